//! Streams deflated, none of them ending in a carriage return.
//!
//! lopdf writes a line feed after a stream; after a carriage return a validator reads both as one end of line and counts the
//! stream a byte short. About one deflated stream in 256 ends so.

use crate::error::WriterFault;
use lopdf::{Document, Object, Stream};

/// Deflates every stream that may be deflated.
///
/// # Errors
/// [`WriterFault::Finish`] if a stream cannot be deflated or inflated.
pub(crate) fn deflate(file: &mut Document) -> Result<(), WriterFault> {
    file.compress();
    for object in file.objects.values_mut() {
        if let Object::Stream(stream) = object {
            avoid_carriage_return(stream)?;
        }
    }
    Ok(())
}

/// The last byte is a checksum of the data, so only other data changes it: a page's content gets a space more; a font,
/// whose length is stated, stays uncompressed.
fn avoid_carriage_return(stream: &mut Stream) -> Result<(), WriterFault> {
    if !ends_badly(stream) || !stream.dict.has(b"Filter") {
        return Ok(());
    }
    let is_content = stream.dict.iter().all(|(key, _)| key == b"Filter" || key == b"Length");
    let mut plain = stream.decompressed_content()?;
    if !is_content {
        stream.set_plain_content(plain);
        return Ok(());
    }
    while ends_badly(stream) {
        plain.push(b' ');
        stream.set_plain_content(plain.clone());
        stream.compress()?;
    }
    Ok(())
}

fn ends_badly(stream: &Stream) -> bool {
    stream.content.last() == Some(&b'\r')
}

#[cfg(test)]
mod tests {
    use super::*;
    use lopdf::Dictionary;

    #[test]
    fn no_deflated_content_ends_in_a_carriage_return() {
        let mut met = 0;
        for n in 0..600 {
            let mut stream = Stream::new(Dictionary::new(), format!("BT ET {}", "A".repeat(n)).into_bytes());
            stream.compress().unwrap();
            met += usize::from(ends_badly(&stream));
            avoid_carriage_return(&mut stream).unwrap();
            assert!(!ends_badly(&stream), "stream {n}");
            assert!(stream.decompressed_content().unwrap().starts_with(b"BT ET "));
        }
        assert!(met > 0, "the trap was never met, so nothing was shown");
    }
}
