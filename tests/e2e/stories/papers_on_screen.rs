//! Papers of the invented casebook, made in the real window: a chronology of a matter, and a letter to a client that is changed
//! once its pages were seen. Each screen light and dark, without an axe fault.

use crate::{
    camera::Camera,
    steps::{act, open_first_matter, open_first_row},
    webdriver::{Driver, Res},
    world::World,
};

#[test]
fn a_chronology_and_a_letter_to_a_client_are_made_without_an_axe_fault() -> Res<()> {
    let world = World::new();
    let window = world.drive()?;
    let camera = Camera::new(&window, "papers-", world.folder().join("tmp"));
    window.enter("unlock.html")?;
    window.press("Look around with invented cases")?;
    window.enter("main.html")?;
    window.press("Matters")?;
    open_first_matter(&window)?;
    chronology(&window, &camera)?;
    window.press("Clients")?;
    open_first_row(&window)?;
    letter_to_the_client(&window, &camera)
}

/// Waits until the first page is there as a picture.
fn is_drawn(window: &Driver) -> Res<()> {
    let script = "const page = document.querySelector('.page img');
        return page !== null && page.complete && page.naturalWidth > 0";
    act(window, "the first page", script, &[])
}

fn chronology(window: &Driver, camera: &Camera<'_>) -> Res<()> {
    let tab = "[...document.querySelectorAll('[role=tab]')].find((one) => one.textContent.includes('Correspondence'))";
    act(
        window,
        "the correspondence",
        &format!("const tab = {tab}; tab?.click(); return tab !== undefined"),
        &[],
    )?;
    window.press("Papers")?;
    window.shows("No paper has been made")?;
    camera.take("none")?;
    window.press("Make a paper")?;
    window.shows("Before it is made")?;
    is_drawn(window)?;
    camera.take("chronology")?;
    window.press("Make the paper")?;
    window.shows("Made P01")?;
    is_drawn(window)?;
    camera.take("chronology-made")
}

fn letter_to_the_client(window: &Driver, camera: &Camera<'_>) -> Res<()> {
    window.press("Write to this client")?;
    window.shows("A letter to your client")?;
    for (label, text) in [
        ("Before they read on", "This letter speaks of your complaint."),
        ("In short", "The force has passed your complaint on."),
        ("What has happened", "It was referred.\n\nNobody of the force may look at it now."),
        ("What it means for them", "Somebody independent looks at it."),
        ("Support", "The advocate whom you chose."),
        ("When they will hear from you", "Within four weeks."),
    ] {
        window.fill(label, text)?;
    }
    camera.take("client-letter")?;
    window.press("Show its pages")?;
    window.shows("Your firm’s name may not be seen")?;
    is_drawn(window)?;
    camera.take("client-letter-pages")?;
    window.press("Change what it says")?;
    window.fill("In short", "The force has passed your complaint on, as we asked.")?;
    window.press("Show its pages")?;
    window.shows("Before it is made")?;
    window.press("Make the letter")?;
    window.shows("Letter to a client")?;
    window.shows("Made P")?;
    is_drawn(window)?;
    camera.take("client-letter-made")
}
