//! What a server says, in our terms.

use lettre::transport::smtp::Error;

use crate::mail::delivery::{Blame, Parcel, Phase, Refusal};
use crate::mail::words::kept;

/// What an error means: `permanent` for a 5xx, `silent` when there was no reply at all.
pub(super) fn refusal(
    error: &Error,
    phase: Phase,
    permanent: Blame,
    silent: Blame,
    parcel: &Parcel<'_>,
) -> Refusal {
    let blame = if error.is_permanent() {
        permanent
    } else if error.is_transient() {
        Blame::Passing
    } else {
        silent
    };
    let plain = refusal_of(error, phase);
    Refusal {
        blame,
        reply: kept(&plain.reply, parcel.to),
        ..plain
    }
}

pub(super) fn refusal_of(error: &Error, phase: Phase) -> Refusal {
    let cause = std::error::Error::source(error).map(ToString::to_string);
    let reply = if error.status().is_some() {
        cause.unwrap_or_default()
    } else {
        error.to_string()
    };
    let code = error.status().map(|code| u16::from(code).into());
    Refusal {
        phase,
        blame: Blame::Line,
        code,
        reply,
    }
}
