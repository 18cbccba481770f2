//! A fresh database for every test, on either backend.
//!
//! Tests run side by side in one process and must not see each other, so each owns a whole database.
//! Migrating is slow and copying is quick: each backend is migrated once, as a template, and every
//! test gets a copy of it.
//!
//! What a test run leaves is cleared away by small shells, the keepers, which wait for its end.
//! `Drop` alone would not do: it runs neither for statics nor when the process is killed.

pub mod postgres;

use std::fs;
use std::io::Write;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::LazyLock;

use tempfile::TempDir;

use super::app::wait_for;

/// The databases the whole suite runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Backend {
    Sqlite,
    Postgres,
}

/// A fresh, empty, migrated database that goes away with the value.
pub struct TestDatabase {
    url: String,
    _place: Place,
}

/// Held only to be dropped.
enum Place {
    Folder { _folder: TempDir },
    Server { _database: postgres::Database },
}

impl TestDatabase {
    pub fn new(backend: Backend) -> TestDatabase {
        match backend {
            Backend::Sqlite => {
                let folder = SQLITE.new_folder();
                let file = folder.path().join("test.db");
                fs::write(&file, &SQLITE.template).expect("a folder just made takes a file");
                let url = sqlite_url(&file);
                let _place = Place::Folder { _folder: folder };
                TestDatabase { url, _place }
            }
            Backend::Postgres => {
                let database = postgres::Database::new();
                let url = database.url();
                let _place = Place::Server {
                    _database: database,
                };
                TestDatabase { url, _place }
            }
        }
    }

    /// A backup as people make it: a copy of the file, or what `pg_dump` writes. Nobody may go on using
    /// the database.
    pub fn back_up(&self) -> Vec<u8> {
        match &self._place {
            Place::Folder { _folder } => {
                wait_until_closed(_folder.path());
                fs::read(_folder.path().join("test.db")).unwrap()
            }
            Place::Server { .. } => {
                let dump = Command::new(postgres::client("pg_dump"))
                    .args(["--clean", "--if-exists", "--no-owner", &self.url])
                    .output()
                    .unwrap();
                assert!(dump.status.success(), "{dump:?}");
                dump.stdout
            }
        }
    }

    /// Puts a backup in the place of what is there.
    pub fn put_back(&self, backup: &[u8]) {
        match &self._place {
            Place::Folder { _folder } => {
                wait_until_closed(_folder.path());
                fs::write(_folder.path().join("test.db"), backup).unwrap();
            }
            Place::Server { .. } => {
                let mut psql = Command::new(postgres::client("psql"))
                    .args(["--quiet", "--set=ON_ERROR_STOP=1", &self.url])
                    .stdin(Stdio::piped())
                    .stdout(Stdio::null())
                    .spawn()
                    .unwrap();
                psql.stdin.take().unwrap().write_all(backup).unwrap();
                assert!(psql.wait().unwrap().success());
            }
        }
    }

    /// The address as `DATABASE_URL` takes it.
    pub fn url(&self) -> &str {
        &self.url
    }
}

/// Pools close their connections after they are dropped; the last one takes the write-ahead log along.
fn wait_until_closed(folder: &Path) {
    wait_for("the last connection to close", || {
        (!folder.join("test.db-wal").exists()).then_some(())
    });
}

/// The SQLite databases of this run.
struct Sqlite {
    folder: PathBuf,
    /// The migrated database, as the bytes of its file.
    template: Vec<u8>,
    _keeper: Child,
}

static SQLITE: LazyLock<Sqlite> = LazyLock::new(|| {
    let folder = run_folder();
    let mut keeper = Command::new("sh");
    keeper.args(["-c", KEEPER, "keeper"]).arg(folder.path());
    let keeper = start_keeper(&mut keeper);
    let file = folder.path().join("template.db");
    migrate(&sqlite_url(&file));
    let files = fs::read_dir(folder.path()).map(Iterator::count);
    let files = files.expect("a folder just made can be read");
    assert_eq!(
        files, 1,
        "a copy would lack the write-ahead log that migrating left"
    );
    Sqlite {
        template: fs::read(&file).expect("migrating makes the file"),
        folder: folder.keep(),
        _keeper: keeper,
    }
});

const KEEPER: &str = r#"trap '' HUP INT TERM; read -r _; rm -rf "$1""#;

impl Sqlite {
    fn new_folder(&self) -> TempDir {
        TempDir::new_in(&self.folder).expect("the run's folder takes a new folder")
    }
}

fn sqlite_url(file: &Path) -> String {
    format!("sqlite://{}", file.display())
}

fn migrate(url: &str) {
    folkmoot::database::migrate(url)
        .unwrap_or_else(|error| panic!("could not migrate {url}: {error}"));
}

/// Starts a shell that reads its standard input to know when this process ends: the kernel closes
/// the pipe, whatever the end. The child has to be held until then.
fn start_keeper(shell: &mut Command) -> Child {
    shell
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .process_group(0) // an interrupt from the terminal is for the tests
        .spawn()
        .expect("every Unix has sh")
}

/// A new folder, in memory if that has a gigabyte to spare: PostgreSQL copies a database there in
/// 10 ms, which takes 250 on a slow disk.
pub fn run_folder() -> TempDir {
    let df = Command::new("df").args(["-Pk", "/dev/shm"]).output();
    let df = df.map(|df| String::from_utf8_lossy(&df.stdout).into_owned());
    // The fourth of six columns in the last line.
    let free = df
        .ok()
        .and_then(|df| df.split_whitespace().nth_back(2)?.parse::<u64>().ok());
    let place = match free {
        Some(kibibytes) if kibibytes > 1024 * 1024 => PathBuf::from("/dev/shm"),
        _ => std::env::temp_dir(),
    };
    let folder = tempfile::Builder::new()
        .prefix("folkmoot-test-")
        .tempdir_in(place);
    folder.expect("the temporary folder takes a new folder")
}
