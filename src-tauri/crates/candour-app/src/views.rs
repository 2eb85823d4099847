//! Files from outside, looked at. A caged process of its own reads each; what comes back is pixels, plain words, or what is attached
//! to a message. Their bytes go there from the sealed file, piece by piece, and lie nowhere in clear.

use crate::{
    App, AppError, NotShown,
    files::{Watched, part_name},
    open::Open,
};
use candour_intake::{Header, HeaderName, IntakeError, Kind, LARGEST_FILE, Looked, PartBytes, Wish};
use candour_model::{
    classes::RecordClass,
    evidence::{AddEvidence, Evidence, EvidenceEntry},
    files::FileOf,
    views::{
        KeepPart, ViewPage, Viewable, ViewedHeader, ViewedHeaderName, ViewedKind, ViewedPage, ViewedPart,
        ViewedWords,
    },
    words::Words,
};
use candour_store::{
    Connection, MatterScope, StoreError,
    audit::Event,
    blobs::{self, Blob},
    evidence::{self, TakenOut},
    matters,
};
use candour_vault::{VaultError, sealed_files};
use std::{io::ErrorKind, sync::Arc};

impl App {
    /// What is known of a file before it is looked at. Nothing of it is read for that.
    ///
    /// # Errors
    /// When no such file came to the matter from outside.
    pub fn viewable(&self, of: FileOf) -> Result<Viewable, AppError> {
        self.read(move |db| {
            let scope = MatterScope::of(of.matter);
            let blob = from_outside(db, &scope, &of.sha256)?;
            let evidence = evidence_that_is(db, &scope, &blob)?;
            let kind = kind_of(&blob).map(as_viewed);
            Ok(Viewable { file: blobs::shown(&blob), kind, evidence })
        })
    }

    /// One page of a file as a picture, which is offered once; `None` where it was stopped. That a file is looked at is recorded,
    /// once for as long as the casebook is open.
    ///
    /// # Errors
    /// When no such file came to the matter from outside, it has no pages, it cannot be shown, its sealed bytes are missing or
    /// damaged, or another file is under way.
    pub fn view_page(&self, input: ViewPage) -> Result<Option<ViewedPage>, AppError> {
        let ViewPage { of, page } = input;
        match self.look(of, Wish::Page(page.max(1)))? {
            None => Ok(None),
            Some((_, Looked::Page(page))) => {
                let picture = self.open()?.pictures.offer_png(page.png);
                Ok(Some(ViewedPage { picture, number: page.number, of: page.of }))
            }
            Some(_) => Err(NotShown::Ended.into()),
        }
    }

    /// What a message or a text says; `None` where it was stopped. It is recorded as a page is.
    ///
    /// # Errors
    /// As for a page.
    pub fn view_words(&self, of: FileOf) -> Result<Option<ViewedWords>, AppError> {
        let scope = MatterScope::of(of.matter);
        match self.look(of, Wish::Words)? {
            None => Ok(None),
            Some((blob, Looked::Words(said))) => {
                let from = blob.file.blob_id;
                let kept = self.read(move |db| Ok(evidence::taken_out_of(db, &scope, from)?))?;
                Ok(Some(viewed(said, kept)))
            }
            Some(_) => Err(NotShown::Ended.into()),
        }
    }

    /// Makes what is attached to a message evidence of its own, which goes no further than the message; `None` where it was stopped.
    ///
    /// # Errors
    /// As for a page; and where it is evidence already, by its number.
    pub fn keep_part(&self, input: KeepPart) -> Result<Option<Evidence>, AppError> {
        let KeepPart { of, part } = input;
        let scope = MatterScope::of(of.matter);
        match self.look(of, Wish::Part(part))? {
            None => Ok(None),
            Some((message, Looked::Part(found))) => self.keep(scope, message, part, &found).map(Some),
            Some(_) => Err(NotShown::Ended.into()),
        }
    }

    fn keep(
        &self,
        scope: MatterScope,
        message: Blob,
        part: u32,
        found: &PartBytes,
    ) -> Result<Evidence, AppError> {
        let (matter, from, class) = (scope.matter(), message.file.blob_id, class_of_part(message.class));
        let of = self.read(move |db| evidence_that_is(db, &scope, &message))?;
        let file = self.take_part((matter, from), &found.name, &found.bytes)?;
        let kept = self.add_evidence(AddEvidence { matter, file, class, entry: entry(of, part) });
        if kept.is_err() {
            // Best effort: what went wrong is told, and what stays behind is set aside when the casebook is opened.
            let _ = self.forget_file(file);
        }
        kept
    }

