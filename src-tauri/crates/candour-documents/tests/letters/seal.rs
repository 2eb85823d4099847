//! A sealed file opens with its password, with that of the owner, and with no other; nothing of it stands in its bytes.

use crate::{checker, specimen, text::Scratch};
use candour_documents::{Block, Document, Faces, SealKeys, seal, to_pdf};
use lopdf47::{Document as Read, Error, LoadOptions};
use std::process::Command;

const KEYS: SealKeys<'static> =
    SealKeys { password: "able-abandon-zoo-wage-cat-pen", owner: "0f1e2d3c", file_key: &[7; 32] };

/// A letter with a table of which some rows hold nothing.
fn schedule() -> Document {
    let mut rows = vec![specimen::row(1, "K7-4Q", "Łucja Wróbel-Żak")];
    rows.resize(10, vec![Vec::new(), Vec::new(), Vec::new()]);
    let mut letter = specimen::letter("to.iopc", specimen::issued());
    letter.body.push(Block::Table(specimen::table(rows)));
    letter
}

fn pair() -> (Vec<u8>, Vec<u8>) {
    let clear = to_pdf(&schedule(), &Faces::load().unwrap()).unwrap().pdf;
    let sealed = seal(&clear, &KEYS).unwrap();
    (clear, sealed)
}

fn opened(sealed: &[u8], password: &str) -> Result<Read, Error> {
    Read::load_mem_with_options(sealed, LoadOptions::with_password(password))
}

#[test]
fn it_opens_with_its_password_and_says_what_it_said() {
    let (clear, sealed) = pair();
    assert!(checker::failures(&clear).is_empty());
    assert!(opened(&sealed, "able-abandon-zoo-wage-cat-pew").is_err());
    assert!(opened(&sealed, "").is_err());
    let read = opened(&sealed, KEYS.password).unwrap();
    let before = Read::load_mem(&clear).unwrap();
    assert_eq!(read.get_pages().len(), before.get_pages().len());
    assert!(read.catalog().unwrap().has(b"StructTreeRoot"));
}

#[test]
fn another_reader_opens_it_too() {
    let (_, sealed) = pair();
    let file = Scratch::new(&sealed);
    let text = |password: &str| {
        let mut reader = Command::new("pdftotext");
        reader.args(["-upw", password]).arg(file.path()).arg("-").output().unwrap()
    };
    let read = text(KEYS.password);
    assert!(read.status.success());
    assert!(String::from_utf8(read.stdout).unwrap().contains("Łucja Wróbel-Żak"));
    assert!(!text("able").status.success());
    let told = Command::new("qpdf")
        .args(["--show-encryption", &format!("--password={}", KEYS.password)])
        .arg(file.path())
        .output()
        .unwrap();
    let told = String::from_utf8(told.stdout).unwrap();
    assert!(told.contains("R = 6") && told.contains("AESv3"), "{told}");
}

#[test]
fn nothing_of_it_stands_in_its_bytes() {
    let (clear, sealed) = pair();
    let holds = |bytes: &[u8], words: &[u8]| bytes.windows(words.len()).any(|part| part == words);
    for words in
        [&b"Letter K7-4Q"[..], b"<dc:title>", b"pdfaid", KEYS.password.as_bytes(), KEYS.owner.as_bytes()]
    {
        assert!(!holds(&sealed, words), "{}", String::from_utf8_lossy(words));
    }
    // The search finds them where they do stand.
    assert!(holds(&clear, b"Letter K7-4Q") && holds(&clear, b"pdfaid"));
}

#[test]
fn it_no_longer_claims_a_standard_that_forbids_encryption() {
    let (_, sealed) = pair();
    let read = opened(&sealed, KEYS.password).unwrap();
    let metadata = read.catalog().unwrap().get(b"Metadata").unwrap().as_reference().unwrap();
    let packet = read.get_object(metadata).unwrap().as_stream().unwrap().content.clone();
    let packet = String::from_utf8(packet).unwrap();
    assert!(packet.contains("<dc:title>") && packet.contains("en-GB"), "{packet}");
    assert!(!packet.contains("<pdfaid") && !packet.contains("<pdfuaid"), "{packet}");
}

#[test]
fn what_is_no_file_of_ours_is_refused() {
    assert!(seal(b"%PDF-1.7 nothing", &KEYS).is_err());
}
