//! The firm's logo, in the size that it has upon the pages.

use super::{copy::begun, styles::Style};
use crate::{error::DocumentError, logo::logo_as_png, page::geometry::logo_size};
use candour_model::logo::Logo;
use docx_rs::{Paragraph, Pic, Run};

/// What its part is called, and referred to by.
const CALLED: &str = "logo";
/// How the format counts a point.
const POINT: f32 = 12_700.0;

/// A paragraph of the logo alone.
///
/// # Errors
/// [`DocumentError::Writer`] if it cannot be encoded.
pub(super) fn picture(logo: &Logo) -> Result<Paragraph, DocumentError> {
    let [width, height] = logo_size(logo).map(counted);
    let picture = Pic::new_with_dimensions(logo_as_png(logo)?, logo.width, logo.height);
    Ok(begun(Style::Logo).add_run(Run::new().add_image(picture.id(CALLED).size(width, height))))
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a logo has a size, of at most 60 by 25 mm"
)]
fn counted(points: f32) -> u32 {
    (points * POINT).round() as u32
}
