//! The list of everything in the folder with its hash, as `sha256sum -c` reads it.

use sha2::{Digest, Sha256};
use std::{
    collections::BTreeMap,
    io::{self, Write},
};

/// Files by where they lie, each with its hash.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Manifest(BTreeMap<String, String>);

impl Manifest {
    /// Adds a file with its hash in hexadecimal.
    pub fn add(&mut self, path: impl Into<String>, sha256: impl Into<String>) {
        self.0.insert(path.into(), sha256.into());
    }

    /// How many files there are.
    #[must_use]
    pub fn files(&self) -> usize {
        self.0.len()
    }

    /// The list: a hash, two spaces and where the file lies, a line each.
    #[must_use]
    pub fn in_lines(&self) -> String {
        let mut lines = String::new();
        for (path, sha256) in &self.0 {
            lines.extend([sha256.as_str(), "  ", path.as_str(), "\n"]);
        }
        lines
    }
}

/// A writer that hashes and counts what passes it.
pub struct Hashed<W> {
    inner: W,
    hash: Sha256,
    length: u64,
}

impl<W: Write> Hashed<W> {
    /// Hashes what is written to this.
    #[must_use]
    pub fn new(inner: W) -> Self {
        Self { inner, hash: Sha256::new(), length: 0 }
    }

    /// What it wrote to, the hash in hexadecimal, and how many bytes passed.
    #[must_use]
    pub fn finish(self) -> (W, String, u64) {
        (self.inner, in_hexadecimal(&self.hash.finalize()), self.length)
    }
}

impl<W: Write> Write for Hashed<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.inner.write(bytes)?;
        self.hash.update(&bytes[..written]);
        self.length += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

fn in_hexadecimal(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits.map(|digit| char::from(DIGITS[usize::from(digit)])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_of_what_passed_and_the_list_is_in_order() {
        let mut empty = Hashed::new(Vec::new());
        empty.write_all(b"abc").unwrap();
        let (bytes, sha256, length) = empty.finish();
        assert_eq!((bytes.as_slice(), length), (&b"abc"[..], 3));
        assert_eq!(sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        let mut list = Manifest::default();
        list.add("b", "2");
        list.add("a", "1");
        assert_eq!(list.in_lines(), "1  a\n2  b\n");
    }
}
