//! Identity kept apart: with every page decrypted, no name and no birth date is to be read.

use crate::world::{PASSPHRASE, World, identity, matter, stamp};
use candour_model::{
    identities::{Address, Identity},
    ids::{MatterId, PartyId},
    parties::PartyKind,
    words::Words,
};
use candour_store::{StoreError, audit::Event, identities, matters, parties};
use std::{
    io::Write,
    process::{Command, Stdio},
};

/// A name and a birth date for each of forty people; none of these texts is in the program or in the schema.
fn canaries() -> Vec<(String, String)> {
    (0..40)
        .map(|n| (format!("Zephyrine{n:02} Quackenbush{n:02}"), format!("day {n:02} of the comet")))
        .collect()
}

/// An identity that holds the name and the birth date in every field it has.
fn everywhere(name: &str, birth: &str) -> Identity {
    let both = vec![Words::from(name), Words::from(birth)];
    Identity {
        preferred_name: name.into(),
        former_names: both.clone(),
        aliases: both.clone(),
        contact_alias: name.into(),
        addresses: vec![Address { lines: both.clone(), from: None, to: None }],
        telephones: both.clone(),
        emails: both,
        ..identity(name, Some(birth))
    }
}

/// A casebook where twenty clients and twenty officers bear these names, closed.
fn with_canaries() -> World {
    let world = World::new();
    let store = world.open();
    let keys = world.keys.clone();
    store
        .write(stamp(2), move |tx, audit| {
            let id = MatterId(audit.fresh_id());
            matters::open(tx, &keys, &matter(id, "HQ/2026/0114"))?;
            for (n, (name, birth)) in canaries().iter().enumerate() {
                let party = PartyId(audit.fresh_id());
                let who = everywhere(name, birth);
                if n % 2 == 0 {
                    parties::add(tx, party, PartyKind::Client, None)?;
                    identities::seal(tx, &keys, id, party, &who)?;
                } else {
                    parties::add(tx, party, PartyKind::Officer, None)?;
                    identities::seal_officer(tx, &keys, party, &who)?;
                }
            }
            audit.record(Event::MatterOpened { matter: id });
            Ok::<_, StoreError>(())
        })
        .unwrap();
    world.close(&store);
    world
}

/// Every page in clear, by a program that is not ours.
fn clear_pages(world: &World) -> Vec<u8> {
    let mut python = Command::new("python3")
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/clear_pages.py"))
        .arg(world.folder.database())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let key = crate::independent::raw_key(&world.folder, PASSPHRASE);
    python.stdin.take().unwrap().write_all(key.as_bytes()).unwrap();
    let read = python.wait_with_output().unwrap();
    assert!(read.status.success());
    read.stdout
}

/// How many canaries, or parts of one, can be read in these bytes: in any case, in UTF-8 or in UTF-16.
fn readable(bytes: &[u8]) -> usize {
    let text = String::from_utf8_lossy(bytes).to_ascii_lowercase();
    let needles = canaries().into_iter().flat_map(|(name, birth)| {
        name.to_lowercase().split(' ').map(str::to_owned).chain([birth]).collect::<Vec<_>>()
    });
    needles
        .filter(|needle| {
            let wide: String = needle.chars().flat_map(|letter| [letter, '\0']).collect();
            text.contains(needle.as_str()) || text.contains(&wide)
        })
        .count()
}

#[test]
fn t95_no_identity_is_to_be_read_on_any_decrypted_page() {
    let world = with_canaries();
    let pages = clear_pages(&world);
    assert!(pages.windows(12).any(|window| window == b"HQ/2026/0114"), "the pages are in clear");
    assert_eq!(readable(&pages), 0);
}

/// ⚑ A column with a clear name is found.
#[test]
fn t95_a_clear_name_column_is_found() {
    let world = with_canaries();
    let raw = world.raw();
    raw.execute_batch("ALTER TABLE party ADD COLUMN name TEXT").unwrap();
    raw.execute("UPDATE party SET name = ?1 WHERE seq = 3", [&canaries()[2].0]).unwrap();
    drop(raw);
    assert_eq!(readable(&clear_pages(&world)), 2);
}
