//! An allegation with an uncertain date and an unknown officer, within its limit of actions: the words, the reading, the
//! person described, what happened, the paragraph it rests on, and on to the next.

use crate::{
    steps::{choose_radio, create_casebook, open_first_matter, start_matter},
    webdriver::{Driver, Res, until},
    world::World,
};

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
    window.press("Matters")?;
    open_first_matter(&window)?;
    window.press("Allegations")?;
    window.shows("Add an allegation")?;
    let count = window.counting();
    window.keys(&["a"])?;
    window.fill("When did it happen?", "Christmas 2001")?;
    window.shows("Could be read in 2 ways")?;
    window.press("25 December 2001 One day")?;
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

/// Takes down an account of one paragraph, for the allegation to rest on.
fn take_an_account(window: &Driver) -> Res<()> {
    window.press("Statements")?;
    window.press("Take an account")?;
    choose_radio(window, "None is planned")?;
    window.press("Begin the account")?;
    let editor = until("the editor", || window.find("[contenteditable=true]"))?;
    window.type_into(&editor, "He came back after the shift.")?;
    window.shows("Saved")
}

/// The id of the field that has the focus.
fn focused(window: &Driver) -> Res<String> {
    let id = window.run("return document.activeElement.id", &[])?;
    id.as_str().map(str::to_owned).ok_or_else(|| id.to_string())
}
