//! Hands on a keyboard: for the release build, which no driver can reach. There is no window manager, so focus is given.

use crate::{
    webdriver::{Res, until},
    world::World,
};
use std::{
    fs::File,
    path::PathBuf,
    process::{Child, Command, Stdio},
};

/// A running program that is worked by keyboard alone.
pub struct Robot<'a> {
    world: &'a World,
    child: Child,
    /// Where everything it says on its streams is kept.
    pub said: PathBuf,
}

impl<'a> Robot<'a> {
    /// Starts a program in the world, and waits for its window.
    ///
    /// # Errors
    /// When no window appears.
    pub fn start(world: &'a World, mut program: Command) -> Res<Self> {
        let said = world.folder().join("said");
        let stream =
            || File::options().create(true).append(true).open(&said).map_err(|error| error.to_string());
        let child = program
            .stdin(Stdio::null())
            .stdout(stream()?)
            .stderr(stream()?)
            .spawn()
            .map_err(|error| error.to_string())?;
        let robot = Self { world, child, said };
        robot.focus()?;
        Ok(robot)
    }

    /// Gives the focus to the only window, once it is there.
    ///
    /// # Errors
    /// When it does not appear.
    pub fn focus(&self) -> Res<String> {
        until("window", || {
            let windows = self.xdotool(&["search", "--onlyvisible", "--name", "^Candour$"])?;
            let window = windows.lines().last().ok_or("no window")?.to_owned();
            self.xdotool(&["windowfocus", &window])?;
            Ok(window)
        })
    }

    /// Presses keys, one after the other, by their X names: `Tab`, `ctrl+l`.
    ///
    /// # Errors
    /// When there is no screen.
    pub fn press(&self, keys: &[&str]) -> Res<()> {
        self.xdotool(&[&["key", "--delay", "40"], keys].concat()).map(drop)
    }

    /// Types a text.
    ///
    /// # Errors
    /// When there is no screen.
    pub fn type_text(&self, text: &str) -> Res<()> {
        self.xdotool(&["type", "--delay", "12", text]).map(drop)
    }

    /// The process at the head of the tree.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// How it ended; `None` while it runs.
    pub fn ended(&mut self) -> Option<std::process::ExitStatus> {
        self.child.try_wait().ok().flatten()
    }

    fn xdotool(&self, words: &[&str]) -> Res<String> {
        let told = self.world.command("xdotool").args(words).output().map_err(|error| error.to_string())?;
        if told.status.success() {
            Ok(String::from_utf8_lossy(&told.stdout).into_owned())
        } else {
            Err(format!("xdotool {words:?}: {}", String::from_utf8_lossy(&told.stderr)))
        }
    }
}

impl Drop for Robot<'_> {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        self.world.kill_everything();
    }
}
