//! What staff write in an announcement: Markdown with placeholders, and a letter made of it. Pure.

use pulldown_cmark::{CowStr, Event as Piece, Options, Parser, Tag, TagEnd, html};

use super::audience::Addressee;
use crate::event::{Event, describe_place, describe_when};
use crate::mail::Announcement;
use crate::site::Site;

/// The placeholders, and what each stands for.
pub const PLACEHOLDERS: [(&str, &str); 7] = [
    ("name", "the reader's name"),
    ("event", "the title of their event; of several, the next"),
    ("events", "the titles of all their events that are meant"),
    ("date", "when it is"),
    ("place", "where it is"),
    ("link", "the address of its page"),
    ("manage", "the address where they change it"),
];

/// The words in braces that stand for nothing.
pub(super) fn unknown_placeholders(text: &str) -> Vec<String> {
    let mut unknown: Vec<String> = Vec::new();
    for_each_piece(text, |piece| {
        if let Part::Placeholder(name) = piece
            && !PLACEHOLDERS.iter().any(|(known, _)| *known == name)
            && !unknown.iter().any(|it| it == name)
        {
            unknown.push(name.to_owned());
        }
    });
    unknown
}

/// The letter to one reader.
pub(super) fn letter(subject: &str, text: &str, to: &Addressee, site: &Site) -> Announcement {
    let fill = |text: &str| filled(text, to, site);
    Announcement {
        subject: fill(subject),
        text: fill(text),
        html: to_html(text, &fill),
    }
}

enum Part<'a> {
    Words(&'a str),
    Placeholder(&'a str),
}

/// Words and placeholders in turn. A brace that closes nothing, or holds more than one word, is itself.
fn for_each_piece<'a>(text: &'a str, mut take: impl FnMut(Part<'a>)) {
    let mut rest = text;
    while let Some(at) = rest.find('{') {
        let inner = &rest[at + 1..];
        let name = inner.find('}').map(|end| &inner[..end]);
        let is_name = |name: &&str| {
            !name.is_empty()
                && name
                    .chars()
                    .all(|c| c.is_alphanumeric() || "-_".contains(c))
        };
        let Some(name) = name.filter(is_name) else {
            take(Part::Words(&rest[..=at]));
            rest = inner;
            continue;
        };
        take(Part::Words(&rest[..at]));
        take(Part::Placeholder(name));
        rest = &inner[name.len() + 1..];
    }
    take(Part::Words(rest));
}

fn filled(text: &str, to: &Addressee, site: &Site) -> String {
    let mut filled = String::with_capacity(text.len());
    for_each_piece(text, |piece| match piece {
        Part::Words(words) => filled.push_str(words),
        Part::Placeholder(name) => filled.push_str(&value(name, to, site)),
    });
    filled
}

fn value(name: &str, to: &Addressee, site: &Site) -> String {
    let of_event = |say: &dyn Fn(&Event) -> String| to.events.first().map_or(String::new(), say);
    match name {
        "name" => to.person.name.to_string(),
        "event" => of_event(&|event| event.draft.title.to_string()),
        "events" => {
            let titles = to.events.iter().map(|event| event.draft.title.to_string());
            titles.collect::<Vec<_>>().join(", ")
        }
        "date" => of_event(&|event| describe_when(&event.draft.when)),
        "place" => of_event(&|event| describe_place(&event.draft)),
        "link" => of_event(&|event| site.event(&event.slug)),
        "manage" => of_event(&|event| site.url(&format!("/my/events/{}", event.id))),
        _ => format!("{{{name}}}"),
    }
}

/// The Markdown as HTML. Placeholders are filled in after it was read, so that no title is Markdown; raw
/// HTML is the text it is, links lead to the web or to a mailbox, and there are no images.
fn to_html(text: &str, fill: &dyn Fn(&str) -> String) -> String {
    let mut in_link = Vec::new();
    let pieces = Parser::new_ext(text, Options::empty()).filter_map(|piece| {
        Some(match piece {
            Piece::Text(text) => Piece::Text(fill(&text).into()),
            Piece::Code(text) => Piece::Code(fill(&text).into()),
            Piece::Html(text) | Piece::InlineHtml(text) => Piece::Text(fill(&text).into()),
            Piece::Start(Tag::Link {
                link_type,
                dest_url,
                id,
                ..
            }) => {
                let address = fill(&without_escapes(&dest_url));
                let is_safe = ["https://", "http://", "mailto:"];
                in_link.push(is_safe.iter().any(|scheme| address.starts_with(scheme)));
                if in_link.last() == Some(&false) {
                    return None;
                }
                Piece::Start(Tag::Link {
                    link_type,
                    dest_url: address.into(),
                    title: CowStr::Borrowed(""),
                    id,
                })
            }
            Piece::End(TagEnd::Link) if in_link.pop() == Some(false) => return None,
            Piece::Start(Tag::Image { .. }) | Piece::End(TagEnd::Image) => return None,
            other => other,
        })
    });
    let mut rendered = String::new();
    html::push_html(&mut rendered, pieces);
    rendered
}

/// Braces in an address, should they have been written as `%7B` and `%7D`.
fn without_escapes(address: &str) -> String {
    address.replace("%7B", "{").replace("%7D", "}")
}
