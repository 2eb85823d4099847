//! Power goes, or the program is killed: what was said to be saved is there on the next start.

use crate::{
    steps::{create_casebook, enter_firm, start_matter, unlock},
    webdriver::Res,
    world::World,
};

#[test]
fn killed_in_the_middle_of_work_it_opens_again_with_everything_that_was_saved() -> Res<()> {
    let world = World::new();
    let window = world.drive()?;
    let secrets = create_casebook(&window)?;
    enter_firm(&window)?;
    start_matter(&window)?;
    window.press("Settings")?;
    window.fill("Who signs", "Somebody Else")?;
    window.press("Save")?;
    window.shows("Saved.")?;
    world.kill_everything();
    drop(window);

    let window = world.drive()?;
    unlock(&window, &secrets)?;
    window.press("Settings")?;
    let field = window.field("Who signs")?;
    let signs = window.run("return arguments[0].value", &[field.as_argument()])?;
    assert_eq!(signs, "Somebody Else", "the last change that was said to be saved");
    window.press("Matters")?;
    window.shows("Northmere")
}
