//! Searching the casebook: what is asked, and what comes back of it. Covered text is counted and never quoted.

use crate::{
    checks::{Checks, FieldProblem},
    dates::CivilDate,
    ids::{MatterId, PartyId},
    parties::{Cipher, PartyKind},
    words::Words,
};
use serde::{Deserialize, Serialize};

/// The most records of one group that are given out at once.
pub const MOST_RECORDS: u32 = 200;

/// Asks for records that hold all of these words: the last may be a beginning, words in quotation marks stand together.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SearchFor {
    /// The words.
    pub words: Words,
    /// The matter to search in; absent for the whole casebook.
    pub matter: Option<MatterId>,
    /// The one group wanted; absent for all.
    pub group: Option<FoundGroup>,
    /// How many records of each group are wanted, from 1 to 200.
    pub records: u32,
}

impl SearchFor {
    /// The input, checked.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let words = sought(&mut checks, "words", "What to search for", &self.words);
        if !(1..=MOST_RECORDS).contains(&self.records) {
            checks.add("records", format!("From 1 to {MOST_RECORDS} records can be shown"));
        }
        checks.finish()?;
        Ok(Self { words, ..self })
    }
}

/// Asks for people one of whose names has these parts, or sounds like them.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SearchNames {
    /// A name, or parts of it.
    pub name: Words,
    /// The matter to search in; absent for the whole casebook.
    pub matter: Option<MatterId>,
}

impl SearchNames {
    /// The input, checked.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let name = sought(&mut checks, "name", "Name", &self.name);
        checks.finish()?;
        Ok(Self { name, ..self })
    }
}

fn sought(checks: &mut Checks, field: &str, what: &str, value: &Words) -> Words {
    let words = checks.line(field, what, value);
    if !words.is_blank() && !words.as_str().chars().any(char::is_alphanumeric) {
        checks.add(field, format!("{what} holds no letter and no figure"));
    }
    words
}

/// Kinds of records as results are grouped, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum FoundGroup {
    /// Matters, with their particulars, notes, diary, evidence to be preserved, exhibits and files of evidence.
    Matters,
    /// Clients, by cipher, and what is kept of each.
    Clients,
    /// Allegations.
    Allegations,
    /// Accounts, their sessions and summaries.
    Accounts,
    /// Officers, and people described.
    Officers,
    /// Investigations.
    Investigations,
    /// Letters, what they ask, and other correspondence.
    Letters,
    /// Offices and files, and what the firm says of bodies, forces, rules, holidays and letters.
    Offices,
}

impl FoundGroup {
    /// All of them, in the order of the results.
    pub const ALL: [Self; 8] = [
        Self::Matters,
        Self::Clients,
        Self::Allegations,
        Self::Accounts,
        Self::Officers,
        Self::Investigations,
        Self::Letters,
        Self::Offices,
    ];
}

/// What sort of record was found, and so how it is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "each is named by the noun it stands for")]
pub enum FoundNoun {
    Matter,
    Note,
    Preservation,
    Exhibit,
    Evidence,
    Event,
    Date,
    Client,
    Conflict,
    Allegation,
    Statement,
    Officer,
    Described,
    Investigation,
    Letter,
    Correspondence,
    Draft,
    Office,
    File,
    Body,
    Force,
    Rule,
    Holiday,
    Precept,
    Template,
}

/// Where in a record the words stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "each is named by the field it stands for")]
pub enum FoundField {
    Name,
    Particulars,
    Note,
    Evidence,
    Became,
    Proof,
    ToDo,
    Done,
    Cipher,
    Profile,
    SafeContact,
    Helper,
    Authority,
    Reason,
    Place,
    HowKnown,
    EarlierReport,
    ContentNote,
    Paragraph,
    Summary,
    Session,
    Posting,
    Description,
    Reference,
    Step,
    Mode,
    Decision,
    Outcome,
    Investigator,
    Tie,
    View,
    Answer,
    Ask,
    Subject,
    Address,
    Receipt,
    NotReceived,
    Wording,
    File,
}

