//! How the paragraphs of a draft stood before. A draft is kept whenever typing pauses, so what is remembered of a paragraph is how
//! it stood before each spell of writing in it: a spell ends when nothing was written in the paragraph for ten minutes.

use crate::{MatterScope, StoreError, columns};
use candour_model::{earlier_wordings::KeptWording, ids::LetterId, letters::DraftParagraph};
use jiff::{SignedDuration, Timestamp};
use rusqlite::{Connection, OptionalExtension, named_params};

/// What ends a spell of writing.
const PAUSE: SignedDuration = SignedDuration::from_mins(10);

/// How many wordings are kept of a draft. The oldest go first.
const MOST: usize = 300;

/// The wordings of a draft, the oldest first; those that are empty say only when a paragraph began.
///
/// # Errors
/// [`StoreError::Missing`] if the matter has no such draft.
pub fn of(db: &Connection, scope: &MatterScope, draft: LetterId) -> Result<Vec<KeptWording>, StoreError> {
    db.prepare_cached("SELECT earlier FROM draft WHERE id = :id AND matter = :matter")?
        .query_row(named_params! { ":id": draft.to_string(), ":matter": scope.bound() }, |row| {
            columns::json(row, "earlier")
        })
        .optional()?
        .ok_or_else(|| StoreError::Missing { what: "draft", id: draft.to_string() })
}

/// The highest id that a paragraph of a draft has had, as far as is remembered; 0 where none had one.
///
/// # Errors
/// [`StoreError::Missing`] if the matter has no such draft.
pub fn last_paragraph(db: &Connection, scope: &MatterScope, draft: LetterId) -> Result<u32, StoreError> {
    db.prepare_cached(
        "SELECT max(coalesce((SELECT max(p.value ->> 'id') FROM json_each(d.content, '$.paragraphs') p), 0),
                    coalesce((SELECT max(w.value ->> 'paragraph') FROM json_each(d.earlier) w), 0))
           FROM draft d WHERE d.id = :id AND d.matter = :matter",
    )?
    .query_row(named_params! { ":id": draft.to_string(), ":matter": scope.bound() }, |row| row.get(0))
    .optional()?
    .ok_or_else(|| StoreError::Missing { what: "draft", id: draft.to_string() })
}

/// The wordings once paragraphs have been kept in place of others.
pub(crate) fn after(
    mut wordings: Vec<KeptWording>,
    before: &[DraftParagraph],
    now: &[DraftParagraph],
    at: Timestamp,
) -> Vec<KeptWording> {
    let stands = |paragraphs: &[DraftParagraph], id: u32| paragraphs.iter().any(|one| one.id == id);
    for paragraph in before {
        let is_taken_out = !stands(now, paragraph.id);
        if is_taken_out || now.iter().any(|one| one.id == paragraph.id && one.source != paragraph.source) {
            replace(&mut wordings, paragraph, is_taken_out, at);
        }
    }
    for paragraph in now.iter().filter(|paragraph| !stands(before, paragraph.id)) {
        let begun = DraftParagraph { source: "".into(), ..paragraph.clone() };
        replace(&mut wordings, &begun, false, at);
    }
    let surplus = wordings.len().saturating_sub(MOST);
    wordings.drain(..surplus);
    wordings
}

/// Remembers how a paragraph stood, unless its spell of writing goes on. What is taken out is remembered as it was last.
fn replace(wordings: &mut Vec<KeptWording>, paragraph: &DraftParagraph, is_taken_out: bool, at: Timestamp) {
    let last = wordings.iter_mut().rfind(|wording| wording.paragraph == paragraph.id);
    if let Some(last) = last
        && at.duration_since(last.written_at) < PAUSE
    {
        last.written_at = at;
        if !is_taken_out || last.source == paragraph.source {
            return;
        }
    }
    wordings.push(KeptWording {
        paragraph: paragraph.id,
        kind: paragraph.kind,
        source: paragraph.source.clone(),
        until: at,
        written_at: at,
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use candour_model::letters::ParagraphKind;

    fn paragraphs(words: &[(u32, &str)]) -> Vec<DraftParagraph> {
        let one = |&(id, source): &(u32, &str)| DraftParagraph {
            id,
            kind: ParagraphKind::Numbered,
            source: source.into(),
            when: None,
        };
        words.iter().map(one).collect()
    }

    /// What is remembered once each of these was kept, so many minutes after the first.
    fn remembered(kept: &[(i64, &[(u32, &str)])]) -> Vec<(u32, String, i64)> {
        let begun = Timestamp::UNIX_EPOCH;
        let mut wordings = Vec::new();
        for pair in kept.windows(2) {
            let at = begun + SignedDuration::from_mins(pair[1].0);
            wordings = after(wordings, &paragraphs(pair[0].1), &paragraphs(pair[1].1), at);
        }
        let told = |wording: KeptWording| {
            let until = wording.until.duration_since(begun).as_mins();
            (wording.paragraph, wording.source.as_str().to_owned(), until)
        };
        wordings.into_iter().map(told).collect()
    }

    #[test]
    fn how_a_paragraph_stood_before_a_spell_of_writing_is_remembered_once() {
        let kept: &[(i64, &[(u32, &str)])] = &[
            (0, &[(1, "We write."), (2, "Please reply.")]),
            (5, &[(1, "We write a"), (2, "Please reply.")]),
            (12, &[(1, "We write again."), (2, "Please reply.")]),
            (21, &[(1, "We write again today."), (2, "Please reply.")]),
        ];
        assert_eq!(remembered(kept), [(1, "We write.".to_owned(), 5)]);
    }

    #[test]
    fn after_a_pause_another_spell_begins() {
        let kept: &[(i64, &[(u32, &str)])] =
            &[(0, &[(1, "First.")]), (1, &[(1, "Second.")]), (11, &[(1, "Third.")])];
        assert_eq!(remembered(kept), [(1, "First.".to_owned(), 1), (1, "Second.".to_owned(), 11)]);
    }

    #[test]
    fn what_is_taken_out_is_remembered_as_it_was_last() {
        let kept: &[(i64, &[(u32, &str)])] = &[
            (0, &[(1, "First."), (2, "Kept.")]),
            (1, &[(1, "Second."), (2, "Kept.")]),
            (2, &[(2, "Kept.")]),
        ];
        assert_eq!(remembered(kept), [(1, "First.".to_owned(), 1), (1, "Second.".to_owned(), 2)]);
    }

    #[test]
    fn a_paragraph_that_begins_is_not_remembered_letter_by_letter() {
        let kept: &[(i64, &[(u32, &str)])] = &[
            (0, &[]),
            (1, &[(7, "W")]),
            (2, &[(7, "We")]),
            (3, &[(7, "We ask.")]),
            (20, &[(7, "We do ask.")]),
        ];
        assert_eq!(remembered(kept), [(7, String::new(), 1), (7, "We ask.".to_owned(), 20)]);
    }

    #[test]
    fn the_oldest_go_first() {
        let mut wordings = Vec::new();
        for n in 0..400 {
            let (before, now) = (n.to_string(), (n + 1).to_string());
            let at = Timestamp::UNIX_EPOCH + SignedDuration::from_hours(n);
            wordings = after(wordings, &paragraphs(&[(1, &before)]), &paragraphs(&[(1, &now)]), at);
        }
        assert_eq!(wordings.len(), MOST);
        assert_eq!(wordings[0].source.as_str(), "100");
    }
}
