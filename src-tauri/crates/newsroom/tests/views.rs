//! What the user finds and looks at.

mod common;

use common::*;
use nutgraf_model::{Act, ArticleFilter, By, EditionKey, UnusedReason};

const TOKYO: &str = "東京で雨、電車に遅れ\n\n2026年11月20日\n\n東京では金曜日の朝から強い雨が降り、多くの電車に遅れが出た。\
    気象庁は夜まで雨が続くと発表した。\n\n鉄道会社は、線路の点検のため一部の路線で運転を見合わせている。";

#[test]
fn words_are_found_in_every_script_and_shown_verbatim() {
    let library = TestLibrary::new();
    library.drop("ferry.txt", FERRY);
    library.drop("bridge.txt", BRIDGE);
    library.drop("tokyo.txt", TOKYO);
    let sao = BRIDGE.replace("Sollas", "São Tomé");
    library.drop("sao.txt", &sao);
    for (query, want, marked) in [
        ("ferries", 1, Some("ferries")),
        ("FERRIES", 1, Some("ferries")),
        ("sollas deck", 1, Some("deck")),
        ("sao tome", 1, Some("São")),
        ("\"winter rota\"", 1, Some("winter rota")),
        ("\"rota winter\"", 0, None),
        ("ferries bridge", 0, None),
        ("電車", 1, Some("電車")),
        ("雨", 1, Some("雨")),
        ("気象庁は", 1, Some("気象庁は")),
        ("commut", 1, Some("commuters")),
        ("NOT OR (\" *", 0, None),
        ("", 4, None),
        ("language:ja", 1, None),
        ("language:en ferries", 1, Some("ferries")),
        ("before:2026-11-20", 1, None),
        ("on:2026-11", 4, None),
        ("after:2026-11-19 rain:雨", 0, None),
        ("is:read", 0, None),
        ("is:unread ferries", 1, Some("ferries")),
        ("is:saved", 0, None),
        ("source:nobody", 0, None),
    ] {
        let found = library
            .newsroom
            .search(&sought(query), 0, 10)
            .expect("a search");
        assert_eq!(found.total, want, "for {query:?}");
        for hit in &found.items {
            let body = library
                .newsroom
                .article(hit.line.id)
                .expect("an article")
                .body;
            assert_eq!(
                hit.span.of(&body),
                Some(hit.snippet.as_str()),
                "for {query:?}"
            );
        }
        let marks: Vec<_> = found
            .items
            .iter()
            .flat_map(|hit| hit.marks.iter().filter_map(|mark| mark.of(&hit.snippet)))
            .collect();
        if let Some(marked) = marked {
            assert!(
                marks.contains(&marked),
                "{query:?} marks {marked} in {marks:?}"
            );
        }
    }
}

#[test]
fn lists_are_filtered_and_paged() {
    let library = TestLibrary::new();
    let ferry = article(&library.drop("ferry.txt", FERRY)).expect("an article");
    library.clock.set("2026-11-20T13:00:00[Europe/Lisbon]");
    let bridge = article(&library.drop("bridge.txt", BRIDGE)).expect("an article");
    library.newsroom.set_read(&[ferry], true).expect("marks");
    library.newsroom.set_saved(&[bridge], true).expect("saves");
    let all = ArticleFilter::default();
    for (filter, want, why) in [
        (all.clone(), vec![bridge, ferry], "latest first"),
        (
            ArticleFilter {
                unread: true,
                ..all.clone()
            },
            vec![bridge],
            "unread",
        ),
        (
            ArticleFilter {
                saved: true,
                ..all.clone()
            },
            vec![bridge],
            "saved",
        ),
        (
            ArticleFilter {
                query: Some("boats".into()),
                ..all.clone()
            },
            vec![ferry],
            "words",
        ),
        (
            ArticleFilter {
                query: Some(" ".into()),
                ..all.clone()
            },
            vec![bridge, ferry],
            "no words",
        ),
        (
            ArticleFilter {
                day: "2026-11-19".parse().ok(),
                ..all.clone()
            },
            vec![],
            "a day",
        ),
        (
            ArticleFilter {
                source: Some("Nobody".into()),
                ..all.clone()
            },
            vec![],
            "an outlet",
        ),
    ] {
        let page = library.newsroom.articles(&filter, 0, 10).expect("a list");
        let ids: Vec<_> = page.items.iter().map(|line| line.id).collect();
        assert_eq!(ids, want, "{why}");
        assert_eq!(page.total, want.len(), "{why}");
    }
    let second = library.newsroom.articles(&all, 1, 1).expect("a list");
    assert_eq!(
        (second.total, second.items[0].id),
        (2, ferry),
        "the second page"
    );
}

