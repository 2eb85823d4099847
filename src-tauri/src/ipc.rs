//! What the command table expands to: the handler, the rows for tests, a check of each row against its function, and
//! the page's types. No command itself is here.

mod error;
mod input;

pub use error::{IpcError, IpcResult};
pub use input::{Input, Secret, bytes};

use crate::{commands, desktop::Desktop};
use candour_model::{
    allegations::{Allegation, AllegationLine, AmendAllegation, ReadDateAgain, RecordAllegation},
    answer_times::AnswerTimes,
    appearances::{OfficerAcross, OfficerLine},
    asks::{AskLine, MarkAnswer},
    audit_entries::{AuditExport, AuditFilter, AuditPage, ExportAudit},
    authorities::{Authority, GiveAuthority},
    backups::{OfferedBackup, PrepareRestore, Safekeeping},
    binned::{Binned, MoveToBin},
    bodies::{
        BodyId, BodyRecord, CheckOffice, CorrectBody, CorrectForce, Directory, ForceId, ForceRecord, Office,
        OfficeRef,
    },
    casebooks::{
        About, CasebookHandle, Cover, KnownCasebook, OfferedPlace, OpenCasebook, Preparation,
        PrepareCasebook, Strength,
    },
    client_letters::AskClientLetter,
    clients::{Client, ClientLine, ClientRecord, RevealedName, TakeOnClient},
    conflicts::{Conflict, DecideConflict},
    correspondence::{Correspondence, LogReceived, LogSent, SuggestedLetter},
    dates::said::{ReadDate, Understood},
    deadlines::{CorrectDeadline, DeadlineRecord, SwitchDeadline},
    decisions::{RecordDecision, RecordOutcome},
    described::{AmendDescribed, DescribePerson, DescribedLine, DescribedPerson, DescribedRecord},
    desk::Desk,
    diary::{
        ActOnDiary, AddDiaryEntry, DiaryEntry, DiaryOf, EventKind, OfferDates, Offered, RecordDiaryEvent,
    },
    dispatches::{Annotate, EntryProof, RecordDispatch, RecordReceipt},
    earlier_wordings::EarlierWording,
    enclosures::Sending,
    escalation::{NextSteps, RecordTakenStep},
    evidence::{AddEvidence, AmendEvidence, Evidence},
    exhibits::{AmendExhibit, Exhibit, OfferedMark, RecordExhibit},
    exports::{MadeExport, MakeExport},
    failings::Failings,
    files::{FileOf, FileProgress, SuggestLetter, TakenFile, TakenFileId},
    form_drafts::{FormDraft, FormOf, KeepForm},
    glossary::Glossary,
    helpers::{AddHelper, Helper},
    holidays::{CorrectHoliday, Holidays},
    identifications::{Identification, IdentifyPerson},
    identities::{CorrectIdentity, Identity},
    identity_schedules::{IdentitySchedules, MadeIdentitySchedule, MakeIdentitySchedule},
    ids::{
        AllegationId, AuthorityId, BinnedId, CorrespondenceId, DescribedId, InvestigationId, LetterId,
        MatterId, NoteId, PaperId, PartyId, StatementId, TakenStepId,
    },
    independence::{AnswerCheck, IndependenceCheck, MatterIndependence, TakeView, WithdrawView},
    investigations::{
        Investigation, InvestigationLine, MoveInvestigation, OpenInvestigation, ReviseInvestigation,
    },
    investigators::AppointInvestigator,
    letter_matches::LetterMatch,
    letters::{
        Composition, DraftLetter, IssuedLetter, LetterDraft, LetterDrawing, LetterKind, Pages, SavedCopy,
    },
    likeness::{CompareFeatures, Suggestion},
    logo::ShownLogo,
    matters::{Matter, MatterLine, OpenMatter, SetParticulars},
    mode_decisions::RecordMode,
    non_receipts::RecordNonReceipt,
    notes::{AmendNote, NoteLine, NoteText, ReadNote, WriteNote},
    officers::{AddOfficer, Officer, OfficerRecord, SetService},
    papers::{AskPaper, MadePaper, PaperPreview, SavePaperCopy},
    parties::{Party, PersonOf},
    postings::{AddPosting, AmendPosting},
    precepts::{CorrectPrecept, PreceptRecord, SwitchPrecept},
    preservation::{
        AmendPreservation, AskedOn, PreservationItem, PreservationRules, RecordPreservation,
        RecordPreservationStep, RenewalOffer,
    },
    profiles::ClientProfile,
    recognitions::{OfficerCandidate, RecogniseOfficer, ReverseRecognition, SeekOfficers, TellOfficersApart},
    referral::{AllegationReferral, AnswerCriterion},
    safe_contact::{ChangeSafeContact, SafeContact},
    sameness::{CompareOfficers, OfficersCompared, Sameness, SayOfPair, WithdrawSameness},
    search::{Found, FoundPerson, SearchFor, SearchNames},
    sessions::{AmendSession, BeginSession, Session},
    settings::{Firm, Preferences, Settings},
    silence::SilentOffice,
    sources::{CiteParagraph, Resting, Source, UnciteParagraph},
    statements::{
        AccountAdvice, AmendStatement, KeepStatement, KeptStatement, ReadStatement, StatementLine,
        StatementText, TakeAccount,
    },
    summaries::Summarise,
    templates::{
        ChangeTemplate, CompareTemplate, TemplateComparison, TemplateLine, TemplateRecord, UseTemplate,
    },
    ties::{AmendTie, RecordTie, Tie, Ties, WithdrawTie},
    timeline::Timeline,
    tracks::TrackRules,
    undo::Undone,
    versions::{CompareVersions, ParagraphDifference, SignVersion},
    views::{KeepPart, ViewPage, Viewable, ViewedPage, ViewedWords},
    ways_in::{WayChange, WaysIn},
    witness_statements::{AskWitnessStatement, WitnessStatementPreview},
};
use tauri::{
    Runtime, State,
    ipc::{Invoke, Response},
};

