//! Backups: made, read back, found again on another computer and restored; and what does not count as one.

use candour_model::{
    backups::{BackupHandle, BackupPlace, PrepareRestore},
    error_codes::ErrorCode,
};
use candour_tests::{PASSPHRASE, World, bytes, story};
use sha2::{Digest, Sha256};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    thread,
};

/// A casebook with an issued letter, a folder for backups beside it, and the words.
fn recorded() -> (World, story::Story, String, PathBuf) {
    let (world, words) = World::with_casebook();
    let story = story::record(&world.app);
    story.authorise(&world.app);
    world.app.approve_allegation(story.allegation.id).unwrap();
    world.app.issue_letter(story.draft(&world.app).draft.id).unwrap();
    let stick = world.home().join("stick");
    fs::create_dir(&stick).unwrap();
    (world, story, words, stick)
}

/// Every file under a folder, by its path from there, with the hash of its bytes.
fn tree(folder: &Path) -> BTreeMap<PathBuf, String> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        let name = PathBuf::from(entry.file_name().unwrap());
        if entry.is_dir() {
            found.extend(tree(&entry).into_iter().map(|(path, hash)| (name.join(path), hash)));
        } else {
            found.insert(name, format!("{:x?}", Sha256::digest(fs::read(&entry).unwrap())));
        }
    }
    found
}

/// The same without looking into them.
fn tree_of_files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let name = PathBuf::from(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            found.extend(tree_of_files(&entry.path()).into_iter().map(|path| name.join(path)));
        } else {
            found.push(name);
        }
    }
    found
}

fn snapshots(stick: &Path) -> Vec<PathBuf> {
    let is_one = |path: &PathBuf| path.extension() == Some("cbk".as_ref());
    let mut found: Vec<_> = tree(stick).into_keys().filter(is_one).collect();
    found.sort();
    found
}

fn prepare(world: &World, stick: &Path, backup: u32, name: &str) {
    world.app.consider_backups(stick).unwrap();
    world.app.prepare_restore(PrepareRestore { backup: BackupHandle(backup), name: name.into() }).unwrap();
}

/// How many copies of the record lie in a casebook's folder.
fn copies(casebook: &Path) -> usize {
    let is_one = |path: &PathBuf| path.to_string_lossy().contains("casebook.db.copy");
    tree_of_files(casebook).iter().filter(|path| is_one(path)).count()
}

fn documents(world: &World) -> usize {
    fs::read_dir(world.home().join("Documents")).unwrap().count()
}

#[test]
fn t80_another_computer_restores_the_backup_by_the_words_and_has_all_of_it() {
    let (world, story, words, stick) = recorded();
    let made = world.app.back_up(&stick).unwrap().unwrap();
    let [backup] = made.backups.as_slice() else { panic!("{made:?}") };
    assert_eq!((backup.whereabouts, backup.days_since), (BackupPlace::SameDisk, 0));
    assert!(made.is_due, "it is lost with the casebook");
    let letter = world.app.letters_of(story.matter.id).unwrap().remove(0);
    let correspondence = world.app.correspondence_of(story.matter.id).unwrap();
    world.app.lock_casebook().unwrap();
    assert!(world.app.cover().unwrap().casebook.unwrap().last_backup.contains("November 2026"));

    let there = World::new();
    let offered = there.app.consider_backups(&stick).unwrap();
    assert_eq!((offered.len(), offered[0].two_secrets), (1, false));
    prepare(&there, &stick, 0, "Restored");
    let wrong = "legal winner thank year wave sausage worth useful legal winner thank yellow";
    let refused = there.app.restore_with_words(bytes(wrong)).unwrap_err();
    assert_eq!((refused.code(), documents(&there)), (ErrorCode::WrongWords, 0));
    assert!(there.app.restore_with_words(bytes(&words)).unwrap());
    let notices = there.app.open_casebook().unwrap().notices;
    assert!(
        notices.len() == 1 && notices[0].contains(&format!("{} entries", backup.backup.entries)),
        "{notices:?}"
    );
    assert_eq!(there.app.letters_of(story.matter.id).unwrap(), std::slice::from_ref(&letter));
    assert_eq!(there.app.correspondence_of(story.matter.id).unwrap(), correspondence);
    let copies = [&world, &there].map(|world| world.home().join("copy.pdf"));
    there.app.save_letter_copy(letter.id, &copies[1]).unwrap();
    let checked = there.app.check_everything().unwrap().unwrap().check.unwrap();
    assert_eq!((checked.findings, checked.files), (vec![], backup.backup.files));
    there.app.lock_casebook().unwrap();
    assert_eq!(
        tree(&world.folder("Casebook 1").join("blobs")),
        tree(&there.folder("Restored").join("blobs"))
    );
    assert_eq!(there.app.cover().unwrap().casebook.unwrap().name, "Restored");

    world.app.unlock_casebook(bytes(PASSPHRASE)).unwrap();
    world.app.save_letter_copy(letter.id, &copies[0]).unwrap();
    let [here, restored] = copies.map(|copy| fs::read(copy).unwrap());
    assert_eq!(here, restored);
    there.app.unlock_casebook(bytes(PASSPHRASE)).unwrap();
    assert_eq!(there.app.open_casebook().unwrap().notices, Vec::<String>::new());
}

