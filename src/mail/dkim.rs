//! Signing letters, so that mail servers can tell that they are ours (DKIM, RFC 6376 and RFC 8463).

use std::path::Path;
use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, Utc};
use rustls::SignatureScheme;
use rustls::crypto::ring::sign::any_supported_type;
use rustls::pki_types::PrivateKeyDer;
use rustls::pki_types::pem::PemObject;
use rustls::sign::SigningKey;
use sha2::{Digest, Sha256};

/// What is signed. Sender, subject and the way out stand there twice: nobody can put a second one before
/// ours, nor add one to a letter without.
const SIGNED: [&str; 14] = [
    "From",
    "From",
    "Subject",
    "Subject",
    "To",
    "Date",
    "Message-ID",
    "MIME-Version",
    "Content-Type",
    "Reply-To",
    "List-Unsubscribe",
    "List-Unsubscribe",
    "List-Unsubscribe-Post",
    "List-Unsubscribe-Post",
];

/// The key that letters are signed with, and where its public half is found. Cheap to clone.
#[derive(Clone)]
pub struct Dkim {
    key: Arc<dyn SigningKey>,
    scheme: SignatureScheme,
    domain: String,
    selector: String,
}

/// Why letters cannot be signed.
#[derive(Debug, thiserror::Error)]
pub enum DkimError {
    /// The file with the key.
    #[error("the key cannot be read: {0}")]
    File(#[from] std::io::Error),
    /// What is in it.
    #[error("the key is no private key in PEM, RSA of 2048 bits or more or Ed25519")]
    Key,
    /// Selector or domain.
    #[error("the selector and the domain are words of letters, digits, dots and hyphens")]
    Name,
    /// The library.
    #[error("the signature failed: {0}")]
    Signature(#[from] rustls::Error),
}

impl Dkim {
    /// The key in the file at `path`, whose public half is in the DNS at
    /// `<selector>._domainkey.<domain>`.
    pub fn open(path: &Path, selector: &str, domain: &str) -> Result<Self, DkimError> {
        Self::new(&std::fs::read(path)?, selector, domain)
    }

    /// The same with the key as PEM: PKCS #1 or PKCS #8.
    pub fn new(pem: &[u8], selector: &str, domain: &str) -> Result<Self, DkimError> {
        let is_name = |text: &str| {
            !text.is_empty()
                && text
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || b".-".contains(&byte))
        };
        if !is_name(selector) || !is_name(domain) {
            return Err(DkimError::Name);
        }
        let der = PrivateKeyDer::from_pem_slice(pem).map_err(|_| DkimError::Key)?;
        let key = any_supported_type(&der).map_err(|_| DkimError::Key)?;
        let known = [SignatureScheme::RSA_PKCS1_SHA256, SignatureScheme::ED25519];
        let scheme = key.choose_scheme(&known).map(|signer| signer.scheme());
        Ok(Self {
            key,
            scheme: scheme.ok_or(DkimError::Key)?,
            domain: domain.to_ascii_lowercase(),
            selector: selector.to_owned(),
        })
    }

    /// What has to stand in the DNS: the name of the record and its text.
    pub fn record(&self) -> Option<(String, String)> {
        let public = self.key.public_key()?;
        let (kind, key) = match self.scheme {
            // The last 32 bytes of what wraps an Ed25519 key are the key itself (RFC 8410, 4).
            SignatureScheme::ED25519 => ("ed25519", public.as_ref().last_chunk::<32>()?.as_slice()),
            _ => ("rsa", public.as_ref()),
        };
        Some((
            format!("{}._domainkey.{}", self.selector, self.domain),
            format!("v=DKIM1; k={kind}; p={}", STANDARD.encode(key)),
        ))
    }

    /// `message` with a signature before it, made as if at `at`: the same letter gets the same bytes
    /// whenever it is signed.
    pub(super) fn sign(&self, message: &[u8], at: DateTime<Utc>) -> Result<Vec<u8>, DkimError> {
        let (head, body) = split(message);
        let body = STANDARD.encode(Sha256::digest(relaxed_body(body)));
        let (d, s, t) = (&self.domain, &self.selector, at.timestamp());
        let (a, h) = (self.algorithm(), SIGNED.join(":\r\n\t "));
        let field = format!(
            "DKIM-Signature: v=1; a={a}; c=relaxed/relaxed; d={d};\r\n\ts={s}; t={t};\r\n\th={h};\r\n\
             \tbh={body};\r\n\tb="
        );
        let mut signed = String::new();
        let fields = fields(&head);
        for (n, name) in SIGNED.iter().enumerate() {
            // Of a name that stands there twice the second means one that is not there.
            let is_first = !SIGNED[..n].contains(name);
            let named = fields.iter().find(|it| has_name(it, name));
            if let Some(field) = named.filter(|_| is_first) {
                signed.push_str(&relaxed_field(field));
                signed.push_str("\r\n");
            }
        }
        signed.push_str(&relaxed_field(&field));
        let signature = STANDARD.encode(self.signature(signed.as_bytes())?);
        let mut whole = field;
        for (n, digit) in signature.chars().enumerate() {
            if n > 0 && n % 70 == 0 {
                whole.push_str("\r\n\t ");
            }
            whole.push(digit);
        }
        whole.push_str("\r\n");
        Ok([whole.as_bytes(), message].concat())
    }

    fn algorithm(&self) -> &'static str {
        match self.scheme {
            SignatureScheme::ED25519 => "ed25519-sha256",
            _ => "rsa-sha256",
        }
    }

