//! The pictures of the edition that is out, on this replica's disk: pages are made without the database, and
//! so are pictures sent.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, DirBuilder};
use std::io;
use std::os::unix::fs::DirBuilderExt;
use std::path::PathBuf;
use std::sync::{PoisonError, RwLock};

use uuid::Uuid;

use super::Catalog;
use crate::database::{Database, DatabaseError};
use crate::event::{self, Picture};
use crate::slug::Slug;

/// A folder with the files of every picture that an edition names, and no other. As large as what the
/// events of the edition show: at most some hundred kilobytes each.
#[derive(Debug)]
pub struct Album {
    folder: PathBuf,
    hung: RwLock<BTreeSet<Slug>>,
}

/// Why a picture could not be fetched.
#[derive(Debug, thiserror::Error)]
pub enum AlbumError {
    /// From the database.
    #[error(transparent)]
    Database(#[from] DatabaseError),
    /// Onto the disk.
    #[error("the pictures cannot be written: {0}")]
    Disk(#[from] io::Error),
}

impl Album {
    /// An empty album, in a folder of its own that nobody else may read; gone with it.
    ///
    /// # Errors
    /// When there is no place for temporary files.
    pub fn open() -> io::Result<Self> {
        let folder = std::env::temp_dir().join(format!("folkmoot-{}", Uuid::now_v7()));
        DirBuilder::new().mode(0o700).create(&folder)?;
        Ok(Self {
            folder,
            hung: RwLock::default(),
        })
    }

    /// Whether the files of a picture are here.
    pub fn has(&self, picture: &Picture) -> bool {
        let hung = self.hung.read().unwrap_or_else(PoisonError::into_inner);
        hung.contains(&picture.digest)
    }

    /// One file of a picture, read from the disk.
    ///
    /// # Errors
    /// When it is not here.
    pub fn file(&self, picture: &Picture, width: u32) -> io::Result<Vec<u8>> {
        if !self.has(picture) {
            return Err(io::ErrorKind::NotFound.into());
        }
        fs::read(self.folder.join(picture.file_name(width)))
    }

    /// Fetches what an edition shows and is not here, and takes away what it does not show. Returns
    /// whether anything was new.
    ///
    /// # Errors
    /// [`AlbumError`]; what was fetched by then is here.
    pub fn follow(&self, catalog: &Catalog, database: &Database) -> Result<bool, AlbumError> {
        let pictures = catalog.entries().iter();
        let pictures = pictures.filter_map(|entry| entry.listing.draft.picture.as_ref());
        let shown: BTreeMap<&Slug, &Picture> = pictures.map(|it| (&it.digest, it)).collect();
        self.take_away(&shown)?;
        let missing: Vec<&Picture> = shown.into_values().filter(|it| !self.has(it)).collect();
        for picture in &missing {
            self.hang(picture, database)?;
        }
        Ok(!missing.is_empty())
    }

    fn hang(&self, picture: &Picture, database: &Database) -> Result<(), AlbumError> {
        let renditions = database.read(|tx| event::renditions(tx, &picture.digest))?;
        // One that is not stored is shown nowhere.
        if renditions.is_empty() {
            return Ok(());
        }
        for rendition in renditions {
            let name = picture.file_name(rendition.width);
            fs::write(self.folder.join(name), rendition.jpeg)?;
        }
        let mut hung = self.hung.write().unwrap_or_else(PoisonError::into_inner);
        hung.insert(picture.digest.clone());
        Ok(())
    }

    fn take_away(&self, shown: &BTreeMap<&Slug, &Picture>) -> io::Result<()> {
        let mut hung = self.hung.write().unwrap_or_else(PoisonError::into_inner);
        let gone: Vec<Slug> = hung
            .iter()
            .filter(|it| !shown.contains_key(it))
            .cloned()
            .collect();
        for digest in gone {
            for file in fs::read_dir(&self.folder)? {
                let file = file?;
                let name = file.file_name();
                if name.to_string_lossy().contains(digest.as_str()) {
                    fs::remove_file(file.path())?;
                }
            }
            hung.remove(&digest);
        }
        Ok(())
    }
}

impl Drop for Album {
    fn drop(&mut self) {
        if let Err(cause) = fs::remove_dir_all(&self.folder) {
            tracing::warn!(%cause, "the folder of pictures stays behind");
        }
    }
}
