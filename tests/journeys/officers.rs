//! Officers: what a matter knows of one, the officer whom a second client names, and the view across matters.

use candour_app::AppError;
use candour_model::{
    allegations::{Accused, Duty, RecordAllegation},
    authorities::{Authority, AuthorityPurpose, GiveAuthority},
    binned::MoveToBin,
    bodies::ForceId,
    certainty::Certainty,
    clients::{Capacity, Client, TakeOnClient},
    conflicts::Resemblance,
    ids::PartyId,
    matters::{Matter, OpenMatter},
    officers::{OfficerRecord, ServiceStatus, SetService},
    parties::PersonOf,
    postings::{AddPosting, AmendPosting, GivePosting, NumberKind, PostingOf},
    recognitions::{OfficerCandidate, RecogniseOfficer, ReverseRecognition, SeekOfficers, TellOfficersApart},
    search::{SearchFor, SearchNames},
};
use candour_tests::{
    World,
    story::{self, Story, corran_road, northmere},
};
use jiff::civil::date;

/// The other client's name, which nothing may give away.
const OTHER: &str = "Ottoline Farthing";
/// Words that the story's matter alone may see, planted where a matter says something of an officer.
const PLANTED: [&str; 6] = ["zinnia", "quagmire", "marzipan", "pelican", "thimble", "lantern-jawed"];

struct Both {
    world: World,
    /// The matter that named the officer first, full of planted words.
    first: Story,
    /// The matter of the second client.
    second: Matter,
    client: Client,
}

/// Two matters of two clients; the first names an officer.
fn two_matters() -> Both {
    let (world, _) = World::with_casebook();
    let first = story::record(&world.app);
    let app = &world.app;
    app.add_posting(AddPosting {
        matter: first.matter.id,
        party: first.officer.party,
        posting: GivePosting {
            unit: "Mereside".into(),
            from: "the summer of 2010 with the zinnia show".into(),
            source: "a quagmire of a letter".into(),
            ..corran_road()
        },
    })
    .unwrap();
    app.set_service(SetService {
        matter: first.matter.id,
        party: first.officer.party,
        status: ServiceStatus::Retired,
        left: "2015, after the marzipan".into(),
        died: "".into(),
        note: "keeps a pelican".into(),
    })
    .unwrap();
    let mut said = story::allegation(
        &first.matter,
        &first.client,
        vec![Accused::Officer { party: first.officer.party }],
    );
    said.happened = "the thimble summer of 2004".into();
    said.particulars = "lantern-jawed".into();
    app.record_allegation(said).unwrap();
    let second = app
        .open_matter(OpenMatter {
            reference: "HQ/2026/0207".into(),
            working_name: "Juniper".into(),
            force: northmere(),
        })
        .unwrap();
    let client = app
        .take_on_client(TakeOnClient {
            matter: second.id,
            name: OTHER.into(),
            birth: "".into(),
            capacity: Capacity::Complainant,
            cipher: None,
        })
        .unwrap();
    Both { world, first, second, client }
}

impl Both {
    fn seek(&self, name: &str, number: &str) -> Vec<OfficerCandidate> {
        let sought = SeekOfficers {
            matter: self.second.id,
            name: name.into(),
            force: northmere(),
            number_kind: NumberKind::Collar,
            number: number.into(),
            from: "2001".into(),
            to: "".into(),
        };
        self.world.app.seek_officers(sought).unwrap()
    }

    fn recognise(&self) -> OfficerRecord {
        self.world.app.recognise_officer(self.same_officer()).unwrap()
    }

    fn same_officer(&self) -> RecogniseOfficer {
        RecogniseOfficer {
            matter: self.second.id,
            party: self.first.officer.party,
            name: "H. Voss".into(),
            posting: GivePosting {
                unit: "Quayside".into(),
                from: "2001".into(),
                to: "2003".into(),
                source: "the second client's account".into(),
                ..corran_road()
            },
            basis: "Both name the number and the station.".into(),
            certainty: Certainty::Likely,
        }
    }

