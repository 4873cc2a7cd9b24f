//! Names within one article: which mentions name one and the same person or body. Full names
//! first, then surnames, first names and misspellings of them.

use nutgraf_model::Span;
use rustc_hash::{FxHashMap, FxHashSet};

use super::annotated::{AnnotatedDocument, MentionId};
use super::lexicon::Flags;
use super::mention::{MentionKind, looks_like_verb};

mod alike;
mod core;
mod roles;

use alike::{misspells, same_first};
use core::{Core, core};

pub(super) use roles::{apposed_name, role_gender, role_noun_before};

/// Somebody the article names.
#[derive(Debug)]
pub(in crate::quotation) struct Namesake {
    /// The fullest name, without title.
    pub(in crate::quotation) name: Span,
    /// How many words it has.
    pub(in crate::quotation) words: usize,
    /// The first word in lower case, of a name with several.
    first: Option<String>,
    /// The last word in lower case.
    last: String,
    /// Whether "Jr.", "Sr." or a number follows: somebody else than the one without.
    suffix: bool,
    /// Whether they are a woman or a man, where titles or first names tell.
    pub(in crate::quotation) gender: Option<Gender>,
    /// Whether more tells that than a single word that may be a surname ("Clinton").
    pub(in crate::quotation) gender_sure: bool,
    /// Whether anything says that this is a human being.
    pub(in crate::quotation) human: bool,
    /// Whether it is a body or place.
    pub(in crate::quotation) body: bool,
    /// The role as printed.
    pub(in crate::quotation) role: Option<Span>,
    /// The classes of all words of all mentions.
    pub(in crate::quotation) flags: Flags,
    /// Where it is mentioned by name.
    pub(in crate::quotation) mentions: Vec<MentionId>,
}

/// What titles and first names tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::quotation) enum Gender {
    /// He.
    Male,
    /// She.
    Female,
}

/// Everybody the article names.
pub(in crate::quotation) struct Names {
    /// In the order of their fullest first mention.
    pub(in crate::quotation) all: Vec<Namesake>,
    /// For each paragraph and mention, who it names.
    of: Vec<Vec<Option<u32>>>,
    /// The mentions that tell namesakes apart: by a full name, or by a title that fits one of them.
    full: FxHashSet<MentionId>,
}

/// More names than any article has; what comes after them stands alone.
const MOST: usize = 300;
impl Names {
    /// Reads all names of an article.
    pub(in crate::quotation) fn of(annotated: &AnnotatedDocument) -> Self {
        let mut gatherer = Gatherer {
            annotated,
            names: Names {
                all: Vec::new(),
                of: annotated
                    .paragraphs
                    .iter()
                    .map(|part| vec![None; part.mentions.len()])
                    .collect(),
                full: FxHashSet::default(),
            },
            by_last: FxHashMap::default(),
            by_first: FxHashMap::default(),
            by_name: FxHashMap::default(),
            by_initials: FxHashMap::default(),
        };
        let cores: Vec<(MentionId, Core)> = annotated
            .mentions()
            .filter(|&at| annotated.mention(at).kind == MentionKind::Name)
            .filter_map(|at| core(annotated, at).map(|core| (at, core)))
            .collect();
        for (at, core) in cores.iter().filter(|(_, core)| core.words.len() > 1) {
            gatherer.full(*at, core);
        }
        let mut inside = None;
        for (at, core) in cores.iter().filter(|(_, core)| core.words.len() == 1) {
            let unknown = gatherer.only_opens(*at)
                && !inside
                    .get_or_insert_with(|| gatherer.words_inside(&cores))
                    .contains(&gatherer.lower(core.words[0]));
            if !unknown {
                gatherer.single(*at, core);
            }
        }
        gatherer.mend();
        for name in &mut gatherer.names.all {
            name.mentions.sort_unstable();
        }
        gatherer.names
    }

    /// How many others with the same surname a mention leaves open, and whether one of them was
    /// mentioned in the same sentence as its person was last, or after that.
    pub(in crate::quotation) fn rivals(
        &self,
        annotated: &AnnotatedDocument,
        at: MentionId,
    ) -> (usize, bool) {
        let Some(index) = self.at(at).filter(|_| !self.full.contains(&at)) else {
            return (0, false);
        };
        let known = &self.all[index];
        let latest = |name: &Namesake| {
            let end = name.mentions.partition_point(|&mention| mention < at);
            let last = name.mentions[end.checked_sub(1)?];
            Some((last.paragraph, annotated.sentence(last)))
        };
        let own = latest(known);
        let rival = |(other, name): &(usize, &Namesake)| {
            *other != index
                && name.last == known.last
                && name.suffix == known.suffix
                && !name.body
                && name.words > 1
        };
        let rivals = self.all.iter().enumerate().filter(rival);
        rivals.fold((0, false), |(count, near), (_, name)| {
            let beside = latest(name).is_some_and(|place| Some(place) >= own);
            (count + 1, near || beside)
        })
    }

