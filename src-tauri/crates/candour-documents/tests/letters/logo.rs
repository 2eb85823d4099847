//! The firm's logo: what is taken for one, and how it stands on the page and in the editable copy.

mod copy;

use crate::{
    checker::{failures, qpdf_accepts},
    papers::form,
    short::{numbered, short},
    specimen,
};
use candour_documents::{
    Document, Faces, LogoProblem, Paper, Stage, logo_as_png, paper_to_pdf, picture, read_logo, to_pdf,
};
use candour_model::logo::{Logo, Tint};
use lopdf::Object;
use png::{BitDepth, ColorType, Encoder};

/// Two pixels, black and white, in Adam's seven passes.
const INTERLACED: &[u8] = &[
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48, 0x44, 0x52, 0x00,
    0x00, 0x00, 0x02, 0x00, 0x00, 0x00, 0x01, 0x08, 0x00, 0x00, 0x00, 0x01, 0xa6, 0x4e, 0x10, 0xc0, 0x00,
    0x00, 0x00, 0x0c, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9c, 0x63, 0x60, 0x60, 0xf8, 0x0f, 0x00, 0x01, 0x03,
    0x01, 0x00, 0x08, 0x89, 0xc2, 0xec, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60,
    0x82,
];

/// A PNG whose pixels are made by a rule, with so many bytes each.
fn png_of(width: u32, height: u32, colour: ColorType, pixel: impl Fn(u32, u32) -> Vec<u8>) -> Vec<u8> {
    let pixels: Vec<u8> =
        (0..height).flat_map(|y| (0..width).flat_map(|x| pixel(x, y)).collect::<Vec<_>>()).collect();
    png_with(width, height, colour, BitDepth::Eight, &pixels)
}

fn png_with(width: u32, height: u32, colour: ColorType, depth: BitDepth, pixels: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut encoder = Encoder::new(&mut out, width, height);
    encoder.set_color(colour);
    encoder.set_depth(depth);
    if colour == ColorType::Indexed {
        encoder.set_palette(vec![20, 60, 140, 255, 255, 255]);
    }
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(pixels).unwrap();
    writer.finish().unwrap();
    out
}

/// Blue bars with a clear ground, five times as wide as high.
pub(crate) fn wide() -> Logo {
    let bars = |x: u32, _| if x % 100 < 60 { vec![20, 60, 140, 255] } else { vec![20, 60, 140, 0] };
    read_logo(&png_of(1000, 200, ColorType::Rgba, bars)).unwrap()
}

/// A grey shaft, four times as high as wide.
fn tall() -> Logo {
    let shaft = |x: u32, y| vec![u8::try_from((x + y) % 200).unwrap()];
    read_logo(&png_of(200, 800, ColorType::Grayscale, shaft)).unwrap()
}

fn bearing(logo: Logo, mut letter: Document) -> Document {
    letter.letterhead.logo = Some(logo);
    letter
}

#[test]
fn a_letter_or_paper_with_a_logo_keeps_both_standards() {
    let faces = Faces::load().unwrap();
    for logo in [wide(), tall()] {
        for stage in [Stage::Draft, specimen::issued()] {
            let letter = bearing(logo.clone(), specimen::letter("to.iopc", stage));
            let pdf = to_pdf(&letter, &faces).unwrap().pdf;
            assert_eq!(failures(&pdf), [""; 0], "{logo:?} {stage:?}");
            assert!(qpdf_accepts(&pdf));
            let mut paper = Paper { stage, ..form() };
            paper.letterhead.as_mut().unwrap().logo = Some(logo.clone());
            let pdf = paper_to_pdf(&paper, &faces).unwrap().pdf;
            assert_eq!(failures(&pdf), [""; 0], "{logo:?} {stage:?}");
        }
    }
}

#[test]
fn a_letter_with_a_logo_is_the_same_bytes_every_time() {
    let faces = Faces::load().unwrap();
    let letter = bearing(wide(), specimen::letter("to.iopc", specimen::issued()));
    let first = to_pdf(&letter, &faces).unwrap().pdf;
    to_pdf(&bearing(tall(), short(numbered(["Another."]))), &faces).unwrap();
    assert!(to_pdf(&letter, &Faces::load().unwrap()).unwrap().pdf == first);
}

