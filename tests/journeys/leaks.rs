//! What shows who a client is leaves by no door: not in a letter, its file or its name, nor under the name of a copy.

use crate::papers_that_name_nobody::to_the_member;
use candour_model::{
    classes::RecordClass,
    clients::{Capacity, Client, TakeOnClient},
    correspondence::{LogReceived, Means},
    diary::{AddDiaryEntry, DiaryOf},
    error_codes::ErrorCode,
    files::FileOf,
    identities::{CorrectIdentity, GiveAddress},
    letters::{Accepted, Composition, Finding, LetterDraft, Weight},
    matters::OpenMatter,
    officers::AddOfficer,
};
use candour_tests::{
    World,
    story::{self, Story},
};
use jiff::civil::date;

fn ready() -> (World, Story) {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    story.authorise(&world.app);
    world.app.approve_allegation(story.allegation.id).unwrap();
    (world, story)
}

/// A client of another matter of the firm's.
pub(crate) fn of_another_matter(world: &World, name: &str, birth: &str) -> Client {
    let matter = world
        .app
        .open_matter(OpenMatter {
            reference: "HQ/2026/0201".into(),
            working_name: "Orchard".into(),
            force: story::northmere(),
        })
        .unwrap();
    let client = TakeOnClient {
        matter: matter.id,
        name: name.into(),
        birth: birth.into(),
        capacity: Capacity::Complainant,
        cipher: None,
    };
    world.app.take_on_client(client).unwrap()
}

/// The letter with these words in its second paragraph, as it was kept.
fn saying(world: &World, draft: &LetterDraft, words: &str) -> Composition {
    let mut draft = draft.clone();
    draft.paragraphs[1].source = words.into();
    world.app.keep_letter(draft).unwrap()
}

fn leaks(composition: &Composition) -> Vec<&Finding> {
    let stops = composition.findings.iter().filter(|finding| finding.weight == Weight::Stop);
    stops.filter(|finding| finding.id.starts_with("leaks.")).collect()
}

fn number_of(composition: &Composition, paragraph: usize) -> String {
    let id = composition.draft.paragraphs[paragraph].id;
    let read = composition.reading.iter().find(|read| read.id == id).unwrap();
    read.label.trim_end_matches('.').to_owned()
}

#[test]
fn a_letter_with_a_clients_name_is_stopped_and_goes_without_it() {
    let (world, story) = ready();
    let draft = story.draft(&world.app).draft;
    let cipher = &story.client.cipher;
    for words in [
        "Ms Wróbel-Żak told us of it.",
        "wróbel told us of it.",
        "WROBEL told us of it.",
        "Wró\u{ad}bel told us of it.",
        "Lucja told us of it.",
        "Żak, Łucja, told us of it.",
    ] {
        let kept = saying(&world, &draft, words);
        let found = leaks(&kept);
        let title =
            format!("What looks like the name of {cipher} stands in paragraph {}", number_of(&kept, 1));
        assert_eq!(found.len(), 1, "{words}: {:?}", kept.findings);
        assert_eq!((found[0].title.as_str(), found[0].can_be_accepted), (title.as_str(), false), "{words}");
        let refused = world.app.issue_letter(draft.id).unwrap_err();
        assert_eq!(
            (refused.code(), refused.words().remedy),
            (ErrorCode::NotReady, format!("{title}.")),
            "{words}"
        );
    }
    let kept = saying(&world, &draft, "We act for {clients.ciphers}, who told us of it.");
    assert!(leaks(&kept).is_empty());
    assert!(kept.findings.iter().any(|finding| finding.id == "leaks.none" && finding.weight == Weight::Fine));
    world.app.issue_letter(draft.id).unwrap();
}

#[test]
fn the_name_of_a_client_of_another_matter_stops_it_too() {
    let (world, story) = ready();
    let other = of_another_matter(&world, "Dilwyn Ravensgarth", "14 March 1989");
    let draft = story.draft(&world.app).draft;
    for (words, fact) in [
        ("We have the same from Mr Ravensgarth.", "name"),
        ("We have the same from RAVENSGARTH.", "name"),
        ("He was born on 14/03/1989.", "birth-date"),
    ] {
        let kept = saying(&world, &draft, words);
        let found: Vec<&str> = leaks(&kept).iter().map(|finding| finding.id.as_str()).collect();
        assert_eq!(found, [format!("leaks.{}.{fact}", other.cipher)], "{words}");
        assert_eq!(world.app.issue_letter(draft.id).unwrap_err().code(), ErrorCode::NotReady);
    }
    let kept = saying(&world, &draft, "We have the same from somebody called Dilwyn, of Ravensgarthshire.");
    assert!(leaks(&kept).is_empty(), "{:?}", leaks(&kept));
    world.app.issue_letter(draft.id).unwrap();
}

