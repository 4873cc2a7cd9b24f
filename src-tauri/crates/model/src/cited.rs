//! Words of an article at their place.

use serde::{Deserialize, Serialize};

use crate::Span;

/// Words an article is opened to prove.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Cited {
    /// Where they lay in the body.
    pub span: Span,
    /// The words.
    pub text: String,
}
