//! Accounts: the question about an interview first, the client's words sealed as given, paragraphs that keep their ids, and
//! nothing of it in a list.

use candour_model::{
    error_codes::ErrorCode,
    ids::{ParagraphId, SessionId, StatementId},
    sessions::{AmendSession, BeginSession, PersonPresent, SessionEntry, SessionRole},
    sources::{CiteParagraph, Resting, UnciteParagraph},
    statements::{
        InterviewPlan, KeepStatement, Paragraph, ReadStatement, StatementKind, StatementLine, TakeAccount,
    },
    summaries::Summarise,
    versions::{Change, CompareVersions, SignVersion},
    words::Words,
};
use candour_tests::{PASSPHRASE, World, bytes, story, story::Story};
use jiff::civil::date;
use uuid::Uuid;

const SAID: [&str; 3] =
    ["He was waiting by the vehicle bay.", "He said nobody would believe me.", "I walked home."];

fn session() -> SessionEntry {
    SessionEntry {
        taken_on: date(2026, 11, 20),
        began: "10.05".into(),
        ended: "".into(),
        place: "4 Tanner\u{2019}s Row".into(),
        language: "Polish".into(),
        people: vec![PersonPresent {
            role: SessionRole::Interpreter,
            party: None,
            name: "Odeta Invented".into(),
        }],
        breaks: "".into(),
        how_ended: "".into(),
        do_not_ask: vec!["her brother".into()],
        preferred_words: "survivor".into(),
    }
}

/// Begins an account of that kind.
pub(crate) fn account(story: &Story, kind: StatementKind) -> TakeAccount {
    TakeAccount {
        matter: story.matter.id,
        client: story.client.party,
        interview: InterviewPlan::NotKnown,
        kind,
        adds_to: None,
        content_note: "Describes an assault by an officer".into(),
        session: session(),
    }
}

/// These words as the paragraphs of an account.
pub(crate) fn paragraphs(texts: &[&str]) -> Vec<Paragraph> {
    let numbered = (1u128..).zip(texts);
    numbered
        .map(|(n, text)| Paragraph { id: ParagraphId(Uuid::from_u128(n)), text: (*text).into() })
        .collect()
}

/// Keeps them as the text that is being written.
pub(crate) fn keep(world: &World, statement: StatementId, paragraphs: Vec<Paragraph>) {
    world.app.keep_statement(KeepStatement { statement, paragraphs }).unwrap();
}

fn read(world: &World, statement: StatementId, version: Option<u32>) -> Vec<Paragraph> {
    world.app.read_statement(ReadStatement { statement, version }).unwrap().paragraphs
}

fn taken(world: &World, kind: StatementKind) -> (Story, StatementLine) {
    let story = story::record(&world.app);
    let line = world.app.take_account(account(&story, kind)).unwrap();
    keep(world, line.id, paragraphs(&SAID));
    (story, line)
}

fn fields_of(error: &candour_app::AppError) -> Vec<&str> {
    error.fields().iter().map(|problem| problem.field.as_str()).collect()
}

#[test]
fn before_a_recorded_interview_a_first_account_only_is_advised_and_nothing_is_stopped() {
    let (world, _) = World::with_casebook();
    let advice = world.app.account_advice().unwrap();
    assert_eq!(advice[0].interview, InterviewPlan::Planned);
    assert_eq!(advice[0].kinds, [StatementKind::FirstAccount]);
    let story = story::record(&world.app);
    let against_advice =
        TakeAccount { interview: InterviewPlan::Planned, ..account(&story, StatementKind::WitnessStatement) };
    assert_eq!(world.app.take_account(against_advice).unwrap().interview, InterviewPlan::Planned);
}

