//! The glossary: terms explained, as data.

use crate::Rules;
use candour_model::{
    bodies::Confidence,
    dates::CivilDate,
    glossary::{Glossary, Term},
};
use serde::Deserialize;

/// `glossary.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct GlossaryFile {
    /// The day the file was made.
    pub(crate) as_at: CivilDate,
    term: Vec<TermEntry>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct TermEntry {
    id: String,
    term: String,
    def: String,
    cite: String,
    confidence: Confidence,
}

impl Rules {
    /// The terms, by the alphabet.
    #[must_use]
    pub fn glossary(&self) -> Glossary {
        let mut terms: Vec<Term> = self
            .glossary
            .term
            .iter()
            .map(|entry| Term {
                id: entry.id.clone(),
                term: entry.term.clone(),
                meaning: entry.def.clone(),
                citation: entry.cite.clone(),
                confidence: entry.confidence,
            })
            .collect();
        terms.sort_by_key(|term| term.term.to_lowercase());
        Glossary { as_at: self.glossary.as_at, terms }
    }
}

#[cfg(test)]
mod tests {
    use crate::Rules;
    use std::collections::BTreeSet;

    #[test]
    fn every_term_is_explained_once_in_a_sentence_with_where_it_comes_from() {
        let terms = Rules::load().unwrap().glossary().terms;
        assert!(terms.len() > 70, "{}", terms.len());
        let ids: BTreeSet<&str> = terms.iter().map(|term| term.id.as_str()).collect();
        assert_eq!(ids.len(), terms.len());
        for term in &terms {
            assert!(term.meaning.ends_with('.') && !term.citation.is_empty(), "{}", term.id);
            assert!(!term.term.is_empty() && term.term.trim() == term.term, "{}", term.id);
        }
    }

    #[test]
    fn terms_stand_by_the_alphabet_whatever_their_capitals() {
        let terms = Rules::load().unwrap().glossary().terms;
        assert!(terms.is_sorted_by_key(|term| term.term.to_lowercase()));
    }

    /// What the screens explain must be there to explain it; the page names these ids.
    #[test]
    fn the_terms_that_the_screens_name_are_there() {
        let terms = Rules::load().unwrap().glossary().terms;
        for id in [
            "appropriate-authority",
            "mode-of-investigation",
            "mandatory-referral",
            "first-account",
            "legal-hold",
            "cipher",
        ] {
            assert!(terms.iter().any(|term| term.id == id), "{id}");
        }
    }
}
