//! The rules that are not of time as the firm corrects them: the ladder, the criteria, the check and the regime go by what it says,
//! and say so.

use candour_model::{
    deadlines::DeadlineStanding::{self, AsShipped, Off, Own},
    error_codes::ErrorCode,
    independence::Verdict,
    investigations::Investigation,
    precepts::{CorrectPrecept, PreceptId, PreceptKind, PreceptRecord, SwitchPrecept},
    search::{FoundNoun, SearchFor},
    tracks::Mode,
};
use candour_tests::World;

use crate::{
    escalation::step,
    independence::{appoint, checked, decide, found, office, received},
    investigations::deciding,
};

fn id(kind: PreceptKind, id: &str) -> PreceptId {
    PreceptId::new(kind, id)
}

fn switch(precept: PreceptId) -> SwitchPrecept {
    SwitchPrecept { precept, reason: "Counsel advises against it".into() }
}

/// A correction of a rule, in which one thing is changed.
fn correction(world: &World, precept: PreceptId, change: impl FnOnce(&mut CorrectPrecept)) -> CorrectPrecept {
    let record = record(world, &precept);
    let mut input = CorrectPrecept { precept, wording: record.now, reason: "Counsel words it so".into() };
    change(&mut input);
    input
}

fn record(world: &World, precept: &PreceptId) -> PreceptRecord {
    world.app.precepts().unwrap().into_iter().find(|record| record.precept == *precept).unwrap()
}

fn said(own: &[PreceptRecord]) -> Vec<(&str, DeadlineStanding)> {
    own.iter().map(|record| (record.precept.id.as_str(), record.standing)).collect()
}

fn refused(world: &World, opened: &Investigation) -> Vec<String> {
    let next = world.app.next_steps(opened.id).unwrap();
    next.steps.into_iter().map(|one| one.step.id.0).collect()
}

#[test]
fn a_step_that_is_switched_off_is_offered_no_longer_and_the_ladder_says_so() {
    let (world, _, opened) = received();
    world.app.record_decision(deciding(opened.id, "not-referred")).unwrap();
    let before = world.app.next_steps(opened.id).unwrap();
    step(&before, "treat-as-referred");
    assert_eq!(before.own, []);
    let precept = id(PreceptKind::Step, "treat-as-referred");
    let off = world.app.switch_off_precept(switch(precept.clone())).unwrap();
    assert_eq!((off.standing, &off.now), (Off, &off.shipped), "it is shown as it read");
    let after = world.app.next_steps(opened.id).unwrap();
    assert_eq!(after.steps.len() + 1, before.steps.len());
    assert!(!refused(&world, &opened).contains(&"treat-as-referred".to_owned()));
    assert_eq!(said(&after.own), [("treat-as-referred", Off)]);
    assert_eq!(after.own[0].correction.as_ref().unwrap().reason.as_str(), "Counsel advises against it");
    assert_eq!(world.app.undo().unwrap().unwrap().what, "A rule was switched off");
    assert_eq!(world.app.next_steps(opened.id).unwrap(), before);
    world.app.do_again().unwrap();
    assert_eq!(world.app.next_steps(opened.id).unwrap(), after);
    let again = world.app.restore_precept(switch(precept)).unwrap();
    assert_eq!((again.standing, again.correction.is_some()), (AsShipped, true));
    assert_eq!(world.app.next_steps(opened.id).unwrap(), before);
}

#[test]
fn a_step_that_is_worded_anew_is_offered_in_the_firms_words_with_the_shipped_ones_beside() {
    let (world, _, opened) = received();
    world.app.record_decision(deciding(opened.id, "not-referred")).unwrap();
    let precept = id(PreceptKind::Step, "treat-as-referred");
    let shipped = record(&world, &precept).shipped;
    let input = correction(&world, precept.clone(), |input| {
        input.wording.title = "Ask the Director General to call it in".into();
        input.wording.citation = "As counsel advised".into();
    });
    let corrected = world.app.correct_precept(input).unwrap();
    assert_eq!((corrected.standing, &corrected.shipped), (Own, &shipped));
    let next = world.app.next_steps(opened.id).unwrap();
    let offered = &step(&next, "treat-as-referred").step;
    assert_eq!(
        (offered.title.as_str(), offered.citation.as_str()),
        ("Ask the Director General to call it in", "As counsel advised")
    );
    assert_eq!(next.own, [corrected]);
    world.app.switch_off_precept(switch(precept.clone())).unwrap();
    let back = world.app.restore_precept(switch(precept.clone())).unwrap();
    assert_eq!(
        (back.standing, back.now.citation.as_str()),
        (Own, "As counsel advised"),
        "as the firm had it"
    );
    let as_shipped = world.app.restore_precept(switch(precept)).unwrap();
    assert_eq!((as_shipped.standing, as_shipped.now), (AsShipped, shipped));
}

