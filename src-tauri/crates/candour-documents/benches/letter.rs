//! Candour's own time for a letter of three pages, new text each time; the target is 10 ms.

#[path = "../tests/letters/specimen.rs"]
mod specimen;

use candour_documents::{Block, Faces, Inline, ParaId, picture, to_pdf};
use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use std::hint::black_box;

/// A letter of three pages whose words differ from those of every other number.
fn numbered(number: u32) -> candour_documents::Document {
    let mut letter = specimen::letter("to.iopc", specimen::issued());
    letter.annexes.truncate(1);
    letter.body.truncate(17);
    let words =
        |k: u32| format!("Paragraph {k} of letter {number}: nothing in record {} was kept.", number * 31 + k);
    letter.body.insert(2, Block::Numbered { id: ParaId(900), text: vec![Inline::Text(words(1))] });
    letter.body.insert(5, Block::Numbered { id: ParaId(901), text: vec![Inline::Text(words(2))] });
    letter
}

fn letter(criterion: &mut Criterion) {
    let faces = Faces::load().expect("the faces are compiled in");
    let drawn = to_pdf(&numbered(0), &faces).expect("the letter is sound");
    assert_eq!(drawn.pages, 3, "the benchmark is about three pages");
    let mut number = 0;
    criterion.bench_function("letter", |bencher| {
        bencher.iter_batched(
            || {
                number += 1;
                numbered(number)
            },
            |document| to_pdf(black_box(&document), &faces),
            BatchSize::SmallInput,
        );
    });
    criterion.bench_function("picture of page 1", |bencher| {
        bencher.iter(|| picture(black_box(&drawn.pdf), 1, 1.5));
    });
    criterion.bench_function("faces", |bencher| bencher.iter(Faces::load));
}

criterion_group!(benches, letter);
criterion_main!(benches);
