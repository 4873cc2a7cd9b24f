//! The English words of receipts.

use nutgraf_import::containers::LeftOut;
use nutgraf_model::{Outcome, Remark, Warning};
use nutgraf_store::NewVersion;

use crate::count::counted;

/// One line on a new article: outlet, date, and what is uncertain.
pub(super) fn detail(new: &NewVersion) -> String {
    let article = &new.article;
    let mut parts: Vec<String> = article.source.iter().cloned().collect();
    if let Some(published) = &article.published {
        parts.push(published.day.0.strftime("%-d %B %Y").to_string());
    }
    parts.extend(article.warnings.iter().map(|w| uncertain(*w).to_owned()));
    if parts.is_empty() {
        parts.push(counted(new.words, "word"));
    }
    parts.join(", ")
}

/// The same as remarks, which the app translates.
pub(super) fn remarks(new: &NewVersion) -> Vec<Remark> {
    let article = &new.article;
    let source = article.source.iter().cloned();
    let published = article.published.iter();
    let uncertain = article.warnings.iter();
    let mut remarks: Vec<Remark> = source
        .map(|name| Remark::Source { name })
        .chain(published.map(|published| Remark::Published { day: published.day }))
        .chain(uncertain.map(|&warning| Remark::Uncertain { warning }))
        .collect();
    if remarks.is_empty() {
        remarks.push(Remark::Length { words: new.words });
    }
    remarks
}

/// The outcome of a container that was read to its end.
pub(super) fn opened_without(left_out: LeftOut) -> Outcome {
    Outcome::Opened {
        detail: if left_out.is_nothing() {
            String::new()
        } else {
            left_out.to_string()
        },
        remarks: left_out.remarks(),
    }
}

/// The name of an item inside another, on one line.
pub(super) fn member(outer: &str, name: &str) -> String {
    format!("{outer} › {}", clean(name))
}

/// The name of an article inside its file: its title, shortened if it is long. A slash in it does
/// not separate folders.
pub(super) fn part(outer: &str, name: Option<&str>, place: usize) -> String {
    const LONGEST: usize = 160;
    let Some(name) = name.map(str::trim).filter(|name| !name.is_empty()) else {
        return member(outer, &(place + 1).to_string());
    };
    let cut: String = name
        .replace('/', "\u{2215}")
        .chars()
        .take(LONGEST)
        .collect();
    member(outer, &cut)
}

/// A name on one line, with control characters escaped.
pub(super) fn clean(name: &str) -> String {
    let mut clean = String::with_capacity(name.len());
    for c in name.chars() {
        if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}') {
            clean.extend(c.escape_default());
        } else {
            clean.push(c);
        }
    }
    clean
}

fn uncertain(warning: Warning) -> &'static str {
    match warning {
        Warning::Undated => "no date found",
        Warning::DateInferred => "date inferred from the text",
        Warning::DateOfFile => "date of the file",
        Warning::DateOfChange => "date of its last change",
        Warning::SeveralInOne => "several articles in one that could not be told apart",
        Warning::HeadlineGuessed => "headline made from the text",
        Warning::DamagedEncoding => "some characters were damaged",
        Warning::VeryShort => "hardly any text found",
        Warning::Truncated => "the end was left out",
        Warning::OpeningOnly => "only its opening",
        Warning::Withdrawn => "withdrawn by its agency",
        Warning::Embargoed => "marked as embargoed",
        Warning::Draft => "a draft, not published",
    }
}
