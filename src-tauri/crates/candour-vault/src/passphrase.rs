//! A passphrase as typed, and what it is worth.
//!
//! It arrives as bytes and never leaves again. How it becomes a key stands in `slot`.

use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use crate::secret::opaque;
use crate::{PassphraseRule, VaultError};

const LONGEST: usize = 1024;
/// One character grows to at most eleven times its bytes under NFKD.
const GROWTH: usize = 11;
const GUESSES_TO_STAND_ALONE: f64 = 14.0;

/// A passphrase: NFKD, without white space around it.
pub struct Passphrase(Zeroizing<String>);
opaque!(Passphrase);

/// How long a thousand fast machines would guess at a copied casebook that has no second secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Less than an hour.
    Minutes,
    /// Less than two days.
    Hours,
    /// Less than two months.
    Days,
    /// Less than two years.
    Months,
    /// Less than a thousand years.
    Years,
    /// Longer than anyone will try.
    OutOfReach,
}

impl Passphrase {
    /// Reads what was typed.
    ///
    /// # Errors
    /// [`VaultError::NotAPassphrase`] if it is empty, longer than 1,024 bytes or not UTF-8.
    #[expect(clippy::needless_pass_by_value, reason = "the bytes are wiped here, not left with the caller")]
    pub fn from_bytes(typed: Zeroizing<Vec<u8>>) -> Result<Self, VaultError> {
        let text = std::str::from_utf8(&typed).map_err(|_| VaultError::NotAPassphrase)?;
        if text.len() > LONGEST {
            return Err(VaultError::NotAPassphrase);
        }
        // Room for the whole result at once: a string that grows leaves copies behind.
        let mut whole = Zeroizing::new(String::with_capacity(text.len() * GROWTH));
        whole.extend(text.nfkd());
        match whole.trim() {
            "" => Err(VaultError::NotAPassphrase),
            trimmed => Ok(Self(Zeroizing::new(trimmed.to_owned()))),
        }
    }

    /// What it would be worth alone, without a device secret.
    #[must_use]
    pub fn strength(&self) -> Strength {
        const GUESSES_PER_HOUR: f64 = 3600.0 * 1.0e6;
        // On average half of the guesses are needed.
        let hours = 10f64.powf(self.guesses_log10()) / 2.0 / GUESSES_PER_HOUR;
        match hours {
            h if h < 1.0 => Strength::Minutes,
            h if h < 48.0 => Strength::Hours,
            h if h < 1_440.0 => Strength::Days,
            h if h < 17_520.0 => Strength::Months,
            h if h < 8_760_000.0 => Strength::Years,
            _ => Strength::OutOfReach,
        }
    }

    /// Whether it may open a slot together with a device secret.
    ///
    /// # Errors
    /// [`VaultError::WeakPassphrase`] below ten characters.
    pub fn fits_beside_a_device_secret(&self) -> Result<(), VaultError> {
        if self.0.chars().count() < 10 {
            return Err(VaultError::WeakPassphrase(PassphraseRule::TenCharacters));
        }
        Ok(())
    }

    /// Whether it may open a slot alone.
    ///
    /// # Errors
    /// [`VaultError::WeakPassphrase`] below sixteen characters or 10^14 guesses.
    pub fn fits_alone(&self) -> Result<(), VaultError> {
        if self.0.chars().count() < 16 || self.guesses_log10() < GUESSES_TO_STAND_ALONE {
            return Err(VaultError::WeakPassphrase(PassphraseRule::StandsAlone));
        }
        Ok(())
    }

    pub(crate) fn expose(&self) -> &[u8] {
        self.0.as_bytes()
    }

    fn guesses_log10(&self) -> f64 {
        zxcvbn::zxcvbn(&self.0, &[]).guesses_log10()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passphrase(typed: &str) -> Passphrase {
        Passphrase::from_bytes(Zeroizing::new(typed.as_bytes().to_vec())).unwrap()
    }

    /// T08.
    #[test]
    fn t08_one_passphrase_typed_in_several_ways_is_the_same() {
        let precomposed = passphrase("Caf\u{e9} \u{212b} ligature \u{fb01}n");
        for same in [
            "Cafe\u{301} A\u{30a} ligature fin",
            "  Caf\u{e9} \u{c5} ligature \u{fb01}n\n",
            "\u{a0}Caf\u{e9}\u{a0}\u{212b} ligature fin\t ",
        ] {
            assert_eq!(precomposed.expose(), passphrase(same).expose(), "{same:?}");
        }
    }

    /// T08.
    #[test]
    fn t08_different_passphrases_stay_different() {
        let one = passphrase("Café ligature");
        for other in ["Cafe ligature", "café ligature", "Café  ligature", "Caféligature", "Café ligatures"]
        {
            assert_ne!(one.expose(), passphrase(other).expose(), "{other:?}");
        }
    }

    #[test]
    fn what_is_no_passphrase_is_refused() {
        for bytes in [vec![], b" \n\t".to_vec(), vec![0xff, 0xfe], vec![b'a'; LONGEST + 1]] {
            let result = Passphrase::from_bytes(Zeroizing::new(bytes));
            assert!(matches!(result, Err(VaultError::NotAPassphrase)));
        }
    }

    #[test]
    fn the_longest_growth_needs_no_second_allocation() {
        let typed = "\u{fdfa}".repeat(10);
        let grown: String = typed.nfkd().collect();
        assert!(grown.len() <= typed.len() * GROWTH);
    }

    #[test]
    fn strength_follows_the_guesses() {
        assert_eq!(passphrase("password").strength(), Strength::Minutes);
        assert_eq!(
            passphrase("orbit velvet mango ridge sponsor clinic walnut").strength(),
            Strength::OutOfReach
        );
        assert!(passphrase("northmere7").strength() < passphrase("northmere ledger 7 plum").strength());
    }

    #[test]
    fn a_passphrase_alone_must_be_long_and_hard() {
        assert!(passphrase("Tr0ub4dor&3").fits_alone().is_err(), "too short");
        assert!(passphrase("aaaaaaaaaaaaaaaaaaaaaaaa").fits_alone().is_err(), "too easy");
        assert!(passphrase("password password password").fits_alone().is_err(), "too easy");
        assert!(passphrase("orbit velvet mango ridge sponsor clinic walnut").fits_alone().is_ok());
        assert!(passphrase("ten charac").fits_beside_a_device_secret().is_ok());
        assert!(passphrase("nine char").fits_beside_a_device_secret().is_err());
    }
}
