//! Files from outside, looked at in the real window: a PDF, covered first and then shown page by page, and a message of which an
//! attachment is kept. Each screen light and dark, without an axe fault; nothing of it is readable on the disk, nor in the page once the
//! casebook is locked.

use crate::{
    camera::Camera,
    steps::{choose_radio, create_casebook, lock, open_first_matter, start_matter},
    webdriver::{Driver, Res},
    world::{World, files_with},
};
use candour_tests::received::{message, pdf};
use serde_json::json;
use std::{fs, path::PathBuf};

const ON_THE_SECOND_PAGE: &str = "Chalked up at a quarter past three";
const SAYS: &str = "The night porter kept the slate until March";
const ATTACHED: &str = "Quarrel Lane, by the locksmith";
const PAGE_DOWN: &str = "\u{E00F}";

#[test]
fn a_file_is_looked_at_and_leaves_nothing_behind() -> Res<()> {
    let world = World::new();
    let files = [
        (world.folder().join("tmp/slate.pdf"), pdf(&["The slate", ON_THE_SECOND_PAGE])),
        (world.folder().join("tmp/reply.eml"), message(SAYS, "map.txt", ATTACHED)),
    ];
    for (path, bytes) in &files {
        fs::write(path, bytes).map_err(|error| error.to_string())?;
    }
    let answers =
        std::env::join_paths(files.iter().map(|(path, _)| path)).map_err(|error| error.to_string())?;
    let world = world.with("CANDOUR_DIALOGS", answers.to_string_lossy());
    let window = world.drive()?;
    let camera = Camera::new(&window, "view-", world.folder().join("tmp"));
    create_casebook(&window)?;
    start_matter(&window)?;
    window.press("Preservation")?;
    window.press("Evidence files")?;
    add(&window, "Photograph of the slate")?;
    pages(&window, &camera)?;
    window.press("Matters")?;
    open_first_matter(&window)?;
    window.press("Preservation")?;
    window.press("Evidence files")?;
    add(&window, "What the force sent")?;
    words(&window, &camera)?;
    lock(&window)?;
    for said in [SAYS, "Photograph of the slate"] {
        assert!(!window.page_text()?.contains(said), "{said} is in the page after locking");
    }
    window.end();
    nothing_is_left(&world, files.map(|(path, _)| path).as_slice())
}

/// Adds the next file that is chosen.
fn add(window: &Driver, title: &str) -> Res<()> {
    window.press("Add an evidence file")?;
    window.press("Choose a file")?;
    window.shows("is sealed.")?;
    window.fill("What is it?", title)?;
    window.fill("Content note", "An injury is described")?;
    choose_radio(window, "Confidential")?;
    window.press("Save")?;
    window.shows("SHA-256 of the file")
}

fn pages(window: &Driver, camera: &Camera<'_>) -> Res<()> {
    window.press("Look at it")?;
    window.shows("That it is shown is recorded")?;
    window.shows("Content note: An injury is described")?;
    let pictures = window.run("return document.querySelectorAll('main img').length", &[])?;
    assert_eq!(pictures, json!(0), "it is covered until it is asked for");
    camera.take("covered")?;
    window.press("Show it")?;
    window.shows("Page 1 of 2")?;
    camera.wait_for_pictures()?;
    camera.take("first-page")?;
    window.keys(&[PAGE_DOWN])?;
    window.shows("Page 2 of 2")?;
    camera.wait_for_pictures()?;
    window.press("150 %")?;
    camera.take("second-page-large")?;
    window.press("Cover")?;
    window.shows("That it is shown is recorded")
}

fn words(window: &Driver, camera: &Camera<'_>) -> Res<()> {
    window.press("Look at it")?;
    window.shows("That it is shown is recorded")?;
    assert!(!window.page_text()?.contains(SAYS), "it is covered until it is asked for");
    window.press("Show it")?;
    window.shows(SAYS)?;
    window.shows("map.txt")?;
    camera.take("message")?;
    window.press("Keep as evidence")?;
    window.shows("Is evidence file 3")?;
    camera.take("attachment-kept")
}

/// What the person keeps outside is the person's; of it all nothing else is on the disk.
fn nothing_is_left(world: &World, outside: &[PathBuf]) -> Res<()> {
    for file in outside {
        fs::remove_file(file).map_err(|error| error.to_string())?;
    }
    for words in [ON_THE_SECOND_PAGE, SAYS, ATTACHED] {
        assert_eq!(files_with(world.folder(), words), Vec::<String>::new(), "{words}");
    }
    fs::write(world.folder().join("tmp/planted"), SAYS).map_err(|error| error.to_string())?;
    assert_eq!(files_with(world.folder(), SAYS).len(), 1, "control: what stands there is found");
    Ok(())
}
