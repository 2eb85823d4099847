//! Before, after, by, until and since a date. How long before or after is not taken to narrow anything.

use super::{
    ages,
    birth::Birth,
    grammar::dated,
    hedges, neighbours, pairs, recurring, school,
    span::Span,
    tokens::{Phrase, after_lead, before_end, number, without_leads},
};
use crate::dates::{CivilDate, DateKind};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Relation {
    Before,
    By,
    After,
    Since,
}

const RELATIONS: &[(Relation, &[&str])] = &[
    (
        Relation::By,
        &[
            "on or before",
            "in or before",
            "no later than",
            "not later than",
            "not after",
            "by the end of",
            "by the time",
            "by",
            "up until",
            "up till",
            "up to",
            "until",
            "till",
            "before the end of",
        ],
    ),
    (
        Relation::Since,
        &[
            "on or after",
            "in or after",
            "no earlier than",
            "not earlier than",
            "not before",
            "ever since",
            "since",
            "starting in",
            "starting from",
            "starting",
            "beginning in",
            "from the time",
            "from",
            "as of",
            "after the start of",
            "after the beginning of",
        ],
    ),
    (
        Relation::Before,
        &["before", "prior to", "earlier than", "ahead of", "in the run up to", "leading up to"],
    ),
    (Relation::After, &["after", "following", "later than"]),
];
const ENDS: &[(Relation, &[&str])] = &[
    (
        Relation::Since,
        &[
            "onwards",
            "onward",
            "and onwards",
            "or later",
            "or after",
            "and after",
            "at the earliest",
            "and since",
        ],
    ),
    (Relation::By, &["or earlier", "or before", "and before", "at the latest", "at latest"]),
];
const HOW_LONG: &[&str] = &[
    "just",
    "shortly",
    "soon",
    "not long",
    "long",
    "immediately",
    "right",
    "well",
    "a bit",
    "a little",
    "a short while",
    "a while",
    "a short time",
    "some time",
    "sometime",
    "quite some time",
    "at some point",
    "straight",
    "it was",
    "only",
];
const AMOUNTS: &[&str] = &[
    "a few",
    "a couple of",
    "a couple",
    "several",
    "some",
    "many",
    "about a",
    "about an",
    "around a",
    "a",
    "an",
    "the",
    "about",
    "around",
    "roughly",
    "maybe",
];

/// The readings of a phrase that relates to a date; absent where it does not.
pub(super) fn read(phrase: Phrase<'_>, birth: Birth) -> Option<Vec<Span>> {
    both(phrase, birth)
        .or_else(|| neighbours::read(phrase, birth))
        .or_else(|| under(phrase, birth))
        .or_else(|| one(phrase, birth))
}

fn one(phrase: Phrase<'_>, birth: Birth) -> Option<Vec<Span>> {
    let phrase = without_length(phrase);
    let lead = RELATIONS.iter().find_map(|(relation, leads)| Some((*relation, after_lead(phrase, leads)?)));
    let end = || ENDS.iter().find_map(|(relation, ends)| Some((*relation, before_end(phrase, ends)?)));
    let (relation, rest) = lead.or_else(end).filter(|(_, rest)| !rest.is_empty())?;
    let same_end =
        ENDS.iter().find(|(ending, _)| *ending == relation).and_then(|(_, ends)| before_end(rest, ends));
    let rest = same_end.unwrap_or(rest);
    let (rest, mark) = hedges::vague_lead(rest).map_or((rest, None), |(rest, mark)| (rest, Some(mark)));
    let spans = related(relation, rest, birth);
    (!spans.is_empty()).then(|| spans.into_iter().map(|span| vaguely(span, mark)).collect())
}

fn vaguely(span: Span, mark: Option<char>) -> Span {
    match mark {
        Some(mark) => Span { kind: span.kind, ..span.about(mark) },
        None => span,
    }
}

fn related(relation: Relation, rest: Phrase<'_>, birth: Birth) -> Vec<Span> {
    let moment = moment(rest, birth);
    match (relation, moment) {
        (Relation::Before, Some(moment)) => vec![moment.before()],
        (Relation::After | Relation::Since, Some(moment)) => vec![moment.since()],
        (Relation::Before, None) if is_leaving(rest, birth) => {
            dated(rest, birth).into_iter().map(Span::by).collect()
        }
        (Relation::After, None) if !school::read(rest, birth).is_empty() => {
            school::read(rest, birth).into_iter().map(after_school).collect()
        }
        (relation, None) | (relation @ Relation::By, _) => {
            let feast = recurring::feast_day(rest);
            let spans = if feast.is_empty() { operand(relation, rest, birth) } else { feast };
            spans.into_iter().map(|span| relate(relation, span)).collect()
        }
    }
}

