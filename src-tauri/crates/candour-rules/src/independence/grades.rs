//! What each grade rule means: which of them apply to a force or body in one world, and what they come to together.

use super::{service::Service, who::Who, worlds::World};
use crate::data::{ControlWord, GradeRuleId, IndependenceFile, RuleAxis};
use candour_model::independence::{Facts, Grade, OfficerFacts, OfficerRole, Verdict};

/// Rules that apply, as a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Applied(u16);

impl Applied {
    pub(super) const fn with(self, rule: GradeRuleId, applies: bool) -> Self {
        if applies { Self(self.0 | 1 << rule as u16) } else { self }
    }

    pub(super) const fn has(self, rule: GradeRuleId) -> bool {
        self.0 & 1 << rule as u16 != 0
    }

    /// Those that are not among these.
    const fn without(self, others: Self) -> Self {
        Self(self.0 & !others.0)
    }

    /// Those that are among these.
    const fn among(self, others: Self) -> Self {
        Self(self.0 & others.0)
    }

    pub(super) fn each(self) -> impl Iterator<Item = GradeRuleId> {
        GradeRuleId::ALL.iter().copied().filter(move |rule| self.has(*rule))
    }
}

/// The rules that apply to a force or body because of where the person served, or what it is.
fn rules_for(who: Who<'_>, service: &Service<'_>) -> Applied {
    let Service { facts, then, now, position, .. } = *service;
    let holds_office = facts.role == OfficerRole::LocalPolicingBody
        && !matches!(who, Who::Panel(_))
        && who.police().is_some_and(|force| then.police() == Some(force));
    let oversees = matches!(who, Who::PolicingBody(_) | Who::Panel(_));
    let served_elsewhere = facts.forces_other.iter().filter_map(Who::known).any(|other| other == who);
    let serves = now != Who::Nobody && now == who || position.has_left && position.own == who;
    if holds_office {
        Applied::default().with(GradeRuleId::G12, true)
    } else {
        Applied::default()
            .with(GradeRuleId::G1, then == who)
            .with(GradeRuleId::G2, serves)
            .with(GradeRuleId::G3, served_elsewhere)
            .with(GradeRuleId::G11, oversees)
    }
}

/// What the rules and the table come to, looked up once for all worlds.
#[derive(Debug)]
pub(super) struct Grading {
    grade: [Grade; GradeRuleId::ALL.len()],
    axis: [RuleAxis; GradeRuleId::ALL.len()],
    verdict: [[Verdict; Grade::ALL.len()]; Grade::ALL.len()],
    links: Applied,
    off: Applied,
}

/// The grades of one world, and the verdict on them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Graded {
    pub(super) control: Grade,
    pub(super) hands: Grade,
    pub(super) verdict: Verdict,
}

impl Grading {
    /// For one officer of the facts.
    pub(super) fn new(data: &IndependenceFile, facts: &Facts, officer: &OfficerFacts) -> Self {
        let mut grading = Self {
            grade: [Grade::Clean; GradeRuleId::ALL.len()],
            axis: [RuleAxis::None; GradeRuleId::ALL.len()],
            verdict: [[Verdict::CannotTell; Grade::ALL.len()]; Grade::ALL.len()],
            links: Applied::default(),
            off: Applied::default(),
        };
        for rule in &data.grade_rule {
            grading.grade[rule.id as usize] = rule.grade;
            grading.axis[rule.id as usize] = rule.axis;
            let is_brought =
                rule.link.is_some_and(|link| facts.links.contains(&link) || officer.links.contains(&link));
            grading.links = grading.links.with(rule.id, is_brought);
            grading.off = grading.off.with(rule.id, rule.is_off);
        }
        for row in &data.verdict {
            grading.verdict[row.control as usize][row.hands as usize] = row.verdict;
        }
        grading
    }

    /// The rules that the links bring.
    pub(super) const fn links(&self) -> Applied {
        self.links.without(self.off)
    }

    /// The rules that apply to a force or body; the last of them where no other does.
    pub(super) fn rules_for(&self, who: Who<'_>, service: &Service<'_>) -> Applied {
        let applied = rules_for(who, service).without(self.off);
        applied.with(GradeRuleId::G14, applied == Applied::default())
    }

    /// The rules that would apply in a world, were they not switched off.
    pub(super) fn passed_over(&self, world: &World<'_>) -> impl Iterator<Item = GradeRuleId> {
        let service = &world.service;
        let who = [Some(world.body), world.lead, Some(service.acting), Some(service.lawful)];
        let of_parts =
            who.into_iter().flatten().flat_map(|who| rules_for(who, service).among(self.off).each());
        of_parts.chain(self.links.among(self.off).each()).collect::<Vec<_>>().into_iter()
    }

    pub(super) fn graded(&self, world: &World<'_>) -> Graded {
        let of = |who: Who<'_>| self.rules_for(who, &world.service);
        let control = match world.rule.control {
            ControlWord::DirectorGeneral => Grade::Clean,
            ControlWord::HearingBody => self.highest(of(world.body), true),
            ControlWord::Authorities | ControlWord::Courses => {
                self.highest(of(world.service.acting), true).max(self.highest(of(world.service.lawful), true))
            }
        };
        let lead = world.lead.map_or(Grade::Clean, |lead| self.highest(of(lead), false));
        let hands = self.highest(of(world.body), false).max(lead).max(self.highest(self.links(), false));
        Graded { control, hands, verdict: self.verdict[control as usize][hands as usize] }
    }

    fn highest(&self, applied: Applied, of_control: bool) -> Grade {
        let counts = |rule: &GradeRuleId| match self.axis[*rule as usize] {
            RuleAxis::Both => true,
            RuleAxis::Hands => !of_control,
            RuleAxis::None => false,
        };
        let grades = applied.each().filter(counts).map(|rule| self.grade[rule as usize]);
        grades.max().unwrap_or(Grade::Clean)
    }
}