#[test]
fn a_flag_that_is_switched_off_is_not_raised_and_what_the_check_then_says_is_kept() {
    let (world, _, opened) = received();
    let raised = |world: &World| {
        let finding = found(world, &opened);
        finding.flags.iter().any(|flag| flag.flag == "identity-unknown")
    };
    assert!(raised(&world));
    let kept = checked(&world, &opened).kept.len();
    let precept = id(PreceptKind::Flag, "identity-unknown");
    world.app.switch_off_precept(switch(precept)).unwrap();
    assert!(!raised(&world));
    let check = checked(&world, &opened);
    assert_eq!(said(&check.finding.unwrap().own), [("identity-unknown", Off)]);
    assert_eq!(check.kept.len(), kept + 1, "it is kept that the flag is gone");
    assert!(!check.kept[kept].flags.contains(&"identity-unknown".to_owned()));
    world.app.undo().unwrap();
    assert!(raised(&world));
}

#[test]
fn a_rule_of_grades_that_is_switched_off_changes_the_verdict() {
    let (world, _, opened) = received();
    decide(&world, &opened, Mode::Directed, office("psd", Some("kent")));
    appoint(&world, &opened, &[("northmere", "1999", "2006"), ("kent", "2007", "")]);
    let hands = |world: &World| found(world, &opened).officers[0].hands;
    let before = (found(&world, &opened).verdict, hands(&world));
    let precept = id(PreceptKind::Grade, "G9");
    world.app.switch_off_precept(switch(precept)).unwrap();
    let after = found(&world, &opened);
    assert_ne!((after.verdict, after.officers[0].hands), before);
    assert_ne!(after.verdict, Verdict::Partly);
    assert!(after.reasons.iter().all(|reason| reason.rule != "G9"));
    assert_eq!(said(&after.own), [("G9", Off)]);
    let over_time = checked(&world, &opened).kept;
    assert_eq!(over_time.last().unwrap().verdict(), Some(after.verdict), "the change is kept");
}

#[test]
fn a_letter_that_a_rule_proposes_is_proposed_no_longer() {
    let (world, _, opened) = received();
    let before = found(&world, &opened).next_letters;
    let rule = before[0].rule.clone();
    world.app.switch_off_precept(switch(id(PreceptKind::Letter, &rule))).unwrap();
    let after = found(&world, &opened);
    assert!(after.next_letters.iter().all(|letter| letter.rule != rule));
    assert_eq!(said(&after.own), [(rule.as_str(), Off)]);
}

#[test]
fn a_criterion_that_is_switched_off_is_proposed_by_no_category() {
    let (world, _) = World::with_casebook();
    let proposed = |world: &World| {
        let directory = world.app.directory().unwrap();
        let categories = directory.categories.iter();
        let of = |one: &&candour_model::categories::ProposedCriterion| one.criterion.0 == "serious-assault";
        (
            categories.flat_map(|category| &category.criteria).filter(of).count(),
            said_of(&directory.own_criteria),
        )
    };
    let before = proposed(&world);
    assert!(before.0 > 0 && before.1.is_empty());
    world.app.switch_off_precept(switch(id(PreceptKind::Criterion, "serious-assault"))).unwrap();
    assert_eq!(proposed(&world), (0, vec![("serious-assault".to_owned(), Off)]));
}

