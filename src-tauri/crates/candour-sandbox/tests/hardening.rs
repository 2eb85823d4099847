//! What a hardened process can no longer do. Each test runs in a process of its own, because hardening cannot be undone.
#![expect(unsafe_code, reason = "raw system calls are what the filter is asked about")]

use candour_sandbox::{Sockets, harden, harden_anew, start_anew};
use std::{ffi::OsString, fs, os::fd::AsRawFd, path::PathBuf, process::Command};

/// Runs `body` in a fresh copy of this test program, on its only thread.
fn in_own_process(test: &str, body: impl FnOnce()) {
    const MARK: &str = "CANDOUR_SANDBOX_TEST";
    if std::env::var(MARK).is_ok_and(|name| name == test) {
        return body();
    }
    let this = std::env::current_exe().expect("the test program's own path");
    let told = Command::new(this)
        .args(["--exact", test, "--test-threads=1", "--nocapture"])
        .env(MARK, test)
        .output()
        .expect("the test program starts again");
    assert!(
        told.status.success(),
        "{}{}",
        String::from_utf8_lossy(&told.stdout),
        String::from_utf8_lossy(&told.stderr)
    );
}

/// What the kernel says to a call with these two arguments: its error number, 0 where it went through.
fn answer(call: i64, first: i64, second: i64) -> i32 {
    // SAFETY: only calls that take numbers, or refuse a null pointer, are made; no memory is handed over.
    let result = unsafe { libc::syscall(call, first, second, 0, 0, 0, 0) };
    if result >= 0 {
        return 0;
    }
    std::io::Error::last_os_error().raw_os_error().unwrap_or(-1)
}

fn socket(family: i32) -> i32 {
    answer(libc::SYS_socket, family.into(), libc::SOCK_DGRAM.into())
}

fn status_line(name: &str) -> String {
    let status = std::fs::read_to_string("/proc/self/status").expect("status");
    let line = status.lines().find(|line| line.starts_with(name)).expect(name);
    line.rsplit('\t').next().unwrap_or_default().to_owned()
}

#[test]
fn t42_internet_sockets_are_refused_and_local_ones_are_not() {
    in_own_process("t42_internet_sockets_are_refused_and_local_ones_are_not", || {
        assert_eq!(socket(libc::AF_INET), 0, "control: before hardening the machine makes internet sockets");
        harden(Sockets::Local).expect("hardened");
        for family in [libc::AF_INET, libc::AF_INET6, libc::AF_PACKET, libc::AF_VSOCK, libc::AF_BLUETOOTH] {
            assert_eq!(socket(family), libc::EAFNOSUPPORT, "family {family}");
        }
        assert_eq!(socket(libc::AF_UNIX), 0);
        assert_eq!(answer(libc::SYS_socket, libc::AF_NETLINK.into(), libc::SOCK_RAW.into()), 0);
    });
}

#[test]
fn t42_bits_above_the_family_do_not_hide_it() {
    in_own_process("t42_bits_above_the_family_do_not_hide_it", || {
        harden(Sockets::Local).expect("hardened");
        let dressed_up = (1_i64 << 32) | i64::from(libc::AF_INET);
        assert_eq!(answer(libc::SYS_socket, dressed_up, libc::SOCK_STREAM.into()), libc::EAFNOSUPPORT);
    });
}

#[test]
fn t42_io_uring_is_no_way_round() {
    in_own_process("t42_io_uring_is_no_way_round", || {
        let before = answer(libc::SYS_io_uring_setup, 1, 0);
        assert!(
            [libc::EFAULT, libc::ENOSYS, libc::EPERM].contains(&before),
            "control: the kernel answers by itself"
        );
        harden(Sockets::Local).expect("hardened");
        assert_eq!(answer(libc::SYS_io_uring_setup, 1, 0), libc::EPERM);
    });
}

#[test]
#[cfg(target_arch = "x86_64")]
fn t42_x32_call_numbers_are_no_way_round() {
    in_own_process("t42_x32_call_numbers_are_no_way_round", || {
        harden(Sockets::Local).expect("hardened");
        let x32 = 0x4000_0000;
        assert_eq!(
            answer(x32 | libc::SYS_socket, libc::AF_INET.into(), libc::SOCK_STREAM.into()),
            libc::ENOSYS
        );
        assert_eq!(answer(x32 | libc::SYS_getpid, 0, 0), libc::ENOSYS);
    });
}

#[test]
#[cfg(target_arch = "x86_64")]
fn t42_a_call_of_a_foreign_architecture_ends_the_process() {
    const MARK: &str = "CANDOUR_SANDBOX_FOREIGN";
    let test = "t42_a_call_of_a_foreign_architecture_ends_the_process";
    if std::env::var_os(MARK).is_some() {
        harden(Sockets::Local).expect("hardened");
        // SAFETY: `getpid` by the 32-bit gate takes no argument and touches no memory.
        unsafe {
            std::arch::asm!("int 0x80", inlateout("eax") 20 => _, out("r8") _, out("r9") _, out("r10") _, out("r11") _);
        }
        return;
    }
    let this = std::env::current_exe().expect("the test program's own path");
    let ended = Command::new(this)
        .args(["--exact", test, "--test-threads=1"])
        .env(MARK, "1")
        .output()
        .expect("started");
    let signal = std::os::unix::process::ExitStatusExt::signal(&ended.status);
    assert!(
        signal == Some(libc::SIGSYS) || signal == Some(libc::SIGSEGV),
        "{signal:?}: by the filter, or by a kernel that has no such gate"
    );
}