#[test]
fn a_sealed_account_is_neither_written_nor_sealed_again_and_takes_addenda() {
    let (world, _) = World::with_casebook();
    let (story, line) = taken(&world, StatementKind::FirstAccount);
    let sealed = world.app.seal_statement(line.id).unwrap();
    assert_eq!((sealed.is_draft, sealed.paragraphs, sealed.versions.len()), (false, 3, 1));
    let overwrite = KeepStatement { statement: line.id, paragraphs: paragraphs(&["other words"]) };
    assert_eq!(world.app.keep_statement(overwrite).unwrap_err().code(), ErrorCode::Invalid);
    assert!(world.app.seal_statement(line.id).is_err());
    assert!(world.app.begin_version(line.id).is_err());
    assert_eq!(read(&world, line.id, Some(1)), paragraphs(&SAID));
    let addendum = TakeAccount { adds_to: Some(line.id), ..account(&story, StatementKind::Addendum) };
    let addendum = world.app.take_account(addendum).unwrap();
    assert_eq!((addendum.number, addendum.adds_to), (2, Some(line.id)));
}

#[test]
fn an_addendum_adds_to_a_sealed_account() {
    let (world, _) = World::with_casebook();
    let (story, line) = taken(&world, StatementKind::FirstAccount);
    for adds_to in [None, Some(line.id)] {
        let early = TakeAccount { adds_to, ..account(&story, StatementKind::Addendum) };
        assert_eq!(fields_of(&world.app.take_account(early).unwrap_err()), ["addsTo"]);
    }
    let nowhere = Some(StatementId(Uuid::nil()));
    let lost = TakeAccount { adds_to: nowhere, ..account(&story, StatementKind::Addendum) };
    assert_eq!(world.app.take_account(lost).unwrap_err().code(), ErrorCode::Missing);
}

#[test]
fn an_account_without_a_word_is_not_sealed() {
    let (world, _) = World::with_casebook();
    let (_, line) = taken(&world, StatementKind::FirstAccount);
    keep(&world, line.id, paragraphs(&["", "  ", "\u{a0}"]));
    assert_eq!(fields_of(&world.app.seal_statement(line.id).unwrap_err()), ["paragraphs"]);
}

#[test]
fn what_was_written_survives_locking_and_another_start() {
    let (world, _) = World::with_casebook();
    let (_, line) = taken(&world, StatementKind::FirstAccount);
    world.app.lock_casebook().unwrap();
    let world = world.restarted();
    world.app.unlock_casebook(bytes(PASSPHRASE)).unwrap();
    assert_eq!(read(&world, line.id, None), paragraphs(&SAID));
    assert!(world.app.statement(line.id).unwrap().is_draft);
}

#[test]
fn no_list_holds_a_word_of_an_account_or_a_name() {
    let (world, _) = World::with_casebook();
    let (story, line) = taken(&world, StatementKind::FirstAccount);
    let text = "Only this of it.".into();
    let id = ParagraphId(Uuid::from_u128(2));
    world.app.summarise(Summarise { statement: line.id, text, paragraphs: vec![id] }).unwrap();
    let of = Resting::Allegation { allegation: story.allegation.id };
    let cite = CiteParagraph { of, statement: line.id, number: 2 };
    let cited = serde_json::to_string(&world.app.cite_paragraph(cite).unwrap()).unwrap();
    let draft = serde_json::to_string(&world.app.statements_of(story.matter.id).unwrap()).unwrap();
    let sealed = serde_json::to_string(&world.app.seal_statement(line.id).unwrap()).unwrap();
    let log = serde_json::to_string(&world.app.sessions_of(line.id).unwrap()).unwrap();
    for sent in [cited, draft, sealed, log] {
        for words in SAID.into_iter().chain(["vehicle bay", "Only this", "Odeta"]) {
            assert!(!sent.contains(words), "{words} in {sent}");
        }
    }
}

#[test]
fn a_citation_follows_its_paragraph_through_the_draft() {
    let (world, _) = World::with_casebook();
    let (story, line) = taken(&world, StatementKind::FirstAccount);
    for of in [
        Resting::Allegation { allegation: story.allegation.id },
        Resting::Described { described: story.described.id },
    ] {
        keep(&world, line.id, paragraphs(&SAID));
        follows(&world, of, line.id);
    }
}

