//! The article's part of a whole page copied with "select all": menus above, links below.

use crate::draft::Draft;

/// Marks what lies outside the article.
pub(crate) fn mark(_draft: &mut Draft) {}
