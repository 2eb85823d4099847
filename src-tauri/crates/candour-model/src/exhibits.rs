//! Exhibits: things that letters and statements point to, each by its mark.

use crate::{
    checks::{Checks, FieldProblem},
    dates::PartialDate,
    ids::{ExhibitId, MatterId, PartyId},
    parties::Cipher,
    words::Words,
};
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

/// The longest mark, in characters.
const LONGEST_MARK: usize = 40;

/// Who produces an exhibit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case", tag = "kind", deny_unknown_fields)]
pub enum Producer {
    /// A client of the matter.
    Client {
        /// Which.
        client: PartyId,
    },
    /// Somebody else, in words.
    Other {
        /// The words.
        words: Words,
    },
}

/// An exhibit as typed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ExhibitEntry {
    /// Its mark as it is written: `K7-4Q/1`.
    pub mark: Words,
    /// What it is, in one line.
    pub what: Words,
    /// The date of the thing, in words; blank when nobody can say.
    pub dated: Words,
    /// Who produces it; absent where that is not settled.
    pub producer: Option<Producer>,
    /// Where the original is.
    pub original: Words,
    /// Of what a reader should be warned.
    pub content_note: Words,
}

/// Records an exhibit.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RecordExhibit {
    /// The matter.
    pub matter: MatterId,
    /// The exhibit.
    pub entry: ExhibitEntry,
}

/// Corrects what is said of an exhibit. Its number stays.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AmendExhibit {
    /// Which.
    pub exhibit: ExhibitId,
    /// All that is said of it from now on.
    pub entry: ExhibitEntry,
}

/// An exhibit of a matter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Exhibit {
    /// Which record.
    pub id: ExhibitId,
    /// The matter.
    pub matter: MatterId,
    /// Its number in the matter. It is never given to another.
    pub number: u32,
    /// Its mark as it is written. No other exhibit of the matter has it.
    pub mark: Words,
    /// What it is.
    pub what: Words,
    /// The date of the thing, as far as anyone can say.
    pub dated: Option<PartialDate>,
    /// Who produces it.
    pub producer: Option<Producer>,
    /// Where the original is.
    pub original: Words,
    /// Of what a reader should be warned.
    pub content_note: Words,
}

/// The mark that the next exhibit of a client would have. It is offered, and nothing is set by it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct OfferedMark {
    /// The client.
    pub client: PartyId,
    /// The client's cipher.
    pub cipher: Cipher,
    /// The mark.
    pub mark: Words,
}

impl RecordExhibit {
    /// The input, trimmed and checked.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self) -> Result<Self, Vec<FieldProblem>> {
        Ok(Self { entry: self.entry.validate()?, ..self })
    }
}

impl AmendExhibit {
    /// The input, trimmed and checked.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self) -> Result<Self, Vec<FieldProblem>> {
        Ok(Self { entry: self.entry.validate()?, ..self })
    }
}

impl ExhibitEntry {
    fn validate(self) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let mark = checks.line("mark", "The mark", &self.mark);
        if mark.as_str().chars().count() > LONGEST_MARK {
            checks.add("mark", format!("The mark is longer than {LONGEST_MARK} characters"));
        }
        let what = checks.line("what", "What it is", &self.what);
        let dated = checks.optional_line("dated", "The date", &self.dated);
        let producer = self.producer.map(|producer| match producer {
            Producer::Other { words } => {
                Producer::Other { words: checks.line("producer", "Who produces it", &words) }
            }
            client @ Producer::Client { .. } => client,
        });
        let original = checks.optional_line("original", "Where the original is", &self.original);
        let content_note = checks.optional_text("contentNote", "Content note", &self.content_note);
        checks.finish()?;
        Ok(Self { mark, what, dated, producer, original, content_note })
    }
}

/// The mark that the next exhibit of a client would have: the cipher, a stroke, and one more than the highest such number among
/// the marks that are taken.
#[must_use]
pub fn next_mark<'a>(cipher: &Cipher, taken: impl IntoIterator<Item = &'a str>) -> String {
    let number = |mark: &str| {
        let (whose, number) = mark.rsplit_once('/')?;
        number.trim().parse::<u32>().ok().filter(|_| whose.trim().eq_ignore_ascii_case(cipher.as_str()))
    };
    let last = taken.into_iter().filter_map(number).max().unwrap_or(0);
    format!("{}/{}", cipher.as_str(), last.saturating_add(1))
}

