//! Every screen from the first run to a letter, light and dark, at 1280 by 800: no axe fault on any, and a picture of each. The pictures go to where
//! `CANDOUR_SHOTS` says (`cargo xtask shots --out DIR`), else away with the world.

use crate::{
    camera::Camera,
    steps::{
        ACCOUNT, WRONG, choose_radio, create_to_passphrase, create_to_words, enter_firm, enter_particulars,
        finish_creating, lock, open_first_matter, start_matter,
    },
    webdriver::{Driver, Res},
    world::World,
};

#[test]
fn every_screen_light_and_dark_without_an_axe_fault() -> Res<()> {
    let world = World::new();
    let window = world.drive()?;
    let camera = Camera::new(&window, "", world.folder().join("tmp"));
    create(&window, &camera)?;
    settings(&window, &camera)?;
    matter(&window, &camera)?;
    composer(&window, &camera)?;
    letter_and_lists(&window, &camera)?;
    unlock(&window, &camera)
}

fn create(window: &Driver, camera: &Camera<'_>) -> Res<()> {
    window.enter("unlock.html")?;
    window.shows("Welcome")?;
    camera.take("first-run")?;
    window.press("Create a casebook")?;
    window.shows("Name and place")?;
    camera.take("create-place")?;
    create_to_passphrase(window)?;
    camera.take("create-passphrase")?;
    let words = create_to_words(window)?;
    camera.take("create-words")?;
    finish_creating(window, &words)?;
    camera.take("desk-empty")?;
    window.press("Matters")?;
    window.shows("Start with one client")?;
    camera.take("matters-empty")
}

fn settings(window: &Driver, camera: &Camera<'_>) -> Res<()> {
    enter_firm(window)?;
    camera.take("settings-letterhead")?;
    for (page, name) in [
        ("Appearance and keys", "settings-appearance"),
        ("Security", "settings-locking"),
        ("What this protects", "settings-protects"),
        ("About", "settings-about"),
    ] {
        window.press(page)?;
        camera.take(name)?;
    }
    Ok(())
}

fn matter(window: &Driver, camera: &Camera<'_>) -> Res<()> {
    start_matter(window)?;
    enter_particulars(window)?;
    camera.take("matter-overview")?;
    window.press("Show names")?;
    camera.take("matter-overview-names")?;
    window.press("Allegations")?;
    window.press("Allegation 1")?;
    window.shows("Covered.")?;
    camera.take("matter-allegations")?;
    window.press("Read")?;
    window.shows(ACCOUNT)?;
    camera.take("matter-allegation-read")?;
    window.press("Client has approved it")?;
    window.shows("Approved")?;
    window.press("Add an allegation")?;
    window.shows("New allegation")?;
    camera.take("new-allegation")?;
    window.press("Matters")?;
    window.shows("Northmere")?;
    camera.take("matters")?;
    window.press("Start a matter")?;
    window.shows("One page to begin with")?;
    camera.take("start-matter")
}

fn composer(window: &Driver, camera: &Camera<'_>) -> Res<()> {
    window.press("Matters")?;
    open_first_matter(window)?;
    window.press("New letter")?;
    choose_radio(window, "Professional Standards")?;
    camera.take("new-letter")?;
    window.press("Begin the letter")?;
    window.shows("Before it goes")?;
    camera.take("composer-stopped")?;
    window.press("Write the address")?;
    window.fill("Address", "Northmere Constabulary\n1 Station Road\nNorthmere NM1 2BB")?;
    camera.take("office-address")?;
    window.press("Save as checked today")?;
    window.shows("Before it goes")?;
    camera.wait_for_pictures()?;
    camera.take("composer")?;
    window.press("Read as text")?;
    camera.take("composer-text")
}

fn letter_and_lists(window: &Driver, camera: &Camera<'_>) -> Res<()> {
    window.press("Make PDF")?;
    window.shows("Issue this letter?")?;
    camera.take("issue")?;
    window.press("Issue the letter")?;
    window.shows("SHA-256 of the file")?;
    camera.wait_for_pictures()?;
    camera.take("issued-letter")?;
    window.press("Matters")?;
    open_first_matter(window)?;
    window.press("Correspondence")?;
    camera.take("matter-correspondence")?;
    window.press("Desk")?;
    camera.take("desk")
}

fn unlock(window: &Driver, camera: &Camera<'_>) -> Res<()> {
    lock(window)?;
    window.shows("Open the casebook")?;
    camera.take("unlock")?;
    window.fill("Passphrase", WRONG)?;
    window.press("Unlock")?;
    window.shows("There is a problem")?;
    camera.take("unlock-wrong")?;
    window.press("Use the recovery words")?;
    camera.take("unlock-words")
}
