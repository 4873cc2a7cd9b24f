//! The features of a pair of articles: their names and their order.

macro_rules! features {
    ($($feature:ident $name:literal,)*) => {
        /// The features of a pair, in the order of the network's inputs.
        #[derive(Clone, Copy)]
        pub(super) enum Feature { $($feature),* }

        /// Their names in the file of weights.
        #[cfg_attr(
            not(feature = "training"),
            allow(unreachable_pub, reason = "public for training")
        )]
        pub const NAMES: [&str; [$($name),*].len()] = [$($name),*];
    };
}

features! {
    Cosine "cosine",
    Days "days",
    Undated "undated",
    Terms "terms",
    Headline "headline",
    HeadlineTold "headline-told",
    HeadlineToldLess "headline-told-less",
    Lead "lead",
    Names "names",
    Numbers "numbers",
    Pairs "pairs",
    Rarest "rarest",
    OneOutlet "one-outlet",
    Words "words",
    MoreWords "more-words",
    Signature "signature",
    ShareOfBest "share-of-best",
    ShareOfLesser "share-of-lesser",
    ThirdBest "third-best",
    Crowd "crowd",
}

/// How many features a pair has.
pub(super) const FEATURES: usize = NAMES.len();

/// How many of them the two articles themselves give.
pub(super) const OWN: usize = Feature::ShareOfBest as usize;

/// How many the other candidates of both give.
pub(super) const AROUND: usize = FEATURES - OWN;