#[test]
fn what_a_reader_did_is_taken_back_latest_first() {
    let library = TestLibrary::new();
    let ferry = article(&library.drop("ferry.txt", FERRY)).expect("an article");
    library.newsroom.set_read(&[ferry], true).expect("marks");
    library
        .newsroom
        .set_read(&[ferry], true)
        .expect("marks again: no act");
    library.newsroom.set_saved(&[ferry], true).expect("saves");
    library
        .newsroom
        .remove_articles(&[ferry, ferry])
        .expect("removes");
    for want in [
        Some(Act::RemovedArticles { articles: 1 }),
        Some(Act::Saved {
            saved: true,
            articles: 1,
        }),
        Some(Act::Read {
            read: true,
            articles: 1,
        }),
        None,
    ] {
        assert_eq!(library.newsroom.undo().expect("undoes"), want);
    }
    let line = library.newsroom.article(ferry).expect("it is back").line;
    assert!(!line.read && !line.saved, "{line:?}");
}

#[test]
fn a_removed_article_is_brought_back_whatever_was_done_since() {
    let library = TestLibrary::new();
    let ferry = article(&library.drop("ferry.txt", FERRY)).expect("an article");
    let bridge = article(&library.drop("bridge.txt", BRIDGE)).expect("an article");
    let newsroom = &library.newsroom;
    let is_there = || newsroom.article(ferry).is_ok();
    newsroom.remove_articles(&[ferry]).expect("removes");
    newsroom.set_saved(&[bridge], true).expect("saves");
    assert_eq!(
        newsroom.bring_back(ferry).expect("is back"),
        Act::BroughtBack {}
    );
    assert!(is_there());
    let again = newsroom.bring_back(ferry).expect_err("it is there");
    assert_eq!(again.code(), "not-found");

    assert_eq!(newsroom.undo().expect("undoes"), Some(Act::BroughtBack {}));
    assert!(!is_there(), "as before it was brought back");
    newsroom.undo().expect("the saving");
    newsroom.undo().expect("the removal");
    assert!(is_there(), "the removal itself is taken back as ever");
    library.clean();
}

#[test]
fn an_article_added_again_since_is_not_brought_back_twice() {
    let library = TestLibrary::new();
    let ferry = article(&library.drop("ferry.txt", FERRY)).expect("an article");
    library.newsroom.remove_articles(&[ferry]).expect("removes");
    library.drop("ferry.txt", FERRY);
    let twice = library.newsroom.bring_back(ferry).expect_err("it is there");
    assert_eq!(twice.code(), "there-again");
    assert_eq!(library.newsroom.counts().expect("counts").articles, 1);
    library.clean();
}

#[test]
fn lists_that_are_remembered_are_never_of_yesterday() {
    let library = TestLibrary::new();
    library.drop("ferry.txt", FERRY);
    let (one, other) = (&library.newsroom, library.another());
    let seen = |newsroom: &nutgraf_newsroom::Newsroom| {
        (
            newsroom.counts().expect("counts"),
            newsroom.speakers().expect("speakers"),
            newsroom.stories(None).expect("stories"),
            newsroom.sources().expect("sources"),
            newsroom.languages().expect("languages"),
            newsroom.editions(By::Arrival).expect("editions"),
            newsroom.editions(By::Publication).expect("editions"),
        )
    };
    let assert_same = |after: &str| {
        let fresh = seen(&library.another());
        assert_eq!(seen(one), fresh, "after {after}");
        assert_eq!(seen(&other), fresh, "in another program, after {after}");
    };
    assert_same("the first");
    let bridge = article(&library.drop("bridge.txt", BRIDGE)).expect("an article");
    assert_same("an import");
    other.set_saved(&[bridge], true).expect("saves");
    assert_same("a mark");
    other.remove_articles(&[bridge]).expect("removes");
    assert_same("a removal by another program");
    one.undo().expect("undoes");
    assert_same("its undoing");
    let speakers = one.speakers().expect("speakers");
    one.rename_speaker(speakers[0].id, "Somebody Else")
        .expect("renames");
    assert_same("a renaming");
    let stories = one.stories(None).expect("stories");
    one.merge_stories(stories[0].id, stories[1].id)
        .expect("merges");
    assert_same("a merging");
    library.clock.set("2030-01-02T09:00:00[Europe/Lisbon]");
    one.close_due().expect("closes");
    assert_same("the end of the day");
}

