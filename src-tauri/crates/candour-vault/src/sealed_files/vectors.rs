//! T76: the published vectors of the age format, read by the crate we use and by the second reader.

use std::io::Read;
use std::path::Path;

use age::x25519::Identity;
use age::{DecryptError, Decryptor};
use sha2::{Digest, Sha256};

use super::second_reader::{AgeFile, Failure};
use crate::ids::{hex, unhex};

/// One file of the test kit.
struct Vector {
    name: String,
    expect: String,
    payload: Option<String>,
    identities: Vec<Identity>,
    file_key: Option<[u8; 16]>,
    file: Vec<u8>,
}

fn vectors() -> Vec<Vector> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/age-testkit");
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_none());
    paths.sort();
    paths.iter().map(|path| parse(path)).collect()
}

fn parse(path: &Path) -> Vector {
    let whole = std::fs::read(path).unwrap();
    let split = whole.windows(2).position(|two| two == b"\n\n").unwrap();
    let head = std::str::from_utf8(&whole[..split]).unwrap();
    let value = |key: &str| head.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(": "));
    let mut file = whole[split + 2..].to_vec();
    if value("compressed") == Some("zlib") {
        let packed = std::mem::take(&mut file);
        flate2::read::ZlibDecoder::new(packed.as_slice()).read_to_end(&mut file).unwrap();
    }
    Vector {
        name: path.file_name().unwrap().to_string_lossy().into_owned(),
        expect: value("expect").unwrap().to_owned(),
        payload: value("payload").map(str::to_owned),
        identities: head
            .lines()
            .filter_map(|l| l.strip_prefix("identity: "))
            .map(|i| i.parse().unwrap())
            .collect(),
        file_key: value("file key").and_then(unhex),
        file,
    }
}

/// The crate also reads stanzas as early versions of age wrote them; their MAC holds all the same.
const READ_IN_SPITE: [&str; 2] = ["stanza_missing_body", "stanza_missing_final_line"];

/// What the age crate makes of it, in the words of the test kit.
fn read_by_age(vector: &Vector) -> (&'static str, Vec<u8>) {
    let mut clear = Vec::new();
    let identities = vector.identities.iter().map(|identity| identity as &dyn age::Identity);
    let opened = Decryptor::new(vector.file.as_slice()).and_then(|decryptor| decryptor.decrypt(identities));
    let outcome = match opened {
        Ok(mut reader) => match reader.read_to_end(&mut clear) {
            Ok(_) => "success",
            Err(_) => "payload failure",
        },
        Err(DecryptError::InvalidMac) => "HMAC failure",
        Err(DecryptError::NoMatchingKeys) => "no match",
        Err(_) => "header failure",
    };
    (outcome, clear)
}

#[test]
fn t76_the_published_vectors_read_as_they_should() {
    let vectors = vectors();
    assert_eq!(vectors.len(), 67);
    for vector in &vectors {
        let (outcome, clear) = read_by_age(vector);
        let expected = if READ_IN_SPITE.contains(&vector.name.as_str()) { "success" } else { &vector.expect };
        assert_eq!(outcome, expected, "{}", vector.name);
        if let Some(payload) = &vector.payload {
            assert_eq!(hex(&Sha256::digest(&clear)), *payload, "{}", vector.name);
        }
    }
}

#[test]
fn t76_the_second_reader_agrees_on_every_payload() {
    let mut read = 0;
    for vector in
        vectors().iter().filter(|vector| vector.name.starts_with("stream_") || vector.name == "hmac_bad")
    {
        let file_key = vector.file_key.unwrap();
        let (outcome, clear) = match AgeFile::cut(&vector.file).and_then(|file| file.read(&file_key)) {
            Ok(clear) => ("success", clear),
            Err(Failure::Payload(clear)) => ("payload failure", clear),
            Err(Failure::Mac) => ("HMAC failure", vec![]),
            Err(Failure::Header) => ("header failure", vec![]),
        };
        assert_eq!(outcome, vector.expect, "{}", vector.name);
        if let Some(payload) = &vector.payload {
            assert_eq!(hex(&Sha256::digest(&clear)), *payload, "{}", vector.name);
        }
        read += 1;
    }
    assert!(read > 25, "{read} vectors");
}
