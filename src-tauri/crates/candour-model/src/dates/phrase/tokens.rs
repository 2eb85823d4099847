//! Words into tokens: small letters, figures for numbers, one sign for every dash. What the tokens mean is not here.

use crate::{
    dates::MONTHS,
    number_words::{SMALL, SMALL_ORDINALS, TENS, TENS_ORDINALS},
};

/// The longest text that is read as a date, in bytes; a line of a form is shorter.
const LONGEST: usize = 1_200;

/// Part of a phrase: the tokens a rule of the grammar looks at.
pub(super) type Phrase<'w> = &'w [&'w str];

/// The tokens of a text; none where it is too long to be about a date.
pub(super) fn tokens(text: &str) -> Vec<String> {
    if text.len() > LONGEST {
        return Vec::new();
    }
    let text = text
        .to_lowercase()
        .replace(['\u{2018}', '\u{2019}'], "'")
        .replace(['\u{2010}', '\u{2011}', '\u{2012}', '\u{2013}', '\u{2014}', '\u{2212}'], "-")
        .replace('&', " and ")
        .replace('~', " about ");
    let mut found = Vec::new();
    for chunk in text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '(' | ')' | '"')) {
        take_chunk(chunk, &mut found);
    }
    in_figures(&found)
}

fn take_chunk(chunk: &str, found: &mut Vec<String>) {
    let bare = chunk.trim_end_matches(['.', ':', '!', '?']);
    if bare == "-" {
        found.push("to".to_owned());
    } else if bare.bytes().any(|b| b.is_ascii_alphabetic()) && bare.contains('/') {
        join(bare.split('/'), "or", found);
    } else if bare.contains('-') {
        take_hyphenated(bare, found);
    } else if !bare.is_empty() {
        take_word(bare, found);
    }
    if chunk.ends_with('?') {
        found.push("?".to_owned());
    }
}

/// A hyphen is part of a date in figures, stands for "to" between two dates, and otherwise only joins words.
fn take_hyphenated(chunk: &str, found: &mut Vec<String>) {
    let parts: Vec<&str> = chunk.split('-').filter(|part| !part.is_empty()).collect();
    let figures = parts.iter().all(|part| part.bytes().all(|b| b.is_ascii_digit()));
    let is_range = |part: &&str| {
        part.starts_with(|c: char| c.is_ascii_digit()) || MONTHS.iter().any(|month| is_month(part, month))
    };
    match parts[..] {
        [_, _, _] if figures => found.push(chunk.to_owned()),
        [year, end] if figures && year.len() == 4 && end.len() <= 2 => found.push(chunk.to_owned()),
        [_, _] if parts.iter().all(is_range) => join(parts.into_iter(), "to", found),
        _ => parts.into_iter().for_each(|part| take_word(part, found)),
    }
}

fn join<'p>(parts: impl Iterator<Item = &'p str>, between: &str, found: &mut Vec<String>) {
    for (n, part) in parts.enumerate() {
        if n > 0 {
            found.push(between.to_owned());
        }
        take_word(part, found);
    }
}

fn take_word(word: &str, found: &mut Vec<String>) {
    let word = if word.starts_with('\'') && word[1..].starts_with(|c: char| c.is_ascii_digit()) {
        format!("'{}", word[1..].replace('\'', ""))
    } else {
        word.replace('\'', "")
    };
    let figures = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let split = ["circa", "ca", "c", "year", "yr", "y"]
        .iter()
        .find_map(|lead| word.strip_prefix(lead).filter(|rest| figures(rest)).map(|rest| (*lead, rest)));
    if let Some((lead, rest)) = split {
        found.extend([if lead.starts_with('y') { "year" } else { lead }.to_owned(), rest.to_owned()]);
    } else if let Some(rest) =
        word.strip_suffix("ish").filter(|rest| rest.contains(|c: char| c.is_ascii_digit()))
    {
        found.extend([rest.to_owned(), "ish".to_owned()]);
    } else if !word.is_empty() {
        found.push(match word.as_str() {
            "xmas" => "christmas".to_owned(),
            "yr" | "y" => "year".to_owned(),
            _ => word,
        });
    }
}

/// The month a name stands for: `march`, `mar`, `sept`.
pub(super) fn month_number(word: &str) -> Option<i8> {
    let at = MONTHS.iter().position(|month| is_month(word, month))?;
    i8::try_from(at + 1).ok()
}

