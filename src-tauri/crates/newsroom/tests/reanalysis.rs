//! A library that an earlier analysis read: it is analysed again in portions, nothing drops out of
//! a digest before, during or after, and what the user said and what was closed stays.

mod common;

use std::fmt::Write;
use std::fs;
use std::io::{Cursor, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use common::*;
use nutgraf_analysis::ANALYSIS;
use nutgraf_model::{
    ArticleFilter, ArticleView, By, Cited, Edition, EditionKey, Length, QuoteId, Reanalysis,
    SpeakerId, Verdict,
};
use nutgraf_newsroom::{Clock, Effort, Newsroom, ReextractScope, Source, Watch, export};

/// A library of the sixteenth form, 78 texts with 2,587 sentences: eight samples of 19 November,
/// closed; ten of 20 November with generated articles, and more of 1 December. Its sentences end at
/// every stop with a space, a fifth of its quotes is missing and a fifth has no speaker, as an
/// earlier analysis might have left it. Never changed.
const FORM_16: &[u8] = include_bytes!("data/form-16/library.zip");

const TEXTS: usize = 78;
const LAST_DAY: &str = "2026-12-01";

struct Noon;

impl Clock for Noon {
    fn now(&self) -> jiff::Zoned {
        let noon = "2026-12-01T12:00:00[Europe/Lisbon]";
        noon.parse().expect("a zoned moment")
    }
}

struct OldLibrary {
    dir: tempfile::TempDir,
    newsroom: Newsroom,
}

fn open(dir: &tempfile::TempDir) -> Newsroom {
    Newsroom::open(dir.path(), Arc::new(Noon)).expect("opens")
}

impl OldLibrary {
    fn new() -> OldLibrary {
        let dir = tempfile::tempdir().expect("a folder");
        let mut packed = zip::ZipArchive::new(Cursor::new(FORM_16)).expect("an archive");
        let mut library = Vec::new();
        let mut file = packed.by_name("library.sqlite").expect("the library");
        file.read_to_end(&mut library).expect("its bytes");
        fs::write(dir.path().join("library.sqlite"), library).expect("writes");
        let newsroom = open(&dir);
        OldLibrary { dir, newsroom }
    }

    fn older(&self) -> usize {
        self.newsroom.analysed_by_older().expect("counts")
    }

    fn reanalyse(&self, watch: &dyn Watch) -> Reanalysis {
        self.newsroom
            .reanalyse(Effort::Full, watch)
            .expect("analyses again")
    }

    fn edition(&self, day: &str) -> Edition {
        let day = day.parse().expect("a day");
        let by = By::Arrival;
        let edition = self.newsroom.edition(EditionKey { by, day });
        edition.expect("an edition")
    }

    /// What an edition says, without the keys of quotes and speakers that came back.
    fn told(&self, day: &str) -> String {
        export::markdown(&self.edition(day), Length::Long)
    }

    fn articles(&self) -> Vec<ArticleView> {
        let all = self.newsroom.article_ids(&ArticleFilter::default());
        let article = |id| self.newsroom.article(id).expect("an article");
        all.expect("articles").into_iter().map(article).collect()
    }

    fn assert_sound(&self) {
        let report = self.newsroom.verify().expect("verifies");
        assert_eq!(report.problems, [], "the library is sound");
    }
}

/// Stops after so many portions.
struct StopAfter(AtomicUsize);

impl Watch for StopAfter {
    fn reanalysing(&self, _: &Reanalysis) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }

    fn cancelled(&self) -> bool {
        self.0.load(Ordering::Relaxed) == 0
    }
}

fn quotes(articles: &[ArticleView]) -> Vec<(QuoteId, String, Option<SpeakerId>, bool)> {
    let of = |article: &ArticleView| {
        let quote = |quote: &nutgraf_model::QuoteView| {
            let text = quote.content.of(&article.body).expect("its words");
            (quote.id, text.to_owned(), quote.speaker_id, quote.corrected)
        };
        article.quotes.iter().map(quote).collect::<Vec<_>>()
    };
    articles.iter().flat_map(of).collect()
}

