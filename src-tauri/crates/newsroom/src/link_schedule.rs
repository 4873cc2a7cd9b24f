//! When stories are linked.

/// When all articles are linked again, and when new ones join stories alone.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LinkSchedule {
    /// A library of at most so many articles is always linked as a whole, which takes a moment.
    pub(crate) small: usize,
    /// More new articles than this are linked together with all others.
    pub(crate) at_once: usize,
    /// All articles are linked again when more than one in so many is new.
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
