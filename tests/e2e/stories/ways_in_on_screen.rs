//! What opens the casebook, changed in the real window and shown by use: other recovery words, and a second person. Each new
//! screen light and dark, without an axe fault.

use crate::{
    camera::Camera,
    steps::{Secrets, begin_to_change, create_casebook, lock, shown_words, type_words, unlock},
    webdriver::{Driver, Res, until},
    world::World,
};
use std::fs;

/// A second person's passphrase.
const SECOND: &str = "gravel copper sundial marsh velvet orchard tin";

#[test]
fn the_recovery_words_are_replaced_and_the_new_ones_open_the_casebook() -> Res<()> {
    let world = World::new();
    let kit = world.documents().join("kit.pdf");
    let world = world.with("CANDOUR_DIALOGS", kit.to_string_lossy());
    let window = world.drive()?;
    let camera = Camera::new(&window, "ways-in-", world.folder().join("tmp"));
    let secrets = create_casebook(&window)?;
    window.press("Settings")?;
    window.press("Security")?;
    window.shows("No kit was made since the words were drawn.")?;
    camera.take("listed")?;
    begin_to_change(&window, "Lock, and replace the words", &secrets)?;
    window.shows("Write these twelve words on paper")?;
    let words = shown_words(&window)?;
    assert_ne!(words, secrets.words);
    window.press("Save a recovery kit\u{2026}")?;
    window.shows("The kit was saved as kit.pdf.")?;
    camera.take("new-words")?;
    let pdf = until("the kit", || fs::read(&kit).map_err(|error| error.to_string()))?;
    assert!(pdf.starts_with(b"%PDF-"), "a PDF is on the disk");
    window.press("I have written them down")?;
    type_words(&window, &secrets.words)?;
    window.press("Replace the words")?;
    window.shows("Those words do not open this casebook")?;
    camera.take("wrong-words")?;
    for (n, word) in words.iter().enumerate() {
        window.fill(&format!("Word {}", n + 1), word)?;
    }
    window.press("Replace the words")?;
    window.enter("main.html")?;
    window.shows("Desk")?;

    lock(&window)?;
    open_with_words(&window, &secrets.words)?;
    window.shows("Those words do not open this casebook")?;
    for (n, word) in words.iter().enumerate() {
        window.fill(&format!("Word {}", n + 1), word)?;
    }
    window.press("Unlock")?;
    window.enter("main.html")?;
    window.press("Settings")?;
    window.press("Security")?;
    window.shows("A kit was last made on")?;
    window.shows("Replaced on")?;
    lock(&window)?;
    unlock(&window, &secrets)
}

#[test]
fn a_second_person_opens_the_casebook_until_they_are_shut_out() -> Res<()> {
    let world = World::new();
    let window = world.drive()?;
    let camera = Camera::new(&window, "second-person-", world.folder().join("tmp"));
    let first = create_casebook(&window)?;
    begin_to_change(&window, "Lock, and let a second person in", &first)?;
    window.shows("The second person types it here")?;
    camera.take("passphrase")?;
    window.fill("Passphrase of the second person", SECOND)?;
    window.fill("The same passphrase again", SECOND)?;
    window.press("Let them open it")?;
    window.enter("main.html")?;
    lock(&window)?;
    let second = Secrets { passphrase: SECOND.to_owned(), ..first.clone() };
    unlock(&window, &second)?;
    window.press("Settings")?;
    window.press("Security")?;
    window.shows("Person 2: passphrase")?;
    camera.take("listed")?;
    lock(&window)?;
    unlock(&window, &first)?;
    begin_to_change(&window, "Lock, and shut the second person out", &first)?;
    window.shows("Their passphrase opens nothing from then on.")?;
    window.press("Shut them out")?;
    window.enter("main.html")?;
    lock(&window)?;
    window.fill("Passphrase", SECOND)?;
    window.press("Unlock")?;
    window.shows("That passphrase does not open this casebook")?;
    unlock(&window, &first)
}

fn open_with_words(window: &Driver, words: &[String]) -> Res<()> {
    window.press("Use the recovery words")?;
    type_words(window, words)?;
    window.press("Unlock")
}
