//! Asking again: a letter that nobody answers is chased, and what was refused is taken further, with the facts in place.

use crate::escalation::{asked_to_refer, refused, step};
use candour_model::{
    authorities::{AuthorityPurpose, GiveAuthority},
    bodies::{BodyId, OfficeRef},
    letters::{Composition, DraftLetter, LetterKind, Occasion, Weight},
};
use candour_tests::{
    World,
    story::{self, Story},
};
use jiff::civil::date;
use std::time::Duration;

fn stops(composition: &Composition) -> Vec<&str> {
    let stops = composition.findings.iter().filter(|finding| finding.weight == Weight::Stop);
    stops.map(|finding| finding.id.as_str()).collect()
}

fn policing_body() -> OfficeRef {
    OfficeRef { body: BodyId("local-policing-body".into()), force: Some(story::northmere()) }
}

fn authorise(world: &World, story: &Story) {
    world
        .app
        .give_authority(GiveAuthority {
            matter: story.matter.id,
            client: story.client.party,
            purpose: AuthorityPurpose::Letters,
            recipients: vec![policing_body()],
            identity_allowed: false,
            scope: "".into(),
            given_on: date(2026, 11, 2),
            expires_on: None,
        })
        .unwrap();
}

fn written(composition: &Composition) -> String {
    let lines = composition.as_text.iter().map(|passage| passage.text.as_str());
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn a_silence_is_chased_by_a_letter_that_says_what_was_asked_and_how_long_ago() {
    let (world, story, _, letter) = asked_to_refer();
    world.clock.advance(Duration::from_hours(24 * 7));
    let silence = world.app.silences_of(story.matter.id).unwrap().remove(0);
    let draft = DraftLetter {
        matter: story.matter.id,
        kind: LetterKind("chaser".into()),
        to: silence.office.clone(),
        occasion: Occasion { follows: Some(silence.last), ..Occasion::default() },
    };
    let chaser = world.app.draft_letter(draft.clone()).unwrap();
    assert_eq!(stops(&chaser), Vec::<&str>::new());
    let text = written(&chaser);
    for said in [
        "On 23 November 2026 we wrote to the Professional Standards Department of Northmere Constabulary",
        "HQ/2026/0114/L01",
        "It is now five working days since that letter, seven days in all",
        "any of the six points",
        "refer every allegation",
        "Copy of our letter of 23 November 2026",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    let issued = world.app.issue_letter(chaser.draft.id).unwrap();
    assert_eq!((issued.number, issued.occasion.follows), (letter.number + 1, Some(silence.last)));
    world.clock.advance(Duration::from_hours(24 * 14));
    let again = world.app.silences_of(story.matter.id).unwrap().remove(0);
    assert_ne!(again.last, silence.last, "the chaser is what was written last");
    let follows = Occasion { follows: Some(again.last), ..Occasion::default() };
    let second = world.app.draft_letter(DraftLetter { occasion: follows, ..draft.clone() }).unwrap();
    let text = written(&second);
    assert!(
        text.contains("We asked again on 30 November 2026") && text.contains("HQ/2026/0114/L01"),
        "{text}"
    );
    let nothing = DraftLetter { occasion: Occasion::default(), ..draft };
    let unfounded = world.app.draft_letter(nothing).unwrap();
    assert_eq!(stops(&unfounded)[..1], ["letter.drawn"], "it cannot be drawn without what it follows up");
    assert!(stops(&unfounded).contains(&"followed.some"));
}

#[test]
fn a_refusal_to_refer_is_taken_to_the_local_policing_body_with_what_was_said() {
    let (world, story, opened, _) = asked_to_refer();
    authorise(&world, &story);
    refused(&world, &story);
    let next = world.app.next_steps(opened.id).unwrap();
    let asked = step(&next, "lpb-direct-refer");
    assert!(asked.is_written_here);
    let draft = DraftLetter {
        matter: story.matter.id,
        kind: asked.step.letter.clone(),
        to: policing_body(),
        occasion: asked.occasion.clone(),
    };
    let composition = world.app.draft_letter(draft).unwrap();
    assert_eq!(stops(&composition), Vec::<&str>::new());
    let text = written(&composition);
    for said in [
        "What has been asked and answered",
        "On 23 November 2026 we asked the Professional Standards Department of Northmere Constabulary for this",
        "A reply is dated 23 November 2026",
        "Of what we asked, in the order in which we asked it, the second was refused",
        "This letter follows it up, and does not make it a second time",
        "section 15(2A) to (2C)",
        "direct the chief officer of Northmere Constabulary to refer every allegation",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    world.app.issue_letter(composition.draft.id).unwrap();
    let after = world.app.next_steps(opened.id).unwrap();
    assert!(after.taken.iter().any(|taken| taken.step.0 == "lpb-direct-refer"), "{:?}", after.taken);
}
