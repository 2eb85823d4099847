//! Attendance notes and notes of telephone calls: written, worded anew, listed, and read, which is recorded.

use crate::{App, AppError};
use candour_model::{
    ids::{MatterId, NoteId},
    notes::{AmendNote, Contact, NoteEntry, NoteLine, NoteText, ReadNote, WriteNote},
    parties::Party,
};
use candour_store::{MatterScope, StoreError, audit::Event, notes};

impl App {
    /// Everyone who has a part in a matter, by cipher: whom a note can be with.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn people_in(&self, matter: MatterId) -> Result<Vec<Party>, AppError> {
        self.read(move |db| Ok(notes::people(db, &MatterScope::of(matter))?))
    }

    /// The notes of a matter, the latest day first, without a text.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn notes_of(&self, matter: MatterId) -> Result<Vec<NoteLine>, AppError> {
        self.read(move |db| Ok(notes::of_matter(db, &MatterScope::of(matter))?))
    }

    /// Every wording of a note, the first first, without a text.
    ///
    /// # Errors
    /// When there is no such note.
    pub fn note_versions(&self, note: NoteId) -> Result<Vec<NoteLine>, AppError> {
        self.read(move |db| Ok(notes::versions(db, &notes::scope_of(db, note)?, note)?))
    }

    /// The text of a note. That it was read is recorded.
    ///
    /// # Errors
    /// When there is no such note, or no such wording of it.
    pub fn read_note(&self, input: ReadNote) -> Result<NoteText, AppError> {
        self.write(move |tx, audit| {
            let scope = notes::scope_of(tx, input.note)?;
            let text = notes::text(tx, &scope, input.note, input.version)?;
            let (matter, version) = (scope.matter(), text.line.version);
            audit.record(Event::NoteRead { matter, note: input.note, version });
            Ok(text)
        })
    }

    /// Writes a note.
    ///
    /// # Errors
    /// A field that is not right; somebody who has no part in the matter.
    pub fn write_note(&self, input: WriteNote) -> Result<NoteLine, AppError> {
        let today = self.surroundings.clock.today();
        let WriteNote { matter, entry } = input.validate(today)?;
        self.check_offices(&entry)?;
        self.write(move |tx, audit| {
            let note = NoteId(audit.fresh_id());
            notes::write(tx, matter, note, &entry, today)?;
            audit.record(Event::NoteWritten { matter, note });
            latest(notes::versions(tx, &MatterScope::of(matter), note)?, note)
        })
    }

    /// Words a note anew. The earlier wordings are kept.
    ///
    /// # Errors
    /// A field that is not right; a note that is not there.
    pub fn amend_note(&self, input: AmendNote) -> Result<NoteLine, AppError> {
        let today = self.surroundings.clock.today();
        let AmendNote { note, entry, reason } = input.validate(today)?;
        self.check_offices(&entry)?;
        self.write(move |tx, audit| {
            let scope = notes::scope_of(tx, note)?;
            notes::amend(tx, &scope, note, &entry, &reason, today)?;
            audit.record(Event::NoteAmended { matter: scope.matter(), note });
            latest(notes::versions(tx, &scope, note)?, note)
        })
    }

    fn check_offices(&self, entry: &NoteEntry) -> Result<(), AppError> {
        let rules = self.current_rules()?;
        let is_unknown = |contact: &Contact| match contact {
            Contact::Office { office } => rules.office_of(office).is_err(),
            Contact::Party { .. } | Contact::Other { .. } => false,
        };
        if entry.contacts.iter().any(is_unknown) {
            return Err(AppError::at("contacts", "Choose the office from the list"));
        }
        Ok(())
    }
}

fn latest(mut versions: Vec<NoteLine>, note: NoteId) -> Result<NoteLine, AppError> {
    let missing = || StoreError::Missing { what: "note", id: note.to_string() };
    versions.pop().ok_or_else(|| missing().into())
}
