//! Something that is done once, however often it is sent.

use actix_web::http::StatusCode;
use actix_web::http::header::{CACHE_CONTROL, ETAG, HeaderName, HeaderValue, LOCATION};
use actix_web::{HttpRequest, HttpResponse, web};

use crate::account::{self, KeptAnswer, NamedRequest, Once, PersonId};
use crate::database::AnyConnection;
use crate::web::api::problem::{Fault, Refusal};
use crate::web::app::App;

/// The header that names a request.
pub const KEY: &str = "Idempotency-Key";

/// Longer than the name of any request.
const LONGEST: usize = 200;

/// Does `work` in a transaction; where the request names itself, once. The answer to the same request again
/// is the same, and says so.
pub async fn once(
    request: &HttpRequest,
    app: &web::Data<App>,
    person: PersonId,
    body: &[u8],
    work: impl FnOnce(&mut AnyConnection) -> Result<KeptAnswer, Refusal> + Send + 'static,
) -> Result<HttpResponse, Refusal> {
    let Some(named) = named(request, body)? else {
        return Ok(answer(app.transact(work).await??));
    };
    let now = app.clock.now();
    let came = app.transact(move |tx| account::once(tx, person, &named, now, work));
    match came.await?? {
        Once::Done(kept) => Ok(answer(kept)),
        Once::Again(kept) => {
            let mut again = answer(kept);
            let name = HeaderName::from_static("idempotent-replayed");
            again
                .headers_mut()
                .insert(name, HeaderValue::from_static("true"));
            Ok(again)
        }
        Once::Reused => Err(Refusal::KeyReused),
    }
}

/// The name of the request, if it has one.
fn named(request: &HttpRequest, body: &[u8]) -> Result<Option<NamedRequest>, Refusal> {
    let Some(key) = request.headers().get(KEY) else {
        return Ok(None);
    };
    let key = key.to_str().ok().map(str::trim);
    let key = key.filter(|key| (1..=LONGEST).contains(&key.len()));
    let Some(key) = key else {
        let detail = format!("has 1 to {LONGEST} printable characters of ASCII");
        return Err(Refusal::Malformed(vec![Fault::of(KEY, detail)]));
    };
    let parts = [request.method().as_str(), request.path()].map(str::as_bytes);
    Ok(Some(NamedRequest::new(key, &[parts[0], parts[1], body])))
}

fn answer(kept: KeptAnswer) -> HttpResponse {
    let status = StatusCode::from_u16(kept.status).unwrap_or(StatusCode::OK);
    let mut response = HttpResponse::build(status);
    response.insert_header((CACHE_CONTROL, "no-store"));
    if let Some(location) = kept.location {
        response.insert_header((LOCATION, location));
    }
    if let Some(tag) = kept.tag {
        response.insert_header((ETAG, tag));
    }
    response.content_type("application/json").body(kept.body)
}