#[test]
fn an_old_library_is_analysed_again_as_if_it_were_read_today() {
    let old = OldLibrary::new();
    assert_eq!(old.older(), TEXTS);
    let before = old.articles();
    let told = old.reanalyse(&());
    assert_eq!((told.done, told.total, told.finished), (TEXTS, TEXTS, true));
    assert_eq!(old.older(), 0);
    old.assert_sound();

    let after = old.articles();
    let summaries = |articles: &[ArticleView]| -> Vec<_> {
        articles
            .iter()
            .map(|article| article.summary.clone())
            .collect()
    };
    assert_eq!(
        summaries(&before),
        summaries(&after),
        "what is opened before has the sentences of today"
    );
    assert!(
        quotes(&after).len() > quotes(&before).len(),
        "quotes came back"
    );
    let kept = quotes(&before).into_iter();
    let keys = quotes(&after).into_iter().map(|quote| quote.0);
    let keys: Vec<_> = keys.collect();
    assert!(
        kept.into_iter().all(|quote| keys.contains(&quote.0)),
        "quotes keep their keys"
    );

    let again = old
        .newsroom
        .reread(&ReextractScope::All, &())
        .expect("reads");
    assert_eq!((again.total, again.failed), (TEXTS, 0));
    // Extraction may know more of an article today: its kind, its place in the paper.
    let read = old.articles();
    let bodies = |articles: &[ArticleView]| -> Vec<String> {
        articles
            .iter()
            .map(|article| article.body.clone())
            .collect()
    };
    assert_eq!(
        bodies(&after),
        bodies(&read),
        "the originals have these texts"
    );
    let found = |articles: &[ArticleView]| -> Vec<_> {
        let quotes = articles.iter().flat_map(|article| &article.quotes);
        quotes
            .map(|quote| (quote.content, quote.speaker.clone()))
            .collect()
    };
    assert_eq!(found(&after), found(&read), "and nothing else in them");
    let spans = |articles: &[ArticleView]| -> Vec<_> {
        let sentences = articles.iter().flat_map(|article| &article.summary);
        sentences.map(|one| (one.span, one.shown_from)).collect()
    };
    assert_eq!(
        spans(&after),
        spans(&read),
        "reading finds the same sentences"
    );
    let idle = old.reanalyse(&());
    assert_eq!((idle.done, idle.total, idle.finished), (0, 0, true));
}

#[test]
fn what_the_user_said_holds_when_an_article_is_analysed_again() {
    let old = OldLibrary::new();
    let before = old.articles();
    let quoted = before.iter().flat_map(|article| &article.quotes);
    let named: Vec<_> = quoted.filter(|quote| quote.speaker_id.is_some()).collect();
    let (wrong, none) = (named[0].id, named[1].id);
    let verdict = Verdict::Named {
        name: "Vera Otis".to_owned(),
    };
    old.newsroom
        .correct_quotes(&[wrong], &verdict)
        .expect("corrects");
    let verdict = Verdict::NotAQuote;
    old.newsroom
        .correct_quotes(&[none], &verdict)
        .expect("corrects");
    let marked = &before[3];
    let first = marked.blocks[0].span;
    let cited = Cited {
        span: first,
        text: first.of(&marked.body).expect("a block").to_owned(),
    };
    old.newsroom
        .highlight(marked.line.id, &cited, "See there")
        .expect("marks");
    let stories = old.newsroom.stories(None).expect("stories");
    let (one, other) = (stories[0].id, stories[1].id);
    old.newsroom.merge_stories(one, other).expect("merges");
    let before = old.articles();
    let stories = old.newsroom.stories(None).expect("stories");

    old.reanalyse(&());
    let after = old.articles();
    let corrected = |articles: &[ArticleView]| -> Vec<_> {
        quotes(articles)
            .into_iter()
            .filter(|quote| quote.3)
            .collect()
    };
    assert_eq!(corrected(&before).len(), 1);
    assert_eq!(corrected(&before), corrected(&after));
    let not_quotes = |articles: &[ArticleView]| -> Vec<_> {
        articles
            .iter()
            .flat_map(|article| article.not_quotes.clone())
            .collect()
    };
    assert_eq!(not_quotes(&before).len(), 1);
    assert_eq!(not_quotes(&before), not_quotes(&after));
    let highlights = |articles: &[ArticleView]| -> Vec<_> {
        articles
            .iter()
            .flat_map(|article| article.highlights.clone())
            .collect()
    };
    assert_eq!(highlights(&before), highlights(&after));
    assert_eq!(old.newsroom.stories(None).expect("stories"), stories);
    let speaker = |quotes: Vec<(QuoteId, String, Option<SpeakerId>, bool)>, id| {
        quotes
            .into_iter()
            .find(|quote| quote.0 == id)
            .and_then(|quote| quote.2)
    };
    for quote in &named[2..] {
        let now = speaker(quotes(&after), quote.id);
        // Analysis may be less sure than before; then nobody is shown.
        let same = now.is_none() || now == quote.speaker_id;
        assert!(same, "a speaker keeps their key: {now:?}");
    }
    old.assert_sound();
}

#[test]
fn analysing_again_goes_on_where_it_was_cut_off() {
    let old = OldLibrary::new();
    let told = old.reanalyse(&StopAfter(AtomicUsize::new(3)));
    assert!(told.finished && told.done == 32, "{told:?}: two portions");
    assert_eq!(old.older(), TEXTS - 32);
    // A look at an edition analyses its day again.
    old.assert_sound();
    let left = old.older();
    assert!(left > 0 && left <= TEXTS - 32, "{left}");
    let OldLibrary { dir, newsroom } = old;
    drop(newsroom);
    let newsroom = open(&dir);
    let old = OldLibrary { dir, newsroom };
    assert_eq!(old.older(), left);
    let told = old.reanalyse(&());
    assert_eq!((told.done, told.total), (left, left));
    assert_eq!(old.older(), 0);
    old.assert_sound();
}

