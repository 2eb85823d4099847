//! One bit that is not as it was written, anywhere in a casebook but its READ-ME.
//!
//! How many are tried is said by `CANDOUR_CRASH_BITS`; without it, a tenth of a campaign.

use crate::{
    disk::Disk,
    draw::{Draw, how_many},
    homes,
};
use candour_app::{App, AppError};
use candour_tests::{PASSPHRASE, bytes, clock::FixedClock, start};
use std::{
    fs,
    path::{Path, PathBuf},
};
use tempfile::TempDir;

/// How many bits without a word about it.
const BITS: usize = 300;
/// What would send a person looking for something else than damage.
const MISTAKEN: [&str; 2] = ["DiskReadOnly", "DiskFull"];
/// The one file of a casebook that holds nothing of it.
const READ_ME: &str = "READ-ME.txt";

fn count() -> usize {
    how_many("CANDOUR_CRASH_BITS", BITS)
}

/// A closed casebook with files in it.
fn made() -> (TempDir, PathBuf, Disk) {
    let folder = TempDir::new().expect("a temporary folder");
    let home = folder.path().join("home");
    homes::with_files(&home);
    let disk = Disk::below(&home);
    (folder, home, disk)
}

/// What is said of a casebook when it is opened and checked; nothing where nothing is noticed.
fn noticed(app: &App) -> Option<String> {
    opened_and_checked(app).unwrap_or_else(|refused| Some(format!("{:?}", refused.code())))
}

fn opened_and_checked(app: &App) -> Result<Option<String>, AppError> {
    app.unlock_casebook(bytes(PASSPHRASE))?;
    let notices = app.open_casebook()?.notices;
    let checked = app.check_everything()?.and_then(|found| found.check).expect("a report");
    app.lock_casebook()?;
    let findings = checked.findings.into_iter().map(|finding| finding.problem);
    let said: Vec<String> = notices.into_iter().chain(findings).collect();
    Ok((!said.is_empty()).then(|| said.join(" ")))
}

/// A file of the casebook and a place in it: every other time each file is as likely, else each byte.
fn drawn(files: &[(PathBuf, usize)], draw: &mut Draw) -> (PathBuf, usize) {
    let (path, length) = if draw.percent(50) {
        files[draw.below(files.len())].clone()
    } else {
        let mut at = draw.below(files.iter().map(|(_, length)| length).sum());
        let is_in_it = |(_, length): &&(PathBuf, usize)| {
            let is_it = at < *length;
            at = at.saturating_sub(*length);
            is_it
        };
        files.iter().find(is_in_it).expect("a byte of a file").clone()
    };
    (path, draw.below(length))
}

fn of_the_casebook(disk: &Disk) -> Vec<(PathBuf, usize)> {
    let is_of_it = |path: &Path| {
        path.components().any(|part| part.as_os_str() == "Casebook 1.casebook")
            && path.file_name() != Some(READ_ME.as_ref())
    };
    disk.lengths().into_iter().filter(|(path, length)| is_of_it(path) && *length > 0).collect()
}

#[test]
fn t67_every_single_bit_that_is_changed_is_noticed() {
    let (_folder, home, disk) = made();
    let files = of_the_casebook(&disk);
    assert!(files.len() >= 6, "{files:?}");
    let app = start(&home, &FixedClock::at("2026-11-24T09:00:00Z"));
    let (mut unnoticed, mut mistaken) = (Vec::new(), Vec::new());
    for seed in 0..count() as u64 {
        let mut draw = Draw::of_seed(seed);
        let (path, at) = drawn(&files, &mut draw);
        disk.stand(&home);
        let mut content = fs::read(&path).expect("a file");
        content[at] ^= 1 << draw.below(8);
        fs::write(&path, content).expect("a file");
        let place = format!("seed {seed}: byte {at} of {:?}", path.file_name());
        match noticed(&app) {
            None => unnoticed.push(place),
            Some(said) if MISTAKEN.contains(&said.as_str()) => mistaken.push(format!("{place}: {said}")),
            Some(_) => {}
        }
        let _ = app.lock_casebook();
    }
    assert!(unnoticed.is_empty(), "{} of {}:\n{}", unnoticed.len(), count(), unnoticed.join("\n"));
    assert!(mistaken.is_empty(), "{} of {}:\n{}", mistaken.len(), count(), mistaken.join("\n"));
}

/// ⚑ Of a casebook in which no bit is changed, and of one whose READ-ME is, nothing is said: what is noticed is the bit.
#[test]
fn t67_nothing_is_said_of_a_casebook_that_is_whole() {
    let (_folder, home, disk) = made();
    let app = start(&home, &FixedClock::at("2026-11-24T09:00:00Z"));
    assert_eq!(noticed(&app), None);
    disk.stand(&home);
    let read_me = disk.lengths().into_iter().map(|(path, _)| path).find(|path| path.ends_with(READ_ME));
    fs::write(read_me.expect("a READ-ME"), "Nothing.").expect("a file");
    assert_eq!(noticed(&app), None);
}
