//! A letter under the firm's logo that encloses a paper and points to an exhibit, through the real window, all copies of it on the
//! disk, and one opened to be printed. Each screen light and dark, without an axe fault.

use crate::{
    camera::Camera,
    steps::{
        act, approve_the_allegation, begin_the_letter, choose_radio, create_casebook, enter_firm,
        enter_particulars, issue_the_letter, lock, scroll_to, start_matter,
    },
    webdriver::{Driver, Res, until},
    world::{World, project},
};
use serde_json::json;
use std::{
    fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
};
use tempfile::TempDir;

const EXHIBIT: &str = "Copy of the custody record";
const ON_PAPER: &str = "A plan of the custody suite, on paper";

#[test]
fn a_letter_under_the_firms_logo_encloses_a_paper_without_an_axe_fault() -> Res<()> {
    let world = World::new();
    let copies = world.documents();
    let answers = std::env::join_paths([project().join("icons/icon.png"), copies.clone()]);
    let world = world.with("CANDOUR_DIALOGS", answers.map_err(|error| error.to_string())?.to_string_lossy());
    let memory = TempDir::new_in("/dev/shm").map_err(|error| told(&error))?;
    let opener = opener(&world).map_err(|error| told(&error))?;
    let world = world
        .with("XDG_RUNTIME_DIR", memory.path().to_string_lossy())
        .with("CANDOUR_OPENER", opener.to_string_lossy());
    let window = world.drive()?;
    let camera = Camera::new(&window, "enclosures-", world.folder().join("tmp"));
    create_casebook(&window)?;
    enter_firm(&window)?;
    logo(&window, &camera)?;
    start_matter(&window)?;
    enter_particulars(&window)?;
    approve_the_allegation(&window)?;
    back_to_the_matter(&window)?;
    exhibit(&window, &camera)?;
    back_to_the_matter(&window)?;
    chronology(&window, &camera)?;
    back_to_the_matter(&window)?;
    letter(&window, &camera)?;
    window.press("Save all copies")?;
    window.shows("The copies are put in a new folder.")?;
    window.press("Choose where")?;
    window.shows("A copy was saved as")?;
    camera.take("saved")?;
    printed(&world, &window, &camera, memory.path())?;
    window.end();
    let saved = saved_in(&copies)?;
    let are = |names: &[String]| {
        names.len() == 2 && names[0].ends_with("_letter_v1.pdf") && names[1].starts_with("A_")
    };
    assert!(are(&saved), "the letter and the paper: {saved:?}");
    Ok(())
}

/// A program that opens a file by keeping a copy of it, and its name beside it.
fn opener(world: &World) -> std::io::Result<PathBuf> {
    let (path, seen) = (world.folder().join("tmp/opener"), world.folder().join("tmp/seen"));
    let (seen, name) = (seen.display().to_string(), seen.with_extension("name").display().to_string());
    fs::write(&path, format!("#!/bin/sh\ncp \"$1\" '{seen}'\necho \"$1\" > '{name}'\n"))?;
    fs::set_permissions(&path, fs::Permissions::from_mode(0o700))?;
    Ok(path)
}

/// Opens a copy to be printed, and locks: the other program had it from memory, and it is gone.
fn printed(world: &World, window: &Driver, camera: &Camera<'_>, memory: &Path) -> Res<()> {
    window.press("Print")?;
    window.shows("Open a copy to print it")?;
    camera.take("print")?;
    window.press("Open it")?;
    window.shows("was opened in another program")?;
    let read = |name: &str| fs::read(world.folder().join("tmp").join(name)).map_err(|error| told(&error));
    assert!(read("seen")?.starts_with(b"%PDF-"));
    let name = String::from_utf8_lossy(&read("seen.name")?).into_owned();
    let opened = Path::new(name.trim());
    assert!(opened.starts_with(memory) && opened.exists(), "{name}");
    lock(window)?;
    until("no copy", || if opened.exists() { Err("it is still there".to_owned()) } else { Ok(()) })
}

fn logo(window: &Driver, camera: &Camera<'_>) -> Res<()> {
    window.press("Choose a PNG…")?;
    window.shows("The logo is on every letter from now on.")?;
    scroll_to(window, "Logo")?;
    camera.take("logo")
}

fn exhibit(window: &Driver, camera: &Camera<'_>) -> Res<()> {
    window.press("Preservation")?;
    window.press("Exhibits")?;
    window.shows("is listed here")?;
    camera.take("no-exhibit")?;
    window.press("Add an exhibit")?;
    window.press("Save")?;
    window.shows("Write what it is")?;
    camera.take("exhibit-problems")?;
    window.fill("What is it?", EXHIBIT)?;
    window.fill("Of which date?", "about July 2003")?;
    window.fill("Where is the original?", "With the force")?;
    window.press("Save")?;
    window.shows(EXHIBIT)?;
    camera.take("exhibits")
}

fn chronology(window: &Driver, camera: &Camera<'_>) -> Res<()> {
    window.press("Correspondence")?;
    window.press("Papers")?;
    window.press("Make a paper")?;
    choose_radio(window, "To go out")?;
    window.shows("Before it is made")?;
    camera.wait_for_pictures()?;
    window.press("Make the paper")?;
    window.shows("Made P01")
}

fn letter(window: &Driver, camera: &Camera<'_>) -> Res<()> {
    begin_the_letter(window)?;
    window.press("Enclose it")?;
    window.shows("Choose what goes with the letter")?;
    let choose = "const list = document.getElementById('enclose');
        list.value = list.options[1].value;
        list.dispatchEvent(new Event('change', { bubbles: true }));
        return list.value !== ''";
    act(window, "the chronology", choose, &[])?;
    window.press("Enclose it")?;
    window.press("Name something else")?;
    window.fill("Enclosure B", ON_PAPER)?;
    window.shows("Saved")?;
    scroll_to(window, "Enclosures")?;
    camera.wait_for_pictures()?;
    camera.take("composer")?;
    window.press("Make PDF")?;
    window.shows("With it go")?;
    camera.take("issue")?;
    issue_the_letter(window)?;
    window.shows(ON_PAPER)?;
    camera.wait_for_pictures()?;
    camera.take("issued")
}

/// Goes back to the matter by its crumb.
fn back_to_the_matter(window: &Driver) -> Res<()> {
    let script = "if (document.querySelector('[role=tab]') !== null) return true;
        const crumb = [...document.querySelectorAll('.crumbs button')]
            .find((one) => one.textContent.trim() === arguments[0]);
        crumb?.click();
        return false";
    act(window, "the matter", script, &[json!("Matter")])
}

/// What lies in the one new folder of copies: each a PDF.
fn saved_in(folder: &Path) -> Res<Vec<String>> {
    let is_set = |path: &PathBuf| path.to_string_lossy().ends_with("_letter_v1");
    let set = until("the folder", || {
        let mut paths =
            fs::read_dir(folder).map_err(|error| told(&error))?.flatten().map(|entry| entry.path());
        paths.find(is_set).ok_or_else(|| "no folder yet".to_owned())
    })?;
    let mut names = Vec::new();
    for entry in fs::read_dir(set).map_err(|error| told(&error))?.flatten() {
        assert!(fs::read(entry.path()).map_err(|error| told(&error))?.starts_with(b"%PDF-"), "{entry:?}");
        names.push(entry.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}

fn told(error: &std::io::Error) -> String {
    error.to_string()
}
