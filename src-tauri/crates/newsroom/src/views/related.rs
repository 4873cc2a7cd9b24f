//! Related stories: earlier stories that share important words, and people, with a story.

use std::collections::{BTreeMap, HashMap};

use nutgraf_analysis::stories::{Fingerprint, similarity};
use nutgraf_model::{ArticleId, RelatedSpeaker, RelatedStory, StoryId, StoryLine};
use nutgraf_store::{Store, StoredArticle};

use super::story_line::line;
use crate::Error;
use crate::linking::fingerprint_of;

/// The number of the story's articles whose words are used, spread over the story.
const ASKING: usize = 6;

/// The maximum number of articles per word, the latest before the story.
const PER_WORD: usize = 200;

/// The number of best candidates that are compared.
const COMPARED: usize = 60;

/// The minimum similarity, whoever speaks in the stories. Below it, stories share only common
/// words. Chosen by reading the related stories in a stream of five thousand articles.
const ALIKE: f32 = 0.1;

/// The minimum score of a story that is shown, including shared speakers.
const RELATED: f32 = 0.14;

/// What a person who speaks in both stories adds to the score.
const SPEAKS_IN_BOTH: f32 = 0.05;

/// The maximum number of stories that are shown.
const SHOWN: usize = 5;

/// The earlier stories that are related to a story of these `articles`, most similar first.
pub(super) fn related(
    store: &Store,
    story: &StoryLine,
    articles: &[StoredArticle],
) -> Result<Vec<RelatedStory>, Error> {
    let step = articles.len().div_ceil(ASKING).max(1);
    let asking: Vec<Fingerprint> = articles
        .iter()
        .step_by(step)
        .map(|stored| fingerprint_of(store, stored.line.id))
        .collect::<Result<_, _>>()?;
    let speakers = store.speakers_of_story(story.id)?;
    let mut found = Vec::new();
    for (other, alike) in alike(store, &asking, candidates(store, story, &asking)?)? {
        let Some(line) = line(&store.story_rows(Some(other))?) else {
            continue;
        };
        let theirs = store.speakers_of_story(other)?;
        let both = speakers.iter().filter(|speaker| theirs.contains(speaker));
        let both = both.map(|(id, name)| RelatedSpeaker {
            id: *id,
            name: name.clone(),
        });
        let speakers: Vec<RelatedSpeaker> = both.collect();
        let score = alike + SPEAKS_IN_BOTH * speakers.len().min(2) as f32;
        if line.first_day < story.first_day && alike >= ALIKE && score >= RELATED {
            found.push((score, RelatedStory { line, speakers }));
        }
    }
    found.sort_by(|(a, one), (b, other)| b.total_cmp(a).then(one.line.id.cmp(&other.line.id)));
    found.truncate(SHOWN);
    Ok(found.into_iter().map(|(_, related)| related).collect())
}

/// The articles of earlier stories that share the rarest of the important words, with their
/// stories.
fn candidates(
    store: &Store,
    story: &StoryLine,
    asking: &[Fingerprint],
) -> Result<Vec<(ArticleId, StoryId)>, Error> {
    let mut words: BTreeMap<u32, f32> = BTreeMap::new();
    for print in asking {
        for (rank, word) in print.keywords().into_iter().enumerate() {
            // The first words weigh most.
            *words.entry(word).or_default() += 1.0 / (rank + 4) as f32;
        }
    }
    let mut weighed: HashMap<(ArticleId, StoryId), f32> = HashMap::new();
    for (word, weight) in words {
        let having = store.earlier_with_keyword(word, story.id, story.last_day, PER_WORD)?;
        let rare = weight / (having.len() as f32 + 1.0).ln_1p();
        for one in having {
            *weighed.entry(one).or_default() += rare;
        }
    }
    let mut ranked: Vec<_> = weighed.into_iter().collect();
    ranked.sort_unstable_by(|(one, a), (other, b)| b.total_cmp(a).then(one.cmp(other)));
    ranked.truncate(COMPARED);
    Ok(ranked.into_iter().map(|(one, _)| one).collect())
}

/// For each story the similarity of its most similar article.
fn alike(
    store: &Store,
    asking: &[Fingerprint],
    candidates: Vec<(ArticleId, StoryId)>,
) -> Result<BTreeMap<StoryId, f32>, Error> {
    let mut alike: BTreeMap<StoryId, f32> = BTreeMap::new();
    for (article, story) in candidates {
        let theirs = fingerprint_of(store, article)?;
        let most = asking
            .iter()
            .map(|own| similarity(own, &theirs))
            .fold(0.0, f32::max);
        let known = alike.entry(story).or_default();
        *known = known.max(most);
    }
    Ok(alike)
}
