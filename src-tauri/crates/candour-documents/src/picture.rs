//! A page as pixels: the preview shows the PDF itself.
//!
//! Only for PDFs made here. What is received from outside is never opened in this process.

use crate::error::{DocumentError, WriterFault};
use crate::quiet::quiet;
use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};
use lopdf::{Document, Object, ObjectId};
use sha2::{Digest, Sha256};

quiet!(Picture);

/// A page as a PNG on white.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    /// The PNG file's bytes: 8-bit grey where the page has no colour, else 8-bit RGB.
    pub png: Vec<u8>,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
}

/// Pixels for each point: 1 is 72 dots an inch.
const SCALES: std::ops::RangeInclusive<f32> = 0.1..=6.0;

/// Draws one page, counted from 1, with `scale` pixels for each point.
///
/// # Errors
/// [`DocumentError::NotPdf`], [`DocumentError::NoSuchPage`], and [`DocumentError::ScaleRefused`] outside 0.1 to 6.
pub fn picture(pdf: &[u8], page: u32, scale: f32) -> Result<Picture, DocumentError> {
    if !SCALES.contains(&scale) {
        return Err(DocumentError::ScaleRefused);
    }
    let pdf = Pdf::new(pdf.to_vec()).map_err(|_| DocumentError::NotPdf)?;
    let pages = pdf.pages();
    let index = page.checked_sub(1).and_then(|index| usize::try_from(index).ok());
    let found = index.and_then(|index| pages.get(index));
    let page = found
        .ok_or(DocumentError::NoSuchPage { page, pages: u32::try_from(pages.len()).unwrap_or(u32::MAX) })?;
    let size = PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE };
    let pixels =
        render(page, &RenderCache::new(), &InterpreterSettings::default(), &RenderSettings::default(), &size);
    let (width, height) = (u32::from(pixels.width()), u32::from(pixels.height()));
    let (samples, colour) = samples(pixels.data_as_u8_slice());
    let png = encoded(&samples, width, height, colour).map_err(WriterFault::Picture)?;
    Ok(Picture { png, width, height })
}

/// A number for each page: two pages of files made here that have the same one look the same. What a page draws is in it, and every
/// face that the file embeds; so a glyph more in a letter changes the numbers of all its pages.
///
/// # Errors
/// [`DocumentError::NotPdf`].
pub fn looks(pdf: &[u8]) -> Result<Vec<u128>, DocumentError> {
    let file = Document::load_mem(pdf).map_err(|_| DocumentError::NotPdf)?;
    let contents: Vec<Vec<ObjectId>> =
        file.get_pages().values().map(|page| file.get_page_contents(*page)).collect();
    let mut shared = Sha256::new();
    for (id, object) in &file.objects {
        if let Object::Stream(stream) = object
            && !contents.iter().flatten().any(|content| content == id)
        {
            shared.update(&stream.content);
        }
    }
    let look = |contents: &Vec<ObjectId>| {
        let mut hash = shared.clone();
        for content in contents {
            hash.update(&file.get_object(*content).and_then(Object::as_stream).ok()?.content);
        }
        hash.finalize().first_chunk().map(|first| u128::from_be_bytes(*first))
    };
    contents.iter().map(look).collect::<Option<_>>().ok_or(DocumentError::NotPdf)
}

/// The pixels without their opacity. Most pages have no colour, and a third of the bytes.
fn samples(rgba: &[u8]) -> (Vec<u8>, png::ColorType) {
    let pixels = rgba.chunks_exact(4);
    if pixels.clone().all(|pixel| pixel[0] == pixel[1] && pixel[1] == pixel[2]) {
        return (pixels.map(|pixel| pixel[0]).collect(), png::ColorType::Grayscale);
    }
    let mut rgb = Vec::with_capacity(rgba.len() / 4 * 3);
    pixels.for_each(|pixel| rgb.extend_from_slice(&pixel[..3]));
    (rgb, png::ColorType::Rgb)
}

/// Pixels of eight bits a colour as a PNG.
pub(crate) fn encoded(
    pixels: &[u8],
    width: u32,
    height: u32,
    colour: png::ColorType,
) -> Result<Vec<u8>, png::EncodingError> {
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, width, height);
    encoder.set_color(colour);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Fastest);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(pixels)?;
    writer.finish()?;
    Ok(out)
}
