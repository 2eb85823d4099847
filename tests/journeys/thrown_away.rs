//! What else goes into the bin: sessions, people at a client's side, postings, notes, evidence to be preserved, investigations.
//! Each comes back as it was; what others rest on stays, and the sentence says why.

use candour_app::{App, AppError};
use candour_model::{
    binned::{Binned, MoveToBin},
    error_codes::ErrorCode,
    helpers::{AddHelper, Helper, HelperPart},
    investigations::{Investigation, OpenInvestigation},
    notes::{Contact, NoteEntry, NoteKind, NoteLine, WriteNote},
    parties::PersonOf,
    postings::PostingOf,
    preservation::{Evidence, Holder, PreservationState, RecordPreservation, StepEntry},
    sessions::{BeginSession, PersonPresent, SessionEntry, SessionRole},
    statements::{KeepStatement, Paragraph},
    tracks::{StateId, Track},
};
use candour_tests::{
    PASSPHRASE, World, bytes,
    story::{self, Story},
};
use jiff::civil::date;

fn begun() -> (World, Story) {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    (world, story)
}

fn helper(app: &App, story: &Story) -> Helper {
    app.add_helper(AddHelper {
        matter: story.matter.id,
        client: story.client.party,
        part: HelperPart::Interpreter,
        relation: "of an agency".into(),
        name: "Zuzanna Invented".into(),
        telephone: "01632 960300".into(),
    })
    .unwrap()
}

fn note(app: &App, story: &Story, contact: Contact) -> NoteLine {
    let entry = NoteEntry {
        kind: NoteKind::Telephone,
        on: date(2026, 11, 23),
        began: "".into(),
        ended: "".into(),
        contacts: vec![contact],
        about: "The next appointment".into(),
        text: "She will come on Tuesday.".into(),
        minutes: None,
    };
    app.write_note(WriteNote { matter: story.matter.id, entry }).unwrap()
}

fn evidence(story: &Story) -> RecordPreservation {
    RecordPreservation {
        matter: story.matter.id,
        evidence: Evidence::Other { words: "The visitors' book".into() },
        holder: Holder::Office { office: story::professional_standards() },
        period: "the summer of 2003".into(),
        note: "".into(),
        first: StepEntry {
            state: PreservationState::Asked,
            on: date(2026, 11, 20),
            said_by: "".into(),
            letter: None,
            gone: "".into(),
            authority: "".into(),
            renew_by: None,
            note: "".into(),
        },
    }
}

fn open_investigation(app: &App, story: &Story) -> Investigation {
    app.open_investigation(OpenInvestigation {
        matter: story.matter.id,
        track: Track::Complaint,
        force: story::northmere(),
        references: vec!["CO/123".into()],
        allegations: vec![story.allegation.id],
        suspect: None,
        complainant: None,
        state: StateId("received".into()),
        on: date(2026, 11, 10),
        source: "Northmere, by letter".into(),
        document: "".into(),
    })
    .unwrap()
}

fn refused(result: Result<Binned, AppError>) -> String {
    let error = result.unwrap_err();
    assert_eq!(error.code(), ErrorCode::Invalid);
    error.words().problem
}

/// Throws a record away, looks that it is gone, locks, and puts it back as it was.
fn there_and_back(world: &World, what: MoveToBin, look: impl Fn(&App) -> String) -> Binned {
    let before = look(&world.app);
    let moved = world.app.move_to_bin(what).unwrap();
    assert_ne!(look(&world.app), before);
    world.app.undo().unwrap().unwrap();
    assert_eq!(look(&world.app), before, "undone");
    world.app.do_again().unwrap().unwrap();
    world.app.lock_casebook().unwrap();
    world.app.unlock_casebook(bytes(PASSPHRASE)).unwrap();
    assert_eq!(world.app.binned().unwrap(), std::slice::from_ref(&moved));
    world.app.restore_binned(moved.id).unwrap();
    assert_eq!(look(&world.app), before, "put back");
    moved
}

#[test]
fn a_later_session_goes_and_comes_back_and_the_first_stays_with_its_account() {
    let (world, story) = begun();
    let account = story::take_account(&world.app, &story);
    let interpreter =
        PersonPresent { role: SessionRole::Interpreter, name: "Odeta Invented".into(), party: None };
    let again = BeginSession {
        statement: account,
        session: SessionEntry { people: vec![interpreter], ..story::session() },
    };
    let sessions = world.app.begin_session(again.clone()).unwrap();
    let later = MoveToBin::Session { session: sessions[1].id };
    let moved = there_and_back(&world, later, |app| format!("{:?}", app.sessions_of(account)));
    assert_eq!(moved.number, Some(2));

    world.app.move_to_bin(later).unwrap();
    assert_eq!(world.app.begin_session(again).unwrap()[1].number, 3, "its number stays taken");
    assert_eq!(
        refused(world.app.move_to_bin(MoveToBin::Session { session: sessions[0].id })),
        "That session cannot go into the bin, because it is the one in which its account was begun."
    );
}

