//! T15: how long a right and a wrong passphrase take at the effort measured on this machine, as a new casebook gets it, and
//! at the least there is.

use std::{hint::black_box, time::Instant};

use candour_vault::{Effort, NewCasebook, NewLock, Passphrase, RecoveryWords, Unlock, unlock};
use criterion::{Criterion, criterion_group, criterion_main};
use zeroize::Zeroizing;

const RIGHT: &str = "orbit velvet mango ridge sponsor clinic walnut";
const WRONG: &str = "orbit velvet mango ridge sponsor clinic walrus";

fn passphrase(typed: &str) -> Passphrase {
    Passphrase::from_bytes(Zeroizing::new(typed.as_bytes().to_vec())).expect("a passphrase")
}

fn unlocking(c: &mut Criterion) {
    let mut group = c.benchmark_group("unlock");
    group.sample_size(10);
    let started = Instant::now();
    let measured = Effort::calibrate(|| started.elapsed()).expect("memory enough");
    for (name, effort) in [("measured", measured), ("floor", Effort::FLOOR)] {
        let place = tempfile::tempdir().expect("a temporary folder");
        let day = jiff::civil::date(2026, 11, 23);
        let lock = NewLock::P1(passphrase(RIGHT));
        let new = NewCasebook::begin(place.path(), "Casebook 1", lock, day, effort).expect("a casebook");
        let typed = Zeroizing::new(new.words().reveal().as_bytes().to_vec());
        let words = RecoveryWords::from_typed(typed).expect("twelve words");
        let (folder, _keys) = new.finish(&words).map_err(|(_, error)| error).expect("a casebook");
        for (which, typed) in [("right", RIGHT), ("wrong", WRONG)] {
            let typed = passphrase(typed);
            group.bench_function(format!("{name}/{which} passphrase"), |b| {
                b.iter(|| black_box(unlock(&folder, Unlock::Passphrase(&typed, None)).is_ok()));
            });
        }
    }
    group.finish();
}

criterion_group!(benches, unlocking);
criterion_main!(benches);
