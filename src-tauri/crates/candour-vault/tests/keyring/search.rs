//! Looks for secrets in bytes and in files, in every form in which they might lie there.

use std::fs;
use std::path::{Path, PathBuf};

/// What must not be found, with a name for each that may be printed.
pub(crate) struct Canaries(Vec<(&'static str, Vec<u8>)>);

impl Canaries {
    /// Texts in UTF-8, UTF-16, hexadecimal and base64; bytes in clear, hexadecimal and base64.
    pub(crate) fn of(texts: &[&str], secret: &[u8]) -> Self {
        let mut forms = Vec::new();
        for text in texts {
            forms.push(("text in UTF-16", text.encode_utf16().flat_map(u16::to_le_bytes).collect()));
            forms.push(("text in UTF-16 BE", text.encode_utf16().flat_map(u16::to_be_bytes).collect()));
        }
        for bytes in texts.iter().map(|text| text.as_bytes()).chain([secret]) {
            let nibbles = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
            let hexadecimal: String = nibbles.filter_map(|n| char::from_digit(n.into(), 16)).collect();
            forms.push(("clear", bytes.to_vec()));
            forms.push(("hexadecimal capitals", hexadecimal.to_uppercase().into_bytes()));
            forms.push(("hexadecimal", hexadecimal.into_bytes()));
            // Wherever it begins in a longer text, one of three shifts is in it.
            for shift in 0..3 {
                forms.push(("base64", base64_inside(bytes, shift)));
            }
        }
        Self(forms)
    }
}

/// The form in which a canary was found.
pub(crate) fn found_in_bytes(canaries: &Canaries, bytes: &[u8]) -> Option<&'static str> {
    let is_in = |canary: &[u8]| bytes.windows(canary.len()).any(|window| window == canary);
    canaries.0.iter().find(|(_, canary)| is_in(canary)).map(|(form, _)| *form)
}

/// The first file under a folder with a canary in it. The name of a casebook's folder is the user's choice and not searched.
pub(crate) fn found_under(canaries: &Canaries, folder: &Path) -> Option<(PathBuf, &'static str)> {
    fs::read_dir(folder).expect("a folder").find_map(|entry| {
        let path = entry.expect("an entry").path();
        let kind = fs::symlink_metadata(&path).expect("metadata").file_type();
        if kind.is_dir() {
            found_under(canaries, &path)
        } else if kind.is_file() {
            let bytes = fs::read(&path).expect("a file");
            found_in_bytes(canaries, &bytes).map(|form| (path, form))
        } else {
            None
        }
    })
}

/// The digits of bytes inside a longer base64 text, without the first and last few that depend on their neighbours.
fn base64_inside(bytes: &[u8], shift: usize) -> Vec<u8> {
    const DIGITS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let aligned = &bytes[shift..];
    aligned
        .chunks_exact(3)
        .flat_map(|three| {
            let bits = three.iter().fold(0, |bits, byte| bits << 8 | usize::from(*byte));
            [18, 12, 6, 0].map(|by| DIGITS[bits >> by & 63])
        })
        .collect()
}

/// The test of the test: every form is found when it is planted.
pub(crate) fn finds_what_is_planted() {
    let place = tempfile::tempdir().expect("a temporary folder");
    let secret = [0x9c; 32];
    let canaries = Canaries::of(&["planted Quill"], &secret);
    assert_eq!(found_under(&canaries, place.path()), None);
    fs::create_dir(place.path().join("deep")).expect("a folder");
    let planted: [Vec<u8>; 5] = [
        b"..planted Quill..".to_vec(),
        [b"..".as_slice(), &secret].concat(),
        "9c".repeat(32).into_bytes(),
        b"..cGxhbnRlZCBRdWlsbA==".to_vec(),
        "planted Quill".encode_utf16().flat_map(u16::to_le_bytes).collect(),
    ];
    for bytes in planted {
        fs::write(place.path().join("deep/file"), &bytes).expect("a file");
        assert!(found_under(&canaries, place.path()).is_some(), "{bytes:?}");
    }
}
