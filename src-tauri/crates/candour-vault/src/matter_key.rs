//! The key of one matter's files and issued letters. How files are sealed under it stands in `sealed_files`.

use uuid::Uuid;

use crate::CasebookId;
use crate::secret::{Secret, opaque};

/// A matter's key, with the casebook and matter it belongs to.
pub struct MatterKey {
    key: Secret,
    casebook: CasebookId,
    matter: Uuid,
}
opaque!(MatterKey);

impl MatterKey {
    pub(crate) const fn new(key: Secret, casebook: CasebookId, matter: Uuid) -> Self {
        Self { key, casebook, matter }
    }

    pub(crate) const fn secret(&self) -> &Secret {
        &self.key
    }

    pub(crate) const fn casebook(&self) -> &CasebookId {
        &self.casebook
    }

    pub(crate) const fn matter(&self) -> &Uuid {
        &self.matter
    }

    #[cfg(test)]
    pub(crate) fn expose(&self) -> &[u8; 32] {
        self.key.expose()
    }
}
