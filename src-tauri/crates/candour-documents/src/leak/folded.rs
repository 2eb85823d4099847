//! A text as names are looked for in it: its letters and figures alone, in their simplest form, with what stands between them
//! still to be looked up.

use candour_model::name_parts::folded;

/// A text's letters, and its own words to look back into.
pub(super) struct Folded {
    plain: String,
    letters: String,
    each: Vec<Letter>,
    /// Which letter has a byte of `letters`.
    letter_at: Vec<usize>,
}

/// Where a letter stands in the text; the second of two that one character gave stands behind the first.
struct Letter {
    from: usize,
    to: usize,
    byte: usize,
}

impl Folded {
    /// Folds a text: case, accents, ligatures and what shows nothing are gone.
    pub(super) fn of(text: &str) -> Self {
        let mut this = Self {
            plain: String::with_capacity(text.len()),
            letters: String::with_capacity(text.len()),
            each: Vec::with_capacity(text.len()),
            letter_at: Vec::with_capacity(text.len() + 1),
        };
        for c in text.chars().filter(|c| !shows_nothing(*c)) {
            this.add(c);
        }
        this.letter_at.push(this.each.len());
        this
    }

    fn add(&mut self, c: char) {
        let from = self.plain.len();
        if c.is_ascii() {
            self.plain.push(c);
            if c.is_ascii_alphanumeric() {
                self.push(c.to_ascii_lowercase(), from, from + 1);
            }
            return;
        }
        let mut letters = folded(std::iter::once(c)).map(simplest).peekable();
        if letters.peek().is_none() {
            return;
        }
        self.plain.push(c);
        let to = self.plain.len();
        let mut begins = from;
        for letter in letters.filter(|letter| letter.is_alphanumeric()) {
            self.push(letter, begins, to);
            begins = to;
        }
    }

    fn push(&mut self, letter: char, from: usize, to: usize) {
        self.letter_at.extend(std::iter::repeat_n(self.each.len(), letter.len_utf8()));
        self.each.push(Letter { from, to, byte: self.letters.len() });
        self.letters.push(letter);
    }

    /// The letters and figures, run together.
    pub(super) fn letters(&self) -> &str {
        &self.letters
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.each.len()
    }

    /// The letter that has a byte of [`Folded::letters`].
    pub(super) fn letter_at(&self, byte: usize) -> usize {
        self.letter_at[byte]
    }

    /// What stands before a letter, after the one before it; at the end, what stands after the last.
    pub(super) fn gap(&self, at: usize) -> &str {
        let from = at.checked_sub(1).map_or(0, |before| self.each[before].to);
        let to = self.each.get(at).map_or(self.plain.len(), |letter| letter.from);
        &self.plain[from..to]
    }

    /// Whether a word can begin, or the word before has ended, at a letter.
    pub(super) fn is_edge(&self, at: usize) -> bool {
        at == 0 || at == self.len() || !self.gap(at).is_empty()
    }

    /// Whether a letter is a capital.
    pub(super) fn is_capital(&self, at: usize) -> bool {
        let letter = self.each.get(at);
        let written = letter.and_then(|letter| self.plain[letter.from..letter.to].chars().next());
        written.is_some_and(char::is_uppercase)
    }

    /// The letter itself.
    pub(super) fn letter(&self, at: usize) -> Option<char> {
        self.each.get(at).and_then(|letter| self.letters[letter.byte..].chars().next())
    }

    /// Where the word ends that a letter is in.
    pub(super) fn edge_after(&self, at: usize) -> usize {
        (at + 1..self.len()).find(|one| self.is_edge(*one)).unwrap_or(self.len())
    }

    /// Where the word begins that has the letter before this one.
    pub(super) fn edge_before(&self, at: usize) -> usize {
        (0..at).rev().find(|one| self.is_edge(*one)).unwrap_or(0)
    }

    /// The letters from one to another.
    pub(super) fn between(&self, from: usize, to: usize) -> &str {
        let byte = |at: usize| self.each.get(at).map_or(self.letters.len(), |letter| letter.byte);
        &self.letters[byte(from)..byte(to)]
    }

    /// The text's words, each in its parts: "Siân O'Neill" gives `[[sian], [o, neill]]`.
    pub(super) fn words(&self) -> Vec<Vec<String>> {
        let mut words: Vec<Vec<String>> = Vec::new();
        for (at, letter) in self.letters.chars().enumerate() {
            let gap = self.gap(at);
            if at == 0 || gap.contains(char::is_whitespace) {
                words.push(vec![String::new()]);
            } else if !gap.is_empty() {
                words.last_mut().into_iter().for_each(|word| word.push(String::new()));
            }
            if let Some(part) = words.last_mut().and_then(|word| word.last_mut()) {
                part.push(letter);
            }
        }
        words
    }

    /// The parts of all its words.
    pub(super) fn parts(&self) -> Vec<String> {
        self.words().concat()
    }
}

/// Soft hyphens, joiners, selectors, marks of direction, and the stroke that draws Arabic letters out.
fn shows_nothing(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{640}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e0fff}')
}

/// Letters that people type one for another, and figures of other scripts.
fn simplest(c: char) -> char {
    match c {
        'ħ' => 'h',
        'ŧ' => 't',
        'ŋ' => 'n',
        'ɓ' => 'b',
        'ɗ' => 'd',
        'ƙ' => 'k',
        'ә' | 'ə' => 'e',
        'ى' | 'ی' | 'ے' => 'ي',
        'ک' => 'ك',
        'ہ' | 'ھ' | 'ە' | 'ة' => 'ه',
        'ں' => 'ن',
        '\u{660}'..='\u{669}' => figure(c, '\u{660}'),
        '\u{6f0}'..='\u{6f9}' => figure(c, '\u{6f0}'),
        '\u{966}'..='\u{96f}' => figure(c, '\u{966}'),
        _ => c,
    }
}

fn figure(c: char, zero: char) -> char {
    char::from_digit(u32::from(c) - u32::from(zero), 10).unwrap_or(c)
}

/// Whether a script parts no words, so that a name in it has no edges.
pub(super) fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{30ff}'
        | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Whether a script runs from right to left.
pub(super) fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' | '\u{10800}'..='\u{10fff}'
        | '\u{1e800}'..='\u{1efff}')
}
