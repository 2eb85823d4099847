//! Ways in that come and go, while the record stays.

use std::collections::HashSet;

use rusqlite::Connection;

use super::*;
use crate::testing::{Made, device, passphrase, words};
use crate::{DeviceSecret, Passphrase, PassphraseRule, RecoveryWords, Unlock, unlock};

/// Every kind of secret there is, each once.
struct Secrets {
    alone: Passphrase,
    beside: Passphrase,
    device: DeviceSecret,
    words: RecoveryWords,
    second: Passphrase,
    second_beside: Passphrase,
}

impl Secrets {
    fn invented(first_word: &str) -> Self {
        let phrase = |rest: &str| passphrase(&format!("{first_word} {rest}"));
        Self {
            alone: phrase("velvet mango ridge sponsor clinic lantern"),
            beside: phrase("beside"),
            device: device(),
            words: RecoveryWords::generate().unwrap(),
            second: phrase("hollow cactus anchor viable trumpet glide"),
            second_beside: phrase("second"),
        }
    }

    fn ways(&self) -> [WayIn<'_>; 5] {
        [
            WayIn::Passphrase(&self.alone),
            WayIn::PassphraseAndDevice(&self.beside, &self.device),
            WayIn::Words(&self.words),
            WayIn::SecondPerson(&self.second),
            WayIn::SecondPersonAndDevice(&self.second_beside, &self.device),
        ]
    }
}

fn unlocking<'a>(way: &WayIn<'a>) -> Unlock<'a> {
    match *way {
        WayIn::Passphrase(p) | WayIn::SecondPerson(p) => Unlock::Passphrase(p, None),
        WayIn::PassphraseAndDevice(p, d) | WayIn::SecondPersonAndDevice(p, d) => {
            Unlock::Passphrase(p, Some(d))
        }
        WayIn::Words(words) => Unlock::Words(words),
    }
}

/// Whether the casebook opens that way, and is the same casebook.
fn opens(made: &Made, way: &WayIn<'_>) -> bool {
    match unlock(&made.folder, unlocking(way)) {
        Ok(keys) => {
            assert_eq!(keys.master.expose(), made.keys.master.expose());
            assert_eq!(keys.generation(), made.keys.generation());
            true
        }
        Err(VaultError::WrongPassphrase | VaultError::WrongWords | VaultError::DeviceSecretMissing) => false,
        Err(error) => panic!("{error:?}"),
    }
}

fn database(made: &Made) -> Connection {
    crate::ready_cipher();
    let flags = rusqlite::OpenFlags::SQLITE_OPEN_READ_WRITE | rusqlite::OpenFlags::SQLITE_OPEN_CREATE;
    let connection = Connection::open_with_flags(made.folder.database(), flags).unwrap();
    made.keys.database_key().unwrap().apply(&connection).unwrap();
    connection
}

#[test]
fn t04_slots_of_every_kind_come_change_and_go_and_the_database_stays_as_it_is() {
    let mut made = Made::with_passphrase();
    database(&made)
        .execute_batch("CREATE TABLE matter (reference TEXT); INSERT INTO matter VALUES ('HQ/1')")
        .unwrap();
    let before = std::fs::read(made.folder.database()).unwrap();
    let (first, other) = (Secrets::invented("amber"), Secrets::invented("basalt"));

    for kind in 0..5 {
        let added = made.keys.add_slot(&made.folder, &first.ways()[kind], Effort::CHEAP).unwrap();
        assert!(opens(&made, &first.ways()[kind]), "added, {kind}");
        assert!(!opens(&made, &other.ways()[kind]), "not added, {kind}");

        made.keys.replace_slot(&made.folder, added, &other.ways()[kind], Effort::CHEAP).unwrap();
        assert!(opens(&made, &other.ways()[kind]), "replacement, {kind}");
        assert!(!opens(&made, &first.ways()[kind]), "replaced, {kind}");

        made.keys.remove_slot(&made.folder, added).unwrap();
        assert!(!opens(&made, &other.ways()[kind]), "removed, {kind}");
        assert!(
            opens(&made, &WayIn::Passphrase(&passphrase(Made::PASSPHRASE))),
            "the first passphrase, {kind}"
        );
        assert!(opens(&made, &WayIn::Words(&made.words)), "the first words, {kind}");
    }
    assert_eq!(std::fs::read(made.folder.database()).unwrap(), before);
    let reference: String =
        database(&made).query_row("SELECT reference FROM matter", [], |row| row.get(0)).unwrap();
    assert_eq!(reference, "HQ/1");
}

