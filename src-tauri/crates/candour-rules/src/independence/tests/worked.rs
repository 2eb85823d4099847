//! Every worked example: verdict, range, each officer's grades, flags and letters.

use super::{cases, rules};

#[test]
fn every_worked_example_comes_to_its_verdict_range_flags_and_letters() {
    let rules = rules();
    let mut wrong = Vec::new();
    for case in cases::all() {
        let found = rules.independence(&case.facts);
        let letters: Vec<&str> = found.next_letters.iter().map(|next| next.letter.0.as_str()).collect();
        let flags: Vec<&str> = found.flags.iter().map(|flag| flag.flag.as_str()).collect();
        if (found.verdict, &flags[..], &letters[..])
            != (
                case.answers.verdict,
                &case.answers.flags.iter().map(String::as_str).collect::<Vec<_>>()[..],
                &case.answers.letters.iter().map(String::as_str).collect::<Vec<_>>()[..],
            )
        {
            wrong.push(format!("{}: {:?} {flags:?} {letters:?}", case.id, found.verdict));
        }
        assert_eq!(found.officers.len(), case.answers.officer.len(), "{}", case.id);
        for (n, (found, answer)) in found.officers.iter().zip(&case.answers.officer).enumerate() {
            let grades = [found.control, found.hands];
            if (grades, found.verdict, &found.possible)
                != (answer.grades(), answer.officer_verdict, &answer.possible)
            {
                wrong.push(format!("{} officer {}: {found:?}", case.id, n + 1));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn there_are_as_many_of_our_own_as_of_the_reference() {
    let all = cases::all().len();
    let of_reference = cases::of_file(include_str!("../../../worked/independence.toml")).len();
    assert_eq!(of_reference, 78);
    assert!(all >= 2 * of_reference, "{all} in all");
}
