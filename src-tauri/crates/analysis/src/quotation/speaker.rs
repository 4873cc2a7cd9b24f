//! The speakers that attribution tells apart.

/// A speaker: somebody with a name, or a person without one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Speaker {
    /// Named, by their index among the names.
    Named(usize),
    /// Without a name, by their index among the people.
    Nameless(usize),
}
