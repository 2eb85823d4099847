//! A second reader of the header, written from `candour-vault`'s `FORMAT.md` and from nothing else: passphrase to raw key.

use argon2::{Algorithm, Argon2, Params, Version};
use candour_vault::CasebookFolder;
use chacha20poly1305::{
    XChaCha20Poly1305, XNonce,
    aead::{Aead, KeyInit, Payload},
};
use hkdf::Hkdf;
use minicbor::Decoder;
use sha2::Sha256;
use std::{collections::BTreeMap, fmt::Write, fs};

/// The 64 digits of the database's raw key.
pub(crate) fn raw_key(folder: &CasebookFolder, passphrase: &str) -> String {
    let header = fs::read(folder.header()).unwrap();
    let casebook = &header[12..28];
    let length = u32::from_le_bytes(header[36..40].try_into().unwrap()) as usize;
    let (keys, slots) = body(&header[40..40 + length]);
    let slot = slots.iter().find(|slot| slot["type"] == [2, 0, 0, 0]).unwrap();
    let number = |name: &str| u32::from_le_bytes(slot[name][..].try_into().unwrap());
    let mut material = [0; 32];
    Argon2::new(
        Algorithm::Argon2id,
        Version::V0x13,
        Params::new(number("m"), number("t"), number("p"), None).unwrap(),
    )
    .hash_password_into(passphrase.as_bytes(), &slot["salt"], &mut material)
    .unwrap();
    let info = [b"candour/kek/v1".as_slice(), casebook, &slot["id"], &[2]].concat();
    let both: [u8; 64] = expand(&material, &slot["salt"], &info);
    assert_eq!(both[32..], slot["commit"][..]);
    let place = [&header[..28], &slot["id"], &[2], &slot["m"], &slot["t"], &slot["p"]].concat();
    let master = unwrap(&both[..32], &slot["nonce"], &place, &slot["wrapped"]);
    let wrapping: [u8; 32] = expand(&master, casebook, b"candour/database-wrap/v1");
    let key = keys.last().unwrap();
    let place = [&header[..28], b"database", &key["epoch"]].concat();
    let raw = unwrap(&wrapping, &key["nonce"], &place, &key["wrapped"]);
    raw.iter().fold(String::new(), |mut digits, byte| {
        write!(digits, "{byte:02x}").unwrap();
        digits
    })
}

type Named = BTreeMap<String, Vec<u8>>;

/// The maps of `keys` and of `slots`; numbers as four bytes, the parameters of Argon2id among the slot's own.
fn body(cbor: &[u8]) -> (Vec<Named>, Vec<Named>) {
    let mut decoder = Decoder::new(cbor);
    let (mut keys, mut slots) = (Vec::new(), Vec::new());
    for _ in 0..decoder.map().unwrap().unwrap() {
        let list = match decoder.str().unwrap() {
            "keys" => &mut keys,
            "slots" => &mut slots,
            _ => {
                decoder.skip().unwrap();
                continue;
            }
        };
        for _ in 0..decoder.array().unwrap().unwrap() {
            let mut named = Named::new();
            fields(&mut decoder, &mut named);
            list.push(named);
        }
    }
    (keys, slots)
}

fn fields(decoder: &mut Decoder<'_>, named: &mut Named) {
    for _ in 0..decoder.map().unwrap().unwrap() {
        let name = decoder.str().unwrap().to_owned();
        match name.as_str() {
            "argon" => fields(decoder, named),
            "kind" => decoder.skip().unwrap(),
            "type" | "m" | "t" | "p" | "epoch" => {
                named.insert(name, decoder.u32().unwrap().to_le_bytes().to_vec());
            }
            _ => {
                named.insert(name, decoder.bytes().unwrap().to_vec());
            }
        }
    }
}

fn expand<const N: usize>(material: &[u8], salt: &[u8], info: &[u8]) -> [u8; N] {
    let mut out = [0; N];
    Hkdf::<Sha256>::new(Some(salt), material).expand(info, &mut out).unwrap();
    out
}

fn unwrap(key: &[u8], nonce: &[u8], place: &[u8], wrapped: &[u8]) -> Vec<u8> {
    let nonce: [u8; 24] = nonce.try_into().unwrap();
    let key: [u8; 32] = key.try_into().unwrap();
    XChaCha20Poly1305::new(&key.into())
        .decrypt(&XNonce::from(nonce), Payload { msg: wrapped, aad: place })
        .unwrap()
}
