//! Files to look into, made here: nothing in them was received from anybody.

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use std::io::{Cursor, Write};
use zip::{ZipWriter, write::SimpleFileOptions};

/// A PDF of these objects, numbered from 1; the first is the catalogue.
pub(crate) fn pdf(objects: &[String]) -> Vec<u8> {
    let mut file = b"%PDF-1.7\n".to_vec();
    let mut places = Vec::new();
    for (at, object) in objects.iter().enumerate() {
        places.push(file.len());
        file.extend_from_slice(format!("{} 0 obj\n{object}\nendobj\n", at + 1).as_bytes());
    }
    let table = file.len();
    file.extend_from_slice(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).as_bytes());
    for place in places {
        file.extend_from_slice(format!("{place:010} 00000 n \n").as_bytes());
    }
    let end = format!("trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n", objects.len() + 1);
    file.extend_from_slice(end.as_bytes());
    file
}

/// Two pages, upright and lying, the second with a red field.
pub(crate) fn two_pages() -> Vec<u8> {
    let field = "1 0 0 rg 0 0 200 100 re f";
    pdf(&[
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 200] /Resources << >> >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] /Resources << >> /Contents 5 0 R >>".to_owned(),
        format!("<< /Length {} >>\nstream\n{field}\nendstream", field.len()),
    ])
}

/// A picture whose upper half is blue.
pub(crate) fn picture(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let colour = |_: u32, y: u32| if y < height / 2 { Rgb([0, 0, 255_u8]) } else { Rgb([255; 3]) };
    let mut file = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(RgbImage::from_fn(width, height, colour))
        .write_to(&mut file, format)
        .expect("what the test made");
    file.into_inner()
}

/// A JPEG that says that the camera was held so that it is to be turned clockwise by a quarter.
pub(crate) fn turned(jpeg: &[u8]) -> Vec<u8> {
    let exif = b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0";
    let length = u16::try_from(exif.len() + 2).expect("what the test made").to_be_bytes();
    [&jpeg[..2], b"\xff\xe1", &length, exif, &jpeg[2..]].concat()
}

/// A ZIP of these parts.
pub(crate) fn zip(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut file = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in parts {
        file.start_file(*path, SimpleFileOptions::default()).expect("what the test made");
        file.write_all(bytes).expect("what the test made");
    }
    file.finish().expect("what the test made").into_inner()
}

/// A Word document of this body.
pub(crate) fn docx(body: &str) -> Vec<u8> {
    let document = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>"
    );
    zip(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", document.as_bytes())])
}

/// A message with these lines of head and body, ended as messages are.
pub(crate) fn eml(text: &str) -> Vec<u8> {
    text.replace('\n', "\r\n").into_bytes()
}

/// A compound file of these streams; a folder is made before what lies in it.
pub(crate) fn compound(streams: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).expect("what the test made");
    for (path, bytes) in streams {
        if let Some((folder, _)) = path.rsplit_once('/').filter(|(folder, _)| !folder.is_empty()) {
            file.create_storage_all(folder).expect("what the test made");
        }
        file.create_stream(path).expect("what the test made").write_all(bytes).expect("what the test made");
    }
    file.flush().expect("what the test made");
    file.into_inner().into_inner()
}

/// A string as Outlook keeps it.
pub(crate) fn wide(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}
