//! Years and decades. Two figures could be either century: both are offered, the likelier first.

use super::{
    span::Span,
    tokens::{Phrase, after_lead, number, plain},
};
use crate::dates::DateKind;

/// The years a word can stand for: four figures between 1900 and 2200, or two.
pub(super) fn in_word(word: &str) -> Vec<i16> {
    let short = word.strip_prefix('\'').unwrap_or(word);
    if word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit()) {
        return word.parse().ok().filter(|year| (1900..=2200).contains(year)).into_iter().collect();
    }
    match number(short).filter(|_| short.len() == 2).map(i16::from) {
        Some(year) if year < 30 => vec![2000 + year, 1900 + year],
        Some(year) => vec![1900 + year, 2000 + year],
        None => Vec::new(),
    }
}

/// `2003`, `the year 2003`, `'85`, `2003/04`, `the 1990s`, `the nineties`.
pub(super) fn read(phrase: Phrase<'_>) -> Vec<Span> {
    let phrase = after_lead(phrase, &["the school holidays", "school holidays"]).unwrap_or(phrase);
    let words: Vec<&str> = plain(phrase).into_iter().filter(|word| *word != "year").collect();
    let [word] = words[..] else { return Vec::new() };
    if word.len() == 4 || word.starts_with('\'') {
        let years = in_word(word);
        if !years.is_empty() {
            return years
                .into_iter()
                .filter_map(|year| Span::years(DateKind::Year, year.to_string(), year, year))
                .collect();
        }
    }
    let decades = decades(word);
    if decades.is_empty() { two_years(word) } else { decades.into_iter().filter_map(decade).collect() }
}

fn decade(first: i16) -> Option<Span> {
    Span::years(DateKind::Year, format!("{}X", first / 10), first, first + 9)
}

/// The decades a word can stand for, by their first year. Nobody remembers the 1880s and the 2080s are to come, so that
/// from the thirties to the nineties there is one; `the 20s` can be two.
pub(super) fn decades(word: &str) -> Vec<i16> {
    const NAMES: [(&str, i16); 9] = [
        ("thirties", 1930),
        ("forties", 1940),
        ("fifties", 1950),
        ("sixties", 1960),
        ("seventies", 1970),
        ("eighties", 1980),
        ("nineties", 1990),
        ("noughties", 2000),
        ("naughties", 2000),
    ];
    if let Some((_, first)) = NAMES.iter().find(|(name, _)| *name == word) {
        return vec![*first];
    }
    let Some(figures) = word.strip_suffix('s').map(|word| word.trim_start_matches('\'')) else {
        return Vec::new();
    };
    if !figures.ends_with('0') {
        return Vec::new();
    }
    if figures.len() == 4 {
        return in_word(figures);
    }
    match number(figures).filter(|_| figures.len() == 2).map(i16::from) {
        Some(0) => vec![2000],
        Some(first) if first < 30 => vec![2000 + first, 1900 + first],
        Some(first) => vec![1900 + first],
        None => Vec::new(),
    }
}

/// The first of two years running: `2003/04`, `2003-4`, `2003/2004`.
pub(super) fn running(word: &str) -> Option<i16> {
    let (first, second) = word.split_once(['/', '-'])?;
    let [year] = in_word(first)[..] else { return None };
    let next = (year + 1).to_string();
    (matches!(second.len(), 1 | 2 | 4) && next.ends_with(second)).then_some(year)
}

/// Two years running, or, where the second could be one, a month of the first.
fn two_years(word: &str) -> Vec<Span> {
    let Some((first, second)) = word.split_once(['/', '-']) else { return Vec::new() };
    let [year] = in_word(first)[..] else { return Vec::new() };
    let month = number(second).and_then(|month| Span::month(year, month));
    let both = |year: i16| Span::years(DateKind::Between, format!("{year}/{}", year + 1), year, year + 1);
    let running = running(word).and_then(both);
    if word.contains('-') && second.len() == 2 {
        month.into_iter().chain(running).collect()
    } else {
        running.into_iter().chain(month).collect()
    }
}
