//! The preview against a second eye: what hayro shows is what poppler prints.

use crate::short::{numbered, short};
use crate::specimen;
use crate::text::Scratch;
use candour_documents::{Block, DocumentError, Faces, ParaId, Stage, looks, picture, to_pdf};
use std::process::Command;

/// Both are drawn this many times finer than the 60 dots an inch at which they are compared: the two place the page's edge
/// differently by a fraction of a pixel, which is no difference to a reader.
const FINER: usize = 3;

/// A page in grey, as width and bytes.
struct Grey {
    width: usize,
    pixels: Vec<u8>,
}

impl Grey {
    /// The page with squares of [`FINER`] pixels averaged.
    fn coarse(&self) -> Self {
        let (width, height) = (self.width / FINER, self.height() / FINER);
        let mean = |x: usize, y: usize| {
            let square = (0..FINER * FINER)
                .map(|k| usize::from(self.at(x * FINER + k % FINER, y * FINER + k / FINER)));
            u8::try_from(square.sum::<usize>() / (FINER * FINER)).unwrap()
        };
        let pixels =
            (0..height).flat_map(|y| (0..width).map(move |x| (x, y))).map(|(x, y)| mean(x, y)).collect();
        Self { width, pixels }
    }

    fn height(&self) -> usize {
        self.pixels.len() / self.width
    }

    fn at(&self, x: usize, y: usize) -> u8 {
        self.pixels[y * self.width + x]
    }
}

fn shown(pdf: &[u8], page: u32) -> Grey {
    let picture = picture(pdf, page, 180.0 / 72.0).unwrap();
    let mut reader = png::Decoder::new(std::io::Cursor::new(&picture.png)).read_info().unwrap();
    let mut samples = vec![0; reader.output_buffer_size().unwrap()];
    let channels = reader.next_frame(&mut samples).unwrap().color_type.samples();
    let mean = |pixel: &[u8]| pixel.iter().map(|sample| usize::from(*sample)).sum::<usize>() / channels;
    let pixels = samples.chunks_exact(channels).map(|pixel| u8::try_from(mean(pixel)).unwrap());
    Grey { width: usize::try_from(picture.width).unwrap(), pixels: pixels.collect() }.coarse()
}

fn printed(pdf: &[u8], page: u32) -> Grey {
    let file = Scratch::new(pdf);
    let page = page.to_string();
    let out = Command::new("pdftoppm")
        .args(["-r", "180", "-gray", "-f", &page, "-l", &page])
        .arg(file.path())
        .output()
        .unwrap();
    assert!(out.status.success());
    let mut fields = out.stdout.splitn(4, u8::is_ascii_whitespace);
    assert_eq!(fields.next(), Some(b"P5".as_slice()));
    let width = std::str::from_utf8(fields.next().unwrap()).unwrap().parse().unwrap();
    let rest = fields.nth(1).unwrap();
    let start = rest.iter().position(|byte| *byte == b'\n').unwrap() + 1;
    Grey { width, pixels: rest[start..].to_vec() }.coarse()
}

/// The mean difference of two pages as a share of full black.
fn difference(a: &Grey, b: &Grey) -> f64 {
    let (width, height) = (a.width.min(b.width), a.height().min(b.height()));
    let sum: u64 = (0..height)
        .flat_map(|y| (0..width).map(move |x| (x, y)))
        .map(|(x, y)| u64::from(a.at(x, y).abs_diff(b.at(x, y))))
        .sum();
    f64::from(u32::try_from(sum).unwrap()) / f64::from(u32::try_from(width * height).unwrap()) / 255.0
}

fn darkest(page: &Grey, top: f64, bottom: f64) -> u8 {
    let height = f64::from(u32::try_from(page.height()).unwrap());
    let row = |share: f64| {
        (0..page.height()).find(|y| f64::from(u32::try_from(*y).unwrap()) >= share * height).unwrap()
    };
    (row(top)..row(bottom)).flat_map(|y| (0..page.width).map(move |x| page.at(x, y))).min().unwrap()
}

