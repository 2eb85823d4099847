//! Where the files of the record lie in an export: under names that say nothing but what they are and their number.

use candour_store::exports::{ExportedFile, FilePart};
use std::{collections::BTreeSet, ffi::OsStr, path::Path};

/// An ending has at most so many characters.
const LONGEST_ENDING: usize = 5;

/// The path of a file that no other has. Only the ending of the name under which it came is kept.
pub(super) fn path_of(folder: &str, file: &ExportedFile, taken: &mut BTreeSet<String>) -> String {
    let (stem, ending) = match &file.part {
        FilePart::Letter(number, name) => {
            (format!("letter-{number:04}_{}", stem_of(name)), ".pdf".to_owned())
        }
        FilePart::Paper(number, name) => (format!("paper-{number:04}_{}", stem_of(name)), ".pdf".to_owned()),
        FilePart::Editable(number, name) => {
            (format!("paper-{number:04}_{}", stem_of(name)), ".docx".to_owned())
        }
        FilePart::Evidence(number) => (format!("evidence-{number:04}"), ending_of(file)),
        FilePart::Received(number) => (format!("received-{number:04}"), ending_of(file)),
        FilePart::Proof(number) => (format!("proof-{number:04}"), ending_of(file)),
    };
    let mut path = format!("{folder}/{stem}{ending}");
    let mut again = 2;
    while !taken.insert(path.clone()) {
        path = format!("{folder}/{stem}-{again}{ending}");
        again += 1;
    }
    path
}

fn stem_of(name: &str) -> &str {
    name.trim_end_matches(".pdf")
}

/// The ending of the name under which it came, where that is one.
fn ending_of(file: &ExportedFile) -> String {
    let ending = Path::new(file.blob.original_name.as_str()).extension().and_then(OsStr::to_str);
    let plain = |ending: &&str| {
        ending.len() <= LONGEST_ENDING && ending.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    ending.filter(plain).map(|ending| format!(".{}", ending.to_ascii_lowercase())).unwrap_or_default()
}
