//! The ways in which a birth date is written in English.

use super::form::{Form, Rule};
use candour_model::{
    dates::{CivilDate, MONTHS},
    number_words::{SMALL_ORDINALS, TENS, TENS_ORDINALS},
};

/// How a day is looked for: in words, in figures from the day and from the year.
pub(super) fn forms(day: CivilDate) -> Vec<Form> {
    let (year, month) = (day.year().to_string(), usize::from(day.month().unsigned_abs()));
    let short_year = format!("{:02}", day.year().rem_euclid(100));
    let mut forms = in_words(day, &[&year, &short_year]);
    let two = |number: usize| format!("{number:02}");
    let of_month = usize::from(day.day().unsigned_abs());
    let (days, months) = ([of_month.to_string(), two(of_month)], [month.to_string(), two(month)]);
    for (day, month) in days.iter().flat_map(|day| months.iter().map(move |month| (day, month))) {
        for year in [&year, &short_year] {
            forms.push(Form::of([day, month, year].map(String::as_str), Rule::Figures));
        }
        forms.push(Form::of([&year, month, day].map(String::as_str), Rule::Figures));
    }
    forms
}

fn in_words(day: CivilDate, years: &[&str]) -> Vec<Form> {
    let number = day.day().unsigned_abs();
    let name = MONTHS[usize::from(day.month().unsigned_abs()) - 1].to_lowercase();
    let mut months = vec![name.as_str(), &name[..3]];
    if name == "september" {
        months.push("sept");
    }
    let days = [number.to_string(), format!("{number:02}"), format!("{number}{}", ending(number))];
    let spelt = spelt(usize::from(number));
    let days: Vec<&str> = days.iter().map(String::as_str).chain([spelt.as_str()]).collect();
    let mut forms = Vec::new();
    for year in years {
        for month in &months {
            for day in &days {
                forms.push(Form::of([*day, month, year], Rule::Day));
                forms.push(Form::of([*day, "of", month, year], Rule::Day));
                forms.push(Form::of([*month, day, year], Rule::Day));
                forms.push(Form::of([*year, month, day], Rule::Day));
            }
        }
    }
    forms
}

/// The place that a number takes, run together: "twentyfirst".
fn spelt(number: usize) -> String {
    match (number / 10, number % 10) {
        (0 | 1, _) => SMALL_ORDINALS[number].to_owned(),
        (tens, 0) => TENS_ORDINALS[tens - 2].to_owned(),
        (tens, small) => format!("{}{}", TENS[tens - 2], SMALL_ORDINALS[small]),
    }
}

const fn ending(number: u8) -> &'static str {
    match number {
        1 | 21 | 31 => "st",
        2 | 22 => "nd",
        3 | 23 => "rd",
        _ => "th",
    }
}
