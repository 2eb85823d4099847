//! From the record to a letter that never changes, and everything that stops one.

use candour_model::{
    error_codes::ErrorCode,
    insertable::InsertableKind,
    letters::{Accepted, Composition, DraftParagraph, ParagraphKind, Weight},
};
use candour_tests::{
    World,
    story::{self, Story},
};
use sha2::{Digest, Sha256};

fn ready() -> (World, Story) {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    story.authorise(&world.app);
    world.app.approve_allegation(story.allegation.id).unwrap();
    (world, story)
}

fn stops(composition: &Composition) -> Vec<&str> {
    let stops = composition.findings.iter().filter(|finding| finding.weight == Weight::Stop);
    stops.map(|finding| finding.id.as_str()).collect()
}

#[test]
fn a_letter_is_issued_sealed_and_saved_as_the_same_bytes() {
    let (world, story) = ready();
    let composition = story.draft(&world.app);
    assert_eq!(stops(&composition), Vec::<&str>::new());
    assert!(composition.pages.as_ref().is_some_and(|pages| pages.pictures.len() >= 2));
    let issued = world.app.issue_letter(composition.draft.id).unwrap();
    assert_eq!((issued.number, issued.file_name.as_str()), (1, file_name(&story).as_str()));
    let copy = world.home().join("copy.pdf");
    world.app.save_letter_copy(issued.id, &copy).unwrap();
    let bytes = std::fs::read(copy).unwrap();
    let hash = Sha256::digest(&bytes).iter().fold(String::new(), |hex, byte| format!("{hex}{byte:02x}"));
    assert_eq!(hash, issued.sha256);
    let ledger = world.app.correspondence_of(story.matter.id).unwrap();
    assert_eq!(ledger[0].our_reference.as_str(), "HQ/2026/0114/L01");
    assert_eq!(ledger[0].letter, Some(issued.id));
    assert!(world.app.desk().unwrap().drafts.is_empty());
    assert_eq!(world.app.desk().unwrap().replies[0].letter, Some(issued.id));
}

#[test]
fn a_copy_is_known_by_its_bytes_and_one_that_was_changed_is_not() {
    let (world, story) = ready();
    let issued = world.app.issue_letter(story.draft(&world.app).draft.id).unwrap();
    let copy = world.home().join("received-back.pdf");
    world.app.save_letter_copy(issued.id, &copy).unwrap();
    let found = world.app.match_letter(&copy).unwrap();
    assert_eq!(found.sha256, issued.sha256);
    let letter = found.letter.unwrap();
    assert_eq!((letter.issued, letter.reference.as_str()), (issued, "HQ/2026/0114/L01"));
    let mut bytes = std::fs::read(&copy).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    std::fs::write(&copy, bytes).unwrap();
    assert_eq!(world.app.match_letter(&copy).unwrap().letter, None);
    assert_eq!(world.app.match_letter(&world.home()).unwrap_err().code(), ErrorCode::Invalid);
    world.app.lock_casebook().unwrap();
    assert_eq!(world.app.match_letter(&copy).unwrap_err().code(), ErrorCode::CasebookLocked);
}

fn file_name(story: &Story) -> String {
    format!("2026-11-23_{}_letter_v1.pdf", story.client.cipher)
}

#[test]
fn a_second_letter_has_the_next_number_and_another_anchor() {
    let (world, story) = ready();
    let first = world.app.issue_letter(story.draft(&world.app).draft.id).unwrap();
    let second = world.app.issue_letter(story.draft(&world.app).draft.id).unwrap();
    assert_eq!((first.number, second.number), (1, 2));
    assert_ne!(first.anchor, second.anchor);
    assert_eq!(world.app.letters_of(story.matter.id).unwrap().len(), 2);
}

#[test]
fn a_letter_calls_the_client_by_cipher_and_names_the_officer() {
    let (world, story) = ready();
    let composition = story.draft(&world.app);
    let text: Vec<&str> = composition.as_text.iter().map(|passage| passage.text.as_str()).collect();
    let text = text.join("\n");
    assert!(text.contains(story.client.cipher.as_str()) && !text.contains("Wróbel"), "{text}");
    assert!(text.contains("Hallam Voss") && text.contains("they called him Sarge"), "{text}");
    assert!(text.contains("the summer of 2003") && text.contains("1 June 2003 to 31 August 2003"), "{text}");
    assert!(text.contains("Wednesday 25 November 2026"), "{text}");
}

#[test]
fn without_authority_no_reason_lets_a_letter_go() {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    world.app.approve_allegation(story.allegation.id).unwrap();
    let mut draft = story.draft(&world.app).draft;
    let stop = format!("authority.{}", story.client.cipher);
    draft.accepted.push(Accepted { finding: stop.clone(), reason: "the client said so".into() });
    let kept = world.app.keep_letter(draft).unwrap();
    assert!(stops(&kept).contains(&stop.as_str()), "{:?}", stops(&kept));
    assert_eq!(world.app.issue_letter(kept.draft.id).unwrap_err().code(), ErrorCode::NotReady);
    assert!(world.app.letters_of(story.matter.id).unwrap().is_empty());
}

#[test]
fn withdrawing_an_authority_stops_the_letter_at_once() {
    let (world, story) = ready();
    let draft = story.draft(&world.app).draft;
    let given = world.app.authorities_of(story.matter.id).unwrap();
    world.app.withdraw_authority(given[0].id).unwrap();
    assert_eq!(world.app.issue_letter(draft.id).unwrap_err().code(), ErrorCode::NotReady);
}

