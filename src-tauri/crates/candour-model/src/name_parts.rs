//! Parts of a name as they are sought and compared: folded, and by their sound. Only keyed hashes of them are ever kept.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// The parts of a name without case, accents or punctuation: "Siân O'Neill-Wąs" gives sian, o, neill, was.
#[must_use]
pub fn parts(name: &str) -> Vec<String> {
    let folded: String = folded(name.chars()).collect();
    folded.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// Characters as they are compared: each in its simplest form, without case or accents.
pub fn folded(text: impl Iterator<Item = char>) -> impl Iterator<Item = char> {
    text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).flat_map(latin)
}

/// Letters that decompose into nothing simpler, as they are usually typed without them.
fn latin(c: char) -> impl Iterator<Item = char> {
    let (first, second) = match c {
        'ł' => ('l', None),
        'ø' => ('o', None),
        'đ' | 'ð' => ('d', None),
        'ß' => ('s', Some('s')),
        'æ' => ('a', Some('e')),
        'œ' => ('o', Some('e')),
        'þ' => ('t', Some('h')),
        'ı' => ('i', None),
        _ => (c, None),
    };
    std::iter::once(first).chain(second)
}

/// How a part sounds, after Soundex: `n400`. `None` where it does not begin with a Latin letter.
#[must_use]
pub fn sound(part: &str) -> Option<String> {
    let mut letters = part.chars().filter(char::is_ascii_lowercase);
    let first = part.chars().next().filter(char::is_ascii_lowercase).and(letters.next())?;
    let mut sound = String::from(first);
    let mut before = group(first);
    for letter in letters {
        let this = group(letter);
        match this {
            Some(digit) if this != before => sound.push(digit),
            _ => {}
        }
        if !matches!(letter, 'h' | 'w') {
            before = this;
        }
        if sound.len() == 4 {
            break;
        }
    }
    Some(format!("{sound:0<4}"))
}

const fn group(letter: char) -> Option<char> {
    match letter {
        'b' | 'f' | 'p' | 'v' => Some('1'),
        'c' | 'g' | 'j' | 'k' | 'q' | 's' | 'x' | 'z' => Some('2'),
        'd' | 't' => Some('3'),
        'l' => Some('4'),
        'm' | 'n' => Some('5'),
        'r' => Some('6'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_folded_into_its_parts() {
        assert_eq!(parts("Siân O'Neill-Wąs"), ["sian", "o", "neill", "was"]);
        assert_eq!(parts("  ŁUKASZ  Żółć "), ["lukasz", "zolc"]);
        assert_eq!(parts("李 小龙"), ["李", "小龙"]);
    }

    #[test]
    fn names_that_sound_alike_share_a_sound() {
        for (name, expected) in [
            ("robert", "r163"),
            ("rupert", "r163"),
            ("ashcraft", "a261"),
            ("tymczak", "t522"),
            ("pfister", "p236"),
        ] {
            assert_eq!(sound(name).as_deref(), Some(expected), "{name}");
        }
        assert_eq!(sound("李"), None);
    }
}
