//! The record statement: one page that says where the audit log stands, to be signed and kept elsewhere. Whoever holds it can tell
//! later whether the log was written anew. That it leaves is recorded first; it states the log as it stood before that.

use crate::{
    App, AppError,
    casebooks::name_of,
    cells::{column, in_fours, text},
    clock::{in_london, time_of_day},
    files::write_whole,
    leaks::{Leaving, refused},
    letters::anchor,
};
use candour_documents::{Block, Faces, Inline, Line, Paper, ParaId, Stage, Table, Width, paper_to_pdf};
use candour_model::{dates::day_in_words, letters::SavedCopy};
use candour_store::{
    audit::{Event, Head},
    disclosures::sha256_of,
    fresh_id,
};
use jiff::Timestamp;
use std::{path::Path, sync::Arc};

const HEADING: &str = "Record statement";
const MARK: &str = "Confidential. Nobody is named";
const WHAT_FOR: &str = "Every change in the casebook is an entry of its audit log, and each entry is bound to all before it. The \
                        head below is worked out from all of them: were one altered, taken out or moved, it would be another.";
const HOW: [&str; 3] = [
    "Sign this page, and leave it with somebody else or send it by email: what proves the log is a head that its owner cannot change.",
    "To check it, open Settings, Audit in Candour and save the audit log. The folder holds verify.py, a program that needs Python 3 and \
     no Candour, and VERIFY.txt, which says how the head is worked out.",
    "The log is unchanged up to here if it is whole and the head after the entry of the number below is the head below. It is the \
     \u{201c}prev\u{201d} of the entry that comes next.",
];

/// What a statement states.
struct Stated {
    casebook: String,
    id: String,
    at: Timestamp,
    head: Head,
}

impl App {
    /// The neutral name that a record statement is offered under.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn record_statement_name(&self) -> Result<String, AppError> {
        self.open()?;
        Ok(format!("{}_record-statement.pdf", self.surroundings.clock.today()))
    }

    /// Saves a record statement where a person says.
    ///
    /// # Errors
    /// When the place cannot be written, or the name of the casebook or of the file shows who a client is.
    pub fn save_record_statement(&self, to: &Path) -> Result<SavedCopy, AppError> {
        self.refuse_named(to)?;
        let (open, faces) = (self.open()?, Arc::clone(&self.faces));
        let (keys, casebook, id) =
            (Arc::clone(&open.keys), name_of(open.folder.path()), open.keys.casebook_id().to_string());
        let pdf = self.write(move |tx, audit| {
            let stated = Stated { casebook, id, at: audit.at(), head: Head::of(tx)? };
            let (paper, pdf) = drawn(&stated, &faces)?;
            let leaving = Leaving { paper: Some(paper), pdf: Some(pdf.clone()), ..Leaving::default() };
            let looked = leaving.findings(tx, &keys)?;
            looked.record(audit);
            refused(looked)?;
            audit.record(Event::RecordStatementSaved {
                entries: stated.head.n,
                head: stated.head.hex(),
                sha256: sha256_of(&pdf),
            });
            Ok(pdf)
        })?;
        write_whole(&pdf[..], to, &fresh_id(self.stamp().at).to_string())?;
        let name = to.file_name().map(|name| name.to_string_lossy().into_owned());
        Ok(SavedCopy { file_name: name.unwrap_or_default() })
    }
}

fn drawn(stated: &Stated, faces: &Faces) -> Result<(Paper, Vec<u8>), AppError> {
    let paper = paper(stated);
    let pdf = paper_to_pdf(&paper, faces)?.pdf;
    Ok((paper, pdf))
}

fn paper(stated: &Stated) -> Paper {
    let when = in_words(stated.at);
    let mut body = vec![paragraph(1, WHAT_FOR), Block::Table(facts(stated)), heading(2, "How it is checked")];
    body.extend((3..).zip(HOW).map(|(id, words)| Block::Numbered { id: ParaId(id), text: said(words) }));
    body.extend([heading(6, "To be signed"), Block::Table(to_sign())]);
    Paper {
        title: format!("{HEADING}, {}", day_in_words(in_london(stated.at).date())),
        stage: Stage::Issued { anchor: anchor(&stated.head) },
        letterhead: None,
        mark: MARK.to_owned(),
        reference: stated.casebook.clone(),
        heading: HEADING.to_owned(),
        under: vec![said(&format!("{}. Made on {when}.", stated.casebook))],
        body,
        annexes: Vec::new(),
        landscape: false,
        large: false,
    }
}

fn facts(stated: &Stated) -> Table {
    let row = |what: &str, said: String| -> Vec<Line> { vec![text(what.to_owned()), text(said)] };
    Table {
        columns: vec![column("Of the record", Width::Share(1)), column("As it stands", Width::Share(3))],
        rows: vec![
            row("Casebook", stated.casebook.clone()),
            row("Its number", in_fours(&stated.id)),
            row("Day and time", in_words(stated.at)),
            row("Entries in the log", stated.head.n.to_string()),
            row("Head", in_fours(&stated.head.hex())),
        ],
        row_header: true,
    }
}

fn to_sign() -> Table {
    let room = |words: &str| -> Vec<Line> {
        let mut line = text(words.to_owned());
        line.extend([Inline::Break, Inline::Break]);
        vec![line, Line::new()]
    };
    Table {
        columns: vec![column("Of the signing", Width::Share(1)), column("Here", Width::Share(3))],
        rows: vec![room("Signed"), room("Name"), room("Day, and left with")],
        row_header: true,
    }
}

/// `23 November 2026, 09:41`, as clocks in London show it.
fn in_words(moment: Timestamp) -> String {
    format!("{}, {}", day_in_words(in_london(moment).date()), time_of_day(moment))
}

fn heading(id: u32, words: &str) -> Block {
    Block::Heading { id: ParaId(id), text: said(words) }
}

fn paragraph(id: u32, words: &str) -> Block {
    Block::Para { id: ParaId(id), text: said(words) }
}

fn said(words: &str) -> Line {
    text(words.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use candour_documents::paper_text;

    fn stated() -> Stated {
        Stated {
            casebook: "Casebook 1".to_owned(),
            id: "00112233445566778899aabbccddeeff".to_owned(),
            at: "2026-11-23T09:41:07Z".parse().unwrap(),
            head: Head { n: 1042, hash: [0x7f; 32] },
        }
    }

    #[test]
    fn a_statement_is_one_page_with_the_whole_head_and_the_same_bytes_each_time() {
        let faces = Faces::load().unwrap();
        let paper = paper(&stated());
        let drawn = paper_to_pdf(&paper, &faces).unwrap();
        assert_eq!(drawn.pages, 1);
        assert_eq!(drawn.pdf, paper_to_pdf(&super::paper(&stated()), &faces).unwrap().pdf);
        let text = paper_text(&paper);
        for said in ["Casebook 1", "1042", "23 November 2026, 09:41", &["7f7f"; 16].join(" ")] {
            assert!(text.contains(said), "{said}: {text}");
        }
    }
}
