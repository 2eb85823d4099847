//! The facts by the names of the inputs: what stands under each.

use crate::Rules;
use candour_model::{
    independence::{FactUsed, Facts, Link, OfficerFacts, ReviewBody, Side},
    yes_no::YesNoUnknown,
};

/// Before the name of an input about a person.
const OF_OFFICER: &str = "officer.";

impl Rules {
    /// What stands under each input about the matter, in the order of the data; nothing where nothing does.
    #[must_use]
    pub fn facts_of_the_matter(&self, facts: &Facts) -> Vec<FactUsed> {
        self.facts_under(false, &|name| value_of(name, facts, None))
    }

    /// What stands under each input about a person.
    #[must_use]
    pub fn facts_of_the_person(&self, officer: &OfficerFacts) -> Vec<FactUsed> {
        self.facts_under(true, &|name| value_of_officer(name, officer))
    }

    fn facts_under(&self, of_officer: bool, value: &dyn Fn(&str) -> String) -> Vec<FactUsed> {
        let inputs = self.independence.input.iter().map(|input| &input.fact);
        let inputs = inputs.filter(|fact| fact.starts_with(OF_OFFICER) == of_officer);
        let facts = inputs.map(|fact| FactUsed { fact: fact.clone(), value: value(fact) });
        facts.filter(|fact| !fact.value.is_empty()).collect()
    }
}

/// What stands under an input, as it is written; empty where nothing does.
pub(super) fn value_of(name: &str, facts: &Facts, officer: Option<&OfficerFacts>) -> String {
    let of_matter = match name {
        "stage" => facts.stage.as_str().to_owned(),
        "mode" => facts.mode.as_str().to_owned(),
        "body" => facts.body.to_string(),
        "lead" => facts.lead.to_string(),
        "authority" => facts.authority.to_string(),
        "referred" => facts.referred.as_str().to_owned(),
        "criteria_met" => facts.criteria_met.as_str().to_owned(),
        "links" => links_in_words(&facts.links),
        "reg32" => facts.reg32.map_or("", ReviewBody::as_str).to_owned(),
        "pre_2004_shut_out" if facts.pre_2004_shut_out => YesNoUnknown::Yes.as_str().to_owned(),
        _ => String::new(),
    };
    match officer {
        Some(officer) if name == "authority" && officer.authority != Side::Unsaid => {
            officer.authority.to_string()
        }
        Some(officer) if of_matter.is_empty() => value_of_officer(name, officer),
        _ => of_matter,
    }
}

fn value_of_officer(name: &str, officer: &OfficerFacts) -> String {
    match name {
        "officer.role" => officer.role.as_str().to_owned(),
        "officer.status" => officer.status.as_str().to_owned(),
        "officer.force_then" => officer.force_then.to_string(),
        "officer.force_now" => officer.force_now.to_string(),
        "officer.force_last" => officer.force_last.to_string(),
        "officer.identity" => officer.identity.as_str().to_owned(),
        "officer.force_candidates" => sides_in_words(&officer.force_candidates),
        "officer.forces_other" => sides_in_words(&officer.forces_other),
        "officer.links" => links_in_words(&officer.links),
        "officer.authority" => officer.authority.to_string(),
        _ => String::new(),
    }
}

fn links_in_words(links: &[Link]) -> String {
    links.iter().map(|link| link.as_str()).collect::<Vec<_>>().join(", ")
}

fn sides_in_words(sides: &[Side]) -> String {
    sides.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
