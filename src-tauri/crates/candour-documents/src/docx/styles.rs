//! The styles of a copy, which hold all measures: whoever edits it changes a style, not each paragraph.

use crate::{page::geometry::BELOW_LOGO, text::faces::Face};
use docx_rs::{
    AlignmentType, Docx, LineSpacing, LineSpacingType, RunFonts, SpecialIndentType, Style as Written,
    StyleType,
};

/// Points in twentieths, as the format counts.
#[expect(clippy::cast_possible_truncation, reason = "a page is far shorter than an i32 counts")]
pub(super) fn twips(points: f32) -> i32 {
    (points * 20.0).round() as i32
}

/// The families that the faces of the pages belong to.
const SERIF: &str = "Source Serif 4";
const SANS: &str = "Source Sans 3";

/// A style of a paragraph.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Style {
    Draft,
    Logo,
    Firm,
    FirmLines,
    Address,
    References,
    Notice,
    Salutation,
    Subject,
    Heading,
    Subheading,
    Schedule,
    Body,
    Numbered,
    Ask,
    Ending,
    Signed,
    ToSign,
    Signatory,
    Listed,
    Record,
    CellHead,
    Cell,
    Header,
    Footer,
}

/// How a style looks: face, size and lead; space above and below, in points.
struct Look {
    face: Face,
    size: (f32, f32),
    space: (f32, f32),
}

impl Style {
    const ALL: [Self; 25] = [
        Self::Draft,
        Self::Logo,
        Self::Firm,
        Self::FirmLines,
        Self::Address,
        Self::References,
        Self::Notice,
        Self::Salutation,
        Self::Subject,
        Self::Heading,
        Self::Subheading,
        Self::Schedule,
        Self::Body,
        Self::Numbered,
        Self::Ask,
        Self::Ending,
        Self::Signed,
        Self::ToSign,
        Self::Signatory,
        Self::Listed,
        Self::Record,
        Self::CellHead,
        Self::Cell,
        Self::Header,
        Self::Footer,
    ];

