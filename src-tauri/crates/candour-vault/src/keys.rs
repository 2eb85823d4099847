//! The keys of an open casebook. Whoever holds [`Keys`] can read everything; dropping it is locking.
//!
//! Which slots there are is changed in `slots`; `casebook.seen` stands in `seen`.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use uuid::Uuid;

use crate::header::{Header, WrappedDatabaseKey, copies, place};
use crate::secret::{Secret, opaque, random_array};
use crate::{
    CasebookFolder, CasebookId, DatabaseKey, IdentityKey, IdentityScope, MatterKey, NameToken, SlotId,
    VaultError, WrappedKey, seal,
};

/// The master key of an open casebook, its header, and the slot that opened it.
pub struct Keys {
    pub(crate) header: Header,
    pub(crate) master: Secret,
    slot: SlotId,
    /// Whether a copy of the header was missing or not whole when the casebook was opened.
    pub(crate) header_was_damaged: bool,
}
opaque!(Keys);

impl Keys {
    pub(crate) const fn new(header: Header, master: Secret, slot: SlotId) -> Self {
        Self { header, master, slot, header_was_damaged: false }
    }

    /// The casebook these keys are of.
    #[must_use]
    pub const fn casebook_id(&self) -> CasebookId {
        self.header.casebook
    }

    /// How often the header has been written; the database keeps the same number.
    #[must_use]
    pub const fn generation(&self) -> u64 {
        self.header.generation
    }

    /// The slot that opened the casebook: who did it, as far as anyone can say.
    #[must_use]
    pub const fn slot(&self) -> SlotId {
        self.slot
    }

    /// Whether a copy of the header was missing or not whole when these keys were proved. It is mended by then.
    #[must_use]
    pub const fn header_was_damaged(&self) -> bool {
        self.header_was_damaged
    }

    /// The day the casebook was made.
    #[must_use]
    pub const fn created_on(&self) -> jiff::civil::Date {
        self.header.created_on
    }

    /// The newest key of the database.
    ///
    /// # Errors
    /// [`VaultError::HeaderDamaged`] if it does not unwrap.
    pub fn database_key(&self) -> Result<DatabaseKey, VaultError> {
        let newest = self.header.keys.iter().max_by_key(|key| key.epoch).ok_or(VaultError::HeaderDamaged)?;
        let aad = database_place(&self.header.casebook, newest.epoch);
        seal::open_key(&self.wrapping("database-wrap/v1")?, &newest.nonce, &aad, &newest.wrapped)
            .map(DatabaseKey::new)
            .ok_or(VaultError::HeaderDamaged)
    }

    /// Draws the key of a matter's files and letters; the store keeps it wrapped.
    ///
    /// # Errors
    /// [`VaultError::Crypto`] if the system gives no random bytes.
    pub fn new_matter_key(&self, matter: Uuid) -> Result<WrappedKey, VaultError> {
        WrappedKey::draw(&self.wrapping("matter-wrap/v1")?, &self.casebook_id(), &matter)
    }

    /// The key of a matter.
    ///
    /// # Errors
    /// [`VaultError::ValueDamaged`] if it is altered, another matter's or another casebook's.
    pub fn matter_key(&self, matter: Uuid, wrapped: &WrappedKey) -> Result<MatterKey, VaultError> {
        let key = wrapped.open(&self.wrapping("matter-wrap/v1")?, &self.casebook_id(), &matter)?;
        Ok(MatterKey::new(key, self.casebook_id(), matter))
    }

    /// Draws the key under which the identities of one matter, or of all officers, are sealed.
    ///
    /// # Errors
    /// [`VaultError::Crypto`] if the system gives no random bytes.
    pub fn new_identity_key(&self, scope: IdentityScope) -> Result<WrappedKey, VaultError> {
        WrappedKey::draw(&self.wrapping("identity-wrap/v1")?, &self.casebook_id(), &scope.id())
    }

    /// The key of those identities.
    ///
    /// # Errors
    /// [`VaultError::ValueDamaged`] if it is altered, of another scope or another casebook's.
    pub fn identity_key(
        &self,
        scope: IdentityScope,
        wrapped: &WrappedKey,
    ) -> Result<IdentityKey, VaultError> {
        let key = wrapped.open(&self.wrapping("identity-wrap/v1")?, &self.casebook_id(), &scope.id())?;
        Ok(IdentityKey::new(key, self.casebook_id(), scope))
    }

    /// The blind token of one normalised part of a name: equal parts give equal tokens, and without these keys nobody can
    /// tell a part from a token.
    ///
    /// # Errors
    /// [`VaultError::Crypto`], which fixed lengths rule out.
    pub fn name_token(&self, normalised_part: &str) -> Result<NameToken, VaultError> {
        Ok(NameToken(self.tag("identity-index/v1", normalised_part.as_bytes())?))
    }

    /// Wraps a fresh database key under a fresh master key.
    pub(crate) fn first_database_key(
        master: &Secret,
        casebook: &CasebookId,
    ) -> Result<WrappedDatabaseKey, VaultError> {
        let (epoch, nonce) = (1, random_array()?);
        let wrapping = master.derive(casebook, "database-wrap/v1")?;
        let aad = database_place(casebook, epoch);
        let wrapped = seal::seal_key(&wrapping, &nonce, &aad, &Secret::random()?)?;
        Ok(WrappedDatabaseKey { epoch, nonce, wrapped })
    }

    /// HMAC-SHA-256 under the key for one use.
    pub(crate) fn tag(&self, label: &str, bytes: &[u8]) -> Result<[u8; 32], VaultError> {
        let key = self.wrapping(label)?;
        let mut mac = Hmac::<Sha256>::new_from_slice(key.expose()).map_err(|_| VaultError::Crypto)?;
        mac.update(bytes);
        Ok(mac.finalize().into_bytes().into())
    }

    pub(crate) fn mend_header(&self, folder: &CasebookFolder) -> Result<(), VaultError> {
        copies::mend(folder, &self.header, &self.master)
    }

    fn wrapping(&self, label: &str) -> Result<Secret, VaultError> {
        self.master.derive(&self.header.casebook, label)
    }
}

/// What the wrap of a database key is bound to.
fn database_place(casebook: &CasebookId, epoch: u32) -> Vec<u8> {
    let mut place = place(casebook).to_vec();
    place.extend_from_slice(b"database");
    place.extend_from_slice(&epoch.to_le_bytes());
    place
}
