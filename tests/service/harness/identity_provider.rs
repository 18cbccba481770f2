//! An identity provider: the npm package `oidc-provider`, one process for all tests, and the browser that
//! people sign in there with.

use std::io::{BufRead, BufReader, Lines};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::LazyLock;

use folkmoot::account::oidc::{Issuer, Provider};
use folkmoot::slug::Slug;

use super::build::{self, ORIGIN};
use super::visitor::{Answer, Visitor};

/// The running provider. It ends with the tests: the pipe to it closes.
struct Running {
    issuer: String,
    _process: Child,
    /// Held open: a program whose words nobody takes is ended by the next one.
    _words: Lines<BufReader<ChildStdout>>,
}

static RUNNING: LazyLock<Running> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let packages = root.join("target/oidc-provider");
    let is_there = packages.join("node_modules/oidc-provider").is_dir();
    assert!(
        is_there,
        "the npm package oidc-provider is missing; ./check installs it, with nodejs and npm"
    );
    let mut process = Command::new("node")
        .arg(root.join("tests/service/harness/identity_provider.mjs"))
        .arg(packages)
        .arg(ORIGIN)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("node runs; ./check installs it");
    let mut lines = BufReader::new(process.stdout.take().unwrap()).lines();
    let issuer = lines.find_map(|line| line.ok().filter(|line| line.starts_with("http")));
    Running {
        issuer: issuer.expect("the provider says where it listens"),
        _process: process,
        _words: lines,
    }
});

/// The provider as the settings name it.
pub fn provider() -> Provider {
    Provider {
        name: build::line("OpenInfraID"),
        slug: Slug::parse("openinfraid").unwrap(),
        issuer: Issuer::parse(&RUNNING.issuer).unwrap(),
        client_id: "folkmoot".to_owned(),
        client_secret: "the secret of the client, known to both".to_owned().into(),
        second_factor: vec!["mfa".to_owned()],
    }
}

/// Goes to the provider by the address our service led to, signs in there with this login, and returns
/// the path at our service that the provider leads back to.
pub fn authorize(address: &str, login: &str) -> String {
    let browser = At::new();
    let mut answer = browser.get(&browser.path(address));
    let mut has_signed_in = false;
    loop {
        let next = if answer.status == 200 {
            assert!(!has_signed_in, "it asks again: {}", answer.text());
            has_signed_in = true;
            let action = answer.attributes("form", "action").concat();
            browser.post(&action, &format!("login={login}"))
        } else {
            assert!(matches!(answer.status, 302 | 303), "{}", answer.text());
            let location = answer.header("location").to_owned();
            match location.strip_prefix(ORIGIN) {
                Some(path) => return path.to_owned(),
                None => browser.get(&browser.path(&location)),
            }
        };
        answer = next;
    }
}

/// A browser at the provider.
struct At {
    visitor: Visitor,
    host: String,
}

impl At {
    fn new() -> Self {
        let host = RUNNING.issuer.strip_prefix("http://").unwrap().to_owned();
        let address: SocketAddr = host.parse().unwrap();
        Self {
            visitor: Visitor::new(address),
            host,
        }
    }

    fn path(&self, address: &str) -> String {
        let path = address.strip_prefix(&RUNNING.issuer).unwrap_or(address);
        assert!(path.starts_with('/'), "not at the provider: {address}");
        path.to_owned()
    }

    fn get(&self, path: &str) -> Answer {
        self.visitor.get_with(path, &[("Host", &self.host)])
    }

    fn post(&self, path: &str, body: &str) -> Answer {
        let form = ("Content-Type", "application/x-www-form-urlencoded");
        self.visitor
            .ask("POST", path, &[("Host", &self.host), form], body)
    }
}
