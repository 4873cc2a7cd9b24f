//! The flow: what a reader can do.
