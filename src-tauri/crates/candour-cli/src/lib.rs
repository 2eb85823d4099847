//! Candour without a window: the demo, which does the main job from a file of facts, how a date in words is read, what the
//! rules say of a case, and the large casebook for benchmarks.
//!
//! The demo is done by the verbs of `candour-app`. What a desktop adds (dialogs, idle time, a keyring) is not here.

pub mod dates;
pub mod demo;
mod error;
pub mod facts;
pub mod fixtures;
pub mod letters;
pub mod rules;

pub use error::DemoError;
