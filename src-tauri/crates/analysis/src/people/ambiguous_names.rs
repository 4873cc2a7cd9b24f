//! Names that do not say by themselves who bears them: surnames alone, initials, forms of several.

use std::collections::{BTreeMap, BTreeSet};

use super::compare::{NameMatch, compare};
use super::resolve::{Bearer, RECENT, Resolution};

impl Resolution<'_> {
    /// Joins surnames alone, initials and forms of several to the one who fits, else to each other.
    pub(super) fn weak_names(&mut self) {
        let people: Vec<(usize, Vec<usize>)> =
            self.gathered(&self.strong.clone()).into_iter().collect();
        let mut by_story: BTreeMap<i64, BTreeSet<usize>> = BTreeMap::new();
        for (place, (_, members)) in people.iter().enumerate() {
            for &bearer in members {
                by_story
                    .entry(self.bearers[bearer].story)
                    .or_default()
                    .insert(place);
            }
        }
        let mut left = Vec::new();
        for bearer in self.weak.clone() {
            let fits = |place: &usize| {
                let mut forms = people[*place].1.iter().map(|&one| self.form[one]);
                forms.all(|form| self.may_be(bearer, form))
            };
            let of_story = by_story.get(&self.bearers[bearer].story);
            let mut found: Vec<usize> = of_story
                .into_iter()
                .flatten()
                .copied()
                .filter(fits)
                .collect();
            if found.is_empty() && !self.role[bearer].is_empty() {
                let by_role = |place: &usize| {
                    people[*place]
                        .1
                        .iter()
                        .any(|&one| self.by_role(bearer, one))
                };
                found = (0..people.len()).filter(by_role).filter(fits).collect();
            }
            match found.as_slice() {
                [one] => self.sets.join(people[*one].0, bearer),
                _ => left.push(bearer),
            }
        }
        self.among_themselves(&left);
    }

    fn may_be(&self, bearer: usize, form: usize) -> bool {
        compare(&self.names[self.form[bearer]], &self.names[form]) != NameMatch::Different
    }

    /// Whether the role says that a weak name is this bearer's.
    fn by_role(&self, weak: usize, other: usize) -> bool {
        let role = &self.role[weak];
        if role.is_empty() || *role != self.role[other] {
            return false;
        }
        if self.names[self.form[weak]].is_single() {
            self.same_outlet(weak, other, RECENT)
        } else {
            self.specific(weak).is_some()
        }
    }

    /// Joins equal weak names of one story, and of one outlet's recent days with one role.
    fn among_themselves(&mut self, left: &[usize]) {
        let mut by_story = BTreeMap::new();
        let mut by_outlet: BTreeMap<(usize, &str, &[String]), Vec<usize>> = BTreeMap::new();
        for &bearer in left {
            let Bearer { story, source, .. } = self.bearers[bearer];
            self.sets.join(
                *by_story.entry((self.form[bearer], story)).or_insert(bearer),
                bearer,
            );
            let role = self.role[bearer].as_slice();
            if let (Some(source), false) = (source, role.is_empty()) {
                by_outlet
                    .entry((self.form[bearer], source, role))
                    .or_default()
                    .push(bearer);
            }
        }
        for mut bearers in by_outlet.into_values() {
            bearers.sort_by_key(|&bearer| self.bearers[bearer].day);
            for pair in bearers.windows(2) {
                if self.same_outlet(pair[0], pair[1], RECENT) {
                    self.sets.join(pair[0], pair[1]);
                }
            }
        }
    }
}
