//! The system's own dialogs, which a driver cannot reach: where a casebook lies, which file is taken in,
//! which picture is the logo, where a copy goes and where backups lie. In a build made
//! for driving the answers are given at the start. No path ever comes from the page.

use std::{
    collections::VecDeque,
    path::PathBuf,
    sync::{Mutex, PoisonError, mpsc},
};

/// What is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// Which casebook to open.
    Casebook,
    /// In which folder to make one.
    Place,
    /// Which file to take in.
    File,
    /// In which folder copies are put together, or an export is made.
    Copies,
    /// Which picture is the firm's logo.
    Logo,
    /// In which folder a backup is made.
    Backup,
    /// In which folder backups are looked for.
    Backups,
    /// Where everything goes in one file, sealed.
    Move {
        /// The neutral name offered.
        name: String,
    },
    /// Where to save a copy.
    Copy {
        /// The neutral name offered.
        name: String,
    },
}

/// Who answers.
pub enum Dialogs {
    /// The person, in the system's dialogs.
    Desktop,
    /// A list made beforehand, one path a question; an empty list is a dialog cancelled.
    Given(Mutex<VecDeque<PathBuf>>),
}

impl Dialogs {
    /// The dialogs of this build.
    #[must_use]
    pub fn of_this_build() -> Self {
        #[cfg(feature = "automation")]
        if let Some(paths) = std::env::var_os("CANDOUR_DIALOGS") {
            return Self::Given(Mutex::new(std::env::split_paths(&paths).collect()));
        }
        Self::Desktop
    }

    /// Asks and waits; `None` when cancelled.
    #[must_use]
    pub fn ask(&self, question: Question) -> Option<PathBuf> {
        match self {
            Self::Desktop => in_the_system_dialog(question),
            Self::Given(paths) => paths.lock().unwrap_or_else(PoisonError::into_inner).pop_front(),
        }
    }
}

fn in_the_system_dialog(question: Question) -> Option<PathBuf> {
    let (answer, wait) = mpsc::channel();
    tauri::async_runtime::spawn(async move {
        let dialog = rfd::AsyncFileDialog::new();
        let chosen = match question {
            Question::Casebook => dialog.set_title("Open a casebook").pick_folder().await,
            Question::Place => dialog.set_title("Where the casebook is to lie").pick_folder().await,
            Question::Copies => dialog.set_title("Where the copies go, not encrypted").pick_folder().await,
            Question::Backup => {
                dialog.set_title("Where the backup goes, best on another disk").pick_folder().await
            }
            Question::Backups => dialog.set_title("Choose the folder Candour-Backup").pick_folder().await,
            Question::Move { name } => {
                dialog
                    .set_title("Where the copy for another computer goes")
                    .set_file_name(name)
                    .save_file()
                    .await
            }
            Question::File => dialog.set_title("Choose a file to seal and keep").pick_file().await,
            Question::Logo => {
                dialog
                    .set_title("Choose the logo, a PNG")
                    .add_filter("PNG", &["png", "PNG"])
                    .pick_file()
                    .await
            }
            Question::Copy { name } => {
                dialog.set_title("Save a copy, not encrypted").set_file_name(name).save_file().await
            }
        };
        // Nobody waits only when the program is ending.
        let _ = answer.send(chosen.map(|file| file.path().to_owned()));
    });
    wait.recv().ok().flatten()
}
