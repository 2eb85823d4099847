//! The ways in which addresses, postcodes, telephone numbers and email addresses are written.

use super::{
    folded::Folded,
    form::{Form, Rule},
};

/// What the last word of a street is shortened to.
const STREETS: [(&str, &str); 14] = [
    ("avenue", "ave"),
    ("boulevard", "blvd"),
    ("close", "cl"),
    ("court", "ct"),
    ("crescent", "cres"),
    ("drive", "dr"),
    ("gardens", "gdns"),
    ("grove", "gr"),
    ("lane", "ln"),
    ("place", "pl"),
    ("road", "rd"),
    ("square", "sq"),
    ("street", "st"),
    ("terrace", "terr"),
];

/// A telephone number has at least so many figures; fewer are an extension, or a number of something else.
const FEWEST_FIGURES: usize = 6;

/// The lines of an address that say where somebody lives: one with a number and words, and the first where it has no number.
/// A town, a county and a country say it of too many.
pub(super) fn address(lines: &[&str]) -> Vec<Form> {
    let parts: Vec<Vec<String>> =
        lines.iter().map(|line| without_postcode(Folded::of(line).parts())).collect();
    let mut forms = Vec::new();
    for (at, line) in parts.iter().enumerate() {
        let has_number = line.iter().any(|part| part.contains(|c: char| c.is_ascii_digit()));
        let words = line
            .iter()
            .filter(|part| part.chars().count() > 2 && !part.contains(|c: char| c.is_ascii_digit()))
            .count();
        if is_vague(line) {
            forms.extend(
                parts
                    .get(at + 1)
                    .filter(|next| !next.is_empty())
                    .map(|next| written(&[&line[..], next].concat())),
            );
        } else if (has_number && words > 0) || (at == 0 && words > 1) {
            forms.push(written(line));
            forms.extend(shortened(line).map(|line| written(&line)));
        }
    }
    forms
}

/// "Flat 3" is one of many.
fn is_vague(line: &[String]) -> bool {
    const ROOMS: [&str; 9] =
        ["flat", "apartment", "apt", "unit", "room", "floor", "studio", "block", "suite"];
    line.len() <= 2 && line.first().is_some_and(|word| ROOMS.contains(&word.as_str()))
}

fn written(parts: &[String]) -> Form {
    Form::of(parts.iter().map(String::as_str), Rule::Words)
}

/// The line with its street shortened, or written out where it was short.
fn shortened(line: &[String]) -> Option<Vec<String>> {
    let at =
        line.iter().rposition(|part| STREETS.iter().any(|(long, short)| part == long || part == short))?;
    let (long, short) = STREETS.iter().find(|(long, short)| line[at] == *long || line[at] == *short)?;
    let mut other = line.to_vec();
    other[at] = if line[at] == *long { (*short).to_owned() } else { (*long).to_owned() };
    (at > 0).then_some(other)
}

/// The postcodes in an address's lines.
pub(super) fn postcodes(lines: &[&str]) -> Vec<Form> {
    let mut forms = Vec::new();
    for line in lines {
        let parts = Folded::of(line).parts();
        let pairs = parts.windows(2).map(|pair| (pair[0].as_str(), pair[1].as_str()));
        let run_together = parts.iter().filter_map(|part| part.split_at_checked(part.len().checked_sub(3)?));
        let codes = pairs.chain(run_together).filter(|(out, inward)| is_postcode(out, inward));
        forms.extend(codes.map(|(out, inward)| Form::of([out, inward], Rule::Postcode)));
    }
    forms
}

fn without_postcode(mut parts: Vec<String>) -> Vec<String> {
    if parts.len() > 1 && is_postcode(&parts[parts.len() - 2], &parts[parts.len() - 1]) {
        parts.truncate(parts.len() - 2);
    }
    parts
}

/// "nm1" and "4qt": one or two letters, a figure and one more sign; a figure and two letters.
fn is_postcode(out: &str, inward: &str) -> bool {
    let (out, inward): (Vec<char>, Vec<char>) = (out.chars().collect(), inward.chars().collect());
    let letters = out.iter().take_while(|c| c.is_ascii_alphabetic()).count();
    let rest = &out[letters..];
    (1..=2).contains(&letters)
        && (1..=2).contains(&rest.len())
        && rest[0].is_ascii_digit()
        && rest.iter().all(char::is_ascii_alphanumeric)
        && inward.len() == 3
        && inward[0].is_ascii_digit()
        && inward[1..].iter().all(char::is_ascii_alphabetic)
}

/// A telephone number, however it is dialled.
pub(super) fn telephone(number: &str) -> Option<Form> {
    let figures: String = Folded::of(number).letters().chars().filter(char::is_ascii_digit).collect();
    let is_abroad = number.trim_start().starts_with('+');
    let figures = match figures.strip_prefix("00") {
        Some(rest) => (rest.to_owned(), true),
        None => (figures, is_abroad),
    };
    let national = match figures {
        (figures, true) => {
            figures.strip_prefix("44").map(|rest| rest.trim_start_matches('0').to_owned()).unwrap_or(figures)
        }
        (figures, false) => figures.trim_start_matches('0').to_owned(),
    };
    (national.len() >= FEWEST_FIGURES).then(|| Form::of([national.as_str()], Rule::Telephone))
}

/// An email address.
pub(super) fn email(address: &str) -> Option<Form> {
    let parts = Folded::of(address).parts();
    (parts.len() > 1).then(|| Form::of(parts.iter().map(String::as_str), Rule::Email))
}
