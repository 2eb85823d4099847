//! The words of the question: the rule, the day, and each option at most once but for `--exclude`.

use super::{super::day, AskError, USAGE};
use candour_model::{
    calendars::CalendarId,
    deadlines::{DeadlineFacts, Extension, LeftOut},
};

/// The question.
pub(super) struct Asked {
    /// The id of the rule, as given.
    pub(super) rule: String,
    pub(super) facts: DeadlineFacts,
}

impl Asked {
    /// Reads the words, in any order but for the rule before the day.
    pub(super) fn read(words: &[String]) -> Result<Self, AskError> {
        let mut words = words.iter().map(String::as_str);
        let mut plain = Vec::new();
        let mut facts = DeadlineFacts::of(jiff::civil::Date::ZERO);
        while let Some(word) = words.next() {
            let mut value = || words.next().ok_or(AskError::Misused(USAGE));
            let repeated = match word {
                "--exclude" => {
                    facts.left_out.push(span(value()?)?);
                    false
                }
                "--previous" => facts.previous.replace(day(value()?)?).is_some(),
                "--variant" => facts.variant.replace(value()?.to_owned()).is_some(),
                "--enhanced" => std::mem::replace(&mut facts.has_enhanced_rights, true),
                "--calendar" => facts.calendar.replace(calendar(value()?)?).is_some(),
                "--further" => facts.extension.replace(Extension::Further).is_some(),
                "--extended-to" => facts.extension.replace(Extension::To(day(value()?)?)).is_some(),
                _ => {
                    plain.push(word);
                    word.starts_with("--")
                }
            };
            if repeated {
                return Err(AskError::Misused(USAGE));
            }
        }
        let [rule, trigger] = plain[..] else { return Err(AskError::Misused(USAGE)) };
        facts.trigger = day(trigger)?;
        Ok(Self { rule: rule.to_owned(), facts })
    }
}

/// `FROM..TO`.
fn span(given: &str) -> Result<LeftOut, AskError> {
    let (first, last) = given.split_once("..").ok_or(AskError::Misused(USAGE))?;
    Ok(LeftOut { first: day(first)?, last: day(last)? })
}

/// One of the calendars that have working days.
fn calendar(given: &str) -> Result<CalendarId, AskError> {
    let all = CalendarId::WITH_WORKING_DAYS;
    all.into_iter().find(|calendar| calendar.as_str() == given).ok_or_else(|| AskError::NotThere {
        what: "calendar",
        given: given.to_owned(),
        there: all.map(|calendar| calendar.as_str().to_owned()).into(),
    })
}
