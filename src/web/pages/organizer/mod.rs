//! Pages for those who organize events, and the way in.

pub mod confirm;
pub mod draft;
pub mod my_event;
pub mod my_events;
pub mod sign_in;
pub mod submit;

mod change;
mod dead_link;
pub(in crate::web::pages) mod facts;
