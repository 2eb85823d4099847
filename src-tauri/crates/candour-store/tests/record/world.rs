//! A casebook in a temporary folder, a clock that is set by hand, and invented people. For the tests of this crate.

use candour_model::{
    allegations::{Accused, AccusedPart, Alleged, Duty, Role, Told, ToldBody},
    authorities::{Authority, AuthorityPurpose},
    bodies::{BodyId, CriterionId, ForceId, OfficeRef},
    categories::{CategoryId, OffenceId},
    certainty::Certainty,
    classes::RecordClass,
    clients::{Capacity, Client},
    dates::{
        phrase,
        said::{SaidDate, Settled},
    },
    described::{DescribePerson, FeaturesSaid},
    identities::Identity,
    ids::{AllegationId, AuthorityId, DescribedId, LetterId, MatterId, PartyId, PostingId},
    letters::{BegunFrom, DraftParagraph, LetterDraft, LetterKind, Occasion, ParagraphKind},
    matters::Matter,
    officers::ServiceStatus,
    parties::PartyKind,
    postings::{NumberKind, Posting},
};
use candour_store::{
    Connection, MatterScope, Stamp, Store, StoreError, Warning, allegations,
    audit::{Event, Head},
    authorities, blobs, clients, described, identities, letters, matters, officers, parties, postings,
    settings,
    undo::{Undone, Way},
};
use candour_vault::{
    BlobId, CasebookFolder, Effort, Keys, NewCasebook, NewLock, Passphrase, RecoveryWords,
    sealed_files::SealedFile,
};
use jiff::civil::date;
use rusqlite::OpenFlags;
use std::sync::Arc;
use tempfile::TempDir;

/// What opens the casebook.
pub(crate) const PASSPHRASE: &str = "orbit velvet mango ridge sponsor clinic walnut";

/// A casebook and its keys, closed.
pub(crate) struct World {
    pub(crate) place: TempDir,
    pub(crate) folder: CasebookFolder,
    pub(crate) keys: Arc<Keys>,
    pub(crate) head: Head,
}

impl World {
    pub(crate) fn new() -> Self {
        let place = tempfile::tempdir().unwrap();
        let passphrase = Passphrase::from_bytes(PASSPHRASE.as_bytes().to_vec().into()).unwrap();
        let new = NewCasebook::begin(
            place.path(),
            "Casebook 1",
            NewLock::P1(passphrase),
            date(2026, 11, 23),
            Effort::CHEAP,
        )
        .unwrap();
        let head = Store::create(new.folder(), new.keys(), &stamp(0)).unwrap();
        let words = RecoveryWords::from_typed(new.words().reveal().as_bytes().to_vec().into()).unwrap();
        let (folder, keys) = new.finish(&words).unwrap();
        keys.write_seen(&folder, head.n, head.hash).unwrap();
        Self { place, folder, keys: Arc::new(keys), head }
    }

    /// Opens the casebook; there must be nothing to warn of.
    pub(crate) fn open(&self) -> Store {
        let (store, warnings) = self.try_open(1).unwrap();
        assert_eq!(warnings, []);
        store
    }

    pub(crate) fn try_open(&self, second: i64) -> Result<(Store, Vec<Warning>), StoreError> {
        Store::open(&self.folder, &self.keys, &stamp(second), None)
    }

    /// The database as someone with its key and without our rules meets it. It must be closed.
    pub(crate) fn raw(&self) -> Connection {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let raw = Connection::open_with_flags(self.folder.database(), flags).unwrap();
        self.keys.database_key().unwrap().apply(&raw).unwrap();
        raw
    }

    /// Closes as the application does: the end of the record is noted.
    pub(crate) fn close(&self, store: &Store) -> Head {
        let head = store.close().unwrap();
        self.keys.write_seen(&self.folder, head.n, head.hash).unwrap();
        head
    }
}

/// So many seconds after the tests' beginning.
pub(crate) fn stamp(second: i64) -> Stamp {
    let at = jiff::Timestamp::from_second(1_795_452_000 + second).unwrap();
    Stamp {
        at,
        boot: "0b5c".into(),
        monotonic_ms: 60_000 + u64::try_from(second * 1_000).unwrap_or_default(),
    }
}

/// The ids of a case.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Case {
    pub(crate) matter: MatterId,
    pub(crate) client: PartyId,
    pub(crate) officer: PartyId,
    pub(crate) described: DescribedId,
    pub(crate) allegation: AllegationId,
    pub(crate) authority: AuthorityId,
    pub(crate) draft: LetterId,
}

impl Case {
    pub(crate) const fn scope(&self) -> MatterScope {
        MatterScope::of(self.matter)
    }
}

