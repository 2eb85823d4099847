//! Reads one table of a facts file, key by key. What was not asked for is an unknown key; what was asked for and is not
//! there is missing. Every problem is noted, so that a file is put right in one go.

use super::problem::{Place, Problem, line_of};
use candour_model::{
    dates::{CivilDate, phrase},
    words::Words,
};
use std::{cell::RefCell, collections::BTreeMap};
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

/// What is wrong with the file, so far.
pub(super) type Problems = RefCell<Vec<Problem>>;

/// A table being read.
pub(super) struct Table<'a> {
    text: &'a str,
    problems: &'a Problems,
    place: Place,
    unread: BTreeMap<&'a str, (usize, &'a DeValue<'a>)>,
}

impl<'a> Table<'a> {
    /// The whole file.
    pub(super) fn whole(text: &'a str, table: &'a DeTable<'a>, problems: &'a Problems) -> Self {
        Self::new(text, table, Place { table: String::new(), line: 1, keys: BTreeMap::new() }, problems)
    }

    fn new(text: &'a str, table: &'a DeTable<'a>, place: Place, problems: &'a Problems) -> Self {
        let unread = table
            .iter()
            .map(|(key, value)| (key.get_ref().as_ref(), (line_of(text, key.span().start), value.get_ref())))
            .collect();
        Self { text, problems, place, unread }
    }

    /// Where the table stands, once every key it may have has been asked for. Others are problems.
    pub(super) fn finish(self) -> Place {
        for (key, (line, _)) in &self.unread {
            self.note(*line, key, "is not a key of a facts file");
        }
        self.place
    }

    /// Words that must be there.
    pub(super) fn words(&mut self, key: &str) -> Words {
        match self.text_of(key) {
            Some(words) if words.is_blank() => self.wrong(key, "is blank"),
            words => words.unwrap_or_default(),
        }
    }

    /// Words that must be there and may be blank, for what is not known.
    pub(super) fn words_or_blank(&mut self, key: &str) -> Words {
        self.text_of(key).unwrap_or_default()
    }

    fn text_of(&mut self, key: &str) -> Option<Words> {
        match self.required(key)? {
            DeValue::String(words) => Some(words.as_ref().into()),
            _ => self.wrong(key, "is not a text in quotation marks"),
        }
    }

    /// Words that may be left out.
    pub(super) fn optional_words(&mut self, key: &str) -> Option<Words> {
        self.unread.contains_key(key).then(|| self.words_or_blank(key)).filter(|words| !words.is_blank())
    }

    /// A list of texts that must be there, with at least one.
    pub(super) fn lines(&mut self, key: &str) -> Vec<Words> {
        match self.texts_of(key) {
            Some(lines) if lines.is_empty() => self.wrong(key, "is empty"),
            lines => lines.unwrap_or_default(),
        }
    }

    /// A list of texts that may be left out.
    pub(super) fn optional_lines(&mut self, key: &str) -> Vec<Words> {
        if self.unread.contains_key(key) { self.texts_of(key).unwrap_or_default() } else { Vec::new() }
    }

    fn texts_of(&mut self, key: &str) -> Option<Vec<Words>> {
        let items = self.required(key)?.as_array().map(|items| items.iter());
        let texts: Option<Vec<Words>> =
            items.and_then(|items| items.map(|item| item.get_ref().as_str().map(Words::from)).collect());
        match texts {
            Some(texts) => Some(texts.into_iter().filter(|line| !line.is_blank()).collect()),
            None => self.wrong(key, "is not a list of texts in quotation marks"),
        }
    }

    /// A day that must be there and exact.
    pub(super) fn day(&mut self, key: &str) -> CivilDate {
        let Some(value) = self.required(key) else { return CivilDate::default() };
        match exact_day(value) {
            Some(day) => day,
            None => self.wrong(key, "is not a day: write it like 2026-11-23, or \"23 November 2026\""),
        }
    }

    /// A day that may be left out.
    pub(super) fn optional_day(&mut self, key: &str) -> Option<CivilDate> {
        self.unread.contains_key(key).then(|| self.day(key))
    }

