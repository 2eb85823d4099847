//! Files from outside: sealed under their matter's key and kept, never opened in this process. A file becomes part of a record only
//! with it; until then a handle stands for it, and it is let go when the casebook is locked.

mod copies;
mod course;

pub(crate) use copies::write_whole;
pub(crate) use course::{Course, FileWork, Watched};

use crate::{App, AppError, open::Open};
use candour_model::{
    asks::AskStanding,
    checks::LONGEST_LINE,
    classes::RecordClass,
    correspondence::SuggestedLetter,
    files::{FileProgress, HeldFile, KnownEvidence, SuggestLetter, TakenFile, TakenFileId},
    ids::{CorrespondenceId, MatterId},
};
use candour_rules::replies::suggest;
use candour_store::{
    MatterScope, Transaction,
    blobs::{self, Blob},
    correspondence,
    evidence::{self, Filed},
    fresh_id, matters,
};
use candour_vault::{BlobId, sealed_files};
use std::{
    collections::BTreeSet,
    fs::File,
    io::{BufRead, BufReader, Read},
    path::Path,
    sync::Arc,
};

/// A file that is sealed and has no record yet.
#[derive(Clone, Debug)]
pub(crate) struct Taken {
    matter: MatterId,
    blob: Blob,
    is_known: bool,
}

impl Taken {
    /// The same file, of this class, for when it is placed. A file that the matter has already keeps its own.
    pub(crate) fn of_class(mut self, class: RecordClass) -> Self {
        self.blob.class = class;
        self
    }
}

impl App {
    /// Takes a file in: it is sealed as it is read, in little memory, and nothing of it is opened. The same bytes are kept
    /// once in a matter. `None` where it was stopped: nothing of it is kept then.
    ///
    /// # Errors
    /// When it cannot be read, is no file, or the disk refuses; when another file is under way.
    pub fn take_file(&self, matter: MatterId, path: &Path) -> Result<Option<TakenFile>, AppError> {
        let source = File::open(path).map_err(|_| unread())?;
        let about = source.metadata().map_err(|_| unread())?;
        if !about.is_file() {
            return Err(AppError::at("file", "Choose a file, not a folder"));
        }
        let open = self.open()?;
        let work = open.file_work.begin(about.len())?;
        let taken = match self.seal(&open, matter, &name_of(path), Watched::new(source, work.course())) {
            Err(_) if work.course().is_stopped() => return Ok(None),
            Err(_) if work.course().is_lost() => return Err(unread()),
            sealed => sealed?,
        };
        if work.course().is_stopped() {
            remove(&open, &taken)?;
            return Ok(None);
        }
        let (known_from, known_evidence) = self.known_in(&taken)?;
        let (file, is_known, class) = (shown(&taken), taken.is_known, taken.blob.class);
        let id = self.hold(&open, taken);
        Ok(Some(TakenFile { id, file, is_known, known_from, known_evidence, class }))
    }

    /// Takes in bytes that stand in no file, under a name for one.
    pub(crate) fn take_bytes(
        &self,
        matter: MatterId,
        name: &str,
        bytes: &[u8],
    ) -> Result<TakenFileId, AppError> {
        let open = self.open()?;
        let taken = self.seal(&open, matter, name, bytes)?;
        Ok(self.hold(&open, taken))
    }

    /// Takes in what was taken out of a file of the matter, under the name that it bore there.
    pub(crate) fn take_part(
        &self,
        (matter, from): (MatterId, BlobId),
        name: &str,
        bytes: &[u8],
    ) -> Result<TakenFileId, AppError> {
        let open = self.open()?;
        let mut taken = self.seal(&open, matter, &part_name(name), bytes)?;
        if !taken.is_known {
            taken.blob.derived_from = Some(from);
        }
        Ok(self.hold(&open, taken))
    }

