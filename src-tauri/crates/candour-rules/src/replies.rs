//! Which letter a reply answers, suggested from the record with the reasons. A person decides.

use candour_model::{
    bodies::OfficeRef,
    correspondence::{Correspondence, Direction, SuggestedLetter, SuggestionReason},
    ids::CorrespondenceId,
};
use std::collections::BTreeSet;

/// The letters that a reply may answer, likeliest first. `ledger` is in the order of its days; `open` are the entries with
/// something not answered; `texts` is what is known of the reply: its subject, its reference, the name of its file.
#[must_use]
pub fn suggest(
    ledger: &[Correspondence],
    open: &BTreeSet<CorrespondenceId>,
    office: Option<&OfficeRef>,
    texts: &[&str],
) -> Vec<SuggestedLetter> {
    let sent = ledger.iter().filter(|entry| entry.direction == Direction::Out);
    let mut latest = BTreeSet::new();
    let mut found: Vec<_> = sent
        .rev()
        .map(|entry| {
            let mut reasons = Vec::new();
            if is_named(entry, texts) {
                reasons.push(SuggestionReason::Reference);
            }
            if office == Some(&entry.office) {
                reasons.push(SuggestionReason::SameBody);
            }
            if open.contains(&entry.id) {
                reasons.push(SuggestionReason::OpenAsks);
            }
            if latest.insert(&entry.office) {
                reasons.push(SuggestionReason::Latest);
            }
            SuggestedLetter { entry: entry.id, reasons }
        })
        .filter(|one| {
            office.is_none() || one.reasons.iter().any(|reason| *reason <= SuggestionReason::SameBody)
        })
        .collect();
    found.sort_by_key(|one| std::cmp::Reverse(one.reasons.iter().map(|reason| weight(*reason)).sum::<u8>()));
    found
}

/// A reference outweighs all else; the body outweighs what is open and what is latest.
const fn weight(reason: SuggestionReason) -> u8 {
    match reason {
        SuggestionReason::Reference => 8,
        SuggestionReason::SameBody => 4,
        SuggestionReason::OpenAsks => 2,
        SuggestionReason::Latest => 1,
    }
}

/// Whether a text names the entry by the firm's reference, whole or by the letter's number, or by the other side's.
fn is_named(entry: &Correspondence, texts: &[&str]) -> bool {
    let ours = entry.our_reference.as_str();
    let number = ours.rsplit('/').next().filter(|_| entry.letter.is_some()).unwrap_or_default();
    texts
        .iter()
        .any(|text| holds(text, ours) || holds(text, number) || holds(text, entry.their_reference.as_str()))
}

/// Whether a text holds a reference as a word of its own, whatever stands between its parts.
fn holds(text: &str, reference: &str) -> bool {
    let (text, reference) = (parts(text), parts(reference));
    !reference.is_empty() && text.windows(reference.len()).any(|window| window == reference)
}

fn parts(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .map(str::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use candour_model::{
        bodies::BodyId,
        classes::RecordClass,
        ids::{LetterId, MatterId},
    };
    use jiff::civil::date;
    use uuid::Uuid;

    fn office(body: &str) -> OfficeRef {
        OfficeRef { body: BodyId(body.into()), force: None }
    }

    fn sent(n: u128, body: &str) -> Correspondence {
        Correspondence {
            id: CorrespondenceId(Uuid::from_u128(n)),
            matter: MatterId(Uuid::nil()),
            direction: Direction::Out,
            office: office(body),
            dated_on: date(2026, 11, 2),
            received_on: None,
            means: None,
            subject: "Request".into(),
            our_reference: format!("HQ/2026/0114/L0{n}").into(),
            their_reference: "".into(),
            reply_by: None,
            letter: Some(LetterId(Uuid::nil())),
            only_acknowledges: false,
            answers: vec![],
            class: RecordClass::ConfidentialShareable,
            file: None,
        }
    }

    #[track_caller]
    fn check(body: Option<&str>, open: &[u128], texts: &[&str], first: u128, reasons: &[SuggestionReason]) {
        let ledger = [sent(1, "iopc"), sent(2, "iopc"), sent(3, "nca")];
        let open = open.iter().map(|n| CorrespondenceId(Uuid::from_u128(*n))).collect();
        let found = suggest(&ledger, &open, body.map(office).as_ref(), texts);
        assert_eq!((found[0].entry.0, found[0].reasons.as_slice()), (Uuid::from_u128(first), reasons));
    }

    #[test]
    fn the_letter_with_something_open_comes_before_the_latest() {
        use SuggestionReason::{Latest, OpenAsks, SameBody};
        check(Some("iopc"), &[1], &[], 1, &[SameBody, OpenAsks]);
        check(Some("iopc"), &[], &[], 2, &[SameBody, Latest]);
    }

    #[test]
    fn a_reference_in_any_text_decides() {
        use SuggestionReason::{Latest, Reference, SameBody};
        check(Some("iopc"), &[1], &["Your letter hq-2026-0114-l02.pdf"], 2, &[Reference, SameBody, Latest]);
        check(Some("iopc"), &[1], &["re: L02"], 2, &[Reference, SameBody, Latest]);
        check(Some("iopc"), &[1], &["L020 and XL02"], 1, &[SameBody, SuggestionReason::OpenAsks]);
        check(None, &[], &["L03"], 3, &[Reference, Latest]);
    }

    #[test]
    fn another_body_is_not_suggested_unless_it_is_named() {
        let found = suggest(&[sent(3, "nca")], &BTreeSet::new(), Some(&office("iopc")), &["Refusal"]);
        assert_eq!(found, []);
    }
}
