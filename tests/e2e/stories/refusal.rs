//! A refusal arrives: it is logged with its file, the silence stops, what was not answered stands in the matrix, and the step
//! that is open next is taken further in a letter with its facts in place.

use crate::{
    camera::Camera,
    steps::{
        act, approve_the_allegation, create_casebook, enter_firm, enter_particulars, open_first_matter,
        record_the_complaint, start_matter, tick, write_the_address, write_the_letter,
    },
    webdriver::Res,
    world::{World, files_with},
};
use serde_json::json;

/// What the refusal says, to be sought where it must not be.
const REFUSAL: &str = "We decline to refer this matter for reasons that we do not give";
/// The step that is taken.
const ESCALATED: &str = "Ask the Director General to treat the complaint as referred, or call it in";
/// Presses the button of one step among several that have it.
const WRITE_THE_LETTER_OF: &str = "const step = [...document.querySelectorAll('li')]
        .find((li) => li.querySelector('h3')?.textContent.includes(arguments[0]));
    const button = [...(step?.querySelectorAll('button') ?? [])].find((b) => b.textContent.includes('Write this letter'));
    button?.click();
    return button !== undefined";
/// The most that the journey may cost.
const LIMIT: u32 = 8;

#[test]
fn a_refusal_is_logged_and_what_was_not_answered_is_seen() -> Res<()> {
    let world = World::new();
    let letter = world.folder().join("tmp/Refusal of L01.pdf");
    std::fs::write(&letter, format!("%PDF-1.7\n{REFUSAL}")).map_err(|error| error.to_string())?;
    let world = world.with("CANDOUR_DIALOGS", letter.to_string_lossy());
    let window = world.drive()?;
    create_casebook(&window)?;
    enter_firm(&window)?;
    start_matter(&window)?;
    enter_particulars(&window)?;
    approve_the_allegation(&window)?;
    write_the_letter(&window)?;
    window.press("Desk")?;
    window.shows("Asked for in our letter")?;
    window.press("Matters")?;
    open_first_matter(&window)?;

    let count = window.counting();
    window.keys(&["r"])?;
    window.shows("Log a reply")?;
    window.press("Choose a file")?;
    window.shows("is sealed")?;
    window.shows("Its reference is named")?;
    window.fill("What date does it bear?", "today")?;
    window.press("All refused")?;
    window.choose("Ask 2", "Nothing")?;
    window.press("Save the reply")?;
    window.shows("Asks and answers")?;
    window.shows("No answer")?;
    count.within(LIMIT)?;

    let page = window.page_text()?;
    assert!(page.contains("Refused"), "{page}");
    assert!(!page.contains(REFUSAL), "what came is kept and not opened");
    window.press("Desk")?;
    window.shows("Nobody owes you a reply")?;
    window.end();
    let casebook = world.documents().join("Casebook 1.casebook");
    assert_eq!(files_with(&casebook, REFUSAL), Vec::<String>::new(), "the file is sealed");
    Ok(())
}

#[test]
fn a_refusal_to_refer_is_taken_to_the_oversight_body() -> Res<()> {
    let world = World::new();
    let letter = world.folder().join("tmp/Refusal of L01.pdf");
    std::fs::write(&letter, format!("%PDF-1.7\n{REFUSAL}")).map_err(|error| error.to_string())?;
    let world = world.with("CANDOUR_DIALOGS", letter.to_string_lossy());
    let window = world.drive()?;
    let camera = Camera::new(&window, "refusal-", world.folder().join("tmp"));
    create_casebook(&window)?;
    enter_firm(&window)?;
    start_matter(&window)?;
    enter_particulars(&window)?;
    window.press("Record an authority")?;
    tick(&window, "Independent Office for Police Conduct")?;
    window.fill("Given on", "today")?;
    window.press("Save authority")?;
    approve_the_allegation(&window)?;
    write_the_letter(&window)?;
    window.press("Matters")?;
    open_first_matter(&window)?;
    record_the_complaint(&window, "Received")?;
    window.press("Matters")?;
    open_first_matter(&window)?;

    let count = window.counting();
    window.keys(&["r"])?;
    window.shows("Log a reply")?;
    window.press("Choose a file")?;
    window.shows("is sealed")?;
    window.fill("What date does it bear?", "today")?;
    window.press("All refused")?;
    window.press("Save the reply")?;
    window.shows(ESCALATED)?;
    act(&window, ESCALATED, WRITE_THE_LETTER_OF, &[json!(ESCALATED)])?;
    window.shows("Before it goes")?;
    count.within(LIMIT)?;

    window.shows("Independent Office for Police Conduct")?;
    write_the_address(&window, "PO Box 473\nSale M33 0BW")?;
    camera.wait_for_pictures()?;
    camera.take("composer")?;
    window.press("Read as text")?;
    window.shows("What has been asked and answered")?;
    camera.take("composer-text")
}
