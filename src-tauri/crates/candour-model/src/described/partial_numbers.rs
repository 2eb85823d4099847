//! A number as far as it was seen: the words, and the characters known with their places, so that two can be compared.

use crate::words::Words;
use serde::{Deserialize, Serialize};

/// Longer than any number that is worn.
const LONGEST: usize = 24;

/// A number as far as it was seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct PartialNumber {
    /// As said: "ends 47".
    pub words: Words,
    /// The characters known and where they stand: `?` is one that is not known, `*` any number of them. Absent where no
    /// reading fits.
    pub pattern: Option<String>,
}

impl PartialNumber {
    /// Reads "4471", "ends 47", "47 at the end", "began with 4", "4 in it", "44??", "starts 4, ends 1".
    #[must_use]
    pub fn read(words: Words) -> Self {
        let pattern = pattern(words.as_str());
        Self { words, pattern }
    }

    /// A number of which everything is known.
    #[must_use]
    pub fn whole(number: &Words) -> Self {
        let pattern: String =
            number.as_str().chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
        Self {
            words: number.clone(),
            pattern: (!pattern.is_empty() && pattern.len() <= LONGEST).then_some(pattern),
        }
    }

    /// Whether both can be the same number; nothing where one of them could not be read.
    #[must_use]
    pub fn fits(&self, other: &Self) -> Option<bool> {
        let (one, other) = (self.pattern.as_deref()?, other.pattern.as_deref()?);
        Some(meet(&one.chars().collect::<Vec<_>>(), &other.chars().collect::<Vec<_>>()))
    }

    /// Whether every character is known.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.pattern.as_deref().is_some_and(|pattern| !pattern.contains(['?', '*']))
    }

    /// How many characters are known.
    #[must_use]
    pub fn known(&self) -> usize {
        self.pattern
            .as_deref()
            .map_or(0, |pattern| pattern.chars().filter(|c| !matches!(c, '?' | '*')).count())
    }
}

/// Where the characters stand in the number.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Begins,
    Ends,
    Within,
}

/// Characters, and where they stand; nothing said means all of the number.
type Piece = (String, Option<Place>);

fn pattern(words: &str) -> Option<String> {
    let pieces = pieces(words)?;
    let pattern = match pieces.as_slice() {
        [(all, None)] => all.clone(),
        [(start, Some(Place::Begins))] => format!("{start}*"),
        [(end, Some(Place::Ends))] => format!("*{end}"),
        [(part, Some(Place::Within))] => format!("*{part}*"),
        [(start, Some(Place::Begins)), (end, Some(Place::Ends))]
        | [(end, Some(Place::Ends)), (start, Some(Place::Begins))] => format!("{start}*{end}"),
        _ => return None,
    };
    (pattern.len() <= LONGEST).then_some(pattern)
}

/// The pieces of a number in these words; nothing where a word among them may change what they mean.
fn pieces(words: &str) -> Option<Vec<Piece>> {
    let words = words.to_lowercase();
    let mut pieces: Vec<Piece> = Vec::new();
    let mut place = None;
    for token in words.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '.' | '"' | ':' | '#')) {
        match token {
            "ends" | "ended" | "ending" | "end" | "last" => mark(&mut pieces, &mut place, Place::Ends)?,
            "begins" | "began" | "beginning" | "starts" | "started" | "starting" | "start" | "first" => {
                mark(&mut pieces, &mut place, Place::Begins)?;
            }
            "contains" | "contained" | "includes" | "middle" | "somewhere" | "it" => {
                mark(&mut pieces, &mut place, Place::Within)?;
            }
            "" | "with" | "in" | "at" | "the" | "number" | "no" | "was" | "were" | "and" | "a" | "an"
            | "digit" | "digits" => {}
            token => pieces.push((characters(token)?, place.take())),
        }
    }
    place.is_none().then_some(pieces)
}

/// A word of place stands before its characters, or after them where they have none yet.
fn mark(pieces: &mut [Piece], waiting: &mut Option<Place>, place: Place) -> Option<()> {
    match pieces.last_mut() {
        Some((_, unsaid @ None)) => *unsaid = Some(place),
        _ if waiting.is_none() => *waiting = Some(place),
        _ => return None,
    }
    Some(())
}

/// The characters of a number: letters and digits with at least one digit, `?` or `_` for one that was not seen.
fn characters(token: &str) -> Option<String> {
    let read: String = token
        .chars()
        .filter(|c| !matches!(c, '-' | '/' | '(' | ')'))
        .map(|c| if c == '_' { '?' } else { c })
        .collect();
    let is_number = read.chars().any(|c| c.is_ascii_digit());
    (is_number && read.chars().all(|c| c.is_ascii_alphanumeric() || c == '?')).then_some(read)
}

/// Whether some number is meant by both patterns. Worked out from the ends backwards.
fn meet(one: &[char], other: &[char]) -> bool {
    let width = other.len() + 1;
    let mut table = vec![false; (one.len() + 1) * width];
    for i in (0..=one.len()).rev() {
        for j in (0..=other.len()).rev() {
            let (a, b) = (one.get(i), other.get(j));
            let at = |down: usize, right: usize| {
                table.get((i + down) * width + j + right).copied().unwrap_or_default()
            };
            let is_met = match (a, b) {
                (None, None) => true,
                (Some('*'), _) => at(1, 0) || (b.is_some() && at(0, 1)),
                (_, Some('*')) => at(0, 1) || (a.is_some() && at(1, 0)),
                (Some(a), Some(b)) => (*a == '?' || *b == '?' || a == b) && at(1, 1),
                _ => false,
            };
            if let Some(cell) = table.get_mut(i * width + j) {
                *cell = is_met;
            }
        }
    }
    table.first().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_about_a_number_are_read_as_characters_in_their_places() {
        for (words, expected) in [
            ("4471", Some("4471")),
            ("ends 47", Some("*47")),
            ("The number ended in 47", Some("*47")),
            ("47 at the end", Some("*47")),
            ("began with 4", Some("4*")),
            ("first digit 4", Some("4*")),
            ("starts 4, ends 1", Some("4*1")),
            ("somewhere 47", Some("*47*")),
            ("47 in it", Some("*47*")),
            ("44__", Some("44??")),
            ("U47", Some("u47")),
            ("47 or 41", None),
            ("perhaps 47", None),
            ("44 71", None),
            ("a silver badge", None),
            ("ends", None),
        ] {
            assert_eq!(PartialNumber::read(words.into()).pattern.as_deref(), expected, "{words}");
        }
    }

    #[test]
    fn two_numbers_fit_where_one_number_can_be_both() {
        for (one, other, expected) in [
            ("ends 47", "1147", Some(true)),
            ("ends 47", "4711", Some(false)),
            ("ends 47", "starts 11", Some(true)),
            ("starts 4, ends 1", "4471", Some(true)),
            ("44??", "4471", Some(true)),
            ("44??", "447", Some(false)),
            ("44__", "ends 71", Some(true)),
            ("ends 47", "ends 48", Some(false)),
            ("somewhere 47", "9471", Some(true)),
            ("u47", "U47", Some(true)),
            ("ends 47", "a silver badge", None),
        ] {
            let (one, other) = (PartialNumber::read(one.into()), PartialNumber::read(other.into()));
            assert_eq!(one.fits(&other), expected, "{one:?} and {other:?}");
            assert_eq!(other.fits(&one), expected, "{other:?} and {one:?}");
        }
    }
}
