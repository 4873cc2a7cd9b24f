//! The stories in brief, by section.

use nutgraf_model::{Brief, Edition, Length, Section};

/// A section in brief: its lines at a length, and how many stories more it has.
pub(crate) struct SectionInBrief {
    /// The section.
    pub(crate) section: Section,
    /// The lines, most important first.
    pub(crate) lines: Vec<Brief>,
    /// How many stories are counted only.
    pub(crate) folded: usize,
}

/// The sections with stories in brief at a length, in the order of the page: first those that show
/// some.
pub(crate) fn sections(edition: &Edition, length: Length) -> Vec<SectionInBrief> {
    let (lines, folded) = (edition.lines(length), edition.folded(length));
    let of_section = |section: Section| {
        let lines: Vec<Brief> = lines
            .iter()
            .filter(|brief| brief.section == section)
            .cloned()
            .collect();
        let folded = folded.iter().find(|(of, _)| *of == section);
        let folded = folded.map_or(0, |(_, stories)| *stories);
        (!lines.is_empty() || folded > 0).then_some(SectionInBrief {
            section,
            lines,
            folded,
        })
    };
    let mut sections: Vec<_> = Section::ALL.into_iter().filter_map(of_section).collect();
    sections.sort_by_key(|section| section.lines.is_empty());
    sections
}
