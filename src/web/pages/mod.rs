//! One file a page, sorted by who it is for. Each holds its template's struct, its handlers and its
//! cache policy.

pub mod member;
pub mod organizer;
pub mod public;
pub mod staff;
