//! Everything that an export takes along, read in one go so that its tables agree with each other. The bytes of files stay where
//! they are sealed until they are copied.

use super::{called::Called, dates, names, places::path_of};
use crate::{App, AppError, diary};
use candour_export::{About, Export, MatterOf};
use candour_model::{
    exports::{Cell, CellKind, MakeExport, Sheet, Table, TableRow},
    identities::Identity,
    ids::MatterId,
    parties::Party,
};
use candour_store::{
    Connection, MatterScope,
    audit::Purpose,
    exports::{self, ExportedFile},
    identities, matters,
};
use candour_vault::{BlobId, Keys, MatterKey};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

/// An export that is ready to be written.
pub(super) struct Gathered {
    pub(super) export: Export,
    pub(super) files: Vec<Taken>,
    keys: Vec<MatterKey>,
}

impl Gathered {
    /// The key that a file is sealed under.
    pub(super) fn key_of(&self, taken: &Taken) -> &MatterKey {
        &self.keys[taken.of]
    }
}

/// A file of the record that goes along.
pub(super) struct Taken {
    pub(super) matter: MatterId,
    /// Where it will lie in the folder.
    pub(super) path: String,
    pub(super) file: ExportedFile,
    /// The place of its matter among those of the export.
    of: usize,
}

