//! The two sentences of every error: what happened, and what to do. Written once, here.

mod backups;

use super::AppError;
use candour_documents::{DocumentError, LogoProblem};
use candour_model::letters::Weight;
use candour_store::{Refusal, StoreError};
use candour_vault::{NotWords, PassphraseRule, VaultError, WhyRefused};

/// What a person reads when something did not work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// What happened, as a complete sentence.
    pub problem: String,
    /// What to do, as a complete sentence.
    pub remedy: String,
}

impl Words {
    pub(super) fn new(problem: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { problem: problem.into(), remedy: remedy.into() }
    }
}

pub(super) fn of(error: &AppError) -> Words {
    match error {
        AppError::Locked => Words::new("The casebook is locked.", "Enter your passphrase to go on."),
        AppError::Busy => {
            Words::new("The casebook is being opened or closed.", "Wait a moment, then try again.")
        }
        AppError::Invalid(_) => {
            Words::new("Something in the form is not right.", "Mend the fields named below.")
        }
        AppError::NotReady(findings) => {
            let first = findings.iter().find(|finding| finding.weight == Weight::Stop);
            Words::new(
                "This letter cannot go yet.",
                first.map_or_else(
                    || "Settle what stands under Before it goes.".to_owned(),
                    |f| format!("{}.", f.title),
                ),
            )
        }
        AppError::NoFolderInMemory => Words::new(
            "This computer has no folder that lies in memory alone, so no copy was opened.",
            "Save a copy instead, open or print that, and delete it afterwards.",
        ),
        AppError::NoRoomInMemory => Words::new(
            "The file does not fit into this computer\u{2019}s memory, so no copy was opened.",
            "Save a copy instead, open that, and delete it afterwards.",
        ),
        AppError::NoViewer => Words::new(
            "No program on this computer could be started to show the file.",
            "Save a copy instead, and open that. The copy that was to be opened has been taken away.",
        ),
        AppError::PaperNotReady(findings) => {
            let first = findings.iter().find(|finding| finding.weight == Weight::Stop);
            Words::new(
                "This paper cannot be made yet.",
                first
                    .map_or_else(|| "Settle what stands against it.".to_owned(), |f| format!("{}.", f.title)),
            )
        }
        AppError::NameLeft(findings) => Words::new(
            findings.first().map_or_else(
                || "What was to leave shows who a client is.".to_owned(),
                |finding| format!("{}.", finding.title),
            ),
            "Nothing was saved. Take it out, or choose another name for the file; the one that is offered is neutral.",
        ),
        AppError::Vault(error) => of_vault(error),
        AppError::Store(error) => of_store(error),
        AppError::Backup(error) => backups::of(error),
        AppError::Document(error) => of_document(error),
        AppError::NotShown(why) => why.words(),
        AppError::Export(_) => Words::new(
            "The record has more rows than a workbook holds.",
            "Export one matter at a time. Nothing was left in the folder.",
        ),
        AppError::Rules(_) => internal(),
        AppError::Disk(error) => of_vault(&VaultError::from(std::io::Error::from(error.kind()))),
    }
}

