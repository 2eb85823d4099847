//! One letter of every kind about one invented case, and one paper of every kind, as PDFs and as pictures of their pages: to be
//! looked at. Of a paper the editable copy stands beside it.

mod chaser;
mod client_letter;
mod exhibits;
mod ledger;
mod papers;

use crate::{
    DemoError,
    demo::{self, Recorded},
    facts::Facts,
};
use candour_app::{App, Effort, page_as_png};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// The case: firm, matter, people and allegations.
const CASE: &str = include_str!("letters/case.toml");

/// What each letter adds to the case, under the id of its kind.
const KINDS: &[(&str, &str)] = &[
    ("complaint", include_str!("letters/complaint.toml")),
    ("external-force-request", include_str!("letters/external-force-request.toml")),
    ("home-secretary-inquiry", include_str!("letters/home-secretary-inquiry.toml")),
    ("letter-before-claim", include_str!("letters/letter-before-claim.toml")),
    ("mp-letter", include_str!("letters/mp-letter.toml")),
    ("preservation", include_str!("letters/preservation.toml")),
    ("referral-request", include_str!("letters/referral-request.toml")),
    ("reinvestigation-13b", include_str!("letters/reinvestigation-13b.toml")),
    ("review-application", include_str!("letters/review-application.toml")),
    ("sar", include_str!("letters/sar.toml")),
    ("update-request", include_str!("letters/update-request.toml")),
    ("vrr-request", include_str!("letters/vrr-request.toml")),
];

/// The letter after which the papers of its case are made, and the letter that follows another.
const WITH_PAPERS: &str = "update-request";

/// The kinds of letter there are here, each with a whole facts file: all but the one that follows another letter of the case.
pub fn kinds() -> impl Iterator<Item = (&'static str, String)> {
    KINDS.iter().map(|(kind, letter)| (*kind, format!("{CASE}{letter}")))
}

/// Makes them all in the folder `out`: `KIND.pdf`, and `KIND-1.png` and on for its pages; of a paper `KIND.docx` too. `effort` is the
/// work that a passphrase takes; `None` measures it. Gives the files, in order.
///
/// # Errors
/// A letter or a paper that is refused, or a folder that cannot be written.
pub fn make(out: &Path, effort: Option<Effort>) -> Result<Vec<PathBuf>, DemoError> {
    fs::create_dir_all(out).map_err(unwritten(out))?;
    let mut made = Vec::new();
    for (kind, facts) in kinds() {
        let elsewhere = tempfile::tempdir().map_err(unwritten(&std::env::temp_dir()))?;
        let facts = Facts::read(&facts).map_err(DemoError::Facts)?;
        let told = demo::run_and_then(&facts, elsewhere.path(), effort, |app, recorded| {
            if kind == WITH_PAPERS {
                made.extend(of_the_case(app, recorded, out)?);
            }
            Ok(())
        })?;
        let pdf = out.join(format!("{kind}.pdf"));
        fs::copy(&told.pdf, &pdf).map_err(unwritten(&pdf))?;
        made.extend(pictures(&pdf, told.letter.pages)?);
        made.push(pdf);
    }
    Ok(made)
}

/// The text of the letter that follows another of the case, issued in the folder `out`.
///
/// # Errors
/// A letter that is refused, or a folder that cannot be written.
pub fn chaser(out: &Path, effort: Option<Effort>) -> Result<String, DemoError> {
    let mut text = String::new();
    for (_, facts) in kinds().filter(|(kind, _)| *kind == WITH_PAPERS) {
        let facts = Facts::read(&facts).map_err(DemoError::Facts)?;
        demo::run_and_then(&facts, out, effort, |app, recorded| {
            let followed = ledger::record(app, recorded)?;
            text = chaser::issue(app, recorded, followed)?.1;
            Ok(())
        })?;
    }
    Ok(text)
}

/// The papers of a case, and the letter that follows another.
fn of_the_case(app: &App, recorded: &Recorded, out: &Path) -> Result<Vec<PathBuf>, DemoError> {
    let followed = ledger::record(app, recorded)?;
    let mut files = papers::make(app, recorded, out)?;
    let (letter, _) = chaser::issue(app, recorded, followed)?;
    let pdf = out.join(format!("{}.pdf", chaser::KIND));
    app.save_letter_copy(letter.id, &pdf)?;
    files.extend(pictures(&pdf, letter.pages)?);
    files.push(pdf);
    Ok(files)
}

/// The pages of a file as pictures beside it.
fn pictures(pdf: &Path, pages: u32) -> Result<Vec<PathBuf>, DemoError> {
    let bytes = fs::read(pdf).map_err(unwritten(pdf))?;
    let stem = pdf.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let picture = |page| {
        let path = pdf.with_file_name(format!("{stem}-{page}.png"));
        fs::write(&path, page_as_png(&bytes, page)?).map_err(unwritten(&path))?;
        Ok(path)
    };
    (1..=pages).map(picture).collect()
}

fn unwritten(path: &Path) -> impl Fn(std::io::Error) -> DemoError + use<> {
    let path = path.to_owned();
    move |error| DemoError::Disk(path.clone(), error)
}
