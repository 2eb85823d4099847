//! The timeline: everything recorded in a matter in order of time, without a word of any account or a name.

use candour_app::App;
use candour_model::{
    ids::LetterId,
    investigations::OpenInvestigation,
    matters::OpenMatter,
    statements::{KeepStatement, Paragraph},
    timeline::{Happening, Timeline},
    tracks::{StateId, Track},
};
use candour_tests::{
    World,
    story::{self, Story},
};
use jiff::civil::date;

const ACCOUNT: &str = "The lights were off when he came back.";

fn take_and_seal(app: &App, story: &Story) {
    let account = story::take_account(app, story);
    let paragraph = serde_json::from_str("\"01890a5d-ac96-774b-bcce-b302099a8057\"").unwrap();
    let paragraphs = vec![Paragraph { id: paragraph, text: ACCOUNT.into() }];
    app.keep_statement(KeepStatement { statement: account, paragraphs }).unwrap();
    app.seal_statement(account).unwrap();
}

fn issue(app: &App, story: &Story) -> LetterId {
    story.authorise(app);
    app.approve_allegation(story.allegation.id).unwrap();
    let letter = story.draft(app).draft.id;
    app.issue_letter(letter).unwrap().id
}

fn refer(app: &App, story: &Story) {
    app.open_investigation(OpenInvestigation {
        matter: story.matter.id,
        track: Track::Complaint,
        force: story::northmere(),
        references: Vec::new(),
        allegations: vec![story.allegation.id],
        suspect: None,
        complainant: None,
        state: StateId("referred".into()),
        on: date(2026, 11, 10),
        source: "Northmere, by letter".into(),
        document: "".into(),
    })
    .unwrap();
}

/// The kinds of what is recorded, in order.
fn kinds(timeline: &Timeline) -> Vec<String> {
    let said = serde_json::to_value(&timeline.events).unwrap();
    said.as_array().unwrap().iter().map(|event| event["what"]["kind"].as_str().unwrap().into()).collect()
}

#[test]
fn everything_recorded_stands_in_order_with_the_silence_after_the_letter() {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    take_and_seal(&world.app, &story);
    refer(&world.app, &story);
    let letter = issue(&world.app, &story);
    let timeline = world.app.timeline_of(story.matter.id).unwrap();
    assert_eq!(
        kinds(&timeline),
        [
            "alleged",
            "told",
            "posting-ended",
            "authority-given",
            "account-given",
            "moved",
            "account-sealed",
            "letter-sent",
            "verdict-reached"
        ]
    );
    let sent = &timeline.events[timeline.events.len() - 2];
    let Happening::LetterSent { letter: sent_letter, number, .. } = &sent.what else { panic!("no letter") };
    assert_eq!((*sent_letter, *number), (Some(letter), Some(1)));
    assert_eq!((timeline.silences.len(), timeline.silences[0].until), (1, None));
    let folds: Vec<(i16, i16)> = timeline.folds.iter().map(|fold| (fold.from, fold.to)).collect();
    assert_eq!(folds, [(2004, 2008), (2010, 2025)]);
}

#[test]
fn no_account_and_no_name_is_sent_and_nothing_is_recorded_by_looking() {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    take_and_seal(&world.app, &story);
    let sent = serde_json::to_string(&world.app.timeline_of(story.matter.id).unwrap()).unwrap();
    for covered in [ACCOUNT, "lay-by", "a teacher", "Hallam", "Wróbel", "Detention"] {
        assert!(!sent.contains(covered), "{covered}: {sent}");
    }
    assert!(sent.contains("the summer of 2003"), "{sent}");
}

#[test]
fn nothing_of_another_matter_is_on_it() {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    let other = world
        .app
        .open_matter(OpenMatter {
            reference: "HQ/2".into(),
            working_name: "Slate".into(),
            force: story::northmere(),
        })
        .unwrap();
    assert_eq!(world.app.timeline_of(other.id).unwrap().events, []);
    assert_ne!(world.app.timeline_of(story.matter.id).unwrap().events, []);
}
