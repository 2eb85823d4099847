//! What a power cut leaves. A scenario runs in a process of its own, with every call that it makes to the disk written down; from
//! these the disks are worked out that a cut at some moment may leave, and each is opened and checked as the program would.
//!
//! Each detector is shown to fail on its planted fault: the same scenario without the syncs that it relies on.

#[cfg(test)]
mod bits;
#[cfg(test)]
mod disk;
#[cfg(test)]
mod draw;
#[cfg(test)]
mod homes;
#[cfg(test)]
mod recorded;
#[cfg(test)]
mod states;
#[cfg(test)]
mod trace;
