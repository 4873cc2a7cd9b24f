//! How sure an attribution is: the features of the chosen speaker and of the quote around it.

use super::annotated::AnnotatedDocument;
use super::candidate::{Candidate, MENTION_CLASSES, POSITIONS};
use super::features::{ActiveFeatures, templates, word_bucket};
use super::surroundings::{AFTER, BEFORE, ENDING, LINK_KINDS, Surroundings, link_kind};

templates! {
    /// The feature templates of an attribution.
    CONFIDENCE, CONFIDENCE_SIZE, ConfidenceTemplate {
        PositionLink "position-link" POSITIONS * LINK_KINDS;
        Mention "mention" MENTION_CLASSES;
        BeforeEnding "before-ending" BEFORE * ENDING;
        Words "words" 8;
        PositionMention "position-mention" POSITIONS * MENTION_CLASSES;
        After "after" AFTER;
    }
}

use ConfidenceTemplate as T;

/// The features of an attribution; of a quote without a candidate, those of the quote alone.
pub(super) fn confidence_features(
    annotated: &AnnotatedDocument,
    around: &Surroundings,
    candidate: Option<&Candidate>,
) -> ActiveFeatures {
    let mut features = ActiveFeatures::default();
    let mut note = |template, value| features.note(template, value);
    if let Some(found) = candidate {
        let link = found
            .link
            .map(|index| &annotated.paragraphs[found.at.paragraph].links[index]);
        note(
            T::PositionLink,
            found.position * LINK_KINDS + link_kind(link),
        );
        note(T::Mention, found.mention_class);
        note(
            T::PositionMention,
            found.position * MENTION_CLASSES + found.mention_class,
        );
    }
    note(T::BeforeEnding, around.before * ENDING + around.ending);
    note(T::Words, word_bucket(around.words));
    note(T::After, around.after);
    features
}
