//! No fact of a case stands in any file of a casebook, or of the home around it, in any encoding.

use candour_model::{
    enclosures::{Enclosed, Enclosure},
    exhibits::{ExhibitEntry, RecordExhibit},
};
use candour_tests::{World, story};
use std::{fs, path::Path};

const FACTS: &[&str] = &[
    story::CLIENT,
    "Wróbel",
    "Hallam Voss",
    "1147",
    "HQ/2026/0114",
    "Marlowe",
    "would not say why",
    "the summer of 2003",
    "Corran Road",
    "called him Sarge",
    "Imogen Hartley",
    "duty rosters",
    "11 May 1989",
    "Quay Street",
    "a torch with a cracked lens",
    "the plan on a napkin",
];

/// A shorter run of bytes would be found in ciphertext by chance.
const SHORTEST: usize = 4;

#[test]
fn no_fact_of_a_case_reaches_the_disk_in_clear() {
    let (world, words) = World::with_casebook();
    let story = story::record(&world.app);
    story.authorise(&world.app);
    world.app.approve_allegation(story.allegation.id).unwrap();
    let torch = ExhibitEntry {
        mark: "B/1".into(),
        what: "Photograph of a torch with a cracked lens".into(),
        dated: "".into(),
        producer: None,
        original: "".into(),
        content_note: "".into(),
    };
    world.app.record_exhibit(RecordExhibit { matter: story.matter.id, entry: torch }).unwrap();
    let mut draft = story.draft(&world.app).draft;
    let enclosed = Enclosed::Described { words: "A copy of the plan on a napkin".into() };
    draft.enclosures = vec![Enclosure { id: 1, enclosed }];
    world.app.keep_letter(draft.clone()).unwrap();
    assert_eq!(found_in(&world.home(), FACTS), Vec::<String>::new(), "while it is open");
    world.app.issue_letter(draft.id).unwrap();
    world.app.lock_casebook().unwrap();
    assert_eq!(found_in(&world.home(), FACTS), Vec::<String>::new(), "after it was locked");
    assert_eq!(found_in(&world.home(), &[&words, candour_tests::PASSPHRASE]), Vec::<String>::new());
}

#[test]
fn the_search_finds_a_planted_fact_in_each_encoding() {
    let folder = tempfile::TempDir::new().unwrap();
    let wide: Vec<u8> = "Marlowe".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let plants = [
        ("plain", b"xxMarlowexx".to_vec()),
        ("wide", wide),
        ("base64", base64(b"a Marlowe b.", 0).into_bytes()),
    ];
    for (name, planted) in plants {
        let file = folder.path().join(name);
        fs::write(&file, planted).unwrap();
        assert_eq!(found_in(folder.path(), &["Marlowe"]).len(), 1, "{name}");
        fs::remove_file(file).unwrap();
    }
}

/// Where these facts stand under a folder, in any encoding.
pub(crate) fn found_in(folder: &Path, facts: &[&str]) -> Vec<String> {
    let needles: Vec<(String, Vec<u8>)> = facts
        .iter()
        .flat_map(|fact| {
            let little = fact.encode_utf16().flat_map(u16::to_le_bytes).collect();
            let big = fact.encode_utf16().flat_map(u16::to_be_bytes).collect();
            let mut forms = vec![fact.as_bytes().to_vec(), little, big];
            forms.extend((0..3).map(|shift| base64(fact.as_bytes(), shift).into_bytes()));
            forms.retain(|form: &Vec<u8>| form.len() >= SHORTEST);
            forms.into_iter().map(|form| ((*fact).to_owned(), form))
        })
        .collect();
    let mut found = Vec::new();
    for path in files(folder) {
        let bytes = fs::read(&path).unwrap();
        for (fact, needle) in &needles {
            if bytes.windows(needle.len()).any(|window| window == needle) {
                found.push(format!("{fact} in {}", path.display()));
            }
        }
    }
    found
}

fn files(folder: &Path) -> Vec<std::path::PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

/// The base64 digits that `bytes` give whatever stands around them, when they begin `shift` bytes into a group of three.
fn base64(bytes: &[u8], shift: usize) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let whole = &bytes[(3 - shift) % 3..];
    whole
        .chunks_exact(3)
        .flat_map(|group| {
            let bits = u32::from(group[0]) << 16 | u32::from(group[1]) << 8 | u32::from(group[2]);
            [18, 12, 6, 0].map(|at| char::from(DIGITS[(bits >> at & 63) as usize]))
        })
        .collect()
}
