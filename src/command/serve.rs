//! `folkmoot serve`

use std::path::PathBuf;
use std::sync::Arc;

use folkmoot::account::{self, AccountError, SecondFactorKey};
use folkmoot::clock::Clock;
use folkmoot::database::Database;
use folkmoot::following::FeedKey;
use folkmoot::import::load_demo;
use folkmoot::mail::{
    Address, Dkim, Folder, LeaveKey, Pace, ReturnPath, Sender, Smtp, SuppressionKey, Tally,
    Transport,
};
use folkmoot::service::{Parts, Secret, Service, load_or_make};
use folkmoot::settings::{DatabaseSettings, ServeSettings};
use folkmoot::site::{NAME, Site};
use folkmoot::subscription::SubscriptionKey;
use folkmoot::telemetry;
use folkmoot::text::Line;
use folkmoot::worker::PostOffice;
use secrecy::ExposeSecret;

use super::{CommandError, open};

/// The staff account of the demo community.
const DEMO_STAFF: &str = "staff@example.org";

pub fn run(
    settings: &DatabaseSettings,
    serve: ServeSettings,
    demo: bool,
) -> Result<(), CommandError> {
    telemetry::start(serve.log_json);
    if serve.smtp_url.is_some() && serve.mail_from.is_none() {
        let missing =
            "FOLKMOOT_MAIL_FROM or --mail-from: say whom letters are from when SMTP_URL is set";
        return Err(CommandError::Setting(missing.to_owned()));
    }
    let identity_providers = serve
        .identity_providers()
        .map_err(|cause| CommandError::Setting(cause.to_owned()))?;
    let secret = load_or_make(&settings.secret_file)?;
    let (transport, folder) = transport(settings, &serve)?;
    let database = open(settings)?;
    let site = settings.public_url.clone();
    let greeting = if demo {
        Some(greeting(&database, &site)?)
    } else {
        None
    };
    // Whoever reads the letters can sign in as anybody: only the demo, and only on one's own machine.
    let is_own_machine = demo && site.is_loopback() && serve.listen.ip().is_loopback();
    let mailbox = folder.filter(|_| is_own_machine);
    let service = Service::build(Parts {
        database_url: settings.database_url.expose_secret().to_owned(),
        sender: sender(&site, serve.mail_from.clone(), &secret),
        site,
        listen: serve.listen,
        metrics_listen: serve.metrics_listen,
        transport,
        post_office: post_office(settings, &serve, &secret)?,
        suppression_key: SuppressionKey::derive(secret.expose_secret()),
        feed_key: FeedKey::derive(secret.expose_secret()),
        subscription_key: SubscriptionKey::derive(secret.expose_secret()),
        staff: serve.staff,
        identity_providers,
        second_factor_key: SecondFactorKey::derive(secret.expose_secret()),
        // The letters lie open there anyway, and a first look needs no authenticator app.
        needs_second_factor: !is_own_machine,
        trusted_proxies: serve.trusted_proxies,
        mailbox: mailbox.clone(),
        clock: Clock::system(),
    })?;
    match greeting {
        Some(greeting) => println!("{greeting}"),
        None => println!(
            "Folkmoot serves {} on {}",
            settings.public_url.origin(),
            service.address()
        ),
    }
    Ok(actix_web::rt::System::new().block_on(service.run_until_signal())?)
}

/// Whom letters are from; without a mail server nobody sees it but the reader of the folder.
fn sender(site: &Site, address: Option<Address>, secret: &Secret) -> Sender {
    #[expect(clippy::expect_used, reason = "both are an address and a line")]
    let (fallback, name) = (
        Address::parse("folkmoot@folkmoot.invalid").expect("an address"),
        Line::parse(NAME, 100).expect("a line"),
    );
    let address = address.unwrap_or(fallback);
    let domain = address
        .as_str()
        .rsplit_once('@')
        .map_or("", |(_, domain)| domain);
    Sender {
        name,
        domain: domain.to_owned(),
        address,
        reply_to: None,
        site_url: site.origin().to_owned(),
        leave_key: LeaveKey::derive(secret.expose_secret()),
    }
}

