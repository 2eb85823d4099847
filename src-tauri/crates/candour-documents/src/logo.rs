//! The firm's logo: read from a PNG within limits, laid on white, made no larger than print needs, and kept as plain pixels.
//!
//! What the file says of itself is looked at before anything of it is unpacked.

use crate::{
    error::{DocumentError, WriterFault},
    picture::encoded,
};
use candour_model::logo::{Logo, Tint};
use png::{ColorType, Decoder, Limits, Transformations};
use std::io::Cursor;

/// The largest file that is read, in bytes.
pub const LARGEST_LOGO_FILE: u64 = 2 << 20;
/// The most pixels that are unpacked.
const MOST_PIXELS: u64 = 4_000_000;
/// The longest side as kept: 254 dots an inch at the width that a letterhead gives it.
const LONGEST_SIDE: u32 = 600;
/// What the decoder may take for itself.
const DECODER_BYTES: usize = 8 << 20;

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";
const WHITE: u32 = 255;
/// A stream in a PDF does not end in a carriage return: a reader would take it for a part of the line's end.
const CARRIAGE_RETURN: u8 = b'\r';

/// Why a picture does not become the logo.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum LogoProblem {
    /// More bytes than [`LARGEST_LOGO_FILE`].
    #[error("the file is too large")]
    FileTooLarge,
    /// Another kind of file.
    #[error("it is no PNG")]
    NotPng,
    /// No pixel at all.
    #[error("it has no size")]
    NoSize,
    /// More pixels than are unpacked.
    #[error("it has too many pixels")]
    TooManyPixels,
    /// It is cut short or does not agree with itself.
    #[error("it is damaged or cut short")]
    Damaged,
}

impl LogoProblem {
    /// Every problem there is.
    pub const ALL: [Self; 5] =
        [Self::FileTooLarge, Self::NotPng, Self::NoSize, Self::TooManyPixels, Self::Damaged];
}

/// Reads a logo from a PNG.
///
/// # Errors
/// What is wrong with it.
pub fn read_logo(png: &[u8]) -> Result<Logo, LogoProblem> {
    if u64::try_from(png.len()).map_or(true, |length| length > LARGEST_LOGO_FILE) {
        return Err(LogoProblem::FileTooLarge);
    }
    check_header(png)?;
    let flat = decoded(png).ok_or(LogoProblem::Damaged)?;
    let mut logo = reduced(&flat);
    if let Some(last) = logo.pixels.last_mut().filter(|last| **last == CARRIAGE_RETURN) {
        *last -= 1;
    }
    Ok(logo)
}

/// The logo as a PNG to be shown.
///
/// # Errors
/// [`DocumentError::Writer`] if it cannot be encoded.
pub fn logo_as_png(logo: &Logo) -> Result<Vec<u8>, DocumentError> {
    let colour = match logo.tint {
        Tint::Grey => ColorType::Grayscale,
        Tint::Colour => ColorType::Rgb,
    };
    Ok(encoded(&logo.pixels, logo.width, logo.height, colour).map_err(WriterFault::Picture)?)
}

/// Looks at the first 24 bytes: signature and size.
fn check_header(png: &[u8]) -> Result<(), LogoProblem> {
    let rest = png.strip_prefix(SIGNATURE).ok_or(LogoProblem::NotPng)?;
    let rest = rest.strip_prefix(b"\0\0\0\x0dIHDR").ok_or(LogoProblem::Damaged)?;
    let [w0, w1, w2, w3, h0, h1, h2, h3, ..] = *rest else {
        return Err(LogoProblem::Damaged);
    };
    let (width, height) = (u32::from_be_bytes([w0, w1, w2, w3]), u32::from_be_bytes([h0, h1, h2, h3]));
    match u64::from(width) * u64::from(height) {
        0 => Err(LogoProblem::NoSize),
        1..=MOST_PIXELS => Ok(()),
        _ => Err(LogoProblem::TooManyPixels),
    }
}

/// The pixels on white, in the size of the file and with eight bits a colour; `None` where it is damaged.
fn decoded(png: &[u8]) -> Option<Logo> {
    let mut decoder = Decoder::new_with_limits(Cursor::new(png), Limits { bytes: DECODER_BYTES });
    decoder.set_transformations(Transformations::normalize_to_color8());
    decoder.set_ignore_text_chunk(true);
    decoder.set_ignore_iccp_chunk(true);
    let mut reader = decoder.read_info().ok()?;
    let mut bytes = vec![0; reader.output_buffer_size()?];
    let frame = reader.next_frame(&mut bytes).ok()?;
    reader.finish().ok()?;
    bytes.truncate(frame.buffer_size());
    let (tint, has_alpha) = match frame.color_type {
        ColorType::Grayscale => (Tint::Grey, false),
        ColorType::GrayscaleAlpha => (Tint::Grey, true),
        ColorType::Rgb => (Tint::Colour, false),
        ColorType::Rgba => (Tint::Colour, true),
        ColorType::Indexed => return None,
    };
    let pixels = if has_alpha { on_white(&bytes, tint.bytes()) } else { bytes };
    Some(Logo { width: frame.width, height: frame.height, tint, pixels })
}

/// Pixels that let something through, laid on white.
fn on_white(bytes: &[u8], channels: usize) -> Vec<u8> {
    bytes
        .chunks_exact(channels + 1)
        .flat_map(|pixel| {
            let alpha = u32::from(pixel[channels]);
            pixel[..channels]
                .iter()
                .map(move |value| byte((u32::from(*value) * alpha + WHITE * (WHITE - alpha) + 127) / WHITE))
        })
        .collect()
}

/// The picture with no side longer than [`LONGEST_SIDE`]: each pixel is the mean of those that it stands for.
fn reduced(logo: &Logo) -> Logo {
    let longest = logo.width.max(logo.height);
    if longest <= LONGEST_SIDE {
        return logo.clone();
    }
    let side = |side: u32| (side * LONGEST_SIDE + longest / 2).checked_div(longest).unwrap_or(1).max(1);
    let (width, height) = (side(logo.width), side(logo.height));
    let channels = logo.tint.bytes();
    let mut pixels = Vec::with_capacity(index(width) * index(height) * channels);
    for y in 0..height {
        let rows = share(y, height, logo.height);
        for x in 0..width {
            let columns = share(x, width, logo.width);
            for channel in 0..channels {
                let mut sum = 0_u64;
                let mut count = 0_u64;
                for row in rows.clone() {
                    for column in columns.clone() {
                        sum +=
                            u64::from(logo.pixels[(row * index(logo.width) + column) * channels + channel]);
                        count += 1;
                    }
                }
                let mean = (sum + count / 2).checked_div(count).unwrap_or(0);
                pixels.push(u8::try_from(mean).unwrap_or(u8::MAX));
            }
        }
    }
    Logo { width, height, tint: logo.tint, pixels }
}

/// Which of `of` rows or columns the one at `at` of `count` stands for.
fn share(at: u32, count: u32, of: u32) -> std::ops::Range<usize> {
    let [at, count, of] = [at, count, of].map(index);
    at * of / count..((at + 1) * of).div_ceil(count)
}

fn index(n: u32) -> usize {
    usize::try_from(n).unwrap_or(usize::MAX)
}

fn byte(value: u32) -> u8 {
    u8::try_from(value).unwrap_or(u8::MAX)
}
