//! The Rust half of `training/stories.py`: JSON Lines in, what is learned from out.
#![expect(
    clippy::disallowed_methods,
    reason = "a tool for training, no part of the analysis"
)]

use std::collections::BTreeMap;
use std::error::Error;
use std::io::{BufRead, Write, stdin, stdout};

use nutgraf_analysis::stories::training::{
    BackgroundCounter, FEATURE_NAMES, MEMBERSHIP_NAMES, membership_features, pairs,
};
use nutgraf_analysis::stories::{Fingerprint, Member};
use nutgraf_model::Language;
use serde::Deserialize;

/// An article, or a list of function words.
#[derive(Deserialize)]
struct Line {
    language: Language,
    #[serde(default)]
    title: String,
    #[serde(default)]
    text: String,
    /// Function words of the language, one a line, instead of an article.
    function_words: Option<String>,
    /// Articles are compared inside their library.
    #[serde(default)]
    library: u32,
    /// Days since 1970.
    when: Option<f64>,
    source: Option<String>,
    /// Which articles tell one story; those without are only the library's background.
    story: Option<String>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let lines = stdin()
        .lock()
        .lines()
        .map(|line| Ok(serde_json::from_str(&line?)?));
    let lines: Vec<Line> = lines.collect::<Result<_, Box<dyn Error>>>()?;
    match std::env::args().nth(1).as_deref() {
        Some("background") => stdout().write_all(&background(&lines))?,
        Some("pairs") => write_pairs(&lines)?,
        Some("membership") => write_membership(&lines)?,
        _ => return Err("usage: story_features background|pairs|membership < LINES".into()),
    }
    Ok(())
}

fn background(lines: &[Line]) -> Vec<u8> {
    let mut count = BackgroundCounter::default();
    for line in lines {
        match &line.function_words {
            Some(list) => count.function_words(line.language, list),
            None => count.article(line.language, &format!("{}\n{}", line.title, line.text)),
        }
    }
    count.table()
}

/// A line of names, then a line for each pair of articles: 1 or 0 for one story or two, -1 where one
/// of them has none; the places of both among the lines; the features.
fn write_pairs(lines: &[Line]) -> Result<(), Box<dyn Error>> {
    let mut libraries: BTreeMap<u32, Vec<(usize, &Line)>> = BTreeMap::new();
    for (at, line) in lines.iter().enumerate() {
        libraries.entry(line.library).or_default().push((at, line));
    }
    let mut out = std::io::BufWriter::new(stdout().lock());
    writeln!(out, "label\tone\tother\t{}", FEATURE_NAMES.join("\t"))?;
    for library in libraries.values() {
        let prints: Vec<Fingerprint> = library
            .iter()
            .map(|(_, line)| Fingerprint::of(&line.title, &line.text, line.language))
            .collect();
        let mut members = Vec::with_capacity(prints.len());
        for (fingerprint, (_, line)) in prints.iter().zip(library) {
            members.push(Member {
                fingerprint,
                when: line.when,
                source: line.source.as_deref(),
            });
        }
        for (one, other, measures) in pairs(&members) {
            let ((one, a), (other, b)) = (library[one], library[other]);
            let label = match (&a.story, &b.story) {
                (Some(a), Some(b)) => i8::from(a == b),
                _ => -1,
            };
            let measures: Vec<String> = measures.iter().map(f32::to_string).collect();
            writeln!(out, "{label}\t{one}\t{other}\t{}", measures.join("\t"))?;
        }
    }
    Ok(out.flush()?)
}

/// A line of names, then for each library, whose first article is the one a story is told from, a
/// line of features for each of its other articles.
fn write_membership(lines: &[Line]) -> Result<(), Box<dyn Error>> {
    let mut libraries: BTreeMap<u32, Vec<&Line>> = BTreeMap::new();
    for line in lines {
        libraries.entry(line.library).or_default().push(line);
    }
    let mut out = std::io::BufWriter::new(stdout().lock());
    writeln!(out, "library\tarticle\t{}", MEMBERSHIP_NAMES.join("\t"))?;
    for (library, lines) in libraries {
        let prints: Vec<Fingerprint> = lines
            .iter()
            .map(|line| Fingerprint::of(&line.title, &line.text, line.language))
            .collect();
        let member = |(line, fingerprint)| {
            let line: &&Line = line;
            Member {
                fingerprint,
                when: line.when,
                source: line.source.as_deref(),
            }
        };
        let story: Vec<Member> = lines.iter().zip(&prints).map(member).collect();
        for (article, member) in story.iter().enumerate().skip(1) {
            let features = membership_features(&story[0], member, &story);
            let row: Vec<String> = features.iter().map(|value| format!("{value:.6}")).collect();
            writeln!(out, "{library}\t{article}\t{}", row.join("\t"))?;
        }
    }
    Ok(())
}