#[test]
fn a_session_of_a_sealed_account_stays_and_one_without_its_account_waits() {
    let (world, story) = begun();
    let account = story::take_account(&world.app, &story);
    let again = BeginSession { statement: account, session: story::session() };
    let later = MoveToBin::Session { session: world.app.begin_session(again.clone()).unwrap()[1].id };
    let moved = world.app.move_to_bin(later).unwrap();
    let whole = world.app.move_to_bin(MoveToBin::Account { statement: account }).unwrap();
    let error = world.app.restore_binned(moved.id).unwrap_err();
    assert_eq!(
        error.words().problem,
        "That session cannot be put back, because what it belongs to is not there."
    );
    world.app.restore_binned(whole.id).unwrap();
    world.app.restore_binned(moved.id).unwrap();

    let paragraph = serde_json::from_str("\"01890a5d-ac96-774b-bcce-b302099a8057\"").unwrap();
    let paragraphs = vec![Paragraph { id: paragraph, text: "He came back.".into() }];
    world.app.keep_statement(KeepStatement { statement: account, paragraphs }).unwrap();
    world.app.seal_statement(account).unwrap();
    refused(world.app.move_to_bin(later));
    assert_eq!(world.app.sessions_of(account).unwrap().len(), 2);
}

#[test]
fn somebody_at_a_client_s_side_goes_with_the_name_and_comes_back_with_it() {
    let (world, story) = begun();
    let added = helper(&world.app, &story);
    let person = PersonOf { matter: story.matter.id, party: story.client.party };
    let what = MoveToBin::Helper { party: added.party };
    there_and_back(&world, what, |app| format!("{:?}", app.client(person).map(|record| record.helpers)));
    let of_helper = PersonOf { matter: story.matter.id, party: added.party };
    assert_eq!(world.app.reveal_identity(of_helper).unwrap().name.as_str(), "Zuzanna Invented");

    note(&world.app, &story, Contact::Party { party: added.party });
    assert_eq!(
        refused(world.app.move_to_bin(what)),
        "That person cannot go into the bin, because it is named in a note."
    );
}

#[test]
fn once_the_bin_is_emptied_nobody_can_be_found_by_the_name_that_was_in_it() {
    let (world, story) = begun();
    let added = helper(&world.app, &story);
    world.app.move_to_bin(MoveToBin::Helper { party: added.party }).unwrap();
    world.app.empty_bin().unwrap();
    let names = world.app.reveal_names(story.matter.id).unwrap();
    assert!(names.iter().all(|one| one.name.as_str() != "Zuzanna Invented"));
}

#[test]
fn a_posting_goes_and_comes_back_in_the_matter_that_recorded_it() {
    let (world, story) = begun();
    let person = PersonOf { matter: story.matter.id, party: story.officer.party };
    let posting = world.app.officer(person).unwrap().officer.postings[0].id;
    let which = PostingOf { matter: story.matter.id, party: story.officer.party, posting };
    there_and_back(&world, MoveToBin::Posting { which }, |app| format!("{:?}", app.officer(person)));
}

#[test]
fn a_note_goes_and_comes_back_and_its_number_stays_taken() {
    let (world, story) = begun();
    let contact = Contact::Party { party: story.client.party };
    let line = note(&world.app, &story, contact.clone());
    let what = MoveToBin::Note { note: line.id };
    there_and_back(&world, what, |app| format!("{:?}", app.notes_of(story.matter.id)));
    world.app.move_to_bin(what).unwrap();
    world.app.empty_bin().unwrap();
    assert_eq!(note(&world.app, &story, contact).number, 2);
}

#[test]
fn evidence_goes_and_comes_back_unless_a_letter_asked_for_it() {
    let (world, story) = begun();
    let item = world.app.record_preservation(evidence(&story)).unwrap();
    let what = MoveToBin::Preservation { item: item.id };
    there_and_back(&world, what, |app| format!("{:?}", app.preservation_of(story.matter.id)));

    story.authorise(&world.app);
    world.app.approve_allegation(story.allegation.id).unwrap();
    let letter = world.app.issue_letter(story.draft(&world.app).draft.id).unwrap();
    let mut asked = evidence(&story);
    asked.first.letter = Some(letter.id);
    let asked = world.app.record_preservation(asked).unwrap();
    assert_eq!(
        refused(world.app.move_to_bin(MoveToBin::Preservation { item: asked.id })),
        "That item cannot go into the bin, because it was asked for in a letter that was issued."
    );
}

#[test]
fn an_investigation_goes_and_comes_back_until_something_is_decided() {
    let (world, story) = begun();
    let opened = open_investigation(&world.app, &story);
    let what = MoveToBin::Investigation { investigation: opened.id };
    let moved = there_and_back(&world, what, |app| format!("{:?}", app.investigations_of(story.matter.id)));
    assert_eq!(moved.number, Some(1));
    world.app.move_to_bin(what).unwrap();
    assert_eq!(open_investigation(&world.app, &story).number, 2);
    world.app.restore_binned(world.app.binned().unwrap()[0].id).unwrap();

    let decided = crate::investigations::deciding(opened.id, "not-recorded");
    world.app.record_decision(decided).unwrap();
    assert_eq!(
        refused(world.app.move_to_bin(what)),
        "That investigation cannot go into the bin, because it has a decision recorded."
    );
}
