//! What the reader named on the command line, by "Open with", or in a second start of the app.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use nutgraf_newsroom::Source;
use tauri::Url;

/// The sources that `arguments` (without the program's name) name. Relative paths are read from
/// `folder`; options, which the app has none of, are passed over.
pub(crate) fn sources(arguments: impl IntoIterator<Item = OsString>, folder: &Path) -> Vec<Source> {
    arguments
        .into_iter()
        .filter(|argument| !argument.is_empty())
        .filter_map(|argument| source(argument, folder))
        .collect()
}

/// Sources out of addresses as the system hands them over.
#[cfg_attr(not(target_os = "macos"), allow(dead_code))]
pub(crate) fn opened(addresses: Vec<Url>) -> Vec<Source> {
    addresses.into_iter().filter_map(addressed).collect()
}

fn source(argument: OsString, folder: &Path) -> Option<Source> {
    let path = folder.join(&argument);
    let text = argument.to_string_lossy();
    if path.exists() {
        Some(Source::Path(path))
    } else if text.starts_with('-') {
        None
    } else {
        let address = Url::parse(&text).ok().and_then(addressed);
        Some(address.unwrap_or(Source::Path(path)))
    }
}

fn addressed(address: Url) -> Option<Source> {
    match address.scheme() {
        "file" => address.to_file_path().ok().map(Source::Path),
        "http" | "https" => Some(Source::Url(address.into())),
        _ => None,
    }
}

/// The folder the app was started in.
pub(crate) fn folder() -> PathBuf {
    std::env::current_dir().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, PartialEq)]
    enum Named {
        Path(PathBuf),
        Url(String),
    }

    fn named(argument: &str) -> Vec<Named> {
        sources([OsString::from(argument)], Path::new("/news"))
            .into_iter()
            .map(|source| match source {
                Source::Path(path) => Named::Path(path),
                Source::Url(url) => Named::Url(url),
                _ => panic!("an argument names a path or an address"),
            })
            .collect()
    }

    #[test]
    fn a_path_is_read_from_the_folder_of_the_call() {
        assert_eq!(named("a.txt"), [Named::Path("/news/a.txt".into())]);
        assert_eq!(named("/b.txt"), [Named::Path("/b.txt".into())]);
        assert_eq!(
            named("c: d.txt"),
            [Named::Path("/news/c: d.txt".into())],
            "a name that looks like an address of an unknown kind is a path"
        );
    }

    #[test]
    fn a_file_address_is_a_path_with_its_escapes_resolved() {
        assert_eq!(
            named("file:///news/port%20of%20call.html"),
            [Named::Path("/news/port of call.html".into())]
        );
    }

    #[test]
    fn a_web_address_is_fetched() {
        assert_eq!(
            named("https://example.org/a"),
            [Named::Url("https://example.org/a".into())]
        );
    }

    #[test]
    fn options_and_empty_arguments_name_nothing() {
        assert_eq!(named("--flag"), []);
        assert_eq!(named(""), []);
    }
}
