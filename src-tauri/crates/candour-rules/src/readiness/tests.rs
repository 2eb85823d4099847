//! Every particular of a letter, missing one at a time: it stops the letter and names itself.

mod certainties;
mod enclosures;
mod kinds;

use super::{examples, findings::family_of, *};
use crate::data::Scope;
use candour_model::{
    allegations::{Accused, AllegationStatus, Duty},
    bodies::{BodyId, CriterionId, ForceId},
    clients::Capacity,
    ids::DescribedId,
    postings::Posting,
};
use jiff::civil::date;
use std::collections::BTreeSet;
use uuid::Uuid;

fn findings(facts: &LetterFacts) -> Vec<Finding> {
    Rules::load().unwrap().findings(facts)
}

/// The look that every example brings up, because its force is invented.
const INVENTED: &str = "force.invented";

/// What breaking the facts brings up, besides [`INVENTED`] and what is in order: id, weight, whether a reason can pass it.
#[track_caller]
fn check(break_it: impl FnOnce(&mut LetterFacts), expected: &[(&str, Weight, bool)]) {
    let mut facts = examples::facts();
    break_it(&mut facts);
    let found = findings(&facts);
    let brought_up: Vec<(&str, Weight, bool)> = found
        .iter()
        .filter(|finding| finding.weight != Weight::Fine && finding.id != INVENTED)
        .map(|finding| (finding.id.as_str(), finding.weight, finding.can_be_accepted))
        .collect();
    assert_eq!(brought_up, expected);
}

const BARS: (Weight, bool) = (Weight::Stop, false);
const STOPS: (Weight, bool) = (Weight::Stop, true);
const LOOKS: (Weight, bool) = (Weight::Look, true);

#[track_caller]
fn check_one(break_it: impl FnOnce(&mut LetterFacts), id: &str, (weight, can_be_accepted): (Weight, bool)) {
    check(break_it, &[(id, weight, can_be_accepted)]);
}

#[test]
fn whole_facts_are_in_order() {
    check(|_| {}, &[]);
}

#[test]
fn every_required_particular_has_a_check_that_says_so() {
    let rules = Rules::load().unwrap();
    for letter in &rules.letters.letter {
        let facts = LetterFacts {
            kind: letter.id.clone(),
            followed: Some(examples::followed()),
            investigations: vec![examples::investigation()],
            ..examples::facts()
        };
        let found = rules.findings(&facts);
        let looked_at: BTreeSet<&str> = found.iter().map(family_of).collect();
        for required in &letter.required {
            for family in &required.checks {
                assert!(looked_at.contains(family.as_str()), "{}: nothing looks at {family}", required.what);
            }
        }
    }
}

#[test]
fn a_chaser_is_looked_at_for_what_it_follows_up_and_for_no_allegation() {
    let rules = Rules::load().unwrap();
    let chaser = |followed| LetterFacts {
        kind: candour_model::letters::LetterKind("chaser".into()),
        reply_by: date(2026, 11, 30),
        followed,
        ..examples::facts()
    };
    let stopping = |facts: &LetterFacts| {
        let found = rules.findings(facts);
        stops(&found, &[]).into_iter().map(|finding| finding.id.clone()).collect::<Vec<_>>()
    };
    let mut whole = chaser(Some(examples::followed()));
    whole.allegations.clear();
    whole.matter.evidence_at_risk.clear();
    assert_eq!(stopping(&whole), Vec::<String>::new());
    assert_eq!(stopping(&chaser(None)), ["followed.some"]);
    let mut answered = examples::followed();
    answered.replies.insert(answered.entry, date(2026, 11, 20));
    assert_eq!(stopping(&chaser(Some(answered))), ["unanswered.some"]);
    let unproven = rules.findings(&whole);
    let delivered = unproven.iter().find(|finding| finding.id == "delivered.shown").unwrap();
    assert_eq!(delivered.weight, Weight::Look);
}

#[test]
fn what_a_letter_follows_up_is_looked_at_whatever_kind_it_is() {
    let following = |break_it: fn(&mut LetterFacts, &mut crate::Followed)| {
        move |facts: &mut LetterFacts| {
            let mut followed = examples::followed();
            followed.is_acknowledged = true;
            break_it(facts, &mut followed);
            facts.followed = Some(followed);
        }
    };
    check(following(|_, _| {}), &[]);
    check_one(
        following(|_, it| it.replies = [(it.entry, date(2026, 11, 20))].into()),
        "unanswered.some",
        STOPS,
    );
    check_one(
        following(|facts, it| it.dated_on = facts.dated_on.tomorrow().unwrap()),
        "unanswered.before",
        STOPS,
    );
    check_one(following(|facts, it| it.asked_by = Some(facts.dated_on)), "unanswered.early", LOOKS);
    check_one(
        following(|_, it| {
            it.is_acknowledged = false;
            it.not_received = [date(2026, 11, 12)].into();
        }),
        "delivered.shown",
        STOPS,
    );
    check(following(|_, it| it.means = Some(candour_model::correspondence::Means::Telephone)), &[]);
}

