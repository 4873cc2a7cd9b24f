//! A list of all languages, ready to be asked.

use std::sync::OnceLock;

use rustc_hash::FxHashSet;

use crate::{List, all};

/// The entries of a list in all languages, gathered on first use. Made for a `static`.
#[derive(Debug)]
pub struct Words {
    list: List,
    gathered: OnceLock<Gathered>,
}

#[derive(Debug)]
struct Gathered {
    listed: Vec<&'static str>,
    set: FxHashSet<&'static str>,
}

impl Words {
    /// The words of `list`.
    pub const fn new(list: List) -> Self {
        Self {
            list,
            gathered: OnceLock::new(),
        }
    }

    /// Whether the list holds this word.
    pub fn has(&self, word: &str) -> bool {
        self.gathered().set.contains(word)
    }

    /// Whether an entry ends this word.
    pub fn end(&self, word: &str) -> bool {
        self.listed().iter().any(|end| word.ends_with(end))
    }

    /// Whether an entry opens this text.
    pub fn open(&self, text: &str) -> bool {
        self.listed().iter().any(|start| text.starts_with(start))
    }

    /// Whether an entry stands anywhere in this text.
    pub fn stand_in(&self, text: &str) -> bool {
        self.listed().iter().any(|part| text.contains(part))
    }

    /// The entries, each once, the shared ones first.
    pub fn listed(&self) -> &[&'static str] {
        &self.gathered().listed
    }

    fn gathered(&self) -> &Gathered {
        self.gathered.get_or_init(|| {
            let mut set = FxHashSet::default();
            let listed = all(self.list).filter(|entry| set.insert(*entry)).collect();
            Gathered { listed, set }
        })
    }
}
