//! What kind of article a text is: what its markup says, a label in headline, section or address,
//! and last the form of the text. Nothing certain is found of most articles: they are news.

mod form;
mod labels;

use nutgraf_model::{ArticleKind, Block};

use crate::draft::Clues;
use crate::text::words;

/// A film's page has fewer words than this.
const FEW: usize = 150;

/// The kind of an article.
pub(crate) fn of(headline: &str, clues: &Clues, body: &str, blocks: &[Block]) -> ArticleKind {
    let is_short = words::are_fewer(body, FEW);
    let fits = |kind: &ArticleKind| *kind != ArticleKind::Video || is_short;
    let sections = || clues.sections.iter().find_map(|said| labels::section(said));
    let address = || clues.url.as_deref().and_then(labels::address);
    let found = clues.kind.filter(fits);
    found
        .or_else(|| labels::headline(headline).filter(fits))
        .or_else(|| sections().filter(fits))
        .or_else(|| address().filter(fits))
        .or_else(|| form::kind(headline, body, blocks))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(headline: &str, section: &str, url: &str, body: &str, want: ArticleKind) {
        let clues = Clues {
            sections: vec![section.to_owned()],
            url: Some(url.to_owned()),
            ..Clues::default()
        };
        let got = of(headline, &clues, body, &Block::paragraphs(body));
        assert_eq!(got, want, "{headline} | {section} | {url} | {body}");
    }

    #[test]
    fn labels_in_headline_section_and_address_tell_the_kind() {
        use ArticleKind::*;
        let address = |path: &str| format!("https://www.ledger.example/{path}");
        let news = address("2026/11/harbour-opinion-poll");
        for (headline, section, path, want) in [
            ("Opinion: The ferry must stay", "", "a/b", Opinion),
            ("The ferry must stay", "Opinion", "a/b", Opinion),
            (
                "The ferry must stay",
                "",
                "opinion/columnists/ferry",
                Opinion,
            ),
            ("Kommentar: Die Fähre muss bleiben", "", "a/b", Opinion),
            ("Explainer: how the lock works", "", "a/b", Explainer),
            ("What we know about the lock failure", "", "a/b", Explainer),
            ("Harbour storm – live updates", "", "a/b", LiveBlog),
            ("Storm hits harbour: as it happened", "", "a/b", LiveBlog),
            ("Sturm im Hafen", "", "liveticker/sturm", LiveBlog),
            ("The Salt Road review – a dry delight", "", "a/b", Review),
            ("Corrections and clarifications", "", "a/b", Correction),
            ("Horoscope for Tuesday", "", "a/b", Horoscope),
            ("Per Holm rang the bell", "Obituaries", "a/b", Obituary),
            ("Fish soup", "", "food/recipes/fish-soup", Recipe),
            ("Mill opens again", "", "press-releases/mill", PressRelease),
            ("Harbour live music festival opens", "", "a/b", News),
            ("Court will review the opinion: judges", "News", "a/b", News),
            ("A recipe for trouble", "", "a/b", News),
        ] {
            check(headline, section, &address(path), "The text.", want);
        }
        check("Poll of the harbour", "", &news, "The text.", News);
    }

    #[test]
    fn a_film_is_no_kind_of_a_long_text() {
        let long = "The harbour reopened on Friday. ".repeat(60);
        let url = "https://ledger.example/video/harbour";
        check("Harbour reopens", "", url, "Watch.", ArticleKind::Video);
        check("Harbour reopens", "", url, &long, ArticleKind::News);
    }
}
