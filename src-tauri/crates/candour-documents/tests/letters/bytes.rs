//! The same document, the same bytes; and nothing in them that does not belong to the letter.

use crate::short::{numbered, short};
use crate::specimen;
use candour_documents::{Faces, Stage, to_pdf};
use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::process::Command;

fn hash(faces: &Faces) -> String {
    let pdf = to_pdf(&specimen::letter("to.iopc", specimen::issued()), faces).unwrap().pdf;
    Sha256::digest(pdf).iter().fold(String::new(), |mut hex, byte| {
        write!(hex, "{byte:02x}").unwrap();
        hex
    })
}

#[test]
fn prints_the_letters_hash() {
    println!("hash={}", hash(&Faces::load().unwrap()));
}

#[test]
fn same_facts_same_bytes() {
    let faces = Faces::load().unwrap();
    let first = hash(&faces);
    for n in 0..198 {
        let other = short(numbered([format!("Another letter, number {n}.").as_str()]));
        to_pdf(&other, &faces).unwrap();
    }
    assert_eq!(hash(&faces), first, "the 200th in this process");
    let threads: Vec<String> = std::thread::scope(|scope| {
        let both = [scope.spawn(|| hash(&faces)), scope.spawn(|| hash(&faces))];
        both.map(|thread| thread.join().unwrap()).into()
    });
    assert_eq!(threads, [first.clone(), first.clone()]);
    let out = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "bytes::prints_the_letters_hash", "--nocapture"])
        .output()
        .unwrap();
    let out = String::from_utf8(out.stdout).unwrap();
    assert!(out.contains(&format!("hash={first}")), "another process: {out}");
}

/// What a file must not hold anywhere, inflated or not.
const TRACES: [&str; 16] = [
    "/Author",
    "/Producer",
    "/Creator",
    "/CreationDate",
    "/ModDate",
    "/JavaScript",
    "/JS",
    "/URI",
    "/Launch",
    "/EmbeddedFile",
    "/AcroForm",
    "/OpenAction",
    "printpdf",
    "lopdf",
    "/home/",
    "/tmp/",
];

fn traces(pdf: &[u8]) -> Vec<&'static str> {
    let mut file = lopdf47::Document::load_mem(pdf).unwrap();
    file.decompress();
    let mut plain = pdf.to_vec();
    file.save_to(&mut plain).unwrap();
    let holds = |needle: &str| plain.windows(needle.len()).any(|window| window == needle.as_bytes());
    TRACES.into_iter().filter(|trace| holds(trace)).collect()
}

/// T40 for letters: no author, producer, date, path, script, link or attachment; the title is the neutral one.
#[test]
fn t40_no_traces() {
    let faces = Faces::load().unwrap();
    for stage in [Stage::Draft, specimen::issued()] {
        let pdf = to_pdf(&specimen::letter("to.iopc", stage), &faces).unwrap().pdf;
        assert_eq!(traces(&pdf), [""; 0]);
        let file = lopdf47::Document::load_mem(&pdf).unwrap();
        let info = file.trailer.get(b"Info").unwrap().as_reference().unwrap();
        let info = file.get_object(info).unwrap().as_dict().unwrap();
        let keys: Vec<&[u8]> = info.iter().map(|(key, _)| key.as_slice()).collect();
        assert_eq!(keys, [b"Title"]);
        assert_eq!(info.get(b"Title").unwrap().as_str().unwrap(), b"Letter K7-4Q, 23 November 2026");
    }
}

/// ⚑ The search for traces finds a planted one.
#[test]
fn t40_the_search_finds_a_planted_author() {
    let faces = Faces::load().unwrap();
    let pdf = to_pdf(&specimen::letter("to.iopc", Stage::Draft), &faces).unwrap().pdf;
    let mut file = lopdf::Document::load_mem(&pdf).unwrap();
    let info = file.trailer.get(b"Info").unwrap().as_reference().unwrap();
    let author = lopdf::Object::string_literal("Imogen Quill");
    file.get_object_mut(info).unwrap().as_dict_mut().unwrap().set("Author", author);
    let mut spoilt = Vec::new();
    file.save_to(&mut spoilt).unwrap();
    assert_eq!(traces(&spoilt), ["/Author"]);
}