#[test]
fn what_was_said_on_the_telephone_is_not_chased_as_a_letter() {
    let mut spoken = examples::followed();
    spoken.means = Some(candour_model::correspondence::Means::Telephone);
    let facts = LetterFacts {
        kind: candour_model::letters::LetterKind("chaser".into()),
        followed: Some(spoken),
        ..examples::facts()
    };
    let found = findings(&facts);
    let bar = found.iter().find(|finding| finding.id == "followed.spoken").unwrap();
    assert_eq!((bar.weight, bar.can_be_accepted), BARS);
}

#[test]
fn a_letter_to_a_chief_officer_who_is_complained_about_stops() {
    let to_the_chief = |rank: &'static str| {
        move |facts: &mut LetterFacts| {
            facts.to.body = BodyId("chief-constable".into());
            facts.office = facts.office.take().map(|office| Office { office: facts.to.clone(), ..office });
            facts.authorities[0].recipients = vec![facts.to.clone()];
            facts.officers[0].postings[0].rank = rank.into();
            facts.officers[0].postings[0].to = None;
        }
    };
    check(to_the_chief("Superintendent"), &[]);
    check_one(to_the_chief("Acting Chief Constable"), "recipient.accused", STOPS);
}

#[test]
fn the_firm_must_be_named_and_signed_for() {
    check_one(|f| f.firm.as_mut().unwrap().name = " ".into(), "firm.name", BARS);
    check_one(|f| f.firm.as_mut().unwrap().fee_earner = "".into(), "firm.fee-earner", BARS);
    check_one(|f| f.firm.as_mut().unwrap().contact = "".into(), "firm.contact", BARS);
    let whole = [
        ("firm.name", BARS.0, BARS.1),
        ("firm.fee-earner", BARS.0, BARS.1),
        ("firm.contact", BARS.0, BARS.1),
    ];
    check(|f| f.firm = None, &whole);
    check_one(|f| f.matter.reference = "".into(), "matter.reference", BARS);
}

#[test]
fn no_live_authority_for_this_recipient_is_never_passed() {
    check_one(|f| f.authorities.clear(), "authority.K7-4Q", BARS);
    check_one(|f| f.authorities[0].recipients[0].body = BodyId("iopc".into()), "authority.K7-4Q", BARS);
    check_one(|f| f.authorities[0].withdrawn_on = Some(date(2026, 11, 20)), "authority.K7-4Q", BARS);
    check_one(|f| f.authorities[0].expires_on = Some(date(2026, 11, 22)), "authority.K7-4Q", BARS);
    check_one(|f| f.authorities[0].given_on = date(2026, 11, 24), "authority.K7-4Q", BARS);
    check_one(|f| f.authorities[0].client = examples::OFFICER, "authority.K7-4Q", BARS);
    let mut facts = examples::facts();
    facts.authorities.clear();
    let accepted = [Accepted { finding: "authority.K7-4Q".into(), reason: "She said so".into() }];
    assert_eq!(stops(&findings(&facts), &accepted).len(), 1);
}

#[test]
fn a_representative_s_consent_needs_a_look() {
    check_one(|f| f.clients[0].capacity = Capacity::Representative, "capacity.K7-4Q", LOOKS);
}

#[test]
fn a_letter_needs_a_client_and_an_allegation() {
    check(|f| f.clients.clear(), &[("clients.some", BARS.0, BARS.1)]);
    check(
        |f| f.allegations.clear(),
        &[
            ("allegations.some", BARS.0, BARS.1),
            ("clients.K7-4Q", LOOKS.0, LOOKS.1),
            ("earlier-reports.none", LOOKS.0, LOOKS.1),
        ],
    );
}

#[test]
fn a_draft_allegation_stops_the_letter_until_approved_or_accepted() {
    let draft = |f: &mut LetterFacts| f.allegations[0].status = AllegationStatus::Draft;
    check_one(draft, "allegations.1.approved", STOPS);
    let mut facts = examples::facts();
    draft(&mut facts);
    let found = findings(&facts);
    let passed =
        |reason: &str| [Accepted { finding: "allegations.1.approved".into(), reason: reason.into() }];
    assert_eq!(stops(&found, &passed(" ")).len(), 1);
    assert!(stops(&found, &passed("She approved it by telephone today")).is_empty());
}

