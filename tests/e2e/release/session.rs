//! A session of work on a program that no driver reaches. Its casebook is made by the build for driving; the rest is done by keyboard.

use crate::{
    robot::Robot,
    steps::{Secrets, create_casebook, enter_firm, lock, start_matter},
    webdriver::Res,
    world::World,
};
use std::fs;

/// How often Tab is pressed in Settings until the focus is on the name of the firm.
const TABS_TO_THE_NAME: usize = 10;
/// Typed into a form that is saved and into one that is not.
pub(super) const TYPED: &str = "Zq7vexillology";

/// Makes a casebook with a matter, and takes away what the build made for driving keeps of its own, which is not what is asked here.
pub(super) fn made_with_a_matter(world: &World) -> Res<Secrets> {
    let window = world.drive()?;
    let secrets = create_casebook(&window)?;
    enter_firm(&window)?;
    start_matter(&window)?;
    lock(&window)?;
    window.end();
    for folder in ["run", "tmp", "home/.cache", "home/.local/share"] {
        let folder = world.folder().join(folder);
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
    Ok(secrets)
}

/// Types the passphrase on the cover.
pub(super) fn type_passphrase(robot: &Robot<'_>, secrets: &Secrets) -> Res<()> {
    robot.quiet()?;
    robot.focus()?;
    robot.type_text(&secrets.passphrase)
}

/// Sends what was typed on the cover, and stands before the casebook.
pub(super) fn enter(robot: &Robot<'_>) -> Res<()> {
    robot.press(&["Return"])?;
    robot.quiet()?;
    robot.focus().map(drop)
}

/// Opens the casebook.
pub(super) fn open(robot: &Robot<'_>, secrets: &Secrets) -> Res<()> {
    type_passphrase(robot, secrets)?;
    enter(robot)
}

/// Goes from screen to screen by their keys.
pub(super) fn go_by(robot: &Robot<'_>, keys: &[[&str; 2]]) -> Res<()> {
    for keys in keys {
        robot.press(keys)?;
        robot.quiet()?;
    }
    Ok(())
}

/// Leaves a form half filled, from within a matter, and saves another.
pub(super) fn type_into_forms(robot: &Robot<'_>) -> Res<()> {
    robot.press(&["2", "a"])?;
    robot.quiet()?;
    robot.press(&["Tab", "Tab"])?;
    robot.type_text(TYPED)?;
    robot.press(&["ctrl+k"])?;
    robot.quiet()?;
    robot.type_text("Settings")?;
    robot.quiet()?;
    robot.press(&["Return"])?;
    robot.quiet()?;
    robot.press(&["Tab"; TABS_TO_THE_NAME])?;
    robot.press(&["ctrl+a"])?;
    robot.type_text(TYPED)?;
    robot.press(&["Return"])?;
    robot.quiet()
}
