//! Folkmoot: the community calendar for open communities.
//!
//! The rooms, each importing only from those above it (`ARCHITECTURE.md` says why, and
//! `tests/service/architecture.rs` holds it).

pub mod clock;
pub mod fetch;
pub mod language;
pub mod link;
pub mod locale;
pub mod network;
pub mod site;
pub mod slug;
pub mod text;

pub mod database;
pub mod recurrence;

pub mod geography;
pub mod picture;

pub mod mail;

pub mod account;

pub mod audit;

pub mod group;

pub mod event;

pub mod ical;

pub mod card;
pub mod doctor;

pub mod abuse;
pub mod following;
pub mod import;
pub mod mailing;
pub mod moderation;
pub mod reminder;

pub mod catalog;

pub mod feed;

pub mod subscription;

pub mod rights;

pub mod web;
pub mod worker;

pub mod settings;

pub mod service;
pub mod telemetry;
