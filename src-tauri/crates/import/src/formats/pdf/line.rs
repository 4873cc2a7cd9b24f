//! A line of a page with its words in their places.

/// Parts the cells of a table's row.
pub(super) const CELL: &str = " | ";

/// A line of text.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub(super) text: String,
    pub(super) x: f32,
    pub(super) end: f32,
    pub(super) y: f32,
    pub(super) size: f32,
    pub(super) is_artifact: bool,
    /// The column it stands in, counted over all pages.
    pub(super) column: usize,
    pub(super) page: usize,
    /// Whether it is a row of a table.
    pub(super) is_row: bool,
    /// Its words in their places, until the tables are told.
    pub(super) words: Vec<Word>,
}

/// A word in its place.
#[derive(Clone, Debug)]
pub(super) struct Word {
    pub(super) text: String,
    pub(super) x: f32,
    pub(super) end: f32,
}

/// The size of most characters.
pub(super) fn usual(sizes: impl Iterator<Item = f32>) -> f32 {
    let mut counts: Vec<(i32, usize)> = Vec::new();
    for size in sizes {
        let key = (size * 10.0).round() as i32;
        match counts.iter().position(|(known, _)| *known == key) {
            Some(at) => counts[at].1 += 1,
            None if counts.len() < 200 => counts.push((key, 1)),
            None => {}
        }
    }
    let most = counts.into_iter().max_by_key(|(key, count)| (*count, *key));
    most.map_or(0.0, |(key, _)| key as f32 / 10.0)
}
