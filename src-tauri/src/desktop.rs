//! What a command can reach: the application, and what only a desktop can do around it, which is asking for folders,
//! changing windows and noticing that nobody is there. It decides nothing about a casebook.

mod ways_in;

use crate::{
    dialogs::{Dialogs, Question},
    idle::Idle,
    opened_copies::OpenedCopies,
};
use candour_app::{App, AppError};
use candour_model::{
    audit_entries::{AuditExport, ExportAudit},
    backups::{OfferedBackup, Safekeeping},
    casebooks::{KnownCasebook, OfferedPlace},
    diary::DiaryOf,
    exports::{MadeExport, MakeExport},
    files::{FileOf, TakenFile},
    ids::{LetterId, MatterId, PaperId},
    letter_matches::LetterMatch,
    letters::SavedCopy,
    logo::ShownLogo,
    papers::{CopyFormat, SavePaperCopy},
    settings::{FEWEST_IDLE_MINUTES, MOST_IDLE_MINUTES, WindowSize},
};
use std::{
    path::PathBuf,
    process,
    sync::{Mutex, PoisonError, mpsc},
    thread,
    time::Duration,
};
use zeroize::Zeroizing;

/// Locking never takes longer: after this the process ends, and its memory with it.
const LONGEST_LOCK: Duration = Duration::from_secs(3);

/// What was under way when the casebook was locked has this long to notice and to take away what it had begun.
const LONGEST_WORK: Duration = Duration::from_secs(2);

/// How soon it is looked again whether something has ended.
const LOOK_AGAIN: Duration = Duration::from_millis(20);

/// What the windows are to do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// The casebook is open: show it, and destroy the cover.
    Opened,
    /// The casebook is about to lock: take it out of sight at once.
    Hide,
    /// The casebook is locked: destroy its window and show the cover, which in a build that is shipped the next start of the
    /// program does.
    Locked,
}

/// The application in its desktop.
pub struct Desktop {
    /// Every verb.
    pub app: App,
    /// When somebody was last at the keys.
    pub idle: Idle,
    dialogs: Dialogs,
    opened_copies: OpenedCopies,
    changes: mpsc::Sender<Change>,
    size: Mutex<Option<WindowSize>>,
    dropped: Mutex<Option<PathBuf>>,
    closing: Mutex<()>,
}

impl Desktop {
    /// Puts the application into a desktop. Changes of window go to whoever holds the other end.
    #[must_use]
    pub fn new(
        app: App,
        idle: Idle,
        dialogs: Dialogs,
        opened_copies: OpenedCopies,
        changes: mpsc::Sender<Change>,
    ) -> Self {
        Self {
            app,
            idle,
            dialogs,
            opened_copies,
            changes,
            size: Mutex::default(),
            dropped: Mutex::default(),
            closing: Mutex::default(),
        }
    }

    /// Asks which casebook to open; `None` when the dialog was cancelled.
    ///
    /// # Errors
    /// When there is no casebook in that folder that this program can open.
    pub fn choose_casebook(&self) -> Result<Option<KnownCasebook>, AppError> {
        self.dialogs.ask(Question::Casebook).map(|path| self.app.consider_casebook(&path)).transpose()
    }

    /// Asks where to make a casebook; `None` when the dialog was cancelled.
    ///
    /// # Errors
    /// When no casebook may lie in that folder.
    pub fn choose_place(&self) -> Result<Option<OfferedPlace>, AppError> {
        self.dialogs.ask(Question::Place).map(|path| self.app.consider_place(&path)).transpose()
    }

    /// Asks where a copy of a letter goes, and saves it there; `None` when the dialog was cancelled.
    ///
    /// # Errors
    /// When there is no such letter, or the copy cannot be written.
    pub fn save_letter_copy(&self, letter: LetterId) -> Result<Option<SavedCopy>, AppError> {
        let name = self.app.copy_name(letter)?;
        self.dialogs
            .ask(Question::Copy { name })
            .map(|path| self.app.save_letter_copy(letter, &path))
            .transpose()
    }

    /// Opens a copy of a letter in another program, to be printed there.
    ///
    /// # Errors
    /// When there is no such letter, no folder in memory, or no program to show it.
    pub fn print_letter(&self, letter: LetterId) -> Result<SavedCopy, AppError> {
        self.opened_copies.open(|inside| self.app.open_letter_copy(letter, inside))
    }

