//! The table of facts, `phrases.tsv`, and what holds for any words. Columns: words, birth date in words, kind, EDTF, earliest,
//! latest, other readings (EDTF, or bounds), and what is asked for; `..` is open, `-` is none.

use super::{Lacking, Reading, read, read_day, settled};
use crate::{
    dates::{CivilDate, DateBasis, DateKind, PartialDate},
    words::Words,
};
use jiff::civil::date;
use proptest::prelude::*;

const FACTS: &str = include_str!("../phrases.tsv");

fn rows() -> impl Iterator<Item = Vec<&'static str>> {
    FACTS
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| line.split('\t').collect())
}

fn bound(day: Option<CivilDate>) -> String {
    day.map_or_else(|| "..".to_owned(), |day| day.to_string())
}

fn or_none(cells: &[String]) -> String {
    if cells.is_empty() { "-".to_owned() } else { cells.join(" ") }
}

fn told(reading: &Reading) -> Vec<String> {
    let first = &reading.readings[0];
    let bounds = |date: &PartialDate| format!("{}/{}", bound(date.earliest), bound(date.latest));
    let short = |date: &PartialDate| {
        date.edtf.clone().filter(|edtf| !edtf.contains('/')).unwrap_or_else(|| bounds(date))
    };
    let others: Vec<String> = reading.readings[1..].iter().map(short).collect();
    vec![
        first.kind.as_str().to_owned(),
        or_none(first.edtf.as_slice()),
        bound(first.earliest),
        bound(first.latest),
        or_none(&others),
        if reading.ask == Some(Lacking::BirthDate) { "birth-date" } else { "-" }.to_owned(),
    ]
}

fn born(words: &str) -> Option<PartialDate> {
    (!words.is_empty()).then(|| settled(&words.into()))
}

fn first(words: &str, birth: Option<&PartialDate>) -> PartialDate {
    read(&words.into(), birth).readings.remove(0)
}

#[test]
fn every_phrase_of_the_table_is_read_as_it_says() {
    let wrong: Vec<String> = rows()
        .filter_map(|row| {
            let read = told(&read(&row[0].into(), born(row[1]).as_ref()));
            (read != row[2..]).then(|| format!("{} ({}): {read:?}", row[0], row[1]))
        })
        .collect();
    assert_eq!(wrong, Vec::<String>::new());
    assert!(rows().count() > 250);
}

#[test]
fn what_was_reckoned_from_a_birth_date_is_worked_out() {
    let birth = born("11 May 1989");
    for words in
        ["aged 13", "Year 9", "the summer before I started Year 10", "my 14th birthday", "before I was 16"]
    {
        assert_eq!(first(words, birth.as_ref()).basis, DateBasis::WorkedOut, "{words}");
        assert_eq!(first(words, None).basis, DateBasis::Memory, "{words}");
    }
    assert_eq!(first("the summer of 2003", birth.as_ref()).basis, DateBasis::Memory);
}

#[test]
fn where_nobody_chooses_the_bounds_hold_every_reading() {
    let winter = settled(&"winter 2001".into());
    assert_eq!((winter.earliest, winter.latest), (Some(date(2000, 12, 1)), Some(date(2002, 2, 28))));
    let short = settled(&"14/2/01".into());
    assert_eq!((short.earliest, short.latest), (Some(date(1901, 2, 14)), Some(date(2001, 2, 14))));
    let either = settled(&"before winter 2001".into());
    assert_eq!(
        (either.earliest, either.latest, either.kind),
        (None, Some(date(2001, 11, 30)), DateKind::Before)
    );
}

#[test]
fn a_day_that_must_be_exact_is_never_guessed() {
    assert_eq!(read_day(" Monday 23 November 2026 "), Some(date(2026, 11, 23)));
    for words in ["23/11/26", "November 2026", "Tuesday 23 November 2026", "31/11/2026", ""] {
        assert_eq!(read_day(words), None, "{words}");
    }
}

#[test]
fn a_megabyte_is_kept_and_read_at_once() {
    for piece in ["between ", "or ", "about ", "14/2/2001 to ", "'", "-", "\u{2019}", "ß"] {
        let words: Words = piece.repeat((1 << 20) / piece.len()).into();
        assert_eq!(settled(&words), PartialDate::unknown(words));
    }
}

#[test]
fn words_piled_up_to_the_limit_are_read_in_no_time() {
    for piece in [
        "or ",
        "2001 or ",
        "about ",
        "before ",
        "in the ",
        "every ",
        "i was 13 ",
        "from 2001 to ",
        "year 9 and ",
    ] {
        let words: Words = piece.repeat(31).into();
        assert_eq!(read(&words, born("1989").as_ref()).readings[0].words, words);
    }
}

/// The phrases of the table that stand alone: one reading, both bounds, no birth date.
fn plain() -> Vec<(&'static str, CivilDate, CivilDate)> {
    rows()
        .filter(|row| {
            row[1].is_empty() && row[6] == "-" && !matches!(row[2], "about" | "repeated" | "between")
        })
        .filter_map(|row| Some((row[0], row[4].parse().ok()?, row[5].parse().ok()?)))
        .collect()
}

fn a_plain_phrase() -> impl Strategy<Value = (&'static str, CivilDate, CivilDate)> {
    proptest::sample::select(plain())
}

