//! What a reader looks at: lists, articles, stories, speakers.

mod article;
mod lists;
mod portions;
mod related;
mod speaker;
mod story;
mod story_line;

pub(crate) use story_line::sparkline;
