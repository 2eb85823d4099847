//! Both standards, and the proof that their checker sees what is wrong.

use crate::specimen;
use candour_documents::{Faces, Stage, to_pdf};
use lopdf::{Dictionary, Document, Object};
use page_validation::{SafetyLimits, ValidationOptions, ValidationProfile, validate_pdf_bytes};

/// What PDF/A-2a and PDF/UA-1 find wrong.
pub(crate) fn failures(pdf: &[u8]) -> Vec<String> {
    let options = ValidationOptions::default().limits(SafetyLimits::unlimited());
    let found = |profile| match validate_pdf_bytes(pdf, &options.clone().profile(profile)) {
        Ok(report) => report.failures.iter().map(|f| format!("{} {}", f.rule_id, f.message)).collect(),
        Err(error) => vec![error.to_string()],
    };
    [ValidationProfile::PdfA2a, ValidationProfile::PdfUa1].into_iter().flat_map(found).collect()
}

/// Whether `qpdf --check` accepts the file without a warning.
pub(crate) fn qpdf_accepts(pdf: &[u8]) -> bool {
    let file = crate::text::Scratch::new(pdf);
    std::process::Command::new("qpdf").arg("--check").arg(file.path()).output().unwrap().status.success()
}

#[test]
fn every_kind_is_valid() {
    let faces = Faces::load().unwrap();
    let check = |document: &candour_documents::Document, called: &str| {
        let pdf = to_pdf(document, &faces).unwrap().pdf;
        assert_eq!(failures(&pdf), [""; 0], "{called} {:?}", document.stage);
        assert!(qpdf_accepts(&pdf), "{called} {:?}", document.stage);
    };
    for stage in [Stage::Draft, specimen::issued()] {
        for addressee in ["to.psd", "to.chief-constable", "to.iopc", "to.local-policing-body"] {
            check(&specimen::letter(addressee, stage), addressee);
        }
        check(&crate::chaser::chaser(stage), "chaser");
    }
}

type Spoil = fn(&mut Document);

const DEFECTS: [(&str, Spoil); 9] = [
    ("no language", |file| drop(file.catalog_mut().unwrap().remove(b"Lang"))),
    ("not marked as tagged", |file| drop(file.catalog_mut().unwrap().remove(b"MarkInfo"))),
    ("no XMP", |file| drop(file.catalog_mut().unwrap().remove(b"Metadata"))),
    ("no output intent", |file| drop(file.catalog_mut().unwrap().remove(b"OutputIntents"))),
    ("heading level skipped", |file| {
        each(file, |object| {
            if is(object, "H2") {
                object.set("S", Object::Name(b"H4".to_vec()));
            }
        });
    }),
    ("header cells without scope", |file| {
        each(file, |object| {
            if is(object, "TH") {
                object.remove(b"A");
            }
        });
    }),
    ("font not embedded", |file| each(file, |object| drop(object.remove(b"FontFile2")))),
    ("no ToUnicode", |file| each(file, |object| drop(object.remove(b"ToUnicode")))),
    ("text outside the tree", |file| {
        let page = *file.get_pages().values().next().unwrap();
        let content = file.get_page_contents(page)[0];
        let stream = file.get_object_mut(content).unwrap().as_stream_mut().unwrap();
        let plain = String::from_utf8_lossy(&stream.decompressed_content().unwrap()).into_owned();
        assert!(plain.contains("/MCID 5"), "the defect must be planted");
        stream.set_plain_content(plain.replacen("/MCID 5", "/Other 5", 1).into_bytes());
    }),
];

fn each(file: &mut Document, change: impl Fn(&mut Dictionary)) {
    for object in file.objects.values_mut() {
        if let Object::Dictionary(dictionary) = object {
            change(dictionary);
        }
    }
}

fn is(object: &Dictionary, tag: &str) -> bool {
    object.get(b"S").is_ok_and(|value| value.as_name().is_ok_and(|name| name == tag.as_bytes()))
}

/// ⚑ A checker that passes everything proves nothing: each planted defect is found, and the control passes.
#[test]
fn the_checker_notices() {
    let faces = Faces::load().unwrap();
    let pdf = to_pdf(&specimen::letter("to.iopc", specimen::issued()), &faces).unwrap().pdf;
    let saved = |spoil: Spoil| {
        let mut file = Document::load_mem(&pdf).unwrap();
        spoil(&mut file);
        let mut out = Vec::new();
        file.save_to(&mut out).unwrap();
        out
    };
    assert_eq!(failures(&saved(|_| ())), [""; 0], "the control");
    for (defect, spoil) in DEFECTS {
        assert!(!failures(&saved(spoil)).is_empty(), "not noticed: {defect}");
    }
}