    fn allege(&self, party: PartyId) {
        let accused = vec![Accused::Officer { party }];
        let said = RecordAllegation {
            happened: "in the year of the flood".into(),
            duty: Duty::OnDuty,
            ..story::allegation(&self.second, &self.client, accused)
        };
        self.world.app.record_allegation(said).unwrap();
    }

    fn allow_linking(&self, matter: &Matter, client: &Client) -> Authority {
        self.world
            .app
            .give_authority(GiveAuthority {
                matter: matter.id,
                client: client.party,
                purpose: AuthorityPurpose::Linking,
                recipients: Vec::new(),
                identity_allowed: false,
                scope: "".into(),
                given_on: date(2026, 11, 2),
                expires_on: None,
            })
            .unwrap()
    }

    const fn in_first(&self) -> PersonOf {
        PersonOf { matter: self.first.matter.id, party: self.first.officer.party }
    }
}

/// What a verb returned, as it is sent to the page.
macro_rules! sent {
    ($returned:expr) => {
        serde_json::to_string($returned).unwrap()
    };
}

/// No word that the first matter said, nor anybody's name, is in what was sent.
fn nothing_is_given_away(text: &str) {
    for word in PLANTED.iter().chain(&["Wróbel", "Łucja", OTHER, "Farthing", "Voss"]) {
        assert!(!text.contains(word), "{word} is in {text}");
    }
}

fn problem(error: AppError) -> (String, String) {
    let AppError::Invalid(problems) = error else { panic!("{error:?}") };
    (problems[0].field.clone(), problems[0].problem.clone())
}

#[test]
fn an_officer_has_dated_postings_with_source_and_certainty_and_a_service_that_ended() {
    let both = two_matters();
    let (app, person) = (&both.world.app, both.in_first());
    let record = app.officer(person).unwrap();
    assert_eq!(record.officer.postings.len(), 2, "that whose beginning is open stands first");
    let known = &record.officer.postings[1];
    assert_eq!(known.source.as_str(), "the duty roster of 2003");
    assert_eq!((known.certainty, known.is_own), (Certainty::Likely, true));
    assert_eq!(record.officer.left.as_ref().unwrap().words.as_str(), "2015, after the marzipan");
    assert_eq!(record.note.as_str(), "keeps a pelican");
    let numbers: Vec<u32> = record.allegations.iter().map(|one| one.number).collect();
    assert_eq!((numbers, record.is_named_elsewhere), (vec![1, 2], false));

    let which = PostingOf { matter: person.matter, party: person.party, posting: known.id };
    let amended = AmendPosting { which, posting: GivePosting { rank: "Inspector".into(), ..corran_road() } };
    assert_eq!(app.amend_posting(amended).unwrap().officer.postings[1].rank.as_str(), "Inspector");
    app.move_to_bin(MoveToBin::Posting { which }).unwrap();
    assert_eq!(app.officer(person).unwrap().officer.postings.len(), 1);
    assert_eq!(app.undo().unwrap().unwrap().what, "A record was moved to the bin");
    assert_eq!(app.officer(person).unwrap().officer.postings.len(), 2);
}

#[test]
fn what_cannot_be_of_an_officer_is_refused_at_its_field() {
    let both = two_matters();
    let (app, person) = (&both.world.app, both.in_first());
    let service = SetService {
        matter: person.matter,
        party: person.party,
        status: ServiceStatus::Serving,
        left: "2009".into(),
        died: "".into(),
        note: "".into(),
    };
    assert_eq!(problem(app.set_service(service.clone()).unwrap_err()).0, "left");
    let died = SetService { status: ServiceStatus::Retired, died: "2020".into(), ..service.clone() };
    assert_eq!(problem(app.set_service(died).unwrap_err()).0, "died");
    let early = SetService { status: ServiceStatus::Deceased, died: "2001".into(), ..service };
    assert_eq!(problem(app.set_service(early).unwrap_err()).0, "died");
    let add = |posting| app.add_posting(AddPosting { matter: person.matter, party: person.party, posting });
    let field = |posting| problem(add(posting).unwrap_err()).0;
    assert_eq!(field(GivePosting { from: "2009".into(), to: "2001".into(), ..corran_road() }), "to");
    assert_eq!(field(GivePosting { force: ForceId(String::new()), ..corran_road() }), "force");
    assert_eq!(field(GivePosting { source: "a\u{202e}b".into(), ..corran_road() }), "source");
    let foreign = AddPosting { matter: both.second.id, party: person.party, posting: corran_road() };
    assert!(app.add_posting(foreign).is_err(), "the second matter does not name the officer");
}