#[test]
fn what_was_copied_is_not_written_again_and_each_backup_restores_what_stood_then() {
    let (world, story, words, stick) = recorded();
    world.app.back_up(&stick).unwrap().unwrap();
    let before = tree(&stick);
    world.clock.set("2026-12-24T10:00:00Z");
    world.app.issue_letter(story.draft(&world.app).draft.id).unwrap();
    world.app.back_up(&stick).unwrap().unwrap();
    let after = tree(&stick);
    assert!(before.iter().all(|(path, hash)| after.get(path) == Some(hash)), "an old file was written again");
    assert!(after.len() > before.len() + 1, "the new letter's file is not there");
    world.app.lock_casebook().unwrap();
    for (backup, letters) in [(0, 2), (1, 1)] {
        let there = World::new();
        prepare(&there, &stick, backup, "Restored");
        assert!(there.app.restore_with_words(bytes(&words)).unwrap());
        assert_eq!(there.app.letters_of(story.matter.id).unwrap().len(), letters);
    }
}

#[test]
fn beside_the_casebook_its_passphrase_restores_it_under_another_name() {
    let (world, story, _, stick) = recorded();
    world.app.back_up(&stick).unwrap().unwrap();
    let pulled_out = world.home().join("pulled out");
    assert_eq!(world.app.back_up(&pulled_out).unwrap_err().code(), ErrorCode::BackupMissing);
    assert!(!pulled_out.exists(), "a folder of this disk does not take its place");
    world.app.lock_casebook().unwrap();
    world.app.consider_backups(&stick).unwrap();
    let taken = PrepareRestore { backup: BackupHandle(0), name: "Casebook 1".into() };
    assert_eq!(world.app.prepare_restore(taken).unwrap_err().code(), ErrorCode::NameTaken);
    let unknown = PrepareRestore { backup: BackupHandle(7), name: "Casebook 2".into() };
    assert_eq!(world.app.prepare_restore(unknown).unwrap_err().code(), ErrorCode::Invalid);
    prepare(&world, &stick, 0, "Casebook 2");
    assert!(world.app.restore_with_passphrase(bytes(PASSPHRASE)).unwrap());
    assert_eq!(world.app.letters_of(story.matter.id).unwrap().len(), 1);
    assert_eq!(world.app.open_casebook().unwrap().name, "Casebook 2");
    for name in ["Casebook 1", "Casebook 2", "Casebook 1"] {
        world.app.lock_casebook().unwrap();
        world.app.consider_casebook(&world.folder(name)).unwrap();
        world.app.unlock_casebook(bytes(PASSPHRASE)).unwrap();
        let notices = world.app.open_casebook().unwrap().notices;
        assert_eq!(notices, Vec::<String>::new(), "{name} has a past of its own");
    }
}

