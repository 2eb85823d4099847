//! The letter of three pages and the schedule of ten thousand rows, for `cargo xtask bench-peers`: written for other
//! programs to draw, and drawn and timed by Candour.
//!
//! `write FOLDER COUNT` writes so many of each as `letter-0.typ`, `letter-0.html` and so on; of the first of each also the
//! editable copy and the words, as `letter.docx` and `letter.txt`. `draw WHAT FOLDER COUNT` draws so many, keeps the first as
//! `WHAT-candour.pdf` and prints the milliseconds of each on a line. `pages FILE` prints how many pages a PDF has.

#![expect(clippy::print_stdout, reason = "it tells what it measured to the program that started it")]

mod html;
#[path = "../../benches/numbered/mod.rs"]
mod numbered;
mod schedule;
mod sheet;
#[path = "../../tests/letters/specimen.rs"]
mod specimen;
mod typst;

use candour_documents::{Drawn, Faces, paper_text, paper_to_docx, paper_to_pdf, plain_text, to_docx, to_pdf};
use numbered::numbered;
use schedule::schedule;
use sheet::Sheet;
use std::{env, error::Error, fs, path::Path, time::Instant};

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

fn main() -> Outcome {
    let words: Vec<String> = env::args().skip(1).collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["write", folder, count] => write(Path::new(folder), count.parse()?),
        ["draw", what, folder, count] => draw(what, Path::new(folder), count.parse()?),
        ["pages", file] => {
            println!("{}", lopdf47::Document::load(file)?.get_pages().len());
            Ok(())
        }
        _ => Err("usage: peers write FOLDER COUNT | draw WHAT FOLDER COUNT | pages FILE".into()),
    }
}

fn write(folder: &Path, count: u32) -> Outcome {
    for number in 0..count {
        let (letter, schedule) = (numbered(number), schedule(number));
        for (what, sheet) in [("letter", Sheet::of_letter(&letter)), ("schedule", Sheet::of_paper(&schedule))]
        {
            fs::write(folder.join(format!("{what}-{number}.typ")), typst::markup(&sheet))?;
            fs::write(folder.join(format!("{what}-{number}.html")), html::markup(&sheet))?;
        }
        if number == 0 {
            fs::write(folder.join("letter.docx"), to_docx(&letter)?)?;
            fs::write(folder.join("schedule.docx"), paper_to_docx(&schedule)?)?;
            fs::write(folder.join("letter.txt"), plain_text(&letter))?;
            fs::write(folder.join("schedule.txt"), paper_text(&schedule))?;
        }
    }
    Ok(())
}

fn draw(what: &str, folder: &Path, count: u32) -> Outcome {
    let faces = Faces::load()?;
    for number in 0..count {
        let (drawn, milliseconds) = if what == "letter" {
            let letter = numbered(number);
            timed(|| to_pdf(&letter, &faces))
        } else {
            let schedule = schedule(number);
            timed(|| paper_to_pdf(&schedule, &faces))
        };
        let Drawn { pdf, .. } = drawn?;
        println!("{milliseconds}");
        if number == 0 {
            fs::write(folder.join(format!("{what}-candour.pdf")), pdf)?;
        }
    }
    Ok(())
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, f64) {
    let began = Instant::now();
    let done = work();
    (done, began.elapsed().as_secs_f64() * 1_000.0)
}
