//! A letter in the place of another: once, in its own matter, with the wording kept.

use crate::classes::second_draft;
use crate::world::{Case, World, draft, issue, issue_letter, record_case, stamp};
use candour_model::{
    ids::LetterId,
    letters::{IssuedLetter, LetterDraft},
};
use candour_store::{Store, StoreError, asks, audit::Head, drafts, exchanges, letters, replacements};
use candour_vault::BlobId;

/// Issues another draft in the place of the case's letter.
pub(crate) fn replace(
    store: &Store,
    case: Case,
    draft: &LetterDraft,
    n: u8,
) -> Result<IssuedLetter, StoreError> {
    let draft = LetterDraft { replaces: Some(case.draft), ..draft.clone() };
    let kept = draft.clone();
    store.keep(move |tx| drafts::keep(tx, &kept, stamp(5).at))?;
    store.write(stamp(6), move |tx, audit| {
        let mut issue = issue(&case, letters::next_number(tx, &case.scope())?, Head::of(tx)?);
        issue.draft = draft;
        issue.blob.file.blob_id = BlobId::new([n; 16]);
        issue.blob.file.plain_sha256 = [n; 32];
        letters::issue(tx, audit, &issue)
    })
}

#[test]
fn the_wording_of_a_letter_stays_and_its_place_is_taken_once() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    issue_letter(&store, case);
    let wording = store.read(move |db| replacements::wording(db, &case.scope(), case.draft)).unwrap();
    assert_eq!(wording, Some(draft(&case)));
    let second = second_draft(&case);
    let later = replace(&store, case, &second, 0xb1).unwrap();
    assert_eq!((later.number, later.replaces), (2, Some(case.draft)));
    let taken = store.read(move |db| replacements::replaced_by(db, &case.scope(), case.draft)).unwrap();
    assert_eq!(taken, Some(2));
    let third = LetterDraft { id: LetterId(uuid::Uuid::from_u128(0x77)), ..second };
    let again = replace(&store, case, &third, 0xb2);
    assert!(matches!(again, Err(StoreError::Settled { .. })), "{again:?}");
}

#[test]
fn nobody_is_waited_for_because_of_a_letter_whose_place_was_taken() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    issue_letter(&store, case);
    let waited = || {
        store
            .read(move |db| {
                let letters =
                    exchanges::of_matter(db, &case.scope())?.into_iter().filter_map(|one| one.letter);
                let asked = asks::of_matter(db, &case.scope())?.into_iter().map(|(ask, _)| ask.entry);
                Ok::<_, StoreError>((letters.collect::<Vec<_>>(), asked.collect::<Vec<_>>()))
            })
            .unwrap()
    };
    let before = waited();
    assert!(before.0.contains(&case.draft));
    let second = second_draft(&case);
    replace(&store, case, &second, 0xb1).unwrap();
    let after = waited();
    assert!(!after.0.contains(&case.draft) && after.0.contains(&second.id));
    assert!(before.1.iter().all(|entry| !after.1.contains(entry)), "what it asked, the other asks");
    let replaced = store.read(move |db| replacements::replaced(db, &case.scope())).unwrap();
    assert_eq!(replaced.len(), 1);
}

#[test]
fn a_letter_takes_no_place_in_another_matter_and_what_was_issued_stays() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    issue_letter(&store, case);
    world.close(&store);
    let raw = world.raw();
    for statement in [
        "UPDATE letter SET replaces = id",
        "UPDATE letter_wording SET content = '{}'",
        "DELETE FROM letter_wording",
        "INSERT INTO letter SELECT NULL, 'x', (SELECT 'other'), kind, 9, body, force, dated_on, reply_by, means, their_reference,
                our_reference, pages, sha256, 'b', template_version, rules_version, head_before, issued_at, file_name, class,
                step, investigation, follows, id FROM letter",
    ] {
        assert!(raw.execute(statement, []).is_err(), "{statement}");
    }
}

#[test]
fn a_draft_takes_no_place_that_is_not_there() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let draft = LetterDraft { replaces: Some(LetterId(uuid::Uuid::from_u128(0x99))), ..second_draft(&case) };
    let kept = store.keep(move |tx| drafts::keep(tx, &draft, stamp(5).at));
    assert!(matches!(kept, Err(StoreError::Missing { what: "letter", .. })), "{kept:?}");
}
