//! XML: one lenient loop through a document, and on it a stream of tags and a tree.

mod entities;
mod events;
mod limits;
pub(crate) mod stream;
pub(crate) mod tree;
