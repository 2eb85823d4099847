//! Names, birth dates and contacts: each field sealed by itself and bound to its place.
//!
//! Which fields there are, and who may reveal one, is decided in the store.

use uuid::Uuid;
use zeroize::Zeroizing;

use crate::secret::{Secret, opaque, random_array};
use crate::{CasebookId, VaultError, seal};

/// Whose identities a key seals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdentityScope {
    /// The people of one matter, officers not included: erasing the matter destroys them.
    Matter(Uuid),
    /// The officers of the whole casebook, who are shared between matters.
    Officers,
    /// What was typed in one form and not saved; whoever is named in it. Its key goes with it.
    Draft(Uuid),
}

impl IdentityScope {
    pub(crate) const fn id(self) -> Uuid {
        match self {
            Self::Matter(id) | Self::Draft(id) => id,
            Self::Officers => Uuid::nil(),
        }
    }
}

/// Where a sealed field stands; it opens nowhere else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldPlace<'a> {
    /// The table's name.
    pub table: &'a str,
    /// The row's id.
    pub row: Uuid,
    /// The column's name.
    pub column: &'a str,
}

/// The key of the identities of one scope.
pub struct IdentityKey {
    key: Secret,
    casebook: CasebookId,
    scope: IdentityScope,
}
opaque!(IdentityKey);

impl IdentityKey {
    pub(crate) const fn new(key: Secret, casebook: CasebookId, scope: IdentityScope) -> Self {
        Self { key, casebook, scope }
    }

    /// Seals a field: a fresh nonce, then the sealed text, 40 bytes longer than the text.
    ///
    /// # Errors
    /// [`VaultError::Crypto`] if the system gives no random bytes.
    pub fn seal(&self, place: &FieldPlace<'_>, text: &str) -> Result<Vec<u8>, VaultError> {
        let nonce: [u8; seal::NONCE] = random_array()?;
        let mut sealed = nonce.to_vec();
        sealed.extend(seal::seal(&self.key, &nonce, &self.bound_to(place), text.as_bytes())?);
        Ok(sealed)
    }

    /// Opens a field.
    ///
    /// # Errors
    /// [`VaultError::ValueDamaged`] if it is altered or comes from another place.
    pub fn open(&self, place: &FieldPlace<'_>, bytes: &[u8]) -> Result<Zeroizing<String>, VaultError> {
        let (nonce, sealed) = bytes.split_first_chunk().ok_or(VaultError::ValueDamaged)?;
        let text =
            seal::open(&self.key, nonce, &self.bound_to(place), sealed).ok_or(VaultError::ValueDamaged)?;
        let text = std::str::from_utf8(&text).map_err(|_| VaultError::ValueDamaged)?;
        Ok(Zeroizing::new(text.to_owned()))
    }

    /// Casebook, matter, table, row, column; names end with a zero byte, so that no two places read the same.
    fn bound_to(&self, place: &FieldPlace<'_>) -> Vec<u8> {
        [
            self.casebook.as_bytes().as_slice(),
            self.scope.id().as_bytes(),
            place.table.as_bytes(),
            &[0],
            place.row.as_bytes(),
            place.column.as_bytes(),
            &[0],
        ]
        .concat()
    }
}

/// The blind token of a part of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct NameToken(pub(crate) [u8; 32]);

impl NameToken {
    /// Its 32 bytes, as the index keeps them.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Keys;
    use crate::testing::Made;

    fn key(keys: &Keys, scope: IdentityScope) -> IdentityKey {
        keys.identity_key(scope, &keys.new_identity_key(scope).unwrap()).unwrap()
    }

    #[test]
    fn a_name_opens_only_where_it_was_sealed() {
        let made = Made::with_passphrase();
        let (row, other) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let officers = key(&made.keys, IdentityScope::Officers);
        let place = FieldPlace { table: "identity_name", row, column: "family" };
        let sealed = officers.seal(&place, "Łukasz Żółć").unwrap();
        assert_eq!(officers.open(&place, &sealed).unwrap().as_str(), "Łukasz Żółć");

        for elsewhere in [
            FieldPlace { row: other, ..place },
            FieldPlace { table: "identity_contact", ..place },
            FieldPlace { column: "given", ..place },
            FieldPlace { table: "identity_namef", column: "amily", ..place },
        ] {
            assert!(officers.open(&elsewhere, &sealed).is_err(), "{elsewhere:?}");
        }
        let clients = key(&made.keys, IdentityScope::Matter(row));
        assert!(clients.open(&place, &sealed).is_err(), "another scope");
        assert!(officers.open(&place, &sealed[..30]).is_err(), "cut short");
        assert!(officers.open(&place, &[]).is_err(), "empty");
    }

    #[test]
    fn the_same_name_never_looks_the_same_but_its_token_does() {
        let made = Made::with_passphrase();
        let officers = key(&made.keys, IdentityScope::Officers);
        let place = FieldPlace { table: "identity_name", row: Uuid::nil(), column: "family" };
        assert_ne!(officers.seal(&place, "Quill").unwrap(), officers.seal(&place, "Quill").unwrap());

        let token = made.keys.name_token("quill").unwrap();
        assert_eq!(token, made.keys.name_token("quill").unwrap());
        assert_ne!(token, made.keys.name_token("quilt").unwrap());
        assert_ne!(token, Made::with_passphrase().keys.name_token("quill").unwrap());
    }
}
