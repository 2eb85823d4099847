//! The papers that are no chronologies: the schedule of officers, the table of conflicts, the list of exhibits, the form of authority.
//! And the copy of any of them that can be edited.

use crate::{
    papers::{another_client, editable, has_name, pdf, read, ready, text},
    ties::{appoint, directed, said},
};
use candour_app::App;
use candour_model::{
    allegations::Accused,
    correspondence::Means,
    dispatches::{ReceiptKind, RecordDispatch, RecordReceipt},
    error_codes::ErrorCode,
    exhibits::{ExhibitEntry, Producer, RecordExhibit},
    ids::PartyId,
    independence::Link,
    letters::Weight,
    papers::{AskPaper, PaperForm, PaperKind},
    ties::{RecordTie, TieHolder},
};
use candour_tests::story::{self, Story};
use jiff::civil::date;

fn asked(story: &Story, kind: PaperKind, form: PaperForm) -> AskPaper {
    AskPaper { matter: story.matter.id, kind, form, client: None, entry: None }
}

fn form_for(story: &Story, client: PartyId) -> AskPaper {
    let of = asked(story, PaperKind::FormOfAuthority, PaperForm::Internal);
    AskPaper { client: Some(client), ..of }
}

#[test]
fn the_schedule_of_officers_says_where_each_served_and_what_is_alleged() {
    let (world, story) = ready();
    let app = &world.app;
    let inside = read(app, asked(&story, PaperKind::OfficerSchedule, PaperForm::Internal));
    let alleged = format!("Allegation 1 of {}: said to have done it", story.client.cipher);
    for there in [
        "Sergeant, collar number 1147",
        "Corran Road",
        "from 1998, to 2009",
        "Likely: the duty roster of 2003",
        "Retired",
        &alleged,
        "they called him Sarge",
    ] {
        assert!(inside.contains(there), "{there}: {inside}");
    }
    let of = asked(&story, PaperKind::OfficerSchedule, PaperForm::External);
    let out = read(app, of);
    assert!(!out.contains("Allegation 1"), "a draft is no allegation yet: {out}");
    assert!(!out.contains("the duty roster of 2003"), "how it is known stays with the file: {out}");
    app.approve_allegation(story.allegation.id).unwrap();
    assert!(read(app, of).contains(&alleged));
}

/// As a letter has them: an officer by name, a client by cipher.
#[test]
fn a_schedule_that_goes_out_names_officers_and_no_client() {
    let (world, story) = ready();
    let app = &world.app;
    let of = asked(&story, PaperKind::OfficerSchedule, PaperForm::External);
    assert!(!read(app, of).contains("Voss"), "no name is opened to look at it");
    let made = app.make_paper(of).unwrap();
    for copy in [pdf(&made), editable(&made)] {
        let file = world.home().join(app.paper_copy_name(copy).unwrap());
        app.save_paper_copy(copy, &file).unwrap();
        assert!(has_name(&file, "Hallam Voss") && !has_name(&file, story::CLIENT), "{copy:?}");
    }
}

#[test]
fn the_table_of_conflicts_has_what_is_certain_and_for_the_file_what_is_not_known() {
    let (world, story, opened) = directed();
    let app = &world.app;
    let lead = appoint(&world, &opened);
    let (holder, to) =
        (TieHolder::Investigator { party: lead }, Some(Accused::Officer { party: story.officer.party }));
    app.record_tie(RecordTie { investigation: opened.id, said: said(holder, to, Link::Personal) }).unwrap();
    let inside = read(app, asked(&story, PaperKind::ConflictTable, PaperForm::Internal));
    for there in [
        "The head of professional standards served at the same station in 2003",
        "Investigation 1: a complaint, Northmere Constabulary",
        "She is married to his brother",
        "Source: The client",
        "Who does the work",
        story.officer.cipher.as_str(),
    ] {
        assert!(inside.contains(there), "{there}: {inside}");
    }
    let out = read(app, asked(&story, PaperKind::ConflictTable, PaperForm::External));
    assert!(out.contains("She is married to his brother") && out.contains("reg 12"), "{out}");
    for kept_back in ["Source: The client", "What is not known", "if it is so", "Voss", "Lorne"] {
        assert!(!out.contains(kept_back), "{kept_back}: {out}");
    }
}

