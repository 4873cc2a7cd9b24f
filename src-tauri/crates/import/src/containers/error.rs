//! What can be wrong with a container or one of its members.

use std::io;

use nutgraf_model::RejectCode;

use super::limits::{MAX_CONTAINER, MAX_MEMBERS};

/// What is wrong; each message is one sentence for a person.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ContainerError {
    /// The archive ends early or contradicts itself.
    #[error("it is damaged here: fetch it again, or unpack it and add what comes out")]
    Damaged,
    /// Locked by a password.
    #[error("it is locked by a password: unpack it and add what comes out")]
    Locked,
    /// Packed by a method that is not known here.
    #[error("it is packed in a way Nutgraf cannot unpack: unpack it and add what comes out")]
    OddPacking,
    /// It unpacks to far more than it should.
    #[error(
        "it unpacks to far more than its size allows, as archives made to fill a disk do: \
         unpack it yourself if you trust it"
    )]
    TooTight,
    /// More members than one walk visits.
    #[error(
        "it holds more than {MAX_MEMBERS} items, the most that are read at a time: \
         retry to read on"
    )]
    TooMany,
    /// Larger than [`MAX_CONTAINER`]; holds the size in bytes.
    #[error(
        "the archive has {} MB and the limit is {} MB: unpack it and add what comes out",
        .0 / 1_000_000,
        MAX_CONTAINER / 1_000_000
    )]
    TooLarge(u64),
    /// A container in a container in a container.
    #[error("it is an archive in an archive in an archive: unpack it and add what comes out")]
    TooDeep,
    /// The disk would not give it.
    #[error("it cannot be read: {0}")]
    Unreadable(String),
}

impl ContainerError {
    /// The reason for programs.
    pub fn code(&self) -> RejectCode {
        match self {
            ContainerError::Damaged => RejectCode::Damaged,
            ContainerError::Locked => RejectCode::Locked,
            ContainerError::OddPacking => RejectCode::UnknownFormat,
            ContainerError::TooTight => RejectCode::TooTight,
            ContainerError::TooMany => RejectCode::TooMany,
            ContainerError::TooLarge(_) => RejectCode::TooLarge,
            ContainerError::TooDeep => RejectCode::TooDeep,
            ContainerError::Unreadable(_) => RejectCode::NotReadable,
        }
    }
}

/// What unpacking says of bad bytes, told apart from what the disk says.
impl From<io::Error> for ContainerError {
    fn from(error: io::Error) -> ContainerError {
        match (error.raw_os_error(), error.kind()) {
            (Some(_), _) => ContainerError::Unreadable(error.to_string()),
            // Said by the meter alone.
            (None, io::ErrorKind::FileTooLarge) => ContainerError::TooTight,
            (None, _) => ContainerError::Damaged,
        }
    }
}
