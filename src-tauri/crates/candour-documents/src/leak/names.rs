//! The ways in which a person's name is written: whole, turned round, two of its words together, and a word alone.

use super::{
    folded::{Folded, is_unspaced},
    form::{Form, Rule, TITLES},
};
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;

/// Names that are ordinary words as well, in order.
static WORDS: LazyLock<Vec<&str>> =
    LazyLock::new(|| include_str!("../../data/names-that-are-words.txt").lines().collect());

/// Words between the parts of a name, which name nobody by themselves.
const PARTICLES: [&str; 36] = [
    "ab", "af", "al", "ap", "av", "bin", "bint", "da", "dal", "das", "de", "del", "den", "der", "di", "do",
    "dos", "du", "el", "fab", "ferch", "ibn", "la", "las", "le", "mac", "mc", "san", "st", "ten", "ter",
    "van", "vom", "von", "zu", "zur",
];

/// Ordinary words that begin sentences or stand beside others, and name nobody there.
const OPENERS: [&str; 30] = [
    "art", "ask", "best", "bill", "case", "dawn", "day", "drew", "early", "force", "grant", "head", "just",
    "law", "long", "mark", "may", "more", "page", "pat", "place", "price", "read", "rob", "see", "so", "sue",
    "summer", "when", "will",
];

/// Words that begin a description: "the dentist" is nobody but as a whole.
const ARTICLES: [&str; 8] = ["a", "an", "her", "his", "my", "our", "the", "your"];

/// How a name is looked for. Of people whom the letter is about every word counts by itself; of others the last.
pub(super) fn forms(name: &str, is_here: bool) -> Vec<Form> {
    if name.split_whitespace().next().is_some_and(|first| ARTICLES.contains(&first)) {
        return whole(name);
    }
    in_all_spellings(name, |words| {
        let meaning: Vec<Word> =
            words.iter().filter(|word| !is_particle(word) && length(word) > 1).cloned().collect();
        let mut forms = turned_round(words);
        forms.extend(pairs(&meaning));
        let from = if is_here { 0 } else { meaning.len().saturating_sub(1) };
        forms.extend(meaning[from..].iter().flat_map(|word| alone(word, is_here)));
        if let ([word], true) = (words, meaning.is_empty()) {
            forms.extend(alone(word, is_here));
        }
        forms
    })
}

/// How a name is looked for that somebody bears to nobody but a stranger at the door: whole.
pub(super) fn whole(name: &str) -> Vec<Form> {
    in_all_spellings(name, |words| match words {
        [word] => alone(word, false),
        words => vec![together(words)],
    })
}

/// A word of a name, in its parts.
type Word = Vec<String>;

fn in_all_spellings(name: &str, forms: impl Fn(&[Word]) -> Vec<Form>) -> Vec<Form> {
    let name = match name.split_once(',') {
        Some((family, given)) => format!("{given} {family}"),
        None => name.to_owned(),
    };
    let spellings = std::iter::once(name.clone()).chain(without_points(&name));
    spellings.flat_map(|name| forms(&without_title(Folded::of(&name).words()))).collect()
}

fn without_title(mut words: Vec<Word>) -> Vec<Word> {
    if words.len() > 1 && TITLES.contains(&words[0].concat().as_str()) {
        words.remove(0);
    }
    words
}

/// The whole name, and with the family name and its particles first.
fn turned_round(words: &[Word]) -> Vec<Form> {
    if words.len() < 2 {
        return Vec::new();
    }
    let last = words.len() - 1;
    let family = last - words[1..last].iter().rev().take_while(|word| is_particle(word)).count();
    vec![together(words), together(&[&words[family..], &words[..family]].concat())]
}

/// Any two words, in either order.
fn pairs(words: &[Word]) -> Vec<Form> {
    let ordered = (0..words.len()).flat_map(|one| (0..words.len()).map(move |other| (one, other)));
    let different = ordered.filter(|(one, other)| one != other);
    different.map(|(one, other)| together(&[words[one].clone(), words[other].clone()])).collect()
}

/// Several words of a name. Where each is an ordinary word that may stand beside the others, all must be written as names.
fn together(words: &[Word]) -> Form {
    let letters: Vec<String> = words.iter().map(|word| word.concat()).collect();
    let is_doubtful = letters.iter().all(|word| is_ordinary(word))
        && letters.iter().any(|word| OPENERS.contains(&word.as_str()));
    let rule = if is_doubtful { Rule::Name { begins: true } } else { Rule::Words };
    Form::of(words.iter().flatten().map(String::as_str), rule)
}

/// One word, and each half of one that is hyphenated.
fn alone(word: &[String], is_here: bool) -> Vec<Form> {
    let rule = |letters: &str| {
        if is_ordinary(letters) {
            Rule::Name { begins: is_here && !OPENERS.contains(&letters) }
        } else {
            Rule::Words
        }
    };
    let mut forms = vec![Form::of(word.iter().map(String::as_str), rule(&word.concat()))];
    if word.len() > 1 {
        let halves =
            word.iter().filter(|half| half.chars().count() > 2 && !is_particle(std::slice::from_ref(half)));
        forms.extend(halves.map(|half| Form::of([half.as_str()], rule(half))));
    }
    forms
}

fn is_particle(word: &[String]) -> bool {
    word.len() == 1 && PARTICLES.contains(&word[0].as_str())
}

fn length(word: &[String]) -> usize {
    word.iter().map(|part| part.chars().count()).sum()
}

/// Whether letters are an ordinary word, or too short to be anything for certain.
fn is_ordinary(letters: &str) -> bool {
    let is_brief = letters.chars().count() < 3 && !letters.contains(is_unspaced);
    is_brief || WORDS.binary_search(&letters).is_ok()
}

/// The name as it is typed where there are no points over the letters; nothing where it has none.
fn without_points(name: &str) -> Option<String> {
    const POINTED: [(char, &str); 10] = [
        ('ä', "ae"),
        ('ö', "oe"),
        ('ü', "ue"),
        ('ø', "oe"),
        ('å', "aa"),
        ('Ä', "Ae"),
        ('Ö', "Oe"),
        ('Ü', "Ue"),
        ('Ø', "Oe"),
        ('Å', "Aa"),
    ];
    let pointed: String = name.nfc().collect();
    let plain = POINTED.iter().fold(pointed.clone(), |name, (c, letters)| name.replace(*c, letters));
    (plain != pointed).then_some(plain)
}
