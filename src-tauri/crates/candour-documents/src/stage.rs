//! Whether a letter is a draft, or issued and tied to the record; and what is neither.
//!
//! Issuing itself (sealing, ledger, audit) happens elsewhere; here the stage only decides what the pages bear.

use std::fmt;

/// How far a letter has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stage {
    /// Not issued: DRAFT stands beneath the text of every page.
    Draft,
    /// Issued: every page bears the place in the record.
    Issued {
        /// The record before the issue.
        anchor: Anchor,
    },
    /// To be filled in by hand: no draft of anything, and no part of the record.
    Blank,
}

/// The first 80 bits of the audit head before a letter was issued; prints as four groups of four Crockford characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Anchor(pub [u8; 10]);

const CROCKFORD: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

impl fmt::Display for Anchor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bits = self.0.iter().fold(0u128, |bits, byte| bits << 8 | u128::from(*byte));
        for place in 0..16u8 {
            if place > 0 && place % 4 == 0 {
                f.write_str(" ")?;
            }
            let five = (bits >> (75 - 5 * u32::from(place))) & 31;
            write!(f, "{}", CROCKFORD[usize::try_from(five).map_err(|_| fmt::Error)?] as char)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_anchor_prints_eighty_bits_in_fours() {
        assert_eq!(Anchor([0; 10]).to_string(), "0000 0000 0000 0000");
        assert_eq!(Anchor([0xff; 10]).to_string(), "ZZZZ ZZZZ ZZZZ ZZZZ");
        assert_eq!(Anchor([0, 0, 0, 0, 0, 0, 0, 0, 0, 33]).to_string(), "0000 0000 0000 0011");
    }
}
