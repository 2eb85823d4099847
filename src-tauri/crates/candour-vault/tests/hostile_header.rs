//! T06: headers made to hurt. In a process of its own, because it watches how much memory the process ever took.

use std::convert::Infallible;
use std::fs;
use std::time::{Duration, Instant};

use candour_vault::{CasebookFolder, RecoveryWords, Unlock, VaultError, casebook_id, unlock};
use minicbor::Encoder;
use sha2::{Digest, Sha256};

/// How a header lies.
struct Lie {
    name: &'static str,
    bytes: Vec<u8>,
}

/// One slot's Argon2id parameters.
#[derive(Clone, Copy)]
struct Argon {
    m: u32,
    p: u32,
    t: u32,
}

type Encoded = Result<(), minicbor::encode::Error<Infallible>>;

const MODEST: Argon = Argon { m: 65_536, p: 4, t: 3 };

/// A body with one key and this list of slots.
fn body(slots_said: u64, slots_there: u16, argon: Argon) -> Vec<u8> {
    let mut bytes = Vec::new();
    write_body(&mut Encoder::new(&mut bytes), slots_said, slots_there, argon).expect("room for all of it");
    bytes
}

fn write_body(e: &mut Encoder<&mut Vec<u8>>, slots_said: u64, slots_there: u16, argon: Argon) -> Encoded {
    e.map(4)?.str("keys")?.array(1)?.map(4)?.str("kind")?.str("database")?.str("epoch")?.u32(1)?;
    e.str("nonce")?.bytes(&[1; 24])?.str("wrapped")?.bytes(&[2; 48])?;
    e.str("slots")?.array(slots_said)?;
    for number in 0..slots_there {
        let mut id = [3; 16];
        id[14..].copy_from_slice(&number.to_be_bytes());
        e.map(7)?.str("id")?.bytes(&id)?.str("salt")?.bytes(&[4; 16])?.str("type")?.u8(3)?;
        e.str("argon")?.map(3)?.str("m")?.u32(argon.m)?.str("p")?.u32(argon.p)?.str("t")?.u32(argon.t)?;
        e.str("nonce")?.bytes(&[5; 24])?.str("commit")?.bytes(&[6; 32])?.str("wrapped")?.bytes(&[7; 48])?;
    }
    e.str("min_app")?.str("0.1")?.str("created_day")?.str("2026-11-23")?.ok()
}

/// A header around a body, with a good checksum; `length` is what it says of the body.
fn header(length: u32, body: &[u8]) -> Vec<u8> {
    let mut bytes = b"CANDOURV\x01\x00\x01\x00".to_vec();
    bytes.extend_from_slice(&[9; 16]);
    bytes.extend_from_slice(&1u64.to_le_bytes());
    bytes.extend_from_slice(&length.to_le_bytes());
    bytes.extend_from_slice(body);
    bytes.extend_from_slice(&[0; 32]);
    let checksum = Sha256::digest(&bytes);
    bytes.extend_from_slice(&checksum);
    bytes
}

fn honest(body: &[u8]) -> Vec<u8> {
    header(u32::try_from(body.len()).expect("a short body"), body)
}

fn lies() -> Vec<Lie> {
    let whole = body(1, 1, MODEST);
    let length = u32::try_from(whole.len()).expect("a short body");
    let mut trailing = whole.clone();
    trailing.push(0);
    [
        ("four GiB of memory", honest(&body(1, 1, Argon { m: 4 * 1024 * 1024, ..MODEST }))),
        ("one KiB over the cap", honest(&body(1, 1, Argon { m: 1024 * 1024 + 1, ..MODEST }))),
        ("all the passes there are", honest(&body(1, 1, Argon { t: u32::MAX, ..MODEST }))),
        ("seventeen lanes", honest(&body(1, 1, Argon { p: 17, ..MODEST }))),
        ("no lanes", honest(&body(1, 1, Argon { p: 0, ..MODEST }))),
        ("no passes", honest(&body(1, 1, Argon { t: 0, ..MODEST }))),
        ("a million slots said", honest(&body(1_000_000, 1, MODEST))),
        ("more slots said than can be counted", honest(&body(u64::MAX, 1, MODEST))),
        ("seventeen slots there", honest(&body(17, 17, MODEST))),
        ("no slots", honest(&body(0, 0, MODEST))),
        ("a body too long to be allowed", honest(&body(4_000, 4_000, MODEST))),
        ("a length of four GiB", header(u32::MAX, &whole)),
        ("a length one short", header(length - 1, &whole)),
        ("a length one long", header(length + 1, &whole)),
        ("no length", header(0, &whole)),
        ("no body", header(0, &[])),
        ("something behind the body", honest(&trailing)),
        ("arrays in arrays", honest(&vec![0x81; 60_000])),
        ("a string without end", honest(&vec![0x7f; 60_000])),
    ]
    .map(|(name, bytes)| Lie { name, bytes })
    .into()
}

/// The most memory this process ever had, in KiB.
fn peak_kib() -> u64 {
    let status = fs::read_to_string("/proc/self/status").expect("/proc");
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("VmHWM");
    line.trim().trim_end_matches(" kB").parse().expect("a number")
}

#[test]
fn t06_a_hostile_header_is_refused_at_once_and_in_little_memory() {
    let place = tempfile::tempdir().unwrap();
    let folder = CasebookFolder::at(place.path());
    let words = RecoveryWords::generate().unwrap();
    for Lie { name, bytes } in lies() {
        fs::write(folder.header(), &bytes).unwrap();
        let refusal = || {
            let start = Instant::now();
            let result = unlock(&folder, Unlock::Words(&words));
            assert!(matches!(result, Err(VaultError::HeaderDamaged)), "{name}: {result:?}");
            start.elapsed()
        };
        // The best of several, so that a busy machine does not decide.
        let best = (0..20).map(|_| refusal()).min().unwrap();
        assert!(best < Duration::from_millis(10), "{name}: {best:?}");
        assert!(matches!(casebook_id(&folder), Err(VaultError::HeaderDamaged)), "{name}");
    }
    assert!(peak_kib() < 50 * 1024, "{} KiB", peak_kib());
}

/// The test of the test before: without its lie, the same header is read, and a slot is tried.
#[test]
fn t06_the_header_without_a_lie_is_read() {
    let place = tempfile::tempdir().unwrap();
    let folder = CasebookFolder::at(place.path());
    fs::write(folder.header(), honest(&body(1, 1, Argon { m: 8, p: 1, t: 1 }))).unwrap();
    assert_eq!(casebook_id(&folder).unwrap().as_bytes(), &[9; 16]);
    let words = RecoveryWords::generate().unwrap();
    assert!(matches!(unlock(&folder, Unlock::Words(&words)), Err(VaultError::WrongWords)));
}