fn of_vault(error: &VaultError) -> Words {
    match error {
        VaultError::WrongPassphrase => Words::new(
            "That passphrase does not open this casebook.",
            "Check Caps Lock. If it is lost, use the recovery words written down when the casebook was made.",
        ),
        VaultError::NotAPassphrase => Words::new(
            "That is not a passphrase.",
            "Enter the passphrase of this casebook; it cannot be empty.",
        ),
        VaultError::WrongWords => Words::new(
            "Those words do not open this casebook.",
            "Check that they belong to this casebook: the sheet bears its name and the day it was made.",
        ),
        VaultError::NotWords(what) => of_typed_words(*what),
        VaultError::WeakPassphrase(PassphraseRule::TenCharacters) => {
            Words::new("That passphrase is too short.", "Use at least ten characters.")
        }
        VaultError::WeakPassphrase(PassphraseRule::StandsAlone) => Words::new(
            "That passphrase is too weak to guard the casebook alone.",
            "Use the seven words offered, or a longer passphrase that is hard to guess.",
        ),
        VaultError::WeakPassphrase(PassphraseRule::OfAnother) => Words::new(
            "That passphrase opens this casebook already.",
            "Choose another one, which only its owner knows: the record tells who opened the casebook by the passphrase.",
        ),
        VaultError::DeviceSecretMissing => Words::new(
            "This laptop's key for the casebook is not in its keyring.",
            "Use your twelve recovery words; they open the casebook on any computer.",
        ),
        VaultError::KeyringAbsent => Words::new(
            "This laptop's key is not available.",
            "Sign in to your keyring and try again, or use your twelve recovery words.",
        ),
        VaultError::KeyringSlow => Words::new(
            "The keyring of this laptop did not answer.",
            "Look for a question from it behind this window and try again, or use your twelve recovery words.",
        ),
        VaultError::HeaderDamaged | VaultError::SeenDamaged | VaultError::ValueDamaged => damaged(),
        VaultError::FileMissing | VaultError::FileDamaged => Words::new(
            "A sealed file of this casebook is missing or damaged.",
            "Put the casebook's folder back from a copy. Nothing has been changed.",
        ),
        VaultError::TooNew { needs } => Words::new(
            "This casebook was last used with a newer version of Candour.",
            match needs {
                Some(version) => {
                    format!("Install version {version} or later. Nothing in the casebook has been changed.")
                }
                None => "Install the newer version. Nothing in the casebook has been changed.".to_owned(),
            },
        ),
        VaultError::Missing => Words::new(
            "There is no casebook at that place.",
            "Choose its folder, or put the disk back that it lies on.",
        ),
        VaultError::NameTaken => {
            Words::new("There is a casebook of that name already.", "Choose another name.")
        }
        VaultError::NotAName => Words::new(
            "That cannot be the name of a folder.",
            "Use letters, figures and spaces, at most sixty characters.",
        ),
        VaultError::PlaceRefused(why) => of_place(*why),
        VaultError::DiskFull => {
            Words::new("The disk is full.", "Make room and try again. What was saved before is safe.")
        }
        VaultError::ReadOnly => Words::new(
            "That folder cannot be written.",
            "Choose another folder, or ask for the right to write there. Nothing has been changed.",
        ),
        VaultError::Io(_) => Words::new(
            "The disk reported a fault.",
            "Copy the casebook's folder to another disk before going on. What was saved before is safe.",
        ),
        VaultError::NoMemory => Words::new(
            "There is not enough memory to open the casebook.",
            "Close other programs and try again. Nothing has been changed.",
        ),
        VaultError::SlotMissing
        | VaultError::SlotsFull
        | VaultError::LastSlot
        | VaultError::Database
        | VaultError::CipherAbsent
        | VaultError::Crypto => internal(),
    }
}

