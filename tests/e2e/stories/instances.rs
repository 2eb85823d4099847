//! T72: one casebook, one program. A second one is told so and changes nothing; what a killed one leaves is no obstacle.

use crate::{
    steps::{create_casebook, lock, unlock},
    webdriver::Res,
    world::{World, fingerprint},
};

#[test]
fn t72_a_second_program_is_told_that_the_casebook_is_in_use() -> Res<()> {
    let world = World::new();
    let first = world.drive()?;
    let secrets = create_casebook(&first)?;
    let second = world.drive()?;
    second.enter("unlock.html")?;
    let before = fingerprint(&world.documents());
    second.fill("Passphrase", &secrets.passphrase)?;
    second.press("Unlock")?;
    second.shows("This casebook is open in another window")?;
    assert_eq!(fingerprint(&world.documents()), before, "not a byte has changed");
    assert_eq!(second.windows()?.len(), 1);
    lock(&first)?;
    unlock(&second, &secrets)
}