fn a_month() -> impl Strategy<Value = (i16, i8, &'static str)> {
    (1950..2030i16, 1..=12i8)
        .prop_map(|(year, month)| (year, month, crate::dates::MONTHS[usize::from(month.unsigned_abs()) - 1]))
}

proptest! {
    #[test]
    fn no_words_are_lost_and_no_bounds_are_crossed(words in ".{0,80}", birth in proptest::option::of("[0-9]{1,2} May (19|20)[0-9]{2}")) {
        let birth = birth.as_deref().and_then(born);
        for read in read(&words.as_str().into(), birth.as_ref()).readings {
            prop_assert_eq!(read.words.as_str(), words.as_str());
            prop_assert!(read.latest.is_none() || read.earliest <= read.latest);
        }
    }

    #[test]
    fn any_tokens_of_the_grammar_are_read_without_crossing(tokens in proptest::collection::vec(proptest::sample::select(TOKENS.to_vec()), 0..9)) {
        let words: Words = tokens.join(" ").into();
        for birth in ["", "11 May 1989", "29 February 1988", "1989", "before 1990", "31 December 2199"] {
            for read in read(&words, born(birth).as_ref()).readings {
                prop_assert!(read.latest.is_none() || read.earliest <= read.latest, "{}", words.as_str());
            }
        }
    }

    #[test]
    fn about_holds_what_it_is_about((words, earliest, latest) in a_plain_phrase(), about in "about|around|circa|I think|probably") {
        let read = first(&format!("{about} {words}"), None);
        prop_assert!(read.earliest.is_none_or(|day| day <= earliest), "{}", words);
        prop_assert!(read.latest.is_none_or(|day| latest <= day), "{}", words);
    }

    #[test]
    fn before_ends_sooner_and_after_begins_later((year, month, name) in a_month(), how in "|just |shortly |a few weeks |sometime ") {
        let of = first(&format!("{name} {year}"), None);
        prop_assert_eq!(of.earliest, CivilDate::new(year, month, 1).ok());
        let before = first(&format!("{how}before {name} {year}"), None);
        let after = first(&format!("{how}after {name} {year}"), None);
        prop_assert!(before.earliest.is_none() && before.latest < of.earliest);
        prop_assert!(after.latest.is_none() && after.earliest > of.latest);
    }

    #[test]
    fn between_holds_both((one, first_of_one, last_of_one) in a_plain_phrase(), (two, first_of_two, last_of_two) in a_plain_phrase()) {
        let read = first(&format!("between {one} and {two}"), None);
        if read.kind == DateKind::Between {
            prop_assert!(read.earliest <= Some(first_of_one) && read.earliest <= Some(first_of_two));
            prop_assert!(read.latest >= Some(last_of_one) && read.latest >= Some(last_of_two));
        } else {
            prop_assert_eq!((read.earliest, read.latest), (None, None));
        }
    }

    #[test]
    fn a_birth_date_changes_nothing_where_it_is_not_asked_for(row in proptest::sample::select(rows().collect::<Vec<_>>()), year in 1930..2015i16) {
        let words: Words = row[0].into();
        let birth = born(&format!("11 May {year}"));
        let without = read(&words, None);
        if without.ask.is_none() {
            prop_assert_eq!(read(&words, birth.as_ref()), without);
        }
    }

    #[test]
    fn a_vaguer_birth_date_never_narrows(row in proptest::sample::select(rows().filter(|row| row[7] == "birth-date").collect::<Vec<_>>()),
                                         (year, month, day) in (1940..2010i16, 1..=12i8, 1..=28i8)) {
        let words: Words = row[0].into();
        let born_on = |birth: String| read(&words, born(&birth).as_ref());
        let exact = born_on(format!("{day}/{month}/{year}")).settled();
        for vaguer in [format!("{month}/{year}"), year.to_string()] {
            let wide = born_on(vaguer).settled();
            prop_assert!(wide.earliest.is_none() || wide.earliest <= exact.earliest, "{}", words.as_str());
            prop_assert!(wide.latest.is_none() || exact.latest.is_some_and(|last| wide.latest >= Some(last)), "{}", words.as_str());
        }
    }
}

const TOKENS: &[&str] = &[
    "14/2/2001",
    "14",
    "14th",
    "March",
    "2001",
    "2003",
    "'85",
    "1990s",
    "summer",
    "winter",
    "Christmas",
    "Easter",
    "New Year",
    "term",
    "autumn term",
    "Year 9",
    "Reception",
    "secondary school",
    "aged",
    "13",
    "my 14th birthday",
    "when",
    "I was",
    "turned",
    "started",
    "finished",
    "before",
    "after",
    "by",
    "until",
    "since",
    "between",
    "and",
    "from",
    "to",
    "or",
    "about",
    "early",
    "late",
    "mid",
    "the",
    "of",
    "in",
    "first",
    "last",
    "week",
    "Friday",
    "every",
    "once a week",
    "several times",
    "for",
    "maybe",
    "not sure",
    "or so",
    "?",
    "onwards",
    "the end of",
    "night",
    "at 10pm",
    "the day",
    "year",
    "holidays",
    "half term",
    "teens",
    "under",
];
