//! What the file says of itself: a neutral title, its language and the two standards it keeps.
//!
//! Deliberately not here: author, producer, dates, path, host. The moment of issue is in the ledger.

use super::objects::{dictionary, dictionary_of, name, string, trailer};
use crate::error::WriterFault;
use lopdf::{Document, Object, ObjectId, Stream};

/// The language of every letter.
const LANGUAGE: &str = "en-GB";

/// Writes output intent, XMP, catalogue and Info.
///
/// # Errors
/// [`WriterFault::Finish`] if printpdf left no catalogue or no Info.
pub(crate) fn metadata(
    file: &mut Document,
    title: &str,
    tree: ObjectId,
    outline: ObjectId,
) -> Result<(), WriterFault> {
    let profile = include_bytes!("../../data/sRGB-v2-magic.icc").to_vec();
    let profile = file.add_object(Stream::new(dictionary([("N", 3.into())]), profile));
    let intent = dictionary([
        ("Type", name("OutputIntent")),
        ("S", name("GTS_PDFA1")),
        ("OutputConditionIdentifier", string("sRGB")),
        ("Info", string("sRGB IEC61966-2.1")),
        ("DestOutputProfile", Object::Reference(profile)),
    ]);
    let xmp = Stream::new(
        dictionary([("Type", name("Metadata")), ("Subtype", name("XML"))]),
        xmp(title).into_bytes(),
    );
    let xmp = file.add_object(xmp.with_compression(false));
    let numbering = Object::Dictionary(dictionary([("S", name("D"))]));
    let catalogue = trailer(file, b"Root")?;
    let catalogue = dictionary_of(file, catalogue)?;
    catalogue.set("MarkInfo", dictionary([("Marked", true.into())]));
    catalogue.set("StructTreeRoot", Object::Reference(tree));
    catalogue.set("Lang", string(LANGUAGE));
    catalogue.set("ViewerPreferences", dictionary([("DisplayDocTitle", true.into())]));
    catalogue.set("OutputIntents", vec![Object::Dictionary(intent)]);
    catalogue.set("Metadata", Object::Reference(xmp));
    catalogue.set("Outlines", Object::Reference(outline));
    // printpdf writes a string here, which is the wrong type.
    catalogue.set("PageMode", name("UseOutlines"));
    catalogue.set("PageLabels", dictionary([("Nums", vec![0.into(), numbering].into())]));
    let info = trailer(file, b"Info")?;
    file.objects.insert(info, Object::Dictionary(dictionary([("Title", string(title))])));
    Ok(())
}

/// The metadata packet. `pdfuaid` is not one of PDF/A's own schemas, so PDF/A wants it described.
fn xmp(title: &str) -> String {
    let title = title.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    format!(include_str!("metadata.xmp"), title = title, language = LANGUAGE, mark = '\u{feff}')
}
