//! One reader per format, all of one shape: bytes in, a [`Draft`](crate::draft::Draft) out.

pub(crate) mod text;
