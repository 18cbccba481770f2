//! One fetch, within its limits.

use std::io::Read;
use std::time::{Duration, Instant};

use ureq::http::header::{ETAG, IF_MODIFIED_SINCE, IF_NONE_MATCH, LAST_MODIFIED, LOCATION};
use ureq::http::{Request, Response};
use ureq::tls::TlsConfig;
use ureq::unversioned::resolver::DefaultResolver;
use ureq::unversioned::transport::DefaultConnector;
use ureq::{Agent, Body};
use url::Url;

use super::resolver::GuardedResolver;
use super::{Guard, Refused};

/// All hops together.
const PATIENCE: Duration = Duration::from_secs(10);

/// The largest body, unpacked, in bytes.
const LARGEST: usize = 2 * 1024 * 1024;

/// So many redirects are followed.
const HOPS: usize = 3;

/// Fetches by the rules of its guard. Cheap to ask; made once.
#[derive(Debug, Clone)]
pub struct Fetcher {
    agent: Agent,
    guard: Guard,
}

/// What came back.
#[derive(Debug, Clone)]
pub struct Fetched {
    /// Where it was found in the end.
    pub url: Url,
    /// The body, unpacked.
    pub body: Vec<u8>,
    /// Which version it is.
    pub seen: Seen,
}

/// What a publisher says of a version, to be asked about later (RFC 9110, 13.1).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Seen {
    /// Its ETag.
    pub etag: Option<String>,
    /// Its Last-Modified.
    pub last_modified: Option<String>,
}

/// The answer to whether there is something new.
#[derive(Debug, Clone)]
pub enum Answer {
    /// There is.
    New(Fetched),
    /// There is not.
    AsBefore,
}

/// Why nothing came back, in words for whoever typed the address.
#[derive(Debug, thiserror::Error)]
pub enum FetchError {
    /// No web address.
    #[error("this is not a web address")]
    NotAnAddress,
    /// One may not go there.
    #[error("{0}")]
    Refused(#[from] Refused),
    /// There is no host of that name.
    #[error("no server of the name {0} was found")]
    NoHost(String),
    /// It took too long.
    #[error("the server did not answer in full within 10 seconds")]
    TooSlow,
    /// It is too much.
    #[error("what the server sends is larger than 2 MB")]
    TooLarge,
    /// One redirect after another.
    #[error("the server sends us on again and again; give the address where it ends")]
    TooManyHops,
    /// Another status than success.
    #[error("the server answers with status {status}{}", meaning(*status))]
    Status {
        /// Which.
        status: u16,
    },
    /// Anything else on the way.
    #[error("the server could not be asked: {0}")]
    Failed(Box<ureq::Error>),
    /// The body broke off.
    #[error("the answer broke off: {0}")]
    Broken(std::io::Error),
}

fn meaning(status: u16) -> &'static str {
    match status {
        401 | 403 => ": it may want a sign-in, or not like programs",
        404 | 410 => ": there is nothing at this address",
        429 => ": it was asked too often",
        500.. => ": something is wrong there",
        _ => "",
    }
}

impl Fetcher {
    /// A fetcher that says it is the service at `origin`.
    pub fn new(guard: Guard, origin: &str) -> Self {
        // Some publishers answer only what calls itself a browser (Outlook's published calendars).
        let name = format!(
            "Mozilla/5.0 (compatible; Folkmoot/{}; +{origin})",
            env!("CARGO_PKG_VERSION")
        );
        let config = Agent::config_builder()
            .user_agent(name)
            .proxy(None)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .http_status_as_error(false)
            .max_idle_connections(0)
            .tls_config(TlsConfig::default())
            .build();
        let resolver = GuardedResolver {
            guard,
            names: DefaultResolver::default(),
        };
        Self {
            agent: Agent::with_parts(config, DefaultConnector::default(), resolver),
            guard,
        }
    }

    /// GETs what is at an address, following redirects. `webcal://` is read as `https://`.
    pub fn get(&self, address: &str) -> Result<Fetched, FetchError> {
        match self.get_if_new(address, &Seen::default())? {
            Answer::New(fetched) => Ok(fetched),
            Answer::AsBefore => Err(FetchError::Status { status: 304 }),
        }
    }

