//! A newcomer looks around the invented casebook: every list, record and form with something in it, without an axe fault,
//! light and dark, and a picture of each.

use crate::{
    camera::Camera,
    steps::{act, open_first_matter, open_first_row},
    webdriver::{Driver, Res, until},
    world::World,
};

#[test]
fn every_screen_of_the_invented_casebook_without_an_axe_fault() -> Res<()> {
    let world = World::new();
    let window = world.drive()?;
    let camera = Camera::new(&window, "invented-", world.folder().join("tmp"));
    window.enter("unlock.html")?;
    window.press("Look around with invented cases")?;
    window.enter("main.html")?;
    window.shows("Desk")?;
    camera.take("desk")?;
    lists(&window, &camera)?;
    window.press("Matters")?;
    open_first_matter(&window)?;
    records(&window, &camera)?;
    forms(&window, &camera)?;
    found(&window, &camera)
}

/// Opens a list of the rail, and its first record.
fn lists(window: &Driver, camera: &Camera<'_>) -> Res<()> {
    for (list, record) in [("Clients", "client"), ("Officers", "officer-across"), ("Bodies", "body")] {
        window.press(list)?;
        open_first_row(window)?;
        camera.take(record)?;
        window.press(list)?;
        camera.take(&list.to_lowercase())?;
    }
    for (list, name) in [("Bin", "bin"), ("Terms", "glossary")] {
        window.press(list)?;
        window.shows(list)?;
        camera.take(name)?;
    }
    Ok(())
}

/// Every tab of a matter, and the first record of each.
fn records(window: &Driver, camera: &Camera<'_>) -> Res<()> {
    for tab in [
        "Overview",
        "Allegations",
        "Statements",
        "Officers",
        "Investigations",
        "Correspondence",
        "Preservation",
        "Notes",
    ] {
        let name = tab.to_lowercase();
        choose_tab(window, tab)?;
        camera.take(&format!("matter-{name}"))?;
        if tab != "Overview" {
            open_first_row(window)?;
            camera.take(&format!("first-of-{name}"))?;
            window.press("Matters")?;
            open_first_matter(window)?;
        }
    }
    choose_tab(window, "Timeline")?;
    camera.take("matter-timeline")?;
    window.press("Table")?;
    camera.take("matter-timeline-table")
}

/// A tab may be called as an entry of the rail is.
fn choose_tab(window: &Driver, tab: &str) -> Res<()> {
    let tab = until(tab, || {
        window.find_path(&format!("//*[@role='tab'][starts-with(normalize-space(.), '{tab}')]"))
    })?;
    window.click(&tab)
}

/// What is filled in about a matter.
fn forms(window: &Driver, camera: &Camera<'_>) -> Res<()> {
    for (tab, button, name) in [
        ("Correspondence", "Log a reply", "log-reply"),
        ("Correspondence", "Log something sent", "log-sent"),
        ("Correspondence", "Asks and answers", "asks"),
        ("Officers", "Add an officer", "new-officer"),
        ("Officers", "Describe a person", "new-description"),
        ("Investigations", "Record an investigation", "new-investigation"),
        ("Statements", "Take an account", "take-account"),
        ("Preservation", "Record what was asked", "new-preservation"),
        ("Notes", "Write a note", "new-note"),
    ] {
        window.press("Matters")?;
        open_first_matter(window)?;
        choose_tab(window, tab)?;
        window.press(button)?;
        camera.take(name)?;
    }
    Ok(())
}

/// Searching, and the box that finds and does.
fn found(window: &Driver, camera: &Camera<'_>) -> Res<()> {
    window.keys(&["\u{E009}", "k"])?;
    let field = until("the box", || window.find("dialog[open] input"))?;
    window.type_into(&field, "station")?;
    camera.take("find-box")?;
    let script = "const all = [...document.querySelectorAll('[role=option]')];
        const one = all.find((o) => o.textContent.includes('Search everything'));
        one?.click(); return one !== undefined";
    act(window, "searching everything", script, &[])?;
    window.shows("Searched")?;
    camera.take("search")
}
