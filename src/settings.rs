//! What whoever runs the service decides: flags and environment, read once, typed.

use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::path::PathBuf;

use clap::Args;
use secrecy::SecretString;

use crate::account::oidc::{Issuer, Provider};
use crate::mail::Address;
use crate::network::Network;
use crate::site::Site;
use crate::slug::Slug;
use crate::text::Line;

/// Where the data is. Every command needs it.
#[derive(Debug, Clone, Args)]
pub struct DatabaseSettings {
    /// Where the data is: sqlite://FILE or postgres://USER:PASSWORD@HOST/NAME
    #[arg(
        long,
        env = "DATABASE_URL",
        default_value = "sqlite://folkmoot.db",
        value_parser = database_url,
        hide_env_values = true,
        global = true,
        value_name = "URL"
    )]
    pub database_url: SecretString,

    /// The address people reach the service at; UIDs, links and letters are made with it
    #[arg(
        long,
        env = "FOLKMOOT_PUBLIC_URL",
        default_value = "http://127.0.0.1:8080",
        value_parser = Site::parse,
        global = true,
        value_name = "URL"
    )]
    pub public_url: Site,

    /// File with the secret that stored hashes of addresses are keyed with; made when missing, mode 600
    #[arg(
        long,
        env = "FOLKMOOT_SECRET_FILE",
        default_value = "folkmoot.secret",
        global = true,
        value_name = "FILE"
    )]
    pub secret_file: PathBuf,
}

/// How the service is served and how it writes mail.
#[derive(Debug, Clone, Args)]
pub struct ServeSettings {
    /// Address and port to listen on
    #[arg(
        long,
        env = "FOLKMOOT_LISTEN",
        default_value = "127.0.0.1:8080",
        value_name = "ADDRESS"
    )]
    pub listen: SocketAddr,

    /// Address and port to tell figures on at /metrics, for Prometheus; not for everybody's eyes
    #[arg(long, env = "FOLKMOOT_METRICS_LISTEN", value_name = "ADDRESS")]
    pub metrics_listen: Option<SocketAddr>,

    /// Mail server: smtp://HOST:PORT or smtps://USER:PASSWORD@HOST. Without it letters go to a folder
    #[arg(long, env = "SMTP_URL", hide_env_values = true, value_name = "URL")]
    pub smtp_url: Option<SecretString>,

    /// Folder that letters go to when there is no mail server
    #[arg(
        long,
        env = "FOLKMOOT_MAIL_FOLDER",
        default_value = "letters",
        value_name = "FOLDER"
    )]
    pub mail_folder: PathBuf,

    /// The address our letters come from; needed with a mail server
    #[arg(long, env = "FOLKMOOT_MAIL_FROM", value_parser = Address::parse, value_name = "ADDRESS")]
    pub mail_from: Option<Address>,

    /// The address that reports of undeliverable letters come to; +<token> is put behind its name
    #[arg(long, env = "FOLKMOOT_BOUNCE_ADDRESS", value_parser = Address::parse, value_name = "ADDRESS")]
    pub bounce_address: Option<Address>,

    /// Address and port to take such reports on by LMTP (RFC 2033), for the mail server of the same house
    #[arg(long, env = "FOLKMOOT_LMTP_LISTEN", value_name = "ADDRESS")]
    pub lmtp_listen: Option<SocketAddr>,

    /// Letters that each replica sends in a minute, at most
    #[arg(long, env = "FOLKMOOT_MAIL_PER_MINUTE", value_parser = pace, value_name = "LETTERS")]
    pub mail_per_minute: Option<u32>,

    /// Letters that each replica sends in a minute to the mailboxes of one domain, at most
    #[arg(long, env = "FOLKMOOT_MAIL_PER_DOMAIN", value_parser = pace, value_name = "LETTERS")]
    pub mail_per_domain: Option<u32>,

    /// File with the private key that letters are signed with (DKIM): PEM, RSA or Ed25519
    #[arg(long, env = "FOLKMOOT_DKIM_KEY_FILE", value_name = "FILE")]
    pub dkim_key_file: Option<PathBuf>,

    /// Where its public half is found: SELECTOR._domainkey.DOMAIN, with the domain of the sender
    #[arg(
        long,
        env = "FOLKMOOT_DKIM_SELECTOR",
        default_value = "folkmoot",
        value_name = "SELECTOR"
    )]
    pub dkim_selector: String,

    /// The domain that signs, if it is not the one of the sender
    #[arg(long, env = "FOLKMOOT_DKIM_DOMAIN", value_name = "DOMAIN")]
    pub dkim_domain: Option<String>,

    /// Addresses that become staff when they sign in, comma-separated
    #[arg(
        long,
        env = "FOLKMOOT_STAFF",
        value_parser = Address::parse,
        value_delimiter = ',',
        value_name = "ADDRESSES"
    )]
    pub staff: Vec<Address>,

    /// Identity providers that people may sign in with (OpenID Connect): their names, comma-separated
    #[arg(
        long,
        env = "FOLKMOOT_OIDC_NAME",
        value_parser = oidc_name,
        value_delimiter = ',',
        value_name = "NAMES"
    )]
    pub oidc_name: Vec<(Line, Slug)>,

    /// Their addresses as they give them, in the same order
    #[arg(
        long,
        env = "FOLKMOOT_OIDC_ISSUER",
        value_parser = Issuer::parse,
        value_delimiter = ',',
        value_name = "URLS"
    )]
    pub oidc_issuer: Vec<Issuer>,

    /// Who we are to them, in the same order
    #[arg(
        long,
        env = "FOLKMOOT_OIDC_CLIENT_ID",
        value_delimiter = ',',
        value_name = "IDS"
    )]
    pub oidc_client_id: Vec<String>,

    /// How we prove it to them, in the same order
    #[arg(
        long,
        env = "FOLKMOOT_OIDC_CLIENT_SECRET",
        hide_env_values = true,
        value_delimiter = ',',
        value_name = "SECRETS"
    )]
    pub oidc_client_secret: Vec<SecretString>,

    /// What they state in amr or acr when they asked for a second factor, such as mfa, comma-separated;
    /// staff who come so need no other
    #[arg(
        long,
        env = "FOLKMOOT_OIDC_SECOND_FACTOR",
        value_delimiter = ',',
        value_name = "WORDS"
    )]
    pub oidc_second_factor: Vec<String>,

    /// Networks of proxies whose X-Forwarded-For is believed, comma-separated, such as 10.0.0.0/8
    #[arg(
        long,
        env = "FOLKMOOT_TRUSTED_PROXIES",
        value_delimiter = ',',
        value_name = "NETWORKS"
    )]
    pub trusted_proxies: Vec<Network>,

    /// Log lines as JSON
    #[arg(long, env = "FOLKMOOT_LOG_JSON")]
    pub log_json: bool,
}

