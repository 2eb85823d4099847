//! From nothing to a letter on the disk.

use crate::{
    steps::{ACCOUNT, CLIENT, choose_radio, create_casebook, enter_firm, enter_particulars, start_matter},
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

fn approve_the_allegation(window: &Driver) -> Res<()> {
    window.press("Allegations")?;
    window.press("Allegation 1")?;
    window.shows("Covered. Hold Space to read, or press Read; either is recorded.")?;
    assert!(!window.page_text()?.contains(ACCOUNT), "an account is covered until it is asked for");
    window.press("Client has approved it")?;
    window.shows("Approved")
}

fn write_the_letter(window: &Driver) -> Res<()> {
    window.press("New letter")?;
    choose_radio(window, "Professional Standards")?;
    window.press("Begin the letter")?;
    window.shows("Before it goes")?;
    settle_the_address(window)?;
    window.press("Make PDF")?;
    window.shows("Issue this letter?")?;
    window.press("Issue the letter")?;
    window.shows("SHA-256 of the file")
}

/// The shipped directory holds no addresses: the first letter to an office asks for it.
fn settle_the_address(window: &Driver) -> Res<()> {
    window.press("Write the address")?;
    window.fill("Address", "Northmere Constabulary\n1 Station Road\nNorthmere NM1 2BB")?;
    window.press("Save as checked today")?;
    window.shows("Before it goes")
}

fn save_a_copy(window: &Driver) -> Res<()> {
    window.press("Save a copy")?;
    window.shows("The copy is not encrypted")?;
    window.press("Choose where")?;
    window.shows("A copy was saved as")
}
