//! By how many messages a letter goes with its enclosures, where an office's mailbox takes so much and no more. Files keep their
//! order, and none is cut.

use candour_model::enclosures::{ListedEnclosure, Message};

/// The messages of a letter of this length, in bytes, with its enclosures. What has no file goes by itself and is in none. Without a
/// known limit, in thousands of bytes, all go together.
#[must_use]
pub fn messages(letter: u64, enclosures: &[ListedEnclosure], limit_kilobytes: Option<u32>) -> Vec<Message> {
    let limit = limit_kilobytes.map_or(u64::MAX, |kilobytes| u64::from(kilobytes) * 1000);
    let alone = |has_letter, enclosures, length| Message {
        has_letter,
        enclosures,
        length,
        is_too_large: length > limit,
    };
    let mut messages = vec![alone(true, Vec::new(), letter)];
    for enclosure in enclosures {
        let Some(file) = &enclosure.file else { continue };
        match messages.last_mut() {
            Some(last) if last.length.saturating_add(file.length) <= limit => {
                last.length += file.length;
                last.enclosures.push(enclosure.letter.clone());
            }
            _ => messages.push(alone(false, vec![enclosure.letter.clone()], file.length)),
        }
    }
    messages
}

#[cfg(test)]
mod tests {
    use super::messages;
    use candour_model::enclosures::{EnclosedFile, ListedEnclosure, letter_of};
    use proptest::prelude::*;

    fn of(lengths: &[Option<u64>]) -> Vec<ListedEnclosure> {
        let file = |length| EnclosedFile { sha256: "0".repeat(64), length, file_name: String::new() };
        let listed = |(place, length): (usize, &Option<u64>)| ListedEnclosure {
            letter: letter_of(place),
            words: "".into(),
            file: length.map(file),
        };
        lengths.iter().enumerate().map(listed).collect()
    }

    #[test]
    fn a_message_is_filled_to_the_last_byte_and_no_further() {
        let lettered = |lengths: &[Option<u64>]| -> Vec<Vec<String>> {
            messages(1_000_000, &of(lengths), Some(7500)).into_iter().map(|one| one.enclosures).collect()
        };
        assert_eq!(lettered(&[Some(6_500_000)]), [["A"]]);
        assert_eq!(lettered(&[Some(6_500_001)]), [vec![], vec!["A"]]);
        assert_eq!(
            lettered(&[Some(4_000_000), Some(4_000_000), None, Some(3_500_000)]),
            [vec!["A"], vec!["B", "D"]]
        );
    }

    #[test]
    fn a_file_that_no_message_takes_is_alone_and_said_to_be_too_large() {
        let all = messages(1_000_000, &of(&[Some(9_000_000), Some(10)]), Some(7500));
        assert_eq!(all.iter().map(|one| one.is_too_large).collect::<Vec<_>>(), [false, true, false]);
        assert_eq!(all[2].enclosures, ["B"]);
    }

    #[test]
    fn without_a_limit_all_go_together() {
        assert_eq!(messages(1, &of(&[Some(u64::MAX / 2), Some(5)]), None).len(), 1);
    }

    proptest! {
        #[test]
        fn every_file_goes_once_in_order(
            letter in 1_u64..9_000_000,
            lengths in prop::collection::vec(prop::option::of(1_u64..9_000_000), 0..30),
        ) {
            let enclosures = of(&lengths);
            let all = messages(letter, &enclosures, Some(7500));
            let went: Vec<&String> = all.iter().flat_map(|one| &one.enclosures).collect();
            let with_files: Vec<&String> =
                enclosures.iter().filter(|one| one.file.is_some()).map(|one| &one.letter).collect();
            prop_assert_eq!(went, with_files);
            for message in &all {
                let files = message.enclosures.len() + usize::from(message.has_letter);
                prop_assert_eq!(message.is_too_large, message.length > 7_500_000);
                prop_assert!(!message.is_too_large || files == 1);
            }
            let total = letter + lengths.iter().flatten().sum::<u64>();
            prop_assert_eq!(all.iter().map(|one| one.length).sum::<u64>(), total);
        }
    }
}
