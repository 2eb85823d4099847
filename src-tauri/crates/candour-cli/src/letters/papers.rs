//! One paper of every kind about the case, and a witness statement for each purpose.

use super::{client_letter, exhibits, pictures};
use crate::{DemoError, demo::Recorded};
use candour_app::App;
use candour_model::{
    correspondence::Means,
    dates::CivilDate,
    dispatches::{ReceiptKind, RecordDispatch, RecordReceipt},
    ids::{CorrespondenceId, ParagraphId, StatementId},
    papers::{AskPaper, CopyFormat, MadePaper, PaperForm, PaperKind, SavePaperCopy},
    sessions::SessionEntry,
    statements::{InterviewPlan, KeepStatement, Paragraph, StatementKind, TakeAccount},
    witness_statements::{
        AskWitnessStatement, CourtParticulars, CriminalParticulars, DetailsApart, StatementDetail,
        StatementExhibit, StatementPurpose,
    },
};
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// What the client says, a paragraph each. Invented, as the case is.
const SAID: [&str; 4] = [
    "On 9 June 2019, at about 22.40, I was taken to the custody suite at Mereside. There were 2 officers at the counter.",
    "One of them held my hands and pushed me against the counter. I heard my wrist break. I said so at once.",
    "The sergeant looked at me and wrote something down. I refer to the copy of the record at ZL/1, in which it says that I fell.",
    "I asked for a doctor 3 times. None came until 04.00.",
];

/// Makes them in the folder `out`. Gives the files, in order.
///
/// # Errors
/// A paper that is refused, or a folder that cannot be written.
pub(super) fn make(app: &App, recorded: &Recorded, out: &Path) -> Result<Vec<PathBuf>, DemoError> {
    let mut files = Vec::new();
    exhibits::record(app, recorded)?;
    for kind in PaperKind::OF_THE_MATTER {
        for form in kind.forms() {
            let client = kind.is_for_one_client().then(|| recorded.clients.first().copied()).flatten();
            let made =
                app.make_paper(AskPaper { matter: recorded.matter, kind, form: *form, client, entry: None })?;
            let name = format!("{}-{}", kind.as_str(), form.as_str());
            files.extend(saved(app, &made, out, &name)?);
        }
    }
    let certified = certificate(app, recorded)?;
    files.extend(saved(app, &certified, out, certified.kind.as_str())?);
    let statement = account(app, recorded)?;
    for asked in [for_court(statement), for_criminal_proceedings(statement), kept_apart(statement)] {
        let made = app.make_witness_statement(asked)?;
        files.extend(saved(app, &made, out, made.kind.as_str())?);
    }
    let told = client_letter::make(app, recorded)?;
    files.extend(saved(app, &told, out, told.kind.as_str())?);
    Ok(files)
}

fn saved(app: &App, paper: &MadePaper, out: &Path, name: &str) -> Result<Vec<PathBuf>, DemoError> {
    let mut files = Vec::new();
    for (format, ending) in [(CopyFormat::Pdf, "pdf"), (CopyFormat::Editable, "docx")] {
        let path = out.join(format!("{name}.{ending}"));
        app.save_paper_copy(SavePaperCopy { paper: paper.id, format }, &path)?;
        files.push(path);
    }
    files.extend(pictures(&files[0], paper.pages)?);
    Ok(files)
}

/// A certificate of how the letter went, which was acknowledged on the same day.
fn certificate(app: &App, recorded: &Recorded) -> Result<MadePaper, DemoError> {
    let ledger = app.correspondence_of(recorded.matter)?;
    let letters: Vec<CorrespondenceId> =
        ledger.iter().filter(|entry| entry.letter.is_some()).map(|entry| entry.id).collect();
    let proof = app.record_dispatch(RecordDispatch {
        entry: letters[0],
        means: Means::Email,
        sent_on: CivilDate::constant(2026, 11, 23),
        tracking: "".into(),
        proof: None,
    })?;
    app.record_receipt(RecordReceipt {
        dispatch: proof.dispatches[0].id,
        kind: ReceiptKind::Acknowledged,
        on: CivilDate::constant(2026, 11, 23),
        by: "the automatic answer of the mailbox".into(),
    })?;
    Ok(app.make_paper(AskPaper {
        matter: recorded.matter,
        kind: PaperKind::CertificateOfService,
        form: PaperForm::External,
        client: None,
        entry: Some(letters[0]),
    })?)
}

/// A sealed account of the first client.
fn account(app: &App, recorded: &Recorded) -> Result<StatementId, DemoError> {
    let client = recorded.clients[0];
    let session = SessionEntry {
        taken_on: CivilDate::constant(2026, 11, 3),
        began: "10.05".into(),
        ended: "11.20".into(),
        place: "4 Candlemaker Row".into(),
        language: "".into(),
        people: Vec::new(),
        breaks: "".into(),
        how_ended: "".into(),
        do_not_ask: Vec::new(),
        preferred_words: "".into(),
    };
    let taken = app.take_account(TakeAccount {
        matter: recorded.matter,
        client,
        interview: InterviewPlan::NonePlanned,
        kind: StatementKind::WitnessStatement,
        adds_to: None,
        content_note: "Describes an injury".into(),
        session,
    })?;
    let paragraphs = (1u128..).zip(SAID);
    let paragraphs = paragraphs
        .map(|(n, text)| Paragraph { id: ParagraphId(Uuid::from_u128(n)), text: text.into() })
        .collect();
    app.keep_statement(KeepStatement { statement: taken.id, paragraphs })?;
    Ok(app.seal_statement(taken.id)?.id)
}

fn for_court(statement: StatementId) -> AskWitnessStatement {
    AskWitnessStatement {
        statement,
        version: 1,
        purpose: StatementPurpose::Court(CourtParticulars {
            court: vec!["In the County Court at Northmere".into()],
            claim: "Claim no. K00NM000".into(),
            claimant: "Zofia Łącka-Świątek".into(),
            defendant: "The Chief Constable of Northmere Constabulary".into(),
            side: "Claimant".into(),
            number: 1,
            address: "7 Saltmarsh Lane, Northmere".into(),
            prepared: "This statement was prepared by Hartley Quill LLP after one meeting with me in person, on 3 November 2026. I was \
                       asked open questions. It is in my own words. I have read it and have been able to correct it."
                .into(),
            order: "".into(),
        }),
        by_cipher: false,
        occupation: "bookbinder".into(),
        exhibits: vec![StatementExhibit { mark: "ZL/1".into(), what: "Copy of the custody record of 9 June 2019".into() }],
    }
}

fn for_criminal_proceedings(statement: StatementId) -> AskWitnessStatement {
    let purpose = StatementPurpose::Criminal(CriminalParticulars { age: None, is_read_over: true });
    AskWitnessStatement { purpose, ..for_court(statement) }
}

fn kept_apart(statement: StatementId) -> AskWitnessStatement {
    let detail = |what: &str, said: &str| StatementDetail { what: what.into(), said: said.into() };
    let purpose = StatementPurpose::Details(DetailsApart {
        has_own_contact: false,
        availability: vec![
            detail("Can come", "Any day from 4 January 2027, with 14 days\u{2019} notice"),
            detail("Cannot come", "15 to 26 February 2027"),
        ],
        special_measures: vec![detail("Screens", "Wished for; live link if there is one")],
    });
    AskWitnessStatement { purpose, ..for_court(statement) }
}
