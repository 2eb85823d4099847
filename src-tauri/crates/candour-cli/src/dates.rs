//! `candour-cli dates`: how a phrase is read, as JSON. Nothing is opened and nothing is kept.

use candour_model::{
    dates::{
        CivilDate, PartialDate,
        phrase::{self, Lacking},
    },
    words::Words,
};
use serde::Serialize;

/// A reading as it is printed: the first by itself, the others beside it.
#[derive(Debug, Serialize)]
struct Told<'r> {
    #[serde(flatten)]
    first: &'r PartialDate,
    alternatives: &'r [PartialDate],
    #[serde(skip_serializing_if = "Option::is_none")]
    ask: Option<Lacking>,
}

/// How `words` are read, as JSON; ages and school years with this day of birth.
///
/// # Errors
/// One sentence, where `born` is no day.
pub fn told(words: &str, born: Option<&str>) -> Result<String, String> {
    let birth = born.map(birth).transpose()?;
    let reading = phrase::read(&Words::from(words), birth.as_ref());
    let (first, alternatives) = reading.readings.split_first().ok_or("The phrase has no reading.")?;
    serde_json::to_string_pretty(&Told { first, alternatives, ask: reading.ask })
        .map_err(|error| format!("The reading cannot be printed: {error}."))
}

fn birth(born: &str) -> Result<PartialDate, String> {
    match born.parse::<CivilDate>() {
        Ok(day) if day.to_string() == born => Ok(phrase::settled(&born.into())),
        _ => Err(format!("--dob {born} is not a day of the calendar; write it as 1989-05-11.")),
    }
}
