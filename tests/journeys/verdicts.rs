//! Verdicts over time: what the check comes to is kept with the change it follows from, taken back with it, and told on the
//! timeline.

use crate::independence::{appoint, checked, decide, office, open, posting, received};
use candour_app::AppError;
use candour_model::{
    allegations::Accused,
    binned::MoveToBin,
    dates::CivilDate,
    independence::{IndependenceCheck, TakeView, Verdict, WithdrawView},
    investigations::{Investigation, ReviseInvestigation},
    notes::{Contact, NoteEntry, NoteKind, WriteNote},
    officers::{AddOfficer, ServiceStatus},
    search::SearchFor,
    timeline::Happening,
    tracks::Mode,
};
use candour_tests::{
    World,
    story::{self, Story},
};
use jiff::civil::date;

const TODAY: CivilDate = date(2026, 11, 23);
const REASON: &str = "The superintendent trained with the officer.";

/// A complaint about an officer of Northmere, whom Kent investigates under the direction of the Director General.
fn directed() -> (World, Story, Investigation) {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    let officer = Accused::Officer { party: story.officer.party };
    let alleged = world.app.record_allegation(story::allegation(&story.matter, &story.client, [officer]));
    let opened = open(&world, &story, vec![alleged.unwrap().id]);
    decide(&world, &opened, Mode::Directed, office("psd", Some("kent")));
    (world, story, opened)
}

fn over_time(check: &IndependenceCheck) -> Vec<Option<Verdict>> {
    check.kept.iter().map(candour_model::independence::KeptVerdict::verdict).collect()
}

fn told(world: &World, story: &Story) -> Vec<(CivilDate, Option<Verdict>, Option<Verdict>)> {
    let events = world.app.timeline_of(story.matter.id).unwrap().events.into_iter();
    events
        .filter_map(|event| match event.what {
            Happening::VerdictReached { verdict, before, number: 1, .. } => {
                Some((event.when.earliest.unwrap(), before, verdict))
            }
            _ => None,
        })
        .collect()
}

#[test]
fn the_first_verdict_is_kept_with_the_investigation_and_a_change_is_told_on_the_timeline() {
    let (world, story, opened) = directed();
    let (first, then) = (Some(Verdict::NotIndependent), Some(Verdict::Independent));
    assert_eq!(told(&world, &story), [(TODAY, None, first), (TODAY, first, then)]);
    let check = checked(&world, &opened);
    assert_eq!(over_time(&check), [first, then]);
    let last = check.kept.last().unwrap();
    let finding = check.finding.as_ref().unwrap();
    assert_eq!(last.reached.as_ref().unwrap().possible, finding.possible);
    assert_eq!(last.flags, finding.flags.iter().map(|one| one.flag.clone()).collect::<Vec<_>>());
    assert_eq!((last.as_at, last.on), (finding.as_at, TODAY));
}

#[test]
fn nothing_is_kept_where_nothing_changes_and_by_looking() {
    let (world, story, opened) = directed();
    let before = checked(&world, &opened).kept;
    let entry = NoteEntry {
        kind: NoteKind::Telephone,
        on: TODAY,
        began: "".into(),
        ended: "".into(),
        contacts: vec![Contact::Other { words: "A support worker".into() }],
        about: "The next appointment".into(),
        text: "We agreed to speak again.".into(),
        minutes: None,
    };
    world.app.write_note(WriteNote { matter: story.matter.id, entry }).unwrap();
    let looked = world.app.undo().unwrap().unwrap();
    assert_eq!(looked.what, "A note was written");
    world.app.desk().unwrap();
    assert_eq!(checked(&world, &opened).kept, before);
}

#[test]
fn a_flag_alone_is_kept_and_is_no_change_of_verdict() {
    let (world, story, opened) = received();
    decide(&world, &opened, Mode::Local, story::professional_standards());
    let (kept, events) = (checked(&world, &opened).kept.len(), told(&world, &story).len());
    decide(&world, &opened, Mode::Supervised, story::professional_standards());
    let check = checked(&world, &opened);
    assert_eq!(check.kept.len(), kept + 1);
    assert!(check.kept.last().unwrap().flags.contains(&"old-rules".to_owned()), "{:?}", check.kept);
    assert_eq!(told(&world, &story).len(), events);
}

#[test]
fn a_change_that_is_taken_back_takes_its_verdict_with_it_and_brings_it_again() {
    let (world, story, opened) = directed();
    let before = checked(&world, &opened).kept;
    appoint(&world, &opened, &[("northmere", "1999", "2006"), ("kent", "2007", "")]);
    let after = checked(&world, &opened).kept;
    assert_eq!(after.last().unwrap().verdict(), Some(Verdict::Partly));
    world.app.undo().unwrap().unwrap();
    assert_eq!(checked(&world, &opened).kept, before, "as if it had never been");
    world.app.do_again().unwrap().unwrap();
    assert_eq!(checked(&world, &opened).kept, after);
    assert_eq!(told(&world, &story).len(), 3);
}

