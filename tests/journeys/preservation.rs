//! The preservation register, from the first letter that asks to what was weeded.

use candour_model::{
    bodies::Confidence,
    error_codes::ErrorCode,
    matters::OpenMatter,
    preservation::{
        AmendPreservation, AskedOn, Evidence, EvidenceCategoryId, Holder, PreservationState,
        RecordPreservation, RecordPreservationStep, StepEntry,
    },
    words::Words,
};
use candour_tests::{
    World,
    story::{self, Story, northmere, professional_standards},
};
use jiff::civil::date;

/// Words of the register that belong in the matter alone.
const PLANTED: &str = "the tape the dispatcher kept";

fn recorded() -> (World, Story) {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    (world, story)
}

fn step(state: PreservationState) -> StepEntry {
    StepEntry {
        state,
        on: date(2026, 11, 23),
        said_by: "The records manager".into(),
        letter: None,
        gone: "".into(),
        authority: "".into(),
        renew_by: None,
        note: "".into(),
    }
}

fn rosters(story: &Story) -> RecordPreservation {
    RecordPreservation {
        matter: story.matter.id,
        evidence: Evidence::Listed { category: EvidenceCategoryId("duty-rosters".into()) },
        holder: Holder::Office { office: professional_standards() },
        period: "the summer of 2003".into(),
        note: "".into(),
        first: StepEntry { said_by: "".into(), ..step(PreservationState::Asked) },
    }
}

#[test]
fn evidence_is_asked_for_by_a_letter_confirmed_and_found_to_be_weeded() {
    let (world, story) = recorded();
    story.authorise(&world.app);
    world.app.approve_allegation(story.allegation.id).unwrap();
    let letter = world.app.issue_letter(story.draft(&world.app).draft.id).unwrap();
    let mut asked = rosters(&story);
    asked.first.letter = Some(letter.id);
    let item = world.app.record_preservation(asked).unwrap();
    assert_eq!((item.number, item.renew_by), (1, None), "no renewal is set by itself");
    let offer = world.app.offer_renewal(AskedOn { asked_on: item.steps[0].on }).unwrap().unwrap();
    assert_eq!((offer.renew_by, offer.confidence), (date(2027, 5, 24), Confidence::Certain));
    let renew = |renew_by, state| RecordPreservationStep {
        item: item.id,
        step: StepEntry { renew_by, ..step(state) },
    };
    let confirmed = renew(Some(offer.renew_by), PreservationState::Confirmed);
    assert_eq!(world.app.record_preservation_step(confirmed).unwrap().renew_by, Some(offer.renew_by));
    let mut weeded = renew(None, PreservationState::Weeded);
    weeded.step.gone = "before 2010".into();
    weeded.step.authority = "their retention schedule".into();
    let after = world.app.record_preservation_step(weeded).unwrap();
    assert_eq!((after.steps.len(), after.renew_by), (3, None));
    assert_eq!(after.steps[0].letter, Some(letter.id));
    assert_eq!(world.app.preservation_of(story.matter.id).unwrap(), [after]);
}

#[test]
fn the_desk_says_what_to_ask_again_and_never_what_it_is_in_words() {
    let (world, story) = recorded();
    let mut named = rosters(&story);
    named.first.renew_by = Some(date(2026, 12, 1));
    world.app.record_preservation(named).unwrap();
    let mut other = rosters(&story);
    other.evidence = Evidence::Other { words: PLANTED.into() };
    other.holder = Holder::Other { words: PLANTED.into() };
    other.first.renew_by = Some(date(2026, 11, 30));
    other.first.note = PLANTED.into();
    other.note = PLANTED.into();
    world.app.record_preservation(other).unwrap();
    let desk = world.app.desk().unwrap();
    assert_eq!(desk.renewals.len(), 2);
    assert_eq!(desk.renewals[0].category_name, None);
    assert_eq!(desk.renewals[1].category_name.as_deref(), Some("Duty rosters"));
    assert!(!serde_json::to_string(&desk).unwrap().contains(PLANTED));
    let elsewhere = world
        .app
        .open_matter(OpenMatter {
            reference: "HQ/2026/0207".into(),
            working_name: "Juniper".into(),
            force: northmere(),
        })
        .unwrap();
    assert!(world.app.preservation_of(elsewhere.id).unwrap().is_empty());
}

#[test]
fn an_item_that_was_amended_is_as_before_once_that_is_undone() {
    let (world, story) = recorded();
    let item = world.app.record_preservation(rosters(&story)).unwrap();
    let amended = AmendPreservation {
        item: item.id,
        evidence: Evidence::Other { words: "The station diary".into() },
        holder: Holder::Other { words: "The county archive".into() },
        period: "1999".into(),
        note: "".into(),
    };
    assert_ne!(world.app.amend_preservation(amended).unwrap().evidence, item.evidence);
    assert_eq!(world.app.undo().unwrap().unwrap().what, "What is to be preserved was amended");
    assert_eq!(world.app.preservation_of(story.matter.id).unwrap(), [item]);
}

#[test]
fn what_is_not_right_is_said_at_its_field_and_changes_nothing() {
    let (world, story) = recorded();
    let long: Words = "x".repeat((1 << 20) + 1).into();
    let strange = Evidence::Listed { category: EvidenceCategoryId("invented".into()) };
    let mut nobody = professional_standards();
    nobody.force = None;
    let refusals = [
        ("evidence", RecordPreservation { evidence: strange, ..rosters(&story) }),
        (
            "evidence",
            RecordPreservation { evidence: Evidence::Other { words: " ".into() }, ..rosters(&story) },
        ),
        ("holder", RecordPreservation { holder: Holder::Office { office: nobody }, ..rosters(&story) }),
        (
            "holder",
            RecordPreservation { holder: Holder::Other { words: "a\u{202e}b".into() }, ..rosters(&story) },
        ),
        ("period", RecordPreservation { period: long.clone(), ..rosters(&story) }),
        ("note", RecordPreservation { note: long, ..rosters(&story) }),
        (
            "first.on",
            RecordPreservation {
                first: StepEntry { on: date(2026, 11, 24), ..step(PreservationState::Asked) },
                ..rosters(&story)
            },
        ),
        (
            "first.saidBy",
            RecordPreservation {
                first: StepEntry { said_by: "".into(), ..step(PreservationState::Lost) },
                ..rosters(&story)
            },
        ),
    ];
    for (field, input) in refusals {
        let error = world.app.record_preservation(input).unwrap_err();
        assert_eq!((error.code(), error.fields()[0].field.as_str()), (ErrorCode::Invalid, field));
    }
    assert!(world.app.preservation_of(story.matter.id).unwrap().is_empty());
}
