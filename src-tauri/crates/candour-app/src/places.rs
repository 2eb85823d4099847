//! Where things lie outside a casebook: the folder that new casebooks are offered in, and the two folders of our own.
//!
//! Nothing in them names a client. The environment is handed in, so that every rule here can be tested.

use std::{ffi::OsString, path::PathBuf};

/// The folders the application uses outside a casebook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    /// Where a new casebook is offered: the documents folder.
    pub documents: PathBuf,
    /// Where it is offered when that will not do: the home folder.
    pub home: PathBuf,
    /// Holds `casebooks.toml`, in clear: where casebooks opened here lie.
    pub config: PathBuf,
    /// Holds a copy of each `casebook.seen`.
    pub state: PathBuf,
}

impl Places {
    /// The places by the XDG rules. `variable` gives an environment variable; `user_dirs` the text of `user-dirs.dirs`.
    /// Empty and relative values count as absent, as the rules say. `None` without a home folder.
    #[must_use]
    pub fn by_xdg(variable: impl Fn(&str) -> Option<OsString>, user_dirs: Option<&str>) -> Option<Self> {
        let folder = |name: &str| variable(name).map(PathBuf::from).filter(|path| path.is_absolute());
        let home = folder("HOME")?;
        let documents =
            user_dirs.and_then(|text| documents_in(text, &home)).unwrap_or_else(|| home.join("Documents"));
        Some(Self {
            documents,
            config: folder("XDG_CONFIG_HOME").unwrap_or_else(|| home.join(".config")).join("candour"),
            state: folder("XDG_STATE_HOME").unwrap_or_else(|| home.join(".local/state")).join("candour"),
            home,
        })
    }

    /// The places of this computer and user.
    #[must_use]
    pub fn here() -> Option<Self> {
        let variable = |name: &str| std::env::var_os(name);
        let config = variable("XDG_CONFIG_HOME")
            .map(PathBuf::from)
            .or_else(|| variable("HOME").map(|home| PathBuf::from(home).join(".config")));
        let user_dirs = config.and_then(|folder| std::fs::read_to_string(folder.join("user-dirs.dirs")).ok());
        Self::by_xdg(variable, user_dirs.as_deref())
    }
}

/// The line `XDG_DOCUMENTS_DIR="$HOME/Dokumenty"` of `user-dirs.dirs`.
fn documents_in(text: &str, home: &std::path::Path) -> Option<PathBuf> {
    let value =
        text.lines().find_map(|line| line.trim().strip_prefix("XDG_DOCUMENTS_DIR="))?.trim_matches('"');
    let path = match value.strip_prefix("$HOME") {
        Some(rest) => home.join(rest.trim_start_matches('/')),
        None => PathBuf::from(value),
    };
    (path.is_absolute() && path != home).then_some(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(variables: &[(&str, &str)], user_dirs: Option<&str>) -> Option<Places> {
        let find = |name: &str| variables.iter().find(|(n, _)| *n == name).map(|(_, v)| OsString::from(v));
        Places::by_xdg(find, user_dirs)
    }

    #[test]
    fn the_defaults_hang_from_the_home_folder() {
        let here = places(&[("HOME", "/home/ann")], None).unwrap();
        assert_eq!(here.documents, PathBuf::from("/home/ann/Documents"));
        assert_eq!(here.config, PathBuf::from("/home/ann/.config/candour"));
        assert_eq!(here.state, PathBuf::from("/home/ann/.local/state/candour"));
    }

    #[test]
    fn the_documents_folder_may_have_another_name() {
        let here = places(&[("HOME", "/home/ann")], Some("XDG_DOCUMENTS_DIR=\"$HOME/Dokumenty\"\n")).unwrap();
        assert_eq!(here.documents, PathBuf::from("/home/ann/Dokumenty"));
    }

    #[test]
    fn relative_variables_count_as_absent() {
        let here = places(&[("HOME", "/home/ann"), ("XDG_STATE_HOME", "state")], None).unwrap();
        assert_eq!(here.state, PathBuf::from("/home/ann/.local/state/candour"));
        assert_eq!(places(&[("HOME", "")], None), None);
    }
}
