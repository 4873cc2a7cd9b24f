//! The zone of a date that metadata gives in UTC.

use jiff::Timestamp;
use jiff::tz::Offset;
use nutgraf_model::{DateEvidence, Published};

use crate::dates::{self, Order};
use crate::html::main_content::MainContent;
use crate::html::marks::Mark;
use crate::html::metadata::PageMetadata;
use crate::html::page::WebPage;

/// The same moment as a date in UTC, as the page gives it to its readers in a zone of theirs.
pub(super) fn as_marked(
    metadata: &PageMetadata,
    stated: &Published,
    order: Order,
) -> Option<Published> {
    let moment = |date: &Published| date.time.as_deref()?.parse::<Timestamp>().ok();
    let stated_at = moment(stated).filter(|_| is_utc(stated))?;
    let values = metadata.marked_dates.iter();
    let mut dates = values.filter_map(|(value, _)| dates::machine(value, order));
    dates.find(|date| !is_utc(date) && moment(date) == Some(stated_at))
}

/// The same moment as a line of the page prints it, without naming the zone: the distance from UTC
/// is one that a zone has. At a full hour or its quarters that would often be chance.
pub(super) fn as_printed(
    page: &WebPage,
    main: &MainContent,
    stated: &Published,
    order: Order,
) -> Option<Published> {
    let stated_at = stated.time.as_deref()?.parse::<Timestamp>().ok();
    let stated_at = stated_at.filter(|_| is_utc(stated))?;
    let minute = stated_at.as_second().div_euclid(60).rem_euclid(60);
    if minute % 15 == 0 {
        return None;
    }
    let minutes = [0, 15, 30, 45].map(|more| format!("{:02}", (minute + more) % 60));
    let lines = page.leaves.iter().zip(&main.marks);
    let lines = lines.filter(|(leaf, mark)| {
        leaf.words <= 25
            && !matches!(mark, Some(Mark::Related | Mark::Comments | Mark::Menu))
            && minutes
                .iter()
                .any(|minute| leaf.text.contains(minute.as_str()))
    });
    let mut dates = lines.filter_map(|(leaf, _)| dates::find(&leaf.text, order));
    dates.find_map(|found| {
        let printed = Offset::UTC.to_timestamp(found.day.to_datetime(found.time?));
        let seconds = printed.ok()?.as_second() - stated_at.as_second();
        let minutes = (seconds + 59).div_euclid(60);
        let is_zone = minutes != 0 && minutes % 15 == 0 && EAST_AND_WEST.contains(&minutes);
        let offset = Offset::from_seconds(i32::try_from(minutes * 60).ok()?).ok()?;
        let local = dates::DateMatch {
            offset: Some(offset),
            ..found
        };
        (found.offset.is_none() && !found.is_counted && is_zone)
            .then(|| local.published(DateEvidence::Metadata))
    })
}

/// Minutes by which zones differ from UTC.
const EAST_AND_WEST: std::ops::RangeInclusive<i64> = -12 * 60..=14 * 60;

pub(super) fn is_utc(date: &Published) -> bool {
    date.time
        .as_deref()
        .is_some_and(|time| time.ends_with("+00:00"))
}
