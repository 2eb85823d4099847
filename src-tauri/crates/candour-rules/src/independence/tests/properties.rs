//! What always holds of the check: it agrees with the table read by itself, a fact that no rule reads changes nothing, a
//! further officer never lowers the verdict, and a missing fact that becomes known never leads out of the range.

use crate::Rules;
use candour_model::independence::{
    CriteriaMet, Facts, IdentityKnown, Link, ModeKnown, OfficerFacts, OfficerRole, Referred, ReviewBody,
    Side, Stage, StatusKnown, Verdict,
};
use proptest::{prelude::*, sample::select, sample::subsequence};
use std::sync::LazyLock;

static RULES: LazyLock<Rules> = LazyLock::new(|| Rules::load().unwrap());

const FORCES: [&str; 4] = ["A", "B", "C", "btp"];

fn side(words: &'static [&'static str]) -> impl Strategy<Value = Side> {
    select(words).prop_map(Side::from)
}

fn officers() -> impl Strategy<Value = OfficerFacts> {
    let service = (
        side(&["A", "A", "B", "C", "nca", "unknown"]),
        side(&["A", "B", "C", "nca", "none", "unknown"]),
        side(&["", "", "A", "B"]),
        subsequence(&FORCES[..], 0..=2),
        subsequence(&FORCES[..], 0..=2),
    );
    let person = (
        select(OfficerRole::ALL),
        select(IdentityKnown::ALL),
        select(StatusKnown::ALL),
        side(&["", "", "A", "B", "lpb:A", "unknown"]),
    );
    (service, person).prop_map(
        |((then, now, last, other, candidates), (role, identity, status, authority))| {
            let is_office = role == OfficerRole::LocalPolicingBody;
            let then = match (is_office, then.force()) {
                (true, Some(force)) => Side::PolicingBody(force.clone()),
                (true, None) => Side::Unknown,
                (false, _) => then,
            };
            let candidates =
                if is_office || role == OfficerRole::NcaOfficer { Vec::new() } else { candidates };
            let sides = |names: Vec<&str>| names.into_iter().map(Side::from).collect();
            OfficerFacts {
                links: Vec::new(),
                role,
                identity,
                force_then: then,
                force_candidates: sides(candidates),
                force_now: now,
                force_last: last,
                forces_other: sides(other),
                status,
                authority,
            }
        },
    )
}

fn facts() -> impl Strategy<Value = Facts> {
    let work = (
        select(Stage::ALL),
        select(ModeKnown::ALL),
        side(&[
            "A",
            "B",
            "C",
            "nca",
            "iopc",
            "lpb:A",
            "panel:A",
            "outside-investigator",
            "unknown",
            "unknown",
        ]),
        side(&["", "", "", "A", "B", "nca", "unknown"]),
        side(&["A", "A", "B", "nca", "lpb:A", "panel:A", "unknown"]),
    );
    let rest = (
        select(Referred::ALL),
        select(CriteriaMet::ALL),
        subsequence(Link::ALL, 0..=2),
        select(&[None, Some(ReviewBody::Yes), Some(ReviewBody::No)][..]),
        any::<bool>(),
        prop::collection::vec(officers(), 1..=2),
    );
    (work, rest).prop_map(
        |(
            (stage, mode, body, lead, authority),
            (referred, criteria_met, links, reg32, shut_out, officers),
        )| Facts {
            stage,
            mode,
            body,
            lead,
            authority,
            referred,
            criteria_met,
            links,
            reg32,
            pre_2004_shut_out: shut_out,
            officers,
        },
    )
}

/// Facts of which none is missing.
fn known_facts() -> impl Strategy<Value = Facts> {
    facts().prop_map(|mut facts| {
        let settled = |side: &mut Side, instead: &str| {
            if *side == Side::Unknown {
                *side = instead.into();
            }
        };
        settled(&mut facts.body, "B");
        settled(&mut facts.lead, "");
        if matches!(facts.mode, ModeKnown::Unknown | ModeKnown::Undecided) {
            facts.mode = ModeKnown::Local;
        }
        for officer in &mut facts.officers {
            let office = if officer.role == OfficerRole::LocalPolicingBody { "lpb:A" } else { "A" };
            settled(&mut officer.force_then, office);
            settled(&mut officer.force_now, "none");
        }
        facts
    })
}

/// The table and the rules read once more, over words, for facts of which none is missing: 0 clean, 1 weak, 2 linked.
mod oracle {
    use super::*;

    pub(super) fn verdict(facts: &Facts, officer: &OfficerFacts) -> Verdict {
        table(control(facts, officer), hands(facts, officer))
    }

    pub(super) fn table(control: u8, hands: u8) -> Verdict {
        match control + hands {
            0 => Verdict::Independent,
            3 | 4 => Verdict::NotIndependent,
            _ => Verdict::Partly,
        }
    }

