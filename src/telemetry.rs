//! The log: one line an occurrence, readable or as JSON, without addresses and without tokens.

use tracing_subscriber::EnvFilter;

/// Starts logging to standard error. `RUST_LOG` narrows or widens it; without it, `info` for us and
/// `warn` for libraries.
pub fn start(json: bool) {
    let filter =
        EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("warn,folkmoot=info"));
    let log = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_target(false);
    if json {
        log.json().init()
    } else {
        log.compact().init()
    }
}
