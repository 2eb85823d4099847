//! A finished file sealed with a password: AES-256 as PDF 2.0 has it (revision 6), opened by anyone who has the password and by
//! nobody else. It is no longer PDF/A, which forbids encryption, and says so; its tags stay, for whoever listens to it.
//!
//! Salts and initialisation vectors are drawn by the library: this is the crate's one use of chance.

use crate::{DocumentError, error::WriterFault};
use lopdf47::{
    Document, EncryptionState, EncryptionVersion, Object, Permissions,
    encryption::crypt_filters::{Aes256CryptFilter, CryptFilter},
};
use std::{collections::BTreeMap, sync::Arc};

/// The name of the one filter.
const FILTER: &[u8] = b"StdCF";
/// What the metadata says of the standards that an encrypted file does not keep.
const CLAIMS: [(&str, &str); 3] = [
    ("<pdfaid:part>", "</pdfaid:conformance>\n"),
    ("<pdfuaid:part>", "</pdfuaid:part>\n"),
    ("<pdfaExtension:schemas>", "</pdfaExtension:schemas>\n"),
];

/// What a file is sealed with.
#[derive(Clone, Copy)]
pub struct SealKeys<'a> {
    /// What opens it: at most 32 bytes of ASCII, because some readers cut longer ones.
    pub password: &'a str,
    /// The owner's password, which nobody keeps.
    pub owner: &'a str,
    /// The key of the file, from the system's random bytes.
    pub file_key: &'a [u8; 32],
}

/// Seals a file that [`crate::to_pdf`] drew. Everyone who has the password may read, print and listen to it.
///
/// # Errors
/// [`DocumentError::Writer`] if the file cannot be read, lacks its metadata, or cannot be written.
pub fn seal(pdf: &[u8], keys: &SealKeys<'_>) -> Result<Vec<u8>, DocumentError> {
    Ok(sealed(pdf, keys)?)
}

fn sealed(pdf: &[u8], keys: &SealKeys<'_>) -> Result<Vec<u8>, WriterFault> {
    let mut file = Document::load_mem(pdf)?;
    drop_claims(&mut file)?;
    "2.0".clone_into(&mut file.version);
    let aes: Arc<dyn CryptFilter> = Arc::new(Aes256CryptFilter);
    let state = EncryptionState::try_from(EncryptionVersion::V5 {
        encrypt_metadata: true,
        crypt_filters: BTreeMap::from([(FILTER.to_vec(), aes)]),
        file_encryption_key: keys.file_key,
        stream_filter: FILTER.to_vec(),
        string_filter: FILTER.to_vec(),
        owner_password: keys.owner,
        user_password: keys.password,
        permissions: Permissions::all(),
    })?;
    file.encrypt(&state)?;
    let mut bytes = Vec::new();
    file.save_to(&mut bytes).map_err(WriterFault::Save)?;
    Ok(bytes)
}

/// Takes the claims to PDF/A and PDF/UA, and what only they need, out of the metadata.
fn drop_claims(file: &mut Document) -> Result<(), WriterFault> {
    let catalogue = file.catalog_mut()?;
    catalogue.remove(b"OutputIntents");
    let metadata = catalogue.get(b"Metadata").and_then(Object::as_reference)?;
    let stream = file.get_object_mut(metadata).and_then(Object::as_stream_mut)?;
    let mut packet = String::from_utf8(stream.content.clone()).map_err(|_| WriterFault::Lacks("metadata"))?;
    for (from, to) in CLAIMS {
        let start = packet.find(from).ok_or(WriterFault::Lacks("a claim in its metadata"))?;
        let end = packet[start..].find(to).ok_or(WriterFault::Lacks("a claim in its metadata"))?;
        packet.replace_range(start..start + end + to.len(), "");
    }
    stream.set_plain_content(packet.into_bytes());
    Ok(())
}

impl std::fmt::Debug for SealKeys<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SealKeys")
    }
}
