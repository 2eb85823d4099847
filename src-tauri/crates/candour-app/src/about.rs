//! About: which version this is, how old its rules are, and on what terms everything in it is shipped.

use crate::{App, AppError};
use candour_model::{
    casebooks::{About, Shipped},
    dates::day_in_words,
};
use serde::Deserialize;

/// Candour's own licence.
const LICENCE: &str = include_str!("../../../../LICENSE");
/// The notices of everything shipped, as `cargo xtask licences` gathers them.
const NOTICES: &str = include_str!("../data/shipped.toml");

/// The file of notices: each text once, and the things that stand under it by its number.
#[derive(Deserialize)]
struct Notices {
    texts: Vec<String>,
    shipped: Vec<Notice>,
}

#[derive(Deserialize)]
struct Notice {
    name: String,
    licence: String,
    text: usize,
}

impl App {
    /// What About shows.
    ///
    /// # Errors
    /// None at present.
    pub fn about(&self) -> Result<About, AppError> {
        Ok(About {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            rules_as_at: day_in_words(self.rules.as_at()),
            licence: LICENCE.to_owned(),
            shipped: shipped(),
        })
    }
}

fn shipped() -> Vec<Shipped> {
    let notices: Notices =
        toml::from_str(NOTICES).unwrap_or(Notices { texts: Vec::new(), shipped: Vec::new() });
    let text = |number: usize| notices.texts.get(number).cloned().unwrap_or_default();
    notices
        .shipped
        .iter()
        .map(|notice| Shipped {
            name: notice.name.clone(),
            licence: notice.licence.clone(),
            text: text(notice.text),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_shipped_has_a_licence_and_its_words() {
        let shipped = shipped();
        assert!(shipped.len() > 100);
        for item in &shipped {
            assert!(!item.licence.is_empty() && !item.text.is_empty(), "{}", item.name);
        }
        for name in ["SQLCipher, with SQLite", "Source Serif 4, in letters"] {
            assert!(shipped.iter().any(|item| item.name == name), "{name}");
        }
    }
}
