//! `cargo xtask icons`: the sizes of `icons/icon.svg`, drawn by Chromium with a transparent ground, as 8-bit RGBA.

use crate::{
    command::{Outcome, program, root, run, target},
    system::{self, Purpose},
};
use std::fs;

const DRAWN: u32 = 512;
const SMALLER: &[u32] = &[128, 32];

/// Draws `icon.png` and the smaller sizes from it.
pub(crate) fn icons() -> Outcome {
    system::prepare(Purpose::Proof)?;
    let icons = root().join("icons");
    let sheet = target().join("icon.html");
    let drawing = icons.join("icon.svg");
    let html = format!(
        "<body style=\"margin:0\"><img src=\"file://{}\" width=\"{DRAWN}\" height=\"{DRAWN}\"></body>",
        drawing.display()
    );
    fs::write(&sheet, html)?;
    let large = icons.join("icon.png");
    run(&mut program(
        "chromium-headless-shell",
        &[
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--hide-scrollbars",
            "--default-background-color=00000000",
            &format!("--window-size={DRAWN},{DRAWN}"),
            &format!("--screenshot={}", large.display()),
            &format!("file://{}", sheet.display()),
        ],
    ))?;
    for size in SMALLER {
        let smaller = icons.join(format!("{size}x{size}.png"));
        let scaled = format!("{size}x{size}");
        run(program("convert", &["-filter", "Lanczos", "-resize", &scaled, "-strip"])
            .args([&large, &std::path::PathBuf::from(format!("PNG32:{}", smaller.display()))]))?;
    }
    run(program("convert", &["-strip"])
        .args([&large, &std::path::PathBuf::from(format!("PNG32:{}", large.display()))]))
}
