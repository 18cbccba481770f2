//! A small LMTP server (RFC 2033) for reports of letters that came back: one recipient a message, and
//! that only the address of reports.

use std::io::{self, BufRead, Read, Write};

use super::{LARGEST, ReturnPath};

/// The longest line of a command (RFC 5321, 4.5.3.1.4), and how many commands one client may send.
const LONGEST_LINE: u64 = 1024;
const MOST_COMMANDS: usize = 1000;

/// What became of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Received {
    /// It was dealt with.
    Done,
    /// It could not be dealt with now; the client keeps it and comes back.
    Later,
}

/// A conversation with one client.
pub struct Conversation<'a> {
    /// Our name in the greeting.
    pub host: &'a str,
    /// Whose address is known here.
    pub return_path: &'a ReturnPath,
}

/// Where in a transaction the client is.
#[derive(Default)]
struct Transaction {
    has_greeted: bool,
    has_sender: bool,
    recipient: Option<String>,
}

impl Conversation<'_> {
    /// Talks until the client leaves; each message goes to `take` with its recipient.
    ///
    /// # Errors
    /// When the client is gone, or sends what no client would.
    pub fn hold(
        &self,
        mut from: impl BufRead,
        mut to: impl Write,
        mut take: impl FnMut(&str, &[u8]) -> Received,
    ) -> io::Result<()> {
        say(&mut to, &format!("220 {} LMTP", self.host))?;
        let mut state = Transaction::default();
        for _ in 0..MOST_COMMANDS {
            let Some(line) = read_line(&mut from)? else {
                return Ok(());
            };
            let verb = line.split([' ', ':']).next().unwrap_or_default();
            let answer = match verb.to_ascii_uppercase().as_str() {
                "LHLO" => {
                    state = Transaction {
                        has_greeted: true,
                        ..Transaction::default()
                    };
                    format!(
                        "250-{}\r\n250-PIPELINING\r\n250-ENHANCEDSTATUSCODES\r\n250-8BITMIME\r\n250 SIZE {LARGEST}",
                        self.host
                    )
                }
                "MAIL" => mail(&mut state).to_owned(),
                "RCPT" => self.recipient(&mut state, &line).to_owned(),
                "DATA" => match state.recipient.take() {
                    None => "503 5.5.1 name a recipient first".to_owned(),
                    Some(recipient) => {
                        state.has_sender = false;
                        say(&mut to, "354 end with a dot")?;
                        let message = read_message(&mut from)?;
                        answer_to(message.map(|message| take(&recipient, &message))).to_owned()
                    }
                },
                "RSET" => {
                    state = Transaction {
                        has_greeted: state.has_greeted,
                        ..Transaction::default()
                    };
                    "250 2.0.0 ok".to_owned()
                }
                "NOOP" => "250 2.0.0 ok".to_owned(),
                "QUIT" => return say(&mut to, "221 2.0.0 bye"),
                _ => "500 5.5.2 this is LMTP".to_owned(),
            };
            say(&mut to, &answer)?;
        }
        say(&mut to, "421 4.7.0 that is enough for one conversation")
    }

    fn recipient(&self, state: &mut Transaction, line: &str) -> &'static str {
        let address = line
            .split_once('<')
            .and_then(|(_, rest)| rest.split_once('>'));
        match address {
            _ if !state.has_sender => "503 5.5.1 name a sender first",
            _ if state.recipient.is_some() => "452 4.5.3 one recipient at a time",
            Some((address, _)) if self.return_path.is_ours(address) => {
                state.recipient = Some(address.to_owned());
                "250 2.1.5 ok"
            }
            _ => "550 5.1.1 only letters that came back are taken here",
        }
    }
}

fn mail(state: &mut Transaction) -> &'static str {
    if !state.has_greeted || state.has_sender {
        return "503 5.5.1 LHLO, then one MAIL";
    }
    state.has_sender = true;
    "250 2.1.0 ok"
}

fn answer_to(received: Option<Received>) -> &'static str {
    match received {
        Some(Received::Done) => "250 2.0.0 ok",
        Some(Received::Later) => "451 4.3.0 not now; please come back",
        None => "552 5.3.4 larger than any report",
    }
}

fn say(to: &mut impl Write, line: &str) -> io::Result<()> {
    to.write_all(format!("{line}\r\n").as_bytes())?;
    to.flush()
}

/// A command; `None` when the client has left.
fn read_line(from: &mut impl BufRead) -> io::Result<Option<String>> {
    let mut line = Vec::new();
    from.by_ref()
        .take(LONGEST_LINE)
        .read_until(b'\n', &mut line)?;
    match line.last() {
        None => Ok(None),
        Some(b'\n') => Ok(Some(String::from_utf8_lossy(&line).trim_end().to_owned())),
        Some(_) => Err(io::Error::other("a line without end")),
    }
}

