//! A scenario played in a process of its own, with every call that changes the disk written down.

use crate::{
    disk::Disk,
    homes,
    points::{Point, points},
    trace::{FileId, Reading, Step},
};
use candour_tests::scenarios::{Manner, Scenario};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    process::Command,
};
use tempfile::TempDir;

/// The longest single write that is written down whole, in bytes.
const LONGEST_WRITE: &str = "4194304";
/// What changes a file or makes it durable, and what says which file is meant. A call of these that is not known is refused.
const CALLS: &str = "trace=?open,?creat,openat,?openat2,close,lseek,write,writev,pwrite64,pwritev,pwritev2,truncate,ftruncate,fallocate,fsync,fdatasync,\
                     sync_file_range,?rename,?renameat,renameat2,?link,linkat,?symlink,symlinkat,?unlink,unlinkat,?mkdir,mkdirat,?rmdir,copy_file_range,sendfile,splice,dup,\
                     ?dup2,dup3,fcntl,mmap";

/// What a scenario began with, and what it did.
pub(crate) struct Recorded {
    pub(crate) scenario: Scenario,
    pub(crate) home: PathBuf,
    pub(crate) before: Disk,
    pub(crate) steps: Vec<Step>,
    /// The calls at which it can be killed, or told that the disk refuses.
    pub(crate) points: Vec<Point>,
    _folder: TempDir,
}

impl Recorded {
    /// Plays a scenario.
    pub(crate) fn of(scenario: Scenario) -> Self {
        let folder = TempDir::new().expect("a temporary folder");
        let home = folder.path().canonicalize().expect("a folder").join("home");
        homes::prepare(scenario, &home);
        let before = Disk::below(&home);
        let trace = folder.path().join("trace");
        let played = Command::new("strace")
            .args(["-f", "-qq", "-xx", "-s", LONGEST_WRITE, "-e", CALLS, "-e", "signal=none", "-o"])
            .arg(&trace)
            .args([env!("CARGO_BIN_EXE_candour-crash-played"), scenario.name()])
            .arg(&home)
            .arg(Manner::Stops.name())
            .output()
            .expect("strace, which `cargo xtask test` installs");
        assert!(
            played.status.success(),
            "{}",
            String::from_utf8_lossy(&[played.stdout, played.stderr].concat())
        );
        let trace = fs::read_to_string(trace).expect("a trace");
        let steps = Reading::begun(&home, before.folders(), &before.lengths()).read(&trace);
        let points = points(&trace);
        assert!(points.len() > 20, "{} calls at which something can happen", points.len());
        Self { scenario, home, before, steps, points, _folder: folder }
    }

    /// How many bytes more than at first there were when there were most.
    pub(crate) fn growth(&self) -> usize {
        let there = self.before.lengths();
        let mut lengths: BTreeMap<FileId, usize> =
            there.iter().enumerate().map(|(n, (_, length))| (FileId(n), *length)).collect();
        let first: usize = lengths.values().sum();
        let mut most = first;
        for step in &self.steps {
            match step {
                Step::Written { file, at, bytes } => {
                    let length = lengths.entry(*file).or_default();
                    *length = (*length).max(at + bytes.len());
                }
                Step::Resized { file, length } => _ = lengths.insert(*file, *length),
                Step::Removed { file, .. } => _ = lengths.remove(file),
                _ => {}
            }
            most = most.max(lengths.values().sum());
        }
        most - first
    }

    /// The files that ever had this name in a folder.
    pub(crate) fn named(&self, name: &str) -> BTreeSet<FileId> {
        let is_named = |path: &Path| path.file_name() == Some(name.as_ref());
        let made = self.steps.iter().filter_map(|step| match step {
            Step::Made { file, path } if is_named(path) => Some(*file),
            _ => None,
        });
        let there = self.before.lengths();
        let before = there.iter().enumerate().filter(|(_, (path, _))| is_named(path)).map(|(n, _)| FileId(n));
        before.chain(made).collect()
    }
}

/// How much had been said to be saved when the power went.
pub(crate) fn acknowledged(steps: &[Step]) -> usize {
    let told = steps.iter().rev().find_map(|step| match step {
        Step::Acknowledged { count } => Some(*count),
        _ => None,
    });
    told.unwrap_or(0)
}
