//! New ids: UUIDs of version 7, so that records made later sort later.

use jiff::Timestamp;
use uuid::{NoContext, Uuid};

/// An id for a record made at this time.
#[must_use]
pub fn fresh_id(at: Timestamp) -> Uuid {
    let since_1970 = u64::try_from(at.as_millisecond()).unwrap_or_default();
    let within = u32::try_from(since_1970 % 1_000).unwrap_or_default() * 1_000_000;
    Uuid::new_v7(uuid::Timestamp::from_unix(NoContext, since_1970 / 1_000, within))
}
