//! Bytes as lower-case hexadecimal digits, the way every hash stands in the record.

use std::fmt::Write as _;

/// Two digits a byte.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(2 * bytes.len()), |mut digits, byte| {
        // Writing to a String never fails.
        let _ = write!(digits, "{byte:02x}");
        digits
    })
}

/// The bytes written as exactly `2 * N` lower-case digits.
pub(crate) fn unhex<const N: usize>(digits: &str) -> Option<[u8; N]> {
    let mut bytes = [0; N];
    if digits.len() != 2 * N || digits.bytes().any(|d| !d.is_ascii_hexdigit() || d.is_ascii_uppercase()) {
        return None;
    }
    for (byte, pair) in bytes.iter_mut().zip(digits.as_bytes().chunks_exact(2)) {
        *byte = u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()?;
    }
    Some(bytes)
}
