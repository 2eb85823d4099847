//! What goes over the pipes, both ways: one byte that says what, then bytes of fixed length.

use std::io::{self, Read, Write};

use zeroize::Zeroizing;

use super::{DeviceSecret, Outcome};
use crate::CasebookId;
use crate::secret::Secret;

/// One question.
pub(super) enum Question<'a> {
    Get,
    Set(&'a DeviceSecret),
    Delete,
}

/// One question as it arrives.
pub(super) enum Asked {
    Get,
    Set(DeviceSecret),
    Delete,
}

pub(super) fn write_question(
    pipe: &mut impl Write,
    casebook: &CasebookId,
    question: &Question<'_>,
) -> io::Result<()> {
    let (verb, secret) = match question {
        Question::Get => (b'g', None),
        Question::Set(secret) => (b's', Some(secret)),
        Question::Delete => (b'd', None),
    };
    pipe.write_all(&[verb])?;
    pipe.write_all(casebook.as_bytes())?;
    if let Some(secret) = secret {
        pipe.write_all(secret.expose())?;
    }
    pipe.flush()
}

pub(super) fn read_question(pipe: &mut impl Read) -> io::Result<(CasebookId, Asked)> {
    let (mut verb, mut casebook) = ([0], [0; 16]);
    pipe.read_exact(&mut verb)?;
    pipe.read_exact(&mut casebook)?;
    let asked = match verb[0] {
        b'g' => Asked::Get,
        b's' => Asked::Set(read_secret(pipe)?),
        b'd' => Asked::Delete,
        _ => return Err(io::ErrorKind::InvalidData.into()),
    };
    Ok((CasebookId::new(casebook), asked))
}

/// Writes an answer; a secret stands behind it only where one was asked for.
pub(super) fn write_answer(pipe: &mut impl Write, answer: &Outcome<Option<DeviceSecret>>) -> io::Result<()> {
    match answer {
        Outcome::Done(None) => pipe.write_all(b"d")?,
        Outcome::Done(Some(secret)) => {
            pipe.write_all(b"v")?;
            pipe.write_all(secret.expose())?;
        }
        Outcome::Empty => pipe.write_all(b"e")?,
        Outcome::Absent | Outcome::Slow => pipe.write_all(b"a")?,
    }
    pipe.flush()
}

pub(super) fn read_answer(pipe: &mut impl Read) -> io::Result<Outcome<Option<DeviceSecret>>> {
    let mut verb = [0];
    pipe.read_exact(&mut verb)?;
    match verb[0] {
        b'd' => Ok(Outcome::Done(None)),
        b'v' => Ok(Outcome::Done(Some(read_secret(pipe)?))),
        b'e' => Ok(Outcome::Empty),
        b'a' => Ok(Outcome::Absent),
        _ => Err(io::ErrorKind::InvalidData.into()),
    }
}

fn read_secret(pipe: &mut impl Read) -> io::Result<DeviceSecret> {
    let mut bytes = Zeroizing::new([0; 32]);
    pipe.read_exact(bytes.as_mut_slice())?;
    Ok(DeviceSecret(Secret::copied_from(&bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn questions_and_answers_arrive_as_sent() {
        let (casebook, secret) = (CasebookId::new([5; 16]), DeviceSecret::generate().unwrap());
        let mut pipe = Vec::new();
        write_question(&mut pipe, &casebook, &Question::Set(&secret)).unwrap();
        match read_question(&mut pipe.as_slice()).unwrap() {
            (id, Asked::Set(read)) => assert_eq!((id, read.expose()), (casebook, secret.expose())),
            _ => panic!("another question"),
        }
        let mut pipe = Vec::new();
        write_answer(&mut pipe, &Outcome::Done(Some(secret))).unwrap();
        assert!(matches!(read_answer(&mut pipe.as_slice()).unwrap(), Outcome::Done(Some(_))));
        assert!(read_answer(&mut &pipe[..20]).is_err(), "cut short");
        assert!(read_answer(&mut &b"x"[..]).is_err(), "nonsense");
    }
}
