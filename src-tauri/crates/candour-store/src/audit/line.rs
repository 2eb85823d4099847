//! One line of the chain. Its fields stand in the order of their names, so that the derived form is the canonical one.

use super::{canonical, event::Event, head::Head};
use crate::{StoreError, hex::hex, stamp::Stamp};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// The version of the line's form.
const VERSION: u32 = 1;

/// A line, read or to be written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Line {
    pub(super) act: String,
    actor: String,
    boot: String,
    commit: String,
    mono: u64,
    pub(crate) n: u64,
    pub(super) obj: String,
    pub(crate) prev: String,
    salt: String,
    pub(crate) t: String,
    v: u32,
}

impl Line {
    /// The line that follows `head` for this event, committed to these details under a fresh salt.
    pub(crate) fn after(
        head: &Head,
        stamp: &Stamp,
        actor: &str,
        event: &Event,
        details: &str,
    ) -> Result<Self, StoreError> {
        let mut salt = [0; 16];
        getrandom::fill(&mut salt).map_err(|_| StoreError::Fault { code: 0 })?;
        let salt = hex(&salt);
        Ok(Self {
            act: event.act().into(),
            actor: actor.into(),
            boot: stamp.boot.clone(),
            commit: commitment(&salt, details),
            mono: stamp.monotonic_ms,
            n: head.n + 1,
            obj: event.object(),
            prev: head.hex(),
            salt,
            t: stamp.second(),
            v: VERSION,
        })
    }

    /// The line in its one form.
    pub(crate) fn text(&self) -> Result<String, StoreError> {
        serde_json::to_string(self).map_err(|_| StoreError::Fault { code: 0 })
    }

    /// Reads a line back; `None` if it is not in its one form or of another version.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let line: Self = serde_json::from_str(text).ok()?;
        (line.v == VERSION && line.text().ok()? == text).then_some(line)
    }

    /// Whether these are the details it was written with.
    pub(crate) fn commits_to(&self, details: &str) -> bool {
        self.commit == commitment(&self.salt, details)
    }
}

/// SHA-256 of the salt's 32 digits followed by the details, in hexadecimal.
fn commitment(salt: &str, details: &str) -> String {
    hex(&Sha256::new().chain_update(salt).chain_update(details).finalize())
}

/// What an event's details are once the seals of the rows it changed are added.
pub(crate) fn details(event: &Event, after: canonical::Fields) -> Result<String, StoreError> {
    let mut fields = event.details();
    if !after.is_empty() {
        fields.insert("after".into(), canonical::Plain::Map(after));
    }
    canonical::text(&fields)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_derived_form_has_its_keys_sorted_and_reads_back() {
        let stamp =
            Stamp { at: "2026-11-23T16:40:19.7Z".parse().unwrap(), boot: "b1".into(), monotonic_ms: 12 };
        let line = Line::after(&Head::NONE, &stamp, "slot-2", &Event::CasebookCreated, "{}").unwrap();
        let text = line.text().unwrap();
        let sorted: std::collections::BTreeMap<String, serde_json::Value> =
            serde_json::from_str(&text).unwrap();
        assert_eq!(serde_json::to_string(&sorted).unwrap(), text);
        assert!(text.contains(r#""t":"2026-11-23T16:40:19Z""#), "{text}");
        assert_eq!(Line::read(&text), Some(line));
    }

    #[test]
    fn another_form_of_the_same_line_is_not_read() {
        let stamp =
            Stamp { at: "2026-11-23T16:40:19Z".parse().unwrap(), boot: "b1".into(), monotonic_ms: 12 };
        let text = Line::after(&Head::NONE, &stamp, "slot-2", &Event::CasebookCreated, "{}")
            .unwrap()
            .text()
            .unwrap();
        assert_eq!(Line::read(&text.replace(r#","n":"#, r#", "n":"#)), None);
        assert_eq!(Line::read(&text.replace(r#""v":1"#, r#""v":2"#)), None);
    }
}