/// The way letters leave, and the folder if it is one.
fn transport(
    settings: &DatabaseSettings,
    serve: &ServeSettings,
) -> Result<(Transport, Option<PathBuf>), CommandError> {
    match &serve.smtp_url {
        Some(url) => {
            let smtp =
                Smtp::parse(url.expose_secret(), settings.public_url.host()).map_err(|cause| {
                    CommandError::Setting(format!("SMTP_URL or --smtp-url <URL>: {cause}"))
                })?;
            Ok((Transport::Smtp(Box::new(smtp)), None))
        }
        None => {
            let folder = serve.mail_folder.clone();
            Ok((Transport::Folder(Folder::new(&folder)), Some(folder)))
        }
    }
}

/// How letters leave and come back, besides the mail server.
fn post_office(
    settings: &DatabaseSettings,
    serve: &ServeSettings,
    secret: &Secret,
) -> Result<PostOffice, CommandError> {
    let return_path = serve.bounce_address.as_ref().map(|address| {
        ReturnPath::new(address, secret.expose_secret()).map_err(|cause| {
            CommandError::Setting(format!(
                "FOLKMOOT_BOUNCE_ADDRESS or --bounce-address: {cause}"
            ))
        })
    });
    let return_path = return_path.transpose()?.map(Arc::new);
    if serve.lmtp_listen.is_some() && return_path.is_none() {
        let missing = "FOLKMOOT_BOUNCE_ADDRESS or --bounce-address: say where reports come to when \
                       FOLKMOOT_LMTP_LISTEN is set";
        return Err(CommandError::Setting(missing.to_owned()));
    }
    Ok(PostOffice {
        return_path,
        dkim: dkim(serve)?,
        lmtp_listen: serve.lmtp_listen,
        pace: Pace {
            all: serve.mail_per_minute,
            domain: serve.mail_per_domain,
        },
        tally: Tally::open(settings.secret_file.with_extension("carried"))?,
    })
}

/// What letters are signed with, and a line that says what the DNS has to say.
fn dkim(serve: &ServeSettings) -> Result<Option<Dkim>, CommandError> {
    let Some(file) = &serve.dkim_key_file else {
        return Ok(None);
    };
    let of_sender = serve.mail_from.as_ref().map(Address::domain);
    let domain = serve.dkim_domain.as_deref().or(of_sender);
    let dkim = Dkim::open(file, &serve.dkim_selector, domain.unwrap_or_default());
    let dkim = dkim.map_err(|cause| {
        CommandError::Setting(format!(
            "FOLKMOOT_DKIM_KEY_FILE, FOLKMOOT_DKIM_SELECTOR or FOLKMOOT_DKIM_DOMAIN: {cause}"
        ))
    })?;
    if let Some((name, text)) = dkim.record() {
        tracing::info!(dns.name = name, dns.txt = text, "letters are signed");
    }
    Ok(Some(dkim))
}

/// Loads the demo and says where to go.
fn greeting(database: &Database, site: &Site) -> Result<String, CommandError> {
    let now = Clock::system().now();
    let report = load_demo(database, site, now)?;
    let staff =
        Address::parse(DEMO_STAFF).map_err(|cause| CommandError::Usage(cause.to_string()))?;
    let link = database.write(|tx| account::request_sign_in(tx, &staff, &[], None, now));
    let sign_in = match link {
        Ok(Some(link)) => site.sign_in(link.token.expose()),
        // Started again and again within the hour: the page sends a link later, the rest goes on.
        Ok(None) | Err(AccountError::TooManyLinks) => {
            format!("{} (no more links within this hour)", site.url("/sign-in"))
        }
        Err(cause) => return Err(CommandError::Incomplete(cause.to_string())),
    };
    Ok(format!(
        "
Folkmoot with the demo community: {} events, {} groups, {} people.

  The calendar    {}
  Submit          {}
  Subscribe       {}
  All of it       {}
  Letters         {}

  Sign in as the demo's staff, once, within ten minutes:
  {sign_in}

Ctrl-C stops it.",
        report.events,
        report.groups,
        report.people,
        site.url("/"),
        site.url("/submit"),
        site.url("/subscribe"),
        site.url("/feed/all.ics"),
        site.url("/mailbox"),
    ))
}
