//! The papers that are no chronologies: the schedule of officers, the table of conflicts, the form of authority. And the copy of any
//! of them that can be edited.

use crate::{
    papers::{another_client, editable, has_name, pdf, read, ready, text},
    ties::{appoint, directed, said},
};
use candour_model::{
    allegations::Accused,
    correspondence::Means,
    dispatches::{ReceiptKind, RecordDispatch, RecordReceipt},
    error_codes::ErrorCode,
    ids::PartyId,
    independence::Link,
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
