//! `search`, `list` and `show`.

use nutgraf_model::{ArticleFilter, ArticleId, ArticleView, Page, QuoteView, Revision, SearchHit};
use nutgraf_newsroom::Newsroom;

use super::line;
use crate::args::{List, Search, Show};
use crate::error::Error;
use crate::out::Out;

/// The number of articles that are read at once, to limit memory.
const PART: usize = 500;

pub(super) fn search(newsroom: &Newsroom, args: &Search, out: &mut Out) -> Result<(), Error> {
    let filter = ArticleFilter {
        query: Some(args.query.join(" ")),
        ..ArticleFilter::default()
    };
    let Page { total, items } = newsroom.search(&filter, 0, args.limit)?;
    for hit in &items {
        out.say(hit, found)?;
    }
    let shown = match items.len() {
        shown if shown < total => format!(", {shown} of them shown"),
        _ => String::new(),
    };
    Ok(out.note(&format!("{} found{shown}.", line::count(total, "article")))?)
}

fn found(hit: &SearchHit) -> String {
    if hit.snippet.is_empty() {
        return line::article(&hit.line);
    }
    format!(
        "{}\n    {}",
        line::article(&hit.line),
        hit.snippet.replace(['\n', '\r'], " ")
    )
}

pub(super) fn list(newsroom: &Newsroom, args: &List, out: &mut Out) -> Result<(), Error> {
    let filter = ArticleFilter {
        day: args.day.map(|day| day.resolve(newsroom.today())),
        source: args.source.clone(),
        language: args.language,
        ..ArticleFilter::default()
    };
    let mut offset = 0;
    loop {
        let part = newsroom.articles(&filter, offset, PART)?;
        for article in &part.items {
            out.say(article, line::article)?;
        }
        offset += part.items.len();
        if part.items.is_empty() || offset >= part.total {
            return Ok(out.note(&format!("{}.", line::count(part.total, "article")))?);
        }
    }
}

pub(super) fn show(newsroom: &Newsroom, args: &Show, out: &mut Out) -> Result<(), Error> {
    let id = ArticleId(args.id);
    if args.original {
        let original = newsroom.original(id)?;
        out.show(&original, |original| original.text.clone())?;
    } else {
        out.show(&newsroom.article(id)?, page)?;
    }
    Ok(())
}

/// The article as a page: head, body, and findings.
fn page(article: &ArticleView) -> String {
    let mut page = head(article);
    if let Some(revision) = &article.revision {
        page.push_str(&revised(article, revision));
    }
    page.push_str(&format!("\n{}\n", article.body));
    if !article.summary.is_empty() {
        page.push_str("\nSUMMARY\n");
        for sentence in &article.summary {
            page.push_str(&format!("  {}\n", sentence.text));
        }
    }
    if !article.quotes.is_empty() {
        page.push_str("\nQUOTES\n");
        for quote in &article.quotes {
            page.push_str(&said(article, quote));
        }
    }
    if let Some(story) = &article.story {
        let articles = line::count(story.articles, "article");
        page.push_str(&format!("\nSTORY\n  {} ({articles})\n", story.headline));
    }
    page
}

/// The changes of an update: `+` before new sentences, `-` before deleted ones.
fn revised(article: &ArticleView, revision: &Revision) -> String {
    let which = if revision.read {
        "the text you read"
    } else {
        "the text before"
    };
    let mut told = format!("\nUPDATED since {} ({which})\n", revision.since);
    for sentence in revision
        .new
        .iter()
        .filter_map(|span| span.of(&article.body))
    {
        told.push_str(&format!("+ {sentence}\n"));
    }
    for cited in &revision.gone {
        told.push_str(&format!("- {}\n", cited.text));
    }
    told
}

fn head(article: &ArticleView) -> String {
    let mut head = format!("{}\n", article.line.headline);
    if let Some(standfirst) = &article.standfirst {
        head.push_str(&format!("{standfirst}\n"));
    }
    let outlet = line::outlet(article.line.source.as_deref());
    let date = line::published(article.line.published.as_ref());
    head.push_str(&format!("[{}] {outlet}, {date}\n", article.line.id));
    if !article.byline.is_empty() {
        head.push_str(&format!("By {}\n", article.byline.join(", ")));
    }
    if let Some(url) = &article.url {
        head.push_str(&format!("{url}\n"));
    }
    head
}

fn said(article: &ArticleView, quote: &QuoteView) -> String {
    let words = quote.content.of(&article.body).unwrap_or_default();
    let speaker = quote.speaker.as_deref().unwrap_or("speaker unclear");
    let role = quote.role.as_ref().filter(|_| quote.speaker.is_some());
    let role = role.map(|role| format!(", {role}")).unwrap_or_default();
    format!("  “{words}”\n    {speaker}{role}\n")
}
