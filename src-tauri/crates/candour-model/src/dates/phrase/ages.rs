//! Ages and birthdays: `aged 13`, `when I was about 12`, `my 14th birthday`, `in my teens`.

use super::{
    birth::{Birth, Birthday},
    span::{Span, Unit},
    tokens::{Phrase, after_lead, before_end, number, ordinal, plain, without_leads},
};
use crate::dates::DateKind;

/// The oldest age that is read.
const OLDEST: i16 = 120;

const WHEN: &[&str] = &["when", "while", "whilst", "as", "at the time when", "from when"];
const SUBJECTS: &[&str] = &["i", "he", "she", "they", "my client", "client", "the client", "we"];
const WAS: &[&str] = &["was", "were", "am", "had been"];
const ABOUT: &[&str] = &[
    "about",
    "around",
    "roughly",
    "approximately",
    "approx",
    "circa",
    "maybe",
    "perhaps",
    "probably",
    "nearly",
    "almost",
    "just",
    "only",
    "still",
    "possibly",
];
/// Of these, the ones that do not make an age vague.
const EXACTLY: &[&str] = &["just", "only", "still"];

/// The readings of an age.
pub(super) fn read(phrase: Phrase<'_>, birth: Birth) -> Vec<Span> {
    let of_age = |day| Span { kind: DateKind::Age, ..Span::day(day) };
    let birthday = birthday(phrase, birth).map(|birthday| birthday.span(DateKind::Age, of_age));
    let turned = || {
        turned(phrase, birth).map(|birthday| birthday.span(DateKind::About, |day| Span::day(day).about('~')))
    };
    birthday.or_else(turned).or_else(|| age(phrase, birth)).into_iter().collect()
}

/// The birthday a phrase names.
pub(super) fn birthday(phrase: Phrase<'_>, birth: Birth) -> Option<Birthday> {
    match without_leads(phrase, &["on", "the day of", "my", "his", "her", "their", "the"]) {
        [nth, "birthday" | "birthdays"] => ordinal(nth).map(|age| birth.turning(age)),
        _ => None,
    }
}

/// The birthday on which somebody "turned" an age.
pub(super) fn turned(phrase: Phrase<'_>, birth: Birth) -> Option<Birthday> {
    let rest = without_leads(phrase, WHEN);
    let rest = without_leads(rest, &["just", "about the time", "the time", "the day", "i had"]);
    let rest = without_leads(rest, SUBJECTS);
    let rest =
        after_lead(rest, &["turned", "turning", "became", "becoming", "had just turned", "just turned"])?;
    one_age(years_old(rest), birth)
}

/// The birthday from which somebody "was" an age.
pub(super) fn was(phrase: Phrase<'_>, birth: Birth) -> Option<Birthday> {
    one_age(years_old(subjectless(phrase)?), birth)
}

/// The birthday of an age in figures.
pub(super) fn one_age(phrase: Phrase<'_>, birth: Birth) -> Option<Birthday> {
    match phrase {
        [age] => number(age).map(|age| birth.turning(age)),
        _ => None,
    }
}

fn age(phrase: Phrase<'_>, birth: Birth) -> Option<Span> {
    let (low, high, is_about) = ages(phrase)?;
    let span = span(birth, low, high);
    Some(match phrase.first() {
        _ if is_about => span.about('~'),
        Some(&"between") => Span { kind: DateKind::Between, ..span },
        _ => span,
    })
}

/// The time during which the person was of these ages.
pub(super) fn span(birth: Birth, low: i16, high: i16) -> Span {
    let last = birth.birthday(high + 1).and_then(|day| day.yesterday().ok());
    match birth.birthday(low).zip(last) {
        Some((first, last)) => Span::run(DateKind::Age, Unit::Years, first, last).worked_out(),
        None if birth.is_missing() => Span::asking(DateKind::Age),
        None => Span::open(DateKind::Age),
    }
}

/// The ages a phrase names, both included, and whether it says "about".
fn ages(phrase: Phrase<'_>) -> Option<(i16, i16, bool)> {
    let rest = years_old(without_leads(subjectless(phrase)?, ABOUT));
    let is_about = phrase.iter().any(|word| ABOUT.contains(word) && !EXACTLY.contains(word));
    let one = |word: &str| number(word).map(i16::from);
    let (low, high) = match plain(rest)[..] {
        [age] | [age, "and", "a", "half"] if one(age).is_some() => (one(age)?, one(age)?),
        [low, "or" | "to" | "and" | "maybe", high] | ["between" | "from", low, "and" | "to", high] => {
            (one(low)?, one(high)?)
        }
        _ => decade_of_life(rest)?,
    };
    (low <= high && high <= OLDEST).then_some((low, high, is_about))
}

/// What follows the words that say an age is coming; nothing where there are none.
fn subjectless(phrase: Phrase<'_>) -> Option<Phrase<'_>> {
    const LEADS: &[&str] = &[
        "between the ages of",
        "at the age of",
        "at the ages of",
        "the age of",
        "the ages of",
        "at age",
        "aged",
        "ages",
        "age",
        "between ages",
    ];
    if let Some(rest) = after_lead(phrase, LEADS) {
        return Some(rest);
    }
    let who = without_leads(without_leads(phrase, WHEN), SUBJECTS);
    if let Some(rest) = after_lead(who, WAS).filter(|_| who.len() < phrase.len()) {
        return Some(without_leads(rest, &["aged", "the age of"]));
    }
    match phrase {
        _ if years_old(phrase).len() < phrase.len() => Some(without_leads(phrase, &["as a", "a"])),
        ["as", "a", rest @ ..] | ["at", rest @ ..] => Some(rest),
        _ => decade_of_life(phrase).map(|_| phrase),
    }
}

fn years_old(phrase: Phrase<'_>) -> Phrase<'_> {
    const ENDS: &[&str] =
        &["years old", "year old", "years of age", "year of age", "yrs old", "year olds", "years", "yrs"];
    before_end(phrase, ENDS).unwrap_or(phrase)
}

/// `my teens`, `a teenager`, `my early twenties`: the ages meant.
fn decade_of_life(phrase: Phrase<'_>) -> Option<(i16, i16)> {
    const TWENTIES: [&str; 7] = ["20", "30", "40", "50", "60", "70", "80"];
    const NAMES: [&str; 7] =
        ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties"];
    let is_mine = after_lead(phrase, &["in my", "in her", "in his", "in their", "my", "her", "his", "their"]);
    let rest = is_mine.unwrap_or(phrase);
    let (part, name) = match *rest {
        [name] | ["a", name] => (None, name),
        [part @ ("early" | "mid" | "middle" | "late"), name] => (Some(part), name),
        _ => return None,
    };
    if matches!(name, "teens" | "teenager" | "teenage") {
        return Some(match part {
            None => (13, 19),
            Some("early") => (13, 15),
            Some("late") => (16, 19),
            Some(_) => (14, 17),
        });
    }
    is_mine?;
    let figures =
        name.strip_suffix('s').and_then(|figures| TWENTIES.iter().position(|entry| *entry == figures));
    let at = NAMES.iter().position(|entry| *entry == name).or(figures)?;
    let first = i16::try_from(at).ok()? * 10 + 20;
    Some(match part {
        None => (first, first + 9),
        Some("early") => (first, first + 3),
        Some("late") => (first + 6, first + 9),
        Some(_) => (first + 3, first + 6),
    })
}
