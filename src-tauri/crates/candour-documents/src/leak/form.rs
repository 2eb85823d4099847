//! One way in which a protected fact may be written, and what may stand between its letters.

use super::folded::{Folded, is_right_to_left, is_unspaced};

/// What kind of writing it is, which says what may stand in and around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rule {
    /// Words that mean nothing else.
    Words,
    /// Words that are ordinary ones too, and count where they are written as names.
    Name {
        /// Whether one that begins a sentence counts too.
        begins: bool,
    },
    /// A telephone number without what it begins with at home and from abroad.
    Telephone,
    /// A postcode.
    Postcode,
    /// An email address.
    Email,
    /// A day whose month is a word.
    Day,
    /// A day in figures alone.
    Figures,
}

/// A way of writing: its letters run together, and after which of them something may stand.
pub(super) struct Form {
    pub(super) letters: String,
    joints: Vec<usize>,
    length: usize,
    pub(super) rule: Rule,
}

impl Form {
    /// A form of these parts, in this order.
    pub(super) fn of<'a>(parts: impl IntoIterator<Item = &'a str>, rule: Rule) -> Self {
        let (mut letters, mut joints, mut length) = (String::new(), Vec::new(), 0);
        for part in parts {
            if length > 0 {
                joints.push(length);
            }
            letters.push_str(part);
            length += part.chars().count();
        }
        Self { letters, joints, length, rule }
    }

    /// The same as a reader has it who takes a right-to-left script from the left; nothing for another script.
    pub(super) fn turned(&self) -> Option<Self> {
        self.letters.contains(is_right_to_left).then(|| Self {
            letters: self.letters.chars().rev().collect(),
            joints: self.joints.iter().rev().map(|joint| self.length - joint).collect(),
            ..*self
        })
    }

    /// Whether what was found from one letter to another stands there as this form.
    pub(super) fn stands(&self, text: &Folded, from: usize, to: usize) -> bool {
        self.has_edges(text, from, to)
            && (from + 1..to).all(|at| self.joins(text.gap(at), at - from))
            && match self.rule {
                Rule::Name { begins } => self.is_a_name(text, from, to, begins),
                Rule::Telephone => is_dialled(text, from) && !text.letter(to).is_some_and(adjoins(text, to)),
                Rule::Figures => self.is_a_day(text, from, to),
                Rule::Words | Rule::Postcode | Rule::Email | Rule::Day => true,
            }
    }

    fn has_edges(&self, text: &Folded, from: usize, to: usize) -> bool {
        if self.rule == Rule::Telephone {
            return true;
        }
        let unspaced = |c: Option<char>| c.is_some_and(is_unspaced);
        (text.is_edge(from) || unspaced(self.letters.chars().next()))
            && (text.is_edge(to) || unspaced(self.letters.chars().next_back()))
    }

    /// Whether this may stand before a letter of the form.
    fn joins(&self, gap: &str, at: usize) -> bool {
        if gap.is_empty() {
            return self.rule != Rule::Figures || !self.joints.contains(&at) || self.length == 8;
        }
        if self.rule == Rule::Telephone {
            return gap.chars().count() <= 4
                && gap.chars().all(|c| c.is_whitespace() || "-()./+\u{2010}\u{2011}\u{2013}".contains(c));
        }
        if !self.joints.contains(&at) {
            return self.parts_a_word(gap);
        }
        match self.rule {
            Rule::Words | Rule::Name { .. } => is_short(gap),
            Rule::Postcode => {
                gap.chars().count() <= 3 && gap.chars().all(|c| c.is_whitespace() || is_hyphen(c))
            }
            Rule::Email => gap.chars().all(|c| "@._-+\n".contains(c)),
            Rule::Day => is_short(gap) || gap.trim() == ".",
            Rule::Figures => gap.chars().count() <= 3 && !separator(gap).is_empty(),
            Rule::Telephone => true,
        }
    }

    /// A hyphen, a line's end or both, as where a line was broken in a word.
    fn parts_a_word(&self, gap: &str) -> bool {
        let rest = gap.strip_prefix(is_hyphen).unwrap_or(gap);
        let breaks = rest.contains('\n') && rest.chars().all(char::is_whitespace);
        if rest.len() < gap.len() { rest.is_empty() || breaks } else { breaks && self.length >= 4 }
    }

    /// A capital where a sentence needs none, and no part of a longer name: "said Green that", not "Green Lane".
    fn is_a_name(&self, text: &Folded, from: usize, to: usize, begins: bool) -> bool {
        let is_capital = |at: usize| text.is_capital(from + at);
        if !is_capital(0) || !self.joints.iter().all(|joint| is_capital(*joint)) {
            return false;
        }
        let is_titled = from > 0 && TITLES.contains(&text.between(text.edge_before(from), from));
        if is_titled || !self.joints.is_empty() {
            return true;
        }
        let is_longer = text.is_capital(to) && is_one_space(text.gap(to));
        let says_nothing = is_shouted(text, from, to) && stands_in_capitals(text, from, to);
        let is_first = from == 0 || text.gap(from).contains(['.', '!', '?', ':', ';', '\n', '\t']);
        !is_longer && !says_nothing && (begins || !is_first)
    }

    /// Three numbers between two of the same marks, and no part of a longer row of numbers.
    fn is_a_day(&self, text: &Folded, from: usize, to: usize) -> bool {
        let marks: Vec<&str> = self.joints.iter().map(|joint| separator(text.gap(from + joint))).collect();
        let is_even = marks.windows(2).all(|pair| pair[0] == pair[1]);
        // A year of two figures may be any number of a reference.
        let is_brief = self.joints.first() != Some(&4) && self.joints.last() != Some(&(self.length - 4));
        let goes_on = |gap: &str, next: Option<char>| {
            let is_figure = next.is_some_and(|c| c.is_ascii_digit());
            matches!(gap, "/" | "-") && (is_brief || is_figure) || gap == "." && is_figure
        };
        let before = from.checked_sub(1).and_then(|at| text.letter(at));
        is_even && !goes_on(text.gap(from), before) && !goes_on(text.gap(to), text.letter(to))
    }
}