#[test]
fn picture_equals_print() {
    let faces = Faces::load().unwrap();
    for stage in [Stage::Draft, specimen::issued()] {
        let drawn = to_pdf(&specimen::letter("to.iopc", stage), &faces).unwrap();
        for page in 1..=drawn.pages {
            let (shown, printed) = (shown(&drawn.pdf, page), printed(&drawn.pdf, page));
            assert!(
                shown.width.abs_diff(printed.width) <= 1 && shown.height().abs_diff(printed.height()) <= 1
            );
            let difference = difference(&shown, &printed);
            println!("page {page} differs by {difference:.4}");
            assert!(difference < 0.02, "page {page} differs by {difference:.4}");
            assert!(darkest(&shown, 0.93, 0.96) < 160, "page {page} has no footer");
            let pale = shown.pixels.iter().filter(|grey| (226..=233).contains(*grey)).count();
            let expected = stage == Stage::Draft;
            assert_eq!(pale > 5000, expected, "page {page}: {pale} pale pixels");
        }
    }
}

/// ⚑ Another page of the same letter is not taken for the same picture.
#[test]
fn another_page_is_not_the_same_picture() {
    let faces = Faces::load().unwrap();
    let pdf = to_pdf(&specimen::letter("to.iopc", specimen::issued()), &faces).unwrap().pdf;
    assert!(difference(&shown(&pdf, 1), &printed(&pdf, 2)) > 0.02);
}

/// ⚑ A page is drawn again when its picture is another, and only then.
#[test]
fn pages_with_the_same_look_are_the_same_picture() {
    let faces = Faces::load().unwrap();
    let with = |words: &str| {
        let mut letter = specimen::letter("to.iopc", Stage::Draft);
        letter.body.insert(2, Block::Numbered { id: ParaId(900), text: vec![words.into()] });
        to_pdf(&letter, &faces).unwrap().pdf
    };
    let before = with("Nothing was said of it.");
    let pages = u32::try_from(looks(&before).unwrap().len()).unwrap();
    let mut kept = 0;
    for words in [
        "Nothing was said of it.",
        "Nothing was said of that.",
        "Nothing was said of \u{17c}.",
        "Nothing.",
        "It.",
    ] {
        let now = with(words);
        let same: Vec<bool> =
            looks(&before).unwrap().iter().zip(looks(&now).unwrap()).map(|(was, is)| *was == is).collect();
        for (page, is_same) in (1..=pages).zip(&same) {
            let pictures = [&before, &now].map(|pdf| picture(pdf, page, 1.0).unwrap().png);
            assert!(!is_same || pictures[0] == pictures[1], "page {page}: {words}");
        }
        assert_eq!(same[0], words == "Nothing was said of it.", "the page with the words: {words}");
        kept += same[1..].iter().filter(|is_same| **is_same).count();
    }
    assert!(
        kept > usize::try_from(pages - 1).unwrap(),
        "pages stay as they are where only one changed: {kept}"
    );
    assert!(matches!(looks(b"not a PDF"), Err(DocumentError::NotPdf)));
}

#[test]
fn a_page_that_is_not_there_is_named() {
    let faces = Faces::load().unwrap();
    let drawn = to_pdf(&short(numbered(["One page."])), &faces).unwrap();
    for page in [0, 2, u32::MAX] {
        let refused = picture(&drawn.pdf, page, 1.0);
        assert!(matches!(refused, Err(DocumentError::NoSuchPage { page: p, pages: 1 }) if p == page));
    }
    for scale in [0.0, -1.0, 100.0, f32::NAN, f32::INFINITY] {
        assert!(matches!(picture(&drawn.pdf, 1, scale), Err(DocumentError::ScaleRefused)));
    }
    assert!(matches!(picture(b"not a PDF", 1, 1.0), Err(DocumentError::NotPdf)));
}
