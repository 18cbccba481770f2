//! A small disk in memory that can be filled up, for `bench/chaos`. Only root may mount one.

use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Unmounted with the value.
pub struct Disk(PathBuf);

impl Disk {
    pub fn mount() -> Self {
        let place = tempfile::tempdir().unwrap().keep();
        let options = ["-t", "tmpfs", "-o", "size=160m,mode=755", "folkmoot-chaos"];
        let mount = Command::new("mount").args(options).arg(&place).status();
        assert!(mount.unwrap().success(), "only root may mount a disk");
        Self(place)
    }

    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Leaves no room for a single byte.
    pub fn fill(&self) {
        let mut ballast = File::create(self.0.join("ballast")).unwrap();
        for chunk in [1 << 20, 1 << 12, 1] {
            let chunk = vec![0; chunk];
            let full = loop {
                if let Err(cause) = ballast.write_all(&chunk) {
                    break cause;
                }
            };
            assert_eq!(full.kind(), ErrorKind::StorageFull, "{full}");
        }
    }

    pub fn free(&self) {
        fs::remove_file(self.0.join("ballast")).unwrap();
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        // The database may still be closing its files: the mount goes when they are closed.
        let gone = Command::new("umount").arg("--lazy").arg(&self.0).status();
        assert!(gone.unwrap().success());
        fs::remove_dir(&self.0).unwrap();
    }
}
