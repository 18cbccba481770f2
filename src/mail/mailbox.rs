//! The demo mailbox: the letters in the folder, read back for people.

use std::fs;
use std::io;

use chrono::{DateTime, Utc};
use mail_parser::{Message, MessageParser};

use super::Folder;

/// A letter as it stands in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailboxEntry {
    /// The name of its file, by which it is [read](Folder::read).
    pub file: String,
    /// When it was written.
    pub date: Option<DateTime<Utc>>,
    /// To whom: name and address.
    pub to: String,
    /// What about.
    pub subject: String,
}

/// A letter as it is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceivedLetter {
    /// Its line in the list.
    pub entry: MailboxEntry,
    /// The plain text.
    pub text: String,
    /// The HTML, as it came: whoever shows it must sanitise or sandbox it.
    pub html: Option<String>,
    /// Names and contents of what is attached.
    pub attachments: Vec<(String, Vec<u8>)>,
}

impl Folder {
    /// The letters in it, newest first, at most `limit`. A folder that is not there yet is empty,
    /// and a file that is no letter is passed over.
    pub fn list(&self, limit: usize) -> io::Result<Vec<MailboxEntry>> {
        let files = match fs::read_dir(self.path()) {
            Err(cause) if cause.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            files => files?,
        };
        let names = files.map(|file| Ok(file?.file_name().to_string_lossy().into_owned()));
        let mut names: Vec<String> = names.collect::<io::Result<_>>()?;
        names.retain(|name| is_letter(name));
        // Names begin with the time, and their keys rise within the second.
        names.sort_unstable_by(|a, b| b.cmp(a));
        let read = names
            .into_iter()
            .take(limit)
            .map(|name| Ok(self.read(&name)?.map(|letter| letter.entry)));
        read.filter_map(io::Result::transpose).collect()
    }

    /// The letter in `file`; `None` when there is none. A name that would lead out of the folder is
    /// none.
    pub fn read(&self, file: &str) -> io::Result<Option<ReceivedLetter>> {
        if !is_letter(file) {
            return Ok(None);
        }
        let bytes = match fs::read(self.path().join(file)) {
            Err(cause) if cause.kind() == io::ErrorKind::NotFound => return Ok(None),
            bytes => bytes?,
        };
        Ok(MessageParser::default()
            .parse(&bytes)
            .map(|message| received(file, &message)))
    }
}

/// Whether a file has a name as [`Folder`] gives them: no slash, no leading dot.
fn is_letter(name: &str) -> bool {
    name.strip_suffix(".eml").is_some_and(|stem| {
        !stem.is_empty()
            && stem
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    })
}

fn received(file: &str, message: &Message<'_>) -> ReceivedLetter {
    let to = message.to().and_then(|to| to.first());
    let to = to.map(|to| match (to.name(), to.address()) {
        (Some(name), Some(address)) => format!("{name} <{address}>"),
        (name, address) => name.or(address).unwrap_or_default().to_owned(),
    });
    ReceivedLetter {
        entry: MailboxEntry {
            file: file.to_owned(),
            date: message
                .date()
                .and_then(|date| DateTime::from_timestamp(date.to_timestamp(), 0)),
            to: to.unwrap_or_default(),
            subject: message.subject().unwrap_or_default().to_owned(),
        },
        text: message
            .body_text(0)
            .map(|text| text.replace("\r\n", "\n"))
            .unwrap_or_default(),
        html: message.body_html(0).map(|html| html.replace("\r\n", "\n")),
        attachments: message.attachments().map(attachment).collect(),
    }
}

fn attachment(part: &mail_parser::MessagePart<'_>) -> (String, Vec<u8>) {
    use mail_parser::MimeHeaders;
    (
        part.attachment_name().unwrap_or("attachment").to_owned(),
        part.contents().to_vec(),
    )
}
