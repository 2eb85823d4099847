//! Two dates in one phrase: `between … and …`, `from … to …`, `… or …`. What the first lacks it takes from the second:
//! `14 to 20 March 2001`, `summer or autumn 2003`.

use super::{
    birth::Birth,
    grammar::dated,
    span::Span,
    tokens::{Phrase, after_lead, without_leads},
};
use crate::dates::DateKind;

/// The readings of a pair; absent where the phrase is none.
pub(super) fn read(phrase: Phrase<'_>, birth: Birth) -> Option<Vec<Span>> {
    let phrase = without_leads(
        phrase,
        &["sometime", "some time", "at some point", "any time", "anytime", "in", "on", "either"],
    );
    if let Some(rest) = after_lead(phrase, &["anywhere between", "somewhere between", "between"]) {
        return split(rest, &["and", "to"], birth, Span::to);
    }
    let run = after_lead(phrase, &["from"]).unwrap_or(phrase);
    split(run, &["to", "until", "till", "through", "up to"], birth, Span::to)
        .or_else(|| split(phrase, &["or", "and or"], birth, |one, two| Some(one.or(two))))
}

fn split(
    phrase: Phrase<'_>,
    joints: &[&str],
    birth: Birth,
    join: fn(Span, &Span) -> Option<Span>,
) -> Option<Vec<Span>> {
    (1..phrase.len()).find_map(|at| {
        let second = after_lead(&phrase[at..], joints)?;
        let (first, second) = operands(&phrase[..at], second, birth)?;
        let pairs = first.iter().flat_map(|one| second.iter().map(|two| (one.clone(), two.clone())));
        Some(
            pairs
                .filter_map(|(one, two)| join(one, &two))
                .map(|span| Span { kind: DateKind::Between, ..span })
                .collect(),
        )
    })
}

/// Both dates, each lending the other what it lacks.
fn operands(first: Phrase<'_>, second: Phrase<'_>, birth: Birth) -> Option<(Vec<Span>, Vec<Span>)> {
    let dated = |phrase: Phrase<'_>| widest(&dated(phrase, birth));
    let (one, two) = (dated(first), dated(second));
    if !one.is_empty() && !two.is_empty() {
        return Some((one, two));
    }
    if two.is_empty() {
        // "aged 12 to 14", "from Year 7 to 9", "March 2003 to May": the second takes the first's beginning or its end.
        let lent = (1..first.len().min(8)).rev().map(|length| [&first[..length], second].concat());
        let two = lent.map(|words| dated(&words)).find(|spans| !spans.is_empty() && !one.is_empty())?;
        return Some((one, two));
    }
    let lent = (1..second.len().min(8)).map(|length| [first, &second[second.len() - length..]].concat());
    let one = lent.map(|words| dated(&words)).find(|spans| !spans.is_empty())?;
    Some((one, two))
}

/// The spans that no other holds: in a pair, Christmas is its season.
fn widest(spans: &[Span]) -> Vec<Span> {
    let is_held = |at: usize| {
        (0..spans.len()).any(|other| {
            other != at && spans[other].holds(&spans[at]) && (other < at || !spans[at].holds(&spans[other]))
        })
    };
    let kept: Vec<usize> = (0..spans.len()).filter(|at| !is_held(*at)).collect();
    kept.into_iter().map(|at| spans[at].clone()).collect()
}
