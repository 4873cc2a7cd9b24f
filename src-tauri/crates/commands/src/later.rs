//! Answers that take their time.

use std::pin::Pin;

/// Something that is there later.
pub type Later<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;
