//! Attribution, segment by segment: whether it is a quote, and who speaks. The candidates’ scores
//! become probabilities, and those of one person’s mentions are added up.

use super::annotated::{AnnotatedDocument, MentionId};
use super::candidate::{Candidate, MENTION_CLASSES, POSITIONS, PreviousQuote};
use super::clause::CueForm;
use super::marks::MarkStyle;
use super::mention::MentionKind;
use super::model::{Model, logit, probability};
use super::names::Names;
use super::quote_classifier;
use super::ranker::candidates;
use super::surroundings::Surroundings;
use super::{competing, confidence, relayed};

/// A quote with the mention of its speaker.
pub(super) struct AttributedQuote {
    /// The segment.
    pub(super) segment: usize,
    /// The mention, and the index of its cue link in the paragraph.
    pub(super) speaker: Option<(MentionId, Option<usize>)>,
    /// The highest confidence it can have.
    pub(super) most: f32,
    /// Its surroundings.
    pub(super) around: Surroundings,
    /// What the decision says for it.
    pub(super) evidence: Evidence,
}

/// How sure the parts of a decision are, and what its candidate looks like.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Evidence {
    /// The probability of the chosen person among the candidates.
    pub(super) sure: f32,
    /// That of the next person.
    pub(super) second: f32,
    /// The probability that the segment is a quote.
    pub(super) is_quote: f32,
    /// What the confidence model says.
    pub(super) confidence: f32,
    /// The position of the candidate.
    pub(super) position: usize,
    /// The class of its mention.
    pub(super) class: usize,
    /// How many candidates there are.
    pub(super) candidates: usize,
}

/// The decision on one segment, with its inputs.
pub(super) struct Decision {
    pub(super) around: Surroundings,
    pub(super) candidates: Vec<Candidate>,
    /// The chosen candidate and the probability of its person.
    pub(super) best: Option<(usize, f32)>,
    /// The probability of the next person.
    pub(super) second: f32,
    /// The probability that the segment is a quote.
    pub(super) is_quote: f32,
    /// The probability that the attribution is right.
    pub(super) confidence: f32,
}

impl Decision {
    fn evidence(&self) -> Evidence {
        let (index, sure) = self.best.unwrap_or_default();
        let chosen = self.candidates.get(index);
        Evidence {
            sure,
            second: self.second,
            is_quote: self.is_quote,
            confidence: self.confidence,
            position: chosen.map_or(POSITIONS, |one| one.position),
            class: chosen.map_or(MENTION_CLASSES, |one| one.mention_class),
            candidates: self.candidates.len(),
        }
    }
}

/// The penalty for a candidate before a quote where somebody else takes over in the sentence.
const CUT: f32 = 2.0;

/// The probability from which a segment counts as a quote.
const QUOTE_FROM: f32 = 0.5;

/// In English, a quote is kept only from this confidence. Of the segments from six words that fall
/// below, two in five quote nobody and one in four has the right speaker. In five-fold
/// cross-validation by article this gains .3 points of F1 on all segments, on those from six words,
/// and on direct ones, against a rule for doubtful quotes only. Other languages have too few
/// annotated articles to tell.
const BELIEVED_FROM: f32 = 0.4;

/// The least probability that a plain cue gives in a language with few or no annotated articles.
const BESIDE: f32 = 0.6;

/// The words from which marks hold a quote in a language without word lists.
const LONG: usize = 5;

/// Whether a candidate is the subject of a verb of saying in the quote’s own sentence, or a full name
/// before its colon.
fn is_plain(annotated: &AnnotatedDocument, candidate: &Candidate) -> bool {
    let mention = annotated.mention(candidate.at);
    let full = mention.kind == MentionKind::Name && mention.last > mention.first;
    let links = &annotated.paragraphs[candidate.at.paragraph].links;
    let link = candidate.link.map(|index| &links[index]);
    candidate.position < 2
        && link.is_some_and(|link| {
            link.strong
                && (matches!(
                    link.form,
                    CueForm::Before | CueForm::After | CueForm::According
                ) || link.form == CueForm::Colon && full)
        })
}

