//! Reads the folders of lists: the one file format of this crate. `docs/languages.md` explains it.

use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::fs;
use std::path::Path;

use crate::lists::{Kind, List};

/// The folder that every language shares.
pub(crate) const SHARED: &str = "shared";
/// The file in it that names the languages which may have a folder.
const CODES: &str = "codes.txt";

/// One folder as it is read.
#[derive(Debug)]
pub(crate) struct Folder {
    /// The language's code, or `shared`.
    pub(crate) name: String,
    /// Entries by the key of their list.
    #[cfg_attr(test, allow(dead_code, reason = "the build script reads it"))]
    pub(crate) lists: BTreeMap<&'static str, Vec<String>>,
    #[cfg_attr(test, allow(dead_code, reason = "the build script reads it"))]
    pub(crate) examples: Vec<Example>,
}

/// A text and what the engine must find in it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Example {
    /// What is looked for: one of [`ASKED`].
    pub(crate) asked: &'static str,
    pub(crate) text: String,
    /// What must be found.
    pub(crate) found: String,
}

/// What examples may ask for.
pub(crate) const ASKED: [&str; 3] = ["speaker", "date", "language"];
/// The file of a folder that holds its examples.
const EXAMPLES: &str = "examples.txt";

/// What is wrong in a folder, and where.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Mistake {
    file: String,
    line: usize,
    what: String,
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.what)
    }
}

/// Reads every folder under `root`, sorted by name, the shared one first. Gives all mistakes,
/// not only the first.
pub(crate) fn read_all(root: &Path) -> Result<Vec<Folder>, Vec<Mistake>> {
    let mut mistakes = Vec::new();
    let mut folders = Vec::new();
    let codes = fs::read_to_string(root.join(SHARED).join(CODES)).unwrap_or_default();
    for name in names(root, &mut mistakes) {
        let is_known = codes.split_whitespace().any(|code| code == name);
        if name != SHARED && !is_known {
            let what = format!("`{name}` is no language code of {SHARED}/{CODES}");
            mistakes.push(Mistake {
                file: name,
                line: 0,
                what,
            });
            continue;
        }
        folders.push(read(root, name, &mut mistakes));
    }
    folders.sort_by_key(|folder| (folder.name != SHARED, folder.name.clone()));
    if mistakes.is_empty() {
        Ok(folders)
    } else {
        Err(mistakes)
    }
}

/// The names of the entries of a directory, sorted.
fn names(directory: &Path, mistakes: &mut Vec<Mistake>) -> Vec<String> {
    let entries = match fs::read_dir(directory) {
        Ok(entries) => entries,
        Err(error) => {
            let file = directory.display().to_string();
            mistakes.push(Mistake {
                file,
                line: 0,
                what: error.to_string(),
            });
            return Vec::new();
        }
    };
    let names = entries
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut names: Vec<String> = names.filter(|name| !name.starts_with('.')).collect();
    names.sort_unstable();
    names
}

fn read(root: &Path, name: String, mistakes: &mut Vec<Mistake>) -> Folder {
    let directory = root.join(&name);
    let mut folder = Folder {
        lists: BTreeMap::new(),
        examples: Vec::new(),
        name,
    };
    for file in names(&directory, mistakes) {
        let shown = format!("{}/{file}", folder.name);
        if folder.name == SHARED && file == CODES {
            continue;
        }
        match fs::read_to_string(directory.join(&file)) {
            Ok(text) if file == EXAMPLES => {
                folder.examples = examples(&shown, &text, mistakes);
            }
            Ok(text) => parse(&shown, &file, &text, &mut folder.lists, mistakes),
            Err(error) => mistakes.push(Mistake {
                file: shown,
                line: 0,
                what: error.to_string(),
            }),
        }
    }
    folder
}

/// Reads examples: one a line, `speaker: TEXT => NAME`.
pub(crate) fn examples(shown: &str, text: &str, mistakes: &mut Vec<Mistake>) -> Vec<Example> {
    let mut read = Vec::new();
    for (at, line) in text.lines().enumerate() {
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        let example = line.split_once(": ").and_then(|(key, rest)| {
            let asked = ASKED.into_iter().find(|asked| *asked == key)?;
            let (text, found) = rest.rsplit_once(" => ")?;
            Some((asked, text.trim().to_owned(), found.trim().to_owned()))
        });
        match example {
            Some((asked, text, found)) => read.push(Example { asked, text, found }),
            None => mistakes.push(Mistake {
                file: shown.to_owned(),
                line: at + 1,
                what: format!("`{line}` is not `{}: TEXT => WHAT`", ASKED.join("`, `")),
            }),
        }
    }
    read
}

/// Reads the lists of one file into `lists`.
pub(crate) fn parse(
    shown: &str,
    file: &str,
    text: &str,
    lists: &mut BTreeMap<&'static str, Vec<String>>,
    mistakes: &mut Vec<Mistake>,
) {
    let mut open: Option<Open> = None;
    for (at, line) in text.lines().enumerate() {
        let mut say = |what: String| {
            mistakes.push(Mistake {
                file: shown.to_owned(),
                line: at + 1,
                what,
            });
        };
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        let entries = if line.starts_with(' ') {
            line.trim()
        } else {
            let Some((key, entries)) = line.split_once(':') else {
                say(format!(
                    "`{line}` is neither a key with a colon nor indented under one"
                ));
                continue;
            };
            open = begin(file, key, lists, &mut say);
            entries.trim()
        };
        let Some(open) = &mut open else { continue };
        for entry in split(entries) {
            open.add(entry, lists, at + 1, &mut say);
        }
    }
}

