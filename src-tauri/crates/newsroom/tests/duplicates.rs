//! One text in several articles is told and shown once, with every place it stands in; an update
//! shows what it changed.

mod common;

use common::*;
use nutgraf_model::{
    ArticleId, Edition, EditionKey, Length, SourceEntry, StoryId, StoryState, UnusedReason,
};
use nutgraf_newsroom::export;

const WIRE: &str = "\
Two hundred households in the lower town of Sollas were without water on Monday after the main \
under Quay Street burst at five in the morning.

The pipe was laid in 1931 and should have been replaced last summer, the water board said. It put \
the work off when the money went to the new pumping station.

Tankers stand at the fish market and at the school. The board expects the supply to be back by \
Wednesday noon.

\u{201c}We knew that this pipe was the weakest of all,\u{201d} said Nadia Ferro, the board's \
engineer. \u{201c}We had hoped that it would hold one more winter.\u{201d}";

fn of(source: &str, headline: &str, body: &str) -> String {
    format!("---\ntitle: {headline}\nsource: {source}\ndate: 2026-11-20\n---\n\n{body}\n")
}

fn today(library: &TestLibrary) -> Edition {
    let (by, day) = (nutgraf_model::By::Arrival, library.newsroom.today());
    library
        .newsroom
        .edition(EditionKey { by, day })
        .expect("an edition")
}

fn story_of(library: &TestLibrary, article: ArticleId) -> StoryId {
    let view = library.newsroom.article(article).expect("shown");
    view.story.expect("a story").id
}

fn also(entry: &SourceEntry) -> Vec<ArticleId> {
    entry.also.iter().map(|entry| entry.article).collect()
}

#[test]
fn a_wire_text_under_three_mastheads_is_one_entry_with_its_other_sources() {
    let library = TestLibrary::new();
    let second = WIRE.replace("on Monday after", "on Monday morning after");
    let texts = [
        (
            "a.md",
            of("The Port Ledger", "Water main bursts in Sollas", WIRE),
        ),
        (
            "b.md",
            of("Coast Tribune", "Sollas lower town without water", WIRE),
        ),
        (
            "c.md",
            of("Field & Market", "Burst pipe leaves 200 homes dry", &second),
        ),
    ];
    let ids = texts.map(|(name, text)| article(&library.drop(name, &text)).expect("an article"));
    let story = library
        .newsroom
        .story(story_of(&library, ids[0]))
        .expect("a story");
    assert_eq!(
        (story.line.articles, story.line.sources),
        (3, 3),
        "counted in full"
    );
    let [entry] = &story.sources[..] else {
        panic!("one entry: {:#?}", story.sources);
    };
    assert_eq!((entry.article, also(entry)), (ids[0], vec![ids[1], ids[2]]));
    let told = story.sentences.iter().map(|excerpt| excerpt.article);
    assert!(
        told.into_iter().all(|article| article == ids[0]),
        "told from one"
    );

    let edition = today(&library);
    assert_eq!((edition.facts.articles, edition.facts.sources), (3, 3));
    let lead = edition.lead.as_ref().expect("a lead");
    assert_eq!(lead.sources.len(), 1);
    assert_eq!(also(&lead.sources[0]), [ids[1], ids[2]]);
    assert_eq!(lead.sparkline.last(), Some(&3), "every article counts");
    let unused: Vec<_> = edition
        .unused
        .iter()
        .map(|one| (one.reason, one.article))
        .collect();
    let duplicate = |id: ArticleId| (UnusedReason::Duplicate, Some(id));
    assert_eq!(unused, [duplicate(ids[1]), duplicate(ids[2])]);
    for id in ids {
        assert!(library.newsroom.article(id).is_ok(), "each can be opened");
    }
    library.clean();
}

