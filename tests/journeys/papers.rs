//! Papers made from the record: what stands in a chronology and what does not, how it is kept, and how a copy leaves.

use candour_app::App;
use candour_documents::{LeakCheck, ProtectedPerson};
use candour_model::{
    classes::RecordClass,
    clients::{Capacity, Client, TakeOnClient},
    correspondence::{LogReceived, Means},
    error_codes::ErrorCode,
    identities::{CorrectIdentity, Identity},
    letters::Weight,
    papers::{AskPaper, CopyFormat, MadePaper, PaperForm, PaperKind, PaperPreview, SavePaperCopy},
};
use candour_tests::{
    PASSPHRASE, World, bytes,
    story::{self, Story},
};
use jiff::civil::date;
use sha2::{Digest, Sha256};
use std::{path::Path, time::Duration};

/// A matter with an allegation, and an authority for its letters.
pub(crate) fn ready() -> (World, Story) {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    story.authorise(&world.app);
    (world, story)
}

fn asked(story: &Story, kind: PaperKind, form: PaperForm) -> AskPaper {
    AskPaper { matter: story.matter.id, kind, form, client: None, entry: None }
}

/// Takes on somebody else in the matter.
pub(crate) fn another_client(app: &App, story: &Story, name: &str) -> Client {
    let client = TakeOnClient {
        matter: story.matter.id,
        name: name.into(),
        birth: "".into(),
        capacity: Capacity::Complainant,
        cipher: None,
    };
    app.take_on_client(client).unwrap()
}

/// A paper as it was made.
pub(crate) fn pdf(paper: &MadePaper) -> SavePaperCopy {
    SavePaperCopy { paper: paper.id, format: CopyFormat::Pdf }
}

/// Its editable copy.
pub(crate) fn editable(paper: &MadePaper) -> SavePaperCopy {
    SavePaperCopy { paper: paper.id, format: CopyFormat::Editable }
}

/// A preview in words.
pub(crate) fn text(preview: &PaperPreview) -> String {
    preview.as_text.iter().map(|passage| passage.text.as_str()).collect::<Vec<_>>().join("\n")
}

/// A paper as it would read.
pub(crate) fn read(app: &App, of: AskPaper) -> String {
    text(&app.preview_paper(of).unwrap())
}

/// Whether a finished file has a name in it; one for a word processor by its ending.
pub(crate) fn has_name(file: &Path, name: &str) -> bool {
    shows(file, &Identity { name: name.into(), ..Identity::default() })
}

/// Whether anything of who somebody is stands in a file.
pub(crate) fn shows(file: &Path, identity: &Identity) -> bool {
    let person = ProtectedPerson { of: 0, identity, is_here: true };
    let check = LeakCheck::new([person], []).unwrap();
    let bytes = std::fs::read(file).unwrap();
    let is_editable = file.extension().is_some_and(|ending| ending == "docx");
    let hits = if is_editable { check.docx(&bytes) } else { check.pdf(&bytes) };
    !hits.unwrap().is_empty()
}

fn names_the_client(file: &Path) -> bool {
    has_name(file, story::CLIENT)
}

fn correct_aliases(app: &App, story: &Story, alias: &str) {
    app.correct_identity(CorrectIdentity {
        matter: story.matter.id,
        party: story.client.party,
        name: story::CLIENT.into(),
        preferred_name: "".into(),
        former_names: Vec::new(),
        aliases: vec![alias.into()],
        contact_alias: "".into(),
        birth: "11 May 1989".into(),
        addresses: Vec::new(),
        telephones: Vec::new(),
        emails: Vec::new(),
    })
    .unwrap();
}

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |hex, byte| format!("{hex}{byte:02x}"))
}

fn refused_reply(app: &App, story: &Story, subject: &str, class: RecordClass) {
    app.log_received(LogReceived {
        matter: story.matter.id,
        office: story::professional_standards(),
        dated_on: date(2026, 11, 20),
        received_on: date(2026, 11, 23),
        means: Means::Email,
        their_reference: "CO/114/26".into(),
        subject: subject.into(),
        class,
        only_acknowledges: false,
        answers: Vec::new(),
        given: Vec::new(),
        file: None,
    })
    .unwrap();
}

