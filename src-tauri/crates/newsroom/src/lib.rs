//! The flow: what a reader can do. Intake (source -> import -> analysis -> store), editions
//! (store -> analysis -> edition), and the views of the library. The app and the command line
//! are thin skins over [`Newsroom`].

mod acts;
mod by_hand;
mod clock;
mod corrections;
mod count;
pub mod desk;
mod edition;
mod error;
mod highlights;
mod identity;
mod intake;
mod linking;
mod newsroom;
mod picks;
mod reading;
mod remembered;
mod repeats;
mod revision;
mod samples;
mod source;
mod telling;
mod utterance;
mod verify;
mod views;

pub use clock::{Clock, SystemClock};
pub use error::Error;
pub use intake::Again;
pub use newsroom::Newsroom;
/// Editions as files.
pub use nutgraf_export as export;
pub use source::{Source, Watch};
