//! Candour without a window: the demo, which does the main job from a file of facts.

pub mod facts;
