//! A new laptop: the casebook is backed up here, restored there by the recovery words, and has everything. Each screen light and dark,
//! without an axe fault.

use crate::{
    camera::Camera,
    steps::{
        WRONG, approve_the_allegation, create_casebook, enter_firm, enter_particulars, lock, start_matter,
        type_words, unlock,
    },
    webdriver::Res,
    world::World,
};
use std::fs;

#[test]
fn a_casebook_is_backed_up_and_restored_on_a_new_laptop_by_its_words() -> Res<()> {
    let stick = tempfile::tempdir_in("/dev/shm").map_err(|error| error.to_string())?;
    let folder = stick.path().to_str().ok_or("the stick has a name")?;
    let here = World::new().with("CANDOUR_DIALOGS", folder);
    let window = here.drive()?;
    let secrets = create_casebook(&window)?;
    enter_firm(&window)?;
    start_matter(&window)?;
    enter_particulars(&window)?;
    approve_the_allegation(&window)?;
    window.press("Desk")?;
    window.shows("No backup of the last seven days lies on another disk.")?;
    window.press("Check and backup")?;
    window.press("Back up into a folder\u{2026}")?;
    window.shows("The backup was made and read back.")?;
    window.press("Check everything")?;
    window.shows("all as they were written")?;
    Camera::new(&window, "safekeeping-", here.folder().join("tmp")).take("checked-and-copied")?;
    lock(&window)?;
    window.enter("unlock.html")?;
    window.shows("Last backup")?;
    window.end();

    let there = World::new();
    let answers = std::env::join_paths([there.documents(), stick.path().to_owned()]);
    let there = there.with("CANDOUR_DIALOGS", answers.map_err(|error| error.to_string())?.to_string_lossy());
    let window = there.drive()?;
    let camera = Camera::new(&window, "restoring-", there.folder().join("tmp"));
    window.press("Restore from a backup")?;
    window.press("Choose the folder\u{2026}")?;
    window.shows("There is no backup of Candour in that folder.")?;
    camera.take("none")?;
    window.press("Choose the folder\u{2026}")?;
    window.shows("Which backup")?;
    camera.take("which")?;
    window.press("Continue")?;
    window.press("Restore")?;
    window.shows("Write word 1")?;
    window.press("Use the passphrase")?;
    window.fill("Passphrase of the casebook when the backup was made", WRONG)?;
    window.press("Restore")?;
    window.shows("That passphrase does not open this casebook")?;
    camera.take("wrong")?;
    assert_eq!(fs::read_dir(there.documents()).map_err(|error| error.to_string())?.count(), 0);
    window.press("Use the recovery words")?;
    type_words(&window, &secrets.words)?;
    window.press("Restore")?;
    window.enter("main.html")?;
    window.shows("all as the backup lists them")?;
    camera.take("restored")?;
    window.press("Settings")?;
    window.press("Check and backup")?;
    window.press("Check everything")?;
    window.shows("all as they were written")?;
    lock(&window)?;
    unlock(&window, &secrets)?;
    window.end();
    let names: Vec<_> =
        fs::read_dir(there.documents()).map_err(|error| error.to_string())?.flatten().collect();
    assert_eq!(names.len(), 1);
    Ok(())
}
