//! The seccomp filters: which system calls are answered with an error instead of being made.
//!
//! They refuse ways to the network and nothing else; the desktop's libraries need too many calls for more. A call of a
//! foreign architecture ends the process, since nothing honest in this tree makes one.

use crate::Sockets;
use seccompiler::{
    BackendError, BpfProgram, Error, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition,
    SeccompFilter, SeccompRule, TargetArch, apply_filter_all_threads,
};

/// Installs every filter on every thread. They add up: the strictest answer wins.
pub(crate) fn install(sockets: Sockets) -> Result<(), Error> {
    apply_filter_all_threads(&socket_families(sockets)?)?;
    apply_filter_all_threads(&refuse(libc::SYS_io_uring_setup, vec![], libc::EPERM)?)?;
    #[cfg(target_arch = "x86_64")]
    apply_filter_all_threads(&x32_calls())?;
    Ok(())
}

/// `socket()` for any family that is not listed says "address family not supported", as on a machine without it.
fn socket_families(sockets: Sockets) -> Result<BpfProgram, Error> {
    let allowed: &[i32] = match sockets {
        Sockets::Local => &[libc::AF_UNIX, libc::AF_NETLINK],
        Sockets::WithInternet => &[libc::AF_UNIX, libc::AF_NETLINK, libc::AF_INET, libc::AF_INET6],
    };
    let none_of_them = allowed
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

    const X32_BIT: u32 = 0x4000_0000;
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
