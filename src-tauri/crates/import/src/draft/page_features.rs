//! The features of a piece that only its web page shows.

/// The features of a piece on its web page.
#[derive(Clone, Debug, Default)]
pub(crate) struct PageFeatures {
    /// Share of its characters inside links.
    pub(crate) linked: f32,
    /// 1 to 6 for a heading.
    pub(crate) level: u8,
    /// Whether it lies in the box that was chosen.
    pub(crate) is_inside: bool,
    /// Whether the page's metadata states it as the article's text.
    pub(crate) is_stated: bool,
    /// Whether the page's metadata states any text.
    pub(crate) has_stated: bool,
    /// What its boxes are for: the mark that counts; 0 is none.
    pub(crate) mark: u8,
    /// The mark of the nearest box that has one.
    pub(crate) near_mark: u8,
    /// How surely a box around it is said to hold the article.
    pub(crate) hint: u8,
    /// Leaves of its box.
    pub(crate) siblings: usize,
    /// Leaves of the box around that one.
    pub(crate) cousins: usize,
    /// Words of the box around its own, as a share of the article's.
    pub(crate) outer_share: f32,
    /// The share of those that are links.
    pub(crate) outer_links: f32,
    /// Share of the article's words that stand in boxes called like its own.
    pub(crate) kind_share: f32,
    /// How many of the article's leaves do.
    pub(crate) kind_count: f32,
    /// Boxes around it, against the article's mean.
    pub(crate) depth: f32,
    /// Leaves since the last headline; -1 where there was none.
    pub(crate) behind_headline: f32,
    /// Headlines in the chosen box so far.
    pub(crate) headlines: u16,
    /// Whether its box is a paragraph.
    pub(crate) is_paragraph: bool,
    /// Kinds of names of its boxes, a bit each.
    pub(crate) names: u16,
    /// Whether the piece before has the same box.
    pub(crate) with_previous: bool,
    /// Whether the piece before has a box called alike.
    pub(crate) kin_previous: bool,
    /// Whether the piece behind has one.
    pub(crate) kin_next: bool,
    /// What its box and the one around are called, as a number.
    pub(crate) kind: u32,
    /// Share of its characters in bold type.
    pub(crate) bold: f32,
    /// Share of its characters in italics.
    pub(crate) italic: f32,
    /// Whether a picture stands right before it.
    pub(crate) after_picture: bool,
    /// Whether a picture stands right behind it.
    pub(crate) before_picture: bool,
    /// Whether a line is drawn right before it.
    pub(crate) after_line: bool,
    /// How far the last heading is a link, as those of teasers are.
    pub(crate) heading_linked: f32,
    /// How many boxes called like its own stand right under a heading that is a link, as a share.
    pub(crate) kind_teasers: f32,
    /// Words in a box called like its own.
    pub(crate) kind_words: f32,
}
