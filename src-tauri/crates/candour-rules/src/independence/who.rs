//! A force or body in one world of the check, where nothing is unknown. A force that nobody named is some other, one for each
//! place it stands in, so that two of them are never taken for one.

use candour_model::independence::Side;

/// Where a force that nobody named stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Place {
    Then,
    Now,
    Body,
    Lead,
}

/// A police force.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Police<'a> {
    Named(&'a str),
    Other(Place),
}

/// A force or body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Who<'a> {
    Police(Police<'a>),
    PolicingBody(Police<'a>),
    Panel(Police<'a>),
    Iopc,
    Nca,
    Outside,
    Nobody,
}

impl<'a> Who<'a> {
    /// The side, where it is said and known.
    pub(super) fn known(side: &'a Side) -> Option<Self> {
        match side {
            Side::Unsaid | Side::Unknown => None,
            Side::Nobody => Some(Self::Nobody),
            Side::Force(force) => Some(Self::Police(Police::Named(&force.0))),
            Side::PolicingBody(force) => Some(Self::PolicingBody(Police::Named(&force.0))),
            Side::Panel(force) => Some(Self::Panel(Police::Named(&force.0))),
            Side::Iopc => Some(Self::Iopc),
            Side::Nca => Some(Self::Nca),
            Side::OutsideInvestigator => Some(Self::Outside),
        }
    }

    pub(super) const fn other(place: Place) -> Self {
        Self::Police(Police::Other(place))
    }

    /// The police force: itself, or the one that it stands over.
    pub(super) const fn police(self) -> Option<Police<'a>> {
        match self {
            Self::Police(force) | Self::PolicingBody(force) | Self::Panel(force) => Some(force),
            Self::Iopc | Self::Nca | Self::Outside | Self::Nobody => None,
        }
    }

    /// Itself, or the force that it stands over.
    pub(super) fn force(self) -> Self {
        self.police().map_or(self, Self::Police)
    }

    pub(super) const fn is_police(self) -> bool {
        matches!(self, Self::Police(_))
    }

    /// Whether somebody from it can be appointed to a local or a directed investigation.
    pub(super) const fn can_be_appointed(self) -> bool {
        matches!(self, Self::Police(_) | Self::Nca)
    }
}
