use image::codecs::png::PngEncoder;
use image::{ExtendedColorType, ImageEncoder, Rgb, Rgba, RgbaImage};

use super::*;

/// A picture whose left half is red and whose right half is blue.
fn halves(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, _| match x < width / 2 {
        true => Rgb([200, 30, 30]),
        false => Rgb([30, 30, 200]),
    })
}

fn written(picture: impl Into<DynamicImage>, format: ImageFormat) -> Vec<u8> {
    let mut file = Cursor::new(Vec::new());
    picture.into().write_to(&mut file, format).unwrap();
    file.into_inner()
}

fn jpeg() -> Vec<u8> {
    written(halves(600, 300), ImageFormat::Jpeg)
}

fn read(rendition: &Rendition) -> RgbImage {
    assert_eq!(
        image::guess_format(&rendition.jpeg).unwrap(),
        ImageFormat::Jpeg
    );
    image::load_from_memory(&rendition.jpeg)
        .unwrap()
        .into_rgb8()
}

fn is_red(picture: &RgbImage, x: u32, y: u32) -> bool {
    let [red, _, blue] = picture.get_pixel(x, y).0;
    red > blue
}

/// A JPEG with an Exif segment behind its first marker: an orientation, and where it was taken.
fn with_exif(file: &[u8], orientation: u8) -> Vec<u8> {
    let mut tiff = b"II\x2a\0\x08\0\0\0\x02\0".to_vec();
    tiff.extend([0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]);
    tiff.extend([0x25, 0x88, 4, 0, 1, 0, 0, 0, 38, 0, 0, 0]);
    tiff.extend([0; 4]);
    tiff.extend(b"\x01\0\x01\0\x02\0\x02\0\0\0N\0\0\0\0\0\0\0GPS-SECRET");
    let mut segment = b"Exif\0\0".to_vec();
    segment.extend(tiff);
    let length = u16::try_from(segment.len() + 2).unwrap().to_be_bytes();
    [&file[..2], &[0xff, 0xe1], &length, &segment, &file[2..]].concat()
}

/// A PNG whose head says another size than it has.
fn claiming(width: u32, height: u32) -> Vec<u8> {
    let mut file = written(halves(300, 300), ImageFormat::Png);
    file[16..20].copy_from_slice(&width.to_be_bytes());
    file[20..24].copy_from_slice(&height.to_be_bytes());
    let sum = crc32fast::hash(&file[12..29]);
    file[29..33].copy_from_slice(&sum.to_be_bytes());
    file
}

fn contains(haystack: &[u8], needle: &[u8]) -> bool {
    haystack
        .windows(needle.len())
        .any(|window| window == needle)
}

#[test]
fn a_picture_is_kept_in_the_sizes_it_has_whatever_format_it_came_in() {
    for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP] {
        let sizes = |width, height| -> Vec<(u32, u32)> {
            let made = make(&written(halves(width, height), format)).unwrap();
            made.renditions
                .iter()
                .map(|it| (it.width, it.height))
                .collect()
        };
        assert_eq!(sizes(2000, 1000), [(400, 200), (800, 400), (1200, 600)]);
        assert_eq!(sizes(600, 300), [(400, 200), (600, 300)]);
        assert_eq!(sizes(300, 450), [(300, 450)]);
    }
    let (one, other) = (make(&jpeg()).unwrap(), make(&jpeg()).unwrap());
    assert_eq!(one, other);
    assert_eq!(one.digest.len(), 16);
    let wider = make(&written(halves(601, 300), ImageFormat::Png)).unwrap();
    assert_ne!(one.digest, wider.digest);
}

