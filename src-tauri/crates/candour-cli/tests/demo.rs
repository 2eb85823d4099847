//! The demo through its library, with cheap keys: letters against their reference texts, and facts that ought to hurt.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod world;

use candour_cli::{DemoError, letters};
use candour_rules::Rules;
use std::{collections::BTreeSet, fs, path::Path};
use world::{EXAMPLE, World, files_under, letters_folder, without_anchor};

/// The letter that follows another.
const FOLLOWING: &str = "chaser";
/// Set to write the reference texts anew instead of comparing with them.
const WRITE: &str = "CANDOUR_WRITE_REFS";

#[test]
fn every_letter_of_the_suite_reads_as_its_reference() {
    let folder = letters_folder();
    let mut cases =
        vec![folder.join("example.toml"), Path::new(env!("CARGO_MANIFEST_DIR")).join("src/demo.toml")];
    cases.extend(files_under(&folder.join("suite")));
    for case in cases {
        reads_as_its_reference(&case, &fs::read_to_string(&case).unwrap());
    }
}

#[test]
fn every_kind_of_letter_reads_as_its_reference() {
    let written: BTreeSet<_> =
        Rules::load().unwrap().written_letters().into_iter().map(|letter| letter.id.0).collect();
    let read = letters::kinds().map(|(kind, _)| kind).chain([FOLLOWING]);
    assert_eq!(read.map(str::to_owned).collect::<BTreeSet<_>>(), written);
    for (kind, facts) in letters::kinds() {
        reads_as_its_reference(Path::new(kind), &facts);
    }
    is_its_reference(Path::new(FOLLOWING), &without_anchor(&World::new().chaser()));
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap().to_str().unwrap().to_owned()
}

fn reads_as_its_reference(case: &Path, facts: &str) {
    is_its_reference(case, &without_anchor(&World::new().letter(facts)));
}

fn is_its_reference(case: &Path, reads: &str) {
    let reference = letters_folder().join("ref").join(stem(case)).with_extension("txt");
    if std::env::var_os(WRITE).is_some() {
        fs::write(&reference, reads).unwrap();
    }
    let expected = fs::read_to_string(&reference).unwrap_or_default();
    assert_eq!(reads, expected, "{}: run again with {WRITE}=1 if the new text is right", case.display());
}

#[test]
fn two_runs_differ_in_the_anchor_alone() {
    let (first, second) = (World::new().letter(EXAMPLE), World::new().letter(EXAMPLE));
    assert_ne!(first, second);
    assert_eq!(without_anchor(&first), without_anchor(&second));
}

#[test]
fn a_cipher_that_is_not_given_is_drawn() {
    let text = World::new().letter(&EXAMPLE.replace("cipher = \"K7-4Q\"\n", ""));
    let words = text.split(|c: char| c.is_whitespace() || c == ',');
    let drawn = words.filter(|word| candour_model::parties::Cipher::try_from((*word).to_owned()).is_ok());
    assert!(drawn.count() > 0, "{text}");
}

#[test]
fn polish_and_welsh_names_are_printed_as_they_are_written() {
    for name in ["Łukasz Wójcik-Świętosławski", "Siân Llŷr ap Gwilŷm", "Żaneta Dźwigała", "Ŵyn Tŵr"]
    {
        let text = World::new().letter(&EXAMPLE.replace("Alun Pryce-Vane", name));
        assert!(text.contains(name), "{name}");
    }
}

#[test]
fn a_name_in_a_script_that_no_face_has_is_one_clear_error_and_leaves_nothing() {
    for name in ["عائشہ خان", "王秀英", "Ann 🌿 Rowe"] {
        let world = World::new();
        let error = world.refused(&EXAMPLE.replace("Alun Pryce-Vane", name));
        assert_eq!(error.lines().count(), 1, "{error}");
        assert!(error.contains("U+"), "{error}");
        world.is_untouched();
    }
}

#[test]
fn a_client_s_name_is_in_no_letter_whatever_its_script() {
    let text = World::new().letter(&EXAMPLE.replace("Zofia Łącka-Świątek", "王秀英"));
    assert!(!text.contains("王秀英"));
    assert!(!World::new().letter(EXAMPLE).contains("Zofia"));
}

