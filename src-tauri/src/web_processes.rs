//! The processes behind a web view. WebKit leaves the network process of a private view running when the view is gone,
//! and one of each would be left behind at every lock; so they are ended here, and nothing they hold outlives the view.

use rustix::process::{Pid, Signal, kill_process};
use std::fs;

/// Processes of web views that are about to be destroyed.
pub(crate) struct WebProcesses(Vec<Pid>);

impl WebProcesses {
    /// Those of every web view there is now. None where the view is shared from window to window, as a driver needs.
    pub(crate) fn so_far() -> Self {
        if cfg!(feature = "automation") {
            return Self(Vec::new());
        }
        Self(children().into_iter().filter(|process| is_webkit(*process)).collect())
    }

    /// Ends them.
    pub(crate) fn end(self) {
        for process in self.0.into_iter().filter(|process| is_webkit(*process)) {
            // One that has ended by itself is what is wanted.
            let _ = kill_process(process, Signal::KILL);
        }
    }
}

/// The processes that this one has started and not yet buried.
fn children() -> Vec<Pid> {
    let threads = fs::read_dir("/proc/self/task").into_iter().flatten().flatten();
    let lists = threads.filter_map(|thread| fs::read_to_string(thread.path().join("children")).ok());
    lists.flat_map(|list| list.split_whitespace().filter_map(pid).collect::<Vec<_>>()).collect()
}

fn pid(text: &str) -> Option<Pid> {
    text.parse().ok().and_then(Pid::from_raw)
}

fn is_webkit(process: Pid) -> bool {
    let name = fs::read_to_string(format!("/proc/{}/comm", process.as_raw_nonzero()));
    name.is_ok_and(|name| name.starts_with("WebKit"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::process::Command;

    #[test]
    fn a_child_is_seen_and_one_that_is_no_web_view_is_left_alone() {
        let mut child = Command::new("sleep").arg("60").spawn().unwrap();
        let process = Pid::from_child(&child);
        assert!(children().contains(&process));
        assert!(!is_webkit(process));
        WebProcesses(vec![process]).end();
        assert!(child.try_wait().unwrap().is_none(), "it was ended");
        child.kill().unwrap();
        child.wait().unwrap();
    }
}
