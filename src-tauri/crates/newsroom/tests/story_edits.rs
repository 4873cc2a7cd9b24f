//! What the user says of stories holds: through new articles, the same ones again, a restart; and
//! is taken back whole.

mod common;

use std::collections::BTreeSet;

use common::*;
use nutgraf_model::{Act, ArticleId, StoryId};
use nutgraf_newsroom::Newsroom;

const FERRY_AGAIN: &str = "Avelar ferries: crews choose to strike

Published: 19 November 2026

The crews of the Avelar ferries have voted for a strike. A winter rota that would have them start \
at four in the morning, three hours earlier than today, is the reason.

Commuters fill the first boats, the company says, and would otherwise drive.
";

const BRIDGE_AGAIN: &str = "Sollas bridge: a new deck for the old crossing

Published: 20 November 2026

At Sollas, work has begun to replace the wooden deck of the bridge that carries the only road to \
the northern farms. Patched eleven times since 1961, the deck is worn out, the road office says.

Until the middle of March lorries must use the ford at low tide.
";

fn add(library: &TestLibrary, name: &str, text: &str) -> ArticleId {
    article(&library.drop(name, text)).expect("an article")
}

fn story_of(newsroom: &Newsroom, id: ArticleId) -> StoryId {
    let view = newsroom.article(id).expect("an article");
    view.story.expect("a story").id
}

fn articles_of(newsroom: &Newsroom, id: StoryId) -> BTreeSet<ArticleId> {
    let view = newsroom.story(id).expect("a story");
    view.sources.iter().map(|source| source.article).collect()
}

/// Two reports on a strike, and two on a bridge.
fn two_stories(library: &TestLibrary) -> [ArticleId; 4] {
    let all = [
        add(library, "ferry.txt", FERRY),
        add(library, "ferry-again.txt", FERRY_AGAIN),
        add(library, "bridge.txt", BRIDGE),
        add(library, "bridge-again.txt", BRIDGE_AGAIN),
    ];
    let [ferry, ferry_again, bridge, bridge_again] = all.map(|id| story_of(&library.newsroom, id));
    assert_eq!(ferry, ferry_again, "one strike");
    assert_eq!(bridge, bridge_again, "one bridge");
    assert_ne!(ferry, bridge, "a strike is no bridge");
    all
}

/// Everything that links anew must leave `holds` true: a new article, the same file again, an
/// update, another program on the same library.
fn through_everything(library: &TestLibrary, holds: impl Fn(&Newsroom)) {
    holds(&library.newsroom);
    add(
        library,
        "tokyo.txt",
        "Rain in Tokyo\n\nHeavy rain delayed trains in Tokyo on Friday.",
    );
    holds(&library.newsroom);
    add(library, "bridge.txt", BRIDGE);
    holds(&library.newsroom);
    add(library, "ferry-next.txt", FERRY_NEXT_DAY);
    holds(&library.newsroom);
    holds(&library.another());
    library.clean();
}

#[test]
fn an_article_split_off_stays_alone() {
    let library = TestLibrary::new();
    let [ferry, ferry_again, ..] = two_stories(&library);
    let old = story_of(&library.newsroom, ferry);
    let act = library.newsroom.split_story(old, &[ferry_again]);
    assert_eq!(act.expect("splits"), Act::SplitStory { articles: 1 });
    through_everything(&library, |newsroom| {
        assert_eq!(story_of(newsroom, ferry), old, "the rest keeps its key");
        assert_ne!(story_of(newsroom, ferry_again), old);
    });
}

#[test]
fn an_article_moved_stays_where_it_was_put() {
    let library = TestLibrary::new();
    let [ferry, ferry_again, bridge, bridge_again] = two_stories(&library);
    let to = story_of(&library.newsroom, bridge);
    let act = library.newsroom.move_articles(&[ferry_again], to);
    assert_eq!(act.expect("moves"), Act::MovedArticles { articles: 1 });
    through_everything(&library, |newsroom| {
        assert_eq!(
            articles_of(newsroom, to),
            BTreeSet::from([ferry_again, bridge, bridge_again])
        );
        assert_ne!(story_of(newsroom, ferry), to);
    });
    let back = story_of(&library.newsroom, ferry);
    library
        .newsroom
        .move_articles(&[ferry_again], back)
        .expect("moves back");
    through_everything(&library, |newsroom| {
        let story = story_of(newsroom, ferry_again);
        assert_eq!(story, story_of(newsroom, ferry), "the later word holds");
    });
}

