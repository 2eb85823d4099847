//! Locking: by key and by nobody being there. Nothing of the case is left in any page.

use crate::{
    steps::{ACCOUNT, CLIENT, Secrets, create_casebook, enter_firm, start_matter, unlock},
    webdriver::{Driver, Res, until},
    world::World,
};

const CTRL: &str = "\u{E009}";

#[test]
fn t23_the_lock_key_clears_the_page() -> Res<()> {
    let world = World::new();
    let window = world.drive()?;
    let secrets = in_a_matter_with_names_shown(&window)?;
    let casebook_page = window.windows()?;
    lock_by(&window, &[CTRL, "l"]);
    nothing_is_left(&window, &casebook_page)?;
    unlock(&window, &secrets)
}

#[test]
fn t23_the_casebook_locks_when_nobody_is_there() -> Res<()> {
    let world = World::new().with("CANDOUR_IDLE_SECONDS", "5");
    let window = world.drive()?;
    let secrets = create_casebook(&window)?;
    let casebook_page = window.windows()?;
    nothing_is_left(&window, &casebook_page)?;
    unlock(&window, &secrets)
}

#[test]
fn hiding_blanks_the_page_and_locks_behind_it() -> Res<()> {
    let world = World::new();
    let window = world.drive()?;
    in_a_matter_with_names_shown(&window)?;
    let casebook_page = window.windows()?;
    lock_by(&window, &[CTRL, "\u{E008}", "h"]);
    nothing_is_left(&window, &casebook_page)
}

fn in_a_matter_with_names_shown(window: &Driver) -> Res<Secrets> {
    let secrets = create_casebook(window)?;
    enter_firm(window)?;
    start_matter(window)?;
    window.press("Show names")?;
    window.shows(CLIENT)?;
    Ok(secrets)
}

/// Presses the keys. The page may be gone before the driver has its answer; whether it is, is looked at afterwards.
fn lock_by(window: &Driver, keys: &[&str]) {
    let _ = window.keys(keys);
}

/// The web view that showed the case is gone, and the one that is there holds no word of it.
fn nothing_is_left(window: &Driver, before: &[String]) -> Res<()> {
    window.enter("unlock.html")?;
    let now = window.windows()?;
    assert!(now.iter().all(|handle| !before.contains(handle)), "the same web view is still there");
    let page = until("the cover", || window.run("return document.documentElement.outerHTML", &[]))?;
    for secret in [CLIENT, ACCOUNT, "Hartley Quill"] {
        assert!(!page.to_string().contains(secret), "{secret} is in the page after locking");
    }
    let title = window.call("GET", "/title", None)?;
    assert_eq!(title, "Candour");
    Ok(())
}
