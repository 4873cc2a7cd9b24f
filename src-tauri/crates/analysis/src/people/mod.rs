//! Who is who across a library: names compared, and bearers of names told apart or joined.
//!
//! Only names of one [`block`] are ever compared, so that what one import changes can be looked
//! at anew by itself and comes out as if everything had been.

mod bodies;
mod cluster;
mod compare;
mod name;
mod petforms;
mod resolve;
mod roles;
mod sets;
mod spelling;
mod weak;

pub use compare::{Likeness, compare};
pub use name::{Name, block};
pub use resolve::{Bearer, best_name, resolve};