    /// Keeps what was taken in until it is placed or let go, and gives the handle that stands for it.
    fn hold(&self, open: &Open, taken: Taken) -> TakenFileId {
        let id = TakenFileId(fresh_id(self.stamp().at));
        open.taken().insert(id, taken);
        id
    }

    /// Seals what is read, and finds whether the matter has the same bytes already.
    fn seal(&self, open: &Open, matter: MatterId, name: &str, source: impl Read) -> Result<Taken, AppError> {
        let keys = Arc::clone(&open.keys);
        let scope = MatterScope::of(matter);
        let key = self.read(move |db| Ok(matters::key(db, &keys, &scope)?))?;
        let mut source = BufReader::new(source);
        let mime = mime_of(source.fill_buf()?);
        let file = sealed_files::seal_reader(&open.folder, &key, source)?;
        let class = blobs::class_of_new();
        let (original_name, imported_at) = (name.into(), self.stamp().at);
        let fresh = Blob {
            file,
            class,
            mime: mime.to_owned(),
            original_name,
            imported_at,
            source_note: "".into(),
            derived_from: None,
        };
        let hash = fresh.file.plain_sha256;
        let known = self.read(move |db| Ok(blobs::with_hash(db, &scope, hash)?)).inspect_err(|_| {
            // Best effort: what stays behind is set aside when the casebook is opened.
            let _ = sealed_files::remove(&open.folder, &fresh.file.blob_id);
        })?;
        let Some(blob) = known else { return Ok(Taken { matter, blob: fresh, is_known: false }) };
        sealed_files::remove(&open.folder, &fresh.file.blob_id)?;
        Ok(Taken { matter, blob, is_known: true })
    }

    /// How far the file has come that is under way; `None` where none is.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn file_progress(&self) -> Result<Option<FileProgress>, AppError> {
        Ok(self.open()?.file_work.progress())
    }

    /// Stops the file that is under way, where one is.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn stop_file(&self) -> Result<(), AppError> {
        self.open()?.file_work.stop();
        Ok(())
    }

    /// Lets a file go that was taken in and is not wanted.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn forget_file(&self, id: TakenFileId) -> Result<(), AppError> {
        let open = self.open()?;
        let taken = open.taken().remove(&id);
        taken.map_or(Ok(()), |taken| remove(&open, &taken))
    }

    /// The letters that a reply may answer, likeliest first, with the reasons.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn suggest_letter(&self, input: SuggestLetter) -> Result<Vec<SuggestedLetter>, AppError> {
        let input = input.validate()?;
        if let Some(office) = &input.office {
            self.check_directory_has("office", office)?;
        }
        let asks = self.asks_of(input.matter)?;
        let open: BTreeSet<_> = asks
            .into_iter()
            .filter(|line| line.standing != AskStanding::Answered)
            .map(|line| line.ask.entry)
            .collect();
        let file = self.taken(input.file, "file")?.map(|taken| taken.blob.original_name);
        let ledger = self.correspondence_of(input.matter)?;
        let texts: Vec<&str> =
            input.texts.iter().chain(&file).map(candour_model::words::Words::as_str).collect();
        Ok(suggest(&ledger, &open, input.office.as_ref(), &texts))
    }

    /// A file that was taken in, where one was.
    pub(crate) fn taken(&self, id: Option<TakenFileId>, field: &str) -> Result<Option<Taken>, AppError> {
        id.map(|id| self.open()?.taken().get(&id).cloned().ok_or_else(|| again(field))).transpose()
    }

    /// Records something with a file that was taken in. Meanwhile nobody else has its handle; where it was not recorded, the
    /// handle is good again.
    pub(crate) fn recording<T>(
        &self,
        (id, field): (Option<TakenFileId>, &str),
        record: impl FnOnce(Option<Taken>) -> Result<T, AppError>,
    ) -> Result<T, AppError> {
        let Some(id) = id else { return record(None) };
        let open = self.open()?;
        let taken = open.taken().remove(&id).ok_or_else(|| again(field))?;
        let recorded = record(Some(taken.clone()));
        if recorded.is_err() {
            open.taken().insert(id, taken);
        } else {
            // Best effort: what stays behind is set aside when the casebook is opened.
            let _ = self.clear_second(&open, &taken);
        }
        recorded
    }

    /// Removes the sealed bytes of a file where the matter has the same bytes as another.
    fn clear_second(&self, open: &Open, taken: &Taken) -> Result<(), AppError> {
        let (scope, file) = (MatterScope::of(taken.matter), taken.blob.file);
        let kept = self.read(move |db| Ok(blobs::with_hash(db, &scope, file.plain_sha256)?))?;
        if kept.is_some_and(|kept| kept.file.blob_id != file.blob_id) { remove(open, taken) } else { Ok(()) }
    }

    /// The entry of the ledger and the evidence that have the same file.
    fn known_in(&self, taken: &Taken) -> Result<(Option<CorrespondenceId>, Option<KnownEvidence>), AppError> {
        let (scope, blob) = (MatterScope::of(taken.matter), taken.blob.file.blob_id);
        self.read(move |db| {
            let filed = evidence::with_file(db, &scope, blob)?;
            Ok((correspondence::with_file(db, &scope, blob)?, filed.map(known)))
        })
    }
}

