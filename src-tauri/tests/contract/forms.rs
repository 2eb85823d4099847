//! Words sought in a text in every form that they could take in an answer or in what is written.

use crate::record::Planted;
use serde_json::json;

/// A text in which planted words are sought.
pub(crate) struct Searched {
    pub text: String,
    lower: String,
    /// Whether it can hold a planted word at all: most answers cannot.
    is_worth_it: bool,
}

impl Searched {
    pub(crate) fn new(text: String) -> Self {
        let lower = text.to_lowercase();
        let starts = (0..3).map(|shift| base64("Plant".as_bytes(), shift));
        let is_worth_it = ["plant", "016329"].iter().any(|start| lower.contains(start))
            || starts.into_iter().any(|start| text.contains(&start));
        Self { text, lower, is_worth_it }
    }

    /// Whether a planted word is in it: as it is, without its accent, escaped as JSON can be, or in base64 at any place.
    pub(crate) fn holds(&self, word: &str) -> bool {
        self.is_worth_it && {
            let lower = word.to_lowercase();
            self.lower.contains(&lower)
                || self.lower.contains(&lower.replace('\u{e9}', "e"))
                || self.lower.contains(&lower.replace('\u{e9}', "\\u00e9"))
                || (0..3).any(|shift| self.text.contains(&base64(word.as_bytes(), shift)))
        }
    }

    /// Whether it holds the word of a text; a cipher is no planted word, and stands in no other form.
    pub(crate) fn holds_of(&self, one: &Planted) -> bool {
        if one.source == "cipher" { self.text.contains(&one.word) } else { self.holds(&one.word) }
    }
}

/// The base64 digits that `bytes` give whatever stands around them, when they begin `shift` bytes into a group of three.
fn base64(bytes: &[u8], shift: usize) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let groups = bytes[(3 - shift) % 3..].chunks_exact(3);
    groups
        .flat_map(|group| {
            let bits = u32::from(group[0]) << 16 | u32::from(group[1]) << 8 | u32::from(group[2]);
            [18, 12, 6, 0].map(|at| char::from(DIGITS[(bits >> at & 63) as usize]))
        })
        .collect()
}

#[test]
fn a_planted_leak_is_found_in_each_form() {
    let word = "Planted\u{e9}aab";
    for leak in [
        json!({ "place": "at Planted\u{e9}aab station" }).to_string(),
        "planted\u{e9}AAB".to_owned(),
        "plantedeaab".to_owned(),
        r#"{"place":"Planted\u00e9aab"}"#.to_owned(),
        base64("xxPlanted\u{e9}aabxx..".as_bytes(), 0),
        base64("xPlanted\u{e9}aabxx...".as_bytes(), 0),
        base64("Planted\u{e9}aabxx....".as_bytes(), 0),
    ] {
        assert!(Searched::new(leak.clone()).holds(word), "{leak}");
    }
    assert!(!Searched::new("Planted\u{e9}aac".to_owned()).holds(word));
}
