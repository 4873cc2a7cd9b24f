//! Checks addresses, before the fetch and after each redirect. Redirects are followed here and not
//! by reqwest, which returns a redirect with an unreadable address as a response.

use reqwest::header::LOCATION;
use reqwest::{Response, Url};

use crate::FetchError;

/// Whether an address may be fetched at all.
pub(crate) fn permitted(url: &Url) -> Result<(), FetchError> {
    if !matches!(url.scheme(), "http" | "https") {
        return Err(FetchError::Scheme(url.scheme().to_owned()));
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(FetchError::Credentials);
    }
    Ok(())
}

/// The target of a redirect; `None` if the response is not one.
pub(crate) fn target(response: &Response) -> Result<Option<Url>, FetchError> {
    if !matches!(response.status().as_u16(), 301 | 302 | 303 | 307 | 308) {
        return Ok(None);
    }
    let Some(location) = response.headers().get(LOCATION) else {
        return Ok(None);
    };
    let location = String::from_utf8_lossy(location.as_bytes());
    let from = response.url();
    let to = from.join(&location).map_err(|_| FetchError::Nowhere)?;
    permitted(&to)?;
    if from.scheme() == "https" && to.scheme() == "http" {
        return Err(FetchError::Downgrade);
    }
    Ok(Some(to))
}