/// The pixels of a PNG.
fn pixels(png: &[u8]) -> Vec<u8> {
    let mut reader = png::Decoder::new(std::io::Cursor::new(png)).read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    reader.next_frame(&mut pixels).unwrap();
    pixels
}

/// What the file says of its one figure: its description, and its left, lower, right and upper edge.
fn figure(pdf: &[u8]) -> (String, [f32; 4]) {
    let file = lopdf::Document::load_mem(pdf).unwrap();
    let is_figure = |object: &&Object| {
        object
            .as_dict()
            .is_ok_and(|it| it.get(b"S").and_then(Object::as_name).is_ok_and(|tag| tag == b"Figure"))
    };
    let found: Vec<_> = file.objects.values().filter(is_figure).collect();
    let [figure] = found[..] else { panic!("{} figures", found.len()) };
    let figure = figure.as_dict().unwrap();
    let layout = figure.get(b"A").unwrap().as_dict().unwrap();
    assert_eq!(layout.get(b"Placement").unwrap().as_name().unwrap(), b"Block");
    let edges = layout.get(b"BBox").unwrap().as_array().unwrap();
    let edges: Vec<f32> = edges.iter().map(|edge| edge.as_float().unwrap()).collect();
    let alt = String::from_utf8(figure.get(b"Alt").unwrap().as_str().unwrap().to_vec()).unwrap();
    (alt, edges.try_into().unwrap())
}

#[test]
fn the_logo_is_a_figure_with_the_firm_as_its_description_within_60_by_25_millimetres() {
    let faces = Faces::load().unwrap();
    for (logo, is_wide) in [(wide(), true), (tall(), false)] {
        let pdf = to_pdf(&bearing(logo, short(numbered(["One."]))), &faces).unwrap().pdf;
        let (alt, [left, lower, right, upper]) = figure(&pdf);
        assert_eq!(alt, "Hartley Quill");
        let limit = if is_wide { (right - left, 170.08) } else { (upper - lower, 70.87) };
        assert!((limit.0 - limit.1).abs() < 0.1, "{limit:?}");
        assert!(right - left < 170.1 && upper - lower < 70.9);
        let file = lopdf::Document::load_mem(&pdf).unwrap();
        assert!(
            file.objects.values().all(|object| !object.as_stream().is_ok_and(|it| it.dict.has(b"SMask")))
        );
    }
    let plain = to_pdf(&short(numbered(["One."])), &faces).unwrap().pdf;
    assert!(!plain.windows(7).any(|it| it == b"/Figure"));
}

/// ⚑ The checker sees a figure that nobody describes.
#[test]
fn the_checker_notices_a_logo_without_a_description() {
    let faces = Faces::load().unwrap();
    let pdf = to_pdf(&bearing(wide(), short(numbered(["One."]))), &faces).unwrap().pdf;
    let mut file = lopdf::Document::load_mem(&pdf).unwrap();
    for object in file.objects.values_mut() {
        if let Object::Dictionary(dictionary) = object {
            dictionary.remove(b"Alt");
        }
    }
    let mut spoilt = Vec::new();
    file.save_to(&mut spoilt).unwrap();
    assert!(!failures(&spoilt).is_empty());
}

#[test]
fn the_logo_is_drawn_where_its_figure_stands() {
    let faces = Faces::load().unwrap();
    let drawn = to_pdf(&bearing(wide(), short(numbered(["One."]))), &faces).unwrap().pdf;
    let (_, [left, _, _, upper]) = figure(&drawn);
    let page = picture(&drawn, 1, 1.0).unwrap();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place on the page")]
    let (x, y) = ((left + 4.0) as usize, (841.89 - upper + 4.0) as usize);
    let at = (y * usize::try_from(page.width).unwrap() + x) * 3;
    assert_eq!(pixels(&page.png)[at..at + 3], [20, 60, 140]);
}

