//! Why an address could not be fetched.

use std::error::Error;

use nutgraf_model::RejectCode;

/// Why an address could not be fetched. Each message is one sentence for a person.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FetchError {
    /// It does not parse as an address.
    #[error("this is not a web address; it should begin with https://")]
    NoAddress,
    /// It, or an address it leads to, is of another scheme than `http` and `https`.
    #[error("addresses beginning with {0}: are not fetched, only http: and https:")]
    Scheme(String),
    /// It, or an address it leads to, holds a user name or password.
    #[error("the address holds a user name or password; save the page as a file and drop that")]
    Credentials,
    /// A redirect from `https` to `http`.
    #[error("the server leads from an encrypted address to an unencrypted one")]
    Downgrade,
    /// A redirect to something that is no address.
    #[error("the server leads to an address that makes no sense")]
    Nowhere,
    /// More redirects than are followed.
    #[error("the address leads in circles: more than {0} redirects")]
    Redirects(usize),
    /// The server answered, but not with a page.
    #[error("the server answered {0}")]
    Status(String),
    /// The body is larger than the limit, in MiB.
    #[error("the page is larger than {0} MiB")]
    TooLarge(usize),
    /// It took longer than the limit, in seconds.
    #[error("the server took longer than {0} seconds; try again later")]
    TooSlow(u64),
    /// No connection to the host came about.
    #[error("{host} cannot be reached: {reason}")]
    Unreachable {
        /// The host sought.
        host: String,
        /// What the system says.
        reason: String,
    },
    /// The connection broke, or what came over it is not HTTP.
    #[error("the page did not arrive whole: {0}")]
    Broken(String),
}

impl FetchError {
    /// The reason for programs.
    pub fn code(&self) -> RejectCode {
        match self {
            Self::NoAddress | Self::Scheme(_) | Self::Credentials => RejectCode::BadAddress,
            Self::TooLarge(_) => RejectCode::TooLarge,
            Self::TooSlow(_) => RejectCode::TooSlow,
            Self::Downgrade
            | Self::Nowhere
            | Self::Redirects(_)
            | Self::Status(_)
            | Self::Unreachable { .. }
            | Self::Broken(_) => RejectCode::Network,
        }
    }

    /// What an error of the client means.
    pub(crate) fn of(error: &reqwest::Error, host: &str) -> Self {
        if error.is_connect() {
            let (host, reason) = (host.to_owned(), cause(error));
            Self::Unreachable { host, reason }
        } else {
            Self::Broken(cause(error))
        }
    }
}

/// The innermost reason: the outer ones repeat the address.
pub(crate) fn cause(error: &(dyn Error + 'static)) -> String {
    let causes = std::iter::successors(Some(error), |&error| error.source());
    causes.last().map(ToString::to_string).unwrap_or_default()
}
