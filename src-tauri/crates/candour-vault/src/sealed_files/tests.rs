//! Sealed files: what goes in comes out, and nothing else does.

use std::collections::HashSet;

use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::second_reader::{AgeFile, file_key};
use super::*;
use crate::seal::NONCE;
use crate::testing::Made;

const MATTER: Uuid = Uuid::from_u128(0x0190_aaaa);

fn matter_key(made: &Made, matter: Uuid) -> MatterKey {
    made.keys.matter_key(matter, &made.keys.new_matter_key(matter).unwrap()).unwrap()
}

/// Bytes that compress badly and repeat never, enough for several chunks.
fn evidence(length: usize) -> Vec<u8> {
    (0u64..).flat_map(|n| Sha256::digest(n.to_le_bytes())).take(length).collect()
}

#[test]
fn a_file_comes_out_as_it_went_in_and_is_measured_both_ways() {
    let made = Made::with_passphrase();
    let key = matter_key(&made, MATTER);
    for length in [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 200_000] {
        let plain = evidence(length);
        let sealed = seal_bytes(&made.folder, &key, &plain).unwrap();
        assert_eq!(open(&made.folder, &key, &sealed.blob_id).unwrap().as_slice(), plain);
        let file = std::fs::read(path(&made.folder, &sealed.blob_id)).unwrap();
        assert_eq!(sealed.plain_sha256, <[u8; 32]>::from(Sha256::digest(&plain)));
        assert_eq!(sealed.cipher_sha256, <[u8; 32]>::from(Sha256::digest(&file)));
        assert_eq!((sealed.plain_len, sealed.cipher_len), (length as u64, file.len() as u64));
    }
    assert_eq!(clear_unfinished(&made.folder).unwrap(), 0, "no part is left");
}

#[test]
fn a_file_can_be_read_from_the_middle() {
    let made = Made::with_passphrase();
    let key = matter_key(&made, MATTER);
    let plain = evidence(200_000);
    let sealed = seal_bytes(&made.folder, &key, &plain).unwrap();
    let mut reader = reader(&made.folder, &key, &sealed.blob_id).unwrap();
    let mut piece = [0; 100];
    for at in [150_000, 65_500, 0, 199_900] {
        reader.seek(SeekFrom::Start(at)).unwrap();
        reader.read_exact(&mut piece).unwrap();
        let at = usize::try_from(at).unwrap();
        assert_eq!(piece, plain[at..at + 100]);
    }
}

#[test]
fn another_matter_another_casebook_or_another_files_name_opens_nothing() {
    let (made, other) = (Made::with_passphrase(), Made::with_passphrase());
    let key = matter_key(&made, MATTER);
    let one = seal_bytes(&made.folder, &key, b"statement").unwrap();
    let two = seal_bytes(&made.folder, &key, b"withdrawal").unwrap();
    let refused = |key: &MatterKey, blob: &BlobId| {
        matches!(open(&made.folder, key, blob), Err(VaultError::FileDamaged))
    };
    assert!(refused(&matter_key(&made, MATTER), &one.blob_id), "a later key of the same matter");
    assert!(refused(&matter_key(&made, Uuid::from_u128(9)), &one.blob_id), "another matter");
    assert!(refused(&matter_key(&other, MATTER), &one.blob_id), "another casebook");

    std::fs::copy(path(&made.folder, &two.blob_id), path(&made.folder, &one.blob_id)).unwrap();
    assert!(refused(&key, &one.blob_id), "one file put in place of another");
    assert!(matches!(open(&made.folder, &key, &BlobId::new([0; 16])), Err(VaultError::FileMissing)));
}

#[test]
fn a_file_that_was_altered_or_cut_short_is_refused() {
    let made = Made::with_passphrase();
    let key = matter_key(&made, MATTER);
    let sealed = seal_bytes(&made.folder, &key, &evidence(700)).unwrap();
    let path = path(&made.folder, &sealed.blob_id);
    let whole = std::fs::read(&path).unwrap();
    let is_refused = |bytes: &[u8]| {
        std::fs::write(&path, bytes).unwrap();
        matches!(open(&made.folder, &key, &sealed.blob_id), Err(VaultError::FileDamaged))
    };
    for at in 0..whole.len() {
        let mut flipped = whole.clone();
        flipped[at] ^= 1 << (at % 8);
        assert!(is_refused(&flipped), "byte {at} of {}", whole.len());
    }
    for length in (0..whole.len()).step_by(31) {
        assert!(is_refused(&whole[..length]), "cut at {length}");
    }
    assert!(is_refused(&[whole.as_slice(), b"x"].concat()), "longer");
}

