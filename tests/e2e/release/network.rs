//! T42: the shipped program makes no internet socket, and is not able to. The filter itself is proved in
//! `candour-sandbox`; here it is seen on the whole process tree, with somebody listening.

use crate::{
    robot::Robot,
    webdriver::{Res, until},
    world::{World, release},
};
use std::{fs, net::TcpListener};

#[test]
fn t42_every_process_of_the_release_is_filtered_and_no_socket_is_made() -> Res<()> {
    let world = World::new();
    let listener = TcpListener::bind("127.0.0.1:0").map_err(|error| error.to_string())?;
    listener.set_nonblocking(true).map_err(|error| error.to_string())?;
    let trace = world.folder().join("trace");
    let mut program = world.command("strace");
    program.args(["-f", "-qq", "-e", "trace=socket,connect,io_uring_setup", "-o"]).arg(&trace).arg(release());
    let robot = Robot::start(&world, program)?;
    let processes = until("three processes", || {
        let found: Vec<u32> = world.processes().into_iter().filter(|process| is_ours(*process)).collect();
        if found.len() >= 3 { Ok(found) } else { Err(format!("{found:?}")) }
    })?;
    for process in processes {
        let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
        let says = |line: &str| status.lines().any(|found| found.replace('\t', " ") == line);
        assert!(
            status.is_empty() || (says("Seccomp: 2") && says("NoNewPrivs: 1")),
            "{process} is not filtered"
        );
        let limits = fs::read_to_string(format!("/proc/{process}/limits")).unwrap_or_default();
        let cores = limits.lines().find(|line| line.starts_with("Max core file size")).unwrap_or_default();
        assert!(limits.is_empty() || cores.split_whitespace().nth(4) == Some("0"), "{cores}");
    }
    drop(robot);
    let calls = fs::read_to_string(&trace).map_err(|error| error.to_string())?;
    assert!(calls.contains("socket(AF_UNIX"), "control: the trace sees sockets");
    for line in calls.lines().filter(|line| line.contains("socket(")) {
        let local = line.contains("AF_UNIX") || line.contains("AF_NETLINK");
        assert!(local || line.contains("EAFNOSUPPORT"), "{line}");
    }
    assert!(!calls.lines().any(|line| line.contains("connect(") && line.contains("AF_INET")), "{calls}");
    assert!(!calls.lines().any(|line| line.contains("io_uring_setup") && !line.contains("EPERM")), "{calls}");
    assert!(listener.accept().is_err(), "somebody came");
    Ok(())
}

/// Whether a process is the program or the web view's, and not a helper of this test.
fn is_ours(process: u32) -> bool {
    let name = fs::read_to_string(format!("/proc/{process}/comm")).unwrap_or_default();
    name.starts_with("candour") || name.starts_with("WebKit")
}
