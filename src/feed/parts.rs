//! A feed that is told from others, and packed, by its parts: its texts are in many feeds, and were
//! hashed and compressed once for all of them.

use std::sync::Arc;

use bytes::Bytes;
use sha2::{Digest as _, Sha256};

use super::feed::Digest;
use crate::catalog::{Block, Made, ZoneLines, gzip};

/// One behind another they are the body.
#[derive(Debug, Default)]
pub(super) struct Parts(Vec<Part>);

/// A text, and what was made of it.
#[derive(Debug)]
pub(super) enum Part {
    Block(Arc<Block>),
    Zone(Arc<ZoneLines>),
    /// Of this feed only.
    Own(String, Made),
}

impl Part {
    pub fn own(text: String) -> Self {
        let made = Made::stored(&text);
        Self::Own(text, made)
    }

    fn text(&self) -> &str {
        match self {
            Self::Block(block) => &block.text,
            Self::Zone(lines) => lines.text(),
            Self::Own(text, _) => text,
        }
    }

    fn made(&self) -> &Made {
        match self {
            Self::Block(block) => block.made(),
            Self::Zone(lines) => lines.made(),
            Self::Own(_, made) => made,
        }
    }
}

impl Parts {
    pub fn new(parts: Vec<Part>) -> Self {
        Self(parts)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// A digest of the digests, which is another one for any other bytes.
    pub fn digest(&self) -> Digest {
        let mut digest = Sha256::new();
        for part in &self.0 {
            digest.update(part.made().digest);
        }
        Digest::new(digest.finalize().into())
    }

    /// The body as it is.
    pub fn joined(&self) -> Bytes {
        let size = self.0.iter().map(|part| part.text().len()).sum();
        let mut body = Vec::with_capacity(size);
        for part in &self.0 {
            body.extend_from_slice(part.text().as_bytes());
        }
        body.into()
    }

    /// The body as gzip.
    pub fn gzipped(&self) -> Bytes {
        #[expect(clippy::expect_used, reason = "writing into a vector cannot fail")]
        gzip(self.0.iter().map(Part::made))
            .expect("a vector takes all bytes")
            .into()
    }

    pub fn size(&self) -> usize {
        size_of_val(self.0.as_slice())
    }
}
