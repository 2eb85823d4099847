//! The parent's side: start a child, ask, wait no longer than the limit.

use std::io;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use subtle::ConstantTimeEq;

use super::wire::{Question, read_answer, write_question};
use super::{ARGUMENT, DeviceSecret, Outcome};
use crate::{CasebookId, VaultError};

const LIMIT: Duration = Duration::from_secs(20);

/// The system's keyring, asked through a child of this program.
#[derive(Clone, Debug)]
pub struct Keyring {
    program: PathBuf,
    limit: Duration,
}

impl Keyring {
    /// Asked through this same program, for 20 seconds at most.
    ///
    /// # Errors
    /// [`VaultError::Io`] if the program's own path cannot be found out.
    pub fn new() -> Result<Self, VaultError> {
        Ok(Self::through(std::env::current_exe().map_err(VaultError::Io)?))
    }

    /// Asked through this program, which must call [`super::answer`] when its argument is [`ARGUMENT`].
    #[must_use]
    pub fn through(program: impl Into<PathBuf>) -> Self {
        Self { program: program.into(), limit: LIMIT }
    }

    /// Waits so long and no longer.
    #[must_use]
    pub fn within(self, limit: Duration) -> Self {
        Self { limit, ..self }
    }

    /// The device secret of a casebook.
    #[must_use]
    pub fn get(&self, casebook: &CasebookId) -> Outcome<DeviceSecret> {
        match self.ask(casebook, &Question::Get) {
            Outcome::Done(Some(secret)) => Outcome::Done(secret),
            Outcome::Done(None) | Outcome::Empty => Outcome::Empty,
            Outcome::Absent => Outcome::Absent,
            Outcome::Slow => Outcome::Slow,
        }
    }

    /// Keeps the device secret of a casebook, in place of one that was there.
    #[must_use]
    pub fn set(&self, casebook: &CasebookId, secret: &DeviceSecret) -> Outcome<()> {
        self.ask(casebook, &Question::Set(secret)).map(|_| ())
    }

    /// Forgets the device secret of a casebook.
    #[must_use]
    pub fn delete(&self, casebook: &CasebookId) -> Outcome<()> {
        self.ask(casebook, &Question::Delete).map(|_| ())
    }

    /// Keeps a throw-away secret, reads it back in a fresh child, compares and forgets it: whether a device secret would
    /// be safe here. A keyring that gives back something else counts as absent.
    ///
    /// # Errors
    /// [`VaultError::Crypto`] if the system gives no random bytes.
    pub fn self_test(&self) -> Result<Outcome<()>, VaultError> {
        let casebook = CasebookId::new(crate::secret::random_array()?);
        let secret = DeviceSecret::generate()?;
        let kept = self.set(&casebook, &secret);
        if kept != Outcome::Done(()) {
            return Ok(kept);
        }
        let read = match self.get(&casebook) {
            Outcome::Done(read) if bool::from(read.expose().ct_eq(secret.expose())) => Outcome::Done(()),
            Outcome::Slow => Outcome::Slow,
            Outcome::Done(_) | Outcome::Empty | Outcome::Absent => Outcome::Absent,
        };
        let forgotten = self.delete(&casebook);
        Ok(if read == Outcome::Done(()) { forgotten } else { read })
    }

    /// Starts a child, asks it and waits. Any failure of the child itself means that there is no keyring to be had.
    fn ask(&self, casebook: &CasebookId, question: &Question<'_>) -> Outcome<Option<DeviceSecret>> {
        let Ok(mut child) = self.start() else { return Outcome::Absent };
        let (answers, answer) = mpsc::channel();
        let asked = (|| {
            let mut questions = child.stdin.take().ok_or(io::ErrorKind::BrokenPipe)?;
            let mut replies = child.stdout.take().ok_or(io::ErrorKind::BrokenPipe)?;
            write_question(&mut questions, casebook, question)?;
            thread::Builder::new().spawn(move || {
                // The receiver is gone when the limit has passed.
                let _ = answers.send(read_answer(&mut replies));
            })
        })();
        let outcome = match asked {
            Err(_) => Outcome::Absent,
            Ok(_) => match answer.recv_timeout(self.limit) {
                Ok(Ok(outcome)) => outcome,
                Ok(Err(_)) | Err(mpsc::RecvTimeoutError::Disconnected) => Outcome::Absent,
                Err(mpsc::RecvTimeoutError::Timeout) => Outcome::Slow,
            },
        };
        end(&mut child);
        outcome
    }

    fn start(&self) -> io::Result<Child> {
        Command::new(&self.program)
            .arg(ARGUMENT)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
    }
}

/// The child has nothing left to do once it has answered; one that has not must not linger.
fn end(child: &mut Child) {
    let _ = child.kill();
    let _ = child.wait();
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the keyring is said to be when the child does this once it has heard the question.
    ///
    /// A shell writes the child: were it open for writing here, a test that starts a process at that moment would carry
    /// the open file along, and the system runs no program that somebody is writing.
    fn asked_through(script: &str, limit: Duration) -> Outcome<DeviceSecret> {
        let place = tempfile::tempdir().unwrap();
        let program = place.path().join("child");
        let written = Command::new("/bin/sh")
            .args(["-c", "printf '%s' \"$1\" >\"$0\" && chmod 700 \"$0\""])
            .arg(&program)
            .arg(format!("#!/bin/sh\ncat >/dev/null\n{script}\n"))
            .status()
            .unwrap();
        assert!(written.success());
        Keyring::through(&program).within(limit).get(&CasebookId::new([1; 16]))
    }

    #[test]
    fn a_child_that_never_answers_is_given_up_and_ended() {
        assert!(matches!(asked_through("exec tail -f /dev/null", Duration::ZERO), Outcome::Slow));
    }

    #[test]
    fn a_child_that_fails_or_talks_nonsense_means_no_keyring() {
        for script in ["exit 1", "printf x", "printf v; printf short", "kill -9 $$"] {
            assert!(matches!(asked_through(script, LIMIT), Outcome::Absent), "{script}");
        }
        let nowhere = Keyring::through("/nonexistent").get(&CasebookId::new([1; 16]));
        assert!(matches!(nowhere, Outcome::Absent));
    }

    #[test]
    fn an_answer_is_taken_as_it_comes() {
        assert!(matches!(asked_through("printf e", LIMIT), Outcome::Empty));
        assert!(matches!(asked_through("printf a", LIMIT), Outcome::Absent));
        match asked_through("printf v; printf 0123456789abcdef0123456789abcdef", LIMIT) {
            Outcome::Done(secret) => assert_eq!(secret.expose(), b"0123456789abcdef0123456789abcdef"),
            other => panic!("{other:?}"),
        }
    }
}