#[test]
fn the_build_made_for_driving_keeps_internet_sockets_and_refuses_the_rest() {
    in_own_process("the_build_made_for_driving_keeps_internet_sockets_and_refuses_the_rest", || {
        harden(Sockets::WithInternet).expect("hardened");
        assert_eq!(socket(libc::AF_INET), 0);
        assert_eq!(socket(libc::AF_INET6), 0);
        assert_eq!(socket(libc::AF_VSOCK), libc::EAFNOSUPPORT);
    });
}

#[test]
fn no_core_no_dump_no_new_privileges() {
    in_own_process("no_core_no_dump_no_new_privileges", || {
        harden(Sockets::Local).expect("hardened");
        let core = rustix::process::getrlimit(rustix::process::Resource::Core);
        assert_eq!((core.current, core.maximum), (Some(0), Some(0)));
        let dumpable = rustix::process::dumpable_behavior().expect("asked");
        assert_eq!(dumpable, rustix::process::DumpableBehavior::NotDumpable);
        assert_eq!(status_line("NoNewPrivs:"), "1");
        assert_eq!(status_line("Seccomp:"), "2");
    });
}

#[test]
fn what_is_written_is_for_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    in_own_process("what_is_written_is_for_its_owner_alone", || {
        harden(Sockets::Local).expect("hardened");
        let file = std::env::temp_dir().join(format!("candour-umask-{}", std::process::id()));
        std::fs::write(&file, "").expect("written");
        let mode = std::fs::metadata(&file).expect("there").permissions().mode();
        std::fs::remove_file(&file).expect("removed");
        assert_eq!(mode & 0o777, 0o600);
    });
}

#[test]
fn children_inherit_the_filter_and_the_core_limit() {
    in_own_process("children_inherit_the_filter_and_the_core_limit", || {
        harden(Sockets::Local).expect("hardened");
        let script = "grep -E 'Seccomp:|NoNewPrivs:' /proc/self/status; ulimit -c";
        let told = Command::new("/bin/sh").args(["-c", script]).output().expect("started");
        let words: Vec<&str> = std::str::from_utf8(&told.stdout).expect("text").split_whitespace().collect();
        assert_eq!(words, ["NoNewPrivs:", "1", "Seccomp:", "2", "0"]);
    });
}

#[test]
fn t42_a_start_anew_puts_no_second_layer_on_the_filter_and_notices_where_there_is_none() {
    let test = "t42_a_start_anew_puts_no_second_layer_on_the_filter_and_notices_where_there_is_none";
    in_own_process(test, || {
        let before = layers();
        harden_anew(Sockets::Local).expect("hardened");
        let once = layers();
        assert!(once > before, "control: layers are counted");
        assert_eq!(socket(libc::AF_INET), libc::EAFNOSUPPORT, "with none in force it is installed");
        for _ in 0..3 {
            harden_anew(Sockets::Local).expect("hardened");
        }
        assert_eq!(layers(), once);
    });
}

#[test]
fn t42_a_filter_that_lets_more_through_does_not_do_for_a_stricter_one() {
    in_own_process("t42_a_filter_that_lets_more_through_does_not_do_for_a_stricter_one", || {
        harden(Sockets::WithInternet).expect("hardened");
        harden_anew(Sockets::Local).expect("hardened");
        assert_eq!(socket(libc::AF_INET), libc::EAFNOSUPPORT);
    });
}

fn layers() -> u32 {
    status_line("Seccomp_filters:").parse().expect("a number")
}

#[test]
fn t20_a_start_anew_keeps_the_number_of_the_process_and_neither_files_nor_variables() {
    const ANEW: &str = "CANDOUR_SANDBOX_ANEW";
    const MARK: &str = "CANDOUR_SANDBOX_TEST";
    let test = "t20_a_start_anew_keeps_the_number_of_the_process_and_neither_files_nor_variables";
    in_own_process(test, || {
        if let Some(path) = std::env::var_os(ANEW).map(PathBuf::from) {
            let is_open = open_files().contains(&path);
            fs::remove_file(&path).expect("removed");
            assert_eq!(path.extension(), Some(std::process::id().to_string().as_ref()));
            assert!(!is_open, "a file went over");
            assert!(std::env::var_os("PATH").is_none(), "a variable went over");
            return;
        }
        let path = std::env::temp_dir().join(format!("candour-anew.{}", std::process::id()));
        let file = fs::File::create(&path).expect("a file");
        // SAFETY: a number is asked for another one; the copy is left open on purpose, and nothing closes it twice.
        assert!(unsafe { libc::dup(file.as_raw_fd()) } >= 0, "a copy that would stay open");
        assert!(open_files().contains(&path), "control: it is seen");
        assert!(std::env::var_os("PATH").is_some(), "control: it is set");
        harden(Sockets::Local).expect("hardened");
        let variables: [(OsString, OsString); 2] = [(MARK.into(), test.into()), (ANEW.into(), path.into())];
        let refused = start_anew(&["--exact", test, "--test-threads=1", "--nocapture"], &variables);
        panic!("it did not start anew: {refused}");
    });
}

fn open_files() -> Vec<PathBuf> {
    let files = fs::read_dir("/proc/self/fd").expect("files").flatten();
    files.filter_map(|file| fs::read_link(file.path()).ok()).collect()
}
