//! What a receipt says of a new article.

use nutgraf_model::Warning;
use nutgraf_store::NewVersion;

use crate::count::counted;

/// One line for a person: outlet, date, what was uncertain.
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

fn uncertain(warning: Warning) -> &'static str {
    match warning {
        Warning::Undated => "no date found",
        Warning::DateInferred => "date inferred from the text",
        Warning::DateOfFile => "date of the file",
        Warning::HeadlineGuessed => "headline made from the text",
        Warning::DamagedEncoding => "some characters were damaged",
        Warning::VeryShort => "hardly any text found",
        Warning::Truncated => "the end was left out",
        Warning::OpeningOnly => "only its opening",
    }
}
