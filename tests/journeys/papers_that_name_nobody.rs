//! Papers that name nobody: bodies, days and numbers, for those who may be told of no client and no officer.

use crate::{
    papers::{another_client, editable, has_name, pdf, read, ready},
    refusals_log::{answered, asked, log},
    schedule_of_failings::{failed, schedule},
};
use candour_app::App;
use candour_model::{
    allegations::{Accused, RecordAllegation, TellOf, ToldBody},
    asks::AnswerOutcome,
    authorities::{AuthorityPurpose, GiveAuthority},
    bodies::{BodyId, CorrectBody, OfficeRef},
    classes::RecordClass,
    enclosures::{Enclosed, Enclosure},
    error_codes::ErrorCode,
    letters::{DraftLetter, Finding, LetterDraft, LetterKind, Occasion, Weight},
    officers::AddOfficer,
    papers::{AskPaper, MadePaper, PaperForm, PaperKind},
    particulars::{ParticularId, SaidParticular},
};
use candour_tests::{
    World,
    story::{self, Story},
};
use jiff::civil::date;
use std::time::Duration;

fn response(story: &Story, form: PaperForm) -> AskPaper {
    AskPaper {
        matter: story.matter.id,
        kind: PaperKind::ChronologyOfResponse,
        form,
        client: None,
        entry: None,
    }
}

fn of_nobody(story: &Story) -> [AskPaper; 3] {
    [response, log, schedule].map(|of| of(story, PaperForm::Anonymised))
}

/// A matter in which a force was told, letters were half answered and one was lost.
fn with_a_response() -> (World, Story) {
    let (world, story) = ready();
    let app = &world.app;
    let told = TellOf {
        to_whom: "Inspector Thackthwaite".into(),
        body: Some(ToldBody::Force { force: story::northmere() }),
        told: "the week she moved to Quay Street in July 2004".into(),
        outcome: "he laughed".into(),
    };
    let accused = vec![Accused::Officer { party: story.officer.party }];
    let alleged = RecordAllegation {
        earlier_reports: vec![told],
        ..story::allegation(&story.matter, &story.client, accused)
    };
    let alleged = app.record_allegation(alleged).unwrap();
    app.approve_allegation(alleged.id).unwrap();
    failed(&world, &story, RecordClass::ConfidentialShareable);
    (world, story)
}

fn leaks(findings: &[Finding]) -> Vec<&str> {
    let stops = findings.iter().filter(|finding| finding.weight == Weight::Stop);
    stops.map(|finding| finding.id.as_str()).filter(|id| id.starts_with("leaks.")).collect()
}

#[test]
fn a_paper_that_names_nobody_has_bodies_days_and_numbers_and_no_word_that_was_typed() {
    let (world, story) = with_a_response();
    let app = &world.app;
    let [response, log, schedule] = of_nobody(&story).map(|of| read(app, of));
    for (paper, there) in [
        (&response, "The client told Northmere Constabulary of allegation 2"),
        (&response, "Letter sent"),
        (&response, "Reply received"),
        (&response, "Entry 2"),
        (&response, "Disputed: said on 20 November 2026 not to have been received"),
        (
            &log,
            "Our letter of 3 November 2026 to the Professional Standards Department of Northmere Constabulary",
        ),
        (&log, "Entry 2 in our record."),
        (
            &log,
            "What we asked: Ask 1\nWhat was said to it: Refused on 10 November 2026, received on 11 November 2026\n",
        ),
        (&schedule, "Asked and refused"),
        (&schedule, "Independent Office for Police Conduct"),
    ] {
        assert!(paper.contains(there), "{there}: {paper}");
    }
    let cipher = story.client.cipher.as_str();
    let officer = story.officer.cipher.as_str();
    for paper in [&response, &log, &schedule] {
        assert!(paper.contains("This paper names nobody"), "{paper}");
        for typed in [
            cipher,
            officer,
            "HQ/2026/0114/A",
            "CO/114/26",
            "What we asked for",
            "What they answer",
            "Thackthwaite",
            "Quay Street",
            "he laughed",
            "say who decided",
            "page 2",
            "Rung about it",
            "Nothing came",
            "Request",
            "Wróbel",
            "Voss",
            "Sarge",
        ] {
            assert!(!paper.contains(typed), "{typed}: {paper}");
        }
    }
    for (n, of) in (1..).zip(of_nobody(&story)) {
        let made = app.make_paper(of).unwrap();
        assert_eq!(made.class, RecordClass::Anonymised);
        assert_eq!(made.file_name, format!("2026-11-23_{}_v{n}.pdf", of.kind.file_word()));
        for copy in [pdf(&made), editable(&made)] {
            let file = world.home().join(app.paper_copy_name(copy).unwrap());
            app.save_paper_copy(copy, &file).unwrap();
            for name in [story::CLIENT, "Hallam Voss", cipher, officer] {
                assert!(!has_name(&file, name), "{name}: {copy:?}");
            }
        }
    }
}