/// What rests on the third paragraph follows it through the draft, and can be taken out.
fn follows(world: &World, of: Resting, statement: StatementId) {
    let cite = |number| world.app.cite_paragraph(CiteParagraph { of, statement, number });
    cite(3).unwrap();
    let mut written = paragraphs(&SAID);
    written.insert(1, Paragraph { id: ParagraphId(Uuid::from_u128(9)), text: "It was late.".into() });
    keep(world, statement, written.clone());
    let source = &world.app.sources_of(of).unwrap()[0];
    assert_eq!((source.number, source.is_changed, source.version), (Some(4), false, None));
    written[3].text = "I ran home.".into();
    keep(world, statement, written.clone());
    assert!(world.app.sources_of(of).unwrap()[0].is_changed);
    written.remove(3);
    keep(world, statement, written);
    assert_eq!(world.app.sources_of(of).unwrap()[0].number, None, "it has been taken out");
    let id = ParagraphId(Uuid::from_u128(3));
    let uncite = UnciteParagraph { of, statement, paragraph: id };
    assert_eq!(world.app.uncite_paragraph(uncite).unwrap(), []);
    assert_eq!(world.app.uncite_paragraph(uncite).unwrap_err().code(), ErrorCode::Missing);
    assert_eq!(fields_of(&cite(7).unwrap_err()), ["number"]);
}

#[test]
fn a_witness_statement_is_signed_and_followed_by_a_version_that_shows_its_difference() {
    let (world, _) = World::with_casebook();
    let (_, line) = taken(&world, StatementKind::WitnessStatement);
    world.app.seal_statement(line.id).unwrap();
    let sign = |version| {
        let signed_on = date(2026, 11, 22);
        world.app.sign_version(SignVersion { statement: line.id, version, signed_on })
    };
    assert_eq!(sign(1).unwrap().versions[0].signed_on, Some(date(2026, 11, 22)));
    assert!(sign(1).is_err(), "a version is signed once");
    world.app.begin_version(line.id).unwrap();
    let mut written = read(&world, line.id, None);
    assert_eq!(written, paragraphs(&SAID), "the paragraphs keep their ids");
    written[1].text = "He said that nobody would believe me.".into();
    keep(&world, line.id, written);
    let compare = |to| world.app.compare_versions(CompareVersions { statement: line.id, from: 1, to });
    let changes: Vec<Change> = compare(None).unwrap().iter().map(|one| one.change).collect();
    assert_eq!(changes, [Change::Same, Change::Changed, Change::Same]);
    let sealed = world.app.seal_statement(line.id).unwrap();
    assert_ne!(sealed.versions[0].sha256, sealed.versions[1].sha256);
    assert_eq!(compare(Some(2)).unwrap()[1].pieces.len(), 3);
    assert_eq!(read(&world, line.id, Some(1)), paragraphs(&SAID), "the signed version stands as it was");
}

#[test]
fn a_session_is_stopped_and_another_begun_and_both_are_settled_once_sealed() {
    let (world, _) = World::with_casebook();
    let (story, line) = taken(&world, StatementKind::FirstAccount);
    let first = world.app.sessions_of(line.id).unwrap().remove(0);
    assert_eq!((first.began.as_str(), first.people[0].role), ("10:05", SessionRole::Interpreter));
    let same_interpreter =
        PersonPresent { role: SessionRole::Interpreter, party: first.people[0].party, name: "".into() };
    let stopped = SessionEntry {
        people: vec![same_interpreter],
        ended: "11:40".into(),
        how_ended: "At the client\u{2019}s wish, after paragraph 3.".into(),
        ..session()
    };
    let amended =
        world.app.amend_session(AmendSession { session: first.id, entry: stopped.clone() }).unwrap();
    assert_eq!(amended[0].people, first.people);
    let again = BeginSession { statement: line.id, session: stopped.clone() };
    assert_eq!(world.app.begin_session(again.clone()).unwrap().len(), 2);
    let names = world.app.reveal_names(story.matter.id).unwrap();
    assert_eq!(names.last().unwrap().name.as_str(), "Odeta Invented");
    world.app.seal_statement(line.id).unwrap();
    assert_eq!(world.app.begin_session(again).unwrap_err().code(), ErrorCode::Invalid);
    let late = AmendSession { session: first.id, entry: stopped };
    assert_eq!(world.app.amend_session(late).unwrap_err().code(), ErrorCode::Invalid);
}