#[test]
fn stories_and_speakers_are_found_as_their_names_are_typed() {
    let library = TestLibrary::new();
    library.drop("ferry.txt", FERRY);
    library.drop("bridge.txt", BRIDGE);
    let newsroom = &library.newsroom;
    let stories = newsroom.stories(None).expect("stories");
    let speakers = newsroom.speakers().expect("speakers");
    assert!(stories.len() == 2 && !speakers.is_empty(), "{speakers:?}");
    for story in &stories {
        let word: String = story.headline.chars().take(4).collect();
        let found = newsroom.stories_headed(&word, 9).expect("finds");
        assert!(found.contains(story), "{word}: {found:?}");
    }
    for speaker in &speakers {
        for word in speaker.name.split(' ') {
            let typed: String = word.chars().take(3).collect();
            let found = newsroom.speakers_like(&typed, 9).expect("finds");
            assert!(found.contains(speaker), "{typed}: {found:?}");
        }
    }
    assert_eq!(newsroom.stories_headed("", 9).expect("none"), []);
    assert_eq!(newsroom.stories_headed("\" NEAR( *", 9).expect("none"), []);
    assert_eq!(newsroom.speakers_like("zzz", 9).expect("none"), []);
    assert_eq!(newsroom.speakers_like("", 1).expect("the first").len(), 1);

    let removed: Vec<_> = newsroom
        .article_ids(&ArticleFilter::default())
        .expect("a list");
    newsroom.remove_articles(&removed).expect("removes");
    assert_eq!(newsroom.speakers_like("", 9).expect("none"), []);
}

#[test]
fn tags_order_the_library_and_are_taken_back() {
    let library = TestLibrary::new();
    let ferry = article(&library.drop("ferry.txt", FERRY)).expect("an article");
    let bridge = article(&library.drop("bridge.txt", BRIDGE)).expect("an article");
    let newsroom = &library.newsroom;
    newsroom
        .set_tag(&[ferry], " To  read ", true)
        .expect("tags");
    newsroom
        .set_tag(&[ferry, bridge, ferry], "TO READ", true)
        .expect("tags the other one, in the spelling there is");
    assert_eq!(newsroom.tags().expect("tags"), [("To read".to_owned(), 2)]);
    let line = |id| newsroom.article(id).expect("an article").line;
    assert_eq!(line(bridge).tags, ["To read"]);
    let of_all = |ids: &[_]| newsroom.tags_of_all(ids).expect("tags");
    assert_eq!(of_all(&[ferry, bridge, ferry]), ["To read"]);
    let tagged = ArticleFilter {
        tag: Some("to read".into()),
        ..ArticleFilter::default()
    };
    let found = |filter: &ArticleFilter| newsroom.articles(filter, 0, 9).expect("a list").total;
    assert_eq!(found(&tagged), 2);
    assert_eq!(found(&sought("tag:\"to read\" ferries")), 1);
    newsroom
        .set_tag(&[ferry], "to read", false)
        .expect("takes it off");
    assert!(
        of_all(&[ferry, bridge]).is_empty(),
        "one of them does not bear it"
    );
    assert_eq!(found(&tagged), 1);
    let undone = |on, articles| {
        Some(Act::Tagged {
            tag: if on && articles == 1 {
                "TO READ"
            } else {
                "to read"
            }
            .to_owned(),
            on,
            articles,
        })
    };
    assert_eq!(newsroom.undo().expect("undoes"), undone(false, 1));
    assert_eq!(newsroom.undo().expect("undoes"), undone(true, 1));
    assert_eq!(line(bridge).tags, [""; 0]);
    assert_eq!(line(ferry).tags, ["To read"]);
    for bad in ["", "  ", "say \"x\"", &"x".repeat(61)] {
        let refused = newsroom.set_tag(&[ferry], bad, true).expect_err(bad);
        assert_eq!(refused.code(), "bad-name");
    }
}

