//! Words that make a date vague or only lead up to it: `about`, `I think`, `or so`, `some time in`.

use super::tokens::{Phrase, after_lead, before_end};

/// EDTF's signs: roughly then, or perhaps then.
const APPROXIMATE: char = '~';
const UNCERTAIN: char = '?';

const ABOUT: &[&str] = &[
    "about",
    "around about",
    "around",
    "round about",
    "roughly",
    "approximately",
    "approx",
    "circa",
    "ca",
    "c",
    "c.",
    "in or around",
    "in or about",
    "on or around",
    "on or about",
    "at or around",
    "somewhere around",
    "some time around",
    "sometime around",
    "somewhere near",
    "close to",
    "near",
    "nearly",
    "more or less",
    "it was about",
    "it was around",
    "in about",
    "in around",
    "on about",
    "or around",
    "give or take",
];
const PERHAPS: &[&str] = &[
    "maybe",
    "perhaps",
    "possibly",
    "probably",
    "likely",
    "most likely",
    "i think it was",
    "i think it happened",
    "i think",
    "i believe it was",
    "i believe",
    "i guess",
    "it might have been",
    "it may have been",
    "it could have been",
    "it must have been",
    "might have been",
    "may have been",
    "could have been",
    "must have been",
    "not sure but",
    "im not sure but",
    "i am not sure but",
    "im not sure maybe",
    "not sure maybe",
    "not sure possibly",
    "not certain but",
    "cant remember exactly but",
    "i cant remember exactly but",
    "dont know exactly but",
    "apparently",
];
const OR_SO: &[&str] = &[
    "or so",
    "ish",
    "or thereabouts",
    "or thereabout",
    "thereabouts",
    "give or take",
    "more or less",
    "approximately",
    "approx",
    "roughly",
    "or around then",
    "or around that time",
];
const I_THINK: &[&str] = &[
    "?",
    "i think",
    "i believe",
    "i guess",
    "maybe",
    "perhaps",
    "possibly",
    "probably",
    "but im not sure",
    "im not sure",
    "but i am not sure",
    "i am not sure",
    "but not sure",
    "not sure",
    "not certain",
    "if i remember rightly",
    "as far as i remember",
];
const FILLERS: &[&str] = &[
    "the whole of",
    "whole of",
    "on",
    "in",
    "at",
    "during",
    "the",
    "over",
    "sometime",
    "some time",
    "at some point",
    "some point",
    "1 point",
    "1 day",
    "a day",
    "some day",
    "1 night",
    "a night",
    "1 evening",
    "an evening",
    "1 morning",
    "a morning",
    "1 afternoon",
    "an afternoon",
    "1 weekend",
    "a weekend",
    "1 week",
    "a week",
    "it was",
    "it happened",
    "it started",
    "it began",
    "it all happened",
    "it all started",
    "this was",
    "this happened",
    "that was",
    "happened",
    "back",
    "way back",
    "within",
    "throughout",
    "all through",
    "all of",
    "the course of",
    "once",
    "only once",
    "dated",
    "it would have been",
    "would have been",
    "i know it was",
];

/// What follows an opening that makes the date vague, and EDTF's sign for it.
pub(super) fn vague_lead(phrase: Phrase<'_>) -> Option<(Phrase<'_>, char)> {
    after_lead(phrase, ABOUT)
        .map(|rest| (rest, APPROXIMATE))
        .or_else(|| after_lead(phrase, PERHAPS).map(|rest| (rest, UNCERTAIN)))
        .filter(|(rest, _)| !rest.is_empty())
}

/// What comes before an end that makes the date vague, and EDTF's sign for it.
pub(super) fn vague_end(phrase: Phrase<'_>) -> Option<(Phrase<'_>, char)> {
    before_end(phrase, OR_SO)
        .map(|rest| (rest, APPROXIMATE))
        .or_else(|| before_end(phrase, I_THINK).map(|rest| (rest, UNCERTAIN)))
        .filter(|(rest, _)| !rest.is_empty())
}

/// What follows words that only lead up to a date.
pub(super) fn after_filler(phrase: Phrase<'_>) -> Option<Phrase<'_>> {
    after_lead(phrase, FILLERS).or_else(|| a_weekday(phrase)).filter(|rest| !rest.is_empty())
}

/// `a Friday in …` says no more than what follows it.
fn a_weekday(phrase: Phrase<'_>) -> Option<Phrase<'_>> {
    match phrase {
        ["a" | "1" | "some", day, "in" | "of" | "during", rest @ ..]
        | [day, "in" | "of" | "during", rest @ ..] => super::days::weekday(day).map(|_| rest),
        _ => None,
    }
}
