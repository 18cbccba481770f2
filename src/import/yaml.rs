//! YAML as people wrote it: what is wrong with it is named with its place.

use serde_saphyr::{Spanned, UserMessageFormatter};

use super::report::FileFault;

/// Something read, and where it stood.
#[derive(Debug, Clone)]
pub(super) struct Placed<T> {
    pub value: T,
    pub line: u64,
    pub column: u64,
}

impl<T> Placed<T> {
    pub(super) fn fault(&self, message: impl Into<String>) -> FileFault {
        FileFault {
            line: self.line,
            column: self.column,
            message: message.into(),
        }
    }
}

/// The bytes as text.
///
/// # Errors
/// The place from which on they are no UTF-8.
pub(super) fn text(bytes: &[u8]) -> Result<&str, FileFault> {
    std::str::from_utf8(bytes).map_err(|cause| {
        let before = &bytes[..cause.valid_up_to()];
        let line_start = before
            .iter()
            .rposition(|&byte| byte == b'\n')
            .map_or(0, |at| at + 1);
        let lines = before.iter().filter(|&&byte| byte == b'\n').count();
        // Valid up to here, so what is counted are whole characters.
        let characters = String::from_utf8_lossy(&before[line_start..])
            .chars()
            .count();
        FileFault {
            line: lines as u64 + 1,
            column: characters as u64 + 1,
            message: "is not UTF-8 from here on".to_owned(),
        }
    })
}

/// What the reader of YAML found wrong.
pub(super) fn fault_of(cause: serde_saphyr::Error) -> FileFault {
    let place = cause.location();
    let (line, column) = place.map_or((1, 1), |place| (place.line(), place.column()));
    let message = cause
        .without_snippet()
        .render_with_formatter(&UserMessageFormatter);
    // The message repeats the place, which stands before it already.
    let said_again = format!(" at line {line}, column {column}");
    FileFault {
        line,
        column,
        message: message.replace(&said_again, ""),
    }
}

pub(super) fn placed<T, V>(from: &Spanned<V>, value: T) -> Placed<T> {
    Placed {
        value,
        line: from.referenced.line(),
        column: from.referenced.column(),
    }
}

pub(super) fn fault<V>(at: &Spanned<V>, message: impl Into<String>) -> FileFault {
    placed(at, ()).fault(message)
}
