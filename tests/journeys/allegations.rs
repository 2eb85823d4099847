//! Allegations: covered in lists, amended while drafts, approved and withdrawn by the client.

use candour_model::{
    allegations::{
        Accused, AccusedPart, AllegationStatus, AmendAllegation, ReadDateAgain, RecordAllegation, RestsOn,
        Role, TellOf, ToldBody,
    },
    bodies::{BodyId, CriterionId, ForceId},
    categories::{CategoryId, OffenceId},
    dates::{
        DateBasis, DateKind,
        phrase::Lacking,
        said::{FromBirth, Meant, ReadDate, SaidDate, Understood},
    },
    described::{DescribePerson, FeaturesSaid},
    error_codes::ErrorCode,
    identities::CorrectIdentity,
    ids::{ParagraphId, StatementId},
    parties::PersonOf,
    sessions::SessionEntry,
    sources::Resting,
    statements::{InterviewPlan, KeepStatement, Paragraph, StatementKind, TakeAccount},
};
use candour_tests::{World, story, story::Story};
use jiff::civil::date;
use uuid::Uuid;

/// A first account of two paragraphs.
fn account(world: &World, story: &Story) -> StatementId {
    let session = SessionEntry {
        taken_on: date(2026, 11, 20),
        began: "".into(),
        ended: "".into(),
        place: "4 Tanner\u{2019}s Row".into(),
        language: "Polish".into(),
        people: Vec::new(),
        breaks: "".into(),
        how_ended: "".into(),
        do_not_ask: Vec::new(),
        preferred_words: "".into(),
    };
    let account = TakeAccount {
        matter: story.matter.id,
        client: story.client.party,
        interview: InterviewPlan::NonePlanned,
        kind: StatementKind::FirstAccount,
        adds_to: None,
        content_note: "".into(),
        session,
    };
    let statement = world.app.take_account(account).unwrap().id;
    let texts = ["He was waiting by the vehicle bay.", "He said nobody would believe me."];
    let paragraphs = (1u128..)
        .zip(texts)
        .map(|(n, text)| Paragraph { id: ParagraphId(Uuid::from_u128(n)), text: text.into() })
        .collect();
    world.app.keep_statement(KeepStatement { statement, paragraphs }).unwrap();
    statement
}

#[test]
fn a_list_of_allegations_quotes_no_account() {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    let lines = world.app.allegations_of(story.matter.id).unwrap();
    let sent = serde_json::to_string(&lines).unwrap();
    assert!(!sent.contains("lay-by and would not"), "{sent}");
    assert_eq!((lines[0].paragraphs, lines[0].earlier_reports), (1, 1));
    let read = world.app.read_allegation(story.allegation.id).unwrap();
    assert_eq!(read.particulars.as_str(), story::PARTICULARS);
}

#[test]
fn the_words_for_a_date_are_kept_beside_their_bounds() {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    let happened = story.allegation.happened.clone();
    assert_eq!((happened.words.as_str(), happened.kind), ("the summer of 2003", DateKind::Season));
    assert_eq!((happened.earliest, happened.latest), (Some(date(2003, 6, 1)), Some(date(2003, 8, 31))));
}

/// How the client's words are read, with the client's birth date where they want it.
fn read(world: &World, story: &Story, words: &str) -> Understood {
    let of = PersonOf { matter: story.matter.id, party: story.client.party };
    world.app.read_date(ReadDate { words: words.into(), of: Some(of) }).unwrap()
}

fn saying(story: &Story, words: &str, meant: Meant) -> RecordAllegation {
    RecordAllegation {
        happened: SaidDate { words: words.into(), meant, basis: None },
        ..story::allegation(&story.matter, &story.client, story.allegation.accused.clone())
    }
}

