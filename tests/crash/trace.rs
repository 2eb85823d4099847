//! What `strace` wrote down, read as steps on the files below one folder.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    path::{Path, PathBuf},
};

/// A file by what it is, whatever it is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct FileId(pub(crate) usize);

/// One thing that was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// A new file took a name.
    Made { file: FileId, path: PathBuf },
    /// A file got another name, in place of whatever had it.
    Renamed { file: FileId, from: PathBuf, to: PathBuf },
    /// A name was taken away.
    Removed { file: FileId, path: PathBuf },
    /// Bytes were written.
    Written { file: FileId, at: usize, bytes: Vec<u8> },
    /// A file was cut, or made longer by nothing.
    Resized { file: FileId, length: usize },
    /// A folder took a name.
    FolderMade { path: PathBuf },
    /// What was done to a file before that step is on the disk.
    Synced { file: FileId, before: usize },
    /// The names that a folder had before that step are on the disk.
    FolderSynced { path: PathBuf, before: usize },
    /// A sync that was left out.
    LeftOut,
    /// Somebody was told that so much is saved.
    Acknowledged { count: usize },
}

/// What stands behind a number that the process calls a file by.
#[derive(Clone)]
enum Open {
    File { file: FileId, at: usize },
    Folder(PathBuf),
}

/// Reads a trace. Calls that change a file in a way that is not known here are refused, so that none is passed over.
pub(crate) struct Reading {
    within: PathBuf,
    names: BTreeMap<PathBuf, FileId>,
    folders: BTreeSet<PathBuf>,
    lengths: BTreeMap<FileId, usize>,
    open: HashMap<i64, Open>,
    steps: Vec<Step>,
}

impl Reading {
    /// Begins with the files that are there, by name, with their lengths.
    pub(crate) fn begun(within: &Path, folders: &BTreeSet<PathBuf>, files: &[(PathBuf, usize)]) -> Self {
        let names: BTreeMap<_, _> =
            files.iter().enumerate().map(|(n, (path, _))| (path.clone(), FileId(n))).collect();
        let lengths = files.iter().enumerate().map(|(n, (_, length))| (FileId(n), *length)).collect();
        Self {
            within: within.to_owned(),
            names,
            folders: folders.clone(),
            lengths,
            open: HashMap::new(),
            steps: Vec::new(),
        }
    }

    /// Reads all of it.
    pub(crate) fn read(mut self, trace: &str) -> Vec<Step> {
        // A call in two halves counts when it ends, but a sync covers what was done before it began, and a number that is being
        // given up is nobody's from then on.
        let mut begun: HashMap<&str, (String, usize)> = HashMap::new();
        for line in trace.lines() {
            let Some((process, call)) = line.split_once(' ') else { continue };
            let call = call.trim_start();
            if let Some(start) = call.strip_suffix(" <unfinished ...>") {
                if start.starts_with("close(") {
                    self.call(&format!("{start}) = 0"), self.steps.len());
                }
                begun.insert(process, (start.to_owned(), self.steps.len()));
            } else if let Some((_, rest)) =
                call.strip_prefix("<... ").and_then(|rest| rest.split_once("resumed>"))
            {
                let (start, before) = begun.remove(process).expect("a call that was begun");
                if !start.starts_with("close(") {
                    self.call(&format!("{start}{rest}"), before);
                }
            } else {
                self.call(call, self.steps.len());
            }
        }
        self.steps
    }