#[test]
fn searches_are_kept_removed_and_brought_back() {
    let library = TestLibrary::new();
    let newsroom = &library.newsroom;
    let filter = ArticleFilter {
        unread: true,
        ..sought("ferries")
    };
    let id = newsroom.keep_search("Boats", &filter).expect("keeps");
    let names = || -> Vec<String> {
        let kept = newsroom.searches().expect("searches");
        assert!(kept.iter().all(|search| search.filter == filter));
        kept.into_iter().map(|search| search.name).collect()
    };
    assert_eq!(names(), ["Boats"]);
    newsroom.remove_search(id).expect("removes");
    assert_eq!(names(), [""; 0]);
    assert_eq!(
        newsroom.remove_search(id).expect_err("gone").code(),
        "not-found"
    );
    newsroom.undo().expect("undoes");
    assert_eq!(names(), ["Boats"]);
    newsroom.undo().expect("undoes");
    assert_eq!(names(), [""; 0]);
}

#[test]
fn many_articles_are_marked_at_once_and_those_that_were_so_stay_so() {
    let library = TestLibrary::new();
    let ferry = article(&library.drop("ferry.txt", FERRY)).expect("an article");
    let bridge = article(&library.drop("bridge.txt", BRIDGE)).expect("an article");
    let newsroom = &library.newsroom;
    newsroom.set_saved(&[ferry], true).expect("saves");
    newsroom
        .set_saved(&[ferry, bridge], true)
        .expect("saves both");
    let want = Act::Saved {
        saved: true,
        articles: 1,
    };
    assert_eq!(newsroom.undo().expect("undoes"), Some(want));
    let saved = |id| newsroom.article(id).expect("an article").line.saved;
    assert!(saved(ferry) && !saved(bridge));
}

#[test]
fn having_looked_at_an_article_is_no_act_to_take_back() {
    let library = TestLibrary::new();
    let ferry = article(&library.drop("ferry.txt", FERRY)).expect("an article");
    library.newsroom.set_saved(&[ferry], true).expect("saves");
    library.newsroom.note_opened(ferry).expect("notes");
    let undone = library.newsroom.undo().expect("undoes");
    assert_eq!(
        undone,
        Some(Act::Saved {
            saved: true,
            articles: 1,
        })
    );
    let line = library.newsroom.article(ferry).expect("an article").line;
    assert!(line.read && !line.saved, "{line:?}");
}

#[test]
fn what_is_not_there_is_said_with_one_code() {
    let library = TestLibrary::new();
    let newsroom = &library.newsroom;
    let codes = [
        newsroom.article(nutgraf_model::ArticleId(9)).map(drop),
        newsroom.original(nutgraf_model::ArticleId(9)).map(drop),
        newsroom.story(nutgraf_model::StoryId(9)).map(drop),
        newsroom.speaker(nutgraf_model::SpeakerId(9)).map(drop),
        newsroom.speaker_named("Nobody At All").map(drop),
        newsroom.receipts(nutgraf_model::BatchId(9)).map(drop),
        newsroom.retry(nutgraf_model::ReceiptId(9), &()).map(drop),
        newsroom.undo_batch(nutgraf_model::BatchId(9)).map(drop),
        newsroom.set_read(&[nutgraf_model::ArticleId(9)], true),
        newsroom
            .remove_articles(&[nutgraf_model::ArticleId(9)])
            .map(drop),
    ]
    .map(|answer| answer.expect_err("not there").code());
    assert_eq!(codes, ["not-found"; 10]);
}

