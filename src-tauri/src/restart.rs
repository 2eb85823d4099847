//! The program starting anew in its own place: at its start, where its environment is not its own, and after each lock, so that nothing
//! of a case outlasts it in memory. What the next start is told is one word on its command line, and no secret.

use crate::{desktop::Desktop, environment, web_folder::WebFolder, web_processes::WebProcesses};
use candour_model::ways_in::WayChange;
use candour_sandbox::start_anew;
use std::{env, ffi::OsStr};
use tauri::{AppHandle, Manager, Runtime};

/// Whether locking starts the program anew. Not in a build made for driving: the driver's session would end with the process. Nor
/// where faults are planted, of which a process that stays is one.
pub(crate) const FOLLOWS_LOCKING: bool = !cfg!(any(feature = "automation", feature = "planted"));

/// Every start that follows locking.
const AFTER_LOCKING: [Start; 6] = [
    Start::Locked,
    Start::Doubted,
    Start::ToChange(WayChange::Passphrase),
    Start::ToChange(WayChange::Words),
    Start::ToChange(WayChange::AddPerson),
    Start::ToChange(WayChange::RemovePerson),
];

/// What a start follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Start {
    /// A person has started the program.
    Fresh,
    /// The casebook was locked.
    Locked,
    /// The casebook was locked after its disk did not confirm what was written to it.
    Doubted,
    /// The casebook was locked to change what opens it, which the cover asks for.
    ToChange(WayChange),
}

impl Start {
    /// What the first word on the command line says; `None` where it says nothing that is known.
    pub(crate) fn told(word: Option<&OsStr>) -> Option<Self> {
        let Some(word) = word else { return Some(Self::Fresh) };
        AFTER_LOCKING.into_iter().find(|start| start.words().iter().any(|known| word == OsStr::new(known)))
    }

    /// What stands on the command line.
    pub(crate) const fn words(self) -> &'static [&'static str] {
        match self {
            Self::Fresh => &[],
            Self::Locked => &["--locked"],
            Self::Doubted => &["--locked-unconfirmed"],
            Self::ToChange(WayChange::Passphrase) => &["--change-passphrase"],
            Self::ToChange(WayChange::Words) => &["--change-words"],
            Self::ToChange(WayChange::AddPerson) => &["--add-person"],
            Self::ToChange(WayChange::RemovePerson) => &["--remove-person"],
        }
    }
}

/// Starts the program anew once its casebook is locked, after its web views and what they wrote have gone.
///
/// # Errors
/// What the system refused; else it does not come back.
pub(crate) fn after_locking<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<()> {
    let candour = &app.state::<Desktop>().app;
    let start = if candour.is_in_doubt() {
        Start::Doubted
    } else {
        candour.wanted_change().map_or(Start::Locked, Start::ToChange)
    };
    WebProcesses::so_far().end_and_wait();
    app.state::<WebFolder>().remove();
    Err(start_anew(start.words(), &environment::settled(env::vars_os())).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_start_says_of_itself_what_it_follows() {
        for start in AFTER_LOCKING.into_iter().chain([Start::Fresh]) {
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
