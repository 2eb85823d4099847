//! T02: headers of format 1 as they were once written, opened for ever.
//!
//! `tests/fixtures/v1/casebook.hdr` has a slot of each kind. Its secrets are invented and stand beside it.

use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;

use super::{Header, second_reader};
use crate::ids::{hex, unhex};
use crate::testing::{passphrase, words};
use crate::{CasebookFolder, DeviceSecret, Unlock, unlock};

const HEADER: &[u8] = include_bytes!("../../tests/fixtures/v1/casebook.hdr");
const SECRETS: &str = include_str!("../../tests/fixtures/v1/secrets.txt");

/// SHA-256 of the database key behind it.
const DATABASE_KEY: &str = "f563e848ed2a6a4e47f5f550203e99df6e4ad9cdf363c4788f48300092f1802e";

fn secret(name: &str) -> &'static str {
    let line = SECRETS.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
    line.unwrap_or_else(|| panic!("secrets.txt has no {name}"))
}

#[test]
fn t02_a_golden_header_opens_by_each_of_its_slots() {
    let place = tempfile::tempdir().unwrap();
    let folder = CasebookFolder::at(place.path());
    std::fs::write(folder.header(), HEADER).unwrap();
    let alone = passphrase(secret("passphrase"));
    let beside = passphrase(secret("passphrase beside the device secret"));
    let device = DeviceSecret::from_bytes(zeroize::Zeroizing::new(unhex(secret("device secret")).unwrap()));
    let words = words(secret("recovery words"));
    for (way, slot) in [
        (Unlock::Passphrase(&alone, None), "slot-1"),
        (Unlock::Words(&words), "slot-2"),
        (Unlock::Passphrase(&beside, Some(&device)), "slot-3"),
    ] {
        let keys = unlock(&folder, way).unwrap();
        assert_eq!(keys.slot().to_string(), slot);
        assert_eq!(keys.created_on().to_string(), "2026-11-23");
        let key = keys.database_key().unwrap();
        assert_eq!(hex(&Sha256::digest(key.expose())), DATABASE_KEY, "{slot}");
    }
}

#[test]
fn t02_a_golden_header_is_written_again_byte_by_byte() {
    let place = tempfile::tempdir().unwrap();
    let folder = CasebookFolder::at(place.path());
    std::fs::write(folder.header_copy(), HEADER).unwrap();
    let keys = unlock(&folder, Unlock::Words(&words(secret("recovery words")))).unwrap();
    let header = Header::parse(HEADER).unwrap().header;
    assert_eq!(header.sign(&keys.master).unwrap(), HEADER);
    assert_eq!(std::fs::read(folder.header()).unwrap(), HEADER, "mended from its copy");
}

#[test]
fn t02_the_steps_of_the_read_me_lead_to_the_raw_key() {
    let device: [u8; 32] = unhex(secret("device secret")).unwrap();
    // Golden secrets are written in NFC; the steps say NFKD.
    let beside: String = secret("passphrase beside the device secret").nfkd().collect();
    for (kind, typed, behind) in [
        (2, secret("passphrase"), [].as_slice()),
        (3, secret("recovery words"), &[]),
        (1, beside.as_str(), &device),
    ] {
        let [_, key] = second_reader::keys(HEADER, kind, typed, behind);
        assert_eq!(hex(&Sha256::digest(key)), DATABASE_KEY, "type {kind}");
    }
}
