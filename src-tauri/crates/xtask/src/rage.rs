//! `cargo xtask bench-rage`: two gibibytes sealed into a casebook and copied out again, beside the command `rage` on the same
//! file, and how much memory that takes. Never part of `test`.

use crate::{
    command::{Outcome, cargo, output, program, run, target},
    system::{self, Purpose},
};
use std::{
    fs::{self, File},
    io::{BufWriter, Write},
    path::{Path, PathBuf},
    process::Command,
    time::Instant,
};

/// The version measured.
const RAGE: &str = "=0.12.1";
/// How long the file is.
const LENGTH: u64 = 2 << 30;
/// How often each is measured; the middle counts.
const ROUNDS: usize = 5;
/// How fast ours must be beside theirs.
const LEAST: f64 = 0.8;
/// How much memory more than at rest it may take, in KiB.
const MOST: f64 = 32.0 * 1024.0;

/// Builds, installs `rage`, measures in turns, and prints the medians.
pub(crate) fn bench_rage() -> Outcome {
    system::prepare(Purpose::Plain)?;
    run(&mut cargo(&["build", "--release", "--locked", "--workspace", "--example", "sealed_file"]))?;
    let folder = target().join("rage");
    fs::create_dir_all(&folder)?;
    run(cargo(&["install", "rage", "--version", RAGE, "--locked", "--root"]).arg(&folder))?;
    let file = folder.join("file");
    write_file(&file)?;
    let (key, recipient) = their_key(&folder)?;
    let mut figures: [Vec<f64>; 5] = Default::default();
    for _ in 0..ROUNDS {
        let theirs = theirs(&folder, &file, &key, &recipient)?;
        let ours = ours(&folder, &file)?;
        for (figure, measured) in figures.iter_mut().zip(theirs.into_iter().chain(ours)) {
            figure.push(measured);
        }
    }
    fs::remove_file(&file)?;
    let [their_sealing, their_opening, sealing, opening, more] = figures.map(middle);
    let (sealed, opened) = (their_sealing / sealing, their_opening / opening);
    println!(
        "Two gibibytes, made durable, medians of {ROUNDS}:\n  rage     sealed {their_sealing:.2} s, opened {their_opening:.2} s\n  \
         Candour  sealed {sealing:.2} s, opened {opening:.2} s, {:.1} MiB more than at rest\n  \
         speed beside rage: sealed {sealed:.2}, opened {opened:.2}, at least {LEAST}",
        more / 1024.0
    );
    if sealed < LEAST || opened < LEAST || more > MOST { Err("That is not enough.".into()) } else { Ok(()) }
}

/// Bytes that do not repeat, the same each time.
fn write_file(path: &Path) -> Outcome {
    let mut file = BufWriter::with_capacity(1 << 20, File::create(path)?);
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    for _ in 0..LENGTH / 8 {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        file.write_all(&state.to_le_bytes())?;
    }
    Ok(file.into_inner().map_err(|error| error.to_string())?.sync_all()?)
}

/// A key of theirs: its file, and whom it belongs to.
fn their_key(folder: &Path) -> Outcome<(PathBuf, String)> {
    let key = folder.join("key");
    let written = output(&mut program(&folder.join("bin/rage-keygen").display().to_string(), &[]))?;
    fs::write(&key, &written)?;
    let recipient = written.lines().find_map(|line| line.strip_prefix("# public key: "));
    Ok((key, recipient.ok_or("rage-keygen names no recipient")?.to_owned()))
}

/// Seconds to seal and to open with theirs. It leaves it to others to make durable what it wrote.
fn theirs(folder: &Path, file: &Path, key: &Path, recipient: &str) -> Outcome<Vec<f64>> {
    let (sealed, opened) = (folder.join("sealed"), folder.join("opened"));
    let rage = folder.join("bin/rage");
    let sealing = timed(Command::new(&rage).args(["-r", recipient, "-o"]).arg(&sealed).arg(file), &sealed)?;
    let opening =
        timed(Command::new(&rage).args(["-d", "-i"]).arg(key).arg("-o").arg(&opened).arg(&sealed), &opened)?;
    fs::remove_file(&sealed)?;
    fs::remove_file(&opened)?;
    Ok(vec![sealing, opening])
}

/// Seconds until what a program writes is durable.
fn timed(command: &mut Command, written: &Path) -> Outcome<f64> {
    let begun = Instant::now();
    output(command)?;
    File::open(written)?.sync_all()?;
    Ok(begun.elapsed().as_secs_f64())
}

/// Seconds to seal and to open with ours, and the memory.
fn ours(folder: &Path, file: &Path) -> Outcome<Vec<f64>> {
    let program = target().join("release/examples/sealed_file");
    let said = output(Command::new(program).arg(file).arg(folder.join("casebooks")))?;
    said.split_whitespace().map(|word| word.parse().map_err(|_| "no figure".into())).collect()
}

/// The middle of the figures.
fn middle(mut figures: Vec<f64>) -> f64 {
    figures.sort_unstable_by(f64::total_cmp);
    figures.get(figures.len() / 2).copied().unwrap_or(f64::NAN)
}