/// Attributes all quotes of an article, in order.
pub(super) fn attribute(
    annotated: &AnnotatedDocument,
    names: &Names,
    model: &Model,
) -> Vec<AttributedQuote> {
    let mut found = Vec::new();
    each(annotated, names, model, |segment, decision| {
        let label = annotated.segments[segment].style == MarkStyle::Label;
        let doubted = decision.confidence < BELIEVED_FROM && !label;
        if decision.is_quote < QUOTE_FROM || doubted && annotated.lexicon.habits.english {
            return;
        }
        let speaker = decision
            .best
            .map(|(index, _)| &decision.candidates[index])
            .and_then(|candidate| whose(annotated, &decision.around, candidate));
        let relays = speaker.is_some_and(|(at, link)| relayed::is_outlet(annotated, at, link));
        let shouts = !label && speaker.is_some_and(|(at, _)| is_headline(annotated, at));
        let most = if shouts || relays || has_unknown_end(annotated, segment) {
            OF_UNKNOWN_END
        } else {
            1.0
        };
        found.push(AttributedQuote {
            segment,
            speaker,
            most,
            evidence: decision.evidence(),
            around: decision.around,
        });
    });
    found
}

/// Whose words a quote has if the reporting words belong to the candidate: the candidate's, those of
/// somebody the candidate tells of, or nobody's.
fn whose(
    annotated: &AnnotatedDocument,
    around: &Surroundings,
    candidate: &Candidate,
) -> Option<(MentionId, Option<usize>)> {
    let (at, link) = (candidate.at, candidate.link);
    if relayed::is_written_on(annotated, around, at, link) {
        return None;
    }
    let Some(index) = link else {
        return Some((at, link));
    };
    if let Some((other, link)) = relayed::told_of(annotated, at, index) {
        return Some((other, Some(link)));
    }
    let paragraph = &annotated.paragraphs[at.paragraph];
    let denied = annotated.lexicon.habits.english
        && relayed::is_denied(annotated.body, paragraph, &paragraph.links[index]);
    (!denied).then_some((at, link))
}

/// The highest confidence of a quote without a closing mark: its cue may be part of it. Below
/// [`nutgraf_model::Quote::NAMED_FROM`].
const OF_UNKNOWN_END: f32 = 0.3;

/// Whether a mention of three words or more is all in capitals: a headline, not a name.
fn is_headline(annotated: &AnnotatedDocument, at: MentionId) -> bool {
    let text = annotated.span(at).of(annotated.body).unwrap_or_default();
    let mut letters = text.chars().filter(|sign| sign.is_alphabetic());
    let cased = |sign: char| sign.is_uppercase();
    text.split_whitespace().count() > 2 && text.contains(cased) && letters.all(cased)
}

/// Whether the end of a quote is unknown: it has no closing mark, and the next paragraph does not
/// continue it.
fn has_unknown_end(annotated: &AnnotatedDocument, segment: usize) -> bool {
    let this = &annotated.segments[segment];
    let goes_on = annotated.segments.get(segment + 1).is_some_and(|next| {
        let between = annotated.body.get(this.content.end..next.outer.start);
        next.paragraph == this.paragraph + 1 && between.is_some_and(|text| text.trim().is_empty())
    });
    !this.closed && !goes_on && this.style != MarkStyle::Label
}

/// Decides on every segment in order. A decision is an input of the next one.
pub(super) fn each(
    annotated: &AnnotatedDocument,
    names: &Names,
    model: &Model,
    mut seen: impl FnMut(usize, Decision),
) {
    let mut previous = PreviousQuote::default();
    for segment in 0..annotated.segments.len() {
        let Some(around) = Surroundings::of(annotated, segment) else {
            continue;
        };
        let decision = decide(annotated, names, model, segment, around, previous);
        if decision.is_quote >= QUOTE_FROM
            && let Some((best, _)) = decision.best
        {
            previous.mention = Some(decision.candidates[best].at);
        }
        seen(segment, decision);
    }
}

