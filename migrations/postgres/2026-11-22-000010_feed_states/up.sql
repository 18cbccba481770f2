-- Since when each feed that is asked for has been as it is: what Last-Modified says, the same after a
-- start and from every replica. Nothing else here knows it: bytes also change when an event leaves
-- its window or is taken down. At most some thousands of rows; who is not asked for goes when room
-- is needed.
CREATE TABLE feed_states (
    -- The selection and what it is written in, as in its address: kind=ptg.ics; an event's: /events/x.ics.
    title TEXT PRIMARY KEY NOT NULL,
    -- SHA-256 of the bytes, in hexadecimal digits.
    digest TEXT NOT NULL,
    -- The first edition, by the time it was printed, that was seen to have these bytes.
    changed_at TIMESTAMPTZ NOT NULL,
    -- The day on which it was last noted that somebody asks for it.
    noted_at TIMESTAMPTZ NOT NULL
);