    fn call(&mut self, call: &str, before: usize) {
        let Some((name, rest)) = call.split_once('(') else { return };
        let Some((arguments, result)) = rest.rsplit_once("= ") else { return };
        let Some(arguments) = arguments.trim_end().strip_suffix(')') else { return };
        let arguments: Vec<&str> = arguments.split(", ").map(str::trim).collect();
        let Ok(result) = result.split(' ').next().unwrap_or_default().parse::<i64>() else { return };
        if result < 0 {
            return;
        }
        match name {
            "openat" => self.opened(&arguments, result),
            "close" => _ = self.open.remove(&number(arguments[0])),
            "lseek" => self.seek(&arguments, result),
            "write" => self.wrote(&arguments, result),
            "pwrite64" => self.wrote_at(&arguments, result),
            "ftruncate" => self.resized(&arguments),
            "fsync" | "fdatasync" => self.synced(number(arguments[0]), before),
            "mkdir" => self.folder_made(path(arguments[0])),
            "mkdirat" => self.folder_made(path(arguments[1])),
            "rename" => self.renamed(arguments[0], arguments[1]),
            "renameat" | "renameat2" => self.renamed(arguments[1], arguments[3]),
            "unlink" => self.removed(arguments[0]),
            "unlinkat" => self.removed(arguments[1]),
            "fcntl" if !arguments[1].starts_with("F_DUPFD") => {}
            "mmap" if !(call.contains("PROT_WRITE") && call.contains("MAP_SHARED")) => {}
            _ => {
                let named =
                    arguments.iter().filter(|argument| argument.starts_with('"')).map(|named| path(named));
                assert!(
                    !named.into_iter().any(|named| self.is_within(&named)),
                    "a call that is not known here: {name}"
                );
                let numbers = arguments.iter().filter_map(|argument| argument.parse::<i64>().ok());
                let touched =
                    numbers.filter(|number| matches!(self.open.get(number), Some(Open::File { .. })));
                assert_eq!(touched.count(), 0, "a call that is not known here: {name}");
            }
        }
    }

    fn opened(&mut self, arguments: &[&str], number: i64) {
        let (path, flags) = (path(arguments[1]), arguments[2]);
        self.open.remove(&number);
        let is_of_a_folder = self.open.contains_key(&self::number(arguments[0]));
        assert!(!is_of_a_folder, "a path from a folder on is not known here");
        if !self.is_within(&path) {
            return;
        }
        if self.folders.contains(&path) {
            self.open.insert(number, Open::Folder(path));
            return;
        }
        let file = self.names.get(&path).copied();
        let file = match file {
            Some(file) => file,
            None if flags.contains("O_CREAT") => {
                let file = FileId(self.lengths.len());
                self.lengths.insert(file, 0);
                self.names.insert(path.clone(), file);
                self.steps.push(Step::Made { file, path });
                file
            }
            None => return,
        };
        if flags.contains("O_TRUNC") && self.lengths[&file] > 0 {
            self.lengths.insert(file, 0);
            self.steps.push(Step::Resized { file, length: 0 });
        }
        assert!(!flags.contains("O_APPEND"), "nothing is appended to here");
        self.open.insert(number, Open::File { file, at: 0 });
    }

    fn seek(&mut self, arguments: &[&str], to: i64) {
        if let Some(Open::File { at, .. }) = self.open.get_mut(&number(arguments[0])) {
            *at = length(to);
        }
    }

    fn wrote(&mut self, arguments: &[&str], count: i64) {
        let bytes = unhex(arguments[1]);
        if number(arguments[0]) == 2 {
            let text = String::from_utf8_lossy(&bytes);
            if let Some(count) = text.trim().strip_prefix("saved ").and_then(|count| count.parse().ok()) {
                self.steps.push(Step::Acknowledged { count });
            }
            return;
        }
        let Some(Open::File { file, at }) = self.open.get(&number(arguments[0])).cloned() else { return };
        self.written(file, at, bytes, length(count));
        self.open.insert(number(arguments[0]), Open::File { file, at: at + length(count) });
    }

    fn wrote_at(&mut self, arguments: &[&str], count: i64) {
        let Some(Open::File { file, .. }) = self.open.get(&number(arguments[0])).cloned() else { return };
        self.written(file, length(number(arguments[3])), unhex(arguments[1]), length(count));
    }

    fn written(&mut self, file: FileId, at: usize, mut bytes: Vec<u8>, count: usize) {
        assert!(bytes.len() >= count, "the trace cut a write short");
        bytes.truncate(count);
        let end = self.lengths[&file].max(at + count);
        self.lengths.insert(file, end);
        self.steps.push(Step::Written { file, at, bytes });
    }

    fn resized(&mut self, arguments: &[&str]) {
        let Some(Open::File { file, .. }) = self.open.get(&number(arguments[0])).cloned() else { return };
        let to = length(number(arguments[1]));
        self.lengths.insert(file, to);
        self.steps.push(Step::Resized { file, length: to });
    }

