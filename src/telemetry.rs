//! The log: one line an occurrence, readable or as JSON, without addresses and without tokens.

use tracing_subscriber::EnvFilter;

/// What is logged unless `RUST_LOG` says otherwise. The server's library calls each request that is no
/// HTTP an error: anybody could fill the log with those.
const FILTER: &str = "warn,folkmoot=info,actix_http=off";

/// Starts logging to standard error. `RUST_LOG` narrows or widens it; without it, `info` for us and
/// `warn` for libraries.
pub fn start(json: bool) {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new(FILTER));
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
