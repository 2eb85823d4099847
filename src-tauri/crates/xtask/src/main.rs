//! Set-up and order of work: `cargo xtask run`, `cargo xtask test`, and the pieces they are made of.
//!
//! Uses nothing of ours and nothing that needs a system library, because it installs the rest on a bare machine. What
//! needs the application itself (the demo) it starts as a program of its own.

mod bench;
mod bindings;
mod command;
mod demo;
mod deny;
mod fixtures;
mod icons;
mod licences;
mod lint;
mod page;
mod peers;
mod proof;
mod rage;
mod run;
mod schema;
mod soak;
mod system;
mod tally;
mod tidy;
mod told;
mod window;

use command::Outcome;
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask COMMAND

  run                            install what is missing, build, open the window
  test                           every check there is, in order
  demo --out DIR [--facts FILE]  without a window: a casebook, one letter and its text
  letters --out DIR              a letter and a paper of every kind, as PDF and as pictures
  dates PHRASE [--dob DAY]       how a date in words is read, as JSON
  rules QUESTION ...             what the rules say, for a lawyer who checks them

The pieces of `test`, each callable alone:
  fmt  lint  tidy  deny  unit  ui  screens  licences [--check]
  bindings [--check]  schema [--check]  e2e [FILTER]

  shots --out DIR                a picture of every screen, light and dark, from the real window
  soak                           power cuts, kills, disks that fail or fill, and single bits: as many as there are
  bench [NAME]                   the benchmarks, each beside its floor or a peer
  bench-peers                    a letter and a schedule beside other programs, those that can be installed
  bench-rage                     two gibibytes sealed and opened beside the command `rage`
  fixtures large --out DIR [--times N]  the seeded large casebook
  icons                          the sizes of icons/icon.svg";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let rest = words.get(1..).unwrap_or_default();
    let outcome = match words.first().map(String::as_str) {
        Some("run") => run::run(),
        Some("test") => proof::test(),
        Some(made @ ("demo" | "letters")) => demo::made(made, rest),
        Some(question @ ("dates" | "rules")) => told::told(question, rest),
        Some("soak") => soak::soak(),
        Some("shots") => window::shots(rest),
        Some("bench") => bench::bench(rest),
        Some("bench-peers") => peers::bench_peers(rest),
        Some("bench-rage") => rage::bench_rage(),
        Some("fixtures") => fixtures::fixtures(rest),
        Some("icons") => icons::icons(),
        Some(piece) => proof::piece(piece, rest),
        None => Err(HELP.into()),
    };
    finish(outcome)
}

fn finish(outcome: Outcome) -> ExitCode {
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}