/// What was read of one matter.
struct Read {
    matter: MatterId,
    of: MatterOf,
    key: MatterKey,
    tables: Vec<(&'static Sheet, Vec<Vec<Cell>>)>,
    files: Vec<ExportedFile>,
}

/// Empties the names that files came under: they often say who somebody is.
fn leave_out_names_of_files(tables: &mut [(&'static Sheet, Vec<Vec<Cell>>)]) {
    for (sheet, rows) in tables {
        let named = sheet.columns.iter().enumerate().filter(|(_, column)| column.name == "original_name");
        for (at, _) in named {
            rows.iter_mut().filter_map(|row| row.get_mut(at)).for_each(|cell| *cell = Cell::Empty);
        }
    }
}

/// The sheets in the order in which they are shown: names stand with the people, dates with what started them.
pub(super) fn sheets() -> Vec<&'static Sheet> {
    let mut sheets = Vec::new();
    for sheet in exports::sheets() {
        if sheet.name == "diary_events" {
            sheets.push(&dates::SHEET);
        }
        sheets.push(sheet);
        if sheet.name == "people" {
            sheets.push(&names::SHEET);
        }
    }
    sheets
}

impl App {
    /// Reads everything, reveals names where they were ticked, and settles where each file will lie.
    pub(super) fn gathered(&self, what: MakeExport) -> Result<Gathered, AppError> {
        let (rules, today) = (self.current_rules()?, self.surroundings.clock.today());
        let (keys, for_dates) = (Arc::clone(&self.open()?.keys), Arc::clone(&rules));
        let mut read = self.read(move |db| {
            let chosen = chosen(db, what)?;
            let numbered = (1..).zip(chosen);
            let read = numbered.map(|(number, matter)| {
                let mut read = read_one(db, &keys, matter, number)?;
                let entries = diary::entries(db, &for_dates, &MatterScope::of(matter), today)?;
                read.tables.push((&dates::SHEET, entries.iter().map(dates::cells).collect()));
                Ok(read)
            });
            read.collect::<Result<Vec<_>, AppError>>()
        })?;
        if what.with_names {
            let revealed = self.revealed(read.iter().map(|one| one.matter).collect())?;
            for (one, people) in read.iter_mut().zip(revealed) {
                one.tables.push((&names::SHEET, people.iter().map(names::cells).collect()));
            }
        } else {
            for one in &mut read {
                one.files.retain(|file| !file.is_named);
                leave_out_names_of_files(&mut one.tables);
            }
        }
        let beside = self.audit_beside(what)?;
        let about = About {
            made_at: self.stamp().at,
            made_on: today,
            version: env!("CARGO_PKG_VERSION").to_owned(),
            is_whole: what.matter.is_none(),
            with_names: what.with_names,
            matters: read.iter().map(|one| one.of.clone()).collect(),
        };
        let (files, paths) = placed(&mut read);
        let tables = filled(&mut read, &paths, &Called::by(&rules));
        let keys = read.into_iter().map(|one| one.key).collect();
        Ok(Gathered { export: Export { about, tables, beside }, files, keys })
    }

    /// Who everyone is in each of these matters. That it was asked for is one entry a matter.
    fn revealed(&self, matters: Vec<MatterId>) -> Result<Vec<Vec<(Party, Identity)>>, AppError> {
        let keys = Arc::clone(&self.open()?.keys);
        self.write(move |tx, audit| {
            let reveal = |matter: &MatterId| {
                let scope = MatterScope::of(*matter);
                Ok(identities::reveal_everyone(tx, audit, &keys, &scope, Purpose::Export)?)
            };
            matters.iter().map(reveal).collect()
        })
    }
}

/// The matters that were asked for.
fn chosen(db: &Connection, what: MakeExport) -> Result<Vec<MatterId>, AppError> {
    Ok(match what.matter {
        Some(matter) => vec![matter],
        None => matters::all(db)?.into_iter().map(|line| line.id).collect(),
    })
}

fn read_one(db: &Connection, keys: &Keys, matter: MatterId, number: u32) -> Result<Read, AppError> {
    let scope = MatterScope::of(matter);
    let called = matters::get(db, &scope)?;
    let tables = exports::of_matter(db, &scope)?.into_iter().map(|table| (table.sheet, table.rows));
    Ok(Read {
        matter,
        of: MatterOf {
            reference: called.reference,
            working_name: called.working_name,
            folder: format!("matter-{number}"),
        },
        key: matters::key(db, keys, &scope)?,
        tables: tables.collect(),
        files: exports::files(db, &scope)?,
    })
}

/// The files that go along, each once, and where each lies.
fn placed(read: &mut [Read]) -> (Vec<Taken>, BTreeMap<String, String>) {
    let (mut files, mut paths, mut names) = (Vec::new(), BTreeMap::new(), BTreeSet::new());
    for (of, one) in read.iter_mut().enumerate() {
        let mut seen: BTreeSet<BlobId> = BTreeSet::new();
        for file in std::mem::take(&mut one.files) {
            let blob = file.blob.file.blob_id;
            if seen.insert(blob) {
                let path = path_of(&one.of.folder, &file, &mut names);
                paths.insert(blob.to_string(), path.clone());
                files.push(Taken { matter: one.matter, path, file, of });
            }
        }
    }
    (files, paths)
}

/// The tables of all matters, with files called by where they lie and ids by what they are called.
fn filled(read: &mut [Read], paths: &BTreeMap<String, String>, called: &Called) -> Vec<Table> {
    let mut tables: Vec<_> = sheets().into_iter().map(|sheet| Table { sheet, rows: Vec::new() }).collect();
    for (matter, one) in read.iter_mut().enumerate() {
        for (sheet, rows) in std::mem::take(&mut one.tables) {
            let Some(table) = tables.iter_mut().find(|table| table.sheet.name == sheet.name) else {
                continue;
            };
            table.rows.extend(rows.into_iter().map(|cells| {
                TableRow {
                    matter,
                    cells: sheet
                        .columns
                        .iter()
                        .zip(cells)
                        .map(|(at, cell)| shown(at.kind, cell, paths, called))
                        .collect(),
                }
            }));
        }
    }
    tables
}

fn shown(kind: CellKind, cell: Cell, paths: &BTreeMap<String, String>, called: &Called) -> Cell {
    match (kind, cell) {
        (CellKind::File, Cell::Text(blob)) => Cell::text_if(paths.get(blob.as_str()).map(String::as_str)),
        (
            CellKind::Text
            | CellKind::Number
            | CellKind::YesNo
            | CellKind::Day
            | CellKind::Moment
            | CellKind::Id,
            cell,
        )
        | (_, cell @ (Cell::Empty | Cell::Number(_))) => cell,
        (kind, Cell::Text(text)) => Cell::text(&called.in_words(kind, text.as_str())),
    }
}
