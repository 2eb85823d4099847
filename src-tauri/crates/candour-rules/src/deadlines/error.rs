//! Why a rule of time gives no day for the facts of a case.

/// Why a rule of time gives no day for the facts of a case.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum DeadlineError {
    /// No rule has this id.
    #[error("find the rule of time {0}")]
    UnknownRule(String),
    /// The firm has switched the rule off.
    #[error("count by {0}, which is switched off")]
    SwitchedOff(String),
    /// The rule has no such event.
    #[error("find {variant} among the events that start {rule}")]
    UnknownVariant {
        /// The rule.
        rule: String,
        /// What is not there.
        variant: String,
    },
    /// A day on which it was last done is given, and the duty does not recur.
    #[error("run {0} from the day it was last done, which does not recur")]
    NotRecurring(String),
    /// A time that is not counted is given, and the rule has none.
    #[error("leave time out of {0}, which leaves none out")]
    NothingLeftOut(String),
    /// A time that is not counted ends before it begins.
    #[error("leave out a time that ends before it begins")]
    EndsBeforeItBegins,
    /// An extension is given, and the limit cannot be extended.
    #[error("extend {0}, which cannot be extended")]
    NotExtendable(String),
    /// The rule names no further time.
    #[error("extend {0} by a further time, of which it names none")]
    NothingFurther(String),
    /// The limit was extended to a day that is not later.
    #[error("extend {0} to a day that is not later than its last")]
    NotLater(String),
    /// The rule cannot be counted as it stands.
    #[error("count {rule}: {why}")]
    Incoherent {
        /// The rule.
        rule: String,
        /// What does not go together.
        why: &'static str,
    },
}
