//! Cues of a transcript joined to turns, and turns to paragraphs.

use crate::draft::Piece;
use crate::text::pattern::{Pattern, pattern};
use crate::text::{tidy, words};

/// Words after which a turn goes on in another paragraph at the end of a sentence.
const LONG: usize = 90;
/// Seconds without a word that end a paragraph of an unknown speaker.
const PAUSE: f64 = 2.5;

/// What is said at one time.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Cue {
    /// Who says it, where that is known.
    pub(crate) speaker: Option<String>,
    /// What is said.
    pub(crate) text: String,
    /// When it begins and ends, in seconds.
    pub(crate) time: Option<(f64, f64)>,
}

/// The paragraphs of a transcript.
pub(crate) fn pieces(cues: Vec<Cue>) -> Vec<Piece> {
    let mut turns: Vec<(Option<String>, Vec<Cue>)> = Vec::new();
    for cue in cues {
        let goes_on = |known: &Option<String>| cue.speaker.is_none() || cue.speaker == *known;
        match turns.last_mut() {
            Some((speaker, said)) if goes_on(speaker) => said.push(cue),
            _ => turns.push((cue.speaker.clone(), vec![cue])),
        }
    }
    turns
        .into_iter()
        .flat_map(|(speaker, said)| paragraphs(speaker, said))
        .collect()
}

/// A turn as paragraphs, the first of which opens with the speaker.
fn paragraphs(speaker: Option<String>, said: Vec<Cue>) -> Vec<Piece> {
    let mut found = Vec::new();
    let mut text = speaker
        .as_ref()
        .map(|name| format!("{name}:"))
        .unwrap_or_default();
    let mut ended: Option<f64> = None;
    let mut is_empty = true;
    for cue in said {
        let pause = cue
            .time
            .zip(ended)
            .map_or(0.0, |((from, _), ended)| from - ended);
        let is_long = words::count(&text) >= LONG && words::ends_sentence(&text);
        let is_apart = speaker.is_none() && pause >= PAUSE && words::ends_sentence(&text);
        if !is_empty && (is_long || is_apart) {
            found.push(Piece::paragraph(std::mem::take(&mut text)));
            is_empty = true;
        }
        for part in cue
            .text
            .split('\n')
            .map(str::trim)
            .filter(|part| !part.is_empty())
        {
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(part);
            is_empty = false;
        }
        ended = cue.time.map(|(_, to)| to).or(ended);
    }
    if !is_empty {
        found.push(Piece::paragraph(tidy::one_line(&text)));
    }
    found
}

/// A line that opens with its speaker, taken apart: "Ruth Adeyemi: Good morning", ">> MAYOR: Yes".
pub(super) fn named(line: &str) -> Option<(String, &str)> {
    static NAME: Pattern = Pattern::new(|| {
        pattern(
            r"^(?:>>+\s*|[-–—]\s*)?\[?(\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+(?:\p{Lu}[\p{L}\p{M}.'’-]*|[0-9]{1,2}|(?:de|da|di|del|der|den|van|von|la|le|al|el|bin|ibn|y|e|und|af)\b)){0,4})(?:\s*\([^()]{1,60}\))?\]?:(?:\s+|$)",
        )
    });
    let found = NAME.captures(line)?;
    let name = found.get(1)?.as_str();
    (name.chars().count() >= 2).then(|| {
        (
            name.to_owned(),
            &line[found.get(0).map_or(0, |all| all.end())..],
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn speakers_open_their_lines() {
        for (line, want) in [
            (
                "Ruth Adeyemi: Good morning.",
                Some(("Ruth Adeyemi", "Good morning.")),
            ),
            ("Tomas Rial:", Some(("Tomas Rial", ""))),
            (">> MAYOR: Yes.", Some(("MAYOR", "Yes."))),
            ("Speaker 1: Yes.", Some(("Speaker 1", "Yes."))),
            (
                "Anna van der Berg (Chair): Order.",
                Some(("Anna van der Berg", "Order.")),
            ),
            ("We found this: a crack.", None),
            ("At 10:30 it rained.", None),
        ] {
            let found = named(line);
            let found = found.as_ref().map(|(name, rest)| (name.as_str(), *rest));
            assert_eq!(found, want, "{line}");
        }
    }

    #[test]
    fn cues_of_one_speaker_are_one_turn() {
        let cue = |speaker: Option<&str>, text: &str| Cue {
            speaker: speaker.map(str::to_owned),
            text: text.to_owned(),
            time: None,
        };
        let cues = vec![
            cue(Some("Ana"), "We found a crack"),
            cue(None, "in gate two."),
            cue(Some("Bo"), "When?"),
        ];
        let got: Vec<_> = pieces(cues).into_iter().map(|piece| piece.text).collect();
        assert_eq!(got, ["Ana: We found a crack in gate two.", "Bo: When?"]);
    }
}
