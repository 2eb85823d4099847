//! The one door by which a copy leaves the casebook: saved where a person says, or opened in another program, from where it can be
//! printed. That it leaves is recorded first, and by which way.

/// A way out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Door {
    /// It is saved where the person said.
    Saved,
    /// It is opened in another program, and lies in memory until the casebook is locked.
    Opened,
}

impl Door {
    /// How it left, as a disclosure says it.
    pub(crate) const fn method(self) -> &'static str {
        match self {
            Self::Saved => "copy saved outside the casebook",
            Self::Opened => "copy opened in another program",
        }
    }
}
