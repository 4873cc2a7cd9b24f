//! The changes in a later version of an article, in a few words for its receipt.

use std::collections::HashSet;

use nutgraf_model::{Remark, Warning};
use nutgraf_store::{NewVersion, VersionText};

use crate::count::counted;
use crate::revision::SentenceSet;

/// A change as a receipt shows it: in English, and as a remark for translation.
pub(super) struct ChangeNote {
    pub(super) detail: String,
    pub(super) remark: Remark,
}

impl ChangeNote {
    pub(super) fn headline() -> ChangeNote {
        ChangeNote {
            detail: "the headline changed".to_owned(),
            remark: Remark::HeadlineChanged,
        }
    }

    /// The agency took the words back, holds them, or lets them go.
    pub(super) fn of_use(withdrawn: bool, held: bool) -> ChangeNote {
        let (detail, remark) = match (withdrawn, held) {
            (true, _) => ("withdrawn by its agency", uncertain(Warning::Withdrawn)),
            (false, true) => ("marked as embargoed", uncertain(Warning::Embargoed)),
            (false, false) => ("free to be used", Remark::Changed { new: 0, gone: 0 }),
        };
        ChangeNote {
            detail: detail.to_owned(),
            remark,
        }
    }

    pub(super) fn earlier() -> ChangeNote {
        ChangeNote {
            detail: "an earlier version, kept behind the present one".to_owned(),
            remark: Remark::Earlier,
        }
    }
}

fn uncertain(warning: Warning) -> Remark {
    Remark::Uncertain { warning }
}

/// The differences between two versions.
pub(super) struct Changes {
    new: usize,
    gone: usize,
    old: usize,
}

impl Changes {
    /// Compares sentence by sentence, without regard to white space.
    pub(super) fn between(old: &VersionText, new: &NewVersion) -> Changes {
        let old = SentenceSet::of(&old.body, &old.sentences);
        let new = SentenceSet::of(&new.article.body, &new.findings.sentences);
        Changes {
            new: new.missing_in(&old).len(),
            gone: old.missing_in(&new).len(),
            old: old.count(),
        }
    }

    /// The change as a receipt shows it.
    pub(super) fn change(&self) -> ChangeNote {
        let (new, gone) = (self.new, self.gone);
        ChangeNote {
            detail: self.to_string(),
            remark: Remark::Changed { new, gone },
        }
    }

    /// The share of the old sentences that the new version keeps; 0 to 1.
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

/// The share of a text's blocks that `body` contains; 0 to 1.
pub(super) fn share_of_blocks(text: &VersionText, body: &str) -> f32 {
    let new: HashSet<&str> = body.split('\n').collect();
    let old = text.blocks.iter().filter_map(|b| b.span.of(&text.body));
    let (mut all, mut found) = (0, 0);
    for block in old {
        all += 1;
        found += usize::from(new.contains(block));
    }
    found as f32 / all.max(1) as f32
}
