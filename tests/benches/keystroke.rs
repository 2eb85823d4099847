//! From a key pressed in the composer to the new picture of the page on which its paragraph stands, in a letter of three pages
//! or more, beside the letter itself in the editor. Limit: 150 ms at the 95th percentile, after the 30 ms for which typing must have stopped.
//!
//! The page itself tells the times: when it heard the key, and when it had painted what came of it.

#![expect(clippy::print_stdout, reason = "a benchmark tells what it measured")]

#[path = "../e2e/actions.rs"]
#[expect(dead_code, reason = "the stories count actions")]
mod actions;
#[path = "../e2e/steps.rs"]
#[expect(dead_code, reason = "the stories take the other steps")]
mod steps;
#[path = "../e2e/webdriver.rs"]
#[expect(dead_code, reason = "the stories ask the rest")]
mod webdriver;
#[path = "../e2e/world.rs"]
#[expect(dead_code, reason = "the stories use the rest")]
mod world;

use serde_json::json;
use steps::{
    approve_the_allegation, choose_radio, create_casebook, enter_firm, enter_particulars, start_matter,
};
use webdriver::{Driver, Res, until};
use world::World;

/// How many keys are pressed before one counts, and how many count.
const WARMING: usize = 5;
const KEYSTROKES: usize = 60;
/// How many pages the letter has at least.
const PAGES: usize = 3;
/// In milliseconds.
const PAUSE: f64 = 30.0;
const LIMIT: f64 = 150.0;
/// How far over its limit a time may be on a machine that is shared.
const ALLOWANCE: f64 = 2.5;

/// Notes, for each key that follows, how long it took until the editor, and until the page of its paragraph, was painted.
const NOTE: &str = "const times = window.times = { typed: [], drawn: [] };
    let began = null;
    const painted = (into, from) => requestAnimationFrame(() => setTimeout(() => into.push(performance.now() - from)));
    document.addEventListener('keydown', () => painted(times.typed, began = performance.now()), true);
    document.addEventListener('load', ({ target }) => {
        const isCurrent = target.closest?.('.page')?.querySelector('.mark.current') ?? null;
        if (began === null || isCurrent === null) return;
        painted(times.drawn, began);
        began = null;
    }, true);";

fn main() {
    let times = measured().unwrap_or_else(|error| panic!("{error}"));
    let [drawn, typed] = times.map(|mut times| {
        let mut times = times.split_off(WARMING);
        times.sort_unstable_by(f64::total_cmp);
        [times[times.len() / 2], times[times.len() * 95 / 100]]
    });
    let drawn = drawn.map(|time| time - PAUSE);
    println!(
        "{:<44} p50 {:>8.0} ms  p95 {:>8.0} ms   in the editor: p50 {:>8.0} ms  p95 {:>8.0} ms   limit {LIMIT} ms",
        "keystroke to page", drawn[0], drawn[1], typed[0], typed[1],
    );
    assert!(drawn[1] <= LIMIT * ALLOWANCE, "a keystroke is drawn too slowly");
}

/// The times to the page and to the editor, in milliseconds, one a key.
fn measured() -> Res<[Vec<f64>; 2]> {
    let world = World::new();
    let window = world.drive()?;
    begin_a_letter(&window)?;
    window.run(NOTE, &[])?;
    for pressed in 1..=WARMING + KEYSTROKES {
        window.keys(&["a"])?;
        until("the page", || match times(&window, "drawn")?.len() {
            drawn if drawn >= pressed => Ok(()),
            drawn => Err(format!("{drawn} of {pressed}")),
        })?;
    }
    let told = [times(&window, "drawn")?, times(&window, "typed")?];
    window.end();
    Ok(told)
}

fn times(window: &Driver, which: &str) -> Res<Vec<f64>> {
    let told = window.run("return window.times[arguments[0]]", &[json!(which)])?;
    serde_json::from_value(told).map_err(|error| error.to_string())
}

/// A letter in the composer, with the caret in one of its paragraphs.
fn begin_a_letter(window: &Driver) -> Res<()> {
    create_casebook(window)?;
    enter_firm(window)?;
    start_matter(window)?;
    enter_particulars(window)?;
    approve_the_allegation(window)?;
    window.press("New letter")?;
    choose_radio(window, "Professional Standards")?;
    window.press("Begin the letter")?;
    window.shows("Before it goes")?;
    window.click(&window.find("#letter-paragraphs .numbered")?)?;
    let pages = until("pages", || {
        let pages = window.run("return document.querySelectorAll('.page img').length", &[])?;
        pages.as_u64().filter(|pages| *pages > 0).ok_or_else(|| "none yet".to_owned())
    })?;
    println!("a letter of {pages} pages");
    if usize::try_from(pages).is_ok_and(|pages| pages >= PAGES) {
        Ok(())
    } else {
        Err(format!("{pages} pages"))
    }
}
