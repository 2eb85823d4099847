//! A second reader of sealed files, written from `FORMAT.md` and the age specification and from nothing else: no age crate, none of
//! this crate's code. It shows that the files can be read without Candour.

use std::collections::HashMap;

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{ChaCha20Poly1305, Nonce, XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use sha2::Sha256;

/// Where reading ended.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Failure {
    Header,
    Mac,
    /// With what had been read until then.
    Payload(Vec<u8>),
}

/// A file cut into its parts.
pub(super) struct AgeFile<'a> {
    /// Body of each stanza, by its first line.
    pub(super) stanzas: HashMap<String, Vec<u8>>,
    signed: &'a [u8],
    mac: Vec<u8>,
    payload: &'a [u8],
}

impl<'a> AgeFile<'a> {
    pub(super) fn cut(file: &'a [u8]) -> Result<Self, Failure> {
        let end = find(file, b"\n---").ok_or(Failure::Header)? + 4;
        let (signed, rest) = file.split_at(end);
        let text = std::str::from_utf8(signed).map_err(|_| Failure::Header)?;
        let mut lines = text.lines();
        if lines.next() != Some("age-encryption.org/v1") {
            return Err(Failure::Header);
        }
        let (mut stanzas, mut name, mut body) = (HashMap::new(), None, String::new());
        for line in lines {
            match line.strip_prefix("-> ") {
                Some(first) => name = Some(first.to_owned()),
                None => body.push_str(line),
            }
            if !line.starts_with("-> ") && line.len() < 64 {
                let bytes = from_base64(body.trim_end_matches("---")).ok_or(Failure::Header)?;
                stanzas.extend(name.take().map(|name| (name, bytes)));
                body.clear();
            }
        }
        let line_end = find(rest, b"\n").ok_or(Failure::Header)?;
        let mac = rest[..line_end].strip_prefix(b" ").and_then(|mac| std::str::from_utf8(mac).ok());
        let mac = mac.and_then(from_base64).ok_or(Failure::Header)?;
        Ok(Self { stanzas, signed, mac, payload: &rest[line_end + 1..] })
    }

    /// The file in clear, given its file key.
    pub(super) fn read(&self, file_key: &[u8]) -> Result<Vec<u8>, Failure> {
        let mac_key = expand(file_key, b"", b"header");
        let mut mac = <Hmac<Sha256> as hmac::KeyInit>::new_from_slice(&mac_key).unwrap();
        mac.update(self.signed);
        mac.verify_slice(&self.mac).map_err(|_| Failure::Mac)?;

        let (nonce, mut sealed) = self.payload.split_first_chunk::<16>().ok_or(Failure::Header)?;
        let cipher = ChaCha20Poly1305::new(&expand(file_key, nonce, b"payload").into());
        let mut clear = Vec::new();
        for counter in 0u64.. {
            let (chunk, rest) = sealed.split_at(sealed.len().min(64 * 1024 + 16));
            let open = |is_last| {
                let mut nonce = [0; 12];
                nonce[3..11].copy_from_slice(&counter.to_be_bytes());
                nonce[11] = u8::from(is_last);
                cipher.decrypt(&Nonce::from(nonce), chunk).ok()
            };
            match (open(false), open(true)) {
                // Only a full chunk can be followed by another one.
                (Some(plain), _) if chunk.len() == 64 * 1024 + 16 => clear.extend(plain),
                // The last chunk is empty only where the whole file is; what stands behind it is not read.
                (_, Some(plain)) if counter == 0 || !plain.is_empty() => {
                    clear.extend(plain);
                    if rest.is_empty() {
                        return Ok(clear);
                    }
                    break;
                }
                _ => break,
            }
            sealed = rest;
        }
        Err(Failure::Payload(clear))
    }
}

/// The file key of one of our files, as `FORMAT.md` says.
pub(super) fn file_key(
    file: &AgeFile<'_>,
    matter_key: &[u8; 32],
    casebook: &[u8; 16],
    matter: &[u8; 16],
    blob: &[u8; 16],
) -> Option<Vec<u8>> {
    let body =
        file.stanzas.iter().find_map(|(name, body)| name.starts_with("candour-v1 ").then_some(body))?;
    let (nonce, sealed) = body.split_first_chunk::<24>()?;
    let key = expand(matter_key, casebook, b"candour/file-wrap/v1");
    let aad = &[casebook.as_slice(), matter, blob].concat();
    XChaCha20Poly1305::new(&key.into()).decrypt(&XNonce::from(*nonce), Payload { msg: sealed, aad }).ok()
}

fn expand(material: &[u8], salt: &[u8], info: &[u8]) -> [u8; 32] {
    let mut out = [0; 32];
    Hkdf::<Sha256>::new(Some(salt), material).expand(info, &mut out).unwrap();
    out
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

/// RFC 4648, section 4, without padding.
fn from_base64(text: &str) -> Option<Vec<u8>> {
    const DIGITS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let (mut bytes, mut bits, mut held) = (Vec::new(), 0u32, 0);
    for digit in text.bytes() {
        bits = bits << 6 | u32::try_from(DIGITS.iter().position(|d| *d == digit)?).ok()?;
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push(u8::try_from(bits >> held & 0xff).ok()?);
        }
    }
    Some(bytes)
}
