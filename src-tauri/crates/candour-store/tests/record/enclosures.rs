//! What went with a letter: frozen with it, of one class with it, and recorded as disclosed.

use crate::world::{Case, World, issue, issue_letter, record_case, stamp};
use candour_model::{
    enclosures::{Enclosed, ListedEnclosure},
    ids::{LetterId, PaperId},
    letters::LetterDraft,
    papers::PaperForm,
};
use candour_store::{
    Store, StoreError,
    audit::{Event, Head},
    drafts,
    enclosures::{self, FrozenEnclosure},
    letters,
};
use candour_vault::BlobId;

/// Issues a letter with these enclosures, after that of the case.
fn issue_with(store: &Store, case: Case, enclosed: Vec<Enclosed>) -> Result<LetterId, StoreError> {
    let id = LetterId(candour_store::fresh_id(stamp(5).at));
    let draft = LetterDraft { id, ..crate::world::draft(&case) };
    let kept = draft.clone();
    store.keep(move |tx| drafts::keep(tx, &kept, stamp(5).at)).unwrap();
    store.write(stamp(6), move |tx, audit| {
        let scope = case.scope();
        let mut issue = issue(&case, letters::next_number(tx, &scope)?, Head::of(tx)?);
        issue.draft = draft;
        issue.blob.file.blob_id = BlobId::new([0xa9; 16]);
        issue.blob.file.plain_sha256 = [0x19; 32];
        let listed = |enclosed: &Enclosed, words: &str| ListedEnclosure {
            letter: "A".into(),
            words: words.into(),
            file: enclosures::sealed(tx, &scope, enclosed).unwrap().map(|sealed| sealed.file),
        };
        issue.enclosures = enclosed
            .into_iter()
            .map(|enclosed| FrozenEnclosure { listed: listed(&enclosed, "As listed"), enclosed })
            .collect();
        letters::issue(tx, audit, &issue)
    })?;
    Ok(id)
}

/// A second letter, with a paper, the case's letter, and something that is only named.
pub(crate) fn with_enclosures(store: &Store, case: Case, paper: PaperId) -> LetterId {
    let enclosed = vec![
        Enclosed::Paper { paper },
        Enclosed::Letter { letter: case.draft },
        Enclosed::Described { words: "A map".into() },
    ];
    issue_with(store, case, enclosed).unwrap()
}

#[test]
fn what_goes_with_a_letter_is_frozen_and_recorded_as_disclosed() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    issue_letter(&store, case);
    let paper = crate::papers::keep(&store, &case, PaperForm::External, 0x31).unwrap();
    let letter = with_enclosures(&store, case, paper.id);
    let scope = case.scope();
    let frozen = store.read(move |db| enclosures::of_letter(db, &scope, letter)).unwrap();
    let hashes: Vec<Option<String>> =
        frozen.iter().map(|one| one.listed.file.as_ref().map(|file| file.sha256.clone())).collect();
    assert_eq!(hashes, [Some("31".repeat(32)), Some("11".repeat(32)), None]);
    assert_eq!(frozen.iter().map(|one| one.listed.letter.as_str()).collect::<Vec<_>>(), ["A", "B", "C"]);
    let told: Vec<String> = store
        .read(|db| {
            let mut told = db
                .prepare("SELECT record_table || ' ' || substr(sha256, 1, 2) FROM disclosure ORDER BY seq")?;
            let told = told.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
            Ok::<_, StoreError>(told)
        })
        .unwrap();
    assert_eq!(told, ["letter 11", "letter 19", "paper 31", "letter 11"]);
    assert_eq!(store.check_everything().unwrap().faults, []);
}

/// Rule R8: one set, one class, by the database itself.
#[test]
fn a_paper_of_another_class_does_not_go_with_a_letter() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let privileged = crate::papers::keep(&store, &case, PaperForm::Internal, 0x31).unwrap();
    let refused = issue_with(&store, case, vec![Enclosed::Paper { paper: privileged.id }]);
    assert!(matches!(refused, Err(StoreError::Guarded)), "{refused:?}");
    let scope = case.scope();
    assert!(store.read(move |db| letters::of_matter(db, &scope)).unwrap().is_empty(), "nothing was issued");
}

/// ⚑ With its trigger taken out, the same letter is issued: the refusal is the trigger's.
#[test]
fn without_the_trigger_it_would_go() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let privileged = crate::papers::keep(&store, &case, PaperForm::Internal, 0x31).unwrap();
    world.close(&store);
    world.raw().execute_batch("DROP TRIGGER enclosure_is_of_one_class_with_its_letter").unwrap();
    let (store, _) = world.try_open(5).unwrap();
    issue_with(&store, case, vec![Enclosed::Paper { paper: privileged.id }]).unwrap();
}

#[test]
fn an_enclosure_is_never_changed_or_removed_not_even_by_raw_sql() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    issue_letter(&store, case);
    let paper = crate::papers::keep(&store, &case, PaperForm::External, 0x31).unwrap();
    with_enclosures(&store, case, paper.id);
    for statement in [
        "UPDATE enclosure SET words = 'other'",
        "UPDATE enclosure SET place = 9 WHERE place = 0",
        "UPDATE enclosure SET paper = NULL",
        "UPDATE enclosure SET class = 'public'",
        "DELETE FROM enclosure",
    ] {
        let refused = store.write(stamp(10), move |tx, audit| {
            audit.record(Event::FirmChanged);
            Ok::<_, StoreError>(tx.execute(statement, [])?)
        });
        assert!(matches!(refused, Err(StoreError::Guarded)), "{statement}");
    }
}

#[test]
fn a_draft_encloses_what_is_of_its_own_matter() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let paper = PaperId(candour_store::fresh_id(stamp(5).at));
    let enclosures =
        vec![candour_model::enclosures::Enclosure { id: 1, enclosed: Enclosed::Paper { paper } }];
    let draft = LetterDraft { enclosures, ..crate::world::draft(&case) };
    let refused = store.keep(move |tx| drafts::keep(tx, &draft, stamp(6).at));
    assert!(matches!(refused, Err(StoreError::Missing { what: "paper", .. })), "{refused:?}");
}
