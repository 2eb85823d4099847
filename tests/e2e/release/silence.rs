//! T34: what the program says on its streams when things go wrong: little, and no word of a case.

use crate::{
    robot::Robot,
    steps::{WRONG, create_casebook},
    webdriver::Res,
    world::{World, release},
};
use std::fs;

#[test]
fn t34_wrong_passphrases_and_a_corrupt_database_are_met_without_a_word_of_them() -> Res<()> {
    let world = World::new();
    let window = world.drive()?;
    let secrets = create_casebook(&window)?;
    window.end();
    let robot = Robot::start(&world, world.command(release()))?;
    robot.quiet()?;
    for _ in 0..3 {
        type_passphrase(&robot, WRONG)?;
    }
    corrupt(&world);
    type_passphrase(&robot, &secrets.passphrase)?;
    let said = fs::read_to_string(&robot.said).map_err(|error| error.to_string())?;
    drop(robot);
    for secret in [WRONG, secrets.passphrase.as_str(), "Casebook 1", "SQLite", "sqlcipher"] {
        assert!(!said.contains(secret), "{secret} was said:\n{said}");
    }
    assert!(said.lines().count() <= 20, "{said}");
    Ok(())
}

fn type_passphrase(robot: &Robot<'_>, text: &str) -> Res<()> {
    robot.focus()?;
    robot.press(&["ctrl+a"])?;
    robot.type_text(text)?;
    robot.press(&["Return"])?;
    robot.quiet()
}

fn corrupt(world: &World) {
    let database = world.documents().join("Casebook 1.casebook/casebook.db");
    let mut bytes = fs::read(&database).expect("a database");
    for byte in bytes.iter_mut().skip(5000).step_by(97) {
        *byte ^= 0x55;
    }
    fs::write(database, bytes).expect("written");
}