    fn signature(&self, data: &[u8]) -> Result<Vec<u8>, DkimError> {
        let signer = self.key.choose_scheme(&[self.scheme]);
        let signer = signer.ok_or(DkimError::Key)?;
        Ok(match self.scheme {
            // Of Ed25519 the hash itself is signed (RFC 8463, 3).
            SignatureScheme::ED25519 => signer.sign(&Sha256::digest(data))?,
            _ => signer.sign(data)?,
        })
    }
}

impl std::fmt::Debug for Dkim {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Dkim({}._domainkey.{})", self.selector, self.domain)
    }
}

fn split(message: &[u8]) -> (String, &[u8]) {
    let end = message.windows(4).position(|it| it == b"\r\n\r\n");
    let (head, body) = match end {
        Some(end) => (&message[..end + 2], &message[end + 4..]),
        None => (message, &[][..]),
    };
    (String::from_utf8_lossy(head).into_owned(), body)
}

/// The header fields, folded as they are.
fn fields(head: &str) -> Vec<String> {
    let mut fields: Vec<String> = Vec::new();
    for line in head.split_terminator("\r\n") {
        match fields.last_mut() {
            Some(field) if line.starts_with([' ', '\t']) => {
                field.push_str("\r\n");
                field.push_str(line);
            }
            _ => fields.push(line.to_owned()),
        }
    }
    fields
}

fn has_name(field: &str, name: &str) -> bool {
    let found = field.split(':').next().unwrap_or_default();
    found.trim_end().eq_ignore_ascii_case(name)
}

/// A field in the form in which it is signed (RFC 6376, 3.4.2).
fn relaxed_field(field: &str) -> String {
    let (name, value) = field.split_once(':').unwrap_or((field, ""));
    let words: Vec<&str> = value
        .split([' ', '\t', '\r', '\n'])
        .filter(|word| !word.is_empty())
        .collect();
    let mut relaxed = name.trim().to_ascii_lowercase();
    relaxed.push(':');
    relaxed.push_str(&words.join(" "));
    relaxed
}

