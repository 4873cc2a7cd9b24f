//! Who can speak.

/// Somebody who spoke before: a namesake, or a person without a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Speaker {
    /// Named, by their index among the names.
    Named(usize),
    /// Without a name, by their index among the people.
    Nameless(usize),
}