#[test]
fn the_facts_and_the_response_stand_each_in_their_chronology_and_both_on_one_axis() {
    let (world, story) = ready();
    let app = &world.app;
    app.approve_allegation(story.allegation.id).unwrap();
    app.issue_letter(story.draft(app).draft.id).unwrap();
    let of_the_day = read(app, asked(&story, PaperKind::ChronologyOfResponse, PaperForm::Internal));
    assert!(!of_the_day.contains("No answer"), "a letter of the same day waits for nothing: {of_the_day}");
    world.clock.advance(Duration::from_hours(24));
    let facts = read(app, asked(&story, PaperKind::ChronologyOfFacts, PaperForm::Internal));
    let response = read(app, asked(&story, PaperKind::ChronologyOfResponse, PaperForm::Internal));
    let both = read(app, asked(&story, PaperKind::Chronology, PaperForm::Internal));
    let (alleged, sent) = ("Allegation 1. ", "Sent: ");
    assert!(facts.contains(alleged) && !facts.contains(sent), "{facts}");
    assert!(!response.contains(alleged) && response.contains(sent), "{response}");
    assert!(response.contains("No answer yet") && response.contains("HQ/2026/0114/L01"), "{response}");
    let (of_facts, of_response) = (both.find(alleged).unwrap(), both.find(sent).unwrap());
    assert!(of_facts < of_response, "in order of time: {both}");
    assert!(both.contains("the summer of 2003") && both.contains("1 June 2003 to 31 August 2003"), "{both}");
}

#[test]
fn what_goes_out_has_ciphers_alone_and_nothing_that_is_privileged() {
    let (world, story) = ready();
    let app = &world.app;
    refused_reply(app, &story, "Refusal", RecordClass::ConfidentialShareable);
    refused_reply(app, &story, "A word from counsel", RecordClass::Privileged);
    let _ = story::take_account(app, &story);
    let of = asked(&story, PaperKind::Chronology, PaperForm::External);
    let draft = app.preview_paper(of).unwrap();
    assert!(!text(&draft).contains("Allegation 1. "), "a draft is left out: {}", text(&draft));
    let said: Vec<&str> = draft.findings.iter().map(|finding| finding.title.as_str()).collect();
    assert!(said.contains(&"Allegation 1 is still a draft and is left out"), "{said:?}");
    assert!(said.contains(&"One entry of the correspondence left out as privileged"), "{said:?}");
    app.approve_allegation(story.allegation.id).unwrap();
    let out = read(app, of);
    assert!(out.contains("Allegation 1. ") && out.contains("Received: Refusal"), "{out}");
    assert!(out.contains(story.client.cipher.as_str()), "{out}");
    for kept_back in
        ["A word from counsel", "Account 1", "Authority given", "Key to ciphers", "Wróbel", "Voss"]
    {
        assert!(!out.contains(kept_back), "{kept_back}: {out}");
    }
    let inside = read(app, AskPaper { form: PaperForm::Internal, ..of });
    for there in ["A word from counsel", "Account 1", "Authority given", "Key to ciphers"] {
        assert!(inside.contains(there), "{there}: {inside}");
    }
    assert!(!inside.contains("Wróbel") && inside.contains("Written in when the paper is made"), "{inside}");
}

