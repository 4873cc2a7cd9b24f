//! Editions and the clock: each day is closed once, whatever the clock and the zone do.

mod common;

use common::*;
use nutgraf_model::{
    ArticleFilter, ArticleView, By, Cited, Day, Edition, EditionKey, Length, Span, Standing,
};
use nutgraf_newsroom::{Newsroom, ReextractScope, Source, export};

fn day(day: &str) -> Day {
    day.parse().expect("a day")
}

fn arrival(day: &str) -> EditionKey {
    EditionKey {
        by: By::Arrival,
        day: self::day(day),
    }
}

fn edition(newsroom: &Newsroom, day: &str) -> Edition {
    newsroom.edition(arrival(day)).expect("an edition")
}

fn days(keys: &[EditionKey]) -> Vec<String> {
    keys.iter().map(|key| key.day.to_string()).collect()
}

#[test]
fn a_day_closes_once_and_reads_the_same_for_ever() {
    let library = TestLibrary::at("2026-11-20T12:00:00[Europe/Lisbon]");
    library.drop("one.txt", FERRY);
    let open = edition(&library.newsroom, "2026-11-20");
    assert!(!open.closed, "today is live");
    assert_eq!(open.number, Some(1));
    assert_eq!(open.closes.as_deref(), Some("2026-11-21T00:00:00+00:00"));
    assert_eq!(open.time_zone, "Europe/Lisbon");
    assert_eq!(
        library.newsroom.close_due().expect("asks"),
        [],
        "the day is not over"
    );

    library.clock.set("2026-11-21T00:00:00[Europe/Lisbon]");
    let closed = library.newsroom.close_due().expect("closes");
    assert_eq!(days(&closed), ["2026-11-20"]);
    assert_eq!(
        library.newsroom.close_due().expect("asks"),
        [],
        "it closes once"
    );
    let closed_edition = edition(&library.newsroom, "2026-11-20");
    assert!(closed_edition.closed);
    assert_eq!(
        closed_edition.lead, open.lead,
        "closing changes nothing it shows"
    );

    let late = library.drop("two.txt", BRIDGE);
    let ids: Vec<_> = article(&late).into_iter().collect();
    library.newsroom.remove_articles(&ids).expect("removes");
    let story = closed_edition.lead.as_ref().expect("a lead").central;
    library.newsroom.remove_articles(&[story]).expect("removes");
    assert_eq!(
        edition(&library.newsroom, "2026-11-20"),
        closed_edition,
        "removing changes nothing in it"
    );
    assert!(
        edition(&library.newsroom, "2026-11-21").lead.is_none(),
        "but the live one"
    );
    library.clean();
}

#[test]
fn what_arrives_with_the_clock_set_back_is_in_the_next_edition() {
    for (back, why) in [
        ("2026-11-20T15:00:00[Europe/Lisbon]", "the clock went back"),
        (
            "2026-11-20T21:00:00[America/New_York]",
            "the user flew west",
        ),
    ] {
        let library = TestLibrary::at("2026-11-20T12:00:00[Europe/Lisbon]");
        library.drop("one.txt", FERRY);
        library.clock.set("2026-11-21T02:00:00[Europe/Lisbon]");
        library.newsroom.close_due().expect("closes");
        let closed_edition = edition(&library.newsroom, "2026-11-20");

        library.clock.set(back);
        assert_eq!(library.newsroom.close_due().expect("asks"), [], "{why}");
        assert_eq!(library.newsroom.today(), day("2026-11-21"), "{why}");
        library.drop("two.txt", BRIDGE);
        assert_eq!(
            edition(&library.newsroom, "2026-11-20"),
            closed_edition,
            "{why}"
        );
        let next = edition(&library.newsroom, "2026-11-21");
        assert_eq!((next.facts.articles, next.number), (1, Some(2)), "{why}");
        library.clean();
    }
}

#[test]
fn days_end_at_midnight_also_where_clocks_change() {
    for (now, want) in [
        (
            "2026-10-24T12:00:00[Europe/Lisbon]",
            "2026-10-25T00:00:00+01:00",
        ),
        (
            "2026-10-25T12:00:00[Europe/Lisbon]",
            "2026-10-26T00:00:00+00:00",
        ),
        (
            "2026-10-31T12:00:00[America/New_York]",
            "2026-11-01T00:00:00-04:00",
        ),
        (
            "2026-11-01T12:00:00[America/New_York]",
            "2026-11-02T00:00:00-05:00",
        ),
        // In Cairo the clocks jump from midnight to one: the day ends when the next begins.
        (
            "2026-04-23T12:00:00[Africa/Cairo]",
            "2026-04-24T01:00:00+03:00",
        ),
    ] {
        let library = TestLibrary::at(now);
        let today = library.newsroom.today();
        let edition = edition(&library.newsroom, &today.to_string());
        assert_eq!(edition.closes.as_deref(), Some(want), "at {now}");
    }
}