#[test]
fn an_address_of_sixty_lines_is_one_clear_error_and_leaves_nothing() {
    let sixty: Vec<String> = (1..=60).map(|line| format!("\"Line {line}\"")).collect();
    let addressee = "\"Northmere Constabulary Headquarters\", \"Force Way\", \"Northmere NM9 9ZZ\"";
    let firm =
        "\"4 Candlemaker Row\", \"Northmere NM1 2HQ\", \"01632 960 114\", \"casework@hartleyquill.example\"";
    for (of, says) in [(addressee, "The address takes 63 lines"), (firm, "firm.address will not do")] {
        assert!(EXAMPLE.contains(of));
        let world = World::new();
        let error = world.refused(&EXAMPLE.replace(of, &sixty.join(", ")));
        assert_eq!(error.lines().count(), 1, "{error}");
        assert!(error.contains(says), "{error}");
        world.is_untouched();
    }
}

#[test]
fn a_force_in_which_nobody_complained_about_served_is_not_said_to_be_theirs() {
    let theirs = "Those complained about are said to have served with Northmere Constabulary";
    let (_, facts) = letters::kinds().find(|(kind, _)| *kind == "referral-request").unwrap();
    assert!(World::new().letter(&facts).contains(theirs));
    let elsewhere = facts
        .replace("status = \"serving\"\nforce = \"northmere\"", "status = \"serving\"\nforce = \"kent\"");
    let text = World::new().letter(&elsewhere);
    assert!(!text.contains(theirs) && text.contains("now works in the department"), "{text}");
}

#[test]
fn an_officer_known_only_by_a_description_is_described_and_not_named() {
    let text =
        World::new().letter(&fs::read_to_string(letters_folder().join("suite/described-only.toml")).unwrap());
    assert!(text.contains("Not identified"), "{text}");
    assert!(text.contains("A policeman with a dog."), "{text}");
}

#[test]
fn the_reply_date_is_printed_with_its_weekday_and_a_past_one_stops_the_letter() {
    let text =
        World::new().letter(&EXAMPLE.replace("reply-by = 2026-11-25", "reply-by = \"4 January 2027\""));
    assert!(text.contains("Monday 4 January 2027"), "{text}");
    for early in ["2026-11-23", "2026-11-20"] {
        let world = World::new();
        let error = world.refused(&EXAMPLE.replace("reply-by = 2026-11-25", &format!("reply-by = {early}")));
        assert!(error.contains("letter.reply-by stops the letter"), "{error}");
        world.is_untouched();
    }
}

#[test]
fn a_letter_of_a_year_whose_working_days_are_not_known_is_refused() {
    let world = World::new();
    let facts = EXAMPLE
        .replace("date = 2026-11-23", "date = 2033-11-23")
        .replace("reply-by = 2026", "reply-by = 2033");
    let error = world.refused(&facts.replace("expires = 2027-11-02\n", ""));
    assert!(error.contains("letter.date is outside the years"), "{error}");
    world.is_untouched();
}

#[test]
fn no_authority_for_this_recipient_stops_the_letter_at_its_line() {
    let world = World::new();
    let line = EXAMPLE.lines().position(|line| line.starts_with("to = [\"psd\"")).unwrap() + 1;
    let error = world.refused(&EXAMPLE.replace("to = [\"psd\", \"iopc\"]", "to = [\"iopc\"]"));
    assert!(
        error.starts_with(&format!("line {line}: client.authority.to stops the letter: K7-4Q")),
        "{error}"
    );
    world.is_untouched();
}

