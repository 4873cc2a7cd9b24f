//! Pages of kinds that nobody tuned the extractor for: each kind in several forms, one `check()`.

use nutgraf_import::{Item, read};
use nutgraf_model::{Article, ArticleKind, Warning};

const P1: &str = "The harbour board of Avelar voted on Tuesday to keep the night ferry running \
                  through the winter, after residents signed a petition.";
const P2: &str = "The company had wanted to stop the late crossing in December, saying that it \
                  carried fewer than nine passengers a night.";
const P3: &str = "“People who work late have no other way home,” said Ilse Brandt, who drafted \
                  the petition and counted the names.";
const OTHER: &str = "Engineers have lowered the water behind the dam by four metres after divers \
                     found a crack in one of its gates, the water board said.";
const MORE: &str = "A bakery that had been closed since a fire in May reopened on Saturday, and \
                    the queue reached the church before seven in the morning.";

fn article(name: &str, text: &str) -> Article {
    let item = Item {
        name,
        bytes: text.as_bytes(),
        url: None,
        saved: None,
    };
    let reading = read(&item).expect("is read");
    reading.into_articles().next().expect("an article")
}

fn page(head: &str, body: &str) -> Article {
    let html = format!(
        "<!DOCTYPE html><html lang=en><head><title>Ferry stays</title>{head}</head><body>\
         <nav><a href=/>Home</a> <a href=/world>World</a></nav>{body}\
         <footer><p>© 2026 The Port Ledger</p></footer></body></html>"
    );
    article("page.html", &html)
}

/// The text of a report: a headline, and what is given behind it.
fn report(inner: &str) -> String {
    format!("<main><article><h1>Ferry stays</h1>{inner}</article></main>")
}

fn ps(texts: &[&str]) -> String {
    texts.iter().map(|text| format!("<p>{text}</p>")).collect()
}

fn check(what: &str, article: &Article, want: &[&str]) {
    assert_eq!(article.body, want.join("\n\n"), "{what}");
}

#[test]
fn furniture_stays_out_of_short_reports() {
    let two = ps(&[P1, P2]);
    let teasers = format!(
        "<h3><a href=/a>Dam</a></h3><p>{OTHER}</p><h3><a href=/b>Bakery</a></h3><p>{MORE}</p>"
    );
    let consent = "<h2>Your choices</h2><p>We and our 700 partners store and access information on \
                   a device to show you personalised advertising and content.</p><p>You have a right to \
                   object where legitimate interest is used, and may change your mind here.</p><p>Strictly \
                   necessary cookies cannot be switched off, for the pages need them to work at all.</p>";
    for (what, body) in [
        (
            "a dialog by its role",
            format!(
                "<div aria-hidden=true>{}</div><div role=dialog>{consent}</div>",
                report(&two)
            ),
        ),
        (
            "a dialog by its maker",
            format!(
                "{}<div id=onetrust-banner-sdk>{consent}</div>",
                report(&two)
            ),
        ),
        (
            "a dialog without a name",
            format!("<div class=x1>{consent}</div>{}", report(&two)),
        ),
        (
            "a dialog element",
            format!("<dialog open>{consent}</dialog>{}", report(&two)),
        ),
        (
            "teasers in a section",
            format!("{}<section class=related>{teasers}</section>", report(&two)),
        ),
        (
            "teasers in a side column",
            format!("{}<aside>{teasers}</aside>", report(&two)),
        ),
        (
            "the most read",
            format!("{}<div class=most-read>{teasers}</div>", report(&two)),
        ),
        (
            "a hidden copy",
            report(&format!("{two}<div hidden>{two}</div>")),
        ),
        (
            "a copy for phones",
            report(&format!(
                "<div class=desktop>{two}</div><div class=mobile>{two}</div>"
            )),
        ),
        (
            "a copy that a style hides",
            report(&format!("<div style='display: none'>{two}</div>{two}")),
        ),
    ] {
        check(what, &page("", &body), &[P1, P2]);
    }
}