    /// Its id, and the name that the word processor shows; headings, header and footer are the word processor's own.
    pub(super) const fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Draft => ("Draft", "Draft"),
            Self::Logo => ("Logo", "Logo"),
            Self::Firm => ("Firm", "Firm"),
            Self::FirmLines => ("FirmLines", "Firm lines"),
            Self::Address => ("Address", "Address"),
            Self::References => ("References", "References"),
            Self::Notice => ("Notice", "Notice"),
            Self::Salutation => ("Salutation", "Salutation"),
            Self::Subject => ("Heading1", "heading 1"),
            Self::Heading => ("Heading2", "heading 2"),
            Self::Subheading => ("Heading3", "heading 3"),
            Self::Schedule => ("Schedule", "Schedule"),
            Self::Body => ("BodyText", "Body Text"),
            Self::Numbered => ("Numbered", "Numbered"),
            Self::Ask => ("Ask", "Ask"),
            Self::Ending => ("Ending", "Ending"),
            Self::Signed => ("Signed", "Signed"),
            Self::ToSign => ("ToSign", "To sign"),
            Self::Signatory => ("Signatory", "Signatory"),
            Self::Listed => ("Listed", "Listed"),
            Self::Record => ("Record", "Record"),
            Self::CellHead => ("CellHead", "Cell head"),
            Self::Cell => ("Cell", "Cell"),
            Self::Header => ("Header", "header"),
            Self::Footer => ("Footer", "footer"),
        }
    }

    const fn look(self) -> Look {
        let (face, size, space) = match self {
            Self::Draft => (Face::SansSemibold, (14.0, 18.0), (0.0, 6.0)),
            Self::Logo => (Face::Sans, (8.5, 11.0), (0.0, BELOW_LOGO)),
            Self::Firm => (Face::Serif, (20.0, 24.0), (0.0, 0.0)),
            Self::FirmLines => (Face::Sans, (8.5, 11.0), (0.0, 6.0)),
            Self::Address | Self::References | Self::Ending => (Face::Serif, (11.0, 15.0), (14.0, 0.0)),
            Self::Notice => (Face::Sans, (9.5, 13.0), (14.0, 0.0)),
            Self::Salutation => (Face::Serif, (11.0, 15.0), (16.0, 0.0)),
            Self::Subject => (Face::SerifBold, (12.0, 16.0), (8.0, 0.0)),
            Self::Heading | Self::Subheading => (Face::SerifBold, (11.0, 15.0), (14.0, 0.0)),
            Self::Schedule => (Face::SerifBold, (13.0, 18.0), (0.0, 0.0)),
            Self::Body | Self::Numbered | Self::Ask => (Face::Serif, (11.0, 15.0), (6.0, 0.0)),
            Self::Signed => (Face::SerifBold, (11.0, 15.0), (42.0, 0.0)),
            Self::ToSign => (Face::Serif, (11.0, 15.0), (24.0, 0.0)),
            Self::Signatory => (Face::Serif, (11.0, 15.0), (0.0, 0.0)),
            Self::Listed => (Face::Serif, (10.0, 13.5), (8.0, 0.0)),
            Self::Record => (Face::Sans, (8.5, 11.0), (8.0, 0.0)),
            Self::Header | Self::Footer => (Face::Sans, (8.5, 11.0), (0.0, 0.0)),
            Self::CellHead => (Face::SansSemibold, (9.0, 12.5), (3.0, 3.0)),
            Self::Cell => (Face::Serif, (9.5, 12.5), (3.0, 3.0)),
        };
        Look { face, size, space }
    }

    /// The level of a heading, counted from 0.
    const fn level(self) -> Option<usize> {
        match self {
            Self::Subject => Some(0),
            Self::Heading | Self::Schedule => Some(1),
            Self::Subheading => Some(2),
            _ => None,
        }
    }

    /// Whether a paragraph of it stays with the next: a heading, and what leads to the signature.
    pub(super) const fn keeps_with_next(self) -> bool {
        matches!(
            self,
            Self::Salutation
                | Self::Subject
                | Self::Heading
                | Self::Subheading
                | Self::Schedule
                | Self::Ending
        )
    }

    fn written(self) -> Written {
        let ((id, name), Look { face, size: (size, lead), space: (above, below) }) =
            (self.names(), self.look());
        let unsigned = |points| u32::try_from(twips(points)).unwrap_or(0);
        let spacing = LineSpacing::new()
            .before(unsigned(above))
            .after(unsigned(below))
            .line(twips(lead))
            .line_rule(LineSpacingType::AtLeast);
        let half_points = usize::try_from(twips(size) / 10).unwrap_or(22);
        let mut style = Written::new(id, StyleType::Paragraph)
            .name(name)
            .based_on("Normal")
            .line_spacing(spacing)
            .size(half_points)
            .fonts(family(face));
        if matches!(face, Face::SerifBold | Face::SansSemibold) {
            style = style.bold();
        }
        if let Some(level) = self.level() {
            style = style.outline_lvl(level);
        }
        if self == Self::Ask {
            let hanging = SpecialIndentType::Hanging(twips(super::numbering::ASK_HANG));
            let left = twips(super::numbering::HANG + super::numbering::ASK_HANG);
            style = style.indent(Some(left), Some(hanging), None, None);
        }
        style.align(AlignmentType::Left)
    }
}

fn family(face: Face) -> RunFonts {
    let name = match face {
        Face::Sans | Face::SansSemibold => SANS,
        Face::Serif | Face::SerifBold | Face::SerifItalic | Face::SerifBoldItalic => SERIF,
    };
    RunFonts::new().ascii(name).hi_ansi(name).cs(name).east_asia(name)
}

/// Adds every style.
pub(super) fn styled(docx: Docx) -> Docx {
    let docx = docx.default_fonts(family(Face::Serif)).default_size(22);
    Style::ALL.into_iter().fold(docx, |docx, style| docx.add_style(style.written()))
}

/// The faces, with those that a machine has in their place where it lacks them.
pub(super) const FONTS: [(&str, &str, &str); 2] = [(SERIF, "Cambria", "roman"), (SANS, "Calibri", "swiss")];
