//! Subtitles: cues with their times.

use super::turns::{Cue, named};
use crate::draft::Clues;
use crate::formats::metadata;
use crate::text::pattern::{Pattern, pattern};
use crate::text::tidy;
use crate::xml::tree;

/// Cues of one file that are read.
const MOST_CUES: usize = 200_000;

/// The times of a cue: of WebVTT and SubRip with an arrow, of SBV with a comma.
static TIMES: Pattern = Pattern::new(|| {
    pattern(
        r"^\[?((?:\d{1,3}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?)(?:\s*-->\s*|,)((?:\d{1,3}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?)\]?(?:\s+(.*))?$",
    )
});

/// Whether a text opens as subtitles do.
pub(super) fn opens(text: &str) -> bool {
    let is_vtt = text
        .strip_prefix("WEBVTT")
        .is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t', '\n', '\r']));
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let Some(first) = lines.next() else {
        return false;
    };
    let is_number = first.len() <= 6 && first.bytes().all(|b| b.is_ascii_digit());
    let times = if is_number { lines.next() } else { Some(first) };
    is_vtt || times.is_some_and(|line| TIMES.is_match(line))
}

/// The cues of a text, and what its head says.
pub(super) fn read(text: &str, clues: &mut Clues) -> Vec<Cue> {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let mut blocks = Blocks::of(text);
    if text.starts_with("WEBVTT") {
        read_head(&mut blocks, clues);
    }
    let mut found: Vec<Cue> = Vec::new();
    let mut shown: Vec<String> = Vec::new();
    for block in blocks.0.into_iter().take(MOST_CUES) {
        let is_aside = |name: &str| block.first().is_some_and(|line| line.starts_with(name));
        if ["NOTE", "STYLE", "REGION"]
            .iter()
            .any(|name| is_aside(name))
        {
            continue;
        }
        for (time, lines) in cues_of(&block) {
            let lines: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
            // Captions that roll show a line again above the next one.
            let fresh = lines.iter().filter(|line| !shown.contains(line));
            let fresh: Vec<String> = fresh.cloned().collect();
            found.extend(spoken(&fresh, time));
            shown = lines;
        }
    }
    found
}

/// Blocks of lines between blank ones.
struct Blocks<'t>(Vec<Vec<&'t str>>);

