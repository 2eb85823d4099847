//! Clients: who they are, how they are reached, who stands at their side, and whom they resemble.

use candour_app::AppError;
use candour_model::{
    allegations::Accused,
    clients::{Capacity, Client, TakeOnClient},
    conflicts::{Conflict, ConflictDecision, DecideConflict, Resemblance},
    error_codes::ErrorCode,
    helpers::{AddHelper, HelperPart},
    identities::{CorrectIdentity, GiveAddress},
    ids::MatterId,
    letters::Weight,
    matters::{Matter, OpenMatter},
    parties::PersonOf,
    profiles::{ChosenTerm, ClientProfile},
    safe_contact::{ChangeSafeContact, Channel, MayLeave},
    words::Words,
};
use candour_tests::{
    World,
    story::{self, Story, northmere},
};

fn recorded() -> (World, Story) {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    (world, story)
}

/// Another client's matter, opened beside the story's.
fn another_matter(world: &World) -> Matter {
    let matter =
        OpenMatter { reference: "HQ/2026/0207".into(), working_name: "Juniper".into(), force: northmere() };
    world.app.open_matter(matter).unwrap()
}

pub(crate) fn take_on(world: &World, matter: MatterId, name: &str) -> Client {
    let client = TakeOnClient {
        matter,
        name: name.into(),
        birth: "".into(),
        capacity: Capacity::Complainant,
        cipher: None,
    };
    world.app.take_on_client(client).unwrap()
}

pub(crate) fn identity(story: &Story) -> CorrectIdentity {
    CorrectIdentity {
        matter: story.matter.id,
        party: story.client.party,
        name: story::CLIENT.into(),
        preferred_name: "Lu".into(),
        former_names: vec!["Łucja Kowal".into()],
        aliases: Vec::new(),
        contact_alias: "the library".into(),
        birth: "11 May 1989".into(),
        addresses: vec![GiveAddress {
            lines: vec!["7 Sluice Lane".into()],
            from: "2019".into(),
            to: "".into(),
        }],
        telephones: vec!["01632 960221".into()],
        emails: vec!["lu@example.org".into()],
    }
}

pub(crate) fn safe_contact(story: &Story) -> ChangeSafeContact {
    ChangeSafeContact {
        matter: story.matter.id,
        client: story.client.party,
        channels: vec![Channel::Email, Channel::Telephone, Channel::Email],
        times: "weekdays after six".into(),
        may_leave: MayLeave::Nothing,
        must_not_know: "her employer".into(),
        note: "".into(),
    }
}

fn profile(story: &Story) -> ClientProfile {
    ClientProfile {
        matter: story.matter.id,
        client: story.client.party,
        term: ChosenTerm::Survivor,
        own_words: "".into(),
        pronouns: "she, her".into(),
        language: "Polish".into(),
        needs_interpreter: true,
        do_not_ask: vec!["her brother".into(), " ".into()],
    }
}

fn helper(story: &Story, name: &str) -> AddHelper {
    AddHelper {
        matter: story.matter.id,
        client: story.client.party,
        part: HelperPart::SupportPerson,
        relation: "caseworker of a charity".into(),
        name: name.into(),
        telephone: "01632 960300".into(),
    }
}

const fn person(story: &Story) -> PersonOf {
    PersonOf { matter: story.matter.id, party: story.client.party }
}

fn decide(world: &World, matter: MatterId, conflict: &Conflict, decision: ConflictDecision) {
    let reason = "Looked at with the supervising partner.".into();
    let input = DecideConflict { matter, conflict: conflict.id, decision, reason };
    world.app.decide_conflict(input).unwrap();
}

