//! The doors: every URL, who may knock, and what is said back.
//!
//! Handlers read a request, call one workflow or read the shelf, and fill in a template. Only this
//! room knows HTTP, and only `error.rs` in it knows which fault is which status.

pub mod api;
pub mod app;
mod assets;
mod bearer;
mod client_address;
mod error;
mod feeds;
mod filters;
mod foreign;
mod form;
mod guard;
mod health;
mod immutable;
mod limit;
mod metrics;
mod page;
mod pages;
mod query;
mod reader;
pub mod routes;
mod session;
mod show;
