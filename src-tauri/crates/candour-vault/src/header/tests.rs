//! What a damaged, altered, old or newer header does.

use super::*;
use crate::WayIn;
use crate::testing::{Made, passphrase};
use crate::{CasebookFolder, Unlock, unlock};

type Opened = Result<Header, VaultError>;

/// A flip of one bit and what came of it.
struct Flip {
    bit: usize,
    opened: Opened,
}

/// Flips every bit of a header, one at a time.
fn every_flip(whole: &[u8], open: impl Fn(Vec<u8>) -> Opened) -> Vec<Flip> {
    let flip = |bit: usize| {
        let mut bytes = whole.to_vec();
        bytes[bit / 8] ^= 1 << (bit % 8);
        Flip { bit, opened: open(bytes) }
    };
    (0..whole.len() * 8).map(flip).collect()
}

/// What someone does who alters a header and knows its format: make the checksum right again.
fn with_right_checksum(mut bytes: Vec<u8>) -> Vec<u8> {
    let end = bytes.len() - CHECKSUM;
    let checksum = Sha256::digest(&bytes[..end]);
    bytes[end..].copy_from_slice(&checksum);
    bytes
}

/// Opens a header's first slot with [`Made::PASSPHRASE`] and leaves its MAC unchecked.
fn opened_unproved(bytes: &[u8]) -> Result<(Unproved, Secret), VaultError> {
    let typed = passphrase(Made::PASSPHRASE);
    let copy = Header::parse(bytes)?;
    let (header, place) = (&copy.header, copy.header.place());
    let master = header.slots[0].open(&WayIn::Passphrase(&typed), &header.casebook, &place)?;
    master.map(|master| (copy, master)).ok_or(VaultError::WrongPassphrase)
}

fn read(folder: &CasebookFolder) -> Vec<u8> {
    std::fs::read(folder.header()).unwrap()
}

fn put(folder: &CasebookFolder, first: &[u8], second: &[u8]) {
    std::fs::write(folder.header(), first).unwrap();
    std::fs::write(folder.header_copy(), second).unwrap();
}

fn open(folder: &CasebookFolder) -> Result<crate::Keys, VaultError> {
    unlock(folder, Unlock::Passphrase(&passphrase(Made::PASSPHRASE), None))
}

#[test]
fn t03_every_flipped_bit_is_noticed_before_anything_is_asked() {
    let made = Made::with_passphrase();
    for flip in every_flip(&read(&made.folder), |bytes| Header::parse(&bytes).map(|copy| copy.header)) {
        assert!(matches!(flip.opened, Err(VaultError::HeaderDamaged)), "bit {}: {:?}", flip.bit, flip.opened);
    }
}

#[test]
fn t03_every_flipped_bit_with_its_checksum_made_right_is_refused() {
    let made = Made::with_passphrase();
    let whole = read(&made.folder);
    let body = whole.len() - MAC - CHECKSUM;
    let min_app = whole[..body].windows(4).rposition(|four| four == b"\x630.1").unwrap();
    for Flip { bit, opened } in every_flip(&whole[..body + MAC], |mut bytes| {
        bytes.extend_from_slice(&[0; CHECKSUM]);
        let (copy, master) = opened_unproved(&with_right_checksum(bytes))?;
        copy.prove(&master)
    }) {
        let error = opened.expect_err("an altered header opened");
        let is_right = match bit / 8 {
            8..12 => matches!(error, VaultError::TooNew { .. }),
            at if (min_app..min_app + 4).contains(&at) => {
                matches!(error, VaultError::TooNew { .. } | VaultError::HeaderDamaged)
            }
            _ => matches!(error, VaultError::HeaderDamaged | VaultError::WrongPassphrase),
        };
        assert!(is_right, "bit {bit}: {error:?}");
    }
}

/// The test of the test before: with the MAC left out, flips go unnoticed, and the same loop finds them.
#[test]
fn t03_the_search_finds_a_header_whose_mac_is_not_checked() {
    let made = Made::with_passphrase();
    let flips = every_flip(&read(&made.folder), |bytes| {
        opened_unproved(&with_right_checksum(bytes)).map(|(copy, _)| copy.header)
    });
    let unnoticed = flips.iter().filter(|flip| flip.opened.is_ok()).count();
    assert!(unnoticed > 1000, "only {unnoticed} of {} flips passed the planted fault", flips.len());
}

#[test]
fn t03_one_good_copy_is_enough_and_mends_the_other() {
    let made = Made::with_passphrase();
    let whole = read(&made.folder);
    let mut bad = whole.clone();
    bad[60] ^= 1;
    for (first, second) in [(&bad, &whole), (&whole, &bad), (&with_right_checksum(bad.clone()), &whole)] {
        put(&made.folder, first, second);
        open(&made.folder).unwrap();
        assert_eq!(std::fs::read(made.folder.header()).unwrap(), whole);
        assert_eq!(std::fs::read(made.folder.header_copy()).unwrap(), whole);
    }
    std::fs::remove_file(made.folder.header()).unwrap();
    open(&made.folder).unwrap();
    assert_eq!(read(&made.folder), whole, "a missing copy is written again");
}

#[test]
fn a_refused_casebook_is_not_changed() {
    let made = Made::with_passphrase();
    let whole = read(&made.folder);
    let mut bad = whole.clone();
    bad[60] ^= 1;
    put(&made.folder, &whole, &bad);
    let wrong = passphrase("orbit velvet mango ridge sponsor clinic walrus");
    assert!(matches!(
        unlock(&made.folder, Unlock::Passphrase(&wrong, None)),
        Err(VaultError::WrongPassphrase)
    ));
    assert_eq!(std::fs::read(made.folder.header_copy()).unwrap(), bad);
}

#[test]
fn what_is_missing_damaged_or_newer_is_told_apart() {
    let made = Made::with_passphrase();
    let whole = read(&made.folder);
    let nowhere = CasebookFolder::at(made.place().join("none.casebook"));
    assert!(matches!(open(&nowhere), Err(VaultError::Missing)));

    put(&made.folder, b"", &whole[..whole.len() - 1]);
    assert!(matches!(open(&made.folder), Err(VaultError::HeaderDamaged)));

    let mut newer = whole.clone();
    newer[8] = 2;
    let newer = with_right_checksum(newer);
    put(&made.folder, &newer, &newer);
    assert!(matches!(open(&made.folder), Err(VaultError::TooNew { needs: None })));
    assert_eq!(read(&made.folder), newer, "not a byte changed");

    put(&made.folder, b"", &newer);
    assert!(matches!(open(&made.folder), Err(VaultError::TooNew { .. })), "the other copy torn");

    put(&made.folder, &whole, &newer);
    assert!(matches!(open(&made.folder), Err(VaultError::TooNew { .. })), "half upgraded is newer too");
}

#[test]
fn a_later_version_is_named_where_the_header_names_it() {
    let made = Made::with_passphrase();
    let mut header = made.keys.header.clone();
    header.min_app = AppVersion { major: 7, minor: 4 };
    let bytes = header.sign(&made.keys.master).unwrap();
    put(&made.folder, &bytes, &bytes);
    match open(&made.folder) {
        Err(VaultError::TooNew { needs }) => assert_eq!(needs.as_deref(), Some("7.4")),
        other => panic!("{other:?}"),
    }
}

#[test]
fn t09_the_effort_of_a_slot_stands_in_the_header() {
    let made = Made::with_passphrase();
    for slot in Header::parse(&read(&made.folder)).unwrap().header.slots {
        assert_eq!(slot.effort, crate::Effort::CHEAP);
    }
}