#[test]
fn one_file_holds_everything_for_another_computer() {
    let (world, story, words, stick) = recorded();
    assert_eq!(world.app.move_out_name().unwrap(), "2026-11-23T094100Z.cbk");
    world.app.move_out(&stick.join("Office laptop")).unwrap().unwrap();
    assert_eq!(tree(&stick).into_keys().collect::<Vec<_>>(), [PathBuf::from("Office laptop.cbk")]);
    let blobs = world.folder("Casebook 1").join("blobs");
    let blob = blobs.join(tree(&blobs).into_keys().next().unwrap());
    let whole = fs::read(&blob).unwrap();
    fs::write(&blob, vec![0; whole.len()]).unwrap();
    let refused = world.app.move_out(&stick.join("another")).unwrap_err();
    assert_eq!((refused.code(), tree(&stick).len()), (ErrorCode::BackupDamaged, 1));
    fs::write(&blob, whole).unwrap();
    let there = World::new();
    prepare(&there, &stick, 0, "Restored");
    assert!(there.app.restore_with_words(bytes(&words)).unwrap());
    assert_eq!(there.app.letters_of(story.matter.id).unwrap().len(), 1);
    let checked = there.app.check_everything().unwrap().unwrap().check.unwrap();
    assert_eq!(checked.findings, []);
}

/// T67, of a backup: a bit changed anywhere in its file is noticed before there is a casebook.
#[test]
fn t67_a_backup_in_which_a_bit_has_changed_is_refused_and_leaves_nothing() {
    let (world, _, words, stick) = recorded();
    world.app.back_up(&stick).unwrap().unwrap();
    let path = stick.join(snapshots(&stick).remove(0));
    let whole = fs::read(&path).unwrap();
    let there = World::new();
    let mut tried = 0;
    let mut place = 0x2545_f491_4f6c_dd1d_u64;
    for _ in 0..40 {
        place = place.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let bit = usize::try_from(place % (whole.len() as u64 * 8)).unwrap();
        let mut altered = whole.clone();
        altered[bit / 8] ^= 1 << (bit % 8);
        fs::write(&path, &altered).unwrap();
        let Ok(offered) = there.app.consider_backups(&stick) else { continue };
        if offered.is_empty() {
            continue;
        }
        let asked = PrepareRestore { backup: offered[0].handle, name: "Restored".into() };
        there.app.prepare_restore(asked).unwrap();
        let refused = there.app.restore_with_words(bytes(&words));
        assert!(refused.is_err(), "bit {bit} of {} was not noticed", whole.len() * 8);
        assert_eq!(documents(&there), 0, "bit {bit}");
        tried += 1;
    }
    assert!(tried > 30, "{tried} of 40 came as far as the words");
    fs::write(&path, &whole[..whole.len() - 1]).unwrap();
    prepare(&there, &stick, 0, "Restored");
    let refused = there.app.restore_with_words(bytes(&words)).unwrap_err();
    assert_eq!((refused.code(), documents(&there)), (ErrorCode::BackupDamaged, 0));
    fs::write(&path, &whole).unwrap();
    assert!(there.app.restore_with_words(bytes(&words)).unwrap());
}

/// Planted: a client's name, the account, the passphrase and the words, looked for in every form that a disk may hold them in.
#[test]
fn no_word_of_the_case_stands_in_a_backup_or_beside_the_casebook_while_it_is_made() {
    let (world, _, words, stick) = recorded();
    let places = [stick.clone(), world.home()];
    for made in [world.app.back_up(&stick), world.app.move_out(&stick.join("Office laptop"))] {
        made.unwrap().unwrap();
    }
    let sought = [story::CLIENT, story::PARTICULARS, PASSPHRASE, words.as_str()];
    for folder in &places {
        for word in sought {
            assert_eq!(holding(folder, word), Vec::<PathBuf>::new(), "{}", word.len());
        }
    }
    let utf_16: Vec<u8> = story::CLIENT.encode_utf16().flat_map(u16::to_le_bytes).collect();
    fs::write(stick.join("planted"), utf_16).unwrap();
    assert_eq!(holding(&stick, story::CLIENT), [stick.join("planted")]);
}

