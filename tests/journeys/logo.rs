//! The firm's logo: chosen, on every paper that bears the letterhead, undone, and on nothing that may not show the firm.

use candour_model::{
    client_letters::AskClientLetter,
    error_codes::ErrorCode,
    papers::{CopyFormat, MadePaper, SavePaperCopy},
    safe_contact::{ChangeSafeContact, Channel, MayLeave},
};
use candour_tests::{
    World,
    story::{self, Story},
};
use std::path::PathBuf;

/// One grey pixel.
const PIXEL: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0\x3a\x7e\x9b\x55\
    \0\0\0\x0aIDAT\x78\x9c\x63\x70\0\0\0\x42\0\x41\x29\x37\xf4\xef\0\0\0\0IEND\xae\x42\x60\x82";

fn ready() -> (World, Story) {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    story.authorise(&world.app);
    world.app.approve_allegation(story.allegation.id).unwrap();
    (world, story)
}

fn file(world: &World, bytes: &[u8]) -> PathBuf {
    let path = world.home().join("picture.png");
    std::fs::write(&path, bytes).unwrap();
    path
}

fn holds_a_figure(pdf: &[u8]) -> bool {
    pdf.windows(7).any(|it| it == b"/Figure")
}

#[test]
fn a_logo_is_chosen_shown_once_taken_away_and_brought_back() {
    let (world, _) = ready();
    let app = &world.app;
    assert_eq!(app.logo().unwrap(), None);
    let shown = app.set_logo(&file(&world, PIXEL)).unwrap();
    assert_eq!((shown.width, shown.height), (1, 1));
    let id = shown.picture.rsplit('/').next().unwrap();
    assert!(app.picture(id).unwrap().unwrap().starts_with(b"\x89PNG"));
    assert_eq!(app.picture(id).unwrap(), None, "an id is good once");
    app.remove_logo().unwrap();
    assert_eq!(app.logo().unwrap(), None);
    assert_eq!(app.remove_logo().unwrap_err().code(), ErrorCode::Missing);
    assert_eq!(app.undo().unwrap().unwrap().what, "The firm's logo was removed");
    assert!(app.logo().unwrap().is_some());
    app.lock_casebook().unwrap();
    assert_eq!(app.logo().unwrap_err().code(), ErrorCode::CasebookLocked);
}

#[test]
fn what_is_no_logo_is_refused_and_the_old_one_stays() {
    let (world, _) = ready();
    world.app.set_logo(&file(&world, PIXEL)).unwrap();
    for wrong in [b"Hartley Quill".to_vec(), PIXEL[..40].to_vec(), vec![0; (2 << 20) + 1]] {
        let refused = world.app.set_logo(&file(&world, &wrong)).unwrap_err();
        assert_eq!(refused.code(), ErrorCode::PictureRefused);
    }
    assert!(world.app.set_logo(&world.home()).is_err(), "a folder");
    assert_eq!(world.app.logo().unwrap().map(|logo| logo.width), Some(1));
}

#[test]
fn a_letter_bears_the_logo_and_one_issued_before_stays_as_it_was() {
    let (world, story) = ready();
    let copy = world.home().join("copy.pdf");
    let issue = || {
        let issued = world.app.issue_letter(story.draft(&world.app).draft.id).unwrap();
        world.app.save_letter_copy(issued.id, &copy).unwrap();
        (issued.id, std::fs::read(&copy).unwrap())
    };
    let (before, plain) = issue();
    assert!(!holds_a_figure(&plain));
    world.app.set_logo(&file(&world, PIXEL)).unwrap();
    assert!(holds_a_figure(&issue().1));
    world.app.save_letter_copy(before, &copy).unwrap();
    assert_eq!(std::fs::read(&copy).unwrap(), plain);
}

#[test]
fn a_letter_to_a_client_bears_it_only_where_the_firm_may_be_seen() {
    let (world, story) = ready();
    world.app.set_logo(&file(&world, PIXEL)).unwrap();
    for (may_leave, is_seen) in
        [(MayLeave::Nothing, false), (MayLeave::CallBack, false), (MayLeave::FirmName, true)]
    {
        world.app.change_safe_contact(agreed(&story, may_leave)).unwrap();
        let made = world.app.make_client_letter(asked(&story)).unwrap();
        assert_eq!(holds_a_figure(&copy_of(&world, &made)), is_seen, "{may_leave:?}");
    }
}

fn copy_of(world: &World, made: &MadePaper) -> Vec<u8> {
    let copy = world.home().join("letter.pdf");
    let of = SavePaperCopy { paper: made.id, format: CopyFormat::Pdf };
    world.app.save_paper_copy(of, &copy).unwrap();
    std::fs::read(copy).unwrap()
}

fn agreed(story: &Story, may_leave: MayLeave) -> ChangeSafeContact {
    ChangeSafeContact {
        matter: story.matter.id,
        client: story.client.party,
        channels: vec![Channel::InPerson],
        times: "after six".into(),
        may_leave,
        must_not_know: "".into(),
        note: "".into(),
    }
}

fn asked(story: &Story) -> AskClientLetter {
    AskClientLetter {
        matter: story.matter.id,
        client: story.client.party,
        channel: Channel::InPerson,
        content_note: "This letter speaks of your complaint.".into(),
        in_short: "Your complaint was passed on.".into(),
        happened: "It was referred on 20 November.".into(),
        meaning: "Somebody independent looks at it.".into(),
        decision: "".into(),
        decide_by: None,
        costs: "".into(),
        support: "The advocate whom you chose.".into(),
        next_contact: "Within four weeks.".into(),
    }
}