#[test]
fn the_fuller_text_is_told_and_an_outlets_later_one_before_its_earlier() {
    let more = format!(
        "{WIRE}\n\nSchools in the lower town stay closed until Thursday, the city said late on \
         Friday. Bakers in Quay Street throw their dough away for the second day.\n\nThe mayor \
         wants to know by the end of the month why the work was put off, and who decided it."
    );
    let corrected = WIRE.replace("by Wednesday noon", "by Tuesday night");
    for (first, other, outlets, why) in [
        (
            WIRE,
            more.as_str(),
            ["Coast Tribune", "The Port Ledger"],
            "it has more",
        ),
        (
            WIRE,
            corrected.as_str(),
            ["The Port Ledger"; 2],
            "it is the later one",
        ),
    ] {
        let library = TestLibrary::new();
        let headlines = ["Water main bursts", "Lower town dry after pipe bursts"];
        let one = article(&library.drop("a.md", &of(outlets[0], headlines[0], first)));
        let two = article(&library.drop("b.md", &of(outlets[1], headlines[1], other)));
        let (one, two) = (one.expect("one"), two.expect("two"));
        assert_ne!(one, two, "two articles");
        let story = library
            .newsroom
            .story(story_of(&library, one))
            .expect("a story");
        assert_eq!(also(&story.sources[0]), [two], "{why}");
        let told = story.sentences.iter().map(|excerpt| excerpt.article);
        assert!(told.into_iter().all(|article| article == two), "{why}");
    }
}

#[test]
fn articles_on_one_event_in_words_of_their_own_are_no_repeats() {
    let library = TestLibrary::new();
    library.newsroom.import_samples(&()).expect("imports");
    for line in library.newsroom.stories(None).expect("stories") {
        let story = library.newsroom.story(line.id).expect("a story");
        let repeats = story.sources.iter().filter(|entry| !entry.also.is_empty());
        let is_hospitals = line.headline.contains("hospitals");
        assert_eq!(
            repeats.count(),
            usize::from(is_hospitals),
            "{}",
            line.headline
        );
    }
}

#[test]
fn ten_thousand_mastheads_of_one_text_are_one_entry_and_a_told_digest() {
    let library = TestLibrary::new();
    // In debug builds a tenth of it shows the same; `script/bench` takes all.
    let mastheads = if cfg!(debug_assertions) {
        1_000
    } else {
        10_000
    };
    let mut lines = String::new();
    for number in 0..mastheads {
        let record = serde_json::json!({
            "title": "Water main bursts in Sollas",
            "source": format!("Gazette of Village {number}"),
            "published": "2026-11-20",
            "text": WIRE,
        });
        lines.push_str(&format!("{record}\n"));
    }
    let batch = library.import(&[bytes("all.jsonl", &lines)]);
    assert_eq!(batch.added, mastheads);
    let again = library.import(&[bytes("again.jsonl", &format!("{lines}\n"))]);
    assert_eq!(
        (again.added, again.updated),
        (0, 0),
        "each is known by its masthead"
    );

    let edition = today(&library);
    assert_eq!(edition.facts.articles, mastheads);
    assert_eq!(edition.facts.sources, mastheads);
    assert_eq!(edition.facts.stories, 1);
    let lead = edition.lead.as_ref().expect("a lead");
    assert_eq!(lead.sources.len(), 1);
    assert_eq!(lead.sources[0].also.len(), mastheads - 1);
    assert!(lead.sentences.len() >= 4, "it is told");
    assert_eq!(edition.unused.len(), mastheads - 1);
    let text = export::text(&edition, Length::Normal);
    assert!(text.contains("Quay Street"), "{}", &text[..400]);
}