/// The list whose entries follow, and on which lines its entries stand.
struct Open {
    list: List,
    seen: HashMap<String, usize>,
}

fn begin(
    file: &str,
    key: &str,
    lists: &mut BTreeMap<&'static str, Vec<String>>,
    say: &mut dyn FnMut(String),
) -> Option<Open> {
    let Some(list) = List::ALL.iter().copied().find(|list| list.key() == key) else {
        say(format!("unknown key `{key}`"));
        return None;
    };
    if list.file() != file {
        say(format!("`{key}` belongs in {}", list.file()));
        return None;
    }
    if lists.insert(list.key(), Vec::new()).is_some() {
        say(format!("`{key}` stands twice in this file"));
    }
    Some(Open {
        list,
        seen: HashMap::new(),
    })
}

impl Open {
    fn add(
        &mut self,
        entry: &str,
        lists: &mut BTreeMap<&'static str, Vec<String>>,
        line: usize,
        say: &mut dyn FnMut(String),
    ) {
        let key = self.list.key();
        match self.list.kind() {
            Kind::Choice(known) if !known.contains(&entry) => {
                say(format!(
                    "`{key}` knows no `{entry}`, only {}",
                    known.join(", ")
                ));
            }
            Kind::Pairs if !entry.contains(" = ") => {
                say(format!(
                    "`{entry}` of `{key}` must be two parts with ` = ` between them"
                ));
            }
            _ => {}
        }
        if let Some(before) = self.seen.insert(entry.to_owned(), line) {
            say(format!(
                "`{entry}` of `{key}` stands on line {before} already"
            ));
        }
        lists.entry(key).or_default().push(entry.to_owned());
    }
}

/// The entries of a line: parted by commas; one in double quotes keeps its commas and spaces.
fn split(line: &str) -> impl Iterator<Item = &str> {
    let mut rest = line;
    std::iter::from_fn(move || {
        loop {
            rest = rest.trim_start_matches([' ', ',']);
            if rest.is_empty() {
                return None;
            }
            let (entry, after) = cut(rest);
            rest = after;
            if !entry.is_empty() {
                return Some(entry);
            }
        }
    })
}

/// The first entry of a line, and the rest.
fn cut(line: &str) -> (&str, &str) {
    let quoted = line.strip_prefix('"').and_then(|inner| {
        let (entry, after) = inner.split_once('"')?;
        (after.is_empty() || after.starts_with(',')).then_some((entry, after))
    });
    let bare = || {
        let (entry, after) = line.split_once(", ").unwrap_or((line, ""));
        (entry.trim_end_matches([' ', ',']), after)
    };
    quoted
        .filter(|(entry, _)| !entry.is_empty())
        .unwrap_or_else(bare)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mistakes(text: &str) -> Vec<String> {
        let mut mistakes = Vec::new();
        parse(
            "xx/days.txt",
            "days.txt",
            text,
            &mut BTreeMap::new(),
            &mut mistakes,
        );
        mistakes.iter().map(Mistake::to_string).collect()
    }

    #[test]
    fn entries_are_parted_by_commas_and_lines() {
        let mut lists = BTreeMap::new();
        let text = "# A comment.\ntoday: idag, i dag,\n  just nu\nyesterday: \" by, \", ”, \"\n";
        parse("xx/days.txt", "days.txt", text, &mut lists, &mut Vec::new());
        assert_eq!(lists["today"], ["idag", "i dag", "just nu"]);
        assert_eq!(lists["yesterday"], [" by, ", "”", "\""]);
    }

    #[test]
    fn every_mistake_names_its_file_and_line() {
        for (text, want) in [
            (
                "today: idag\njanury: januari",
                "xx/days.txt:2: unknown key `janury`",
            ),
            (
                "\nidag",
                "xx/days.txt:2: `idag` is neither a key with a colon nor indented under one",
            ),
            (
                "today: idag,\n  i dag, idag",
                "xx/days.txt:2: `idag` of `today` stands on line 1 already",
            ),
            (
                "today: idag\ntoday: i dag",
                "xx/days.txt:2: `today` stands twice in this file",
            ),
            ("say: säger", "xx/days.txt:1: `say` belongs in speech.txt"),
            (
                "date order: backwards",
                "xx/days.txt:1: `date order` knows no `backwards`, only month first",
            ),
        ] {
            assert_eq!(mistakes(text), [want], "{text}");
        }
    }

    #[test]
    fn an_example_says_what_it_asks_for() {
        let mut mistakes = Vec::new();
        let text = "# Of our own.\ndate: 27 februari 2019 => 2019-02-27\nday: idag => 2019-02-28";
        let read = examples("sv/examples.txt", text, &mut mistakes);
        assert_eq!(read.len(), 1);
        let said: Vec<String> = mistakes.iter().map(Mistake::to_string).collect();
        assert!(
            said[0].starts_with("sv/examples.txt:3: `day: idag"),
            "{said:?}"
        );
    }

    #[test]
    fn an_unknown_language_is_a_mistake() {
        let root = tempfile::tempdir().expect("a directory");
        for (file, text) in [
            ("shared/codes.txt", "sv"),
            ("sv/days.txt", ""),
            ("qq/days.txt", ""),
        ] {
            let path = root.path().join(file);
            fs::create_dir_all(path.parent().expect("a folder")).expect("made");
            fs::write(path, text).expect("written");
        }
        let mistakes = read_all(root.path()).expect_err("qq is no language");
        let said: Vec<String> = mistakes.iter().map(Mistake::to_string).collect();
        assert_eq!(said, ["qq:0: `qq` is no language code of shared/codes.txt"]);
    }
}
