//! A second client names the same officer: offered by cipher with reasons, taken for the same on purpose, within the number
//! of actions allowed, and with nothing of the other client in the page.

use crate::{
    steps::{ACCOUNT, CLIENT, create_casebook, start_matter},
    webdriver::{Driver, Res},
    world::World,
};

/// What the first matter calls the officer, and what the second client says.
const OFFICER: &str = "Hallam Voss";
const SAID: &str = "Hallam Vos";
/// The most clicks and keys the journey may take, typing left out.
const LIMIT: u32 = 6;
/// What the page of the second matter must not hold: the first matter's reference, its client, what she says, and the name
/// that it gives the officer.
const OTHERS: [&str; 4] = ["2026/0001", CLIENT, ACCOUNT, "Hallam Voss"];

#[test]
fn a_second_client_names_the_same_officer_in_six_actions() -> Res<()> {
    let world = World::new();
    let window = world.drive()?;
    create_casebook(&window)?;
    first_matter_names_the_officer(&window)?;
    second_matter(&window)?;

    let count = window.counting();
    window.keys(&["o"])?;
    window.shows("Add an officer")?;
    window.field("Name").and_then(|name| stands_in(&window, &name))?;
    window.fill("Name", SAID)?;
    window.choose("Force", "Northmere")?;
    window.fill("Number", "4471")?;
    window.shows("named in another matter")?;
    window.shows("the same number in the same force")?;
    nothing_of_the_first(&window)?;
    window.press("Same officer")?;
    let basis = window.field("Why is it the same officer?")?;
    stands_in(&window, &basis)?;
    window.type_into(&basis, "Both give the number and the station.")?;
    window.choose("How certain is it?", "Likely")?;
    window.press("Put into this matter")?;
    window.shows("Juniper")?;
    count.within(LIMIT)?;

    the_officer_stands_in_both(&window)
}

fn first_matter_names_the_officer(window: &Driver) -> Res<()> {
    start_matter(window)?;
    window.press("Add an officer")?;
    window.fill("Name", OFFICER)?;
    window.choose("Force", "Northmere")?;
    window.fill("Number", "4471")?;
    window.press("Save officer")?;
    window.shows("collar 4471")
}

fn second_matter(window: &Driver) -> Res<()> {
    window.press("Matters")?;
    window.press("Start a matter")?;
    window.fill("Working name", "Juniper")?;
    window.choose("Force concerned", "Northmere")?;
    window.press("Save")?;
    window.shows("Overview")?;
    window.shows("Juniper")
}

/// Says that the caret stands in a field.
fn stands_in(window: &Driver, field: &crate::webdriver::Element) -> Res<()> {
    crate::webdriver::until("the caret", || {
        let stands = window.run("return document.activeElement === arguments[0]", &[field.as_argument()])?;
        if stands == serde_json::json!(true) { Ok(()) } else { Err("elsewhere".to_owned()) }
    })
}

fn nothing_of_the_first(window: &Driver) -> Res<()> {
    let page = window.run("return document.documentElement.outerHTML", &[])?.to_string();
    for secret in OTHERS {
        if page.contains(secret) {
            return Err(format!("{secret} is in the page of the second matter"));
        }
    }
    Ok(())
}

/// One officer, named in both matters, and across matters nothing but that while no client allows more.
fn the_officer_stands_in_both(window: &Driver) -> Res<()> {
    window.press("Officers")?;
    window.shows("1 officer")?;
    let row = window.find("[data-row]")?;
    window.click(&row)?;
    window.shows("Named in two matters")?;
    nothing_of_the_first(window)
}