#[test]
fn two_programs_analyse_again_at_once() {
    let old = OldLibrary::new();
    let other = open(&old.dir);
    std::thread::scope(|scope| {
        let one = scope.spawn(|| old.reanalyse(&()));
        let other = scope.spawn(|| other.reanalyse(Effort::Background, &()).expect("analyses"));
        let told = [one.join().expect("ends"), other.join().expect("ends")];
        assert!(
            told.iter()
                .all(|told| told.finished && told.done == told.total)
        );
    });
    assert_eq!(old.older(), 0);
    old.assert_sound();
}

#[test]
fn a_digest_is_the_same_before_during_and_after() {
    let after = OldLibrary::new();
    after.reanalyse(&());
    let facts = after.edition(LAST_DAY).facts;
    assert!(facts.articles > 15 && facts.stories > 10, "{facts:?}");
    let want = after.told(LAST_DAY);

    let before = OldLibrary::new();
    assert_eq!(before.told(LAST_DAY), want);
    assert_eq!(
        before.older(),
        8,
        "the day and the day before were analysed first"
    );

    let during = OldLibrary::new();
    during.reanalyse(&StopAfter(AtomicUsize::new(2)));
    assert_eq!(during.told(LAST_DAY), want);
    during.reanalyse(&());
    assert_eq!(during.told(LAST_DAY), want);
}

#[test]
fn a_day_closes_as_this_analysis_tells_it_and_closed_days_stay() {
    let old = OldLibrary::new();
    let first = old.edition("2026-11-19");
    assert!(first.closed);
    let closed = old.newsroom.close_due().expect("closes");
    assert_eq!(closed.len(), 1, "20 November is over");
    let second = old.edition("2026-11-20");

    let after = OldLibrary::new();
    after.reanalyse(&());
    after.newsroom.close_due().expect("closes");
    assert_eq!(after.told("2026-11-20"), old.told("2026-11-20"));
    assert_eq!(after.edition("2026-11-19"), first);

    old.reanalyse(&());
    for edition in [&first, &second] {
        let day = edition.key.day.to_string();
        assert_eq!(
            &old.edition(&day),
            edition,
            "a closed edition does not change"
        );
        let stories = || edition.lead.iter().chain(&edition.stories);
        let sentences = stories().flat_map(|story| &story.sentences);
        let sentences = sentences.map(|it| (it.article, it.span, it.text.clone()));
        let quotes = stories()
            .flat_map(|story| &story.quotes)
            .chain(&edition.said);
        let quotes = quotes.map(|it| (it.article, it.span, it.text.clone()));
        for (article, span, text) in sentences.chain(quotes) {
            let cited = Cited { span, text };
            let proof = old.newsroom.article_citing(article, Some(&cited));
            let proof = proof.expect("its article");
            assert_eq!(
                span.of(&proof.body),
                Some(cited.text.as_str()),
                "its proof opens"
            );
        }
    }
    old.assert_sound();
}

/// What analysis finds in the samples, as this analysis' number stands for it.
const FINDINGS: &str = include_str!("data/findings.txt");

#[test]
fn an_analysis_that_finds_something_else_has_another_number() {
    let library = TestLibrary::new();
    library.import(&[Source::Path(samples())]);
    let all = library.newsroom.article_ids(&ArticleFilter::default());
    let mut articles: Vec<ArticleView> = all
        .expect("articles")
        .into_iter()
        .map(|id| library.newsroom.article(id).expect("an article"))
        .collect();
    articles.sort_by(|a, b| a.item.cmp(&b.item));
    let mut found = format!("analysis {ANALYSIS}\n");
    for article in &articles {
        let _ = writeln!(found, "{}", article.line.headline);
        for sentence in &article.summary {
            let (span, shown) = (sentence.span, sentence.shown_from);
            let _ = writeln!(found, "  {}..{} {shown:?}", span.start, span.end);
        }
        for quote in &article.quotes {
            let (span, speaker) = (quote.content, quote.speaker.as_deref());
            let speaker = speaker.unwrap_or("unclear");
            let _ = writeln!(
                found,
                "  {}..{} {:?}, {speaker}",
                span.start, span.end, quote.kind
            );
        }
    }
    if std::env::var_os("NUTGRAF_WRITE").is_some() {
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/findings.txt");
        fs::write(file, &found).expect("writes");
        return;
    }
    assert!(
        found == FINDINGS,
        "analysis finds something else in the samples: count ANALYSIS up, so that libraries are \
         analysed again, and run this test once with NUTGRAF_WRITE=1"
    );
}
