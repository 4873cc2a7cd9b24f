//! Transcripts as plain text: turns under a line of speaker and time, as Otter, Zoom, Teams, Rev
//! and people type them.

use super::turns::Cue;
use crate::dates::{self, Order};
use crate::draft::Clues;
use crate::formats::metadata;
use crate::text::pattern::{Pattern, pattern};
use crate::text::tidy;
use nutgraf_model::DateEvidence;

/// Turns that a text has at least to be a transcript.
const FEWEST_TURNS: usize = 3;

/// A name and a time alone on a line: "Ana Sorel  0:04", "[Ana Sorel] 10:15:32", "Ana Sorel (0:04):".
static ABOVE: Pattern = Pattern::new(|| {
    pattern(
        r"^\[?(\p{Lu}[^\d\[\]():•|,]{0,50}?(?: \d{1,2})?)\]?:?\s+[(\[]?((?:\d{1,2}:)?\d{1,2}:\d{2}(?:\.\d+)?)(?: ?[AP]M)?[)\]]?:?$",
    )
});

/// The same before what is said: "[00:04] Ana Sorel: Good morning", "Ana Sorel (00:04): Good…".
static BEFORE: Pattern = Pattern::new(|| {
    pattern(
        r"^(?:[(\[]?((?:\d{1,2}:)?\d{1,2}:\d{2}(?:\.\d+)?)[)\]]?\s*[-–]?\s+(\p{Lu}[^\d\[\]():]{0,50}?(?: \d{1,2})?):|(\p{Lu}[^\d\[\]():]{0,50}?(?: \d{1,2})?):?\s*[(\[]((?:\d{1,2}:)?\d{1,2}:\d{2}(?:\.\d+)?)[)\]]:?)\s+(\S.*)$",
    )
});

/// Whether a text that may be cut reads like a transcript.
pub(super) fn is_typed(text: &str) -> bool {
    let lines = || text.lines().map(str::trim).filter(|line| !line.is_empty());
    let heads = lines()
        .filter(|line| ABOVE.is_match(line) || BEFORE.is_match(line))
        .count();
    let goes_on = ABOVE.is_match(lines().next_back().unwrap_or_default());
    heads >= FEWEST_TURNS
        && (heads * 4 >= lines().count() || heads * 8 >= lines().count() && !goes_on)
}

/// The turns of a text, and what stands above them.
pub(super) fn read(text: &str, clues: &mut Clues) -> Vec<Cue> {
    let mut found: Vec<Cue> = Vec::new();
    let mut above: Vec<String> = Vec::new();
    for line in text
        .lines()
        .map(tidy::one_line)
        .filter(|line| !line.is_empty())
    {
        if let Some(head) = ABOVE.captures(&line) {
            found.push(cue(&head[1], ""));
        } else if let Some(head) = BEFORE.captures(&line) {
            let name = head.get(2).or(head.get(3)).map_or("", |name| name.as_str());
            found.push(cue(name, &head[5]));
        } else if is_foot(&line) {
        } else if let Some(last) = found.last_mut() {
            last.text.push('\n');
            last.text.push_str(&line);
        } else {
            above.push(line);
        }
    }
    read_head(&above, clues);
    found
}

fn cue(name: &str, text: &str) -> Cue {
    Cue {
        speaker: metadata::some_line(name),
        text: text.to_owned(),
        time: None,
    }
}

fn is_foot(line: &str) -> bool {
    let line = line.to_ascii_lowercase();
    line.starts_with("transcribed by ") || line.starts_with("this transcript was ")
}

/// The title and the day; keywords and the list of speakers are no text.
fn read_head(lines: &[String], clues: &mut Clues) {
    clues.headline = lines.first().and_then(|line| metadata::some_line(line));
    let dated = lines.iter().skip(1).take(4);
    let mut dated = dated.filter_map(|line| dates::find(line, Order::MonthFirst));
    clues.published = dated
        .next()
        .map(|found| found.published(DateEvidence::Printed));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, want: &[(&str, &str)]) {
        assert!(is_typed(text), "{text}");
        let found = read(text, &mut Clues::default());
        let got: Vec<_> = found
            .iter()
            .map(|cue| (cue.speaker.as_deref().unwrap_or_default(), cue.text.trim()))
            .collect();
        assert_eq!(got, want, "{text}");
    }

    #[test]
    fn programs_write_turns_in_their_ways() {
        let want = [
            ("Ana Sorel", "We found it."),
            ("Bo Aune", "Where?"),
            ("Ana Sorel", "In gate two."),
        ];
        check(
            "Press conference\nFri, Nov 20, 2026 9:15AM • 2:10\n\nSUMMARY KEYWORDS\ngate, dam\n\nAna Sorel  00:00\nWe found it.\n\n\
             Bo Aune  00:04\nWhere?\n\nAna Sorel  00:06\nIn gate two.\n\nTranscribed by https://otter.ai\n",
            &want,
        );
        check(
            "[Ana Sorel] 10:15:32\nWe found it.\n\n[Bo Aune] 10:15:40\nWhere?\n\n[Ana Sorel] 10:15:44\nIn gate two.\n",
            &want,
        );
        check(
            "Ana Sorel (00:03): We found it.\nBo Aune (00:05): Where?\nAna Sorel (00:09): In gate two.\n",
            &want,
        );
        check(
            "[00:03] Ana Sorel: We found it.\n[00:05] Bo Aune: Where?\n[00:09] Ana Sorel: In gate two.\n",
            &want,
        );
    }

    #[test]
    fn an_article_with_times_is_none() {
        let text = "Timetable of the day\n\nThe doors open at 10:30\n\nThe board met. It voted.\n\nThe ferry leaves at 12:15\n\nMore.";
        assert!(!is_typed(text));
    }
}