    /// Opens a copy of a paper in another program, to be printed there.
    ///
    /// # Errors
    /// When there is no such paper, it shows who a client is, there is no folder in memory, or no program to show it.
    pub fn print_paper(&self, paper: PaperId) -> Result<SavedCopy, AppError> {
        let of = SavePaperCopy { paper, format: CopyFormat::Pdf };
        self.opened_copies.open(|inside| self.app.open_paper_copy(of, inside))
    }

    /// Asks in which folder a letter goes with everything that goes with it, and saves copies there; `None` when the dialog was
    /// cancelled.
    ///
    /// # Errors
    /// When there is no such letter, or the copies cannot be written.
    pub fn save_letter_set(&self, letter: LetterId) -> Result<Option<SavedCopy>, AppError> {
        self.app.letter_sending(letter)?;
        self.dialogs.ask(Question::Copies).map(|path| self.app.save_letter_set(letter, &path)).transpose()
    }

    /// Asks where a copy of a paper goes, and saves it there; `None` when the dialog was cancelled.
    ///
    /// # Errors
    /// When there is no such paper, or the copy cannot be written.
    pub fn save_paper_copy(&self, of: SavePaperCopy) -> Result<Option<SavedCopy>, AppError> {
        let name = self.app.paper_copy_name(of)?;
        self.dialogs.ask(Question::Copy { name }).map(|path| self.app.save_paper_copy(of, &path)).transpose()
    }

    /// Asks for a file and says whether it is a letter that was issued; `None` when the dialog was cancelled.
    ///
    /// # Errors
    /// When the casebook is locked, or the file cannot be read.
    pub fn match_letter(&self) -> Result<Option<LetterMatch>, AppError> {
        self.require_open()?;
        self.dialogs.ask(Question::File).map(|path| self.app.match_letter(&path)).transpose()
    }

    /// Asks where a copy of a file goes, and saves it there; `None` when the dialog was cancelled, or the copy stopped.
    ///
    /// # Errors
    /// When there is no such file, or the copy cannot be written.
    pub fn save_file_copy(&self, of: FileOf) -> Result<Option<SavedCopy>, AppError> {
        let name = self.app.file_copy_name(of.clone())?;
        let chosen = self.dialogs.ask(Question::Copy { name });
        chosen.map_or(Ok(None), |path| self.app.save_file_copy(of, &path))
    }

    /// Opens a copy of a file in another program; `None` where it was stopped on its way.
    ///
    /// # Errors
    /// When there is no such file, no folder or no room in memory, or no program to show it.
    pub fn open_file_copy(&self, of: FileOf) -> Result<Option<SavedCopy>, AppError> {
        self.opened_copies.open_unless_stopped(|inside| self.app.open_file_copy(of, inside))
    }

    /// Asks where the dates to keep go as a calendar file, and saves them there; `None` when the dialog was cancelled.
    ///
    /// # Errors
    /// When there is no such matter or no date to keep, or the file cannot be written.
    pub fn save_diary_copy(&self, of: DiaryOf) -> Result<Option<SavedCopy>, AppError> {
        let name = self.app.diary_copy_name(of)?;
        self.dialogs.ask(Question::Copy { name }).map(|path| self.app.save_diary_copy(of, &path)).transpose()
    }

    /// Asks for a file and takes it in; `None` when the dialog was cancelled, or the file stopped.
    ///
    /// # Errors
    /// When it cannot be read or sealed.
    pub fn choose_file(&self, matter: MatterId) -> Result<Option<TakenFile>, AppError> {
        self.require_open()?;
        self.dialogs.ask(Question::File).map_or(Ok(None), |path| self.app.take_file(matter, &path))
    }

    /// Asks for a picture and makes it the firm's logo; `None` when the dialog was cancelled.
    ///
    /// # Errors
    /// When the casebook is locked, or no logo can be made of it.
    pub fn choose_logo(&self) -> Result<Option<ShownLogo>, AppError> {
        self.require_open()?;
        self.dialogs.ask(Question::Logo).map(|path| self.app.set_logo(&path)).transpose()
    }

    /// Asks where a backup goes, and makes it; `None` when the dialog was cancelled, or the backup stopped.
    ///
    /// # Errors
    /// When the casebook is locked or not whole, or the disk refuses.
    pub fn back_up(&self) -> Result<Option<Safekeeping>, AppError> {
        self.require_open()?;
        self.dialogs.ask(Question::Backup).map_or(Ok(None), |path| self.app.back_up(&path))
    }

