//! The grammar: which rule is tried when. Each rule takes the whole phrase or none of it, so that no word is passed over.

use super::{
    ages,
    birth::Birth,
    clock_times, days, events, hedges, occasions, pairs, parts, recurring, relations, repeats, school,
    span::{Span, Unit},
    tokens::{Phrase, after_lead, before_end},
    weeks, years,
};
use crate::dates::DateKind;

/// The most tokens a phrase can have.
const LONGEST: usize = 32;

/// The readings of a phrase, the likeliest first; none where no rule fits.
pub(super) fn read(phrase: Phrase<'_>, birth: Birth) -> Vec<Span> {
    if phrase.len() > LONGEST {
        return Vec::new();
    }
    repeats::read(phrase, birth).unwrap_or_else(|| once(phrase, birth))
}

/// The readings of a phrase that tells of one time.
pub(super) fn once(phrase: Phrase<'_>, birth: Birth) -> Vec<Span> {
    let plain = single(phrase, birth);
    if !plain.is_empty() {
        return plain;
    }
    if let Some((rest, is_night)) = clock_times::without_time(phrase) {
        let spans = once(rest, birth);
        // "Before 10pm on the 14th" is not before the 14th.
        if spans.iter().any(|span| matches!(span.kind, DateKind::Before | DateKind::After)) {
            return Vec::new();
        }
        return if is_night { spans.into_iter().map(clock_times::into_the_night).collect() } else { spans };
    }
    let run =
        Some(phrase).filter(|words| words.first() == Some(&"from")).and_then(|run| pairs::read(run, birth));
    if let Some(spans) = run.or_else(|| relations::read(phrase, birth)) {
        return spans;
    }
    if let Some((rest, mark)) = hedges::vague_lead(phrase) {
        return vague(once(rest, birth), mark);
    }
    if let Some(spans) = pairs::read(phrase, birth) {
        return spans;
    }
    if let Some((rest, mark)) = hedges::vague_end(phrase) {
        return vague(once(rest, birth), mark);
    }
    if let Some(spans) = with_an_aside(phrase, birth) {
        return spans;
    }
    hedges::after_filler(phrase).map(|rest| once(rest, birth)).unwrap_or_default()
}

/// The readings of one date, which may be vague: what a pair joins and a relation relates to.
pub(super) fn dated(phrase: Phrase<'_>, birth: Birth) -> Vec<Span> {
    let mut rest = phrase;
    loop {
        let spans = single(rest, birth);
        if !spans.is_empty() {
            return spans;
        }
        if let Some((plain, mark)) = hedges::vague_lead(rest) {
            return vague(dated(plain, birth), mark);
        }
        match hedges::after_filler(rest) {
            Some(shorter) => rest = shorter,
            None => return Vec::new(),
        }
    }
}

/// The spans made vague; one that the first then holds anyway is no reading of its own.
fn vague(spans: Vec<Span>, mark: char) -> Vec<Span> {
    let about = |span: Span| {
        let kind = match span.kind {
            kind @ (DateKind::Before | DateKind::After) => kind,
            _ => DateKind::About,
        };
        Span { kind, ..span.about(mark) }
    };
    let Some(first) = spans.first().cloned().map(about) else { return spans };
    let others: Vec<Span> = spans.into_iter().skip(1).filter(|span| !first.holds(span)).map(about).collect();
    std::iter::once(first).chain(others).collect()
}

fn single(phrase: Phrase<'_>, birth: Birth) -> Vec<Span> {
    let of_words: [fn(Phrase<'_>) -> Vec<Span>; 8] = [
        days::read,
        days::read_month,
        years::read,
        recurring::read,
        weeks::read,
        academic_year,
        events::read,
        parts::of_term,
    ];
    let of_lives: [fn(Phrase<'_>, Birth) -> Vec<Span>; 4] =
        [parts::read, ages::read, school::read, occasions::read];
    let plain = of_words.iter().map(|rule| rule(phrase)).find(|spans| !spans.is_empty());
    plain
        .or_else(|| of_lives.iter().map(|rule| rule(phrase, birth)).find(|spans| !spans.is_empty()))
        .unwrap_or_default()
}

/// `the school year 2001/02`, `the 2001-2002 academic year`: September to August.
fn academic_year(phrase: Phrase<'_>) -> Vec<Span> {
    const NAMES: &[&str] = &["school year", "academic year"];
    let phrase = super::tokens::without_leads(phrase, &["the"]);
    let named = after_lead(phrase, NAMES).or_else(|| before_end(phrase, NAMES));
    let years = match named {
        Some([year]) => years::read(&[*year]),
        Some([first, "to", second]) => {
            match (years::in_word(first).first(), years::in_word(second).first()) {
                (Some(first), Some(second)) if first + 1 == *second => {
                    years::read(&[&format!("{first}/{second}")])
                }
                _ => Vec::new(),
            }
        }
        _ => Vec::new(),
    };
    let whole = |span: &Span| {
        let (first, last) = (span.earliest?.year(), span.latest?.year());
        (first + 1 == last)
            .then(|| Span::months(DateKind::Between, Unit::Months, (first, 9), (last, 8)))
            .flatten()
    };
    years.iter().filter_map(whole).collect()
}

/// A date with the person's age or school year beside it: `in 2003, when I was 14`. The date is read; where the age
/// contradicts it, both are.
fn with_an_aside(phrase: Phrase<'_>, birth: Birth) -> Option<Vec<Span>> {
    (1..phrase.len()).find_map(|at| {
        let life = Some(ages::read(&phrase[at..], birth))
            .filter(|spans| !spans.is_empty())
            .unwrap_or_else(|| school::read(&phrase[at..], birth));
        let [life] = &life[..] else { return None };
        let dates = dated(&phrase[..at], birth);
        if dates.is_empty() {
            return None;
        }
        let touches = |span: &Span| {
            !(life.latest.zip(span.earliest).is_some_and(|(last, first)| last < first)
                || span.latest.zip(life.earliest).is_some_and(|(last, first)| last < first))
        };
        Some(if life.asks {
            dates.into_iter().map(|span| Span { asks: true, ..span }).collect()
        } else if dates.iter().any(touches) {
            dates
        } else {
            dates.into_iter().chain([life.clone()]).collect()
        })
    })
}
