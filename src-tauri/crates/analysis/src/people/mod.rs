//! Who is who across a library: names compared, and bearers of names told apart or joined.
//!
//! Only names of one [`block`] are ever compared, so that what one import changes can be looked
//! at anew by itself and comes out as if everything had been.

mod ambiguous_names;
mod cluster;
mod compare;
mod disjoint_sets;
mod name;
mod nicknames;
mod organisations;
mod resolve;
mod roles;
mod spelling;

pub use compare::{NameMatch, compare};
pub use name::{Name, block};
pub use resolve::{Bearer, best_name, resolve};
