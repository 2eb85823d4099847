//! From nothing to a letter on the disk.

use crate::{
    steps::{
        ACCOUNT, CLIENT, approve_the_allegation, create_casebook, enter_firm, enter_particulars,
        start_matter, write_the_letter,
    },
    webdriver::{Driver, Res, until},
    world::World,
};

#[test]
fn first_run_to_a_letter_on_the_disk() -> Res<()> {
    let world = World::new();
    let copy = world.documents().join("letter.pdf");
    let world = world.with("CANDOUR_DIALOGS", copy.to_string_lossy());
    let window = world.drive()?;
    create_casebook(&window)?;
    enter_firm(&window)?;
    start_matter(&window)?;
    enter_particulars(&window)?;
    approve_the_allegation(&window)?;
    write_the_letter(&window)?;
    save_a_copy(&window)?;
    let bytes = until("the copy", || std::fs::read(&copy).map_err(|error| error.to_string()))?;
    assert!(bytes.starts_with(b"%PDF-"), "a PDF is on the disk");
    window.end();
    let casebook = world.documents().join("Casebook 1.casebook");
    assert!(casebook.join("casebook.hdr.2").is_file(), "both headers are there");
    for secret in [CLIENT, ACCOUNT] {
        assert_eq!(
            crate::world::files_with(&casebook, secret),
            Vec::<String>::new(),
            "nothing readable in the casebook"
        );
    }
    Ok(())
}

fn save_a_copy(window: &Driver) -> Res<()> {
    window.press("Save a copy")?;
    window.shows("The copy is not encrypted")?;
    window.press("Choose where")?;
    window.shows("A copy was saved as")
}
