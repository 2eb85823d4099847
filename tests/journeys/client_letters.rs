//! Letters to a client: only in a way that was agreed, by name and without a cipher, and with the firm's head only where it may be seen.

use crate::papers::{another_client, text};
use candour_app::AppError;
use candour_model::{
    client_letters::AskClientLetter,
    error_codes::ErrorCode,
    identities::{CorrectIdentity, GiveAddress},
    letters::{Finding, Weight},
    papers::{CopyFormat, PaperKind, SavePaperCopy},
    safe_contact::{ChangeSafeContact, Channel, MayLeave},
};
use candour_tests::{
    World,
    story::{self, Story},
};
use std::process::Command;

fn ready() -> (World, Story) {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    (world, story)
}

fn agree(world: &World, story: &Story, channels: &[Channel], may_leave: MayLeave) {
    let agreed = ChangeSafeContact {
        matter: story.matter.id,
        client: story.client.party,
        channels: channels.to_vec(),
        times: "after six".into(),
        may_leave,
        must_not_know: "her employer".into(),
        note: "".into(),
    };
    world.app.change_safe_contact(agreed).unwrap();
}

fn asked(story: &Story) -> AskClientLetter {
    AskClientLetter {
        matter: story.matter.id,
        client: story.client.party,
        channel: Channel::InPerson,
        content_note: "This letter speaks of your complaint.".into(),
        in_short: "The force has passed your complaint on.".into(),
        happened: "It was referred on 20 November.\n\nNobody of the force may look at it now.".into(),
        meaning: "Somebody independent looks at it.".into(),
        decision: "Whether you wish to be told of each step.".into(),
        decide_by: Some(jiff::civil::date(2026, 11, 30)),
        costs: "".into(),
        support: "The advocate whom you chose.".into(),
        next_contact: "Within four weeks.".into(),
    }
}

fn stops(findings: &[Finding]) -> Vec<&str> {
    findings.iter().filter(|one| one.weight == Weight::Stop).map(|one| one.id.as_str()).collect()
}

#[test]
fn a_letter_goes_only_in_a_way_that_was_agreed() {
    let (world, story) = ready();
    let preview = world.app.preview_client_letter(asked(&story)).unwrap();
    assert_eq!(stops(&preview.findings), ["client.contact"]);
    agree(&world, &story, &[Channel::Telephone], MayLeave::Message);
    let preview = world.app.preview_client_letter(asked(&story)).unwrap();
    assert_eq!(stops(&preview.findings), ["client.channel"]);
    assert!(matches!(world.app.make_client_letter(asked(&story)), Err(AppError::PaperNotReady(_))));
    assert!(world.app.papers_of(story.matter.id).unwrap().is_empty());
    agree(&world, &story, &[Channel::InPerson], MayLeave::Message);
    let preview = world.app.preview_client_letter(asked(&story)).unwrap();
    assert_eq!(stops(&preview.findings), [""; 0]);
}

#[test]
fn the_firm_is_named_only_where_its_name_may_be_left() {
    let (world, story) = ready();
    let firm = "Hartley Quill";
    for (may_leave, is_named) in
        [(MayLeave::Nothing, false), (MayLeave::CallBack, false), (MayLeave::FirmName, true)]
    {
        agree(&world, &story, &[Channel::InPerson], may_leave);
        let preview = world.app.preview_client_letter(asked(&story)).unwrap();
        assert_eq!(text(&preview).contains(firm), is_named, "{may_leave:?}");
        assert_eq!(preview.findings.iter().any(|one| one.id == "client.plain"), !is_named, "{may_leave:?}");
    }
}

#[test]
fn where_the_firm_may_not_be_seen_its_name_in_the_words_stops_it() {
    let (world, story) = ready();
    let named = AskClientLetter { next_contact: "Hartley Quill LLP writes in May.".into(), ..asked(&story) };
    for (may_leave, against) in [(MayLeave::Nothing, vec!["client.firm-in-it"]), (MayLeave::FirmName, vec![])]
    {
        agree(&world, &story, &[Channel::InPerson], may_leave);
        let preview = world.app.preview_client_letter(named.clone()).unwrap();
        assert_eq!(stops(&preview.findings), against, "{may_leave:?}");
    }
}