#[test]
fn galleries_and_legal_notices_are_no_part_of_a_report() {
    let slides = |form: &str| -> String {
        let slide = |n: usize| {
            format!(
                "<div><span>{}</span><p>{MORE}</p></div>",
                form.replace('N', &n.to_string())
            )
        };
        (1..5).map(slide).collect()
    };
    let legal = "<p>This is for informational purposes only and should not be relied upon as investment \
                 advice.</p><p>Past performance does not guarantee future results of any kind or sort.</p>";
    for (what, inner) in [
        (
            "a numbered gallery",
            format!(
                "{}<div class=pics>{}</div>{}",
                ps(&[P1]),
                slides("N/9 The lamp"),
                ps(&[P2, P3])
            ),
        ),
        (
            "slides that count",
            format!(
                "{}<ul class=gallery>{}</ul>{}",
                ps(&[P1]),
                slides("Slide N of 4"),
                ps(&[P2, P3])
            ),
        ),
        (
            "notices in a box",
            format!("{}<div class=disclosures>{legal}</div>", ps(&[P1, P2, P3])),
        ),
        (
            "notices without one",
            format!("{}{legal}", ps(&[P1, P2, P3])),
        ),
    ] {
        check(what, &page("", &report(&inner)), &[P1, P2, P3]);
    }
}

#[test]
fn shadow_roots_are_read() {
    let text = report(&ps(&[P1, P2, P3]));
    for body in [
        format!("<x-page><template shadowrootmode=open>{text}</template></x-page>"),
        format!(
            "<x-a><template shadowrootmode='closed'><x-b><template shadowrootmode=open>{text}</template></x-b></template></x-a>"
        ),
        format!("<template><p>{MORE}</p></template>{text}"),
    ] {
        check("a shadow root", &page("", &body), &[P1, P2, P3]);
    }
}

#[test]
fn initials_join_their_words() {
    let rest = &P1[1..];
    for first in [
        format!("<p><span class=dropcap>T</span>{rest}</p>"),
        format!("<p><span style='float:left'>T</span> {rest}</p>"),
        format!("<p><b>T</b>\n<span class=caps>he</span>{}</p>", &P1[3..]),
        format!("<div class=initial>T</div><p>{rest}</p>"),
        format!("<p><span aria-hidden=true>T</span><span class=sr-only>T</span>{rest}</p>"),
    ] {
        let body = report(&format!("{first}{}", ps(&[P2, P3])));
        check(&first, &page("", &body), &[P1, P2, P3]);
    }
    let copied = format!("Ferry stays\n\nT {rest}\n\n{P2}\n\n{P3}");
    check("a copied text", &article("a.txt", &copied), &[P1, P2, P3]);
}

#[test]
fn an_opening_says_that_it_is_one() {
    let paid = "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Ferry stays\",\
                \"isAccessibleForFree\":false}</script>";
    let wall = "<div class=paywall><h3>Continue reading with a subscription</h3><p>Already a subscriber? Log in</p></div>";
    let opening = ps(&[P1, P2]);
    let is_opening = |head: &str, body: &str| {
        page(head, &report(body))
            .warnings
            .contains(&Warning::OpeningOnly)
    };
    assert!(is_opening(paid, &format!("{opening}{wall}")));
    assert!(is_opening("", &format!("{opening}{wall}")));
    assert!(is_opening(paid, &opening));
    assert!(!is_opening("", &opening));
    assert!(!is_opening(
        paid,
        &ps(&[P1, P2, P3]).repeat(4).replace("Tuesday", "a Tuesday")
    ));
    let copied = format!("Ferry stays\n\n{P1}\n\n{P2}\n\nDieser Artikel ist nur für Abonnenten");
    let copied = article("a.txt", &copied);
    assert!(copied.warnings.contains(&Warning::OpeningOnly));
}

