//! The dates of the diary as a table: each with the day that the rules work out, and how.

use candour_model::{
    deadlines::DeadlineActor,
    diary::{DiaryEntry, DiaryStanding},
    exports::{Cell, CellKind, Column, Sheet},
};

/// What the table is made of.
pub(super) static SHEET: Sheet = Sheet {
    name: "dates",
    title: "Dates of the diary",
    columns: &[
        Column::new("number", "Number", CellKind::Number),
        Column::new("title", "What is to be done", CellKind::Text),
        Column::new("actor", "Who must act", CellKind::Text),
        Column::new("rule", "Rule", CellKind::Text),
        Column::new("counted_from", "Counted from", CellKind::Text),
        Column::new("counted_from_day", "Counted from the day", CellKind::Day),
        Column::new("last_day", "Last day", CellKind::Day),
        Column::new("act_by", "Act by", CellKind::Day),
        Column::new("is_firm", "The rule stands", CellKind::YesNo),
        Column::new("is_set_by_hand", "Set by hand", CellKind::YesNo),
        Column::new("missed", "Times missed", CellKind::Number),
        Column::new("standing", "Stands as", CellKind::Text),
        Column::new("standing_day", "Done on, or put off until", CellKind::Day),
        Column::new("arithmetic", "How it was worked out", CellKind::Text),
        Column::new("citation", "Citation", CellKind::Text),
        Column::new("not_computed", "Why there is no day", CellKind::Text),
        Column::new("id", "Id", CellKind::Id),
    ],
};

/// One date.
pub(super) fn cells(entry: &DiaryEntry) -> Vec<Cell> {
    let (computed, event) = (entry.computed.as_ref(), entry.event.as_ref());
    let (standing, standing_day) = match entry.standing {
        DiaryStanding::Open => ("open", None),
        DiaryStanding::Snoozed { until } => ("put off", Some(until)),
        DiaryStanding::Done { on } => ("done", Some(on)),
    };
    vec![
        Cell::Number(entry.number.into()),
        Cell::text(&entry.title),
        Cell::text(match entry.actor {
            DeadlineActor::Authority => "authority",
            DeadlineActor::Client => "client",
        }),
        Cell::text_if(computed.map(|one| one.rule.0.as_str())),
        Cell::text_if(event.map(|one| one.title.as_str())),
        Cell::shown(event.map(|one| one.on)),
        Cell::shown(entry.last_day),
        Cell::shown(entry.act_by),
        Cell::yes_no(entry.is_firm),
        Cell::yes_no(entry.is_set_by_hand),
        Cell::Number(entry.missed.into()),
        Cell::text(standing),
        Cell::shown(standing_day),
        Cell::text_if(computed.map(|one| one.arithmetic.as_str())),
        Cell::text_if(computed.map(|one| one.citation.as_str())),
        Cell::text(&entry.not_computed),
        Cell::shown(Some(entry.id)),
    ]
}
