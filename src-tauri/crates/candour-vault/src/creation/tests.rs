//! Making a casebook, and all the ways of not finishing.

use std::fs;
use std::io::ErrorKind;
use std::os::unix::fs::PermissionsExt;

use tempfile::{TempDir, tempdir};

use super::*;
use crate::casebook_id;
use crate::testing::{MADE_ON, Made, device, passphrase, words};

fn alone() -> NewLock {
    NewLock::P1(passphrase(Made::PASSPHRASE))
}

fn begin(place: &TempDir, lock: NewLock) -> Result<NewCasebook, VaultError> {
    NewCasebook::begin(place.path(), "Casebook 1", lock, MADE_ON, Effort::CHEAP)
}

fn typed_back(new: &NewCasebook) -> RecoveryWords {
    words(&new.words().reveal())
}

fn names_in(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn there_is_no_casebook_until_the_words_have_opened_it() {
    let place = tempdir().unwrap();
    let new = begin(&place, alone()).unwrap();
    assert_eq!(names_in(place.path()), ["Casebook 1.casebook.new"]);

    let (new, error) = new.finish(&RecoveryWords::generate().unwrap()).unwrap_err();
    assert!(matches!(error, VaultError::WrongWords));
    assert_eq!(names_in(place.path()), ["Casebook 1.casebook.new"], "and another try is possible");

    let typed = typed_back(&new);
    let (folder, keys) = new.finish(&typed).unwrap();
    assert_eq!(names_in(place.path()), ["Casebook 1.casebook"]);
    assert_eq!(names_in(folder.path()), ["READ-ME.txt", "blobs", "casebook.hdr", "casebook.hdr.2"]);
    assert_eq!((keys.slot(), keys.generation(), keys.created_on()), (SlotId(1), 1, MADE_ON));
    assert_eq!(casebook_id(&folder).unwrap(), keys.casebook_id());
}

#[test]
fn a_finished_casebook_opens_by_passphrase_and_by_words_and_by_nothing_else() {
    let made = Made::with_passphrase();
    let opened = unlock(&made.folder, Unlock::Passphrase(&passphrase(Made::PASSPHRASE), None)).unwrap();
    assert_eq!(opened.slot(), PASSPHRASE_SLOT);
    let opened = unlock(&made.folder, Unlock::Words(&made.words)).unwrap();
    assert_eq!(opened.slot(), WORDS_SLOT);
    assert_eq!(opened.casebook_id(), made.keys.casebook_id());
    let wrong = unlock(&made.folder, Unlock::Words(&RecoveryWords::generate().unwrap()));
    assert!(matches!(wrong, Err(VaultError::WrongWords)));
}

/// T08: through the whole way, not only in the type.
#[test]
fn t08_a_passphrase_typed_on_another_keyboard_opens_the_casebook() {
    let place = tempdir().unwrap();
    let new = begin(&place, NewLock::P2(passphrase("Zażółć gęślą jaźń"), device())).unwrap();
    let typed = typed_back(&new);
    let (folder, _) = new.finish(&typed).unwrap();
    let opens =
        |typed: &str| unlock(&folder, Unlock::Passphrase(&passphrase(typed), Some(&device()))).is_ok();
    assert!(opens("Za\u{17c}\u{f3}\u{142}\u{107} g\u{119}\u{15b}l\u{105} ja\u{17a}\u{144} "), "precomposed");
    assert!(
        opens("Zaz\u{307}o\u{301}\u{142}c\u{301} ge\u{328}s\u{301}la\u{328} jaz\u{301}n\u{301}"),
        "decomposed"
    );
    assert!(!opens("Zazolc gesla jazn"), "without accents");
}

#[test]
fn a_creation_that_is_given_up_leaves_nothing_and_names_its_device_secret() {
    let place = tempdir().unwrap();
    drop(begin(&place, alone()).unwrap());
    assert!(names_in(place.path()).is_empty());

    let new = begin(&place, NewLock::P2(passphrase("ten charac"), device())).unwrap();
    assert_eq!(new.device_secret().unwrap().expose(), device().expose());
    let casebook = new.keys().casebook_id();
    assert_eq!(new.abandon(), Some(casebook));
    assert!(names_in(place.path()).is_empty());
    assert_eq!(begin(&place, alone()).unwrap().abandon(), None);
}

#[test]
fn a_folder_of_that_name_is_never_overwritten() {
    let place = tempdir().unwrap();
    let taken = place.path().join("Casebook 1.casebook");
    fs::create_dir(&taken).unwrap();
    assert!(matches!(begin(&place, alone()), Err(VaultError::NameTaken)));
    fs::remove_dir(&taken).unwrap();

    let new = begin(&place, alone()).unwrap();
    fs::create_dir(&taken).unwrap();
    let typed = typed_back(&new);
    let (new, error) = new.finish(&typed).unwrap_err();
    assert!(matches!(error, VaultError::NameTaken), "appeared meanwhile: {error:?}");
    drop(new);
    assert_eq!(names_in(place.path()), ["Casebook 1.casebook"]);
    assert!(names_in(&taken).is_empty());
}

#[test]
fn two_instances_do_not_make_the_same_casebook() {
    let place = tempdir().unwrap();
    let new = begin(&place, alone()).unwrap();
    assert!(matches!(begin(&place, alone()), Err(VaultError::NameTaken)));
    let typed = typed_back(&new);
    new.finish(&typed).unwrap();
}

#[test]
fn what_a_crash_left_is_removed_and_its_device_secret_named() {
    let (place, elsewhere) = (tempdir().unwrap(), tempdir().unwrap());
    let crashed = begin(&elsewhere, NewLock::P2(passphrase("ten charac"), device())).unwrap();
    let casebook = crashed.keys().casebook_id();
    fs::rename(crashed.folder().path(), place.path().join("Casebook 1.casebook.new")).unwrap();
    drop(crashed);

    let new = begin(&place, alone()).unwrap();
    assert_eq!(new.left_behind(), Some(casebook));
    assert_ne!(new.keys().casebook_id(), casebook);
}

#[test]
fn a_folder_that_only_looks_left_behind_is_not_touched() {
    let place = tempdir().unwrap();
    let folder = place.path().join("Casebook 1.casebook.new");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("thesis.odt"), "years of work").unwrap();
    assert!(matches!(begin(&place, alone()), Err(VaultError::NameTaken)));
    assert_eq!(names_in(&folder), ["thesis.odt"]);
}

