//! A disk, and what a power cut may leave of what was done to it.

use crate::{
    draw::Draw,
    trace::{FileId, Step},
};
use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    fs,
    path::{Path, PathBuf},
};

/// A disk writes so many bytes whole or not at all.
const SECTOR: usize = 512;
/// So many of a hundred things that were not synced stand on the disk nonetheless: one of these, for a whole disk.
const KEPT: [u64; 4] = [0, 50, 50, 100];
/// So many of a hundred of these are torn.
const TORN: u64 = 30;

/// Files by what they are, and the names that they have.
#[derive(Clone, Default)]
pub(crate) struct Disk {
    folders: BTreeSet<PathBuf>,
    names: BTreeMap<PathBuf, FileId>,
    files: BTreeMap<FileId, Vec<u8>>,
}

impl Disk {
    /// Everything below a folder, as it stands there, in the order of its names.
    pub(crate) fn below(folder: &Path) -> Self {
        let mut found = Vec::new();
        let mut disk = Self::default();
        disk.folders.insert(folder.to_owned());
        walk(folder, &mut disk.folders, &mut found);
        found.sort();
        for (n, path) in found.into_iter().enumerate() {
            disk.files.insert(FileId(n), fs::read(&path).expect("a file"));
            disk.names.insert(path, FileId(n));
        }
        disk
    }

    /// The folders.
    pub(crate) const fn folders(&self) -> &BTreeSet<PathBuf> {
        &self.folders
    }

    /// The names with the lengths of their files, in order.
    pub(crate) fn lengths(&self) -> Vec<(PathBuf, usize)> {
        self.names.iter().map(|(path, file)| (path.clone(), self.files[file].len())).collect()
    }

    /// Makes a home hold this disk and nothing else.
    pub(crate) fn stand(&self, home: &Path) {
        if home.exists() {
            fs::remove_dir_all(home).expect("an empty place");
        }
        // By their order every folder comes after the one that it stands in.
        for path in self.folders.iter().filter(|path| self.is_there(path)) {
            fs::create_dir(path).expect("a folder");
        }
        for (path, file) in self.names.iter().filter(|(path, _)| self.is_there(path)) {
            fs::write(path, &self.files[file]).expect("a file");
        }
    }

    /// Whether every folder on the way to a path is there.
    fn is_there(&self, path: &Path) -> bool {
        let root = self.folders.first().expect("a disk with a folder");
        path.ancestors()
            .skip(1)
            .take_while(|folder| folder.starts_with(root))
            .all(|folder| self.folders.contains(folder))
    }

    /// What is left of these steps, all of which were begun: what was synced stands; of the rest each may stand or not.
    pub(crate) fn after(mut self, steps: &[Step], draw: &mut Draw) -> Self {
        let mut files: HashMap<FileId, usize> = HashMap::new();
        let mut folders: HashMap<&Path, usize> = HashMap::new();
        for step in steps {
            match step {
                Step::Synced { file, before } => _ = files.insert(*file, *before),
                Step::FolderSynced { path, before } => _ = folders.insert(path, *before),
                _ => {}
            }
        }
        let kept = KEPT[draw.below(KEPT.len())];
        let named = |path: &Path, n: usize| {
            path.parent().and_then(|folder| folders.get(folder)).is_some_and(|synced| n < *synced)
        };
        for (n, step) in steps.iter().enumerate() {
            match step {
                Step::Made { file, path } => {
                    self.files.entry(*file).or_default();
                    if named(path, n) || draw.percent(kept) {
                        self.names.insert(path.clone(), *file);
                    }
                }
                Step::FolderMade { path } => {
                    if named(path, n) || draw.percent(kept) {
                        self.folders.insert(path.clone());
                    }
                }
                Step::Renamed { file, from, to } => {
                    if named(to, n) || draw.percent(kept) {
                        if self.names.get(from) == Some(file) {
                            self.names.remove(from);
                        }
                        self.names.insert(to.clone(), *file);
                    }
                }
                Step::Removed { file, path } => {
                    if (named(path, n) || draw.percent(kept)) && self.names.get(path) == Some(file) {
                        self.names.remove(path);
                    }
                }
                Step::Written { file, at, bytes } => {
                    let is_synced = files.get(file).is_some_and(|synced| n < *synced);
                    if is_synced {
                        self.put(*file, *at, bytes);
                    } else if draw.percent(kept) {
                        let part =
                            if draw.percent(TORN) { torn(*at, bytes.len(), draw) } else { 0..bytes.len() };
                        self.put(*file, at + part.start, &bytes[part]);
                    }
                }
                Step::Resized { file, length } => {
                    let is_synced = files.get(file).is_some_and(|synced| n < *synced);
                    if is_synced || draw.percent(kept) {
                        self.files.entry(*file).or_default().resize(*length, 0);
                    }
                }
                Step::Synced { .. }
                | Step::FolderSynced { .. }
                | Step::LeftOut
                | Step::Acknowledged { .. } => {}
            }
        }
        self
    }

