//! The facts by the names of the inputs: what stands under each.

use candour_model::independence::{Facts, OfficerFacts, Side};

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
        "links" => facts.links.iter().map(|link| link.as_str()).collect::<Vec<_>>().join(", "),
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
        "officer.forces_other" => {
            officer.forces_other.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
        }
        "officer.authority" => officer.authority.to_string(),
        _ => String::new(),
    }
}