    pub(super) fn control(facts: &Facts, officer: &OfficerFacts) -> u8 {
        let lawful = lawful(officer);
        if facts.stage == Stage::Review {
            return grade(&facts.body.to_string(), officer);
        }
        if ["directed", "managed", "independent"].contains(&facts.mode.as_str()) {
            return 0;
        }
        let said = if officer.authority == Side::Unsaid { &facts.authority } else { &officer.authority };
        let acting = if *said == Side::Unknown { lawful.clone() } else { said.to_string() };
        grade(&acting, officer).max(grade(&lawful, officer))
    }

    pub(super) fn hands(facts: &Facts, officer: &OfficerFacts) -> u8 {
        let of_link = |link: &Link| match link.as_str() {
            "serving-attached" | "personal" | "own-conduct" | "joint-psd" => 2,
            "shared-unit" | "former-members" | "same-team" => 1,
            _ => 0,
        };
        let links = facts.links.iter().map(of_link).max().unwrap_or(0);
        let lead = if facts.lead == Side::Unsaid { 0 } else { grade(&facts.lead.to_string(), officer) };
        grade(&facts.body.to_string(), officer).max(lead).max(links)
    }

    fn is_gone(officer: &OfficerFacts) -> bool {
        let now = officer.force_now.to_string();
        let then_police = officer.force_then != Side::Nca && officer.role.as_str() != "local-policing-body";
        ["former", "deceased"].contains(&officer.status.as_str())
            || now == "none"
            || now == "nca" && then_police
    }

    fn last(officer: &OfficerFacts) -> String {
        let last = officer.force_last.to_string();
        if last.is_empty() { officer.force_then.to_string() } else { last }
    }

    fn lawful(officer: &OfficerFacts) -> String {
        let then = officer.force_then.to_string();
        if let Some(force) = then.strip_prefix("lpb:") {
            return format!("panel:{force}");
        }
        if then == "nca" {
            return then;
        }
        let own = if is_gone(officer) { last(officer) } else { officer.force_now.to_string() };
        if officer.role.as_str() == "chief-officer" { format!("lpb:{own}") } else { own }
    }

    fn grade(who: &str, officer: &OfficerFacts) -> u8 {
        let then = officer.force_then.to_string();
        let is_office = then.strip_prefix("lpb:").is_some_and(|force| who == force || who == then);
        let linked = is_office
            || who == then
            || who == officer.force_now.to_string()
            || is_gone(officer) && who == last(officer);
        let weak = who.starts_with("lpb:")
            || who.starts_with("panel:")
            || officer.forces_other.iter().any(|other| other.to_string() == who);
        if linked { 2 } else { u8::from(weak) }
    }
}

fn grade_number(grade: Option<candour_model::independence::Grade>) -> Option<u8> {
    grade.map(|grade| grade as u8)
}

/// The facts with one that is missing made known, in every way that it can be.
fn made_known(facts: &Facts) -> Vec<Facts> {
    let with = |change: &dyn Fn(&mut Facts)| {
        let mut facts = facts.clone();
        change(&mut facts);
        facts
    };
    let mut known = Vec::new();
    if facts.mode == ModeKnown::Unknown && facts.stage != Stage::Review {
        for mode in [ModeKnown::Local, ModeKnown::Directed, ModeKnown::Independent] {
            known.push(with(&|facts| facts.mode = mode));
        }
    }
    if facts.referred == Referred::Unknown {
        known.push(with(&|facts| facts.referred = Referred::Yes));
        known.push(with(&|facts| facts.referred = Referred::No));
    }
    let bodies: &[&str] = match (facts.stage, facts.mode) {
        (Stage::Review, _) | (_, ModeKnown::Independent) => &["iopc"],
        (_, ModeKnown::Directed | ModeKnown::Managed) => &["A", "B", "C", "D", "nca"],
        (_, ModeKnown::Local | ModeKnown::Supervised | ModeKnown::NotInvestigated) => &["A", "B", "C", "D"],
        _ => &[],
    };
    for body in bodies {
        if facts.body == Side::Unknown {
            known.push(with(&|facts| facts.body = (*body).into()));
        }
        if facts.lead == Side::Unknown && facts.stage != Stage::Review {
            known.push(with(&|facts| facts.lead = (*body).into()));
        }
    }
    for (index, officer) in facts.officers.iter().enumerate() {
        for then in thens(officer) {
            known.push(with(&|facts| facts.officers[index].force_then = then.clone()));
        }
        if officer.force_now == Side::Unknown {
            for now in nows(officer.status) {
                known.push(with(&|facts| facts.officers[index].force_now = (*now).into()));
            }
        }
    }
    known
}

