//! The flow: what a reader can do. Intake (source -> import -> analysis -> store), editions
//! (store -> analysis -> edition), and the views of the library. The app and the command line
//! are thin skins over [`Newsroom`].

mod clock;
pub mod desk;
mod error;
mod newsroom;
mod source;

pub use clock::{Clock, SystemClock};
pub use error::Error;
pub use newsroom::Newsroom;
/// Editions as files.
pub use nutgraf_export as export;
pub use source::{Source, Watch};