/// An officer who serves with Northmere up to the last of November, and with nobody knows whom then.
fn leaving() -> (World, Story, Investigation) {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    let matter = &story.matter;
    let added = world.app.add_officer(AddOfficer {
        name: "Esau Brand".into(),
        status: ServiceStatus::Serving,
        posting: posting("northmere", "1998", "30 November 2026"),
        ..story::officer(matter)
    });
    let party = added.unwrap().party;
    let alleged = story::allegation(matter, &story.client, [Accused::Officer { party }]);
    let opened = open(&world, &story, vec![world.app.record_allegation(alleged).unwrap().id]);
    (world, story, opened)
}

#[test]
fn what_another_day_brings_is_kept_when_it_is_next_asked_and_is_no_step_that_is_taken_back() {
    let (world, story, opened) = leaving();
    decide(&world, &opened, Mode::Directed, office("psd", Some("kent")));
    assert_eq!(checked(&world, &opened).kept.last().unwrap().verdict(), Some(Verdict::Independent));
    world.clock.set("2026-12-02T09:41:00Z");
    world.app.desk().unwrap();
    let (before, after) = (Some(Verdict::Independent), Some(Verdict::CannotTell));
    assert_eq!(told(&world, &story).last(), Some(&(date(2026, 12, 2), before, after)));
    let undone = world.app.undo().unwrap().unwrap();
    assert_eq!(undone.what, "A decision on mode was recorded");
    let check = checked(&world, &opened);
    assert_eq!(over_time(&check).last(), Some(&check.finding.map(|finding| finding.verdict)));
}

#[test]
fn a_change_that_kept_a_verdict_is_done_again_after_another_day_has_kept_one() {
    let (world, _, opened) = leaving();
    let kept = || checked(&world, &opened).kept.len();
    decide(&world, &opened, Mode::Directed, office("psd", Some("kent")));
    let directed = kept();
    decide(&world, &opened, Mode::Local, story::professional_standards());
    assert_eq!(kept(), directed + 1);
    world.app.undo().unwrap().unwrap();
    world.clock.set("2026-12-02T09:41:00Z");
    world.app.desk().unwrap();
    assert_eq!(kept(), directed + 1, "the other day has kept one");
    world.app.do_again().unwrap().unwrap();
    let last = checked(&world, &opened).kept.pop().unwrap();
    assert_eq!(last.verdict(), Some(Verdict::NotIndependent));
}

#[test]
fn an_investigation_that_is_taken_back_or_thrown_away_goes_with_its_verdicts() {
    let (world, story, opened) = leaving();
    let kept = checked(&world, &opened).kept;
    assert_eq!(kept.len(), 1);
    let what = MoveToBin::Investigation { investigation: opened.id };
    let binned = world.app.move_to_bin(what).unwrap();
    assert_eq!(told(&world, &story), []);
    world.app.restore_binned(binned.id).unwrap();
    assert_eq!(checked(&world, &opened).kept, kept, "and comes back with them");
    world.app.undo().unwrap().unwrap();
    world.app.undo().unwrap().unwrap();
    world.clock.set("2026-12-02T09:41:00Z");
    world.app.desk().unwrap();
    assert_eq!(world.app.undo().unwrap().unwrap().what, "An investigation was recorded");
    assert_eq!(told(&world, &story), []);
}

#[test]
fn where_nobody_is_complained_about_any_more_that_is_kept_too() {
    let (world, story, opened) = received();
    world.app.withdraw_allegation(story.allegation.id).unwrap();
    let check = checked(&world, &opened);
    let last = check.kept.last().unwrap();
    assert_eq!((check.kept.len(), last.reached.as_ref(), last.flags.len()), (2, None, 0));
    let (_, before, after) = *told(&world, &story).last().unwrap();
    assert!(before.is_some() && after.is_none());
}

fn take(world: &World, of: &Investigation, verdict: Verdict) -> Result<IndependenceCheck, AppError> {
    world.app.take_view(TakeView { investigation: of.id, verdict, reason: REASON.into() })
}

#[test]
fn another_view_stands_beside_what_the_check_comes_to_and_is_withdrawn_without_being_unsaid() {
    let (world, story, opened) = directed();
    let before = checked(&world, &opened);
    let taken = take(&world, &opened, Verdict::Partly).unwrap();
    assert_eq!((&taken.finding, &taken.kept), (&before.finding, &before.kept), "the check stays as it is");
    let standing = taken.view.unwrap();
    assert_eq!((standing.verdict, standing.answer_has_changed), (Verdict::Partly, false));
    let view = &taken.views[0];
    assert_eq!((view.reason.as_str(), view.on), (REASON, TODAY));
    assert_eq!(view.computed.as_ref().unwrap().verdict, Verdict::Independent);
    assert_eq!(world.app.independence_in(story.matter.id).unwrap().investigations[0].view, taken.view);
    let why = WithdrawView { investigation: opened.id, reason: "She has left the team".into() };
    let withdrawn = world.app.withdraw_view(why.clone()).unwrap();
    assert_eq!((withdrawn.view, withdrawn.views.len()), (None, 2));
    assert_eq!(&withdrawn.views[0], view);
    assert!(world.app.withdraw_view(why).is_err(), "nothing stands any more");
    world.app.undo().unwrap().unwrap();
    assert_eq!(checked(&world, &opened).view, taken.view);
}

