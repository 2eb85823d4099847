//! The faces that letters are drawn in, compiled in: never a system font, or the bytes would depend on the machine.
//!
//! Source Serif 4 for text, Source Sans 3 for letterhead, table heads and furniture (both OFL 1.1, see `fonts/`).

use crate::error::{DocumentError, WriterFault};

/// One of our faces.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Face {
    Serif,
    SerifBold,
    SerifItalic,
    SerifBoldItalic,
    Sans,
    SansSemibold,
}

impl Face {
    pub(crate) const ALL: [Self; 6] = [
        Self::Serif,
        Self::SerifBold,
        Self::SerifItalic,
        Self::SerifBoldItalic,
        Self::Sans,
        Self::SansSemibold,
    ];

    /// The face's name in a PDF.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Serif => "SourceSerif4-Regular",
            Self::SerifBold => "SourceSerif4-Bold",
            Self::SerifItalic => "SourceSerif4-It",
            Self::SerifBoldItalic => "SourceSerif4-BoldIt",
            Self::Sans => "SourceSans3-Regular",
            Self::SansSemibold => "SourceSans3-Semibold",
        }
    }

    /// The bytes of its file.
    pub(crate) const fn data(self) -> &'static [u8] {
        match self {
            Self::Serif => include_bytes!("../../fonts/SourceSerif4_400Regular.ttf"),
            Self::SerifBold => include_bytes!("../../fonts/SourceSerif4_700Bold.ttf"),
            Self::SerifItalic => include_bytes!("../../fonts/SourceSerif4_400Regular_Italic.ttf"),
            Self::SerifBoldItalic => include_bytes!("../../fonts/SourceSerif4_700Bold_Italic.ttf"),
            Self::Sans => include_bytes!("../../fonts/SourceSans3_400Regular.ttf"),
            Self::SansSemibold => include_bytes!("../../fonts/SourceSans3_600SemiBold.ttf"),
        }
    }

    /// Its bold companion.
    pub(crate) const fn bold(self) -> Self {
        match self {
            Self::Serif | Self::SerifBold => Self::SerifBold,
            Self::SerifItalic | Self::SerifBoldItalic => Self::SerifBoldItalic,
            Self::Sans | Self::SansSemibold => Self::SansSemibold,
        }
    }

    /// Its italic companion; the sans faces have none and stay as they are.
    pub(crate) const fn italic(self) -> Self {
        match self {
            Self::Serif | Self::SerifItalic => Self::SerifItalic,
            Self::SerifBold | Self::SerifBoldItalic => Self::SerifBoldItalic,
            sans => sans,
        }
    }
}

/// All faces, read once and shared by every drawing.
pub struct Faces {
    /// In the order of [`Face::ALL`].
    read: Vec<rustybuzz::Face<'static>>,
}

impl Faces {
    /// Reads the faces that are compiled in.
    ///
    /// # Errors
    /// [`WriterFault::Face`] if one cannot be read, which only a broken build can cause.
    pub fn load() -> Result<Self, DocumentError> {
        let read =
            |face: Face| rustybuzz::Face::from_slice(face.data(), 0).ok_or(WriterFault::Face(face.name()));
        Ok(Self { read: Face::ALL.into_iter().map(read).collect::<Result<_, _>>()? })
    }

    /// One face, read.
    pub(crate) fn read(&self, face: Face) -> &rustybuzz::Face<'static> {
        &self.read[face as usize]
    }

    /// A glyph's own width in thousandths of an em, before kerning.
    pub(crate) fn thousandths(&self, face: Face, glyph: u16) -> f32 {
        let units = self.read(face).glyph_hor_advance(rustybuzz::ttf_parser::GlyphId(glyph)).unwrap_or(0);
        f32::from(units) * 1000.0 / f32::from(self.units(face))
    }

    /// Units to the em of a face.
    pub(crate) fn units(&self, face: Face) -> u16 {
        u16::try_from(self.read(face).units_per_em()).unwrap_or(1000)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use sha2::{Digest, Sha256};
    use std::fmt::Write;

    fn check(data: &[u8], sha256: &str) {
        let hex = Sha256::digest(data).iter().fold(String::new(), |mut hex, byte| {
            write!(hex, "{byte:02x}").unwrap();
            hex
        });
        assert_eq!(hex, sha256);
    }

    #[test]
    fn the_faces_are_the_files_that_were_chosen() {
        check(Face::Serif.data(), "d47da11c5f55f031d9ec54c3172865d76009b2cbab5c706dfa73866b00096639");
        check(Face::SerifBold.data(), "162a20188bb5c72582b77ca1c3a03480b743695b1c3c04dd0d79ead4e74f4533");
        check(Face::SerifItalic.data(), "8abc06ebcf3a84d6e18763fad2fd237c9149104f16963f459c8763390048aff2");
        check(
            Face::SerifBoldItalic.data(),
            "e22a3787d4ee1fe51b331b4bcb342fcb4451424065e862e5569c5fd8c8706554",
        );
        check(Face::Sans.data(), "393fb5b878ceed04aebc34b097e853ae5138c51d0c34b496ce8e2b47e0d0b94a");
        check(Face::SansSemibold.data(), "bd2550fce2d295b0bf20bd8b1b7f1477da834f1066bd850aafdb4787a67a63ca");
    }

    #[test]
    fn the_colour_profile_is_the_file_that_was_chosen() {
        let profile = include_bytes!("../../data/sRGB-v2-magic.icc");
        check(profile, "af4efe28f6d311799865f325ba39184a2e978b113ca74124d60af7de22b105f4");
    }

    #[test]
    fn faces_can_be_shared_between_threads() {
        fn shared<T: Send + Sync>() {}
        shared::<Faces>();
    }
}
