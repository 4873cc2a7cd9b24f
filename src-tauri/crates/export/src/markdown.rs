//! The edition as Markdown (CommonMark), for notes and archives.

use std::collections::BTreeMap;
use std::fmt::Write;

use nutgraf_model::{Account, ArticleId, Edition, Length, QuoteEntry, SourceEntry, StoryEntry};

use crate::cut::cut;
use crate::in_brief::{self, SectionInBrief};
use crate::words;

/// The edition at one length as Markdown. Each sentence, quote and headline names its outlet
/// and links to its article in the list of sources at the end, under its number.
///
/// Characters of the articles that would act as markup have a backslash before them, which
/// readers of Markdown take away again: the page they make of it shows every word as it was
/// printed. White space alone may differ where a quote runs over several paragraphs.
pub fn markdown(edition: &Edition, length: Length) -> String {
    let sections = in_brief::sections(edition, length);
    let facts = words::facts(edition, length);
    let edition = &cut(edition, length);
    let mut page = Page::default();
    page.paragraph(&format!("# {}", words::long_day(edition.key.day)));
    page.paragraph(&escape(&words::imprint(edition)));
    page.paragraph(&facts);
    if let Some(since) = words::since(&edition.since) {
        page.paragraph(&format!("{since}."));
    }
    if edition.facts.articles == 0 {
        page.paragraph(words::NOTHING);
    }
    let marked = edition.since.day.is_some();
    for story in edition.lead.iter().chain(&edition.stories) {
        page.story(story, marked);
    }
    page.said(&edition.said);
    page.briefs(&sections);
    page.unused(edition);
    page.paragraph(&format!("*{}*", words::END));
    page.sources();
    page.text
}

/// The page so far, and the articles it has linked to.
#[derive(Default)]
struct Page {
    text: String,
    linked: BTreeMap<ArticleId, String>,
}

impl Page {
    fn paragraph(&mut self, paragraph: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text.push_str(paragraph);
        self.text.push('\n');
    }

    /// `[The Port Ledger 12](#article-12)`.
    fn link(&mut self, article: ArticleId, source: Option<&str>) -> String {
        let outlet = escape(words::outlet(source));
        self.linked.entry(article).or_insert_with(|| outlet.clone());
        format!("[{outlet} {article}](#article-{article})")
    }

    /// A link to an article, and to the others that have its text.
    fn source(&mut self, entry: &SourceEntry) -> String {
        let link = self.link(entry.article, entry.source.as_deref());
        let also = entry.also.iter();
        let also = also.map(|entry| self.link(entry.article, entry.source.as_deref()));
        match also.collect::<Vec<_>>() {
            also if also.is_empty() => link,
            also => format!("{link} (also in {})", also.join(", ")),
        }
    }

    fn story(&mut self, story: &StoryEntry, marked: bool) {
        for entry in story
            .sources
            .iter()
            .flat_map(|entry| [entry].into_iter().chain(&entry.also))
        {
            let line = format!(
                "{} ({})",
                one_line(&entry.headline),
                escape(&words::source(entry))
            );
            self.linked.insert(entry.article, line);
        }
        self.paragraph(&format!("## {}", one_line(&story.headline)));
        let links = story.sources.iter();
        let links = links.map(|entry| self.source(entry));
        let links = links.collect::<Vec<_>>().join(", ");
        self.paragraph(&format!("*{}*: {links}", words::state(story.state)));
        for sentence in &story.sentences {
            let link = self.link(sentence.article, sentence.source.as_deref());
            let mark = if marked && sentence.new {
                "**new** "
            } else {
                ""
            };
            self.paragraph(&format!("{mark}{} ({link})", lines(&sentence.text, "")));
        }
        self.accounts(words::ADDS, &story.additions);
        for difference in &story.differences {
            self.accounts(words::DIFFERS, &difference.accounts);
        }
        for quote in &story.quotes {
            self.quote(quote);
        }
    }

    /// What other outlets say, each with its outlet and hour.
    fn accounts(&mut self, label: &str, accounts: &[Account]) {
        if accounts.is_empty() {
            return;
        }
        let mut list = format!("**{label}**\n\n");
        for account in accounts {
            let when = escape(&words::moment(&account.when));
            for sentence in &account.sentences {
                let link = self.link(sentence.article, sentence.source.as_deref());
                let text = lines(&sentence.text, "  ");
                let _ = writeln!(list, "- {text} ({link}, {when})");
            }
        }
        self.paragraph(list.trim_end());
    }

    fn quote(&mut self, quote: &QuoteEntry) {
        let link = self.link(quote.article, quote.source.as_deref());
        let speaker = one_line(&words::speaker(quote));
        let text = words::quoted(quote, |part| lines(part, "> "));
        self.paragraph(&format!("> {text}\n>\n> — {speaker} ({link})"));
    }

