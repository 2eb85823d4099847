//! The rules on the screen: the diary, the check of an investigation, the next steps and the firm's own rules, in the real
//! window, light and dark, without an axe fault; and what a person types wrong into them.

use crate::{
    camera::Camera,
    steps::{create_casebook, open_first_matter, paste, record_the_complaint, scroll_to, start_matter},
    webdriver::{Driver, Res},
    world::World,
};

const OUTCOME: &str = "The complaint: The written outcome came, with the right to a review";
const WITHDRAWAL: &str = "The complaint: A letter asks whether your client wants to withdraw the complaint";
const REVIEW: &str = "Apply for a review of the outcome of a complaint";

#[test]
fn the_rules_on_every_screen_light_and_dark_without_an_axe_fault() -> Res<()> {
    let world = World::new();
    let window = world.drive()?;
    let camera = Camera::new(&window, "rules-", world.folder().join("tmp"));
    create_casebook(&window)?;
    start_matter(&window)?;
    window.press("Matters")?;
    open_first_matter(&window)?;
    dates(&window, &camera)?;
    one_date(&window, &camera)?;
    investigation(&window, &camera)?;
    window.press("Desk")?;
    window.shows("Due")?;
    camera.take("desk")?;
    firms_own(&window, &camera)
}

/// From an empty diary to two dates; nothing chosen is said, and what cannot wait is said at once.
fn dates(window: &Driver, camera: &Camera<'_>) -> Res<()> {
    window.press("Deadlines")?;
    window.shows("the dates that follow are worked out")?;
    camera.take("deadlines-empty")?;
    window.press("Record what happened")?;
    window.shows("What happened?")?;
    window.press("Save")?;
    window.shows("There is a problem")?;
    camera.take("event-problem")?;
    window.choose("What happened?", WITHDRAWAL)?;
    window.shows("the complaint counts as withdrawn")?;
    window.shows("Dates that follow")?;
    camera.take("event-alarm")?;
    window.press("Save")?;
    window.shows("Dates to keep")?;
    window.press("Record what happened")?;
    window.choose("What happened?", OUTCOME)?;
    window.shows("act by")?;
    window.press("Save")?;
    window.shows(REVIEW)?;
    camera.take("deadlines")
}

/// A date, with too much typed into the reason for another day, and then another day.
fn one_date(window: &Driver, camera: &Camera<'_>) -> Res<()> {
    window.press(REVIEW)?;
    window.shows("How it is worked out")?;
    camera.take("date")?;
    window.press("Set another day")?;
    window.fill("Which day?", "31/02/27")?;
    paste(window, "Why", 1 << 20)?;
    window.press("Save")?;
    window.shows("There is a problem")?;
    camera.take("act-problem")?;
    window.fill("Which day?", "1 March 2027")?;
    window.press("Save")?;
    window.shows("There is a problem")?;
    window.fill("Why", "The review body gave more time")?;
    window.press("Save")?;
    window.shows("Another day was set to 1 March 2027")?;
    camera.take("date-set")?;
    window.press("Matters")?;
    open_first_matter(window)
}

/// An investigation that the force does itself, with its check and its next steps.
fn investigation(window: &Driver, camera: &Camera<'_>) -> Res<()> {
    record_the_complaint(window, "Under investigation")?;
    camera.take("investigation")?;
    for heading in ["Independence check", "Next steps"] {
        scroll_to(window, heading)?;
        camera.take(&heading.to_lowercase().replace(' ', "-"))?;
    }
    Ok(())
}

/// The firm's own rules and holidays.
fn firms_own(window: &Driver, camera: &Camera<'_>) -> Res<()> {
    window.press("Settings")?;
    window.press("Rules")?;
    window.shows("Rules of time")?;
    camera.take("rules")?;
    window.press(REVIEW)?;
    window.shows("What starts it, and what ends it")?;
    camera.take("rule")?;
    window.press("Correct")?;
    window.fill("How many", "-3")?;
    window.press("Save")?;
    window.shows("There is a problem")?;
    camera.take("correct-rule")?;
    window.fill("How many", "14")?;
    window.fill("Why?", "Counsel counts it so")?;
    window.press("Save")?;
    window.shows("Use as shipped")?;
    camera.take("rule-own")?;
    window.press("Switch off")?;
    window.shows("Switch a rule off")?;
    camera.take("switch-rule")?;
    window.press("Settings")?;
    window.press("Rules")?;
    window.press("Add a one-off day")?;
    window.press("Save")?;
    window.shows("There is a problem")?;
    camera.take("holiday-problem")
}
