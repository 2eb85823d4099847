//! Where the chain stands: the number and hash of its last entry, and the sixteen characters of it that a letter bears.

use crate::{
    StoreError,
    hex::{hex, unhex},
};
use rusqlite::{Connection, OptionalExtension};
use sha2::{Digest, Sha256};

/// The end of a chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// How many entries there are.
    pub n: u64,
    /// The hash of the last: `h_n`.
    pub hash: [u8; 32],
}

/// The alphabet of the anchor: Crockford's, without I, L, O and U.
const CROCKFORD: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

impl Head {
    /// Before the first entry: `h_0` is 32 zero bytes.
    pub const NONE: Self = Self { n: 0, hash: [0; 32] };

    /// Where the chain of this record stands.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn of(db: &Connection) -> Result<Self, StoreError> {
        let last: Option<(i64, String)> = db
            .prepare_cached("SELECT n, hash FROM audit_entry ORDER BY n DESC LIMIT 1")?
            .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        let Some((n, hash)) = last else { return Ok(Self::NONE) };
        Ok(Self { n: n.cast_unsigned(), hash: unhex(&hash).ok_or(StoreError::Damaged)? })
    }

    /// Its hash in hexadecimal.
    #[must_use]
    pub fn hex(&self) -> String {
        hex(&self.hash)
    }

    /// Its first 80 bits in sixteen characters: `7F3A 9K2M XQ04 T8WD`.
    #[must_use]
    pub fn anchor(&self) -> String {
        let bits = self.hash[..10].iter().fold(0_u128, |bits, byte| bits << 8 | u128::from(*byte));
        let mut anchor = String::with_capacity(19);
        for place in 0..16 {
            if place > 0 && place % 4 == 0 {
                anchor.push(' ');
            }
            anchor.push(char::from(CROCKFORD[(bits >> (75 - 5 * place)) as usize & 31]));
        }
        anchor
    }

    /// Where the chain stands once this line is added:
    /// `h_n` = SHA-256("candour-audit-v1\n" + h_{n-1} in hexadecimal + "\n" + line).
    pub(crate) fn followed_by(&self, line: &str) -> Self {
        let hash = Sha256::new()
            .chain_update("candour-audit-v1\n")
            .chain_update(self.hex())
            .chain_update("\n")
            .chain_update(line)
            .finalize();
        Self { n: self.n + 1, hash: hash.into() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_anchor_is_the_first_eighty_bits() {
        assert_eq!(Head::NONE.anchor(), "0000 0000 0000 0000");
        let mut hash = [0; 32];
        hash[..10].copy_from_slice(&[0xff, 0, 0, 0, 0, 0, 0, 0, 0, 0x1f]);
        assert_eq!(Head { n: 1, hash }.anchor(), "ZW00 0000 0000 000Z");
    }
}
