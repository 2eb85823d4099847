//! Investigations of a facts file: where one stands, what was decided in it, and what happened.

use super::{Place, table::Table};
use candour_model::{
    bodies::BodyId,
    dates::CivilDate,
    diary::EventId,
    tracks::{DecisionKind, Mode, StateId, Track},
    words::Words,
};

/// An investigation of all the file's allegations; a criminal case, of the first one against the first person it is against.
#[derive(Clone, Debug)]
pub struct InvestigationFacts {
    /// Where it stands in the file.
    pub place: Place,
    /// What moves.
    pub track: Track,
    /// Where it stands.
    pub state: StateId,
    /// Since when.
    pub since: CivilDate,
    /// The references that bodies give it.
    pub references: Vec<Words>,
    /// The decisions on mode, first one first.
    pub modes: Vec<ModeFacts>,
    /// The people appointed to it.
    pub investigators: Vec<InvestigatorFacts>,
    /// The other decisions, first one first.
    pub decisions: Vec<DecisionFacts>,
    /// What happened that starts or ends a time.
    pub events: Vec<EventFacts>,
}

/// A decision on mode.
#[derive(Clone, Debug)]
pub struct ModeFacts {
    /// Where it stands in the file.
    pub place: Place,
    /// The mode.
    pub mode: Mode,
    /// The body that decided; an office of a force is that of the force concerned.
    pub by: BodyId,
    /// The body that does the work, where that is known.
    pub body: Option<BodyId>,
    /// The day.
    pub on: CivilDate,
    /// The day it was told.
    pub told: Option<CivilDate>,
    /// The reasons given; blank where none were.
    pub reasons: Words,
}

/// A person appointed, with the posting that is known.
#[derive(Clone, Debug)]
pub struct InvestigatorFacts {
    /// Where it stands in the file.
    pub place: Place,
    /// The name; it is sealed in the casebook and printed nowhere.
    pub name: Words,
    /// In what part.
    pub role: Words,
    /// Rank; blank when it is not known.
    pub rank: Words,
    /// Station or unit; blank when it is not known.
    pub unit: Words,
}

/// A decision.
#[derive(Clone, Debug)]
pub struct DecisionFacts {
    /// Where it stands in the file.
    pub place: Place,
    /// What was decided.
    pub kind: DecisionKind,
    /// The body that decided.
    pub by: BodyId,
    /// The day.
    pub on: CivilDate,
    /// The day it was told.
    pub told: Option<CivilDate>,
    /// The day the written outcome came.
    pub provided: Option<CivilDate>,
    /// The reasons given; blank where none were.
    pub reasons: Words,
}

/// Something that happened.
#[derive(Clone, Debug)]
pub struct EventFacts {
    /// Where it stands in the file.
    pub place: Place,
    /// What kind.
    pub kind: EventId,
    /// The day.
    pub on: CivilDate,
}

impl InvestigationFacts {
    pub(super) fn read(mut table: Table<'_>) -> Self {
        let track = table.choice(
            "track",
            &[
                ("complaint", Some(Track::Complaint)),
                ("conduct", Some(Track::Conduct)),
                ("criminal", Some(Track::Criminal)),
            ],
        );
        let state = StateId(table.words("state").into());
        let since = table.day("since");
        let references = table.optional_lines("references");
        let modes = table.optional_tables("mode").into_iter().map(ModeFacts::read).collect();
        let people = table.optional_tables("investigator").into_iter();
        let investigators = people.map(InvestigatorFacts::read).collect();
        let decisions = table.optional_tables("decision").into_iter().map(DecisionFacts::read).collect();
        let events = table.optional_tables("event").into_iter().map(EventFacts::read).collect();
        let place = table.finish();
        let track = track.unwrap_or(Track::Complaint);
        Self { place, track, state, since, references, modes, investigators, decisions, events }
    }
}

impl ModeFacts {
    fn read(mut table: Table<'_>) -> Self {
        let mode = table.choice(
            "mode",
            &[
                ("local", Some(Mode::Local)),
                ("directed", Some(Mode::Directed)),
                ("independent", Some(Mode::Independent)),
            ],
        );
        let by = BodyId(table.words("by").into());
        let body = table.optional_words("body").map(|body| BodyId(body.into()));
        let on = table.day("on");
        let told = table.optional_day("told");
        let reasons = table.optional_words("reasons").unwrap_or_default();
        let place = table.finish();
        Self { place, mode: mode.unwrap_or(Mode::Local), by, body, on, told, reasons }
    }
}

impl InvestigatorFacts {
    fn read(mut table: Table<'_>) -> Self {
        let name = table.words("name");
        let role = table.words("role");
        let rank = table.words_or_blank("rank");
        let unit = table.words_or_blank("unit");
        Self { place: table.finish(), name, role, rank, unit }
    }
}

impl DecisionFacts {
    fn read(mut table: Table<'_>) -> Self {
        let kind = DecisionKind(table.words("kind").into());
        let by = BodyId(table.words("by").into());
        let on = table.day("on");
        let told = table.optional_day("told");
        let provided = table.optional_day("provided");
        let reasons = table.optional_words("reasons").unwrap_or_default();
        Self { place: table.finish(), kind, by, on, told, provided, reasons }
    }
}

impl EventFacts {
    fn read(mut table: Table<'_>) -> Self {
        let kind = EventId(table.words("kind").into());
        let on = table.day("on");
        Self { place: table.finish(), kind, on }
    }
}
