//! In what a described person resembles another, or an officer's posting. What nobody could say is no reason either way.
//!
//! Officers serve for years and wear several numbers, so a difference is said beside the likeness and decides nothing.

use candour_model::{
    bodies::ForceId,
    dates::CivilDate,
    described::{Features, PartialNumber},
    likeness::Likeness,
    name_parts::{parts, sound},
    postings::Posting,
    words::Words,
};
use strsim::jaro_winkler;

/// So many characters of a number must be known before that they fit says anything.
const TELLING: usize = 2;
/// From this likeness on (Jaro-Winkler, 0 to 1) two nicknames count as spelt nearly alike.
const NEARLY: f64 = 0.88;
/// Words that any place or vehicle may have.
const COMMON: &[&str] = &[
    "the", "and", "near", "police", "station", "road", "street", "lane", "house", "town", "custody", "car",
    "with", "his", "her", "another", "other", "officer", "officers", "pc", "man", "woman", "accent", "voice",
    "wore", "wearing", "very", "quite", "not",
];

/// In what two descriptions are alike, strongest first, and then in what they differ.
#[must_use]
pub fn between(one: &Features, other: &Features) -> Vec<Likeness> {
    let mut found = Found::default();
    found.numbers(one.number.as_ref(), other.number.as_ref());
    found.nicknames(&one.nickname, &other.nickname);
    found.words(Likeness::Vehicle, &one.vehicle, &other.vehicle, 2);
    found.words(Likeness::Place, &one.place, &other.place, 1);
    found.words(Likeness::Company, &one.with_whom, &other.with_whom, 1);
    found.words(Likeness::Voice, &one.voice, &other.voice, 1);
    found.words(Likeness::Build, &one.build, &other.build, 1);
    found.words(Likeness::Clothing, &one.clothing, &other.clothing, 2);
    found.forces(one.force.as_ref(), other.force.as_ref());
    if let Some((one, other)) = born(one).zip(born(other)) {
        found.add(if one.0 <= other.1 && other.0 <= one.1 { Likeness::Age } else { Likeness::AgeDiffers });
    }
    if let Some((one, other)) = seen(one).zip(seen(other))
        && overlap(one, other)
    {
        found.add(Likeness::Time);
    }
    found.sorted()
}

/// In what a description is like the officer in the posting that fits best, strongest first, and then what differs.
#[must_use]
pub fn with_officer(one: &Features, postings: &[Posting]) -> Vec<Likeness> {
    let mut all: Vec<Vec<Likeness>> = postings.iter().map(|posting| with_posting(one, posting)).collect();
    all.sort_by_key(|reasons| order(reasons));
    all.into_iter().next().unwrap_or_default()
}

/// Whether these reasons are enough to offer the two for comparison.
#[must_use]
pub fn is_offered(reasons: &[Likeness]) -> bool {
    use Likeness::{
        Age, Build, Clothing, Company, ForceDiffers, Nickname, NicknameNearly, Number, NumberFits, Place,
        Time, TimeDiffers, Vehicle, Voice,
    };
    let has = |likeness: &Likeness| reasons.contains(likeness);
    let is_told = [Nickname, NicknameNearly, Vehicle].iter().any(has);
    let is_numbered = [Number, NumberFits].iter().any(has) && !has(&ForceDiffers);
    let beside = [Age, Build, Clothing, Company, Voice].iter().filter(|likeness| has(likeness)).count();
    let is_placed = has(&Place) && !has(&TimeDiffers) && !has(&ForceDiffers) && (has(&Time) || beside > 0);
    is_told || is_numbered || is_placed || beside >= 3
}

/// What sorts the pair with the most telling reasons first.
#[must_use]
pub fn order(reasons: &[Likeness]) -> (Vec<Likeness>, usize) {
    let (against, mut alike): (Vec<Likeness>, Vec<Likeness>) =
        reasons.iter().copied().partition(|reason| reason.is_against());
    // Shorter lists sort after longer ones that begin alike.
    alike.push(Likeness::AgeDiffers);
    (alike, against.len())
}

fn with_posting(one: &Features, posting: &Posting) -> Vec<Likeness> {
    let mut found = Found::default();
    let number = (!posting.number.is_blank()).then(|| PartialNumber::whole(&posting.number));
    found.numbers(one.number.as_ref(), number.as_ref());
    found.words(Likeness::Place, &one.place, &posting.unit, 1);
    found.forces(one.force.as_ref(), Some(&posting.force));
    if let Some((one, other)) = seen(one).zip(served(posting)) {
        found.add(if overlap(one, other) { Likeness::Time } else { Likeness::TimeDiffers });
    }
    found.sorted()
}

