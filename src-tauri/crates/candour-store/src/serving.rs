//! The thread that owns the connection, and how it is asked: one thing after another, and between two steps of a long one what is
//! short, so that nobody who saves waits for a copy of the whole record.

use crate::record::Record;
use std::{
    collections::VecDeque,
    sync::mpsc::{Receiver, Sender, channel},
    thread::{self, JoinHandle},
};

type Short = Box<dyn FnOnce(&Record) + Send>;
type InSteps = Box<dyn FnOnce(&Record, &mut dyn FnMut()) + Send>;
type Alone = Box<dyn FnOnce(&mut Record) + Send>;

/// Something that is asked of the thread.
pub(crate) enum Job {
    /// A function that reads or changes. It may run between two steps of a longer job.
    Short(Short),
    /// A job in steps. Between two of them it calls what it is handed, which runs the short jobs that wait.
    InSteps(InSteps),
    /// A job during which there is no other.
    Alone(Alone),
}

/// How many short jobs run between two steps: enough that nobody waits, and few enough that the long job comes to its end.
const BETWEEN: usize = 16;

/// Starts the thread.
pub(crate) fn start(mut record: Record) -> std::io::Result<(Sender<Job>, JoinHandle<()>)> {
    let (jobs, waiting) = channel();
    let thread =
        thread::Builder::new().name("casebook".into()).spawn(move || serve(&mut record, &waiting))?;
    Ok((jobs, thread))
}

/// Runs what is asked until the record is closed or nobody can ask any more.
fn serve(record: &mut Record, waiting: &Receiver<Job>) {
    let mut put_off = VecDeque::new();
    while let Some(job) = put_off.pop_front().or_else(|| waiting.recv().ok()) {
        match job {
            Job::Short(job) => job(record),
            Job::InSteps(job) => {
                let record = &*record;
                job(record, &mut || between(record, waiting, &mut put_off));
            }
            Job::Alone(job) => job(record),
        }
        record.settle();
        if record.is_closed() {
            break;
        }
    }
}

/// Runs the short jobs that wait, and puts the others off.
fn between(record: &Record, waiting: &Receiver<Job>, put_off: &mut VecDeque<Job>) {
    for job in waiting.try_iter().take(BETWEEN) {
        match job {
            Job::Short(job) => job(record),
            long => put_off.push_back(long),
        }
    }
}
