//! Which fault is which status, and the page that says so. Nothing else knows status codes of faults.

use actix_web::http::StatusCode;
use actix_web::http::header::{CACHE_CONTROL, RETRY_AFTER};
use actix_web::{HttpResponse, ResponseError};
use askama::Template;

use crate::account::{AccountError, Forbidden};
use crate::database::DatabaseError;
use crate::event::EventError;
use crate::mail::MailError;

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
    /// The visitor may not do this.
    #[error("you may not do this")]
    Forbidden,
    /// The request did not come from one of our own pages.
    #[error("this form was not sent from our own page; please open the page and send it again")]
    CrossSite,
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
    #[error("that was too often; please wait a while")]
    TooMany,
    /// Not an address of ours in `Host`.
    #[error("this host name is not served here")]
    WrongHost,
    /// No thread or connection was free.
    #[error("we are busy; please try again in a moment")]
    Overloaded,
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
            AccountError::TooManyLinks => Self::TooMany,
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

impl From<EventError> for WebError {
    fn from(fault: EventError) -> Self {
        match fault {
            EventError::Unknown => Self::NotFound,
            EventError::Forbidden(_) => Self::Forbidden,
            EventError::WrongState(_) | EventError::Stale => Self::Conflict(fault.to_string()),
            EventError::Account(cause) => cause.into(),
            EventError::Database(cause) => cause.into(),
        }
    }
}

#[derive(Template)]
#[template(path = "page/error.html")]
struct ErrorPage<'a> {
    status: u16,
    title: &'a str,
    message: String,
}

impl WebError {
    fn title(&self) -> &'static str {
        match self {
            Self::NotFound => "Page not found",
            Self::BadRequest(_) => "We did not understand that",
            Self::SignInFirst => "Please sign in",
            Self::Forbidden | Self::CrossSite => "Not allowed",
            Self::DeadLink => "This link does not work any more",
            Self::Conflict(_) => "Somebody was faster",
            Self::TooLarge => "Too large",
            Self::TooMany => "Too many requests",
            Self::WrongHost => "Wrong address",
            Self::Overloaded | Self::Unavailable(_) => "Please try again in a minute",
            Self::Fault(_) => "Something went wrong",
        }
    }

    /// The fault as plain text, for calendar apps and other programs.
    pub fn plain(&self) -> HttpResponse {
        self.log();
        self.response()
            .content_type("text/plain; charset=utf-8")
            .body(format!("{self}\n"))
    }

    fn response(&self) -> actix_web::HttpResponseBuilder {
        let mut response = HttpResponse::build(self.status_code());
        response.insert_header((CACHE_CONTROL, "no-store"));
        match self {
            Self::Overloaded => response.insert_header((RETRY_AFTER, "5")),
            Self::Unavailable(_) => response.insert_header((RETRY_AFTER, "30")),
            Self::TooMany => response.insert_header((RETRY_AFTER, "3600")),
            _ => &mut response,
        };
        response
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

fn chain(error: &(dyn std::error::Error + 'static)) -> String {
    let causes = std::iter::successors(error.source(), |cause| cause.source());
    causes.fold(error.to_string(), |text, cause| format!("{text}: {cause}"))
}

impl ResponseError for WebError {
    fn status_code(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::BadRequest(_) => StatusCode::BAD_REQUEST,
            Self::SignInFirst => StatusCode::UNAUTHORIZED,
            Self::Forbidden | Self::CrossSite => StatusCode::FORBIDDEN,
            Self::DeadLink => StatusCode::GONE,
            Self::Conflict(_) => StatusCode::CONFLICT,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Self::WrongHost => StatusCode::MISDIRECTED_REQUEST,
            Self::Overloaded | Self::Unavailable(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Fault(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn error_response(&self) -> HttpResponse {
        let page = ErrorPage {
            status: self.status_code().as_u16(),
            title: self.title(),
            message: self.to_string(),
        };
        match page.render() {
            Ok(html) => {
                self.log();
                self.response()
                    .content_type("text/html; charset=utf-8")
                    .body(html)
            }
            Err(_) => self.plain(),
        }
    }
}
