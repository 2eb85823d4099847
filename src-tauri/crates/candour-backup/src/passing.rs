//! Bytes that pass: counted, and stopped when it is asked.

use std::io::{self, Read};

/// Is told how many bytes have passed since it was told last, and says whether to go on.
pub type GoesOn<'a> = &'a dyn Fn(u64) -> bool;

/// A reader that counts what passes, and fails once it is to stop.
pub(crate) struct Passing<'a, R> {
    inner: R,
    goes_on: GoesOn<'a>,
}

impl<'a, R: Read> Passing<'a, R> {
    pub(crate) const fn new(inner: R, goes_on: GoesOn<'a>) -> Self {
        Self { inner, goes_on }
    }
}

impl<R: Read> Read for Passing<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let length = self.inner.read(buffer)?;
        if (self.goes_on)(length as u64) { Ok(length) } else { Err(io::Error::other("stopped")) }
    }
}
