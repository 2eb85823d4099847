//! T42: the shipped program makes no internet socket, and is not able to. The filter itself is proved in
//! `candour-sandbox`; here it is seen on the whole process tree, with somebody listening.

use crate::{
    robot::Robot,
    webdriver::{Res, until},
    world::{World, files_below, planted, release},
};
use std::{fs, net::TcpListener, path::Path};

#[test]
fn t42_every_process_of_the_release_is_filtered_and_makes_no_internet_socket() -> Res<()> {
    traced(&release(), |_| true).map(drop)
}

#[test]
fn t42_a_page_that_tries_every_way_to_a_network_gets_none() -> Res<()> {
    let has_tried = |calls: &[String]| calls.iter().any(|call| call.contains("EAFNOSUPPORT"));
    traced(&planted(), has_tried).map(drop)
}

/// Runs a program under strace with somebody listening, checks every process of its tree, and gives its network calls.
///
/// The program runs until `is_enough` of its calls have been seen.
fn traced(program: &Path, is_enough: impl Fn(&[String]) -> bool) -> Res<Vec<String>> {
    let listener = TcpListener::bind("127.0.0.1:0").map_err(|error| error.to_string())?;
    let port = listener.local_addr().map_err(|error| error.to_string())?.port();
    listener.set_nonblocking(true).map_err(|error| error.to_string())?;
    let world = World::new().with("CANDOUR_PLANTED", port.to_string());
    let traces = world.folder().join("traces");
    fs::create_dir(&traces).map_err(|error| error.to_string())?;
    let mut strace = world.command("strace");
    strace
        .args(["-ff", "-qq", "-e", "trace=socket,connect,io_uring_setup", "-o"])
        .arg(traces.join("of"))
        .arg(program);
    let robot = Robot::start(&world, strace)?;
    let processes = until("three processes", || {
        let found: Vec<u32> = world.processes().into_iter().filter(|process| is_ours(*process)).collect();
        if found.len() >= 3 { Ok(found) } else { Err(format!("{found:?}")) }
    })?;
    for process in processes {
        is_filtered(process);
    }
    robot.quiet()?;
    until("the calls looked for", || {
        if is_enough(&calls_in(&traces)) { Ok(()) } else { Err("none of them".to_owned()) }
    })?;
    drop(robot);
    assert!(listener.accept().is_err(), "somebody came");
    std::net::TcpStream::connect(("127.0.0.1", port)).map_err(|error| error.to_string())?;
    assert!(listener.accept().is_ok(), "control: who can come is seen");
    let calls = calls_in(&traces);
    assert!(calls.iter().any(|call| call.contains("socket(AF_UNIX")), "control: the trace sees sockets");
    for call in &calls {
        let local = call.contains("AF_UNIX") || call.contains("AF_NETLINK");
        assert!(!call.contains("socket(") || local || call.contains("EAFNOSUPPORT"), "{call}");
        assert!(!(call.contains("connect(") && call.contains("AF_INET")), "{call}");
        assert!(!call.contains("io_uring_setup") || call.contains("EPERM"), "{call}");
    }
    Ok(calls)
}

/// The calls that strace wrote down, one file a process.
fn calls_in(folder: &Path) -> Vec<String> {
    let texts = files_below(folder).into_iter().filter_map(|file| fs::read_to_string(file).ok());
    texts.flat_map(|text| text.lines().map(str::to_owned).collect::<Vec<_>>()).collect()
}

fn is_filtered(process: u32) {
    let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let limits = fs::read_to_string(format!("/proc/{process}/limits")).unwrap_or_default();
    if status.is_empty() || limits.is_empty() {
        return;
    }
    let says = |line: &str| status.lines().any(|found| found.replace('\t', " ") == line);
    assert!(says("Seccomp: 2") && says("NoNewPrivs: 1"), "{process} is not filtered");
    let cores = limits.lines().find(|line| line.starts_with("Max core file size")).unwrap_or_default();
    assert_eq!(cores.split_whitespace().nth(4), Some("0"), "{cores}");
}

/// Whether a process is the program or the web view's, and not a helper of this test.
pub(super) fn is_ours(process: u32) -> bool {
    let name = fs::read_to_string(format!("/proc/{process}/comm")).unwrap_or_default();
    name.starts_with("candour") || name.starts_with("WebKit")
}