#[test]
fn a_withdrawn_allegation_is_not_in_the_letter() {
    let mut withdrawn = examples::allegation(2);
    withdrawn.status = AllegationStatus::Withdrawn;
    withdrawn.criteria.clear();
    check(|f| f.allegations.push(withdrawn), &[]);
}

#[test]
fn every_particular_of_an_allegation_names_itself() {
    check_one(|f| f.allegations[0].particulars = "".into(), "allegations.1.what", BARS);
    check_one(|f| f.allegations[0].happened.words = "".into(), "allegations.1.when", BARS);
    check_one(|f| f.allegations[0].place = "".into(), "allegations.1.where", BARS);
    check_one(|f| f.allegations[0].how_known = "".into(), "allegations.1.how-known", BARS);
    check_one(|f| f.allegations[0].duty = Duty::Unknown, "allegations.1.duty", LOOKS);
    let open = |f: &mut LetterFacts| {
        f.allegations[0].happened.earliest = None;
        f.allegations[0].happened.latest = None;
    };
    check_one(open, "allegations.1.range", LOOKS);
}

#[test]
fn whom_an_allegation_is_against_must_be_known() {
    check_one(|f| f.allegations[0].accused.clear(), "officers.1.accused", BARS);
    let unknown = Accused::Described { described: DescribedId(Uuid::from_u128(99)) };
    check_one(|f| f.allegations[0].accused = vec![unknown.into()], "officers.1.accused", BARS);
}

#[test]
fn a_described_person_needs_a_look_and_no_name() {
    let describe = |f: &mut LetterFacts| {
        f.described = vec![examples::described()];
        f.allegations[0].accused = vec![Accused::Described { described: examples::PERSON }.into()];
    };
    check_one(describe, "officers.unnamed", LOOKS);
}

#[test]
fn what_is_not_recorded_of_an_officer_needs_a_look() {
    check_one(|f| f.officers[0].postings.clear(), "officers.D4-8S.posting", LOOKS);
    let bare = |f: &mut LetterFacts| {
        let posting = &mut f.officers[0].postings[0];
        *posting = Posting { rank: "".into(), number: "".into(), from: None, to: None, ..posting.clone() };
    };
    check_one(bare, "officers.D4-8S.particulars", LOOKS);
    let mut facts = examples::facts();
    bare(&mut facts);
    let found = findings(&facts);
    let finding = found.iter().find(|f| f.id == "officers.D4-8S.particulars").unwrap();
    assert_eq!(finding.title, "Officer D4-8S: rank, number and years not recorded");
    let elsewhere = |f: &mut LetterFacts| f.officers[0].postings[0].force = ForceId("atlantis".into());
    check_one(elsewhere, "officers.D4-8S.force", BARS);
}

#[test]
fn every_allegation_relies_on_a_criterion_or_says_why_not() {
    check(
        |f| f.allegations[0].criteria.clear(),
        &[("criteria.some", BARS.0, BARS.1), ("criteria.1", STOPS.0, STOPS.1)],
    );
    let second = |f: &mut LetterFacts| {
        f.allegations.push(Allegation { criteria: Vec::new(), ..examples::allegation(2) });
    };
    check_one(second, "criteria.2", STOPS);
    let invented = |f: &mut LetterFacts| f.allegations[0].criteria.push(CriterionId("rudeness".into()));
    check_one(invented, "criteria.1.known", BARS);
    let alone = |f: &mut LetterFacts| f.allegations[0].criteria = vec![CriterionId("same-incident".into())];
    check_one(alone, "criteria.same-incident", LOOKS);
}

#[test]
fn same_incident_leans_on_what_another_allegation_says() {
    let rules = Rules::load().unwrap();
    assert_eq!(rules.criterion(&CriterionId("serious-assault".into())).unwrap().scope, Scope::Category);
    let second = |f: &mut LetterFacts| {
        let criteria = vec![CriterionId("same-incident".into())];
        f.allegations.push(Allegation { criteria, ..examples::allegation(2) });
    };
    check(second, &[]);
}

#[test]
fn earlier_reports_say_to_whom_when_and_what_came_of_it() {
    check_one(|f| f.allegations[0].earlier_reports.clear(), "earlier-reports.none", LOOKS);
    let outcome = |f: &mut LetterFacts| f.allegations[0].earlier_reports[0].outcome = "".into();
    check_one(outcome, "earlier-reports.1.1", LOOKS);
    let whom = |f: &mut LetterFacts| f.allegations[0].earlier_reports[0].to_whom = "".into();
    check_one(whom, "earlier-reports.1.1", BARS);
}