#[test]
fn an_hour_that_comes_twice_closes_nothing_twice() {
    let library = TestLibrary::at("2026-10-31T23:30:00[America/New_York]");
    library.drop("one.txt", FERRY);
    let mut closed = Vec::new();
    for now in [
        "2026-11-01T00:30:00-04:00[America/New_York]",
        "2026-11-01T01:30:00-04:00[America/New_York]",
        "2026-11-01T01:30:00-05:00[America/New_York]",
    ] {
        library.clock.set(now);
        closed.extend(library.newsroom.close_due().expect("closes"));
    }
    assert_eq!(days(&closed), ["2026-10-31"]);
}

#[test]
fn a_machine_that_slept_for_days_closes_the_days_that_had_articles() {
    let library = TestLibrary::at("2026-11-20T12:00:00[Europe/Lisbon]");
    library.drop("one.txt", FERRY);
    library.clock.set("2026-11-25T09:00:00[Europe/Lisbon]");
    let closed = library.newsroom.close_due().expect("closes");
    assert_eq!(days(&closed), ["2026-11-20"]);
    let empty = edition(&library.newsroom, "2026-11-22");
    assert_eq!(
        (empty.number, empty.facts.articles),
        (None, 0),
        "a day without articles"
    );
    assert_eq!(edition(&library.newsroom, "2026-11-25").number, Some(2));
    let lines = library.newsroom.editions(By::Arrival).expect("a calendar");
    let shown: Vec<_> = lines
        .iter()
        .map(|l| (l.key.day.to_string(), l.number, l.closed))
        .collect();
    assert_eq!(
        shown,
        [
            ("2026-11-25".to_owned(), Some(2), false),
            ("2026-11-20".to_owned(), Some(1), true)
        ]
    );
}

#[test]
fn two_programs_close_a_day_once() {
    let library = TestLibrary::at("2026-11-20T12:00:00[Europe/Lisbon]");
    library.drop("one.txt", FERRY);
    let other = library.another();
    library.clock.set("2026-11-21T00:00:01[Europe/Lisbon]");
    let closed: Vec<EditionKey> = std::thread::scope(|scope| {
        let both = [&library.newsroom, &other]
            .map(|newsroom| scope.spawn(move || newsroom.close_due().expect("closes")));
        both.into_iter()
            .flat_map(|one| one.join().expect("ends"))
            .collect()
    });
    assert_eq!(days(&closed), ["2026-11-20"], "by one of them");
}