#[test]
fn what_has_no_date_is_told_of_on_the_day_it_came() {
    let library = TestLibrary::new();
    let undated = FERRY.replace("Published: 19 November 2026\n\n", "");
    let id = article(&library.drop("ferry.md", &undated)).expect("an article");
    let published = library.newsroom.article(id).expect("shown").line.published;
    library.drop("bridge.txt", BRIDGE);
    let edition = |by| {
        let day = library.newsroom.today();
        library
            .newsroom
            .edition(EditionKey { by, day })
            .expect("an edition")
    };
    let unused = edition(By::Publication).unused;
    let unused: Vec<_> = unused.iter().map(|one| (one.reason, one.article)).collect();
    match published {
        None => assert_eq!(unused, [(UnusedReason::Undated, Some(id))]),
        Some(published) => panic!("it has a date: {published:?}"),
    }
    assert_eq!(edition(By::Arrival).unused, [], "there it is told");
}

#[test]
fn a_story_names_earlier_stories_like_it_and_who_speaks_in_both() {
    let library = TestLibrary::new();
    let before = "Ferry company wants earlier boats in summer

Published: 3 June 2026

The Avelar ferry company plans a summer rota with a boat at five in the morning, to win commuters \
who drive today.

The crews doubt that the boats would be full. \u{201c}Nobody asked the commuters,\u{201d} said Sergio \
Banks, the crews' representative. The company says that it will begin with two boats.
";
    let earlier = article(&library.drop("june.txt", before)).expect("an article");
    library.drop("bridge.txt", &BRIDGE.replace("20 November", "4 June"));
    let ferry = article(&library.drop("ferry.txt", FERRY)).expect("an article");
    let story = |id| {
        let view = library.newsroom.article(id).expect("shown");
        library
            .newsroom
            .story(view.story.expect("a story").id)
            .expect("a story")
    };
    // A library of three articles has little to compare; the user knows better.
    if story(ferry).line.id == story(earlier).line.id {
        library
            .newsroom
            .split_story(story(ferry).line.id, &[earlier])
            .expect("splits");
    }
    let view = story(ferry);
    let [related] = &view.related[..] else {
        panic!(
            "the ferries of June and not the bridge: {:#?}",
            view.related
        );
    };
    assert_eq!(related.line.id, story(earlier).line.id);
    let speakers = related.speakers.iter().map(|speaker| speaker.name.as_str());
    assert_eq!(speakers.collect::<Vec<_>>(), ["Sergio Banks"]);
    assert_eq!(story(earlier).related, [], "what came later is not earlier");
}

#[test]
fn a_story_keeps_its_key_when_another_article_joins() {
    let library = TestLibrary::new();
    let ferry = article(&library.drop("ferry.txt", FERRY)).expect("an article");
    let story = library
        .newsroom
        .article(ferry)
        .expect("one")
        .story
        .expect("a story")
        .id;
    let again = FERRY_NEXT_DAY.replace("Ferry crews vote for a strike", "Ferry strike called off");
    let joined = article(&library.drop("next.txt", &again)).expect("an article");
    assert_ne!(joined, ferry);
    let view = library.newsroom.story(story).expect("a story");
    assert_eq!(view.line.articles, 2, "{view:#?}");
    assert_eq!(view.sources[0].article, ferry, "earliest first");
    assert!(!view.timeline.is_empty());
    for excerpt in view
        .sentences
        .iter()
        .chain(view.timeline.iter().map(|entry| &entry.excerpt))
    {
        let body = library.newsroom.article(excerpt.article).expect("one").body;
        assert_eq!(
            excerpt.span.of(&body),
            Some(excerpt.text.as_str()),
            "verbatim"
        );
    }
}

#[test]
fn what_was_sought_is_found_all_over_an_article() {
    let library = TestLibrary::new();
    let id = article(&library.drop("ferry.txt", FERRY)).expect("an article");
    let body = library.newsroom.article(id).expect("an article").body;
    for (query, want) in [
        ("rota", vec!["rota", "rota"]),
        (
            "\"winter rota\" source:ledger Banks",
            vec!["winter rota", "Banks"],
        ),
        ("is:read", vec![]),
        ("nowhere", vec![]),
    ] {
        let spans = library.newsroom.found_in(id, query).expect("spans");
        let found: Vec<_> = spans.iter().filter_map(|span| span.of(&body)).collect();
        assert_eq!(found, want, "for {query:?}");
    }
}
