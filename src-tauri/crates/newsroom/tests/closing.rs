//! Editions and the clock: each day is closed once, whatever the clock and the zone do.

mod common;

use common::*;
use nutgraf_model::{ArticleView, By, Cited, Day, Edition, EditionKey, Span, Standing};
use nutgraf_newsroom::Newsroom;

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
    let desk = Desk::at("2026-11-20T12:00:00[Europe/Lisbon]");
    desk.drop("one.txt", FERRY);
    let open = edition(&desk.newsroom, "2026-11-20");
    assert!(!open.closed, "today is live");
    assert_eq!(open.number, Some(1));
    assert_eq!(open.closes.as_deref(), Some("2026-11-21T00:00:00+00:00"));
    assert_eq!(open.time_zone, "Europe/Lisbon");
    assert_eq!(
        desk.newsroom.close_due().expect("asks"),
        [],
        "the day is not over"
    );

    desk.clock.set("2026-11-21T00:00:00[Europe/Lisbon]");
    let closed = desk.newsroom.close_due().expect("closes");
    assert_eq!(days(&closed), ["2026-11-20"]);
    assert_eq!(
        desk.newsroom.close_due().expect("asks"),
        [],
        "it closes once"
    );
    let frozen = edition(&desk.newsroom, "2026-11-20");
    assert!(frozen.closed);
    assert_eq!(frozen.lead, open.lead, "closing changes nothing it shows");

    let late = desk.drop("two.txt", BRIDGE);
    let ids: Vec<_> = article(&late).into_iter().collect();
    desk.newsroom.remove_articles(&ids).expect("removes");
    let story = frozen.lead.as_ref().expect("a lead").central;
    desk.newsroom.remove_articles(&[story]).expect("removes");
    assert_eq!(
        edition(&desk.newsroom, "2026-11-20"),
        frozen,
        "removing changes nothing in it"
    );
    assert!(
        edition(&desk.newsroom, "2026-11-21").lead.is_none(),
        "but the live one"
    );
    desk.clean();
}

#[test]
fn what_arrives_with_the_clock_set_back_is_in_the_next_edition() {
    for (back, why) in [
        ("2026-11-20T15:00:00[Europe/Lisbon]", "the clock went back"),
        (
            "2026-11-20T21:00:00[America/New_York]",
            "the reader flew west",
        ),
    ] {
        let desk = Desk::at("2026-11-20T12:00:00[Europe/Lisbon]");
        desk.drop("one.txt", FERRY);
        desk.clock.set("2026-11-21T02:00:00[Europe/Lisbon]");
        desk.newsroom.close_due().expect("closes");
        let frozen = edition(&desk.newsroom, "2026-11-20");

        desk.clock.set(back);
        assert_eq!(desk.newsroom.close_due().expect("asks"), [], "{why}");
        assert_eq!(desk.newsroom.today(), day("2026-11-21"), "{why}");
        desk.drop("two.txt", BRIDGE);
        assert_eq!(edition(&desk.newsroom, "2026-11-20"), frozen, "{why}");
        let next = edition(&desk.newsroom, "2026-11-21");
        assert_eq!((next.facts.articles, next.number), (1, Some(2)), "{why}");
        desk.clean();
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
        let desk = Desk::at(now);
        let today = desk.newsroom.today();
        let edition = edition(&desk.newsroom, &today.to_string());
        assert_eq!(edition.closes.as_deref(), Some(want), "at {now}");
    }
}

#[test]
fn an_hour_that_comes_twice_closes_nothing_twice() {
    let desk = Desk::at("2026-10-31T23:30:00[America/New_York]");
    desk.drop("one.txt", FERRY);
    let mut closed = Vec::new();
    for now in [
        "2026-11-01T00:30:00-04:00[America/New_York]",
        "2026-11-01T01:30:00-04:00[America/New_York]",
        "2026-11-01T01:30:00-05:00[America/New_York]",
    ] {
        desk.clock.set(now);
        closed.extend(desk.newsroom.close_due().expect("closes"));
    }
    assert_eq!(days(&closed), ["2026-10-31"]);
}

