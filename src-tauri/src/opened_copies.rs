//! Copies that another program opens, to be looked at or printed there: each in a folder of its own in memory, and taken away when the casebook is
//! locked, when the program ends, and when it starts again after it could not. What the other program keeps is beyond reach.

use candour_app::AppError;
use candour_model::letters::SavedCopy;
use std::{
    ffi::OsString,
    fs::{self, DirBuilder},
    os::unix::fs::{DirBuilderExt, PermissionsExt},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::{
        atomic::{AtomicU32, Ordering},
        mpsc,
    },
    thread,
    time::Duration,
};

/// A program that cannot show a file says so within this time. One that shows it may go on for as long as it is looked at.
const LONGEST_REFUSAL: Duration = Duration::from_secs(2);

/// The program that finds the one by which a desktop shows a file.
const OPENER: &str = "xdg-open";

/// Where copies lie that are opened, and by what they are opened.
pub struct OpenedCopies {
    folder: Option<PathBuf>,
    opener: OsString,
    opened: AtomicU32,
}

impl OpenedCopies {
    /// Those of this computer, in `candour/opened` of the runtime folder. What was left there is taken away.
    #[must_use]
    pub fn of_this_build(runtime: Option<PathBuf>) -> Self {
        #[cfg(feature = "automation")]
        if let Some(opener) = std::env::var_os("CANDOUR_OPENER") {
            return Self::by(runtime, opener);
        }
        Self::by(runtime, OPENER.into())
    }

    /// The same with another opener.
    #[must_use]
    pub fn by(runtime: Option<PathBuf>, opener: OsString) -> Self {
        let runtime = runtime.filter(|path| path.is_absolute() && is_memory(path));
        let copies = Self {
            folder: runtime.map(|path| path.join("candour/opened")),
            opener,
            opened: AtomicU32::new(0),
        };
        copies.take_away();
        copies
    }

    /// Has a copy put into a folder, and opens it.
    ///
    /// # Errors
    /// [`AppError::NoFolderInMemory`], [`AppError::NoViewer`], and what stops the copy. It is taken away then.
    pub fn open(
        &self,
        put: impl FnOnce(&Path) -> Result<SavedCopy, AppError>,
    ) -> Result<SavedCopy, AppError> {
        let folder = self.folder.as_ref().ok_or(AppError::NoFolderInMemory)?;
        let folder = folder.join(self.opened.fetch_add(1, Ordering::Relaxed).to_string());
        DirBuilder::new().mode(0o700).recursive(true).create(&folder)?;
        let opened = put(&folder).and_then(|copy| {
            let file = folder.join(&copy.file_name);
            fs::set_permissions(&file, fs::Permissions::from_mode(0o400))?;
            self.show(&file)?;
            Ok(copy)
        });
        if opened.is_err() {
            // What went wrong is told; the folder goes at the latest when the casebook is locked.
            let _ = fs::remove_dir_all(&folder);
        }
        opened
    }

    /// The same of a copy that can be stopped on its way; `None` then, and nothing of it stays.
    ///
    /// # Errors
    /// As [`OpenedCopies::open`].
    pub fn open_unless_stopped(
        &self,
        put: impl FnOnce(&Path) -> Result<Option<SavedCopy>, AppError>,
    ) -> Result<Option<SavedCopy>, AppError> {
        let mut is_stopped = false;
        let opened = self.open(|inside| {
            let copy = put(inside)?;
            is_stopped = copy.is_none();
            // Told to nobody: it only has the folder taken away.
            copy.ok_or(AppError::Busy)
        });
        if is_stopped { Ok(None) } else { opened.map(Some) }
    }

    /// Takes every copy away.
    pub fn take_away(&self) {
        if let Some(folder) = &self.folder {
            // Where there is none, nothing was opened.
            let _ = fs::remove_dir_all(folder);
        }
    }

    fn show(&self, file: &Path) -> Result<(), AppError> {
        let mut command = Command::new(&self.opener);
        command.arg(file).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let mut opener = command.spawn().map_err(|_| AppError::NoViewer)?;
        let (ended, wait) = mpsc::channel();
        thread::spawn(move || {
            // Nobody waits any more for one that shows the file for long.
            let _ = ended.send(opener.wait().is_ok_and(|status| status.success()));
        });
        match wait.recv_timeout(LONGEST_REFUSAL) {
            Ok(false) => Err(AppError::NoViewer),
            Ok(true) | Err(_) => Ok(()),
        }
    }
}

