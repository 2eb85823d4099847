//! Parties: every person in a casebook, called by a cipher. Names are apart, in [`crate::identities`].

use crate::ids::{MatterId, PartyId};
use serde::{Deserialize, Serialize};

/// What part a person has in the casebook.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum PartyKind {
    /// Someone the firm acts for.
    Client,
    /// Someone who serves or served with the police.
    Officer,
    /// A witness.
    Witness,
    /// A relative.
    Family,
    /// Anyone else.
    Other,
}

impl PartyKind {
    /// As stored: `client`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Client => "client",
            Self::Officer => "officer",
            Self::Witness => "witness",
            Self::Family => "family",
            Self::Other => "other",
        }
    }
}

/// Letters that a cipher may hold: those that no figure or other letter is taken for.
pub const CIPHER_LETTERS: &[u8; 22] = b"ABCDEFGHJKMNPQRSTVWXYZ";
/// Figures that a cipher may hold.
pub const CIPHER_FIGURES: &[u8; 8] = b"23456789";

/// What a person is called outside the identity tables: `K7-4Q`. Drawn at random, unique in the casebook, never used again.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(feature = "ts", ts(type = "string"))]
pub struct Cipher(String);

/// A text that is no cipher.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "a cipher is a letter, a figure, a hyphen, a figure and a letter, like K7-4Q; I, L, O, U, 0 and 1 are not used"
)]
pub struct NotACipher;

impl Cipher {
    /// Makes a cipher of four draws. Each is taken modulo the length of its alphabet.
    #[must_use]
    pub fn from_draws(draws: [u32; 4]) -> Self {
        let letter = |n: u32| char::from(CIPHER_LETTERS[n as usize % CIPHER_LETTERS.len()]);
        let figure = |n: u32| char::from(CIPHER_FIGURES[n as usize % CIPHER_FIGURES.len()]);
        Self(format!("{}{}-{}{}", letter(draws[0]), figure(draws[1]), figure(draws[2]), letter(draws[3])))
    }

    /// As printed: `K7-4Q`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Cipher {
    type Error = NotACipher;

    fn try_from(text: String) -> Result<Self, NotACipher> {
        let fits = match text.as_bytes() {
            [a, b, b'-', c, d] => {
                CIPHER_LETTERS.contains(a)
                    && CIPHER_FIGURES.contains(b)
                    && CIPHER_FIGURES.contains(c)
                    && CIPHER_LETTERS.contains(d)
            }
            _ => false,
        };
        if fits { Ok(Self(text)) } else { Err(NotACipher) }
    }
}

impl From<Cipher> for String {
    fn from(cipher: Cipher) -> Self {
        cipher.0
    }
}

impl std::fmt::Display for Cipher {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// A person, without a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Party {
    /// Which record.
    pub id: PartyId,
    /// The person's part.
    pub kind: PartyKind,
    /// What the person is called.
    pub cipher: Cipher,
}

/// A person in a matter, as asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PersonOf {
    /// The matter.
    pub matter: MatterId,
    /// The person.
    pub party: PartyId,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_draw_gives_a_cipher_that_reads_back() {
        for n in 0..1_000 {
            let cipher = Cipher::from_draws([n, n / 7, n / 3, n * 5]);
            assert_eq!(Cipher::try_from(cipher.as_str().to_owned()), Ok(cipher));
        }
    }

    #[test]
    fn letters_taken_for_figures_are_refused() {
        for text in ["I7-4Q", "K1-4Q", "K7-4O", "k7-4q", "K74Q", "K7-4Q ", ""] {
            assert_eq!(Cipher::try_from(text.to_owned()), Err(NotACipher), "{text}");
        }
    }
}
