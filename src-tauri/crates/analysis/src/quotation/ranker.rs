//! Finds the candidates for a quote’s speaker. [`super::speaker_features`] describes each.

use super::annotated::{AnnotatedDocument, MentionId};
use super::candidate::{Candidate, PreviousQuote};
use super::competing::CompetingSpeakers;
use super::names::Names;
use super::speaker_features::FeatureExtractor;
use super::surroundings::{REACH, Surroundings};

/// The most candidates to either side in the paragraph.
const MOST: usize = 14;

/// All candidates of a quote, with their features.
pub(super) fn candidates(
    annotated: &AnnotatedDocument,
    names: &Names,
    around: &Surroundings,
    previous: PreviousQuote,
) -> Vec<Candidate> {
    let mut places: Vec<MentionId> = Vec::new();
    let here = around.paragraph;
    let mentions = &annotated.paragraphs[here].mentions;
    let middle = mentions.partition_point(|mention| mention.first < around.token);
    for mention in middle.saturating_sub(MOST)..mentions.len().min(middle + MOST) {
        places.push(MentionId {
            paragraph: here,
            mention,
        });
    }
    let first_quote = around.opens
        && !annotated.paragraphs[here].tokens.list[..around.token.min(REACH)]
            .iter()
            .any(|token| token.is_quote());
    if first_quote || places.len() < 3 {
        for back in 1..=2.min(here) {
            let mentions = annotated.paragraphs[here - back].mentions.len();
            let most = if back == 1 { 10 } else { 5 };
            for mention in mentions.saturating_sub(most)..mentions {
                places.push(MentionId {
                    paragraph: here - back,
                    mention,
                });
            }
        }
        if let Some(next) = annotated.paragraphs.get(here + 1) {
            for mention in 0..next.mentions.len().min(3) {
                places.push(MentionId {
                    paragraph: here + 1,
                    mention,
                });
            }
        }
    }
    if let Some(at) = previous.mention
        && !places.contains(&at)
    {
        places.push(at);
    }
    let describer = FeatureExtractor {
        annotated,
        names,
        around,
        previous,
        competing: CompetingSpeakers::of(annotated, around),
    };
    places
        .into_iter()
        .map(|at| describer.describe(at))
        .collect()
}
