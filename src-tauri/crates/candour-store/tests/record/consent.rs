//! What clients allow, purpose by purpose: a letter never rests on an authority given for something else.

use crate::world::{Case, World, authority, issue, record_case, stamp};
use candour_model::{
    authorities::{Authority, AuthorityPurpose},
    ids::AuthorityId,
};
use candour_store::{Refusal, Store, StoreError, audit::Event, audit::Head, authorities, letters};
use jiff::civil::date;

/// Gives an authority for linking in the place of the one for letters.
fn for_linking_alone(store: &Store, case: Case) {
    store
        .write(stamp(5), move |tx, audit| {
            authorities::withdraw(tx, &case.scope(), case.authority, date(2026, 11, 23))?;
            let linking = Authority {
                id: AuthorityId(audit.fresh_id()),
                purpose: AuthorityPurpose::Linking,
                recipients: Vec::new(),
                identity_allowed: false,
                ..authority(&case)
            };
            authorities::give(tx, &linking)?;
            audit.record(Event::AuthorityGiven { matter: case.matter, authority: linking.id });
            Ok::<_, StoreError>(())
        })
        .unwrap();
}

#[test]
fn an_authority_for_linking_lets_no_letter_go() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    for_linking_alone(&store, case);
    let refused = store.write(stamp(6), move |tx, audit| {
        let issue = issue(&case, 1, Head::of(tx)?);
        letters::issue(tx, audit, &issue)
    });
    assert!(matches!(refused, Err(StoreError::Refused(Refusal::ConsentWithdrawn))));
}

/// T97: what was allowed when the letter was looked at is asked again in the transaction that issues it.
#[test]
fn t97_an_authority_withdrawn_between_preview_and_issue_stops_the_letter_and_nothing_is_written() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let held = |db: &rusqlite::Connection| -> Result<Vec<i64>, StoreError> {
        let count = |table| Ok(db.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0))?);
        ["draft", "letter", "letter_wording", "correspondence", "ask", "blob", "disclosure"]
            .map(count)
            .into_iter()
            .collect()
    };
    let before = store.read(held).unwrap();
    store
        .write(stamp(5), move |tx, audit| {
            authorities::withdraw(tx, &case.scope(), case.authority, date(2026, 11, 24))?;
            audit.record(Event::AuthorityWithdrawn { matter: case.matter, authority: case.authority });
            Ok::<_, StoreError>(())
        })
        .unwrap();
    let refused = store.write(stamp(6), move |tx, audit| {
        let issue = issue(&case, letters::next_number(tx, &case.scope())?, Head::of(tx)?);
        letters::issue(tx, audit, &issue)
    });
    assert!(matches!(refused, Err(StoreError::Refused(Refusal::ConsentWithdrawn))), "{refused:?}");
    assert_eq!(store.read(held).unwrap(), before);
}

#[test]
fn accounts_are_linked_only_while_every_client_of_the_matter_allows_it() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let allowed = |day| store.read(move |db| authorities::allow_linking(db, &case.scope(), day)).unwrap();
    assert!(!allowed(date(2026, 11, 24)), "the authority on file is for letters");
    for_linking_alone(&store, case);
    assert!(allowed(date(2026, 11, 24)));
    assert!(!allowed(date(2027, 11, 23)), "it has ended");
}
