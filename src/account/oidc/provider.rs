//! What the settings say of an identity provider.

use secrecy::SecretString;
use url::Url;

use crate::slug::Slug;
use crate::text::Line;

/// An identity provider that people may sign in with.
#[derive(Debug, Clone)]
pub struct Provider {
    /// As people know it: `OpenInfraID`.
    pub name: Line,
    /// Its name in our addresses.
    pub slug: Slug,
    /// Who it is to machines.
    pub issuer: Issuer,
    /// Who we are to it.
    pub client_id: String,
    /// How we prove it.
    pub client_secret: SecretString,
    /// Values of `amr` or `acr` that say that it asked for a second factor, such as `mfa` (RFC 8176).
    pub second_factor: Vec<String>,
}

/// The address of an identity provider: https, but for one on this machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issuer(String);

impl Issuer {
    /// Takes the address from the settings. It is compared letter by letter with what the provider
    /// says of itself, so it is kept as it is written.
    pub fn parse(raw: &str) -> Result<Self, &'static str> {
        let url = Url::parse(raw).map_err(|_| "is not a web address")?;
        if url.query().is_some() || url.fragment().is_some() {
            return Err("must have no query and no fragment");
        }
        match (url.scheme(), url.host_str()) {
            ("https", Some(_)) | ("http", Some("127.0.0.1" | "localhost" | "[::1]")) => {
                Ok(Self(raw.to_owned()))
            }
            _ => Err("must begin with https://"),
        }
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_issuer_is_reached_over_tls_but_on_this_machine() {
        for good in [
            "https://id.openinfra.org",
            "https://example.org/realms/a/",
            "http://127.0.0.1:3000",
        ] {
            assert_eq!(Issuer::parse(good).unwrap().as_str(), good);
        }
        for bad in [
            "http://example.org",
            "ftp://127.0.0.1",
            "example.org",
            "https://example.org/?a=b",
            "http://127.0.0.1.example.org",
        ] {
            assert!(Issuer::parse(bad).is_err(), "{bad}");
        }
    }
}
