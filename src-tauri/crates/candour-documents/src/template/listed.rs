//! The facts that letters of a kind have, as the front matter of their template lists them.

use super::FrontMatter;
use crate::facts::FactName;

/// A fact that a letter can take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedFact {
    /// Its name.
    pub name: FactName,
    /// How it reads; of one without words, when it is known; nothing of `to.` and a body.
    pub reads: String,
    /// Under which condition it is known, where it is not always.
    pub only_where: Option<String>,
    /// Whether it has no words of its own, and only decides whether a paragraph stands.
    pub is_flag: bool,
}

/// All that are listed, with `to.` and each body that the letter can go to. `None` where one is not called as facts are, or a
/// condition is of none.
pub(super) fn of(front: &FrontMatter) -> Option<Vec<ListedFact>> {
    if front.only_where.keys().any(|name| !front.facts.contains_key(name)) {
        return None;
    }
    let with_words = front
        .facts
        .iter()
        .map(|(name, reads)| (name.clone(), reads.clone(), front.only_where.get(name), false));
    let flags = front.flags.iter().map(|(name, when)| (name.clone(), when.clone(), None, true));
    let bodies = front.to.iter().map(|body| (format!("to.{body}"), String::new(), None, true));
    with_words
        .chain(flags)
        .chain(bodies)
        .map(|(name, reads, only_where, is_flag)| {
            Some(ListedFact { name: FactName::new(&name)?, reads, only_where: only_where.cloned(), is_flag })
        })
        .collect()
}
