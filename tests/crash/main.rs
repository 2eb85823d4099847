//! What is left when something goes wrong below the program. A scenario runs in a process of its own, with every call that it makes to
//! the disk written down; from these the disks are worked out that a power cut at some moment may leave. It is killed at such a call, is
//! told by one that the disk refuses, and runs on a disk that fills. What is left is opened and checked as the program would.
//!
//! Each detector is shown to fail on its planted fault: the same scenario without the syncs that it relies on, or one that says too
//! early that something is saved.

#[cfg(test)]
mod bits;
#[cfg(test)]
mod disk;
#[cfg(test)]
mod disk_errors;
#[cfg(test)]
mod draw;
#[cfg(test)]
mod full_disk;
#[cfg(test)]
mod homes;
#[cfg(test)]
mod kills;
#[cfg(test)]
mod meddled;
#[cfg(test)]
mod points;
#[cfg(test)]
mod recorded;
#[cfg(test)]
mod states;
#[cfg(test)]
mod trace;
