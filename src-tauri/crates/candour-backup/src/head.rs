//! The head of a backup's file: what can be read of it without a key.

use crate::BackupError;
use candour_vault::BackupId;
use std::io::{Read, Write};

const MAGIC: [u8; 8] = *b"CANDOURB";
const VERSION: u16 = 1;
/// No header of a casebook is longer.
const LONGEST_HEADER: usize = 128 * 1024;

/// What stands before the sealed stream.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Head {
    pub(crate) id: BackupId,
    /// The header of the casebook, byte for byte.
    pub(crate) header: Vec<u8>,
}

impl Head {
    pub(crate) fn write(&self, to: &mut impl Write) -> Result<(), BackupError> {
        let length = u32::try_from(self.header.len()).map_err(|_| BackupError::Damaged)?;
        to.write_all(&MAGIC)?;
        to.write_all(&VERSION.to_le_bytes())?;
        to.write_all(self.id.as_bytes())?;
        to.write_all(&length.to_le_bytes())?;
        Ok(to.write_all(&self.header)?)
    }

    pub(crate) fn read(from: &mut impl Read) -> Result<Self, BackupError> {
        if bytes::<8>(from).map_err(|_| BackupError::NotABackup)? != MAGIC {
            return Err(BackupError::NotABackup);
        }
        if u16::from_le_bytes(bytes(from)?) != VERSION {
            return Err(BackupError::TooNew);
        }
        let id = BackupId::new(bytes(from)?);
        let length = u32::from_le_bytes(bytes(from)?) as usize;
        if length > LONGEST_HEADER {
            return Err(BackupError::Damaged);
        }
        let mut header = vec![0; length];
        from.read_exact(&mut header)?;
        Ok(Self { id, header })
    }
}

/// The next bytes, all of them.
pub(crate) fn bytes<const N: usize>(from: &mut impl Read) -> Result<[u8; N], BackupError> {
    let mut bytes = [0; N];
    from.read_exact(&mut bytes)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written() -> Vec<u8> {
        let mut file = Vec::new();
        Head { id: BackupId::new([7; 16]), header: b"a header".to_vec() }.write(&mut file).unwrap();
        file
    }

    #[test]
    fn a_head_is_read_as_it_was_written() {
        let read = Head::read(&mut written().as_slice()).unwrap();
        assert_eq!((read.id, read.header.as_slice()), (BackupId::new([7; 16]), &b"a header"[..]));
    }

    #[test]
    fn what_is_no_backup_is_newer_or_lies_about_its_length_is_refused_by_what_it_is() {
        let with = |at: usize, byte: u8| {
            let mut file = written();
            file[at] = byte;
            Head::read(&mut file.as_slice()).unwrap_err()
        };
        assert!(matches!(with(0, b'X'), BackupError::NotABackup));
        assert!(matches!(with(8, 2), BackupError::TooNew));
        assert!(matches!(with(29, 0xff), BackupError::Damaged));
        assert!(matches!(Head::read(&mut &b"short"[..]), Err(BackupError::NotABackup)));
        assert!(matches!(Head::read(&mut &written()[..20]), Err(BackupError::Damaged)));
    }
}
