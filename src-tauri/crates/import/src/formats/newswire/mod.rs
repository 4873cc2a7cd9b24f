//! What news agencies send: NITF, NewsML, NewsML-G2, ninjs and the plain wire format.

pub(crate) mod anpa;
pub(crate) mod newsml;
pub(crate) mod newsml_g2;
pub(crate) mod ninjs;
pub(crate) mod nitf;
mod notes;
pub(crate) mod slugs;
