//! The firm's logo, as it is kept and as a page is shown it.

use serde::{Deserialize, Serialize};
use std::fmt;

/// Of what a picture's pixels are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tint {
    /// One byte a pixel, from black to white.
    Grey,
    /// Three bytes a pixel: red, green and blue.
    Colour,
}

impl Tint {
    /// Stable: `grey`, `colour`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Grey => "grey",
            Self::Colour => "colour",
        }
    }

    /// How many bytes a pixel takes.
    #[must_use]
    pub const fn bytes(self) -> usize {
        match self {
            Self::Grey => 1,
            Self::Colour => 3,
        }
    }
}

/// The firm's logo: plain pixels on white, row by row from the upper left.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Logo {
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// Of what a pixel is made.
    pub tint: Tint,
    /// Width times height of them.
    pub pixels: Vec<u8>,
}

impl fmt::Debug for Logo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Logo({} by {})", self.width, self.height)
    }
}

/// The logo on the screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct ShownLogo {
    /// Where its picture is, good for one look.
    pub picture: String,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
}
