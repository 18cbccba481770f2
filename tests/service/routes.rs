//! Every address of the service, tried as everybody: who may send what, that nothing is taken from
//! another site's page, that reading changes nothing, and that every answer keeps browsers safe. The
//! addresses are those of the service's own table, so that a new one fails here until somebody has said who
//! may use it.

mod api;
mod faults;
mod reading;
mod sending;
mod table;
mod world;