#[test]
fn dates_that_no_outlet_prints_are_not_believed() {
    let printed = "<time datetime=2026-11-18T06:00:00+01:00>18 November 2026</time>";
    let meta = |day: &str| format!("<meta property=article:published_time content='{day}'>");
    for day in [
        "1970-01-19T22:30:00Z",
        "2069-01-01",
        "1969-12-31T23:59:59Z",
        "9999-12-31",
    ] {
        let found = page(
            &meta(day),
            &report(&format!("{printed}{}", ps(&[P1, P2, P3]))),
        );
        let published = found.published.expect("a date");
        assert_eq!(published.day.to_string(), "2026-11-18", "{day}");
    }
    let changed = "<div class=meta>Updated <time datetime=2026-07-24>July 24, 2026</time></div>";
    let found = page(
        &meta("2025-12-15T08:50:02-05:00"),
        &report(&format!("{changed}{}", ps(&[P1, P2, P3]))),
    );
    assert_eq!(
        found.published.expect("a date").day.to_string(),
        "2025-12-15"
    );
}

#[test]
fn the_days_of_a_life_are_no_day_of_publication() {
    for line in [
        "Sept. 3, 1941 - Nov. 15, 2026",
        "Born September 3, 1941",
        "* 3.9.1941 † 15.11.2026",
    ] {
        let found = article(
            "a.txt",
            &format!("Per Anders Holm\n\n{line}\n\n{P1}\n\n{P2}"),
        );
        assert_eq!(found.published, None, "{line}");
    }
    let notice = format!(
        "Per Holm\n\n{P1}\n\nHe is survived by his wife. In lieu of flowers, give to the school."
    );
    assert_eq!(article("a.txt", &notice).kind, ArticleKind::Obituary);
}

#[test]
fn a_day_in_a_files_name_is_its_day() {
    let text = format!("---\ntitle: Ferry stays\n---\n\n{P1}\n\n{P2}\n");
    for name in [
        "2026-11-10-ferry.md",
        "posts/2026/11/10/ferry.md",
        "ferry_20261110.md",
    ] {
        let published = article(name, &text).published.expect("a date");
        assert_eq!(published.day.to_string(), "2026-11-10", "{name}");
    }
}

#[test]
fn an_author_is_who_signs_and_no_furniture() {
    let river = "<div class=river><h3><a href=/a>Phone firm shows phone</a></h3><div class=byline>1 hour ago by \
                 <a rel=author href=/b>Steve Ohare</a></div></div>";
    for (byline, want) in [
        (
            "<div class=byline>Posted Nov 18, 2026 by <a rel=author href=/d>Devin Coldwell</a> (<a href=/x>@dev</a>)</div>",
            Some("Devin Coldwell"),
        ),
        (
            "<div class=byline><time>November 18, 2026 10:44 am</time> by <a href=/author/d>Devin Coldwell</a></div>",
            Some("Devin Coldwell"),
        ),
        (
            "<div class=byline><span class=name>Maren Lund</span><span class=byline__title>CEO</span></div>",
            Some("Maren Lund"),
        ),
        (
            "<p class=byline>By <a href=/p>Maren Lund</a><span class=author-title>Staff Writer</span></p>",
            Some("Maren Lund"),
        ),
        (
            "<div class=byline><a href=/author/maren/>Maren</a></div>",
            Some("Maren"),
        ),
        (
            "<div class=byline>By <ul><li><span>Copy Link URL</span><span>Copied!</span></li><li>Print</li></ul></div>",
            None,
        ),
        (
            "<form><p>By clicking “Subscribe” you agree to our <a href=/p>Privacy Policy</a>.</p></form>",
            None,
        ),
        (
            "<div class=author-box><h3>About The Author</h3></div>",
            None,
        ),
    ] {
        let found = page(
            "",
            &format!(
                "{}{river}",
                report(&format!("{byline}{}", ps(&[P1, P2, P3])))
            ),
        );
        let want: Vec<&str> = want.into_iter().collect();
        assert_eq!(found.byline, want, "{byline}");
    }
    let none = page(
        "<meta name=author content='. .'>",
        &report(&ps(&[P1, P2, P3])),
    );
    assert!(none.byline.is_empty(), "{:?}", none.byline);
}
