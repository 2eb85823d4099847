//! What each kind of file is looked into with. All of it runs in the worker alone.

mod html;
mod mail;
mod outlook;
mod pdf;
mod picture;
mod text;
mod word;

use crate::{IntakeError, Kind, Looked, Wish};

/// Shows what is wished of this file.
///
/// # Errors
/// [`IntakeError::Unreadable`], also for what no file of this kind has, and [`IntakeError::TooLarge`].
pub(crate) fn looked(kind: Kind, wish: Wish, file: Vec<u8>) -> Result<Looked, IntakeError> {
    match (kind, wish) {
        (Kind::Pdf, Wish::Page(number)) => pdf::page(file, number).map(Looked::Page),
        (Kind::Picture, Wish::Page(1)) => picture::page(&file).map(Looked::Page),
        (Kind::Mail, Wish::Words) => mail::words(&file).map(Looked::Words),
        (Kind::Mail, Wish::Part(at)) => mail::part(&file, at).map(Looked::Part),
        (Kind::OutlookMail, Wish::Words) => outlook::words(&file).map(Looked::Words),
        (Kind::OutlookMail, Wish::Part(at)) => outlook::part(&file, at).map(Looked::Part),
        (Kind::Word, Wish::Words) => word::words(&file).map(Looked::Words),
        (Kind::Text, Wish::Words) => text::words(&file).map(Looked::Words),
        _ => Err(IntakeError::Unreadable),
    }
}