#[test]
fn a_client_is_recorded_by_cipher_and_known_in_full_only_when_asked_for() {
    let (world, story) = recorded();
    world.app.correct_identity(identity(&story)).unwrap();
    world.app.change_safe_contact(safe_contact(&story)).unwrap();
    world.app.set_profile(profile(&story)).unwrap();
    world.app.add_helper(helper(&story, "Odile Marchbank")).unwrap();
    let record = world.app.client(person(&story)).unwrap();
    let contact = record.safe_contact.as_ref().unwrap();
    assert_eq!(contact.channels, [Channel::Telephone, Channel::Email]);
    assert_eq!(contact.agreed_on, jiff::civil::date(2026, 11, 23));
    assert_eq!(record.profile.as_ref().unwrap().do_not_ask, [Words::from("her brother")]);
    assert_eq!(record.helpers[0].part, HelperPart::SupportPerson);
    let list = world.app.clients().unwrap();
    assert!(list[0].has_safe_contact && list[0].authorities == 0);
    let shown =
        format!("{}{}", serde_json::to_string(&record).unwrap(), serde_json::to_string(&list).unwrap());
    for name in ["Wróbel", "Kowal", "Marchbank", "960221", "960300", "Sluice", "lu@example"] {
        assert!(!shown.contains(name), "{name} is behind the cipher");
    }
    let known = world.app.reveal_identity(person(&story)).unwrap();
    assert_eq!(known.contact_alias.as_str(), "the library");
    assert_eq!(known.addresses[0].from.as_ref().unwrap().words.as_str(), "2019");
    let names = world.app.reveal_names(story.matter.id).unwrap();
    assert!(names.iter().any(|one| one.name.as_str() == "Odile Marchbank"));
}

#[test]
fn an_authority_with_an_end_is_seen_in_the_list_of_clients() {
    let (world, story) = recorded();
    story.authorise(&world.app);
    let line = &world.app.clients().unwrap()[0];
    assert_eq!((line.authorities, line.covered_to), (1, None));
    let given = world.app.authorities_of(story.matter.id).unwrap();
    world.app.withdraw_authority(given[0].id).unwrap();
    assert_eq!(world.app.clients().unwrap()[0].authorities, 0);
}

#[test]
fn someone_who_no_longer_helps_stays_on_record() {
    let (world, story) = recorded();
    let added = world.app.add_helper(helper(&story, "Odile Marchbank")).unwrap();
    let who = PersonOf { matter: story.matter.id, party: added.party };
    assert!(world.app.end_helper(who).unwrap().ended_on.is_some());
    assert!(world.app.end_helper(who).is_err());
    assert_eq!(world.app.client(person(&story)).unwrap().helpers.len(), 1);
}

#[test]
fn a_new_client_who_bears_the_name_of_an_officer_complained_about_elsewhere_is_brought_up_by_cipher() {
    let (world, story) = recorded();
    let matter = another_matter(&world);
    let client = take_on(&world, matter.id, "Halam Voss");
    let found = world.app.conflicts_of(matter.id).unwrap();
    assert_eq!((found[0].party, found[0].other), (client.party, story.officer.party));
    assert_eq!(found[0].reasons, [Resemblance::Spelling]);
    assert!(found[0].is_open && !found[0].is_within);
    let shown = serde_json::to_string(&found).unwrap();
    for planted in ["Voss", "Halam", "Marlowe", "HQ/2026/0114", "lay-by", story.client.cipher.as_str()] {
        assert!(!shown.contains(planted), "{planted}");
    }
}

#[test]
fn a_decided_pair_is_remembered_however_often_the_casebook_is_looked_through() {
    let (world, _) = recorded();
    let matter = another_matter(&world);
    take_on(&world, matter.id, "Halam Voss");
    let found = world.app.conflicts_of(matter.id).unwrap();
    decide(&world, matter.id, &found[0], ConflictDecision::DifferentPerson);
    let again = world.app.check_conflicts(matter.id).unwrap();
    assert_eq!((again.len(), again[0].is_open), (1, false));
    assert_eq!(again[0].decided.as_ref().unwrap().decision, ConflictDecision::DifferentPerson);
}

#[test]
fn an_open_pair_is_a_look_and_a_firm_that_cannot_act_sends_nothing() {
    let (world, story) = recorded();
    story.authorise(&world.app);
    world.app.approve_allegation(story.allegation.id).unwrap();
    world
        .app
        .correct_identity(CorrectIdentity { aliases: vec!["H. Voss".into()], ..identity(&story) })
        .unwrap();
    let draft = story.draft(&world.app);
    let weight = |composition: &candour_model::letters::Composition| {
        composition.findings.iter().find(|one| one.id.starts_with("conflicts.")).unwrap().weight
    };
    assert_eq!(weight(&draft), Weight::Look);
    let found = world.app.conflicts_of(story.matter.id).unwrap();
    decide(&world, story.matter.id, &found[0], ConflictDecision::CannotAct);
    assert_eq!(weight(&world.app.compose(draft.draft.id).unwrap()), Weight::Stop);
    assert_eq!(world.app.issue_letter(draft.draft.id).unwrap_err().code(), ErrorCode::NotReady);
}

