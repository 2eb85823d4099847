//! Witness statements to be signed: the sealed words of a client, with what a court or criminal proceedings want around them.

use crate::{
    clients::{identity, safe_contact},
    papers::{another_client, editable, has_name, pdf, shows},
    statements::{account, keep, paragraphs},
};
use candour_model::{
    classes::RecordClass,
    error_codes::ErrorCode,
    identities::Identity,
    ids::StatementId,
    letters::Weight,
    papers::{PaperKind, SavePaperCopy},
    safe_contact::{ChangeSafeContact, Channel},
    statements::StatementKind,
    witness_statements::{
        AskWitnessStatement, CourtParticulars, CriminalParticulars, DetailsApart, StatementDetail,
        StatementExhibit, StatementPurpose, WitnessStatementPreview,
    },
};
use candour_tests::{
    World,
    story::{self, Story},
};

/// Where the client lives.
const HOME: &str = "Sluice Lane";
/// Where their email goes.
const EMAIL: &str = "lu@example.org";
const SAID: &[&str] = &["I was walking home from the bus station.", "I refer to the map at K/1."];

/// A sealed witness statement of the client in these words.
fn sealed(words: &[&str]) -> (World, Story, StatementId) {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    let line = world.app.take_account(account(&story, StatementKind::WitnessStatement)).unwrap();
    keep(&world, line.id, paragraphs(words));
    world.app.seal_statement(line.id).unwrap();
    (world, story, line.id)
}

fn for_court(statement: StatementId, by_cipher: bool) -> AskWitnessStatement {
    AskWitnessStatement {
        statement,
        version: 1,
        purpose: StatementPurpose::Court(CourtParticulars {
            court: vec!["In the High Court of Justice".into(), "King\u{2019}s Bench Division".into()],
            claim: "Claim no. KB-2026-000000".into(),
            claimant: "K".into(),
            defendant: "The Chief Constable of Northmere Constabulary".into(),
            side: "Claimant".into(),
            number: 1,
            address: "4 Tanner\u{2019}s Row, Northmere".into(),
            prepared: "I was asked open questions at one meeting in person.".into(),
            order: "the order of 2 November 2026".into(),
        }),
        by_cipher,
        occupation: "teaching assistant".into(),
        exhibits: vec![StatementExhibit { mark: "K/1".into(), what: "Map of Saltby".into() }],
    }
}

fn criminal(statement: StatementId) -> AskWitnessStatement {
    let purpose = StatementPurpose::Criminal(CriminalParticulars { age: None, is_read_over: false });
    AskWitnessStatement { purpose, ..for_court(statement, false) }
}

fn text(preview: &WitnessStatementPreview) -> String {
    preview.as_text.iter().map(|passage| passage.text.as_str()).collect::<Vec<_>>().join("\n")
}

fn stops(preview: &WitnessStatementPreview) -> usize {
    preview.findings.iter().filter(|finding| finding.weight == Weight::Stop).count()
}

#[test]
fn what_a_court_wants_stands_around_the_sealed_words() {
    let (world, story, statement) = sealed(SAID);
    let seen = world.app.preview_witness_statement(for_court(statement, true)).unwrap();
    let said = text(&seen);
    let heading = format!("First witness statement of {}", story.client.cipher);
    for there in [
        "In the High Court of Justice",
        "Claim no. KB-2026-000000",
        heading.as_str(),
        "teaching assistant, will say as follows:",
        "By the order of 2 November 2026 I am called",
        "How this statement was prepared",
        SAID[0],
        "Map of Saltby",
        "contempt of court",
    ] {
        assert!(said.contains(there), "{there}: {said}");
    }
    assert_eq!((seen.class, stops(&seen)), (RecordClass::Privileged, 0), "{:?}", seen.findings);
}