/// The files below a folder that hold a word, as UTF-8 or UTF-16, or are called by it.
fn holding(folder: &Path, word: &str) -> Vec<PathBuf> {
    let utf_16: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let holds = |bytes: &[u8], sought: &[u8]| bytes.windows(sought.len()).any(|window| window == sought);
    let is_one = |path: &PathBuf| {
        let bytes = fs::read(path).unwrap();
        path.to_string_lossy().contains(word) || holds(&bytes, word.as_bytes()) || holds(&bytes, &utf_16)
    };
    tree_of_files(folder).into_iter().map(|path| folder.join(path)).filter(is_one).collect()
}

/// The record is worth more than any file: what a backup lacks is said, and the rest comes back.
#[test]
fn a_backup_that_lacks_a_sealed_file_or_has_it_altered_restores_all_the_rest_and_says_so() {
    let (world, story, words, stick) = recorded();
    world.app.back_up(&stick).unwrap().unwrap();
    let blob = tree(&stick).into_keys().find(|path| path.iter().any(|part| part == "blobs")).unwrap();
    let blob = stick.join(blob);
    let mut altered = fs::read(&blob).unwrap();
    let last = altered.len() - 1;
    altered[last] ^= 1;
    for bytes_there in [Some(altered), None] {
        match bytes_there {
            Some(altered) => fs::write(&blob, altered).unwrap(),
            None => fs::remove_file(&blob).unwrap(),
        }
        let there = World::new();
        prepare(&there, &stick, 0, "Restored");
        assert!(there.app.restore_with_words(bytes(&words)).unwrap());
        let notice = there.app.open_casebook().unwrap().notices.remove(0);
        assert!(notice.contains("lacks 1 sealed file"), "{notice}");
        assert_eq!(there.app.letters_of(story.matter.id).unwrap().len(), 1);
        let found = there.app.check_everything().unwrap().unwrap().check.unwrap().findings;
        assert!(found.len() == 1 && found[0].problem.contains("not there"), "{found:?}");
    }
}

/// A file that rots on the stick is found within a week of daily backups, and copied anew.
#[test]
fn a_sealed_file_that_changed_in_the_backup_is_copied_anew_within_seven_days() {
    let (world, _, _, stick) = recorded();
    world.app.back_up(&stick).unwrap().unwrap();
    let blob = tree(&stick).into_keys().find(|path| path.iter().any(|part| part == "blobs")).unwrap();
    let blob = stick.join(blob);
    let whole = fs::read(&blob).unwrap();
    fs::write(&blob, vec![0; whole.len()]).unwrap();
    for day in 24..31 {
        world.clock.set(&format!("2026-11-{day}T18:00:00Z"));
        world.app.back_up(&stick).unwrap().unwrap();
    }
    assert_eq!(fs::read(&blob).unwrap(), whole);
}

/// Whatever somebody put on the stick: a copy under a later name takes nothing away, and neither a link nor a pipe is waited for.
#[test]
fn what_others_put_into_the_folder_takes_no_backup_away_and_holds_nothing_up() {
    let (world, _, words, stick) = recorded();
    world.app.back_up(&stick).unwrap().unwrap();
    let made = stick.join(snapshots(&stick).remove(0));
    for month in 1..=12 {
        fs::copy(&made, made.with_file_name(format!("2031-{month:02}-01T120000Z.cbk"))).unwrap();
    }
    let pipe = made.with_file_name("2031-12-31T120000Z.cbk");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    std::os::unix::fs::symlink("/dev/zero", made.with_file_name("2031-12-30T120000Z.cbk")).unwrap();
    world.clock.set("2026-11-24T10:00:00Z");
    world.app.back_up(&stick).unwrap().unwrap();
    assert!(made.exists() && made.with_file_name("2026-11-24T100000Z.cbk").exists());
    let blob =
        tree_of_files(&stick).into_iter().find(|path| path.iter().any(|part| part == "blobs")).unwrap();
    fs::remove_file(stick.join(&blob)).unwrap();
    std::os::unix::fs::symlink("/dev/zero", stick.join(&blob)).unwrap();
    fs::remove_file(pipe).unwrap();
    let there = World::new();
    let offered = there.app.consider_backups(&stick).unwrap();
    let latest = offered.iter().position(|one| one.made_at.to_string().starts_with("2026-11-24")).unwrap();
    prepare(&there, &stick, u32::try_from(latest).unwrap(), "Restored");
    assert!(there.app.restore_with_words(bytes(&words)).unwrap());
    assert!(there.app.open_casebook().unwrap().notices[0].contains("lacks 1 sealed file"));
}

