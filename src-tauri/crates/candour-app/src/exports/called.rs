//! What the ids of forces, offices, kinds and categories are called, so that a table reads without Candour.

use candour_model::{
    bodies::{BodyId, ForceId, OfficeRef},
    exports::CellKind,
};
use candour_rules::Rules;
use std::{collections::BTreeMap, sync::Arc};

/// What stands between the things that one cell lists.
pub(super) const BETWEEN: &str = "; ";

/// Names by what they are of, and id.
pub(super) struct Called {
    rules: Arc<Rules>,
    names: BTreeMap<(CellKind, String), String>,
}

impl Called {
    pub(super) fn by(rules: &Arc<Rules>) -> Self {
        let mut called = Self { rules: Arc::clone(rules), names: BTreeMap::new() };
        let directory = rules.directory();
        called.learn(CellKind::Force, directory.forces.into_iter().map(|one| (one.id.0, one.name)));
        called.learn(CellKind::Letter, directory.letters.into_iter().map(|one| (one.id.0, one.title)));
        called.learn(CellKind::Criterion, directory.criteria.into_iter().map(|one| (one.id.0, one.title)));
        called.learn(CellKind::Category, directory.categories.into_iter().map(|one| (one.id.0, one.title)));
        called.learn(CellKind::Offence, directory.offences.into_iter().map(|one| (one.id.0, one.title)));
        called.learn(CellKind::Event, rules.event_kinds().into_iter().map(|one| (one.id.0, one.title)));
        let steps = rules.escalation_data().step.iter();
        called.learn(CellKind::Step, steps.map(|one| (one.id.0.clone(), one.title.clone())));
        let tracks = rules.track_rules();
        let states = tracks.tracks.into_iter().flat_map(|track| track.states);
        called.learn(CellKind::State, states.map(|one| (one.id.0, one.name)));
        called.learn(CellKind::Decision, tracks.decisions.into_iter().map(|one| (one.id.0, one.name)));
        called.learn(CellKind::Outcome, tracks.outcomes.into_iter().map(|one| (one.id.0, one.name)));
        let sorts = rules.preservation().categories.into_iter();
        called.learn(CellKind::Material, sorts.map(|one| (one.id.0, one.name)));
        called
    }

    /// The text of a cell with what each id in it is called; the id itself, where the data has no name for it any more.
    pub(super) fn in_words(&self, kind: CellKind, text: &str) -> String {
        let named = text.split(BETWEEN).map(|id| match kind {
            CellKind::Office => self.office(id),
            _ => self.names.get(&(kind, id.to_owned())).cloned(),
        });
        let named = named.zip(text.split(BETWEEN)).map(|(name, id)| name.unwrap_or_else(|| id.to_owned()));
        named.collect::<Vec<_>>().join(BETWEEN)
    }

    fn learn(&mut self, kind: CellKind, names: impl Iterator<Item = (String, String)>) {
        for (id, name) in names {
            self.names.entry((kind, id)).or_insert(name);
        }
    }

    /// An office, as the record writes it: the body, and after a space the force.
    fn office(&self, office: &str) -> Option<String> {
        let (body, force) = match office.split_once(' ') {
            Some((body, force)) => (body, Some(ForceId(force.to_owned()))),
            None => (office, None),
        };
        self.rules.office_named(&OfficeRef { body: BodyId(body.to_owned()), force }).ok()
    }
}