#[test]
fn no_reason_lets_it_go() {
    let (world, story) = ready();
    let mut draft = story.draft(&world.app).draft;
    draft.accepted.push(Accepted {
        finding: format!("leaks.{}.name", story.client.cipher),
        reason: "the client said so".into(),
    });
    let kept = saying(&world, &draft, "Ms Wróbel-Żak told us of it.");
    assert_eq!(leaks(&kept).len(), 1);
    assert_eq!(world.app.issue_letter(draft.id).unwrap_err().code(), ErrorCode::NotReady);
    assert!(world.app.letters_of(story.matter.id).unwrap().is_empty());
}

#[test]
fn each_kind_of_fact_is_named_by_its_kind_and_place() {
    let (world, story) = ready();
    world
        .app
        .correct_identity(CorrectIdentity {
            matter: story.matter.id,
            party: story.client.party,
            name: story::CLIENT.into(),
            preferred_name: "".into(),
            former_names: vec!["Łucja Jędrzejewska".into()],
            aliases: Vec::new(),
            contact_alias: "Fiona".into(),
            birth: "11 May 1989".into(),
            addresses: vec![GiveAddress {
                lines: vec!["2 Weir Street".into(), "Northmere".into(), "NM4 7ZQ".into()],
                from: "".into(),
                to: "".into(),
            }],
            telephones: vec!["01632 960114".into()],
            emails: vec!["l.wrobel@example.org".into()],
        })
        .unwrap();
    let draft = story.draft(&world.app).draft;
    for (words, fact, called) in [
        ("Ask for FIONA.", "other-name", "another name"),
        ("Born Jedrzejewska.", "other-name", "another name"),
        ("She lives at 2, Weir St.", "address", "an address"),
        ("The postcode is NM47ZQ.", "postcode", "a postcode"),
        ("Telephone +44 (0)1632 960 114.", "telephone", "a telephone number"),
        ("Write to L.Wrobel@example.org.", "email", "an email address"),
        ("Born on the 11th of May, 1989.", "birth-date", "the date of birth"),
    ] {
        let kept = saying(&world, &draft, words);
        let found = leaks(&kept);
        let cipher = &story.client.cipher;
        assert_eq!(found.len(), 1, "{words}: {found:?}");
        assert_eq!(found[0].id, format!("leaks.{cipher}.{fact}"), "{words}");
        assert!(
            found[0].title.starts_with(&format!("What looks like {called} of {cipher} stands in ")),
            "{words}"
        );
    }
    assert!(leaks(&saying(&world, &draft, "Northmere has a Weir Street.")).is_empty());
}

#[test]
fn what_is_printed_of_the_record_is_looked_through() {
    let (world, story) = ready();
    let mut told = story::allegation(&story.matter, &story.client, story.allegation.accused.clone());
    told.particulars = "He called her Łucja and would not say why.".into();
    world.app.record_allegation(told).unwrap();
    let kept = story.draft(&world.app);
    let found = leaks(&kept);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].title.ends_with("stands in row 2 of Schedule 1"), "{}", found[0].title);
}

#[test]
fn an_officer_of_a_clients_name_and_the_force_are_named_all_the_same() {
    let (world, story) = ready();
    of_another_matter(&world, "Tamsin Voss", "");
    let draft = story.draft(&world.app).draft;
    let kept = saying(&world, &draft, "Sergeant Voss is of Northmere Constabulary, as Hallam Voss said.");
    assert!(leaks(&kept).is_empty(), "{:?}", leaks(&kept));
    let kept = saying(&world, &draft, "Tamsin Voss told us of it.");
    assert_eq!(leaks(&kept).len(), 1);
}