/// To say that nothing is known against an investigation would be said for the other side.
#[test]
fn a_table_that_goes_out_is_silent_where_nothing_is_certain() {
    let (world, story, _) = directed();
    let out = read(&world.app, asked(&story, PaperKind::ConflictTable, PaperForm::External));
    assert!(!out.contains("Investigation 1") && !out.contains("Nothing is known"), "{out}");
    let inside = read(&world.app, asked(&story, PaperKind::ConflictTable, PaperForm::Internal));
    assert!(inside.contains("Investigation 1") && inside.contains("Nothing is known"), "{inside}");
}

/// Two exhibits of the client, the later mark recorded first, and one that somebody else produces, whose mark comes
/// after every cipher that can be drawn.
fn exhibited(app: &App, story: &Story) {
    let cipher = &story.client.cipher;
    let of_client = Some(Producer::Client { client: story.client.party });
    let of_another = Some(Producer::Other { words: "The custody sergeant".into() });
    for (mark, dated, producer, content_note) in [
        (format!("{cipher}/10"), "", of_client.clone(), "Shows an injury"),
        (format!("{cipher}/2"), "the summer of 2003", of_client, ""),
        ("ZZ/1".to_owned(), "4 July 2003", of_another, ""),
    ] {
        let entry = ExhibitEntry {
            mark: mark.as_str().into(),
            what: format!("A copy marked {mark}").as_str().into(),
            dated: dated.into(),
            producer,
            original: "In the safe at Candlemaker Row".into(),
            content_note: content_note.into(),
        };
        app.record_exhibit(RecordExhibit { matter: story.matter.id, entry }).unwrap();
    }
}

/// In the order of their marks. Where the original is stays with the file; of what a reader should be warned goes out too.
#[test]
fn the_list_of_exhibits_says_what_each_is_and_who_produces_it() {
    let (world, story) = ready();
    let app = &world.app;
    let of = asked(&story, PaperKind::ExhibitsList, PaperForm::Internal);
    let empty = app.preview_paper(of).unwrap();
    assert!(empty.findings.iter().any(|one| one.id == "paper.exhibits" && one.weight == Weight::Stop));
    assert_eq!(app.make_paper(of).unwrap_err().code(), ErrorCode::NotReady);
    exhibited(app, &story);
    let cipher = &story.client.cipher;
    let inside = read(app, of);
    let at = |said: &str| inside.find(said).unwrap_or_else(|| panic!("{said}: {inside}"));
    let (second, tenth) = (format!("A copy marked {cipher}/2"), format!("A copy marked {cipher}/10"));
    assert!(at(&second) < at(&tenth) && at(&tenth) < at("A copy marked ZZ/1"), "{inside}");
    let out_of = AskPaper { form: PaperForm::External, ..of };
    let out = read(app, out_of);
    for there in [
        "the summer of 2003",
        "1 June 2003 to 31 August 2003",
        "4 July 2003",
        "Not known",
        "The custody sergeant",
        "Of what a reader should be warned: Shows an injury",
    ] {
        assert!(inside.contains(there) && out.contains(there), "{there}: {inside}\n{out}");
    }
    assert!(
        inside.contains("In the safe at Candlemaker Row") && inside.contains("Key to ciphers"),
        "{inside}"
    );
    assert!(!out.contains("In the safe") && !out.contains("Where the original is"), "{out}");
    let made = app.make_paper(out_of).unwrap();
    assert_eq!(made.file_name, format!("2026-11-23_{cipher}_list_v1.pdf"));
    for copy in [pdf(&made), editable(&made)] {
        let file = world.home().join(app.paper_copy_name(copy).unwrap());
        app.save_paper_copy(copy, &file).unwrap();
        assert!(!has_name(&file, story::CLIENT), "{copy:?}");
    }
}

#[test]
fn a_clients_name_in_what_an_exhibit_is_stops_the_list_that_goes_out() {
    let (world, story) = ready();
    let app = &world.app;
    let entry = ExhibitEntry {
        mark: "CS/1".into(),
        what: "A letter to Ms Wróbel".into(),
        dated: "".into(),
        producer: None,
        original: "".into(),
        content_note: "".into(),
    };
    app.record_exhibit(RecordExhibit { matter: story.matter.id, entry }).unwrap();
    let of = asked(&story, PaperKind::ExhibitsList, PaperForm::External);
    assert_eq!(app.make_paper(of).unwrap_err().code(), ErrorCode::NotReady);
    app.make_paper(AskPaper { form: PaperForm::Internal, ..of }).unwrap();
}

