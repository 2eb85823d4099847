//! What a file is taken for, from what its first bytes were found to be and the name it came under.

/// What a file is, as far as it can be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Pages.
    Pdf,
    /// A still picture. Of one that moves, the first is shown.
    Picture,
    /// A message as it travels: `.eml`.
    Mail,
    /// A message as Outlook keeps it: `.msg`.
    OutlookMail,
    /// A Word document: `.docx`.
    Word,
    /// Plain words.
    Text,
}

/// What only the name tells, by its ending.
const ENDINGS: &[(&str, Kind)] = &[
    ("eml", Kind::Mail),
    ("msg", Kind::OutlookMail),
    ("docx", Kind::Word),
    ("txt", Kind::Text),
    ("text", Kind::Text),
    ("csv", Kind::Text),
    ("log", Kind::Text),
    ("md", Kind::Text),
];

/// Types that say no more than that there are bytes, or how they are packed: there the name decides.
const SAYS_LITTLE: &[&str] = &[
    "",
    "application/octet-stream",
    "application/zip",
    "application/x-zip-compressed",
    "application/x-ole-storage",
    "application/x-cfb",
    "text/plain",
];

impl Kind {
    /// What a file of this sniffed type is that came under this name; `None` where there is nothing to show it with.
    #[must_use]
    pub fn of(mime: &str, name: &str) -> Option<Self> {
        let mime = mime.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        let sniffed = match mime.as_str() {
            "application/pdf" => Some(Self::Pdf),
            "image/png" | "image/jpeg" | "image/gif" | "image/webp" | "image/bmp" | "image/tiff" => {
                Some(Self::Picture)
            }
            "message/rfc822" => Some(Self::Mail),
            "application/vnd.ms-outlook" => Some(Self::OutlookMail),
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document" => Some(Self::Word),
            "text/csv" | "text/markdown" => Some(Self::Text),
            _ => None,
        };
        let named = || {
            let (_, ending) = name.rsplit_once('.')?;
            let known = ENDINGS.iter().find(|(known, _)| ending.eq_ignore_ascii_case(known));
            known.map(|(_, kind)| *kind)
        };
        let plain = || (mime == "text/plain").then_some(Self::Text);
        sniffed.or_else(|| SAYS_LITTLE.contains(&mime.as_str()).then(named).flatten()).or_else(plain)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sniffed_type_comes_before_the_name() {
        assert_eq!(Kind::of("application/pdf", "letter.txt"), Some(Kind::Pdf));
        assert_eq!(Kind::of("IMAGE/JPEG", "scan.pdf"), Some(Kind::Picture));
        assert_eq!(Kind::of("image/svg+xml", "drawing.txt"), None);
        assert_eq!(Kind::of("video/mp4", "clip.eml"), None);
    }

    #[test]
    fn where_the_type_says_little_the_name_decides() {
        assert_eq!(Kind::of("application/zip", "Reply.DOCX"), Some(Kind::Word));
        assert_eq!(Kind::of("application/x-ole-storage", "reply.msg"), Some(Kind::OutlookMail));
        assert_eq!(Kind::of("text/plain", "reply.eml"), Some(Kind::Mail));
        assert_eq!(Kind::of("text/plain; charset=utf-8", "reply"), Some(Kind::Text));
        assert_eq!(Kind::of("application/octet-stream", "notes.txt"), Some(Kind::Text));
        assert_eq!(Kind::of("application/zip", "bundle.zip"), None);
        assert_eq!(Kind::of("application/octet-stream", "docx"), None);
    }
}
