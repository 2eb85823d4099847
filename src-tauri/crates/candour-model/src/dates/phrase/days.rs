//! Days and months of a year. Day before month, always; a weekday that contradicts its date is no reading.

use super::{
    span::Span,
    tokens::{Phrase, month_number, number, ordinal, plain},
    years,
};
use crate::dates::CivilDate;
use jiff::civil::Weekday;

/// The weekday of a name: `friday`, `fri`, `fridays`.
pub(super) fn weekday(word: &str) -> Option<Weekday> {
    const NAMES: [(&str, Weekday); 7] = [
        ("monday", Weekday::Monday),
        ("tuesday", Weekday::Tuesday),
        ("wednesday", Weekday::Wednesday),
        ("thursday", Weekday::Thursday),
        ("friday", Weekday::Friday),
        ("saturday", Weekday::Saturday),
        ("sunday", Weekday::Sunday),
    ];
    let short = |name: &str| (3..=5).contains(&word.len()) && name.starts_with(word);
    let word_is = |name: &str| word == name || word.strip_suffix('s') == Some(name) || short(name);
    NAMES.iter().find(|(name, _)| word_is(name)).map(|(_, weekday)| *weekday)
}

/// The days a phrase names: `14/2/2001`, `2001-02-14`, `Wednesday 14th February 2001`, `February 14 2001`.
pub(super) fn days(phrase: Phrase<'_>) -> Vec<CivilDate> {
    let words: Vec<&str> = plain(phrase).into_iter().filter(|word| *word != "day").collect();
    match words[..] {
        [date] => in_figures(date),
        [first, date] if weekday(first).is_some() => on(weekday(first), in_figures(date)),
        [day, month, year] => written(day, month, year),
        [first, day, month, year] if weekday(first).is_some() => {
            on(weekday(first), written(day, month, year))
        }
        _ => Vec::new(),
    }
}

/// A day, as a span.
pub(super) fn read(phrase: Phrase<'_>) -> Vec<Span> {
    days(phrase).into_iter().map(Span::day).collect()
}

/// `March 2004`, `Mar of 2004`, `3/2004`.
pub(super) fn read_month(phrase: Phrase<'_>) -> Vec<Span> {
    let words: Vec<&str> = plain(phrase).into_iter().filter(|word| *word != "month").collect();
    let (month, year) = match words[..] {
        [month, year] => (month_number(month), year),
        [figures] => match figures.split_once(['/', '.']) {
            Some((month, year)) if year.len() == 4 => (number(month), year),
            _ => return Vec::new(),
        },
        _ => return Vec::new(),
    };
    let Some(month) = month else { return Vec::new() };
    years::in_word(year).into_iter().filter_map(|year| Span::month(year, month)).collect()
}

fn on(weekday: Option<Weekday>, days: Vec<CivilDate>) -> Vec<CivilDate> {
    days.into_iter().filter(|day| Some(day.weekday()) == weekday).collect()
}

fn in_figures(word: &str) -> Vec<CivilDate> {
    if let [year, month, day] = word.split('-').collect::<Vec<_>>()[..]
        && year.len() == 4
    {
        return civil(year, number(month), number(day));
    }
    match word.split(['/', '.', '-']).collect::<Vec<_>>()[..] {
        [day, month, year] => civil(year, number(month), number(day)),
        _ => Vec::new(),
    }
}

fn written(first: &str, second: &str, year: &str) -> Vec<CivilDate> {
    let (day, month) = if month_number(first).is_some() { (second, first) } else { (first, second) };
    civil(year, month_number(month), ordinal(day).or_else(|| number(day)))
}

fn civil(year: &str, month: Option<i8>, day: Option<i8>) -> Vec<CivilDate> {
    let Some((month, day)) = month.zip(day) else { return Vec::new() };
    years::in_word(year).into_iter().filter_map(|year| CivilDate::new(year, month, day).ok()).collect()
}
