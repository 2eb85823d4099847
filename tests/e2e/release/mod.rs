//! What the shipped program must not do, proved on the release build. It refuses a driver, so it is worked by keyboard.

mod hardening;
mod network;
mod silence;
mod traces;
