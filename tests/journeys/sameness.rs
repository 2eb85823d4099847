//! Two officers side by side: what shows of each, what is said of them, and how that is taken back.

use candour_app::App;
use candour_model::{
    certainty::Certainty,
    conflicts::Resemblance,
    error_codes::ErrorCode,
    ids::{MatterId, PartyId},
    matters::OpenMatter,
    officers::{AddOfficer, Officer, ServiceStatus, SetService},
    parties::PersonOf,
    postings::GivePosting,
    sameness::{CompareOfficers, Pair, SayOfPair, Verdict, WithdrawSameness},
};
use candour_tests::{
    World,
    story::{self, Story, corran_road},
};

/// Words that the other matter alone may see.
const PLANTED: [&str; 3] = ["pelican", "quagmire", "marzipan"];

fn add(app: &App, matter: MatterId, name: &str, posting: GivePosting) -> Officer {
    app.add_officer(AddOfficer { matter, name: name.into(), status: ServiceStatus::Unknown, posting })
        .unwrap()
}

/// A second matter that names an officer of its own, full of words of its own.
fn elsewhere(app: &App) -> Officer {
    let matter = app
        .open_matter(OpenMatter {
            reference: "HQ/2026/0207".into(),
            working_name: "Juniper".into(),
            force: story::northmere(),
        })
        .unwrap()
        .id;
    let posting = GivePosting { source: "a quagmire of a letter".into(), ..corran_road() };
    let officer = add(app, matter, "Hallam Vos", posting);
    app.set_service(SetService {
        matter,
        party: officer.party,
        status: ServiceStatus::Retired,
        left: "2015, after the marzipan".into(),
        died: "".into(),
        note: "keeps a pelican".into(),
    })
    .unwrap();
    officer
}

fn said(story: &Story, other: PartyId, verdict: Verdict) -> SayOfPair {
    SayOfPair {
        matter: story.matter.id,
        pair: Pair::Officers { first: other, second: story.officer.party },
        verdict,
        why: "The same number at the same station".into(),
        certainty: Certainty::Likely,
        decided_by: "Imogen Hartley".into(),
    }
}

#[test]
fn two_officers_are_seen_side_by_side_without_a_word_of_the_other_matter() {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    let other = elsewhere(&world.app);
    let compare = CompareOfficers { matter: story.matter.id, party: story.officer.party, other: other.party };
    let compared = world.app.compare_officers(compare).unwrap();
    assert_eq!((&compared.officer.cipher, &compared.other.cipher), (&story.officer.cipher, &other.cipher));
    assert!(!compared.is_within);
    assert!(compared.reasons.contains(&Resemblance::SameNumber), "{:?}", compared.reasons);
    assert_eq!(compared.other.status, ServiceStatus::Retired);
    assert!(compared.other.left.is_some());
    let sent = serde_json::to_string(&compared.other).unwrap();
    assert!(PLANTED.iter().all(|word| !sent.contains(word)), "{sent}");
    let alone = CompareOfficers { other: story.officer.party, ..compare };
    assert_eq!(world.app.compare_officers(alone).unwrap_err().fields()[0].field, "other");
    let stranger = CompareOfficers { party: other.party, other: story.officer.party, ..compare };
    assert_eq!(world.app.compare_officers(stranger).unwrap_err().code(), ErrorCode::Missing);
}

#[test]
fn what_is_said_of_two_officers_says_on_what_it_rests_how_certain_it_is_and_who_decided() {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    let other = add(&world.app, story.matter.id, "Hallam Vos", corran_road()).party;
    let bare = SayOfPair {
        why: " ".into(),
        certainty: Certainty::NotStated,
        decided_by: "".into(),
        ..said(&story, other, Verdict::SameAs)
    };
    let refused = world.app.say_of_pair(bare).unwrap_err();
    let fields: Vec<&str> = refused.fields().iter().map(|problem| problem.field.as_str()).collect();
    assert_eq!(fields, ["why", "certainty", "decidedBy"]);
    let one = world.app.say_of_pair(said(&story, other, Verdict::SameAs)).unwrap();
    assert_eq!((one.certainty, one.decided_by.as_str()), (Certainty::Likely, "Imogen Hartley"));
    let officers = world.app.officers_of(story.matter.id).unwrap();
    assert_eq!(officers.len(), 2, "nobody is merged");
}

#[test]
fn a_pair_of_officers_of_whom_something_stands_is_not_offered_again_until_it_is_taken_back() {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    let other = elsewhere(&world.app).party;
    let person = PersonOf { matter: story.matter.id, party: story.officer.party };
    let is_offered =
        || world.app.officers_resembling(person).unwrap().iter().any(|found| found.party == other);
    for verdict in [Verdict::SameAs, Verdict::NotSameAs] {
        assert!(is_offered());
        let one = world.app.say_of_pair(said(&story, other, verdict)).unwrap();
        assert!(!is_offered());
        let again = world.app.say_of_pair(said(&story, other, verdict)).unwrap_err();
        assert_eq!(again.code(), ErrorCode::Invalid);
        let reason = "A second roster came";
        let back = WithdrawSameness { matter: story.matter.id, sameness: one.id, reason: reason.into() };
        assert_eq!(world.app.withdraw_sameness(back).unwrap().withdrawn_why.as_str(), reason);
    }
    assert!(is_offered());
    let compare = CompareOfficers { matter: story.matter.id, party: story.officer.party, other };
    assert_eq!(world.app.compare_officers(compare).unwrap().said.len(), 2, "both are remembered");
}

#[test]
fn taking_back_what_was_said_of_two_officers_can_itself_be_undone_and_done_again() {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    let other = elsewhere(&world.app).party;
    let one = world.app.say_of_pair(said(&story, other, Verdict::SameAs)).unwrap();
    let reason = "A second roster came";
    let back = WithdrawSameness { matter: story.matter.id, sameness: one.id, reason: reason.into() };
    world.app.withdraw_sameness(back).unwrap();
    let withdrawn = || world.app.samenesses_in(story.matter.id).unwrap()[0].withdrawn_on.is_some();
    world.app.undo().unwrap().unwrap();
    assert!(!withdrawn());
    world.app.do_again().unwrap().unwrap();
    assert!(withdrawn());
}
