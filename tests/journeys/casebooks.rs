//! Making, opening, locking, and everything that can be wrong with a casebook.

use candour_model::{
    casebooks::{PrepareCasebook, Whereabouts},
    error_codes::ErrorCode,
};
use candour_tests::{PASSPHRASE, World, bytes, story};
use sha2::{Digest, Sha256};
use std::{fs, os::unix::fs::PermissionsExt, path::Path, time::Duration};

fn prepare(world: &World, name: &str) -> Result<(), ErrorCode> {
    world.app.prepare_casebook(PrepareCasebook { name: name.into() }).map(drop).map_err(|error| error.code())
}

fn unlock(world: &World, passphrase: &str) -> Result<(), ErrorCode> {
    world.app.unlock_casebook(bytes(passphrase)).map_err(|error| error.code())
}

#[test]
fn first_run_offers_a_neutral_name_in_the_documents_folder() {
    let world = World::new();
    let cover = world.app.cover().unwrap();
    assert_eq!(cover.casebook, None);
    assert_eq!((cover.offered.name.as_str(), cover.offered.place.as_str()), ("Casebook 1", "Documents"));
}

#[test]
fn until_the_words_are_typed_back_there_is_no_casebook() {
    let world = World::new();
    prepare(&world, "Casebook 1").unwrap();
    let words = world.app.begin_casebook(bytes(PASSPHRASE)).unwrap();
    assert!(!world.folder("Casebook 1").exists());
    let other = "legal winner thank year wave sausage worth useful legal winner thank yellow";
    assert_eq!(world.app.finish_casebook(bytes(other)).unwrap_err().code(), ErrorCode::WrongWords);
    assert!(!world.folder("Casebook 1").exists());
    world.app.finish_casebook(bytes(&words)).unwrap();
    assert!(world.folder("Casebook 1").exists() && world.app.is_open());
    assert_eq!(world.app.open_casebook().unwrap().notices, Vec::<String>::new());
}

#[test]
fn giving_up_leaves_nothing_behind() {
    let world = World::new();
    prepare(&world, "Casebook 1").unwrap();
    world.app.begin_casebook(bytes(PASSPHRASE)).unwrap();
    world.app.abandon_casebook().unwrap();
    assert_eq!(fs::read_dir(world.home().join("Documents")).unwrap().count(), 0);
    prepare(&world, "Casebook 1").unwrap();
}

#[test]
fn a_weak_passphrase_may_not_stand_alone() {
    let world = World::new();
    prepare(&world, "Casebook 1").unwrap();
    assert!(!world.app.measure_passphrase(bytes("password12")).unwrap().enough);
    let refused = world.app.begin_casebook(bytes("password12")).unwrap_err();
    assert_eq!(refused.code(), ErrorCode::WeakPassphrase);
    let suggested = world.app.suggest_passphrase().unwrap();
    assert!(world.app.measure_passphrase(bytes(&suggested)).unwrap().enough);
    world.app.begin_casebook(bytes(&suggested)).unwrap();
}

#[test]
fn a_name_that_is_taken_is_refused() {
    let (world, _) = World::with_casebook();
    world.app.lock_casebook().unwrap();
    assert_eq!(prepare(&world, "Casebook 1"), Err(ErrorCode::NameTaken));
    assert_eq!(world.app.cover().unwrap().offered.name, "Casebook 2");
    assert_eq!(prepare(&world, "a/b"), Err(ErrorCode::Invalid));
}

#[test]
fn a_synced_folder_is_refused_and_says_by_what() {
    let world = World::new();
    let synced = world.home().join("Dropbox");
    fs::create_dir_all(synced.join(".dropbox.cache")).unwrap();
    let refused = world.app.consider_place(&synced).unwrap_err();
    assert_eq!(refused.code(), ErrorCode::PlaceRefused);
    assert!(refused.words().problem.contains("Dropbox"), "{}", refused.words().problem);
}

#[test]
fn passphrase_and_words_each_open_what_was_kept() {
    let (world, words) = World::with_casebook();
    let matter = story::record(&world.app).matter;
    world.app.lock_casebook().unwrap();
    assert!(!world.app.is_open());
    let world = world.restarted();
    assert_eq!(world.app.cover().unwrap().casebook.unwrap().name, "Casebook 1");
    unlock(&world, PASSPHRASE).unwrap();
    assert_eq!(world.app.matter(matter.id).unwrap().reference.as_str(), "HQ/2026/0114");
    world.app.lock_casebook().unwrap();
    world.app.unlock_with_words(bytes(&words)).unwrap();
    assert!(world.app.is_open());
    assert_eq!(world.app.open_casebook().unwrap().notices, Vec::<String>::new());
}

#[test]
fn the_fourth_wrong_passphrase_takes_longer() {
    let (world, _) = World::with_casebook();
    world.app.lock_casebook().unwrap();
    for _ in 0..3 {
        assert_eq!(unlock(&world, "not the passphrase"), Err(ErrorCode::WrongPassphrase));
    }
    assert_eq!(world.clock.waited(), Duration::ZERO);
    for _ in 0..3 {
        assert_eq!(unlock(&world, "not the passphrase"), Err(ErrorCode::WrongPassphrase));
    }
    assert_eq!(world.clock.waited(), Duration::from_secs(1 + 2 + 4));
    unlock(&world, PASSPHRASE).unwrap();
}

