//! What goes with a letter: lettered, named in its paragraphs, looked through, frozen with it, and saved as its messages need.

use crate::{
    leaks::of_another_matter,
    papers::{another_client, ready},
};
use candour_app::App;
use candour_model::{
    allegations::{Accused, RecordAllegation},
    bodies::{BodyWording, CorrectBody},
    enclosures::{Enclosed, Enclosure},
    error_codes::ErrorCode,
    identities::CorrectIdentity,
    insertable::InsertableKind,
    letters::{Composition, Finding, LetterDraft, Weight},
    papers::{AskPaper, MadePaper, PaperForm, PaperKind},
};
use candour_tests::{
    World,
    story::{self, Story},
};
use sha2::{Digest, Sha256};
use std::{fs, path::Path};

fn made(app: &App, story: &Story, form: PaperForm) -> MadePaper {
    let of =
        AskPaper { matter: story.matter.id, kind: PaperKind::Chronology, form, client: None, entry: None };
    app.make_paper(of).unwrap()
}

fn to_go() -> (World, Story) {
    let (world, story) = ready();
    world.app.approve_allegation(story.allegation.id).unwrap();
    (world, story)
}

/// The draft with these enclosures, numbered from 1, as it was kept.
fn enclosing(app: &App, draft: LetterDraft, enclosed: Vec<Enclosed>) -> Composition {
    let enclosures = (1..).zip(enclosed).map(|(id, enclosed)| Enclosure { id, enclosed }).collect();
    app.keep_letter(LetterDraft { enclosures, ..draft }).unwrap()
}

fn stops(composition: &Composition) -> Vec<&str> {
    let stops = composition.findings.iter().filter(|finding| finding.weight == Weight::Stop);
    stops.map(|finding| finding.id.as_str()).collect()
}

fn hash(file: &Path) -> String {
    Sha256::digest(fs::read(file).unwrap()).iter().fold(String::new(), |hex, byte| format!("{hex}{byte:02x}"))
}

/// What lies beneath a folder, by its path in it.
fn beneath(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let name = entry.file_name().into_string().unwrap();
        if entry.file_type().unwrap().is_dir() {
            found.extend(beneath(&entry.path()).into_iter().map(|inner| format!("{name}/{inner}")));
        } else {
            found.push(name);
        }
    }
    found.sort();
    found
}

#[test]
fn what_goes_with_a_letter_is_lettered_listed_frozen_and_saved_with_it() {
    let (world, story) = to_go();
    let app = &world.app;
    let first = app.issue_letter(story.draft(app).draft.id).unwrap();
    let paper = made(app, &story, PaperForm::External);
    let begun = story.draft(app);
    let offered: Vec<&Enclosed> = begun.enclosable.iter().map(|one| &one.enclosed).collect();
    assert_eq!(offered, [&Enclosed::Paper { paper: paper.id }, &Enclosed::Letter { letter: first.id }]);
    let mut draft = begun.draft;
    draft.paragraphs[1].source = "See {enclosures.e3} and {enclosures.e1}.".into();
    let enclosed = vec![
        Enclosed::Paper { paper: paper.id },
        Enclosed::Letter { letter: first.id },
        Enclosed::Described { words: "A plan of {force.name}, on paper".into() },
    ];
    let kept = enclosing(app, draft, enclosed);
    assert_eq!(stops(&kept), Vec::<&str>::new());
    assert!(kept.enclosable.is_empty());
    assert_eq!(kept.sending.messages.len(), 1);
    let named = kept.insertable.iter().filter(|one| one.kind == InsertableKind::Enclosure);
    let named: Vec<(&str, &str)> = named.map(|one| (one.name.as_str(), one.value.as_str())).collect();
    assert_eq!(named[2], ("enclosures.e3", "enclosure C"));
    let (issued, text) = app.issue_letter_with_text(kept.draft.id).unwrap();
    assert!(text.contains("See enclosure C and enclosure A."), "{text}");
    let short = &paper.sha256[..8];
    let listed = format!(
        "Enclosures: A. Chronology of 23 November 2026, one page, SHA-256 {short}…; B. Our letter of"
    );
    assert!(text.contains(&listed), "{text}");
    assert!(text.contains("C. A plan of Northmere Constabulary, on paper"), "{text}");
    let sending = app.letter_sending(issued.id).unwrap();
    let hashes: Vec<Option<&str>> =
        sending.enclosures.iter().map(|one| one.file.as_ref().map(|file| file.sha256.as_str())).collect();
    assert_eq!(hashes, [Some(paper.sha256.as_str()), Some(first.sha256.as_str()), None]);

    let place = world.home().join("out");
    fs::create_dir(&place).unwrap();
    let saved = app.save_letter_set(issued.id, &place).unwrap();
    let folder = issued.file_name.trim_end_matches(".pdf");
    assert_eq!(saved.file_name, folder);
    let expected =
        [format!("A_{}", paper.file_name), format!("B_{}", first.file_name), issued.file_name.clone()];
    let mut sorted = expected.to_vec();
    sorted.sort();
    assert_eq!(beneath(&place.join(folder)), sorted);
    let hashes = expected.map(|name| hash(&place.join(folder).join(name)));
    assert_eq!(hashes, [paper.sha256, first.sha256, issued.sha256]);
    assert_eq!(app.save_letter_set(issued.id, &place).unwrap().file_name, format!("{folder}_2"));
}