#[test]
fn an_address_stands_only_in_what_goes_by_post() {
    let (world, story) = ready();
    agree(&world, &story, &[Channel::Post, Channel::InPerson], MayLeave::Message);
    for (channel, stands) in [(Channel::Post, true), (Channel::InPerson, false)] {
        let preview = world.app.preview_client_letter(AskClientLetter { channel, ..asked(&story) }).unwrap();
        assert_eq!(text(&preview).contains("[address, written in"), stands, "{channel:?}");
    }
}

#[test]
fn it_says_what_is_to_be_decided_and_by_when_or_that_nothing_is() {
    let (world, story) = ready();
    agree(&world, &story, &[Channel::InPerson], MayLeave::Message);
    let said = text(&world.app.preview_client_letter(asked(&story)).unwrap());
    assert!(said.contains("Please tell us by Monday 30 November 2026."), "{said}");
    assert!(said.contains("Dear [name, written in when it is made]"), "{said}");
    let nothing = AskClientLetter { decision: "".into(), decide_by: None, ..asked(&story) };
    let said = text(&world.app.preview_client_letter(nothing).unwrap());
    assert!(said.contains("You do not have to do or decide anything now."), "{said}");
}

#[test]
fn a_cipher_in_it_stops_it_and_so_does_the_name_of_another_client() {
    let (world, story) = ready();
    agree(&world, &story, &[Channel::InPerson], MayLeave::Message);
    let cipher = story.client.cipher.as_str();
    let with = |words: String| AskClientLetter { meaning: words.as_str().into(), ..asked(&story) };
    let preview = world.app.preview_client_letter(with(format!("You are {cipher}."))).unwrap();
    assert_eq!(stops(&preview.findings), [format!("cipher.{cipher}")]);
    another_client(&world.app, &story, "Ottoline Vexmoor");
    let named = with("As Ottoline Vexmoor was told.".to_owned());
    let preview = world.app.preview_client_letter(named.clone()).unwrap();
    assert_eq!(stops(&preview.findings).len(), 1);
    assert_eq!(world.app.make_client_letter(named).unwrap_err().code(), ErrorCode::NotReady);
}

#[test]
fn once_made_it_bears_the_name_the_envelope_may_bear_and_the_address() {
    let (world, story) = ready();
    agree(&world, &story, &[Channel::Post], MayLeave::Nothing);
    let by_post = AskClientLetter { channel: Channel::Post, ..asked(&story) };
    let refused = world.app.make_client_letter(by_post.clone());
    assert!(
        matches!(&refused, Err(AppError::PaperNotReady(against)) if stops(against) == ["client.address"])
    );
    world.app.correct_identity(identity(&story)).unwrap();
    let made = world.app.make_client_letter(by_post).unwrap();
    assert_eq!((made.kind, made.client, made.number), (PaperKind::ClientLetter, Some(story.client.party), 1));
    assert_eq!(made.file_name, "2026-11-23_letter_v1.pdf");
    let saved = |format| {
        let copy = SavePaperCopy { paper: made.id, format };
        let file = world.home().join(world.app.paper_copy_name(copy).unwrap());
        world.app.save_paper_copy(copy, &file).unwrap();
        file
    };
    let read =
        Command::new("pdftotext").arg("-layout").arg(saved(CopyFormat::Pdf)).arg("-").output().unwrap();
    let said = String::from_utf8(read.stdout).unwrap();
    for words in ["L. Wren", "4 Saltby Row", "Dear Lu", "Private and confidential"] {
        assert!(said.contains(words), "{words}: {said}");
    }
    for words in [story.client.cipher.as_str(), "Hartley Quill", "10 Old Lane"] {
        assert!(!said.contains(words), "{words}: {said}");
    }
    assert!(std::fs::read(saved(CopyFormat::Editable)).unwrap().starts_with(b"PK"));
}

/// Somebody who is asked for under another name, and has moved.
fn identity(story: &Story) -> CorrectIdentity {
    let address = |line: &str, to: &str| GiveAddress {
        lines: vec![line.into(), "Northmere".into()],
        from: "".into(),
        to: to.into(),
    };
    CorrectIdentity {
        matter: story.matter.id,
        party: story.client.party,
        name: story::CLIENT.into(),
        preferred_name: "Lu".into(),
        former_names: Vec::new(),
        aliases: Vec::new(),
        contact_alias: "L. Wren".into(),
        birth: "".into(),
        addresses: vec![address("10 Old Lane", "2020"), address("4 Saltby Row", "")],
        telephones: Vec::new(),
        emails: Vec::new(),
    }
}