/// A message up to the line with a lone dot, doubled dots undone (RFC 5321, 4.5.2). `None` when it is
/// too large: it is read to its end, up to eight times the size, and thrown away.
fn read_message(from: &mut impl BufRead) -> io::Result<Option<Vec<u8>>> {
    let mut message = Vec::new();
    let mut left = LARGEST * 8;
    let mut begins_line = true;
    loop {
        let mut piece = Vec::new();
        from.by_ref()
            .take(LONGEST_LINE)
            .read_until(b'\n', &mut piece)?;
        left = left
            .checked_sub(piece.len())
            .ok_or_else(|| io::Error::other("a message without end"))?;
        let piece = match piece.as_slice() {
            [] => return Err(io::ErrorKind::UnexpectedEof.into()),
            b".\r\n" | b".\n" if begins_line => break,
            [b'.', rest @ ..] if begins_line => rest,
            whole => whole,
        };
        begins_line = piece.ends_with(b"\n");
        if message.len() <= LARGEST {
            message.extend_from_slice(piece);
        }
    }
    Ok((message.len() <= LARGEST).then_some(message))
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::mail::Address;

    fn path() -> ReturnPath {
        ReturnPath::new(&Address::parse("bounces@example.org").unwrap(), b"a").unwrap()
    }

    /// What the server answers to all of `said`, and the messages it took.
    fn talk(said: &[u8], received: Received) -> (io::Result<()>, String, Vec<Vec<u8>>) {
        let path = path();
        let (mut answers, mut taken) = (Vec::new(), Vec::new());
        let conversation = Conversation {
            host: "mx.example.org",
            return_path: &path,
        };
        let end = conversation.hold(said, &mut answers, |_, message| {
            taken.push(message.to_vec());
            received
        });
        (end, String::from_utf8(answers).unwrap(), taken)
    }

    fn codes(answers: &str) -> Vec<&str> {
        let last = |line: &&str| line.as_bytes().get(3) != Some(&b'-');
        answers.lines().filter(last).map(|it| &it[..3]).collect()
    }

    #[test]
    fn a_report_is_taken_and_its_dots_are_undone() {
        let to = path().of(Uuid::from_u128(9)).unwrap();
        let said = format!(
            "LHLO mx\r\nMAIL FROM:<>\r\nRCPT TO:<{0}>\r\nRCPT TO:<{0}>\r\nDATA\r\nA: b\r\n\r\n..dots\r\n.\r\nQUIT\r\n",
            to.as_str()
        );
        let (end, answers, taken) = talk(said.as_bytes(), Received::Done);
        end.unwrap();
        assert_eq!(
            codes(&answers),
            ["220", "250", "250", "250", "452", "354", "250", "221"]
        );
        assert_eq!(taken, [b"A: b\r\n\r\n.dots\r\n"]);
        let (_, answers, _) = talk(said.as_bytes(), Received::Later);
        assert!(answers.contains("\r\n451 4.3.0 "), "{answers}");
    }

    #[test]
    fn nobody_else_gets_mail_here_and_the_order_is_kept() {
        let said = b"DATA\r\nMAIL FROM:<>\r\nLHLO mx\r\nRCPT TO:<a@b.org>\r\nMAIL FROM:<>\r\nRCPT TO:<staff@example.org>\r\nRCPT TO:<bounces@example.org>\r\nDATA\r\nEHLO mx\r\nNOOP\r\n";
        let (end, answers, taken) = talk(said, Received::Done);
        end.unwrap();
        assert_eq!(
            codes(&answers),
            [
                "220", "503", "503", "250", "503", "250", "550", "550", "503", "500", "250"
            ]
        );
        assert!(taken.is_empty());
    }

    #[test]
    fn what_is_too_large_or_endless_is_not_kept() {
        let to = path().of(Uuid::from_u128(9)).unwrap();
        let head = format!(
            "LHLO mx\r\nMAIL FROM:<>\r\nRCPT TO:<{}>\r\nDATA\r\n",
            to.as_str()
        );
        let line = "x".repeat(998) + "\r\n";
        let large = format!("{head}{}.\r\nQUIT\r\n", line.repeat(LARGEST / 1000 + 2));
        let (end, answers, taken) = talk(large.as_bytes(), Received::Done);
        end.unwrap();
        assert!(
            answers.contains("552 5.3.4") && taken.is_empty(),
            "{answers}"
        );
        let endless = format!("{head}{}", line.repeat(LARGEST / 1000 * 9));
        assert!(talk(endless.as_bytes(), Received::Done).0.is_err());
        let no_line = vec![b'x'; 5000];
        assert!(talk(&no_line, Received::Done).0.is_err());
        let many = b"NOOP\r\n".repeat(2000);
        let (_, answers, _) = talk(&many, Received::Done);
        assert!(answers.ends_with("421 4.7.0 that is enough for one conversation\r\n"));
    }
}
