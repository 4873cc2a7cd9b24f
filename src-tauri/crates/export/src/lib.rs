//! Edition -> text, Markdown, JSON: the digest page, part by part, as files and terminals show
//! it. Sentences, quotes and headlines are never altered; see each form for how it keeps them.

mod cut;
mod in_brief;
mod json;
mod markdown;
mod text;
mod words;
mod wrap;

#[cfg(test)]
mod fixture;

pub use json::json;
pub use markdown::markdown;
pub use text::text;
pub use words::quoted;
pub use wrap::wrap;
