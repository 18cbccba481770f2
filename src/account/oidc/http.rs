//! How we speak to an identity provider: briefly, to no other host than the one we mean, and never
//! through a proxy that the environment names.
//!
//! The issuer is the operator's own setting, so the guards for addresses that strangers type are not
//! needed here.

use std::time::Duration;

use openidconnect::{HttpRequest, HttpResponse};
use ureq::Agent;
use ureq::http::Method;

/// How long one request may take.
const PATIENCE: Duration = Duration::from_secs(10);

/// The longest answer that is read, in bytes.
const LONGEST: u64 = 1024 * 1024;

pub(super) fn agent() -> Agent {
    let config = Agent::config_builder()
        .timeout_global(Some(PATIENCE))
        .http_status_as_error(false)
        .max_redirects(0)
        .max_redirects_will_error(false)
        .proxy(None)
        .user_agent("Folkmoot")
        .build();
    config.new_agent()
}

pub(super) fn send(agent: &Agent, request: HttpRequest) -> Result<HttpResponse, ureq::Error> {
    let answer = if request.method() == Method::GET {
        agent.run(request.map(|_| ()))?
    } else {
        agent.run(request)?
    };
    let (head, mut body) = answer.into_parts();
    let body = body.with_config().limit(LONGEST).read_to_vec()?;
    Ok(HttpResponse::from_parts(head, body))
}
