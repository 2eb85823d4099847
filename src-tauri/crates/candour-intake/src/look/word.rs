//! The words of a Word document: paragraphs, tables as tabs, then notes and comments. What was struck out is left out.
//!
//! The file is a ZIP of XML. It is read as it comes and never unpacked: no more entries than [`MOST_ENTRIES`], no more bytes
//! than they declare, and none that grew beyond [`MOST_GROWTH`] times what was packed. A file packed within it stays shut. A
//! declaration of a document type, and with it every entity of its own, is refused.

mod paragraphs;

use crate::{IntakeError, Words, plain};
use paragraphs::paragraphs;
use std::io::{BufReader, Cursor, Read};
use zip::ZipArchive;

const MOST_ENTRIES: usize = 1_000;
const MOST_BYTES: u64 = 200 << 20;
const MOST_GROWTH: u64 = 100;

/// What each entry of a ZIP begins with in the list at its end.
const LISTED: &[u8] = b"PK\x01\x02";

const DOCUMENT: &str = "word/document.xml";
/// What stands behind the words, under a heading.
const BEHIND: &[(&str, &str)] = &[
    ("word/footnotes.xml", "Footnotes"),
    ("word/endnotes.xml", "Endnotes"),
    ("word/comments.xml", "Comments"),
];

type Archive<'f> = ZipArchive<Cursor<&'f [u8]>>;

/// The words of the document.
pub(super) fn words(file: &[u8]) -> Result<Words, IntakeError> {
    let mut archive = opened(file)?;
    let mut said = read(&mut archive, DOCUMENT)?.ok_or(IntakeError::Unreadable)?;
    for (path, heading) in BEHIND {
        if let Some(notes) = read(&mut archive, path)?.filter(|notes| !notes.is_empty()) {
            said = format!("{said}\n\n{heading}\n{notes}");
        }
    }
    let (text, is_cut) = plain::text(&said);
    Ok(Words { headers: Vec::new(), text, is_cut, parts: Vec::new() })
}

/// Opens the ZIP if it keeps within the limits; the entries are counted before the list of them is read.
fn opened(file: &[u8]) -> Result<Archive<'_>, IntakeError> {
    let listed = file.windows(LISTED.len()).filter(|bytes| *bytes == LISTED);
    if listed.take(MOST_ENTRIES + 1).count() > MOST_ENTRIES {
        return Err(IntakeError::TooLarge);
    }
    let mut archive = ZipArchive::new(Cursor::new(file)).map_err(|_| IntakeError::Unreadable)?;
    let mut total: u64 = 0;
    for at in 0..archive.len() {
        let entry = archive.by_index_raw(at).map_err(|_| IntakeError::Unreadable)?;
        total = total.saturating_add(entry.size());
        if total > MOST_BYTES || entry.size() / MOST_GROWTH > entry.compressed_size() {
            return Err(IntakeError::TooLarge);
        }
    }
    Ok(archive)
}

/// The words of one part, if the file has it; of what it holds no more is read than it declares.
fn read(archive: &mut Archive<'_>, path: &str) -> Result<Option<String>, IntakeError> {
    if archive.index_for_name(path).is_none() {
        return Ok(None);
    }
    let entry = archive.by_name(path).map_err(|_| IntakeError::Unreadable)?;
    let declared = entry.size();
    paragraphs(BufReader::new(entry.take(declared))).map(Some)
}
