//! axe in the real engine: its findings on the screen that is shown, in both themes. It leaves contrast undecided here;
//! contrast is computed from the tokens, below the window.

use crate::{
    webdriver::{Driver, Res},
    world,
};
use serde_json::{Value, json};

/// Asks axe about the screen as it stands. What it finds is an error that names rule and place.
///
/// # Errors
/// What axe found.
pub(crate) fn check(window: &Driver, screen: &str) -> Res<()> {
    let found = findings(window)?;
    if found.is_empty() { Ok(()) } else { Err(format!("{screen}: {}", found.join("; "))) }
}

/// Puts the page into a theme.
///
/// # Errors
/// When there is no page.
pub(crate) fn wear(window: &Driver, theme: &str) -> Res<()> {
    window.run("document.documentElement.dataset.theme = arguments[0]", &[json!(theme)]).map(drop)
}

fn findings(window: &Driver) -> Res<Vec<String>> {
    let source = std::fs::read_to_string(world::project().join("ui/node_modules/axe-core/axe.min.js"))
        .map_err(|error| format!("axe: {error}"))?;
    window.run(&format!("if (!window.axe) {{ {source} }}; return 1"), &[])?;
    let script = "const done = arguments[0];
        axe.run(document, { resultTypes: ['violations'] }).then(
            (r) => done(r.violations.map((v) => v.id + ' at ' + v.nodes.map((n) => n.target.join(' ')).join(', '))),
            (e) => done([String(e)]));";
    let found: Value = window.run_async(script, &[])?;
    serde_json::from_value(found).map_err(|error| error.to_string())
}

#[test]
fn a_planted_fault_is_found() -> Res<()> {
    let world = world::World::new();
    let window = world.drive()?;
    window.enter("unlock.html")?;
    window.shows("Welcome")?;
    check(&window, "first run")?;
    let plant = "document.querySelector('main').append(document.createElement('img'), document.createElement('button'))";
    window.run(plant, &[])?;
    let found = check(&window, "planted").expect_err("the fault");
    assert!(found.contains("image-alt") && found.contains("button-name"), "{found}");
    Ok(())
}
