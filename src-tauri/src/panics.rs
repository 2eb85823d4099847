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

#[cfg(test)]
mod tests {
    use std::{env, process::Command};

    const STOP: &str = "CANDOUR_STOP_WITH_WORDS";
    const WORDS: &str = "what a client said";

    #[test]
    fn t34_a_panic_says_where_and_never_what() {
        if env::var_os(STOP).is_some() {
            super::print_only_where();
            panic!("{WORDS}");
        }
        let stopped = Command::new(env::current_exe().unwrap())
            .args(["--exact", "panics::tests::t34_a_panic_says_where_and_never_what", "--nocapture"])
            .env(STOP, "")
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&stopped.stderr);
        assert!(!stopped.status.success());
        assert!(said.contains("candour: stopped at src"), "{said}");
        assert!(!said.contains(WORDS) && !String::from_utf8_lossy(&stopped.stdout).contains(WORDS), "{said}");
    }
}
