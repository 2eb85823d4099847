//! Candour without a window: the demo.
fn main() {}
