//! The morning: what today needs stands on the Desk as soon as the casebook is open, and the keyboard alone leads to it.

use crate::{
    steps::{create_casebook, lock, open_first_matter, start_matter, unlock},
    webdriver::{Driver, Res},
    world::World,
};

/// Keys from the open Desk to the first date and its working; no click.
const LIMIT: u32 = 2;

#[test]
fn the_desk_says_what_today_needs_and_the_keyboard_leads_there() -> Res<()> {
    let world = World::new();
    let window = world.drive()?;
    let secrets = create_casebook(&window)?;
    start_matter(&window)?;
    window.press("Matters")?;
    open_first_matter(&window)?;
    an_outcome_comes(&window)?;
    lock(&window)?;
    unlock(&window, &secrets)?;
    window.shows("Apply for a review of the outcome of a complaint")?;
    window.shows("SI 2020/2 reg 29(2)")?;
    let count = window.counting();
    window.keys(&["j"])?;
    window.keys(&["\u{E007}"])?;
    window.shows("How it is worked out")?;
    window.shows("day 28 is")?;
    count.within(LIMIT)
}

/// Records that the written outcome came today, with the date that follows.
fn an_outcome_comes(window: &Driver) -> Res<()> {
    window.press("Deadlines")?;
    window.press("Record what happened")?;
    window.choose("What happened?", "The complaint: The written outcome came, with the right to a review")?;
    window.shows("Dates that follow")?;
    window.shows("act by")?;
    window.fill("What else proves it?", "Letter of the force, with its envelope")?;
    window.press("Save")?;
    window.shows("Dates to keep")
}
