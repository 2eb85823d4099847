//! A writer that counts and hashes what passes through.

use std::io::{self, Write};

use sha2::{Digest, Sha256};

pub(super) struct Hashing<W> {
    inner: W,
    sha256: Sha256,
    length: u64,
}

impl<W: Write> Hashing<W> {
    pub(super) fn new(inner: W) -> Self {
        Self { inner, sha256: Sha256::new(), length: 0 }
    }

    /// The hash and the length of all that was written.
    pub(super) fn finish(mut self) -> io::Result<([u8; 32], u64)> {
        self.inner.flush()?;
        Ok((self.sha256.finalize().into(), self.length))
    }
}

impl<W: Write> Write for Hashing<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.inner.write(bytes)?;
        self.sha256.update(&bytes[..written]);
        self.length += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}
