//! The Identity Schedule to a letter: a file that only its password opens, for the office that the client named.

use candour_model::{
    error_codes::ErrorCode,
    files::FileOf,
    identities::CorrectIdentity,
    identity_schedules::{MadeIdentitySchedule, MakeIdentitySchedule},
    letters::IssuedLetter,
    words::Words,
};
use candour_tests::{
    World,
    story::{self, Story},
};
use std::{path::Path, process::Command};

pub(crate) fn with_letter() -> (World, Story, IssuedLetter) {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    story.authorise_identity(&world.app);
    world.app.approve_allegation(story.allegation.id).unwrap();
    let letter = world.app.issue_letter(story.draft(&world.app).draft.id).unwrap();
    (world, story, letter)
}

pub(crate) fn make(
    world: &World,
    story: &Story,
    letter: &IssuedLetter,
    with_addresses: bool,
) -> MadeIdentitySchedule {
    let clients = vec![story.client.party];
    let input = MakeIdentitySchedule { letter: letter.id, clients, with_addresses };
    world.app.make_identity_schedule(input).unwrap()
}

/// What another reader of such files finds with a password; nothing where it does not open.
fn text(file: &Path, password: &Words) -> Option<String> {
    let mut reader = Command::new("pdftotext");
    reader.args(["-layout", "-upw", password.as_str()]).arg(file).arg("-");
    let read = reader.output().unwrap();
    read.status.success().then(|| String::from_utf8(read.stdout).unwrap())
}

pub(crate) fn saved(world: &World, story: &Story, made: &MadeIdentitySchedule) -> std::path::PathBuf {
    let of = FileOf { matter: story.matter.id, sha256: made.schedule.file.sha256.clone() };
    let to = world.home().join(world.app.file_copy_name(of.clone()).unwrap());
    world.app.save_file_copy(of, &to).unwrap().unwrap();
    to
}

fn corrected(story: &Story) -> CorrectIdentity {
    CorrectIdentity {
        matter: story.matter.id,
        party: story.client.party,
        name: "Łucja Wróbel-Żak".into(),
        preferred_name: "".into(),
        former_names: vec!["Łucja Wróbel".into()],
        aliases: Vec::new(),
        contact_alias: "".into(),
        birth: "11 May 1989".into(),
        addresses: vec![candour_model::identities::GiveAddress {
            lines: vec!["2 Weir Street".into(), "Saltby".into()],
            from: "2011".into(),
            to: "".into(),
        }],
        telephones: vec!["01632 960114".into()],
        emails: Vec::new(),
    }
}

#[test]
fn it_says_who_the_cipher_stands_for_to_whoever_has_the_password() {
    let (world, story, letter) = with_letter();
    world.app.correct_identity(corrected(&story)).unwrap();
    let made = make(&world, &story, &letter, false);
    let file = saved(&world, &story, &made);
    assert_eq!(
        file.file_name().unwrap().to_str().unwrap(),
        format!("2026-11-23_{}_schedule_v1.pdf", story.client.cipher)
    );
    assert_eq!(text(&file, &"able-abandon".into()), None);
    let text = text(&file, &made.password).expect("it opens with its password");
    for said in ["Łucja Wróbel-Żak", "Łucja Wróbel", "11 May 1989", "HQ/2026/0114/L01/S1", "SEALED"] {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert!(text.contains(story.client.cipher.as_str()), "{text}");
    for unsaid in ["960114", "Weir Street"] {
        assert!(!text.contains(unsaid), "{text}");
    }
}

#[test]
fn addresses_are_given_where_that_is_asked_for_and_telephone_numbers_never() {
    let (world, story, letter) = with_letter();
    world.app.correct_identity(corrected(&story)).unwrap();
    let made = make(&world, &story, &letter, true);
    assert!(made.schedule.with_addresses);
    let text = text(&saved(&world, &story, &made), &made.password).unwrap();
    assert!(text.contains("Weir Street") && !text.contains("960114"), "{text}");
}

#[test]
fn each_has_a_password_of_its_own() {
    let (world, story, letter) = with_letter();
    let (first, second) = (make(&world, &story, &letter, false), make(&world, &story, &letter, false));
    assert!(first.password != second.password);
    assert_eq!((first.schedule.number, second.schedule.number), (1, 2));
    assert_ne!(first.schedule.file.sha256, second.schedule.file.sha256);
    assert_eq!(text(&saved(&world, &story, &first), &second.password), None);
    assert!(!format!("{first:?}").contains(first.password.as_str()));
    let listed = world.app.identity_schedules_of(letter.id).unwrap();
    assert_eq!(listed.made, [first.schedule, second.schedule]);
}

#[test]
fn once_the_authority_is_withdrawn_no_other_is_made() {
    let (world, story, letter) = with_letter();
    make(&world, &story, &letter, false);
    for authority in world.app.authorities_of(story.matter.id).unwrap() {
        world.app.withdraw_authority(authority.id).unwrap();
    }
    let may_name = world.app.identity_schedules_of(letter.id).unwrap().clients;
    assert!(may_name.iter().all(|client| !client.is_allowed));
    let clients = vec![story.client.party];
    let input = MakeIdentitySchedule { letter: letter.id, clients, with_addresses: false };
    let refused = world.app.make_identity_schedule(input).unwrap_err();
    assert_eq!(refused.code(), ErrorCode::NotReady);
    assert_eq!(world.app.identity_schedules_of(letter.id).unwrap().made.len(), 1);
}

#[test]
fn how_it_went_is_recorded_as_that_of_a_letter_and_no_answer_is_waited_for() {
    let (world, story, letter) = with_letter();
    let waited_for = || {
        let (app, matter) = (&world.app, story.matter.id);
        let silent = app.silences_of(matter).unwrap();
        (app.desk().unwrap().replies.len(), silent, app.failings_of(matter).unwrap())
    };
    let before = waited_for();
    assert_eq!((before.0, before.1.len()), (1, 1), "the letter itself is waited for");
    let made = make(&world, &story, &letter, false);
    assert_eq!(waited_for(), before);
    assert_eq!(world.app.correspondence_of(story.matter.id).unwrap().len(), 2);
    let proof = world.app.proof_of(made.schedule.entry).unwrap();
    assert!(proof.dispatches.is_empty());
    assert_eq!(proof.office, letter.to);
}
