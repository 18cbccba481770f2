-- Whether a group is still there. Asked of its organizers after half a year without a sign of life; the
-- mark is for everybody to see.
-- When somebody said last that it is. NULL: nobody was asked yet, or nobody answered.
ALTER TABLE groups ADD COLUMN affirmed_at TIMESTAMPTZ;
-- When it was asked, and how often since then; NULL and 0 when nothing is asked.
ALTER TABLE groups ADD COLUMN asked_at TIMESTAMPTZ;
ALTER TABLE groups ADD COLUMN asked_times INTEGER NOT NULL DEFAULT 0;
-- Since when it counts as dormant; NULL when it does not.
ALTER TABLE groups ADD COLUMN dormant_since TIMESTAMPTZ;
-- Somebody who wants to organize for a group. One for each person and group: asking again after a refusal
-- writes it anew.
CREATE TABLE group_requests (
    group_id UUID NOT NULL REFERENCES groups (id) ON DELETE CASCADE,
    person_id UUID NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    words TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'accepted', 'declined')),
    asked_at TIMESTAMPTZ NOT NULL,
    decided_at TIMESTAMPTZ,
    decided_by UUID REFERENCES people (id) ON DELETE SET NULL,
    PRIMARY KEY (group_id, person_id)
);
CREATE INDEX group_requests_by_person ON group_requests (person_id);
CREATE INDEX group_requests_by_decider ON group_requests (decided_by);
-- Somebody whom a group asked by mail to organize for it. The letter's link is in mail_links.
CREATE TABLE group_invitations (
    id UUID PRIMARY KEY NOT NULL,
    group_id UUID NOT NULL REFERENCES groups (id) ON DELETE CASCADE,
    person_id UUID NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    -- NULL when the person was erased.
    invited_by UUID REFERENCES people (id) ON DELETE SET NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'withdrawn')),
    invited_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX group_invitations_by_group ON group_invitations (group_id, state);
CREATE INDEX group_invitations_by_person ON group_invitations (person_id);
CREATE INDEX group_invitations_by_inviter ON group_invitations (invited_by);
-- Groups that somebody proposed. They are no groups before staff approve them: nothing here is public.
CREATE TABLE group_proposals (
    id UUID PRIMARY KEY NOT NULL,
    -- Who would lead it.
    person_id UUID NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    -- The form as it was filled in, so that it can be given back.
    content JSONB NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'approved', 'declined')),
    reason TEXT,
    proposed_at TIMESTAMPTZ NOT NULL,
    decided_at TIMESTAMPTZ,
    decided_by UUID REFERENCES people (id) ON DELETE SET NULL
);
CREATE INDEX group_proposals_by_state ON group_proposals (state, proposed_at);
CREATE INDEX group_proposals_by_person ON group_proposals (person_id);
CREATE INDEX group_proposals_by_decider ON group_proposals (decided_by);
-- How many members a group had on a day, and how we know. Days are local to the group: 2026-11-22.
CREATE TABLE group_members (
    group_id UUID NOT NULL REFERENCES groups (id) ON DELETE CASCADE,
    day TEXT NOT NULL,
    members INTEGER NOT NULL CHECK (members >= 0),
    source TEXT NOT NULL CHECK (source IN ('entered', 'imported')),
    PRIMARY KEY (group_id, day)
);
-- Events that were published without a review and that staff are to look at: every tenth.
CREATE TABLE spot_checks (
    event_id UUID PRIMARY KEY NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    published_at TIMESTAMPTZ NOT NULL,
    seen_at TIMESTAMPTZ,
    seen_by UUID REFERENCES people (id) ON DELETE SET NULL
);
CREATE INDEX spot_checks_by_seer ON spot_checks (seen_by);
