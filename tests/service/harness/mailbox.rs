//! The letters that left the service, as their readers get them.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use mail_parser::{MessageParser, MimeHeaders};

use super::app::wait_for;
use super::build::ORIGIN;

/// Every mailbox there is.
pub struct Mailbox {
    folder: PathBuf,
    read: Mutex<BTreeSet<PathBuf>>,
}

/// A letter as it is read.
#[derive(Debug, Clone)]
pub struct Letter {
    pub to: String,
    pub subject: String,
    pub text: String,
    pub html: String,
    /// Names and contents.
    pub attachments: Vec<(String, String)>,
    pub message_id: String,
}

impl Mailbox {
    pub fn new(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
            read: Mutex::default(),
        }
    }

    /// The oldest letter to this address that nobody has read yet; waits for it.
    pub fn letter_to(&self, address: &str) -> Letter {
        wait_for(&format!("a letter to {address}"), || {
            let mut read = self.read.lock().unwrap();
            let unread = self.files().into_iter().filter(|file| !read.contains(file));
            let mut letters = unread.map(|file| (Letter::open(&file), file));
            let (letter, file) =
                letters.find(|(letter, _)| letter.to.eq_ignore_ascii_case(address))?;
            read.insert(file);
            Some(letter)
        })
    }

    /// To whom the letters are that nobody has read, and what about.
    pub fn unread(&self) -> Vec<(String, String)> {
        let read = self.read.lock().unwrap();
        let unread = self.files().into_iter().filter(|file| !read.contains(file));
        unread
            .map(|file| Letter::open(&file))
            .map(|letter| (letter.to, letter.subject))
            .collect()
    }

    /// Oldest first: names begin with the time of writing, and keys rise within a second.
    fn files(&self) -> Vec<PathBuf> {
        let files = fs::read_dir(&self.folder)
            .unwrap()
            .map(|file| file.unwrap().path());
        let is_whole =
            |file: &PathBuf| file.extension().is_some_and(|extension| extension == "eml");
        let is_hidden = |file: &PathBuf| {
            file.file_name()
                .is_some_and(|name| name.as_encoded_bytes()[0] == b'.')
        };
        let mut files: Vec<PathBuf> = files
            .filter(|file| is_whole(file) && !is_hidden(file))
            .collect();
        files.sort();
        files
    }
}

impl Letter {
    fn open(file: &Path) -> Self {
        Self::parse(&fs::read(file).unwrap())
    }

    /// Reads a letter as a mail program does.
    pub fn parse(bytes: &[u8]) -> Self {
        let message = MessageParser::default()
            .parse(bytes)
            .expect("what is sent is a message");
        let text = |body: Option<std::borrow::Cow<'_, str>>| {
            body.unwrap_or_default().replace("\r\n", "\n")
        };
        let attachments = message.attachments().map(|part| {
            let name = part.attachment_name().unwrap_or_default().to_owned();
            (name, String::from_utf8(part.contents().to_vec()).unwrap())
        });
        let to = message
            .to()
            .and_then(|to| to.first())
            .and_then(|to| to.address());
        Self {
            to: to.unwrap_or_default().to_owned(),
            subject: message.subject().unwrap_or_default().to_owned(),
            text: text(message.body_text(0)),
            html: text(message.body_html(0)),
            attachments: attachments.collect(),
            message_id: message.message_id().unwrap_or_default().to_owned(),
        }
    }

    /// The path of the one page of ours that the letter links to and that begins so; the link must be in
    /// the text and in the HTML.
    pub fn link(&self, path: &str) -> String {
        let begin = format!("{ORIGIN}{path}");
        let is_page = |word: &&str| word.starts_with(&begin) && !word.ends_with(".ics");
        let links: Vec<&str> = self.text.split_whitespace().filter(is_page).collect();
        assert_eq!(links.len(), 1, "one link {begin}… in {}", self.text);
        assert!(
            self.html.contains(links[0]),
            "{} in {}",
            links[0],
            self.html
        );
        links[0].strip_prefix(ORIGIN).unwrap().to_owned()
    }

    /// The calendar that is attached, as lines.
    pub fn calendar(&self) -> String {
        let [(name, content)] = &self.attachments[..] else {
            panic!("{} attachments", self.attachments.len())
        };
        assert!(name.ends_with(".ics"), "{name}");
        content.replace("\r\n ", "")
    }
}