#[test]
fn a_paper_is_kept_as_its_bytes_numbered_and_known_again() {
    let (world, story) = ready();
    let app = &world.app;
    app.approve_allegation(story.allegation.id).unwrap();
    let of = asked(&story, PaperKind::Chronology, PaperForm::External);
    let first = app.make_paper(of).unwrap();
    let second = app.make_paper(of).unwrap();
    assert_eq!((first.number, second.number, first.class), (1, 2, RecordClass::ConfidentialShareable));
    assert_eq!(first.file_name, format!("2026-11-23_{}_chronology_v1.pdf", story.client.cipher));
    assert_eq!(app.papers_of(story.matter.id).unwrap(), [second, first.clone()]);
    let copy = world.home().join("chronology.pdf");
    assert_eq!(app.save_paper_copy(pdf(&first), &copy).unwrap().file_name, first.file_name);
    assert_eq!(sha256(&std::fs::read(&copy).unwrap()), first.sha256);
    let found = app.match_letter(&copy).unwrap();
    assert_eq!((found.letter, found.paper), (None, Some(first.clone())));
    let pictures = app.paper_pages(first.id).unwrap().pictures.len();
    assert_eq!(u32::try_from(pictures), Ok(first.pages));
    assert!(!names_the_client(&copy));
    let world = world.restarted();
    world.app.unlock_casebook(bytes(PASSPHRASE)).unwrap();
    assert_eq!(world.app.papers_of(story.matter.id).unwrap().len(), 2);
}

#[test]
fn names_stand_only_in_the_key_of_a_paper_that_stays_with_the_file() {
    let (world, story) = ready();
    let app = &world.app;
    let made = app.make_paper(asked(&story, PaperKind::Chronology, PaperForm::Internal)).unwrap();
    assert_eq!(made.class, RecordClass::Privileged);
    let copy = world.home().join("for-counsel.pdf");
    app.save_paper_copy(pdf(&made), &copy).unwrap();
    assert!(names_the_client(&copy));
    let name = world.home().join("Wróbel-Żak.pdf");
    assert_eq!(app.save_paper_copy(pdf(&made), &name).unwrap_err().code(), ErrorCode::NotReady);
    assert!(!name.exists());
}

/// The name of a client in what is alleged stops the paper; one learnt since stops the copy.
#[test]
fn a_clients_name_stops_a_paper_that_goes_out_and_a_copy_of_it() {
    let (world, story) = ready();
    let app = &world.app;
    app.approve_allegation(story.allegation.id).unwrap();
    let of = asked(&story, PaperKind::ChronologyOfFacts, PaperForm::External);
    let made = app.make_paper(of).unwrap();
    correct_aliases(app, &story, "Corran");
    let stops = app.preview_paper(of).unwrap().findings;
    assert!(stops.iter().any(|finding| finding.weight == Weight::Stop), "{stops:?}");
    assert_eq!(app.make_paper(of).unwrap_err().code(), ErrorCode::NotReady);
    let copy = world.home().join("facts.pdf");
    assert_eq!(app.save_paper_copy(pdf(&made), &copy).unwrap_err().code(), ErrorCode::NotReady);
    assert!(!copy.exists());
    assert_eq!(app.papers_of(story.matter.id).unwrap().len(), 1);
}

#[test]
fn without_a_client_there_is_no_paper_and_with_a_lock_none_is_shown() {
    let (world, _) = World::with_casebook();
    let matter = world
        .app
        .open_matter(candour_model::matters::OpenMatter {
            reference: "HQ/2".into(),
            working_name: "Slate".into(),
            force: story::northmere(),
        })
        .unwrap();
    let of = AskPaper {
        matter: matter.id,
        kind: PaperKind::Chronology,
        form: PaperForm::Internal,
        client: None,
        entry: None,
    };
    let preview = world.app.preview_paper(of).unwrap();
    assert!(preview.findings.iter().any(|finding| finding.id == "paper.client"), "{:?}", preview.findings);
    let refused = world.app.make_paper(of).unwrap_err();
    assert_eq!(
        (refused.code(), refused.words().problem.as_str()),
        (ErrorCode::NotReady, "This paper cannot be made yet.")
    );
    assert_eq!(world.app.papers_of(matter.id).unwrap(), []);
    world.app.lock_casebook().unwrap();
    assert_eq!(world.app.papers_of(matter.id).unwrap_err().code(), ErrorCode::CasebookLocked);
}
