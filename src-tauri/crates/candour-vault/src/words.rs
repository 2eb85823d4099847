//! The twelve recovery words, the seven words of a passphrase made for someone, and the six of a file that leaves.
//!
//! Both come from the English list of BIP-39. The words are shown once and written by hand; nothing here prints them.

use bip39::{Language, Mnemonic};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use crate::secret::{opaque, random_array};
use crate::{NotWords, VaultError};

const LONGEST_TYPED: usize = 4096;
/// The longest word of the list has eight letters; one space after each.
const LONGEST_PHRASE: usize = 12 * 9;
const PASSPHRASE_WORDS: usize = 7;
const FILE_PASSWORD_WORDS: usize = 6;
const LONGEST_FILE_PASSWORD: usize = 32;

/// Twelve words: 128 random bits and their checksum.
pub struct RecoveryWords(Box<Zeroizing<Mnemonic>>);
opaque!(RecoveryWords);

impl RecoveryWords {
    /// Draws new words.
    ///
    /// # Errors
    /// [`VaultError::Crypto`] if the system gives no random bytes.
    pub fn generate() -> Result<Self, VaultError> {
        let entropy = Zeroizing::new(random_array::<16>()?);
        let drawn = Mnemonic::from_entropy_in(Language::English, entropy.as_slice());
        Ok(Self(Box::new(Zeroizing::new(drawn.map_err(|_| VaultError::Crypto)?))))
    }

    /// Reads words as people type them: capitals, commas, line breaks and numbers between them are forgiven.
    ///
    /// # Errors
    /// [`VaultError::NotWords`], saying which word is not in the list or that the twelve do not check.
    #[expect(clippy::needless_pass_by_value, reason = "the bytes are wiped here, not left with the caller")]
    pub fn from_typed(typed: Zeroizing<Vec<u8>>) -> Result<Self, VaultError> {
        let text = std::str::from_utf8(&typed).map_err(|_| VaultError::NotWords(NotWords::NotText))?;
        if text.len() > LONGEST_TYPED {
            return Err(VaultError::NotWords(NotWords::NotText));
        }
        let mut letters = Zeroizing::new(String::with_capacity(text.len() * 2));
        letters.extend(text.nfkd().map(|c| if c.is_alphabetic() { c.to_ascii_lowercase() } else { ' ' }));

        let count = letters.split_whitespace().count();
        if count != 12 {
            return Err(VaultError::NotWords(NotWords::Count(count)));
        }
        let mut phrase = Zeroizing::new(String::with_capacity(letters.len() + 12));
        for word in letters.split_whitespace() {
            phrase.push_str(word);
            phrase.push(' ');
        }
        let read = Mnemonic::parse_in_normalized(Language::English, phrase.trim_end())
            .map_err(|error| VaultError::NotWords(why(error)))?;
        Ok(Self(Box::new(Zeroizing::new(read))))
    }

    /// The twelve words, one space between them: to be shown once, and what a key is derived from.
    #[must_use]
    pub fn reveal(&self) -> Zeroizing<String> {
        let mut phrase = Zeroizing::new(String::with_capacity(LONGEST_PHRASE));
        for word in self.0.words() {
            if !phrase.is_empty() {
                phrase.push(' ');
            }
            phrase.push_str(word);
        }
        phrase
    }
}

/// Draws a passphrase of seven words, 77 bits, strong enough to stand without a device secret.
///
/// # Errors
/// [`VaultError::Crypto`] if the system gives no random bytes.
pub fn generated_passphrase() -> Result<Zeroizing<String>, VaultError> {
    drawn(PASSPHRASE_WORDS, ' ')
}

/// Draws the password of a file that leaves: six words joined by hyphens, drawn again until they take at most 32 bytes, which is
/// all that some readers of files look at. About 61 bits.
///
/// # Errors
/// [`VaultError::Crypto`] if the system gives no random bytes.
pub(crate) fn generated_file_password() -> Result<Zeroizing<String>, VaultError> {
    loop {
        let password = drawn(FILE_PASSWORD_WORDS, '-')?;
        if password.len() <= LONGEST_FILE_PASSWORD {
            return Ok(password);
        }
    }
}

/// So many words of the list, each drawn by itself.
fn drawn(words: usize, between: char) -> Result<Zeroizing<String>, VaultError> {
    let list = Language::English.word_list();
    let mut phrase = Zeroizing::new(String::with_capacity(words * 9));
    for _ in 0..words {
        let drawn = u16::from_le_bytes(random_array()?);
        if !phrase.is_empty() {
            phrase.push(between);
        }
        phrase.push_str(list[usize::from(drawn) % list.len()]);
    }
    Ok(phrase)
}