fn is_month(word: &str, month: &str) -> bool {
    let month = month.to_lowercase();
    word == month || (word.len() == 3 && month.starts_with(word)) || (word == "sept" && month == "september")
}

/// The number of an ordinal, `14th`.
pub(super) fn ordinal(word: &str) -> Option<i8> {
    ["st", "nd", "rd", "th"].iter().find_map(|end| word.strip_suffix(end)).and_then(number)
}

/// A number in one or two figures.
pub(super) fn number(word: &str) -> Option<i8> {
    (word.len() <= 2 && word.bytes().all(|b| b.is_ascii_digit())).then(|| word.parse().ok()).flatten()
}

/// Numbers in words become figures: `thirteen` is `13`, `twenty first` is `21th` (the ending says only that it orders).
fn in_figures(found: &[String]) -> Vec<String> {
    let place = |list: &[&str], word: &str| list.iter().position(|entry| *entry == word);
    let mut figures = Vec::with_capacity(found.len());
    let mut rest = found.iter().map(String::as_str).peekable();
    while let Some(word) = rest.next() {
        let tens = place(&TENS, word).map(|at| (at + 2) * 10);
        let next = rest.peek().copied().unwrap_or_default();
        let unit = tens.and_then(|_| place(&SMALL[..10], next).filter(|unit| *unit > 0));
        let unit_th = tens.and_then(|_| place(&SMALL_ORDINALS[..10], next).filter(|unit| *unit > 0));
        figures.push(match (tens, unit, unit_th) {
            (Some(tens), Some(unit), _) => (tens + unit).to_string(),
            (Some(tens), _, Some(unit)) => format!("{}th", tens + unit),
            (Some(tens), ..) => tens.to_string(),
            _ => match (place(&SMALL, word), place(&SMALL_ORDINALS, word), place(&TENS_ORDINALS, word)) {
                (Some(number), ..) => number.to_string(),
                (_, Some(number), _) => format!("{number}th"),
                (.., Some(at)) => format!("{}th", (at + 2) * 10),
                _ => word.to_owned(),
            },
        });
        if unit.or(unit_th).is_some() {
            rest.next();
        }
    }
    figures
}

/// What follows the first of these leads that the phrase begins with.
pub(super) fn after_lead<'w>(phrase: Phrase<'w>, leads: &[&str]) -> Option<Phrase<'w>> {
    leads.iter().find_map(|lead| {
        lead.split(' ').try_fold(phrase, |rest, word| match rest {
            [first, rest @ ..] if *first == word => Some(rest),
            _ => None,
        })
    })
}

/// What comes before the first of these ends that the phrase ends with.
pub(super) fn before_end<'w>(phrase: Phrase<'w>, ends: &[&str]) -> Option<Phrase<'w>> {
    ends.iter().find_map(|end| {
        end.rsplit(' ').try_fold(phrase, |rest, word| match rest {
            [rest @ .., last] if *last == word => Some(rest),
            _ => None,
        })
    })
}

/// The phrase without any of these words at its beginning.
pub(super) fn without_leads<'w>(mut phrase: Phrase<'w>, leads: &[&str]) -> Phrase<'w> {
    while let Some(rest) = after_lead(phrase, leads) {
        phrase = rest;
    }
    phrase
}

/// The phrase without the small words that only join.
pub(super) fn plain(phrase: Phrase<'_>) -> Vec<&str> {
    phrase.iter().copied().filter(|word| !matches!(*word, "of" | "the" | "in")).collect()
}

#[cfg(test)]
mod tests {
    use super::tokens;

    #[test]
    fn numbers_dashes_and_quotes_come_out_alike() {
        for (text, read) in [
            ("My Fourteenth birthday", "my 14th birthday"),
            ("aged twenty-one", "aged 21"),
            ("14\u{2013}20 March 2001", "14 to 20 march 2001"),
            ("mid-1990\u{2019}s", "mid 1990s"),
            ("the \u{2019}90s", "the '90s"),
            ("March/April 2003?", "march or april 2003 ?"),
            ("c.2003", "c.2003"),
            ("c. 2003", "c 2003"),
            ("2003ish", "2003 ish"),
            ("Y10", "year 10"),
            ("14-2-2001", "14-2-2001"),
        ] {
            assert_eq!(tokens(text).join(" "), read, "{text}");
        }
    }

    #[test]
    fn a_text_that_is_no_phrase_has_no_tokens() {
        assert!(tokens(&"between ".repeat(1_000)).is_empty());
    }
}