/// A stretch of text that may be shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct FoundSpan {
    /// The text.
    pub text: Words,
    /// Whether it is what was sought.
    pub is_hit: bool,
}

/// Where words were found in one record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct FoundPlace {
    /// The field.
    pub field: FoundField,
    /// How many of its paragraphs or entries hold the words.
    pub matches: u32,
    /// The numbers of those that are numbered, ascending.
    pub numbers: Vec<u32>,
    /// A few words around the first; absent where the text is covered.
    pub quote: Option<Vec<FoundSpan>>,
}

/// A record that was found: its reference, cipher, number and day, and where to look in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct FoundRecord {
    /// What sort of record.
    pub noun: FoundNoun,
    /// Its id; of an office the body with the force, as `psd/northmere`; of a holiday the division with the day.
    pub record: String,
    /// The matter to open it in; absent for what is of the firm.
    pub matter: Option<MatterId>,
    /// That matter's reference.
    pub reference: Option<Words>,
    /// Its number in the matter.
    pub number: Option<u32>,
    /// The person it is or is about, by cipher.
    pub cipher: Option<Cipher>,
    /// Its date, where it bears one.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub on: Option<CivilDate>,
    /// How many of its paragraphs or entries hold the words.
    pub matches: u32,
    /// Where they stand.
    pub places: Vec<FoundPlace>,
}

/// Matches are counted so far: one more says that there are more. To count a common word to its end takes as long as the
/// record is large, and nobody reads so many.
pub const MATCHES_COUNTED: u32 = 1_000;

/// What was found of one kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct FoundOfGroup {
    /// Which kind.
    pub group: FoundGroup,
    /// How many paragraphs or entries hold the words, in all records of this kind; [`MATCHES_COUNTED`] and one where there
    /// are more.
    pub matches: u32,
    /// The records, those recorded last first; not all of them where there are more.
    pub records: Vec<FoundRecord>,
    /// Whether there are more records than these.
    pub has_more: bool,
}

/// How much was searched.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Coverage {
    /// Records whose words were searched.
    pub searched: u32,
    /// Files that were received and whose text could not be read.
    pub unread: u32,
}

/// The results of a search.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Found {
    /// Whether the index could be asked. Where it could not, it has to be built anew, and nothing was searched.
    pub is_index_ready: bool,
    /// How many paragraphs or entries hold the words, in the whole record; [`MATCHES_COUNTED`] and one where there are more.
    pub matches: u32,
    /// What was found, by kind; kinds without any are left out.
    pub groups: Vec<FoundOfGroup>,
    /// How much was searched.
    pub coverage: Coverage,
}

/// How a name was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum NameLikeness {
    /// Every part sought is a part of a name.
    Part,
    /// A part sounds like one.
    Sound,
}

/// A matter that a person has a part in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct MatterOfPerson {
    /// The matter.
    pub matter: MatterId,
    /// Its reference.
    pub reference: Words,
}

/// A person found by name, called by cipher.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct FoundPerson {
    /// Who.
    pub party: PartyId,
    /// The person's part in the casebook.
    pub kind: PartyKind,
    /// What the person is called.
    pub cipher: Cipher,
    /// How the name was found.
    pub likeness: NameLikeness,
    /// The matters the person has a part in.
    pub matters: Vec<MatterOfPerson>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn search(words: &str, records: u32) -> Result<SearchFor, Vec<FieldProblem>> {
        SearchFor { words: words.into(), matter: None, group: None, records }.validate()
    }

    #[test]
    fn what_cannot_be_searched_for_is_said_at_the_field() {
        let megabyte = "a".repeat(1 << 20);
        for words in ["", "  ", "*** \" ( )", "roster\u{202e}", "ros\u{0}ter", &megabyte] {
            let problems = search(words, 20).unwrap_err();
            assert_eq!(problems[0].field, "words", "{} bytes", words.len());
        }
        assert_eq!(search("roster", 0).unwrap_err()[0].field, "records");
        assert_eq!(search(" duty  roster ", 20).unwrap().words.as_str(), "duty  roster");
    }
}
