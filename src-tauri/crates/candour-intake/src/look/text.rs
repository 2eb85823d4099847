//! Plain words, in whichever of the usual ways they are written down.

use crate::{
    IntakeError, Words,
    plain::{self, LONGEST_TEXT},
};
use encoding_rs::{Encoding, WINDOWS_1252};
use std::borrow::Cow;

/// So many bytes hold at least as much text as is shown, also at two bytes a character.
const MOST_BYTES: usize = 2 * LONGEST_TEXT + 4;

/// Reads UTF-8, UTF-16 with its mark, else Windows-1252.
pub(super) fn words(file: &[u8]) -> Result<Words, IntakeError> {
    let start = &file[..file.len().min(MOST_BYTES)];
    let (text, is_cut) = plain::text(&decoded(start).ok_or(IntakeError::Unreadable)?);
    let is_cut = is_cut || start.len() < file.len();
    Ok(Words { headers: Vec::new(), text, is_cut, parts: Vec::new() })
}

fn decoded(bytes: &[u8]) -> Option<Cow<'_, str>> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return Some(encoding.decode_without_bom_handling(&bytes[mark..]).0);
    }
    let mut zeros = bytes.iter().filter(|byte| **byte == 0);
    if zeros.nth(bytes.len() / 100).is_some() {
        return None;
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Some(text.into()),
        // Cut within its last character.
        Err(error) if error.error_len().is_none() => Some(String::from_utf8_lossy(bytes)),
        Err(_) => Some(WINDOWS_1252.decode_without_bom_handling(bytes).0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(file: &[u8]) -> String {
        words(file).unwrap().text
    }

    #[test]
    fn each_way_is_read() {
        assert_eq!(read("£5, naïve\r\n".as_bytes()), "£5, naïve\n");
        assert_eq!(read(b"\xef\xbb\xbfmarked"), "marked");
        assert_eq!(read(b"\xa35 \x93said\x94"), "£5 “said”");
        let wide =
            |bytes: fn(u16) -> [u8; 2]| "\u{feff}£5".encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
        assert_eq!(read(&wide(u16::to_le_bytes)), "£5");
        assert_eq!(read(&wide(u16::to_be_bytes)), "£5");
        assert_eq!(read(b""), "");
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert!(matches!(words(&[0, 1, 2, 3]), Err(IntakeError::Unreadable)));
    }

    #[test]
    fn a_long_text_is_cut_between_characters() {
        let long = words("ä".repeat(LONGEST_TEXT).as_bytes()).unwrap();
        assert!(long.is_cut && long.text.chars().all(|c| c == 'ä'));
        assert_eq!(long.text.len(), LONGEST_TEXT);
    }
}
