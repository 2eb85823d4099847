//! What can go wrong with rules. Ids of the directory only: nothing here knows a client.

use crate::deadlines::DeadlineError;

/// What can go wrong with rules.
#[derive(Debug, thiserror::Error)]
pub enum RulesError {
    /// A data file breaks its schema.
    #[error("read {file}")]
    Schema {
        /// The file.
        file: &'static str,
        /// Where and why.
        #[source]
        source: toml::de::Error,
    },
    /// An entry names another that is not there.
    #[error("resolve {to}, which {from} names")]
    Reference {
        /// Who names it.
        from: String,
        /// What is not there.
        to: String,
    },
    /// No body has this id.
    #[error("find the body {0}")]
    UnknownBody(String),
    /// No force has this id.
    #[error("find the force {0}")]
    UnknownForce(String),
    /// The body is an office of a force, and no force is named.
    #[error("address {0} without the force it is an office of")]
    ForceMissing(String),
    /// The body is not an office of a force, and one is named.
    #[error("address {0} as an office of a force, which it is not")]
    ForceNotWanted(String),
    /// The force has no office of that sort.
    #[error("find {body} of {force}, which has none")]
    NoSuchOffice {
        /// The body.
        body: String,
        /// The force.
        force: String,
    },
    /// No event is of this kind.
    #[error("find the kind of event {0}")]
    UnknownEvent(String),
    /// The event does not start this rule's time.
    #[error("count {rule} from {event}, which does not start it")]
    NotStarted {
        /// The kind of event.
        event: String,
        /// The rule.
        rule: String,
    },
    /// No rule of that sort has this id.
    #[error("find the rule {0}")]
    UnknownPrecept(String),
    /// No letter is of this kind.
    #[error("find the kind of letter {0}")]
    UnknownLetter(String),
    /// The calendar does not reach that year.
    #[error("count working days in {0}, which the calendar does not hold")]
    BeyondCalendar(i16),
    /// The facts of a case do not go with a rule of time.
    #[error(transparent)]
    Deadline(#[from] DeadlineError),
}
