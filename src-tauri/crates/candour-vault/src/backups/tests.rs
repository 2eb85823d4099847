//! A backup opens with its own key and no other, and its database's key is nobody else's.

use std::io::Read;

use super::*;
use crate::testing::Made;

fn read(key: &BackupKey, sealed: &[u8]) -> Result<Vec<u8>, VaultError> {
    let mut plain = Vec::new();
    key.open(sealed)?.read_to_end(&mut plain).map_err(crate::sealed_files::damaged)?;
    Ok(plain)
}

#[test]
fn a_stream_opens_under_the_key_of_its_backup_alone() {
    let (made, other) = (Made::with_passphrase(), Made::with_passphrase());
    let (one, two) = (BackupId::draw().unwrap(), BackupId::draw().unwrap());
    let key = made.keys.backup_key(one).unwrap();
    let mut sealed = Vec::new();
    let measured = key.seal(&b"a copy of the record"[..], &mut sealed).unwrap();
    assert_eq!((measured.plain_len, measured.cipher_len), (20, sealed.len() as u64));
    assert_eq!(read(&key, &sealed).unwrap(), b"a copy of the record");
    for wrong in [made.keys.backup_key(two).unwrap(), other.keys.backup_key(one).unwrap()] {
        assert!(matches!(read(&wrong, &sealed), Err(VaultError::FileDamaged)));
    }
    let last = sealed.len() - 1;
    sealed[last] ^= 1;
    assert!(matches!(read(&key, &sealed), Err(VaultError::FileDamaged)));
}

#[test]
fn no_two_backups_share_the_key_of_their_database_with_each_other_or_with_the_casebook() {
    let made = Made::with_passphrase();
    let key_of = |id: BackupId| *made.keys.backup_key(id).unwrap().database_key().unwrap().expose();
    let (one, two) = (BackupId::draw().unwrap(), BackupId::draw().unwrap());
    assert_eq!(key_of(one), key_of(one));
    assert_ne!(key_of(one), key_of(two));
    assert_ne!(&key_of(one), made.keys.database_key().unwrap().expose());
}
