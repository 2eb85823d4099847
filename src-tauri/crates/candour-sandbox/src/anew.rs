//! A process that starts its own program anew in its place. It keeps its number and nothing else: its memory and its threads end
//! with `execve`, and every file but the three streams is closed.

use std::{
    env,
    ffi::{OsStr, OsString},
    io,
    os::unix::{ffi::OsStrExt, process::CommandExt},
    path::{Path, PathBuf},
    process::Command,
};

/// The program that runs, whatever lies at its path by now.
const RUNNING: &str = "/proc/self/exe";
/// What the kernel writes behind the path of a program that is not there any more.
const GONE: &[u8] = b" (deleted)";

/// Starts this program anew in the place of this process, with these arguments and with these variables alone. It comes back only
/// where the system refused, with its reason.
///
/// A program that was replaced on the disk, as by an update, is started as it is there; one that was removed, as it runs.
#[must_use]
pub fn start_anew(arguments: &[&str], variables: &[(OsString, OsString)]) -> io::Error {
    let path = match env::current_exe() {
        Ok(path) => without_mark(&path),
        Err(error) => return error,
    };
    close_with_this_program();
    let start = |program: &Path| {
        let variables = variables.iter().map(|(name, value)| (name, value));
        Command::new(program).arg0(&path).args(arguments).env_clear().envs(variables).exec()
    };
    // Had it gone through, nothing here would be left to go on.
    let _ = start(&path);
    start(Path::new(RUNNING))
}

fn without_mark(path: &Path) -> PathBuf {
    let bytes = path.as_os_str().as_bytes();
    OsStr::from_bytes(bytes.strip_suffix(GONE).unwrap_or(bytes)).into()
}

/// Marks every file but the three streams to be closed when another program runs: a connection to the screen that stayed open would
/// keep the old windows there.
fn close_with_this_program() {
    every_file(libc::CLOSE_RANGE_CLOEXEC);
}

/// Closes every file but the three streams. Nothing here may use one afterwards.
pub(crate) fn close_files() {
    every_file(0);
}

#[expect(unsafe_code, reason = "no crate in the tree offers this call")]
fn every_file(how: libc::c_uint) {
    const FIRST: libc::c_uint = 3;
    // SAFETY: the call takes three numbers and touches no memory; who closes files at once uses none of them.
    let _ = unsafe { libc::syscall(libc::SYS_close_range, FIRST, libc::c_uint::MAX, how) };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_of_a_program_that_is_gone_is_no_part_of_its_path() {
        assert_eq!(without_mark(Path::new("/usr/bin/candour (deleted)")), Path::new("/usr/bin/candour"));
        assert_eq!(without_mark(Path::new("/usr/bin/candour")), Path::new("/usr/bin/candour"));
    }
}
