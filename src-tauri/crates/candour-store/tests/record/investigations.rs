//! Investigations: what was recorded of one is never changed, is of its own matter, and is taken back only at once.

use crate::world::{Case, World, change_firm, posting, psd, record_case, stamp};
use candour_model::{
    allegations::Accused,
    bodies::ForceId,
    classes::RecordClass,
    decisions::{RecordDecision, RecordOutcome},
    ids::{
        AllegationId, DecisionId, InvestigationId, MatterId, ModeDecisionId, OutcomeId, PartyId, PostingId,
        StateMoveId,
    },
    investigations::OpenInvestigation,
    mode_decisions::RecordMode,
    parties::PartyKind,
    tracks::{DecisionKind, Mode, OutcomeKind, StateId, Track},
};
use candour_store::{
    MatterScope, Store, StoreError,
    audit::Event,
    investigations,
    investigators::{self, Appointment},
    parties,
};
use jiff::civil::date;
use uuid::Uuid;

pub(crate) fn opening(case: &Case) -> OpenInvestigation {
    OpenInvestigation {
        matter: case.matter,
        track: Track::Complaint,
        force: ForceId("northmere".into()),
        references: vec!["CO/114/26".into()],
        allegations: vec![case.allegation],
        suspect: None,
        complainant: None,
        state: StateId("received".into()),
        on: date(2026, 11, 20),
        source: "Northmere".into(),
        document: "".into(),
    }
}

pub(crate) fn open(store: &Store, said: OpenInvestigation) -> Result<InvestigationId, StoreError> {
    store.write(stamp(5), move |tx, audit| {
        let id = InvestigationId(audit.fresh_id());
        investigations::open(tx, id, StateMoveId(audit.fresh_id()), &said)?;
        audit.record(Event::InvestigationOpened { matter: said.matter, investigation: id });
        Ok(id)
    })
}

/// An investigation with one of everything that is recorded about one.
pub(crate) fn with_decisions(store: &Store, case: Case) -> InvestigationId {
    let id = open(store, opening(&case)).unwrap();
    store
        .write(stamp(6), move |tx, audit| {
            let scope = case.scope();
            let mode = RecordMode {
                investigation: id,
                mode: Mode::Local,
                body: Some(psd()),
                decided_by: psd(),
                decided_on: date(2026, 11, 21),
                notified_on: None,
                reasons: "the gravity of what is alleged".into(),
                test_applied: "".into(),
                document: "".into(),
            };
            investigations::record_mode(tx, &scope, ModeDecisionId(audit.fresh_id()), &mode)?;
            let decision = RecordDecision {
                investigation: id,
                kind: DecisionKind("not-recorded".into()),
                decided_by: psd(),
                decided_on: date(2026, 11, 21),
                notified_on: None,
                provided_on: None,
                reasons: "out of time".into(),
                document: "".into(),
            };
            investigations::record_decision(tx, &scope, DecisionId(audit.fresh_id()), &decision)?;
            investigations::record_outcome(tx, &scope, OutcomeId(audit.fresh_id()), &outcome(&case, id))?;
            let party = case.officer;
            let lead = Appointment { party, role: "Lead".into(), from: None, to: None };
            investigators::appoint(tx, &scope, id, &lead)?;
            audit.record(Event::InvestigationRevised { matter: case.matter, investigation: id });
            Ok::<_, StoreError>(())
        })
        .unwrap();
    id
}

fn outcome(case: &Case, investigation: InvestigationId) -> RecordOutcome {
    RecordOutcome {
        investigation,
        allegation: case.allegation,
        against: Accused::Officer { party: case.officer },
        kind: OutcomeKind("upheld".into()),
        on: date(2026, 11, 22),
        note: "upheld in part".into(),
    }
}

