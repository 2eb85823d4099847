//! Paragraphs and entries that were found, gathered into the records they stand in.

use super::{
    index::{INDEXES, Index},
    labels,
    query::Query,
};
use crate::{MatterScope, StoreError, columns};
use candour_model::search::{
    FoundField, FoundGroup, FoundNoun, FoundOfGroup, FoundPlace, FoundRecord, FoundSpan, MATCHES_COUNTED,
};
use rusqlite::{Connection, named_params};

/// How many paragraphs or entries are looked at for one record that is wanted.
const ROWS_A_RECORD: u32 = 20;
/// What the index puts before and after a hit; no text holds either.
const HIT: [char; 2] = ['\u{1}', '\u{2}'];

/// A paragraph or entry that was found. It has a quotation only where its text is not covered.
struct Row {
    noun: FoundNoun,
    record: String,
    matter: String,
    field: FoundField,
    number: u32,
    quote: Option<String>,
}

/// How the rows of a group are asked for.
struct Asked {
    expression: String,
    matter: Option<String>,
    from: i64,
    to: i64,
}

/// What was found of one kind, recorded last first.
pub(super) fn of_group(
    db: &Connection,
    query: &Query,
    within: Option<MatterScope>,
    group: FoundGroup,
    records: u32,
) -> Result<FoundOfGroup, StoreError> {
    let asked = Asked::of(query, within, group);
    let matches = asked.count(db)?;
    if matches == 0 {
        return Ok(FoundOfGroup { group, matches, records: Vec::new(), has_more: false });
    }
    let limit = records.saturating_mul(ROWS_A_RECORD);
    let rows = asked.rows(db, limit)?;
    let was_cut = rows.len() as u64 == u64::from(limit);
    let mut gathered = gather(rows);
    // The last one may go on beyond what was looked at.
    if was_cut && gathered.len() > 1 {
        gathered.pop();
    }
    let has_more = was_cut || gathered.len() > records as usize;
    gathered.truncate(records as usize);
    let records = gathered.into_iter().map(|record| labels::put(db, record)).collect::<Result<_, _>>()?;
    Ok(FoundOfGroup { group, matches, records, has_more })
}

impl Asked {
    /// A group's places stand together in the index. What officers of several matters share is of none of them, so it is
    /// chosen by who is in the matter.
    fn of(query: &Query, within: Option<MatterScope>, group: FoundGroup) -> Self {
        let first = (1..).zip(FoundGroup::ALL).find(|(_, one)| *one == group).map_or(1, |(n, _)| n) * 16_i64;
        let matter = within.map(MatterScope::bound);
        let (expression, matter) = match (matter, group) {
            (Some(matter), FoundGroup::Officers) => (query.expression().to_owned(), Some(matter)),
            (Some(matter), _) => (query.expression_within(&matter), None),
            (None, _) => (query.expression().to_owned(), None),
        };
        Self { expression, matter, from: first << 44, to: ((first + 16) << 44) - 1 }
    }

    /// Counts no further than is told.
    fn count(&self, db: &Connection) -> Result<u32, StoreError> {
        let mut count = 0;
        for index in &INDEXES {
            count += self.count_in(db, index, MATCHES_COUNTED + 1 - count)?;
        }
        Ok(count)
    }

