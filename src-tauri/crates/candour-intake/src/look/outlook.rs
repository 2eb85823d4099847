//! A message as Outlook keeps it: a compound file whose streams are named after MAPI's properties.
//!
//! Words that stand in RTF alone are not read; what is attached still is. An attached message is listed and cannot be taken out.

use super::{html, mail};
use crate::{
    Header, HeaderName, IntakeError, Part, PartBytes, Words,
    answer::LARGEST_BODY,
    plain::{self, BYTES, LONGEST_HEADER, MOST_PARTS},
};
use cfb::{CompoundFile, Entry};
use encoding_rs::{UTF_16LE, WINDOWS_1252};
use mail_parser::DateTime;
use std::io::{Cursor, Read};

type Compound<'f> = CompoundFile<Cursor<&'f [u8]>>;

/// The root of a file has no name, and its properties stand behind a head of their own.
const ROOT: &str = "";
const HEAD_OF_ROOT: usize = 32;

const SUBJECT: &str = "0037";
const HEAD: &str = "007D";
const SENDER_NAME: &str = "0C1A";
/// Over SMTP, and where that is not kept, whatever it is.
const SENDER_ADDRESS: [&str; 2] = ["5D01", "0C1F"];
const SHOWN_CC: &str = "0E03";
const SHOWN_TO: &str = "0E04";
const BODY: &str = "1000";
const HTML: &str = "1013";
/// When the client sent it, and when it was delivered.
const DATES: [u32; 2] = [0x0039_0040, 0x0E06_0040];

const ATTACHED: &str = "__attach_version1.0_#";
/// Its long name, its short one, what it is shown as.
const NAMES: [&str; 3] = ["3707", "3704", "3001"];
const MIME: &str = "370E";
const DATA: &str = "__substg1.0_37010102";
const MESSAGE: &str = "__substg1.0_3701000D";

/// The head, the words and a list of what is attached.
pub(super) fn words(file: &[u8]) -> Result<Words, IntakeError> {
    let mut file = opened(file)?;
    let headers = headers(&mut file);
    let (text, is_cut) = plain::text(&body(&mut file));
    let folders = attached(&file);
    let parts: Vec<Part> =
        folders.iter().enumerate().map(|(at, folder)| listed(&mut file, folder, at)).collect();
    if headers.is_empty() && text.is_empty() && parts.is_empty() {
        return Err(IntakeError::Unreadable);
    }
    Ok(Words { headers, text, is_cut, parts })
}

/// What is attached, counted from 0.
pub(super) fn part(file: &[u8], at: u32) -> Result<PartBytes, IntakeError> {
    let mut file = opened(file)?;
    let at = usize::try_from(at).map_err(|_| IntakeError::Unreadable)?;
    let folder = attached(&file).into_iter().nth(at).ok_or(IntakeError::Unreadable)?;
    let Part { name, mime, length } = listed(&mut file, &folder, at);
    if !usize::try_from(length).is_ok_and(|length| length <= LARGEST_BODY) {
        return Err(IntakeError::TooLarge);
    }
    let bytes = stream(&mut file, &format!("{folder}/{DATA}")).ok_or(IntakeError::Unreadable)?;
    Ok(PartBytes { name, mime, bytes })
}

fn opened(file: &[u8]) -> Result<Compound<'_>, IntakeError> {
    CompoundFile::open(Cursor::new(file)).map_err(|_| IntakeError::Unreadable)
}

fn headers(file: &mut Compound<'_>) -> Vec<Header> {
    let said = [
        (HeaderName::From, sender(file)),
        (HeaderName::To, string(file, ROOT, SHOWN_TO)),
        (HeaderName::Cc, string(file, ROOT, SHOWN_CC)),
        (HeaderName::Date, date(file)),
        (HeaderName::Subject, string(file, ROOT, SUBJECT)),
    ];
    let travelled = mail::head(string(file, ROOT, HEAD).unwrap_or_default().as_bytes());
    let lines = said.into_iter().filter_map(|(name, said)| {
        let value = plain::line(&said.unwrap_or_default(), LONGEST_HEADER);
        if value.is_empty() {
            return travelled.iter().find(|header| header.name == name).cloned();
        }
        Some(Header { name, value })
    });
    lines.collect()
}