fn of_store(error: &StoreError) -> Words {
    match error {
        StoreError::Closed => of(&AppError::Locked),
        StoreError::InUse => Words::new(
            "This casebook is open in another window or by another user.",
            "Close it there first. Nothing has been changed.",
        ),
        StoreError::AlreadyMade => of_vault(&VaultError::NameTaken),
        StoreError::DatabaseMissing => Words::new(
            "The casebook's record is not in its folder.",
            "Put the whole folder back from a copy.",
        ),
        StoreError::CipherAbsent => Words::new(
            "This casebook's record is not encrypted, so it is not the one that Candour wrote.",
            "Put its folder back from a copy. Nothing has been changed.",
        ),
        StoreError::Damaged | StoreError::ChainBroken { .. } => damaged(),
        StoreError::TooNew { needs } => of_vault(&VaultError::TooNew { needs: Some(needs.clone()) }),
        StoreError::Missing { what, .. } => {
            Words::new(format!("That {what} is not there any more."), "Go back to the list and choose again.")
        }
        StoreError::Taken(what) => Words::new(format!("That {what} is already used."), "Choose another."),
        StoreError::Settled { what, .. } => Words::new(
            format!("That {what} is settled and cannot be changed."),
            "Record what is new as a record of its own.",
        ),
        StoreError::Needed { what, by } => Words::new(
            format!("That {what} cannot go into the bin, because it {by}."),
            "Take it out there first, or leave it where it is.",
        ),
        StoreError::NotPutBack { what } => Words::new(
            format!("That {what} cannot be put back, because what it belongs to is not there."),
            "Put that back first, if it is in the bin too.",
        ),
        StoreError::RestedOn { .. } => Words::new(
            "The last change cannot be undone, because something recorded since rests on it.",
            "Amend or withdraw the record instead; both stay in the record.",
        ),
        StoreError::Refused(refusal) => of_refusal(*refusal),
        StoreError::DiskFull => of_vault(&VaultError::DiskFull),
        StoreError::ReadOnly => of_vault(&VaultError::ReadOnly),
        StoreError::DiskFault => of_vault(&VaultError::Io(std::io::ErrorKind::Other.into())),
        StoreError::Abandoned => Words::new(
            "The disk did not confirm what was last written, so nothing more is written to this casebook.",
            "Lock it and open it again: what was said to be saved is there. Then check everything, and copy its folder to another disk.",
        ),
        StoreError::Vault(error) => of_vault(error),
        StoreError::Guarded | StoreError::Unaudited | StoreError::Panicked | StoreError::Fault { .. } => {
            internal()
        }
    }
}

fn of_refusal(refusal: Refusal) -> Words {
    match refusal {
        Refusal::ClassTooHigh => Words::new(
            "This recipient may not be sent a letter of this class.",
            "Choose a body with a duty to receive it.",
        ),
        Refusal::NoConsent => Words::new(
            "A client has given no authority for this recipient.",
            "Record the authority with this recipient ticked. Without it the letter cannot go.",
        ),
        Refusal::ConsentWithdrawn => Words::new(
            "A client has withdrawn the authority for this recipient.",
            "Speak to your client. Without a live authority the letter cannot go.",
        ),
        Refusal::IdentityNotAllowed => Words::new(
            "This client has not allowed that office to be told who they are.",
            "Leave the client out, or record an authority that allows identity to be given to it.",
        ),
    }
}

fn of_typed_words(what: NotWords) -> Words {
    match what {
        NotWords::Count(count) => Words::new(
            format!("There are {count} words, and twelve are needed."),
            "Type all twelve, in their order.",
        ),
        NotWords::Unknown(place) => Words::new(
            format!("Word {place} is not one that recovery words are made of."),
            "Check its spelling against the sheet.",
        ),
        NotWords::Checksum | NotWords::NotText => Words::new(
            "Those twelve words do not fit together.",
            "Check each against the sheet; one may be another word of the list, or two may have changed places.",
        ),
    }
}

fn of_place(why: WhyRefused) -> Words {
    let problem = match why {
        WhyRefused::Network => "That folder lies on a network.".to_owned(),
        WhyRefused::Fuse => "That folder lies on a disk that a program imitates.".to_owned(),
        WhyRefused::Synced(program) => format!("That folder is copied elsewhere by {program}."),
    };
    Words::new(
        problem,
        "Choose a folder on this computer's own disk: only there is the casebook whole and yours alone.",
    )
}