    /// Asks where everything goes in one file, and writes it; `None` when the dialog was cancelled, or the copy stopped.
    ///
    /// # Errors
    /// As [`Desktop::back_up`].
    pub fn move_out(&self) -> Result<Option<Safekeeping>, AppError> {
        let name = self.app.move_out_name()?;
        self.dialogs.ask(Question::Move { name }).map_or(Ok(None), |path| self.app.move_out(&path))
    }

    /// Asks where a record statement goes, and saves it there; `None` when the dialog was cancelled.
    ///
    /// # Errors
    /// When the casebook is locked, or the statement cannot be written.
    pub fn save_record_statement(&self) -> Result<Option<SavedCopy>, AppError> {
        let name = self.app.record_statement_name()?;
        self.dialogs
            .ask(Question::Copy { name })
            .map(|path| self.app.save_record_statement(&path))
            .transpose()
    }

    /// Asks in which folder the audit log goes, and saves it there; `None` when the dialog was cancelled.
    ///
    /// # Errors
    /// When the casebook is locked, there is no such matter, the chain does not hold, or the place cannot be written.
    pub fn export_audit(&self, of: ExportAudit) -> Result<Option<AuditExport>, AppError> {
        self.require_open()?;
        self.dialogs.ask(Question::Copies).map(|path| self.app.export_audit(of, &path)).transpose()
    }

    /// Asks where an export goes, and makes it; `None` when the dialog was cancelled, or the export stopped.
    ///
    /// # Errors
    /// When the casebook is locked or has no such matter, or the folder refuses.
    pub fn make_export(&self, what: MakeExport) -> Result<Option<MadeExport>, AppError> {
        self.app.require_exportable(what)?;
        self.dialogs.ask(Question::Copies).map_or(Ok(None), |path| self.app.export(what, &path))
    }

    /// Asks for a folder and says which backups are in it; `None` when the dialog was cancelled.
    ///
    /// # Errors
    /// When there is none.
    pub fn choose_backups(&self) -> Result<Option<Vec<OfferedBackup>>, AppError> {
        self.dialogs.ask(Question::Backups).map(|path| self.app.consider_backups(&path)).transpose()
    }

    /// Restores the chosen backup with the recovery words, and opens its window; `false` where it was stopped.
    ///
    /// # Errors
    /// When it cannot be restored. Nothing is left then.
    pub fn restore_with_words(&self, typed: Zeroizing<Vec<u8>>) -> Result<bool, AppError> {
        let restored = self.app.restore_with_words(typed)?;
        Ok(self.opened_if(restored))
    }

    /// The same with its passphrase.
    ///
    /// # Errors
    /// As [`Desktop::restore_with_words`].
    pub fn restore_with_passphrase(&self, typed: Zeroizing<Vec<u8>>) -> Result<bool, AppError> {
        let restored = self.app.restore_with_passphrase(typed)?;
        Ok(self.opened_if(restored))
    }

    /// Notes the first of the files dropped on the window. Its path goes no further than this.
    pub fn note_dropped(&self, paths: Vec<PathBuf>) {
        *self.dropped.lock().unwrap_or_else(PoisonError::into_inner) = paths.into_iter().next();
    }

    /// Takes in the file that was dropped last; `None` where there is none.
    ///
    /// # Errors
    /// When it cannot be read or sealed.
    pub fn take_dropped(&self, matter: MatterId) -> Result<Option<TakenFile>, AppError> {
        self.require_open()?;
        let path = self.dropped.lock().unwrap_or_else(PoisonError::into_inner).take();
        path.map_or(Ok(None), |path| self.app.take_file(matter, &path))
    }

    /// Opens the new casebook with the words typed back, and its window.
    ///
    /// # Errors
    /// When the words do not open it.
    pub fn finish_casebook(&self, typed: Zeroizing<Vec<u8>>) -> Result<(), AppError> {
        self.app.finish_casebook(typed)?;
        self.opened();
        Ok(())
    }

    /// Opens the casebook with its passphrase, and its window.
    ///
    /// # Errors
    /// When the casebook does not open.
    pub fn unlock_casebook(&self, passphrase: Zeroizing<Vec<u8>>) -> Result<(), AppError> {
        self.app.unlock_casebook(passphrase)?;
        self.opened();
        Ok(())
    }

