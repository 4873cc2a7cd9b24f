//! An edition to try the forms on, with words that look like markup.

use nutgraf_model::*;

/// A sentence only [`Length::Long`] shows.
pub(crate) const LONG_ONLY: &str = "The pumps ran | all night.";

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn excerpt(text: &str, shown_from: Length, new: bool) -> Excerpt {
    Excerpt {
        article: ArticleId(12),
        source: Some("The Port Ledger".to_owned()),
        span: Span::new(0, text.len()),
        text: text.to_owned(),
        paragraph: 1,
        shown_from,
        new,
    }
}

fn quote(text: &str, speaker: Option<&str>, article: i64) -> QuoteEntry {
    QuoteEntry {
        quote: QuoteId(1),
        article: ArticleId(article),
        source: speaker.map(|_| "The Port Ledger".to_owned()),
        span: Span::new(0, text.len()),
        text: text.to_owned(),
        rest: Vec::new(),
        speaker: speaker.map(str::to_owned),
        speaker_id: None,
        role: Some("chief engineer".to_owned()),
        speaker_kind: None,
        corrected: false,
        when: "2026-11-20".to_owned(),
        paragraph: 2,
        shown_from: Length::Short,
        new: true,
    }
}

fn brief(id: i64, headline: &str, section: Section, shown_from: Option<Length>) -> Brief {
    Brief {
        story: StoryId(id),
        headline: headline.to_owned(),
        article: ArticleId(11 + id),
        source: Some("The Port Ledger".to_owned()),
        state: StoryState::New,
        articles: 1,
        section,
        shown_from,
    }
}

fn account(text: &str, shown_from: Length) -> Account {
    Account {
        sentences: vec![excerpt(text, shown_from, true)],
        when: "2026-11-20T11:00:00+00:00".to_owned(),
    }
}

fn source(article: i64, source: Option<&str>, when: &str) -> SourceEntry {
    SourceEntry {
        article: ArticleId(article),
        source: source.map(str::to_owned),
        headline: "Tunnel opening slips *again*".to_owned(),
        when: when.to_owned(),
        day: day("2026-11-20"),
        related: false,
        also: Vec::new(),
    }
}

/// A day with everything on it.
pub(crate) fn edition() -> Edition {
    Edition {
        number: Some(2),
        closes: Some("2026-11-21T00:00:00+00:00".to_owned()),
        facts: Facts {
            articles: 3,
            sources: 2,
            stories: 2,
            quotes: 1,
            ..quiet().facts
        },
        since: Since {
            day: Some(day("2026-11-19")),
            new: 1,
            developing: 1,
            quiet: 0,
        },
        lead: Some(StoryEntry {
            story: StoryId(3),
            headline: "Tunnel opening slips *again*".to_owned(),
            central: ArticleId(12),
            state: StoryState::Developing,
            section: Section::Local,
            shown_from: Length::Short,
            sources: vec![
                SourceEntry {
                    also: vec![source(14, Some("Wire & Sons"), "2026-11-20T11:00:00+00:00")],
                    ..source(12, Some("The Port Ledger"), "2026-11-20T09:30:00+00:00")
                },
                source(7, None, "2026-11-19"),
            ],
            sentences: vec![
                excerpt(
                    "Water & sand came in_through a joint.",
                    Length::Short,
                    false,
                ),
                excerpt("“It is wet,” said [one] worker.", Length::Normal, true),
                excerpt(LONG_ONLY, Length::Long, true),
            ],
            quotes: vec![QuoteEntry {
                rest: vec![QuotePart {
                    quote: QuoteId(2),
                    span: Span::new(60, 79),
                    text: "Not a _day_ before!".to_owned(),
                }],
                ..quote(
                    "We will not open <it>\n\nbefore it is dry",
                    Some("Ines Caldera"),
                    12,
                )
            }],
            additions: vec![account("Divers <search> the shaft.", Length::Short)],
            differences: vec![Difference {
                accounts: vec![
                    account("Nine metres of it are under water.", Length::Short),
                    account("Eleven metres of it are under water.", Length::Short),
                ],
            }],
            sparkline: vec![0; 14],
        }),
        said: vec![quote("1. Never", None, 7)],
        briefs: vec![
            brief(
                4,
                "# Library lends hammers",
                Section::Local,
                Some(Length::Short),
            ),
            brief(5, "Regatta ends", Section::Sport, None),
        ],
        unused: vec![
            Unused {
                reason: UnusedReason::Duplicate,
                item: "copy.txt".to_owned(),
                article: Some(ArticleId(13)),
            },
            Unused {
                reason: UnusedReason::Unreadable,
                item: "noise.bin".to_owned(),
                article: None,
            },
        ],
        ..quiet()
    }
}

/// A day with nothing on it, by date of publication.
pub(crate) fn quiet() -> Edition {
    Edition {
        key: EditionKey {
            by: By::Arrival,
            day: day("2026-11-20"),
        },
        number: None,
        closed: false,
        closes: None,
        time_zone: "Europe/Lisbon".to_owned(),
        facts: Facts {
            minutes: Lengths {
                short: 1,
                normal: 2,
                long: 3,
            },
            ..Facts::default()
        },
        since: Since::default(),
        lead: None,
        stories: Vec::new(),
        said: Vec::new(),
        briefs: Vec::new(),
        unused: Vec::new(),
    }
}

/// Every sentence, quote and headline of an edition.
pub(crate) fn shown(edition: &Edition) -> Vec<String> {
    let stories = || edition.lead.iter().chain(&edition.stories);
    let headlines = stories().map(|story| &story.headline);
    let sentences = stories().flat_map(|story| story.excerpts().map(|it| &it.text));
    let quotes = stories()
        .flat_map(|story| &story.quotes)
        .chain(&edition.said);
    let briefs = edition.briefs.iter().map(|brief| &brief.headline);
    let quotes = quotes.flat_map(|quote| {
        std::iter::once(&quote.text).chain(quote.rest.iter().map(|part| &part.text))
    });
    headlines
        .chain(sentences)
        .chain(quotes)
        .chain(briefs)
        .cloned()
        .collect()
}
