//! What comes out of the file again: poppler and lopdf read the text in the order in which it is read aloud.

use crate::short::{numbered, short};
use crate::specimen;
use candour_documents::{Document, Faces, Inline, Stage, outline, plain_text, to_pdf};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};

/// A file in the system's temporary folder, gone when dropped.
pub(crate) struct Scratch(PathBuf);

impl Scratch {
    pub(crate) fn new(bytes: &[u8]) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("letter-{}-{}.pdf", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let path = std::env::temp_dir().join(name);
        std::fs::write(&path, bytes).unwrap();
        Self(path)
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

/// The text of each page as poppler reads it, in the order of the content.
pub(crate) fn poppler(pdf: &[u8]) -> Vec<String> {
    let file = Scratch::new(pdf);
    let out =
        Command::new("pdftotext").args(["-raw", "-enc", "UTF-8"]).arg(file.path()).arg("-").output().unwrap();
    assert!(out.status.success());
    let text = String::from_utf8(out.stdout).unwrap();
    text.trim_end_matches('\u{c}').split('\u{c}').map(str::to_owned).collect()
}

/// The text of each page as lopdf reads it.
fn lopdf(pdf: &[u8]) -> Vec<String> {
    let file = lopdf47::Document::load_mem(pdf).unwrap();
    file.get_pages().keys().map(|page| file.extract_text(&[*page]).unwrap()).collect()
}

fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

/// The words of the pages without what each of them bears as furniture.
fn without_furniture(pages: &[String], document: &Document) -> String {
    let mut out = Vec::new();
    for (k, page) in pages.iter().enumerate() {
        let opening = &document.opening;
        let header = format!("To {}, {} {} ", opening.office, opening.date, opening.ours);
        let header = if k > 0 { header.as_str() } else { "" };
        let state = match document.stage {
            Stage::Draft => "Draft: not issued".to_owned(),
            Stage::Issued { anchor } => format!("Record {anchor}"),
            Stage::Blank => "To be filled in by hand".to_owned(),
        };
        let furniture = format!("{header}{state} Page {} of {}", k + 1, pages.len());
        let text = words(page).join(" ");
        // Poppler reads a word that stands aslant letter by letter.
        let draft = ["DRAFT ", "D R A F T "].into_iter().find_map(|draft| text.strip_prefix(draft));
        assert_eq!(draft.is_some(), document.stage == Stage::Draft, "page {}", k + 1);
        let text = draft.unwrap_or(&text);
        let text = text.strip_suffix(&furniture).unwrap_or_else(|| panic!("page {} ends: {text}", k + 1));
        out.push(text.trim().to_owned());
    }
    out.join(" ")
}

#[test]
fn text_comes_out_in_order() {
    let faces = Faces::load().unwrap();
    for (addressee, stage) in [("to.iopc", specimen::issued()), ("to.psd", Stage::Draft)] {
        let document = specimen::letter(addressee, stage);
        let pdf = to_pdf(&document, &faces).unwrap().pdf;
        let golden = plain_text(&document);
        let read = without_furniture(&poppler(&pdf), &document);
        let (read, expected) = (words(&read), words(&golden));
        let same = read.iter().zip(&expected).take_while(|(a, b)| a == b).count();
        assert_eq!(
            read.get(same),
            expected.get(same),
            "poppler after {:?}",
            &expected[same.saturating_sub(5)..same]
        );
        // lopdf takes wide kerning for a space, so its spaces are not compared.
        let read = without_furniture(&lopdf(&pdf), &document);
        assert_eq!(words(&read).concat(), words(&golden).concat(), "lopdf");
    }
}

#[test]
fn a_word_parted_at_a_soft_hyphen_is_read_in_one_piece() {
    let faces = Faces::load().unwrap();
    let word = "in\u{ad}com\u{ad}pre\u{ad}hen\u{ad}si\u{ad}bil\u{ad}i\u{ad}ty";
    let text = vec![Inline::Text([word; 60].join(" "))];
    let mut document = short(numbered([""]));
    let candour_documents::Block::Numbered { text: words, .. } = &mut document.body[0] else {
        unreachable!()
    };
    *words = text;
    let pdf = to_pdf(&document, &faces).unwrap().pdf;
    let read = poppler(&pdf).join(" ").replace("\u{ad}\n", "").replace('\u{ad}', "");
    assert_eq!(read.matches("incomprehensibility").count(), 60, "{read}");
    assert_eq!(plain_text(&document).matches("incomprehensibility").count(), 60);
    assert!(lopdf(&pdf).concat().contains('-'), "a hyphen shows where the word is parted");
    assert_eq!(crate::checker::failures(&pdf), [""; 0]);
}

#[test]
fn the_outline_has_the_letters_headings_and_labels() {
    use candour_documents::Passage;
    let passages = outline(&specimen::letter("to.iopc", specimen::issued()));
    let headings: Vec<(u8, &str)> = passages
        .iter()
        .filter_map(|passage| match passage {
            Passage::Heading { level, text } => Some((*level, text.as_str())),
            _ => None,
        })
        .collect();
    assert_eq!(headings[0].0, 1);
    assert_eq!(headings[1], (2, "For whom we act"));
    assert_eq!(headings.last(), Some(&(2, "Schedule 2: the officers")));
    let labels: Vec<&str> = passages
        .iter()
        .filter_map(|passage| match passage {
            Passage::Paragraph { label: Some(label), .. } => Some(label.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(labels[..3], ["1.", "2.", "3."]);
    assert_eq!(labels.iter().filter(|label| **label == "(a)").count(), 2, "{labels:?}");
}