#[test]
fn a_sealed_file_that_changed_or_is_gone_is_found_by_the_check_and_is_not_backed_up() {
    let (world, _, _, stick) = recorded();
    let checked = world.app.check_everything().unwrap().unwrap().check.unwrap();
    assert_eq!(checked.findings, []);
    let blobs = world.folder("Casebook 1").join("blobs");
    let blob = blobs.join(tree(&blobs).into_keys().next().unwrap());
    let whole = fs::read(&blob).unwrap();
    fs::write(&blob, &whole[1..]).unwrap();
    let found = world.app.check_everything().unwrap().unwrap().check.unwrap();
    assert!(
        found.findings.len() == 1 && found.findings[0].problem.contains("not as it was written"),
        "{found:?}"
    );
    assert_eq!(world.app.back_up(&stick).unwrap_err().code(), ErrorCode::BackupDamaged);
    fs::remove_file(&blob).unwrap();
    let found = world.app.check_everything().unwrap().unwrap().check.unwrap();
    assert!(found.findings.len() == 1 && found.findings[0].problem.contains("not there"), "{found:?}");
    assert_eq!(world.app.back_up(&stick).unwrap_err().code(), ErrorCode::BackupMissing);
    assert_eq!((snapshots(&stick).len(), world.app.safekeeping().unwrap().backups), (0, vec![]));
    fs::write(&blob, whole).unwrap();
    world.app.back_up(&stick).unwrap().unwrap();
}

#[test]
fn a_backup_that_is_stopped_or_locked_away_does_not_count_and_the_earlier_one_restores() {
    let (world, story, words, stick) = recorded();
    world.app.back_up(&stick).unwrap().unwrap();
    let long = world.home().join("recording.mp4");
    fs::File::create(&long).unwrap().set_len(256 << 20).unwrap();
    let taken = world.app.take_file(story.matter.id, &long).unwrap().unwrap();
    let received = candour_model::correspondence::LogReceived {
        matter: story.matter.id,
        office: story::professional_standards(),
        dated_on: jiff::civil::date(2026, 11, 23),
        received_on: jiff::civil::date(2026, 11, 23),
        means: candour_model::correspondence::Means::Email,
        their_reference: "".into(),
        subject: "A recording".into(),
        class: candour_model::classes::RecordClass::ConfidentialShareable,
        only_acknowledges: false,
        answers: vec![],
        given: vec![],
        file: Some(taken.id),
    };
    world.app.log_received(received).unwrap();
    world.clock.set("2026-11-24T10:00:00Z");
    let before = snapshots(&stick);
    for locks in [false, true] {
        let made = thread::scope(|scope| {
            let working = scope.spawn(|| world.app.back_up(&stick));
            while !working.is_finished() {
                if world.app.file_progress().is_ok_and(|progress| progress.is_some_and(|at| at.done > 0)) {
                    let _ = if locks { world.app.lock_casebook() } else { world.app.stop_file() };
                }
                thread::yield_now();
            }
            working.join().unwrap()
        });
        assert_eq!(made.unwrap(), None);
        assert_eq!(snapshots(&stick), before);
        assert!(tree(&stick).keys().all(|path| path.extension() != Some("part".as_ref())));
    }
    assert_eq!(copies(&world.folder("Casebook 1")), 0);
    let there = World::new();
    prepare(&there, &stick, 0, "Restored");
    assert!(there.app.restore_with_words(bytes(&words)).unwrap());
    world.app.unlock_casebook(bytes(PASSPHRASE)).unwrap();
    world.app.back_up(&stick).unwrap().unwrap();
    assert_eq!(snapshots(&stick).len(), before.len() + 1);
}

