//! What goes to the child: a head of ten bytes, then the file to its end.

use crate::{Kind, Wish};
use std::io::{self, Read, Write};

const MARK: [u8; 4] = *b"CIQ1";

const KINDS: [(u8, Kind); 6] = [
    (b'p', Kind::Pdf),
    (b'i', Kind::Picture),
    (b'm', Kind::Mail),
    (b'o', Kind::OutlookMail),
    (b'w', Kind::Word),
    (b't', Kind::Text),
];

pub(crate) fn write_question(pipe: &mut impl Write, kind: Kind, wish: Wish) -> io::Result<()> {
    let (verb, number) = match wish {
        Wish::Page(number) => (b'p', number),
        Wish::Words => (b'w', 0),
        Wish::Part(number) => (b'a', number),
    };
    let letter = KINDS.iter().find(|(_, known)| *known == kind).map_or(0, |(letter, _)| *letter);
    pipe.write_all(&MARK)?;
    pipe.write_all(&[letter, verb])?;
    pipe.write_all(&number.to_le_bytes())
}

pub(crate) fn read_question(pipe: &mut impl Read) -> io::Result<(Kind, Wish)> {
    let (mut mark, mut words, mut number) = ([0; 4], [0; 2], [0; 4]);
    pipe.read_exact(&mut mark)?;
    pipe.read_exact(&mut words)?;
    pipe.read_exact(&mut number)?;
    let number = u32::from_le_bytes(number);
    let kind = KINDS.iter().find(|(letter, _)| *letter == words[0]).map(|(_, kind)| *kind);
    let wish = match words[1] {
        b'p' => Some(Wish::Page(number)),
        b'w' => Some(Wish::Words),
        b'a' => Some(Wish::Part(number)),
        _ => None,
    };
    kind.zip(wish).filter(|_| mark == MARK).ok_or_else(|| io::ErrorKind::InvalidData.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn questions_arrive_as_sent() {
        for (_, kind) in KINDS {
            for wish in [Wish::Page(7), Wish::Words, Wish::Part(u32::MAX)] {
                let mut pipe = Vec::new();
                write_question(&mut pipe, kind, wish).unwrap();
                assert_eq!(read_question(&mut pipe.as_slice()).unwrap(), (kind, wish));
                pipe[0] = b'x';
                assert!(read_question(&mut pipe.as_slice()).is_err());
            }
        }
        assert!(read_question(&mut &b"CIQ1pp"[..]).is_err());
        assert!(read_question(&mut &b"CIQ1xp\0\0\0\0"[..]).is_err());
    }
}
