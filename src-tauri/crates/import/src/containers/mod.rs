//! Containers: files whose members are items of their own. Each is read from front to back, one
//! member at a time, so that an archive of any size needs the memory of one member.

mod error;
mod gzip;
mod ignored;
mod kind;
pub(crate) mod mbox;
mod meter;
mod tar;
mod warc;
mod zip;

use std::io::{self, Read, Seek};
use std::ops::ControlFlow;

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

pub use error::ContainerError;
pub use ignored::{Ignored, LeftOut};
pub use kind::{Kind, detect};

use meter::Meter;

/// The largest container that is opened, in bytes as it lies on the disk.
pub const MAX_CONTAINER: u64 = 4 << 30;

/// The most bytes that are unpacked from one container.
pub(crate) const MAX_UNPACKED: u64 = 16 << 30;

/// The most members that are read from one container.
pub const MAX_MEMBERS: u64 = 20_000;

/// The most names that are looked at in one container, pictures and folders included.
pub(crate) const MAX_NAMES: u64 = 200_000;

/// How many times larger than its archive a member may be; text packs to a tenth.
pub(crate) const MAX_RATIO: u64 = 200;

/// Containers within containers: one within another is read, a third is not.
pub const MAX_DEPTH: usize = 2;

/// One member of a container.
pub struct Member<'a> {
    /// Its place among all names of the container; the same whenever it is opened.
    pub place: u64,
    /// Its name within the container, for a person and as a hint at its format.
    pub name: String,
    /// Where it was fetched from, where the container says so.
    pub url: Option<String>,
    /// The local time at which it was saved, where the container says so.
    pub saved: Option<DateTime>,
    /// How many members there are from where reading began, as far as is known or likely.
    pub expected: u64,
    /// Its bytes, to be read now or never; or why they cannot be had.
    pub body: Result<&'a mut dyn Read, ContainerError>,
}

/// Takes a member; `Break` ends the walk.
pub type Visit<'v> = dyn FnMut(Member) -> ControlFlow<()> + 'v;

/// Goes through the members of a container from the place `from` on. `name` is what the
/// container is called: a member without a name is called after it.
///
/// Says what was left out, or what stopped it; the members visited before then are sound.
pub fn walk<R: Read + Seek>(
    kind: Kind,
    mut source: R,
    name: &str,
    from: u64,
    visit: &mut Visit,
) -> Result<LeftOut, ContainerError> {
    let size = source.seek(io::SeekFrom::End(0))?;
    source.rewind()?;
    if size > MAX_CONTAINER {
        return Err(ContainerError::TooLarge(size));
    }
    let meter = Meter::new(size);
    let mut walk = Walk {
        meter: &meter,
        from,
        place: 0,
        visited: 0,
        expected: None,
        left_out: LeftOut::default(),
        saved: None,
        visit,
    };
    let end = match kind {
        Kind::Zip => zip::walk(source, &mut walk),
        Kind::Stream(form, packing) => {
            let stream = gzip::open(source, packing, &meter);
            match form {
                kind::Form::Tar => tar::walk(stream, &mut walk),
                kind::Form::Mbox => mbox::walk(stream, &mut walk),
                kind::Form::Warc => warc::walk(stream, &mut walk),
                kind::Form::One => gzip::walk(stream, name, &mut walk),
            }
        }
    };
    let left_out = walk.left_out;
    match end {
        // The reader had enough of it.
        Err(Stop::Broken) | Ok(()) => Ok(left_out),
        Err(Stop::Failed(_)) if meter.is_full() => Err(ContainerError::TooTight),
        Err(Stop::Failed(error)) => Err(error),
    }
}

/// Why a walk ended before the container did.
enum Stop {
    /// Its visitor wanted no more.
    Broken,
    /// The container's fault.
    Failed(ContainerError),
}

impl<T: Into<ContainerError>> From<T> for Stop {
    fn from(error: T) -> Stop {
        Stop::Failed(error.into())
    }
}

/// One walk: what was seen, and whom to show it.
struct Walk<'r, 'v> {
    meter: &'r Meter,
    from: u64,
    place: u64,
    visited: u64,
    /// How many members there will be, where the container says so.
    expected: Option<u64>,
    left_out: LeftOut,
    /// When the member that is shown next was saved.
    saved: Option<DateTime>,
    visit: &'r mut Visit<'v>,
}

impl Walk<'_, '_> {
    /// Passes over a name that is no member for a reader.
    fn pass(&mut self, ignored: Ignored) -> Result<(), Stop> {
        self.left_out.count(ignored);
        self.next_place()
    }

    /// Shows a member, unless an earlier walk did.
    fn show(
        &mut self,
        name: String,
        url: Option<String>,
        body: Result<&mut dyn Read, ContainerError>,
    ) -> Result<(), Stop> {
        let place = self.place;
        let saved = self.saved.take();
        self.next_place()?;
        if place < self.from {
            return Ok(());
        }
        if self.visited >= MAX_MEMBERS {
            return Err(ContainerError::TooMany.into());
        }
        self.visited += 1;
        let expected = self
            .expected
            .unwrap_or_else(|| self.meter.extrapolate(self.visited));
        let member = Member {
            place,
            name: label(&name),
            url,
            saved,
            expected: expected.clamp(self.visited, MAX_MEMBERS),
            body,
        };
        if (self.visit)(member).is_break() {
            return Err(Stop::Broken);
        }
        if self.meter.is_full() {
            return Err(ContainerError::TooTight.into());
        }
        Ok(())
    }

    fn next_place(&mut self) -> Result<(), Stop> {
        self.place += 1;
        match self.place > MAX_NAMES {
            true => Err(ContainerError::TooMany.into()),
            false => Ok(()),
        }
    }
}

/// A moment in seconds since 1970 as the local time; archives made to be the same every time set
/// it to none.
fn local(seconds: i64) -> Option<DateTime> {
    let moment = Timestamp::from_second(seconds).ok()?;
    (seconds > 0).then(|| moment.to_zoned(TimeZone::system()).datetime())
}

/// A member's name as it is shown. Nothing is ever unpacked to where a name says, so a name that
/// leads out of its archive (`../`, `/`, `C:\`) only loses those parts.
fn label(name: &str) -> String {
    /// The longest name shown, in characters; the end of a long one tells more than its middle.
    const LONGEST: usize = 240;
    let parts: Vec<&str> = name
        .split(['/', '\\'])
        .filter(|part| !matches!(*part, "" | "." | "..") && !is_drive(part))
        .collect();
    let whole = parts.join("/");
    let length = whole.chars().count();
    if length <= LONGEST {
        return whole;
    }
    let end: String = whole.chars().skip(length - LONGEST).collect();
    format!("…{end}")
}

fn is_drive(part: &str) -> bool {
    matches!(part.as_bytes(), [letter, b':'] if letter.is_ascii_alphabetic())
}
