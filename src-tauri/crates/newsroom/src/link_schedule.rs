//! When stories are linked.

/// When all articles are linked anew, and when new ones find their stories alone.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LinkSchedule {
    /// A library of so many articles is always linked whole: it takes a moment.
    pub(crate) small: usize,
    /// So many new articles at once are linked with all others.
    pub(crate) at_once: usize,
    /// Of so many articles one may have come since all were linked.
    pub(crate) one_in: usize,
}

impl LinkSchedule {
    /// The schedule of the app.
    pub(crate) const USUAL: LinkSchedule = LinkSchedule {
        small: 3_000,
        at_once: 200,
        one_in: 20,
    };
}
