//! The tests of the whole service, in one binary: it links once, and shares one PostgreSQL server.
//!
//! `harness` is what tests stand on, `journey` follows people through the pages from end to end,
//! `room` tries each room against both databases, and three files hold what the compiler cannot: who
//! may import whom, that the schema in the code is the one the migrations make, and who may send
//! what to which address.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may fail by panicking"
)]

mod architecture;
mod harness;
mod journey;
mod migrations;
mod room;
mod routes;
