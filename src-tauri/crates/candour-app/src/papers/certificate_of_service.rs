//! The certificate of service: what was sent, how it went and what became of it, as the record has it, for whoever sent it to sign.
//! When it counts as served is for the rules that apply to it, and is not said.

use super::{Material, blocks};
use crate::{
    AppError,
    cells::{column, in_fours, text},
    letters::means_in_words,
};
use candour_documents::{Block, Inline, Line, Table, Width};
use candour_model::{
    dates::day_in_words,
    dispatches::{Dispatch, EntryProof, Receipt, ReceiptKind},
};
use candour_rules::{Rules, counting::capitalised};

/// What stands in place of the head of the record as long as the paper is only looked at.
const WRITTEN_IN: &str = "Written in when the paper is made";
/// What whoever sent it certifies.
const CERTIFIED: &str = "I certify that what is described above was sent to the office named above, on the day and by the means stated \
                         above. I have this from the record of the matter";

/// The sending that a certificate is about.
pub(super) struct Sending {
    pub(super) proof: EntryProof,
    /// What was sent, and of an issued letter its hash.
    pub(super) what: String,
    pub(super) sha256: Option<String>,
}

/// Its tables, and what is certified.
pub(super) fn blocks(rules: &Rules, material: &Material) -> Result<Vec<Block>, AppError> {
    let Some(sending) = &material.sending else { return Ok(Vec::new()) };
    let mut body = vec![
        Block::Table(what(rules, sending)?),
        blocks::heading("How it went"),
        Block::Table(went(&sending.proof.dispatches)),
    ];
    if !sending.proof.non_receipts.is_empty() {
        body.extend([
            blocks::heading("Said not to have been received"),
            Block::Table(disputed(&sending.proof)),
        ]);
    }
    body.extend([
        blocks::heading("Certificate"),
        blocks::paragraph(&certified(&sending.proof.dispatches)),
        Block::Table(to_sign(material)),
    ]);
    Ok(body)
}

/// What is certified, and from what it is known.
fn certified(dispatches: &[Dispatch]) -> String {
    let has_proof = dispatches.iter().any(|dispatch| dispatch.proof.is_some());
    format!("{CERTIFIED}{}.", if has_proof { ", and from the proof that is kept with it" } else { "" })
}

fn what(rules: &Rules, sending: &Sending) -> Result<Table, AppError> {
    let row = |what: &str, said: String| vec![text(what.to_owned()), text(said)];
    let mut rows = vec![
        row("What was sent", sending.what.clone()),
        row("To", rules.office_named(&sending.proof.office)?),
        row("In our ledger", format!("Entry {}", sending.proof.number)),
    ];
    rows.extend(sending.sha256.iter().map(|sha256| row("SHA-256 of its bytes", sha256.clone())));
    Ok(Table {
        columns: vec![column("Of the document", Width::Share(1)), column("As recorded", Width::Share(3))],
        rows,
        row_header: true,
    })
}

fn went(dispatches: &[Dispatch]) -> Table {
    let row = |dispatch: &Dispatch| -> Vec<Line> {
        let tracking = if dispatch.tracking.is_blank() { "None" } else { dispatch.tracking.as_str() };
        let proof = dispatch
            .proof
            .as_ref()
            .map_or_else(|| "None kept".to_owned(), |proof| format!("Kept; SHA-256 {}", proof.sha256));
        vec![
            text(day_in_words(dispatch.sent_on)),
            text(capitalised(means_in_words(dispatch.means))),
            text(tracking.to_owned()),
            text(proof),
            became(&dispatch.receipts),
        ]
    };
    Table {
        columns: vec![
            column("Day", Width::Points(96)),
            column("Means", Width::Share(4)),
            column("Tracking number", Width::Share(5)),
            column("Proof", Width::Share(5)),
            column("What became of it", Width::Share(7)),
        ],
        rows: dispatches.iter().map(row).collect(),
        row_header: true,
    }
}

fn became(receipts: &[Receipt]) -> Line {
    let mut line = Line::new();
    for receipt in receipts {
        if !line.is_empty() {
            line.push(Inline::Break);
        }
        let what = match receipt.kind {
            ReceiptKind::Delivered => "Delivered",
            ReceiptKind::Acknowledged => "Acknowledged",
            ReceiptKind::Bounced => "Came back",
        };
        let by = if receipt.by.is_blank() { String::new() } else { format!(": {}", receipt.by.as_str()) };
        line.push(Inline::Text(format!("{what} on {}{by}", day_in_words(receipt.on))));
    }
    if line.is_empty() { text("Nothing recorded".to_owned()) } else { line }
}

fn disputed(proof: &EntryProof) -> Table {
    let row = |said: &candour_model::non_receipts::NonReceipt| {
        vec![text(day_in_words(said.on)), text(said.words.as_str().to_owned())]
    };
    Table {
        columns: vec![column("Day", Width::Share(1)), column("By whom, and how", Width::Share(3))],
        rows: proof.non_receipts.iter().map(row).collect(),
        row_header: true,
    }
}

fn to_sign(material: &Material) -> Table {
    let signs = material.firm.as_ref().map_or("", |firm| firm.fee_earner.as_str());
    let head = material.head.as_ref().map_or_else(|| WRITTEN_IN.to_owned(), |head| in_fours(head));
    let room = |words: &str| {
        let mut line = text(words.to_owned());
        line.extend([Inline::Break, Inline::Break, Inline::Break]);
        line
    };
    Table {
        columns: vec![column("To be signed", Width::Share(1)), column("Here", Width::Share(3))],
        rows: vec![
            vec![room("Signed, and on which day"), Line::new()],
            vec![text("By".to_owned()), text(signs.to_owned())],
            vec![text("The record stood at".to_owned()), text(head)],
        ],
        row_header: true,
    }
}
