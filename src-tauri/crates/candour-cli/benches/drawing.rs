//! A letter drawn as it is typed: from the draft with another keystroke in it to the picture of its first page. The letter is cut to
//! three pages, and belongs to a matter of the large casebook's size but for its allegations, of which a letter of three pages shows
//! few. Beside it, the same with the draft kept, looked through for names and judged. Limit: 50 ms at the 95th percentile.

mod measured;

use candour_app::{App, Effort};
use candour_cli::fixtures::{self, Size};
use candour_model::{
    bodies::{BodyId, ForceId, OfficeRef},
    letters::{DraftLetter, LetterDraft, LetterKind, Occasion, Pages},
};
use measured::{Times, pair, within};

const KEYSTROKES: usize = 200;
const LIMIT: f64 = 50.0;
const PAGES: usize = 3;
const SIZE: Size = Size { matters: 1, allegations: 2, letters: 100, paragraphs: 500 };

fn main() {
    let place = tempfile::tempdir().expect("a temporary folder");
    let made = fixtures::make(place.path(), SIZE, fixtures::SEED, Some(Effort::FLOOR), |_| ());
    let made = made.expect("a casebook of one matter");
    let begun = made.app.draft_letter(DraftLetter {
        matter: made.matters[0],
        kind: LetterKind("complaint".into()),
        to: OfficeRef { body: BodyId("psd".into()), force: Some(ForceId("northmere".into())) },
        occasion: Occasion::default(),
    });
    let draft = shortened(&made.app, begun.expect("a draft").draft);
    let drawn = Times::of(KEYSTROKES, |n| {
        let drawing =
            made.app.draw_letter(typed(&draft, n)).expect("a drawing").expect("its names are known");
        first_picture(&made.app, drawing.pages)
    });
    let kept = Times::of(KEYSTROKES, |n| {
        first_picture(&made.app, made.app.keep_letter(typed(&draft, n)).expect("it is kept").pages)
    });
    pair("drawing", &drawn, "kept", &kept);
    within("drawing, three pages", LIMIT, &drawn);
}

/// The draft with so many of its paragraphs that it has three pages.
fn shortened(app: &App, mut draft: LetterDraft) -> LetterDraft {
    let pages = |draft: &LetterDraft| {
        let drawing = app.draw_letter(draft.clone()).expect("a drawing").expect("its names are known");
        drawing.pages.expect("it can be drawn").pictures.len()
    };
    while pages(&draft) > PAGES {
        draft.paragraphs.pop().expect("a paragraph more");
    }
    draft
}

/// The draft as it stands after so many keystrokes.
fn typed(draft: &LetterDraft, keystrokes: usize) -> LetterDraft {
    let mut draft = draft.clone();
    let words = draft.paragraphs[1].source.as_str().to_owned()
        + &"a".repeat(keystrokes % 7)
        + &keystrokes.to_string();
    draft.paragraphs[1].source = words.into();
    draft
}

fn first_picture(app: &App, pages: Option<Pages>) -> Vec<u8> {
    let pictures = pages.expect("it can be drawn").pictures;
    assert_eq!(pictures.len(), PAGES, "the limit is for a letter of three pages");
    let id = pictures[0].rsplit('/').next().expect("an id");
    app.picture(id).expect("a picture").expect("it was not taken")
}
