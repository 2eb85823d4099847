//! What the frame says of a casebook that was opened with something to know about it.

use candour_store::Warning;

/// What is said after the disk did not confirm what was written.
pub(super) const AFTER_A_FAULT: &str = "The disk did not confirm what was last written when this casebook was open. What was said to be saved is here. Check \
                                        everything, and copy the casebook\u{2019}s folder to another disk: this one may be failing.";

/// One sentence or two for each warning.
pub(super) fn sentences(warnings: &[Warning]) -> Vec<String> {
    warnings.iter().map(|warning| sentence(warning).to_owned()).collect()
}

const fn sentence(warning: &Warning) -> &'static str {
    match warning {
        Warning::HeaderOlder { .. } => {
            "The casebook's header was put back from an older copy. If you did not do it, find out who did."
        }
        Warning::HeaderMended => {
            "One of the two copies of the casebook's header was not whole, and was written anew by the other. The disk may be failing: \
             check everything, and back up."
        }
        Warning::OlderCopy { .. } => {
            "An older copy of this casebook was put back: later work is missing. If you did not do it, find out who did."
        }
        Warning::SeenMissing => {
            "Nothing here says how this casebook was last seen, so an older copy would not have been noticed."
        }
        Warning::ClockMovedBack { .. } => {
            "This computer's clock is behind the last entry of the record. Order is kept by entry; check the clock."
        }
    }
}
