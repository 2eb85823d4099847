//! The diary as it is stored: nothing of it is changed, and nothing of another matter stands in it.

use crate::world::{Case, World, add_officer_elsewhere, record_case, stamp};
use candour_model::{
    classes::RecordClass,
    deadlines::{DeadlineFacts, DeadlineId},
    diary::{AddDiaryEntry, DiaryAct, EventId, KeptBy, KeptDate, RecordDiaryEvent, StepTaken},
    ids::{DiaryEntryId, DiaryEventId, DiaryStepId, InvestigationId, MatterId},
};
use candour_store::{
    MatterScope, Store, StoreError,
    audit::Event,
    diary,
    disclosures::{self, Disclosed, Disclosure},
};
use jiff::civil::date;
use uuid::Uuid;

fn event(matter: MatterId) -> RecordDiaryEvent {
    RecordDiaryEvent {
        matter,
        kind: EventId("review-rights-given".into()),
        on: date(2026, 11, 20),
        investigation: None,
        entry: None,
        document: "Letter of the force".into(),
        dates: Vec::new(),
        settles: Vec::new(),
    }
}

/// Records an event with its date, a date of the firm's own, and what was done about it.
pub(crate) fn with_dates(store: &Store, case: Case) {
    store
        .write(stamp(5), move |tx, audit| {
            let scope = case.scope();
            let (id, kept, own) = (
                DiaryEventId(audit.fresh_id()),
                DiaryEntryId(audit.fresh_id()),
                DiaryEntryId(audit.fresh_id()),
            );
            diary::record_event(tx, id, &event(case.matter))?;
            let facts = DeadlineFacts::of(date(2026, 11, 20));
            diary::keep_date(tx, &scope, kept, id, (&DeadlineId("review-application".into()), &facts))?;
            let what =
                AddDiaryEntry { matter: case.matter, what: "Call counsel".into(), on: date(2026, 12, 1) };
            diary::add(tx, own, &what)?;
            let step = StepTaken {
                act: DiaryAct::Snoozed,
                on: date(2026, 11, 23),
                day: Some(date(2026, 11, 30)),
                known: None,
                words: "Counsel is away".into(),
            };
            diary::add_step(tx, &scope, own, DiaryStepId(audit.fresh_id()), &step)?;
            audit.record(Event::DiaryDateAdded { date: own, matter: case.matter });
            Ok::<_, StoreError>(())
        })
        .unwrap();
}

#[test]
fn that_a_date_left_is_written_down_in_the_matter_of_the_date_alone() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    with_dates(&store, case);
    let date = dates(&store, case)[0].id;
    let left = |scope: MatterScope| {
        store.write(stamp(9), move |tx, audit| {
            let what = Disclosed::Date(date);
            let (id, at, sha256) = (audit.fresh_id(), audit.at(), disclosures::sha256_of(b"BEGIN:VCALENDAR"));
            let (method, class) = ("in a calendar".into(), RecordClass::Privileged);
            audit.record(Event::DiaryCopySaved { sha256: sha256.clone(), dates: 1 });
            disclosures::record(tx, &scope, &Disclosure { id, what, sha256, to: None, method, at, class })
        })
    };
    left(case.scope()).unwrap();
    let elsewhere = left(MatterScope::of(MatterId(Uuid::nil())));
    assert!(matches!(elsewhere, Err(StoreError::Missing { what: "date", .. })), "{elsewhere:?}");
    let written: i64 = store
        .read(move |db| {
            let count = "SELECT count(*) FROM disclosure WHERE record_table = 'diary_entry' AND record = ?1";
            Ok::<_, StoreError>(db.query_row(count, [date.to_string()], |row| row.get(0))?)
        })
        .unwrap();
    assert_eq!(written, 1);
}

fn dates(store: &Store, case: Case) -> Vec<KeptDate> {
    store.read(move |db| diary::of_matter(db, &case.scope())).unwrap()
}

#[test]
fn dates_come_back_with_their_event_and_with_what_became_of_them() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    with_dates(&store, case);
    let [kept, own] = dates(&store, case).try_into().unwrap();
    assert_eq!(kept.event.as_ref().unwrap().document.as_str(), "Letter of the force");
    assert!(matches!(&kept.by, KeptBy::Rule { facts, .. } if facts.trigger == date(2026, 11, 20)));
    assert_eq!((kept.number, own.number, own.event), (1, 2, None));
    assert_eq!((own.steps[0].act, own.steps[0].day), (DiaryAct::Snoozed, Some(date(2026, 11, 30))));
    assert_eq!(store.check_everything().unwrap().faults, []);
}

#[test]
fn nothing_of_the_diary_is_changed_even_by_raw_sql() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    with_dates(&store, case);
    for change in [
        "UPDATE diary_event SET on_day = '2026-11-21'",
        "UPDATE diary_entry SET number = number + 10",
        "UPDATE diary_step SET words = 'Another'",
    ] {
        let refused = store.write(stamp(8), move |tx, audit| {
            audit.record(Event::FirmChanged);
            Ok::<_, StoreError>(tx.execute(change, [])?)
        });
        assert!(matches!(refused, Err(StoreError::Guarded)), "{change}: {refused:?}");
    }
}

#[test]
fn an_event_of_another_matter_or_of_nobody_s_investigation_is_refused() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let (elsewhere, _) = add_officer_elsewhere(&world, &store);
    with_dates(&store, case);
    let theirs = dates(&store, case)[0].id;
    let refused = store.write(stamp(8), move |tx, audit| {
        let nobody =
            RecordDiaryEvent { investigation: Some(InvestigationId(audit.fresh_id())), ..event(case.matter) };
        diary::record_event(tx, DiaryEventId(audit.fresh_id()), &nobody)
    });
    assert!(matches!(refused, Err(StoreError::Missing { what: "investigation", .. })), "{refused:?}");
    let refused = store.write(stamp(8), move |tx, audit| {
        let step = StepTaken {
            act: DiaryAct::Done,
            on: date(2026, 11, 23),
            day: None,
            known: None,
            words: "Done".into(),
        };
        let scope = candour_store::MatterScope::of(elsewhere);
        diary::add_step(tx, &scope, theirs, DiaryStepId(audit.fresh_id()), &step)
    });
    assert!(matches!(refused, Err(StoreError::Missing { what: "date", .. })), "{refused:?}");
}
