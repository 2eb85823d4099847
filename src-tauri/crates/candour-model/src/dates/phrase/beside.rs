//! What comes every year, before or after something: `the summer before I started Year 10`, `the Easter after my 14th birthday`.
//! It is the last one that began before, or the first that began after.

use super::{
    ages,
    birth::{Birth, Birthday},
    days,
    recurring::{self, Recurring},
    school,
    span::Span,
    tokens::{Phrase, after_lead},
};
use crate::dates::CivilDate;

/// The day from which "before" or "after" is counted.
struct Anchor {
    date: CivilDate,
    is_school: bool,
    is_reckoned: bool,
}

/// What a phrase anchors to.
enum Anchored {
    To(Anchor),
    /// To a day that a birth date would give.
    Lacking,
}

/// The readings of what recurs, beside what the rest of the phrase names; absent where it names nothing so.
pub(super) fn read(recurring: Recurring, rest: Phrase<'_>, birth: Birth) -> Option<Vec<Span>> {
    if let Some(anchor) = after_lead(rest, &["just before", "right before", "before"]) {
        return anchored(anchor, birth, |span| span.earliest).map(|anchored| match anchored {
            Anchored::To(anchor) => before(recurring, &anchor),
            Anchored::Lacking => vec![Span::asking(recurring.kind())],
        });
    }
    let anchor = after_lead(rest, &["just after", "right after", "after"])
        .or_else(|| after_lead(rest, &["between"])?.split(|word| *word == "and").next())?;
    // The holidays after a school year begin before the year itself has ended.
    let may = |span: &Span| CivilDate::new(span.latest?.year(), 5, 31).ok();
    anchored(anchor, birth, may).map(|anchored| match anchored {
        Anchored::To(anchor) => after(recurring, &anchor),
        Anchored::Lacking => vec![Span::asking(recurring.kind())],
    })
}

/// The last that began before; where a day fell within it, the one of the year before as well.
fn before(recurring: Recurring, anchor: &Anchor) -> Vec<Span> {
    let year = anchor.date.year();
    let began = |year: &i16| began_in(recurring, *year).is_some_and(|first| first < anchor.date);
    let Some(year) = [year, year - 1].into_iter().find(began) else { return Vec::new() };
    let mut spans = recurring.once(year);
    if !anchor.is_school && spans.iter().any(|span| span.latest >= Some(anchor.date)) {
        spans.extend(recurring.once(year - 1));
    }
    reckoned(spans, anchor.is_reckoned)
}

/// The first that began after.
fn after(recurring: Recurring, anchor: &Anchor) -> Vec<Span> {
    let year = anchor.date.year();
    let begins = |year: &i16| began_in(recurring, *year).is_some_and(|first| first > anchor.date);
    let found = [year, year + 1].into_iter().find(begins).map(|year| recurring.once(year));
    reckoned(found.unwrap_or_default(), anchor.is_reckoned)
}

/// The day a phrase names; of a school year, or its start or end, the day that `of_school` takes.
fn anchored(phrase: Phrase<'_>, birth: Birth, of_school: fn(&Span) -> Option<CivilDate>) -> Option<Anchored> {
    let birthday = ages::birthday(phrase, birth)
        .or_else(|| ages::turned(phrase, birth))
        .or_else(|| ages::was(phrase, birth));
    if let Some(birthday) = birthday {
        return Some(match birthday {
            Birthday::On(date) => Anchored::To(Anchor { date, is_school: false, is_reckoned: true }),
            Birthday::Lacking => Anchored::Lacking,
        });
    }
    if let [span] = &school::read(phrase, birth)[..] {
        return Some(match of_school(span) {
            Some(date) => Anchored::To(Anchor { date, is_school: true, is_reckoned: true }),
            None => Anchored::Lacking,
        });
    }
    let feast = recurring::feast_day(phrase).into_iter().filter_map(|span| span.earliest);
    match days::days(phrase).into_iter().chain(feast).collect::<Vec<_>>()[..] {
        [date] => Some(Anchored::To(Anchor { date, is_school: false, is_reckoned: false })),
        _ => None,
    }
}

fn began_in(recurring: Recurring, year: i16) -> Option<CivilDate> {
    recurring.once(year).first().and_then(|span| span.earliest)
}

fn reckoned(spans: Vec<Span>, is_reckoned: bool) -> Vec<Span> {
    spans.into_iter().map(|span| if is_reckoned { span.worked_out() } else { span }).collect()
}