    /// Has a file looked at, one at a time; `None` where it was stopped, also by locking.
    fn look(&self, of: FileOf, wish: Wish) -> Result<Option<(Blob, Looked)>, AppError> {
        let open = self.open()?;
        let (keys, scope) = (Arc::clone(&open.keys), MatterScope::of(of.matter));
        let (blob, key) = self
            .read(move |db| Ok((from_outside(db, &scope, &of.sha256)?, matters::key(db, &keys, &scope)?)))?;
        let kind = kind_of(&blob).filter(|kind| answers(*kind, wish)).ok_or(NotShown::NoKind)?;
        if blob.file.plain_len > LARGEST_FILE {
            return Err(NotShown::TooLarge.into());
        }
        let intake = self.surroundings.intake.as_ref().ok_or(NotShown::NotStarted)?;
        let work = open.file_work.begin(blob.file.plain_len)?;
        let sealed = sealed_files::reader(&open.folder, &key, &blob.file.blob_id)?;
        self.note_view(&open, scope, &blob)?;
        let course = work.course();
        let looked = intake.look(kind, wish, Watched::new(sealed, course), || !course.is_stopped());
        if course.is_stopped() {
            return Ok(None);
        }
        Ok(Some((blob, looked.map_err(not_shown)?)))
    }

    fn note_view(&self, open: &Open, scope: MatterScope, blob: &Blob) -> Result<(), AppError> {
        let (matter, sha256) = (scope.matter(), blobs::shown(blob).sha256);
        let noted = (matter, sha256.clone());
        if open.viewed().contains(&noted) {
            return Ok(());
        }
        self.write(move |_, audit| {
            audit.record(Event::FileViewed { matter, sha256 });
            Ok(())
        })?;
        open.viewed().insert(noted);
        Ok(())
    }
}

/// A file that came to the matter from outside. What was made here bears no name of its own, and is looked at where it was made.
fn from_outside(db: &Connection, scope: &MatterScope, sha256: &str) -> Result<Blob, AppError> {
    let blob = blobs::named(db, scope, sha256)?;
    if blob.original_name.is_blank() {
        return Err(StoreError::Missing { what: "file", id: sha256.to_owned() }.into());
    }
    Ok(blob)
}

fn evidence_that_is(db: &Connection, scope: &MatterScope, blob: &Blob) -> Result<Option<Evidence>, AppError> {
    let file = blobs::shown(blob);
    Ok(evidence::of_matter(db, scope)?.into_iter().find(|one| one.file.sha256 == file.sha256))
}

fn kind_of(blob: &Blob) -> Option<Kind> {
    Kind::of(&blob.mime, blob.original_name.as_str())
}

const fn as_viewed(kind: Kind) -> ViewedKind {
    match kind {
        Kind::Pdf => ViewedKind::Pages,
        Kind::Picture => ViewedKind::Picture,
        Kind::Mail | Kind::OutlookMail => ViewedKind::Message,
        Kind::Word | Kind::Text => ViewedKind::Text,
    }
}

/// Whether a file of this kind has what is asked of it.
const fn answers(kind: Kind, wish: Wish) -> bool {
    match wish {
        Wish::Page(_) => matches!(kind, Kind::Pdf | Kind::Picture),
        Wish::Words => !matches!(kind, Kind::Pdf | Kind::Picture),
        Wish::Part(_) => matches!(kind, Kind::Mail | Kind::OutlookMail),
    }
}

/// Words with what is attached. What was kept before is known by the name and the length that it has in the message.
fn viewed(said: candour_intake::Words, mut kept: Vec<TakenOut>) -> ViewedWords {
    let parts = said.parts.into_iter().map(|part| {
        let name = part_name(&part.name);
        let is_it = |one: &TakenOut| one.file.length == part.length && one.file.name.as_str() == name;
        let evidence = kept.iter().position(is_it).map(|at| kept.remove(at).number);
        ViewedPart { name: name.into(), mime: part.mime.into(), length: part.length, evidence }
    });
    ViewedWords {
        parts: parts.collect(),
        headers: said.headers.into_iter().map(header).collect(),
        text: said.text.into(),
        is_cut: said.is_cut,
    }
}

