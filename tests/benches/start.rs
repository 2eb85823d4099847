//! From starting the program to a page that can be read, beside an empty window of the same system and build, in turn.
//!
//! What is on the screen is read where the screen server keeps it. A page is there when the picture has letters in it: many
//! places where a point differs from the one beside it.

#![expect(clippy::print_stdout, reason = "a benchmark tells what it measured")]

use std::{
    env,
    fs::{self, File},
    io::{BufRead, BufReader},
    os::unix::{fs::FileExt, process::CommandExt},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};
use tempfile::TempDir;

/// How often each program is started.
const STARTS: usize = 15;
const WIDTH: usize = 1280;
const HEIGHT: usize = 800;
/// A point has four bytes.
const LINE: usize = WIDTH * 4;
/// Every so many lines are looked at.
const STEP: usize = 4;
/// A word of the empty page has more than this many edges; a window without a page has none.
const LETTERS: usize = 40;
/// Between two looks.
const PAUSE: Duration = Duration::from_millis(2);
const LIMIT: Duration = Duration::from_mins(1);

fn main() {
    let programs = ["CANDOUR_RELEASE", "CANDOUR_EMPTY_WINDOW"].map(|name| {
        PathBuf::from(
            env::var_os(name).unwrap_or_else(|| panic!("{name} is missing: run `cargo xtask bench start`")),
        )
    });
    let mut times = [Vec::new(), Vec::new()];
    // The first start of each fills the system's caches and does not count.
    for _ in 0..=STARTS {
        for (program, times) in programs.iter().zip(&mut times) {
            times.push(World::new().start(program).as_secs_f64() * 1_000.0);
        }
    }
    let [ours, empty] = times.map(|times| {
        let mut times = times[1..].to_vec();
        times.sort_unstable_by(f64::total_cmp);
        [times[STARTS / 2], times[STARTS * 95 / 100]]
    });
    println!(
        "{:<44} p50 {:>8.0} ms  p95 {:>8.0} ms   empty Tauri window: p50 {:>8.0} ms  p95 {:>8.0} ms   ratio {:.2}",
        "start",
        ours[0],
        ours[1],
        empty[0],
        empty[1],
        ours[0] / empty[0],
    );
}

/// A screen and a home that nobody has used.
struct World {
    folder: TempDir,
    screen: Child,
    display: String,
}

impl World {
    fn new() -> Self {
        let folder = TempDir::new().expect("a temporary folder");
        for name in ["home", "run", "tmp", "screen"] {
            fs::create_dir(folder.path().join(name)).expect("a folder");
        }
        let mut screen = Command::new("Xvfb")
            .args([
                "-displayfd",
                "1",
                "-screen",
                "0",
                &format!("{WIDTH}x{HEIGHT}x24"),
                "-nolisten",
                "tcp",
                "-fbdir",
            ])
            .arg(folder.path().join("screen"))
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb starts");
        let mut number = String::new();
        BufReader::new(screen.stdout.take().expect("piped"))
            .read_line(&mut number)
            .expect("a display number");
        Self { folder, screen, display: format!(":{}", number.trim()) }
    }

    /// How long it takes from the start of this program to its page.
    fn start(self, program: &Path) -> Duration {
        let here = |name: &str| self.folder.path().join(name);
        let screen = Picture::of(&here("screen/Xvfb_screen0"));
        let began = Instant::now();
        let mut child = Command::new(program)
            .env_clear()
            .env("PATH", env::var_os("PATH").unwrap_or_default())
            .env("LANG", "C.UTF-8")
            .env("DISPLAY", &self.display)
            .env("HOME", here("home"))
            .env("XDG_RUNTIME_DIR", here("run"))
            .env("TMPDIR", here("tmp"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .expect("the program starts");
        while screen.edges() < LETTERS {
            assert!(began.elapsed() < LIMIT, "no page of {} was seen", program.display());
            thread::sleep(PAUSE);
        }
        let took = began.elapsed();
        let group = format!("-{}", child.id());
        let _ = Command::new("kill").args(["-KILL", "--", &group]).stderr(Stdio::null()).status();
        let _ = child.wait();
        took
    }
}

impl Drop for World {
    fn drop(&mut self) {
        let _ = self.screen.kill();
        let _ = self.screen.wait();
    }
}

/// What the screen shows, as its server keeps it: a header, then lines of points.
struct Picture {
    file: File,
    points: u64,
}

impl Picture {
    fn of(path: &Path) -> Self {
        let file = File::open(path).expect("the screen");
        let points = file.metadata().expect("its size").len() - (LINE * HEIGHT) as u64;
        Self { file, points }
    }

    /// At how many places, on the lines looked at, a point differs from the one before it.
    fn edges(&self) -> usize {
        let mut line = vec![0; LINE];
        (0..HEIGHT)
            .step_by(STEP)
            .map(|number| {
                let at = self.points + (number * LINE) as u64;
                self.file.read_exact_at(&mut line, at).expect("a line of it");
                let points: Vec<_> = line.chunks_exact(4).collect();
                points.windows(2).filter(|pair| pair[0] != pair[1]).count()
            })
            .sum()
    }
}
