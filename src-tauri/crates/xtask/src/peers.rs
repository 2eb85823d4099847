//! `cargo xtask bench-peers`: the same letter and the same schedule by Candour, Typst, `WeasyPrint` and `LibreOffice`, in one
//! run, and how many times as long each takes. Never part of `test`.
//!
//! A peer that cannot be had is named and left out. Only Candour's own time can end it red.

mod figures;
mod routes;
mod words;

use crate::{
    bindings,
    command::{Failure, Outcome, cargo, output, run},
    system::{self, Purpose},
};
use figures::{Figures, median, table, verdict};
use routes::{Route, at_hand, folder, ours, reason};
use std::{
    fs,
    time::{Duration, Instant},
};

/// Nobody waits longer for one more start than this.
const ENOUGH: Duration = Duration::from_mins(1);

/// What is drawn.
struct Content {
    /// Its name in files.
    name: &'static str,
    /// What it is called in the table.
    called: &'static str,
    /// How often it is drawn without starting anew, and how often the program is started for it. The first does not count.
    drawings: usize,
    starts: usize,
    /// What Candour may take for it in process, in milliseconds.
    limit: f64,
}

const CONTENTS: [Content; 2] = [
    Content { name: "letter", called: "A letter of three pages", drawings: 21, starts: 8, limit: 10.0 },
    Content { name: "schedule", called: "A schedule of 10,000 rows", drawings: 4, starts: 3, limit: 3_000.0 },
];

/// Builds, installs, draws, and prints the tables.
pub(crate) fn bench_peers(arguments: &[String]) -> Outcome {
    if !arguments.is_empty() {
        return Err("cargo xtask bench-peers".into());
    }
    system::prepare(Purpose::Plain)?;
    let words = ["build", "--release", "--locked", "--workspace", "--example", "peers"];
    run(&mut cargo(&[&words[..], &bindings::FEATURES].concat()))?;
    fs::create_dir_all(folder())?;
    let most = CONTENTS.iter().map(|content| content.drawings).max().unwrap_or_default();
    output(ours().arg("write").arg(folder()).arg(most.to_string()))?;
    let routes = at_hand()?;
    let mut red = Vec::new();
    for content in &CONTENTS {
        let figures = measured(content, &routes)?;
        println!("\n{}\n", table(content.called, &figures));
        let ours = figures.first().and_then(|ours| ours.in_process).ok_or("Candour was not measured")?;
        match verdict(content.called, ours, content.limit) {
            Ok(said) => println!("{said}"),
            Err(why) => red.push(why.to_string()),
        }
    }
    println!(
        "\nMedians in milliseconds; the first of each is left out. The whole process of a library of Python has Python's own \
         start in it. Words lacking: different words of the content that poppler does not read from the pages. The PDFs \
         are in {}.",
        folder().display()
    );
    if red.is_empty() { Ok(()) } else { Err(red.join("\n").into()) }
}

/// What each route took. A peer that fails at it is named and left out.
fn measured(content: &Content, routes: &[Route]) -> Outcome<Vec<Figures>> {
    let mut figures = Vec::new();
    for route in routes {
        println!("{}: {}", content.called, route.name());
        match (route, of_route(content, route)) {
            (_, Ok(measured)) => figures.push(measured),
            (Route::Candour, Err(why)) => return Err(why),
            (peer, Err(why)) => {
                println!("{} is left out, because it did not draw it: {}", peer.name(), reason(&why));
            }
        }
    }
    Ok(figures)
}

fn of_route(content: &Content, route: &Route) -> Outcome<Figures> {
    let drawn = route.drawn(content.name);
    if drawn.exists() {
        fs::remove_file(&drawn)?;
    }
    let in_process = if route.stays() {
        let told = output(&mut route.draws(content.name, content.drawings))?;
        let times: Result<Vec<f64>, _> = told.lines().map(str::parse).collect();
        Some(median(times.map_err(|_| Failure::from(format!("{told} is no list of times")))?)?)
    } else {
        None
    };
    let mut starts = Vec::new();
    let all = Instant::now();
    while starts.len() < content.starts && (starts.is_empty() || all.elapsed() < ENOUGH) {
        let began = Instant::now();
        output(&mut route.draws(content.name, 1))?;
        starts.push(began.elapsed().as_secs_f64() * 1_000.0);
    }
    let pages = output(ours().arg("pages").arg(&drawn))?;
    let lacking = words::lacking_in(&folder().join(format!("{}.txt", content.name)), &drawn);
    Ok(Figures {
        name: route.name(),
        in_process,
        whole: median(starts)?,
        pages: pages.trim().parse().map_err(|_| Failure::from("pages cannot be counted"))?,
        lacking,
    })
}
