//! A refusal arrives: it is logged with its file, the silence stops, and what was not answered stands in the matrix.

use crate::{
    steps::{
        approve_the_allegation, create_casebook, enter_firm, enter_particulars, open_first_matter,
        start_matter, write_the_letter,
    },
    webdriver::Res,
    world::{World, files_with},
};

/// What the refusal says, to be sought where it must not be.
const REFUSAL: &str = "We decline to refer this matter for reasons that we do not give";
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
