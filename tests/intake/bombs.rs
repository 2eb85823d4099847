//! T55: files that were made to do harm end as an error or as a bounded answer, and soon.

use super::{look, made};
use candour_intake::{IntakeError, Kind, Looked, Wish};
use std::{
    fmt::Write as _,
    io::{Cursor, Write as _},
    time::{Duration, Instant},
};
use zip::{ZipWriter, write::SimpleFileOptions};

/// What the worker makes of the file, which it must within the limit.
fn soon(kind: Kind, wish: Wish, file: &[u8]) -> Result<Looked, IntakeError> {
    let begun = Instant::now();
    let seen = look(kind, wish, file);
    assert!(begun.elapsed() < Duration::from_secs(20), "{:?}", begun.elapsed());
    let is_told = !matches!(
        seen,
        Err(IntakeError::NotStarted | IntakeError::Source(_) | IntakeError::Stopped | IntakeError::TooLong)
    );
    assert!(is_told, "{seen:?}");
    seen
}

/// An entry of the list at a ZIP's end, of an empty file without a name.
fn listed() -> Vec<u8> {
    [b"PK\x01\x02".as_slice(), &[0; 42]].concat()
}

/// The end of a ZIP whose list has a million entries, as it says.
fn end_of_a_million(place: usize) -> Vec<u8> {
    let place = u64::try_from(place).expect("what the test made");
    let million = 1_000_000_u64.to_le_bytes();
    let zeros = [0_u8; 8];
    let length = (46 * 1_000_000_u64).to_le_bytes();
    [
        b"PK\x06\x06".as_slice(),
        &44_u64.to_le_bytes(),
        &[45, 0, 45, 0],
        &zeros,
        &million,
        &million,
        &length,
        &zeros,
        b"PK\x06\x07\0\0\0\0",
        &place.to_le_bytes(),
        &[1, 0, 0, 0],
        b"PK\x05\x06\0\0\0\0",
        &[0xff; 12],
        &[0, 0],
    ]
    .concat()
}

#[test]
fn t55_a_million_entries() {
    let all = listed().repeat(1_000_000);
    let whole = [all.as_slice(), &end_of_a_million(all.len())].concat();
    assert!(matches!(soon(Kind::Word, Wish::Words, &whole), Err(IntakeError::TooLarge)));
    let one = listed();
    let said_only = [one.as_slice(), &end_of_a_million(one.len())].concat();
    assert!(matches!(soon(Kind::Word, Wish::Words, &said_only), Err(IntakeError::Unreadable)));
}

/// A document of 300 million spaces, and the same with a list that says that it is short.
#[test]
fn t55_a_document_that_swells() {
    let mut file = ZipWriter::new(Cursor::new(Vec::new()));
    file.start_file("word/document.xml", SimpleFileOptions::default()).unwrap();
    file.write_all(b"<w:document><w:t>").unwrap();
    let spaces = vec![b' '; 1 << 20];
    for _ in 0..300 {
        file.write_all(&spaces).unwrap();
    }
    let mut file = file.finish().unwrap().into_inner();
    assert!(matches!(soon(Kind::Word, Wish::Words, &file), Err(IntakeError::TooLarge)));
    let list = file.windows(4).rposition(|bytes| bytes == b"PK\x01\x02").unwrap();
    file[list + 24..list + 28].copy_from_slice(&1_000_u32.to_le_bytes());
    assert!(matches!(soon(Kind::Word, Wish::Words, &file), Err(IntakeError::Unreadable)));
}

#[test]
fn t55_a_billion_laughs() {
    let mut kinds = String::from("<!DOCTYPE w [<!ENTITY l0 \"ha\">");
    for at in 1..10 {
        let ten = format!("&l{};", at - 1).repeat(10);
        write!(kinds, "<!ENTITY l{at} \"{ten}\">").unwrap();
    }
    let document = format!("{kinds}]><w:document><w:t>&l9;</w:t></w:document>");
    let file = made::zip(&[("word/document.xml", document.as_bytes())]);
    assert!(matches!(soon(Kind::Word, Wish::Words, &file), Err(IntakeError::Unreadable)));
}

/// A PNG of 60,000 by 60,000 pixels, as its head says.
#[test]
fn t55_a_picture_without_end() {
    let side = 60_000_u32.to_be_bytes();
    let head = [&side[..], &side, &[8, 2, 0, 0, 0]].concat();
    let file =
        [b"\x89PNG\r\n\x1a\n".to_vec(), chunk(*b"IHDR", &head), chunk(*b"IDAT", b"\x78\x01\x03\0")].concat();
    assert!(matches!(soon(Kind::Picture, Wish::Page(1), &file), Err(IntakeError::TooLarge)));
}

fn chunk(kind: [u8; 4], body: &[u8]) -> Vec<u8> {
    let length = u32::try_from(body.len()).expect("what the test made").to_be_bytes();
    let checked = [kind.as_slice(), body].concat();
    let sum = !checked.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| (sum >> 1) ^ (0xEDB8_8320 * (sum & 1)))
    });
    [length.as_slice(), &checked, &sum.to_be_bytes()].concat()
}

#[test]
fn t55_pages_that_hold_themselves() {
    let catalogue = "<< /Type /Catalog /Pages 2 0 R >>".to_owned();
    let itself = "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>".to_owned();
    assert!(soon(Kind::Pdf, Wish::Page(1), &made::pdf(&[catalogue, itself])).is_err());
}

#[test]
fn t55_a_page_of_brackets() {
    let depth = 1_000_000;
    let nested = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    let contents = format!("{nested} TJ");
    let file = made::pdf(&[
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        format!("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /X {nested} /Contents 4 0 R >>"),
        format!("<< /Length {} >>\nstream\n{contents}\nendstream", contents.len()),
    ]);
    let _ = soon(Kind::Pdf, Wish::Page(1), &file);
}

#[test]
fn t55_messages_in_messages() {
    for depth in [1_000, 100_000] {
        let inner = "Content-Type: message/rfc822\n\nFrom: a@force.invalid\nSubject: deep\n".repeat(depth);
        let file = made::eml(&format!("From: a@force.invalid\n{inner}\nwords\n"));
        let _ = soon(Kind::Mail, Wish::Words, &file);
    }
}

#[test]
fn t55_parts_in_parts() {
    let mut file = String::from("From: a@force.invalid\n");
    for at in 0..1_000 {
        write!(file, "Content-Type: multipart/mixed; boundary=\"edge{at}\"\n\n--edge{at}\n").unwrap();
    }
    file.push_str("Content-Type: text/plain\n\nwords\n");
    let _ = soon(Kind::Mail, Wish::Words, &made::eml(&file));
}