fn why(error: bip39::Error) -> NotWords {
    match error {
        bip39::Error::BadWordCount(count) => NotWords::Count(count),
        bip39::Error::UnknownWord(index) => NotWords::Unknown(index + 1),
        _ => NotWords::Checksum,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Passphrase;
    use crate::ids::unhex;

    fn typed(words: &str) -> Result<RecoveryWords, VaultError> {
        RecoveryWords::from_typed(Zeroizing::new(words.as_bytes().to_vec()))
    }

    /// T01: vectors of BIP-39.
    #[test]
    fn t01_recovery_words_give_the_published_vectors() {
        let vectors = [
            (
                "00000000000000000000000000000000",
                "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about",
            ),
            (
                "7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f",
                "legal winner thank year wave sausage worth useful legal winner thank yellow",
            ),
            ("ffffffffffffffffffffffffffffffff", "zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo wrong"),
            (
                "9e885d952ad362caeb4efe34a8e91bd2",
                "ozone drill grab fiber curtain grace pudding thank cruise elder eight picnic",
            ),
        ];
        for (entropy, words) in vectors {
            let entropy: [u8; 16] = unhex(entropy).unwrap();
            let read = typed(words).unwrap();
            assert_eq!(read.0.to_entropy(), entropy);
            assert_eq!(read.reveal().as_str(), words);
        }
    }

    #[test]
    fn capitals_numbers_and_spaces_are_forgiven() {
        let plain =
            typed("legal winner thank year wave sausage worth useful legal winner thank yellow").unwrap();
        for same in [
            "1. Legal 2. Winner 3. Thank 4. Year 5. Wave 6. Sausage 7. Worth 8. Useful 9. Legal 10. Winner \
             11. Thank 12. Yellow",
            " LEGAL,winner;thank\nyear\twave  sausage - worth useful\r\nlegal winner thank yellow.\n",
            "1)legal 2)winner 3)thank 4)year 5)wave 6)sausage 7)worth 8)useful 9)legal 10)winner 11)thank 12)yellow",
            "\u{ff4c}\u{ff45}gal winner thank year wave sausage worth useful legal winner thank yellow",
        ] {
            assert_eq!(typed(same).unwrap().reveal(), plain.reveal(), "{same}");
        }
    }

    #[test]
    fn what_is_wrong_with_the_words_is_said() {
        let why = |words: &str| match typed(words) {
            Err(VaultError::NotWords(why)) => why,
            other => panic!("{other:?}"),
        };
        assert_eq!(why("legal winner"), NotWords::Count(2));
        assert_eq!(why(""), NotWords::Count(0));
        assert_eq!(
            why("legal winner thanks year wave sausage worth useful legal winner thank yellow"),
            NotWords::Unknown(3)
        );
        assert_eq!(
            why("winner legal thank year wave sausage worth useful legal winner thank yellow"),
            NotWords::Checksum
        );
        let too_long = vec![b'a'; LONGEST_TYPED + 1];
        let refused = RecoveryWords::from_typed(Zeroizing::new(too_long));
        assert!(matches!(refused, Err(VaultError::NotWords(NotWords::NotText))));
    }

    #[test]
    fn drawn_words_are_read_back_and_never_the_same() {
        let words: Vec<_> = (0..100).map(|_| RecoveryWords::generate().unwrap().reveal()).collect();
        for phrase in &words {
            assert_eq!(typed(phrase).unwrap().reveal(), *phrase);
        }
        let distinct: std::collections::HashSet<_> = words.iter().map(|w| w.as_str()).collect();
        assert_eq!(distinct.len(), 100);
    }

    #[test]
    fn a_password_of_a_file_is_six_words_that_every_reader_takes() {
        let mut longest = 0;
        for _ in 0..500 {
            let password = generated_file_password().unwrap();
            assert_eq!(password.split('-').count(), 6);
            assert!(password.len() <= 32 && password.is_ascii());
            longest = longest.max(password.len());
        }
        assert!(longest > 28, "longer ones are drawn again, not all");
    }

    #[test]
    fn a_generated_passphrase_may_always_stand_alone() {
        for _ in 0..100 {
            let words = generated_passphrase().unwrap();
            assert_eq!(words.split(' ').count(), 7);
            let passphrase = Passphrase::from_bytes(Zeroizing::new(words.as_bytes().to_vec())).unwrap();
            passphrase.fits_alone().unwrap();
        }
    }
}
