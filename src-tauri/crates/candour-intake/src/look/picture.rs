//! A picture, turned as the camera was held, made no larger than a window can bear, and written anew.

use crate::{IntakeError, Page, pixels};
use image::{DynamicImage, ImageDecoder, ImageError, ImageReader, RgbaImage, metadata::Orientation};
use std::io::Cursor;

/// The most pixels that are decoded.
const MOST_PIXELS: u64 = 100_000_000;
/// The most memory that pixels may take when they are decoded; what a decoder may ask for beside them is as much by itself.
const MOST_MEMORY: u64 = 512 << 20;
/// The longest side that is shown, in pixels.
const LONGEST: u32 = 2_400;

/// Decodes the picture, or the first of those that move.
pub(super) fn page(file: &[u8]) -> Result<Page, IntakeError> {
    let shown = on_white(decoded(file)?.into_rgba8());
    let png = pixels::written(shown.as_raw(), shown.width(), shown.height())?;
    Ok(Page { png, number: 1, of: 1 })
}

fn decoded(file: &[u8]) -> Result<DynamicImage, IntakeError> {
    let reader = ImageReader::new(Cursor::new(file)).with_guessed_format();
    let reader = reader.map_err(|_| IntakeError::Unreadable)?;
    let mut decoder = reader.into_decoder().map_err(|error| why(&error))?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_PIXELS || decoder.total_bytes() > MOST_MEMORY {
        return Err(IntakeError::TooLarge);
    }
    if width == 0 || height == 0 {
        return Err(IntakeError::Unreadable);
    }
    let turned = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|error| why(&error))?;
    if width.max(height) > LONGEST {
        picture = picture.thumbnail(LONGEST, LONGEST);
    }
    picture.apply_orientation(turned);
    Ok(picture)
}

fn why(error: &ImageError) -> IntakeError {
    match error {
        ImageError::Limits(_) => IntakeError::TooLarge,
        _ => IntakeError::Unreadable,
    }
}

/// Lays the picture on white, so that nothing shines through it.
fn on_white(mut picture: RgbaImage) -> RgbaImage {
    for pixel in picture.pixels_mut() {
        let [red, green, blue, opacity] = pixel.0;
        let laid = |colour: u8| {
            let sum = u16::from(colour) * u16::from(opacity) + 255 * (255 - u16::from(opacity));
            u8::try_from((sum + 127) / 255).unwrap_or(u8::MAX)
        };
        pixel.0 = [laid(red), laid(green), laid(blue), 255];
    }
    picture
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::Rgba;

    #[test]
    fn what_is_clear_becomes_white() {
        let clear = RgbaImage::from_pixel(1, 1, Rgba([9, 9, 9, 0]));
        assert_eq!(on_white(clear).get_pixel(0, 0).0, [255; 4]);
        let half = RgbaImage::from_pixel(1, 1, Rgba([0, 100, 255, 128]));
        assert_eq!(on_white(half).get_pixel(0, 0).0, [127, 177, 255, 255]);
        let whole = RgbaImage::from_pixel(1, 1, Rgba([1, 2, 3, 255]));
        assert_eq!(on_white(whole).get_pixel(0, 0).0, [1, 2, 3, 255]);
    }
}