pub(crate) fn psd() -> OfficeRef {
    OfficeRef { body: BodyId("psd".into()), force: Some(ForceId("northmere".into())) }
}

pub(crate) fn matter(id: MatterId, reference: &str) -> Matter {
    Matter {
        id,
        reference: reference.into(),
        working_name: "Matter 1".into(),
        force: ForceId("northmere".into()),
        opened_on: date(2026, 11, 23),
        conflicts: vec!["The officer accused trained the investigators.".into()],
        evidence_at_risk: vec!["Custody footage".into(), "Radio log".into()],
        needs: vec!["A female interviewer".into()],
    }
}

pub(crate) fn identity(name: &str, birth: Option<&str>) -> Identity {
    Identity {
        name: name.into(),
        birth: birth.map(|words| phrase::settled(&words.into())),
        ..Identity::default()
    }
}

pub(crate) fn record_allegation(case: (MatterId, PartyId, PartyId, DescribedId)) -> Alleged {
    let (matter, client, officer, described) = case;
    Alleged {
        matter,
        client,
        particulars: "He came back after the shift.\n\nNobody else was there.".into(),
        happened: settled("the summer of 2003"),
        place: "Northmere station".into(),
        duty: Duty::OnDuty,
        how_known: "She saw it".into(),
        accused: vec![
            Accused::Officer { party: officer }.into(),
            AccusedPart {
                who: Accused::Described { described },
                roles: vec![Role::WasPresent, Role::CoveredUp],
            },
        ],
        categories: vec![CategoryId("abuse-of-position-sexual".into()), CategoryId("threats".into())],
        offences: vec![OffenceId("misconduct-in-public-office".into())],
        criteria: vec![CriterionId("serious-sexual-offence".into())],
        told: vec![Told {
            to_whom: "The front desk".into(),
            body: Some(ToldBody::Force { force: ForceId("northmere".into()) }),
            told: settled("2004"),
            outcome: "Nothing".into(),
        }],
        sources: Vec::new(),
    }
}

/// A date as its words are read where nobody chooses.
fn settled(words: &str) -> Settled {
    SaidDate::from(words).settle(None, &[]).unwrap()
}

/// Records a case with one of everything, a letter's draft among it.
pub(crate) fn record_case(world: &World, store: &Store) -> Case {
    let keys = world.keys.clone();
    let case = store
        .write(stamp(2), move |tx, audit| {
            let case = Case {
                matter: MatterId(audit.fresh_id()),
                client: PartyId(audit.fresh_id()),
                officer: PartyId(audit.fresh_id()),
                described: DescribedId(audit.fresh_id()),
                allegation: AllegationId(audit.fresh_id()),
                authority: AuthorityId(audit.fresh_id()),
                draft: LetterId(audit.fresh_id()),
            };
            let scope = case.scope();
            matters::open(tx, &keys, &matter(case.matter, "HQ/2026/0114"))?;
            let client = parties::add(tx, case.client, PartyKind::Client, None)?;
            identities::seal(
                tx,
                &keys,
                case.matter,
                case.client,
                &identity("Ffion Ashdown", Some("11 May 1989")),
            )?;
            let capacity = Capacity::Complainant;
            clients::take_on(
                tx,
                &Client { party: case.client, matter: case.matter, cipher: client.cipher, capacity },
            )?;
            parties::add(tx, case.officer, PartyKind::Officer, None)?;
            identities::seal_officer(tx, &keys, case.officer, &identity("Marcus Thorne", None))?;
            officers::add(tx, &scope, case.officer, ServiceStatus::Serving, date(2026, 11, 23))?;
            postings::add(tx, &scope, case.officer, &posting(PostingId(audit.fresh_id())))?;
            let said = DescribePerson {
                matter: case.matter,
                client: case.client,
                description: "tall, a scar".into(),
                features: FeaturesSaid::default(),
            };
            described::describe(tx, case.described, &said)?;
            let said = record_allegation((case.matter, case.client, case.officer, case.described));
            allegations::record(tx, case.allegation, &said)?;
            authorities::give(tx, &authority(&case))?;
            audit.record(Event::MatterOpened { matter: case.matter });
            Ok::<_, StoreError>(case)
        })
        .unwrap();
    store.keep(move |tx| candour_store::drafts::keep(tx, &draft(&case), stamp(3).at)).unwrap();
    case
}

pub(crate) fn posting(id: PostingId) -> Posting {
    Posting {
        id,
        force: ForceId("northmere".into()),
        unit: "B Relief".into(),
        rank: "Sergeant".into(),
        number_kind: NumberKind::Collar,
        number: "4471".into(),
        from: Some(phrase::settled(&"2001".into())),
        to: None,
        source: "Duty roster of 2001".into(),
        certainty: Certainty::Likely,
        is_own: true,
    }
}

