//! Start-up hardening of the whole process tree, on Linux: no core dumps, files for their owner alone, not readable by
//! other processes of the same user, no new privileges, no internet. The [`cage()`] of the process that looks into
//! received files, which may do next to nothing. And a process's own start anew, which is how its memory ends.
//!
//! Knows none of our other crates, opens no file and starts no other process. What it sets is inherited by the web view's
//! processes, except *not dumpable*, which every `exec` undoes. Other systems have no such filter: there the build
//! stops here, rather than promise what it does not keep.

mod anew;
mod cage;
mod filter;

pub use anew::start_anew;
pub use cage::{ADDRESS_SPACE, CPU_SECONDS, cage, cage_for};

use rustix::{
    fs::Mode,
    process::{DumpableBehavior, Resource, Rlimit, set_dumpable_behavior, setrlimit, umask},
};

/// Which sockets the process tree may make.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sockets {
    /// `AF_UNIX` and `AF_NETLINK` only: what is shipped.
    Local,
    /// Internet sockets too, because a driver under test reaches the web view over loopback TCP. A filter cannot see
    /// addresses, so this lets through more than loopback.
    WithInternet,
}

/// A step of [`harden`] or [`cage()`] that the system refused.
#[derive(Debug, thiserror::Error)]
pub enum SandboxError {
    /// `RLIMIT_CORE` could not be set.
    #[error("switch off core dumps")]
    CoreLimit(#[source] rustix::io::Errno),
    /// `PR_SET_DUMPABLE` could not be set.
    #[error("make the process unreadable to others")]
    Dumpable(#[source] rustix::io::Errno),
    /// `PR_SET_NO_NEW_PRIVS` could not be set.
    #[error("give up new privileges")]
    Privileges(#[source] rustix::io::Errno),
    /// The filter could not be built or installed.
    #[error("refuse internet sockets")]
    Filter(#[source] seccompiler::Error),
    /// Landlock is there and refused the ruleset.
    #[error("shut out files")]
    Files(#[source] landlock::RulesetError),
    /// A limit could not be set.
    #[error("limit the worker")]
    Limit(#[source] rustix::io::Errno),
    /// The worker's filter could not be built or installed.
    #[error("refuse what the worker has no need of")]
    Calls(#[source] seccompiler::Error),
}

/// Hardens this process and all it will start; call it first in `main`, before any thread.
///
/// # Errors
/// The step the system refused. Steps before it have taken effect.
pub fn harden(sockets: Sockets) -> Result<(), SandboxError> {
    restrict()?;
    filter::install(sockets).map_err(SandboxError::Filter)
}

/// The same for a process that has started anew. The filters of its earlier start are still in force, and a layer more at every
/// start would come to the kernel's limit; they are installed where the calls that they refuse are not refused.
///
/// # Errors
/// As [`harden`].
pub fn harden_anew(sockets: Sockets) -> Result<(), SandboxError> {
    restrict()?;
    if filter::is_in_force(sockets) {
        return Ok(());
    }
    filter::install(sockets).map_err(SandboxError::Filter)
}

/// Everything but the filter.
fn restrict() -> Result<(), SandboxError> {
    let none = Rlimit { current: Some(0), maximum: Some(0) };
    setrlimit(Resource::Core, none).map_err(SandboxError::CoreLimit)?;
    umask(Mode::RWXG | Mode::RWXO);
    set_dumpable_behavior(DumpableBehavior::NotDumpable).map_err(SandboxError::Dumpable)?;
    rustix::thread::set_no_new_privs(true).map_err(SandboxError::Privileges)
}
