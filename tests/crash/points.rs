//! The calls of a program at which it can be killed or told that the disk refuses, as `strace` can be told of them.
//!
//! It counts the calls of one name, each thread by itself. Where it follows the first thread alone, any call of that thread can be meant.
//! Where it follows all, the N-th call is whichever thread makes one first: so what the thread of the record calls can be meant from where
//! it has made more calls of that name than the first thread.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

/// The calls that change the disk or make it durable.
const CHANGES: [&str; 13] = [
    "write",
    "pwrite64",
    "ftruncate",
    "fsync",
    "fdatasync",
    "openat",
    "rename",
    "renameat",
    "renameat2",
    "unlink",
    "unlinkat",
    "mkdir",
    "mkdirat",
];

/// A call that can be meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Point {
    /// Its name.
    pub(crate) call: String,
    /// Which one of that name it is in its thread, from one.
    pub(crate) nth: usize,
    /// Whether all threads are to be followed, because it is not of the first.
    pub(crate) is_of_another: bool,
}

impl fmt::Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}{}", self.call, self.nth, if self.is_of_another { " of another thread" } else { "" })
    }
}

/// The calls of a trace that can be meant, in their order. What was said to somebody is none.
pub(crate) fn points(trace: &str) -> Vec<Point> {
    let mut counted: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    let mut reached: BTreeSet<(&str, usize)> = BTreeSet::new();
    let mut first = None;
    let mut found = Vec::new();
    for line in trace.lines() {
        let Some((thread, call)) = line.split_once(' ') else { continue };
        // The second half of a call that another interrupted was counted when it began.
        let Some((call, arguments)) = call.trim_start().split_once('(') else { continue };
        if !CHANGES.contains(&call) {
            continue;
        }
        let is_of_another = *first.get_or_insert(thread) != thread;
        let count = counted.entry((thread, call)).or_default();
        *count += 1;
        let is_reached = reached.insert((call, *count));
        let only_reads = call == "openat" && !arguments.contains("O_CREAT");
        let only_says = call == "write" && arguments.starts_with("2,");
        if !only_reads && !only_says && (is_reached || !is_of_another) {
            found.push(Point { call: call.to_owned(), nth: *count, is_of_another });
        }
    }
    found
}

#[test]
fn calls_are_counted_by_name_and_thread_and_what_cannot_be_meant_is_left_out() {
    let trace = "\
7 openat(AT_FDCWD, \"\\x2f\", O_RDONLY) = 3
7 openat(AT_FDCWD, \"\\x2f\", O_RDWR|O_CREAT|O_CLOEXEC, 0600) = 3
7 pwrite64(3, \"\\x2f\", 1, 0) = 1
8 pwrite64(3, \"\\x2f\", 1, 0 <unfinished ...>
7 write(2, \"\\x2f\", 1) = 1
8 <... pwrite64 resumed>) = 1
8 pwrite64(3, \"\\x2f\", 1, 0) = 1
7 pwrite64(3, \"\\x2f\", 1, 0) = -1 EIO (Input/output error)
8 +++ exited with 0 +++
";
    let point = |call: &str, nth, is_of_another| Point { call: call.into(), nth, is_of_another };
    let expected = [
        point("openat", 2, false),
        point("pwrite64", 1, false),
        point("pwrite64", 2, true),
        point("pwrite64", 2, false),
    ];
    assert_eq!(points(trace), expected);
}
