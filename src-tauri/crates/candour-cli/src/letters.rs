//! One letter of every kind about one invented case, and one paper of every kind, as PDFs and as pictures of their pages: to be
//! looked at. Of a paper the editable copy stands beside it.

mod client_letter;
mod exhibits;
mod ledger;
mod papers;

use crate::{DemoError, demo, facts::Facts};
use candour_app::{Effort, page_as_png};
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

/// The letter after which the papers of its case are made.
const WITH_PAPERS: &str = "update-request";

/// The kinds of letter there are here, each with a whole facts file.
pub fn kinds() -> impl Iterator<Item = (&'static str, String)> {
    KINDS.iter().map(|(kind, letter)| (*kind, format!("{CASE}{letter}")))
}

/// Makes them all in the folder `out`: `KIND.pdf`, and `KIND-1.png` and on for its pages; of a paper `KIND.docx` too. `effort` is the work that a passphrase
/// takes; `None` measures it. Gives the files, in order.
///
/// # Errors
/// A letter or a paper that is refused, or a folder that cannot be written.
pub fn make(out: &Path, effort: Option<Effort>) -> Result<Vec<PathBuf>, DemoError> {
    let unwritten = |path: &Path| {
        let path = path.to_owned();
        move |error| DemoError::Disk(path, error)
    };
    fs::create_dir_all(out).map_err(unwritten(out))?;
    let mut made = Vec::new();
    for (kind, facts) in kinds() {
        let elsewhere = tempfile::tempdir().map_err(unwritten(&std::env::temp_dir()))?;
        let facts = Facts::read(&facts).map_err(DemoError::Facts)?;
        let told = demo::run_and_then(&facts, elsewhere.path(), effort, |app, recorded| {
            if kind == WITH_PAPERS {
                made.extend(papers::make(app, recorded, out)?);
            }
            Ok(())
        })?;
        let pdf = fs::read(&told.pdf).map_err(unwritten(&told.pdf))?;
        let mut write = |name: String, bytes: &[u8]| {
            let path = out.join(name);
            fs::write(&path, bytes).map_err(unwritten(&path))?;
            made.push(path);
            Ok::<_, DemoError>(())
        };
        for page in 1..=told.letter.pages {
            write(format!("{kind}-{page}.png"), &page_as_png(&pdf, page)?)?;
        }
        write(format!("{kind}.pdf"), &pdf)?;
    }
    Ok(made)
}
