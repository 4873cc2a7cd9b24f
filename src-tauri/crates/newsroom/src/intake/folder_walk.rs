//! Walks a folder: lists the files below it, sorted by name.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use nutgraf_import::containers::{Ignored, LeftOut};

/// The maximum depth of nested folders.
const DEEPEST: usize = 64;

/// The maximum number of names, including hidden ones, before the walk stops.
const MOST_NAMES: usize = 500_000;

/// The result of a walk.
#[derive(Debug, Default)]
pub(crate) struct FolderWalk {
    /// The files, sorted by name within each folder.
    pub(crate) files: Vec<PathBuf>,
    /// Folders that could not be read, and why.
    pub(crate) unreadable: Vec<(PathBuf, String)>,
    /// Files that are left out: pictures and parts of saved pages.
    pub(crate) left_out: LeftOut,
    /// Whether the walk stopped at a limit.
    pub(crate) more: bool,
    names: usize,
    seen: HashSet<PathBuf>,
}

impl FolderWalk {
    /// Walks `root` and takes at most `most` files. Hidden files and folders are left out. Links
    /// are followed, but each folder is read once, so that circular links end.
    pub(crate) fn below(root: &Path, most: usize) -> FolderWalk {
        let mut walk = FolderWalk::default();
        walk.enter(root, most, 0);
        walk
    }

    fn enter(&mut self, folder: &Path, most: usize, depth: usize) {
        let real = fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned());
        if !self.seen.insert(real) {
            return;
        }
        if depth > DEEPEST {
            self.more = true;
            return;
        }
        let mut names: Vec<_> = match fs::read_dir(folder) {
            Ok(entries) => entries
                .take(MOST_NAMES)
                .filter_map(|entry| Some(entry.ok()?.file_name()))
                .filter(|name| {
                    let is_hidden = name.as_encoded_bytes().starts_with(b".");
                    !is_hidden || is_mail_folder(&folder.join(name))
                })
                .collect(),
            Err(error) => {
                self.unreadable.push((folder.to_owned(), error.to_string()));
                return;
            }
        };
        names.sort_unstable();
        let pages: HashSet<String> = names
            .iter()
            .filter_map(|name| Some(Ignored::page(name.to_str()?)?.to_owned()))
            .collect();
        for name in names {
            self.names += 1;
            if self.files.len() >= most || self.names > MOST_NAMES {
                self.more = true;
                return;
            }
            let path = folder.join(&name);
            let text = name.to_string_lossy();
            if path.is_dir() {
                if Ignored::page_of(&text).is_some_and(|page| pages.contains(page)) {
                    self.pass_companion(&path, depth + 1)
                } else {
                    self.enter(&path, most, depth + 1)
                }
            } else if let Some(aside) = Ignored::of(&text) {
                self.left_out.count(aside);
            } else {
                self.files.push(path);
            }
        }
    }

    /// Counts the files of a saved page's companion folder.
    fn pass_companion(&mut self, folder: &Path, depth: usize) {
        if depth > DEEPEST {
            return;
        }
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            self.names += 1;
            if self.names > MOST_NAMES {
                return;
            }
            // Links are not followed, since nothing here is read.
            match entry.file_type() {
                Ok(kind) if kind.is_dir() => self.pass_companion(&entry.path(), depth + 1),
                _ => self.left_out.count(Ignored::Companion),
            }
        }
    }
}

/// Whether a hidden folder is a Maildir subfolder: its name begins with a dot, and its messages are
/// in `cur` and `new`.
fn is_mail_folder(folder: &Path) -> bool {
    folder.join("cur").is_dir() && folder.join("new").is_dir()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(walk: &FolderWalk, root: &Path) -> Vec<String> {
        let short = |path: &PathBuf| {
            let below = path.strip_prefix(root).expect("below the root");
            below.to_string_lossy().into_owned()
        };
        walk.files.iter().map(short).collect()
    }

    #[test]
    fn folders_are_walked_in_name_order_without_hidden_files_and_circles() {
        let dir = tempfile::tempdir().expect("a folder");
        let root = dir.path();
        fs::create_dir_all(root.join("b/deep")).expect("folders");
        fs::create_dir_all(root.join(".git")).expect("folders");
        for name in [
            "c.txt",
            "a.txt",
            "b/2.txt",
            "b/deep/1.txt",
            ".hidden",
            ".git/x",
        ] {
            fs::write(root.join(name), "x").expect("a file");
        }
        #[cfg(unix)]
        std::os::unix::fs::symlink(root, root.join("b/loop")).expect("a link");
        let walk = FolderWalk::below(root, 100);
        assert_eq!(
            names(&walk, root),
            ["a.txt", "b/2.txt", "b/deep/1.txt", "c.txt"]
        );
        assert!(!walk.more);

        for name in [
            "Harbour.html",
            "Harbour_files/a.js",
            "Harbour_files/deep/ad.html",
            "b/p.png",
            "my_files/note.txt",
        ] {
            let path = root.join(name);
            fs::create_dir_all(path.parent().expect("a folder")).expect("folders");
            fs::write(path, "x").expect("a file");
        }
        let saved = FolderWalk::below(root, 100);
        assert_eq!(
            names(&saved, root).len(),
            6,
            "the page, and a folder of a like name"
        );
        assert_eq!(
            saved.left_out.to_string(),
            "1 picture, 2 parts of saved pages left out"
        );

        let walk = FolderWalk::below(root, 2);
        assert_eq!(
            names(&walk, root),
            ["Harbour.html", "a.txt"],
            "the first two"
        );
        assert!(walk.more, "two were left");
    }

    #[test]
    fn subfolders_of_a_maildir_are_walked_though_hidden() {
        let dir = tempfile::tempdir().expect("a folder");
        let root = dir.path();
        for name in [
            "cur/1.M1.host:2,S",
            ".News/cur/2.M2.host:2,",
            ".News/new/x",
            ".git/y",
        ] {
            let path = root.join(name);
            fs::create_dir_all(path.parent().expect("a folder")).expect("folders");
            fs::write(path, "x").expect("a file");
        }
        let walk = FolderWalk::below(root, 100);
        assert_eq!(
            names(&walk, root),
            [".News/cur/2.M2.host:2,", ".News/new/x", "cur/1.M1.host:2,S"]
        );
    }
}
