//! Why an officer's grades are what they are: each rule that gave one, with the part it is about and the facts it was found from.

use super::{grades::Grading, inputs::value_of, who::Who, worlds::World};
use crate::{
    Rules,
    counting::capitalised,
    data::{ControlRuleId, ControlWord, GradeRuleEntry, GradeRuleId, RuleAxis},
};
use candour_model::independence::{Axis, FactUsed, Facts, Grade, IndependenceReason, Link};

/// Which part of the work somebody has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Authority,
    LawfulAuthority,
    Hearing,
    Body,
    Lead,
}

/// A rule that applies to a part, or by itself.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Ground<'a> {
    Of(GradeRuleId, Part, Who<'a>),
    Link(GradeRuleId),
    Control(ControlRuleId),
}

/// The reasons for one officer's grades, from that officer's worlds.
#[derive(Debug)]
pub(super) struct Reasoning<'a> {
    pub(super) rules: &'a Rules,
    pub(super) facts: &'a Facts,
    pub(super) grading: &'a Grading,
    pub(super) officer: usize,
    pub(super) worlds: &'a [World<'a>],
}

impl<'a> Reasoning<'a> {
    /// Each reason once, those of control first; which hold in every world is said.
    pub(super) fn reasons(&self) -> Vec<IndependenceReason> {
        let mut grounds: Vec<(Axis, Ground<'a>, usize)> = Vec::new();
        for world in self.worlds {
            for (axis, ground) in self.grounds(world) {
                match grounds.iter_mut().find(|(of, known, _)| *of == axis && *known == ground) {
                    Some((.., times)) => *times += 1,
                    None => grounds.push((axis, ground, 1)),
                }
            }
        }
        grounds.sort_by_key(|(axis, ..)| *axis);
        let every = self.worlds.len();
        let reasons = grounds.into_iter();
        reasons.filter_map(|(axis, ground, times)| self.reason(axis, ground, times == every)).collect()
    }

    fn grounds(&self, world: &World<'a>) -> Vec<(Axis, Ground<'a>)> {
        let service = &world.service;
        let mut grounds = Vec::new();
        let mut add = |axis, part, who: Who<'a>| {
            let rules = self.grading.rules_for(who, service).each();
            grounds.extend(rules.map(|rule| (axis, Ground::Of(rule, part, who))));
        };
        match world.rule.control {
            ControlWord::DirectorGeneral => {}
            ControlWord::HearingBody => add(Axis::Control, Part::Hearing, world.body),
            ControlWord::Authorities | ControlWord::Courses => {
                add(Axis::Control, Part::Authority, service.acting);
                if service.lawful != service.acting {
                    add(Axis::Control, Part::LawfulAuthority, service.lawful);
                }
            }
        }
        add(Axis::Hands, Part::Body, world.body);
        if let Some(lead) = world.lead.filter(|lead| *lead != world.body) {
            add(Axis::Hands, Part::Lead, lead);
        }
        if world.rule.control == ControlWord::DirectorGeneral {
            grounds.push((Axis::Control, Ground::Control(world.rule.id)));
        }
        grounds.extend(self.grading.links().each().map(|rule| (Axis::Hands, Ground::Link(rule))));
        grounds
    }

    fn reason(&self, axis: Axis, ground: Ground<'_>, is_certain: bool) -> Option<IndependenceReason> {
        let entry = |id| self.rules.independence.grade_rule.iter().find(|rule| rule.id == id);
        Some(match ground {
            Ground::Of(id, part, who) => {
                let rule = entry(id)?;
                let named = self.part_in_words(part, who);
                let facts = self.facts_of(rule, part);
                self.of_rule(rule, axis, &rule.sentence.replace("{part}", &named), facts, is_certain)
            }
            Ground::Link(id) => {
                let rule = entry(id)?;
                let facts =
                    rule.link.map(|link| fact(self.link_fact(link), link.as_str())).into_iter().collect();
                self.of_rule(rule, axis, &rule.sentence, facts, is_certain)
            }
            Ground::Control(id) => self.of_control(id, axis, is_certain)?,
        })
    }

    /// The input that a link stands under: that of the matter, else that of the officer.
    fn link_fact(&self, link: Link) -> &'static str {
        if self.facts.links.contains(&link) { "links" } else { "officer.links" }
    }

    fn of_control(&self, id: ControlRuleId, axis: Axis, is_certain: bool) -> Option<IndependenceReason> {
        let rule = self.rules.independence.control_rule.iter().find(|rule| rule.id == id)?;
        Some(IndependenceReason {
            rule: rule.id.as_str().to_owned(),
            officer: number(self.officer),
            axis,
            grade: Grade::Clean,
            word: self.rules.grade_word(Grade::Clean),
            text: self.shown(&rule.sentence, is_certain),
            facts: vec![fact("mode", self.facts.mode.as_str())],
            basis: rule.basis.clone(),
            confidence: rule.confidence,
            is_certain,
        })
    }

    fn of_rule(
        &self,
        rule: &GradeRuleEntry,
        axis: Axis,
        text: &str,
        facts: Vec<FactUsed>,
        is_certain: bool,
    ) -> IndependenceReason {
        IndependenceReason {
            rule: rule.id.as_str().to_owned(),
            officer: number(self.officer),
            axis,
            grade: if rule.axis == RuleAxis::None { Grade::Clean } else { rule.grade },
            word: self.rules.grade_word(rule.grade),
            text: self.shown(text, is_certain),
            facts,
            basis: rule.basis.clone(),
            confidence: rule.confidence,
            is_certain,
        }
    }

    /// The sentence as a reader is shown it.
    fn shown(&self, sentence: &str, is_certain: bool) -> String {
        if is_certain {
            capitalised(sentence)
        } else {
            self.rules.independence.possibly.replace("{sentence}", sentence)
        }
    }

    fn part_in_words(&self, part: Part, who: Who<'_>) -> String {
        let words = &self.rules.independence.parts;
        let form = match part {
            Part::Authority => &words.authority,
            Part::LawfulAuthority => &words.lawful_authority,
            Part::Hearing => &words.hearing,
            Part::Body => &words.body,
            Part::Lead => &words.lead,
        };
        form.replace("{who}", &self.rules.who_in_words(who))
    }

    /// What stands in the facts under each input that the rule reads, where anything does.
    fn facts_of(&self, rule: &GradeRuleEntry, part: Part) -> Vec<FactUsed> {
        let of_part = match part {
            Part::Authority | Part::LawfulAuthority => "authority",
            Part::Hearing | Part::Body => "body",
            Part::Lead => "lead",
        };
        let officer = &self.facts.officers[self.officer];
        let named = std::iter::once(of_part).chain(rule.facts.iter().map(String::as_str));
        let facts = named.map(|name| fact(name, &value_of(name, self.facts, Some(officer))));
        facts.filter(|fact| !fact.value.is_empty()).collect()
    }
}

impl Rules {
    fn grade_word(&self, grade: Grade) -> String {
        let found = self.independence.grade.iter().find(|entry| entry.grade == grade);
        found.map_or_else(|| grade.as_str().to_owned(), |entry| entry.word.clone())
    }
}

/// The officer's number, from 1.
pub(super) fn number(index: usize) -> u32 {
    u32::try_from(index + 1).unwrap_or(u32::MAX)
}

fn fact(name: &str, value: &str) -> FactUsed {
    FactUsed { fact: name.to_owned(), value: value.to_owned() }
}