#[test]
fn a_copy_is_due_without_one_and_after_seven_days_and_not_inside_the_casebook() {
    let (world, _, _, _) = recorded();
    let elsewhere = tempfile::tempdir_in("/dev/shm").unwrap();
    let stick = elsewhere.path().join("stick");
    fs::create_dir(&stick).unwrap();
    assert!(world.app.safekeeping().unwrap().is_due);
    let inside = world.folder("Casebook 1").join("blobs");
    assert_eq!(world.app.back_up(&inside).unwrap_err().code(), ErrorCode::Invalid);
    let made = world.app.back_up(&stick).unwrap().unwrap();
    assert_eq!(made.backups[0].whereabouts, BackupPlace::Connected);
    for (moment, is_due) in [("2026-11-30T23:00:00Z", false), ("2026-12-01T09:00:00Z", true)] {
        world.clock.set(moment);
        assert_eq!(world.app.safekeeping().unwrap().is_due, is_due, "{moment}");
    }
    fs::rename(&stick, elsewhere.path().join("in the safe")).unwrap();
    assert_eq!(world.app.safekeeping().unwrap().backups[0].whereabouts, BackupPlace::Away);
}

#[test]
fn of_five_weeks_of_daily_backups_those_stay_that_the_rule_keeps() {
    let (world, _, _, stick) = recorded();
    for day in 0..35_i32 {
        let date = jiff::civil::date(2026, 11, 23).checked_add(jiff::Span::new().days(day)).unwrap();
        world.clock.set(&format!("{date}T18:00:00Z"));
        world.app.back_up(&stick).unwrap().unwrap();
    }
    let kept: Vec<_> = snapshots(&stick)
        .iter()
        .map(|path| path.file_name().unwrap().to_str().unwrap()[5..10].to_owned())
        .collect();
    let days =
        ["11-29", "11-30", "12-06", "12-13", "12-20", "12-21", "12-22", "12-23", "12-24", "12-25", "12-26"];
    assert_eq!(kept, [&days[..], &["12-27"]].concat());
}

#[test]
fn a_folder_without_backups_says_so() {
    let world = World::new();
    let refused = world.app.consider_backups(&world.home()).unwrap_err();
    assert_eq!(refused.code(), ErrorCode::BackupMissing);
    assert!(refused.words().problem.contains("no backup"), "{:?}", refused.words());
}

/// What a power cut leaves: a copy of the record, a file half sealed, a sealed file whose record was never made.
#[test]
fn what_an_interruption_left_is_gone_once_the_casebook_is_opened_and_what_nothing_names_is_set_aside() {
    let (world, _, _, _) = recorded();
    world.app.lock_casebook().unwrap();
    let casebook = world.folder("Casebook 1");
    let named = tree(&casebook.join("blobs"));
    let orphan = "ab".repeat(16);
    fs::create_dir_all(casebook.join("blobs/ab")).unwrap();
    for (name, bytes) in [
        (format!("casebook.db.copy-{orphan}"), "a copy"),
        (format!("blobs/part/{orphan}.part"), "half"),
        (format!("blobs/ab/{orphan}"), "whole"),
    ] {
        fs::write(casebook.join(name), bytes).unwrap();
    }
    world.app.unlock_casebook(bytes(PASSPHRASE)).unwrap();
    assert_eq!(copies(&casebook), 0);
    let mut left = tree(&casebook.join("blobs"));
    assert!(left.remove(&Path::new("orphans").join(&orphan)).is_some());
    assert_eq!(left, named);
}