    /// Who a mention names.
    pub(in crate::quotation) fn at(&self, at: MentionId) -> Option<usize> {
        self.of[at.paragraph][at.mention].map(|index| index as usize)
    }
}

struct Gatherer<'a, 'b> {
    annotated: &'a AnnotatedDocument<'b>,
    names: Names,
    by_last: FxHashMap<String, Vec<u32>>,
    by_first: FxHashMap<String, u32>,
    /// By the whole name in lower case, hyphens as spaces: "Kim Jong-un", "Kim Jong Un".
    by_name: FxHashMap<String, u32>,
    /// By the initials: "ACLU".
    by_initials: FxHashMap<String, u32>,
}

impl Gatherer<'_, '_> {
    fn lower(&self, span: Span) -> String {
        self.annotated.body[span.start..span.end].to_lowercase()
    }

    /// The words of all full names, and those of single names that stand inside a sentence.
    fn words_inside(&self, cores: &[(MentionId, Core)]) -> FxHashSet<String> {
        let inside =
            |(at, core): &&(MentionId, Core)| core.words.len() > 1 || !self.opens_sentence(*at);
        let words = cores
            .iter()
            .filter(inside)
            .flat_map(|(_, core)| &core.words);
        words.map(|&word| self.lower(word)).collect()
    }

    fn opens_sentence(&self, at: MentionId) -> bool {
        let part = &self.annotated.paragraphs[at.paragraph];
        let first = part.mentions[at.mention].first;
        let sentence = &part.tokens.sentence;
        first == 0
            || sentence[first - 1] != sentence[first]
            || !part.tokens.list[first - 1].is_word()
    }

    /// "Ground water has fallen", "Nothing.", "Asimismo,": a word that only opens a sentence, in English
    /// with no verb or sign of a name beside it, names nobody.
    fn only_opens(&self, at: MentionId) -> bool {
        let part = &self.annotated.paragraphs[at.paragraph];
        let mention = &part.mentions[at.mention];
        let known = Flags::FIRST_NAME | Flags::ORG | Flags::PLACE | Flags::HONORIFIC | Flags::ROLE;
        let habits = self.annotated.lexicon.habits;
        let capitals = habits.noun_capitals || habits.spaceless || !habits.known;
        if capitals || mention.flags.has(known) || !self.opens_sentence(at) {
            return false;
        }
        if !habits.english {
            return true;
        }
        let tokens = &part.tokens.list;
        if tokens[mention.last].possessive() {
            return false;
        }
        tokens.get(mention.last + 1).is_none_or(|next| {
            let verb = next.has(Flags::AUX | Flags::CUE | Flags::ADVERB | Flags::WHO)
                || looks_like_verb(next.stem(self.annotated.body), habits);
            next.is('.') || next.is_word() && !next.capital && !verb
        })
    }

    fn full(&mut self, at: MentionId, core: &Core) {
        let first = self.lower(core.words[0]);
        let last = self.lower(core.words[core.words.len() - 1]);
        let whole = self.whole(core);
        let known = self.by_last.get(&last).and_then(|same| {
            same.iter().copied().find(|&index| {
                let other = &self.names.all[index as usize];
                other.body == core.body
                    && other.suffix == core.suffix.is_some()
                    && other
                        .first
                        .as_deref()
                        .is_none_or(|name| same_first(name, &first))
            })
        });
        match known.or_else(|| self.by_name.get(&whole).copied()) {
            Some(index) => self.join(index, at, core),
            None => {
                let index = self.names.all.len();
                self.add(at, core, Some(first), last);
                if index < self.names.all.len() {
                    let initials = self.initials(core);
                    self.by_name.insert(whole, index as u32);
                    self.by_initials.entry(initials).or_insert(index as u32);
                }
            }
        }
    }

    /// The first letters of a name's capitalised words.
    fn initials(&self, core: &Core) -> String {
        let name = core.name().of(self.annotated.body).unwrap_or_default();
        let first = name.split([' ', '-', '\n']);
        let letters = first.filter_map(|word| word.chars().next());
        letters.filter(|sign| sign.is_uppercase()).collect()
    }

    /// The whole name in lower case, hyphens as spaces.
    fn whole(&self, core: &Core) -> String {
        let words: Vec<String> = core.words.iter().map(|&word| self.lower(word)).collect();
        let suffix = if core.suffix.is_some() { " jr" } else { "" };
        words.join(" ").replace(['-', '\u{2011}'], " ") + suffix
    }

    /// The body whose initials an acronym gives: "ACLU" of the American Civil Liberties Union.
    fn acronym(&self, core: &Core) -> Option<u32> {
        let short = core.words[0].of(self.annotated.body)?;
        let index = *self.by_initials.get(short)?;
        let long = !self.names.all[index as usize].human && short.chars().count() > 2;
        long.then_some(index)
    }

