//! Pages of letters as pictures, held in memory under ids that are good once, and gone when the casebook is locked.
//!
//! A page's picture is drawn when it is asked for: the composer asks for those it shows.

use crate::error::AppError;
use candour_model::letters::Pages;
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};
use uuid::Uuid;

/// Pixels a point: sharp at the width a page has in the composer, on a screen of twice the density.
const SCALE: f32 = 2.0;
/// The most pages that wait to be asked for; older ones give way.
const MOST_WAITING: usize = 400;

/// One page of a PDF that was made here, counted from 1, as a PNG file.
///
/// # Errors
/// Bytes that are no PDF, or a page that it does not have.
pub fn page_as_png(pdf: &[u8], page: u32) -> Result<Vec<u8>, AppError> {
    Ok(candour_documents::picture(pdf, page, SCALE)?.png)
}

/// Pages waiting to be asked for.
#[derive(Default)]
pub(crate) struct Pictures {
    waiting: Mutex<HashMap<Uuid, Picture>>,
}

enum Picture {
    /// A page of a PDF, to be drawn.
    Page { pdf: Arc<Vec<u8>>, number: u32 },
    /// A PNG file as it is.
    Ready(Vec<u8>),
}

impl Pictures {
    /// Offers the pages of a PDF, each under a new id.
    pub(crate) fn offer(&self, pdf: Vec<u8>, pages: u32) -> Pages {
        let pdf = Arc::new(pdf);
        let pages = (1..=pages).map(|number| Picture::Page { pdf: Arc::clone(&pdf), number });
        Pages { pictures: self.offer_each(pages) }
    }

    /// Offers a PNG file under a new id.
    pub(crate) fn offer_png(&self, png: Vec<u8>) -> String {
        self.offer_each([Picture::Ready(png)]).concat()
    }

    fn offer_each(&self, pictures: impl IntoIterator<Item = Picture>) -> Vec<String> {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        if waiting.len() > MOST_WAITING {
            waiting.clear();
        }
        let offered = pictures.into_iter().map(|picture| {
            let id = Uuid::new_v4();
            waiting.insert(id, picture);
            format!("candour-view://localhost/{id}")
        });
        offered.collect()
    }

    /// Forgets every page.
    pub(crate) fn forget(&self) {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// Draws the page behind an id, which is then used up. `None` for an id that is not, or no longer, good.
    pub(crate) fn take(&self, id: &str) -> Result<Option<Vec<u8>>, AppError> {
        let Ok(id) = Uuid::parse_str(id) else { return Ok(None) };
        let picture = self.waiting.lock().unwrap_or_else(PoisonError::into_inner).remove(&id);
        let drawn = picture.map(|picture| match picture {
            Picture::Page { pdf, number } => page_as_png(&pdf, number),
            Picture::Ready(png) => Ok(png),
        });
        drawn.transpose()
    }
}
