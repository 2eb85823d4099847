//! `cargo xtask tidy`: the house rules that no other tool knows. Also run as a test of this crate, and each rule is seen
//! to fail on a planted fault.

mod law;
mod layers;
mod looks;
mod places;
mod shape;
mod tree;

use crate::command::{Outcome, root};
use tree::Tree;

/// Checks every rule, prints what broke them, and lists the files to look at again.
pub(crate) fn tidy() -> Outcome {
    let tree = Tree::read(&root())?;
    for line in looks::again(&tree) {
        println!("look again: {line}");
    }
    let faults = faults(&tree);
    if faults.is_empty() {
        return Ok(());
    }
    Err(faults.join("\n").into())
}

fn faults(tree: &Tree) -> Vec<String> {
    [
        layers::crates_depend_downwards(tree),
        shape::every_module_opens_with_its_reason(tree),
        shape::command_bodies_are_one_expression(tree),
        shape::the_clock_is_read_in_one_place(tree),
        shape::nothing_is_left_unfinished(tree),
        places::colours_stand_with_the_tokens(tree),
        places::visible_words_say_casebook(tree),
        places::no_path_of_a_machine_stands_in_the_tree(tree),
        places::the_root_is_the_title_page(tree),
        law::law_is_data(tree),
    ]
    .concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_house_is_tidy() {
        let faults = faults(&Tree::read(&root()).expect("the tree can be read"));
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }
}
