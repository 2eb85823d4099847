//! Which acts are of which kind, by the first part of their names.

use candour_model::audit_entries::ActGroup;

/// Acts by which something left that do not say so in their names.
const LEFT: [&str; 7] = [
    "audit.exported",
    "backup.made",
    "export.made",
    "identity_schedule.made",
    "letter.issued",
    "recovery_kit.opened",
    "recovery_kit.saved",
];

/// The nouns of the acts of a kind.
const fn nouns(group: ActGroup) -> &'static [&'static str] {
    match group {
        ActGroup::Casebook => &[
            "audit",
            "backup",
            "casebook",
            "clock",
            "export",
            "header",
            "preferences",
            "recovery_kit",
            "schema",
            "search",
            "way_in",
        ],
        ActGroup::Firm => {
            &["body", "deadline", "firm", "force", "holiday", "logo", "office", "precept", "template"]
        }
        ActGroup::Matters => &["class", "matter"],
        ActGroup::Clients => &["authority", "client", "conflict", "helper"],
        ActGroup::Names => &["identity", "names"],
        ActGroup::Officers => {
            &["description", "identification", "officer", "officers", "person", "posting", "sameness"]
        }
        ActGroup::Allegations => &["allegation", "paragraph"],
        ActGroup::Accounts => &["session", "statement", "version"],
        ActGroup::Investigations => {
            &["decision", "independence", "investigation", "investigator", "mode", "outcome", "step", "tie"]
        }
        ActGroup::Evidence => &["evidence", "exhibit", "file", "note", "preservation"],
        ActGroup::Diary => &["diary"],
        ActGroup::Letters => &[
            "answer",
            "dispatch",
            "entry",
            "identity_schedule",
            "letter",
            "non_receipt",
            "paper",
            "receipt",
            "reply",
            "sent",
        ],
        ActGroup::Undone => &["bin", "change", "record"],
        ActGroup::Left => &[],
    }
}

fn has_left(act: &str) -> bool {
    LEFT.contains(&act) || act.ends_with("_saved") || act.ends_with(".copy_opened")
}

/// Whether an act is of a kind.
pub(super) fn is_in(group: ActGroup, act: &str) -> bool {
    let noun = act.split('.').next().unwrap_or_default();
    nouns(group).contains(&noun) || (group == ActGroup::Left && has_left(act))
}

/// Whether an act is of the casebook or the firm, and so says nothing of any matter.
pub(super) fn is_of_no_matter(act: &str) -> bool {
    is_in(ActGroup::Casebook, act) || is_in(ActGroup::Firm, act)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audit::Event;

    #[test]
    fn every_act_is_of_one_kind_beside_having_left() {
        for (act, _) in Event::ACTS {
            let kinds: Vec<_> =
                ActGroup::ALL.into_iter().filter(|one| *one != ActGroup::Left && is_in(*one, act)).collect();
            assert_eq!(kinds.len(), 1, "{act}: {kinds:?}");
        }
    }

    #[test]
    fn every_kind_has_an_act_and_no_noun_is_of_none() {
        for group in ActGroup::ALL {
            assert!(Event::ACTS.iter().any(|(act, _)| is_in(group, act)), "{group:?}");
            for noun in nouns(group) {
                let has_act = |(act, _): &(&str, &str)| act.split('.').next() == Some(noun);
                assert!(Event::ACTS.iter().any(has_act), "{noun}");
            }
        }
    }

    #[test]
    fn what_left_is_told_from_what_was_read() {
        for act in ["letter.issued", "letter.copy_saved", "paper.copy_opened", "diary.copy_saved"] {
            assert!(is_in(ActGroup::Left, act), "{act}");
        }
        for act in ["letter.read", "note.read", "casebook.opened"] {
            assert!(!is_in(ActGroup::Left, act), "{act}");
        }
    }
}
