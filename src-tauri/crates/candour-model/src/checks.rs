//! Checks that inputs share. Each adds a [`FieldProblem`] in the words a solicitor reads; none changes a client's words.

use crate::{dates::CivilDate, words::Words};
use serde::{Deserialize, Serialize};
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// The longest text any field takes, in bytes (1 MiB).
pub const LONGEST_TEXT: usize = 1 << 20;
/// The longest one-line entry (a name, a reference, a place), in characters.
pub const LONGEST_LINE: usize = 300;
/// The most entries any list takes.
pub const LONGEST_LIST: usize = 1_000;

/// The first year of any day.
pub const FIRST_YEAR: i16 = 1900;

/// One thing wrong with one field of a form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
pub struct FieldProblem {
    /// The field, as the form names it: `workingName`, `happened`.
    pub field: String,
    /// What is wrong, as a sentence without a full stop.
    pub problem: String,
}

/// Collects what is wrong with an input.
#[derive(Debug, Default)]
pub struct Checks {
    problems: Vec<FieldProblem>,
}

impl Checks {
    /// Notes a problem with a field.
    pub fn add(&mut self, field: &str, problem: impl Into<String>) {
        self.problems.push(FieldProblem { field: field.into(), problem: problem.into() });
    }

    /// A one-line entry that must be there. `what` begins a sentence: `Reference`.
    pub fn line(&mut self, field: &str, what: &str, value: &Words) -> Words {
        let value = self.optional_line(field, what, value);
        if value.is_blank() {
            self.add(field, format!("{what} is missing"));
        }
        value
    }

    /// A one-line entry that may be empty; brought to composed form (NFC) and trimmed.
    pub fn optional_line(&mut self, field: &str, what: &str, value: &Words) -> Words {
        let value = value.as_str();
        if value.chars().count() > LONGEST_LINE {
            self.add(field, format!("{what} is longer than {LONGEST_LINE} characters"));
        } else if value.chars().any(is_unseen) {
            self.add(
                field,
                format!("{what} holds a character that cannot be seen or changes the direction of the text"),
            );
        }
        composed(value.trim()).into()
    }

    /// A text of several lines that must be there.
    pub fn text(&mut self, field: &str, what: &str, value: &Words) -> Words {
        let value = self.optional_text(field, what, value);
        if value.is_blank() {
            self.add(field, format!("{what} is missing"));
        }
        value
    }

    /// A text of several lines that may be empty. It is kept as given.
    pub fn optional_text(&mut self, field: &str, what: &str, value: &Words) -> Words {
        let text = value.as_str();
        if text.len() > LONGEST_TEXT {
            self.add(field, format!("{what} is longer than one megabyte"));
        } else if text.chars().any(|c| is_unseen(c) && c != '\n' && c != '\t') {
            self.add(
                field,
                format!("{what} holds a control character or one that changes the direction of the text"),
            );
        }
        value.clone()
    }

    /// A list of lines: blank ones are dropped, each is checked as a line.
    pub fn lines(&mut self, field: &str, what: &str, values: &[Words]) -> Vec<Words> {
        if !self.short_list(field, what, values) {
            return Vec::new();
        }
        values.iter().map(|v| self.optional_line(field, what, v)).filter(|v| !v.is_blank()).collect()
    }

    /// Whether a list is no longer than [`LONGEST_LIST`]. `what` begins the sentence: `Categories`.
    pub fn short_list<T>(&mut self, field: &str, what: &str, entries: &[T]) -> bool {
        let is_short = entries.len() <= LONGEST_LIST;
        if !is_short {
            self.add(field, format!("{what}: more than {LONGEST_LIST} entries"));
        }
        is_short
    }

    /// A day from 1900 on, which may be to come. `what` begins a sentence: `The day promised`.
    pub fn day(&mut self, field: &str, what: &str, day: CivilDate) {
        if day.year() < FIRST_YEAR {
            self.add(field, format!("{what} must not be before {FIRST_YEAR}"));
        }
    }

    /// A day that has come, from 1900 on. `what` begins a sentence: `Date signed`.
    pub fn past_day(&mut self, field: &str, what: &str, day: CivilDate, today: CivilDate) {
        if day > today {
            self.add(field, format!("{what} must not be in the future"));
        }
        self.day(field, what, day);
    }

    /// A time of day that may be absent, brought to the form `09:05`.
    pub fn time_of_day(&mut self, field: &str, what: &str, value: &Words) -> Words {
        let value = self.optional_line(field, what, value);
        if value.is_blank() {
            return value;
        }
        let read = value.as_str().split_once([':', '.']).and_then(|(hours, minutes)| {
            let hours: u8 = hours.parse().ok().filter(|hours| *hours < 24)?;
            let minutes: u8 = minutes.parse().ok().filter(|n| *n < 60 && minutes.len() == 2)?;
            Some(format!("{hours:02}:{minutes:02}"))
        });
        if let Some(read) = read {
            return read.into();
        }
        self.add(field, format!("{what} must be a time of day, like 09:30"));
        value
    }

    /// `Ok` if nothing was wrong.
    ///
    /// # Errors
    /// Every problem found, in the order of the checks.
    pub fn finish(self) -> Result<(), Vec<FieldProblem>> {
        if self.problems.is_empty() { Ok(()) } else { Err(self.problems) }
    }
}

fn composed(value: &str) -> String {
    if is_nfc(value) { value.to_owned() } else { value.nfc().collect() }
}

/// Controls, and the marks that turn or hide text (U+202A to U+202E, U+2066 to U+2069, U+200E, U+200F, U+061C, U+FEFF).
#[must_use]
pub fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_line_names_its_field() {
        let mut checks = Checks::default();
        checks.line("reference", "Reference", &"  ".into());
        assert_eq!(
            checks.finish(),
            Err(vec![FieldProblem { field: "reference".into(), problem: "Reference is missing".into() }])
        );
    }

    #[test]
    fn text_that_turns_direction_is_refused_in_a_name() {
        let mut checks = Checks::default();
        checks.line("name", "Name", &"Ann\u{202e}a".into());
        assert!(checks.finish().is_err());
    }

    #[test]
    fn a_line_is_composed_and_trimmed() {
        let mut checks = Checks::default();
        assert_eq!(checks.line("name", "Name", &" Tw\u{302}m ".into()).as_str(), "T\u{175}m");
        checks.finish().unwrap();
    }

    #[test]
    fn a_time_of_day_has_one_form() {
        for (typed, kept) in [
            ("9:05", Some("09:05")),
            ("14.30", Some("14:30")),
            ("", Some("")),
            ("25:00", None),
            ("9:5", None),
        ] {
            let mut checks = Checks::default();
            let read = checks.time_of_day("began", "Began", &typed.into());
            assert_eq!(checks.finish().ok().map(|()| read), kept.map(Words::from), "{typed}");
        }
    }

    #[test]
    fn a_text_keeps_its_line_breaks_and_spaces() {
        let mut checks = Checks::default();
        assert_eq!(checks.text("particulars", "What happened", &" a\n\tb ".into()).as_str(), " a\n\tb ");
        checks.finish().unwrap();
    }
}
