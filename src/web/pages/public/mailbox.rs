//! The letters of the demo, read in the browser of whoever runs it.
//!
//! They hold sign-in links, so only the machine itself may ask: a demo that was opened to a network
//! by mistake must not hand out the keys of its staff.

use actix_web::{HttpRequest, Responder, web};
use askama::Template;

use crate::mail::{Folder, MailboxEntry, ReceivedLetter};
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::page::Page;
use crate::web::show::TimeText;

#[derive(Template)]
#[template(path = "page/public/mailbox.html")]
struct MailboxPage {
    letters: Vec<LetterLine>,
}

#[derive(Template)]
#[template(path = "page/public/letter.html")]
struct LetterPage {
    letter: LetterLine,
    text: Vec<Piece>,
    attachments: Vec<String>,
}

struct LetterLine {
    href: String,
    subject: String,
    to: String,
    written: Option<TimeText>,
}

/// A stretch of a letter's text.
#[derive(Debug, PartialEq, Eq)]
struct Piece {
    text: String,
    is_link: bool,
}

/// Letters in the list.
const MANY: usize = 200;

/// `GET /mailbox`.
pub async fn list(request: HttpRequest, app: web::Data<App>) -> Result<impl Responder, WebError> {
    let folder = folder(&request, &app)?;
    let letters = web::block(move || folder.list(MANY))
        .await
        .map_err(|_| WebError::Overloaded)?;
    let letters = letters.map_err(|cause| WebError::Fault(cause.into()))?;
    Ok(Page::personal(MailboxPage {
        letters: letters.iter().map(LetterLine::of).collect(),
    }))
}

/// `GET /mailbox/{letter}`.
pub async fn read(
    request: HttpRequest,
    name: web::Path<String>,
    app: web::Data<App>,
) -> Result<impl Responder, WebError> {
    let folder = folder(&request, &app)?;
    let letter = web::block(move || folder.read(&name))
        .await
        .map_err(|_| WebError::Overloaded)?;
    let letter = letter
        .map_err(|cause| WebError::Fault(cause.into()))?
        .ok_or(WebError::NotFound)?;
    Ok(Page::personal(LetterPage::of(letter)))
}

/// The folder, for those who ask from this machine. For others there is no such page.
fn folder(request: &HttpRequest, app: &App) -> Result<Folder, WebError> {
    let peer = request.peer_addr().map(|peer| peer.ip().to_canonical());
    match &app.mailbox {
        Some(path) if peer.is_some_and(|peer| peer.is_loopback()) => Ok(Folder::new(path)),
        _ => Err(WebError::NotFound),
    }
}

impl LetterLine {
    fn of(entry: &MailboxEntry) -> Self {
        let subject = if entry.subject.is_empty() {
            "(no subject)"
        } else {
            &entry.subject
        };
        Self {
            href: format!("/mailbox/{}", entry.file),
            subject: subject.to_owned(),
            to: entry.to.clone(),
            written: entry.date.map(TimeText::utc),
        }
    }
}

impl LetterPage {
    fn of(letter: ReceivedLetter) -> Self {
        let attachments = letter.attachments.iter();
        Self {
            letter: LetterLine::of(&letter.entry),
            text: pieces(&letter.text),
            attachments: attachments
                .map(|(name, content)| format!("{name} ({} bytes)", content.len()))
                .collect(),
        }
    }
}

/// Cuts a text at its web addresses. What ends a sentence behind one is not of it.
fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(start) = next_address(rest) {
        let (before, from) = rest.split_at(start);
        let end = from
            .find(|c: char| c.is_whitespace() || "<>\"".contains(c))
            .unwrap_or(from.len());
        let address = from[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '\'']);
        pieces.extend(piece(before, false));
        pieces.extend(piece(address, true));
        rest = &from[address.len()..];
    }
    pieces.extend(piece(rest, false));
    pieces
}

fn next_address(text: &str) -> Option<usize> {
    [text.find("https://"), text.find("http://")]
        .into_iter()
        .flatten()
        .min()
}

fn piece(text: &str, is_link: bool) -> Option<Piece> {
    (!text.is_empty()).then(|| Piece {
        text: text.to_owned(),
        is_link,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_become_links_without_the_sentence_around_them() {
        let pieces =
            pieces("Open http://127.0.0.1:8080/confirm/a-b_c?x=1, or <https://example.org/>.\nBye");
        let links: Vec<&str> = pieces
            .iter()
            .filter(|p| p.is_link)
            .map(|p| p.text.as_str())
            .collect();
        assert_eq!(
            links,
            [
                "http://127.0.0.1:8080/confirm/a-b_c?x=1",
                "https://example.org/"
            ]
        );
        let whole: String = pieces.iter().map(|p| p.text.as_str()).collect();
        assert!(whole.starts_with("Open ") && whole.ends_with(">.\nBye"));
    }

    #[test]
    fn a_text_without_addresses_is_one_piece_and_a_bare_scheme_ends() {
        assert_eq!(
            pieces("hello"),
            [Piece {
                text: "hello".to_owned(),
                is_link: false
            }]
        );
        assert_eq!(pieces("see https:// there").len(), 3);
        assert!(pieces("").is_empty());
    }
}
