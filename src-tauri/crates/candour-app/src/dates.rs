//! Dates in words: how they are read. Ages and school years are reckoned from the birth date of the person whose words they are,
//! which stays here; that it was used is recorded, once for as long as somebody goes on typing.

use crate::{App, AppError};
use candour_model::dates::said::{ReadDate, Understood, rests_on_birth};
use candour_store::{MatterScope, identities};
use std::{sync::Arc, time::Duration};

/// Readings from one birth date that follow each other within this time are one use of it.
const ONE_USE: Duration = Duration::from_mins(10);

impl App {
    /// Reads words about a date, without keeping them.
    ///
    /// # Errors
    /// When the casebook is locked; a person who has no part in the matter.
    pub fn read_date(&self, input: ReadDate) -> Result<Understood, AppError> {
        let open = self.open()?;
        let ReadDate { words, of } = input;
        let Some(person) = of.filter(|_| rests_on_birth(&words)) else {
            return Ok(Understood::of(&words, None));
        };
        let scope = MatterScope::of(person.matter);
        let looked = scope;
        if !self.read(move |db| Ok(identities::has_birth(db, &looked, person.party)?))? {
            return Ok(Understood::of(&words, None));
        }
        let (keys, now) = (Arc::clone(&open.keys), self.surroundings.clock.since_boot());
        let who = (person.matter, person.party);
        let before = open.births_used().get(&who).copied();
        if before.is_some_and(|before| now.saturating_sub(before) < ONE_USE) {
            return self.read(move |db| {
                let birth = identities::birth_in_use(db, &keys, &scope, person.party)?;
                Ok(Understood::of(&words, birth.as_ref()))
            });
        }
        let understood = self.write(move |tx, audit| {
            let birth = identities::birth_to_reckon_from(tx, audit, &keys, &scope, person.party)?;
            Ok(Understood::of(&words, birth.as_ref()))
        })?;
        open.births_used().insert(who, now);
        Ok(understood)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Effort, Surroundings, clock::Clock, places::Places};
    use candour_model::parties::PersonOf;
    use candour_store::audit;
    use std::sync::{Mutex, PoisonError};

    /// A clock that goes on when it is told to.
    #[derive(Clone, Default)]
    struct Turned(Arc<Mutex<Duration>>);

    impl Turned {
        fn on(&self, time: Duration) {
            *self.0.lock().unwrap() += time;
        }
    }

    impl Clock for Turned {
        fn now(&self) -> jiff::Timestamp {
            "2026-11-23T09:41:00Z".parse().unwrap()
        }
        fn since_boot(&self) -> Duration {
            *self.0.lock().unwrap_or_else(PoisonError::into_inner)
        }
        fn boot(&self) -> String {
            "the same start".into()
        }
        fn wait(&self, _: Duration) {}
    }

    fn uses(app: &App) -> usize {
        let lines = app.read(|db| Ok(audit::lines(db)?)).unwrap();
        lines.iter().filter(|line| line.contains("identity.birth_used")).count()
    }

    #[test]
    fn typing_an_age_is_one_use_of_a_birth_date_and_is_recorded_once() {
        let (home, clock) = (tempfile::tempdir().unwrap(), Turned::default());
        let at = |name: &str| home.path().join(name);
        let places = Places {
            documents: at("Documents"),
            home: home.path().into(),
            config: at("config"),
            state: at("state"),
        };
        let surroundings = Surroundings {
            clock: Box::new(clock.clone()),
            places,
            keyring: None,
            effort: Some(Effort::CHEAP),
            intake: None,
        };
        let app = App::new(surroundings).unwrap();
        app.look_around().unwrap();
        let matter =
            app.matters().unwrap().into_iter().find(|one| one.working_name.as_str() == "Marlowe").unwrap().id;
        let party = app.clients_of(matter).unwrap()[0].party;
        let before = uses(&app);
        let read = |words: &str| {
            let of = Some(PersonOf { matter, party });
            app.read_date(ReadDate { words: words.into(), of }).unwrap()
        };
        for words in ["when I was 1", "when I was 13", "when I was 13 or so"] {
            assert!(read(words).from_birth, "{words}");
            clock.on(Duration::from_secs(2));
        }
        assert_eq!(uses(&app), before + 1);
        clock.on(ONE_USE);
        let again = read("when I was 13");
        let birthday = jiff::civil::date(1992, 5, 11);
        assert_eq!((uses(&app), again.settled.earliest), (before + 2, Some(birthday)));
    }
}
