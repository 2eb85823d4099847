//! Whether something is disputed, or what was found of it, as far as the record knows. What it does not know is left open.

use super::Material;
use crate::cells::text;
use candour_documents::{Inline, Line};
use candour_model::{
    allegations::{Allegation, AllegationStatus},
    correspondence::Correspondence,
    dates::day_in_words,
};
use candour_rules::Rules;

/// What was found of an allegation, person by person; and whether its words are settled.
pub(super) fn of_allegation(rules: &Rules, material: &Material, alleged: &Allegation) -> Line {
    let found = material.investigations.iter().flat_map(|one| {
        one.outcomes.iter().filter(|outcome| outcome.allegation == alleged.id).map(|outcome| {
            format!(
                "{}: {}, {}",
                material.accused_named(&outcome.against),
                rules.outcome_named(&outcome.kind).to_lowercase(),
                day_in_words(outcome.on)
            )
        })
    });
    let mut parts: Vec<String> = found.collect();
    if parts.is_empty() {
        parts.push("Alleged; no finding recorded".to_owned());
    }
    match alleged.status {
        AllegationStatus::Approved => {}
        AllegationStatus::Draft => parts.push("The wording is not approved".to_owned()),
        AllegationStatus::Withdrawn => parts.push("Withdrawn by the client".to_owned()),
    }
    in_order(parts)
}

/// That an office says it has not received something.
pub(super) fn of_entry(material: &Material, entry: &Correspondence) -> Line {
    let said = material.not_received.iter().filter(|said| said.entry == entry.id);
    in_order(
        said.map(|said| format!("Disputed: said on {} not to have been received", day_in_words(said.on)))
            .collect(),
    )
}

fn in_order(parts: Vec<String>) -> Line {
    let mut line = Line::new();
    for part in parts {
        if !line.is_empty() {
            line.push(Inline::Break);
        }
        line.extend(text(part));
    }
    line
}
