//! What a reader looks at: lists, articles, stories, speakers.

mod article;
mod lists;
mod parts;
mod related;
mod speaker;
mod story;

pub(crate) use story::{order, source_entry, sources_until, sparkline};
