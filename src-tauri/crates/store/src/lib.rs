//! SQLite: one file per table, append-only migrations, full-text search.