/// What the clock shows, and the days that must close then.
type Step = (&'static str, &'static [&'static str]);

/// What the clock shows in turn, each with the days that must close then. An article arrives at
/// every step, after what is due was closed.
const CLOCKS: [(&str, &[Step]); 7] = [
    (
        "the clocks go forward",
        &[
            ("2026-03-28T23:59:59[Europe/Lisbon]", &[]),
            ("2026-03-29T00:00:00[Europe/Lisbon]", &["2026-03-28"]),
            ("2026-03-29T02:30:00[Europe/Lisbon]", &[]),
            ("2026-03-30T00:00:00[Europe/Lisbon]", &["2026-03-29"]),
        ],
    ),
    (
        "the clocks go back",
        &[
            ("2026-10-24T22:00:00[Europe/Lisbon]", &[]),
            ("2026-10-25T01:30:00+01:00[Europe/Lisbon]", &["2026-10-24"]),
            ("2026-10-25T01:30:00+00:00[Europe/Lisbon]", &[]),
            ("2026-10-25T23:59:59[Europe/Lisbon]", &[]),
            ("2026-10-26T00:00:00[Europe/Lisbon]", &["2026-10-25"]),
        ],
    ),
    (
        "midnight itself does not exist",
        &[
            ("2026-04-23T23:59:59[Africa/Cairo]", &[]),
            ("2026-04-24T01:00:00[Africa/Cairo]", &["2026-04-23"]),
        ],
    ),
    (
        "the user flies east, over a night",
        &[
            ("2026-11-20T14:00:00[Europe/Lisbon]", &[]),
            ("2026-11-21T01:00:00[Asia/Tokyo]", &["2026-11-20"]),
            ("2026-11-22T00:00:00[Asia/Tokyo]", &["2026-11-21"]),
        ],
    ),
    (
        "the user flies west over the date line: a day comes twice, and closes once",
        &[
            ("2026-11-20T08:00:00[Pacific/Auckland]", &[]),
            ("2026-11-21T00:30:00[Pacific/Auckland]", &["2026-11-20"]),
            ("2026-11-20T01:30:00[Pacific/Honolulu]", &[]),
            ("2026-11-21T00:00:00[Pacific/Honolulu]", &[]),
            ("2026-11-22T00:00:00[Pacific/Honolulu]", &["2026-11-21"]),
        ],
    ),
    (
        "the machine sleeps while the clocks change",
        &[
            ("2026-10-24T12:00:00[Europe/Lisbon]", &[]),
            ("2026-10-27T07:00:00[Europe/Lisbon]", &["2026-10-24"]),
        ],
    ),
    (
        "the clock is set a month ahead and back",
        &[
            ("2026-11-20T12:00:00[Europe/Lisbon]", &[]),
            ("2026-12-20T12:00:00[Europe/Lisbon]", &["2026-11-20"]),
            ("2026-11-21T12:00:00[Europe/Lisbon]", &[]),
            ("2026-11-22T12:00:00[Europe/Lisbon]", &["2026-11-21"]),
        ],
    ),
];

#[test]
fn each_day_closes_once_whatever_the_clock_does() {
    for (why, steps) in CLOCKS {
        let library = TestLibrary::at(steps[0].0);
        let mut closed_edition: Vec<Edition> = Vec::new();
        for (step, (now, want)) in steps.iter().enumerate() {
            library.clock.set(now);
            let closed = library.newsroom.close_due().expect("closes");
            assert_eq!(days(&closed), *want, "{why}, at {now}");
            let number = format!("{step} boats stayed in the harbour.\n\n{FERRY}");
            library.drop(&format!("{step}.txt"), &number);
            closed_edition.extend(
                closed
                    .iter()
                    .map(|key| library.newsroom.edition(*key).expect("frozen")),
            );
            for edition in &closed_edition {
                assert!(edition.closed, "{why}, at {now}");
                let again = library.newsroom.edition(edition.key).expect("frozen");
                assert_eq!(&again, edition, "{why}, at {now}");
            }
        }
        let numbers: Vec<_> = closed_edition
            .iter()
            .map(|edition| edition.number)
            .collect();
        let counted: Vec<_> = (1..=closed_edition.len() as u32).map(Some).collect();
        assert_eq!(numbers, counted, "{why}: numbers go up by one");
    }
}

#[test]
fn a_day_ends_at_the_readers_hour() {
    let library = TestLibrary::at("2026-11-20T20:00:00[Europe/Lisbon]");
    library.newsroom.set_cut_off(5).expect("sets");
    library.drop("ferry.txt", FERRY);
    library.clock.set("2026-11-21T04:59:59[Europe/Lisbon]");
    assert_eq!(
        library.newsroom.close_due().expect("asks"),
        [],
        "the night is of the day before"
    );
    library.drop("bridge.txt", BRIDGE);
    let open = edition(&library.newsroom, "2026-11-20");
    assert_eq!(open.facts.articles, 2);
    assert_eq!(open.closes.as_deref(), Some("2026-11-21T05:00:00+00:00"));
    let other = library.another();
    library.clock.set("2026-11-21T05:00:00[Europe/Lisbon]");
    assert_eq!(
        days(&other.close_due().expect("closes")),
        ["2026-11-20"],
        "every program knows"
    );
    assert_eq!(library.newsroom.today(), day("2026-11-21"));
    assert_eq!(edition(&library.newsroom, "2026-11-20").lead, open.lead);
    assert_eq!(
        library
            .newsroom
            .set_cut_off(24)
            .expect_err("no hour")
            .code(),
        "no-hour"
    );
    assert_eq!(library.newsroom.cut_off().expect("reads"), 5);
}

#[test]
fn another_hour_closes_no_day_twice_and_loses_no_article() {
    let library = TestLibrary::at("2026-11-21T03:00:00[Europe/Lisbon]");
    library.drop("ferry.txt", FERRY);
    library.clock.set("2026-11-22T03:00:00[Europe/Lisbon]");
    // The twenty-first closed at midnight; with a day that ends at six it would still go on.
    library.newsroom.set_cut_off(6).expect("sets");
    let closed_edition = edition(&library.newsroom, "2026-11-21");
    assert!(closed_edition.closed);
    assert_eq!(library.newsroom.today(), day("2026-11-22"));
    library.drop("bridge.txt", BRIDGE);
    assert_eq!(edition(&library.newsroom, "2026-11-21"), closed_edition);
    assert_eq!(edition(&library.newsroom, "2026-11-22").facts.articles, 1);
    library.clock.set("2026-11-23T06:00:00[Europe/Lisbon]");
    assert_eq!(
        days(&library.newsroom.close_due().expect("closes")),
        ["2026-11-22"]
    );
    library.clean();
}

#[test]
fn the_readers_hour_holds_where_clocks_change() {
    for (hour, now, today, closes) in [
        (
            2,
            "2026-03-29T00:30:00[Europe/Lisbon]",
            "2026-03-28",
            "2026-03-29T02:00:00+01:00",
        ),
        // One o'clock is left out that night: the day ends when the clocks show two.
        (
            1,
            "2026-03-28T12:00:00[Europe/Lisbon]",
            "2026-03-28",
            "2026-03-29T02:00:00+01:00",
        ),
        // And comes twice in autumn: it ends with the first.
        (
            1,
            "2026-10-24T12:00:00[Europe/Lisbon]",
            "2026-10-24",
            "2026-10-25T01:00:00+01:00",
        ),
        (
            23,
            "2026-11-20T22:59:00[America/New_York]",
            "2026-11-19",
            "2026-11-20T23:00:00-05:00",
        ),
    ] {
        let library = TestLibrary::at(now);
        library.newsroom.set_cut_off(hour).expect("sets");
        assert_eq!(library.newsroom.today(), day(today), "{hour} at {now}");
        let edition = edition(&library.newsroom, today);
        assert_eq!(edition.closes.as_deref(), Some(closes), "{hour} at {now}");
    }
}

/// Every form in which an edition can be exported.
fn exported(newsroom: &Newsroom, day: &str) -> Vec<String> {
    let edition = edition(newsroom, day);
    let lengths = [Length::Short, Length::Normal, Length::Long];
    let forms = lengths.map(|length| {
        [
            export::text(&edition, length),
            export::markdown(&edition, length),
            export::json(&edition, length),
        ]
    });
    forms.into_iter().flatten().collect()
}

#[test]
fn a_closed_edition_exports_the_same_bytes_whatever_happens_to_its_articles() {
    let library = TestLibrary::at("2026-11-19T18:00:00[Europe/Lisbon]");
    library.import(&[Source::Path(samples().join("2026-11-19"))]);
    library.clock.set("2026-11-20T08:00:00[Europe/Lisbon]");
    library.newsroom.close_due().expect("closes");
    let before = exported(&library.newsroom, "2026-11-19");
    let same = |what: &str| {
        assert_eq!(exported(&library.newsroom, "2026-11-19"), before, "{what}");
        assert_eq!(
            exported(&library.another(), "2026-11-19"),
            before,
            "{what}, opened anew"
        );
        library.clean();
    };
    library.import(&[Source::Path(samples().join("2026-11-20"))]);
    same("more came and all were linked anew");
    let stories = library.newsroom.stories(None).expect("stories");
    let told = library.newsroom.story(stories[0].id).expect("a story");
    let article = told.sources[0].article;
    library
        .newsroom
        .split_story(stories[0].id, &[article])
        .expect("splits");
    library
        .newsroom
        .merge_stories(stories[1].id, stories[2].id)
        .expect("merges");
    same("stories were put right");
    let body = library.newsroom.article(article).expect("shown").body;
    let source = told.sources[0].source.clone().expect("an outlet");
    let headline = &told.sources[0].headline;
    let update = format!("---\ntitle: {headline}\nsource: {source}\n---\n\n{body}\n\nOne more.\n");
    library.drop("update.md", &update);
    same("an article was updated");
    let quoted = library.newsroom.speakers().expect("speakers");
    library
        .newsroom
        .rename_speaker(quoted[0].id, "Somebody Else")
        .expect("renames");
    same("a speaker was renamed");
    let outline = library.newsroom.outline(article).expect("an outline");
    let first: Vec<String> = outline
        .blocks
        .iter()
        .take(2)
        .map(|b| b.key.clone())
        .collect();
    library
        .newsroom
        .choose_blocks(article, &first)
        .expect("chooses");
    let again = library
        .newsroom
        .reread(&ReextractScope::All, &())
        .expect("reads again");
    assert!(again.total > 8, "all of them");
    same("other blocks were chosen and all was read again");
    let all = library
        .newsroom
        .article_ids(&ArticleFilter::default())
        .expect("articles");
    library.newsroom.remove_articles(&all).expect("removes");
    same("everything was removed");
}

#[test]
fn an_article_brought_back_after_its_day_was_closed_is_in_todays_edition() {
    let library = TestLibrary::at("2026-11-20T12:00:00[Europe/Lisbon]");
    library.drop("one.txt", FERRY);
    let gone = article(&library.drop("two.txt", BRIDGE)).expect("an article");
    library.newsroom.remove_articles(&[gone]).expect("removes");
    library.clock.set("2026-11-21T08:00:00[Europe/Lisbon]");
    library.newsroom.close_due().expect("closes");
    let closed_edition = edition(&library.newsroom, "2026-11-20");
    assert_eq!(closed_edition.facts.articles, 1, "without the removed one");

    library.newsroom.undo().expect("undoes");
    assert_eq!(edition(&library.newsroom, "2026-11-20"), closed_edition);
    assert_eq!(edition(&library.newsroom, "2026-11-21").facts.articles, 1);
    library.clean();
}

#[test]
fn what_was_told_yesterday_is_quiet_and_what_is_new_is_marked() {
    let library = TestLibrary::at("2026-11-20T12:00:00[Europe/Lisbon]");
    library.drop("one.txt", FERRY);
    library.clock.set("2026-11-21T12:00:00[Europe/Lisbon]");
    library.drop("one.txt", FERRY_NEXT_DAY);
    let today = edition(&library.newsroom, "2026-11-21");
    assert_eq!(today.since.day, Some(day("2026-11-20")));
    assert_eq!(
        (today.since.new, today.since.developing, today.since.quiet),
        (0, 1, 0),
        "{today:#?}"
    );
    let lead = today.lead.expect("a lead");
    let new: Vec<_> = lead
        .sentences
        .iter()
        .filter(|s| s.new)
        .map(|s| s.text.as_str())
        .collect();
    assert!(
        new.contains(&"The strike was called off late on Friday after the company gave way."),
        "{new:?}"
    );
    assert!(
        !new.contains(
            &"Crews of the Avelar ferries voted on Thursday for a strike over a winter rota."
        ),
        "told yesterday: {new:?}"
    );
}

#[test]
fn a_closed_edition_is_proved_after_updates_and_removal() {
    let library = TestLibrary::at("2026-11-19T12:00:00[Europe/Lisbon]");
    let ferry = article(&library.drop("ferry.txt", FERRY)).expect("an article");
    library.clock.set("2026-11-20T12:00:00[Europe/Lisbon]");
    library.newsroom.close_due().expect("closes");
    let closed_edition = edition(&library.newsroom, "2026-11-19");
    assert!(closed_edition.closed);
    let lead = closed_edition.lead.expect("a lead");
    let sentence = lead.sentences.first().expect("a sentence");
    let cited = Cited {
        span: sentence.span,
        text: sentence.text.clone(),
    };
    let proves = |view: &ArticleView| view_text(view, cited.span) == Some(cited.text.as_str());

    let other = FERRY.replace(
        "Crews of the Avelar ferries",
        "All crews of the Avelar ferries",
    );
    library.drop("ferry.txt", &other);
    let view = library
        .newsroom
        .article_citing(ferry, Some(&cited))
        .expect("shown");
    assert!(proves(&view), "the old text proves it");
    let Standing::Earlier { arrived } = &view.standing else {
        panic!("{:?}", view.standing);
    };
    assert!(arrived.starts_with("2026-11-19"), "{arrived}");
    let present = library.newsroom.article(ferry).expect("shown");
    assert_eq!(present.standing, Standing::Present);
    assert!(present.body.contains("All crews"));

    library.newsroom.remove_articles(&[ferry]).expect("removes");
    let view = library
        .newsroom
        .article_citing(ferry, Some(&cited))
        .expect("still shown");
    assert!(proves(&view));
    assert_eq!(view.standing, Standing::Removed);
    let elsewhere = Cited {
        text: "Nobody wrote this.".to_owned(),
        ..cited.clone()
    };
    let refused = library.newsroom.article_citing(ferry, Some(&elsewhere));
    assert_eq!(refused.expect_err("removed").code(), "not-found");
}

fn view_text(view: &ArticleView, span: Span) -> Option<&str> {
    span.of(&view.body)
}