#[test]
fn what_was_recorded_of_an_investigation_is_never_changed() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    with_decisions(&store, case);
    for attempt in [
        "UPDATE state_move SET moved_on = '2020-01-01'",
        "UPDATE state_move SET reason = 'another'",
        "UPDATE mode_decision SET mode = 'independent'",
        "UPDATE decision SET provided_on = '2026-11-22'",
        "UPDATE outcome SET kind = 'not-upheld'",
    ] {
        let refused = store.write(stamp(7), move |tx, audit| {
            audit.record(Event::FirmChanged);
            Ok::<_, StoreError>(tx.execute(attempt, [])?)
        });
        assert!(matches!(refused, Err(StoreError::Guarded)), "{attempt}");
    }
    change_firm(&store, 8).unwrap();
    assert_eq!(store.check_everything().unwrap().faults, []);
}

#[test]
fn a_bodys_reasons_may_go_out_and_the_course_may_not() {
    assert_eq!(candour_store::classes::of_new("decision"), RecordClass::ConfidentialShareable);
    assert_eq!(candour_store::classes::of_new("mode_decision"), RecordClass::ConfidentialShareable);
    for table in ["investigation", "state_move", "outcome", "investigator"] {
        assert_eq!(candour_store::classes::of_new(table), RecordClass::Privileged, "{table}");
    }
}

#[test]
fn an_investigation_is_of_its_own_matter() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let id = with_decisions(&store, case);
    let nobody = Uuid::nil();
    let other = MatterScope::of(MatterId(nobody));
    store
        .read(move |db| {
            assert_eq!(investigations::scope_of(db, id)?, case.scope());
            assert!(matches!(investigations::get(db, &other, id), Err(StoreError::Missing { .. })));
            assert_eq!(investigations::lines_of_matter(db, &other)?, []);
            Ok::<_, StoreError>(())
        })
        .unwrap();
    let strange = [
        OpenInvestigation { matter: MatterId(nobody), ..opening(&case) },
        OpenInvestigation { allegations: vec![AllegationId(nobody)], ..opening(&case) },
        OpenInvestigation {
            track: Track::Criminal,
            suspect: Some(Accused::Officer { party: PartyId(nobody) }),
            complainant: Some(case.client),
            ..opening(&case)
        },
        OpenInvestigation {
            track: Track::Criminal,
            suspect: Some(Accused::Officer { party: case.officer }),
            complainant: Some(case.officer),
            ..opening(&case)
        },
    ];
    for said in strange {
        assert!(matches!(open(&store, said), Err(StoreError::Missing { .. })));
    }
}

#[test]
fn an_outcome_is_of_an_allegation_that_is_covered() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let id = open(&store, opening(&case)).unwrap();
    let refused = store.write(stamp(6), move |tx, audit| {
        audit.record(Event::FirmChanged);
        let said = RecordOutcome { allegation: AllegationId(Uuid::nil()), ..outcome(&case, id) };
        investigations::record_outcome(tx, &case.scope(), OutcomeId(audit.fresh_id()), &said)
    });
    assert!(matches!(refused, Err(StoreError::Missing { what: "allegation", .. })));
}

#[test]
fn an_investigator_is_no_officer_of_the_matter() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let id = open(&store, opening(&case)).unwrap();
    let people = store
        .write(stamp(6), move |tx, audit| {
            let party = parties::add(tx, PartyId(audit.fresh_id()), PartyKind::Officer, None)?.id;
            let appointment = Appointment { party, role: "Lead".into(), from: None, to: None };
            let posting = posting(PostingId(audit.fresh_id()));
            investigators::introduce(tx, &case.scope(), id, &appointment, &[posting])?;
            investigators::appoint(tx, &case.scope(), id, &appointment)?;
            let stranger = Appointment { party: PartyId(Uuid::nil()), ..appointment };
            let refused = investigators::appoint(tx, &case.scope(), id, &stranger);
            assert!(matches!(refused, Err(StoreError::Missing { what: "officer", .. })));
            audit.record(Event::InvestigatorAppointed {
                matter: case.matter,
                investigation: id,
                investigator: party,
            });
            assert_eq!(candour_store::officers::of_matter(tx, &case.scope())?.len(), 1);
            Ok::<_, StoreError>(investigations::get(tx, &case.scope(), id)?.investigators)
        })
        .unwrap();
    assert_eq!(people.len(), 2);
    assert_eq!(people[0].postings[0].unit.as_str(), "B Relief");
}
