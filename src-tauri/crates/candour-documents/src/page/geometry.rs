//! The measures of a page, in points from the lower left corner.

use crate::text::faces::Face;
use candour_model::logo::Logo;

/// A page of A4 and the column of text on it. A page that lies across is as wide as the other is tall; nothing is turned.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Frame {
    pub(crate) width: f32,
    pub(crate) height: f32,
    /// The margin on either side.
    pub(crate) left: f32,
    /// The width of the text.
    pub(crate) measure: f32,
    /// From the upper edge to the text of the first page and of later pages, which bear a header.
    pub(crate) top: [f32; 2],
    /// From the lower edge to the last line.
    pub(crate) foot: f32,
}

impl Frame {
    /// 210 by 297 mm, with 22 mm on either side.
    pub(crate) const UPRIGHT: Self = Self::new(595.276, 841.89, 62.4);
    /// 297 by 210 mm.
    pub(crate) const ACROSS: Self = Self::new(841.89, 595.276, 62.4);
    /// What a civil court wants of a statement: 3.5 cm on every side (CPR Practice Direction 32, paragraphs 17 to 20).
    pub(crate) const COURT: Self =
        Self { top: [99.213; 2], foot: 99.213, ..Self::new(595.276, 841.89, 99.213) };
    /// With lines to sign at the foot.
    pub(crate) const SIGNED: Self = Self { foot: 112.0, ..Self::UPRIGHT };

    const fn new(width: f32, height: f32, left: f32) -> Self {
        Self { width, height, left, measure: width - 2.0 * left, top: [TOP_FIRST, TOP_LATER], foot: FOOT }
    }

    /// Where the column ends.
    pub(crate) const fn right(&self) -> f32 {
        self.left + self.measure
    }

    /// Where the column's middle is, for words so wide.
    pub(crate) const fn middle(&self, width: f32) -> f32 {
        self.left + (self.measure - width) / 2.0
    }

    /// What the first page holds, and what later ones hold.
    pub(crate) const fn room(&self) -> [f32; 2] {
        let [first, later] = self.top;
        [self.height - self.foot - first, self.height - self.foot - later]
    }

    /// Whether the page lies across.
    pub(crate) fn is_across(&self) -> bool {
        self.width > self.height
    }
}

/// From the upper edge to the text of the first page and of later pages, which bear a header.
const TOP_FIRST: f32 = 56.0;
const TOP_LATER: f32 = 84.0;
/// From the lower edge to the last line.
const FOOT: f32 = 74.0;
/// The column on the right of the letterhead and of the opening.
pub(crate) const SIDE: f32 = 175.0;
/// 60 by 25 mm, in points.
const WIDEST_LOGO: f32 = 170.08;
const TALLEST_LOGO: f32 = 70.87;
/// How many points a pixel of the logo takes at most: 96 of them an inch.
const LARGEST_PIXEL: f32 = 0.75;
/// From the logo to the firm's name.
pub(crate) const BELOW_LOGO: f32 = 6.0;

/// How wide and how tall the logo is on paper: as large as it may be without being made coarse.
pub(crate) fn logo_size(logo: &Logo) -> [f32; 2] {
    let [width, height] = [logo.width, logo.height].map(pixels);
    let points = (WIDEST_LOGO / width).min(TALLEST_LOGO / height).min(LARGEST_PIXEL);
    [width * points, height * points]
}

#[expect(clippy::cast_precision_loss, reason = "a side of a logo is at most 600 pixels")]
fn pixels(side: u32) -> f32 {
    side as f32
}

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

    /// The same so many times larger.
    pub(crate) fn times(self, times: f32) -> Self {
        Self { size: self.size * times, lead: self.lead * times, ..self }
    }

    /// From the top of a line to its baseline.
    pub(crate) fn baseline(&self) -> f32 {
        self.lead * 0.73
    }
}
