//! What the independence check came to, as it is stored: only added to, and gone with its investigation.

use crate::{
    investigations::{open, opening, with_decisions},
    undo::amend,
    world::{Case, World, add_officer_elsewhere, record_case, retrace, stamp},
};
use candour_model::{
    ids::{IndependenceViewId, InvestigationId},
    independence::{IndependenceView, KeptVerdict, Reached, Verdict},
};
use candour_store::{
    MatterScope, Store, StoreError, Transaction,
    audit::Event,
    independence,
    touched::{self, Matters},
    undo::Way,
};
use jiff::civil::date;

fn verdict(investigation: InvestigationId, reached: Option<Verdict>) -> KeptVerdict {
    KeptVerdict {
        investigation,
        on: date(2026, 11, 23),
        reached: reached
            .map(|verdict| Reached { verdict, possible: vec![Verdict::Independent, Verdict::Partly] }),
        flags: vec!["identity-unknown".into()],
        as_at: date(2026, 11, 23),
    }
}

/// Keeps two verdicts of an investigation.
fn with_verdicts(store: &Store, case: Case, id: InvestigationId) {
    for reached in [Some(Verdict::CannotTell), None] {
        keep(store, case.scope(), verdict(id, reached)).unwrap();
    }
}

fn view(investigation: InvestigationId, verdict: Option<Verdict>) -> IndependenceView {
    let possible = vec![Verdict::Independent, Verdict::Partly];
    IndependenceView {
        id: IndependenceViewId(uuid::Uuid::from_u128(u128::from(verdict.is_some()))),
        investigation,
        on: date(2026, 11, 23),
        verdict,
        reason: "The superintendent trained with the officer".into(),
        computed: verdict.map(|_| Reached { verdict: Verdict::CannotTell, possible }),
    }
}

/// Keeps two verdicts of an investigation, takes another view of it and withdraws that.
pub(crate) fn with_views(store: &Store, case: Case, id: InvestigationId) {
    with_verdicts(store, case, id);
    for verdict in [Some(Verdict::NotIndependent), None] {
        store
            .write(stamp(8), move |tx, audit| {
                let view = view(id, verdict);
                let (taken, matter) = (view.id, case.matter);
                audit.record(Event::ViewTaken { view: taken, matter, investigation: id });
                independence::add_view(tx, &case.scope(), &view)
            })
            .unwrap();
    }
}

fn keep(store: &Store, scope: MatterScope, kept: KeptVerdict) -> Result<(), StoreError> {
    store.write(stamp(7), move |tx, audit| {
        audit.record(Event::VerdictsKept { verdicts: 1 });
        independence::keep_verdict(tx, &scope, &kept)
    })
}

#[test]
fn verdicts_and_views_come_back_as_they_were_kept_and_nothing_of_them_is_changed() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let id = with_decisions(&store, case);
    with_views(&store, case, id);
    let kept = store.read(move |db| independence::verdicts_of_matter(db, &case.scope())).unwrap();
    assert_eq!(kept, [verdict(id, Some(Verdict::CannotTell)), verdict(id, None)]);
    let views = store.read(move |db| independence::views_of_matter(db, &case.scope())).unwrap();
    assert_eq!(views, [view(id, Some(Verdict::NotIndependent)), view(id, None)]);
    for change in [
        "UPDATE independence_verdict SET verdict = 'partly'",
        "UPDATE independence_view SET reason = 'Another'",
        "UPDATE independence_view SET computed = 'partly', possible = '[1]'",
    ] {
        let refused = store.write(stamp(8), move |tx, audit| {
            audit.record(Event::FirmChanged);
            Ok::<_, StoreError>(tx.execute(change, [])?)
        });
        assert!(matches!(refused, Err(StoreError::Guarded)), "{change}: {refused:?}");
    }
    assert_eq!(store.check_everything().unwrap().faults, []);
}

#[test]
fn what_follows_from_taking_a_change_back_is_part_of_it() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let id = with_decisions(&store, case);
    let scope = case.scope();
    let kept = move |store: &Store| {
        store.read(move |db| independence::verdicts_of_matter(db, &scope)).unwrap().len()
    };
    amend(&store, case);
    let follow = move |tx: &Transaction<'_>, turn| {
        let touched = touched::since(tx, turn)?.matters;
        assert_eq!(touched, Matters::These([case.matter].into()));
        independence::keep_verdict(tx, &scope, &verdict(id, Some(Verdict::Partly)))
    };
    store.retrace(stamp(7), Way::Back, follow).unwrap().unwrap();
    assert_eq!(kept(&store), 1);
    retrace(&store, stamp(8), Way::Again).unwrap().unwrap();
    assert_eq!((kept(&store), store.check_everything().unwrap().faults), (0, vec![]));
}

#[test]
fn what_is_kept_aside_is_no_step_and_goes_when_its_investigation_is_taken_back() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let id = open(&store, opening(&case)).unwrap();
    amend(&store, case);
    retrace(&store, stamp(6), Way::Back).unwrap().unwrap();
    with_verdicts(&store, case, id);
    let again = retrace(&store, stamp(8), Way::Again).unwrap().unwrap();
    assert_eq!(again.what, "An allegation was amended", "what was taken back is not forgotten");
    for what in ["An allegation was amended", "An investigation was recorded"] {
        assert_eq!(retrace(&store, stamp(9), Way::Back).unwrap().unwrap().what, what);
    }
    assert_eq!(store.read(move |db| independence::verdicts_of_matter(db, &case.scope())).unwrap(), []);
    assert_eq!(store.check_everything().unwrap().faults, []);
    retrace(&store, stamp(10), Way::Again).unwrap().unwrap();
    assert_eq!(store.read(move |db| independence::verdicts_of_matter(db, &case.scope())).unwrap().len(), 2);
    assert_eq!(store.check_everything().unwrap().faults, []);
}

#[test]
fn a_verdict_of_another_matter_is_refused() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let id = with_decisions(&store, case);
    let (elsewhere, _) = add_officer_elsewhere(&world, &store);
    let refused = keep(&store, MatterScope::of(elsewhere), verdict(id, None));
    assert!(matches!(refused, Err(StoreError::Missing { what: "investigation", .. })), "{refused:?}");
}
