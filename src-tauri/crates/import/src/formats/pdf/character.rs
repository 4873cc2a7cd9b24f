//! A character in its place on a page.

/// A character on a page; lengths in points, from the page's top left corner.
#[derive(Clone, Debug)]
pub(super) struct Char {
    pub(super) text: String,
    /// Where it begins and ends on its line.
    pub(super) x: f32,
    pub(super) end: f32,
    /// Its base line.
    pub(super) y: f32,
    /// Size of its type.
    pub(super) size: f32,
    /// Whether the file says that it belongs to the page and not to the text.
    pub(super) is_artifact: bool,
}