fn sender(file: &mut Compound<'_>) -> Option<String> {
    let name = string(file, ROOT, SENDER_NAME);
    let mut addresses = SENDER_ADDRESS.iter().filter_map(|id| string(file, ROOT, id));
    let address = addresses.find(|address| address.contains('@'));
    match (name, address) {
        (Some(name), Some(address)) if name != address => Some(format!("{name} <{address}>")),
        (name, address) => name.or(address),
    }
}

/// The first of the two times that is kept, in universal time.
fn date(file: &mut Compound<'_>) -> Option<String> {
    let ticks = DATES.iter().find_map(|tag| property(file, *tag))?;
    let seconds = i64::try_from(u64::from_le_bytes(ticks) / 10_000_000).ok()? - 11_644_473_600;
    let date = DateTime::from_timestamp(seconds);
    date.is_valid().then(|| date.to_rfc822())
}

fn body(file: &mut Compound<'_>) -> String {
    if let Some(words) = string(file, ROOT, BODY) {
        return words;
    }
    let written = stream(file, &format!("/__substg1.0_{HTML}0102"));
    let html = match written {
        Some(bytes) => Some(match String::from_utf8(bytes) {
            Ok(text) => text,
            Err(other) => WINDOWS_1252.decode_without_bom_handling(other.as_bytes()).0.into_owned(),
        }),
        None => string(file, ROOT, HTML),
    };
    html.map(|html| html::to_text(&html)).unwrap_or_default()
}

/// The folders of what is attached, in the file's order.
fn attached(file: &Compound<'_>) -> Vec<String> {
    let entries = file.read_root_storage().filter(Entry::is_storage);
    let names = entries.filter(|entry| entry.name().starts_with(ATTACHED));
    let mut folders: Vec<String> = names.map(|entry| format!("/{}", entry.name())).take(MOST_PARTS).collect();
    folders.sort_unstable();
    folders
}

fn listed(file: &mut Compound<'_>, folder: &str, at: usize) -> Part {
    let said = NAMES.iter().find_map(|id| string(file, folder, id)).unwrap_or_default();
    let name = plain::name(&said, &format!("attachment {}", at + 1));
    if file.is_storage(format!("{folder}/{MESSAGE}")) {
        return Part { name, mime: "application/vnd.ms-outlook".to_owned(), length: 0 };
    }
    let mime = string(file, folder, MIME).map_or_else(|| BYTES.to_owned(), |said| plain::mime(&said));
    let length = file.entry(format!("{folder}/{DATA}")).map_or(0, |entry| Entry::len(&entry));
    Part { name, mime, length }
}

/// A property that is a string, in either of the two ways that strings are kept; `None` where it says nothing.
fn string(file: &mut Compound<'_>, folder: &str, id: &str) -> Option<String> {
    let wide = stream(file, &format!("{folder}/__substg1.0_{id}001F"));
    let text = if let Some(bytes) = wide {
        UTF_16LE.decode_without_bom_handling(&bytes).0.into_owned()
    } else {
        let bytes = stream(file, &format!("{folder}/__substg1.0_{id}001E"))?;
        WINDOWS_1252.decode_without_bom_handling(&bytes).0.into_owned()
    };
    let text = text.trim_end_matches('\0');
    (!text.is_empty()).then(|| text.to_owned())
}

/// A property of the message whose value stands in its list: tag, flags, eight bytes.
fn property(file: &mut Compound<'_>, tag: u32) -> Option<[u8; 8]> {
    let list = stream(file, "/__properties_version1.0")?;
    let mut entries = list.get(HEAD_OF_ROOT..)?.chunks_exact(16);
    entries.find(|entry| entry.starts_with(&tag.to_le_bytes()))?.last_chunk().copied()
}

fn stream(file: &mut Compound<'_>, path: &str) -> Option<Vec<u8>> {
    let most = u64::try_from(LARGEST_BODY).unwrap_or(u64::MAX);
    let mut bytes = Vec::new();
    file.open_stream(path).ok()?.take(most).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}
