//! How old somebody looked: the words, and from what age to what age where they can be read so.

use crate::words::Words;
use serde::{Deserialize, Serialize};

/// How far "about" reaches, in years to either side.
const ABOUT: u8 = 5;

/// How old a person looked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct AgeRange {
    /// As said.
    pub words: Words,
    /// The youngest; absent where no reading fits.
    pub youngest: Option<u8>,
    /// The oldest.
    pub oldest: Option<u8>,
}

impl AgeRange {
    /// Reads "35", "30 to 40", "about 35", "thirties", "in his 30s". Anything else is kept without a reading.
    #[must_use]
    pub fn read(words: Words) -> Self {
        let (youngest, oldest) = range(words.as_str()).unzip();
        Self { words, youngest, oldest }
    }

    /// The ages, where they could be read.
    #[must_use]
    pub fn range(&self) -> Option<(u8, u8)> {
        self.youngest.zip(self.oldest)
    }
}

fn range(words: &str) -> Option<(u8, u8)> {
    let words = words.to_lowercase();
    let tokens: Vec<&str> =
        words.split(|c: char| !c.is_alphanumeric()).filter(|token| !token.is_empty()).collect();
    let spans: Vec<(u8, u8)> = tokens.iter().filter_map(|token| span(token)).collect();
    match spans[..] {
        [(from, to)]
            if from == to && tokens.iter().any(|token| matches!(*token, "about" | "around" | "roughly")) =>
        {
            Some((from.saturating_sub(ABOUT), to + ABOUT))
        }
        [(from, to)] if from < to || tokens.iter().all(|token| is_filler(token)) => Some((from, to)),
        [(from, _), (_, to)] if from <= to && tokens.iter().any(|token| joins(token)) => Some((from, to)),
        [(from, _), (_, to)] if from <= to && tokens.len() == 2 => Some((from, to)),
        _ => None,
    }
}

/// A number of years, or a decade.
fn span(token: &str) -> Option<(u8, u8)> {
    if let Some(decade) = token.strip_suffix('s').and_then(|decade| decade.parse().ok()) {
        let decade: u8 = decade;
        return (decade.is_multiple_of(10) && (20..=90).contains(&decade)).then_some((decade, decade + 9));
    }
    let named = ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties"];
    if let Some(at) = named.iter().position(|name| *name == token) {
        let decade = 20 + 10 * u8::try_from(at).ok()?;
        return Some((decade, decade + 9));
    }
    if token == "teens" {
        return Some((13, 19));
    }
    token.parse().ok().filter(|years| (10..=110).contains(years)).map(|years: u8| (years, years))
}

fn joins(token: &str) -> bool {
    matches!(token, "to" | "and" | "or")
}

/// Words beside a single number that do not change it.
fn is_filler(token: &str) -> bool {
    span(token).is_some()
        || matches!(token, "aged" | "age" | "years" | "year" | "old" | "he" | "she" | "was" | "looked")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ages_are_read_as_far_as_the_words_say_and_no_further() {
        for (words, expected) in [
            ("35", Some((35, 35))),
            ("aged 35", Some((35, 35))),
            ("about 35", Some((30, 40))),
            ("in his thirties", Some((30, 39))),
            ("late 40s", Some((40, 49))),
            ("30s or 40s", Some((30, 49))),
            ("30 to 40", Some((30, 40))),
            ("30-40", Some((30, 40))),
            ("over 40", None),
            ("younger than my father", None),
            ("40 to 30", None),
        ] {
            assert_eq!(AgeRange::read(words.into()).range(), expected, "{words}");
        }
    }
}
