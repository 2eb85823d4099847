//! A second reader of the header, written from `READ-ME.txt` and from nothing else: none of this crate's code. It shows that whoever
//! has the words and the folder can reach the database's raw key without Candour. The stories of the window read it too, to know which
//! keys no memory may hold.

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use minicbor::Decoder;
use minicbor::data::Type;
use sha2::{Digest, Sha256};

/// CBOR, as far as headers use it.
#[derive(Debug)]
enum Value {
    Number(u64),
    Bytes(Vec<u8>),
    Text(String),
    List(Vec<Value>),
    Map(Vec<(Value, Value)>),
}

impl Value {
    fn read(cbor: &mut Decoder<'_>) -> Self {
        match cbor.datatype().unwrap() {
            Type::Bytes => Self::Bytes(cbor.bytes().unwrap().to_vec()),
            Type::String => Self::Text(cbor.str().unwrap().to_owned()),
            Type::Array => {
                Self::List((0..cbor.array().unwrap().unwrap()).map(|_| Self::read(cbor)).collect())
            }
            Type::Map => {
                let pairs = cbor.map().unwrap().unwrap();
                Self::Map((0..pairs).map(|_| (Self::read(cbor), Self::read(cbor))).collect())
            }
            _ => Self::Number(cbor.u64().unwrap()),
        }
    }

    fn at(&self, key: &str) -> &Self {
        let Self::Map(pairs) = self else { panic!("not a map") };
        &pairs.iter().find(|(name, _)| matches!(name, Self::Text(name) if name == key)).expect(key).1
    }

    fn list(&self) -> &[Self] {
        let Self::List(items) = self else { panic!("not a list") };
        items
    }

    fn bytes(&self) -> &[u8] {
        let Self::Bytes(bytes) = self else { panic!("not bytes") };
        bytes
    }

    fn number(&self) -> u32 {
        let Self::Number(number) = self else { panic!("not a number") };
        u32::try_from(*number).unwrap()
    }
}

/// The master key and the raw key of the database, by the five steps of `READ-ME.txt`; `kind` is the slot's type, `behind` the device
/// key.
pub(super) fn keys(header: &[u8], kind: u32, typed: &str, behind: &[u8]) -> [Vec<u8>; 2] {
    // 1
    assert_eq!(&header[..12], b"CANDOURV\x01\x00\x01\x00");
    let (before, checksum) = header.split_at(header.len() - 32);
    assert_eq!(Sha256::digest(before)[..], *checksum);
    let (place, casebook) = (&header[..28], &header[12..28]);
    let length = usize::try_from(u32::from_le_bytes(header[36..40].try_into().unwrap())).unwrap();
    let body = Value::read(&mut Decoder::new(&header[40..40 + length]));
    // 2
    let slot = body.at("slots").list().iter().find(|slot| slot.at("type").number() == kind).unwrap();
    let [m, t, p] = ["m", "t", "p"].map(|name| slot.at("argon").at(name).number());
    let mut material = vec![0; 32];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::new(m, t, p, Some(32)).unwrap())
        .hash_password_into(typed.as_bytes(), slot.at("salt").bytes(), &mut material)
        .unwrap();
    material.extend_from_slice(behind);
    // 3
    let type_byte = [u8::try_from(kind).unwrap()];
    let info = [b"candour/kek/v1", casebook, slot.at("id").bytes(), &type_byte].concat();
    let expanded = expand(&material, slot.at("salt").bytes(), &info, 64);
    assert_eq!(expanded[32..], *slot.at("commit").bytes());
    let numbers = [m, t, p].map(u32::to_le_bytes).concat();
    let aad = [place, slot.at("id").bytes(), &type_byte, &numbers].concat();
    let master = open(&expanded[..32], slot, &aad);
    // 4
    let wrapping = expand(&master, casebook, b"candour/database-wrap/v1", 32);
    let key = body.at("keys").list().iter().max_by_key(|key| key.at("epoch").number()).unwrap();
    let raw = open(&wrapping, key, &[place, b"database", &key.at("epoch").number().to_le_bytes()].concat());
    [master, raw]
}

fn expand(material: &[u8], salt: &[u8], info: &[u8], length: usize) -> Vec<u8> {
    let mut out = vec![0; length];
    Hkdf::<Sha256>::new(Some(salt), material).expand(info, &mut out).unwrap();
    out
}

fn open(key: &[u8], wrapped: &Value, aad: &[u8]) -> Vec<u8> {
    let nonce = XNonce::try_from(wrapped.at("nonce").bytes()).unwrap();
    let payload = Payload { msg: wrapped.at("wrapped").bytes(), aad };
    XChaCha20Poly1305::new_from_slice(key).unwrap().decrypt(&nonce, payload).unwrap()
}
