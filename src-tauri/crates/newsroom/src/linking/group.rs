//! A story as linking finds it, before it has a key.

/// A story to be: its members (indices of linkables) and the most central of them.
pub(super) struct StoryGroup {
    pub(super) members: Vec<usize>,
    pub(super) central: usize,
}
