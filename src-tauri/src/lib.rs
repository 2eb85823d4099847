//! The shell: windows and wires, no decisions. What a solicitor can do is in `candour-app`; here are the web view, the
//! command table, the idle clock and the system's dialogs. The only crate that knows Tauri.

pub mod commands;
pub mod desktop;
pub mod dialogs;
mod environment;
pub mod idle;
pub mod ipc;
pub mod opened_copies;
mod panics;
#[cfg(feature = "planted")]
mod planted;
mod restart;
mod view;
pub mod web_folder;
mod web_processes;
pub mod windows;

use candour_app::{App, Intake, Keyring, Surroundings, clock::SystemClock, places::Places};
use candour_sandbox::{SandboxError, Sockets, cage, harden, harden_anew, start_anew};
use desktop::Desktop;
use dialogs::Dialogs;
use idle::Idle;
use opened_copies::OpenedCopies;
use restart::Start;
use std::{
    env,
    ffi::{OsStr, OsString},
    fs,
    io::{self, Read, Write},
    path::PathBuf,
    process::ExitCode,
    sync::mpsc,
};
use tauri::{Builder, Manager, RunEvent, Runtime};
use web_folder::WebFolder;
use windows::Page;

/// The first word on the command line that makes this process the keyring's messenger instead of a window.
const DEVICE_SECRET: &str = "--device-secret";

/// The first word on the command line that makes this process check an audit log that left a casebook, instead of a window.
const VERIFY: &str = "--verify";
/// The log of millions of entries is shorter.
const LARGEST_LOG: u64 = 1 << 30;

/// Starts the program: hardened before anything else, then as messenger, as worker, as verifier or with a window. One with a window
/// has an environment of its own; the others are started by one that has, or hold nothing.
#[must_use]
pub fn start() -> ExitCode {
    panics::print_only_where();
    let mut words = env::args_os().skip(1);
    match words.next() {
        Some(word) if word == DEVICE_SECRET => {
            hardened(harden, || candour_app::answer_device_secret(io::stdin(), io::stdout()))
        }
        Some(word) if word == candour_intake::ARGUMENT => hardened(harden, work),
        Some(word) if word == VERIFY => hardened(harden, || verify(words.next())),
        word => with_a_window(word.as_deref()),
    }
}

fn with_a_window(word: Option<&OsStr>) -> ExitCode {
    let Some(start) = Start::told(word) else {
        return give_up("takes no arguments but --verify and a file; a casebook is chosen in the window");
    };
    if !environment::is_settled() {
        let refused = start_anew(start.words(), &environment::settled(env::vars_os()));
        return give_up(&format!("failed to start in an environment of its own: {refused}"));
    }
    match start {
        Start::Fresh => hardened(harden, || open(start)),
        Start::Locked | Start::Doubted | Start::ToChange(_) => hardened(harden_anew, || open(start)),
    }
}

fn hardened(
    harden: impl FnOnce(Sockets) -> Result<(), SandboxError>,
    run: impl FnOnce() -> ExitCode,
) -> ExitCode {
    let sockets = if cfg!(feature = "automation") { Sockets::WithInternet } else { Sockets::Local };
    match harden(sockets) {
        Ok(()) => run(),
        Err(refused) => give_up(&format!("failed to {refused}")),
    }
}

/// Checks the audit log in a file, without a casebook and without a key, and says whether it is whole.
fn verify(file: Option<OsString>) -> ExitCode {
    let Some(file) = file else { return give_up("--verify needs the file audit.jsonl") };
    let Ok(log) = read_log(&file) else { return give_up("failed to read the file, or it is no audit log") };
    match candour_app::verify_audit_log(&log) {
        Ok(whole) => writeln!(io::stdout(), "{whole}").map_or(ExitCode::FAILURE, |()| ExitCode::SUCCESS),
        Err(broken) => give_up(&broken.to_string()),
    }
}

/// Reads a file of a length that a log can have.
fn read_log(path: &OsStr) -> io::Result<Vec<u8>> {
    let file = fs::File::open(path)?;
    let about = file.metadata()?;
    if !about.is_file() || about.len() > LARGEST_LOG {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let mut log = Vec::new();
    file.take(LARGEST_LOG).read_to_end(&mut log)?;
    Ok(log)
}

/// Looks into one received file, in a cage that is shut before its first byte is read.
fn work() -> ExitCode {
    match cage() {
        Ok(()) => candour_intake::answer(io::stdin(), io::stdout()),
        Err(refused) => give_up(&format!("failed to {refused}")),
    }
}

fn open(start: Start) -> ExitCode {
    let Ok(runtime) =
        tokio::runtime::Builder::new_multi_thread().worker_threads(WORKERS).enable_all().build()
    else {
        return give_up("failed to start threads");
    };
    tauri::async_runtime::set(runtime.handle().clone());
    let (changes, coming) = mpsc::channel();
    let parts =
        surroundings().and_then(|around| App::new(around).map_err(|error| format!("failed to {error}")));
    let app = match parts {
        Ok(app) => app,
        Err(why) => return give_up(&why),
    };
    match start {
        Start::ToChange(change) => app.go_on_to_change(change),
        Start::Doubted => app.doubt_the_last(),
        Start::Fresh | Start::Locked => {}
    }
    let Ok(web) = WebFolder::make(runtime_folder(), &env::temp_dir()) else {
        return give_up("failed to make a folder for the web view");
    };
    let desktop = Desktop::new(
        app,
        Idle::new(Box::new(SystemClock)),
        Dialogs::of_this_build(),
        OpenedCopies::of_this_build(runtime_folder()),
        changes,
    );
    let built = build(Builder::default(), desktop, web, coming).build(tauri::generate_context!());
    let Ok(program) = built else { return give_up("failed to open a window") };
    program.run(|app, event| {
        if matches!(event, RunEvent::Exit) {
            app.state::<Desktop>().leave();
            app.state::<WebFolder>().remove();
        }
    });
    ExitCode::SUCCESS
}

/// Enough that two derivations of keys leave room for everything else.
const WORKERS: usize = 4;

/// The folder of this session that the system empties.
fn runtime_folder() -> Option<PathBuf> {
    env::var_os("XDG_RUNTIME_DIR").map(Into::into)
}

/// What the application is handed on this computer.
fn surroundings() -> Result<Surroundings, String> {
    Ok(Surroundings {
        clock: Box::new(SystemClock),
        places: Places::here().ok_or("there is no home folder")?,
        keyring: Some(Keyring::new().map_err(|_| "the program cannot find itself")?),
        effort: None,
        intake: Intake::new().ok(),
    })
}

/// The program without its start: state, commands and windows, on any runtime.
pub fn build<R: Runtime>(
    builder: Builder<R>,
    desktop: Desktop,
    web: WebFolder,
    changes: mpsc::Receiver<desktop::Change>,
) -> Builder<R> {
    view::register(builder).manage(desktop).manage(web).invoke_handler(ipc::handler()).setup(|app| {
        windows::follow(app.handle().clone(), changes);
        idle::watch(app.handle().clone());
        windows::open(app.handle(), Page::Unlock)?;
        Ok(())
    })
}

fn give_up(why: &str) -> ExitCode {
    let _ = writeln!(io::stderr(), "candour: {why}");
    ExitCode::FAILURE
}
