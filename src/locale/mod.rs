//! Our own words in the languages of our readers (Project Fluent, <https://projectfluent.org>).
//!
//! Whatever we say ourselves stands in `locales/<tag>/*.ftl`, one message for each text, all of them
//! part of the binary; what organizers say is never translated. A test finds a message that a language
//! lacks or takes other values for, and a key that no file has.

mod bundle;
mod date;
mod negotiate;
mod tag;

pub use bundle::Value;
pub use date::Hours;
pub use tag::Locale;

#[cfg(test)]
mod tests;
