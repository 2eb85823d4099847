//! A folder of its own for each test, cheap keys, and what the tests look for in it.

use candour_app::Effort;
use candour_cli::{DemoError, demo, facts::Facts, letters};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::Command,
};
use tempfile::TempDir;

/// The commented example.
pub(crate) const EXAMPLE: &str = include_str!("../../../../../tests/letters/example.toml");

/// A folder for one demo.
pub(crate) struct World {
    folder: TempDir,
}

impl World {
    pub(crate) fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    fn out(&self) -> PathBuf {
        self.folder.path().join("out")
    }

    pub(crate) fn run(&self, facts: &str) -> Result<demo::Told, DemoError> {
        demo::run(&Facts::read(facts).map_err(DemoError::Facts)?, &self.out(), Some(Effort::CHEAP))
    }

    /// The text of the letter that the facts give.
    #[track_caller]
    pub(crate) fn letter(&self, facts: &str) -> String {
        match self.run(facts) {
            Ok(told) => fs::read_to_string(told.txt).unwrap(),
            Err(error) => panic!("{error}"),
        }
    }

    /// The text of the letter that follows another of the case.
    #[track_caller]
    pub(crate) fn chaser(&self) -> String {
        match letters::chaser(&self.out(), Some(Effort::CHEAP)) {
            Ok(text) => text,
            Err(error) => panic!("{error}"),
        }
    }

    /// What is said when the facts give no letter.
    #[track_caller]
    pub(crate) fn refused(&self, facts: &str) -> String {
        match self.run(facts) {
            Ok(told) => panic!("a letter came of it: {told}"),
            Err(error) => error.to_string(),
        }
    }

    /// Makes sure that a refusal left neither casebook nor letter.
    #[track_caller]
    pub(crate) fn is_untouched(&self) {
        assert_eq!(self.contents(), BTreeMap::new());
    }

    /// Every file under the folder, with its bytes.
    pub(crate) fn contents(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        if !self.out().exists() {
            return BTreeMap::new();
        }
        files_under(&self.out()).into_iter().map(|path| (path.clone(), fs::read(path).unwrap())).collect()
    }

    /// Every file of the casebook, with its bytes.
    pub(crate) fn casebook_bytes(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let casebook = self.out().join("demo.casebook");
        self.contents().into_iter().filter(|(path, _)| path.starts_with(&casebook)).collect()
    }
}

/// `tests/letters`.
pub(crate) fn letters_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/letters")
}

/// Every file under a folder, in order.
pub(crate) fn files_under(folder: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(files_under(&path)) } else { found.push(path) }
    }
    found.sort();
    found
}

/// The letter's text with the anchor's figures struck out.
pub(crate) fn without_anchor(text: &str) -> String {
    let lines: Vec<&str> =
        text.lines().map(|line| if line.starts_with("Record ") { "Record" } else { line }).collect();
    lines.join("\n") + "\n"
}

/// Whether bytes hold a word, in UTF-8, in UTF-16 either way round, or in base64 at any of the three offsets.
pub(crate) fn finds(bytes: &[u8], word: &str) -> bool {
    let little: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = word.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let mut forms = vec![word.as_bytes().to_vec(), little, big];
    forms.extend((0..3).map(|offset| base64_of(word.as_bytes(), offset)).filter(|form| form.len() > 5));
    forms.iter().any(|form| bytes.windows(form.len()).any(|window| window == form))
}

/// The letters of base64 that depend on the word alone when it stands `offset` bytes into a group of three.
fn base64_of(word: &[u8], offset: usize) -> Vec<u8> {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let bits: Vec<u8> = word.iter().flat_map(|byte| (0..8).rev().map(move |bit| byte >> bit & 1)).collect();
    let skipped = [0, 4, 2][offset];
    bits[skipped..]
        .chunks_exact(6)
        .map(|six| LETTERS[six.iter().fold(0, |n, bit| n << 1 | usize::from(*bit))])
        .collect()
}

/// The SHA-256 of a file, by another program than the one under test.
pub(crate) fn sha256(path: &Path) -> String {
    let output = Command::new("sha256sum").arg(path).output().unwrap();
    String::from_utf8(output.stdout).unwrap().split_whitespace().next().unwrap().to_owned()
}