impl ServeSettings {
    /// The identity providers, put together from their four lists.
    ///
    /// # Errors
    /// Words that name the settings that do not go together.
    pub fn identity_providers(&self) -> Result<Vec<Provider>, &'static str> {
        let count = self.oidc_name.len();
        let lengths = [
            self.oidc_issuer.len(),
            self.oidc_client_id.len(),
            self.oidc_client_secret.len(),
        ];
        if lengths.iter().any(|length| *length != count) {
            return Err(
                "FOLKMOOT_OIDC_NAME, FOLKMOOT_OIDC_ISSUER, FOLKMOOT_OIDC_CLIENT_ID and \
                 FOLKMOOT_OIDC_CLIENT_SECRET: name as many of one as of the others",
            );
        }
        let names = self.oidc_name.iter().zip(&self.oidc_issuer);
        let keys = self.oidc_client_id.iter().zip(&self.oidc_client_secret);
        let providers: Vec<Provider> = names
            .zip(keys)
            .map(|(((name, slug), issuer), (id, secret))| Provider {
                name: name.clone(),
                slug: slug.clone(),
                issuer: issuer.clone(),
                client_id: id.clone(),
                client_secret: secret.clone(),
                second_factor: self.oidc_second_factor.clone(),
            })
            .collect();
        let slugs: BTreeSet<&str> = providers.iter().map(|it| it.slug.as_str()).collect();
        if slugs.len() < count {
            return Err("FOLKMOOT_OIDC_NAME: two providers have one name");
        }
        Ok(providers)
    }
}

/// The name of a provider, and what it is in our addresses.
fn oidc_name(raw: &str) -> Result<(Line, Slug), &'static str> {
    let name = Line::parse(raw.trim(), 60)
        .map_err(|_| "each name is one line of at most 60 characters")?;
    let slug = Slug::of(name.as_str()).ok_or("each name has letters or digits")?;
    Ok((name, slug))
}

fn pace(raw: &str) -> Result<u32, &'static str> {
    let letters = raw.trim().parse().ok().filter(|letters| *letters > 0);
    letters.ok_or("is a number from 1 up")
}

fn database_url(raw: &str) -> Result<SecretString, &'static str> {
    let known = ["sqlite://", "postgres://", "postgresql://"];
    if known
        .iter()
        .any(|scheme| raw.starts_with(scheme) && raw.len() > scheme.len())
    {
        Ok(raw.to_owned().into())
    } else {
        Err("it begins with sqlite:// or postgres://")
    }
}
