//! An allegation with an uncertain date and an unknown officer, within its limit of actions: the words, the reading, the
//! person described, what happened, the paragraph it rests on, and on to the next.

use crate::{
    steps::{choose_radio, create_casebook, start_matter},
    webdriver::{Driver, Res, until},
    world::World,
};
use serde_json::json;

/// Clicks and keys besides typing.
const LIMIT: u32 = 9;
const CONTROL: &str = "\u{E009}";
const ENTER: &str = "\u{E007}";

#[test]
fn an_uncertain_date_and_an_unknown_officer_within_nine_actions() -> Res<()> {
    let world = World::new();
    let window = world.drive()?;
    create_casebook(&window)?;
    start_matter(&window)?;
    take_an_account(&window)?;
    window.press("Allegations")?;
    window.shows("Add an allegation")?;
    let count = window.counting();
    window.keys(&["a"])?;
    window.fill("When did it happen?", "Christmas 2001")?;
    window.shows("Could be read in 2 ways")?;
    window.press("25 December 2001")?;
    choose_radio(&window, "Someone described")?;
    window.fill("Description", "Tall, with a moustache; they called him Sarge")?;
    window.fill("What does your client say happened?", "He came back after the shift.")?;
    window.fill("Paragraph", "1")?;
    window.keys(&[CONTROL, ENTER])?;
    window.shows("Allegation 2 is saved.")?;
    count.within(LIMIT)?;
    assert_eq!(focused(&window)?, "happened", "the next allegation begins where this one did");
    Ok(())
}