fn known(Filed { number, is_binned }: Filed) -> KnownEvidence {
    KnownEvidence { number, is_binned }
}

/// A file from outside that is gone or cannot be read says nothing of the casebook.
fn unread() -> AppError {
    AppError::at("file", "It cannot be read there. Put its disk back, or choose another file")
}

fn again(field: &str) -> AppError {
    AppError::at(field, "Choose the file again")
}

/// Makes a file that was taken in part of the record of its matter, where there is one, and gives its id there: the same bytes
/// are kept once, as they were first recorded.
pub(crate) fn place(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    taken: Option<&Taken>,
    field: &str,
) -> Result<Option<BlobId>, AppError> {
    let Some(taken) = taken else { return Ok(None) };
    if taken.matter != scope.matter() {
        return Err(AppError::at(field, "Choose the file again: it was taken in for another matter"));
    }
    if let Some(blob) = blobs::with_hash(tx, scope, taken.blob.file.plain_sha256)? {
        return Ok(Some(blob.file.blob_id));
    }
    blobs::add(tx, scope, &taken.blob)?;
    Ok(Some(taken.blob.file.blob_id))
}

/// Removes the sealed bytes of a file that is in no record.
fn remove(open: &Open, taken: &Taken) -> Result<(), AppError> {
    if !taken.is_known {
        sealed_files::remove(&open.folder, &taken.blob.file.blob_id)?;
    }
    Ok(())
}

fn shown(taken: &Taken) -> HeldFile {
    blobs::shown(&taken.blob)
}

/// The name a file came under, without what cannot be seen, cut to the length of a line.
fn name_of(path: &Path) -> String {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    name.chars().filter(|c| !candour_model::checks::is_unseen(*c)).take(LONGEST_LINE).collect()
}

/// The name under which what was attached to a message is kept.
pub(crate) fn part_name(said: &str) -> String {
    let name = name_of(Path::new(said));
    if name.trim().is_empty() { "attachment".to_owned() } else { name }
}

/// What a file is by its first bytes. It is never read further.
fn mime_of(head: &[u8]) -> &'static str {
    const KNOWN: [(&[u8], &str); 6] = [
        (b"%PDF-", "application/pdf"),
        (b"\x89PNG\r\n\x1a\n", "image/png"),
        (b"\xff\xd8\xff", "image/jpeg"),
        (b"GIF8", "image/gif"),
        (b"PK\x03\x04", "application/zip"),
        (b"\xd0\xcf\x11\xe0", "application/x-ole-storage"),
    ];
    KNOWN
        .iter()
        .find(|(start, _)| head.starts_with(start))
        .map_or("application/octet-stream", |(_, mime)| mime)
}
