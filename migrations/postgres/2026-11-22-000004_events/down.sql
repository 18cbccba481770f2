DROP TABLE event_organizers;
DROP TABLE event_hosts;
DROP TABLE events;
