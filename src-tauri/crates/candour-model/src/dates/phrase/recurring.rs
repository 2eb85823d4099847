//! What comes every year: seasons, months, feasts, school holidays and terms, and the year by which a phrase names one.
//! Which of them a person's age or school year picks out is in [`super::occasions`].

use super::{
    breaks::{BREAKS, Break, TERMS, Term},
    clock_times::into_the_night,
    feasts::{self, Feast},
    span::{Span, Unit},
    tokens::{Phrase, after_lead, month_number, without_leads},
    years,
};
use crate::dates::{CivilDate, DateKind};

/// A part of the year that comes again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Recurring {
    Season(Season),
    Month(i8),
    Feast(Feast),
    Break(Break),
    Term(Term),
    /// One of the three half-terms of a year; which is not said.
    HalfTerm,
}

/// A season: spring is March to May, summer June to August, autumn September to November, winter December to February.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

const SEASONS: &[(&str, Season)] = &[
    ("spring", Season::Spring),
    ("springtime", Season::Spring),
    ("summer", Season::Summer),
    ("summertime", Season::Summer),
    ("autumn", Season::Autumn),
    ("winter", Season::Winter),
    ("wintertime", Season::Winter),
];

impl Season {
    /// The season that begins in a year.
    pub(super) fn beginning_in(self, year: i16) -> Option<Span> {
        let (code, first, (last_year, last)) = match self {
            Self::Spring => (21, 3, (year, 5)),
            Self::Summer => (22, 6, (year, 8)),
            Self::Autumn => (23, 9, (year, 11)),
            Self::Winter => (24, 12, (year + 1, 2)),
        };
        let earliest = CivilDate::new(year, first, 1).ok()?;
        let latest = CivilDate::new(last_year, last, 1).ok()?.last_of_month();
        Some(Span::named(DateKind::Season, Unit::Months, format!("{year}-{code}"), earliest, latest))
    }
}

impl Recurring {
    /// What a phrase begins with, and the rest of it.
    pub(super) fn lead(phrase: Phrase<'_>) -> Option<(Self, Phrase<'_>)> {
        let phrase = without_leads(phrase, &["the", "that"]);
        one_of(phrase, BREAKS)
            .map(|(found, rest)| (Self::Break(found), rest))
            .or_else(|| one_of(phrase, TERMS).map(|(found, rest)| (Self::Term(found), rest)))
            .or_else(|| one_of(phrase, feasts::NAMES).map(|(found, rest)| (Self::Feast(found), rest)))
            .or_else(|| one_of(phrase, SEASONS).map(|(found, rest)| (Self::Season(found), rest)))
            .or_else(|| after_lead(phrase, &["half term"]).map(|rest| (Self::HalfTerm, rest)))
            .or_else(|| match phrase {
                [month, rest @ ..] => month_number(month).map(|month| (Self::Month(month), rest)),
                [] => None,
            })
    }

    /// The readings of the one that begins in a year, the likelier first.
    pub(super) fn once(self, year: i16) -> Vec<Span> {
        match self {
            Self::Season(season) => season.beginning_in(year).into_iter().collect(),
            Self::Month(month) => Span::month(year, month).into_iter().collect(),
            Self::Feast(feast) => feast.once(year),
            Self::Break(holiday) => holiday.in_year(year).into_iter().collect(),
            Self::Term(term) => term.in_year(year).into_iter().collect(),
            Self::HalfTerm => [Break::FebruaryHalf, Break::MayHalf, Break::OctoberHalf]
                .into_iter()
                .filter_map(|half| half.in_year(year))
                .collect(),
        }
    }

    /// The readings of the one named with a year: a winter first as the one that begins in it.
    pub(super) fn named(self, year: i16) -> Vec<Span> {
        match self {
            Self::Season(Season::Winter) => {
                [year, year - 1].into_iter().flat_map(|year| self.once(year)).collect()
            }
            Self::Feast(feast) => feast.named(year),
            _ => self.once(year),
        }
    }

    /// What sort of date it is.
    pub(super) fn kind(self) -> DateKind {
        match self {
            Self::Season(_) | Self::Break(_) | Self::Term(_) | Self::HalfTerm => DateKind::Season,
            Self::Month(_) => DateKind::Month,
            Self::Feast(_) => DateKind::Exact,
        }
    }
}

/// `summer 2003`, `the Christmas of 2001`, `autumn term '99`.
pub(super) fn read(phrase: Phrase<'_>) -> Vec<Span> {
    let Some((recurring, rest)) = Recurring::lead(phrase) else { return Vec::new() };
    if let (Recurring::Feast(feast), [part @ ("night" | "evening" | "morning" | "afternoon"), year]) =
        (recurring, rest)
    {
        let days = years::in_word(year).into_iter().filter_map(|year| feast.day(year)).map(Span::day);
        return if *part == "night" { days.map(into_the_night).collect() } else { days.collect() };
    }
    match without_leads(rest, &["of", "in", "the", "during"]) {
        ["year", year] if year.len() < 4 => Vec::new(),
        [years] if recurring == Recurring::Season(Season::Winter) && years::running(years).is_some() => {
            years::running(years).and_then(|year| Season::Winter.beginning_in(year)).into_iter().collect()
        }
        [year] | ["year", year] => {
            years::in_word(year).into_iter().flat_map(|year| recurring.named(year)).collect()
        }
        _ => Vec::new(),
    }
}

/// The days of a feast named with its year, without the season around it: what "before Christmas 2001" is said of.
pub(super) fn feast_day(phrase: Phrase<'_>) -> Vec<Span> {
    match Recurring::lead(phrase) {
        Some((Recurring::Feast(feast), rest)) => match without_leads(rest, &["of", "in", "the", "day"]) {
            [year] => {
                years::in_word(year).into_iter().filter_map(|year| feast.day(year)).map(Span::day).collect()
            }
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
}

fn one_of<'w, T: Copy>(phrase: Phrase<'w>, names: &[(&str, T)]) -> Option<(T, Phrase<'w>)> {
    names.iter().find_map(|(name, found)| after_lead(phrase, &[name]).map(|rest| (*found, rest)))
}
