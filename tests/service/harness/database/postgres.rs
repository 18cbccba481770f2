//! A throw-away PostgreSQL server for the test run, reached only through a socket in its own folder.

use std::io::Read;
use std::os::unix::fs::{MetadataExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{LazyLock, Mutex, PoisonError};
use std::{env, fs, thread};

use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection};
use tempfile::TempDir;

/// A database copied from the migrated template, dropped with the value.
pub struct Database {
    name: String,
}

impl Database {
    pub fn new() -> Database {
        static COUNT: AtomicU32 = AtomicU32::new(1);
        let name = format!("test_{}", COUNT.fetch_add(1, Ordering::Relaxed));
        let mut copier = SERVER.copier.lock().unwrap_or_else(PoisonError::into_inner);
        copier
            .batch_execute(&format!("CREATE DATABASE {name} TEMPLATE template"))
            .unwrap_or_else(|error| panic!("could not copy the template database: {error}"));
        Database { name }
    }

    pub fn url(&self) -> String {
        url(&SERVER.folder, &self.name)
    }
}

impl Drop for Database {
    /// Aside, for PostgreSQL waits a tenth of a second when a session is just closing. What the end
    /// of the run leaves undone goes with the server.
    fn drop(&mut self) {
        let statement = format!("DROP DATABASE {} WITH (FORCE)", self.name);
        thread::spawn(move || {
            connect(&url(&SERVER.folder, "postgres"))
                .batch_execute(&statement)
                .unwrap_or_else(|error| eprintln!("{statement}: {error}"));
        });
    }
}

/// A server with a migrated database called `template`; it goes away with the value.
pub struct Server {
    folder: PathBuf,
    /// The lock keeps two tests from copying the template at once.
    copier: Mutex<PgConnection>,
    _keeper: Child,
}

/// The one that tests share, started by the first that needs it. Nothing has to survive a crash.
static SERVER: LazyLock<Server> =
    LazyLock::new(|| Server::start(super::run_folder(), Commits::MayBeLost));

/// What becomes of commits when the server is killed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Commits {
    Last,
    MayBeLost,
}

impl Server {
    pub fn start(folder: TempDir, commits: Commits) -> Server {
        let mut keeper = Command::new("sh");
        keeper
            .args(["-c", KEEPER, "keeper"])
            .arg(folder.path())
            .arg(programs())
            .arg(match commits {
                Commits::Last => "on",
                Commits::MayBeLost => "off",
            });
        // PostgreSQL refuses to run as root.
        if owner(folder.path()) == 0 {
            let (user, group) = unprivileged_user();
            chown(&folder, Some(user), Some(group)).expect("root may give a folder away");
            keeper.uid(user).gid(group);
        }
        let mut keeper = super::start_keeper(&mut keeper);
        let folder = folder.keep();

        let mut trouble = String::new();
        let output = keeper
            .stdout
            .as_mut()
            .expect("the keeper's output is piped");
        output
            .read_to_string(&mut trouble)
            .expect("the keeper writes text");
        assert!(trouble.is_empty(), "PostgreSQL did not start: {trouble}");

        let mut connection = connect(&url(&folder, "postgres"));
        connection
            .batch_execute("CREATE DATABASE template")
            .expect("a new server takes a new database");
        super::migrate(&url(&folder, "template"));
        Server {
            folder,
            copier: Mutex::new(connection),
            _keeper: keeper,
        }
    }

    pub fn url(&self) -> String {
        url(&self.folder, "template")
    }

    /// Kills the server, and starts it again; it may be down already.
    pub fn restart(&self) {
        let mut restart = Command::new(programs().join("pg_ctl"));
        restart
            .args(["restart", "--silent", "--wait", "--mode=immediate"])
            .args(["--pgdata=data", "--log=log"])
            .current_dir(&self.folder)
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        // PostgreSQL runs as whom the folder belongs to, which is us unless we are root.
        restart.uid(owner(&self.folder));
        assert!(restart.status().unwrap().success(), "no restart");
    }
}

fn owner(folder: &Path) -> u32 {
    fs::metadata(folder).expect("our folder can be read").uid()
}

/// Starts the server in the folder `$1` with the programs in `$2`, closes its output, in which only
/// trouble is told, and waits. It does all three itself so that there is no moment at which killing
/// the tests would leave a server behind. Nothing has to survive a power cut: no write waits for a disk.
/// Commits survive a kill of the server when `$3` is `on`.
const KEEPER: &str = r#"
    trap '' HUP INT TERM
    cd "$1"
    exec 2>&1
    "$2/initdb" --pgdata=data --auth=trust --username=postgres --encoding=UTF8 --locale=C --no-sync >log &&
    "$2/pg_ctl" start --pgdata=data --silent --wait --log=log --options="-c listen_addresses='' -k '$1' \
        -c fsync=off -c synchronous_commit=$3 -c full_page_writes=off -c max_connections=200" ||
    cat log
    exec >/dev/null 2>&1
    read -r _
    "$2/pg_ctl" stop --pgdata=data --mode=immediate
    rm -rf "$1"
"#;

fn connect(url: &str) -> PgConnection {
    PgConnection::establish(url)
        .unwrap_or_else(|error| panic!("could not connect to {url}: {error}"))
}

fn url(folder: &Path, database: &str) -> String {
    let folder = folder.display();
    format!("postgres:///{database}?host={folder}&user=postgres")
}

/// The folder with PostgreSQL's server programs, which Debian keeps out of `PATH`.
fn programs() -> PathBuf {
    let versions = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten();
    let mut debian: Vec<PathBuf> = versions.map(|entry| entry.path().join("bin")).collect();
    debian.sort();
    let named = env::var_os("PG_BINDIR").map(PathBuf::from);
    let path = env::var_os("PATH").unwrap_or_default();
    named
        .into_iter()
        .chain(env::split_paths(&path))
        .chain(debian.into_iter().rev())
        .find(|folder| {
            let needed = ["initdb", "pg_ctl", "postgres"];
            needed.iter().all(|program| folder.join(program).is_file())
        })
        .expect(
            "the tests need PostgreSQL's initdb, pg_ctl and postgres: run ./check, which installs \
             them, or install them (Debian: apt-get install postgresql), or say in PG_BINDIR which \
             folder they are in",
        )
}

/// A program for its clients: beside the server's, or in `PATH`.
pub fn client(name: &str) -> PathBuf {
    let beside = programs().join(name);
    if beside.is_file() {
        beside
    } else {
        PathBuf::from(name)
    }
}

/// The user and group that PostgreSQL runs as when we are root.
fn unprivileged_user() -> (u32, u32) {
    let id = |option: &str, name: &str| -> Option<u32> {
        let id = Command::new("id").args([option, name]).output().ok()?;
        String::from_utf8_lossy(&id.stdout).trim().parse().ok()
    };
    ["postgres", "nobody"]
        .iter()
        .find_map(|name| Some((id("-u", name)?, id("-g", name)?)))
        .expect("every Unix has the account nobody")
}
