-- User groups, SIGs, working groups, project teams and the foundation: who hosts events.
CREATE TABLE groups (
    id UUID PRIMARY KEY NOT NULL,
    slug TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('user-group', 'sig', 'working-group', 'project-team', 'foundation')),
    name TEXT NOT NULL,
    description TEXT,
    city TEXT,
    country TEXT,
    region TEXT CHECK (region IN ('apac', 'emea', 'north-america', 'latin-america')),
    links JSONB NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    last_modified TIMESTAMPTZ NOT NULL
);
-- Who organizes for a group.
CREATE TABLE group_organizers (
    group_id UUID NOT NULL REFERENCES groups (id) ON DELETE CASCADE,
    person_id UUID NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    since TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (group_id, person_id)
);
CREATE INDEX group_organizers_by_person ON group_organizers (person_id);
