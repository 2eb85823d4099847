//! Where the web view keeps the little it writes: in the runtime folder, which is memory, never beside a casebook.

use std::{
    fs::{self, DirBuilder},
    io,
    os::unix::fs::{DirBuilderExt, PermissionsExt},
    path::{Path, PathBuf},
    sync::atomic::{AtomicU32, Ordering},
};

/// The web view's folder for this run.
pub struct WebFolder {
    path: PathBuf,
    is_ours_to_remove: bool,
    opened: AtomicU32,
}

impl WebFolder {
    /// Makes it: `candour/web` in the runtime folder, or, where there is none, a folder of our own among the temporary
    /// ones. Only this user can look into either.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn make(runtime: Option<PathBuf>, temporary: &Path) -> io::Result<Self> {
        let runtime = runtime.filter(|path| path.is_absolute() && path.is_dir());
        let path = match &runtime {
            Some(runtime) => runtime.join("candour/web"),
            None => temporary.join(format!("candour-web-{}", std::process::id())),
        };
        DirBuilder::new().mode(0o700).recursive(runtime.is_some()).create(&path)?;
        fs::set_permissions(&path, fs::Permissions::from_mode(0o700))?;
        Ok(Self { path, is_ours_to_remove: runtime.is_none(), opened: AtomicU32::new(0) })
    }

    /// Its path.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// A folder for the next window. Each has its own: Tauri teaches our schemes to the first web view of a folder only,
    /// and a private view that finds its folder known would not even find its page. A driver on the other hand follows
    /// from window to window only within one folder.
    #[must_use]
    pub fn of_the_next_window(&self) -> PathBuf {
        if cfg!(feature = "automation") {
            return self.path.clone();
        }
        self.path.join(self.opened.fetch_add(1, Ordering::Relaxed).to_string())
    }

    /// Removes it, if it is one of our own. The runtime folder is emptied by the system.
    pub fn remove(&self) {
        if self.is_ours_to_remove {
            // What is left holds no page data, and the program is ending.
            let _ = fs::remove_dir_all(&self.path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    #[test]
    fn it_lies_in_the_runtime_folder_and_stays() {
        let runtime = tempfile::tempdir().unwrap();
        let made = WebFolder::make(Some(runtime.path().to_owned()), Path::new("/nowhere")).unwrap();
        assert_eq!(made.path(), runtime.path().join("candour/web"));
        assert_eq!(mode(made.path()), 0o700);
        made.remove();
        assert!(made.path().exists());
    }

    #[test]
    fn without_a_runtime_folder_it_is_private_and_removed() {
        let temporary = tempfile::tempdir().unwrap();
        for runtime in [None, Some(PathBuf::from("relative")), Some(PathBuf::from("/no/such/folder"))] {
            let made = WebFolder::make(runtime, temporary.path()).unwrap();
            assert!(made.path().starts_with(temporary.path()));
            assert_eq!(mode(made.path()), 0o700);
            made.remove();
            assert!(!made.path().exists());
        }
    }

    #[test]
    #[cfg(not(feature = "automation"))]
    fn every_window_has_a_folder_of_its_own() {
        let runtime = tempfile::tempdir().unwrap();
        let made = WebFolder::make(Some(runtime.path().to_owned()), Path::new("/nowhere")).unwrap();
        let (first, second) = (made.of_the_next_window(), made.of_the_next_window());
        assert_ne!(first, second);
        assert!(first.starts_with(made.path()) && second.starts_with(made.path()));
    }

    #[test]
    fn a_folder_that_somebody_put_there_before_is_refused() {
        let temporary = tempfile::tempdir().unwrap();
        fs::create_dir(temporary.path().join(format!("candour-web-{}", std::process::id()))).unwrap();
        assert!(WebFolder::make(None, temporary.path()).is_err());
    }
}