#[test]
fn t04_a_passphrase_opens_its_slot_with_its_own_device_secret_only() {
    let made = Made::with_device();
    let typed = passphrase(Made::PASSPHRASE);
    let (own, other) = (device(), DeviceSecret::generate().unwrap());
    let open = |device| unlock(&made.folder, Unlock::Passphrase(&typed, device));
    assert!(open(Some(&own)).is_ok());
    assert!(matches!(open(Some(&other)), Err(VaultError::WrongPassphrase)));
    assert!(matches!(open(None), Err(VaultError::DeviceSecretMissing)));
    assert!(unlock(&made.folder, Unlock::Words(&made.words)).is_ok(), "the words open it alone");
    assert!(crate::needs_device_secret(&made.folder).unwrap());
    assert!(!crate::needs_device_secret(&Made::with_passphrase().folder).unwrap());
}

/// What lies on the disk after each step of writing a header, as a crash there would leave it.
#[test]
fn t62_a_crash_while_the_passphrase_is_changed_leaves_the_old_one_or_the_new_one() {
    let mut made = Made::with_passphrase();
    let paths = [made.folder.header(), made.folder.header_copy()];
    let old = std::fs::read(&paths[0]).unwrap();
    let (before, after) =
        (passphrase(Made::PASSPHRASE), passphrase("basalt velvet mango ridge sponsor clinic"));
    made.keys.replace_passphrase(&made.folder, &after, None, Effort::CHEAP).unwrap();
    let new = std::fs::read(&paths[0]).unwrap();
    let opens = |typed: &Passphrase| unlock(&made.folder, Unlock::Passphrase(typed, None)).is_ok();
    assert!(opens(&after) && !opens(&before), "when it is done");

    let torn = &new[..new.len() / 2];
    for (first, second, beside) in
        [(&old, &old, Some(0)), (&new, &old, None), (&new, &old, Some(1)), (&new, &new, None)]
    {
        let lay = || {
            std::fs::write(&paths[0], first).unwrap();
            std::fs::write(&paths[1], second).unwrap();
            if let Some(which) = beside {
                std::fs::write(crate::durable::beside(&paths[which]), torn).unwrap();
            }
        };
        lay();
        let by_new = opens(&after);
        lay();
        let by_old = opens(&before);
        assert!(by_new || by_old, "neither opens");
        lay();
        assert!(unlock(&made.folder, Unlock::Words(&made.words)).is_ok(), "the words");
    }
}

#[test]
fn a_new_passphrase_goes_into_the_slot_that_was_opened_and_no_other() {
    let mut made = Made::with_device();
    let second = passphrase("amber hollow cactus anchor viable trumpet glide");
    made.keys.add_slot(&made.folder, &WayIn::SecondPerson(&second), Effort::CHEAP).unwrap();
    let mut keys = unlock(&made.folder, Unlock::Passphrase(&second, None)).unwrap();
    assert!(!keys.passphrase_needs_device_secret());
    let new = passphrase("basalt hollow cactus anchor viable trumpet glide");
    keys.replace_passphrase(&made.folder, &new, None, Effort::CHEAP).unwrap();
    assert!(unlock(&made.folder, Unlock::Passphrase(&new, None)).is_ok());
    let first = passphrase(Made::PASSPHRASE);
    assert!(unlock(&made.folder, Unlock::Passphrase(&first, Some(&device()))).is_ok(), "the first person's");

    let mut keys = unlock(&made.folder, Unlock::Words(&made.words)).unwrap();
    assert!(keys.passphrase_needs_device_secret(), "by words it is the first person's");
    let refused = keys.replace_passphrase(&made.folder, &new, None, Effort::CHEAP);
    assert!(matches!(refused, Err(VaultError::DeviceSecretMissing)));
    let other = DeviceSecret::generate().unwrap();
    let refused = keys.replace_passphrase(&made.folder, &new, Some(&other), Effort::CHEAP);
    assert!(
        matches!(refused, Err(VaultError::WeakPassphrase(PassphraseRule::OfAnother))),
        "the second person's"
    );
    let newest = passphrase("cobalt velvet mango ridge sponsor clinic");
    keys.replace_passphrase(&made.folder, &newest, Some(&other), Effort::CHEAP).unwrap();
    assert!(unlock(&made.folder, Unlock::Passphrase(&newest, Some(&other))).is_ok());
    assert!(unlock(&made.folder, Unlock::Passphrase(&first, Some(&device()))).is_err());
}

