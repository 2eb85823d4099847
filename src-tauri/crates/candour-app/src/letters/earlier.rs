//! The letters of the matter that went out or came in before, as facts that a letter can name: `letters.l01` for one of ours by
//! its number, `received.` and the entry's id for one that came.

use super::Material;
use candour_documents::Facts;
use candour_model::{
    correspondence::{Correspondence, Direction, Means},
    dates::day_in_words,
};
use candour_rules::{Rules, RulesError};

/// Puts into the facts every earlier letter, as a letter names it.
pub(super) fn put(rules: &Rules, material: &Material, facts: &mut Facts) -> Result<(), RulesError> {
    for entry in &material.entries {
        if let Some(name) = name_of(entry) {
            facts.text(&name, in_words(rules, material, entry)?);
        }
    }
    Ok(())
}

/// The name of the fact that names an earlier letter; none for what a letter cannot call a letter.
pub(super) fn name_of(entry: &Correspondence) -> Option<String> {
    match entry.direction {
        Direction::Out => {
            let (_, number) = entry.our_reference.as_str().rsplit_once("/L")?;
            Some(format!("letters.l{number}")).filter(|_| number.bytes().all(|digit| digit.is_ascii_digit()))
        }
        Direction::In if entry.means == Some(Means::Telephone) => None,
        Direction::In => Some(format!("received.{}", entry.id)),
    }
}

/// The name of the fact that names an issued letter of ours.
pub(super) fn name_of_ours(number: u32) -> String {
    format!("letters.l{number:02}")
}

/// "our letter of 3 November 2026 (HQ/2026/0114/L01)"; "your email of 12 November 2026" to the office that sent it, and to
/// another "the email of 12 November 2026 from" that office.
fn in_words(rules: &Rules, material: &Material, entry: &Correspondence) -> Result<String, RulesError> {
    let day = day_in_words(entry.dated_on);
    if entry.direction == Direction::Out {
        return Ok(format!("our letter of {day} ({})", entry.our_reference.as_str()));
    }
    let what = if entry.means == Some(Means::Email) { "email" } else { "letter" };
    if entry.office == material.record.to {
        return Ok(format!("your {what} of {day}"));
    }
    Ok(format!("the {what} of {day} from {}", rules.office_of(&entry.office)?.in_text))
}