#[test]
fn input_that_is_not_right_is_named_at_its_field_and_changes_nothing() {
    let (world, story) = recorded();
    let turned: Words = "to\u{202e}day".into();
    let long: Words = "x".repeat((1 << 20) + 1).into();
    let refusals: Vec<(&str, AppError)> = vec![
        (
            "name",
            world
                .app
                .correct_identity(CorrectIdentity { name: long.clone(), ..identity(&story) })
                .unwrap_err(),
        ),
        (
            "formerNames",
            world
                .app
                .correct_identity(CorrectIdentity { former_names: vec![turned.clone()], ..identity(&story) })
                .unwrap_err(),
        ),
        (
            "emails",
            world
                .app
                .correct_identity(CorrectIdentity { emails: vec!["nobody".into()], ..identity(&story) })
                .unwrap_err(),
        ),
        (
            "channels",
            world
                .app
                .change_safe_contact(ChangeSafeContact { channels: Vec::new(), ..safe_contact(&story) })
                .unwrap_err(),
        ),
        (
            "note",
            world
                .app
                .change_safe_contact(ChangeSafeContact { note: long.clone(), ..safe_contact(&story) })
                .unwrap_err(),
        ),
        (
            "mustNotKnow",
            world
                .app
                .change_safe_contact(ChangeSafeContact {
                    must_not_know: turned.clone(),
                    ..safe_contact(&story)
                })
                .unwrap_err(),
        ),
        (
            "pronouns",
            world.app.set_profile(ClientProfile { pronouns: turned.clone(), ..profile(&story) }).unwrap_err(),
        ),
        (
            "doNotAsk",
            world
                .app
                .set_profile(ClientProfile { do_not_ask: vec![long; 1], ..profile(&story) })
                .unwrap_err(),
        ),
        ("name", world.app.add_helper(helper(&story, " ")).unwrap_err()),
        (
            "telephone",
            world
                .app
                .add_helper(AddHelper { telephone: "ask her".into(), ..helper(&story, "Odile") })
                .unwrap_err(),
        ),
    ];
    for (field, error) in refusals {
        assert_eq!(error.code(), ErrorCode::Invalid, "{field}");
        assert_eq!(error.fields()[0].field, field);
    }
    let record = world.app.client(person(&story)).unwrap();
    assert_eq!((record.safe_contact, record.profile, record.helpers.len()), (None, None, 0));
    assert!(world.app.reveal_identity(person(&story)).unwrap().former_names.is_empty());
}

#[test]
fn another_matters_client_is_not_to_be_found_in_this_one() {
    let (world, story) = recorded();
    let matter = another_matter(&world).id;
    let stranger = PersonOf { matter, ..person(&story) };
    for refused in [
        world.app.client(stranger).map(drop),
        world.app.reveal_identity(stranger).map(drop),
        world.app.end_helper(stranger).map(drop),
        world.app.correct_identity(CorrectIdentity { matter, ..identity(&story) }).map(drop),
        world.app.change_safe_contact(ChangeSafeContact { matter, ..safe_contact(&story) }).map(drop),
        world.app.set_profile(ClientProfile { matter, ..profile(&story) }).map(drop),
        world.app.add_helper(AddHelper { matter, ..helper(&story, "Odile Marchbank") }).map(drop),
    ] {
        assert_eq!(refused.unwrap_err().code(), ErrorCode::Missing);
    }
    let accused = vec![Accused::Officer { party: story.officer.party }];
    let record = story::allegation(&story.matter, &story.client, accused);
    let foreign = candour_model::allegations::RecordAllegation { matter, ..record };
    assert_eq!(world.app.record_allegation(foreign).unwrap_err().code(), ErrorCode::Missing);
}