#[test]
fn a_machine_that_slept_for_days_closes_the_days_that_had_articles() {
    let desk = Desk::at("2026-11-20T12:00:00[Europe/Lisbon]");
    desk.drop("one.txt", FERRY);
    desk.clock.set("2026-11-25T09:00:00[Europe/Lisbon]");
    let closed = desk.newsroom.close_due().expect("closes");
    assert_eq!(days(&closed), ["2026-11-20"]);
    let empty = edition(&desk.newsroom, "2026-11-22");
    assert_eq!(
        (empty.number, empty.facts.articles),
        (None, 0),
        "a day without articles"
    );
    assert_eq!(edition(&desk.newsroom, "2026-11-25").number, Some(2));
    let lines = desk.newsroom.editions(By::Arrival).expect("a calendar");
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
    let desk = Desk::at("2026-11-20T12:00:00[Europe/Lisbon]");
    desk.drop("one.txt", FERRY);
    let other = desk.another();
    desk.clock.set("2026-11-21T00:00:01[Europe/Lisbon]");
    let closed: Vec<EditionKey> = std::thread::scope(|scope| {
        let both = [&desk.newsroom, &other]
            .map(|newsroom| scope.spawn(move || newsroom.close_due().expect("closes")));
        both.into_iter()
            .flat_map(|one| one.join().expect("ends"))
            .collect()
    });
    assert_eq!(days(&closed), ["2026-11-20"], "by one of them");
}

#[test]
fn an_article_brought_back_after_its_day_was_closed_is_in_todays_edition() {
    let desk = Desk::at("2026-11-20T12:00:00[Europe/Lisbon]");
    desk.drop("one.txt", FERRY);
    let gone = article(&desk.drop("two.txt", BRIDGE)).expect("an article");
    desk.newsroom.remove_articles(&[gone]).expect("removes");
    desk.clock.set("2026-11-21T08:00:00[Europe/Lisbon]");
    desk.newsroom.close_due().expect("closes");
    let frozen = edition(&desk.newsroom, "2026-11-20");
    assert_eq!(frozen.facts.articles, 1, "without the removed one");

    desk.newsroom.undo().expect("undoes");
    assert_eq!(edition(&desk.newsroom, "2026-11-20"), frozen);
    assert_eq!(edition(&desk.newsroom, "2026-11-21").facts.articles, 1);
    desk.clean();
}

#[test]
fn what_was_told_yesterday_is_quiet_and_what_is_new_is_marked() {
    let desk = Desk::at("2026-11-20T12:00:00[Europe/Lisbon]");
    desk.drop("one.txt", FERRY);
    desk.clock.set("2026-11-21T12:00:00[Europe/Lisbon]");
    desk.drop("one.txt", FERRY_NEXT_DAY);
    let today = edition(&desk.newsroom, "2026-11-21");
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
    let desk = Desk::at("2026-11-19T12:00:00[Europe/Lisbon]");
    let ferry = article(&desk.drop("ferry.txt", FERRY)).expect("an article");
    desk.clock.set("2026-11-20T12:00:00[Europe/Lisbon]");
    desk.newsroom.close_due().expect("closes");
    let frozen = edition(&desk.newsroom, "2026-11-19");
    assert!(frozen.closed);
    let lead = frozen.lead.expect("a lead");
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
    desk.drop("ferry.txt", &other);
    let view = desk
        .newsroom
        .article_citing(ferry, Some(&cited))
        .expect("shown");
    assert!(proves(&view), "the old text proves it");
    let Standing::Earlier { arrived } = &view.standing else {
        panic!("{:?}", view.standing);
    };
    assert!(arrived.starts_with("2026-11-19"), "{arrived}");
    let present = desk.newsroom.article(ferry).expect("shown");
    assert_eq!(present.standing, Standing::Present);
    assert!(present.body.contains("All crews"));

    desk.newsroom.remove_articles(&[ferry]).expect("removes");
    let view = desk
        .newsroom
        .article_citing(ferry, Some(&cited))
        .expect("still shown");
    assert!(proves(&view));
    assert_eq!(view.standing, Standing::Removed);
    let elsewhere = Cited {
        text: "Nobody wrote this.".to_owned(),
        ..cited.clone()
    };
    let refused = desk.newsroom.article_citing(ferry, Some(&elsewhere));
    assert_eq!(refused.expect_err("removed").code(), "not-found");
}

fn view_text(view: &ArticleView, span: Span) -> Option<&str> {
    span.of(&view.body)
}
