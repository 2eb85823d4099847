//! The log as it leaves the casebook, and the check of it, which needs neither casebook nor key. The same check stands beside it as
//! a program of its own, [`VERIFIER`].
//!
//! One line an entry, exactly as it was hashed, or what stands for one that is withheld; last, where the chain ends. Without a line
//! nobody can work out that the head after it follows from the head before: for one withheld both are told, and no more is proved.

use super::{head::Head, line::Line};
use crate::{StoreError, hex::unhex};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use std::fmt;

/// How the log is checked, in plain words: `VERIFY.txt`.
pub const HOW_TO_VERIFY: &str = include_str!("exported/VERIFY.txt");

/// The check as a program of its own: `verify.py`.
pub const VERIFIER: &str = include_str!("exported/verify.py");

/// A log that holds together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Whole {
    /// How many of its entries are withheld.
    pub withheld: u64,
    /// Where it ends.
    pub head: Head,
}

impl fmt::Display for Whole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} entries, {} withheld, head {}: whole", self.head.n, self.withheld, self.head.hex())
    }
}

/// A log that does not hold together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotWhole {
    /// The first entry that does not follow; one more than there are where it does not end as it says.
    pub n: u64,
}

impl fmt::Display for NotWhole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "entry {} does not follow: not whole", self.n)
    }
}

/// Stands for an entry that is not shown. Its fields stand in the order of their names.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Withheld {
    h: String,
    n: u64,
    prev: String,
    #[serde(rename = "withheld")]
    is_kept_back: bool,
}

/// Where the log ends. Its fields stand in the order of their names.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct End {
    #[serde(rename = "end")]
    is_last: bool,
    h: String,
    n: u64,
}

/// A log as it leaves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exported {
    /// The content of `audit.jsonl`.
    pub text: String,
    /// What it is.
    pub whole: Whole,
}

impl Exported {
    /// The log of these lines, in order, each with whether it is shown.
    ///
    /// # Errors
    /// [`StoreError::ChainBroken`] with the first line that does not follow.
    pub fn of<'a>(lines: impl IntoIterator<Item = (&'a str, bool)>) -> Result<Self, StoreError> {
        let mut exported = Self { text: String::new(), whole: Whole { withheld: 0, head: Head::NONE } };
        for (line, is_shown) in lines {
            let before = exported.whole.head;
            let (head, _) = follow(&before, line).ok_or(StoreError::ChainBroken { n: before.n + 1 })?;
            if is_shown {
                exported.put(line);
            } else {
                let stands = Withheld { h: head.hex(), n: head.n, prev: before.hex(), is_kept_back: true };
                exported.put(&one_form(&stands)?);
                exported.whole.withheld += 1;
            }
            exported.whole.head = head;
        }
        let head = exported.whole.head;
        exported.put(&one_form(&End { is_last: true, h: head.hex(), n: head.n })?);
        Ok(exported)
    }

    fn put(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }
}

/// Follows a log that left a casebook.
///
/// # Errors
/// [`NotWhole`] with the first entry that does not follow.
pub fn verify_exported(log: &[u8]) -> Result<Whole, NotWhole> {
    let mut whole = Whole { withheld: 0, head: Head::NONE };
    let mut lines = log.split(|byte| *byte == b'\n');
    let (rest, end) = (lines.next_back(), lines.next_back());
    for line in lines {
        let followed = std::str::from_utf8(line).ok().and_then(|line| follow(&whole.head, line));
        let (head, is_withheld) = followed.ok_or(NotWhole { n: whole.head.n + 1 })?;
        whole.withheld += u64::from(is_withheld);
        whole.head = head;
    }
    let ends = end.is_some_and(|end| ends(&whole.head, end)) && rest.is_some_and(<[u8]>::is_empty);
    if ends { Ok(whole) } else { Err(NotWhole { n: whole.head.n + 1 }) }
}

/// Where the chain stands after a line, and whether the line is withheld; `None` where it does not follow.
fn follow(before: &Head, text: &str) -> Option<(Head, bool)> {
    if let Some(line) = Line::read(text) {
        let after = before.followed_by(text);
        return (line.n == after.n && line.prev == before.hex()).then_some((after, false));
    }
    let line: Withheld = read(text)?;
    let after = Head { n: before.n + 1, hash: unhex(&line.h)? };
    (line.is_kept_back && line.n == after.n && line.prev == before.hex()).then_some((after, true))
}

fn ends(head: &Head, line: &[u8]) -> bool {
    let end = std::str::from_utf8(line).ok().and_then(read::<End>);
    end.is_some_and(|end| end.is_last && end.n == head.n && end.h == head.hex())
}

/// Reads what stands in its one form alone.
fn read<T: Serialize + DeserializeOwned>(text: &str) -> Option<T> {
    let read: T = serde_json::from_str(text).ok()?;
    (one_form(&read).ok()? == text).then_some(read)
}

fn one_form(value: &impl Serialize) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|_| StoreError::Fault { code: 0 })
}
