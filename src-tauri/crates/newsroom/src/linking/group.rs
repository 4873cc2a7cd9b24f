//! A story as linking finds it, before it has a key.

/// A group of linked articles: its members (indices of linkables) and the most central one.
pub(super) struct StoryGroup {
    pub(super) members: Vec<usize>,
    pub(super) central: usize,
}
