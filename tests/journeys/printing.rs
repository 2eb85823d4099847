//! Printing: a copy leaves by the door of saving, recorded first, under its neutral name and with the very bytes.

use candour_model::papers::{AskPaper, CopyFormat, PaperForm, PaperKind, SavePaperCopy};
use candour_tests::{World, story};
use sha2::{Digest, Sha256};
use std::{fs, path::Path};

fn hash(file: &Path) -> String {
    Sha256::digest(fs::read(file).unwrap()).iter().fold(String::new(), |hex, byte| format!("{hex}{byte:02x}"))
}

#[test]
fn a_letter_and_a_paper_are_opened_as_they_were_sealed() {
    let (world, _) = World::with_casebook();
    let (app, place) = (&world.app, tempfile::tempdir().unwrap());
    let story = story::record(app);
    story.authorise(app);
    app.approve_allegation(story.allegation.id).unwrap();
    let letter = app.issue_letter(story.draft(app).draft.id).unwrap();
    let of = AskPaper {
        matter: story.matter.id,
        kind: PaperKind::Chronology,
        form: PaperForm::External,
        client: None,
        entry: None,
    };
    let paper = app.make_paper(of).unwrap();
    let opened = app.open_letter_copy(letter.id, place.path()).unwrap();
    assert_eq!(opened.file_name, letter.file_name);
    assert_eq!(hash(&place.path().join(&letter.file_name)), letter.sha256);
    let of = SavePaperCopy { paper: paper.id, format: CopyFormat::Pdf };
    let opened = app.open_paper_copy(of, place.path()).unwrap();
    assert_eq!(opened.file_name, paper.file_name);
    assert_eq!(hash(&place.path().join(&paper.file_name)), paper.sha256);
}

#[test]
fn nothing_is_opened_while_the_casebook_is_locked() {
    let (world, _) = World::with_casebook();
    let place = tempfile::tempdir().unwrap();
    let story = story::record(&world.app);
    story.authorise(&world.app);
    world.app.approve_allegation(story.allegation.id).unwrap();
    let letter = world.app.issue_letter(story.draft(&world.app).draft.id).unwrap();
    world.app.lock_casebook().unwrap();
    assert!(world.app.open_letter_copy(letter.id, place.path()).is_err());
    assert_eq!(fs::read_dir(place.path()).unwrap().count(), 0);
}