fn thens(officer: &OfficerFacts) -> Vec<Side> {
    let sides = |names: &[&str]| names.iter().map(|name| Side::from(*name)).collect();
    match officer.role {
        _ if officer.force_then != Side::Unknown => Vec::new(),
        _ if !officer.force_candidates.is_empty() => officer.force_candidates.clone(),
        OfficerRole::NcaOfficer => sides(&["nca"]),
        OfficerRole::LocalPolicingBody => sides(&["lpb:A", "lpb:B", "lpb:D"]),
        _ => sides(&["A", "B", "C", "D"]),
    }
}

fn nows(status: StatusKnown) -> &'static [&'static str] {
    match status {
        StatusKnown::Serving => &["A", "B", "C", "D"],
        StatusKnown::Unknown => &["A", "B", "C", "D", "none"],
        StatusKnown::Former | StatusKnown::Deceased => &["none"],
    }
}

proptest! {
    #[test]
    fn known_facts_come_to_what_the_table_says(facts in known_facts()) {
        for (found, officer) in RULES.officers(&facts).iter().zip(&facts.officers) {
            prop_assert_eq!(grade_number(found.control), Some(oracle::control(&facts, officer)));
            prop_assert_eq!(grade_number(found.hands), Some(oracle::hands(&facts, officer)));
            prop_assert_eq!(found.verdict, oracle::verdict(&facts, officer));
            prop_assert_eq!(&found.possible, &[found.verdict]);
        }
    }

    #[test]
    fn one_fact_changed_changes_the_verdict_only_where_the_table_says_so(
        facts in known_facts(), others in known_facts(), which in 0_usize..10,
    ) {
        let mut changed = facts.clone();
        let (one, other) = (&mut changed.officers[0], &others.officers[0]);
        match which {
            0 => changed.mode = others.mode,
            1 => changed.body = others.body.clone(),
            2 => changed.lead = others.lead.clone(),
            3 => changed.authority = others.authority.clone(),
            4 => changed.links = others.links.clone(),
            5 => one.force_now = other.force_now.clone(),
            6 => one.force_last = other.force_last.clone(),
            7 => one.forces_other = other.forces_other.clone(),
            8 => one.status = other.status,
            _ => one.authority = other.authority.clone(),
        }
        let grades = |facts: &Facts| -> Vec<(u8, u8)> {
            let of = |officer| (oracle::control(facts, officer), oracle::hands(facts, officer));
            facts.officers.iter().map(of).collect()
        };
        let highest = |facts: &Facts| grades(facts).into_iter().map(|(c, h)| oracle::table(c, h)).max();
        let (before, after) = (RULES.independence_answer(&facts).reached.verdict, RULES.independence_answer(&changed).reached.verdict);
        prop_assert_eq!(before != after, highest(&facts) != highest(&changed));
    }

    #[test]
    fn a_fact_that_no_rule_reads_changes_no_verdict(facts in facts()) {
        let verdict = RULES.independence_answer(&facts).reached.verdict;
        let mut changed = facts.clone();
        changed.pre_2004_shut_out = !facts.pre_2004_shut_out;
        changed.reg32 = if facts.reg32.is_none() { Some(ReviewBody::Yes) } else { None };
        changed.links.reverse();
        if !changed.links.contains(&Link::OutsideAdviser) {
            changed.links.push(Link::OutsideAdviser);
        }
        if facts.mode != ModeKnown::Undecided {
            changed.referred = Referred::No;
            changed.criteria_met = CriteriaMet::NotAssessed;
        }
        for officer in &mut changed.officers {
            officer.identity = IdentityKnown::Known;
        }
        prop_assert_eq!(RULES.independence_answer(&changed).reached.verdict, verdict);
    }

    #[test]
    fn a_further_officer_never_lowers_the_verdict(facts in facts(), further in officers()) {
        let verdict = RULES.independence_answer(&facts).reached.verdict;
        let mut more = facts.clone();
        more.officers.push(further);
        prop_assert!(RULES.independence_answer(&more).reached.verdict >= verdict);
    }

    #[test]
    fn a_missing_fact_that_becomes_known_stays_within_the_range(facts in facts()) {
        let before = RULES.officers(&facts);
        for known in made_known(&facts) {
            for (n, after) in RULES.officers(&known).iter().enumerate() {
                for verdict in &after.possible {
                    prop_assert!(
                        before[n].possible.contains(verdict),
                        "{:?} was {:?} and became {:?} with {:?}", facts, before[n].possible, after.possible, known
                    );
                }
            }
        }
    }

    #[test]
    fn what_a_finding_says_would_change_it_does(facts in facts()) {
        let found = RULES.independence(&facts);
        for change in &found.would_change {
            for otherwise in &change.otherwise {
                let differs = otherwise.verdict != found.verdict;
                prop_assert!(differs || change.is_missing, "{:?}", change);
            }
        }
        let is_blank = found.reasons.iter().any(|reason| reason.text.contains('{'));
        prop_assert!(!is_blank);
        prop_assert!(found.possible.windows(2).all(|pair| pair[0] < pair[1]));
    }
}
