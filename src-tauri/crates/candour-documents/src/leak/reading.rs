//! Everything that a finished file says: the words upon its pages, and whatever else in it is text.
//!
//! It is read back from the bytes, by another version of the library than wrote them. What cannot be read is an error: a file
//! that was not looked through does not leave.

pub(super) mod copy;
mod objects;
mod pages;

use super::place::LeakPlace;
use crate::error::DocumentError;
use lopdf47::Document;

/// No part of a file of ours is larger when inflated.
const LARGEST: usize = 64 << 20;
/// A file within a file within a file is not looked for.
const DEEPEST: u8 = 2;

/// The texts of a file, each with its place.
///
/// # Errors
/// [`DocumentError::NotPdf`] where the bytes, or any page, cannot be read.
pub(super) fn texts(pdf: &[u8]) -> Result<Vec<(LeakPlace, String)>, DocumentError> {
    texts_of(pdf, DEEPEST)
}

fn texts_of(pdf: &[u8], depth: u8) -> Result<Vec<(LeakPlace, String)>, DocumentError> {
    let file = Document::load_mem(pdf).map_err(|_| DocumentError::NotPdf)?;
    let mut texts = pages::texts(&file).map_err(|_| DocumentError::NotPdf)?;
    objects::texts(&file, &mut texts).map_err(|_| DocumentError::NotPdf)?;
    for attached in objects::attached(&file).map_err(|_| DocumentError::NotPdf)? {
        if attached.starts_with(b"%PDF") && depth > 0 {
            let within = texts_of(&attached, depth - 1)?;
            texts.extend(within.into_iter().map(|(_, text)| (LeakPlace::Attachment, text)));
        } else {
            texts.push((LeakPlace::Attachment, words_of(&attached)));
        }
    }
    texts.retain(|(_, text)| !text.trim().is_empty());
    Ok(texts)
}

/// Bytes as whatever text they are.
fn words_of(bytes: &[u8]) -> String {
    let wide = |from: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes.as_chunks::<2>().0.iter().map(|pair| from(*pair)).collect();
        String::from_utf16_lossy(&units)
    };
    match bytes {
        [0xfe, 0xff, ..] => wide(u16::from_be_bytes),
        [0xff, 0xfe, ..] => wide(u16::from_le_bytes),
        _ => String::from_utf8_lossy(bytes).into_owned(),
    }
}