#[test]
fn stories_merged_stay_one_and_the_older_key_leads_there() {
    let library = TestLibrary::new();
    let [ferry, _, bridge, _] = two_stories(&library);
    let (older, newer) = (
        story_of(&library.newsroom, ferry),
        story_of(&library.newsroom, bridge),
    );
    let act = library.newsroom.merge_stories(newer, older);
    assert_eq!(act.expect("merges"), Act::MergedStories {});
    through_everything(&library, |newsroom| {
        assert_eq!(story_of(newsroom, bridge), older);
        let view = newsroom.story(newer).expect("the old key leads on");
        assert_eq!(view.line.id, older);
    });
}

#[test]
fn what_was_said_of_stories_is_taken_back_whole() {
    let library = TestLibrary::new();
    let all = two_stories(&library);
    let stories = || all.map(|id| story_of(&library.newsroom, id));
    let before = stories();
    let [ferry, ferry_again, bridge, _] = all;
    let newsroom = &library.newsroom;
    newsroom
        .merge_stories(before[0], before[2])
        .expect("merges");
    newsroom
        .split_story(before[0], &[ferry_again, bridge])
        .expect("splits");
    let to = story_of(newsroom, bridge);
    newsroom.move_articles(&[ferry], to).expect("moves");
    for want in [
        Act::MovedArticles { articles: 1 },
        Act::SplitStory { articles: 2 },
        Act::MergedStories {},
    ] {
        assert_eq!(newsroom.undo().expect("undoes"), Some(want));
    }
    assert_eq!(stories(), before, "the keys are as they were");
    library.clean();
}

#[test]
fn what_cannot_be_done_is_told() {
    let library = TestLibrary::new();
    let [ferry, ferry_again, bridge, _] = two_stories(&library);
    let newsroom = &library.newsroom;
    let story = story_of(newsroom, ferry);
    let nobody = StoryId(4711);
    for (done, want) in [
        (
            newsroom.split_story(story, &[ferry, ferry_again]),
            "whole-story",
        ),
        (newsroom.split_story(story, &[bridge]), "not-found"),
        (newsroom.split_story(nobody, &[ferry]), "not-found"),
        (newsroom.move_articles(&[ferry], nobody), "not-found"),
        (
            newsroom.move_articles(&[ArticleId(4711)], story),
            "not-found",
        ),
        (newsroom.merge_stories(story, nobody), "not-found"),
    ] {
        assert_eq!(done.expect_err("refused").code(), want);
    }
    assert_eq!(newsroom.undo().expect("undoes"), None, "nothing was done");
}

#[test]
fn what_was_said_of_an_article_holds_when_it_is_removed_and_comes_anew() {
    let library = TestLibrary::new();
    let [ferry, ferry_again, bridge, bridge_again] = two_stories(&library);
    let strike = story_of(&library.newsroom, ferry);
    library
        .newsroom
        .split_story(strike, &[ferry_again])
        .expect("splits");
    let crossing = story_of(&library.newsroom, bridge);
    library
        .newsroom
        .move_articles(&[ferry], crossing)
        .expect("moves");

    library
        .newsroom
        .remove_articles(&[ferry, ferry_again])
        .expect("removes");
    let again = add(&library, "ferry-again.txt", FERRY_AGAIN);
    let first = add(&library, "ferry.txt", FERRY);
    assert!(![ferry, ferry_again].contains(&again), "a new article");
    through_everything(&library, |newsroom| {
        assert_eq!(
            articles_of(newsroom, crossing),
            BTreeSet::from([first, bridge, bridge_again]),
            "moved to the bridge"
        );
        assert_ne!(
            story_of(newsroom, again),
            crossing,
            "apart from the other report"
        );
    });
}
