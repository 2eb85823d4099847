//! The check held to its worked examples, and its data to the code.

mod cases;
mod data;
mod properties;
mod together;
mod worked;

use crate::Rules;

fn rules() -> Rules {
    Rules::load().unwrap()
}
