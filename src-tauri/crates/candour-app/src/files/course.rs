//! The file that is under way: how far it has come, and the wish that it stop. There is one at a time.

use crate::AppError;
use candour_model::files::FileProgress;
use std::{
    io::{self, Read},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
};

/// Where the file under way stands, if there is one.
#[derive(Default)]
pub(crate) struct FileWork(Mutex<Option<Arc<Course>>>);

impl FileWork {
    /// Begins with a file of this length; what is given back ends it when dropped.
    ///
    /// # Errors
    /// When another file is under way.
    pub(crate) fn begin(&self, of: u64) -> Result<UnderWay<'_>, AppError> {
        let mut slot = self.slot();
        if slot.is_some() {
            return Err(AppError::at("file", "Another file is under way. Wait until it is done, or stop it"));
        }
        let course = Arc::new(Course {
            done: AtomicU64::new(0),
            of: AtomicU64::new(of),
            stops: AtomicBool::new(false),
            lost: AtomicBool::new(false),
        });
        *slot = Some(Arc::clone(&course));
        Ok(UnderWay { work: self, course })
    }

    /// How far it has come.
    pub(crate) fn progress(&self) -> Option<FileProgress> {
        self.slot().as_ref().map(|course| course.progress())
    }

    /// Asks the file under way to stop.
    pub(crate) fn stop(&self) {
        if let Some(course) = &*self.slot() {
            course.stops.store(true, Ordering::Relaxed);
        }
    }

    fn slot(&self) -> MutexGuard<'_, Option<Arc<Course>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A file under way, until this is dropped.
pub(crate) struct UnderWay<'a> {
    work: &'a FileWork,
    course: Arc<Course>,
}

impl UnderWay<'_> {
    /// How far it is, and whether it is to stop.
    pub(crate) fn course(&self) -> &Arc<Course> {
        &self.course
    }
}

impl Drop for UnderWay<'_> {
    fn drop(&mut self) {
        *self.work.slot() = None;
    }
}

/// How far one file has come, and whether it is to stop.
pub(crate) struct Course {
    done: AtomicU64,
    of: AtomicU64,
    stops: AtomicBool,
    lost: AtomicBool,
}

impl Course {
    /// Whether it was asked to stop.
    pub(crate) fn is_stopped(&self) -> bool {
        self.stops.load(Ordering::Relaxed)
    }

    /// Whether what is read could not be read to its end.
    pub(crate) fn is_lost(&self) -> bool {
        self.lost.load(Ordering::Relaxed)
    }

    /// Says how many bytes there are, once that is known.
    pub(crate) fn expect(&self, of: u64) {
        self.of.store(of, Ordering::Relaxed);
    }

    /// Counts bytes that have passed, and says whether to go on.
    pub(crate) fn goes_on(&self, passed: u64) -> bool {
        self.done.fetch_add(passed, Ordering::Relaxed);
        !self.is_stopped()
    }

    fn progress(&self) -> FileProgress {
        let of = self.of.load(Ordering::Relaxed);
        FileProgress { done: self.done.load(Ordering::Relaxed).min(of), of }
    }
}

/// A reader that counts what passes, and fails once its file is to stop.
pub(crate) struct Watched<'a, R> {
    inner: R,
    course: &'a Course,
}

impl<'a, R> Watched<'a, R> {
    pub(crate) fn new(inner: R, course: &'a Course) -> Self {
        Self { inner, course }
    }
}

impl<R: Read> Read for Watched<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.course.is_stopped() {
            return Err(io::Error::other("stopped"));
        }
        let length =
            self.inner.read(buffer).inspect_err(|_| self.course.lost.store(true, Ordering::Relaxed))?;
        self.course.goes_on(length as u64);
        Ok(length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_counts_as_it_is_read_and_fails_once_it_is_to_stop() {
        let work = FileWork::default();
        let under_way = work.begin(10).unwrap();
        let mut source = Watched::new(&[7_u8; 10][..], under_way.course());
        source.read_exact(&mut [0; 4]).unwrap();
        assert_eq!(work.progress(), Some(FileProgress { done: 4, of: 10 }));
        work.stop();
        assert!(source.read(&mut [0; 4]).is_err());
        assert!(under_way.course().is_stopped());
    }

    #[test]
    fn a_file_that_cannot_be_read_to_its_end_is_lost() {
        struct PulledOut;
        impl Read for PulledOut {
            fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
                Err(io::Error::other("pulled out"))
            }
        }
        let work = FileWork::default();
        let under_way = work.begin(10).unwrap();
        Watched::new(&[7_u8; 4][..], under_way.course()).read_exact(&mut [0; 4]).unwrap();
        assert!(!under_way.course().is_lost());
        Watched::new(PulledOut, under_way.course()).read(&mut [0; 4]).unwrap_err();
        assert!(under_way.course().is_lost());
    }

    #[test]
    fn there_is_one_file_at_a_time_and_the_next_does_not_stop_for_the_last() {
        let work = FileWork::default();
        let first = work.begin(1).unwrap();
        assert!(work.begin(1).is_err());
        work.stop();
        drop(first);
        assert_eq!(work.progress(), None);
        assert!(!work.begin(1).unwrap().course().is_stopped());
    }
}
