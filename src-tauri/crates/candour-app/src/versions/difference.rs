//! How two texts of an account differ: paragraphs matched by their ids, and words compared within each.

use candour_model::{
    statements::Paragraph,
    versions::{Change, DifferencePiece, ParagraphDifference},
    words::Words,
};
use similar::{ChangeTag, TextDiff};
use std::collections::BTreeMap;

/// The paragraphs of both texts in the order of the later one; a paragraph that was removed stands after the one that it
/// followed. Blank paragraphs are left out.
pub(super) fn between(before: &[Paragraph], after: &[Paragraph]) -> Vec<ParagraphDifference> {
    let (before, after) = (numbered(before), numbered(after));
    let earlier: BTreeMap<_, _> = before.iter().map(|(number, one)| (one.id, (*number, *one))).collect();
    let mut found: Vec<ParagraphDifference> = after
        .iter()
        .map(|(number, paragraph)| {
            let was = earlier.get(&paragraph.id);
            let pieces = words(was.map_or("", |(_, one)| one.text.as_str()), paragraph.text.as_str());
            let change = match was {
                None => Change::Added,
                Some((_, one)) if one.text == paragraph.text => Change::Same,
                Some(_) => Change::Changed,
            };
            ParagraphDifference {
                id: paragraph.id,
                before: was.map(|(number, _)| *number),
                after: Some(*number),
                change,
                pieces,
            }
        })
        .collect();
    for (at, (number, paragraph)) in before.iter().enumerate() {
        if after.iter().any(|(_, one)| one.id == paragraph.id) {
            continue;
        }
        let place = before[..at]
            .last()
            .and_then(|(_, one)| found.iter().position(|other| other.id == one.id))
            .map_or(0, |place| place + 1);
        let removed = ParagraphDifference {
            id: paragraph.id,
            before: Some(*number),
            after: None,
            change: Change::Removed,
            pieces: words(paragraph.text.as_str(), ""),
        };
        found.insert(place, removed);
    }
    found
}

/// How two texts differ, run by run of words.
pub(crate) fn words(before: &str, after: &str) -> Vec<DifferencePiece> {
    let mut pieces: Vec<(Change, String)> = Vec::new();
    for word in TextDiff::from_words(before, after).iter_all_changes() {
        let change = match word.tag() {
            ChangeTag::Equal => Change::Same,
            ChangeTag::Insert => Change::Added,
            ChangeTag::Delete => Change::Removed,
        };
        match pieces.last_mut() {
            Some((last, text)) if *last == change => text.push_str(word.value()),
            _ => pieces.push((change, word.value().to_owned())),
        }
    }
    pieces.into_iter().map(|(change, text)| DifferencePiece { change, text: Words::from(text) }).collect()
}

fn numbered(paragraphs: &[Paragraph]) -> Vec<(u32, &Paragraph)> {
    (1..).zip(paragraphs.iter().filter(|paragraph| !paragraph.text.is_blank())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use candour_model::ids::ParagraphId;
    use uuid::Uuid;

    fn text(paragraphs: &[(u128, &str)]) -> Vec<Paragraph> {
        let paragraph = |(id, words): &(u128, &str)| Paragraph {
            id: ParagraphId(Uuid::from_u128(*id)),
            text: (*words).into(),
        };
        paragraphs.iter().map(paragraph).collect()
    }

    fn told(before: &[(u128, &str)], after: &[(u128, &str)]) -> Vec<String> {
        let tell = |one: ParagraphDifference| {
            let pieces: String = one
                .pieces
                .iter()
                .map(|piece| match piece.change {
                    Change::Added => format!("[+{}]", piece.text.as_str()),
                    Change::Removed => format!("[-{}]", piece.text.as_str()),
                    Change::Same | Change::Changed => piece.text.as_str().to_owned(),
                })
                .collect();
            let place = |number: Option<u32>| number.map_or("-".into(), |number| number.to_string());
            format!("{}>{} {pieces}", place(one.before), place(one.after))
        };
        between(&text(before), &text(after)).into_iter().map(tell).collect()
    }

    #[test]
    fn a_paragraph_is_matched_by_its_id_and_compared_by_words() {
        let before = [(1, "He came in the evening."), (2, "It was dark."), (3, "I went home.")];
        let after = [(1, "He came in the night."), (4, "There was a van."), (3, "I went home.")];
        assert_eq!(
            told(&before, &after),
            [
                "1>1 He came in the [-evening.][+night.]",
                "2>- [-It was dark.]",
                "->2 [+There was a van.]",
                "3>3 I went home.",
            ]
        );
    }

    #[test]
    fn a_text_that_was_moved_or_emptied_loses_no_paragraph() {
        assert_eq!(told(&[(1, "a"), (2, "b")], &[(2, "b"), (1, "a")]), ["2>1 b", "1>2 a"]);
        assert_eq!(told(&[(1, "a"), (2, "b")], &[]), ["1>- [-a]", "2>- [-b]"]);
        assert_eq!(told(&[], &[(1, " "), (2, "b")]), ["->1 [+b]"]);
    }
}