fn of_document(error: &DocumentError) -> Words {
    match error {
        DocumentError::UnknownFact { fact } => Words::new(
            format!("The letter uses a fact called {fact}, which does not exist."),
            "Take it out of the paragraph, or use one of the facts offered.",
        ),
        DocumentError::EmptyFact { fact } => Words::new(
            format!("The letter uses the fact {fact}, which has no value yet."),
            "Enter it in the matter, or take it out of the paragraph.",
        ),
        DocumentError::EmptyParagraph { .. } | DocumentError::EmptyPart { .. } => Words::new(
            "A part of the letter is empty.",
            "Write it or take it out: nothing is printed as a blank.",
        ),
        DocumentError::NoGlyph { chars, spot } => Words::new(
            format!("No face of the letter has {} in {spot}.", named(chars)),
            "Write it in Latin, Greek or Cyrillic letters, as the person would on a form.",
        ),
        DocumentError::AddressTooLong { lines } => Words::new(
            format!("The address takes {lines} lines, and a letter has room for ten."),
            "Shorten it to what the post needs.",
        ),
        DocumentError::LetterheadTooLong { .. } => {
            Words::new("The letterhead is too long for the page.", "Shorten it in Settings.")
        }
        DocumentError::ReferencesTooLong { .. } => {
            Words::new("The references are too long for the page.", "Shorten the reference.")
        }
        DocumentError::Template { line, .. } => Words::new(
            format!("Line {line} of a paragraph cannot be read."),
            "A brace opens a fact: close it, or write \\{ for a brace.",
        ),
        DocumentError::Logo(problem) => of_logo(*problem),
        DocumentError::UnevenRow { .. }
        | DocumentError::TableTooWide
        | DocumentError::NoSuchPage { .. }
        | DocumentError::ScaleRefused
        | DocumentError::NotPdf
        | DocumentError::NotCopy
        | DocumentError::NoPageCount
        | DocumentError::TooMuchToSeek
        | DocumentError::Writer(_) => internal(),
    }
}

fn of_logo(problem: LogoProblem) -> Words {
    match problem {
        LogoProblem::FileTooLarge => Words::new(
            "The file is larger than 2 MB.",
            "Save the logo smaller: 600 pixels across are enough for print.",
        ),
        LogoProblem::NotPng => Words::new(
            "The file is not a PNG.",
            "Save the logo as a PNG in the program that made it. A photograph or a drawing under another ending is not one.",
        ),
        LogoProblem::NoSize => {
            Words::new("The picture has no width or no height.", "Save the logo again as a PNG.")
        }
        LogoProblem::TooManyPixels => Words::new(
            "The picture has more than four million pixels.",
            "Save the logo smaller: 600 pixels across are enough for print.",
        ),
        LogoProblem::Damaged => Words::new(
            "The picture is damaged or was cut short.",
            "Fetch the file again from where it came, or save it again.",
        ),
    }
}

fn named(characters: &[char]) -> String {
    let each: Vec<_> =
        characters.iter().map(|c| format!("\u{201c}{c}\u{201d} (U+{:04X})", u32::from(*c))).collect();
    each.join(", ")
}

fn damaged() -> Words {
    Words::new("This casebook is damaged.", "Put its folder back from a copy. Nothing has been changed.")
}