#[test]
fn a_source_that_fails_leaves_nothing_behind() {
    struct Failing;
    impl Read for Failing {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            Err(ErrorKind::NotFound.into())
        }
    }
    let made = Made::with_passphrase();
    let result = seal_reader(&made.folder, &matter_key(&made, MATTER), evidence(100_000).chain(Failing));
    assert!(matches!(result, Err(VaultError::Io(_))));
    assert_eq!(clear_unfinished(&made.folder).unwrap(), 0);
    assert!(orphans(&made.folder, |_| false).unwrap().is_empty());
}

#[test]
fn files_that_no_row_names_are_listed_and_set_aside() {
    let made = Made::with_passphrase();
    let key = matter_key(&made, MATTER);
    let seal = |text: &[u8]| seal_bytes(&made.folder, &key, text).unwrap().blob_id;
    let (named, orphan, gone) = (seal(b"named"), seal(b"orphan"), seal(b"gone"));
    remove(&made.folder, &gone).unwrap();
    assert!(matches!(remove(&made.folder, &gone), Err(VaultError::FileMissing)));
    assert_eq!(orphans(&made.folder, |id| *id == named).unwrap(), [orphan]);

    set_aside(&made.folder, &orphan).unwrap();
    assert!(orphans(&made.folder, |id| *id == named).unwrap().is_empty());
    assert!(made.folder.blobs().join("orphans").join(orphan.to_string()).is_file());
    assert_eq!(open(&made.folder, &key, &named).unwrap().as_slice(), b"named");

    std::fs::write(made.folder.blobs().join("part/0f.part"), b"half").unwrap();
    assert_eq!(clear_unfinished(&made.folder).unwrap(), 1);
    assert!(orphans(&Made::with_passphrase().folder, |_| false).unwrap().is_empty(), "no files at all");
}

#[test]
fn t76_our_files_open_in_the_second_reader() {
    let made = Made::with_passphrase();
    let key = matter_key(&made, MATTER);
    let casebook = made.keys.casebook_id();
    for length in [0, 100, CHUNK, 200_000] {
        let plain = evidence(length);
        let sealed = seal_bytes(&made.folder, &key, &plain).unwrap();
        let bytes = std::fs::read(path(&made.folder, &sealed.blob_id)).unwrap();
        let file = AgeFile::cut(&bytes).unwrap();
        let blob = sealed.blob_id.as_bytes();
        let file_key = file_key(&file, key.expose(), casebook.as_bytes(), MATTER.as_bytes(), blob).unwrap();
        assert_eq!(file.read(&file_key).unwrap(), plain);
    }
}

/// T14: what is drawn for a sealed file. No two files of a matter can be told to belong together, either.
#[test]
fn t14_ten_thousand_sealed_files_share_no_nonce_no_mark_and_no_key() {
    let made = Made::with_passphrase();
    let key = matter_key(&made, MATTER);
    let mut seen = HashSet::new();
    for n in 0..10_000u128 {
        let mut bytes = Vec::new();
        encrypt(&key, BlobId::new(n.to_le_bytes()), b"x".as_slice(), &mut bytes).unwrap();
        let file = AgeFile::cut(&bytes).unwrap();
        let (first_line, body) =
            file.stanzas.iter().find(|(name, _)| name.starts_with("candour-v1 ")).unwrap();
        assert!(seen.insert(first_line.clone().into_bytes()), "mark");
        assert!(seen.insert(body[..NONCE].to_vec()), "nonce of the wrap");
        assert!(seen.insert(body[NONCE..].to_vec()), "wrapped key");
        assert!(seen.insert(bytes[bytes.len() - 33..bytes.len() - 17].to_vec()), "nonce of the payload");
    }
}
