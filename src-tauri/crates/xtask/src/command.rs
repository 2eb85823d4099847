//! Running other programs from the root of the project, and saying so.

use std::{
    fmt,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// Why a piece of work stopped, as a line for the terminal.
#[derive(Debug)]
pub(crate) struct Failure(String);

/// What a piece of work ends in.
pub(crate) type Outcome<T = ()> = Result<T, Failure>;

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<&str> for Failure {
    fn from(why: &str) -> Self {
        Self(why.to_owned())
    }
}

impl From<String> for Failure {
    fn from(why: String) -> Self {
        Self(why)
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self(error.to_string())
    }
}

/// The root of the project.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(3).unwrap_or(here).to_owned()
}

/// The folder that cargo builds into.
pub(crate) fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |dir| root().join(dir))
}

/// The cargo that runs us, at the root, with these arguments.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    let mut command = program(std::env::var("CARGO").as_deref().unwrap_or("cargo"), arguments);
    // What cargo tells a running package would make every build of another one differ.
    for (name, _) in std::env::vars() {
        if name.starts_with("CARGO_PKG_") || name == "CARGO_MANIFEST_DIR" || name == "CARGO_MANIFEST_PATH" {
            command.env_remove(name);
        }
    }
    command
}

/// A program at the root, with these arguments.
pub(crate) fn program(name: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(name);
    command.args(arguments).current_dir(root());
    command
}

/// Runs it and waits; what it prints is seen.
pub(crate) fn run(command: &mut Command) -> Outcome {
    say(command);
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{}: {status}", shown(command)).into()),
        Err(error) => Err(format!("{}: {error}", shown(command)).into()),
    }
}

/// Runs it, shows its standard output line by line, and hands each line on. Whether it succeeded is the answer.
pub(crate) fn run_reading(command: &mut Command, mut line_read: impl FnMut(&str)) -> Outcome<bool> {
    say(command);
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| Failure(format!("{}: {error}", shown(command))))?;
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).split(b'\n') {
            let line = line?;
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            line_read(&line);
        }
    }
    Ok(child.wait()?.success())
}

/// What it prints on standard output; a failure shows what it printed on standard error.
pub(crate) fn output(command: &mut Command) -> Outcome<String> {
    let told = command.output().map_err(|error| Failure(format!("{}: {error}", shown(command))))?;
    if told.status.success() {
        Ok(String::from_utf8_lossy(&told.stdout).into_owned())
    } else {
        Err(format!("{}: {}\n{}", shown(command), told.status, String::from_utf8_lossy(&told.stderr)).into())
    }
}

fn say(command: &Command) {
    println!("\n> {}", shown(command));
}

fn shown(command: &Command) -> String {
    let name = Path::new(command.get_program()).file_name().unwrap_or_default();
    let mut line = name.to_string_lossy().into_owned();
    for argument in command.get_args() {
        line.push(' ');
        line.push_str(&argument.to_string_lossy());
    }
    line
}