#[test]
fn a_second_client_names_the_same_officer() {
    let both = two_matters();
    let app = &both.world.app;
    let found = both.seek("Hallam Vos", "1147");
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].cipher, both.first.officer.cipher);
    assert_eq!(found[0].reasons, [Resemblance::Spelling, Resemblance::SameNumber]);
    assert_eq!((found[0].certainty, found[0].is_within), (Certainty::Likely, false));
    nothing_is_given_away(&sent!(&found));
    assert!(!sent!(&found).contains("0114"), "nor which matter it is");

    let record = both.recognise();
    assert_eq!(record.officer.party, both.first.officer.party);
    let recognition = record.recognition.as_ref().unwrap();
    assert_eq!(recognition.basis.as_str(), "Both name the number and the station.");
    assert_eq!((recognition.certainty, recognition.on), (Certainty::Likely, date(2026, 11, 23)));
    assert_eq!(recognition.by, "slot-1");
    assert!(record.is_named_elsewhere);
    nothing_is_given_away(&sent!(&record));
    let own: Vec<bool> = record.officer.postings.iter().map(|posting| posting.is_own).collect();
    assert_eq!(own.iter().filter(|own| **own).count(), 1, "postings of both matters stand side by side");
    nothing_is_given_away(&sent!(&app.officers_of(both.second.id).unwrap()));

    assert_eq!(
        both.seek("H. Voss", "")[0].reasons[0],
        Resemblance::FormerName,
        "the name given here is known"
    );
    let (field, said) = problem(app.recognise_officer(both.same_officer()).unwrap_err());
    assert_eq!((field.as_str(), said.as_str()), ("basis", "This matter names that officer already"));
}

#[test]
fn a_posting_of_another_matter_can_be_seen_and_not_changed() {
    let both = two_matters();
    let record = both.recognise();
    let theirs = record.officer.postings.iter().find(|posting| !posting.is_own).unwrap().id;
    let which = PostingOf { matter: both.second.id, party: record.officer.party, posting: theirs };
    assert!(both.world.app.move_to_bin(MoveToBin::Posting { which }).is_err());
    assert!(both.world.app.amend_posting(AmendPosting { which, posting: corran_road() }).is_err());
    let here = both.world.app.officer(both.in_first()).unwrap();
    assert_eq!(here.officer.postings.len(), 3, "and what the second matter gave shows in the first");
    assert!(!sent!(&here).contains("the second client's account"));
}

#[test]
fn a_recognition_is_taken_back_with_its_reason_and_everything_the_matter_said_goes_along() {
    let both = two_matters();
    let app = &both.world.app;
    let record = both.recognise();
    both.allege(record.officer.party);
    let back = app
        .reverse_recognition(ReverseRecognition {
            matter: both.second.id,
            recognition: record.recognition.unwrap().id,
            name: "H. Voss".into(),
            reason: "Her officer was ten years older.".into(),
        })
        .unwrap();
    assert_ne!(back.officer.party, both.first.officer.party);
    assert_eq!(back.allegations.len(), 1, "what she alleges is against her officer");
    assert_eq!(back.allegations[0].roles, [candour_model::allegations::Role::DidIt]);
    assert_eq!(back.officer.postings.len(), 1);
    assert_eq!(back.officer.postings[0].unit.as_str(), "Quayside");
    assert!(back.recognition.is_none() && !back.is_named_elsewhere);
    let first = app.officer(both.in_first()).unwrap();
    assert_eq!((first.officer.postings.len(), first.is_named_elsewhere), (2, false));
    let person = PersonOf { matter: both.second.id, party: back.officer.party };
    assert_eq!(app.officers_resembling(person).unwrap(), [], "the pair is remembered as two people");
    assert_eq!(
        app.undo().unwrap().unwrap().what,
        "It was taken back that an officer is one whom the casebook knows"
    );
    let again = PersonOf { matter: both.second.id, party: both.first.officer.party };
    assert_eq!(app.officer(again).unwrap().allegations.len(), 1, "undone, they are one again");
}

