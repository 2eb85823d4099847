//! Officers across matters. Every look is recorded, and shows no more than the clients of each matter allow that day.

use crate::{App, AppError};
use candour_model::{
    appearances::{OfficerAcross, OfficerLine},
    ids::PartyId,
};
use candour_store::{appearances, audit::Event};

impl App {
    /// Every officer whom a matter names, by cipher. That the list was looked at is recorded.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn officers(&self) -> Result<Vec<OfficerLine>, AppError> {
        self.write(|tx, audit| {
            audit.record(Event::OfficersListed);
            Ok(appearances::all(tx)?)
        })
    }

    /// One officer across matters. That the officer was looked at is recorded.
    ///
    /// # Errors
    /// When no matter names the officer.
    pub fn officer_across(&self, officer: PartyId) -> Result<OfficerAcross, AppError> {
        let today = self.surroundings.clock.today();
        self.write(move |tx, audit| {
            audit.record(Event::OfficerLookedAt { officer });
            Ok(appearances::across(tx, officer, today)?)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Effort, Surroundings, clock::Clock, places::Places};
    use candour_model::{
        bodies::ForceId,
        casebooks::PrepareCasebook,
        certainty::Certainty,
        matters::OpenMatter,
        officers::{AddOfficer, ServiceStatus},
        postings::{GivePosting, NumberKind},
        recognitions::SeekOfficers,
    };
    use candour_store::audit;
    use std::{path::Path, time::Duration};
    use zeroize::Zeroizing;

    const PASSPHRASE: &[u8] = b"lantern harbour plain gravel ninety-one";

    /// A clock that stands still.
    struct Still;

    impl Clock for Still {
        fn now(&self) -> jiff::Timestamp {
            "2026-11-23T09:41:00Z".parse().unwrap()
        }
        fn since_boot(&self) -> Duration {
            Duration::from_mins(10)
        }
        fn boot(&self) -> String {
            "the same start".into()
        }
        fn wait(&self, _: Duration) {}
    }

    fn with_an_officer(home: &Path) -> (App, SeekOfficers, PartyId) {
        std::fs::create_dir(home.join("Documents")).unwrap();
        let places = Places {
            documents: home.join("Documents"),
            home: home.into(),
            config: home.join("config"),
            state: home.join("state"),
        };
        let effort = Some(Effort::CHEAP);
        let clock = Box::new(Still);
        let app = App::new(Surroundings { clock, places, keyring: None, effort, intake: None }).unwrap();
        app.prepare_casebook(PrepareCasebook { name: "Casebook 1".into() }).unwrap();
        let words = app.begin_casebook(Zeroizing::new(PASSPHRASE.to_vec())).unwrap();
        app.finish_casebook(Zeroizing::new(words.as_bytes().to_vec())).unwrap();
        let force = ForceId("northmere".into());
        let (reference, working_name) = ("HQ/1".into(), "Slate".into());
        let matter =
            app.open_matter(OpenMatter { reference, working_name, force: force.clone() }).unwrap().id;
        let (number_kind, number) = (NumberKind::Collar, "1147");
        let posting = GivePosting {
            force: force.clone(),
            unit: "".into(),
            rank: "".into(),
            number_kind,
            number: number.into(),
            from: "".into(),
            to: "".into(),
            source: "".into(),
            certainty: Certainty::NotStated,
        };
        let (name, status) = ("Hallam Voss".into(), ServiceStatus::Unknown);
        let officer = app.add_officer(AddOfficer { matter, name, status, posting }).unwrap().party;
        let (name, from, to) = ("Hallam Voss".into(), "".into(), "".into());
        let number = number.into();
        (app, SeekOfficers { matter, name, force, number_kind, number, from, to }, officer)
    }

    #[test]
    fn every_look_across_matters_is_written_down() {
        let home = tempfile::tempdir().unwrap();
        let (app, sought, officer) = with_an_officer(home.path());
        app.officers().unwrap();
        app.officer_across(officer).unwrap();
        app.seek_officers(sought).unwrap();
        let lines = app.read(|db| Ok(audit::lines(db)?)).unwrap();
        let acts = ["officers.listed", "officer.looked_at", "officers.compared"];
        for (line, act) in lines[lines.len() - acts.len()..].iter().zip(acts) {
            assert!(line.contains(act), "{act} is not in {line}");
            assert!(!line.contains("Voss"), "a name is in {line}");
        }
        assert!(lines[lines.len() - 2].contains(&officer.to_string()));
    }
}
