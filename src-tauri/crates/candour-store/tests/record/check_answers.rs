//! What was answered of the questions of the independence check: every answer is kept, and none is changed.

use crate::world::{Case, World, record_case, stamp};
use candour_model::{
    bodies::{BodyId, ForceId, OfficeRef},
    ids::InvestigationId,
    independence::{AnswerCheck, AskedFact, CheckSaid},
    yes_no::YesNoUnknown,
};
use candour_store::{Store, StoreError, audit::Event, check_answers};
use jiff::civil::date;

fn answer(store: &Store, case: Case, investigation: InvestigationId, fact: AskedFact, said: CheckSaid) {
    let given = AnswerCheck { investigation, fact, said, words: "Its letter".into() };
    store
        .write(stamp(9), move |tx, audit| {
            check_answers::answer(tx, &case.scope(), &given, date(2026, 11, 23))?;
            let fact = fact.as_str().to_owned();
            audit.record(Event::CheckAnswered { investigation, matter: case.matter, fact });
            Ok::<_, StoreError>(())
        })
        .unwrap();
}

fn policing_body() -> CheckSaid {
    let (body, force) = (BodyId("local-policing-body".into()), Some(ForceId("northmere".into())));
    CheckSaid::Office { office: Some(OfficeRef { body, force }) }
}

/// An answer of each form: a body, no body, and neither yes nor no.
pub(crate) fn with_answers(store: &Store, case: Case, investigation: InvestigationId) {
    let none = CheckSaid::Office { office: None };
    answer(store, case, investigation, AskedFact::Authority, none);
    answer(store, case, investigation, AskedFact::Body, policing_body());
    let answered = CheckSaid::Whether { answer: YesNoUnknown::Unknown };
    answer(store, case, investigation, AskedFact::Reg32, answered);
}

#[test]
fn every_answer_is_kept_in_order_and_none_is_changed_even_by_raw_sql() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let investigation = crate::investigations::with_decisions(&store, case);
    with_answers(&store, case, investigation);
    answer(&store, case, investigation, AskedFact::Authority, policing_body());
    let kept = store.read(move |db| check_answers::of_matter(db, &case.scope())).unwrap();
    let facts: Vec<_> = kept[&investigation].iter().map(|one| one.fact).collect();
    assert_eq!(facts, [AskedFact::Authority, AskedFact::Body, AskedFact::Reg32, AskedFact::Authority]);
    assert_eq!(kept[&investigation][0].said, CheckSaid::Office { office: None });
    assert_eq!(kept[&investigation][3].said, policing_body());
    for sql in ["UPDATE check_answer SET force = 'kent'", "UPDATE check_answer SET words = 'Another'"] {
        let refused = store.write(stamp(10), move |tx, audit| {
            audit.record(Event::FirmChanged);
            Ok::<_, StoreError>(tx.execute(sql, [])?)
        });
        assert!(matches!(refused, Err(StoreError::Guarded)), "{sql}: {refused:?}");
    }
    assert_eq!(store.check_everything().unwrap().faults, []);
}