#[test]
fn a_view_of_an_answer_that_has_changed_says_so_until_another_is_taken() {
    let (world, story, opened) = directed();
    take(&world, &opened, Verdict::Partly).unwrap();
    decide(&world, &opened, Mode::Local, story::professional_standards());
    let check = checked(&world, &opened);
    assert_eq!(check.finding.unwrap().verdict, Verdict::NotIndependent);
    let standing = check.view.unwrap();
    assert_eq!((standing.verdict, standing.answer_has_changed), (Verdict::Partly, true));
    assert_eq!(check.views[0].computed.as_ref().unwrap().verdict, Verdict::Independent);
    assert!(
        world.app.independence_in(story.matter.id).unwrap().investigations[0]
            .view
            .unwrap()
            .answer_has_changed
    );
    let again = take(&world, &opened, Verdict::Partly).unwrap();
    assert_eq!((again.view.unwrap().answer_has_changed, again.views.len()), (false, 2));
}

#[test]
fn a_view_needs_a_reason_and_an_answer_that_it_differs_from() {
    let (world, story, opened) = directed();
    let unsaid = TakeView { investigation: opened.id, verdict: Verdict::Partly, reason: " ".into() };
    assert_eq!(fields(world.app.take_view(unsaid)), ["reason"]);
    assert_eq!(fields(take(&world, &opened, Verdict::Independent)), ["verdict"]);
    let why = WithdrawView { investigation: opened.id, reason: REASON.into() };
    assert_eq!(fields(world.app.withdraw_view(why)), ["reason"]);
    let about_nobody = open(&world, &story, vec![story.allegation.id]);
    world.app.withdraw_allegation(story.allegation.id).unwrap();
    assert_eq!(fields(take(&world, &about_nobody, Verdict::Partly)), ["verdict"]);
}

#[test]
fn the_reason_of_a_view_is_found_and_keeps_its_investigation_out_of_the_bin() {
    let (world, story, _) = directed();
    let second = open(&world, &story, vec![story.allegation.id]);
    take(&world, &second, Verdict::Partly).unwrap();
    let sought = SearchFor { words: "superintendent trained".into(), matter: None, group: None, records: 20 };
    let found = world.app.search(sought).unwrap();
    assert_eq!(found.groups[0].records[0].record, second.id.to_string());
    let refused = world.app.move_to_bin(MoveToBin::Investigation { investigation: second.id });
    assert!(refused.is_err(), "{refused:?}");
}

#[test]
fn an_allegation_takes_the_highest_verdict_of_those_it_is_against_in_each_investigation_that_covers_it() {
    let (world, story, first) = directed();
    let second = open(&world, &story, vec![story.allegation.id]);
    decide(&world, &second, Mode::Local, story::professional_standards());
    let of = world.app.independence_in(story.matter.id).unwrap();
    let verdicts: Vec<_> =
        of.investigations.iter().map(|line| line.reached.as_ref().unwrap().verdict).collect();
    assert_eq!(verdicts, [Verdict::Independent, Verdict::NotIndependent]);
    assert_eq!(of.reached.as_ref().unwrap().verdict, Verdict::NotIndependent);
    let [local, directed] = &of.allegations[..] else { panic!("two are covered: {:?}", of.allegations) };
    assert_eq!((local.allegation, &local.investigations), (story.allegation.id, &vec![second.id]));
    assert_eq!(local.reached.as_ref().unwrap().verdict, Verdict::NotIndependent);
    assert_eq!(&directed.investigations, &[first.id]);
    assert_eq!(directed.reached.as_ref().unwrap().possible, [Verdict::Independent]);
}

#[test]
fn an_allegation_that_no_investigation_covers_has_no_verdict_and_is_not_counted() {
    let (world, story, first) = directed();
    let of = world.app.independence_in(story.matter.id).unwrap();
    assert_eq!(of.allegations.len(), 1, "{:?}", of.allegations);
    assert_ne!(of.allegations[0].allegation, story.allegation.id);
    let covered = of.allegations[0].allegation;
    let covering = ReviseInvestigation {
        investigation: first.id,
        references: Vec::new(),
        allegations: vec![covered, story.allegation.id],
    };
    world.app.revise_investigation(covering).unwrap();
    let of = world.app.independence_in(story.matter.id).unwrap();
    let [told, alone] = &of.allegations[..] else { panic!("both are covered: {:?}", of.allegations) };
    assert_eq!((told.allegation, alone.allegation), (story.allegation.id, covered));
    assert_eq!(
        alone.reached.as_ref().unwrap().verdict,
        Verdict::Independent,
        "only those whom it is against count"
    );
    world.app.withdraw_allegation(story.allegation.id).unwrap();
    assert_eq!(world.app.independence_in(story.matter.id).unwrap().allegations.len(), 1);
}

fn fields(refused: Result<IndependenceCheck, AppError>) -> Vec<String> {
    match refused.unwrap_err() {
        AppError::Invalid(problems) => problems.into_iter().map(|problem| problem.field).collect(),
        other => panic!("{other:?}"),
    }
}