#[test]
fn without_an_investigation_the_table_says_so() {
    let (world, story) = ready();
    let of = asked(&story, PaperKind::ConflictTable, PaperForm::Internal);
    let preview = world.app.preview_paper(of).unwrap();
    assert!(preview.findings.iter().any(|finding| finding.id == "paper.investigations"));
    assert!(text(&preview).contains("The head of professional standards"), "{}", text(&preview));
}

/// Two clients: the form of one says nothing of the other, and bears no cipher beside a name.
#[test]
fn a_form_of_authority_is_of_one_client_by_name_and_without_a_cipher() {
    let (world, story) = ready();
    let app = &world.app;
    let other = another_client(app, &story, "Oriel Tamm");
    let of = form_for(&story, story.client.party);
    let said = read(app, of);
    for there in [
        "section 12(6)(b) of the Police Reform Act 2002",
        "Hartley Quill",
        "Northmere Constabulary",
        "Signed",
    ] {
        assert!(said.contains(there), "{there}: {said}");
    }
    let made = app.make_paper(of).unwrap();
    for cipher in [story.client.cipher.as_str(), other.cipher.as_str()] {
        assert!(!said.contains(cipher) && !made.file_name.contains(cipher), "{cipher}: {}", made.file_name);
    }
    for copy in [pdf(&made), editable(&made)] {
        let file = world.home().join(app.paper_copy_name(copy).unwrap());
        app.save_paper_copy(copy, &file).unwrap();
        assert!(has_name(&file, story::CLIENT) && !has_name(&file, "Oriel Tamm"), "{copy:?}");
    }
}

/// The letter by its reference and its hash, how it went by what is recorded; until it went, nothing is certified.
#[test]
fn a_certificate_of_service_says_what_went_and_how() {
    let (world, story) = ready();
    let app = &world.app;
    app.approve_allegation(story.allegation.id).unwrap();
    let letter = app.issue_letter(story.draft(app).draft.id).unwrap();
    let sent = app.correspondence_of(story.matter.id).unwrap().remove(0);
    let of = AskPaper {
        entry: Some(sent.id),
        ..asked(&story, PaperKind::CertificateOfService, PaperForm::External)
    };
    assert!(app.preview_paper(of).unwrap().findings.iter().any(|finding| finding.id == "paper.sending"));
    assert_eq!(app.make_paper(of).unwrap_err().code(), ErrorCode::NotReady);
    let went = RecordDispatch {
        entry: sent.id,
        means: Means::TrackedPost,
        sent_on: date(2026, 11, 23),
        tracking: "XN 000 001".into(),
        proof: None,
    };
    let proof = app.record_dispatch(went).unwrap();
    let arrived = RecordReceipt {
        dispatch: proof.dispatches[0].id,
        kind: ReceiptKind::Delivered,
        on: date(2026, 11, 23),
        by: "the front desk".into(),
    };
    app.record_receipt(arrived).unwrap();
    let said = read(app, of);
    for there in [
        sent.our_reference.as_str(),
        letter.sha256.as_str(),
        "By tracked post",
        "XN 000 001",
        "Delivered on 23 November 2026: the front desk",
        "Written in when the paper is made",
    ] {
        assert!(said.contains(there), "{there}: {said}");
    }
    let made = app.make_paper(of).unwrap();
    let file = world.home().join(app.paper_copy_name(pdf(&made)).unwrap());
    app.save_paper_copy(pdf(&made), &file).unwrap();
    assert!(!has_name(&file, story::CLIENT));
}

#[test]
fn a_form_of_authority_is_made_for_a_client_of_the_matter_and_for_nobody_else() {
    let (world, story) = ready();
    let app = &world.app;
    let refused = |of: AskPaper| app.make_paper(of).unwrap_err().code();
    assert_eq!(refused(form_for(&story, story.officer.party)), ErrorCode::Invalid);
    assert_eq!(
        refused(AskPaper { client: None, ..form_for(&story, story.client.party) }),
        ErrorCode::Invalid
    );
    let out = AskPaper { form: PaperForm::External, ..form_for(&story, story.client.party) };
    assert_eq!(refused(out), ErrorCode::Invalid);
    assert_eq!(app.papers_of(story.matter.id).unwrap(), []);
}
