DROP TABLE calendar_source_events;
DROP TABLE calendar_sources;
