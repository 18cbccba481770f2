//! The API: the calendar for programs, as JSON under `/api/v1`.
//!
//! What everybody may read is made from the shelf ([`public`]) and opens no connection; what belongs to
//! somebody ([`personal`]) needs the token of a person, and every change goes through the workflows of the
//! pages. The [`envelope`] holds for every answer: how often one may ask, who may read it from another
//! site, and that a fault is a problem document and never a page. The description ([`openapi`]) is
//! made from the same code, and `/developers` is that description for people.

mod answer;
mod cursor;
mod envelope;
mod openapi;
pub mod personal;
mod probe;
mod problem;
pub mod public;
mod query;
mod reading;
mod shape;

pub use envelope::{envelope, not_found};
pub use openapi::{document, get};
pub use problem::Refusal;
pub use query::{Asked, Moment};
pub use reading::developers;