/// The name is opened when it is made, not when it is looked at; under an order it is not opened at all.
#[test]
fn the_witness_is_named_only_once_it_is_made_and_never_under_an_order() {
    let (world, story, statement) = sealed(SAID);
    let app = &world.app;
    let draft = text(&app.preview_witness_statement(for_court(statement, false)).unwrap());
    assert!(draft.contains("[name, written in when it is made]") && !draft.contains("Wróbel"), "{draft}");
    for by_cipher in [false, true] {
        let made = app.make_witness_statement(for_court(statement, by_cipher)).unwrap();
        assert_eq!((made.kind, made.client), (PaperKind::CourtStatement, Some(story.client.party)));
        assert!(!made.file_name.contains(story.client.cipher.as_str()), "{}", made.file_name);
        for copy in [pdf(&made), editable(&made)] {
            let file = world.home().join(app.paper_copy_name(copy).unwrap());
            app.save_paper_copy(copy, &file).unwrap();
            assert_eq!(has_name(&file, story::CLIENT), !by_cipher, "{copy:?}");
        }
    }
    assert_eq!(app.papers_of(story.matter.id).unwrap().len(), 2);
}

#[test]
fn a_declaration_is_looked_at_before_criminal_proceedings() {
    let (world, _, statement) = sealed(SAID);
    let seen = world.app.preview_witness_statement(criminal(statement)).unwrap();
    let said = text(&seen);
    assert!(said.contains("consisting of 1 page(s)") && said.contains("Over 18"), "{said}");
    assert!(!said.contains("contempt of court"), "{said}");
    let looks = seen.findings.iter().filter(|finding| finding.weight == Weight::Look).count();
    assert_eq!(looks, 2, "{:?}", seen.findings);
    let made = world.app.make_witness_statement(criminal(statement)).unwrap();
    assert_eq!(made.kind, PaperKind::CriminalStatement);
}

#[test]
fn a_statement_that_is_read_over_ends_with_the_declaration_of_whoever_did_so() {
    let (world, _, statement) = sealed(SAID);
    let purpose = StatementPurpose::Criminal(CriminalParticulars { age: None, is_read_over: true });
    let seen =
        world.app.preview_witness_statement(AskWitnessStatement { purpose, ..criminal(statement) }).unwrap();
    let said = text(&seen);
    assert!(said.contains("who cannot read it, before it was signed"), "{said}");
    assert!(seen.findings.iter().any(|finding| finding.id == "statement.read-over"), "{:?}", seen.findings);
    assert!(!text(&world.app.preview_witness_statement(criminal(statement)).unwrap()).contains("Read over"));
}

fn kept_apart(statement: StatementId, has_own_contact: bool) -> AskWitnessStatement {
    let purpose = StatementPurpose::Details(DetailsApart {
        has_own_contact,
        availability: vec![StatementDetail {
            what: "Cannot come".into(),
            said: "15 to 26 February 2027".into(),
        }],
        special_measures: Vec::new(),
    });
    AskWitnessStatement { purpose, ..criminal(statement) }
}

/// They go with a statement, are a paper of their own, and hold no word of the account.
#[test]
fn what_is_kept_apart_from_a_statement_is_a_paper_of_its_own() {
    let (world, story, statement) = sealed(SAID);
    let app = &world.app;
    app.correct_identity(identity(&story)).unwrap();
    let asked = kept_apart(statement, false);
    let alone = app.preview_witness_statement(asked.clone()).unwrap();
    assert_eq!(stops(&alone), 1, "{:?}", alone.findings);
    assert_eq!(app.make_witness_statement(asked.clone()).unwrap_err().code(), ErrorCode::NotReady);
    app.make_witness_statement(criminal(statement)).unwrap();
    let seen = app.preview_witness_statement(asked.clone()).unwrap();
    let said = text(&seen);
    assert!(said.contains("15 to 26 February 2027") && said.contains("Kept apart"), "{said}");
    assert!(!said.contains(SAID[0]), "{said}");
    assert_eq!(stops(&seen), 0, "{:?}", seen.findings);
    let made = app.make_witness_statement(asked).unwrap();
    assert_eq!((made.kind, made.client), (PaperKind::DetailsApart, Some(story.client.party)));
    for copy in [pdf(&made), editable(&made)] {
        assert_eq!(named_in(&world, copy), [true, false, false], "{copy:?}");
    }
}

