//! The stateless desk behind `nutgraf batch`.