fn header(Header { name, value }: Header) -> ViewedHeader {
    let name = match name {
        HeaderName::From => ViewedHeaderName::From,
        HeaderName::To => ViewedHeaderName::To,
        HeaderName::Cc => ViewedHeaderName::Cc,
        HeaderName::Date => ViewedHeaderName::Date,
        HeaderName::Subject => ViewedHeaderName::Subject,
    };
    ViewedHeader { name, value: value.into() }
}

/// What is said of an attachment at first: in neutral words which it is, and of the message what goes for it too.
fn entry(of: Option<Evidence>, part: u32) -> EvidenceEntry {
    let number = u64::from(part) + 1;
    let neutral = |of: &str| Words::from(format!("Attachment {number} of {of}"));
    let (dated, exhibit) = (Words::default(), None);
    match of {
        Some(of) => EvidenceEntry {
            title: neutral(&format!("evidence file {}", of.number)),
            dated,
            source: of.source,
            exhibit,
            content_note: of.content_note,
            is_not_at_home: of.is_not_at_home,
        },
        None => EvidenceEntry {
            title: neutral("a received message"),
            dated,
            source: Words::default(),
            exhibit,
            content_note: Words::default(),
            is_not_at_home: false,
        },
    }
}

/// That of the message. That something names nobody is earned by a check of its own bytes.
const fn class_of_part(message: RecordClass) -> RecordClass {
    match message {
        RecordClass::Anonymised => RecordClass::ConfidentialShareable,
        class => class,
    }
}

fn not_shown(error: IntakeError) -> AppError {
    match error {
        IntakeError::Unreadable => NotShown::Unreadable.into(),
        IntakeError::TooLarge => NotShown::TooLarge.into(),
        IntakeError::TooLong => NotShown::TooLong.into(),
        IntakeError::NotStarted => NotShown::NotStarted.into(),
        IntakeError::Ended | IntakeError::Stopped => NotShown::Ended.into(),
        IntakeError::Source(error) => match error.kind() {
            ErrorKind::InvalidData | ErrorKind::UnexpectedEof => VaultError::FileDamaged.into(),
            _ => AppError::Disk(error),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use candour_intake::Part;

    fn said(parts: &[(&str, u64)]) -> candour_intake::Words {
        let part = |(name, length): &(&str, u64)| Part {
            name: (*name).to_owned(),
            mime: "text/plain".to_owned(),
            length: *length,
        };
        candour_intake::Words {
            headers: Vec::new(),
            text: String::new(),
            is_cut: false,
            parts: parts.iter().map(part).collect(),
        }
    }

    fn kept(number: u32, name: &str, length: u64) -> TakenOut {
        let file = candour_model::files::HeldFile { name: name.into(), length, sha256: String::new() };
        TakenOut { number, file }
    }

    #[test]
    fn what_was_kept_is_known_by_name_and_length_and_each_stands_for_one_part() {
        let parts = [("map.txt", 3), ("map.txt", 3), ("map.txt", 4), ("../notes/map.txt", 3), ("", 1)];
        let kept = vec![kept(4, "map.txt", 3), kept(5, "map.txt", 3), kept(7, "attachment", 1)];
        let viewed = viewed(said(&parts), kept);
        let numbers: Vec<_> = viewed.parts.iter().map(|part| part.evidence).collect();
        assert_eq!(numbers, [Some(4), Some(5), None, None, Some(7)]);
        let names: Vec<_> = viewed.parts.iter().map(|part| part.name.as_str()).collect();
        assert_eq!(names, ["map.txt", "map.txt", "map.txt", "map.txt", "attachment"]);
    }

    #[test]
    fn what_cannot_be_shown_leaves_the_way_by_a_copy() {
        let codes = [
            IntakeError::Unreadable,
            IntakeError::TooLarge,
            IntakeError::TooLong,
            IntakeError::Ended,
            IntakeError::NotStarted,
        ]
        .map(|error| not_shown(error).words());
        assert!(codes.iter().all(|words| words.remedy.starts_with("Save a copy")));
        let damaged = not_shown(IntakeError::Source(ErrorKind::InvalidData.into()));
        assert_eq!(damaged.code().as_str(), "casebook-damaged");
        let unread = not_shown(IntakeError::Source(ErrorKind::Other.into()));
        assert_eq!(unread.code().as_str(), "disk-fault");
    }
}
