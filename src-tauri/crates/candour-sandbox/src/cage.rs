//! The cage of the worker that looks into received files: no file, no socket, no other process, little memory, little time.
//!
//! The files are Landlock's: where the kernel has none, or an older one, as much of it is set as there is, and the filter of
//! calls alone keeps the worker from opening anything. That filter ends the process at the first call that is not on its
//! list. Other threads are under the filter too; Landlock holds the thread that asked, so there should be one.

use crate::{SandboxError, anew::close_files};
use landlock::{ABI, Access, AccessFs, AccessNet, Ruleset, RulesetAttr, RulesetError, Scope};
use rustix::process::{DumpableBehavior, Resource, Rlimit, set_dumpable_behavior, setrlimit};
use seccompiler::{
    BackendError, BpfProgram, Error, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition,
    SeccompFilter, SeccompRule, TargetArch, apply_filter_all_threads,
};

/// How many seconds of the processor's time the worker has.
pub const CPU_SECONDS: u64 = 20;

/// How many bytes of address space the worker has, its own code included.
pub const ADDRESS_SPACE: u64 = 1 << 30;

/// What the worker may do whatever the arguments: with memory that it has, with time, with its own end. Two of them are how a
/// thread begins that a library started while it was loaded.
const FREE_CALLS: &[i64] = &[
    libc::SYS_brk,
    libc::SYS_clock_gettime,
    libc::SYS_close,
    libc::SYS_exit,
    libc::SYS_exit_group,
    libc::SYS_futex,
    libc::SYS_getpid,
    libc::SYS_getrandom,
    libc::SYS_gettid,
    libc::SYS_madvise,
    libc::SYS_mremap,
    libc::SYS_munmap,
    libc::SYS_restart_syscall,
    libc::SYS_rseq,
    libc::SYS_rt_sigprocmask,
    libc::SYS_rt_sigreturn,
    libc::SYS_sched_yield,
    libc::SYS_set_robust_list,
    libc::SYS_sigaltstack,
];

/// Shuts this process in, for good; call it after [`crate::harden`] and before anything that is not trusted is read.
///
/// # Errors
/// The step the system refused. Steps before it have taken effect.
pub fn cage() -> Result<(), SandboxError> {
    cage_for(CPU_SECONDS)
}

/// As [`cage`], with another limit of time.
///
/// # Errors
/// As [`cage`].
pub fn cage_for(seconds: u64) -> Result<(), SandboxError> {
    close_files();
    shut_files().map_err(SandboxError::Files)?;
    let limits = [
        (Resource::As, ADDRESS_SPACE),
        (Resource::Cpu, seconds),
        (Resource::Fsize, 0),
        (Resource::Nofile, 8),
        (Resource::Nproc, 0),
        (Resource::Core, 0),
    ];
    for (resource, most) in limits {
        let limit = Rlimit { current: Some(most), maximum: Some(most) };
        setrlimit(resource, limit).map_err(SandboxError::Limit)?;
    }
    set_dumpable_behavior(DumpableBehavior::NotDumpable).map_err(SandboxError::Dumpable)?;
    few_calls().and_then(|filter| apply_filter_all_threads(&filter)).map_err(SandboxError::Calls)
}

/// A ruleset of Landlock that handles everything and allows nothing.
fn shut_files() -> Result<(), RulesetError> {
    Ruleset::default()
        .handle_access(AccessFs::from_all(ABI::V6))?
        .handle_access(AccessNet::from_all(ABI::V6))?
        .scope(Scope::from_all(ABI::V6))?
        .create()?
        .restrict_self()
        .map(drop)
}

/// Reads from standard input, writes to standard output and error, takes memory that cannot be executed, and ends.
fn few_calls() -> Result<BpfProgram, Error> {
    let input = vec![rule(0, SeccompCmpOp::Eq, libc::STDIN_FILENO)?];
    let output = vec![
        rule(0, SeccompCmpOp::Eq, libc::STDOUT_FILENO)?,
        rule(0, SeccompCmpOp::Eq, libc::STDERR_FILENO)?,
    ];
    let data =
        vec![rule(2, SeccompCmpOp::MaskedEq(u64::from(libc::PROT_EXEC.unsigned_abs())), libc::PROT_NONE)?];
    let checked = [
        (libc::SYS_read, input.clone()),
        (libc::SYS_readv, input),
        (libc::SYS_write, output.clone()),
        (libc::SYS_writev, output),
        (libc::SYS_mmap, data.clone()),
        (libc::SYS_mprotect, data),
    ];
    let rules = FREE_CALLS.iter().map(|call| (*call, Vec::new())).chain(checked).collect();
    let arch = TargetArch::try_from(std::env::consts::ARCH)?;
    let filter = SeccompFilter::new(rules, SeccompAction::KillProcess, SeccompAction::Allow, arch)?;
    filter.try_into().map_err(|e: BackendError| e.into())
}

/// Holds where the argument at this place compares so.
fn rule(argument: u8, compares: SeccompCmpOp, with: i32) -> Result<SeccompRule, Error> {
    let with = u64::from(with.unsigned_abs());
    let condition = SeccompCondition::new(argument, SeccompCmpArgLen::Dword, compares, with)?;
    Ok(SeccompRule::new(vec![condition])?)
}