fn internal() -> Words {
    Words::new(
        "Candour made a mistake.",
        "Nothing was saved by this step. Try again; if it happens twice, report it.",
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::NotShown;
    use candour_backup::BackupError;
    use candour_documents::{FactName, ParaId, Spot};
    use candour_model::{checks::FieldProblem, error_codes::ErrorCode};
    use std::{collections::BTreeSet, io};

    fn every_situation() -> Vec<AppError> {
        let fact = FactName::new("clients.counted").unwrap();
        let problem = FieldProblem { field: "reference".into(), problem: "Reference is missing".into() };
        let spot = Spot::Paragraph { para: ParaId(3), label: Some("3".into()) };
        let document = [
            DocumentError::UnknownFact { fact: fact.clone() },
            DocumentError::EmptyFact { fact },
            DocumentError::NoGlyph { chars: vec!['\u{738b}'], spot },
            DocumentError::AddressTooLong { lines: 60 },
            DocumentError::NotPdf,
        ];
        let logo = LogoProblem::ALL.map(DocumentError::Logo);
        let store = [
            StoreError::Closed,
            StoreError::InUse,
            StoreError::DatabaseMissing,
            StoreError::Damaged,
            StoreError::ChainBroken { n: 7 },
            StoreError::TooNew { needs: "0.2".into() },
            StoreError::Missing { what: "matter", id: "0".into() },
            StoreError::Settled { what: "allegation", id: "0".into() },
            StoreError::Needed { what: "allegation", by: "is covered by an investigation" },
            StoreError::NotPutBack { what: "session" },
            StoreError::RestedOn { entry: 7 },
            StoreError::Refused(Refusal::NoConsent),
            StoreError::Refused(Refusal::ConsentWithdrawn),
            StoreError::Refused(Refusal::ClassTooHigh),
            StoreError::Refused(Refusal::IdentityNotAllowed),
            StoreError::DiskFull,
            StoreError::ReadOnly,
            StoreError::DiskFault,
            StoreError::Abandoned,
            StoreError::Panicked,
        ];
        let backup = [
            BackupError::Stopped,
            BackupError::NotABackup,
            BackupError::TooNew,
            BackupError::Damaged,
            BackupError::FileMissing,
            BackupError::FileDamaged,
            BackupError::NotAsWritten,
            BackupError::NotWhole,
            BackupError::Gone,
            BackupError::DiskFull,
            BackupError::TooLong,
            BackupError::ReadOnly,
            BackupError::Io(std::io::ErrorKind::Other.into()),
        ];
        let vault = [
            VaultError::WrongPassphrase,
            VaultError::WrongWords,
            VaultError::NotWords(NotWords::Count(11)),
            VaultError::NotWords(NotWords::Unknown(4)),
            VaultError::NotWords(NotWords::Checksum),
            VaultError::WeakPassphrase(PassphraseRule::TenCharacters),
            VaultError::WeakPassphrase(PassphraseRule::StandsAlone),
            VaultError::WeakPassphrase(PassphraseRule::OfAnother),
            VaultError::DeviceSecretMissing,
            VaultError::KeyringAbsent,
            VaultError::KeyringSlow,
            VaultError::HeaderDamaged,
            VaultError::TooNew { needs: None },
            VaultError::Missing,
            VaultError::NameTaken,
            VaultError::PlaceRefused(WhyRefused::Network),
            VaultError::PlaceRefused(WhyRefused::Synced("Dropbox")),
            VaultError::NoMemory,
        ];
        let mut all = vec![AppError::Locked, AppError::Busy, AppError::Invalid(vec![problem])];
        all.extend([AppError::NotReady(Vec::new()), AppError::NameLeft(Vec::new())]);
        all.extend([AppError::PaperNotReady(Vec::new()), AppError::NoFolderInMemory, AppError::NoViewer]);
        all.extend([AppError::NoRoomInMemory]);
        all.extend(NotShown::ALL.map(AppError::NotShown));
        all.extend([AppError::Disk(io::ErrorKind::StorageFull.into())]);
        all.extend(document.into_iter().chain(logo).map(AppError::Document));
        all.extend(store.into_iter().map(AppError::Store));
        all.extend(backup.into_iter().map(AppError::Backup));
        all.extend(vault.into_iter().map(AppError::Vault));
        all
    }

    #[test]
    fn every_error_is_said_in_whole_sentences_of_the_users_words() {
        for error in every_situation() {
            let Words { problem, remedy } = of(&error);
            println!("{:<20} {problem} / {remedy}", error.code().as_str());
            for sentence in [&problem, &remedy] {
                assert!(
                    sentence.ends_with('.') && sentence.starts_with(|c: char| c.is_uppercase()),
                    "{sentence}"
                );
                assert!(!sentence.to_lowercase().contains("vault"), "{sentence}");
            }
        }
    }

    #[test]
    fn every_code_but_the_reserved_one_is_reached() {
        let reached: BTreeSet<&str> = every_situation().iter().map(|error| error.code().as_str()).collect();
        let missing: Vec<&str> =
            ErrorCode::ALL.iter().map(|code| code.as_str()).filter(|code| !reached.contains(code)).collect();
        assert_eq!(missing, ["casebook-older-copy"], "kept for the restore that comes with safekeeping");
    }
}
