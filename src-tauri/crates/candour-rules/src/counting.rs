//! Counted nouns and lists in words, as a letter writes them. What is counted is for the caller to say.

use candour_model::number_words::{SMALL, SMALL_ORDINALS, TENS, TENS_ORDINALS};

/// A number with its noun: "no clients", "one client", "eleven allegations", "140 allegations".
#[must_use]
pub fn counted(count: usize, one: &str, several: &str) -> String {
    format!("{} {}", number(count), if count == 1 { one } else { several })
}

/// A number in words below one hundred, in figures from there; nought is "no".
#[must_use]
pub fn number(count: usize) -> String {
    match count {
        0 => "no".to_owned(),
        1..20 => SMALL[count].to_owned(),
        20..100 => match (TENS[count / 10 - 2], count % 10) {
            (tens, 0) => tens.to_owned(),
            (tens, units) => format!("{tens}-{}", SMALL[units]),
        },
        _ => count.to_string(),
    }
}

/// A place in an order: "first", "twenty-first", "100th".
#[must_use]
pub fn ordinal(place: usize) -> String {
    match place {
        1..20 => SMALL_ORDINALS[place].to_owned(),
        20..100 if place.is_multiple_of(10) => TENS_ORDINALS[place / 10 - 2].to_owned(),
        20..100 => format!("{}-{}", TENS[place / 10 - 2], SMALL_ORDINALS[place % 10]),
        _ => {
            let ending = match (place % 100, place % 10) {
                (11..=13, _) => "th",
                (_, 1) => "st",
                (_, 2) => "nd",
                (_, 3) => "rd",
                _ => "th",
            };
            format!("{place}{ending}")
        }
    }
}

/// A list in a sentence: "a", "a and b", "a, b and c".
#[must_use]
pub fn listed<S: AsRef<str>>(items: &[S]) -> String {
    match items {
        [] => String::new(),
        [only] => only.as_ref().to_owned(),
        [first @ .., last] => {
            let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
            format!("{} and {}", first.join(", "), last.as_ref())
        }
    }
}

/// A word with its first letter made a capital: "one client" begins a sentence as "One client".
#[must_use]
pub fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// A name with its first letter made small, to stand within a sentence: "No case to answer" as "no case to answer". A name that
/// begins with an acronym stays as it is.
#[must_use]
pub fn uncapitalised(words: &str) -> String {
    let mut letters = words.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(_), Some(second)) if second.is_uppercase() => words.to_owned(),
        (Some(first), _) => first.to_lowercase().chain(letters).collect(),
        (None, _) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_below_a_hundred_are_words() {
        let told = [1, 12, 20, 21, 40, 99, 100, 101, 111, 122, 123].map(ordinal);
        let expected = [
            "first",
            "twelfth",
            "twentieth",
            "twenty-first",
            "fortieth",
            "ninety-ninth",
            "100th",
            "101st",
            "111th",
            "122nd",
            "123rd",
        ];
        assert_eq!(told, expected);
    }

    #[test]
    fn counts_below_a_hundred_are_words() {
        for (count, words) in [
            (0, "no clients"),
            (1, "one client"),
            (2, "two clients"),
            (11, "eleven clients"),
            (40, "forty clients"),
        ] {
            assert_eq!(counted(count, "client", "clients"), words);
        }
        assert_eq!(number(99), "ninety-nine");
        assert_eq!(number(100), "100");
    }

    #[test]
    fn a_list_ends_in_and() {
        assert_eq!(listed::<&str>(&[]), "");
        assert_eq!(listed(&["K7-4Q"]), "K7-4Q");
        assert_eq!(listed(&["K7-4Q", "M3-9T"]), "K7-4Q and M3-9T");
        assert_eq!(listed(&["1", "2", "4"]), "1, 2 and 4");
    }

    #[test]
    fn a_sentence_begins_with_a_capital() {
        assert_eq!(capitalised("eleven allegations"), "Eleven allegations");
        assert_eq!(capitalised(""), "");
    }
}
