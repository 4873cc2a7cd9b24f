//! The patterns of a language that decide how a story is told.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use nutgraf_language::{Folder, List};
use regex::Regex;

/// The patterns of one language, ready to be asked.
pub(super) struct Phrases {
    live: Option<Regex>,
    labelled: Option<Regex>,
    asking: Option<Regex>,
    opinion: Option<Regex>,
    caption: Option<Regex>,
    chat: Option<Regex>,
    frame: Option<Regex>,
    coming: Option<Regex>,
    came: Option<Regex>,
    standing: Option<Regex>,
}

/// A language without a folder: nothing matches.
static NONE: Phrases = Phrases {
    live: None,
    labelled: None,
    asking: None,
    opinion: None,
    caption: None,
    chat: None,
    frame: None,
    coming: None,
    came: None,
    standing: None,
};

static ALL: LazyLock<BTreeMap<&'static str, Phrases>> = LazyLock::new(|| {
    let folders = nutgraf_language::languages().iter();
    folders
        .map(|folder| (folder.name(), Phrases::read(folder)))
        .collect()
});

impl Phrases {
    /// The patterns of the language with this tag.
    pub(super) fn of(language: &str) -> &'static Phrases {
        ALL.get(language).unwrap_or(&NONE)
    }

    fn read(folder: &Folder) -> Self {
        let any = |list| any_of(folder.list(list), "(?:", ")");
        Self {
            live: any(List::LiveHeadline),
            labelled: any(List::LabelledHeadline),
            asking: any(List::AskingHeadline),
            opinion: any(List::OpinionLine),
            caption: any(List::Caption),
            chat: any(List::Chat),
            frame: any(List::ShowFrame),
            coming: any(List::Coming),
            came: any(List::Came),
            standing: any_of(folder.list(List::StandingName), "^(?:", ")$"),
        }
    }

    /// Whether a headline belongs to a page that is written on while things happen.
    pub(super) fn is_live(&self, headline: &str) -> bool {
        matches(&self.live, headline)
    }

    /// Whether a headline has a label or is cut short.
    pub(super) fn is_labelled(&self, headline: &str) -> bool {
        matches(&self.labelled, headline)
    }

    /// Whether a headline asks, explains or speaks for its writer.
    pub(super) fn is_asking(&self, headline: &str) -> bool {
        matches(&self.asking, headline)
    }

    /// Whether a line says that its text is an opinion.
    pub(super) fn is_opinion_label(&self, line: &str) -> bool {
        matches(&self.opinion, line)
    }

    /// Whether a sentence tells what a picture shows.
    pub(super) fn is_caption(&self, text: &str) -> bool {
        matches(&self.caption, text)
    }

    /// Whether a sentence speaks to those who read it.
    pub(super) fn is_chat(&self, text: &str) -> bool {
        matches(&self.chat, text)
    }

    /// Whether a sentence is about the article, its author or its show.
    pub(super) fn is_frame(&self, text: &str) -> bool {
        matches(&self.frame, text)
    }

    /// Whether a sentence says that a thing is still to come.
    pub(super) fn is_coming(&self, text: &str) -> bool {
        matches(&self.coming, text)
    }

    /// Whether a sentence says that a thing has come.
    pub(super) fn has_come(&self, text: &str) -> bool {
        matches(&self.came, text)
    }

    /// Whether an acronym needs no introduction.
    pub(super) fn is_standing(&self, acronym: &str) -> bool {
        matches(&self.standing, acronym)
    }
}

fn matches(pattern: &Option<Regex>, text: &str) -> bool {
    pattern
        .as_ref()
        .is_some_and(|pattern| pattern.is_match(text))
}

/// One pattern for all entries; `None` where there are none. A test compiles every folder's.
fn any_of(entries: &[&str], before: &str, behind: &str) -> Option<Regex> {
    if entries.is_empty() {
        return None;
    }
    Regex::new(&format!("(?i){before}{}{behind}", entries.join("|"))).ok()
}

/// The text without what stands in double quotation marks. A quotation may have begun in the
/// sentence before.
pub(super) fn outside_quotes(text: &str) -> String {
    let mut outside = String::with_capacity(text.len());
    let mut inside = begins_inside(text);
    for c in text.chars() {
        match c {
            '"' => inside = !inside,
            '“' if inside => inside = false,
            '“' | '„' | '«' => inside = true,
            '”' | '»' => inside = false,
            _ if !inside => outside.push(c),
            _ => {}
        }
    }
    outside
}

fn begins_inside(text: &str) -> bool {
    let mut curly = text.chars().filter(|c| matches!(c, '“' | '”'));
    if let Some(first) = curly.next() {
        return first == '”';
    }
    let straight = text.matches('"').count();
    straight % 2 == 1 && text.trim_end_matches(['.', '!', '?', ',']).ends_with('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_patterns_of_every_folder_can_be_read() {
        for folder in nutgraf_language::languages() {
            for list in [
                List::LiveHeadline,
                List::LabelledHeadline,
                List::AskingHeadline,
                List::OpinionLine,
                List::Caption,
                List::Chat,
                List::ShowFrame,
                List::Coming,
                List::Came,
                List::StandingName,
            ] {
                for entry in folder.list(list) {
                    let read = Regex::new(&format!("(?i)(?:{entry})"));
                    assert!(read.is_ok(), "{}: {entry}", folder.name());
                }
            }
        }
    }
}
