//! People on their way through the pages, from the first form to the letter in a mailbox. Each test
//! goes the whole way over HTTP, on both databases.

mod abuse;
mod digest;
mod follow;
mod group;
mod language;
mod letters;
pub mod manage;
pub mod publish;
pub mod remind;
mod review;
mod rules;
mod sign_in;
mod sign_in_with;
pub mod submit;
mod together;