    /// The same, unless it is the version that was seen.
    pub fn get_if_new(&self, address: &str, seen: &Seen) -> Result<Answer, FetchError> {
        let deadline = Instant::now() + PATIENCE;
        let mut url = parse(address)?;
        for _ in 0..=HOPS {
            self.guard.check_url(&url)?;
            let mut request =
                Request::get(url.as_str()).header("Accept", "text/calendar, */*;q=0.5");
            for (name, value) in [
                (IF_NONE_MATCH, &seen.etag),
                (IF_MODIFIED_SINCE, &seen.last_modified),
            ] {
                if let Some(value) = value {
                    request = request.header(name, value);
                }
            }
            let request = request.body(()).map_err(|_| FetchError::NotAnAddress)?;
            let response = self.ask(request, &url, deadline)?;
            match onwards(&response, &url) {
                Some(next) => url = next,
                None if response.status().is_success() => {
                    let seen = Seen::of(&response);
                    let body = read(response.into_body())?;
                    return Ok(Answer::New(Fetched { url, body, seen }));
                }
                None if response.status().as_u16() == 304 && *seen != Seen::default() => {
                    return Ok(Answer::AsBefore);
                }
                None => {
                    return Err(FetchError::Status {
                        status: response.status().as_u16(),
                    });
                }
            }
        }
        Err(FetchError::TooManyHops)
    }

    fn ask(
        &self,
        request: Request<()>,
        url: &Url,
        deadline: Instant,
    ) -> Result<Response<Body>, FetchError> {
        let left = deadline.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Err(FetchError::TooSlow);
        }
        let configured = self
            .agent
            .configure_request(request)
            .timeout_global(Some(left))
            .build();
        self.agent
            .run(configured)
            .map_err(|fault| FetchError::of(fault, url))
    }
}

impl Seen {
    fn of(response: &Response<Body>) -> Self {
        let said = |name| {
            let value = response.headers().get(name)?.to_str().ok()?;
            (value.len() <= 200).then(|| value.to_owned())
        };
        Self {
            etag: said(ETAG),
            last_modified: said(LAST_MODIFIED),
        }
    }
}

impl FetchError {
    fn of(fault: ureq::Error, url: &Url) -> Self {
        let is_dns =
            |cause: &std::io::Error| cause.to_string().contains("failed to lookup address");
        match fault {
            ureq::Error::Timeout(_) => Self::TooSlow,
            ureq::Error::HostNotFound => Self::NoHost(host(url)),
            ureq::Error::Io(cause) if is_dns(&cause) => Self::NoHost(host(url)),
            ureq::Error::Io(cause) if cause.kind() == std::io::ErrorKind::TimedOut => Self::TooSlow,
            ureq::Error::Other(cause) => match cause.downcast::<Refused>() {
                Ok(refused) => Self::Refused(*refused),
                Err(cause) => Self::Failed(Box::new(ureq::Error::Other(cause))),
            },
            fault => Self::Failed(Box::new(fault)),
        }
    }
}

fn host(url: &Url) -> String {
    url.host_str().unwrap_or_default().to_owned()
}

/// An address as people paste it.
fn parse(address: &str) -> Result<Url, FetchError> {
    let address = address.trim();
    let is_webcal = |prefix: &&str| {
        address
            .get(..prefix.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(prefix))
    };
    let webcal = ["webcals://", "webcal://"].into_iter().find(is_webcal);
    let address = match webcal {
        Some(prefix) => format!("https://{}", &address[prefix.len()..]),
        None => address.to_owned(),
    };
    Url::parse(&address).map_err(|_| FetchError::NotAnAddress)
}

/// Where a redirect leads.
fn onwards(response: &Response<Body>, url: &Url) -> Option<Url> {
    let is_redirect = matches!(response.status().as_u16(), 301 | 302 | 303 | 307 | 308);
    let location = response.headers().get(LOCATION).filter(|_| is_redirect)?;
    url.join(location.to_str().ok()?).ok()
}

/// Reads a body as it is unpacked, and not further than the limit.
fn read(body: Body) -> Result<Vec<u8>, FetchError> {
    let mut bytes = Vec::new();
    let limit = u64::try_from(LARGEST + 1).unwrap_or(u64::MAX);
    let whole = body.into_with_config().limit(u64::MAX).reader();
    whole
        .take(limit)
        .read_to_end(&mut bytes)
        .map_err(|cause| match cause.kind() {
            std::io::ErrorKind::TimedOut => FetchError::TooSlow,
            _ if cause.to_string().contains("timeout") => FetchError::TooSlow,
            _ => FetchError::Broken(cause),
        })?;
    if bytes.len() > LARGEST {
        return Err(FetchError::TooLarge);
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests;
