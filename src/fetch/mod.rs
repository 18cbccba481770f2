//! Fetching what others publish, from addresses that strangers type.
//!
//! Whoever names an address makes this machine ask for it, so the machine must not be led to where
//! only it can go. Names are resolved once, every address found is checked, and the connection is
//! made to one of those; redirects are followed by hand, each checked as the first was. What comes
//! back is limited in time and, unpacked, in size.

mod fetcher;
mod guard;
mod resolver;

pub use fetcher::{Answer, FetchError, Fetched, Fetcher, Seen};
pub use guard::{Guard, Refused};
