//! Somebody else's calendar: its address, or what is in it, as people give it.

use actix_web::web;
use serde::Deserialize;

use super::app::App;
use super::error::WebError;
use super::form::Field;
use crate::event::Fault;
use crate::fetch::FetchError;
use crate::locale::Locale;

/// The fields as they are sent: an address, or else the text of a calendar.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Foreign {
    address: String,
    calendar: String,
}

impl Foreign {
    /// The fields as they were sent, in a form that has others, too.
    pub fn new(address: &str, calendar: &str) -> Self {
        Self {
            address: address.to_owned(),
            calendar: calendar.to_owned(),
        }
    }

    /// The fields with what was typed.
    pub fn fields(&self, locale: Locale) -> Vec<Field> {
        let address = Field::text("address", locale.text("doctor-address"))
            .hint("https://, http:// or webcal://")
            .optional()
            .value(&self.address);
        let calendar = Field::text("calendar", locale.text("doctor-calendar"))
            .hint(locale.text("doctor-calendar-hint"))
            .area(8)
            .optional()
            .value(&self.calendar);
        vec![address, calendar]
    }

    /// The calendar: fetched, away from the threads that answer everybody, or as it was pasted.
    pub async fn stream(
        &self,
        app: &web::Data<App>,
        locale: Locale,
    ) -> Result<Result<Vec<u8>, Fault>, WebError> {
        let (address, calendar) = (self.address.trim().to_owned(), self.calendar.trim_start());
        let wrong = |message: String| Fault {
            field: "address",
            message,
        };
        let told = match (address.is_empty(), calendar.is_empty()) {
            (true, true) => "doctor-nothing-given",
            (false, false) => "doctor-both-given",
            (true, false) => return Ok(Ok(as_sent(calendar))),
            (false, true) => {
                let Ok(_turn) = app.fetches.acquire().await else {
                    return Err(WebError::Overloaded);
                };
                let fetcher = app.fetcher.clone();
                let fetch = web::block(move || Ok(fetcher.get(&address)?.body)).await;
                let fetched: Result<_, FetchError> = fetch.map_err(|_| WebError::Overloaded)?;
                let failed = |fault: FetchError| {
                    let why = fault.to_string();
                    wrong(locale.fill("doctor-not-fetched", [("what", why.into())]))
                };
                return Ok(fetched.map_err(failed));
            }
        };
        Ok(Err(wrong(locale.text(told).into_owned())))
    }
}

/// A pasted calendar with the line ends it had: browsers send every line end as CRLF, so what they
/// were cannot be told any more, and whether the last line had one depends on how it was copied.
fn as_sent(calendar: &str) -> Vec<u8> {
    let mut text = calendar
        .trim_end()
        .replace("\r\n", "\n")
        .replace('\n', "\r\n");
    text.push_str("\r\n");
    text.into_bytes()
}
