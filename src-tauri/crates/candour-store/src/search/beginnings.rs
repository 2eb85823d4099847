//! Which words begin in a way. FTS5 gathers every place of all of them before it gives out the first one; asked for the words
//! themselves, it can stop when enough is found.

use crate::StoreError;
use rusqlite::{Connection, named_params};

/// So many words are asked for one by one. Shorter beginnings than [`SHORTEST`] have an index of their own.
const MOST: usize = 64;
const SHORTEST: usize = 4;

/// The words that begin so; `None` where they are better asked for by their beginning: it is short, there are too many of
/// them, or it is not of plain letters, which alone stand in the index as they are typed.
pub(super) fn words(db: &Connection, beginning: &str) -> Result<Option<Vec<String>>, StoreError> {
    if beginning.len() < SHORTEST || !beginning.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return Ok(None);
    }
    let words = db
        .prepare_cached(
            "SELECT term FROM search_words WHERE term >= :first AND term <= :last
             UNION SELECT term FROM search_draft_words WHERE term >= :first AND term <= :last LIMIT :most",
        )?
        .query_map(
            named_params! {
                ":first": beginning.to_ascii_lowercase(),
                ":last": format!("{}\u{10ffff}", beginning.to_ascii_lowercase()),
                ":most": i64::try_from(MOST + 1).unwrap_or(i64::MAX),
            },
            |row| row.get(0),
        )?
        .collect::<Result<Vec<String>, _>>()?;
    Ok((words.len() <= MOST).then_some(words))
}
