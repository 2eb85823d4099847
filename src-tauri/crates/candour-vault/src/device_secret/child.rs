//! The child's side: read one question, ask the keyring, write one answer, end.

use std::io::{Read, Write};
use std::process::ExitCode;

use keyring::{Entry, Error};
use zeroize::Zeroizing;

use super::wire::{Asked, read_question, write_answer};
use super::{DeviceSecret, Outcome};
use crate::CasebookId;

/// Under which name the keyring shows the entry; beside it stands the casebook's id and nothing more.
const SERVICE: &str = "Candour";

/// Answers one question. To be called by `main`, after the start-up hardening, when the program was started with
/// [`super::ARGUMENT`].
pub fn answer(mut questions: impl Read, mut answers: impl Write) -> ExitCode {
    let Ok((casebook, asked)) = read_question(&mut questions) else {
        return ExitCode::FAILURE;
    };
    match write_answer(&mut answers, &ask(&casebook, asked)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

fn ask(casebook: &CasebookId, asked: Asked) -> Outcome<Option<DeviceSecret>> {
    let done = Entry::new(SERVICE, &casebook.to_string()).and_then(|entry| match asked {
        Asked::Get => entry.get_secret().map(|bytes| read(Zeroizing::new(bytes))),
        Asked::Set(secret) => entry.set_secret(secret.expose()).map(|()| Outcome::Done(None)),
        Asked::Delete => entry.delete_credential().map(|()| Outcome::Done(None)),
    });
    match done {
        Ok(outcome) => outcome,
        Err(Error::NoEntry) => Outcome::Empty,
        Err(_) => Outcome::Absent,
    }
}

/// An entry of another length is not ours: as good as none.
#[expect(clippy::needless_pass_by_value, reason = "the bytes are wiped here")]
fn read(bytes: Zeroizing<Vec<u8>>) -> Outcome<Option<DeviceSecret>> {
    match <[u8; 32]>::try_from(bytes.as_slice()) {
        Ok(bytes) => Outcome::Done(Some(DeviceSecret::from_bytes(Zeroizing::new(bytes)))),
        Err(_) => Outcome::Empty,
    }
}
