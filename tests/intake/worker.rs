//! The worker as a program of its own: caged as the application's is, or trying what the cage is there against.
//!
//! `--worker` answers one question. `--caged WHAT` cages itself and tries, `--free WHAT` only tries; both end with success where
//! the attempt went through, and with [`REFUSED`] where the system said no.

use candour_sandbox::{Sockets, cage, cage_for, harden};
use std::{
    env,
    fs::{self, File},
    hint::black_box,
    io,
    os::unix::net::UnixDatagram,
    process::{self, Command, ExitCode},
    thread,
};

const REFUSED: u8 = 7;

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    harden(Sockets::Local).expect("hardened");
    match words.as_slice() {
        [candour_intake::ARGUMENT] => {
            cage().expect("caged");
            candour_intake::answer(io::stdin(), io::stdout())
        }
        ["--caged", what] => {
            cage_for(1).expect("caged");
            attempt(what)
        }
        ["--free", what] => attempt(what),
        _ => panic!("what to do"),
    }
}

fn attempt(what: &str) -> ExitCode {
    let went_through = match what {
        "nothing" => true,
        "open" => File::open("/proc/version").is_ok(),
        "memory" => File::open("/proc/self/mem").is_ok(),
        "write" => written(),
        "socket" => UnixDatagram::unbound().is_ok(),
        "start" => Command::new("/bin/true").status().is_ok_and(|status| status.success()),
        "thread" => thread::Builder::new().spawn(|| ()).is_ok_and(|thread| thread.join().is_ok()),
        "space" => black_box(Vec::<u8>::new()).try_reserve_exact(2 << 30).is_ok(),
        "spin" => loop {
            black_box(0);
        },
        _ => panic!("what to try"),
    };
    if went_through { ExitCode::SUCCESS } else { ExitCode::from(REFUSED) }
}

fn written() -> bool {
    let file = env::temp_dir().join(format!("candour-cage-{}", process::id()));
    fs::write(&file, "x").is_ok_and(|()| fs::remove_file(&file).is_ok())
}
