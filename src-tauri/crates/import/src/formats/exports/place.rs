//! Where an article stood in its paper, as archives print it: section, page, edition, length.

use nutgraf_model::Details;

use crate::formats::metadata;
use crate::text::pattern::{Pattern, pattern};

/// Subjects of an article that are kept.
const MOST_SUBJECTS: usize = 40;

/// Values of an archive's fields, as they are printed.
#[derive(Default)]
pub(super) struct Printed {
    /// The section, which may name the page: "News; Pg. A1".
    pub(super) section: Option<String>,
    /// The page, where it has a field of its own.
    pub(super) page: Option<String>,
    /// The edition.
    pub(super) edition: Option<String>,
    /// The length: "512 words".
    pub(super) length: Option<String>,
    /// The subjects, parted by semicolons or commas, perhaps with a measure: "FERRIES (92%)".
    pub(super) subjects: Option<String>,
}

/// The fields as details of an article.
pub(super) fn details(printed: Printed) -> Details {
    static PAGE: Pattern = Pattern::new(|| {
        pattern(
            r"(?i)(?:^|[;,]\s*)(?:pg|pgs|pp?|pages?|s|seite|seiten)\b\.?\s*([A-Z]{0,3}\d{1,4}[A-Z]?(?:\s*[-–,]\s*[A-Z]{0,3}\d{1,4})*)",
        )
    });
    let line = |text: Option<String>| text.and_then(|text| metadata::some_line(&text));
    let section = line(printed.section);
    let in_section = section.as_deref().and_then(|text| PAGE.captures(text));
    let page =
        line(printed.page).or_else(|| Some(in_section.as_ref()?.get(1)?.as_str().to_owned()));
    let end = in_section
        .and_then(|found| found.get(0))
        .map(|found| found.start());
    let section = section.map(|text| {
        text[..end.unwrap_or(text.len())]
            .trim_end_matches([';', ',', ' '])
            .to_owned()
    });
    let length = line(printed.length).and_then(|text| {
        let digits: String = text
            .chars()
            .take_while(|c| c.is_ascii_digit() || matches!(c, ',' | '.'))
            .collect();
        digits.replace([',', '.'], "").parse().ok()
    });
    Details {
        section: section.filter(|text| (1..=80).contains(&text.chars().count())),
        page: page.filter(|text| text.chars().count() <= 40),
        edition: line(printed.edition).filter(|text| text.chars().count() <= 80),
        length,
        subjects: subjects(printed.subjects.as_deref().unwrap_or_default()),
        ..Details::default()
    }
}

fn subjects(text: &str) -> Vec<String> {
    static MEASURE: Pattern = Pattern::new(|| pattern(r"\s*\(\d{1,3}\s?%\)"));
    let sign = if text.contains(';') { ';' } else { ',' };
    let plain = MEASURE.replace_all(text, "");
    let mut found: Vec<String> = Vec::new();
    for subject in plain.split([sign, '|']).filter_map(metadata::some_line) {
        if found.len() < MOST_SUBJECTS && subject.chars().count() <= 80 && !found.contains(&subject)
        {
            found.push(subject);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_in_print_is_read() {
        for (section, want) in [
            ("News; Pg. A1", (Some("News"), Some("A1"))),
            ("HARBOUR; Page 12-13", (Some("HARBOUR"), Some("12-13"))),
            ("Pg. 4", (None, Some("4"))),
            ("Politik; S. 3", (Some("Politik"), Some("3"))),
            ("Sports", (Some("Sports"), None)),
        ] {
            let found = details(Printed {
                section: Some(section.to_owned()),
                ..Printed::default()
            });
            assert_eq!(
                (found.section.as_deref(), found.page.as_deref()),
                want,
                "{section}"
            );
        }
        let found = details(Printed {
            length: Some("1,204 words".to_owned()),
            subjects: Some("FERRIES (92%); HARBORS & PORTS (88%)".to_owned()),
            ..Printed::default()
        });
        assert_eq!(found.length, Some(1204));
        assert_eq!(found.subjects, ["FERRIES", "HARBORS & PORTS"]);
    }
}