pub(crate) fn authority(case: &Case) -> Authority {
    Authority {
        id: case.authority,
        matter: case.matter,
        client: case.client,
        purpose: AuthorityPurpose::Letters,
        recipients: vec![psd()],
        identity_allowed: true,
        scope: "until an appeal".into(),
        given_on: date(2026, 11, 23),
        expires_on: Some(date(2027, 11, 22)),
        withdrawn_on: None,
    }
}

pub(crate) fn draft(case: &Case) -> LetterDraft {
    LetterDraft {
        id: case.draft,
        matter: case.matter,
        kind: LetterKind("referral-request".into()),
        to: psd(),
        occasion: Occasion::default(),
        replaces: None,
        begun_from: BegunFrom::default(),
        dated_on: date(2026, 11, 24),
        reply_by: date(2026, 12, 15),
        means: "By email".into(),
        their_reference: "".into(),
        paragraphs: vec![DraftParagraph {
            id: 1,
            kind: ParagraphKind::Numbered,
            source: "We act for {clients.counted}.".into(),
            when: None,
        }],
        said: Vec::new(),
        enclosures: Vec::new(),
        accepted: Vec::new(),
    }
}

/// What issuing freezes; the sealed file is only named.
pub(crate) fn issue(case: &Case, number: u32, head_before: Head) -> letters::Issue {
    letters::Issue {
        draft: draft(case),
        number,
        our_reference: format!("HQ/2026/0114/L{number:02}").into(),
        subject: "Request for referral".into(),
        asks: vec!["Refer every allegation.".into(), "Say when you did so.".into()],
        enclosures: Vec::new(),
        pages: 3,
        blob: blobs::Blob {
            file: SealedFile {
                blob_id: BlobId::new([0xa7; 16]),
                plain_sha256: [0x11; 32],
                plain_len: 40_000,
                cipher_sha256: [0x22; 32],
                cipher_len: 40_400,
            },
            class: RecordClass::ConfidentialShareable,
            mime: "application/pdf".into(),
            original_name: "".into(),
            imported_at: stamp(4).at,
            source_note: "".into(),
            derived_from: None,
        },
        template_version: "referral-request 1".into(),
        rules_version: "2026-11".into(),
        head_before,
        file_name: "2026-11-24_K7-4Q_letter_v1.pdf".into(),
        clients: vec![case.client],
        class: RecordClass::ConfidentialShareable,
        highest: RecordClass::ConfidentialShareable,
    }
}

/// Issues the case's letter.
pub(crate) fn issue_letter(store: &Store, case: Case) {
    store
        .write(stamp(4), move |tx, audit| {
            let head = Head::of(tx)?;
            let number = letters::next_number(tx, &case.scope())?;
            letters::issue(tx, audit, &issue(&case, number, head))
        })
        .unwrap();
}

/// Takes the last change back, or forward again. Nothing follows from it.
pub(crate) fn retrace(store: &Store, stamp: Stamp, way: Way) -> Result<Option<Undone>, StoreError> {
    store.retrace(stamp, way, |_, _| Ok(()))
}

/// Changes the firm, as a small change with an entry.
pub(crate) fn change_firm(store: &Store, second: i64) -> Result<(), StoreError> {
    store.write(stamp(second), |tx, audit| {
        settings::change_firm(
            tx,
            &candour_model::settings::Firm { name: "Hartley Quill".into(), ..Default::default() },
        )?;
        audit.record(Event::FirmChanged);
        Ok(())
    })
}

/// Opens another matter with an officer of its own.
pub(crate) fn add_officer_elsewhere(world: &World, store: &Store) -> (MatterId, PartyId) {
    let keys = world.keys.clone();
    store
        .write(stamp(4), move |tx, audit| {
            let (elsewhere, officer) = (MatterId(audit.fresh_id()), PartyId(audit.fresh_id()));
            matters::open(tx, &keys, &matter(elsewhere, "HQ/2026/0200"))?;
            parties::add(tx, officer, PartyKind::Officer, None)?;
            identities::seal_officer(tx, &keys, officer, &identity("Rhian Bexley", None))?;
            officers::add(
                tx,
                &MatterScope::of(elsewhere),
                officer,
                ServiceStatus::Unknown,
                date(2026, 11, 23),
            )?;
            audit.record(Event::OfficerAdded { matter: elsewhere, officer });
            Ok::<_, StoreError>((elsewhere, officer))
        })
        .unwrap()
}
