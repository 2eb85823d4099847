//! The bin: what is thrown away stays until a person empties it, comes back as it was, and leaves its number taken.

use candour_app::{App, AppError};
use candour_model::{
    binned::{BinnedNoun, MoveToBin},
    error_codes::ErrorCode,
    ids::{LetterId, StatementId},
    investigations::OpenInvestigation,
    statements::{KeepStatement, Paragraph, ReadStatement},
    tracks::{StateId, Track},
};
use candour_tests::{
    PASSPHRASE, World, bytes,
    story::{self, Story},
};
use jiff::civil::date;

const ACCOUNT: &str = "The lights were off when he came back.";

fn begun() -> (World, Story) {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    (world, story)
}

fn take(app: &App, story: &Story) -> StatementId {
    let id = story::take_account(app, story);
    let paragraph = serde_json::from_str("\"01890a5d-ac96-774b-bcce-b302099a8057\"").unwrap();
    let paragraphs = vec![Paragraph { id: paragraph, text: ACCOUNT.into() }];
    app.keep_statement(KeepStatement { statement: id, paragraphs }).unwrap();
    id
}

fn refused(result: Result<impl std::fmt::Debug, AppError>) -> String {
    let error = result.unwrap_err();
    assert_eq!(error.code(), ErrorCode::Invalid);
    error.words().problem
}

fn letters(app: &App) -> Vec<LetterId> {
    app.desk().unwrap().drafts.into_iter().map(|draft| draft.letter).collect()
}

#[test]
fn a_letter_thrown_away_waits_in_the_bin_through_locking_and_comes_back_as_it_was() {
    let (world, story) = begun();
    let draft = story.draft(&world.app).draft;
    let moved = world.app.move_to_bin(MoveToBin::LetterDraft { letter: draft.id }).unwrap();
    assert_eq!((moved.noun, moved.number), (BinnedNoun::LetterDraft, None));
    assert_eq!(letters(&world.app), []);
    world.app.lock_casebook().unwrap();
    world.app.unlock_casebook(bytes(PASSPHRASE)).unwrap();
    assert_eq!(world.app.binned().unwrap(), std::slice::from_ref(&moved));
    world.app.restore_binned(moved.id).unwrap();
    assert_eq!(world.app.compose(draft.id).unwrap().draft, draft);
    assert_eq!(world.app.binned().unwrap(), []);
}

#[test]
fn undoing_takes_a_letter_out_of_the_bin_and_doing_it_again_puts_it_back() {
    let (world, story) = begun();
    let draft = story.draft(&world.app).draft;
    world.app.move_to_bin(MoveToBin::LetterDraft { letter: draft.id }).unwrap();
    let undone = world.app.undo().unwrap().unwrap();
    assert_eq!(undone.what, "A record was moved to the bin");
    assert_eq!(world.app.compose(draft.id).unwrap().draft, draft);
    assert_eq!(world.app.binned().unwrap(), []);
    world.app.do_again().unwrap().unwrap();
    assert_eq!((letters(&world.app).len(), world.app.binned().unwrap().len()), (0, 1));
}

#[test]
fn a_draft_allegation_comes_back_whole_and_its_number_is_never_given_again() {
    let (world, story) = begun();
    let before = world.app.read_allegation(story.allegation.id).unwrap();
    let moved = world.app.move_to_bin(MoveToBin::Allegation { allegation: before.id }).unwrap();
    assert_eq!(moved.number, Some(1));
    assert_eq!(world.app.allegations_of(story.matter.id).unwrap(), []);
    let listed = serde_json::to_string(&world.app.binned().unwrap()).unwrap();
    assert!(!listed.contains("lay-by"), "{listed}");
    let next = story::allegation(&story.matter, &story.client, before.accused.clone());
    assert_eq!(world.app.record_allegation(next).unwrap().number, 2);
    world.app.restore_binned(moved.id).unwrap();
    assert_eq!(world.app.read_allegation(before.id).unwrap(), before);
}

#[test]
fn what_something_else_rests_on_stays_and_the_sentence_says_what() {
    let (world, story) = begun();
    let described = MoveToBin::Described { described: story.described.id };
    assert_eq!(
        refused(world.app.move_to_bin(described)),
        "That description cannot go into the bin, because it is of somebody an allegation is against."
    );
    world
        .app
        .open_investigation(OpenInvestigation {
            matter: story.matter.id,
            track: Track::Complaint,
            force: story::northmere(),
            references: Vec::new(),
            allegations: vec![story.allegation.id],
            suspect: None,
            complainant: None,
            state: StateId("received".into()),
            on: date(2026, 11, 10),
            source: "Northmere, by letter".into(),
            document: "".into(),
        })
        .unwrap();
    let allegation = MoveToBin::Allegation { allegation: story.allegation.id };
    assert_eq!(
        refused(world.app.move_to_bin(allegation)),
        "That allegation cannot go into the bin, because it is covered by an investigation."
    );
    assert_eq!(world.app.binned().unwrap(), []);
    assert_eq!(world.app.allegations_of(story.matter.id).unwrap().len(), 1);
}

#[test]
fn what_was_approved_or_sealed_never_goes_into_the_bin() {
    let (world, story) = begun();
    world.app.approve_allegation(story.allegation.id).unwrap();
    refused(world.app.move_to_bin(MoveToBin::Allegation { allegation: story.allegation.id }));
    let account = take(&world.app, &story);
    world.app.seal_statement(account).unwrap();
    refused(world.app.move_to_bin(MoveToBin::Account { statement: account }));
    assert_eq!(world.app.binned().unwrap(), []);
}

#[test]
fn an_account_comes_back_with_its_text_and_its_sessions() {
    let (world, story) = begun();
    let account = take(&world.app, &story);
    let (line, sessions) = (world.app.statement(account).unwrap(), world.app.sessions_of(account).unwrap());
    let moved = world.app.move_to_bin(MoveToBin::Account { statement: account }).unwrap();
    assert_eq!(world.app.statements_of(story.matter.id).unwrap(), []);
    world.app.restore_binned(moved.id).unwrap();
    assert_eq!(world.app.statement(account).unwrap(), line);
    assert_eq!(world.app.sessions_of(account).unwrap(), sessions);
    let text = world.app.read_statement(ReadStatement { statement: account, version: None }).unwrap();
    assert_eq!(text.paragraphs[0].text.as_str(), ACCOUNT);
}

#[test]
fn once_emptied_the_bin_gives_nothing_back_and_its_numbers_stay_taken() {
    let (world, story) = begun();
    let account = take(&world.app, &story);
    let moved = world.app.move_to_bin(MoveToBin::Account { statement: account }).unwrap();
    assert_eq!(world.app.empty_bin().unwrap(), []);
    assert_eq!(world.app.undo().unwrap(), None);
    assert_eq!(world.app.restore_binned(moved.id).unwrap_err().code(), ErrorCode::Missing);
    let next = take(&world.app, &story);
    assert_eq!(world.app.statement(next).unwrap().number, 2);
}