#[test]
fn a_draft_allegation_stops_the_letter_until_a_reason_is_typed() {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    story.authorise(&world.app);
    let mut draft = story.draft(&world.app).draft;
    let refused = world.app.issue_letter(draft.id).unwrap_err();
    assert_eq!(refused.code(), ErrorCode::NotReady);
    assert!(refused.words().remedy.contains("Allegation 1"), "{}", refused.words().remedy);
    draft.accepted.push(Accepted {
        finding: "allegations.1.approved".into(),
        reason: "approved on the telephone, signature to follow".into(),
    });
    world.app.keep_letter(draft.clone()).unwrap();
    world.app.issue_letter(draft.id).unwrap();
}

#[test]
fn a_fact_that_does_not_exist_is_named_and_nothing_is_drawn() {
    let (world, story) = ready();
    let mut draft = story.draft(&world.app).draft;
    draft.paragraphs[1].source = "We act for {clients.invented}.".into();
    let composition = world.app.keep_letter(draft).unwrap();
    assert_eq!(composition.pages, None);
    assert!(composition.page_fault.as_ref().is_some_and(|fault| fault.contains("clients.invented")));
    assert!(stops(&composition).contains(&"letter.drawn"));
    assert_eq!(world.app.issue_letter(composition.draft.id).unwrap_err().code(), ErrorCode::NotReady);
}

#[test]
fn a_draft_survives_lock_and_restart() {
    let (world, story) = ready();
    let mut draft = story.draft(&world.app).draft;
    draft.paragraphs[1].source = "We write again for {clients.ciphers}.".into();
    world.app.keep_letter(draft.clone()).unwrap();
    drop(story);
    let world = world.restarted();
    world.app.unlock_casebook(candour_tests::bytes(candour_tests::PASSPHRASE)).unwrap();
    let kept = world.app.compose(draft.id).unwrap();
    assert_eq!(kept.draft.paragraphs[1].source.as_str(), "We write again for {clients.ciphers}.");
}

#[test]
fn a_page_is_shown_once() {
    let (world, story) = ready();
    let pages = story.draft(&world.app).pages.unwrap();
    let id = pages.pictures[0].rsplit('/').next().unwrap();
    let png = world.app.picture(id).unwrap().unwrap();
    assert_eq!(&png[..4], b"\x89PNG");
    assert_eq!(world.app.picture(id).unwrap(), None);
}

#[test]
fn an_earlier_letter_is_offered_and_stands_in_the_next_as_a_fact() {
    let (world, story) = ready();
    let first = story.draft(&world.app);
    assert!(first.insertable.iter().all(|one| one.kind == InsertableKind::Fact), "nothing was sent yet");
    world.app.issue_letter(first.draft.id).unwrap();
    let mut second = story.draft(&world.app);
    let earlier = second.insertable.pop().unwrap();
    assert_eq!((earlier.kind, earlier.name.as_str()), (InsertableKind::Letter, "letters.l01"));
    assert!(earlier.value.as_str().starts_with("our letter of "), "{:?}", earlier.value.as_str());
    assert!(earlier.value.as_str().ends_with("/L01)"), "{:?}", earlier.value.as_str());
    second.draft.paragraphs[1].source = "We enclose {letters.l01}.".into();
    let kept = world.app.keep_letter(second.draft).unwrap();
    assert!(kept.findings.iter().any(|finding| finding.id == "leaks.none"));
    assert_eq!(stops(&kept), Vec::<&str>::new());
    let (_, text) = world.app.issue_letter_with_text(kept.draft.id).unwrap();
    let printed = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(printed.contains(&format!("We enclose {}.", earlier.value.as_str())), "{printed}");
}

#[test]
fn what_can_be_inserted_reads_as_it_does_in_the_letter_and_names_nobody() {
    let (world, story) = ready();
    let composition = story.draft(&world.app);
    for piece in composition.reading.iter().flat_map(|paragraph| &paragraph.pieces) {
        let Some(fact) = piece.fact.as_deref().filter(|fact| !fact.starts_with("said.")) else { continue };
        let offered = composition.insertable.iter().find(|one| one.name == fact);
        assert_eq!(offered.map(|one| one.value.as_str()), Some(piece.text.as_str()), "{fact}");
    }
    assert!(composition.insertable.iter().all(|one| !one.value.as_str().contains("Wróbel")));
}

#[test]
fn each_paragraph_that_is_printed_has_its_place_on_a_page() {
    let (world, story) = ready();
    let composition = story.draft(&world.app);
    let pages = composition.pages.unwrap().pictures.len();
    for read in &composition.reading {
        let mut places = composition.places.iter().filter(|place| place.paragraph == read.id).peekable();
        assert!(places.peek().is_some(), "{}", read.id);
        for place in places {
            assert!(place.page >= 1 && place.page as usize <= pages);
            assert!(place.left + place.width <= 10_000 && place.top + place.height <= 10_000, "{place:?}");
            assert!(place.width > 5_000 && place.height > 50, "{place:?}");
        }
    }
}

#[test]
fn an_empty_paragraph_is_no_part_of_the_letter_and_stops_nothing() {
    let (world, story) = ready();
    let mut draft = story.draft(&world.app).draft;
    let numbered = |composition: &Composition| composition.reading.len();
    let before = numbered(&world.app.compose(draft.id).unwrap());
    draft.paragraphs.push(DraftParagraph {
        id: 900,
        kind: ParagraphKind::Numbered,
        source: "  ".into(),
        when: None,
    });
    let kept = world.app.keep_letter(draft).unwrap();
    assert_eq!(numbered(&kept), before);
    assert_eq!(kept.page_fault, None);
    assert_eq!(kept.draft.paragraphs.last().map(|last| last.id), Some(900), "it is kept for writing");
    world.app.issue_letter(kept.draft.id).unwrap();
}
