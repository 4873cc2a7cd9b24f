//! The network: fetches one web address at the user's request, within limits. It sends no cookies
//! and no referrer, stores nothing, and returns bytes of any format.

mod error;
mod redirect;
#[cfg(test)]
mod tests;

use std::time::Duration;

use reqwest::header::{ACCEPT, CONTENT_TYPE};
use reqwest::redirect::Policy;
use reqwest::{Client, Response, Url};

pub use error::FetchError;

/// A fetched page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fetched {
    /// Its address, after redirects.
    pub url: String,
    /// The body, decompressed.
    pub bytes: Vec<u8>,
    /// The `Content-Type` header as sent.
    pub content_type: Option<String>,
}

/// The limits of a fetch.
#[derive(Clone, Copy, Debug)]
struct Limits {
    /// For the whole fetch, from the first connection to the last byte.
    time: Duration,
    /// How many redirects are followed.
    redirects: usize,
    /// Bytes of the body after decompression.
    bytes: usize,
}

/// As long as a user waits, as many redirects as older browsers follow, as many bytes as an import
/// takes.
const LIMITS: Limits = Limits {
    time: Duration::from_secs(20),
    redirects: 10,
    bytes: 32 * 1024 * 1024,
};

/// The `Accept` header: prefers pages.
const PAGES: &str = "text/html,application/xhtml+xml,*/*;q=0.8";

/// The `User-Agent` header.
const USER_AGENT: &str = concat!("Nutgraf/", env!("CARGO_PKG_VERSION"));

/// Fetches an `http` or `https` address: within 20 seconds in all, over at most 10 redirects,
/// at most 32 MiB after decompression. Redirects lead from `http` to `https` but not back, and
/// to no other scheme. Addresses with a user name or password are refused.
///
/// Must be called within a tokio runtime with time and I/O enabled.
pub async fn fetch(url: &str) -> Result<Fetched, FetchError> {
    fetch_within(url, LIMITS).await
}

async fn fetch_within(url: &str, limits: Limits) -> Result<Fetched, FetchError> {
    let url = address(url)?;
    let deliver = deliver(url, limits);
    let slow = FetchError::TooSlow(limits.time.as_secs());
    tokio::time::timeout(limits.time, deliver)
        .await
        .unwrap_or(Err(slow))
}

async fn deliver(url: Url, limits: Limits) -> Result<Fetched, FetchError> {
    let response = arrive(url, limits.redirects).await?;
    if !response.status().is_success() {
        return Err(FetchError::Status(response.status().to_string()));
    }
    let content_type = response.headers().get(CONTENT_TYPE);
    let content_type = content_type.map(|value| String::from_utf8_lossy(value.as_bytes()).into());
    let url = response.url().to_string();
    let bytes = body(response, limits.bytes).await?;
    Ok(Fetched {
        url,
        bytes,
        content_type,
    })
}

/// The first response that is not a redirect.
async fn arrive(mut url: Url, most: usize) -> Result<Response, FetchError> {
    let client = client()?;
    for _ in 0..=most {
        let host = url.host_str().unwrap_or_default().to_owned();
        let request = client.get(url).header(ACCEPT, PAGES);
        let response = request.send().await;
        let response = response.map_err(|error| FetchError::of(&error, &host))?;
        match redirect::target(&response)? {
            Some(next) => url = next,
            None => return Ok(response),
        }
    }
    Err(FetchError::Redirects(most))
}

/// Reads the body in pieces, and stops when it exceeds the limit, whatever the announced length is.
async fn body(mut response: Response, most: usize) -> Result<Vec<u8>, FetchError> {
    let too_large = || FetchError::TooLarge(most / (1024 * 1024));
    if response
        .content_length()
        .is_some_and(|length| length > most as u64)
    {
        return Err(too_large());
    }
    let host = response.url().host_str().unwrap_or_default().to_owned();
    let mut bytes = Vec::new();
    while let Some(piece) = response
        .chunk()
        .await
        .map_err(|error| FetchError::of(&error, &host))?
    {
        if bytes.len() + piece.len() > most {
            return Err(too_large());
        }
        bytes.extend_from_slice(&piece);
    }
    Ok(bytes)
}

/// The parsed address, if it may be fetched.
fn address(text: &str) -> Result<Url, FetchError> {
    let url = Url::parse(text.trim()).map_err(|_| FetchError::NoAddress)?;
    redirect::permitted(&url)?;
    Ok(url)
}

/// A new client for each fetch, so that no state is shared.
fn client() -> Result<Client, FetchError> {
    // Fails where another part of the process chose first; that choice is as good.
    let _ = rustls::crypto::ring::default_provider().install_default();
    Client::builder()
        .user_agent(USER_AGENT)
        .referer(false)
        .redirect(Policy::none())
        .build()
        .map_err(|error| FetchError::Broken(error::cause(&error)))
}
