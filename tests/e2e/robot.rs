//! Hands on a keyboard: for the release build, which no driver can reach. There is no window manager, so focus is given.

use crate::{
    webdriver::{Res, until},
    world::World,
};
use std::{
    fs::{self, File},
    path::PathBuf,
    process::{Child, Command, Stdio},
    thread,
    time::Duration,
};

/// How long one look at the processor time lasts.
const SAMPLE: Duration = Duration::from_millis(200);
/// What a blinking caret costs the program in that time, in ticks. Deriving keys costs several times as much.
const BLINK_HERE: u64 = 6;
/// What it costs the web view.
const BLINK_IN_THE_PAGE: u64 = 12;

/// A running program that is worked by keyboard alone.
pub(crate) struct Robot<'a> {
    world: &'a World,
    child: Child,
    /// Where everything it says on its streams is kept.
    pub(crate) said: PathBuf,
}

impl<'a> Robot<'a> {
    /// Starts a program in the world, and waits for its window.
    ///
    /// # Errors
    /// When no window appears.
    pub(crate) fn start(world: &'a World, mut program: Command) -> Res<Self> {
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
    pub(crate) fn focus(&self) -> Res<String> {
        until("window", || {
            let windows = self.xdotool(&["search", "--onlyvisible", "--name", "^Candour$"])?;
            let window = windows.lines().last().ok_or("no window")?.to_owned();
            self.xdotool(&["windowfocus", &window])?;
            Ok(window)
        })
    }

    /// The number of the program's process.
    pub(crate) fn process(&self) -> u32 {
        self.child.id()
    }

    /// Presses the key that locks, and waits until the program has started anew and shows its cover.
    ///
    /// # Errors
    /// When it does not.
    pub(crate) fn lock(&self) -> Res<()> {
        let before = self.start_of_now();
        self.press(&["ctrl+l"])?;
        until("a start anew", || {
            if self.start_of_now() == before { Err("the same start".to_owned()) } else { Ok(()) }
        })?;
        self.focus().map(drop)
    }

    /// What tells one start of a program from the next in the same process: where the system has put it in memory.
    fn start_of_now(&self) -> Vec<u8> {
        fs::read(format!("/proc/{}/auxv", self.process())).unwrap_or_default()
    }

    /// Presses keys, one after the other, by their X names: `Tab`, `ctrl+l`.
    ///
    /// # Errors
    /// When there is no screen.
    pub(crate) fn press(&self, keys: &[&str]) -> Res<()> {
        self.xdotool(&[&["key", "--delay", "40"], keys].concat()).map(drop)
    }

    /// Types a text.
    ///
    /// # Errors
    /// When there is no screen.
    pub(crate) fn type_text(&self, text: &str) -> Res<()> {
        self.xdotool(&["type", "--delay", "12", text]).map(drop)
    }

    /// Waits until the program has nothing more to do: keys are derived, the page is drawn.
    ///
    /// # Errors
    /// When it never comes to rest.
    pub(crate) fn quiet(&self) -> Res<()> {
        let mut rested = 0;
        let mut before = self.work_done();
        until("rest", || {
            thread::park_timeout(SAMPLE);
            let now = self.work_done();
            let rests = |n: usize, blink: u64| now[n].saturating_sub(before[n]) <= blink;
            rested = if rests(0, BLINK_HERE) && rests(1, BLINK_IN_THE_PAGE) { rested + 1 } else { 0 };
            before = now;
            if rested >= 4 { Ok(()) } else { Err("still at work".to_owned()) }
        })
    }

    /// Processor time used so far, in ticks: by the program itself, and by its web view.
    fn work_done(&self) -> [u64; 2] {
        let mut sums = [0, 0];
        for process in self.world.processes() {
            let stat = fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
            let (name, rest) = stat.rsplit_once(')').unwrap_or_default();
            let fields: Vec<&str> = rest.split_whitespace().collect();
            let at = |n: usize| fields.get(n).and_then(|field| field.parse::<u64>().ok()).unwrap_or_default();
            sums[usize::from(name.contains("(WebKit"))] += at(11) + at(12);
        }
        sums
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
