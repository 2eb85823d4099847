//! The dates to keep as a calendar file, saved outside the casebook. It holds the day, the date's number and what the shipped
//! rules call it: no word that was typed in. That each date left the casebook is recorded before the file is written.

use crate::{
    App, AppError,
    files::write_whole,
    leaks::{self, refused},
};
use candour_documents::{CalendarDate, to_calendar};
use candour_model::{
    dates::CivilDate,
    diary::{DiaryOf, KeptBy, KeptDate},
    ids::{DiaryEntryId, MatterId},
    letters::SavedCopy,
};
use candour_rules::Rules;
use candour_store::{
    Connection, MatterScope,
    audit::Event,
    classes, diary,
    disclosures::{self, Disclosed, Disclosure},
    fresh_id, matters,
};
use std::{collections::BTreeSet, path::Path, sync::Arc};

/// A date that goes into the file.
struct Leaving {
    matter: MatterId,
    date: DiaryEntryId,
    shown: CalendarDate,
}

impl App {
    /// The neutral name that the calendar file is offered under.
    ///
    /// # Errors
    /// A matter that is not there; no date to keep.
    pub fn diary_copy_name(&self, of: DiaryOf) -> Result<String, AppError> {
        self.leaving(of)?;
        Ok(format!("{}_dates.ics", self.surroundings.clock.today()))
    }

    /// Saves the dates to keep of one matter, or of all, as a calendar file outside the casebook, where it is no longer protected.
    ///
    /// # Errors
    /// A matter that is not there; no date to keep; a place that cannot be written; a file or a name of one that shows who a
    /// client is.
    pub fn save_diary_copy(&self, of: DiaryOf, to: &Path) -> Result<SavedCopy, AppError> {
        self.refuse_named(to)?;
        let leaving = self.leaving(of)?;
        let dates: Vec<_> = leaving.iter().map(|one| one.shown.clone()).collect();
        let calendar = to_calendar(&dates, self.stamp().at);
        let sha256 = disclosures::sha256_of(calendar.as_bytes());
        let (keys, whole) = (Arc::clone(&self.open()?.keys), calendar.clone());
        self.write(move |tx, audit| {
            let looked =
                leaks::Leaving { calendar: Some(whole), ..leaks::Leaving::default() }.findings(tx, &keys)?;
            looked.record(audit);
            refused(looked)?;
            for one in &leaving {
                let saved = Disclosure {
                    id: audit.fresh_id(),
                    what: Disclosed::Date(one.date),
                    sha256: sha256.clone(),
                    to: None,
                    method: "day and title saved outside the casebook in a calendar".into(),
                    at: audit.at(),
                    class: classes::of_new("diary_entry"),
                };
                disclosures::record(tx, &MatterScope::of(one.matter), &saved)?;
            }
            let dates = u32::try_from(leaving.len()).unwrap_or(u32::MAX);
            audit.record(Event::DiaryCopySaved { sha256, dates });
            Ok(())
        })?;
        write_whole(calendar.as_bytes(), to, &fresh_id(self.stamp().at).to_string())?;
        let name = to.file_name().map(|name| name.to_string_lossy().into_owned());
        Ok(SavedCopy { file_name: name.unwrap_or_default() })
    }

    fn leaving(&self, of: DiaryOf) -> Result<Vec<Leaving>, AppError> {
        let (today, rules, shipped) =
            (self.surroundings.clock.today(), self.current_rules()?, Arc::clone(&self.rules));
        let leaving = self.read(move |db| {
            let matters = match of.matter {
                Some(matter) => BTreeSet::from([matters::get(db, &MatterScope::of(matter))?.id]),
                None => matters::ids(db)?,
            };
            let mut leaving = Vec::new();
            for matter in matters {
                leaving.extend(of_matter(db, (&rules, &shipped), &MatterScope::of(matter), today)?);
            }
            Ok(leaving)
        })?;
        if leaving.is_empty() { Err(AppError::at("matter", "No date is to be kept")) } else { Ok(leaving) }
    }
}

fn of_matter(
    db: &Connection,
    (rules, shipped): (&Rules, &Rules),
    scope: &MatterScope,
    today: CivilDate,
) -> Result<Vec<Leaving>, AppError> {
    let kept = diary::of_matter(db, scope)?.into_iter();
    Ok(kept
        .filter_map(|kept| {
            let title = neutral_title(shipped, &kept);
            let (matter, date) = (kept.matter, kept.id);
            let changes = u32::try_from(kept.steps.len()).unwrap_or(u32::MAX);
            let entry = rules.diary_entry(kept, today);
            let on = entry.due_on().filter(|_| !entry.standing.is_done())?;
            let title = if entry.is_firm { title } else { format!("{title} (to confirm)") };
            Some(Leaving { matter, date, shown: CalendarDate { uid: date.to_string(), changes, on, title } })
        })
        .collect())
}

/// The date's number and what the shipped rules call it. The firm's own words may name anybody, and stay where they are.
fn neutral_title(shipped: &Rules, kept: &KeptDate) -> String {
    let rule = match &kept.by {
        KeptBy::Rule { rule, .. } => shipped.neutral_title(rule).ok(),
        KeptBy::Own { .. } => None,
    };
    rule.map_or_else(|| format!("Date {}", kept.number), |title| format!("Date {}: {title}", kept.number))
}
