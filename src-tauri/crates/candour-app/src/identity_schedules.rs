//! The Identity Schedule to an issued letter: drawn, sealed with a password that is told once, and kept sealed beside the ledger.
//!
//! Names are opened for it inside the transaction that makes it, after each client's authority has been read.

mod document;

use self::document::Contents;
use crate::{App, AppError, letters::anchor, making::Making};
use candour_documents::{SealKeys, Stage, seal, to_pdf};
use candour_model::{
    dates::CivilDate,
    identity_schedules::{IdentitySchedules, MadeIdentitySchedule, MakeIdentitySchedule, ScheduleClient},
    ids::{LetterId, PartyId},
    parties::Cipher,
};
use candour_rules::Rules;
use candour_store::{
    Connection, MatterScope, StoreError, Transaction, allegations,
    audit::{AuditDraft, Head},
    authorities,
    blobs::Blob,
    bodies, clients,
    identity_schedules::{self, Make},
    letters, logo, matters, settings,
};
use candour_vault::{FileLock, sealed_files};

impl App {
    /// The schedules that were made to a letter, by number, and whom another may name today.
    ///
    /// # Errors
    /// When there is no such letter.
    pub fn identity_schedules_of(&self, letter: LetterId) -> Result<IdentitySchedules, AppError> {
        let (rules, today) = (self.current_rules()?, self.surroundings.clock.today());
        self.read(move |db| {
            let scope = letters::scope_of(db, letter)?;
            let to = letters::get(db, &scope, letter)?.to;
            let given = authorities::of_matter(db, &scope)?;
            let clients = clients::of_matter(db, &scope)?.into_iter().map(|client| ScheduleClient {
                is_allowed: given
                    .iter()
                    .any(|one| one.client == client.party && one.allows_identity(&to, today)),
                party: client.party,
                cipher: client.cipher,
            });
            Ok(IdentitySchedules {
                made: identity_schedules::of_letter(db, &scope, letter)?,
                clients: clients.collect(),
                may_be_sent: identity_schedules::class_of_new() <= rules.body(&to.body)?.max_class,
            })
        })
    }

    /// Makes the schedule to a letter, for the office of that letter alone, and tells its password, which is kept nowhere.
    ///
    /// # Errors
    /// A client whose authority does not allow that office to be told who they are; an office that may be sent nothing shared in
    /// confidence; when there is no such letter. Nothing is written then.
    pub fn make_identity_schedule(
        &self,
        input: MakeIdentitySchedule,
    ) -> Result<MadeIdentitySchedule, AppError> {
        let making =
            ScheduleMaking { input: input.validate()?, lock: FileLock::generate()?, with: self.making()? };
        self.write(move |tx, audit| making.run(tx, audit))
    }
}

/// Everything that making needs beside the record.
struct ScheduleMaking {
    input: MakeIdentitySchedule,
    lock: FileLock,
    with: Making,
}

impl ScheduleMaking {
    fn run(self, tx: &Transaction<'_>, audit: &mut AuditDraft) -> Result<MadeIdentitySchedule, AppError> {
        let scope = letters::scope_of(tx, self.input.letter)?;
        let letter = letters::get(tx, &scope, self.input.letter)?;
        let number = identity_schedules::next_number(tx, letter.id)?;
        let reference = letters::our_reference(tx, &scope, letter.id)?;
        let our_reference = format!("{}/S{number}", reference.as_str());
        let highest = self.with.rules.body(&letter.to.body)?.max_class;
        let head = Head::of(tx)?;
        let allowed = (&*self.input.clients, &letter.to, self.with.today);
        let identities = identity_schedules::reveal(tx, audit, &self.with.keys, &scope, allowed, highest)?;
        let ciphers = ciphers(tx, &scope, &self.input.clients)?;
        let file_name = file_name(&ciphers, self.with.today, identity_schedules::made_in(tx, &scope)? + 1);
        let people: Vec<_> = ciphers.into_iter().zip(identities).collect();
        let contents = Contents {
            letter: &letter,
            references: (&reference, &our_reference),
            on: self.with.today,
            firm: settings::get(tx)?.firm.unwrap_or_default(),
            logo: logo::get(tx)?,
            addressee: self.with.rules.office_of(&letter.to)?,
            office: bodies::office(tx, &letter.to)?,
            people: &people,
            with_addresses: self.input.with_addresses,
            has_anonymity: has_anonymity(tx, &scope)?,
        };
        let drawn =
            to_pdf(&document::of(&contents, Stage::Issued { anchor: anchor(&head) })?, &self.with.faces)?;
        let blob = self.sealed(tx, audit, &scope, &drawn.pdf, file_name)?;
        let made = Make {
            number,
            on: self.with.today,
            our_reference: our_reference.as_str().into(),
            subject: "Identity Schedule, sealed".into(),
            pages: drawn.pages,
            blob,
            letter: letter.id,
            office: letter.to,
            clients: self.input.clients,
            with_addresses: self.input.with_addresses,
        };
        let schedule = identity_schedules::make(tx, audit, &scope, &made)?;
        Ok(MadeIdentitySchedule { schedule, password: self.lock.password().into() })
    }

    /// Seals the file twice: with its password, for whoever is to read it, and under the matter's key, to be kept.
    fn sealed(
        &self,
        db: &Connection,
        audit: &AuditDraft,
        scope: &MatterScope,
        pdf: &[u8],
        file_name: String,
    ) -> Result<Blob, AppError> {
        let keys =
            SealKeys { password: self.lock.password(), owner: self.lock.owner(), file_key: self.lock.key() };
        let key = matters::key(db, &self.with.keys, scope)?;
        Ok(Blob {
            file: sealed_files::seal_bytes(&self.with.folder, &key, &seal(pdf, &keys)?)?,
            class: identity_schedules::class_of_new(),
            mime: "application/pdf".to_owned(),
            original_name: file_name.into(),
            imported_at: audit.at(),
            source_note: "".into(),
            derived_from: None,
        })
    }
}

/// What each of these clients of a matter is called.
fn ciphers(db: &Connection, scope: &MatterScope, of: &[PartyId]) -> Result<Vec<Cipher>, StoreError> {
    let all = clients::of_matter(db, scope)?;
    let cipher = |party: &PartyId| {
        let client = all.iter().find(|client| client.party == *party);
        let missing = || StoreError::Missing { what: "client", id: party.to_string() };
        client.map(|client| client.cipher.clone()).ok_or_else(missing)
    };
    of.iter().map(cipher).collect()
}

/// Whether anybody the matter is about may be named in no publication for life.
fn has_anonymity(db: &Connection, scope: &MatterScope) -> Result<bool, StoreError> {
    let alleged = allegations::of_matter(db, scope)?;
    Ok(alleged.iter().any(|allegation| Rules::gives_anonymity(&allegation.criteria)))
}

/// `2026-11-23_K7-4Q_schedule_v1.pdf`: the day, the first client's cipher, and which schedule of the matter it is.
fn file_name(ciphers: &[Cipher], on: CivilDate, number: u32) -> String {
    let cipher = ciphers.first().map_or("none", Cipher::as_str);
    format!("{on}_{cipher}_schedule_v{number}.pdf")
}
