//! Appearances: an officer across the matters of the casebook.
//!
//! No client's words or name are here. What a client allows to be linked shows a cipher, a number and a date; of everything
//! else it is said that the officer is named in another matter, and no more.

use crate::{
    bodies::ForceId,
    dates::{CivilDate, PartialDate},
    ids::{MatterId, PartyId},
    officers::{Officer, ServiceStatus},
    parties::Cipher,
    words::Words,
};
use serde::{Deserialize, Serialize};

/// An officer in the list of all officers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct OfficerLine {
    /// The person.
    pub party: PartyId,
    /// What the officer is called.
    pub cipher: Cipher,
    /// Whether the officer still serves.
    pub status: ServiceStatus,
    /// The forces the officer is known to have served with, the latest first.
    pub forces: Vec<ForceId>,
    /// How many matters name the officer.
    pub matters: u32,
    /// How many allegations the officer stands in, those withdrawn left out.
    pub allegations: u32,
}

/// An officer across matters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct OfficerAcross {
    /// The officer, without the words in which any matter said something.
    pub officer: Officer,
    /// The matters that name the officer and of which something may be shown.
    pub appearances: Vec<Appearance>,
    /// How many other matters name the officer. Nothing else of them is here.
    pub others: u32,
}

/// A matter that names an officer, as far as its clients allow it to be linked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Appearance {
    /// The matter.
    pub matter: MatterId,
    /// The firm's reference.
    pub reference: Words,
    /// The day on which the matter named the officer, where that was recorded.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub named_on: Option<CivilDate>,
    /// The day on which the first account of a client who allows linking was taken, if one was.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub account_on: Option<CivilDate>,
    /// How many allegations there are of each year, earliest first; those that no one year holds come last.
    pub years: Vec<YearCount>,
    /// The allegations of clients who allow linking, by number, those withdrawn left out.
    pub allegations: Vec<LinkedAllegation>,
    /// Whether this matter holds others that its clients do not allow to be linked.
    pub has_more: bool,
}

/// How many allegations are of one year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct YearCount {
    /// The year; absent where the time is not within one.
    pub year: Option<i16>,
    /// How many.
    pub allegations: u32,
}

/// An allegation that a client allows to be linked with what others say: who by cipher, its number, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct LinkedAllegation {
    /// What the client is called.
    pub client: Cipher,
    /// Its number in the matter.
    pub number: u32,
    /// When, without the client's words for it.
    pub happened: PartialDate,
}

/// How many of these dates fall in each year, earliest first; those that no one year holds come last.
#[must_use]
pub fn by_year<'a>(dates: impl IntoIterator<Item = &'a PartialDate>) -> Vec<YearCount> {
    let mut counts: Vec<YearCount> = Vec::new();
    for date in dates {
        let year = date
            .earliest
            .zip(date.latest)
            .and_then(|(first, last)| (first.year() == last.year()).then(|| first.year()));
        match counts.iter_mut().find(|count| count.year == year) {
            Some(count) => count.allegations += 1,
            None => counts.push(YearCount { year, allegations: 1 }),
        }
    }
    counts.sort_by_key(|count| (count.year.is_none(), count.year));
    counts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dates::phrase;

    #[test]
    fn dates_are_counted_by_the_one_year_that_holds_them() {
        let dates: Vec<PartialDate> = ["June 2003", "not sure", "winter 2001", "2003", "14 May 1999"]
            .iter()
            .map(|words| phrase::settled(&(*words).into()))
            .collect();
        let counted: Vec<_> = by_year(&dates).iter().map(|count| (count.year, count.allegations)).collect();
        assert_eq!(counted, [(Some(1999), 1), (Some(2003), 2), (None, 2)]);
    }
}
