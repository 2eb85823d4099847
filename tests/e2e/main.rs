//! A few stories through the real window, and what the shipped program must not do.
//!
//! The stories drive a build made for it; the rest runs on the release build, which refuses a driver and is worked by
//! keyboard alone. Run by `cargo xtask e2e`. What a verb does is proved by the journeys, not here.

mod accessibility;
mod actions;
mod camera;
mod release;
mod robot;
mod steps;
mod stories;
mod webdriver;
mod world;
