//! The network: one address, fetched on the reader's request, within limits.