/// A stretch of time; an absent end is open.
type Stretch = (Option<CivilDate>, Option<CivilDate>);

fn seen(one: &Features) -> Option<Stretch> {
    let seen = one.seen.as_ref()?;
    (seen.earliest.is_some() || seen.latest.is_some()).then_some((seen.earliest, seen.latest))
}

fn served(posting: &Posting) -> Option<Stretch> {
    let (from, to) = (
        posting.from.as_ref().and_then(|date| date.earliest),
        posting.to.as_ref().and_then(|date| date.latest),
    );
    (from.is_some() || to.is_some()).then_some((from, to))
}

fn overlap((from, to): Stretch, (since, until): Stretch) -> bool {
    let begins_in_time = from.zip(until).is_none_or(|(from, until)| from <= until);
    begins_in_time && since.zip(to).is_none_or(|(since, to)| since <= to)
}

/// The years in which the person can have been born, by how old they looked when they were seen.
fn born(one: &Features) -> Option<(i16, i16)> {
    let (youngest, oldest) = one.age.as_ref()?.range()?;
    let (from, to) = seen(one)?;
    Some((from?.year() - i16::from(oldest) - 1, to?.year() - i16::from(youngest)))
}

/// Reasons as they are found.
#[derive(Default)]
struct Found(Vec<Likeness>);

impl Found {
    fn add(&mut self, likeness: Likeness) {
        self.0.push(likeness);
    }

    fn sorted(mut self) -> Vec<Likeness> {
        self.0.sort_unstable();
        self.0.dedup();
        self.0
    }

    fn numbers(&mut self, one: Option<&PartialNumber>, other: Option<&PartialNumber>) {
        let Some((one, other)) = one.zip(other) else { return };
        match one.fits(other) {
            Some(false) => self.add(Likeness::NumberDiffers),
            Some(true) if one.is_whole() && other.is_whole() => self.add(Likeness::Number),
            Some(true) if one.known().min(other.known()) >= TELLING && share_an_end(one, other) => {
                self.add(Likeness::NumberFits);
            }
            _ => {}
        }
    }

    fn nicknames(&mut self, one: &Words, other: &Words) {
        let (one, other) = (parts(one.as_str()), parts(other.as_str()));
        if one.is_empty() || other.is_empty() {
            return;
        }
        let (first, second) = (one.join(" "), other.join(" "));
        let is_nearly = || {
            jaro_winkler(&first, &second) >= NEARLY
                || (one.len() == other.len()
                    && one.iter().zip(&other).all(|(one, other)| sounds_as(one, other)))
        };
        if first == second {
            self.add(Likeness::Nickname);
        } else if is_nearly() {
            self.add(Likeness::NicknameNearly);
        }
    }

    /// Adds a likeness where so many telling words are in both, or every word of one that has fewer.
    fn words(&mut self, likeness: Likeness, one: &Words, other: &Words, least: usize) {
        let (one, other) = (telling(one), telling(other));
        let shared = one.iter().filter(|word| other.contains(word)).count();
        let is_all = shared > 0 && shared == one.len() && shared == other.len();
        if is_all || shared >= least {
            self.add(likeness);
        }
    }

    fn forces(&mut self, one: Option<&ForceId>, other: Option<&ForceId>) {
        if let Some((one, other)) = one.zip(other) {
            self.add(if one == other { Likeness::Force } else { Likeness::ForceDiffers });
        }
    }
}

/// Whether what is known of both numbers stands in the same place, so that it says something that they fit.
fn share_an_end(one: &PartialNumber, other: &PartialNumber) -> bool {
    let (Some(first), Some(second)) = (one.pattern.as_deref(), other.pattern.as_deref()) else {
        return false;
    };
    let both = |is_known: fn(&str) -> bool| is_known(first) && is_known(second);
    first == second
        || one.is_whole()
        || other.is_whole()
        || both(|pattern| !pattern.starts_with(['*', '?']))
        || both(|pattern| !pattern.ends_with(['*', '?']))
}

fn sounds_as(one: &str, other: &str) -> bool {
    sound(one).is_some_and(|heard| Some(heard) == sound(other))
}

fn telling(words: &Words) -> Vec<String> {
    let mut words = parts(words.as_str());
    words.retain(|word| word.chars().count() > 1 && !COMMON.contains(&word.as_str()));
    words.sort_unstable();
    words.dedup();
    words
}

#[cfg(test)]
mod tests;