#[test]
fn two_clients_are_told_apart_by_numbers_of_the_paper() {
    let (world, story) = with_a_response();
    let app = &world.app;
    let other = another_client(app, &story, "Oriel Tamm");
    let told = TellOf {
        to_whom: "the desk".into(),
        body: Some(ToldBody::Body { body: BodyId("iopc".into()) }),
        told: "May 2005".into(),
        outcome: "".into(),
    };
    let accused = vec![Accused::Officer { party: story.officer.party }];
    let alleged =
        RecordAllegation { earlier_reports: vec![told], ..story::allegation(&story.matter, &other, accused) };
    let alleged = app.record_allegation(alleged).unwrap();
    app.approve_allegation(alleged.id).unwrap();
    let read = read(app, response(&story, PaperForm::Anonymised));
    for there in [
        "Client 1 told Northmere Constabulary of allegation 2",
        "Client 2 told Independent Office for Police Conduct of allegation 3",
        "1 May 2005 to 31 May 2005",
        "calls our clients by numbers",
    ] {
        assert!(read.contains(there), "{there}: {read}");
    }
    assert!(!read.contains(other.cipher.as_str()), "{read}");
}

/// The words of an ask are the firm's, and may name anybody, unless they are those of the template as it is shipped.
#[test]
fn an_ask_is_quoted_only_in_the_words_that_are_shipped() {
    let (world, story) = ready();
    let app = &world.app;
    app.approve_allegation(story.allegation.id).unwrap();
    let mut draft = story.draft(app).draft;
    let shipped = "record the complaint today, and send us a copy of the record;";
    let contact =
        draft.paragraphs.iter_mut().find(|one| one.source.as_str().starts_with("tell us the date")).unwrap();
    contact.source = "tell us what became of the diary of the woman at Quay Street;".into();
    let kept = app.keep_letter(draft).unwrap();
    app.issue_letter(kept.draft.id).unwrap();
    world.clock.advance(Duration::from_hours(24 * 7));
    let out = read(app, log(&story, PaperForm::External));
    assert!(out.contains(shipped) && out.contains("the woman at Quay Street"), "{out}");
    let read = read(app, log(&story, PaperForm::Anonymised));
    assert!(read.contains(shipped) && read.contains("Letter 1 in our record."), "{read}");
    assert!(read.contains("What we asked: Ask 3\n"), "{read}");
    assert!(!read.contains("Quay Street") && !read.contains(story.client.cipher.as_str()), "{read}");
    assert!(
        read.contains("no officer of Northmere Constabulary"),
        "what the force is called is no free word: {read}"
    );
}

/// A name can come in by what the firm calls a body alone. Of an officer it is looked for too, here and in no other paper.
#[test]
fn an_officers_name_stops_a_paper_that_names_nobody() {
    let (world, story) = with_a_response();
    let app = &world.app;
    calls_the_iopc(app, "Office of Superintendent Voss");
    let of = schedule(&story, PaperForm::Anonymised);
    let preview = app.preview_paper(of).unwrap();
    assert_eq!(leaks(&preview.findings), [format!("leaks.{}.name", story.officer.cipher)]);
    assert_eq!(app.make_paper(of).unwrap_err().code(), ErrorCode::NotReady);
    let out = AskPaper { form: PaperForm::External, ..of };
    assert_eq!(leaks(&app.preview_paper(out).unwrap().findings), Vec::<&str>::new());
    app.make_paper(out).unwrap();
    calls_the_iopc(app, "Office of the desk");
    assert_eq!(leaks(&app.preview_paper(of).unwrap().findings), Vec::<&str>::new());
}

fn calls_the_iopc(app: &App, name: &str) {
    let body = BodyId("iopc".into());
    let mut wording = app.body(&body).unwrap().wording;
    wording.name = name.into();
    app.correct_body(CorrectBody { body: Some(body), wording, reason: "As we call it".into() }).unwrap();
}

