-- Calendars from elsewhere whose events are ours, too: read again and again, or handed in as files.
CREATE TABLE calendar_sources (
    id UUID PRIMARY KEY NOT NULL,
    -- Whose; NULL for what whoever runs the service brings in for no group.
    group_id UUID REFERENCES groups (id) ON DELETE CASCADE,
    -- Where it is read from; NULL for the calendars that a group hands in.
    link TEXT,
    -- Whose clocks times of no zone follow.
    zone TEXT,
    -- NULL when the person was erased, and for what came by the command line.
    added_by UUID REFERENCES people (id) ON DELETE SET NULL,
    created_at TIMESTAMPTZ NOT NULL,
    -- Since when it is not read, for people said so.
    paused_at TIMESTAMPTZ,
    -- What its publisher said of the version that was read last.
    etag TEXT,
    last_modified TEXT,
    -- When it is read next.
    due_at TIMESTAMPTZ NOT NULL,
    -- +1 with each reading: who began one writes its end only as long as nobody began another.
    run INTEGER NOT NULL,
    -- Until when the reading that goes on may take; NULL when none does.
    running_until TIMESTAMPTZ,
    -- When it was read last, and when that last went well.
    ran_at TIMESTAMPTZ,
    good_at TIMESTAMPTZ,
    -- How many readings in a row failed, and why the last one did.
    failures INTEGER NOT NULL,
    fault TEXT,
    -- When its group was told of it; NULL as soon as it goes well again.
    told_at TIMESTAMPTZ,
    -- Whether people said that what is missing from it is meant to be.
    accepts_loss BOOLEAN NOT NULL,
    -- What the last reading came to, for people to read.
    report JSONB
);
CREATE UNIQUE INDEX calendar_sources_by_link ON calendar_sources (group_id, link);
CREATE INDEX calendar_sources_due ON calendar_sources (due_at);
CREATE INDEX calendar_sources_by_adder ON calendar_sources (added_by);
-- What each of them states, event by event.
CREATE TABLE calendar_source_events (
    id UUID PRIMARY KEY NOT NULL,
    source_id UUID NOT NULL REFERENCES calendar_sources (id) ON DELETE CASCADE,
    -- UID and RECURRENCE-ID of RFC 5545; the second is empty for the event itself.
    uid TEXT NOT NULL,
    date TEXT NOT NULL,
    -- Our event; NULL while people are asked whether it is one that is here already.
    event_id UUID REFERENCES events (id) ON DELETE CASCADE,
    -- The event it looks like.
    alike_id UUID REFERENCES events (id) ON DELETE SET NULL,
    -- What it stated when it was last taken or settled, part by part: whoever states something else now
    -- has changed it since.
    base JSONB NOT NULL,
    -- What it states now.
    stated JSONB NOT NULL,
    is_cancelled BOOLEAN NOT NULL,
    -- SHA-256 of the last two.
    digest TEXT NOT NULL,
    -- SEQUENCE of RFC 5545.
    sequence BIGINT NOT NULL,
    -- Whether people and the calendar changed the same, each to something else.
    differs BOOLEAN NOT NULL,
    -- Since when it is not in the calendar any more.
    missing_since TIMESTAMPTZ,
    -- When our event was called off because of it.
    cancelled_at TIMESTAMPTZ,
    UNIQUE (source_id, uid, date)
);
CREATE INDEX calendar_source_events_by_event ON calendar_source_events (event_id);
CREATE INDEX calendar_source_events_by_alike ON calendar_source_events (alike_id);
