//! What becomes of words on their way into a letter: other letters, other spaces, marks that show nothing.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// A way of changing words that changes nothing for whoever reads them.
pub(super) type Turn = (&'static str, fn(&str) -> String);

/// Every such way.
pub(super) const TURNS: [Turn; 20] = [
    ("as it is recorded", str::to_owned),
    ("in capitals", |text| text.to_uppercase()),
    ("in small letters", |text| text.to_lowercase()),
    ("without accents", without_accents),
    ("without accents, in capitals", |text| without_accents(text).to_uppercase()),
    ("decomposed", |text| text.nfd().collect()),
    ("with compatibility forms", ligatures),
    ("with soft hyphens", |text| within_words(text, "\u{ad}")),
    ("with zero-width spaces", |text| within_words(text, "\u{200b}")),
    ("with word joiners", |text| within_words(text, "\u{2060}")),
    ("with marks of direction", |text| format!("\u{2067}{}\u{2069}", within_words(text, "\u{200e}"))),
    ("with no-break spaces", |text| text.replace(' ', "\u{a0}")),
    ("with narrow no-break spaces", |text| text.replace(' ', "\u{202f}")),
    ("with double spaces", |text| text.replace(' ', "  ")),
    ("over two lines", |text| text.replace(' ', "\n")),
    ("broken in its words", |text| within_words(text, "-\n")),
    ("with other hyphens", |text| text.replace('-', "\u{2011}")),
    ("with spaces for hyphens", |text| text.replace('-', " ")),
    ("in quotation marks", |text| format!("‘{text}’s")),
    ("run on after a mark", |text| format!("({text})/")),
];

fn without_accents(text: &str) -> String {
    let plain = |c: char| match c {
        'Ł' => 'L',
        'ł' => 'l',
        'Ø' => 'O',
        'ø' => 'o',
        'ı' => 'i',
        c => c,
    };
    text.nfd().filter(|c| !is_combining_mark(*c)).map(plain).collect::<String>().replace('ß', "ss")
}

fn ligatures(text: &str) -> String {
    text.replace("fi", "\u{fb01}").replace("fl", "\u{fb02}")
}

/// Puts something into each word of more than four letters, after its third.
fn within_words(text: &str, what: &str) -> String {
    text.split(' ').map(|word| parted(word, what)).collect::<Vec<_>>().join(" ")
}

fn parted(word: &str, what: &str) -> String {
    let letters: Vec<char> = word.nfc().collect();
    if letters.len() < 5 || !letters[..4].iter().all(|c| c.is_alphabetic()) {
        return word.to_owned();
    }
    let (head, tail) = letters.split_at(3);
    head.iter().collect::<String>() + what + &tail.iter().collect::<String>()
}

#[test]
fn a_turn_changes_what_it_says() {
    assert_eq!(within_words("Łucja ap Wróbel-Żak", "|"), "Łuc|ja ap Wró|bel-Żak");
    assert_eq!(without_accents("Łucja Größe Işık"), "Lucja Grosse Isik");
    assert_eq!(ligatures("Sofia"), "So\u{fb01}a");
}
