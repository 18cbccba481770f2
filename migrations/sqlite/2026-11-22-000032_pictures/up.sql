-- The pictures that organizers show, made anew from what they sent: nothing of the file itself is kept. One row for
-- each size; they are fetched by whoever prints an edition, and never by a page.
CREATE TABLE pictures (
    -- 16 hexadecimal digits of the content: the same picture is kept once.
    digest TEXT NOT NULL,
    width INTEGER NOT NULL CHECK (width > 0),
    height INTEGER NOT NULL CHECK (height > 0),
    jpeg BLOB NOT NULL,
    -- When it was last sent. What no event shows is removed a day later.
    stored_at TEXT NOT NULL,
    PRIMARY KEY (digest, width)
);
-- The picture an event shows: digest, alternative text, sizes. NULL where there is none.
ALTER TABLE events ADD COLUMN picture TEXT;
