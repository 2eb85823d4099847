//! The commands, one file a noun; every body is one call.

pub mod program;
