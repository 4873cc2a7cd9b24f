//! `batch extract`: the article of a page or file.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use nutgraf_model::{ArticleKind, Format, Language, RejectCode, Warning};
use nutgraf_newsroom::batch_api;
use serde::{Deserialize, Serialize};

use super::reply::Failure;

/// `{"path"}` or `{"html","url"?}`
#[derive(Deserialize)]
pub(crate) struct ExtractRequest {
    #[serde(default)]
    path: Option<String>,
    #[serde(default)]
    html: Option<String>,
    #[serde(default)]
    url: Option<String>,
}

/// An article without furniture.
#[derive(Serialize)]
pub(crate) struct ExtractAnswer {
    title: String,
    standfirst: Option<String>,
    byline: Vec<String>,
    published: Option<String>,
    source: Option<String>,
    language: Option<Language>,
    url: Option<String>,
    text: String,
    format: Format,
    kind: ArticleKind,
    warnings: Vec<Warning>,
}

/// Finds the article.
pub(crate) fn extract(request: ExtractRequest) -> Result<ExtractAnswer, Failure> {
    let (name, bytes) = match (request.path, request.html) {
        (Some(path), None) => {
            let bytes = read(Path::new(&path))?;
            (path, bytes)
        }
        (None, Some(html)) => ("page.html".to_owned(), html.into_bytes()),
        _ => return Err(Failure::new("bad-input", "give `path` or `html`")),
    };
    let article = batch_api::extract(&name, &bytes, request.url.as_deref())
        .map_err(|error| Failure::new(code(error.code()), error.to_string()))?;
    Ok(ExtractAnswer {
        title: article.headline,
        standfirst: article.standfirst,
        byline: article.byline,
        published: article.published.map(|date| date.rfc3339()),
        source: article.source,
        language: article.language,
        url: article.url.or(request.url),
        text: article.body,
        format: article.format,
        kind: article.kind,
        warnings: article.warnings,
    })
}

/// The bytes of a regular file that is not larger than an import takes.
fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    let refuse = |error: io::Error| {
        let known = match error.kind() {
            io::ErrorKind::NotFound => RejectCode::NotFound,
            _ => RejectCode::NotReadable,
        };
        Failure::new(code(known), format!("{}: {error}", path.display()))
    };
    // Checked before it is opened: opening a pipe waits for its other end.
    if !path.metadata().map_err(refuse)?.is_file() {
        let message = format!("{} is not a file", path.display());
        return Err(Failure::new(code(RejectCode::NotReadable), message));
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(refuse)?;
    let most = batch_api::MAX_BYTES as u64 + 1;
    file.take(most).read_to_end(&mut bytes).map_err(refuse)?;
    if bytes.len() > batch_api::MAX_BYTES {
        let message = format!(
            "{} is larger than {} bytes",
            path.display(),
            batch_api::MAX_BYTES
        );
        return Err(Failure::new(code(RejectCode::TooLarge), message));
    }
    Ok(bytes)
}

/// The code as other interfaces spell it.
fn code(code: RejectCode) -> &'static str {
    match code {
        RejectCode::Empty => "empty",
        RejectCode::UnknownFormat => "unknown-format",
        RejectCode::TooLarge => "too-large",
        RejectCode::NoArticle => "no-article",
        RejectCode::Locked => "locked",
        RejectCode::NoText => "no-text",
        RejectCode::NotFound => "not-found",
        RejectCode::NotReadable => "not-readable",
        RejectCode::Network => "network",
        RejectCode::BadAddress => "bad-address",
        RejectCode::TooSlow => "too-slow",
        RejectCode::ReaderFailed => "reader-failed",
        RejectCode::LibraryReadOnly => "library-read-only",
        RejectCode::Cancelled => "cancelled",
        RejectCode::TooMany => "too-many",
        RejectCode::Damaged => "damaged",
        RejectCode::TooDeep => "too-deep",
        RejectCode::TooTight => "too-tight",
    }
}
