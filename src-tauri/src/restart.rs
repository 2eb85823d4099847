//! The program starting anew in its own place: once at its start, to have its own environment, and after each lock, so that nothing
//! of a case outlasts it in memory. What the next start is told is one word on its command line, and no secret.

use crate::{desktop::Desktop, web_folder::WebFolder, web_processes::WebProcesses};
use candour_sandbox::start_anew;
use std::{
    env,
    ffi::{OsStr, OsString},
};
use tauri::{AppHandle, Manager, Runtime};

/// Whether locking starts the program anew. Not in a build made for driving: the driver's session would end with the process. Nor
/// where faults are planted, of which a process that stays is one.
pub(crate) const FOLLOWS_LOCKING: bool = !cfg!(any(feature = "automation", feature = "planted"));

/// What a start follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Start {
    /// A person has started the program.
    Fresh,
    /// The casebook was locked.
    Locked,
    /// The casebook was locked to be given a new passphrase, which the cover asks for.
    NewPassphrase,
}

impl Start {
    /// What the first word on the command line says; `None` where it says nothing that is known.
    pub(crate) fn told(word: Option<&OsStr>) -> Option<Self> {
        let Some(word) = word else { return Some(Self::Fresh) };
        [Self::Locked, Self::NewPassphrase]
            .into_iter()
            .find(|start| start.words().iter().any(|known| word == OsStr::new(known)))
    }

    /// What stands on the command line.
    pub(crate) const fn words(self) -> &'static [&'static str] {
        match self {
            Self::Fresh => &[],
            Self::Locked => &["--locked"],
            Self::NewPassphrase => &["--new-passphrase"],
        }
    }
}

/// Starts the program anew once its casebook is locked, after its web views and what they wrote have gone.
///
/// # Errors
/// What the system refused; else it does not come back.
pub(crate) fn after_locking<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<()> {
    let wants_passphrase = app.state::<Desktop>().app.wants_new_passphrase();
    let start = if wants_passphrase { Start::NewPassphrase } else { Start::Locked };
    WebProcesses::so_far().end_and_wait();
    app.state::<WebFolder>().remove();
    let variables: Vec<(OsString, OsString)> = env::vars_os().collect();
    Err(start_anew(start.words(), &variables).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_start_says_of_itself_what_it_follows() {
        for start in [Start::Fresh, Start::Locked, Start::NewPassphrase] {
            let word = start.words().first().map(OsStr::new);
            assert_eq!(Start::told(word), Some(start));
        }
    }

    #[test]
    fn no_other_word_is_known() {
        for word in ["", "--locked=1", "Casebook 1.casebook", "--help"] {
            assert_eq!(Start::told(Some(OsStr::new(word))), None, "{word}");
        }
    }
}