    /// Opens the casebook with its recovery words, and its window.
    ///
    /// # Errors
    /// When the casebook does not open.
    pub fn unlock_with_words(&self, typed: Zeroizing<Vec<u8>>) -> Result<(), AppError> {
        self.app.unlock_with_words(typed)?;
        self.opened();
        Ok(())
    }

    /// Makes the casebook of invented cases, and opens its window.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn look_around(&self) -> Result<(), AppError> {
        self.app.look_around()?;
        self.opened();
        Ok(())
    }

    /// Takes the casebook out of sight, locks it and goes back to the cover.
    ///
    /// # Errors
    /// When the last page could not be written. The casebook is locked all the same.
    pub fn lock_casebook(&self) -> Result<(), AppError> {
        self.note_dropped(Vec::new());
        self.tell(Change::Hide);
        let locked = self.close();
        self.tell(Change::Locked);
        locked
    }

    /// Locks without another window to follow, because the program ends. A casebook that was being made is taken away,
    /// and what opens one that was being changed stays what it was.
    pub fn leave(&self) {
        // The casebook is locked whatever comes back, and there is no window left to say more in.
        let _ = self.app.stop_restore();
        let _ = self.close();
        let _ = self.app.abandon_casebook();
        let _ = self.app.abandon_way_change();
        // A restore that was stopped takes away what it made.
        wait_until(LONGEST_LOCK, || self.app.restore_progress().is_none());
    }

    /// Notes that somebody is at the keys.
    ///
    /// # Errors
    /// When no casebook is open.
    pub fn note_activity(&self) -> Result<(), AppError> {
        self.require_open()?;
        self.idle.somebody_is_here();
        Ok(())
    }

    fn require_open(&self) -> Result<(), AppError> {
        if self.app.is_open() { Ok(()) } else { Err(AppError::Locked) }
    }

    /// Locks when nobody has been at the keys for as long as the casebook's settings allow.
    pub fn lock_if_nobody_is_here(&self) {
        let might_be = self.app.is_open() && self.idle.is_over(FEWEST_IDLE_MINUTES);
        if might_be && self.idle.is_over(self.app.idle_minutes()) {
            // As after `Ctrl L`, the cover follows whatever comes back.
            let _ = self.lock_casebook();
        }
        // Words that wait to be written down by hand and typed back open nothing yet, and take longer.
        let allowed = if self.app.has_drawn_words() { MOST_IDLE_MINUTES } else { self.app.idle_minutes() };
        if self.app.is_changing_ways() && self.idle.is_over(allowed) {
            let _ = self.abandon_way_change();
        }
    }

    /// Notes the size of the casebook's window; it is kept when the casebook is locked.
    pub fn note_size(&self, size: WindowSize) {
        *self.size.lock().unwrap_or_else(PoisonError::into_inner) = Some(size);
    }

    fn opened_if(&self, is_open: bool) -> bool {
        if is_open {
            self.opened();
        }
        is_open
    }

    fn opened(&self) {
        self.idle.somebody_is_here();
        self.tell(Change::Opened);
    }

    /// Locks, and waits for what was under way. Who comes second waits for the first, and finds nothing left to close.
    fn close(&self) -> Result<(), AppError> {
        let _closing = self.closing.lock().unwrap_or_else(PoisonError::into_inner);
        let (done, wait) = mpsc::channel::<()>();
        thread::spawn(move || {
            if wait.recv_timeout(LONGEST_LOCK) == Err(mpsc::RecvTimeoutError::Timeout) {
                process::exit(1);
            }
        });
        let size = self.size.lock().unwrap_or_else(PoisonError::into_inner).take();
        let kept = size.filter(|_| self.app.is_open()).map_or(Ok(()), |size| self.app.keep_window_size(size));
        self.opened_copies.take_away();
        let locked = self.app.lock_casebook();
        wait_until(LONGEST_WORK, || !self.app.is_at_work());
        drop(done);
        kept.and(locked)
    }

    fn tell(&self, change: Change) {
        // The other end is gone only when the program is ending.
        let _ = self.changes.send(change);
    }
}

/// Waits until something has ended, and no longer than this.
fn wait_until(longest: Duration, has_ended: impl Fn() -> bool) {
    for _ in 0..longest.as_millis() / LOOK_AGAIN.as_millis() {
        if has_ended() {
            return;
        }
        thread::sleep(LOOK_AGAIN);
    }
}
