//! Somebody else's calendar: its address, or what is in it, as people give it.

use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::{Error, FromRequest, HttpRequest, web};

use super::app::App;
use super::error::WebError;
use super::form::Field;
use super::form::upload::{File, Upload};
use crate::event::Fault;
use crate::fetch::FetchError;
use crate::locale::Locale;

/// The fields as they are sent: an address, the text of a calendar, or a file.
#[derive(Debug, Default)]
pub struct Foreign {
    address: String,
    calendar: String,
    file: File,
}

impl FromRequest for Foreign {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Error>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let form = Upload::from_request(request, payload);
        Box::pin(async move {
            let form = form.await?;
            Ok(Self {
                address: form.typed("address").to_owned(),
                calendar: form.typed("calendar").to_owned(),
                file: form.file().clone(),
            })
        })
    }
}

impl Foreign {
    /// The fields as they were sent, in a form that has others, too.
    pub fn new(address: &str, calendar: &str) -> Self {
        Self {
            address: address.to_owned(),
            calendar: calendar.to_owned(),
            file: File::Nothing,
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
        let file = Field::text("file", locale.text("doctor-file"))
            .hint(locale.text("doctor-file-hint"))
            .kind("file")
            .optional();
        vec![address, calendar, file]
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
        let told = match (address.is_empty(), calendar.is_empty(), &self.file) {
            (true, true, File::Nothing) => "doctor-nothing-given",
            (true, true, File::TooLarge) => "doctor-file-large",
            (true, true, File::Content(file)) => return Ok(Ok(file.to_vec())),
            (true, false, File::Nothing) => return Ok(Ok(as_sent(calendar))),
            (false, true, File::Nothing) => {
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
            _ => "doctor-both-given",
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
