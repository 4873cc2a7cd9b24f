//! A page as leaves of text inside nested boxes, in reading order.

use nutgraf_model::BlockKind;

use super::marks::Mark;

/// A heading of more words is a paragraph.
const LONGEST_HEADING: usize = 60;
/// A heading that holds more leaves was never closed.
const MOST_IN_HEADING: usize = 6;

/// A web page.
#[derive(Default)]
pub(super) struct WebPage {
    pub(super) leaves: Vec<Leaf>,
    pub(super) boxes: Vec<PageBox>,
}

/// A paragraph, heading, list item or the like.
pub(super) struct Leaf {
    pub(super) kind: BlockKind,
    /// 1 to 6 for a heading, else 0.
    pub(super) level: u8,
    pub(super) text: String,
    pub(super) words: usize,
    /// Share of its characters inside links.
    pub(super) linked: f32,
    /// Share of its characters in bold type.
    pub(super) bold: f32,
    /// Share of its characters in italics.
    pub(super) italic: f32,
    /// Whether a picture or film stands between it and the leaf before.
    pub(super) after_picture: bool,
    /// Whether a line is drawn between it and the leaf before.
    pub(super) after_line: bool,
    /// Index of the box it lies in.
    pub(super) within: usize,
}

/// An element that holds leaves.
pub(super) struct PageBox {
    pub(super) parent: usize,
    pub(super) mark: Option<Mark>,
    pub(super) hint: u8,
    /// Whether a box inside is said by its class or schema to hold the article's text.
    pub(super) holds_text: bool,
    /// Whether it is hidden from screen readers alone.
    pub(super) is_aria_hidden: bool,
    /// Whether it is a dialog, or asks for consent.
    pub(super) is_dialog: bool,
    /// Whether it is a heading.
    pub(super) is_heading: bool,
    /// Whether it is a paragraph.
    pub(super) is_paragraph: bool,
    /// Words of its class and id, for what is rarely asked.
    pub(super) class_and_id: String,
    /// Its leaves: `from..to`.
    pub(super) from: usize,
    pub(super) to: usize,
}

impl WebPage {
    /// A heading is short: one that was never closed swallows the page, and what lies in it is
    /// running text.
    pub(super) fn demote_headings(&mut self) {
        for at in 0..self.leaves.len() {
            let leaf = &self.leaves[at];
            if leaf.kind != BlockKind::Heading {
                continue;
            }
            let heading = self.around(at).find(|held| held.is_heading);
            let is_open = heading.is_some_and(|held| {
                at > held.from && held.to.saturating_sub(held.from) > MOST_IN_HEADING
            });
            if is_open || leaf.words > LONGEST_HEADING {
                let leaf = &mut self.leaves[at];
                leaf.kind = BlockKind::Paragraph;
                leaf.level = 0;
            }
        }
    }

    /// A page whose dialog is open hides all else from screen readers: what holds a headline or
    /// the article is not hidden by that.
    pub(super) fn show_what_a_dialog_covers(&mut self) {
        for at in 1..self.boxes.len() {
            let held = &self.boxes[at];
            let range = held.from..held.to.max(held.from);
            let is_covered = held.is_aria_hidden && held.mark == Some(Mark::Hidden);
            let headline = || self.leaves[range].iter().any(|leaf| leaf.level == 1);
            if is_covered && (held.holds_text || held.hint > 0 || headline()) {
                self.boxes[at].mark = None;
            }
        }
    }

    /// Whether a box around a leaf has a mark.
    pub(super) fn lies_in_mark(&self, leaf: &Leaf) -> bool {
        let mut at = leaf.within;
        loop {
            if self.boxes[at].mark.is_some() {
                return true;
            }
            if at == 0 {
                return false;
            }
            at = self.boxes[at].parent;
        }
    }

    /// The boxes around a leaf, innermost first.
    pub(super) fn around(&self, leaf: usize) -> impl Iterator<Item = &PageBox> {
        let mut at = Some(self.leaves[leaf].within);
        std::iter::from_fn(move || {
            let here = at?;
            let found = &self.boxes[here];
            at = (here != 0).then_some(found.parent);
            Some(found)
        })
    }
}
