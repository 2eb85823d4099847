//! T31 and T35: what a session of work leaves behind on the disk and shows in the process table, on the release build.

use super::session::{TYPED, go_by, made_with_a_matter, open, type_into_forms};
use crate::{
    robot::Robot,
    steps::{ACCOUNT, CLIENT, Secrets, create_casebook, unlock},
    webdriver::{Res, until},
    world::{World, environment, files_with, release},
};
use serde_json::json;
use std::fs;

#[test]
fn t31_a_session_of_work_leaves_no_word_of_the_case_on_the_disk() -> Res<()> {
    let world = World::new();
    let secrets = made_with_a_matter(&world)?;
    let robot = Robot::start(&world, world.command(release()))?;
    open_and_work(&robot, &secrets)?;
    let sought =
        [CLIENT, ACCOUNT, TYPED, secrets.passphrase.as_str(), secrets.words[3..9].join(" ").as_str()]
            .map(str::to_owned);
    one_page_is_left(&world);
    t35_nothing_stands_in_the_process_table(&world, &sought);
    robot.lock()?;
    robot.quiet()?;
    drop(robot);
    for words in &sought {
        assert_eq!(files_with(world.folder(), words), Vec::<String>::new(), "{words}");
    }
    it_was_saved(&world, &secrets)
}

/// A session that saved nothing proves nothing: what was typed stands in the casebook.
fn it_was_saved(world: &World, secrets: &Secrets) -> Res<()> {
    let window = world.drive()?;
    unlock(&window, secrets)?;
    window.press("Settings")?;
    let name = window.field("Name of the firm")?;
    let name = window.run("return arguments[0].value", &[name.as_argument()])?;
    if name == TYPED {
        Ok(())
    } else {
        Err(format!("the session of work did not get as far as saving: {name}"))
    }
}

#[test]
fn t31_a_page_that_keeps_something_is_found_by_the_same_search() -> Res<()> {
    let world = World::new();
    let window = world.drive()?;
    create_casebook(&window)?;
    window.run("localStorage.setItem('kept', arguments[0])", &[json!(TYPED)])?;
    until("the planted leak", || match files_with(world.folder(), TYPED).as_slice() {
        [] => Err("not on the disk yet".to_owned()),
        _ => Ok(()),
    })
}

/// Opens the casebook, locks it and opens it again, twice; goes through its screens by their keys, and types into forms.
fn open_and_work(robot: &Robot<'_>, secrets: &Secrets) -> Res<()> {
    for _ in 0..2 {
        open(robot, secrets)?;
        robot.lock()?;
    }
    open(robot, secrets)?;
    go_by(robot, &[["g", "m"], ["j", "Return"], ["2", "j"], ["1", "3"]])?;
    type_into_forms(robot)
}

/// Two locks and six windows later there is one web view, its network process, and at most the empty one that WebKit
/// starts anew for the view before it.
fn one_page_is_left(world: &World) {
    let name = |process: &u32| fs::read_to_string(format!("/proc/{process}/comm")).unwrap_or_default();
    let processes = world.processes();
    let web: Vec<String> = processes.iter().map(name).filter(|name| name.starts_with("WebKit")).collect();
    assert!(web.len() <= 3, "{web:?}");
    assert_eq!(web.iter().filter(|name| name.starts_with("WebKitWeb")).count(), 1, "{web:?}");
}

fn t35_nothing_stands_in_the_process_table(world: &World, sought: &[String]) {
    let processes = world.processes();
    assert!(processes.len() >= 3, "control: the program's processes are seen");
    for process in processes {
        let line = fs::read(format!("/proc/{process}/cmdline")).unwrap_or_default();
        let line = String::from_utf8_lossy(&line).into_owned();
        let shown = environment(process).join("\n");
        for words in sought {
            assert!(
                !line.contains(words.as_str()) && !shown.contains(words.as_str()),
                "{process} shows {words}"
            );
        }
    }
}
