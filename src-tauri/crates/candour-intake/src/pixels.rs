//! Pixels as a PNG: how the child writes one, and what the parent wants one to be.
//!
//! The parent decodes nothing. It takes a file of the plainest kind alone: head, pixels, end; eight bits, grey or coloured;
//! of a size that a window can bear.

use crate::IntakeError;

/// The longest side that is shown, in pixels.
pub(crate) const LONGEST_SIDE: u32 = 4_000;

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";
const GREY: u8 = 0;
const COLOURED: u8 = 2;

/// Writes pixels of four bytes each, whose opacity is dropped, as a PNG.
pub(crate) fn written(rgba: &[u8], width: u32, height: u32) -> Result<Vec<u8>, IntakeError> {
    let (samples, colour) = samples(rgba);
    let mut png = Vec::new();
    let mut encoder = png::Encoder::new(&mut png, width, height);
    encoder.set_color(colour);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Fastest);
    let mut writer = encoder.write_header().map_err(|_| IntakeError::Unreadable)?;
    writer.write_image_data(&samples).map_err(|_| IntakeError::Unreadable)?;
    writer.finish().map_err(|_| IntakeError::Unreadable)?;
    Ok(png)
}

/// Most pages have no colour, and a third of the bytes.
fn samples(rgba: &[u8]) -> (Vec<u8>, png::ColorType) {
    let pixels = rgba.chunks_exact(4);
    if pixels.clone().all(|pixel| pixel[0] == pixel[1] && pixel[1] == pixel[2]) {
        return (pixels.map(|pixel| pixel[0]).collect(), png::ColorType::Grayscale);
    }
    let mut rgb = Vec::with_capacity(rgba.len() / 4 * 3);
    pixels.for_each(|pixel| rgb.extend_from_slice(&pixel[..3]));
    (rgb, png::ColorType::Rgb)
}

/// Whether the file is a PNG as [`written`] writes them.
pub(crate) fn are_plain(file: &[u8]) -> bool {
    let Some(mut rest) = file.strip_prefix(SIGNATURE) else { return false };
    let mut is_first = true;
    while let Some((kind, body, after)) = chunk(rest) {
        match (kind, is_first) {
            (b"IHDR", true) if is_plain_head(body) => {}
            (b"IDAT", false) => {}
            (b"IEND", false) => return body.is_empty() && after.is_empty(),
            _ => return false,
        }
        is_first = false;
        rest = after;
    }
    false
}

/// The first chunk: its kind, what it holds, and what follows it.
fn chunk(bytes: &[u8]) -> Option<(&[u8; 4], &[u8], &[u8])> {
    let (length, rest) = bytes.split_first_chunk::<4>()?;
    let (kind, rest) = rest.split_first_chunk::<4>()?;
    let (body, rest) = rest.split_at_checked(usize::try_from(u32::from_be_bytes(*length)).ok()?)?;
    let (_checksum, rest) = rest.split_first_chunk::<4>()?;
    Some((kind, body, rest))
}

fn is_plain_head(body: &[u8]) -> bool {
    let &[w0, w1, w2, w3, h0, h1, h2, h3, 8, colour, 0, 0, 0] = body else { return false };
    let sides = [u32::from_be_bytes([w0, w1, w2, w3]), u32::from_be_bytes([h0, h1, h2, h3])];
    sides.iter().all(|side| (1..=LONGEST_SIDE).contains(side)) && matches!(colour, GREY | COLOURED)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn small(colour: [u8; 4]) -> Vec<u8> {
        written(&colour.repeat(6), 3, 2).unwrap()
    }

    #[test]
    fn what_is_written_is_plain() {
        assert!(are_plain(&small([1, 2, 3, 255])));
        assert!(are_plain(&small([7, 7, 7, 255])));
    }

    #[test]
    fn anything_else_is_not() {
        let plain = small([1, 2, 3, 255]);
        assert!(!are_plain(b"") && !are_plain(b"GIF89a") && !are_plain(&plain[..plain.len() - 1]));
        assert!(!are_plain(&[plain.as_slice(), b"x"].concat()), "something follows the end");
        let mut wide = plain.clone();
        wide[16..20].copy_from_slice(&60_000_u32.to_be_bytes());
        assert!(!are_plain(&wide));
        let mut narrow = plain.clone();
        narrow[16..20].copy_from_slice(&0_u32.to_be_bytes());
        assert!(!are_plain(&narrow));
        let mut palette = plain.clone();
        palette[25] = 3;
        assert!(!are_plain(&palette));
        let text = [&plain[..33], b"\0\0\0\0tEXt\0\0\0\0", &plain[33..]].concat();
        assert!(!are_plain(&text), "a chunk that holds words");
        let mut endless = plain;
        endless[33..37].copy_from_slice(&u32::MAX.to_be_bytes());
        assert!(!are_plain(&endless), "a length that goes beyond the end");
    }
}
