//! A real mail server, OpenSMTPD, in a folder that is its whole world: its queue, its users and its
//! mailbox are nobody else's, and no mail server of the machine is touched.

use std::fs;
use std::io::Read;
use std::net::SocketAddr;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

use super::app::wait_for;
use super::wire::free_address;

/// The server; it stops with the value, and with the tests however they end.
pub struct MailServer {
    address: SocketAddr,
    root: PathBuf,
    keeper: Child,
}

impl MailServer {
    /// A server with a mailbox for `ama@example.org`. What comes to `bounces…` is brought to `door` by
    /// LMTP, everything else to the mail server at `next`.
    pub fn start(door: SocketAddr, next: &str) -> Self {
        let root = TempDir::new().unwrap().keep();
        let address = free_address();
        let settings = format!(
            r#"listen on {} port {}
action mailbox maildir "/home/ama"
action back relay host lmtp://{door}
action next relay host {}
match from any for rcpt-to "ama@example.org" action mailbox
match from any for rcpt-to regex "^bounces" action back
match from any for any action next
"#,
            address.ip(),
            address.port(),
            next.replace("smtp://", "smtp+notls://"),
        );
        let mut keeper = as_root()
            .args(["sh", "-c", KEEPER, "keeper"])
            .arg(&root)
            .arg(program())
            .arg(settings)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .process_group(0)
            .spawn()
            .unwrap();
        let mut trouble = String::new();
        let said = keeper.stdout.as_mut().unwrap();
        said.read_to_string(&mut trouble).unwrap();
        assert!(trouble.is_empty(), "OpenSMTPD did not start: {trouble}");
        wait_for("OpenSMTPD to listen", || {
            std::net::TcpStream::connect(address).ok()
        });
        Self {
            address,
            root,
            keeper,
        }
    }

    /// Its address, as `SMTP_URL` takes it.
    pub fn url(&self) -> String {
        format!("smtp://{}", self.address)
    }

    /// The one letter in Ama's mailbox, as it lies there; waits for it.
    pub fn letter(&self) -> Vec<u8> {
        let letters = self.root.join("home/ama/new");
        let file = wait_for("a letter in the mailbox", || {
            let mut files = fs::read_dir(&letters).ok()?;
            let file = files.next()?.unwrap().path();
            assert!(files.next().is_none(), "a second letter");
            Some(file)
        });
        fs::read(file).unwrap()
    }
}

impl Drop for MailServer {
    fn drop(&mut self) {
        drop(self.keeper.stdin.take());
        self.keeper.wait().unwrap();
    }
}

/// Makes the folder `$1` a world in which the program `$2` finds what it needs, starts it there by the
/// settings `$3`, closes its output, in which only trouble is told, and waits to take it all away.
///
/// The server has an unprivileged user for each of its two halves. The mailbox belongs to whoever runs
/// the tests, and to nobody in particular if that is root, whom the server refuses.
const KEEPER: &str = r#"
    trap '' HUP INT TERM
    exec 2>&1
    set -e
    root=$1 home=${2%/usr/sbin/*}
    LD_LIBRARY_PATH=$(printf '%s:' "$home"/usr/lib/*-linux-* "$home"/lib/*-linux-*)
    export LD_LIBRARY_PATH
    libexec=$home/usr/libexec/opensmtpd
    mkdir -p "$root"/usr/sbin "$root"/usr/libexec/opensmtpd "$root"/etc "$root"/dev "$root"/tmp "$root"/home/ama \
        "$root"/var/run "$root"/run "$root"/var/spool "$root"/var/lib/opensmtpd/empty
    cp "$2" "$root"/usr/sbin
    cp "$libexec"/* "$root"/usr/libexec/opensmtpd
    cp -L --parents /bin/sh "$root"
    for library in $(ldd "$2" "$libexec"/* /bin/sh | grep -o '/[^ ]*\.so[^ ]*' | sort -u); do
        place=$root${library#"$home"}
        mkdir -p "${place%/*}"
        cp -L "$library" "$place"
    done
    chmod 755 "$root"
    chmod 711 "$root"/var/spool "$root"/var/lib/opensmtpd/empty
    chmod 1777 "$root"/tmp
    mknod -m 666 "$root"/dev/null c 1 3
    owner=$(stat -c %u "$root")
    [ "$owner" != 0 ] || owner=65533
    chown "$owner" "$root"/home/ama
    printf '%s\n' root:x:0:0::/root:/bin/sh "ama:x:$owner:65533::/home/ama:/bin/sh" \
        opensmtpd:x:65531:65531::/var/lib/opensmtpd/empty:/bin/false \
        opensmtpq:x:65532:65532::/var/lib/opensmtpd/empty:/bin/false >"$root"/etc/passwd
    printf '%s\n' root:x:0: ama:x:65533: opensmtpd:x:65531: opensmtpq:x:65532: >"$root"/etc/group
    printf '%s' "$3" >"$root"/etc/smtpd.conf
    chroot "$root" /usr/sbin/smtpd -n -f /etc/smtpd.conf >"$root"/log 2>&1 || cat "$root"/log
    chroot "$root" /usr/sbin/smtpd -d -f /etc/smtpd.conf >"$root"/log 2>&1 &
    exec >/dev/null 2>&1
    read -r _ || true
    kill $! || true
    wait
    rm -rf "$root"
"#;

/// Only root may make a world of a folder.
fn as_root() -> Command {
    let id = Command::new("id").arg("-u").output().unwrap();
    let (program, arguments): (_, &[&str]) = match id.stdout.trim_ascii() {
        b"0" => ("env", &[]),
        _ => ("sudo", &["--non-interactive"]),
    };
    let mut command = Command::new(program);
    command.args(arguments);
    command
}

/// Where `./check` puts it, or where Debian does.
fn program() -> PathBuf {
    let ours = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/opensmtpd/usr/sbin/smtpd");
    let places = [ours, PathBuf::from("/usr/sbin/smtpd")];
    places.into_iter().find(|place| place.is_file()).expect(
        "the tests need the mail server OpenSMTPD: run ./check, which unpacks it, or install it \
         (Debian: apt-get install opensmtpd)",
    )
}
