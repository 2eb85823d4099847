//! What the shipped program must not do, proved on the release build. It refuses a driver, so it is worked by keyboard.

mod hardening;
mod memory;
mod network;
#[cfg(test)]
#[path = "../../../src-tauri/crates/candour-vault/src/header/second_reader.rs"]
mod second_reader;
mod session;
mod silence;
mod sought;
mod traces;
