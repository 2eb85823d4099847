//! Letters: a draft that follows the record, what must be settled before it goes, and the letter once issued.

use crate::{
    bodies::OfficeRef,
    dates::CivilDate,
    enclosures::{Enclosable, Enclosure, Sending},
    escalation::StepId,
    ids::{AllegationId, CorrespondenceId, InvestigationId, LetterId, MatterId, PartyId},
    insertable::Insertable,
    particulars::{AskedParticular, ParticularId, SaidParticular},
    tracks::Track,
    words::Words,
};
use serde::{Deserialize, Serialize};

/// A kind of letter, by its id in the data: `referral-request`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(transparent)]
pub struct LetterKind(#[cfg_attr(feature = "ts", ts(type = "string"))] pub String);

/// A kind of letter that is written here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
pub struct WrittenLetter {
    /// Its id.
    pub id: LetterKind,
    /// Its title.
    pub title: String,
    /// What it is for, in a sentence without a full stop.
    pub purpose: String,
}

/// Whom a kind of letter may go to: a body of the directory by its id, or a word of the data for another: `client`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(transparent)]
pub struct Recipient(#[cfg_attr(feature = "ts", ts(type = "string"))] pub String);

impl Recipient {
    /// Whether it is the word for every body of the directory.
    #[must_use]
    pub fn is_anyone(&self) -> bool {
        self.0 == "any"
    }
}

/// What a letter is written on: the step of the ladder that it takes, and the entry of the ledger that it follows up.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Occasion {
    /// The step.
    pub step: Option<StepId>,
    /// The investigation whose ladder has the step.
    pub investigation: Option<InvestigationId>,
    /// The entry that was refused or not answered.
    pub follows: Option<CorrespondenceId>,
}

/// What a draft paragraph is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum ParagraphKind {
    /// A heading.
    Heading,
    /// A numbered paragraph.
    Numbered,
    /// A numbered ask.
    Ask,
}

/// A paragraph of a draft. Facts stand in braces and follow the record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DraftParagraph {
    /// Permanent within the letter.
    pub id: u32,
    /// What it is.
    pub kind: ParagraphKind,
    /// Its text; a fact is `{force.name}`.
    pub source: Words,
    /// The fact without which it is left out, as `to.psd`.
    pub when: Option<String>,
}

/// The wording that a draft was begun with. Its paragraphs are copies; this says of what, and holds the subject.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BegunFrom {
    /// The firm's version, by its number; absent where it was the shipped wording.
    pub version: Option<u32>,
    /// The day on which the firm made that version.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub made_on: Option<CivilDate>,
    /// The day of the shipped wording, or of that from which the firm's was made; absent in a draft that was begun before this was
    /// kept.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub as_at: Option<CivilDate>,
    /// The line above the text, with facts in braces; absent where it is that of the shipped wording.
    pub subject: Option<Words>,
}

/// A letter being written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LetterDraft {
    /// Which letter.
    pub id: LetterId,
    /// The matter.
    pub matter: MatterId,
    /// What kind.
    pub kind: LetterKind,
    /// The office it goes to.
    pub to: OfficeRef,
    /// What it is written on.
    #[serde(default)]
    pub occasion: Occasion,
    /// The issued letter whose place it is to take.
    #[serde(default)]
    pub replaces: Option<LetterId>,
    /// The wording that it was begun with.
    #[serde(default)]
    pub begun_from: BegunFrom,
    /// The date it will bear.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub dated_on: CivilDate,
    /// The day by which an answer is asked for.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub reply_by: CivilDate,
    /// How it will go: `By email`.
    pub means: Words,
    /// The addressee's reference, where known.
    pub their_reference: Words,
    /// Its paragraphs.
    pub paragraphs: Vec<DraftParagraph>,
    /// What was written for its particulars.
    #[serde(default)]
    pub said: Vec<SaidParticular>,
    /// What goes with it, in the order in which it is lettered.
    #[serde(default)]
    pub enclosures: Vec<Enclosure>,
    /// Findings accepted as they are, each with its typed reason.
    pub accepted: Vec<Accepted>,
}

/// A finding passed on purpose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Accepted {
    /// Which finding, by its id.
    pub finding: String,
    /// Why, in the fee-earner's words.
    pub reason: Words,
}

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum Weight {
    /// Stops the letter.
    Stop,
    /// Needs a look.
    Look,
    /// In order.
    Fine,
}

/// Where a finding is settled.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case", rename_all_fields = "camelCase", tag = "at")]
pub enum Settle {
    /// In Settings.
    Settings,
    /// On the matter's Overview.
    Matter,
    /// At a client.
    Client {
        /// Who.
        party: PartyId,
    },
    /// At an allegation.
    Allegation {
        /// Which.
        allegation: AllegationId,
    },
    /// At the addressee's office.
    Office {
        /// Which.
        office: OfficeRef,
    },
    /// At the matter's investigations.
    Investigations,
    /// At a particular of the letter.
    Particular {
        /// Which.
        particular: ParticularId,
        /// The allegation that it is about, where it is asked of each.
        allegation: Option<AllegationId>,
    },
    /// In the letter itself.
    Letter,
}

/// One thing looked at before a letter goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// Stable: the particular and the record it is about.
    pub id: String,
    /// How much it matters.
    pub weight: Weight,
    /// One line: `Allegation 7 is still a draft`. Ciphers, never names.
    pub title: String,
    /// What to do about it; empty where nothing needs doing.
    pub remedy: String,
    /// Where it is settled.
    pub settle: Settle,
    /// Whether a typed reason can pass it. Some things are never passed.
    pub can_be_accepted: bool,
}