    /// One of the words of `choices`, which must be there.
    pub(super) fn choice<T: Copy + Default>(&mut self, key: &str, choices: &[(&str, T)]) -> T {
        let words = self.words(key);
        if words.is_blank() {
            return T::default();
        }
        if let Some((_, choice)) = choices.iter().find(|(name, _)| *name == words.as_str()) {
            return *choice;
        }
        let names: Vec<&str> = choices.iter().map(|(name, _)| *name).collect();
        self.wrong(key, &format!("is none of: {}", names.join(", ")))
    }

    /// One of the words of `choices`, or the default where the key is left out.
    pub(super) fn optional_choice<T: Copy + Default>(&mut self, key: &str, choices: &[(&str, T)]) -> T {
        if self.unread.contains_key(key) { self.choice(key, choices) } else { T::default() }
    }

    /// `true` or `false`, which must be there.
    pub(super) fn flag(&mut self, key: &str) -> bool {
        match self.required(key) {
            Some(DeValue::Boolean(flag)) => *flag,
            Some(_) => self.wrong(key, "is neither true nor false"),
            None => false,
        }
    }

    /// A table that must be there.
    pub(super) fn table(&mut self, key: &str) -> Option<Table<'a>> {
        let value = self.required(key)?;
        let line = self.place.keys.get(key).copied().unwrap_or(self.place.line);
        let inner = value.as_table().map(|table| self.inner(key, line, table));
        inner.or_else(|| self.wrong(key, "is not a table"))
    }

    /// A list of tables that must be there; it may be empty.
    pub(super) fn tables(&mut self, key: &str) -> Vec<Table<'a>> {
        let Some(value) = self.required(key) else { return Vec::new() };
        let tables: Option<Vec<Table<'a>>> =
            value.as_array().and_then(|items| items.iter().map(|item| self.inner_of(key, item)).collect());
        tables.unwrap_or_else(|| self.wrong(key, "is not a list of tables"))
    }

    /// A list of tables that may be left out.
    pub(super) fn optional_tables(&mut self, key: &str) -> Vec<Table<'a>> {
        if self.unread.contains_key(key) { self.tables(key) } else { Vec::new() }
    }

    /// A number of records that must be there: 1 or more.
    pub(super) fn optional_number(&mut self, key: &str) -> Option<u32> {
        if !self.unread.contains_key(key) {
            return None;
        }
        let number = match self.required(key)? {
            DeValue::Integer(number) => number.as_str().parse().ok().filter(|number| *number > 0),
            _ => None,
        };
        number.or_else(|| self.wrong(key, "is not a number from 1"))
    }

    /// Notes that a key's value will not do; gives a value to go on with.
    pub(super) fn wrong<T: Default>(&self, key: &str, wrong: &str) -> T {
        let line = self.place.keys.get(key).copied().unwrap_or(self.place.line);
        self.note(line, key, wrong);
        T::default()
    }

    fn inner_of(&self, key: &str, item: &'a Spanned<DeValue<'a>>) -> Option<Table<'a>> {
        Some(self.inner(key, line_of(self.text, item.span().start), item.get_ref().as_table()?))
    }

    fn inner(&self, key: &str, line: usize, table: &'a DeTable<'a>) -> Table<'a> {
        let place = Place { table: self.path(key), line, keys: BTreeMap::new() };
        Table::new(self.text, table, place, self.problems)
    }

    fn required(&mut self, key: &str) -> Option<&'a DeValue<'a>> {
        let Some((line, value)) = self.unread.remove(key) else {
            self.note(self.place.line, key, "is missing");
            return None;
        };
        self.place.keys.insert(key.to_owned(), line);
        Some(value)
    }

    fn note(&self, line: usize, key: &str, wrong: &str) {
        self.problems.borrow_mut().push(Problem { line, key: self.path(key), wrong: wrong.to_owned() });
    }

    fn path(&self, key: &str) -> String {
        if self.place.table.is_empty() { key.to_owned() } else { format!("{}.{key}", self.place.table) }
    }
}

/// A TOML date, or a day in words.
fn exact_day(value: &DeValue<'_>) -> Option<CivilDate> {
    match value {
        DeValue::String(words) => phrase::read_day(words),
        DeValue::Datetime(moment) if moment.time.is_none() => {
            let date = moment.date?;
            let (month, day) = (i8::try_from(date.month).ok()?, i8::try_from(date.day).ok()?);
            CivilDate::new(i16::try_from(date.year).ok()?, month, day).ok()
        }
        _ => None,
    }
}
