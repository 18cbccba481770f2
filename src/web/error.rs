//! Which fault is which status, and the page that says so. Nothing else knows status codes of faults.

use std::borrow::Cow;

use actix_web::http::StatusCode;
use actix_web::http::header::{CACHE_CONTROL, LOCATION, RETRY_AFTER, WWW_AUTHENTICATE};
use actix_web::{HttpResponse, ResponseError};
use askama::Template;
use url::form_urlencoded;

use crate::abuse::AbuseError;
use crate::account::{AccountError, Forbidden, Scope};
use crate::database::DatabaseError;
use crate::event::EventError;
use crate::following::FollowingError;
use crate::group::GroupError;
use crate::import::source::SourceError;
use crate::locale::{Locale, Value};
use crate::mail::{DeskError, MailError};
use crate::mailing::MailingError;
use crate::reminder::ReminderError;
use crate::rights::RightsError;
use crate::subscription::SubscriptionError;
use crate::web::filters;
use crate::web::form::pace::PACE;
use crate::web::reader::Reader;

/// Why a request could not be answered as asked.
#[derive(Debug, thiserror::Error)]
pub enum WebError {
    /// There is nothing here, or nothing this visitor may know of.
    #[error("there is nothing at this address")]
    NotFound,
    /// The request cannot be understood; the text says what is wrong with it.
    #[error("{0}")]
    BadRequest(String),
    /// Somebody must sign in first.
    #[error("please sign in first")]
    SignInFirst,
    /// Staff have to pass the second factor first; then they are led `back`.
    #[error("please pass the second factor first")]
    SecondFactorFirst {
        /// The path they were on their way to.
        back: String,
    },
    /// A program has to show a token first (RFC 6750, 3).
    #[error("show an API token that works: Authorization: Bearer …")]
    TokenFirst,
    /// The program's token does not go that far (RFC 6750, 3.1).
    #[error("this needs a token with the scope {}", .0.as_str())]
    ScopeMissing(Scope),
    /// The visitor may not do this.
    #[error("you may not do this")]
    Forbidden,
    /// Staff may not approve this, for it is theirs.
    #[error("you may not approve what is your own: somebody else of the staff has to look at it")]
    OwnWork,
    /// The request did not come from one of our own pages.
    #[error("this form was not sent from our own page; please open the page and send it again")]
    CrossSite,
    /// Something that was here and is gone for good; the text says why.
    #[error("{0}")]
    Gone(&'static str),
    /// A link that was used up or is over.
    #[error("this link does not work any more: it was used already, or it is too old")]
    DeadLink,
    /// Somebody else was faster, or the thing is in another state by now.
    #[error("{0}")]
    Conflict(String),
    /// The body is larger than anything a person would type.
    #[error("this is more than the form takes")]
    TooLarge,
    /// Too often.
    #[error("that was too often; please wait {}", in_words(*.wait))]
    TooMany {
        /// How long.
        wait: chrono::Duration,
    },
    /// The form came back sooner than people type.
    #[error("that was very quick. Please look over what you typed, and send it once more")]
    TooQuick,
    /// Staff keep the visitor out.
    #[error("{0}")]
    Blocked(String),
    /// More codes than anyone mistypes.
    #[error("those were too many codes; please wait {}", in_words(*.wait))]
    TooManyTries {
        /// How long.
        wait: chrono::Duration,
    },
    /// Not an address of ours in `Host`.
    #[error("this host name is not served here")]
    WrongHost,
    /// No thread or connection was free.
    #[error("we are busy; please try again in a moment")]
    Overloaded,
    /// No edition is out, or what was asked for would break rules of calendars.
    #[error("this calendar cannot be given out at the moment; please ask again later")]
    NotPrinted,
    /// The database cannot be reached.
    #[error("saving is not possible at the moment; please try again in a minute")]
    Unavailable(#[source] DatabaseError),
    /// A fault of ours.
    #[error("something went wrong on our side; it was logged and will be looked at")]
    Fault(#[source] Box<dyn std::error::Error + Send + Sync>),
}

impl From<DatabaseError> for WebError {
    fn from(cause: DatabaseError) -> Self {
        if cause.is_unavailable() {
            Self::Unavailable(cause)
        } else {
            Self::Fault(cause.into())
        }
    }
}

impl From<Forbidden> for WebError {
    fn from(_: Forbidden) -> Self {
        Self::Forbidden
    }
}

impl From<AccountError> for WebError {
    fn from(fault: AccountError) -> Self {
        match fault {
            AccountError::DeadLink => Self::DeadLink,
            AccountError::TooManyLinks => Self::TooMany {
                wait: chrono::Duration::hours(1),
            },
            AccountError::TooManyTries { wait } => Self::TooManyTries { wait },
            AccountError::SecondFactorThere
            | AccountError::IdentityTaken
            | AccountError::TooManyTokens => Self::Conflict(fault.to_string()),
            AccountError::AddressUnproven
            | AccountError::AddressTaken
            | AccountError::Forbidden => Self::Forbidden,
            AccountError::Database(cause) => cause.into(),
        }
    }
}

impl From<MailError> for WebError {
    fn from(fault: MailError) -> Self {
        match fault {
            MailError::Database(cause) => cause.into(),
            cause => Self::Fault(cause.into()),
        }
    }
}

impl From<MailingError> for WebError {
    fn from(fault: MailingError) -> Self {
        match fault {
            MailingError::Forbidden(cause) => cause.into(),
            MailingError::Desk(DeskError::Database(cause)) | MailingError::Database(cause) => {
                cause.into()
            }
            MailingError::Mail(cause) => cause.into(),
            MailingError::Faults(_) => Self::BadRequest(fault.to_string()),
            MailingError::Desk(DeskError::NotSoMany(_))
            | MailingError::NotAsSeen
            | MailingError::Nobody
            | MailingError::Settled => Self::Conflict(fault.to_string()),
        }
    }
}

impl From<ReminderError> for WebError {
    fn from(fault: ReminderError) -> Self {
        match fault {
            ReminderError::UnknownRule => Self::NotFound,
            ReminderError::Forbidden(cause) => cause.into(),
            ReminderError::Faults(_) => Self::BadRequest(fault.to_string()),
            ReminderError::Mail(cause) => cause.into(),
            ReminderError::Account(cause) => cause.into(),
            ReminderError::Database(cause) => cause.into(),
        }
    }
}

impl From<AbuseError> for WebError {
    fn from(fault: AbuseError) -> Self {
        match fault {
            AbuseError::Unknown => Self::NotFound,
            AbuseError::Forbidden(_) => Self::Forbidden,
            AbuseError::Blocked => Self::Blocked(fault.to_string()),
            AbuseError::BlockedAlready | AbuseError::KeepsStaffOut | AbuseError::Settled => {
                Self::Conflict(fault.to_string())
            }
            AbuseError::Mail(cause) => cause.into(),
            AbuseError::Database(cause) => cause.into(),
        }
    }
}

impl From<EventError> for WebError {
    fn from(fault: EventError) -> Self {
        match fault {
            EventError::Unknown => Self::NotFound,
            EventError::Forbidden(_) => Self::Forbidden,
            EventError::OwnWork => Self::OwnWork,
            EventError::Mail(cause) => cause.into(),
            EventError::WrongState(_)
            | EventError::Stale
            | EventError::Settled
            | EventError::Conflict
            | EventError::Claimed
            | EventError::NotASingleDate
            | EventError::NothingToRenew
            | EventError::OrganizesAlready
            | EventError::LastOrganizer => Self::Conflict(fault.to_string()),
            EventError::Account(cause) => cause.into(),
            EventError::Database(cause) => cause.into(),
        }
    }
}

impl From<GroupError> for WebError {
    fn from(fault: GroupError) -> Self {
        match fault {
            GroupError::Unknown => Self::NotFound,
            GroupError::Forbidden(_) => Self::Forbidden,
            GroupError::OwnWork => Self::OwnWork,
            GroupError::Account(cause) => cause.into(),
            GroupError::Database(cause) => cause.into(),
            refusal => Self::Conflict(refusal.to_string()),
        }
    }
}

impl From<SourceError> for WebError {
    fn from(fault: SourceError) -> Self {
        match fault {
            SourceError::Unknown => Self::NotFound,
            SourceError::Forbidden(cause) => cause.into(),
            SourceError::Event(cause) => cause.into(),
            SourceError::Mail(cause) => cause.into(),
            SourceError::Database(cause) => cause.into(),
            SourceError::Known
            | SourceError::TooMany
            | SourceError::Settled
            | SourceError::NoCalendar(_) => Self::Conflict(fault.to_string()),
        }
    }
}

impl From<FollowingError> for WebError {
    fn from(fault: FollowingError) -> Self {
        match fault {
            FollowingError::Unknown => Self::NotFound,
            FollowingError::Taken | FollowingError::TooMany(_) | FollowingError::Stale => {
                Self::Conflict(fault.to_string())
            }
            FollowingError::Database(cause) => cause.into(),
        }
    }
}

impl From<SubscriptionError> for WebError {
    fn from(fault: SubscriptionError) -> Self {
        match fault {
            SubscriptionError::DeadLink => Self::DeadLink,
            SubscriptionError::Doubled => Self::Conflict(fault.to_string()),
            SubscriptionError::Mail(cause) => cause.into(),
            SubscriptionError::Database(cause) => cause.into(),
        }
    }
}

impl From<RightsError> for WebError {
    fn from(fault: RightsError) -> Self {
        match fault {
            RightsError::Unknown => Self::NotFound,
            RightsError::Forbidden(cause) => cause.into(),
            RightsError::LastStaff => Self::Conflict(fault.to_string()),
            RightsError::Database(cause) => cause.into(),
        }
    }
}

#[derive(Template)]
#[template(path = "page/error.html")]
struct ErrorPage {
    status: u16,
    title: Cow<'static, str>,
    message: Cow<'static, str>,
}

impl WebError {
    fn title(&self) -> &'static str {
        match self {
            Self::NotFound => "Page not found",
            Self::Gone(_) => "Gone for good",
            Self::BadRequest(_) => "We did not understand that",
            Self::SignInFirst => "Please sign in",
            Self::SecondFactorFirst { .. } => "One more proof is needed",
            Self::TokenFirst => "A token is needed",
            Self::Forbidden | Self::OwnWork | Self::CrossSite | Self::ScopeMissing(_) => {
                "Not allowed"
            }
            Self::DeadLink => "This link does not work any more",
            Self::Conflict(_) => "Somebody was faster",
            Self::TooLarge => "Too large",
            Self::TooQuick | Self::TooMany { .. } | Self::TooManyTries { .. } => {
                "Too many requests"
            }
            Self::Blocked(_) => "Not at the moment",
            Self::WrongHost => "Wrong address",
            Self::Overloaded | Self::NotPrinted | Self::Unavailable(_) => {
                "Please try again in a minute"
            }
            Self::Fault(_) => "Something went wrong",
        }
    }

    /// Its title and its message in a language; those that people hardly ever see are in English only.
    fn words(&self, locale: Locale) -> (Cow<'static, str>, Cow<'static, str>) {
        let say = |title, message| (locale.text(title), locale.text(message));
        match self {
            Self::NotFound => say("error-not-found", "error-not-found-why"),
            Self::Gone(_) => say("error-gone", "error-gone-why"),
            Self::DeadLink => say("error-dead-link", "error-dead-link-why"),
            Self::TooMany { wait } => {
                let minutes = Value::from((wait.num_seconds() + 59) / 60);
                let why = locale.fill("error-too-many-wait", [("count", minutes)]);
                (locale.text("error-too-many"), why.into())
            }
            Self::Overloaded => say("error-busy", "error-busy-why"),
            Self::Unavailable(_) => say("error-busy", "error-unavailable-why"),
            Self::NotPrinted => say("error-busy", "error-not-printed-why"),
            Self::Fault(_) => say("error-fault", "error-fault-why"),
            other => (other.title().into(), other.to_string().into()),
        }
    }

    /// The page that says so, for one reader.
    pub fn page(&self, reader: &Reader) -> Option<String> {
        let (title, message) = self.words(reader.locale());
        let page = ErrorPage {
            status: self.status_code().as_u16(),
            title,
            message,
        };
        page.render_with_values(reader).ok()
    }

    /// The fault as plain text, for calendar apps and other programs.
    pub fn plain(&self) -> HttpResponse {
        self.log();
        self.response()
            .content_type("text/plain; charset=utf-8")
            .body(format!("{self}\n"))
    }

    /// The status and the headers of the answer, for the problem documents of the API.
    pub fn bare(&self) -> actix_web::HttpResponseBuilder {
        self.log();
        self.response()
    }

    fn response(&self) -> actix_web::HttpResponseBuilder {
        let mut response = HttpResponse::build(self.status_code());
        response.insert_header((CACHE_CONTROL, "no-store"));
        if let Some(seconds) = self.retry_after() {
            response.insert_header((RETRY_AFTER, seconds.to_string()));
        }
        match self {
            Self::SecondFactorFirst { back } => {
                let query: String = form_urlencoded::byte_serialize(back.as_bytes()).collect();
                response.insert_header((LOCATION, format!("/my/second-factor?back={query}")))
            }
            Self::TokenFirst => response.insert_header((WWW_AUTHENTICATE, "Bearer")),
            Self::ScopeMissing(scope) => {
                let words = format!("Bearer error=\"insufficient_scope\", scope=\"{scope}\"");
                response.insert_header((WWW_AUTHENTICATE, words))
            }
            _ => &mut response,
        };
        response
    }

    /// Whether what was sent may be taken as it is a little later.
    pub fn is_for_now(&self) -> bool {
        matches!(
            self,
            Self::Unavailable(_) | Self::Overloaded | Self::TooQuick | Self::TooMany { .. }
        )
    }

    /// What is said above a form that is given back with everything that was typed.
    pub fn kept(&self) -> String {
        match self {
            Self::TooQuick => self.to_string(),
            Self::TooMany { wait } => format!(
                "Too much came from where you are, or with your mail address, within the last hour. Nothing you \
                 typed is lost: please send the form again in {}.",
                in_words(*wait)
            ),
            _ => "Saving is not possible at the moment. Nothing you typed is lost: please send the form again in \
                  a minute."
                .to_owned(),
        }
    }

    /// After how many seconds it is worth trying again (RFC 9110, 10.2.3).
    pub fn retry_after(&self) -> Option<i64> {
        match self {
            Self::Overloaded => Some(5),
            Self::TooQuick => Some(PACE.num_seconds()),
            Self::Unavailable(_) => Some(30),
            Self::NotPrinted => Some(300),
            Self::TooMany { wait } | Self::TooManyTries { wait } => Some(wait.num_seconds()),
            _ => None,
        }
    }

    fn log(&self) {
        match self {
            Self::Fault(cause) => {
                tracing::error!(cause = %chain(cause.as_ref()), "a request failed")
            }
            Self::Unavailable(cause) => {
                tracing::warn!(cause = %chain(cause), "the database is not available")
            }
            _ => {}
        }
    }
}

/// "3 seconds", "1 minute", "59 minutes": never less than it is.
fn in_words(wait: chrono::Duration) -> String {
    let seconds = wait.num_seconds();
    let (count, unit) = match seconds {
        ..60 => (seconds, "second"),
        _ => ((seconds + 59) / 60, "minute"),
    };
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {unit}{plural}")
}

fn chain(error: &(dyn std::error::Error + 'static)) -> String {
    let causes = std::iter::successors(error.source(), |cause| cause.source());
    causes.fold(error.to_string(), |text, cause| format!("{text}: {cause}"))
}

impl ResponseError for WebError {
    fn status_code(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::BadRequest(_) => StatusCode::BAD_REQUEST,
            Self::SignInFirst | Self::TokenFirst => StatusCode::UNAUTHORIZED,
            Self::SecondFactorFirst { .. } => StatusCode::SEE_OTHER,
            Self::Forbidden
            | Self::OwnWork
            | Self::CrossSite
            | Self::Blocked(_)
            | Self::ScopeMissing(_) => StatusCode::FORBIDDEN,
            Self::DeadLink | Self::Gone(_) => StatusCode::GONE,
            Self::Conflict(_) => StatusCode::CONFLICT,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooQuick | Self::TooMany { .. } | Self::TooManyTries { .. } => {
                StatusCode::TOO_MANY_REQUESTS
            }
            Self::WrongHost => StatusCode::MISDIRECTED_REQUEST,
            Self::Overloaded | Self::NotPrinted | Self::Unavailable(_) => {
                StatusCode::SERVICE_UNAVAILABLE
            }
            Self::Fault(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// In English, for who asked is not known here; `guard::speak` says it again in their language.
    fn error_response(&self) -> HttpResponse {
        match self.page(&Reader::default()) {
            Some(html) => {
                self.log();
                self.response()
                    .content_type("text/html; charset=utf-8")
                    .body(html)
            }
            None => self.plain(),
        }
    }
}
