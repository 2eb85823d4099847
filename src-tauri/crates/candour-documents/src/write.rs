//! From pages to bytes: printpdf writes the content and the fonts, lopdf adds what printpdf has no words for.
//!
//! Deliberately not here: encryption, links, forms, attachments and dates; a letter has none.

mod bookmarks;
mod finish;
mod fonts;
mod metadata;
mod objects;
mod ops;
mod streams;
mod tags;

use crate::error::WriterFault;
use crate::page::sheets::Laid;
use crate::text::faces::Faces;
use candour_model::logo::{Logo, Tint};
use fonts::Subsets;
use printpdf::{PdfDocument, PdfPage, PdfSaveOptions, Pt, RawImage, RawImageData, RawImageFormat, XObject};

/// Writes laid-out pages under a neutral title.
///
/// # Errors
/// Whatever printpdf, the subsetter or lopdf could not do; never a reason in the letter itself.
pub(crate) fn write(laid: &Laid, faces: &Faces, title: &str) -> Result<Vec<u8>, WriterFault> {
    let mut pdf = PdfDocument::new(title);
    let subsets = Subsets::of(laid)?;
    subsets.embed(&mut pdf, faces);
    if let Some(logo) = &laid.logo {
        pdf.resources.xobjects.map.insert(ops::logo_id(), XObject::Image(pixels(logo)));
    }
    let (width, height) = (Pt(laid.frame.width).into(), Pt(laid.frame.height).into());
    let pages = laid
        .sheets
        .iter()
        .map(|sheet| PdfPage::new(width, height, ops::ops(laid.frame, sheet, faces, &subsets)))
        .collect();
    pdf.with_pages(pages);
    let mut warnings = Vec::new();
    // The faces are cut down already; `subset_fonts` does nothing without printpdf's own layout.
    let options = PdfSaveOptions { subset_fonts: false, ..PdfSaveOptions::default() };
    let mut file = pdf.to_lopdf_document(&options, &mut warnings);
    if !warnings.is_empty() {
        return Err(WriterFault::Warned(warnings.len()));
    }
    finish::finish(&mut file, laid, title)?;
    let mut bytes = Vec::new();
    file.save_to(&mut bytes)?;
    Ok(bytes)
}

fn pixels(logo: &Logo) -> RawImage {
    RawImage {
        pixels: RawImageData::U8(logo.pixels.clone()),
        width: usize::try_from(logo.width).unwrap_or(usize::MAX),
        height: usize::try_from(logo.height).unwrap_or(usize::MAX),
        data_format: match logo.tint {
            Tint::Grey => RawImageFormat::R8,
            Tint::Colour => RawImageFormat::RGB8,
        },
        tag: Vec::new(),
    }
}
