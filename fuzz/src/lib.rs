//! What has to hold whatever the bytes, for the targets here and for the test suite.

pub mod bytes;
pub mod calendar;
pub mod printer;
pub mod selection;