#[test]
fn a_school_year_uses_the_birth_date_which_is_recorded_and_goes_nowhere() {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    let words = "the summer before I started Year 10";
    let read = read(&world, &story, words);
    assert!(read.from_birth && read.ask.is_none());
    assert_eq!(read.settled.earliest, Some(date(2003, 6, 1)));
    assert!(!serde_json::to_string(&read).unwrap().contains("1989"));
    let nobodys = world.app.read_date(ReadDate { words: words.into(), of: None }).unwrap();
    assert_eq!((nobodys.ask, nobodys.settled.earliest), (Some(Lacking::BirthDate), None));
    let recorded = world.app.record_allegation(saying(&story, words, Meant::Any)).unwrap();
    assert_eq!(
        (recorded.happened.basis, recorded.happened_from_birth),
        (DateBasis::WorkedOut, FromBirth::Used)
    );
}

#[test]
fn the_reading_that_was_chosen_is_kept_and_bounds_of_another_making_are_refused() {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    let readings = read(&world, &story, "winter 2001").readings;
    let meant = Meant::Reading { earliest: readings[1].earliest, latest: readings[1].latest };
    let recorded = world.app.record_allegation(saying(&story, "winter 2001", meant)).unwrap();
    assert_eq!((recorded.happened.words.as_str(), &recorded.happened), ("winter 2001", &readings[1]));
    let invented = Meant::Reading { earliest: Some(date(1999, 1, 1)), latest: None };
    let refused = world.app.record_allegation(saying(&story, "winter 2001", invented)).unwrap_err();
    assert_eq!(refused.fields()[0].field, "happened");
    let days = Meant::Days { earliest: Some(date(2001, 12, 1)), latest: Some(date(2001, 12, 3)) };
    let set = world.app.record_allegation(saying(&story, "not sure", days)).unwrap();
    assert_eq!((set.happened.kind, set.happened.latest), (DateKind::Between, Some(date(2001, 12, 3))));
}

#[test]
fn a_birth_date_that_is_corrected_changes_no_date_and_offers_the_readings_again() {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    let recorded = world.app.record_allegation(saying(&story, "when I was 13", Meant::Any)).unwrap();
    world.app.approve_allegation(recorded.id).unwrap();
    world
        .app
        .correct_identity(CorrectIdentity {
            matter: story.matter.id,
            party: story.client.party,
            name: story::CLIENT.into(),
            birth: "11 May 1990".into(),
            preferred_name: "".into(),
            former_names: Vec::new(),
            aliases: Vec::new(),
            contact_alias: "".into(),
            addresses: Vec::new(),
            telephones: Vec::new(),
            emails: Vec::new(),
        })
        .unwrap();
    let stands = world.app.read_allegation(recorded.id).unwrap();
    assert_eq!((&stands.happened, stands.happened_from_birth), (&recorded.happened, FromBirth::Corrected));
    let untouched = world.app.read_allegation(story.allegation.id).unwrap();
    assert_eq!(untouched.happened_from_birth, FromBirth::No);
    let again = ReadDateAgain { allegation: recorded.id, meant: Meant::Any };
    let settled = world.app.read_date_again(again).unwrap();
    assert_eq!(settled.happened.earliest, Some(date(2003, 5, 11)));
    assert_eq!((settled.happened_from_birth, settled.status), (FromBirth::Used, AllegationStatus::Approved));
}

#[test]
fn a_draft_is_amended_and_an_approved_one_is_not() {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    let again = RecordAllegation {
        place: "a lay-by on the Corran road".into(),
        ..story::allegation(&story.matter, &story.client, story.allegation.accused.clone())
    };
    let amended = world
        .app
        .amend_allegation(AmendAllegation { allegation: story.allegation.id, record: again.clone() })
        .unwrap();
    assert_eq!((amended.number, amended.place.as_str()), (1, "a lay-by on the Corran road"));
    let approved = world.app.approve_allegation(story.allegation.id).unwrap();
    assert_eq!(approved.status, AllegationStatus::Approved);
    let refused =
        world.app.amend_allegation(AmendAllegation { allegation: story.allegation.id, record: again });
    assert_eq!(refused.unwrap_err().code(), ErrorCode::Invalid);
}

#[test]
fn a_number_once_given_is_not_given_again() {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    world.app.withdraw_allegation(story.allegation.id).unwrap();
    let next = story::allegation(&story.matter, &story.client, story.allegation.accused.clone());
    assert_eq!(world.app.record_allegation(next).unwrap().number, 2);
}