#[test]
fn it_stands_upright_and_where_it_was_taken_is_gone() {
    let turned = with_exif(&jpeg(), 6);
    assert!(contains(&turned, b"GPS-SECRET"));
    let made = make(&turned).unwrap();
    let largest = made.renditions.last().unwrap();
    // Turned by a quarter clockwise: what was left is above.
    assert_eq!((largest.width, largest.height), (300, 600));
    let seen = read(largest);
    assert!(is_red(&seen, 150, 50) && !is_red(&seen, 150, 550));
    for rendition in &made.renditions {
        for hidden in [
            &b"Exif"[..],
            b"GPS-SECRET",
            b"http://ns.adobe.com",
            b"ICC_PROFILE",
        ] {
            assert!(!contains(&rendition.jpeg, hidden));
        }
    }
    let [upright, odd] = [1, 9].map(|it| make(&with_exif(&jpeg(), it)).unwrap());
    assert_eq!(upright, odd, "an orientation that there is not is none");
    assert_eq!(upright.renditions.last().unwrap().width, 600);
}

#[test]
fn what_is_transparent_is_white() {
    let glass = RgbaImage::from_pixel(300, 300, Rgba([0, 0, 0, 0]));
    let made = make(&written(glass, ImageFormat::Png)).unwrap();
    assert_eq!(read(&made.renditions[0]).get_pixel(9, 9).0, [255, 255, 255]);
}

#[test]
fn what_hides_behind_a_picture_is_not_kept() {
    let script = b"<script>alert(1)</script>PK\x03\x04";
    let file = [&jpeg()[..], script].concat();
    let made = make(&file).unwrap();
    assert_eq!(made, make(&jpeg()).unwrap());
    assert!(!contains(&made.renditions[0].jpeg, b"<script>"));
}

#[test]
fn bombs_are_refused_before_they_go_off() {
    for (width, height) in [(8_001, 300), (300, 8_001), (7_000, 7_000)] {
        assert_eq!(
            make(&claiming(width, height)),
            Err(PictureFault::TooLarge),
            "{width}×{height}"
        );
    }
    // Sixteen bits for each of four colours: few pixels, much memory.
    let deep = image::ImageBuffer::<Rgba<u16>, Vec<u16>>::from_pixel(300, 300, Rgba([9, 9, 9, 9]));
    assert!(make(&written(DynamicImage::ImageRgba16(deep), ImageFormat::Png)).is_ok());
    // Much that is the same packs well: 36 million pixels in some kilobytes are within the limits.
    let mut flat = Vec::new();
    PngEncoder::new(&mut flat)
        .write_image(&vec![7; 6_000 * 6_000], 6_000, 6_000, ExtendedColorType::L8)
        .unwrap();
    assert!(flat.len() < 200_000, "{}", flat.len());
    assert!(make(&flat).is_ok());
}

#[test]
fn what_is_no_picture_is_refused_whatever_it_is_called() {
    let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
    for file in [
        &b""[..],
        b"x",
        svg,
        b"GIF89a\x01\0\x01\0",
        b"%PDF-1.7",
        b"BM\0\0",
    ] {
        assert_eq!(make(file), Err(PictureFault::Unknown));
    }
    for format in [ImageFormat::Png, ImageFormat::WebP] {
        let whole = written(halves(300, 300), format);
        for end in [12, whole.len() / 2] {
            assert_eq!(
                make(&whole[..end]),
                Err(PictureFault::Broken),
                "{format:?} up to {end}"
            );
        }
    }
    assert_eq!(make(&jpeg()[..20]), Err(PictureFault::Broken));
    assert_eq!(make(&claiming(0, 0)), Err(PictureFault::Broken));
    let small = written(halves(199, 900), ImageFormat::Png);
    assert_eq!(make(&small), Err(PictureFault::TooSmall));
}

#[test]
fn broken_files_are_refused_and_never_more_than_that() {
    let files = [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP]
        .map(|format| written(halves(220, 210), format));
    let mut number: u32 = 1;
    for mut file in files.into_iter().cycle().take(150) {
        for _ in 0..3 {
            // Numbers that look like chance and are the same each time (Park and Miller).
            number = (u64::from(number) * 48_271 % 0x7fff_ffff) as u32;
            let place = number as usize % file.len();
            file[place] ^= (number >> 8) as u8;
        }
        if let Ok(made) = make(&file) {
            assert!(
                made.renditions
                    .iter()
                    .all(|it| read(it).width() == it.width)
            );
        }
    }
}
