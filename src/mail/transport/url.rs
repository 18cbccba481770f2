//! The address of a mail server, as it stands in the settings.

use secrecy::SecretString;
use url::Url;

use super::{Login, Security};

/// What is wrong with the address of the mail server. Never shows it: it may hold a password.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SmtpUrlFault {
    /// Not a URL, or another scheme.
    #[error("is not the address of a mail server; it should look like smtp://mail.example.org:587")]
    NotAnAddress,
    /// A parameter that is not `tls`, or an unknown value of it.
    #[error("takes only the parameter tls, which is offered, required or none")]
    Parameter,
    /// A user without a password, or one that does not decode to text.
    #[error("has a login that cannot be read; special characters are written as %XX")]
    Login,
    /// A password that would be sent in the clear.
    #[error("has a password, which needs encryption; tls=none is only for servers on this machine")]
    OpenPassword,
}

pub(super) struct Parts {
    pub host: String,
    pub port: u16,
    pub security: Security,
    pub login: Option<Login>,
}

pub(super) fn parse(text: &str) -> Result<Parts, SmtpUrlFault> {
    let url = Url::parse(text.trim()).map_err(|_| SmtpUrlFault::NotAnAddress)?;
    let implicit = match url.scheme() {
        "smtp" => false,
        "smtps" => true,
        _ => return Err(SmtpUrlFault::NotAnAddress),
    };
    let host = url
        .host_str()
        .filter(|host| !host.is_empty())
        .ok_or(SmtpUrlFault::NotAnAddress)?;
    if !matches!(url.path(), "" | "/") || url.fragment().is_some() {
        return Err(SmtpUrlFault::NotAnAddress);
    }
    let host = host
        .trim_start_matches('[')
        .trim_end_matches(']')
        .to_owned();
    let login = login(&url)?;
    let security = security(&url, implicit, login.is_some())?;
    if login.is_some()
        && matches!(security, Security::Never | Security::Offered)
        && !is_this_machine(&host)
    {
        return Err(SmtpUrlFault::OpenPassword);
    }
    let usual = match (implicit, &login) {
        (true, _) => 465,
        (false, Some(_)) => 587,
        (false, None) => 25,
    };
    Ok(Parts {
        port: url.port().unwrap_or(usual),
        host,
        security,
        login,
    })
}

fn login(url: &Url) -> Result<Option<Login>, SmtpUrlFault> {
    match (url.username(), url.password()) {
        ("", None) => Ok(None),
        ("", Some(_)) | (_, None) => Err(SmtpUrlFault::Login),
        (user, Some(password)) => {
            let decode = |text| percent_decode(text).ok_or(SmtpUrlFault::Login);
            Ok(Some(Login {
                user: decode(user)?,
                password: SecretString::from(decode(password)?),
            }))
        }
    }
}

fn security(url: &Url, implicit: bool, login: bool) -> Result<Security, SmtpUrlFault> {
    let mut chosen = match (implicit, login) {
        (true, _) => Security::Always,
        (false, true) => Security::Required,
        (false, false) => Security::Offered,
    };
    for (name, value) in url.query_pairs() {
        chosen = match (&*name, &*value, implicit) {
            ("tls", "required", true) => Security::Always,
            ("tls", "required", false) => Security::Required,
            ("tls", "offered", false) => Security::Offered,
            ("tls", "none", false) => Security::Never,
            _ => return Err(SmtpUrlFault::Parameter),
        };
    }
    Ok(chosen)
}

fn is_this_machine(host: &str) -> bool {
    host == "localhost"
        || host
            .parse::<std::net::IpAddr>()
            .is_ok_and(|ip| ip.is_loopback())
}

/// `%XX` to bytes (RFC 3986, 2.1), `+` left alone; `None` when the result is no text.
fn percent_decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        rest = tail;
        if first != b'%' {
            bytes.push(first);
            continue;
        }
        let (digits, tail) = rest.split_at_checked(2)?;
        bytes.push(u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()?);
        rest = tail;
    }
    String::from_utf8(bytes)
        .ok()
        .filter(|decoded| !decoded.contains(char::is_control))
}

#[cfg(test)]
mod tests {
    use secrecy::ExposeSecret;

    use super::*;

    type Read = (String, u16, Security, Option<(String, String)>);

    fn read(url: &str) -> Result<Read, SmtpUrlFault> {
        parse(url).map(|parts| {
            let login = parts
                .login
                .map(|login| (login.user, login.password.expose_secret().to_owned()));
            (parts.host, parts.port, parts.security, login)
        })
    }

    #[test]
    fn addresses_name_host_port_encryption_and_login() {
        let login = |user: &str, password: &str| Some((user.to_owned(), password.to_owned()));
        for (url, host, port, security, expected) in [
            (
                "smtp://mail.example.org",
                "mail.example.org",
                25,
                Security::Offered,
                None,
            ),
            (
                "smtp://127.0.0.1:1025/?tls=none",
                "127.0.0.1",
                1025,
                Security::Never,
                None,
            ),
            ("smtp://[::1]:2525", "::1", 2525, Security::Offered, None),
            (
                "smtp://m.example.org?tls=required",
                "m.example.org",
                25,
                Security::Required,
                None,
            ),
            (
                "smtp://a:b@m.example.org",
                "m.example.org",
                587,
                Security::Required,
                login("a", "b"),
            ),
            (
                "smtps://a%40x:p%2F+%C3%A4@m.example.org",
                "m.example.org",
                465,
                Security::Always,
                login("a@x", "p/+ä"),
            ),
            (
                "smtp://a:b@localhost?tls=none",
                "localhost",
                587,
                Security::Never,
                login("a", "b"),
            ),
        ] {
            assert_eq!(
                read(url),
                Ok((host.to_owned(), port, security, expected)),
                "{url}"
            );
        }
    }

    #[test]
    fn wrong_addresses_say_what_is_wrong_and_never_show_the_password() {
        for (url, fault) in [
            ("mail.example.org", SmtpUrlFault::NotAnAddress),
            ("http://mail.example.org", SmtpUrlFault::NotAnAddress),
            ("smtp://", SmtpUrlFault::NotAnAddress),
            ("smtp://m.example.org/path", SmtpUrlFault::NotAnAddress),
            ("smtp://m.example.org?tls=maybe", SmtpUrlFault::Parameter),
            ("smtp://m.example.org?ssl=1", SmtpUrlFault::Parameter),
            ("smtps://m.example.org?tls=none", SmtpUrlFault::Parameter),
            ("smtp://hunter2@m.example.org", SmtpUrlFault::Login),
            ("smtp://a:hunter2%ff@m.example.org", SmtpUrlFault::Login),
            (
                "smtp://a:hunter2%0d%0aQUIT@m.example.org",
                SmtpUrlFault::Login,
            ),
            (
                "smtp://a:hunter2@m.example.org?tls=none",
                SmtpUrlFault::OpenPassword,
            ),
        ] {
            assert_eq!(read(url), Err(fault.clone()), "{url}");
            assert!(!fault.to_string().contains("hunter2"));
        }
    }
}
