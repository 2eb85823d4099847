//! Saving a letter with everything that goes with it: each message in a folder of its own, where one message does not take it all.
//! The copies are not encrypted, and that they left the casebook is recorded first.

use super::enclosures::sending;
use crate::{App, AppError, door::Door, files::write_whole, leaks::refused, making::Making, papers};
use candour_model::{
    enclosures::{Enclosed, Message, Sending},
    ids::LetterId,
    letters::{IssuedLetter, SavedCopy},
};
use candour_store::{
    Transaction,
    audit::{AuditDraft, Event},
    blobs,
    disclosures::{self, Disclosed, Disclosure},
    enclosures, fresh_id, letters, matters, papers as made_papers,
};
use candour_vault::sealed_files;
use std::{
    fs,
    io::ErrorKind,
    path::{Path, PathBuf},
};
use zeroize::Zeroizing;

/// So many sets of one letter can lie in one folder.
const MOST_SETS: u32 = 99;

/// A file of the set.
struct SetFile {
    /// The letter that it bears as an enclosure; none for the letter itself.
    place: Option<String>,
    name: String,
    bytes: Zeroizing<Vec<u8>>,
}

impl App {
    /// What went with an issued letter, and by how many messages it goes to its office.
    ///
    /// # Errors
    /// When there is no such letter.
    pub fn letter_sending(&self, id: LetterId) -> Result<Sending, AppError> {
        let rules = self.current_rules()?;
        self.read(move |db| {
            let scope = letters::scope_of(db, id)?;
            let letter = letters::get(db, &scope, id)?;
            let length = blobs::get(db, &scope, letters::file(db, &scope, id)?)?.file.plain_len;
            let frozen = enclosures::of_letter(db, &scope, id)?;
            let listed = frozen.into_iter().map(|one| one.listed).collect();
            sending(&rules, &letter.to.body, length, listed)
        })
    }

    /// Saves copies of an issued letter and of every file that goes with it in a new folder inside this one; where it takes several
    /// messages, those of each in a folder of its own. Names are looked for once more in the papers among them.
    ///
    /// # Errors
    /// When there is no such letter, a sealed file is missing or damaged, the place cannot be written, or a paper or the name of
    /// the folder shows who a client is.
    pub fn save_letter_set(&self, id: LetterId, inside: &Path) -> Result<SavedCopy, AppError> {
        self.refuse_named(inside)?;
        let sending = self.letter_sending(id)?;
        let with = self.making()?;
        let (letter, files) = self.write(move |tx, audit| record_set(tx, audit, &with, id))?;
        let folder = new_folder(inside, letter.file_name.trim_end_matches(".pdf"))?;
        for (number, message) in (1..).zip(&sending.messages) {
            let place = if sending.messages.len() == 1 {
                folder.clone()
            } else {
                let place = folder.join(format!("message {number}"));
                fs::create_dir(&place)?;
                place
            };
            for file in files.iter().filter(|file| is_in(message, file)) {
                let mark = fresh_id(self.stamp().at).to_string();
                write_whole(&file.bytes[..], &place.join(&file.name), &mark)?;
            }
        }
        let name = folder.file_name().map(|name| name.to_string_lossy().into_owned());
        Ok(SavedCopy { file_name: name.unwrap_or_default() })
    }
}

fn is_in(message: &Message, file: &SetFile) -> bool {
    file.place.as_ref().map_or(message.has_letter, |place| message.enclosures.contains(place))
}

/// Records that a letter and its enclosures leave, and opens their bytes.
fn record_set(
    tx: &Transaction<'_>,
    audit: &mut AuditDraft,
    with: &Making,
    id: LetterId,
) -> Result<(IssuedLetter, Vec<SetFile>), AppError> {
    let scope = letters::scope_of(tx, id)?;
    let letter = letters::get(tx, &scope, id)?;
    let enclosed = enclosures::of_letter(tx, &scope, id)?;
    let with_it = enclosed.into_iter().map(|one| (one.enclosed, Some(one.listed.letter)));
    let all = std::iter::once((Enclosed::Letter { letter: id }, None)).chain(with_it);
    let key = matters::key(tx, &with.keys, &scope)?;
    let mut files = Vec::new();
    for (enclosed, place) in all {
        let Some(sealed) = enclosures::sealed(tx, &scope, &enclosed)? else { continue };
        let bytes = sealed_files::open(&with.folder, &key, &sealed.blob)?;
        let sha256 = sealed.file.sha256.clone();
        let what = match enclosed {
            Enclosed::Letter { letter } => {
                let matter = scope.matter();
                audit.record(Event::LetterCopySaved { matter, letter, sha256: sha256.clone() });
                Disclosed::Letter(letter, letters::number(tx, &scope, letter)?)
            }
            Enclosed::Paper { paper } => {
                let made = made_papers::get(tx, &scope, paper)?;
                let leaving = papers::as_it_leaves(tx, audit, with, &made, (Some(bytes.to_vec()), None))?;
                let looked = leaving.findings(tx, &with.keys)?;
                looked.record(audit);
                refused(looked)?;
                audit.record(Event::PaperCopySaved { matter: made.matter, paper, sha256: sha256.clone() });
                Disclosed::Paper(paper)
            }
            Enclosed::Described { .. } => continue,
        };
        let saved = Disclosure {
            id: audit.fresh_id(),
            what,
            sha256,
            to: None,
            method: Door::Saved.method().into(),
            at: audit.at(),
            class: sealed.class,
        };
        disclosures::record(tx, &scope, &saved)?;
        let name = match &place {
            Some(place) => format!("{place}_{}", sealed.file.file_name),
            None => sealed.file.file_name,
        };
        files.push(SetFile { place, name, bytes });
    }
    Ok((letter, files))
}

/// Makes a folder of this name, or of the first with a number that is not there yet.
fn new_folder(inside: &Path, name: &str) -> Result<PathBuf, AppError> {
    for number in 1..=MOST_SETS {
        let folder = if number == 1 { inside.join(name) } else { inside.join(format!("{name}_{number}")) };
        match fs::create_dir(&folder) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            made => return Ok(made.map(|()| folder)?),
        }
    }
    Err(AppError::Disk(ErrorKind::AlreadyExists.into()))
}
