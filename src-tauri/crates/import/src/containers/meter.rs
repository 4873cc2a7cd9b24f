//! Counts what is unpacked, so that a small archive cannot become an endless one.

use std::cell::Cell;
use std::io::{self, Read};

use super::limits::{MAX_RATIO, MAX_UNPACKED};

/// Archives may unpack to this many bytes whatever their size.
const FREE: u64 = 64 << 20;

/// What one walk has read and unpacked.
pub(super) struct Meter {
    /// The container's size.
    size: u64,
    /// Bytes of it read so far.
    read: Cell<u64>,
    /// Bytes unpacked from it so far.
    unpacked: Cell<u64>,
}

impl Meter {
    pub(super) fn new(size: u64) -> Meter {
        Meter {
            size,
            read: Cell::new(0),
            unpacked: Cell::new(0),
        }
    }

    fn most(&self) -> u64 {
        let by_ratio = self.size.saturating_mul(MAX_RATIO).saturating_add(FREE);
        by_ratio.min(MAX_UNPACKED).max(self.size)
    }

    /// Whether more was unpacked than the container may hold.
    pub(super) fn is_full(&self) -> bool {
        self.unpacked.get() > self.most()
    }

    /// How many members there will be, where `visited` lay in what was read so far.
    pub(super) fn extrapolate(&self, visited: u64) -> u64 {
        let part = self.read.get().min(self.size) as f64 / self.size.max(1) as f64;
        match part > 0.0 {
            true => (visited as f64 / part) as u64,
            false => visited,
        }
    }
}

/// Counts what is read from the container itself.
pub(super) struct Packed<'m, R> {
    pub(super) inner: R,
    pub(super) meter: &'m Meter,
}

impl<R: Read> Read for Packed<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.meter.read.set(self.meter.read.get() + count as u64);
        Ok(count)
    }
}

/// Counts what comes out of it, and ends it where it is too much.
pub(super) struct Unpacked<'m, R> {
    pub(super) inner: R,
    pub(super) meter: &'m Meter,
}

impl<R: Read> Read for Unpacked<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        let unpacked = self.meter.unpacked.get() + count as u64;
        self.meter.unpacked.set(unpacked);
        match self.meter.is_full() {
            true => {
                let error = "more than the archive may hold";
                Err(io::Error::new(io::ErrorKind::FileTooLarge, error))
            }
            false => Ok(count),
        }
    }
}
