//! What a server says, in our terms.

use lettre::transport::smtp::Error;

use crate::mail::delivery::{Blame, Parcel, Phase, Refusal};

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
        reply: clean(&plain.reply, parcel),
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

/// A server's words as they are kept: one short line, and not the address, which servers like to
/// repeat, for what is kept outlives an erased person.
pub(super) fn clean(reply: &str, parcel: &Parcel<'_>) -> String {
    let line = reply.split_whitespace().collect::<Vec<_>>().join(" ");
    let address = parcel.to.key();
    let mut kept = String::new();
    let mut rest = line.as_str();
    while let Some(at) = rest.to_ascii_lowercase().find(&address) {
        kept.push_str(&rest[..at]);
        kept.push('…');
        rest = &rest[at + address.len()..];
    }
    kept.push_str(rest);
    kept.chars().filter(|c| !c.is_control()).take(300).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mail::Address;

    #[test]
    fn what_a_server_says_is_kept_without_the_address() {
        let (from, to) = (
            Address::parse("a@example.org").unwrap(),
            Address::parse("Ama@example.org").unwrap(),
        );
        let parcel = Parcel {
            id: uuid::Uuid::nil(),
            from: &from,
            to: &to,
            message: b"",
            written_at: chrono::DateTime::default(),
        };
        assert_eq!(
            clean(
                "5.1.1 <AMA@example.ORG>:\r\n ama@example.org İ unknown",
                &parcel
            ),
            "5.1.1 <…>: … İ unknown"
        );
    }
}