#[test]
fn while_it_is_locked_nothing_is_told() {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    world.app.lock_casebook().unwrap();
    let app = &world.app;
    let refusals = [
        app.matters().map(drop),
        app.matter(story.matter.id).map(drop),
        app.clients_of(story.matter.id).map(drop),
        app.reveal_names(story.matter.id).map(drop),
        app.read_allegation(story.allegation.id).map(drop),
        app.desk().map(drop),
        app.settings().map(drop),
        app.directory().map(drop),
        app.picture("any").map(drop),
    ];
    for refusal in refusals {
        assert_eq!(refusal.unwrap_err().code(), ErrorCode::CasebookLocked);
    }
}

#[test]
fn a_second_instance_is_told_so_and_changes_nothing() {
    let (world, _) = World::with_casebook();
    let second = candour_app::App::new(candour_app::Surroundings {
        clock: Box::new(world.clock.clone()),
        places: candour_app::places::Places {
            documents: world.home().join("Documents"),
            home: world.home(),
            config: world.home().join(".config/candour"),
            state: world.home().join(".local/state/candour"),
        },
        keyring: None,
        effort: Some(candour_app::Effort::CHEAP),
        intake: None,
    })
    .unwrap();
    assert_eq!(second.unlock_casebook(bytes(PASSPHRASE)).unwrap_err().code(), ErrorCode::CasebookInUse);
    let _ = story::record(&world.app);
}

#[test]
fn a_damaged_header_is_refused_and_its_copy_is_used() {
    let (world, _) = World::with_casebook();
    world.app.lock_casebook().unwrap();
    let header = world.folder("Casebook 1").join("casebook.hdr");
    flip(&header, 60);
    unlock(&world, PASSPHRASE).unwrap();
    world.app.lock_casebook().unwrap();
    flip(&header, 60);
    flip(&world.folder("Casebook 1").join("casebook.hdr.2"), 60);
    assert_eq!(unlock(&world, PASSPHRASE), Err(ErrorCode::CasebookDamaged));
}

#[test]
fn a_newer_header_is_refused_and_not_a_byte_is_changed() {
    let (world, _) = World::with_casebook();
    world.app.lock_casebook().unwrap();
    for name in ["casebook.hdr", "casebook.hdr.2"] {
        let path = world.folder("Casebook 1").join(name);
        let mut bytes = fs::read(&path).unwrap();
        bytes[8] = 9;
        let signed = bytes.len() - 32;
        let checksum = Sha256::digest(&bytes[..signed]);
        bytes[signed..].copy_from_slice(&checksum);
        fs::write(&path, bytes).unwrap();
    }
    let before = tree(&world.folder("Casebook 1"));
    assert_eq!(unlock(&world, PASSPHRASE), Err(ErrorCode::CasebookTooNew));
    assert_eq!(tree(&world.folder("Casebook 1")), before);
}

#[test]
fn an_older_copy_put_back_is_noticed() {
    let (world, _) = World::with_casebook();
    world.app.lock_casebook().unwrap();
    let (folder, copy) = (world.folder("Casebook 1"), world.home().join("copy"));
    copy_folder(&folder, &copy);
    unlock(&world, PASSPHRASE).unwrap();
    let _ = story::record(&world.app);
    world.app.lock_casebook().unwrap();
    fs::remove_dir_all(&folder).unwrap();
    copy_folder(&copy, &folder);
    unlock(&world, PASSPHRASE).unwrap();
    let notices = world.app.open_casebook().unwrap().notices;
    assert!(notices.iter().any(|notice| notice.contains("older copy")), "{notices:?}");
}

#[test]
fn a_clock_set_back_is_noticed() {
    let (world, _) = World::with_casebook();
    world.app.lock_casebook().unwrap();
    world.clock.set("2025-11-23T09:41:00Z");
    unlock(&world, PASSPHRASE).unwrap();
    let notices = world.app.open_casebook().unwrap().notices;
    assert!(notices.iter().any(|notice| notice.contains("clock")), "{notices:?}");
}

#[test]
fn a_casebook_that_is_gone_is_missing() {
    let (world, _) = World::with_casebook();
    world.app.lock_casebook().unwrap();
    fs::remove_dir_all(world.folder("Casebook 1")).unwrap();
    assert_eq!(unlock(&world, PASSPHRASE), Err(ErrorCode::CasebookMissing));
    assert_eq!(world.app.cover().unwrap().casebook.unwrap().standing, Whereabouts::Gone);
}

#[test]
fn nothing_but_where_casebooks_lie_is_kept_outside_them() {
    let (world, _) = World::with_casebook();
    let _ = story::record(&world.app);
    world.app.lock_casebook().unwrap();
    let config = fs::read_to_string(world.home().join(".config/candour/casebooks.toml")).unwrap();
    assert!(config.contains("Casebook 1.casebook") && config.contains("2026-11-23"), "{config}");
    assert_eq!(fs::read_dir(world.home().join(".config/candour")).unwrap().count(), 1);
    let state: Vec<_> = fs::read_dir(world.home().join(".local/state/candour")).unwrap().collect();
    assert_eq!(state.len(), 1);
    let mode = fs::metadata(world.folder("Casebook 1")).unwrap().permissions().mode();
    assert_eq!(mode & 0o077, 0, "others may look into the casebook: {mode:o}");
}

fn flip(path: &Path, at: usize) {
    let mut bytes = fs::read(path).unwrap();
    bytes[at] ^= 1;
    fs::write(path, bytes).unwrap();
}

fn tree(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_file())
        .map(|path| (path.display().to_string(), fs::read(path).unwrap()))
        .collect();
    files.sort();
    files
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() { copy_folder(&path, &target) } else { fs::copy(&path, &target).map(drop).unwrap() }
    }
}
