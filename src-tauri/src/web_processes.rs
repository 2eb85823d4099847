//! The processes behind a web view. WebKit leaves the network process of a private view running when the view is gone,
//! and one of each would be left behind at every lock; so they are ended here, and nothing they hold outlives the view.

use rustix::process::{Pid, Signal, WaitId, WaitIdOptions, WaitOptions, kill_process, wait, waitid};
use std::{fs, thread, time::Duration};

/// What was ended is waited for no longer than this; it ends all the same.
const LONGEST_END: Duration = Duration::from_millis(500);
/// How soon it is looked again whether it has.
const LOOK_AGAIN: Duration = Duration::from_millis(5);

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

    /// Ends them, waits until their memory is gone, and buries whatever child of this process has ended: the program that comes
    /// in its place knows of none.
    pub(crate) fn end_and_wait(self) {
        let ending = self.0.clone();
        self.end();
        for _ in 0..LONGEST_END.as_millis() / LOOK_AGAIN.as_millis() {
            if ending.iter().all(|process| has_ended(*process)) {
                break;
            }
            thread::sleep(LOOK_AGAIN);
        }
        while let Ok(Some(_)) = wait(WaitOptions::NOHANG) {}
    }
}

/// Whether the last thread of a child has ended. It is left to be buried: the toolkit may be waiting for it too.
fn has_ended(process: Pid) -> bool {
    let look = WaitIdOptions::EXITED | WaitIdOptions::NOHANG | WaitIdOptions::NOWAIT;
    !matches!(waitid(WaitId::Pid(process), look), Ok(None))
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
        assert!(!has_ended(process));
        child.kill().unwrap();
        while !has_ended(process) {
            thread::yield_now();
        }
        assert!(child.wait().unwrap().code().is_none(), "it was left to be buried");
        assert!(has_ended(process), "one that is buried has ended");
    }
}