/// Words before which a name stands.
pub(super) const TITLES: [&str; 13] =
    ["mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "lady", "lord", "dame", "rev"];

/// What may stand between two parts of a name or a line: a space, a comma, a hyphen, an apostrophe, a line's end.
fn is_short(gap: &str) -> bool {
    let parts = |c: char| c.is_whitespace() || is_hyphen(c) || ",'\u{2019}\u{2bc}\u{b7}`_/&+".contains(c);
    gap == "." || (gap.chars().count() <= 4 && gap.chars().all(parts))
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}')
}

fn is_one_space(gap: &str) -> bool {
    matches!(gap, " " | "\u{a0}" | "\u{202f}" | "  ")
}

/// The mark between two numbers of a date, without the spaces around it.
fn separator(gap: &str) -> &str {
    match gap.trim() {
        "" if !gap.is_empty() => " ",
        mark @ ("/" | "." | "-" | "\u{2010}" | "\u{2011}" | "\u{2013}" | ",") => mark,
        _ => "",
    }
}

/// Whether a telephone number begins here: by itself, or behind what is dialled before it.
fn is_dialled(text: &Folded, from: usize) -> bool {
    let figures: Vec<usize> = (0..from)
        .rev()
        .take(5)
        .take_while(|at| text.letter(*at).is_some_and(|c| c.is_ascii_digit()))
        .collect();
    let begins = |at: usize| {
        at == 0 || !text.gap(at).is_empty() || !text.letter(at - 1).is_some_and(|c| c.is_ascii_digit())
    };
    begins(from)
        || figures.iter().any(|at| {
            ["0", "44", "440", "00", "0044", "00440"].contains(&text.between(*at, from)) && begins(*at)
        })
}

/// Whether another figure follows with nothing between.
fn adjoins(text: &Folded, at: usize) -> impl Fn(char) -> bool {
    let is_close = text.gap(at).is_empty();
    move |c| is_close && c.is_ascii_digit()
}

/// Whether all of a word is in capitals.
fn is_shouted(text: &Folded, from: usize, to: usize) -> bool {
    to > from + 1 && (from..to).all(|at| text.is_capital(at))
}

/// Whether the word before, or after, is in capitals throughout, so that capitals say nothing.
fn stands_in_capitals(text: &Folded, from: usize, to: usize) -> bool {
    (from > 0 && is_shouted(text, text.edge_before(from), from))
        || (to < text.len() && is_shouted(text, to, text.edge_after(to)))
}
