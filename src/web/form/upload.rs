//! A form that may have a file in it (multipart/form-data, RFC 7578), read whole and within limits: browsers
//! send one without script.

use std::collections::BTreeMap;
use std::future::ready;
use std::pin::Pin;

use actix_multipart::form::{Limits, MultipartCollect, MultipartForm, State};
use actix_multipart::{Field, MultipartError};
use actix_web::dev::Payload;
use actix_web::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use actix_web::web::{self, Bytes};
use actix_web::{Error, FromRequest, HttpRequest};

use crate::web::error::WebError;

/// The largest file we read, in bytes. A larger one is passed over, so that its field can say so.
pub const LARGEST_FILE: usize = 5 * 1024 * 1024;

/// The largest text of a field.
const LARGEST_TEXT: usize = 2 * 1024 * 1024;

/// A body that is refused before any of it is read: nothing in it is worth passing over so much.
const LARGEST_BODY: u64 = 100 * 1024 * 1024;

/// What a form sent.
#[derive(Debug, Default)]
pub struct Upload {
    texts: BTreeMap<String, String>,
    file: File,
}

/// The file of a form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum File {
    /// None was chosen.
    #[default]
    Nothing,
    /// What is in it.
    Content(Bytes),
    /// It is larger than [`LARGEST_FILE`].
    TooLarge,
}

/// One field as it was read.
enum Part {
    Text(String),
    File(File),
}

impl Upload {
    /// The text of a field; empty where there is none.
    pub fn typed(&self, name: &str) -> &str {
        self.texts.get(name).map_or("", String::as_str)
    }

    /// The file; the last where there are several.
    pub fn file(&self) -> &File {
        &self.file
    }
}

impl FromRequest for Upload {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Error>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let header = |name| request.headers().get(name)?.to_str().ok();
        if !header(CONTENT_TYPE).is_some_and(|it| it.starts_with("multipart/form-data")) {
            let form = web::Form::<BTreeMap<String, String>>::from_request(request, payload);
            return Box::pin(async move {
                let texts = form.await?.into_inner();
                let file = File::Nothing;
                Ok(Self { texts, file })
            });
        }
        let length = header(CONTENT_LENGTH).and_then(|it| it.parse::<u64>().ok());
        if length.is_some_and(|length| length > LARGEST_BODY) {
            return Box::pin(ready(Err(WebError::TooLarge.into())));
        }
        let form = MultipartForm::<Self>::from_request(request, payload);
        Box::pin(async move {
            let unread = "The form could not be read. Please open the page and send it again.";
            let form = form.await;
            let form = form.map_err(|_| WebError::BadRequest(unread.to_owned()))?;
            Ok(form.into_inner())
        })
    }
}

impl MultipartCollect for Upload {
    fn limit(_: &str) -> Option<usize> {
        None
    }

    fn handle_field<'t>(
        _: &'t HttpRequest,
        field: Field,
        _: &'t mut Limits,
        state: &'t mut State,
    ) -> Pin<Box<dyn Future<Output = Result<(), MultipartError>> + 't>> {
        Box::pin(async move {
            let name = field.name().unwrap_or_default().to_owned();
            let part = read(field).await?;
            state.0.insert(name, Box::new(part));
            Ok(())
        })
    }

    fn from_state(state: State) -> Result<Self, MultipartError> {
        let mut upload = Self::default();
        for (name, part) in state.0 {
            match part.downcast::<Part>().map(|part| *part) {
                Ok(Part::Text(text)) => drop(upload.texts.insert(name, text)),
                Ok(Part::File(file)) => upload.file = file,
                Err(_) => {}
            }
        }
        Ok(upload)
    }
}

async fn read(mut field: Field) -> Result<Part, MultipartError> {
    let is_file = field
        .content_disposition()
        .is_some_and(|it| it.get_filename().is_some());
    if !is_file {
        let text = field.bytes(LARGEST_TEXT).await;
        let text = text.map_err(|_| MultipartError::Incomplete)??;
        return Ok(Part::Text(String::from_utf8_lossy(&text).into_owned()));
    }
    Ok(Part::File(match field.bytes(LARGEST_FILE).await {
        Ok(content) if content.as_ref().is_ok_and(|it| it.is_empty()) => File::Nothing,
        Ok(content) => File::Content(content?),
        Err(_) => File::TooLarge,
    }))
}
