//! People on their way through the pages, from the first form to the letter in a mailbox. Each test
//! goes the whole way over HTTP, on both databases.

mod publish;
mod remind;
mod review;
pub mod submit;
