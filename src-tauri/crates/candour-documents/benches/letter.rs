//! Candour's own time for a letter of three pages, new text each time; the target is 10 ms.

mod numbered;
#[path = "../tests/letters/specimen.rs"]
mod specimen;

use candour_documents::{Faces, picture, to_pdf};
use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use numbered::numbered;
use std::hint::black_box;

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
