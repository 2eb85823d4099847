//! A file of evidence in the real window: what is no file, what is gone, a form that is not filled in, a title of a megabyte, and the file
//! itself, kept, corrected and copied. Each screen light and dark, without an axe fault; nothing of it is readable on the disk.

use crate::{
    camera::Camera,
    steps::{choose_radio, create_casebook, lock, paste, start_matter, tick},
    webdriver::{Driver, Res},
    world::{World, files_with},
};
use std::fs;

const TITLE: &str = "Slate of the night porter";
const SOURCE: &str = "Handed over by the locksmith";
const CONTENT: &str = "%PDF-1.7 chalked up at a quarter past three";
const MEGABYTE: usize = 1_048_576;

#[test]
fn a_file_is_kept_as_evidence_without_an_axe_fault() -> Res<()> {
    let world = World::new();
    let (documents, file) = (world.documents(), world.folder().join("tmp/slate_of_july-2003.pdf"));
    let copy = world.folder().join("tmp/copy.pdf");
    fs::write(&file, CONTENT).map_err(|error| error.to_string())?;
    let answers = [documents, world.folder().join("tmp/gone.pdf"), file.clone(), copy.clone()];
    let answers = std::env::join_paths(answers).map_err(|error| error.to_string())?;
    let world = world.with("CANDOUR_DIALOGS", answers.to_string_lossy());
    let window = world.drive()?;
    let camera = Camera::new(&window, "evidence-", world.folder().join("tmp"));
    create_casebook(&window)?;
    start_matter(&window)?;
    window.press("Preservation")?;
    window.press("Evidence files")?;
    window.shows("are sealed and listed here")?;
    camera.take("none")?;
    window.press("Add an evidence file")?;
    refused(&window, &camera)?;
    kept(&window, &camera)?;
    window.press("Save a copy")?;
    window.shows("is not encrypted")?;
    camera.take("copy")?;
    window.press("Choose where")?;
    window.shows("A copy was saved as")?;
    lock(&window)?;
    window.end();
    assert_eq!(fs::read_to_string(&copy).map_err(|error| error.to_string())?, CONTENT);
    // What the person keeps outside is the person's; of it all nothing else is on the disk.
    for outside in [file, copy] {
        fs::remove_file(outside).map_err(|error| error.to_string())?;
    }
    for words in [TITLE, SOURCE, CONTENT, "slate_of_july"] {
        assert_eq!(files_with(world.folder(), words), Vec::<String>::new(), "{words}");
    }
    fs::write(world.folder().join("tmp/planted"), SOURCE).map_err(|error| error.to_string())?;
    assert_eq!(files_with(world.folder(), SOURCE).len(), 1, "control: what stands there is found");
    Ok(())
}

/// What the form does not take, each with a sentence, and nothing typed is lost.
fn refused(window: &Driver, camera: &Camera<'_>) -> Res<()> {
    window.press("Choose a file")?;
    window.shows("Choose a file, not a folder")?;
    camera.take("no-folder")?;
    window.press("Choose a file")?;
    window.shows("It cannot be read there.")?;
    camera.take("gone")?;
    window.press("Save")?;
    window.shows("Write what it is")?;
    camera.take("problems")?;
    window.press("Choose a file")?;
    window.shows("is sealed.")?;
    paste(window, "What is it?", MEGABYTE)?;
    window.press("Save")?;
    window.shows("There is a problem")?;
    camera.take("megabyte")
}

fn kept(window: &Driver, camera: &Camera<'_>) -> Res<()> {
    window.fill("What is it?", TITLE)?;
    window.fill("From whom did it come, and how?", SOURCE)?;
    choose_radio(window, "Confidential")?;
    tick(window, "not to be opened at home")?;
    camera.take("filled")?;
    window.press("Save")?;
    window.shows("SHA-256 of the file")?;
    window.shows(TITLE)?;
    camera.take("kept")?;
    window.press("Edit")?;
    window.shows("What evidence file 1 is")?;
    assert!(!window.page_text()?.contains("Published"), "it goes no further than before");
    camera.take("amend")?;
    choose_radio(window, "Privileged")?;
    window.press("Save")?;
    window.shows("Privileged")?;
    window.press("Evidence files")?;
    window.shows("Not to be opened at home")?;
    camera.take("listed")?;
    window.press(TITLE)?;
    window.shows("SHA-256 of the file")
}
