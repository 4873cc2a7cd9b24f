//! What Nutgraf knows of each language, as data: one folder of word lists per language under
//! `languages/`, and one that all share.
//!
//! The folders are found and checked when the crate is built. A new folder needs no line of code;
//! `docs/languages.md` says what each list means, `docs/recipes/add-a-language.md` how to add one.

#[cfg(test)]
mod folder;
mod lists;
mod words;

use nutgraf_model::Language;

pub use lists::{Kind, List};
pub use words::Words;

/// The months' names: full and short, January first.
pub const MONTHS: [[List; 2]; 12] = [
    [List::January, List::JanuaryShort],
    [List::February, List::FebruaryShort],
    [List::March, List::MarchShort],
    [List::April, List::AprilShort],
    [List::May, List::MayShort],
    [List::June, List::JuneShort],
    [List::July, List::JulyShort],
    [List::August, List::AugustShort],
    [List::September, List::SeptemberShort],
    [List::October, List::OctoberShort],
    [List::November, List::NovemberShort],
    [List::December, List::DecemberShort],
];

/// The weekdays' names: full and short, Monday first.
pub const WEEKDAYS: [[List; 2]; 7] = [
    [List::Monday, List::MondayShort],
    [List::Tuesday, List::TuesdayShort],
    [List::Wednesday, List::WednesdayShort],
    [List::Thursday, List::ThursdayShort],
    [List::Friday, List::FridayShort],
    [List::Saturday, List::SaturdayShort],
    [List::Sunday, List::SundayShort],
];

/// The lists of one language, or those that all languages share.
#[derive(Debug)]
pub struct Folder {
    name: &'static str,
    lists: [&'static [&'static str]; List::ALL.len()],
    examples: &'static [Example],
}

/// A text and what the engine must find in it. Tests run the examples of every folder.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    /// What is looked for: `speaker`, `date` or `language`.
    pub asked: &'static str,
    /// The text.
    pub text: &'static str,
    /// What must be found in it.
    pub found: &'static str,
}

include!(concat!(env!("OUT_DIR"), "/folders.rs"));

impl Folder {
    /// The entries of a list in the order of the file; none where the folder lacks the list.
    pub fn list(&self, list: List) -> &'static [&'static str] {
        self.lists[list as usize]
    }

    /// Whether a list holds an entry. For short lists: it compares with each entry.
    pub fn has(&self, list: List, entry: &str) -> bool {
        self.list(list).contains(&entry)
    }

    /// The two parts of each entry of a list of pairs (`bill = william`).
    pub fn pairs(&self, list: List) -> impl Iterator<Item = (&'static str, &'static str)> {
        self.list(list)
            .iter()
            .filter_map(|entry| entry.split_once(" = "))
    }

    /// The examples that ask for this.
    pub fn examples(&self, asked: &str) -> impl Iterator<Item = &'static Example> {
        self.examples
            .iter()
            .filter(move |example| example.asked == asked)
    }

    /// The language's code (`en`), or `shared`.
    pub fn name(&self) -> &'static str {
        self.name
    }
}

/// The folder of a language; `None` where there is none.
pub fn of(language: Language) -> Option<&'static Folder> {
    named(language.as_str())
}

/// The folder of the language with this code.
pub fn named(code: &str) -> Option<&'static Folder> {
    let known = &FOLDERS[1..];
    let at = known.binary_search_by_key(&code, |folder| folder.name);
    at.ok().map(|at| known[at])
}

/// The entries of a list of one language; none where it has no folder.
pub fn list(language: Language, list: List) -> &'static [&'static str] {
    of(language).map_or(&[], |folder| folder.list(list))
}

/// The lists that all languages share.
pub fn shared() -> &'static Folder {
    FOLDERS[0]
}

/// The folders of all languages, sorted by code.
pub fn languages() -> &'static [&'static Folder] {
    &FOLDERS[1..]
}

/// The entries of a list in the shared folder and in every language's.
pub fn all(list: List) -> impl Iterator<Item = &'static str> {
    FOLDERS
        .iter()
        .flat_map(move |folder| folder.list(list).iter().copied())
}

/// The pairs of a list in the shared folder and in every language's.
pub fn all_pairs(list: List) -> impl Iterator<Item = (&'static str, &'static str)> {
    FOLDERS.iter().flat_map(move |folder| folder.pairs(list))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_folder_is_found_by_its_code() {
        for folder in languages() {
            let language = folder.name().parse().expect("a language code");
            assert_eq!(of(language).map(Folder::name), Some(folder.name()));
        }
        assert!(of("xx".parse().expect("a tag")).is_none());
        assert_eq!(shared().name(), "shared");
    }

    #[test]
    fn the_documentation_says_what_each_list_means() {
        let page = include_str!("../../../../docs/languages.md");
        for list in List::ALL {
            let row = format!("| `{}` | {} |", list.key(), list.meaning().trim());
            assert!(page.contains(&row), "docs/languages.md lacks the row {row}");
        }
    }
}