/// Whether a folder lies in memory alone.
#[cfg(target_os = "linux")]
fn is_memory(folder: &Path) -> bool {
    /// `TMPFS_MAGIC` of `statfs(2)`.
    const TMPFS: i64 = 0x0102_1994;
    rustix::fs::statfs(folder).is_ok_and(|found| found.f_type == TMPFS)
}

#[cfg(not(target_os = "linux"))]
fn is_memory(_folder: &Path) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder in memory, which `/dev/shm` is on Linux.
    fn memory() -> tempfile::TempDir {
        tempfile::tempdir_in("/dev/shm").unwrap()
    }

    fn put(folder: &Path) -> Result<SavedCopy, AppError> {
        fs::write(folder.join("copy.pdf"), b"%PDF")?;
        Ok(SavedCopy { file_name: "copy.pdf".into() })
    }

    /// A program that writes down what it was given, and how.
    fn opener(place: &Path, end: &str) -> OsString {
        let path = place.join("opener");
        let seen = place.join("seen");
        let lines = format!(
            "#!/bin/sh\nstat -c %a \"$(dirname \"$1\")\" > {0}\ncat \"$1\" >> {0}\n{end}\n",
            seen.display()
        );
        fs::write(&path, lines).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o700)).unwrap();
        path.into()
    }

    #[test]
    fn a_copy_is_shown_from_a_folder_that_nobody_else_may_look_into_and_goes() {
        let (runtime, place) = (memory(), tempfile::tempdir().unwrap());
        let copies = OpenedCopies::by(Some(runtime.path().to_owned()), opener(place.path(), ""));
        copies.open(put).unwrap();
        copies.open(put).unwrap();
        assert_eq!(fs::read_to_string(place.path().join("seen")).unwrap(), "700\n%PDF");
        let left = runtime.path().join("candour/opened");
        assert_eq!(fs::read_dir(&left).unwrap().count(), 2, "each in its own");
        copies.take_away();
        assert!(!left.exists());
    }

    #[test]
    fn what_was_left_goes_at_the_next_start() {
        let runtime = memory();
        let left = runtime.path().join("candour/opened/0");
        fs::create_dir_all(&left).unwrap();
        put(&left).unwrap();
        let _ = OpenedCopies::by(Some(runtime.path().to_owned()), "true".into());
        assert!(!left.exists());
    }

    #[test]
    fn a_copy_that_cannot_be_shown_does_not_stay() {
        let place = tempfile::tempdir().unwrap();
        for opener in [opener(place.path(), "exit 3"), "/no/such/program".into()] {
            let runtime = memory();
            let copies = OpenedCopies::by(Some(runtime.path().to_owned()), opener);
            assert!(matches!(copies.open(put), Err(AppError::NoViewer)));
            assert!(!runtime.path().join("candour/opened/0").exists());
        }
    }

    #[test]
    fn a_copy_that_is_stopped_on_its_way_leaves_nothing_and_is_not_opened() {
        let (runtime, place) = (memory(), tempfile::tempdir().unwrap());
        let copies = OpenedCopies::by(Some(runtime.path().to_owned()), opener(place.path(), ""));
        let stopped = copies.open_unless_stopped(|inside| {
            fs::write(inside.join(".half.part"), b"%P")?;
            Ok(None)
        });
        assert_eq!(stopped.unwrap(), None);
        assert!(!runtime.path().join("candour/opened/0").exists());
        assert!(!place.path().join("seen").exists());
        assert_eq!(
            copies.open_unless_stopped(|inside| put(inside).map(Some)).unwrap().unwrap().file_name,
            "copy.pdf"
        );
    }

    #[test]
    fn nothing_is_put_where_it_would_reach_a_disk() {
        for runtime in [None, Some(PathBuf::from("relative")), Some(PathBuf::from("/"))] {
            let copies = OpenedCopies::by(runtime, "true".into());
            let tried = copies.open(|_| panic!("something was put"));
            assert!(matches!(tried, Err(AppError::NoFolderInMemory)));
        }
    }
}
