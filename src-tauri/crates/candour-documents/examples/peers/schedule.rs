//! The schedule of ten thousand rows: a chronology across, in the columns that the application gives it.

use crate::specimen::issued;
use candour_documents::{Block, Column, Inline, Line, Paper, ParaId, Table, Width};

const ROWS: u32 = 10_000;

/// What every route must print as it stands, whatever it means in the markup of one of them.
const MARKS: &str = "As typed: #1 $2 *3* <4> &5; \\6 @7 _8_ `9` ~ {10} [11] \"12\"";

const SAID: &[&str] = &[
    "K7-4Q alleges: he stopped the car at the lay-by and did not log it.",
    "M3-9T told the officer at the front desk what had happened, and was told to go home.",
    "The call to the station was not logged, and nobody came.",
    "The pocket notebook for that week was asked for and is not held.",
];

/// A chronology of ten thousand rows whose words differ from those of every other number.
pub(crate) fn schedule(number: u32) -> Paper {
    let column = |head: &str, width| Column { head: head.into(), width };
    let table = Table {
        columns: vec![
            column("No.", Width::Points(38)),
            column("When", Width::Share(4)),
            column("What", Width::Share(8)),
            column("Who", Width::Share(3)),
            column("Source and page", Width::Share(4)),
            column("Disputed or found", Width::Share(3)),
        ],
        rows: (1..=ROWS).map(|at| row(number, at)).collect(),
        row_header: true,
    };
    Paper {
        title: "Chronology K7-4Q, 23 November 2026".into(),
        stage: issued(),
        letterhead: None,
        mark: "Privileged and confidential".into(),
        reference: "HQ/2026/0114/P01".into(),
        heading: "Chronology".into(),
        under: vec![vec!["Made on 23 November 2026 by Hartley Quill.".into()]],
        body: vec![
            Block::Para { id: ParaId(1), text: vec![MARKS.into()] },
            Block::Heading { id: ParaId(2), text: vec!["In order of time".into()] },
            Block::Table(table),
        ],
        annexes: Vec::new(),
        landscape: true,
        large: false,
    }
}

fn row(number: u32, at: u32) -> Vec<Line> {
    let year = 1999 + at / 2_000;
    let said = SAID[at as usize % SAID.len()];
    vec![
        vec![at.to_string().into()],
        vec![
            Inline::Said(format!("the summer of {year}")),
            Inline::Break,
            format!("1 June {year} to 31 August {year}").into(),
        ],
        vec![said.into()],
        vec!["K7-4Q".into(), Inline::Break, "M3-9T".into()],
        vec![format!("Log {}, page {}", number * 31 + at, at % 40 + 1).into()],
        if at.is_multiple_of(3) { vec!["Disputed".into()] } else { Vec::new() },
    ]
}
