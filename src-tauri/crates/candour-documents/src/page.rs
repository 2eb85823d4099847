//! From blocks to pages: where everything stands, what keeps together, and the structure a screen reader follows.
//!
//! Deliberately not here: the PDF's own syntax, which is `write`'s.

pub(crate) mod annexes;
pub(crate) mod blocks;
pub(crate) mod breaks;
pub(crate) mod closing;
pub(crate) mod emit;
pub(crate) mod flow;
pub(crate) mod furniture;
pub(crate) mod geometry;
pub(crate) mod letter;
pub(crate) mod opening;
pub(crate) mod paper;
pub(crate) mod sheets;
pub(crate) mod statement;
pub(crate) mod tables;
pub(crate) mod tree;