    fn put(&mut self, file: FileId, at: usize, bytes: &[u8]) {
        let content = self.files.entry(file).or_default();
        if content.len() < at + bytes.len() {
            content.resize(at + bytes.len(), 0);
        }
        content[at..at + bytes.len()].copy_from_slice(bytes);
    }
}

/// The part of a write before or behind a border of sectors.
fn torn(at: usize, length: usize, draw: &mut Draw) -> std::ops::Range<usize> {
    let first = SECTOR - at % SECTOR;
    let borders: Vec<usize> = (first..length).step_by(SECTOR).collect();
    let Some(border) = borders.get(draw.below(borders.len())).copied() else { return 0..length };
    if draw.percent(50) { 0..border } else { border..length }
}

fn walk(folder: &Path, folders: &mut BTreeSet<PathBuf>, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            folders.insert(path.clone());
            walk(&path, folders, found);
        } else {
            found.push(path);
        }
    }
}

#[test]
fn what_was_synced_stands_and_what_was_not_may_stand_or_not() {
    let (file, path) = (FileId(0), PathBuf::from("/h/a"));
    let steps = [
        Step::Made { file, path: path.clone() },
        Step::Written { file, at: 0, bytes: vec![1; 2_000] },
        Step::Synced { file, before: 2 },
        Step::FolderSynced { path: "/h".into(), before: 3 },
        Step::Written { file, at: 0, bytes: vec![2; 2_000] },
        Step::Removed { file, path: path.clone() },
    ];
    let mut draw = Draw::of_seed(1);
    let left: Vec<Disk> = (0..200).map(|_| Disk::default().after(&steps, &mut draw)).collect();
    assert!(left.iter().all(|disk| disk.files[&file].iter().all(|byte| *byte > 0)));
    let count = |is: fn(&[u8]) -> bool| left.iter().filter(|disk| is(&disk.files[&file])).count();
    let counts = [
        count(|bytes| bytes.iter().all(|byte| *byte == 1)),
        count(|bytes| bytes.iter().all(|byte| *byte == 2)),
        count(|bytes| bytes.contains(&1) && bytes.contains(&2)),
        left.iter().filter(|disk| disk.names.contains_key(&path)).count(),
    ];
    assert!(counts.iter().all(|count| *count > 10), "{counts:?}");
}

/// A file in a folder whose own name was not synced goes with the folder.
#[test]
fn a_file_is_there_only_where_every_folder_on_the_way_is() {
    let mut disk = Disk::default();
    disk.folders.insert("/h".into());
    let path = PathBuf::from("/h/a/b/c");
    let steps = [
        Step::FolderMade { path: "/h/a".into() },
        Step::FolderMade { path: "/h/a/b".into() },
        Step::Made { file: FileId(0), path: path.clone() },
        Step::FolderSynced { path: "/h/a".into(), before: 3 },
        Step::FolderSynced { path: "/h/a/b".into(), before: 3 },
    ];
    let mut draw = Draw::of_seed(1);
    let there = (0..200).filter(|_| disk.clone().after(&steps, &mut draw).is_there(&path)).count();
    assert!((20..180).contains(&there), "{there}");
}
