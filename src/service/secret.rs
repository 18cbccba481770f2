//! The secret of an installation: random bytes in a file only its owner reads.

use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Read, Write};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use secrecy::SecretBox;

/// Its length in bytes.
const LENGTH: usize = 32;

/// The secret itself.
pub type Secret = SecretBox<[u8; LENGTH]>;

/// Why there is no secret.
#[derive(Debug, thiserror::Error)]
pub enum SecretError {
    /// The file cannot be read or written.
    #[error("FOLKMOOT_SECRET_FILE {}: {cause}", path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        cause: std::io::Error,
    },
    /// The file holds something else.
    #[error("FOLKMOOT_SECRET_FILE {} does not hold a secret of ours; move it away to have a new one made", .0.display())]
    Content(PathBuf),
    /// Others can read it.
    #[error("FOLKMOOT_SECRET_FILE {} can be read by others: chmod 600 it", .0.display())]
    Mode(PathBuf),
}

/// Reads the secret from `path`; on the first start it is made there, with mode 600.
pub fn load_or_make(path: &Path) -> Result<Secret, SecretError> {
    let fault = |cause| SecretError::File {
        path: path.to_owned(),
        cause,
    };
    let made = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path);
    match made {
        Ok(file) => make(file).map_err(fault)?,
        Err(cause) if cause.kind() == ErrorKind::AlreadyExists => {}
        Err(cause) => return Err(fault(cause)),
    }
    let mode = fs::metadata(path).map_err(fault)?.permissions().mode();
    if mode & 0o077 != 0 {
        return Err(SecretError::Mode(path.to_owned()));
    }
    let mut content = Vec::new();
    File::open(path)
        .and_then(|mut file| file.read_to_end(&mut content))
        .map_err(fault)?;
    let bytes = content
        .try_into()
        .map_err(|_| SecretError::Content(path.to_owned()))?;
    Ok(Secret::new(Box::new(bytes)))
}

fn make(mut file: File) -> std::io::Result<()> {
    let mut bytes = [0u8; LENGTH];
    getrandom::fill(&mut bytes).map_err(std::io::Error::other)?;
    file.write_all(&bytes)?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use secrecy::ExposeSecret;

    use super::*;

    #[test]
    fn a_secret_is_made_once_for_its_owner_only() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("secret");
        let first = load_or_make(&path).unwrap();
        assert_eq!(
            fs::metadata(&path).unwrap().permissions().mode() & 0o777,
            0o600
        );
        assert_eq!(
            first.expose_secret(),
            load_or_make(&path).unwrap().expose_secret()
        );
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
        assert!(matches!(load_or_make(&path), Err(SecretError::Mode(_))));
        fs::write(&path, "short").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
        assert!(matches!(load_or_make(&path), Err(SecretError::Content(_))));
    }
}
