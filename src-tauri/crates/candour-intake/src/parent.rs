//! The parent's side: starts a child, feeds it, waits no longer than the limit, and believes nothing that it says.

use crate::{
    ARGUMENT, IntakeError, Kind, LARGEST_FILE, Looked, Wish, answer::read_answer, question::write_question,
};
use std::{
    io::{self, ErrorKind, Read, Write},
    path::PathBuf,
    process::{Child, ChildStdin, Command, Stdio},
    sync::mpsc::{self, Receiver, RecvTimeoutError},
    thread::{self, ScopedJoinHandle},
    time::{Duration, Instant},
};

/// How long one look may take.
const LIMIT: Duration = Duration::from_secs(25);
/// How often it is asked whether the look is still wanted.
const PULSE: Duration = Duration::from_millis(20);
const BLOCK: usize = 64 << 10;

/// Looks into files, one process for each look.
#[derive(Clone, Debug)]
pub struct Intake {
    program: PathBuf,
    limit: Duration,
}

/// How a child came to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    /// There is nothing more to wait for.
    Done,
    /// It is not wanted any more.
    Stopped,
    /// The limit has passed.
    TooLong,
}

impl Intake {
    /// Through this same program, for 25 seconds at most.
    ///
    /// # Errors
    /// If the program's own path cannot be found out.
    pub fn new() -> io::Result<Self> {
        std::env::current_exe().map(Self::of)
    }

    /// Through this program, which must cage itself and call [`crate::answer()`] when its argument is [`ARGUMENT`].
    #[must_use]
    pub fn of(program: PathBuf) -> Self {
        Self { program, limit: LIMIT }
    }

    /// Waits so long and no longer.
    #[must_use]
    pub fn within(self, limit: Duration) -> Self {
        Self { limit, ..self }
    }

    /// Shows what is wished of the file whose bytes `source` gives. As soon as `goes_on` says no, the child is ended.
    ///
    /// Of a file that is larger than [`LARGEST_FILE`] no more than that is read; whoever knows its length asks for nothing.
    ///
    /// # Errors
    /// [`IntakeError`]: each of them ends the child.
    pub fn look(
        &self,
        kind: Kind,
        wish: Wish,
        source: impl Read,
        goes_on: impl Fn() -> bool + Sync,
    ) -> Result<Looked, IntakeError> {
        if !goes_on() {
            return Err(IntakeError::Stopped);
        }
        let mut child = self.start().map_err(|_| IntakeError::NotStarted)?;
        let (Some(stdin), Some(stdout)) = (child.stdin.take(), child.stdout.take()) else {
            end(&mut child);
            return Err(IntakeError::NotStarted);
        };
        let (news, over) = mpsc::channel();
        let (answered, limit, goes_on) = (news.clone(), self.limit, &goes_on);
        thread::scope(|scope| {
            let read = thread::Builder::new().spawn_scoped(scope, move || {
                let answer = read_answer(stdout, wish);
                // Nobody listens where the child was ended before.
                let _ = answered.send(());
                answer
            });
            let watched = thread::Builder::new().spawn_scoped(scope, move || {
                let how = wait(&over, limit, goes_on);
                end(&mut child);
                how
            });
            let (Ok(read), Ok(watched)) = (read, watched) else {
                // Whichever thread there is ends: it is told, or the child has no more input and ends.
                let _ = news.send(());
                return Err(IntakeError::NotStarted);
            };
            let fed = feed(stdin, kind, wish, source);
            if fed.is_err() {
                let _ = news.send(());
            }
            outcome(fed, watched, read)
        })
    }

    /// Nothing of this process's surroundings goes along. What is set keeps the web view's library, which is loaded with the
    /// program, from setting memory aside and from starting a thread for it.
    fn start(&self) -> io::Result<Child> {
        Command::new(&self.program)
            .arg(ARGUMENT)
            .env_clear()
            .env("Malloc", "1")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
    }
}

/// What all this came to: what went wrong here comes before what the child made of it.
fn outcome(
    fed: Result<(), IntakeError>,
    watched: ScopedJoinHandle<'_, End>,
    read: ScopedJoinHandle<'_, Result<Looked, IntakeError>>,
) -> Result<Looked, IntakeError> {
    let how = watched.join().unwrap_or(End::Done);
    let answer = read.join().unwrap_or(Err(IntakeError::Ended));
    fed?;
    match how {
        End::Done => answer,
        End::Stopped => Err(IntakeError::Stopped),
        End::TooLong => Err(IntakeError::TooLong),
    }
}

/// Waits for the news that there is nothing more to wait for.
fn wait(over: &Receiver<()>, limit: Duration, goes_on: &impl Fn() -> bool) -> End {
    let begun = Instant::now();
    loop {
        match over.recv_timeout(PULSE) {
            Ok(()) | Err(RecvTimeoutError::Disconnected) => return End::Done,
            Err(RecvTimeoutError::Timeout) if !goes_on() => return End::Stopped,
            Err(RecvTimeoutError::Timeout) if begun.elapsed() >= limit => return End::TooLong,
            Err(RecvTimeoutError::Timeout) => {}
        }
    }
}

/// Hands the child its question and the file. A child that has ended, or has heard enough, is told no more.
fn feed(mut stdin: ChildStdin, kind: Kind, wish: Wish, mut source: impl Read) -> Result<(), IntakeError> {
    if write_question(&mut stdin, kind, wish).is_err() {
        return Ok(());
    }
    let mut block = vec![0; BLOCK];
    let mut left = LARGEST_FILE;
    loop {
        let length = match source.read(&mut block) {
            Ok(0) => return Ok(()),
            Ok(length) => length,
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            Err(error) => return Err(IntakeError::Source(error)),
        };
        left = u64::try_from(length)
            .ok()
            .and_then(|length| left.checked_sub(length))
            .ok_or(IntakeError::TooLarge)?;
        if stdin.write_all(&block[..length]).is_err() {
            return Ok(());
        }
    }
}

/// The child has nothing left to do once it has answered; one that has not must not linger.
fn end(child: &mut Child) {
    let _ = child.kill();
    let _ = child.wait();
}

#[cfg(test)]
mod tests;
