//! Files from outside, looked at: as pages that are pictures, or as plain words. Nothing else of such a file reaches the page.

use crate::{
    evidence::Evidence,
    files::{FileOf, HeldFile},
    words::Words,
};
use serde::{Deserialize, Serialize};

/// As what a file is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum ViewedKind {
    /// Pages, one after the other.
    Pages,
    /// One picture.
    Picture,
    /// An email, as words with what is attached to it.
    Message,
    /// Plain words.
    Text,
}

/// What is known of a file before it is looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Viewable {
    /// The file.
    pub file: HeldFile,
    /// As what it is looked at; absent where it cannot be.
    pub kind: Option<ViewedKind>,
    /// The evidence that it is, with the warnings that go with it.
    pub evidence: Option<Evidence>,
}

/// Asks for one page of a file.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ViewPage {
    /// The file.
    pub of: FileOf,
    /// Which page, counted from 1.
    pub page: u32,
}

/// A page of a file, as a picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct ViewedPage {
    /// The address of the picture, good once.
    pub picture: String,
    /// Which page it is, counted from 1.
    pub number: u32,
    /// How many pages there are.
    pub of: u32,
}

/// What a message or a text says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct ViewedWords {
    /// The head of a message.
    pub headers: Vec<ViewedHeader>,
    /// What it says.
    pub text: Words,
    /// Whether it goes on beyond what is here.
    pub is_cut: bool,
    /// What is attached to it.
    pub parts: Vec<ViewedPart>,
}

/// A line of the head of a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct ViewedHeader {
    /// Which line.
    pub name: ViewedHeaderName,
    /// What stands in it, as the message says.
    pub value: Words,
}

/// The lines of the head of a message that are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum ViewedHeaderName {
    /// Who it says wrote it.
    From,
    /// To whom.
    To,
    /// To whom a copy went.
    Cc,
    /// When it says it was sent.
    Date,
    /// What it says it is about.
    Subject,
}

/// Something that is attached to a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct ViewedPart {
    /// The name it came under.
    pub name: Words,
    /// What the message says it is: `application/pdf`.
    pub mime: Words,
    /// Its length in bytes.
    pub length: u64,
    /// The number of the evidence that it was kept as, by its name and its length.
    pub evidence: Option<u32>,
}

/// Makes what is attached to a message evidence of its own.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct KeepPart {
    /// The message.
    pub of: FileOf,
    /// Which part of it, counted from 0.
    pub part: u32,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_message_says_is_never_printed_for_debugging() {
        let says = |text: &str| Words::from(text);
        let viewed = ViewedWords {
            headers: vec![ViewedHeader { name: ViewedHeaderName::From, value: says("Ansgar") }],
            text: says("at the lay-by"),
            is_cut: false,
            parts: vec![ViewedPart {
                name: says("map of the lay-by.pdf"),
                mime: says("lay-by"),
                length: 1,
                evidence: None,
            }],
        };
        let printed = format!("{viewed:?}");
        assert!(!printed.contains("lay-by") && !printed.contains("Ansgar"), "{printed}");
    }
}
