-- An event is one aggregate: what people state of it is one row, its lists as documents, and it is
-- always saved whole under a version check. Public reads come from the catalog, not from here.
--
-- Times: zone and span (local) are what people mean. starts_at and ends_at are reckoned from them
-- and kept for finding rows; a tzdata change reckons them anew. ends_at of a series is that of its
-- last occurrence, NULL when it has no end.
CREATE TABLE events (
    id UUID PRIMARY KEY NOT NULL,
    slug TEXT NOT NULL UNIQUE,
    uid TEXT NOT NULL UNIQUE,
    -- SEQUENCE of RFC 5545: +1 with every published change.
    sequence INTEGER NOT NULL,
    -- +1 with every save, published or not: the compare-and-set of concurrent edits.
    version INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'changes-asked', 'published',
                                         'rejected', 'cancelled', 'postponed')),
    state_reason TEXT,
    kind TEXT NOT NULL CHECK (kind IN ('summit', 'ptg', 'days', 'meetup', 'live', 'sig', 'training',
                                       'deadline', 'other')),
    title TEXT NOT NULL,
    summary TEXT,
    description TEXT,
    format TEXT NOT NULL CHECK (format IN ('in-person', 'online', 'hybrid')),
    zone TEXT NOT NULL,
    span JSONB NOT NULL,
    recurrence JSONB,
    starts_at TIMESTAMPTZ NOT NULL,
    ends_at TIMESTAMPTZ,
    venue TEXT,
    address TEXT,
    city TEXT,
    country TEXT,
    latitude DOUBLE PRECISION,
    longitude DOUBLE PRECISION,
    languages JSONB NOT NULL,
    links JSONB NOT NULL,
    deadlines JSONB NOT NULL,
    projects JSONB NOT NULL,
    tags JSONB NOT NULL,
    parent_id UUID REFERENCES events (id) ON DELETE SET NULL,
    -- Where an imported event comes from; running an import twice finds it again.
    origin TEXT UNIQUE,
    -- The key of the form that made it: a second POST of the same form makes no second event.
    form_key UUID UNIQUE,
    created_at TIMESTAMPTZ NOT NULL,
    submitted_at TIMESTAMPTZ,
    published_at TIMESTAMPTZ,
    last_modified TIMESTAMPTZ NOT NULL
);
CREATE INDEX events_by_state ON events (state, submitted_at);
CREATE INDEX events_by_start ON events (starts_at);
CREATE INDEX events_by_parent ON events (parent_id);
CREATE TABLE event_hosts (
    event_id UUID NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    group_id UUID NOT NULL REFERENCES groups (id) ON DELETE CASCADE,
    PRIMARY KEY (event_id, group_id)
);
CREATE INDEX event_hosts_by_group ON event_hosts (group_id);
CREATE TABLE event_organizers (
    event_id UUID NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    person_id UUID NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    PRIMARY KEY (event_id, person_id)
);
CREATE INDEX event_organizers_by_person ON event_organizers (person_id);
