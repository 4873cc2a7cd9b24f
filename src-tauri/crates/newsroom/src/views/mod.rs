//! Views: the lists and pages that the user looks at.

mod article;
mod lists;
mod portions;
mod related;
mod speaker;
mod story;
mod story_line;

pub(crate) use story_line::sparkline;