/// The order of two marks as a reader expects it: figures by their number, so that `K7-4Q/2` stands before `K7-4Q/10`, letters
/// whatever their case.
#[must_use]
pub fn mark_order(one: &str, other: &str) -> Ordering {
    let (mut one, mut other) = (one.trim(), other.trim());
    while let (Some((first, rest)), Some((second, other_rest))) = (next_run(one), next_run(other)) {
        let order = run_order(first, second);
        if order.is_ne() {
            return order;
        }
        (one, other) = (rest, other_rest);
    }
    one.len().cmp(&other.len())
}

/// The figures, or what is none, at the beginning of a mark, and what follows.
fn next_run(mark: &str) -> Option<(&str, &str)> {
    let is_figure = mark.chars().next()?.is_ascii_digit();
    let end = mark.find(|c: char| c.is_ascii_digit() != is_figure).unwrap_or(mark.len());
    Some(mark.split_at(end))
}

fn run_order(one: &str, other: &str) -> Ordering {
    let is_figures = |run: &str| run.starts_with(|c: char| c.is_ascii_digit());
    if !(is_figures(one) && is_figures(other)) {
        return one.to_lowercase().cmp(&other.to_lowercase());
    }
    let (one, other) = (one.trim_start_matches('0'), other.trim_start_matches('0'));
    one.len().cmp(&other.len()).then_with(|| one.cmp(other))
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn entry() -> ExhibitEntry {
        ExhibitEntry {
            mark: " K7-4Q/1 ".into(),
            what: "Copy of the custody record".into(),
            dated: "summer 2003".into(),
            producer: Some(Producer::Client { client: PartyId(Uuid::nil()) }),
            original: "".into(),
            content_note: "".into(),
        }
    }

    fn fields(entry: ExhibitEntry) -> Vec<String> {
        let problems = RecordExhibit { matter: MatterId(Uuid::nil()), entry }.validate().err();
        problems.unwrap_or_default().into_iter().map(|problem| problem.field).collect()
    }

    #[test]
    fn an_exhibit_has_a_mark_and_says_what_it_is() {
        let said = RecordExhibit { matter: MatterId(Uuid::nil()), entry: entry() }.validate().unwrap();
        assert_eq!(said.entry.mark.as_str(), "K7-4Q/1");
        let nobody = Some(Producer::Other { words: " ".into() });
        let blank = ExhibitEntry { mark: "".into(), what: " ".into(), producer: nobody, ..entry() };
        assert_eq!(fields(blank), ["mark", "what", "producer"]);
        assert_eq!(fields(ExhibitEntry { mark: "x".repeat(41).into(), ..entry() }), ["mark"]);
        assert_eq!(fields(ExhibitEntry { producer: None, ..entry() }), Vec::<String>::new());
    }

    #[test]
    fn the_next_mark_follows_the_highest_of_that_client() {
        let cipher = Cipher::try_from("K7-4Q".to_owned()).unwrap();
        assert_eq!(next_mark(&cipher, []), "K7-4Q/1");
        assert_eq!(next_mark(&cipher, ["K7-4Q/1", "k7-4q / 4", "M3-9T/9", "JB/12", "K7-4Q/a"]), "K7-4Q/5");
    }

    #[test]
    fn marks_stand_by_their_numbers() {
        let mut marks =
            ["M3-9T/1", "K7-4Q/10", "k7-4q/2", "K7-4Q/2a", "JB/12", "K7-4Q/002b", "JB", "K7-4Q/2"];
        marks.sort_by(|one, other| mark_order(one, other));
        let expected = ["JB", "JB/12", "k7-4q/2", "K7-4Q/2", "K7-4Q/2a", "K7-4Q/002b", "K7-4Q/10", "M3-9T/1"];
        assert_eq!(marks, expected);
    }
}