#[test]
fn a_recognition_is_taken_back_where_two_officers_stand_in_one_allegation() {
    let both = two_matters();
    let app = &both.world.app;
    let added = candour_model::officers::AddOfficer {
        matter: both.second.id,
        name: "Corin Ashdown".into(),
        status: ServiceStatus::Unknown,
        posting: GivePosting { number: "2208".into(), ..corran_road() },
    };
    let own = app.add_officer(added).unwrap().party;
    let shared = both.recognise();
    let accused = [own, shared.officer.party].map(|party| Accused::Officer { party });
    let said = RecordAllegation {
        duty: Duty::OnDuty,
        ..story::allegation(&both.second, &both.client, accused.to_vec())
    };
    let alleged = app.record_allegation(said).unwrap().id;
    let back = app
        .reverse_recognition(ReverseRecognition {
            matter: both.second.id,
            recognition: shared.recognition.unwrap().id,
            name: "Corin Ashdown".into(),
            reason: "Her officer is the one whom she named already.".into(),
        })
        .unwrap()
        .officer
        .party;
    let named = |party| Accused::Officer { party };
    let accused: Vec<_> =
        app.read_allegation(alleged).unwrap().accused.into_iter().map(|part| part.who).collect();
    assert_eq!(
        accused,
        [named(own), named(back)],
        "of one name, and two people until somebody says otherwise"
    );
    app.undo().unwrap();
    let accused: Vec<_> =
        app.read_allegation(alleged).unwrap().accused.into_iter().map(|part| part.who).collect();
    assert_eq!(accused, [named(own), named(both.first.officer.party)]);
}

#[test]
fn a_recognition_is_taken_back_though_the_two_are_alike_in_nothing() {
    let both = two_matters();
    let app = &both.world.app;
    let posting = GivePosting { number: "9017".into(), ..corran_road() };
    let input = RecogniseOfficer { name: "Corin Ashdown".into(), posting, ..both.same_officer() };
    let recognition = app.recognise_officer(input).unwrap().recognition.unwrap();
    assert_eq!(recognition.reasons, []);
    let back = app.reverse_recognition(ReverseRecognition {
        matter: both.second.id,
        recognition: recognition.id,
        name: "Corin Ashdown".into(),
        reason: "It was a slip.".into(),
    });
    assert_ne!(back.unwrap().officer.party, both.first.officer.party);
}

#[test]
fn a_search_within_a_matter_calls_a_shared_officer_by_that_matter_alone() {
    let both = two_matters();
    both.recognise();
    let app = &both.world.app;
    let within = |words: &str| SearchFor {
        words: words.into(),
        matter: Some(both.second.id),
        group: None,
        records: 20,
    };
    let found = app.search(within("Mereside")).unwrap();
    assert_eq!(found.groups[0].records[0].matter, Some(both.second.id), "where the officer served is shared");
    for planted in PLANTED {
        assert_eq!(app.search(within(planted)).unwrap().matches, 0, "{planted}");
    }
    let named = SearchNames { name: "Hallam Voss".into(), matter: Some(both.second.id) };
    let named = app.search_names(named).unwrap();
    let matters: Vec<_> = named.iter().flat_map(|one| &one.matters).map(|one| one.matter).collect();
    assert_eq!(matters, [both.second.id]);
}