#[test]
fn names_that_no_system_can_have_are_refused() {
    let place = tempdir().unwrap();
    let long = "x".repeat(81);
    for name in
        ["", " ", ".hidden", "a/b", "a\\b", "..", "a\nb", "a\u{202e}b", "ends.", " spaces ", "a:b", &long]
    {
        let result = NewCasebook::begin(place.path(), name, alone(), MADE_ON, Effort::CHEAP);
        assert!(matches!(result, Err(VaultError::NotAName)), "{name:?}");
    }
    for name in ["Casebook 1", "demo", "Żółć 2", "O'Hara", "R v. Northmere"] {
        NewCasebook::begin(place.path(), name, alone(), MADE_ON, Effort::CHEAP).unwrap();
    }
    assert!(names_in(place.path()).is_empty());
}

#[test]
fn a_weak_passphrase_or_an_unfit_place_makes_nothing() {
    let place = tempdir().unwrap();
    let weak = begin(&place, NewLock::P1(passphrase("Northmere7")));
    assert!(matches!(weak, Err(VaultError::WeakPassphrase(_))));
    let synced = place.path().join("Dropbox");
    fs::create_dir(&synced).unwrap();
    let refused = NewCasebook::begin(&synced, "Casebook 1", alone(), MADE_ON, Effort::CHEAP);
    assert!(matches!(refused, Err(VaultError::PlaceRefused(_))));
    assert!(names_in(&synced).is_empty());
}

#[test]
fn only_the_owner_can_read_the_folder() {
    let made = Made::with_passphrase();
    let bits = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(bits(made.folder.path()), 0o700);
    for file in [made.folder.header(), made.folder.header_copy(), made.folder.read_me()] {
        assert_eq!(bits(&file), 0o600);
    }
}

#[test]
fn faults_of_the_disk_are_told_apart() {
    let kinds = |kind: ErrorKind| VaultError::from(std::io::Error::from(kind));
    assert!(matches!(kinds(ErrorKind::StorageFull), VaultError::DiskFull));
    assert!(matches!(kinds(ErrorKind::QuotaExceeded), VaultError::DiskFull));
    assert!(matches!(kinds(ErrorKind::ReadOnlyFilesystem), VaultError::ReadOnly));
    assert!(matches!(kinds(ErrorKind::PermissionDenied), VaultError::ReadOnly));
    assert!(matches!(kinds(ErrorKind::NotFound), VaultError::Missing));
    assert!(matches!(VaultError::from(rustix::io::Errno::IO), VaultError::Io(_)));
}
