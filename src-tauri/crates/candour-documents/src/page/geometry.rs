//! The measures of a letter's page, in points from the lower left corner.

use crate::text::faces::Face;

/// The page, A4.
pub(crate) const WIDTH: f32 = 595.276;
pub(crate) const HEIGHT: f32 = 841.89;
/// The margin on either side: 22 mm.
pub(crate) const LEFT: f32 = 62.4;
/// The width of the text.
pub(crate) const MEASURE: f32 = WIDTH - 2.0 * LEFT;
/// From the upper edge to the text of the first page and of later pages, which bear a header.
pub(crate) const TOP_FIRST: f32 = 56.0;
pub(crate) const TOP_LATER: f32 = 84.0;
/// From the lower edge to the last line.
pub(crate) const FOOT: f32 = 74.0;
/// The column on the right of the letterhead and of the opening.
pub(crate) const SIDE: f32 = 175.0;

/// A face at a size, with the distance between lines.
#[derive(Clone, Copy)]
pub(crate) struct Style {
    pub(crate) face: Face,
    pub(crate) size: f32,
    pub(crate) lead: f32,
}

impl Style {
    const fn new(face: Face, size: f32, lead: f32) -> Self {
        Self { face, size, lead }
    }

    pub(crate) const BODY: Self = Self::new(Face::Serif, 11.0, 15.0);
    pub(crate) const BODY_BOLD: Self = Self::new(Face::SerifBold, 11.0, 15.0);
    pub(crate) const SUBJECT: Self = Self::new(Face::SerifBold, 12.0, 16.0);
    pub(crate) const SCHEDULE: Self = Self::new(Face::SerifBold, 13.0, 18.0);
    pub(crate) const FIRM: Self = Self::new(Face::Serif, 20.0, 24.0);
    pub(crate) const SMALL: Self = Self::new(Face::Sans, 8.5, 11.0);
    pub(crate) const NOTICE: Self = Self::new(Face::Sans, 9.5, 13.0);
    pub(crate) const ENCLOSURES: Self = Self::new(Face::Serif, 10.0, 13.5);
    pub(crate) const CELL: Self = Self::new(Face::Serif, 9.5, 12.5);
    pub(crate) const CELL_HEAD: Self = Self::new(Face::SansSemibold, 9.0, 12.5);
    pub(crate) const CONTINUED: Self = Self::new(Face::Sans, 8.5, 12.5);
    pub(crate) const DRAFT: Self = Self::new(Face::SansSemibold, 150.0, 150.0);

    /// From the top of a line to its baseline.
    pub(crate) fn baseline(&self) -> f32 {
        self.lead * 0.73
    }
}
