//! A picture of every screen, light and dark, at 1280 by 800, from the real window. Written to where `CANDOUR_SHOTS`
//! says; run by `cargo xtask shots --out DIR`. It proves nothing: the stories do.

mod accessibility;
mod camera;
mod steps;
mod webdriver;
mod world;

use camera::Camera;
use steps::{
    choose_radio, create_to_passphrase, create_to_words, enter_firm, enter_particulars, finish_creating,
    start_matter,
};
use webdriver::Res;
use world::World;

#[test]
fn every_screen_light_and_dark() -> Res<()> {
    let world = World::new();
    let window = world.drive()?;
    let camera =
        Camera::new(&window, std::env::var_os("CANDOUR_SHOTS").ok_or("CANDOUR_SHOTS is missing")?.into());

    window.enter("unlock.html")?;
    window.shows("Welcome")?;
    camera.take("first-run")?;
    window.press("Create a casebook")?;
    window.shows("Name and place")?;
    camera.take("create-place")?;
    let passphrase = create_to_passphrase(&window)?;
    camera.take("create-passphrase")?;
    let words = create_to_words(&window)?;
    camera.take("create-words")?;
    finish_creating(&window, &words)?;
    camera.take("desk-empty")?;

    window.press("Matters")?;
    window.shows("Start with one client")?;
    camera.take("matters-empty")?;
    enter_firm(&window)?;
    camera.take("settings-letterhead")?;
    for (page, name) in [
        ("Appearance and keys", "settings-appearance"),
        ("Locking", "settings-locking"),
        ("What this protects", "settings-protects"),
        ("About", "settings-about"),
    ] {
        window.press(page)?;
        camera.take(name)?;
    }
    start_matter(&window)?;
    enter_particulars(&window)?;
    camera.take("matter-overview")?;
    window.press("Show names")?;
    camera.take("matter-overview-names")?;
    window.press("Allegations")?;
    window.press("Allegation 1")?;
    window.shows("Covered.")?;
    camera.take("matter-allegations")?;
    window.press("Read")?;
    window.shows(steps::ACCOUNT)?;
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
    camera.take("start-matter")?;
    window.press("Matters")?;
    steps::open_first_matter(&window)?;
    window.press("New letter")?;
    choose_radio(&window, "Professional Standards")?;
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
    camera.take("composer-text")?;
    window.press("Make PDF")?;
    window.shows("Issue this letter?")?;
    camera.take("issue")?;
    window.press("Issue the letter")?;
    window.shows("SHA-256 of the file")?;
    camera.wait_for_pictures()?;
    camera.take("issued-letter")?;
    window.press("Matters")?;
    steps::open_first_matter(&window)?;
    window.press("Correspondence")?;
    camera.take("matter-correspondence")?;
    window.press("Desk")?;
    camera.take("desk")?;
    window.press("Lock")?;
    window.enter("unlock.html")?;
    window.shows("Open the casebook")?;
    camera.take("unlock")?;
    window.fill("Passphrase", steps::WRONG)?;
    window.press("Unlock")?;
    window.shows("There is a problem")?;
    camera.take("unlock-wrong")?;
    window.press("Use the recovery words")?;
    camera.take("unlock-words")?;
    drop(passphrase);
    Ok(())
}
