//! Likeness: in what two records resemble each other, with reasons. Nothing here says that two people are one.

pub mod names;
pub mod officers;
pub mod people;
