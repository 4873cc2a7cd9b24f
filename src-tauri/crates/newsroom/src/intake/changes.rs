//! What a later version of an article changed, sentence by sentence.

use std::collections::HashSet;

use nutgraf_model::Span;
use nutgraf_store::{NewVersion, Text};

use crate::count::counted;

/// How a later version differs.
pub(super) struct Changes {
    new: usize,
    gone: usize,
    old: usize,
}

impl Changes {
    /// Compares sentence by sentence, whatever the white space.
    pub(super) fn between(old: &Text, new: &NewVersion) -> Changes {
        let old = sentences(&old.body, old.sentences.iter().map(|s| s.span));
        let spans = new.findings.sentences.iter().map(|s| s.span);
        let new = sentences(&new.article.body, spans);
        Changes {
            new: new.difference(&old).count(),
            gone: old.difference(&new).count(),
            old: old.len(),
        }
    }

    /// The share of the old sentences that stayed.
    pub(super) fn shared(&self) -> f32 {
        (self.old - self.gone) as f32 / self.old.max(1) as f32
    }
}

impl std::fmt::Display for Changes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let new = counted(self.new, "new sentence");
        match self.gone {
            0 => f.write_str(&new),
            gone => write!(f, "{new}, {gone} gone"),
        }
    }
}

/// The share of a text's blocks that stand in `body`; 0 to 1.
pub(super) fn share_of_blocks(text: &Text, body: &str) -> f32 {
    let new: HashSet<&str> = body.split('\n').collect();
    let old = text.blocks.iter().filter_map(|b| b.span.of(&text.body));
    let (mut all, mut found) = (0, 0);
    for block in old {
        all += 1;
        found += usize::from(new.contains(block));
    }
    found as f32 / all.max(1) as f32
}

/// The sentences of a body, whatever their white space.
fn sentences(body: &str, spans: impl Iterator<Item = Span>) -> HashSet<String> {
    spans
        .filter_map(|span| span.of(body))
        .map(|sentence| sentence.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect()
}
