-- By which rules the instants of events were reckoned: a digest of each zone's offsets. When a start
-- finds other rules (a newer tzdata), the events of that zone are reckoned anew.
CREATE TABLE zone_rules (
    zone TEXT PRIMARY KEY NOT NULL,
    digest TEXT NOT NULL,
    reckoned_at TEXT NOT NULL
);
