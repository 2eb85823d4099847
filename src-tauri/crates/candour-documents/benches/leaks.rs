//! Candour's own time to look for two hundred names in a letter of three pages, read back from its bytes; the target is 20 ms.

#[path = "../tests/letters/specimen.rs"]
mod specimen;

use candour_documents::{Faces, LeakCheck, ProtectedPerson, to_pdf};
use candour_model::identities::{Address, Identity};
use criterion::{Criterion, criterion_group, criterion_main};
use std::hint::black_box;

/// Somebody with four names, an address, a telephone number and an email address; no two are alike.
fn person(number: usize) -> Identity {
    let name = |what: &str| format!("{what}a Wróbel{}-Żak{number}", "abcdefghij".repeat(number % 3)).into();
    Identity {
        name: name("Łucj"),
        former_names: vec![name("Zofi")],
        aliases: vec![name("Ann"), name("Mari")],
        addresses: vec![Address {
            lines: vec![
                format!("{} Weir Street", number + 300).into(),
                format!("NM{} 7ZQ", number + 10).into(),
            ],
            from: None,
            to: None,
        }],
        telephones: vec![format!("01632 96{number:04}").into()],
        emails: vec![format!("l{number}@example.org").into()],
        ..Identity::default()
    }
}

fn leaks(criterion: &mut Criterion) {
    let faces = Faces::load().expect("the faces are compiled in");
    let letter = specimen::letter("to.iopc", specimen::issued());
    let drawn = to_pdf(&letter, &faces).expect("the letter is sound");
    let identities: Vec<Identity> = (0..50).map(person).collect();
    criterion.bench_function("name-leak check, 200 aliases", |bencher| {
        bencher.iter(|| {
            let people = identities.iter().enumerate();
            let people = people.map(|(of, identity)| ProtectedPerson { of, identity, is_here: of == 0 });
            let check = LeakCheck::new(people, []).expect("they can be looked for");
            let hits = check.pdf(black_box(&drawn.pdf)).expect("it is read back");
            assert!(check.letter(&letter).is_empty() && hits.is_empty(), "the letter names nobody");
        });
    });
}

criterion_group!(benches, leaks);
criterion_main!(benches);
