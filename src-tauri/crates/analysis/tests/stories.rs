//! Small libraries as data: each file of `tests/stories` holds articles with the story they tell.

use nutgraf_analysis::stories::{Fingerprint, Member, link};

/// An article of a fixture: `@ story | outlet | days since 1970 or - | language | headline`, then
/// its body.
struct Article<'a> {
    story: &'a str,
    source: &'a str,
    when: Option<f64>,
    headline: &'a str,
    fingerprint: Fingerprint,
}

fn articles(text: &str) -> Vec<Article<'_>> {
    text.split("@ ")
        .filter(|part| !part.trim().is_empty())
        .map(article)
        .collect()
}

fn article(part: &str) -> Article<'_> {
    let (head, body) = part.split_once('\n').expect("a headline, then a body");
    let [story, source, when, language, headline] = head
        .split(" | ")
        .collect::<Vec<_>>()
        .try_into()
        .expect("five parts");
    let language = language.parse().expect("a language");
    Article {
        story,
        source,
        when: when.parse().ok(),
        headline,
        fingerprint: Fingerprint::of(headline, body.trim(), language),
    }
}

fn linked(articles: &[Article]) -> Vec<usize> {
    let member = |article: &'_ Article| -> (Fingerprint, Option<f64>, String) {
        (
            article.fingerprint.clone(),
            article.when,
            article.source.to_owned(),
        )
    };
    let kept: Vec<_> = articles.iter().map(member).collect();
    let members: Vec<Member> = kept
        .iter()
        .map(|(fingerprint, when, source)| Member {
            fingerprint,
            when: *when,
            source: Some(source),
        })
        .collect();
    link(&members)
}

fn check(text: &str) {
    let articles = articles(text);
    let groups = linked(&articles);
    for (at, one) in articles.iter().enumerate() {
        for (other_at, other) in articles.iter().enumerate().take(at) {
            assert_eq!(
                groups[at] == groups[other_at],
                one.story == other.story,
                "“{}” and “{}”",
                one.headline,
                other.headline
            );
        }
    }
}

#[test]
fn two_days_of_four_outlets() {
    check(include_str!("stories/two_days.txt"));
}

#[test]
fn unrelated_articles_of_one_outlet_stay_apart() {
    check(include_str!("stories/one_outlet.txt"));
}

#[test]
fn a_library_of_two_articles_on_one_event() {
    check(include_str!("stories/two_articles.txt"));
}

#[test]
fn a_library_of_two_strangers() {
    check(include_str!("stories/two_strangers.txt"));
}

#[test]
fn events_that_look_alike() {
    check(include_str!("stories/look_alikes.txt"));
}

#[test]
fn several_languages_in_one_library() {
    check(include_str!("stories/languages.txt"));
}

#[test]
fn two_votes_on_one_day() {
    check(include_str!("stories/same_day_parliament.txt"));
}

#[test]
fn papers_of_all_kinds_that_share_a_subject_at_most() {
    check(include_str!("stories/all_kinds.txt"));
}
