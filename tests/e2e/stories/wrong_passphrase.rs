//! A wrong passphrase changes nothing and says what to do; the words open where the passphrase is lost.

use crate::{
    steps::{Secrets, WRONG, create_casebook, lock, type_words, unlock},
    webdriver::{Driver, Res},
    world::World,
};

#[test]
fn a_wrong_passphrase_opens_nothing_and_the_right_one_does() -> Res<()> {
    let world = World::new();
    let secrets = made(&world)?;
    let before = crate::world::fingerprint(&world.documents());
    let window = world.drive()?;
    window.enter("unlock.html")?;
    refuse(&window, WRONG)?;
    assert_eq!(crate::world::fingerprint(&world.documents()), before, "not a byte has changed");
    assert_eq!(window.windows()?.len(), 1);
    unlock(&window, &secrets)
}

#[test]
fn the_recovery_words_open_the_casebook() -> Res<()> {
    let world = World::new();
    let secrets = made(&world)?;
    let window = world.drive()?;
    window.enter("unlock.html")?;
    window.press("Use the recovery words")?;
    type_words(&window, &secrets.words)?;
    window.press("Unlock")?;
    window.enter("main.html")
}

fn made(world: &World) -> Res<Secrets> {
    let window = world.drive()?;
    let secrets = create_casebook(&window)?;
    lock(&window)?;
    window.end();
    Ok(secrets)
}

fn refuse(window: &Driver, passphrase: &str) -> Res<()> {
    window.fill("Passphrase", passphrase)?;
    window.press("Unlock")?;
    window.shows("There is a problem")?;
    window.shows("That passphrase does not open this casebook")
}