    fn said(&mut self, quotes: &[QuoteEntry]) {
        if !quotes.is_empty() {
            self.paragraph("## Who said what");
        }
        for quote in quotes {
            self.quote(quote);
        }
    }

    fn briefs(&mut self, sections: &[SectionInBrief]) {
        if sections.is_empty() {
            return;
        }
        self.paragraph("## In brief");
        for SectionInBrief {
            section,
            lines,
            folded,
        } in sections
        {
            if lines.is_empty() {
                self.paragraph(&words::more_of(*section, *folded));
                continue;
            }
            self.paragraph(&format!("### {}", words::section(*section)));
            let mut list = String::new();
            for brief in lines {
                let link = self.link(brief.article, brief.source.as_deref());
                let headline = one_line(&brief.headline);
                let _ = writeln!(list, "- {headline} ({link}; {})", words::brief(brief));
            }
            if *folded > 0 {
                let _ = writeln!(list, "- {}", words::more(*folded));
            }
            self.paragraph(list.trim_end());
        }
    }

    fn unused(&mut self, edition: &Edition) {
        if edition.unused.is_empty() {
            return;
        }
        self.paragraph("## Not used");
        let mut list = String::new();
        for unused in &edition.unused {
            let item = one_line(&unused.item);
            let _ = writeln!(list, "- {item}: {}", words::reason(unused.reason));
        }
        self.paragraph(list.trim_end());
    }

    fn sources(&mut self) {
        if self.linked.is_empty() {
            return;
        }
        self.paragraph("## Sources");
        let mut list = String::new();
        for (article, line) in &self.linked {
            let _ = writeln!(list, "- <a id=\"article-{article}\"></a>{article}: {line}");
        }
        self.paragraph(list.trim_end());
    }
}

/// Words on one line.
fn one_line(text: &str) -> String {
    escape(&text.split(['\n', '\r']).collect::<Vec<_>>().join(" "))
}

/// Words on as many lines as they have, each but the first after `prefix`.
fn lines(text: &str, prefix: &str) -> String {
    let lines: Vec<String> = text.lines().map(|line| escape(line.trim())).collect();
    lines.join(&format!("\n{prefix}"))
}

/// A line with a backslash before each character that would act as markup where it stands.
fn escape(line: &str) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let mut escaped = String::with_capacity(line.len() + 8);
    for (at, c) in line.char_indices() {
        let acts = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~' => true,
            '#' | '+' | '-' | '=' => at == 0,
            '.' | ')' => at == digits && digits > 0,
            _ => false,
        };
        if acts {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Options, Parser, TagEnd};

    use super::*;
    use crate::fixture;

    /// What a reader of Markdown with all extensions for tables, strikes and notes shows.
    fn shown(markdown: &str) -> String {
        let options = Options::ENABLE_TABLES
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_TASKLISTS;
        let mut page = String::new();
        for event in Parser::new_ext(markdown, options) {
            match event {
                Event::Text(text) | Event::Code(text) => page.push_str(&text),
                Event::SoftBreak | Event::HardBreak => page.push('\n'),
                Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item) => {
                    page.push_str("\n\n");
                }
                _ => {}
            }
        }
        page
    }

    #[test]
    fn every_shown_word_stands_on_the_rendered_page() {
        let edition = fixture::edition();
        for length in [Length::Short, Length::Normal, Length::Long] {
            let markdown = markdown(&edition, length);
            let page = shown(&markdown);
            for words in fixture::shown(&cut(&edition, length)) {
                assert!(
                    page.contains(&words),
                    "{words:?} is missing from\n{page}\n{markdown}"
                );
            }
        }
    }

    #[test]
    fn every_link_leads_to_a_source() {
        let markdown = markdown(&fixture::edition(), Length::Long);
        let links: Vec<&str> = markdown.split("](#").skip(1).collect();
        assert!(links.len() >= 6, "{markdown}");
        for link in links {
            let anchor = link.split(')').next().expect("closed");
            assert!(
                markdown.contains(&format!("<a id=\"{anchor}\">")),
                "{anchor} in\n{markdown}"
            );
        }
    }

    proptest! {
        #[test]
        fn any_sentence_survives_as_it_is(words in "[!-~ äß“日]{0,60}") {
            let words = words.trim();
            for (markdown, want) in [
                (lines(words, ""), words.to_owned()),
                (format!("> “{}”", lines(words, "> ")), format!("“{words}”")),
                (format!("## {}", one_line(words)), words.to_owned()),
            ] {
                let page = shown(&markdown);
                prop_assert_eq!(page.trim(), want.trim(), "from {:?}", markdown);
            }
        }
    }
}