#[test]
fn an_update_shows_what_it_changed_since_the_version_the_reader_read() {
    let library = TestLibrary::at("2026-11-20T09:00:00[Europe/Lisbon]");
    let headline = "Water main bursts in Sollas";
    let drop = |name: &str, body: &str| {
        let receipt = library.drop(name, &of("The Port Ledger", headline, body));
        (
            article(&receipt).expect("an article"),
            kind(&receipt.outcome),
        )
    };
    let (id, _) = drop("a.md", WIRE);
    assert_eq!(library.newsroom.article(id).expect("shown").revision, None);
    library.newsroom.note_opened(id).expect("notes");

    const BACK: &str = "The supply was back on Saturday evening, two days late.";
    const BILL: &str = "The board puts the damage at 400,000.";
    library.clock.set("2026-11-20T12:00:00[Europe/Lisbon]");
    let second = WIRE.replace(
        "The board expects the supply to be back by Wednesday noon.",
        BACK,
    );
    assert_eq!(drop("b.md", &second), (id, "updated"));
    library.clock.set("2026-11-20T15:00:00[Europe/Lisbon]");
    assert_eq!(
        drop("c.md", &format!("{second}\n\n{BILL}")),
        (id, "updated")
    );

    let read = |opened: bool| {
        if opened {
            library.newsroom.note_opened(id).expect("notes");
        }
        let view = library.newsroom.article(id).expect("shown");
        let revision = view.revision.expect("a revision");
        let new = revision.new.iter().filter_map(|span| span.of(&view.body));
        let new: Vec<String> = new.map(str::to_owned).collect();
        (revision.since, revision.read, new, revision.gone)
    };
    let (since, was_read, new, gone) = read(false);
    assert!(
        since.starts_with("2026-11-20T09:00"),
        "since the one that was read: {since}"
    );
    assert!(was_read);
    assert_eq!(new, [BACK, BILL]);
    let gone: Vec<&str> = gone.iter().map(|cited| cited.text.as_str()).collect();
    assert_eq!(
        gone,
        ["The board expects the supply to be back by Wednesday noon."]
    );
    assert_eq!(
        read(true).2,
        [BACK, BILL],
        "it stands while the user reads it"
    );

    let story = library
        .newsroom
        .story(story_of(&library, id))
        .expect("a story");
    let marked = story.sentences.iter().filter(|excerpt| excerpt.new);
    let marked: Vec<&str> = marked.map(|excerpt| excerpt.text.as_str()).collect();
    assert!(
        marked.iter().all(|text| *text == BILL),
        "what the last update brought: {marked:?}"
    );
    assert_eq!(
        story.sources.len(),
        1,
        "an update is a revision, not a repeat"
    );

    library
        .newsroom
        .undo_batch(last_batch(&library))
        .expect("undoes");
    assert_eq!(
        read(false).2,
        [BACK],
        "the version before, compared with the first"
    );
    library.clean();
}

fn last_batch(library: &TestLibrary) -> nutgraf_model::BatchId {
    library.newsroom.batches().expect("batches")[0].id
}

#[test]
fn an_update_days_later_develops_the_story_it_told() {
    let library = TestLibrary::at("2026-11-20T09:00:00[Europe/Lisbon]");
    let drop = |name: &str, headline: &str, body: &str| {
        library.drop(name, &of("The Port Ledger", headline, body));
    };
    drop("a.md", "Water main bursts in Sollas", WIRE);
    library.clock.set("2026-11-21T09:00:00[Europe/Lisbon]");
    library.drop("other.txt", BRIDGE);
    library.clock.set("2026-11-23T09:00:00[Europe/Lisbon]");
    let more = format!("{WIRE}\n\nThe mayor of Sollas resigned over the pipe on Sunday night.");
    drop("b.md", "Water main bursts in Sollas", &more);
    let lead = today(&library).lead.expect("a lead");
    assert_eq!(lead.state, StoryState::Developing, "it was told on Friday");
    let is_new = |text: &str| {
        let mut sentences = lead.sentences.iter();
        sentences
            .find(|excerpt| excerpt.text.starts_with(text))
            .map(|excerpt| excerpt.new)
    };
    assert_eq!(
        is_new("The mayor of Sollas resigned"),
        Some(true),
        "{:#?}",
        lead.sentences
    );
    assert_ne!(
        is_new("Two hundred households"),
        Some(true),
        "told on Friday"
    );
}

#[test]
fn an_article_that_the_reader_took_out_stands_for_itself() {
    let library = TestLibrary::new();
    let one = article(&library.drop("a.md", &of("The Port Ledger", "Main bursts", WIRE)));
    let two = article(&library.drop("b.md", &of("Coast Tribune", "No water", WIRE)));
    let (one, two) = (one.expect("one"), two.expect("two"));
    let story = story_of(&library, one);
    library.newsroom.split_story(story, &[two]).expect("splits");
    let edition = today(&library);
    assert_eq!(edition.facts.stories, 2, "as the user said");
    assert_eq!(edition.unused, [], "nothing is a repeat of its story");
}
