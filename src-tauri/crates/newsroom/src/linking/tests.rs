//! However articles come, linking all of them gives the same stories.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use nutgraf_model::{ArticleId, StoryId};
use proptest::prelude::*;

use super::*;
use crate::{Source, SystemClock};

/// Reports of six events by three outlets, each in its own words, on days of one week or of none.
fn report(event: usize, outlet: usize) -> (String, String) {
    const EVENTS: [[&str; 6]; 6] = [
        [
            "Ferry crews",
            "Avelar",
            "strike",
            "winter rota",
            "boats",
            "commuters",
        ],
        [
            "Harbour tunnel",
            "Port Sollas",
            "third tube",
            "delay",
            "concrete",
            "engineers",
        ],
        [
            "Wheat harvest",
            "Tamarin plain",
            "drought",
            "prices",
            "mills",
            "farmers",
        ],
        [
            "School roof",
            "Vilnow",
            "storm",
            "gymnasium",
            "repairs",
            "pupils",
        ],
        [
            "Bank merger",
            "Credit Alba",
            "branches",
            "shareholders",
            "regulator",
            "offer",
        ],
        [
            "Museum theft",
            "Old Customs House",
            "silver",
            "guards",
            "police",
            "window",
        ],
    ];
    let [what, place, one, two, three, four] = EVENTS[event];
    let day = 14 + event;
    let texts = [
        format!(
            "{what}: {one} in {place}\n\nPublished: {day} November 2026\n\n{what} in {place} \
             brought a {one} on Tuesday, with {two} the main concern. The {three} and the {four} \
             of {place} said the {one} would last. Nobody in {place} had expected the {two}."
        ),
        format!(
            "{place} faces {one} over {two}\n\nPublished: {day} November 2026\n\nThe {one} in \
             {place} has begun. {what} and {three} are at the heart of it, the {four} told \
             reporters, and {two} will follow. Talks about the {one} go on in {place}."
        ),
        format!(
            "What the {one} in {place} means for {four}\n\n{what}, {two}, {three}: the {one} that \
             reached {place} this week touches all of them. The {four} ask how long the {one} \
             can go on, and who in {place} pays for the {two}."
        ),
    ];
    (format!("{event}-{outlet}.txt"), texts[outlet].clone())
}

fn newsroom(dir: &std::path::Path) -> Newsroom {
    Newsroom::open(dir, Arc::new(SystemClock)).expect("opens")
}

fn sources(reports: &[(usize, usize)]) -> Vec<Source> {
    let source = |&(event, outlet): &(usize, usize)| {
        let (name, text) = report(event, outlet);
        Source::Bytes {
            name,
            bytes: text.into_bytes(),
        }
    };
    reports.iter().map(source).collect()
}

/// Which headlines stand together.
fn stories(newsroom: &Newsroom) -> BTreeSet<BTreeSet<String>> {
    by_key(newsroom)
        .into_values()
        .map(|of_story| of_story.into_iter().map(|(_, headline)| headline).collect())
        .collect()
}

fn by_key(newsroom: &Newsroom) -> BTreeMap<StoryId, Vec<(ArticleId, String)>> {
    let mut stories: BTreeMap<StoryId, Vec<(ArticleId, String)>> = BTreeMap::new();
    let stored = newsroom.read(|store| Ok(store.live_articles()?));
    for stored in stored.expect("reads") {
        let line = (stored.line.id, stored.line.headline);
        stories.entry(stored.story).or_default().push(line);
    }
    stories
}

fn all_reports() -> Vec<(usize, usize)> {
    (0..6)
        .flat_map(|event| (0..3).map(move |outlet| (event, outlet)))
        .collect()
}

/// New articles find their stories alone, however few there are.
const ALONE: LinkSchedule = LinkSchedule {
    small: 0,
    at_once: 1_000,
    one_in: 1,
};

/// Imports in parts of these sizes, each linked as `schedule` says, then all at once.
fn imported(
    reports: &[(usize, usize)],
    parts: &[usize],
    schedule: LinkSchedule,
) -> BTreeSet<BTreeSet<String>> {
    let dir = tempfile::tempdir().expect("a folder");
    let mut newsroom = newsroom(dir.path());
    newsroom.schedule = schedule;
    let mut rest = reports;
    let mut parts = parts.iter().cycle();
    while !rest.is_empty() {
        let size = (*parts.next().expect("endless")).min(rest.len());
        let (now, later) = rest.split_at(size);
        newsroom.import(&sources(now), &()).expect("imports");
        rest = later;
    }
    newsroom.relink_all().expect("links");
    stories(&newsroom)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, ..ProptestConfig::default() })]

    #[test]
    fn the_way_articles_come_does_not_change_stories(
        reports in Just(all_reports()).prop_shuffle(),
        parts in proptest::collection::vec(1usize..7, 1..4),
    ) {
        let at_once = imported(&all_reports(), &[18], LinkSchedule::USUAL);
        prop_assert_eq!(&imported(&reports, &parts, LinkSchedule::USUAL), &at_once, "in parts");
        prop_assert_eq!(&imported(&reports, &parts, ALONE), &at_once, "found alone first");
    }
}

#[test]
fn a_new_article_finds_its_story_alone() {
    let dir = tempfile::tempdir().expect("a folder");
    let mut newsroom = newsroom(dir.path());
    let old: Vec<_> = all_reports()
        .into_iter()
        .filter(|&(_, outlet)| outlet < 2)
        .collect();
    newsroom.import(&sources(&old), &()).expect("imports");
    let before = by_key(&newsroom);
    newsroom.schedule = ALONE;
    for event in 0..6 {
        newsroom
            .import(&sources(&[(event, 2)]), &())
            .expect("imports");
    }
    let after = by_key(&newsroom);
    assert_eq!(before.len(), 6, "{before:?}");
    assert_eq!(
        after.keys().collect::<Vec<_>>(),
        before.keys().collect::<Vec<_>>(),
        "each came to the story of its event, and no story changed its key: {after:?}"
    );
    assert!(after.values().all(|story| story.len() == 3), "{after:?}");
    newsroom.relink_all().expect("links");
    assert_eq!(by_key(&newsroom), after, "all linked at once say the same");
}

#[path = "../../benches/generated/mod.rs"]
mod generated;

/// The stories of an archive that comes in parts of so many articles.
fn archived(lines: &[String], part: usize, schedule: LinkSchedule) -> BTreeSet<BTreeSet<String>> {
    let dir = tempfile::tempdir().expect("a folder");
    let mut newsroom = newsroom(dir.path());
    newsroom.schedule = schedule;
    for lines in lines.chunks(part) {
        let source = Source::Bytes {
            name: "part.jsonl".to_owned(),
            bytes: lines.join("\n").into_bytes(),
        };
        newsroom.import(&[source], &()).expect("imports");
    }
    newsroom.relink_all().expect("links");
    stories(&newsroom)
}

#[test]
fn a_larger_archive_joined_in_parts_is_linked_as_if_it_came_at_once() {
    let lines: Vec<String> = generated::archive(150, 20).collect();
    let at_once = archived(&lines, lines.len(), LinkSchedule::USUAL);
    assert!(
        at_once.len() < 100,
        "events of several articles: {}",
        at_once.len()
    );
    let mut backwards = lines.clone();
    backwards.reverse();
    assert_eq!(archived(&backwards, 37, ALONE), at_once);
}
