//! What a command can reach.

/// What a command can reach.
pub struct Desktop;

impl Desktop {
    /// The program's version.
    pub fn version(&self) -> String {
        env!("CARGO_PKG_VERSION").to_owned()
    }
}