/// A date or, save after "from", a pair of them.
fn operand(relation: Relation, rest: Phrase<'_>, birth: Birth) -> Vec<Span> {
    let spans = dated(rest, birth);
    if !spans.is_empty() || relation == Relation::Since {
        return spans;
    }
    pairs::read(rest, birth).unwrap_or_default()
}

/// Before "the middle of 2003" can be within it, for where it begins nobody has said.
fn relate(relation: Relation, span: Span) -> Span {
    let is_vague = span.kind == DateKind::About;
    match relation {
        Relation::Before if !is_vague => span.before(),
        Relation::After if !is_vague => span.after(),
        Relation::Before | Relation::By => span.by(),
        Relation::After | Relation::Since => span.since(),
    }
}

/// A birthday by which an age began: "before I was 16", "after I turned 14".
fn moment(rest: Phrase<'_>, birth: Birth) -> Option<Span> {
    let of_age = || after_lead(rest, &["the age of", "age"]).and_then(|age| ages::one_age(age, birth));
    let birthday = ages::turned(rest, birth).or_else(|| ages::was(rest, birth)).or_else(of_age)?;
    Some(birthday.span(DateKind::Age, Span::day))
}

/// Whether the phrase names the months in which somebody left a school.
fn is_leaving(rest: Phrase<'_>, birth: Birth) -> bool {
    rest.iter().any(|word| matches!(*word, "finished" | "left" | "finishing" | "leaving"))
        && !school::read(rest, birth).is_empty()
}

/// What came after a school year can have come as soon as teaching ended: from 1 July, or from a start or a leaving.
fn after_school(span: Span) -> Span {
    let july =
        span.latest.filter(|day| day.month() == 8 && Some(day.year()) != span.earliest.map(CivilDate::year));
    match july.and_then(|day| CivilDate::new(day.year(), 7, 1).ok()) {
        Some(july) => Span { is_worked_out: true, ..Span::day(july) }.since(),
        None => span.since(),
    }
}

/// `under 16`, `when I was under the age of 16`.
fn under(phrase: Phrase<'_>, birth: Birth) -> Option<Vec<Span>> {
    let rest = without_leads(
        phrase,
        &["when i was", "while i was", "when she was", "when he was", "when", "while", "still"],
    );
    let rest = after_lead(rest, &["under the age of", "below the age of", "under", "below", "not yet"])?;
    let age = before_end(rest, &["years old", "years of age"]).unwrap_or(rest);
    ages::one_age(age, birth)
        .map(|birthday| vec![birthday.span(DateKind::Before, |day| Span::day(day).before())])
}

/// `after Christmas 2001 but before Easter 2002`.
fn both(phrase: Phrase<'_>, birth: Birth) -> Option<Vec<Span>> {
    let at = phrase.iter().position(|word| matches!(*word, "but" | "and"))?;
    let (first, second) = (one(&phrase[..at], birth)?, one(&phrase[at + 1..], birth)?);
    let pairs = first.iter().flat_map(|one| second.iter().map(move |two| (one, two)));
    let spans: Vec<Span> = pairs.filter_map(|(one, two)| meeting(one, two)).collect();
    (!spans.is_empty()).then_some(spans)
}

/// What is after the one and before the other.
fn meeting(one: &Span, two: &Span) -> Option<Span> {
    let (after, before) = match (one.kind, two.kind) {
        (DateKind::After, DateKind::Before) => (one, two),
        (DateKind::Before, DateKind::After) => (two, one),
        _ => return None,
    };
    if after.asks || before.asks {
        return Some(Span {
            asks: true,
            earliest: after.earliest,
            latest: before.latest,
            ..Span::open(DateKind::Between)
        });
    }
    let (earliest, latest) = (after.earliest?, before.latest?);
    (earliest <= latest).then(|| Span {
        is_worked_out: after.is_worked_out || before.is_worked_out,
        ..Span::run(DateKind::Between, after.unit.max(before.unit), earliest, latest)
    })
}

/// The phrase without how long before or after: "shortly", "a few weeks", "about two years".
fn without_length(phrase: Phrase<'_>) -> Phrase<'_> {
    const LENGTHS: &[&str] =
        &["day", "days", "week", "weeks", "fortnight", "month", "months", "year", "years", "term", "terms"];
    let rest = without_leads(phrase, HOW_LONG);
    let amount = without_leads(rest, AMOUNTS);
    match amount {
        [length, rest @ ..] if LENGTHS.contains(length) && amount.len() < phrase.len() => rest,
        [many, length, rest @ ..] if number(many).is_some() && LENGTHS.contains(length) => rest,
        [one, "or" | "to", two, length, rest @ ..]
            if number(one).is_some() && number(two).is_some() && LENGTHS.contains(length) =>
        {
            rest
        }
        _ => rest,
    }
}