#[test]
fn t05_a_removed_slot_opens_neither_copy() {
    let mut made = Made::with_passphrase();
    let secrets = Secrets::invented("amber");
    let added = made.keys.add_slot(&made.folder, &secrets.ways()[0], Effort::CHEAP).unwrap();
    made.keys.remove_slot(&made.folder, added).unwrap();
    for gone in [made.folder.header(), made.folder.header_copy()] {
        let kept = std::fs::read(&gone).unwrap();
        std::fs::remove_file(&gone).unwrap();
        assert!(!opens(&made, &secrets.ways()[0]));
        std::fs::write(&gone, kept).unwrap();
    }
}

#[test]
fn t05_a_header_put_back_from_an_older_copy_shows_by_its_generation() {
    let mut made = Made::with_passphrase();
    let old = std::fs::read(made.folder.header()).unwrap();
    made.keys.add_slot(&made.folder, &Secrets::invented("amber").ways()[0], Effort::CHEAP).unwrap();
    assert_eq!(made.keys.generation(), 2);

    std::fs::write(made.folder.header(), &old).unwrap();
    let way = WayIn::Words(&made.words);
    assert!(opens(&made, &way), "one old copy: the newer one is taken");

    std::fs::write(made.folder.header(), &old).unwrap();
    std::fs::write(made.folder.header_copy(), &old).unwrap();
    let keys = unlock(&made.folder, Unlock::Words(&made.words)).unwrap();
    assert_eq!(keys.generation(), 1, "behind the generation that the database knows");
}

#[test]
fn the_last_words_and_the_last_passphrase_stay() {
    let mut made = Made::with_passphrase();
    for slot in made.keys.slots() {
        assert!(matches!(made.keys.remove_slot(&made.folder, slot), Err(VaultError::LastSlot)));
    }
    assert!(matches!(made.keys.remove_slot(&made.folder, SlotId(9)), Err(VaultError::SlotMissing)));
    assert_eq!(made.keys.generation(), 1);
}

#[test]
fn a_slot_takes_only_its_own_kind_and_no_weak_passphrase() {
    let mut made = Made::with_passphrase();
    let first = made.keys.slots()[0];
    let wrong_kind = made.keys.replace_slot(&made.folder, first, &WayIn::Words(&made.words), Effort::CHEAP);
    assert!(matches!(wrong_kind, Err(VaultError::SlotMissing)));
    let weak = passphrase("short");
    let result = made.keys.replace_slot(&made.folder, first, &WayIn::Passphrase(&weak), Effort::CHEAP);
    assert!(matches!(result, Err(VaultError::WeakPassphrase(_))));
    assert!(opens(&made, &WayIn::Passphrase(&passphrase(Made::PASSPHRASE))));
}

#[test]
fn no_slot_number_is_given_twice_and_there_are_sixteen_at_most() {
    let mut made = Made::with_passphrase();
    let secrets = Secrets::invented("amber");
    let mut given: HashSet<SlotId> = made.keys.slots().into_iter().collect();
    for round in 0..4 {
        for _ in 0..=round {
            let added = made.keys.add_slot(&made.folder, &secrets.ways()[0], Effort::CHEAP).unwrap();
            assert!(given.insert(added), "{added}");
        }
        for slot in made.keys.slots().into_iter().skip(2 + round % 2) {
            made.keys.remove_slot(&made.folder, slot).unwrap();
        }
    }
    while made.keys.slots().len() < MOST_SLOTS {
        made.keys.add_slot(&made.folder, &secrets.ways()[3], Effort::CHEAP).unwrap();
    }
    let one_more = made.keys.add_slot(&made.folder, &secrets.ways()[3], Effort::CHEAP);
    assert!(matches!(one_more, Err(VaultError::SlotsFull)));
}

#[test]
fn a_header_that_cannot_be_written_leaves_the_keys_as_they_were() {
    let mut made = Made::with_passphrase();
    let secrets = Secrets::invented("amber");
    std::fs::create_dir(crate::durable::beside(&made.folder.header())).unwrap();
    assert!(made.keys.add_slot(&made.folder, &secrets.ways()[0], Effort::CHEAP).is_err());
    assert_eq!((made.keys.generation(), made.keys.slots().len()), (1, 2));
    assert!(opens(&made, &WayIn::Words(&words(&made.words.reveal()))));
}

/// T14: salts and nonces of slots.
#[test]
fn t14_ten_thousand_slots_share_no_salt_and_no_nonce() {
    let made = Made::with_passphrase();
    let (mut salts, mut nonces, mut ids) = (HashSet::new(), HashSet::new(), HashSet::new());
    for _ in 0..10_000 {
        let name = SlotName::draw(SlotId(3)).unwrap();
        let slot = made.keys.make(name, &WayIn::Words(&made.words), Effort::CHEAP).unwrap();
        assert!(salts.insert(slot.salt) && nonces.insert(slot.nonce) && ids.insert(slot.name.0));
    }
}
