//! What whoever runs the service decides: flags and environment, read once, typed.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::Args;
use secrecy::SecretString;

use crate::mail::Address;
use crate::network::Network;
use crate::site::Site;

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

    /// Addresses that become staff when they sign in, comma-separated
    #[arg(
        long,
        env = "FOLKMOOT_STAFF",
        value_parser = Address::parse,
        value_delimiter = ',',
        value_name = "ADDRESSES"
    )]
    pub staff: Vec<Address>,

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