#[test]
fn the_copies_lie_by_message_where_the_mailbox_takes_less() {
    let (world, story) = to_go();
    let app = &world.app;
    let paper = made(app, &story, PaperForm::External);
    let kept = enclosing(app, story.draft(app).draft, vec![Enclosed::Paper { paper: paper.id }]);
    let together = kept.sending.messages[0].length;
    let body = kept.draft.to.body.clone();
    let takes = |kilobytes: u64| {
        let wording = BodyWording {
            size_limit_kilobytes: Some(u32::try_from(kilobytes).unwrap()),
            ..app.body(&body).unwrap().wording
        };
        let input = CorrectBody { body: Some(body.clone()), wording, reason: "As its site says".into() };
        app.correct_body(input).unwrap();
    };
    takes(together / 1000 - 1);
    assert!(stops(&app.compose(kept.draft.id).unwrap()).is_empty(), "only a look");
    let issued = app.issue_letter(kept.draft.id).unwrap();
    let sending = app.letter_sending(issued.id).unwrap();
    assert_eq!(sending.messages.iter().map(|one| one.has_letter).collect::<Vec<_>>(), [true, false]);
    let place = world.home().join("out");
    fs::create_dir(&place).unwrap();
    let saved = app.save_letter_set(issued.id, &place).unwrap();
    let expected = [format!("message 1/{}", issued.file_name), format!("message 2/A_{}", paper.file_name)];
    assert_eq!(beneath(&place.join(saved.file_name)), expected);
}

/// Rule R8, and whatever the reason.
#[test]
fn a_privileged_paper_is_not_offered_and_stops_the_letter() {
    let (world, story) = to_go();
    let app = &world.app;
    let privileged = made(app, &story, PaperForm::Internal);
    let begun = story.draft(app);
    assert!(begun.enclosable.is_empty());
    let kept = enclosing(app, begun.draft, vec![Enclosed::Paper { paper: privileged.id }]);
    assert_eq!(stops(&kept), ["enclosures.A.class"]);
    assert_eq!(app.issue_letter(kept.draft.id).unwrap_err().code(), ErrorCode::NotReady);
    assert!(app.letters_of(story.matter.id).unwrap().is_empty());
}

/// A paper that was in order when it was made is looked through again, in its bytes, before it goes with a letter.
#[test]
fn a_name_learnt_since_stops_the_letter_that_encloses_it() {
    let (world, story) = to_go();
    let app = &world.app;
    let paper = made(app, &story, PaperForm::External);
    let kept = enclosing(app, story.draft(app).draft, vec![Enclosed::Paper { paper: paper.id }]);
    assert_eq!(stops(&kept), Vec::<&str>::new());
    let particulars = story.allegation.particulars.as_str();
    let long = particulars.split(' ').find(|one| one.len() > 4).unwrap().trim_matches('.');
    let client = another_client(app, &story, &format!("Ottoline {long}"));
    let refused = app.issue_letter(kept.draft.id).unwrap_err();
    assert_eq!(refused.code(), ErrorCode::NotReady);
    let letter_alone = app.compose(kept.draft.id).unwrap();
    assert!(
        letter_alone.findings.iter().any(|one| one.id.contains(client.cipher.as_str())),
        "{:?}",
        letter_alone.findings
    );
    assert!(app.letters_of(story.matter.id).unwrap().is_empty(), "nothing was issued");
}

/// What stops a letter under this id.
fn stop<'a>(composition: &'a Composition, id: &str) -> &'a Finding {
    composition.findings.iter().find(|finding| finding.id == id).unwrap()
}