    fn count_in(&self, db: &Connection, index: &Index, most: u32) -> Result<u32, StoreError> {
        let table = index.table;
        let query = if self.matter.is_none() {
            format!(
                "SELECT count(*) FROM (SELECT 1 FROM {table}
                  WHERE {table} MATCH :expression AND rowid BETWEEN :from AND :to AND :matter IS NULL LIMIT :most)"
            )
        } else {
            format!(
                "SELECT count(*) FROM (SELECT 1 FROM {table} i JOIN search_text t ON t.seq = i.rowid
                  WHERE {table} MATCH :expression AND i.rowid BETWEEN :from AND :to
                    AND (t.matter = :matter OR t.matter = ''
                         AND t.record IN (SELECT party FROM matter_officer WHERE matter = :matter)) LIMIT :most)"
            )
        };
        Ok(db.prepare_cached(&query)?.query_row(
            named_params! {
                ":expression": self.expression, ":from": self.from, ":to": self.to, ":matter": self.matter,
                ":most": most,
            },
            |row| row.get(0),
        )?)
    }

    /// At most so many, what is being written first.
    fn rows(&self, db: &Connection, limit: u32) -> Result<Vec<Row>, StoreError> {
        let mut rows = Vec::new();
        for index in &INDEXES {
            let left = limit.saturating_sub(u32::try_from(rows.len()).unwrap_or(limit));
            rows.extend(self.rows_in(db, index, left)?);
        }
        Ok(rows)
    }

    fn rows_in(&self, db: &Connection, index: &Index, limit: u32) -> Result<Vec<Row>, StoreError> {
        let table = index.table;
        db.prepare_cached(&format!(
            "SELECT t.noun, t.record, t.matter, t.field, t.number,
                    CASE WHEN t.covered THEN NULL
                         ELSE snippet({table}, 0, char(1), char(2), '…', 16) END AS quote
               FROM {table} i JOIN search_text t ON t.seq = i.rowid
              WHERE {table} MATCH :expression AND i.rowid BETWEEN :from AND :to
                AND (:matter IS NULL OR t.matter = :matter OR t.matter = ''
                     AND t.record IN (SELECT party FROM matter_officer WHERE matter = :matter))
              ORDER BY i.rowid DESC LIMIT :limit",
        ))?
        .query_map(
            named_params! {
                ":expression": self.expression, ":from": self.from, ":to": self.to, ":matter": self.matter,
                ":limit": limit,
            },
            |row| {
                let matter = Some(row.get("matter")?).filter(|matter: &String| !matter.is_empty());
                Ok(Row {
                    noun: columns::one_of(row, "noun")?,
                    record: row.get("record")?,
                    matter: matter.or_else(|| self.matter.clone()).unwrap_or_default(),
                    field: columns::one_of(row, "field")?,
                    number: columns::count(row, "number")?,
                    quote: row.get("quote")?,
                })
            },
        )?
        .map(|row| Ok(row?))
        .collect()
    }
}

fn gather(rows: Vec<Row>) -> Vec<(String, FoundRecord)> {
    let mut gathered: Vec<(String, FoundRecord)> = Vec::new();
    for row in rows {
        let known = gathered.iter().position(|(matter, found)| {
            found.noun == row.noun && found.record == row.record && *matter == row.matter
        });
        let at = known.unwrap_or_else(|| {
            gathered.push((row.matter.clone(), labels::bare(row.noun, row.record.clone())));
            gathered.len() - 1
        });
        if let Some((_, found)) = gathered.get_mut(at) {
            found.matches += 1;
            place(&mut found.places, &row);
        }
    }
    gathered
}

fn place(places: &mut Vec<FoundPlace>, row: &Row) {
    let at = places.iter().position(|place| place.field == row.field).unwrap_or_else(|| {
        let quote = row.quote.as_deref().map(spans);
        places.push(FoundPlace { field: row.field, matches: 0, numbers: Vec::new(), quote });
        places.len() - 1
    });
    if let Some(place) = places.get_mut(at) {
        place.matches += 1;
        if let (true, Err(at)) = (row.number > 0, place.numbers.binary_search(&row.number)) {
            place.numbers.insert(at, row.number);
        }
    }
}

/// A quotation in stretches, hits among them.
fn spans(quote: &str) -> Vec<FoundSpan> {
    let mut is_hit = false;
    let mut spans = Vec::new();
    for stretch in quote.split_inclusive(HIT) {
        let next = stretch.ends_with(HIT[0]);
        let text = stretch.trim_end_matches(HIT);
        if !text.is_empty() {
            spans.push(FoundSpan { text: text.into(), is_hit });
        }
        is_hit = next;
    }
    spans
}
