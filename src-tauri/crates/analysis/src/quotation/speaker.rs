//! The speakers that attribution tells apart.

use super::annotated::MentionId;

/// A speaker: somebody with a name, or a person without one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Speaker {
    /// Named, by their index among the names.
    Named(usize),
    /// Without a name, by the noun phrase that brings them in ("a neighbour").
    Noun(MentionId),
    /// Without a name or noun, by their index among the people.
    Nameless(usize),
}
