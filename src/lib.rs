//! Folkmoot: the community calendar for open communities.
//!
//! The rooms, each importing only from those above it (`ARCHITECTURE.md` says why, and
//! `tests/service/architecture.rs` holds it).

pub mod clock;
pub mod language;
pub mod link;
pub mod network;
pub mod slug;
pub mod text;

pub mod database;
