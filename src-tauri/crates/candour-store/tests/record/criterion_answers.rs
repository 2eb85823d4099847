//! What was answered of the criteria for referral: the last counts, and none is changed.

use crate::world::{Case, World, record_case, stamp};
use candour_model::{bodies::CriterionId, referral::AnswerCriterion, yes_no::YesNoUnknown};
use candour_store::{Store, StoreError, audit::Event, criterion_answers};
use jiff::civil::date;

fn answer(store: &Store, case: Case, answer: YesNoUnknown) {
    let criterion = "same-incident".to_owned();
    let said = AnswerCriterion {
        allegation: case.allegation,
        criterion: CriterionId(criterion.clone()),
        answer,
        words: "The custody record".into(),
    };
    store
        .write(stamp(9), move |tx, audit| {
            criterion_answers::answer(tx, &case.scope(), &said, date(2026, 11, 23))?;
            let allegation = case.allegation;
            audit.record(Event::CriterionAnswered { allegation, matter: case.matter, criterion });
            Ok::<_, StoreError>(())
        })
        .unwrap();
}

/// An answer that nobody knows.
pub(crate) fn with_answer(store: &Store, case: Case) {
    answer(store, case, YesNoUnknown::Unknown);
}

#[test]
fn the_last_answer_counts_and_none_is_changed_even_by_raw_sql() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    with_answer(&store, case);
    answer(&store, case, YesNoUnknown::No);
    let kept = store.read(move |db| criterion_answers::of_matter(db, &case.scope())).unwrap();
    let of = &kept[&case.allegation];
    assert_eq!((of.len(), of[0].answer), (1, YesNoUnknown::No));
    let refused = store.write(stamp(10), |tx, audit| {
        audit.record(Event::FirmChanged);
        Ok::<_, StoreError>(tx.execute("UPDATE criterion_answer SET answer = 'yes'", [])?)
    });
    assert!(matches!(refused, Err(StoreError::Guarded)), "{refused:?}");
    assert_eq!(store.check_everything().unwrap().faults, []);
}