#[cfg(feature = "ts")]
macro_rules! input_type {
    () => {
        ()
    };
    ($input:ty) => {
        $input
    };
}

macro_rules! ipc_commands {
    ($( $window:ident {
        $( $module:ident :: $name:ident ( $($input:ty)? ) -> $output:ty; )*
    } raw {
        $( $raw_module:ident :: $raw_name:ident ( $($raw_input:ty)? ) -> $raw_output:ty; )*
    } )*) => {
        /// Every command, for the shell's `invoke_handler`.
        pub fn handler<R: Runtime>() -> impl Fn(Invoke<R>) -> bool + Send + Sync + 'static {
            tauri::generate_handler![
                $( $( commands::$module::$name, )* $( commands::$raw_module::$raw_name, )* )*
            ]
        }

        /// Which window may call what; a test compares it with `capabilities/`.
        pub const ROWS: &[(&str, &[&str])] = &[
            $( (stringify!($window), &[ $( stringify!($name), )* $( stringify!($raw_name), )* ]), )*
        ];

        /// The commands whose input is bytes.
        pub const SECRET_ROWS: &[&str] = &[ $( $( $( input_name!($raw_name, $raw_input), )? )* )* ];

        // The table cannot lie: each row is checked against its function.
        const _: () = { $(
            $( let _: for<'a> fn(State<'a, Desktop> $(, Input<$input>)?) -> IpcResult<$output> =
                commands::$module::$name; )*
            $( let _: for<'a> fn(State<'a, Desktop> $(, $raw_input)?) -> IpcResult<$raw_output> =
                commands::$raw_module::$raw_name; )*
        )* };

        /// The contract, for the page: each command's input and output.
        #[cfg(feature = "ts")]
        #[derive(ts_rs::TS)]
        #[ts(export, export_to = "commands.ts")]
        #[expect(dead_code, reason = "only its shape is used, by ts-rs")]
        struct Commands {
            $( $( $name: (input_type!($($input)?), $output), )* )*
        }
    };
}
macro_rules! input_name {
    ($name:ident, $input:ty) => {
        stringify!($name)
    };
}
include!("table.rs");