/// A piece of a paragraph as read: plain text, or a fact of the record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct ReadPiece {
    /// The words.
    pub text: Words,
    /// The fact they come from, or none.
    pub fact: Option<String>,
    /// Whether the fact has no value.
    pub missing: bool,
}

/// A paragraph as read, with its number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct ReadParagraph {
    /// Which paragraph of the draft.
    pub id: u32,
    /// What it is.
    pub kind: ParagraphKind,
    /// `7.` or `(a)`; empty for a heading.
    pub label: String,
    /// Its pieces.
    pub pieces: Vec<ReadPiece>,
}

/// Where a paragraph stands on a page, in ten-thousandths of the page's width and height from its left and upper edge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct ParagraphPlace {
    /// Which paragraph of the draft.
    pub paragraph: u32,
    /// The page, from 1.
    pub page: u32,
    /// Its left edge.
    pub left: u16,
    /// Its upper edge.
    pub top: u16,
    /// How wide it is.
    pub width: u16,
    /// How high it is.
    pub height: u16,
}

/// An investigation that a letter may be about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
pub struct AboutChoice {
    /// Which.
    pub investigation: InvestigationId,
    /// Its number in the matter.
    pub number: u32,
    /// What moves.
    pub track: Track,
    /// The references that bodies give it.
    pub references: Vec<Words>,
}

/// A draft with everything the composer shows beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Composition {
    /// The draft.
    pub draft: LetterDraft,
    /// Its title, from the template.
    pub title: String,
    /// The investigations that it may be about, where its kind is about one.
    pub about: Vec<AboutChoice>,
    /// The particulars that it asks for, in the order of its kind.
    pub asked: Vec<AskedParticular>,
    /// The highest id that a paragraph of it has had; 0 where it never had one. A new paragraph has a higher one.
    pub last_paragraph: u32,
    /// Its paragraphs as they read now; those whose condition does not hold are left out.
    pub reading: Vec<ReadParagraph>,
    /// What can be put into a paragraph at the caret.
    pub insertable: Vec<Insertable>,
    /// What goes with it, as listed, and by how many messages.
    pub sending: Sending,
    /// What of the matter can be enclosed and is not yet.
    pub enclosable: Vec<Enclosable>,
    /// What was looked at, stops first.
    pub findings: Vec<Finding>,
    /// The pages, where they can be drawn.
    pub pages: Option<Pages>,
    /// What tells the picture of each page from others: where it is as it was, the picture that was fetched still stands.
    pub looks: Vec<String>,
    /// Where its paragraphs stand on them; one that goes on to another page has a place on each.
    pub places: Vec<ParagraphPlace>,
    /// Why the pages cannot be drawn, where they cannot.
    pub page_fault: Option<String>,
    /// The letter as headings and paragraphs, for reading as text.
    pub as_text: Vec<TextPassage>,
    /// When the draft was last kept: `09:41`.
    pub kept_at: String,
}

/// A draft drawn as it was typed, of which nothing is kept. It can be looked at and nothing else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct LetterDrawing {
    /// Its paragraphs as they read now; those whose condition does not hold are left out.
    pub reading: Vec<ReadParagraph>,
    /// The pages, where they can be drawn.
    pub pages: Option<Pages>,
    /// What tells the picture of each page from others: where it is as it was, the picture that was fetched still stands.
    pub looks: Vec<String>,
    /// Where its paragraphs stand on them; one that goes on to another page has a place on each.
    pub places: Vec<ParagraphPlace>,
    /// Why the pages cannot be drawn, where they cannot.
    pub page_fault: Option<String>,
    /// The letter as headings and paragraphs, for reading as text.
    pub as_text: Vec<TextPassage>,
}

/// Pictures of the pages, to be asked for one by one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Pages {
    /// One address a page, valid once and until the casebook is locked.
    pub pictures: Vec<String>,
}

/// A passage of a document read as text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct TextPassage {
    /// 1 to 3 for a heading, 0 for text.
    pub heading: u8,
    /// `7.`, `(a)`, or empty.
    pub label: String,
    /// The words.
    pub text: Words,
}

/// Begins a letter.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DraftLetter {
    /// The matter.
    pub matter: MatterId,
    /// What kind.
    pub kind: LetterKind,
    /// The office it goes to.
    pub to: OfficeRef,
    /// What it is written on.
    pub occasion: Occasion,
}

/// A letter that has been issued. It never changes; a correction is a new letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct IssuedLetter {
    /// Which letter.
    pub id: LetterId,
    /// The matter.
    pub matter: MatterId,
    /// What kind.
    pub kind: LetterKind,
    /// Its number in the matter, from 1: printed `L01`.
    pub number: u32,
    /// The office it went to.
    pub to: OfficeRef,
    /// What it was written on.
    pub occasion: Occasion,
    /// The letter whose place it took.
    pub replaces: Option<LetterId>,
    /// The date it bears.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub dated_on: CivilDate,
    /// The day by which an answer is asked for.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub reply_by: CivilDate,
    /// SHA-256 of the exact bytes, 64 hex digits.
    pub sha256: String,
    /// How many pages.
    pub pages: u32,
    /// The wording that it was begun with: the day of the shipped one, or `firm 2 of 2026-11-29, from 2026-11-23`.
    pub template_version: String,
    /// The record's anchor in its footer: `7F3A 9K2M XQ04 T8WD`.
    pub anchor: String,
    /// The neutral name a copy is saved under.
    pub file_name: String,
}

/// A copy of a letter that was saved outside the casebook.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct SavedCopy {
    /// The neutral name it was offered under.
    pub file_name: String,
}
