//! The seccomp filters: which system calls are answered with an error instead of being made.
//!
//! They refuse ways to the network and nothing else; the desktop's libraries need too many calls for more. A call of a
//! foreign architecture ends the process, since nothing honest in this tree makes one.

use crate::Sockets;
use seccompiler::{
    BackendError, BpfProgram, Error, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition,
    SeccompFilter, SeccompRule, TargetArch, apply_filter_all_threads,
};
use std::{
    io,
    os::fd::{FromRawFd, OwnedFd},
};

/// More families of sockets than any kernel knows.
const FAMILIES: i32 = 64;
/// What tells a call of the x32 kind from the same call of the usual one.
#[cfg(target_arch = "x86_64")]
const X32_BIT: u32 = 0x4000_0000;

/// Installs every filter on every thread. They add up: the strictest answer wins.
pub(crate) fn install(sockets: Sockets) -> Result<(), Error> {
    apply_filter_all_threads(&socket_families(sockets)?)?;
    apply_filter_all_threads(&refuse(libc::SYS_io_uring_setup, vec![], libc::EPERM)?)?;
    #[cfg(target_arch = "x86_64")]
    apply_filter_all_threads(&x32_calls())?;
    Ok(())
}

/// Whether filters of the program before this one, which stay when a process starts anew, answer as these would. The calls
/// themselves are asked, because the system tells of a filter that it is there and not what it refuses.
pub(crate) fn is_in_force(sockets: Sockets) -> bool {
    let refused = |family: i32| {
        let kind = libc::SOCK_DGRAM | libc::SOCK_CLOEXEC;
        errno_of(libc::SYS_socket, family.into(), kind.into()) == libc::EAFNOSUPPORT
    };
    (0..FAMILIES).filter(|family| !allowed(sockets).contains(family)).all(refused)
        && errno_of(libc::SYS_io_uring_setup, 0, 0) == libc::EPERM
        && is_x32_refused()
}

#[cfg(target_arch = "x86_64")]
fn is_x32_refused() -> bool {
    let call = i64::from(X32_BIT) | libc::SYS_socket;
    errno_of(call, libc::AF_INET.into(), libc::SOCK_DGRAM.into()) == libc::ENOSYS
}

#[cfg(not(target_arch = "x86_64"))]
const fn is_x32_refused() -> bool {
    true
}

/// The error with which a call is answered; 0 where it goes through. A socket that it makes is closed at once.
#[expect(unsafe_code, reason = "a filter is asked by the calls that it refuses")]
fn errno_of(call: i64, first: i64, second: i64) -> i32 {
    // SAFETY: only calls that take numbers, or refuse a null pointer, are made; no memory is handed over.
    let answer = unsafe { libc::syscall(call, first, second, 0) };
    match i32::try_from(answer) {
        Ok(socket) if socket >= 0 => {
            // SAFETY: this call alone made it, and nothing else knows its number.
            drop(unsafe { OwnedFd::from_raw_fd(socket) });
            0
        }
        _ => io::Error::last_os_error().raw_os_error().unwrap_or_default(),
    }
}

const fn allowed(sockets: Sockets) -> &'static [i32] {
    match sockets {
        Sockets::Local => &[libc::AF_UNIX, libc::AF_NETLINK],
        Sockets::WithInternet => &[libc::AF_UNIX, libc::AF_NETLINK, libc::AF_INET, libc::AF_INET6],
    }
}

/// `socket()` for any family that is not listed says "address family not supported", as on a machine without it.
fn socket_families(sockets: Sockets) -> Result<BpfProgram, Error> {
    let none_of_them = allowed(sockets)
        .iter()
        .map(|family| {
            SeccompCondition::new(
                0,
                SeccompCmpArgLen::Dword,
                SeccompCmpOp::Ne,
                u64::from(family.unsigned_abs()),
            )
        })
        .collect::<Result<Vec<_>, _>>()?;
    refuse(libc::SYS_socket, vec![SeccompRule::new(none_of_them)?], libc::EAFNOSUPPORT)
}

/// Answers `call` with `errno` where one of `rules` holds, or always where there is none.
fn refuse(call: i64, rules: Vec<SeccompRule>, errno: i32) -> Result<BpfProgram, Error> {
    let arch = TargetArch::try_from(std::env::consts::ARCH)?;
    let answer = SeccompAction::Errno(errno.unsigned_abs());
    let filter = SeccompFilter::new([(call, rules)].into(), SeccompAction::Allow, answer, arch)?;
    filter.try_into().map_err(|e: BackendError| e.into())
}

/// Call numbers with the x32 bit are the same calls under another name, and would pass by the filters above.
#[cfg(target_arch = "x86_64")]
fn x32_calls() -> BpfProgram {
    use seccompiler::sock_filter;

    const LOAD_CALL_NUMBER: u16 = 0x20; // BPF_LD | BPF_W | BPF_ABS, offset 0
    const JUMP_IF_AT_LEAST: u16 = 0x35; // BPF_JMP | BPF_JGE | BPF_K
    const RETURN: u16 = 0x06; // BPF_RET | BPF_K
    let step = |code, jt, jf, k| sock_filter { code, jt, jf, k };
    vec![
        step(LOAD_CALL_NUMBER, 0, 0, 0),
        step(JUMP_IF_AT_LEAST, 0, 1, X32_BIT),
        step(RETURN, 0, 0, libc::SECCOMP_RET_ERRNO | libc::ENOSYS.unsigned_abs()),
        step(RETURN, 0, 0, libc::SECCOMP_RET_ALLOW),
    ]
}
