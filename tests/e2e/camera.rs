//! Pictures of the page, in both themes, numbered in the order in which they were taken; and axe on each.

use crate::{
    accessibility,
    webdriver::{Driver, Res, until},
};
use std::{cell::Cell, fs, path::PathBuf};

/// Takes pictures of one window into one folder.
pub(crate) struct Camera<'a> {
    window: &'a Driver,
    folder: PathBuf,
    series: &'static str,
    taken: Cell<u32>,
}

impl<'a> Camera<'a> {
    /// Pictures of one series go to the folder that `CANDOUR_SHOTS` names, or else to `elsewhere`.
    pub(crate) fn new(window: &'a Driver, series: &'static str, elsewhere: PathBuf) -> Self {
        let folder = std::env::var_os("CANDOUR_SHOTS").map_or(elsewhere, Into::into);
        Self { window, folder, series, taken: Cell::new(0) }
    }

    /// Takes the screen as it stands, light and dark.
    ///
    /// # Errors
    /// What axe finds on it.
    pub(crate) fn take(&self, name: &str) -> Res<()> {
        self.taken.set(self.taken.get() + 1);
        until("heading", || self.window.find("h1"))?;
        for theme in ["light", "dark"] {
            accessibility::wear(self.window, theme)?;
            accessibility::check(self.window, &format!("{name}, {theme}"))?;
            let picture = decoded(&self.window.screenshot()?);
            let file = self.folder.join(format!("{}{:02}-{name}-{theme}.png", self.series, self.taken.get()));
            fs::write(&file, picture).map_err(|error| format!("{}: {error}", file.display()))?;
        }
        accessibility::wear(self.window, "light")
    }

    /// Waits until every picture in the page has been drawn.
    pub(crate) fn wait_for_pictures(&self) -> Res<()> {
        // The editor puts pictures without a source beside facts, to hold the caret.
        let script = "const all = [...document.images].filter((i) => i.src !== ''); return all.length > 0 && \
            all.every((i) => i.complete && i.naturalWidth > 0)";
        until("pictures", || match self.window.run(script, &[])? {
            serde_json::Value::Bool(true) => Ok(()),
            _ => Err("not drawn yet".to_owned()),
        })
    }
}

/// The bytes behind base64.
fn decoded(text: &str) -> Vec<u8> {
    let value = |sign: u8| match sign {
        b'A'..=b'Z' => Some(sign - b'A'),
        b'a'..=b'z' => Some(sign - b'a' + 26),
        b'0'..=b'9' => Some(sign - b'0' + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    };
    let values: Vec<u8> = text.bytes().filter_map(value).collect();
    let bytes = values.chunks(4).flat_map(|four| {
        let number = four.iter().fold(0_u32, |number, value| number << 6 | u32::from(*value))
            << (6 * (4 - four.len()));
        let [_, first, second, third] = number.to_be_bytes();
        [first, second, third].into_iter().take(four.len() * 6 / 8).collect::<Vec<_>>()
    });
    bytes.collect()
}

#[test]
fn base64_is_read_back() {
    assert_eq!(decoded("Q2FuZG91cg=="), b"Candour");
    assert_eq!(decoded("Q2FuZG91ciE="), b"Candour!");
}
