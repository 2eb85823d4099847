//! How two wordings of a letter differ. Paragraphs have no ids that last: they are matched by what they say, in order.

use crate::versions::difference::words;
use candour_model::{
    templates::{TemplateComparison, TemplateDifference, TemplateParagraph, TemplateWording},
    versions::Change,
};
use similar::{Algorithm, DiffOp, TextDiff, capture_diff_slices};

/// So much of two paragraphs must be alike for the later to be the earlier, changed.
const LIKE: f32 = 0.5;

/// The paragraphs of both in the order of the later wording; one that was taken out stands where it stood.
pub(super) fn between(before: &TemplateWording, after: &TemplateWording) -> TemplateComparison {
    let (earlier, later) = (&before.paragraphs, &after.paragraphs);
    let keys = |paragraphs: &[TemplateParagraph]| -> Vec<String> {
        paragraphs
            .iter()
            .map(|one| format!("{:?} {:?} {}", one.kind, one.when, one.source.as_str()))
            .collect()
    };
    let ops = capture_diff_slices(Algorithm::Myers, &keys(earlier), &keys(later));
    let pairs = ops.into_iter().flat_map(|op| pairs(&op, earlier, later));
    TemplateComparison {
        subject: words(before.subject.as_str(), after.subject.as_str()),
        paragraphs: pairs
            .map(|(was, is)| told(was.map(|at| (at, &earlier[at])), is.map(|at| (at, &later[at]))))
            .collect(),
    }
}

type Pair = (Option<usize>, Option<usize>);

fn pairs(op: &DiffOp, before: &[TemplateParagraph], after: &[TemplateParagraph]) -> Vec<Pair> {
    let (was, is) = (op.old_range(), op.new_range());
    if matches!(op, DiffOp::Equal { .. }) {
        return was.zip(is).map(|(was, is)| (Some(was), Some(is))).collect();
    }
    let mut pairs = Vec::new();
    let mut next = was.start;
    for at in is {
        let like = (next..was.end).find(|was| is_like(&before[*was], &after[at]));
        if let Some(found) = like {
            pairs.extend((next..found).map(|gone| (Some(gone), None)));
            next = found + 1;
        }
        pairs.push((like, Some(at)));
    }
    pairs.extend((next..was.end).map(|gone| (Some(gone), None)));
    pairs
}

fn is_like(one: &TemplateParagraph, other: &TemplateParagraph) -> bool {
    TextDiff::from_words(one.source.as_str(), other.source.as_str()).ratio() >= LIKE
}

fn told(
    was: Option<(usize, &TemplateParagraph)>,
    is: Option<(usize, &TemplateParagraph)>,
) -> TemplateDifference {
    let place = |at: usize| u32::try_from(at + 1).unwrap_or(u32::MAX);
    let source =
        |one: Option<(usize, &TemplateParagraph)>| one.map_or("", |(_, one)| one.source.as_str()).to_owned();
    let (before, after) = (was.map(|(_, one)| one), is.map(|(_, one)| one));
    let shown = after.or(before);
    let both = before.zip(after);
    TemplateDifference {
        before: was.map(|(at, _)| place(at)),
        after: is.map(|(at, _)| place(at)),
        change: match (before, after) {
            (Some(was), Some(is)) if was == is => Change::Same,
            (Some(_), Some(_)) => Change::Changed,
            (None, _) => Change::Added,
            (_, None) => Change::Removed,
        },
        kind: shown.map_or(candour_model::letters::ParagraphKind::Numbered, |one| one.kind),
        kind_before: both.filter(|(was, is)| was.kind != is.kind).map(|(was, _)| was.kind),
        when: shown.and_then(|one| one.when.clone()),
        is_when_changed: both.is_some_and(|(was, is)| was.when != is.when),
        when_before: both.and_then(|(was, _)| was.when.clone()),
        pieces: words(&source(was), &source(is)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use candour_model::letters::ParagraphKind::{self, Ask, Heading, Numbered};

    fn wording(paragraphs: &[(ParagraphKind, &str, Option<&str>)]) -> TemplateWording {
        let paragraph = |(kind, source, when): &(ParagraphKind, &str, Option<&str>)| TemplateParagraph {
            kind: *kind,
            source: (*source).into(),
            when: when.map(str::to_owned),
        };
        TemplateWording { subject: "Update".into(), paragraphs: paragraphs.iter().map(paragraph).collect() }
    }

    fn marks(before: &TemplateWording, after: &TemplateWording) -> Vec<String> {
        let number = |number: Option<u32>| number.map_or("-".to_owned(), |number| number.to_string());
        let tell = |one: &TemplateDifference| {
            format!("{}>{} {:?}", number(one.before), number(one.after), one.change)
        };
        between(before, after).paragraphs.iter().map(tell).collect()
    }

    #[test]
    fn what_was_added_taken_out_and_changed_stands_in_its_place() {
        let before = wording(&[
            (Heading, "The last contact", None),
            (Numbered, "We act for {clients.ciphers}, who gave consent {authority.given}.", None),
            (Numbered, "The reference is {investigation.references}.", Some("investigation.references")),
            (Ask, "say what has been done.", None),
        ]);
        let mut after = before.clone();
        after.paragraphs[1].source =
            "We act for {clients.ciphers}, who gave us consent {authority.given}.".into();
        after.paragraphs.remove(2);
        after.paragraphs.push(TemplateParagraph {
            kind: Ask,
            source: "meet us once a month.".into(),
            when: None,
        });
        assert_eq!(
            marks(&before, &after),
            ["1>1 Same", "2>2 Changed", "3>- Removed", "4>3 Same", "->4 Added"]
        );
        assert_eq!(marks(&after, &before).len(), 5);
        assert!(marks(&before, &before).iter().all(|mark| mark.ends_with("Same")));
    }

    #[test]
    fn another_kind_or_another_condition_is_a_change_though_the_words_stay() {
        let before = wording(&[(Numbered, "say what has been done.", Some("to.psd"))]);
        let after = wording(&[(Ask, "say what has been done.", None)]);
        let found = &between(&before, &after).paragraphs[0];
        assert_eq!((found.change, found.kind, found.kind_before), (Change::Changed, Ask, Some(Numbered)));
        assert!(found.is_when_changed && found.when.is_none());
        assert_eq!(found.when_before.as_deref(), Some("to.psd"));
    }

    #[test]
    fn paragraphs_that_share_little_are_one_taken_out_and_one_added() {
        let before = wording(&[(Numbered, "The day has passed without a word from you.", None)]);
        let after = wording(&[(Numbered, "Please telephone nobody.", None)]);
        assert_eq!(marks(&before, &after), ["->1 Added", "1>- Removed"]);
    }
}
