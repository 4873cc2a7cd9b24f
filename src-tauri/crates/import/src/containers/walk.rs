//! One walk through the members of a container.

use std::io::Read;
use std::ops::ControlFlow;

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use super::error::ContainerError;
use super::ignored::{Ignored, LeftOut};
use super::limits::{MAX_MEMBERS, MAX_NAMES};
use super::meter::Meter;

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

/// Why a walk ended before the container did.
pub(crate) enum Stop {
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
pub(crate) struct Walk<'r, 'v> {
    pub(super) meter: &'r Meter,
    pub(super) from: u64,
    pub(super) place: u64,
    pub(super) visited: u64,
    /// How many members there will be, where the container says so.
    pub(super) expected: Option<u64>,
    pub(super) left_out: LeftOut,
    /// When the member that is shown next was saved.
    pub(super) saved: Option<DateTime>,
    pub(super) visit: &'r mut Visit<'v>,
}

impl Walk<'_, '_> {
    /// Passes over a name that is no item.
    pub(super) fn pass(&mut self, ignored: Ignored) -> Result<(), Stop> {
        self.left_out.count(ignored);
        self.next_place()
    }

    /// Shows a member, unless an earlier walk did.
    pub(super) fn show(
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

    pub(super) fn next_place(&mut self) -> Result<(), Stop> {
        self.place += 1;
        match self.place > MAX_NAMES {
            true => Err(ContainerError::TooMany.into()),
            false => Ok(()),
        }
    }
}

/// A moment in seconds since 1970 as the local time; archives made to be the same every time set
/// it to none.
pub(super) fn local(seconds: i64) -> Option<DateTime> {
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
