//! A page of a PDF, drawn.

use crate::{IntakeError, Page, pixels};
use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};

/// How wide a page is drawn, in pixels: what can be read at the width of a window.
const WIDTH: f32 = 1_400.0;
/// The longest side, in pixels; what the parent takes is one more.
const LONGEST: f32 = 3_999.0;
/// The shortest side, in pixels.
const SHORTEST: f32 = 1.5;

/// Draws a page, counted from 1.
pub(super) fn page(file: Vec<u8>, number: u32) -> Result<Page, IntakeError> {
    let pdf = Pdf::new(file).map_err(|_| IntakeError::Unreadable)?;
    let pages = pdf.pages();
    let of = u32::try_from(pages.len()).map_err(|_| IntakeError::Unreadable)?;
    let index = number.checked_sub(1).and_then(|index| usize::try_from(index).ok());
    let page = index.and_then(|index| pages.get(index)).ok_or(IntakeError::Unreadable)?;
    let (x_scale, y_scale) = scales(page.render_dimensions()).ok_or(IntakeError::Unreadable)?;
    let size = PixmapSettings { x_scale, y_scale, bg_color: WHITE };
    let pixels =
        render(page, &RenderCache::new(), &InterpreterSettings::default(), &RenderSettings::default(), &size);
    let png =
        pixels::written(pixels.data_as_u8_slice(), u32::from(pixels.width()), u32::from(pixels.height()))?;
    Ok(Page { png, number, of })
}

/// Pixels for each point, across and down: the same, but that no side of a page comes to nothing.
fn scales((width, height): (f32, f32)) -> Option<(f32, f32)> {
    if !(width.is_finite() && height.is_finite() && width > 0.0 && height > 0.0) {
        return None;
    }
    let scale = (WIDTH / width).min(LONGEST / width.max(height));
    Some((scale.max(SHORTEST / width), scale.max(SHORTEST / height)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(width: f32, height: f32) -> (f32, f32) {
        let (across, down) = scales((width, height)).unwrap();
        (width * across, height * down)
    }

    #[test]
    fn no_side_is_too_long_and_none_comes_to_nothing() {
        assert!((drawn(595.0, 842.0).0 - WIDTH).abs() < 0.1);
        for (width, height) in [(10.0, 14_400.0), (14_400.0, 10.0), (1e9, 1.0), (1.0, 1e9), (1e-9, 1e-9)] {
            let (across, down) = drawn(width, height);
            assert!((1.0..4_000.0).contains(&across) && (1.0..4_000.0).contains(&down), "{width} {height}");
        }
        assert!(scales((f32::NAN, 1.0)).is_none() && scales((0.0, 1.0)).is_none());
    }
}
