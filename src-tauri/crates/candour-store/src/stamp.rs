//! When something was done, by three clocks. The application's clock makes stamps; nothing here asks the time.

use jiff::Timestamp;

/// The wall clock, and the clock since this start of the machine, which nobody can set back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// By the wall clock.
    pub at: Timestamp,
    /// Which start of the machine: an id that changes with each.
    pub boot: String,
    /// Milliseconds since then.
    pub monotonic_ms: u64,
}

impl Stamp {
    /// The second it fell in, as the chain writes it: `2026-11-23T16:40:19Z`.
    #[must_use]
    pub fn second(&self) -> String {
        Timestamp::from_second(self.at.as_second()).unwrap_or(self.at).to_string()
    }
}
