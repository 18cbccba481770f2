//! Pictures that people send, made anew: decoded within limits, turned upright, set on white, and written
//! as JPEG in a few sizes. Nothing of the file itself is kept, so neither is what hides in it: where it was
//! taken, a script, a second file. Pure.

#[cfg(test)]
mod tests;

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits, RgbImage};
use sha2::{Digest, Sha256};

/// The widths in which a picture is kept, in pixels; one that is narrower is kept as wide as it is.
const WIDTHS: [u32; 3] = [400, 800, 1200];

/// The longest side that is read, in pixels.
const LONGEST: u32 = 8_000;

/// Pixels that are read at most.
const MOST_PIXELS: u64 = 40_000_000;

/// Memory that reading may take, in bytes: four for each pixel, and what the decoder needs.
const MEMORY: u64 = 200 * 1024 * 1024;

/// The shortest side that shows anything, in pixels.
const SHORTEST: u32 = 200;

/// How faithful JPEGs are, of 100.
const QUALITY: u8 = 82;

/// A picture in one size.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendition {
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// The file.
    pub jpeg: Vec<u8>,
}

/// A picture that was made anew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// 16 hexadecimal digits that are others for every other picture.
    pub digest: String,
    /// From the smallest to the largest; never empty.
    pub renditions: Vec<Rendition>,
}

/// What is wrong with a file, as it goes on after "The picture".
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PictureFault {
    /// Its first bytes are of no format we read.
    #[error("has to be a PNG, JPEG or WebP file")]
    Unknown,
    /// It cannot be decoded.
    #[error("cannot be read: the file is damaged")]
    Broken,
    /// It would take too much memory.
    #[error("is too large: send one of at most 8,000 pixels a side, and 40 million in all")]
    TooLarge,
    /// It would show nothing.
    #[error("is too small: send one of at least 200 pixels a side")]
    TooSmall,
}

impl From<ImageError> for PictureFault {
    fn from(cause: ImageError) -> Self {
        match cause {
            ImageError::Limits(_) => Self::TooLarge,
            _ => Self::Broken,
        }
    }
}

/// Makes a picture anew. What kind of file it is, its first bytes tell; of what moves, the first frame is
/// taken. Takes up to some seconds, and 300 MB.
///
/// # Errors
/// [`PictureFault`], for whoever sent it.
pub fn make(file: &[u8]) -> Result<Made, PictureFault> {
    let upright = decode(file)?;
    let renditions = sizes(upright.width())
        .map(|width| rendition(&upright, width))
        .collect::<Result<Vec<Rendition>, PictureFault>>()?;
    let mut hash = Sha256::new();
    for rendition in &renditions {
        hash.update(&rendition.jpeg);
    }
    let digest = hash.finalize();
    Ok(Made {
        digest: digest[..8]
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect(),
        renditions,
    })
}

/// The picture as one sees it, without metadata and transparency.
fn decode(file: &[u8]) -> Result<RgbImage, PictureFault> {
    let format = image::guess_format(file).map_err(|_| PictureFault::Unknown)?;
    if !matches!(
        format,
        ImageFormat::Png | ImageFormat::Jpeg | ImageFormat::WebP
    ) {
        return Err(PictureFault::Unknown);
    }
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST);
    limits.max_image_height = Some(LONGEST);
    limits.max_alloc = Some(MEMORY);
    let mut reader = ImageReader::with_format(Cursor::new(file), format);
    reader.limits(limits);
    let mut decoder = reader.into_decoder()?;
    let (width, height) = decoder.dimensions();
    if width.max(height) > LONGEST
        || u64::from(width) * u64::from(height) > MOST_PIXELS
        || decoder.total_bytes() > MEMORY
    {
        return Err(PictureFault::TooLarge);
    }
    if width.min(height) < SHORTEST {
        return Err(PictureFault::TooSmall);
    }
    // One that cannot be told is upright.
    let orientation = decoder.orientation();
    let mut picture = DynamicImage::from_decoder(decoder)?;
    if let Ok(orientation) = orientation {
        picture.apply_orientation(orientation);
    }
    Ok(on_white(picture))
}

fn on_white(picture: DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.into_rgb8();
    }
    let seen = picture.into_rgba8();
    RgbImage::from_fn(seen.width(), seen.height(), |x, y| {
        let [red, green, blue, alpha] = seen.get_pixel(x, y).0.map(u32::from);
        image::Rgb(
            [red, green, blue].map(|part| ((part * alpha + 255 * (255 - alpha)) / 255) as u8),
        )
    })
}

/// The widths for a picture so wide.
fn sizes(width: u32) -> impl Iterator<Item = u32> {
    let narrower = WIDTHS.into_iter().filter(move |size| *size < width);
    let own = WIDTHS.last().is_some_and(|last| width <= *last);
    narrower.chain(own.then_some(width))
}

fn rendition(picture: &RgbImage, width: u32) -> Result<Rendition, PictureFault> {
    let height = u64::from(picture.height()) * u64::from(width) / u64::from(picture.width());
    let height = u32::try_from(height).unwrap_or(LONGEST).max(1);
    let scaled = match width == picture.width() {
        true => picture.clone(),
        false => image::imageops::thumbnail(picture, width, height),
    };
    let mut jpeg = Vec::new();
    JpegEncoder::new_with_quality(&mut jpeg, QUALITY).encode_image(&scaled)?;
    Ok(Rendition {
        width: scaled.width(),
        height: scaled.height(),
        jpeg,
    })
}
