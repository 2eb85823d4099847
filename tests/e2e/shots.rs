//! A picture of every screen, light and dark.
fn main() {}
