//! What the demo prints: where everything is, what opens it, and how long it took.

use super::steps::Step;
use candour_model::{correspondence::Correspondence, dates::day_in_words, letters::IssuedLetter};
use std::{fmt, path::PathBuf};
use zeroize::Zeroizing;

/// The end of a demo. Its secrets open an invented case and are printed on purpose.
pub struct Told {
    /// The casebook's folder.
    pub casebook: PathBuf,
    /// What opens it.
    pub passphrase: Zeroizing<String>,
    /// What else opens it: twelve words.
    pub words: Zeroizing<String>,
    /// The letter.
    pub pdf: PathBuf,
    /// Its text.
    pub txt: PathBuf,
    /// The letter's record.
    pub letter: IssuedLetter,
    /// Its entry in the ledger.
    pub ledger: Option<Correspondence>,
    /// The office it went to.
    pub addressee: String,
    /// The steps and their times.
    pub steps: Vec<Step>,
}

impl fmt::Display for Told {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let line = |f: &mut fmt::Formatter<'_>, what: &str, says: &str| writeln!(f, "{what:<18}{says}");
        line(f, "Casebook", &self.casebook.display().to_string())?;
        line(f, "Passphrase", &self.passphrase)?;
        line(f, "Recovery words", &self.words)?;
        let pages = if self.letter.pages == 1 { "page" } else { "pages" };
        line(f, "Letter", &format!("{} ({} {pages})", self.pdf.display(), self.letter.pages))?;
        line(f, "Its text", &self.txt.display().to_string())?;
        line(f, "SHA-256", &self.letter.sha256)?;
        line(f, "Record's anchor", &self.letter.anchor)?;
        if let Some(entry) = &self.ledger {
            line(
                f,
                "Ledger entry",
                &format!("{}, {}", entry.our_reference.as_str(), day_in_words(entry.dated_on)),
            )?;
            line(f, "", entry.subject.as_str())?;
            line(f, "", &format!("to: {}", self.addressee))?;
            if let Some(day) = entry.reply_by {
                line(f, "", &format!("answer asked for by: {}", day_in_words(day)))?;
            }
        }
        for (at, step) in self.steps.iter().enumerate() {
            let what = if at == 0 { "Time taken" } else { "" };
            line(f, what, &format!("{:<28}{:>9.1} ms", step.what, step.took.as_secs_f64() * 1000.0))?;
        }
        Ok(())
    }
}