/// A letter to the client's Member of Parliament, with all that it must say.
pub(crate) fn to_the_member(app: &App, story: &Story) -> LetterDraft {
    let mp = OfficeRef { body: BodyId("mp".into()), force: None };
    app.give_authority(GiveAuthority {
        matter: story.matter.id,
        client: story.client.party,
        purpose: AuthorityPurpose::Letters,
        recipients: vec![mp.clone()],
        identity_allowed: false,
        scope: "".into(),
        given_on: date(2026, 11, 2),
        expires_on: None,
    })
    .unwrap();
    let kind = LetterKind("mp-letter".into());
    let begun = app
        .draft_letter(DraftLetter { matter: story.matter.id, kind, to: mp, occasion: Occasion::default() })
        .unwrap();
    let said = [
        ("constituency", "We have seen proof of address."),
        ("facts", "Our client was hurt in custody."),
        ("answered", "The force has not answered."),
        ("question", "how many complaints were looked at from outside"),
    ];
    let said = said.map(|(what, words)| SaidParticular {
        particular: ParticularId(what.into()),
        allegation: None,
        words: words.into(),
    });
    LetterDraft { said: said.to_vec(), ..begun.draft }
}

fn enclosing(draft: LetterDraft, paper: &MadePaper) -> LetterDraft {
    LetterDraft {
        enclosures: vec![Enclosure { id: 1, enclosed: Enclosed::Paper { paper: paper.id } }],
        ..draft
    }
}

/// Rule R8: the letter names nobody, and what goes with it does not either. A name learnt since stops both.
#[test]
fn a_paper_that_names_nobody_goes_with_a_letter_that_names_nobody() {
    let (world, story) = with_a_response();
    let app = &world.app;
    calls_the_iopc(app, "Office of the Thackthwaite building");
    let out = app.make_paper(schedule(&story, PaperForm::External)).unwrap();
    let nameless = app.make_paper(schedule(&story, PaperForm::Anonymised)).unwrap();
    let draft = to_the_member(app, &story);
    let offered = app.compose(draft.id).unwrap().enclosable;
    let offered: Vec<&Enclosed> = offered.iter().map(|one| &one.enclosed).collect();
    assert_eq!(offered, [&Enclosed::Paper { paper: nameless.id }]);
    let kept = app.keep_letter(enclosing(draft.clone(), &out)).unwrap();
    assert!(kept.findings.iter().any(|one| one.id == "enclosures.A.class"), "{:?}", kept.findings);
    let other = app.draft_letter(DraftLetter {
        matter: story.matter.id,
        kind: LetterKind("referral-request".into()),
        to: story::professional_standards(),
        occasion: Occasion::default(),
    });
    assert!(
        other.unwrap().enclosable.iter().all(|one| one.enclosed != Enclosed::Paper { paper: nameless.id })
    );
    let kept = app.keep_letter(enclosing(draft, &nameless)).unwrap();
    let officer = AddOfficer { name: "Peregrine Thackthwaite".into(), ..story::officer(&story.matter) };
    let officer = app.add_officer(officer).unwrap();
    assert_eq!(app.issue_letter(kept.draft.id).unwrap_err().code(), ErrorCode::NotReady);
    let copy = world.home().join("schedule.pdf");
    assert_eq!(app.save_paper_copy(pdf(&nameless), &copy).unwrap_err().code(), ErrorCode::NotReady);
    app.correct_identity(candour_model::identities::CorrectIdentity {
        matter: story.matter.id,
        party: officer.party,
        name: "Peregrine Ostler".into(),
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
    app.save_paper_copy(pdf(&nameless), &copy).unwrap();
    let issued = app.issue_letter(kept.draft.id).unwrap();
    let sending = app.letter_sending(issued.id).unwrap();
    assert_eq!(sending.enclosures[0].file.as_ref().unwrap().sha256, nameless.sha256);
}

#[test]
fn what_is_refused_in_the_log_counts_as_on_the_day_it_was_answered() {
    let (world, story) = ready();
    let app = &world.app;
    let sent = asked(app, &story, date(2026, 11, 2), &["say when.", "say who."]);
    let outcomes = [Some(AnswerOutcome::Refused), Some(AnswerOutcome::Answered)];
    answered(app, &story, (sent, RecordClass::ConfidentialShareable), &outcomes);
    let read = read(app, log(&story, PaperForm::Anonymised));
    assert!(read.contains("Working days: 7"), "{read}");
    assert!(read.contains("of which one is set out here"), "{read}");
}