#[test]
fn a_logo_is_laid_on_white_and_made_no_larger_than_print_needs() {
    let logo = wide();
    assert_eq!((logo.width, logo.height, logo.tint), (600, 120, Tint::Colour));
    assert_eq!(logo.pixels.len(), 600 * 120 * 3);
    assert_eq!(logo.pixels[..3], [20, 60, 140]);
    assert_eq!(logo.pixels[59 * 3..60 * 3], [255, 255, 255], "what was clear is white");
    assert_eq!((tall().width, tall().height, tall().tint), (150, 600, Tint::Grey));
    let half = read_logo(&png_of(2, 1, ColorType::GrayscaleAlpha, |_, _| vec![0, 128])).unwrap();
    assert_eq!(half.pixels, [127, 127]);
    let small = png_of(3, 2, ColorType::Rgb, |x, y| vec![u8::try_from(x + y).unwrap(); 3]);
    let small = read_logo(&small).unwrap();
    assert_eq!((small.width, small.height), (3, 2), "a small one stays as it is");
    assert_eq!(read_logo(&logo_as_png(&logo).unwrap()).unwrap(), logo, "and it can be shown");
    let ends_badly = read_logo(&png_of(1, 1, ColorType::Grayscale, |_, _| vec![13])).unwrap();
    assert_eq!(ends_badly.pixels, [12]);
}

#[test]
fn however_the_file_keeps_its_colours_the_logo_has_eight_bits_of_each() {
    let sixteen = [[0x14, 0x3c, 0x8c].map(|byte| [byte, 0x80]).concat(), vec![0xff; 6]].concat();
    let cases = [
        ("sixteen bits", png_with(2, 1, ColorType::Rgb, BitDepth::Sixteen, &sixteen), Tint::Colour),
        ("a palette", png_with(2, 1, ColorType::Indexed, BitDepth::Eight, &[0, 1]), Tint::Colour),
        ("a palette of two", png_with(2, 1, ColorType::Indexed, BitDepth::One, &[0x40]), Tint::Colour),
        ("one bit", png_with(2, 1, ColorType::Grayscale, BitDepth::One, &[0x40]), Tint::Grey),
        ("interlaced", INTERLACED.to_vec(), Tint::Grey),
    ];
    for (called, png, tint) in cases {
        let logo = read_logo(&png).unwrap();
        let expected: &[u8] = if tint == Tint::Grey { &[0, 255] } else { &[20, 60, 140, 255, 255, 255] };
        assert_eq!((logo.width, logo.height, logo.tint), (2, 1, tint), "{called}");
        assert_eq!(logo.pixels, expected, "{called}");
    }
}

/// A header that says what it likes, with its checksum, and nothing after it.
fn header(width: u32, height: u32, rest: [u8; 5]) -> Vec<u8> {
    let mut chunk = b"IHDR".to_vec();
    chunk.extend(width.to_be_bytes());
    chunk.extend(height.to_be_bytes());
    chunk.extend(rest);
    [b"\x89PNG\r\n\x1a\n\0\0\0\x0d".as_slice(), &chunk, &[0; 4]].concat()
}

#[test]
fn what_is_no_logo_is_refused_for_what_it_is() {
    let whole = png_of(40, 40, ColorType::Rgb, |x, y| vec![u8::try_from(x * y % 256).unwrap(), 9, 7]);
    let cases = [
        ("a text", b"Hartley Quill".to_vec(), LogoProblem::NotPng),
        ("nothing", Vec::new(), LogoProblem::NotPng),
        ("a JPEG", b"\xff\xd8\xff\xe0JFIF".to_vec(), LogoProblem::NotPng),
        ("a signature alone", whole[..8].to_vec(), LogoProblem::Damaged),
        ("half a header", whole[..20].to_vec(), LogoProblem::Damaged),
        ("half a picture", whole[..whole.len() / 2].to_vec(), LogoProblem::Damaged),
        ("no end", whole[..whole.len() - 12].to_vec(), LogoProblem::Damaged),
        ("too many bytes", [whole.clone(), vec![0; 2 << 20]].concat(), LogoProblem::FileTooLarge),
        ("no width", header(0, 40, [8, 2, 0, 0, 0]), LogoProblem::NoSize),
        ("no height", header(40, 0, [8, 2, 0, 0, 0]), LogoProblem::NoSize),
        ("a bomb", header(60_000, 60_000, [8, 2, 0, 0, 0]), LogoProblem::TooManyPixels),
        ("the largest of all", header(u32::MAX, u32::MAX, [8, 6, 0, 0, 0]), LogoProblem::TooManyPixels),
    ];
    for (called, png, problem) in cases {
        assert_eq!(read_logo(&png), Err(problem), "{called}");
    }
    let mut turned = whole.clone();
    turned[whole.len() / 2] ^= 0x10;
    assert_eq!(read_logo(&turned), Err(LogoProblem::Damaged), "a bit turned");
    assert!(read_logo(&whole).is_ok(), "the control");
}