#[test]
fn a_criterion_in_the_firms_words_is_proposed_in_them_and_one_that_is_off_is_said_to_be() {
    let (world, story, _) = received();
    let proposal = |world: &World| world.app.referral_of(story.allegation.id).unwrap().proposal;
    let before = proposal(&world);
    let met = before.met.first().map(|one| (one.criterion.clone(), one.title.clone()));
    let open = before.ask.first().map(|one| (one.criterion.clone(), one.title.clone()));
    let (criterion, _) = met.or(open).expect("something is proposed");
    let precept = id(PreceptKind::Criterion, &criterion.0);
    let input = correction(&world, precept.clone(), |input| input.wording.title = "In our words".into());
    world.app.correct_precept(input).unwrap();
    let worded = proposal(&world);
    let titles: Vec<_> =
        worded.met.iter().map(|one| &one.title).chain(worded.ask.iter().map(|one| &one.title)).collect();
    assert!(titles.iter().any(|title| *title == "In our words"), "{titles:?}");
    assert_eq!(said(&worded.own), [(criterion.0.as_str(), Own)]);
    world.app.switch_off_precept(switch(precept)).unwrap();
    let off = proposal(&world);
    assert_eq!(said(&off.own), [(criterion.0.as_str(), Off)]);
    assert_eq!(off.met.len() + off.ask.len() + 1, before.met.len() + before.ask.len());
}

fn said_of(own: &[PreceptRecord]) -> Vec<(String, DeadlineStanding)> {
    said(own).into_iter().map(|(id, standing)| (id.to_owned(), standing)).collect()
}

#[test]
fn a_rule_that_selects_the_regime_says_it_in_the_firms_words() {
    let (world, _, opened) = received();
    let precept = id(PreceptKind::Regime, "R12");
    let input = correction(&world, precept, |input| {
        input.wording.text = "It reached them on {reached}; those rules hold {days}.".into();
        input.wording.citation = "As counsel advised".into();
    });
    world.app.correct_precept(input).unwrap();
    let regime = world.app.next_steps(opened.id).unwrap().regime.unwrap();
    assert_eq!(regime.basis, "As counsel advised");
    assert!(regime.reasons[0].starts_with("It reached them on"), "{:?}", regime.reasons);
    assert!(!regime.reasons[0].contains('{'), "{:?}", regime.reasons);
    assert_eq!(said(&regime.own), [("R12", Own)]);
}

#[test]
fn what_the_firm_says_of_a_rule_is_found_by_its_words() {
    let (world, _) = World::with_casebook();
    let precept = id(PreceptKind::Step, "treat-as-referred");
    let input = correction(&world, precept, |input| input.wording.title = "Zealous wording".into());
    world.app.correct_precept(input).unwrap();
    for words in ["zealous", "counsel"] {
        let asked = SearchFor { words: words.into(), matter: None, group: None, records: 20 };
        let found = world.app.search(asked).unwrap();
        let record = &found.groups[0].records[0];
        assert_eq!(
            (record.noun, record.record.as_str()),
            (FoundNoun::Precept, "step/treat-as-referred"),
            "{words}"
        );
    }
}

#[test]
fn what_is_not_right_is_said_at_its_field_and_changes_nothing() {
    let (world, _) = World::with_casebook();
    let grade = || id(PreceptKind::Grade, "G1");
    let refusals = [
        ("title", correction(&world, grade(), |input| input.wording.title = " ".into())),
        ("text", correction(&world, grade(), |input| input.wording.text = "it is so.".into())),
        ("citation", correction(&world, grade(), |input| input.wording.citation = "".into())),
        ("reason", correction(&world, grade(), |input| input.reason = "".into())),
        ("precept", correction(&world, grade(), |input| input.precept.id = "G99".into())),
        ("precept", correction(&world, grade(), |input| input.precept = id(PreceptKind::Letter, "N1"))),
    ];
    for (field, input) in refusals {
        let error = world.app.correct_precept(input).unwrap_err();
        assert_eq!((error.code(), error.fields()[0].field.as_str()), (ErrorCode::Invalid, field));
    }
    for needed in
        [id(PreceptKind::Grade, "G14"), id(PreceptKind::Control, "C1"), id(PreceptKind::Regime, "R12")]
    {
        let error = world.app.switch_off_precept(switch(needed)).unwrap_err();
        assert!(error.fields()[0].problem.contains("without it"), "{:?}", error.fields());
    }
    assert_eq!(world.app.restore_precept(switch(grade())).unwrap_err().code(), ErrorCode::Invalid);
    assert!(world.app.precepts().unwrap().iter().all(|record| record.correction.is_none()));
}