#[test]
fn two_incidents_two_descriptions() {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    let again = DescribePerson {
        matter: story.matter.id,
        client: story.client.party,
        description: story.described.description.clone(),
        features: FeaturesSaid::default(),
    };
    let second = world.app.describe_person(again).unwrap();
    assert_ne!(second.id, story.described.id);
    assert_eq!((story.described.number, second.number), (1, 2));
}

#[test]
fn what_is_missing_is_named_by_its_field() {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    let blank = RecordAllegation {
        particulars: " ".into(),
        accused: Vec::new(),
        criteria: vec![CriterionId("no-such-criterion".into())],
        ..story::allegation(&story.matter, &story.client, Vec::<Accused>::new())
    };
    let refused = world.app.record_allegation(blank).unwrap_err();
    let fields: Vec<&str> = refused.fields().iter().map(|problem| problem.field.as_str()).collect();
    assert_eq!(fields, ["particulars", "accused"]);
}

#[test]
fn each_person_has_a_part_and_the_letter_names_it_where_it_is_another() {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    let parts = vec![
        Accused::Officer { party: story.officer.party }.into(),
        AccusedPart {
            who: Accused::Described { described: story.described.id },
            roles: vec![Role::CoveredUp, Role::WasPresent],
        },
    ];
    let record = RecordAllegation {
        offences: vec![OffenceId("misconduct-in-public-office".into())],
        ..story::allegation(&story.matter, &story.client, parts)
    };
    let amended =
        world.app.amend_allegation(AmendAllegation { allegation: story.allegation.id, record }).unwrap();
    assert_eq!(amended.accused[0].roles, [Role::DidIt]);
    assert_eq!(amended.accused[1].roles, [Role::WasPresent, Role::CoveredUp]);
    let line = &world.app.allegations_of(story.matter.id).unwrap()[0];
    assert_eq!((&line.categories, &line.offences), (&amended.categories, &amended.offences));
    world.app.undo().unwrap();
    assert_eq!(world.app.read_allegation(story.allegation.id).unwrap(), story.allegation);
}

#[test]
fn an_allegation_rests_on_a_paragraph_from_the_start_and_a_number_that_is_not_there_changes_nothing() {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    let statement = account(&world, &story);
    let resting = |number| RecordAllegation {
        sources: vec![RestsOn { statement, number }],
        ..story::allegation(&story.matter, &story.client, story.allegation.accused.clone())
    };
    let refused = world.app.record_allegation(resting(9)).unwrap_err();
    assert_eq!(refused.fields()[0].field, "sources.0.number");
    assert_eq!(world.app.allegations_of(story.matter.id).unwrap().len(), 1);
    let recorded = world.app.record_allegation(resting(2)).unwrap();
    let sources = world.app.sources_of(Resting::Allegation { allegation: recorded.id }).unwrap();
    assert_eq!((recorded.number, sources[0].number), (2, Some(2)));
}

#[test]
fn an_earlier_report_says_whom_it_reached_and_what_is_not_in_the_directory_is_refused() {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    let told = |body: ToldBody| RecordAllegation {
        earlier_reports: vec![TellOf {
            to_whom: "the front desk".into(),
            body: Some(body),
            told: "autumn 2003".into(),
            outcome: "nothing was written down".into(),
        }],
        ..story::allegation(&story.matter, &story.client, story.allegation.accused.clone())
    };
    let northmere = ToldBody::Force { force: ForceId("northmere".into()) };
    let recorded = world.app.record_allegation(told(northmere.clone())).unwrap();
    assert_eq!(recorded.earlier_reports[0].body, Some(northmere));
    let nobody = ToldBody::Body { body: BodyId("no-such-body".into()) };
    let wrong = RecordAllegation {
        categories: vec![CategoryId("no-such-category".into())],
        offences: vec![OffenceId("no-such-offence".into())],
        ..told(nobody)
    };
    let refused = world.app.record_allegation(wrong).unwrap_err();
    let fields: Vec<&str> = refused.fields().iter().map(|problem| problem.field.as_str()).collect();
    assert_eq!(fields, ["categories", "offences", "earlierReports.0.body"]);
}