/// The paper says what was alleged then; the letter does not. Nobody of the matter bears the name.
#[test]
fn a_client_taken_on_since_is_found_in_an_enclosure_while_the_letter_is_written() {
    let (world, story) = to_go();
    let app = &world.app;
    let accused = vec![Accused::Officer { party: story.officer.party }];
    let told = RecordAllegation {
        particulars: "He spoke of Thackthwaite.".into(),
        ..story::allegation(&story.matter, &story.client, accused)
    };
    let told = app.record_allegation(told).unwrap();
    app.approve_allegation(told.id).unwrap();
    let paper = made(app, &story, PaperForm::External);
    app.withdraw_allegation(told.id).unwrap();
    let kept = enclosing(app, story.draft(app).draft, vec![Enclosed::Paper { paper: paper.id }]);
    assert_eq!(stops(&kept), Vec::<&str>::new());
    assert_eq!(stop(&kept, "enclosures.whole").weight, Weight::Fine);

    let client = of_another_matter(&world, "Peregrine Thackthwaite", "");
    let id = format!("enclosures.A.leaks.{}.name", client.cipher);
    let found = app.compose(kept.draft.id).unwrap();
    assert_eq!(stops(&found), [id.as_str()]);
    let Finding { title, remedy, can_be_accepted, .. } = stop(&found, &id);
    let begins = format!("Enclosure A: What looks like the name of {} stands in page", client.cipher);
    assert!(title.starts_with(&begins), "{title}");
    assert!(remedy.contains(found.sending.enclosures[0].words.as_str()), "{remedy}");
    assert!(remedy.contains("make it again"), "{remedy}");
    assert!(!can_be_accepted);
    assert!(found.findings.iter().all(|one| one.id != "enclosures.whole"), "{:?}", found.findings);
    assert_eq!(stop(&found, "leaks.none").weight, Weight::Fine, "the letter itself names nobody");
    assert_eq!(stops(&app.keep_letter(found.draft.clone()).unwrap()), [id.as_str()]);
    let refused = app.issue_letter(kept.draft.id).unwrap_err();
    assert_eq!((refused.code(), refused.words().remedy), (ErrorCode::NotReady, format!("{title}.")));

    let later = made(app, &story, PaperForm::External);
    let found = app.compose(kept.draft.id).unwrap();
    let remedy = &stop(&found, &id).remedy;
    assert!(remedy.contains(&later.sha256[..8]), "{remedy}");
    let taken_out = enclosing(app, found.draft.clone(), Vec::new());
    assert_eq!(stops(&taken_out), Vec::<&str>::new());
    let replaced = enclosing(app, taken_out.draft, vec![Enclosed::Paper { paper: later.id }]);
    assert_eq!(stops(&replaced), Vec::<&str>::new());
    app.issue_letter(replaced.draft.id).unwrap();
}

/// What is remembered of an enclosure holds no longer than the names that were looked for.
#[test]
fn a_name_corrected_since_is_followed_in_an_enclosed_letter() {
    let (world, story) = to_go();
    let app = &world.app;
    let mut draft = story.draft(app).draft;
    draft.paragraphs[1].source = "They spoke of Thackthwaite.".into();
    let first = app.issue_letter(app.keep_letter(draft).unwrap().draft.id).unwrap();
    let kept = enclosing(app, story.draft(app).draft, vec![Enclosed::Letter { letter: first.id }]);
    assert_eq!(stops(&kept), Vec::<&str>::new());
    let client = of_another_matter(&world, "Peregrine Ostler", "");
    let id = format!("enclosures.A.leaks.{}.name", client.cipher);
    for (name, expected) in [("Peregrine Thackthwaite", vec![id.as_str()]), ("Peregrine Ostler", Vec::new())]
    {
        app.correct_identity(CorrectIdentity {
            matter: client.matter,
            party: client.party,
            name: name.into(),
            preferred_name: "".into(),
            former_names: Vec::new(),
            aliases: Vec::new(),
            contact_alias: "".into(),
            birth: "".into(),
            addresses: Vec::new(),
            telephones: Vec::new(),
            emails: Vec::new(),
        })
        .unwrap();
        assert_eq!(stops(&app.compose(kept.draft.id).unwrap()), expected, "{name}");
        assert_eq!(app.issue_letter(kept.draft.id).is_err(), name != "Peregrine Ostler", "{name}");
    }
}

/// The letter can still be opened, to take out what cannot.
#[test]
fn an_enclosure_whose_sealed_file_is_missing_stops_the_letter() {
    let (world, story) = to_go();
    let app = &world.app;
    let paper = made(app, &story, PaperForm::External);
    fs::remove_dir_all(world.folder("Casebook 1").join("blobs")).unwrap();
    let kept = enclosing(app, story.draft(app).draft, vec![Enclosed::Paper { paper: paper.id }]);
    assert_eq!(stops(&kept), ["enclosures.A.unread"]);
    assert_eq!(stops(&enclosing(app, kept.draft, Vec::new())), Vec::<&str>::new());
}

#[test]
fn a_later_paper_of_the_same_kind_is_pointed_out() {
    let (world, story) = to_go();
    let app = &world.app;
    let paper = made(app, &story, PaperForm::External);
    let kept = enclosing(app, story.draft(app).draft, vec![Enclosed::Paper { paper: paper.id }]);
    let outdated =
        |composition: &Composition| composition.findings.iter().any(|one| one.id == "enclosures.A.outdated");
    assert!(!outdated(&kept));
    made(app, &story, PaperForm::Internal);
    assert!(!outdated(&app.compose(kept.draft.id).unwrap()), "another form is another paper");
    made(app, &story, PaperForm::External);
    assert!(outdated(&app.compose(kept.draft.id).unwrap()));
}
