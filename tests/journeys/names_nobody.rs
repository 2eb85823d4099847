//! A letter that names nobody: no client, no officer, and what together tells who somebody is is pointed out.

use candour_app::AppError;
use candour_model::{
    authorities::{AuthorityPurpose, GiveAuthority},
    bodies::{BodyId, OfficeRef},
    letters::{Composition, DraftLetter, Finding, LetterDraft, LetterKind, Occasion, Weight},
    particulars::SaidParticular,
};
use candour_tests::{
    World,
    story::{self, Story},
};
use jiff::civil::date;

fn member_of_parliament() -> OfficeRef {
    OfficeRef { body: BodyId("mp".into()), force: None }
}

fn ready() -> (World, Story) {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    story.authorise(&world.app);
    world.app.approve_allegation(story.allegation.id).unwrap();
    world
        .app
        .give_authority(GiveAuthority {
            matter: story.matter.id,
            client: story.client.party,
            purpose: AuthorityPurpose::Letters,
            recipients: vec![member_of_parliament()],
            identity_allowed: false,
            scope: "".into(),
            given_on: date(2026, 11, 2),
            expires_on: None,
        })
        .unwrap();
    (world, story)
}

/// The letter with these facts, and everything else that it must say.
fn saying(world: &World, story: &Story, facts: &str) -> Composition {
    let of = DraftLetter {
        matter: story.matter.id,
        kind: LetterKind("mp-letter".into()),
        to: member_of_parliament(),
        occasion: Occasion::default(),
    };
    let begun = world.app.draft_letter(of).unwrap();
    let said = begun.asked.iter().map(|asked| SaidParticular {
        particular: asked.particular.clone(),
        allegation: None,
        words: if asked.particular.0 == "facts" {
            facts.into()
        } else {
            "The force has answered nothing".into()
        },
    });
    world.app.keep_letter(LetterDraft { said: said.collect(), ..begun.draft }).unwrap()
}

fn stops(composition: &Composition) -> Vec<&str> {
    let stops = composition.findings.iter().filter(|finding| finding.weight == Weight::Stop);
    stops.map(|finding| finding.id.as_str()).collect()
}

fn jigsaw(composition: &Composition) -> Option<&Finding> {
    composition.findings.iter().find(|finding| finding.id == "jigsaw.together")
}

#[test]
fn what_together_tells_who_somebody_is_is_pointed_out_and_may_go() {
    let (world, story) = ready();
    let plain = saying(&world, &story, "She was wronged, and nobody has looked into it.");
    assert_eq!((stops(&plain), jigsaw(&plain)), (vec![], None));
    let told =
        saying(&world, &story, "In 2003, near Corran Road, when she was aged 14, her sister saw a sergeant.");
    assert_eq!(stops(&told), Vec::<&str>::new());
    let found = jigsaw(&told).unwrap();
    assert_eq!(found.weight, Weight::Look);
    assert!(
        found.title.starts_with("A place, a year, an age, something of a family and an officer"),
        "{}",
        found.title
    );
    let issued = world.app.issue_letter(told.draft.id).unwrap();
    assert_eq!(issued.number, 1);
}

#[test]
fn nothing_is_pointed_out_in_a_letter_that_may_say_who_people_are() {
    let (world, story) = ready();
    let mut draft = story.draft(&world.app).draft;
    draft.paragraphs[1].source = "In 2003, near Corran Road, when she was aged 14, her sister saw it.".into();
    assert_eq!(jigsaw(&world.app.keep_letter(draft).unwrap()), None);
}

#[test]
fn an_officers_name_goes_to_nobody_who_has_no_duty_to_receive_it() {
    let (world, story) = ready();
    let names = world.app.reveal_names(story.matter.id).unwrap();
    let officers = world.app.officers_of(story.matter.id).unwrap();
    let name = &names.iter().find(|one| one.party == officers[0].party).unwrap().name;
    let words = format!("It was {}, as she is sure.", name.as_str());
    let typed = saying(&world, &story, &words);
    let stopped = stops(&typed);
    assert!(stopped.iter().any(|id| id.starts_with("leaks.")), "{stopped:?}");
    assert!(matches!(world.app.issue_letter(typed.draft.id), Err(AppError::NotReady(_))));
    let mut draft = story.draft(&world.app).draft;
    draft.paragraphs[1].source = words.into();
    assert_eq!(
        stops(&world.app.keep_letter(draft).unwrap()),
        Vec::<&str>::new(),
        "the control: a body with a duty"
    );
}
