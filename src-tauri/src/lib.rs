//! The shell: windows and wires, no decisions. What a solicitor can do is in `candour-app`; here are the web view, the
//! command table, the idle clock and the system's dialogs. The only crate that knows Tauri.

pub mod commands;
pub mod desktop;
pub mod ipc;
pub mod windows;

use candour_sandbox::{Sockets, harden};
use std::{io::Write, process::ExitCode};
use tauri::{Builder, Runtime};

/// Starts the program.
#[must_use]
pub fn start() -> ExitCode {
    let sockets = if cfg!(feature = "automation") { Sockets::WithInternet } else { Sockets::Local };
    if let Err(refused) = harden(sockets) {
        return give_up(&format!("failed to {refused}"));
    }
    match build(Builder::default()).run(tauri::generate_context!()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => give_up("failed to open a window"),
    }
}

fn give_up(why: &str) -> ExitCode {
    let _ = writeln!(std::io::stderr(), "candour: {why}");
    ExitCode::FAILURE
}

/// The program without its start: state, commands and windows, on any runtime.
pub fn build<R: Runtime>(builder: Builder<R>) -> Builder<R> {
    builder.manage(desktop::Desktop).invoke_handler(ipc::handler()).setup(|app| {
        windows::open(app.handle(), windows::Page::Unlock, std::env::temp_dir().join("candour-web"))?;
        Ok(())
    })
}