#[test]
fn what_is_not_right_is_named_by_its_field_and_changes_nothing() {
    let (world, _) = World::with_casebook();
    let (story, line) = taken(&world, StatementKind::FirstAccount);
    let long = "x".repeat((1 << 20) + 1);
    let turned = "He said \u{202e}no";
    let hostile: [(Vec<Paragraph>, &[&str]); 3] = [
        (paragraphs(&["fine", turned]), &["paragraphs.2"]),
        (paragraphs(&[&long]), &["paragraphs", "paragraphs.1"]),
        ([paragraphs(&["one"]), paragraphs(&["again"])].concat(), &["paragraphs.2"]),
    ];
    for (written, fields) in hostile {
        let refused = world.app.keep_statement(KeepStatement { statement: line.id, paragraphs: written });
        assert_eq!(fields_of(&refused.unwrap_err()), fields);
    }
    assert_eq!(read(&world, line.id, None), paragraphs(&SAID));
    let words = |text: &str| Words::from(text);
    let sessions: [(SessionEntry, &str); 5] = [
        (SessionEntry { taken_on: date(2027, 1, 1), ..session() }, "session.takenOn"),
        (SessionEntry { began: words("25:00"), ..session() }, "session.began"),
        (SessionEntry { ended: words("09:00"), ..session() }, "session.ended"),
        (SessionEntry { place: words(turned), ..session() }, "session.place"),
        (SessionEntry { how_ended: words(&long), ..session() }, "session.howEnded"),
    ];
    for (session, field) in sessions {
        let take = TakeAccount { session, ..account(&story, StatementKind::FirstAccount) };
        assert_eq!(fields_of(&world.app.take_account(take).unwrap_err()), [field]);
    }
    assert_eq!(world.app.statements_of(story.matter.id).unwrap().len(), 1);
    let unsigned = SignVersion { statement: line.id, version: 1, signed_on: date(2027, 1, 1) };
    assert_eq!(fields_of(&world.app.sign_version(unsigned).unwrap_err()), ["signedOn"]);
}

#[test]
fn another_matter_is_given_nothing_of_an_account() {
    let (world, _) = World::with_casebook();
    let (story, line) = taken(&world, StatementKind::FirstAccount);
    let other = candour_model::matters::OpenMatter {
        reference: "HQ/2026/0115".into(),
        working_name: "Slate".into(),
        force: story::northmere(),
    };
    let other = world.app.open_matter(other).unwrap().id;
    assert_eq!(world.app.statements_of(other).unwrap(), []);
    let stranger = TakeAccount { matter: other, ..account(&story, StatementKind::FirstAccount) };
    assert_eq!(world.app.take_account(stranger).unwrap_err().code(), ErrorCode::Missing);
    let unknown =
        PersonPresent { role: SessionRole::Interpreter, party: Some(story.officer.party), name: "".into() };
    let entry = SessionEntry { people: vec![unknown], ..session() };
    let refused = world.app.begin_session(BeginSession { statement: line.id, session: entry });
    assert_eq!(refused.unwrap_err().code(), ErrorCode::Missing, "an officer was at no session");
    let gone = AmendSession { session: SessionId(Uuid::nil()), entry: session() };
    assert_eq!(world.app.amend_session(gone).unwrap_err().code(), ErrorCode::Missing);
}