    fn synced(&mut self, number: i64, before: usize) {
        match self.open.get(&number).cloned() {
            Some(Open::File { file, .. }) => self.steps.push(Step::Synced { file, before }),
            Some(Open::Folder(path)) => self.steps.push(Step::FolderSynced { path, before }),
            None => {}
        }
    }

    fn folder_made(&mut self, path: PathBuf) {
        if self.is_within(&path) {
            self.folders.insert(path.clone());
            self.steps.push(Step::FolderMade { path });
        }
    }

    fn is_within(&self, path: &Path) -> bool {
        path.starts_with(&self.within)
    }

    fn renamed(&mut self, from: &str, to: &str) {
        let (from, to) = (path(from), path(to));
        assert_eq!(self.is_within(&from), self.is_within(&to), "what comes from outside is not known here");
        assert!(!self.folders.contains(&from), "a folder that gets another name is not known here");
        if let Some(file) = self.names.remove(&from) {
            self.names.insert(to.clone(), file);
            self.steps.push(Step::Renamed { file, from, to });
        }
    }

    fn removed(&mut self, gone: &str) {
        let path = path(gone);
        if let Some(file) = self.names.remove(&path) {
            self.steps.push(Step::Removed { file, path });
        }
    }
}

fn number(word: &str) -> i64 {
    word.parse().unwrap_or(-1)
}

fn length(number: i64) -> usize {
    usize::try_from(number).expect("a length")
}

fn path(argument: &str) -> PathBuf {
    PathBuf::from(String::from_utf8(unhex(argument)).expect("a path in UTF-8"))
}

/// The bytes of `"\x2f\x74"`.
fn unhex(argument: &str) -> Vec<u8> {
    assert!(!argument.ends_with("..."), "the trace cut a string short");
    let digits = argument.trim_matches('"').split("\\x").skip(1);
    digits.map(|pair| u8::from_str_radix(pair, 16).expect("two digits")).collect()
}

#[test]
fn a_trace_is_read_as_what_was_done_and_a_call_in_two_halves_as_one() {
    let within = Path::new("/h");
    let files = [(PathBuf::from("/h/a"), 3)];
    let trace = "\
7 openat(AT_FDCWD, \"\\x2f\\x68\\x2f\\x61\", O_RDWR|O_CLOEXEC) = 5
7 pwrite64(5, \"\\x78\\x79\", 2, 8 <unfinished ...>
8 write(2, \"\\x73\\x61\\x76\\x65\\x64\\x20\\x34\\x0a\", 8) = 8
7 <... pwrite64 resumed>) = 2
7 openat(AT_FDCWD, \"\\x2f\\x65\\x2f\\x61\", O_RDWR) = 6
7 write(6, \"\\x78\", 1) = 1
7 fsync(5)                                = 0
7 fsync(5) = -1 EIO (Input/output error)
7 rename(\"\\x2f\\x68\\x2f\\x61\", \"\\x2f\\x68\\x2f\\x62\") = 0
";
    let (file, from, to) = (FileId(0), PathBuf::from("/h/a"), PathBuf::from("/h/b"));
    let expected = [
        Step::Acknowledged { count: 4 },
        Step::Written { file, at: 8, bytes: b"xy".to_vec() },
        Step::Synced { file, before: 2 },
        Step::Renamed { file, from, to },
    ];
    assert_eq!(Reading::begun(within, &BTreeSet::from([within.to_owned()]), &files).read(trace), expected);
}

/// What could change a file in a way that the model does not know is never passed over.
#[test]
fn a_call_that_is_not_known_is_refused() {
    let within = Path::new("/h");
    let known = BTreeSet::from([within.to_owned()]);
    for call in [
        "7 link(\"\\x2f\\x68\\x2f\\x61\", \"\\x2f\\x68\\x2f\\x62\") = 0",
        "7 truncate(\"\\x2f\\x68\\x2f\\x61\", 3) = 0",
        "7 rename(\"\\x2f\\x65\", \"\\x2f\\x68\\x2f\\x62\") = 0",
    ] {
        let files = [(PathBuf::from("/h/a"), 3)];
        let read = std::panic::catch_unwind(|| Reading::begun(within, &known, &files).read(call));
        assert!(read.is_err(), "{call}");
    }
}