#[test]
fn the_matter_says_what_every_letter_needs() {
    check_one(|f| f.matter.conflicts = vec![" ".into()], "conflict.some", STOPS);
    check_one(|f| f.matter.evidence_at_risk.clear(), "evidence.some", BARS);
    check_one(|f| f.matter.needs.clear(), "needs.some", BARS);
}

#[test]
fn the_day_for_an_answer_lies_ahead_and_is_a_working_day() {
    check_one(|f| f.reply_by = f.dated_on, "reply-by.after", BARS);
    check_one(|f| f.reply_by = date(2026, 11, 28), "reply-by.working-day", LOOKS);
    check_one(|f| f.reply_by = date(2040, 11, 28), "reply-by.calendar", LOOKS);
    check(
        |f| f.today = date(2026, 12, 1),
        &[("reply-by.past", BARS.0, BARS.1), ("dated-on.today", LOOKS.0, LOOKS.1)],
    );
}

#[test]
fn an_address_is_there_and_was_checked_within_ninety_days() {
    check_one(|f| f.office = None, "office.address", LOOKS);
    check_one(|f| f.office.as_mut().unwrap().address.clear(), "office.address", LOOKS);
    check_one(|f| f.office.as_mut().unwrap().checked_on = date(2026, 8, 24), "office.checked", LOOKS);
    check(|f| f.office.as_mut().unwrap().checked_on = date(2026, 8, 25), &[]);
}

#[test]
fn nothing_goes_to_a_body_that_may_not_have_it() {
    let to_inspectorate = |f: &mut LetterFacts| {
        f.to = OfficeRef { body: BodyId("hmicfrs".into()), force: None };
        f.authorities[0].recipients = vec![f.to.clone()];
    };
    check(
        to_inspectorate,
        &[
            ("recipient.kind", BARS.0, BARS.1),
            ("recipient.class", BARS.0, BARS.1),
            ("recipient.duty", BARS.0, BARS.1),
        ],
    );
    let to_nowhere = |f: &mut LetterFacts| {
        f.to.force = None;
        f.authorities[0].recipients = vec![f.to.clone()];
    };
    check_one(to_nowhere, "recipient.office", BARS);
}

#[test]
fn another_force_and_a_force_with_its_own_scheme_need_a_look() {
    let another = |f: &mut LetterFacts| f.matter.force = ForceId("kent".into());
    check_one(another, "force.another", LOOKS);
    let own = |f: &mut LetterFacts| {
        f.matter.force = ForceId("btp".into());
        f.to.force = Some(ForceId("btp".into()));
        f.authorities[0].recipients = vec![f.to.clone()];
    };
    check_one(own, "force.scheme", LOOKS);
}

#[test]
fn a_force_that_does_not_exist_needs_a_look() {
    let mut facts = examples::facts();
    let is_noticed = |facts: &LetterFacts| findings(facts).iter().any(|finding| finding.id == INVENTED);
    assert!(is_noticed(&facts));
    facts.matter.force = ForceId("kent".into());
    assert!(!is_noticed(&facts));
}

#[test]
fn stops_come_first_and_every_stop_says_what_to_do() {
    let mut facts = examples::facts();
    facts.firm = None;
    facts.authorities.clear();
    facts.matter.conflicts.clear();
    facts.office = None;
    facts.allegations[0].earlier_reports.clear();
    let found = findings(&facts);
    assert!(found.is_sorted_by_key(|finding| finding.weight));
    for finding in &found {
        let is_fine = finding.weight == Weight::Fine;
        assert_eq!(finding.remedy.is_empty(), is_fine, "{}", finding.id);
        assert!(is_fine || finding.remedy.ends_with('.'), "{}", finding.id);
        assert!(!finding.title.ends_with('.'), "{}", finding.id);
    }
    let ids: BTreeSet<&str> = found.iter().map(|finding| finding.id.as_str()).collect();
    assert_eq!(ids.len(), found.len(), "an id stands twice");
}

#[test]
fn findings_hold_nothing_the_client_said() {
    let mut facts = examples::facts();
    facts.allegations[0].status = AllegationStatus::Draft;
    facts.allegations[0].particulars = "CANARY".into();
    facts.described = vec![examples::described()];
    for finding in findings(&facts) {
        assert!(!format!("{finding:?}").contains("CANARY"));
        assert!(!finding.title.contains("anorak"));
    }
}