fn decide(
    annotated: &AnnotatedDocument,
    names: &Names,
    model: &Model,
    segment: usize,
    around: Surroundings,
    previous: PreviousQuote,
) -> Decision {
    let candidates = candidates(annotated, names, &around, previous);
    let cut = competing::taken_over(annotated, &around);
    let is_cut = |at: MentionId| {
        at.paragraph == around.paragraph && cut.is_some_and(|cut| annotated.mention(at).last < cut)
    };
    let scores: Vec<f32> = candidates
        .iter()
        .map(|one| {
            let score = model.speaker.score(&one.features, &[]);
            if is_cut(one.at) { score - CUT } else { score }
        })
        .collect();
    let (best, second) = choose(names, &candidates, &scores);
    let features =
        quote_classifier::quote_features(annotated, &annotated.segments[segment], &around);
    let sure = best.map_or(0.0, |(_, sure)| sure);
    let title = quote_classifier::is_title(annotated, &annotated.segments[segment], &around);
    let mut is_quote = if title {
        0.0
    } else {
        probability(model.is_quote.score(&features, &[logit(sure)]))
    };
    let evidence = confidence::confidence_features(
        annotated,
        &around,
        best.map(|(index, _)| &candidates[index]),
    );
    let reals = [logit(sure), logit(is_quote), logit(sure - second)];
    let mut confidence = probability(model.confidence.score(&evidence, &reals));
    if annotated.segments[segment].style == MarkStyle::Label {
        // The labels of an interview say that all of it is speech.
        is_quote = is_quote.max(BESIDE);
    }
    if !annotated.lexicon.habits.english && !title {
        let spoken = matches!(
            annotated.segments[segment].style,
            MarkStyle::Dash | MarkStyle::Label
        );
        // Without word lists nothing tells but that it is long.
        let long = !annotated.lexicon.habits.known && around.words >= LONG;
        if spoken || long || quote_classifier::has_cue_beside(annotated, &around) {
            is_quote = is_quote.max(BESIDE);
        }
        if best.is_some_and(|(index, _)| is_plain(annotated, &candidates[index])) {
            confidence = confidence.max(BESIDE);
        }
    }
    Decision {
        around,
        candidates,
        best,
        second,
        is_quote,
        confidence,
    }
}

/// The best mention of the likeliest person, that person’s probability, and the next person’s.
fn choose(names: &Names, candidates: &[Candidate], scores: &[f32]) -> (Option<(usize, f32)>, f32) {
    let top = scores.iter().copied().fold(f32::MIN, f32::max);
    let parts: Vec<f32> = scores.iter().map(|score| (score - top).exp()).collect();
    let total: f32 = parts.iter().sum();
    // Person, share, best candidate.
    let mut people: Vec<(CandidateIdentity, f32, usize)> = Vec::new();
    for (index, candidate) in candidates.iter().enumerate() {
        let key = key(names, candidate.at);
        match people.iter_mut().find(|person| person.0 == key) {
            Some(person) => {
                person.1 += parts[index];
                if scores[index] > scores[person.2] {
                    person.2 = index;
                }
            }
            None => people.push((key, parts[index], index)),
        }
    }
    people.sort_by(|one, other| other.1.total_cmp(&one.1));
    let best = people.first().map(|person| (person.2, person.1 / total));
    (best, people.get(1).map_or(0.0, |person| person.1 / total))
}

/// The person of a mention: a name, or the mention alone.
#[derive(Clone, Copy, PartialEq, Eq)]
enum CandidateIdentity {
    Name(usize),
    Alone(MentionId),
}

fn key(names: &Names, at: MentionId) -> CandidateIdentity {
    names
        .at(at)
        .map_or(CandidateIdentity::Alone(at), CandidateIdentity::Name)
}
