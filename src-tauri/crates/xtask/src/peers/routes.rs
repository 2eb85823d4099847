//! The routes from the content to a PDF: which of them are here, and how each is started.

use crate::command::{Failure, Outcome, output, program, root, target};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// Where the faces lie that every route sets its words in.
const FONTS: &str = "src-tauri/crates/candour-documents/fonts";
/// After so many seconds a peer is not waited for any longer.
const PATIENCE: &str = "600";
/// What `LibreOffice` is to write: tagged pages and PDF/A-2, as the others do.
const TAGGED: &str = r#"pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"},"UseTaggedPDF":{"type":"boolean","value":"true"}}"#;

/// A program that draws the content.
pub(crate) enum Route {
    /// The example `peers` of `candour-documents`.
    Candour,
    /// A library of Python, by its name and version.
    Python(&'static str, &'static str),
    /// `LibreOffice`, by what it says it is; it draws the editable copies.
    Office(String),
}

/// The libraries of Python, and the versions measured.
const LIBRARIES: [(&str, &str); 2] = [("typst", "0.15.2"), ("weasyprint", "70.0")];

/// The folder that everything here is written into.
pub(crate) fn folder() -> PathBuf {
    target().join("peers")
}

/// The example that writes the content and draws ours.
pub(crate) fn ours() -> Command {
    let mut command = Command::new(target().join("release/examples/peers"));
    command.current_dir(root());
    command
}

/// Candour and the peers that are here or can be installed. What is left out is said.
pub(crate) fn at_hand() -> Outcome<Vec<Route>> {
    let faces = format!(
        "<fontconfig><include ignore_missing=\"yes\">/etc/fonts/fonts.conf</include><dir>{}</dir></fontconfig>\n",
        root().join(FONTS).display().to_string().replace('&', "&amp;").replace('<', "&lt;")
    );
    fs::write(faces_file(), faces)?;
    let mut routes = vec![Route::Candour];
    for (name, version) in LIBRARIES {
        match installed(name, version) {
            Ok(()) => routes.push(Route::Python(name, version)),
            Err(why) => {
                println!("{name} {version} is left out, because it cannot be installed: {}", reason(&why));
            }
        }
    }
    match output(&mut program("soffice", &["--version"])) {
        Ok(said) => {
            routes.push(Route::Office(said.split_whitespace().take(2).collect::<Vec<_>>().join(" ")));
        }
        Err(_) => println!("LibreOffice is left out, because there is no `soffice` here."),
    }
    Ok(routes)
}

/// The last line of what went wrong, which says what did.
pub(crate) fn reason(why: &Failure) -> String {
    why.to_string().lines().rfind(|line| !line.trim().is_empty()).unwrap_or_default().to_owned()
}

fn faces_file() -> PathBuf {
    folder().join("fonts.conf")
}

fn python() -> PathBuf {
    folder().join("python/bin/python")
}

/// Installs a library of Python into an environment of its own, and sees that it can be loaded.
fn installed(name: &str, version: &str) -> Outcome {
    if !folder().join("python/bin/pip").exists() {
        output(program("python3", &["-m", "venv"]).arg(folder().join("python")))?;
    }
    let wanted = format!("{name}=={version}");
    let words = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", &wanted];
    output(Command::new(python()).args(words))?;
    output(Command::new(python()).args(["-c", &format!("import {name}")]))?;
    Ok(())
}

impl Route {
    /// What it is called in the table.
    pub(crate) fn name(&self) -> String {
        match self {
            Self::Candour => "Candour".into(),
            Self::Python("typst", version) => format!("Typst {version}"),
            Self::Python(_, version) => format!("WeasyPrint {version}"),
            Self::Office(said) => said.clone(),
        }
    }

    /// Whether one more drawing can be asked of it without starting it again.
    pub(crate) fn stays(&self) -> bool {
        !matches!(self, Self::Office(_))
    }

    /// Draws so many of a content and prints the time of each. `LibreOffice` draws one and prints none.
    pub(crate) fn draws(&self, content: &str, count: usize) -> Command {
        let (folder, count) = (folder(), count.to_string());
        match self {
            Self::Candour => {
                let mut command = ours();
                command.args(["draw", content]).arg(folder).arg(count);
                command
            }
            Self::Python(name, _) => {
                let mut command = patiently(&python());
                command.arg("src-tauri/crates/xtask/src/peers/in_process.py").args([name, content]);
                command.arg(folder).arg(count).arg(FONTS);
                command
            }
            Self::Office(_) => {
                let mut command = patiently(Path::new("soffice"));
                command.arg(format!("-env:UserInstallation=file://{}", folder.join("office").display()));
                command.args(["--headless", "--convert-to", TAGGED, "--outdir"]).arg(folder.join("pages"));
                command.arg(folder.join(format!("{content}.docx")));
                command
            }
        }
    }

    /// The first drawing of a content.
    pub(crate) fn drawn(&self, content: &str) -> PathBuf {
        match self {
            Self::Candour => folder().join(format!("{content}-candour.pdf")),
            Self::Python(name, _) => folder().join(format!("{content}-{name}.pdf")),
            Self::Office(_) => folder().join(format!("pages/{content}.pdf")),
        }
    }
}

/// A program that is ended if it takes too long, and finds the faces.
fn patiently(name: &Path) -> Command {
    let mut command = program("timeout", &[PATIENCE]);
    command.arg(name).env("FONTCONFIG_FILE", faces_file());
    command
}
