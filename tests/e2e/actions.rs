//! What a story costs in clicks and keys, typing left out: the measure in which the limits of the journeys are given.
//!
//! A click counts one, a chord of keys counts one, a choice counts one, and so does going to a field in which the caret does
//! not stand yet. What is typed into a field that has been reached is free.

use crate::webdriver::Res;
use std::cell::Cell;

/// The actions of one window since it was started.
#[derive(Debug, Default)]
pub(crate) struct Actions(Cell<u32>);

impl Actions {
    /// One more.
    pub(crate) fn add(&self) {
        self.0.set(self.0.get() + 1);
    }
}

/// A count that was begun at some point of a story.
pub(crate) struct Counting<'a> {
    actions: &'a Actions,
    from: u32,
}

impl<'a> Counting<'a> {
    /// Begins to count.
    pub(crate) fn of(actions: &'a Actions) -> Self {
        Self { actions, from: actions.0.get() }
    }

    /// The actions since then.
    pub(crate) fn actions(&self) -> u32 {
        self.actions.0.get() - self.from
    }

    /// Says that a journey took no more than its limit.
    ///
    /// # Errors
    /// When it took more.
    pub(crate) fn within(&self, limit: u32) -> Res<()> {
        match self.actions() {
            taken if taken <= limit => Ok(()),
            taken => Err(format!("{taken} actions, and {limit} are allowed")),
        }
    }
}

#[test]
fn clicks_keys_and_ways_to_fields_count_and_typing_does_not() -> Res<()> {
    let world = crate::world::World::new();
    let window: crate::webdriver::Driver = world.drive()?;
    window.enter("unlock.html")?;
    let count = window.counting();
    window.press("Create a casebook")?;
    window.shows("Name and place")?;
    window.press("Continue")?;
    window.press("Use these words")?;
    assert_eq!(count.actions(), 3);
    window.fill("The same passphrase again", "seven words")?;
    assert_eq!(count.actions(), 4, "going to the field is an action, and typing is none");
    window.type_into(&window.field("The same passphrase again")?, " that open nothing")?;
    assert_eq!(count.actions(), 4, "the caret stood there");
    window.keys(&["\u{E004}"])?;
    assert_eq!(count.actions(), 5);
    count.within(5)?;
    assert!(count.within(4).is_err());
    Ok(())
}
