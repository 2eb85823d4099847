//! Facts of one case written as TOML, for the command line and for worked examples: read strictly, so that a word that the
//! rules do not know is refused and the words that they know are named.

use serde::de::DeserializeOwned;
use toml::Value;

/// What may stand with the facts and is not read: how an example is named, why it comes out as it does, and on what authority.
const NOT_READ: [&str; 5] = ["id", "group", "title", "why", "basis"];

/// The facts in `text`.
///
/// # Errors
/// What is wrong with it, in words.
pub fn read<T: DeserializeOwned>(text: &str) -> Result<T, String> {
    let table: toml::Table = text.parse().map_err(|error: toml::de::Error| error.to_string())?;
    from_table(table)
}

/// The facts in a table, without what is not read.
///
/// # Errors
/// What is wrong with it, in words.
pub fn from_table<T: DeserializeOwned>(mut table: toml::Table) -> Result<T, String> {
    for key in NOT_READ {
        table.remove(key);
    }
    let table = days_as_text(Value::Table(table));
    table.try_into().map_err(|error: toml::de::Error| error.to_string().trim_end().replace('\n', " "))
}

/// The same with every day in quotation marks.
fn days_as_text(value: Value) -> Value {
    match value {
        Value::Datetime(day) => Value::String(day.to_string()),
        Value::Array(values) => Value::Array(values.into_iter().map(days_as_text).collect()),
        Value::Table(table) => {
            Value::Table(table.into_iter().map(|(key, value)| (key, days_as_text(value))).collect())
        }
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use candour_model::regimes::{RegimeFacts, Scheme};
    use jiff::civil::date;

    #[test]
    fn a_day_may_stand_with_or_without_quotation_marks() {
        for day in ["2026-07-20", "\"2026-07-20\""] {
            let text = format!(
                "id = \"S-1\"\nbasis = \"PRA 2002\"\nscheme = \"nca\"\nkind = \"complaint\"\ns28a_on = {day}\n"
            );
            let facts: RegimeFacts = read(&text).unwrap();
            assert_eq!((facts.scheme, facts.s28a_on), (Scheme::Nca, Some(date(2026, 7, 20))));
        }
    }

    #[test]
    fn a_word_that_is_not_known_is_refused_with_those_that_are() {
        let refused = |text: &str| read::<RegimeFacts>(text).unwrap_err();
        let scheme = refused("scheme = \"navy\"\nkind = \"complaint\"\n");
        assert!(scheme.contains("navy") && scheme.contains("elected-office"), "{scheme}");
        let key = refused("scheme = \"nca\"\nkind = \"complaint\"\nregime = \"nca\"\n");
        assert!(key.contains("regime") && key.contains("reached_on"), "{key}");
        assert!(refused("scheme = ").contains("TOML"));
    }
}
