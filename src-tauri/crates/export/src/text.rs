//! The edition as plain text, for terminals and mails.

use nutgraf_model::{Account, Edition, Excerpt, Length, QuoteEntry, SourceEntry, StoryEntry};

use crate::cut::cut;
use crate::in_brief::{self, SectionInBrief};
use crate::words;

/// The edition at one length as plain text. Every sentence, quote and headline stands in it byte
/// for byte, on a line of its own however long ([`crate::wrap`] lays the lines out for a screen);
/// the number in brackets is its article's. `+` marks what the edition before did not tell.
pub fn text(edition: &Edition, length: Length) -> String {
    let sections = in_brief::sections(edition, length);
    let facts = words::facts(edition, length);
    let edition = &cut(edition, length);
    let mut page = Page::default();
    page.line(&words::long_day(edition.key.day));
    page.line(&words::imprint(edition));
    page.line(&facts);
    if let Some(since) = words::since(&edition.since) {
        page.line(&format!("{since}. + marks what is new."));
    }
    if edition.facts.articles == 0 {
        page.heading(words::NOTHING);
    }
    let marked = edition.since.day.is_some();
    for story in edition.lead.iter().chain(&edition.stories) {
        page.story(story, marked);
    }
    page.said(&edition.said);
    page.briefs(&sections);
    page.unused(edition);
    page.heading(words::END);
    page.0
}

#[derive(Default)]
struct Page(String);

impl Page {
    fn line(&mut self, line: &str) {
        self.0.push_str(line);
        self.0.push('\n');
    }

    fn heading(&mut self, heading: &str) {
        self.0.push('\n');
        self.line(heading);
    }

    fn story(&mut self, story: &StoryEntry, marked: bool) {
        self.heading(&story.headline);
        let sources = story.sources.iter();
        let sources = sources.map(source);
        let sources = sources.collect::<Vec<_>>().join("; ");
        self.line(&format!("({}) {sources}", words::state(story.state)));
        for sentence in &story.sentences {
            self.sentence(sentence, marked);
        }
        self.accounts(words::ADDS, &story.additions);
        for difference in &story.differences {
            self.accounts(words::DIFFERS, &difference.accounts);
        }
        for quote in &story.quotes {
            self.quote(quote);
        }
    }

    fn sentence(&mut self, sentence: &Excerpt, marked: bool) {
        let mark = if marked && sentence.new { '+' } else { ' ' };
        self.line(&format!("{mark} {} [{}]", sentence.text, sentence.article));
    }

    /// What other outlets say, each with its outlet and hour.
    fn accounts(&mut self, label: &str, accounts: &[Account]) {
        for (at, account) in accounts.iter().enumerate() {
            if at == 0 {
                self.line(&format!("    {label}"));
            }
            for sentence in &account.sentences {
                self.line(&format!(
                    "    {} ({}) [{}]",
                    sentence.text,
                    words::account(account),
                    sentence.article
                ));
            }
        }
    }

    fn quote(&mut self, quote: &QuoteEntry) {
        self.line(&format!("    {}", words::quoted(quote, str::to_owned)));
        let outlet = words::outlet(quote.source.as_deref());
        let speaker = words::speaker(quote);
        self.line(&format!("      {speaker} ({outlet}) [{}]", quote.article));
    }

    fn said(&mut self, quotes: &[QuoteEntry]) {
        if !quotes.is_empty() {
            self.heading("WHO SAID WHAT");
        }
        for quote in quotes {
            self.quote(quote);
        }
    }

    fn briefs(&mut self, sections: &[SectionInBrief]) {
        if !sections.is_empty() {
            self.heading("IN BRIEF");
        }
        for SectionInBrief {
            section,
            lines,
            folded,
        } in sections
        {
            if lines.is_empty() {
                self.line(&format!("  {}", words::more_of(*section, *folded)));
                continue;
            }
            self.line(&format!("  {}", words::section(*section)));
            for brief in lines {
                let outlet = words::outlet(brief.source.as_deref());
                let state = words::brief(brief);
                self.line(&format!(
                    "    {} ({outlet}; {state}) [{}]",
                    brief.headline, brief.article
                ));
            }
            if *folded > 0 {
                self.line(&format!("    {}", words::more(*folded)));
            }
        }
    }

    fn unused(&mut self, edition: &Edition) {
        if !edition.unused.is_empty() {
            self.heading("NOT USED");
        }
        for unused in &edition.unused {
            let article = unused.article.map(|id| format!(" [{id}]"));
            let reason = words::reason(unused.reason);
            self.line(&format!(
                "  {}: {reason}{}",
                unused.item,
                article.unwrap_or_default()
            ));
        }
    }
}

/// `The Port Ledger, 20 Nov 09:30 [12], also in Wire & Sons, 20 Nov 11:00 [14]`.
fn source(entry: &SourceEntry) -> String {
    let one = |entry: &SourceEntry| format!("{} [{}]", words::source(entry), entry.article);
    let also: Vec<String> = entry.also.iter().map(one).collect();
    if also.is_empty() {
        one(entry)
    } else {
        format!("{}, also in {}", one(entry), also.join(", "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;

    #[test]
    fn every_shown_word_stands_in_the_text_byte_for_byte() {
        let edition = fixture::edition();
        for length in [Length::Short, Length::Normal, Length::Long] {
            let text = text(&edition, length);
            let shown = fixture::shown(&cut(&edition, length));
            assert!(shown.len() >= 5, "the fixture shows something");
            for words in shown {
                assert!(text.contains(&words), "{words:?} is missing from\n{text}");
            }
        }
    }

    #[test]
    fn a_shorter_text_leaves_out_and_adds_nothing() {
        let edition = fixture::edition();
        let (short, long) = (text(&edition, Length::Short), text(&edition, Length::Long));
        assert!(!short.contains(fixture::LONG_ONLY), "{short}");
        assert!(long.contains(fixture::LONG_ONLY), "{long}");
    }

    #[test]
    fn the_page_reads_from_top_to_bottom() {
        let want = "\
Friday, 20 November 2026
Edition 2, open until 21 Nov 00:00 Europe/Lisbon
3 articles, 2 sources, 2 stories, 1 quote, 1 min
Since 19 November: 1 new, 1 developing, 0 quiet. + marks what is new.

Tunnel opening slips *again*
(developing) The Port Ledger, 20 Nov 09:30 [12], also in Wire & Sons, 20 Nov 11:00 [14]; unknown source, 19 Nov [7]
  Water & sand came in_through a joint. [12]
    Others add:
    Divers <search> the shaft. (The Port Ledger, 20 Nov 11:00) [12]
    They differ:
    Nine metres of it are under water. (The Port Ledger, 20 Nov 11:00) [12]
    Eleven metres of it are under water. (The Port Ledger, 20 Nov 11:00) [12]
    “We will not open <it>\n\nbefore it is dry” … “Not a _day_ before!”
      Ines Caldera, chief engineer (The Port Ledger) [12]

WHO SAID WHAT
    “1. Never”
      speaker unclear (unknown source) [7]

IN BRIEF
  Local
    # Library lends hammers (The Port Ledger; new, 1 article) [15]
  Sport: 1 more

NOT USED
  copy.txt: the same text as another article [13]
  noise.bin: could not be read

That is all for today.
";
        assert_eq!(text(&fixture::edition(), Length::Short), want);
    }

    #[test]
    fn a_day_without_articles_says_so() {
        let text = text(&fixture::quiet(), Length::Normal);
        assert!(text.contains(words::NOTHING), "{text}");
        assert!(text.ends_with("That is all for today.\n"), "{text}");
    }
}