    fn single(&mut self, at: MentionId, core: &Core) {
        let word = self.lower(core.words[0]);
        let fits = |index: u32| {
            let other = &self.names.all[index as usize];
            if other.body && !core.body && other.words > 1 {
                return false;
            }
            !core.gender_sure || !other.gender_sure || core.gender == other.gender
        };
        let known = self.by_last.get(&word).and_then(|same| {
            // The one mentioned last before this place, else the first; who bears the name without
            // "Jr." before who bears it with.
            let before = |index: u32| self.names.all[index as usize].mentions[0] < at;
            let alike = |index: u32| self.names.all[index as usize].suffix == core.suffix.is_some();
            let told = |index: u32| self.titled_alike(index, core);
            let any = same.iter().any(|&index| fits(index) && alike(index));
            let best = same
                .iter()
                .filter(|&&index| fits(index))
                .map(|&index| told(index))
                .max();
            let all = || {
                let same = same.iter().copied();
                same.filter(|&index| fits(index) && (alike(index) || !any))
                    .filter(|&index| best == Some(told(index)))
            };
            let latest = |index: u32| {
                let mentions = &self.names.all[index as usize].mentions;
                mentions
                    .iter()
                    .filter(|&&mention| mention < at)
                    .max()
                    .copied()
            };
            let human = |index: u32| self.names.all[index as usize].human;
            let key = |&index: &u32| (human(index) && before(index), latest(index));
            let nearest = all().filter(|&index| before(index)).max_by_key(key);
            nearest.or_else(|| all().next())
        });
        let known = known
            .or_else(|| self.by_first.get(&word).copied())
            .or_else(|| self.acronym(core));
        match known {
            Some(index) => self.join(index, at, core),
            None => self.add(at, core, None, word),
        }
    }

    /// How well the title before a surname fits a full name: its gender and its office, up to 2.
    fn titled_alike(&self, index: u32, core: &Core) -> u8 {
        let other = &self.names.all[index as usize];
        let gender = core.gender_sure && core.gender == other.gender;
        let role = |span: Option<Span>| span.and_then(|span| span.of(self.annotated.body));
        let office = |role: &str| {
            let last = role.split_whitespace().next_back().unwrap_or_default();
            last.trim_end_matches('.').to_lowercase()
        };
        let same = role(core.role)
            .zip(role(other.role))
            .is_some_and(|(short, long)| {
                let (short, long) = (office(short), long.to_lowercase());
                short.len() > 2 && long.split_whitespace().any(|word| word.starts_with(&short))
            });
        u8::from(gender) + u8::from(same)
    }

    fn add(&mut self, at: MentionId, core: &Core, first: Option<String>, last: String) {
        if self.names.all.len() >= MOST {
            return;
        }
        let index = self.names.all.len() as u32;
        if core.words.len() > 1 {
            self.names.full.insert(at);
        }
        let name = core.name();
        self.by_last.entry(last.clone()).or_default().push(index);
        if let Some(first) = &first
            && !core.body
        {
            self.by_first.entry(first.clone()).or_insert(index);
        }
        self.names.all.push(Namesake {
            name,
            words: core.words.len(),
            first,
            last,
            suffix: core.suffix.is_some(),
            gender: core.gender,
            gender_sure: core.gender_sure,
            human: core.human,
            body: core.body,
            role: core.role,
            flags: core.flags,
            mentions: vec![at],
        });
        self.names.of[at.paragraph][at.mention] = Some(index);
    }

    fn join(&mut self, index: u32, at: MentionId, core: &Core) {
        if core.words.len() > 1 || self.titled_alike(index, core) > 0 {
            self.names.full.insert(at);
        }
        let known = &mut self.names.all[index as usize];
        if core.words.len() > known.words {
            known.name = core.name();
            known.words = core.words.len();
        }
        if core.gender_sure && !known.gender_sure {
            known.gender = core.gender;
            known.gender_sure = true;
        }
        known.human |= core.human;
        known.role = known.role.or(core.role);
        known.flags |= core.flags;
        known.mentions.push(at);
        self.names.of[at.paragraph][at.mention] = Some(index);
    }

    /// Joins rare misspellings to the name they stand for.
    fn mend(&mut self) {
        let all = &self.names.all;
        let mut joins = Vec::new();
        for (wrong, name) in all.iter().enumerate() {
            let rare = name.mentions.len() <= 2 && name.last.len() >= 6 && !name.body;
            if !rare {
                continue;
            }
            let right = all.iter().position(|other| {
                (other.mentions.len(), other.words) > (name.mentions.len(), name.words)
                    && other.human
                    && !other.body
                    && (other.words > 1 || name.words == 1)
                    && other
                        .first
                        .as_deref()
                        .zip(name.first.as_deref())
                        .is_none_or(|(a, b)| same_first(a, b))
                    && misspells(&name.last, &other.last)
            });
            if let Some(right) = right {
                joins.push((wrong, right));
            }
        }
        for (wrong, right) in joins {
            let moved = std::mem::take(&mut self.names.all[wrong].mentions);
            for at in &moved {
                self.names.of[at.paragraph][at.mention] = Some(right as u32);
            }
            self.names.all[right].mentions.extend(moved);
        }
    }
}
