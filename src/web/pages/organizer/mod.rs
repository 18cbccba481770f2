//! Pages for those who organize events, and the way in.

pub mod account;
pub mod afterwards;
pub mod call_off;
pub mod confirm;
pub mod dates;
pub mod draft;
pub mod group;
pub mod group_edit;
pub mod group_join;
pub mod group_members;
pub mod group_people;
pub mod groups;
pub mod hand_over;
pub mod history;
pub mod how_many;
pub mod invitation;
pub mod my_event;
pub mod my_events;
pub mod organizers;
pub mod renew;
pub mod second_factor;
pub mod sign_in;
pub mod sign_in_with;
pub mod sources;
pub mod still_active;
pub mod submit;
pub mod tokens;

pub(in crate::web::pages) mod beside;
mod change;
mod date_rows;
mod dead_link;
pub(in crate::web::pages) mod facts;
mod mine;
mod standing;
pub(in crate::web::pages) mod thread;
