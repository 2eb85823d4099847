//! The audit log in the real window: what was done is told without a word of it, a record statement and the log are saved, the log is
//! checked by the program that leaves with it and by ours without a window, and a file is told by its bytes.

use crate::{
    camera::Camera,
    steps::{ACCOUNT, CLIENT, choose_radio, create_casebook, lock, start_matter},
    webdriver::{Driver, Res},
    world::{World, driven},
};
use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

const TITLE: &str = "Slate of the night porter";

#[test]
fn the_audit_log_is_read_saved_and_checked_without_an_axe_fault() -> Res<()> {
    let world = World::new();
    let at = |name: &str| world.folder().join("tmp").join(name);
    let (file, statement, stick) = (at("slate.pdf"), at("statement.pdf"), at("stick"));
    fs::write(&file, "%PDF-1.7 chalked up").map_err(|error| error.to_string())?;
    fs::create_dir(&stick).map_err(|error| error.to_string())?;
    let answers = [file.clone(), statement.clone(), stick.clone(), file, statement.clone()];
    let answers = std::env::join_paths(answers).map_err(|error| error.to_string())?;
    let world = world.with("CANDOUR_DIALOGS", answers.to_string_lossy());
    let window = world.drive()?;
    let camera = Camera::new(&window, "audit-", world.folder().join("tmp"));
    create_casebook(&window)?;
    start_matter(&window)?;
    keep_evidence(&window)?;
    window.press("Settings")?;
    window.press("Audit")?;
    read(&window, &camera)?;
    save(&window, &camera)?;
    check_files(&window, &camera)?;
    lock(&window)?;
    window.end();
    assert!(fs::read(&statement).is_ok_and(|bytes| bytes.starts_with(b"%PDF")));
    verify(&world, &exported(&stick)?)
}

fn keep_evidence(window: &Driver) -> Res<()> {
    window.press("Preservation")?;
    window.press("Evidence files")?;
    window.press("Add an evidence file")?;
    window.press("Choose a file")?;
    window.shows("is sealed.")?;
    window.fill("What is it?", TITLE)?;
    choose_radio(window, "Confidential")?;
    window.press("Save")?;
    window.shows("SHA-256 of the file")
}

/// What was done, in words of ours alone; narrowed to a matter, and to what nothing was done of.
fn read(window: &Driver, camera: &Camera<'_>) -> Res<()> {
    for told in ["A file of evidence was added", "A matter was opened", "The casebook was made"] {
        window.shows(told)?;
    }
    let text = window.page_text()?;
    for word in [CLIENT, ACCOUNT, TITLE] {
        assert!(!text.contains(word), "{word}");
    }
    camera.take("all")?;
    window.choose("Matter", "20")?;
    window.press("Show")?;
    window.shows("Save it for this matter")?;
    camera.take("of-a-matter")?;
    window.choose("Kind", "What left the casebook")?;
    window.press("Show")?;
    window.shows("No entry is of this kind")?;
    camera.take("none")
}

fn save(window: &Driver, camera: &Camera<'_>) -> Res<()> {
    window.press("Save a record statement")?;
    window.shows("to be signed and kept elsewhere")?;
    window.press("Choose where")?;
    window.shows("A copy was saved as statement.pdf.")?;
    window.press("Save the audit log")?;
    window.shows("by which anybody can check it")?;
    camera.take("save")?;
    window.press("Choose where")?;
    window.shows("_audit-log.")
}

/// The file that is kept as evidence, and the statement, which is kept nowhere.
fn check_files(window: &Driver, camera: &Camera<'_>) -> Res<()> {
    window.press("Check a file")?;
    window.press("Choose a file")?;
    window.shows("a file that is kept, byte for byte")?;
    camera.take("kept")?;
    window.press("Choose a file")?;
    window.shows("No letter, paper or file of this casebook")
}

/// The folder that was saved.
fn exported(stick: &Path) -> Res<PathBuf> {
    let mut inside = fs::read_dir(stick).map_err(|error| error.to_string())?;
    let folder = inside.next().ok_or("nothing was saved")?.map_err(|error| error.to_string())?.path();
    assert!(inside.next().is_none(), "one folder");
    Ok(folder)
}

/// Both checks say the same of the log, and of one in which a character was altered.
fn verify(world: &World, folder: &Path) -> Res<()> {
    let log = folder.join("audit.jsonl");
    let said = |output: Output| -> (bool, String) {
        let text = String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).trim().to_owned();
        (output.status.success(), text.trim_start_matches("candour: ").to_owned())
    };
    let both = || -> Res<[(bool, String); 2]> {
        let python = Command::new("python3").arg(folder.join("verify.py")).output();
        let ours = world.command(driven()).arg("--verify").arg(&log).output();
        Ok([said(python.map_err(|error| error.to_string())?), said(ours.map_err(|error| error.to_string())?)])
    };
    let [python, ours] = both()?;
    assert!(python.0 && python.1.ends_with(": whole"), "{python:?}");
    assert_eq!(python, ours);
    let text = fs::read_to_string(&log).map_err(|error| error.to_string())?;
    fs::write(&log, text.replacen("\"matter.opened\"", "\"matter.closed\"", 1))
        .map_err(|error| error.to_string())?;
    let [python, ours] = both()?;
    assert!(!python.0, "{python:?}");
    assert_eq!(python, ours);
    Ok(())
}