impl<'t> Blocks<'t> {
    fn of(text: &'t str) -> Blocks<'t> {
        let mut found = vec![Vec::new()];
        for line in text.lines().map(str::trim_end) {
            if line.trim().is_empty() {
                found.push(Vec::new());
            } else if let Some(last) = found.last_mut() {
                last.push(line);
            }
        }
        found.retain(|block| !block.is_empty());
        Blocks(found)
    }
}

/// "WEBVTT - Press conference", "Title: …", "Language: en".
fn read_head(blocks: &mut Blocks, clues: &mut Clues) {
    let Some(head) = blocks.0.first_mut() else {
        return;
    };
    let title = head[0]["WEBVTT".len()..].trim_matches([' ', '\t', '-', '–']);
    if title.chars().filter(|c| c.is_alphabetic()).count() > 3 {
        clues.headline = metadata::some_line(title);
    }
    let first = head.iter().position(|line| TIMES.is_match(line.trim()));
    for line in &head[1..first.unwrap_or(head.len())] {
        match line
            .split_once(':')
            .map(|(name, value)| (name.trim(), value.trim()))
        {
            Some(("Language", tag)) => metadata::tongue(clues, tag),
            Some(("Title", title)) => clues.headline = metadata::some_line(title),
            _ => {}
        }
    }
    *head = match first {
        Some(first) => head.split_off(first),
        None => Vec::new(),
    };
    blocks.0.retain(|block| !block.is_empty());
}

type Times = Option<(f64, f64)>;

/// The cues of a block: one, or several where no blank line parts them.
fn cues_of<'t>(block: &[&'t str]) -> Vec<(Times, Vec<&'t str>)> {
    let mut found: Vec<(Times, Vec<&'t str>)> = Vec::new();
    for (at, line) in block.iter().enumerate() {
        if let Some(times) = TIMES.captures(line.trim()) {
            let time = seconds(&times[1]).zip(seconds(&times[2]));
            let rest = times.get(3).map(|rest| rest.as_str());
            let rest = rest.filter(|rest| line.starts_with('[') && !rest.contains(':'));
            found.push((time, rest.into_iter().collect()));
            continue;
        }
        // A cue's number or name stands above its times.
        let is_name = block
            .get(at + 1)
            .is_some_and(|next| TIMES.is_match(next.trim()));
        let is_first_or_number = at == 0 || line.trim().bytes().all(|b| b.is_ascii_digit());
        if is_name && is_first_or_number {
            continue;
        }
        match found.last_mut() {
            Some((_, lines)) => lines.push(line),
            None => found.push((None, vec![line])),
        }
    }
    found
}

fn seconds(time: &str) -> Option<f64> {
    let mut total = 0.0;
    for part in time.replace(',', ".").split(':') {
        total = total * 60.0 + part.parse::<f64>().ok()?;
    }
    Some(total)
}

/// What the lines of a cue say, speaker by speaker.
fn spoken(lines: &[String], time: Times) -> Vec<Cue> {
    static VOICE: Pattern = Pattern::new(|| pattern(r"<v(?:\.[^\s>]*)?\s+([^<>]{1,100})>"));
    static TAG: Pattern =
        Pattern::new(|| pattern(r"</?(?:[a-z][^<>]{0,100}|[\d:.]+)?>|\{\\[^{}]*\}"));
    let mut found: Vec<Cue> = Vec::new();
    let whole = lines.join("\n");
    let mut parts: Vec<(Option<String>, &str)> = Vec::new();
    let mut from = 0;
    let mut speaker = None;
    for voice in VOICE.captures_iter(&whole) {
        let (start, end) = voice.get(0).map_or((0, 0), |all| (all.start(), all.end()));
        parts.push((speaker.take(), &whole[from..start]));
        speaker = metadata::some_line(&voice[1]);
        from = end;
    }
    parts.push((speaker, &whole[from..]));
    for (voice, part) in parts {
        let text = tree::unescaped(&TAG.replace_all(part, ""));
        for line in text
            .lines()
            .map(tidy::one_line)
            .filter(|line| !line.is_empty())
        {
            let (speaker, said) = match (&voice, named(&line)) {
                (None, Some((name, rest))) => (Some(name), rest.to_owned()),
                _ => (voice.clone(), line.clone()),
            };
            match found.last_mut() {
                Some(last) if speaker.is_none() || speaker == last.speaker => {
                    last.text.push('\n');
                    last.text.push_str(&said);
                }
                _ => found.push(Cue {
                    speaker,
                    text: said,
                    time,
                }),
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, want: &[(Option<&str>, &str)]) {
        assert!(opens(text), "{text}");
        let found = read(text, &mut Clues::default());
        let got: Vec<_> = found
            .iter()
            .map(|cue| (cue.speaker.as_deref(), cue.text.trim()))
            .collect();
        assert_eq!(got, want, "{text}");
    }

    #[test]
    fn voices_numbers_and_notes_are_told_apart() {
        check(
            "WEBVTT\nKind: captions\n\nNOTE of the editor\n\n1\n00:01.000 --> 00:02.000 align:start\n\
             <v.loud Ana Sorel>We <i>found</i> it.</v>\n\nend\n00:03.000 --> 00:04.000\n<v Bo>Where?\n",
            &[(Some("Ana Sorel"), "We found it."), (Some("Bo"), "Where?")],
        );
    }

    #[test]
    fn subrip_names_speakers_in_its_lines() {
        check(
            "1\n00:00:00,980 --> 00:00:04,200\nAna Sorel:\nWe found it.\n\n2\n00:00:05,000 --> 00:00:06,000\n\
             in gate two.\n3\n00:00:07,000 --> 00:00:08,000\n- Bo Aune: When?\n",
            &[
                (Some("Ana Sorel"), "We found it."),
                (None, "in gate two."),
                (Some("Bo Aune"), "When?"),
            ],
        );
    }

    #[test]
    fn rolling_captions_say_each_line_once() {
        check(
            "WEBVTT\n\n00:00.000 --> 00:01.000\nwe found\n\n00:01.000 --> 00:02.000\nwe found\na crack\n\n\
             00:02.000 --> 00:03.000\na crack\nin gate<00:02.500><c> two</c>\n",
            &[(None, "we found"), (None, "a crack"), (None, "in gate two")],
        );
    }

    #[test]
    fn texts_are_no_subtitles() {
        assert!(!opens("WEBVTTER is a word"));
        assert!(!opens("12\nMen on the pier"));
        assert!(!opens(""));
    }
}
