//! The small words around the articles' own: dates, counts, names of states and reasons.

use jiff::civil::Date;
use nutgraf_model::{
    Account, Brief, Day, Edition, Length, QuoteEntry, Section, Since, SourceEntry, StoryState,
    UnusedReason,
};

/// What ends every digest.
pub(crate) const END: &str = "That is all for today.";

/// What a day without articles says.
pub(crate) const NOTHING: &str = "Nothing came in.";

/// `Friday, 20 November 2026`.
pub(crate) fn long_day(day: Day) -> String {
    day.0.strftime("%A, %-d %B %Y").to_string()
}

/// `Edition 2, open until 21 Nov 00:00 Europe/Berlin`.
pub(crate) fn imprint(edition: &Edition) -> String {
    let name = match edition.number {
        Some(number) => format!("Edition {number}"),
        None => "By date of publication".to_owned(),
    };
    let state = match (&edition.closes, edition.closed) {
        (Some(closes), true) => format!(", closed {} ", moment(closes)),
        (Some(closes), false) => format!(", open until {} ", moment(closes)),
        (None, _) => ", ".to_owned(),
    };
    format!("{name}{state}{}", edition.time_zone)
}

/// `38 articles, 14 sources, 11 stories, 9 quotes, 6 min`.
pub(crate) fn facts(edition: &Edition, length: Length) -> String {
    let facts = &edition.facts;
    [
        count(facts.articles, "article", "articles"),
        count(facts.sources, "source", "sources"),
        count(edition.shown_stories(length), "story", "stories"),
        count(edition.shown_quotes(length), "quote", "quotes"),
        format!("{} min", facts.minutes.at(length)),
    ]
    .join(", ")
}

/// `Since 19 November: 2 new, 3 developing, 1 quiet`; nothing for the first edition.
pub(crate) fn since(since: &Since) -> Option<String> {
    let day = since.day?.0.strftime("%-d %B");
    let Since {
        new,
        developing,
        quiet,
        ..
    } = since;
    Some(format!(
        "Since {day}: {new} new, {developing} developing, {quiet} quiet"
    ))
}

/// Whether the story has something new.
pub(crate) fn state(state: StoryState) -> &'static str {
    match state {
        StoryState::New => "new",
        StoryState::Developing => "developing",
        StoryState::Quiet => "quiet",
    }
}

/// `The Port Ledger, 20 Nov 09:30`.
pub(crate) fn source(entry: &SourceEntry) -> String {
    format!(
        "{}, {}",
        outlet(entry.source.as_deref()),
        moment(&entry.when)
    )
}

/// `The Port Ledger, 20 Nov 09:30`: who says what stands beside a story, and when.
pub(crate) fn account(account: &Account) -> String {
    let source = account
        .sentences
        .first()
        .and_then(|one| one.source.as_deref());
    format!("{}, {}", outlet(source), moment(&account.when))
}

/// The heading of what other outlets add to a story.
pub(crate) const ADDS: &str = "Others add:";
/// The heading of what the outlets tell differently.
pub(crate) const DIFFERS: &str = "They differ:";

/// The outlet, or that it is unknown.
pub(crate) fn outlet(source: Option<&str>) -> &str {
    source.unwrap_or("unknown source")
}

/// `Ines Caldera, chief engineer`.
pub(crate) fn speaker(quote: &QuoteEntry) -> String {
    let name = quote.speaker.as_deref().unwrap_or("speaker unclear");
    match &quote.role {
        Some(role) if quote.speaker.is_some() => format!("{name}, {role}"),
        _ => name.to_owned(),
    }
}

/// The words of an utterance in marks, each part run through `form`: `“A” … “B”`, where the dots
/// stand for the words that name the speaker.
pub fn quoted(quote: &QuoteEntry, form: impl Fn(&str) -> String) -> String {
    let rest = quote.rest.iter().map(|part| &part.text);
    let parts = std::iter::once(&quote.text).chain(rest);
    let marked: Vec<String> = parts.map(|text| format!("“{}”", form(text))).collect();
    marked.join(" … ")
}

/// `new, 2 articles`.
pub(crate) fn brief(brief: &Brief) -> String {
    format!(
        "{}, {}",
        state(brief.state),
        count(brief.articles, "article", "articles")
    )
}

/// The name of a section.
pub(crate) fn section(section: Section) -> &'static str {
    match section {
        Section::Politics => "Politics",
        Section::Economy => "Economy",
        Section::World => "World",
        Section::Local => "Local",
        Section::Culture => "Culture",
        Section::Science => "Science and health",
        Section::Sport => "Sport",
        Section::Life => "Life",
        Section::Opinion => "Opinion",
        Section::Other => "Other news",
    }
}

/// `31 more`.
pub(crate) fn more(stories: usize) -> String {
    format!("{stories} more")
}

/// `Sport: 31 more`.
pub(crate) fn more_of(of: Section, stories: usize) -> String {
    format!("{}: {}", section(of), more(stories))
}

/// Why something was not used.
pub(crate) fn reason(reason: UnusedReason) -> &'static str {
    match reason {
        UnusedReason::Duplicate => "the same text as another article",
        UnusedReason::Unreadable => "could not be read",
        UnusedReason::Undated => "has no date",
        UnusedReason::VeryShort => "too short",
        UnusedReason::Withdrawn => "withdrawn by its agency",
        UnusedReason::Embargoed => "waits for the end of its embargo",
    }
}

/// `20 Nov 09:30` of RFC 3339, `20 Nov` of a day; other text as it is.
pub(crate) fn moment(when: &str) -> String {
    let day = when.get(..10).and_then(|day| day.parse::<Date>().ok());
    let time = when.get(10..11).and_then(|_| when.get(11..16));
    match (day, time) {
        (Some(day), Some(time)) => format!("{} {time}", day.strftime("%-d %b")),
        (Some(day), None) => day.strftime("%-d %b").to_string(),
        (None, _) => when.to_owned(),
    }
}

fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_shown_as_short_as_they_are_known() {
        for (when, want) in [
            ("2026-11-20T09:30:00+01:00", "20 Nov 09:30"),
            ("2026-11-02", "2 Nov"),
            ("yesterday", "yesterday"),
            ("2026-11-20T", "20 Nov"),
            ("", ""),
        ] {
            assert_eq!(moment(when), want, "{when:?}");
        }
    }
}
