//! Tables `blocks` and `reports`.

pub(super) mod blocks;
pub(super) mod reports;
