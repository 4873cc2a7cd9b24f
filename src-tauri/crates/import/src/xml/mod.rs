//! XML: a stream of tags and text, and a tree built from one.

mod entities;
pub(crate) mod stream;
pub(crate) mod tree;