#[test]
fn officers_told_apart_are_not_offered_again() {
    let both = two_matters();
    let app = &both.world.app;
    let posting = GivePosting { number: "".into(), ..corran_road() };
    let added = candour_model::officers::AddOfficer {
        matter: both.second.id,
        name: "Hallam Voss".into(),
        status: ServiceStatus::Unknown,
        posting,
    };
    let mine = app.add_officer(added).unwrap();
    assert_ne!(mine.party, both.first.officer.party, "nothing merges by itself");
    let person = PersonOf { matter: both.second.id, party: mine.party };
    let offered = app.officers_resembling(person).unwrap();
    assert_eq!(offered.len(), 1);
    nothing_is_given_away(&sent!(&offered));
    let apart = TellOfficersApart {
        matter: both.second.id,
        party: mine.party,
        other: offered[0].party,
        reason: " ".into(),
    };
    assert_eq!(problem(app.tell_officers_apart(apart.clone()).unwrap_err()).0, "reason");
    app.tell_officers_apart(TellOfficersApart { reason: "Two men of one name.".into(), ..apart }).unwrap();
    assert_eq!(app.officers_resembling(person).unwrap(), []);
    assert!(!app.conflicts_of(both.second.id).unwrap().iter().any(|pair| pair.is_open));
}

#[test]
fn across_matters_an_officer_shows_only_what_clients_allow_to_be_linked() {
    let both = two_matters();
    let app = &both.world.app;
    let party = both.recognise().officer.party;
    both.allege(party);
    let line = app.officers().unwrap().into_iter().find(|line| line.party == party).unwrap();
    assert_eq!((line.matters, line.allegations, line.status), (2, 3, ServiceStatus::Retired));
    assert_eq!(line.forces, [northmere()]);

    let covered = app.officer_across(party).unwrap();
    assert_eq!((covered.appearances.len(), covered.others), (0, 2));
    nothing_is_given_away(&sent!(&covered));
    let text = sent!(&covered);
    for secret in [both.first.client.cipher.as_str(), both.client.cipher.as_str(), "HQ/2026"] {
        assert!(!text.contains(secret), "{secret} is in {text}");
    }

    let given = both.allow_linking(&both.first.matter, &both.first.client);
    let shown = app.officer_across(party).unwrap();
    assert_eq!((shown.appearances.len(), shown.others), (1, 1));
    let appearance = &shown.appearances[0];
    assert_eq!(appearance.reference.as_str(), "HQ/2026/0114");
    assert_eq!(appearance.named_on, Some(date(2026, 11, 23)));
    let years: Vec<_> = appearance.years.iter().map(|count| (count.year, count.allegations)).collect();
    assert_eq!(years.iter().map(|(_, count)| count).sum::<u32>(), 2);
    assert!(years.contains(&(Some(2003), 1)), "{years:?}");
    assert_eq!(appearance.allegations[0].client, both.first.client.cipher);
    assert_eq!(appearance.allegations[0].happened.words.as_str(), "between 1 June 2003 and 31 August 2003");
    nothing_is_given_away(&sent!(&shown));
    assert!(!sent!(&shown).contains(both.client.cipher.as_str()));

    app.withdraw_authority(given.id).unwrap();
    assert_eq!(app.officer_across(party).unwrap(), covered, "what is withdrawn is hidden at once");
}

#[test]
fn an_authority_for_letters_links_nothing_and_one_client_speaks_for_no_other() {
    let both = two_matters();
    let app = &both.world.app;
    let party = both.first.officer.party;
    both.first.authorise(app);
    assert_eq!(app.officer_across(party).unwrap().appearances, []);
    let companion = app
        .take_on_client(TakeOnClient {
            matter: both.first.matter.id,
            name: "Perpetua Lowe".into(),
            birth: "".into(),
            capacity: Capacity::Complainant,
            cipher: None,
        })
        .unwrap();
    both.allow_linking(&both.first.matter, &companion);
    assert_eq!(app.officer_across(party).unwrap().appearances, [], "she says nothing of the officer");
    let accused = vec![Accused::Officer { party }];
    app.record_allegation(story::allegation(&both.first.matter, &companion, accused)).unwrap();
    let shown = app.officer_across(party).unwrap();
    assert_eq!(shown.appearances[0].allegations.len(), 1);
    assert!(shown.appearances[0].has_more);
    assert!(!sent!(&shown).contains(both.first.client.cipher.as_str()));
}
