//! What is said when the program itself fails: the place in the source, never the message, which could hold words of a
//! case.

use std::{io::Write, panic};

/// Replaces the standard report of a panic.
pub(crate) fn print_only_where() {
    panic::set_hook(Box::new(|what| {
        let place = what.location().map_or_else(String::new, ToString::to_string);
        let _ = writeln!(std::io::stderr(), "candour: stopped at {place}");
    }));
}
