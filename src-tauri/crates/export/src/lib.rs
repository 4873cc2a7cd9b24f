//! Edition and article -> text, Markdown, JSON.