/// A body in the form in which it is signed (RFC 6376, 3.4.4).
fn relaxed_body(body: &[u8]) -> Vec<u8> {
    let mut relaxed = Vec::with_capacity(body.len());
    let mut empty_lines = 0;
    let mut lines = body.split(|&byte| byte == b'\n').peekable();
    while let Some(line) = lines.next() {
        // What stands behind the last line break is a line only if there is something.
        if lines.peek().is_none() && line.is_empty() {
            break;
        }
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        let line = squeezed(line);
        if line.is_empty() {
            empty_lines += 1;
            continue;
        }
        relaxed.extend(b"\r\n".repeat(std::mem::take(&mut empty_lines)));
        relaxed.extend_from_slice(&line);
        relaxed.extend_from_slice(b"\r\n");
    }
    relaxed
}

/// A line with each run of blanks made one, and none at its end.
fn squeezed(line: &[u8]) -> Vec<u8> {
    let mut squeezed = Vec::with_capacity(line.len());
    for &byte in line {
        match byte {
            b' ' | b'\t' if squeezed.last() == Some(&b' ') => {}
            b' ' | b'\t' => squeezed.push(b' '),
            byte => squeezed.push(byte),
        }
    }
    if squeezed.last() == Some(&b' ') {
        squeezed.pop();
    }
    squeezed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_and_bodies_are_relaxed_as_the_standard_shows_it() {
        // RFC 6376, 3.4.5.
        assert_eq!(relaxed_field("A: X"), "a:X");
        assert_eq!(relaxed_field("B : Y\t\r\n\tZ  "), "b:Y Z");
        assert_eq!(relaxed_body(b" C \r\nD \t E\r\n\r\n\r\n"), b" C\r\nD E\r\n");
        assert_eq!(relaxed_body(b""), b"");
        assert_eq!(relaxed_body(b"\r\n\r\n"), b"");
        assert_eq!(relaxed_body(b"a\r\n\r\nb"), b"a\r\n\r\nb\r\n");
    }

    /// The key of RFC 8410, 10.3.
    const EXAMPLE: &str = "-----BEGIN PRIVATE KEY-----\n\
        MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC\n\
        -----END PRIVATE KEY-----\n";

    #[test]
    fn promise_11_both_headers_of_the_way_out_are_signed_and_nobody_can_add_or_change_one() {
        let dkim = Dkim::new(EXAMPLE.as_bytes(), "s", "example.org").unwrap();
        let signed = |headers: &str| {
            let letter = format!("From: a@example.org\r\nSubject: Hi\r\n{headers}\r\nhello\r\n");
            let at = "2026-11-22T12:00:00Z".parse().unwrap();
            let signed = String::from_utf8(dkim.sign(letter.as_bytes(), at).unwrap()).unwrap();
            let (head, _) = signed.split_once("From: ").unwrap();
            head.to_owned()
        };
        let ours = "List-Unsubscribe: <https://example.org/leave/1>\r\n\
                    List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n";
        for theirs in [
            ours.replace("leave/1", "leave/2"),
            ours.replace("One-Click", "Two-Clicks"),
            ours.replace("List-Unsubscribe:", "X-List-Unsubscribe:"),
            ours.replace("List-Unsubscribe-Post:", "X-List-Unsubscribe-Post:"),
            String::new(),
        ] {
            assert_ne!(signed(&theirs), signed(ours), "{theirs}");
        }
        assert_eq!(signed(&format!("X-Spam: no\r\n{ours}")), signed(ours));
        let named = signed(ours).to_ascii_lowercase();
        for name in [
            "from",
            "subject",
            "list-unsubscribe",
            "list-unsubscribe-post",
        ] {
            let names = named.split([':', '=', ';', ' ', '\t', '\r', '\n']);
            let count = names.filter(|it| *it == name).count();
            assert_eq!(count, 2, "{name} in {named}");
        }
    }

    #[test]
    fn what_is_no_key_or_no_name_is_refused() {
        assert!(matches!(
            Dkim::new(b"", "s", "example.org"),
            Err(DkimError::Key)
        ));
        assert!(matches!(
            Dkim::new(b"", "s;", "example.org"),
            Err(DkimError::Name)
        ));
        assert!(matches!(Dkim::new(b"", "s", ""), Err(DkimError::Name)));
    }
}