#[test]
fn what_the_directory_does_not_have_is_named_with_its_line() {
    for (find, put, key) in [
        ("force = \"northmere\"", "force = \"atlantis\"", "matter.force is no force"),
        ("to = [\"psd\", \"iopc\"]", "to = [\"psd\", \"senate\"]", "client.authority.to names a body"),
        ("criteria = [\"serious-sexual-offence\"", "criteria = [\"rudeness\"", "allegation.criteria names"),
        ("kind = \"referral-request\"", "kind = \"valentine\"", "letter.kind is no kind"),
        (
            "body = \"psd\"",
            "body = \"hmicfrs\"",
            "letter.body cannot be sent this letter: it goes to iopc, psd",
        ),
        ("body = \"psd\"", "body = \"iopc\"", "letter.force does not belong here"),
        ("body = \"psd\"\nforce = \"northmere\"", "body = \"psd\"", "letter.force is missing"),
    ] {
        assert!(EXAMPLE.contains(find), "{find}");
        let world = World::new();
        let error = world.refused(&EXAMPLE.replacen(find, put, 1));
        assert!(error.starts_with("line ") && error.contains(key), "{key}: {error}");
        world.is_untouched();
    }
}

#[test]
fn what_a_form_refuses_is_named_with_its_line() {
    for (find, put, key) in [
        ("given = 2026-11-03", "given = 2026-11-30", "client.authority.given will not do"),
        ("name = \"Marlowe\"", "name = \"Mar\\u202Elowe\"", "matter.name will not do"),
        ("reference = \"HQ/2026/0114\"", "reference = \"HQ\\u202E\"", "firm.reference will not do"),
        ("from = \"1998\"", "from = \"2010\"", "officer.to will not do"),
        ("place = \"Mereside police station\"", "place = \"a\\u0007b\"", "allegation.place will not do"),
    ] {
        assert!(EXAMPLE.contains(find), "{find}");
        let world = World::new();
        let error = world.refused(&EXAMPLE.replacen(find, put, 1));
        assert!(error.starts_with("line ") && error.contains(key), "{key}: {error}");
        world.is_untouched();
    }
}

#[test]
fn a_casebook_that_is_there_already_is_refused_and_not_touched() {
    let world = World::new();
    world.letter(EXAMPLE);
    let before = world.contents();
    let error = world.run(EXAMPLE).err().unwrap();
    assert!(matches!(error, DemoError::App(_)), "{error}");
    assert!(error.to_string().starts_with("There is a casebook of that name already."), "{error}");
    assert_eq!(world.contents(), before);
}

#[test]
fn no_file_of_the_casebook_holds_a_fact_of_the_case() {
    let world = World::new();
    let told = world.run(EXAMPLE).unwrap();
    let files = world.casebook_bytes();
    for fact in
        ["K7-4Q", "Zofia", "Świątek", "Pryce-Vane", "Marlowe", "HQ/2026/0114", "uniform", "Mereside", "Skip"]
    {
        for (path, bytes) in &files {
            assert!(!world::finds(bytes, fact), "{fact} stands in {}", path.display());
        }
    }
    assert!(fs::read(&told.pdf).unwrap().starts_with(b"%PDF-"));
}

/// The detector of the test above: it finds a fact in every form it may take.
#[test]
fn a_planted_fact_is_found_in_every_form() {
    let little: Vec<u8> = "x Mereside y".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = "x Mereside y".encode_utf16().flat_map(u16::to_be_bytes).collect();
    let in_base64 =
        ["TWVyZXNpZGUgeQ==", "eE1lcmVzaWRlIHk=", "eHhNZXJlc2lkZSB5"].map(|text| text.as_bytes().to_vec());
    for planted in [b"x Mereside y".to_vec(), little, big].into_iter().chain(in_base64) {
        assert!(world::finds(&planted, "Mereside"), "{planted:?}");
    }
    assert!(!world::finds(b"Merside", "Mereside"));
}

#[test]
fn the_copy_s_hash_is_the_one_that_is_told() {
    let world = World::new();
    let told = world.run(EXAMPLE).unwrap();
    let printed = told.to_string();
    assert!(printed.contains(&told.letter.sha256) && told.letter.sha256.len() == 64, "{printed}");
    assert_eq!(told.letter.sha256, world::sha256(&told.pdf));
    for said in ["Passphrase", "Recovery words", "HQ/2026/0114/L01, 23 November 2026", "issue the letter"] {
        assert!(printed.contains(said), "{printed}");
    }
    assert!(fs::read_to_string(&told.txt).unwrap().contains(&told.letter.anchor));
}
