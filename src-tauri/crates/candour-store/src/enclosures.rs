//! What goes with a letter: asked of a draft as the record stands, and frozen with the letter when it is issued.

use crate::{MatterScope, StoreError, blobs, columns, letters, matters::require, papers};
use candour_model::{
    classes::RecordClass,
    enclosures::{Enclosed, EnclosedFile, ListedEnclosure},
    ids::{LetterId, PaperId},
    papers::{CopyFormat, SavePaperCopy},
    words::Words,
};
use candour_vault::BlobId;
use rusqlite::{Connection, Row, Transaction, named_params};

/// A sealed file that goes with a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedEnclosure {
    /// Its hash, its length and the name of a copy.
    pub file: EnclosedFile,
    /// Where its bytes are.
    pub blob: BlobId,
    /// Its class.
    pub class: RecordClass,
}

/// Something that goes with a letter, with how it is listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrozenEnclosure {
    /// What it is.
    pub enclosed: Enclosed,
    /// How it is listed.
    pub listed: ListedEnclosure,
}

/// Refuses what is not of the matter.
pub(crate) fn require_of_matter(
    db: &Connection,
    scope: &MatterScope,
    enclosed: &Enclosed,
) -> Result<(), StoreError> {
    match enclosed {
        Enclosed::Paper { paper } => {
            require(db, "paper", paper.0, scope, "SELECT 1 FROM paper WHERE id = :id AND matter = :matter")
        }
        Enclosed::Letter { letter } => {
            require(db, "letter", letter.0, scope, "SELECT 1 FROM letter WHERE id = :id AND matter = :matter")
        }
        Enclosed::Described { .. } => Ok(()),
    }
}

/// The sealed file of what goes with a letter; `None` for what is only named.
///
/// # Errors
/// [`StoreError::Missing`] if it is not of this matter.
pub fn sealed(
    db: &Connection,
    scope: &MatterScope,
    enclosed: &Enclosed,
) -> Result<Option<SealedEnclosure>, StoreError> {
    let (blob, file_name, class) = match enclosed {
        Enclosed::Paper { paper } => {
            let made = papers::get(db, scope, *paper)?;
            let file = papers::file(db, scope, SavePaperCopy { paper: *paper, format: CopyFormat::Pdf })?;
            (file, made.file_name, made.class)
        }
        Enclosed::Letter { letter } => {
            let issued = letters::get(db, scope, *letter)?;
            (letters::file(db, scope, *letter)?, issued.file_name, letters::class(db, scope, *letter)?)
        }
        Enclosed::Described { .. } => return Ok(None),
    };
    let held = blobs::shown(&blobs::get(db, scope, blob)?);
    let file = EnclosedFile { sha256: held.sha256, length: held.length, file_name };
    Ok(Some(SealedEnclosure { file, blob, class }))
}

/// Freezes what goes with a letter that is being issued. Its class is the letter's.
pub(crate) fn freeze(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    letter: LetterId,
    class: RecordClass,
    enclosures: &[FrozenEnclosure],
) -> Result<(), StoreError> {
    let mut insert = tx.prepare_cached(
        "INSERT INTO enclosure (matter, letter, place, words, paper, earlier, class)
         VALUES (:matter, :letter, :place, :words, :paper, :earlier, :class)",
    )?;
    for (place, FrozenEnclosure { enclosed, listed }) in (0_u32..).zip(enclosures) {
        let (paper, earlier) = match enclosed {
            Enclosed::Paper { paper } => (Some(paper.to_string()), None),
            Enclosed::Letter { letter } => (None, Some(letter.to_string())),
            Enclosed::Described { .. } => (None, None),
        };
        insert.execute(named_params! {
            ":matter": scope.bound(),
            ":letter": letter.to_string(),
            ":place": place,
            ":words": listed.words.as_str(),
            ":paper": paper,
            ":earlier": earlier,
            ":class": class.as_str(),
        })?;
    }
    Ok(())
}

/// What went with an issued letter, in its order.
///
/// # Errors
/// What the database refuses.
pub fn of_letter(
    db: &Connection,
    scope: &MatterScope,
    letter: LetterId,
) -> Result<Vec<FrozenEnclosure>, StoreError> {
    let rows: Vec<(u32, Words, Enclosed)> = db
        .prepare_cached(
            "SELECT place, words, paper, earlier FROM enclosure WHERE letter = :letter AND matter = :matter
              ORDER BY place",
        )?
        .query_map(named_params! { ":letter": letter.to_string(), ":matter": scope.bound() }, from_row)?
        .collect::<Result<_, _>>()?;
    rows.into_iter()
        .map(|(place, words, enclosed)| {
            let file = sealed(db, scope, &enclosed)?.map(|sealed| sealed.file);
            let letter = candour_model::enclosures::letter_of(usize::try_from(place).unwrap_or(usize::MAX));
            Ok(FrozenEnclosure { enclosed, listed: ListedEnclosure { letter, words, file } })
        })
        .collect()
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<(u32, Words, Enclosed)> {
    let words: Words = columns::words(row, "words")?;
    let paper = columns::uuid_if(row, "paper")?.map(|id| Enclosed::Paper { paper: PaperId(id) });
    let earlier = columns::uuid_if(row, "earlier")?.map(|id| Enclosed::Letter { letter: LetterId(id) });
    let enclosed = paper.or(earlier).unwrap_or_else(|| Enclosed::Described { words: words.clone() });
    Ok((columns::count(row, "place")?, words, enclosed))
}