#[test]
fn a_name_that_is_an_ordinary_word_stops_where_it_is_written_as_a_name() {
    let (world, story) = ready();
    of_another_matter(&world, "Kestrel Marsh", "");
    let draft = story.draft(&world.app).draft;
    for words in ["They drove to the marsh.", "Marsh lights were seen.", "They drove to Marsh Lane."] {
        assert!(leaks(&saying(&world, &draft, words)).is_empty(), "{words}");
    }
    for words in ["He told Ms Marsh nothing.", "He told Marsh nothing.", "kestrel marsh said nothing."] {
        assert_eq!(leaks(&saying(&world, &draft, words)).len(), 1, "{words}");
    }
}

#[test]
fn a_copy_is_not_saved_under_a_clients_name() {
    let (world, story) = ready();
    let issued = world.app.issue_letter(story.draft(&world.app).draft.id).unwrap();
    let to = world.home().join("letter for Lucja Wrobel.pdf");
    let refused = world.app.save_letter_copy(issued.id, &to).unwrap_err();
    assert_eq!(refused.code(), ErrorCode::NotReady);
    let words = refused.words();
    assert_eq!(
        words.problem,
        format!("What looks like the name of {} stands in the name of the file.", story.client.cipher)
    );
    assert!(!to.exists());
    world.app.save_letter_copy(issued.id, &world.home().join(&issued.file_name)).unwrap();
}

#[test]
fn a_calendar_is_not_saved_under_a_clients_name() {
    let (world, story) = ready();
    let own = AddDiaryEntry { matter: story.matter.id, what: "Telephone".into(), on: date(2026, 12, 1) };
    world.app.add_diary_entry(own).unwrap();
    let of = DiaryOf { matter: Some(story.matter.id) };
    let to = world.home().join("Wróbel.ics");
    assert_eq!(world.app.save_diary_copy(of, &to).unwrap_err().code(), ErrorCode::NotReady);
    assert!(!to.exists());
    let name = world.app.diary_copy_name(of).unwrap();
    world.app.save_diary_copy(of, &world.home().join(name)).unwrap();
}

#[test]
fn an_officer_is_no_client_and_a_name_of_one_stops_nothing() {
    let (world, story) = ready();
    let officer = AddOfficer { name: "Peregrine Thackthwaite".into(), ..story::officer(&story.matter) };
    world.app.add_officer(officer).unwrap();
    let draft = story.draft(&world.app).draft;
    assert!(leaks(&saying(&world, &draft, "Peregrine Thackthwaite was there.")).is_empty());
}

/// To whom no officer may be named, one is looked for as a client is.
#[test]
fn an_officers_name_stops_a_letter_to_a_body_that_is_told_of_none() {
    let (world, story) = ready();
    let draft = to_the_member(&world.app, &story);
    for words in ["Hallam Voss was there.", "Sergeant Voss was there.", "They call him Hallam."] {
        let kept = saying(&world, &draft, words);
        let found: Vec<&str> = leaks(&kept).iter().map(|finding| finding.id.as_str()).collect();
        assert_eq!(found, [format!("leaks.{}.name", story.officer.cipher)], "{words}");
    }
    let kept = saying(&world, &draft, "A sergeant of Northmere Constabulary was there.");
    assert!(leaks(&kept).is_empty(), "{:?}", leaks(&kept));
}

#[test]
fn a_received_file_is_offered_under_no_clients_name() {
    let (world, story) = ready();
    let path = world.home().join("Wrobel complaint.PDF");
    std::fs::write(&path, b"%PDF-1.7 as it came").unwrap();
    let matter = story.matter.id;
    let taken = world.app.take_file(matter, &path).unwrap().unwrap();
    let entry = LogReceived {
        matter,
        office: story::professional_standards(),
        dated_on: date(2026, 11, 20),
        received_on: date(2026, 11, 23),
        means: Means::Email,
        their_reference: "".into(),
        subject: "Refusal".into(),
        class: RecordClass::ConfidentialShareable,
        only_acknowledges: false,
        answers: vec![],
        given: vec![],
        file: Some(taken.id),
    };
    world.app.log_received(entry).unwrap();
    let of = FileOf { matter, sha256: taken.file.sha256 };
    assert_eq!(world.app.file_copy_name(of.clone()).unwrap(), "received file.PDF");
    let to = world.home().join("copy of Wrobel.pdf");
    assert_eq!(world.app.save_file_copy(of.clone(), &to).unwrap_err().code(), ErrorCode::NotReady);
    assert!(!to.exists());
    world.app.save_file_copy(of, &world.home().join("received file.PDF")).unwrap().unwrap();
}