/// Where the client lives is written in only where that was ticked, only as far as the client agreed to be reached, and only once
/// they are made.
#[test]
fn the_witnesss_own_contact_is_written_in_only_as_far_as_it_was_agreed() {
    let (world, story, statement) = sealed(SAID);
    let app = &world.app;
    app.correct_identity(identity(&story)).unwrap();
    app.make_witness_statement(criminal(statement)).unwrap();
    let asked = kept_apart(statement, true);
    let nothing_agreed = app.preview_witness_statement(asked.clone()).unwrap();
    assert_eq!(stops(&nothing_agreed), 1, "{:?}", nothing_agreed.findings);
    for (channels, is_stopped, written) in [
        (vec![Channel::ThroughHelper], true, [false, false]),
        (vec![Channel::Post], false, [true, false]),
        (vec![Channel::Email], false, [false, true]),
    ] {
        let agreed =
            ChangeSafeContact { channels, must_not_know: "a neighbour".into(), ..safe_contact(&story) };
        app.change_safe_contact(agreed).unwrap();
        let seen = app.preview_witness_statement(asked.clone()).unwrap();
        assert_eq!(stops(&seen) > 0, is_stopped, "{:?}", seen.findings);
        let said = text(&seen);
        assert!(!said.contains(HOME) && !said.contains(EMAIL), "{said}");
        let made = app.make_witness_statement(asked.clone());
        if is_stopped {
            assert_eq!(made.unwrap_err().code(), ErrorCode::NotReady);
            continue;
        }
        assert!(seen.findings.iter().any(|finding| finding.remedy == "a neighbour"), "{:?}", seen.findings);
        assert_eq!(named_in(&world, pdf(&made.unwrap()))[1..], written);
    }
}

/// Whether a copy that leaves holds the client's name, where they live, and their email.
fn named_in(world: &World, copy: SavePaperCopy) -> [bool; 3] {
    let file = world.home().join(world.app.paper_copy_name(copy).unwrap());
    world.app.save_paper_copy(copy, &file).unwrap();
    let by_email = Identity { emails: vec![EMAIL.into()], ..Identity::default() };
    [has_name(&file, story::CLIENT), has_name(&file, HOME), shows(&file, &by_email)]
}

/// Whoever else is a client of the firm is not named in it, and under an order nor is the witness.
#[test]
fn the_name_of_another_client_stops_a_statement_and_under_an_order_the_witnesss_own() {
    let (world, story, statement) = sealed(&["Oriel Tamm was there.", "He called me Wróbel-Żak."]);
    let app = &world.app;
    let named = for_court(statement, false);
    assert_eq!(stops(&app.preview_witness_statement(named.clone()).unwrap()), 0);
    another_client(app, &story, "Oriel Tamm");
    assert!(stops(&app.preview_witness_statement(named.clone()).unwrap()) > 0);
    assert_eq!(app.make_witness_statement(named).unwrap_err().code(), ErrorCode::NotReady);
    let called = app.preview_witness_statement(for_court(statement, true)).unwrap();
    assert_eq!(stops(&called), 2, "{:?}", called.findings);
    assert_eq!(app.papers_of(story.matter.id).unwrap(), []);
}

/// What was made before somebody became a client is looked through again before a copy of it leaves.
#[test]
fn a_client_taken_on_since_stops_the_copy_of_a_statement_that_names_them() {
    let (world, story, statement) = sealed(&["Oriel Tamm was there."]);
    let app = &world.app;
    let made = app.make_witness_statement(for_court(statement, false)).unwrap();
    another_client(app, &story, "Oriel Tamm");
    for copy in [pdf(&made), editable(&made)] {
        let file = world.home().join(app.paper_copy_name(copy).unwrap());
        assert_eq!(app.save_paper_copy(copy, &file).unwrap_err().code(), ErrorCode::NotReady, "{copy:?}");
        assert!(!file.exists());
    }
}

#[test]
fn only_a_sealed_witness_statement_is_made_for_signing() {
    let (world, story, statement) = sealed(SAID);
    let app = &world.app;
    let other = app.take_account(account(&story, StatementKind::FirstAccount)).unwrap().id;
    let refused = |asked: AskWitnessStatement| app.make_witness_statement(asked).unwrap_err().code();
    assert_eq!(refused(criminal(other)), ErrorCode::Invalid);
    assert_eq!(refused(AskWitnessStatement { version: 2, ..criminal(statement) }), ErrorCode::Missing);
}
