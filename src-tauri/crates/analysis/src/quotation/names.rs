//! Names within one article: which mentions name one and the same person or body. Full names
//! first, then surnames, first names and misspellings of them.

use nutgraf_model::Span;
use rustc_hash::FxHashMap;

use super::lexicon::Flags;
use super::mention::{Look, is_comma};
use super::scene::{At, Scene};
use super::token::{Token, lowered};

/// Somebody the article names.
#[derive(Debug)]
pub(super) struct Namesake {
    /// The fullest name, without title.
    pub(super) name: Span,
    /// How many words it has.
    pub(super) words: usize,
    /// The first word in lower case, of a name with several.
    first: Option<String>,
    /// The last word in lower case.
    last: String,
    /// Whether "Jr.", "Sr." or a number follows: somebody else than the one without.
    suffix: bool,
    /// Whether they are a woman or a man, where titles or first names tell.
    pub(super) gender: Option<Gender>,
    /// Whether more tells that than a single word that may be a surname ("Clinton").
    pub(super) gender_sure: bool,
    /// Whether anything says that this is a human being.
    pub(super) human: bool,
    /// Whether it is a body or place.
    pub(super) body: bool,
    /// The role as printed.
    pub(super) role: Option<Span>,
    /// The classes of all words of all mentions.
    pub(super) flags: Flags,
    /// Where it is mentioned by name.
    pub(super) mentions: Vec<At>,
}

/// What titles and first names tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gender {
    /// He.
    Male,
    /// She.
    Female,
}

/// Everybody the article names.
pub(super) struct Names {
    /// In the order of their fullest first mention.
    pub(super) all: Vec<Namesake>,
    /// For each paragraph and mention, who it names.
    of: Vec<Vec<Option<u32>>>,
}

/// More names than any article has; what comes after them stands alone.
const MOST: usize = 300;

/// The name in a mention.
struct Core {
    words: Vec<Span>,
    role: Option<Span>,
    gender: Option<Gender>,
    gender_sure: bool,
    human: bool,
    body: bool,
    /// Where "Jr." behind the name ends.
    suffix: Option<usize>,
    flags: Flags,
}

impl Core {
    fn name(&self) -> Span {
        let end = self.words[self.words.len() - 1].end;
        Span::new(self.words[0].start, self.suffix.unwrap_or(end))
    }
}

impl Names {
    /// Reads all names of an article.
    pub(super) fn of(scene: &Scene) -> Self {
        let mut gatherer = Gatherer {
            scene,
            names: Names {
                all: Vec::new(),
                of: scene
                    .paragraphs
                    .iter()
                    .map(|part| vec![None; part.mentions.len()])
                    .collect(),
            },
            by_last: FxHashMap::default(),
            by_first: FxHashMap::default(),
            by_name: FxHashMap::default(),
            by_initials: FxHashMap::default(),
        };
        let cores: Vec<(At, Core)> = scene
            .mentions()
            .filter(|&at| scene.mention(at).look == Look::Name)
            .filter_map(|at| core(scene, at).map(|core| (at, core)))
            .collect();
        for (at, core) in cores.iter().filter(|(_, core)| core.words.len() > 1) {
            gatherer.full(*at, core);
        }
        for (at, core) in cores.iter().filter(|(_, core)| core.words.len() == 1) {
            gatherer.single(*at, core);
        }
        gatherer.mend();
        for name in &mut gatherer.names.all {
            name.mentions.sort_unstable();
        }
        gatherer.names
    }

    /// Who a mention names.
    pub(super) fn at(&self, at: At) -> Option<usize> {
        self.of[at.paragraph][at.mention].map(|index| index as usize)
    }
}

struct Gatherer<'a, 'b> {
    scene: &'a Scene<'b>,
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
        self.scene.body[span.start..span.end].to_lowercase()
    }

    fn full(&mut self, at: At, core: &Core) {
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
        let name = core.name().of(self.scene.body).unwrap_or_default();
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
        let short = core.words[0].of(self.scene.body)?;
        let index = *self.by_initials.get(short)?;
        let long = !self.names.all[index as usize].human && short.chars().count() > 2;
        long.then_some(index)
    }

    fn single(&mut self, at: At, core: &Core) {
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
            let any = same.iter().any(|&index| fits(index) && alike(index));
            let all = || {
                let same = same.iter().copied();
                same.filter(|&index| fits(index) && (alike(index) || !any))
            };
            let human = |index: &u32| self.names.all[*index as usize].human;
            let latest = all().filter(human).rfind(|&index| before(index));
            let latest = latest.or_else(|| all().rfind(|&index| before(index)));
            latest.or_else(|| all().next())
        });
        let known = known
            .or_else(|| self.by_first.get(&word).copied())
            .or_else(|| self.acronym(core));
        match known {
            Some(index) => self.join(index, at, core),
            None => self.add(at, core, None, word),
        }
    }

    fn add(&mut self, at: At, core: &Core, first: Option<String>, last: String) {
        if self.names.all.len() >= MOST {
            return;
        }
        let index = self.names.all.len() as u32;
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

    fn join(&mut self, index: u32, at: At, core: &Core) {
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

/// Whether two first names can be one person’s: equal, an initial, or a short form.
fn same_first(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() <= other.len() {
        (one, other)
    } else {
        (other, one)
    };
    let short = short.trim_end_matches('.');
    long.starts_with(short) || nickname(short, long)
}

fn nickname(short: &str, long: &str) -> bool {
    const PAIRS: [(&str, &str); 24] = [
        ("bill", "william"),
        ("bob", "robert"),
        ("bobby", "robert"),
        ("dick", "richard"),
        ("jim", "james"),
        ("jimmy", "james"),
        ("mike", "michael"),
        ("tony", "anthony"),
        ("ted", "edward"),
        ("ted", "theodore"),
        ("jack", "john"),
        ("chuck", "charles"),
        ("peggy", "margaret"),
        ("betty", "elizabeth"),
        ("liz", "elizabeth"),
        ("kate", "catherine"),
        ("kate", "katherine"),
        ("andy", "andrew"),
        ("harry", "henry"),
        ("larry", "lawrence"),
        ("bernie", "bernard"),
        ("sasha", "alexander"),
        ("hans", "johannes"),
        ("pepe", "josé"),
    ];
    PAIRS.contains(&(short, long))
}

/// Whether one word is the other with a slip: one letter more, less, wrong or swapped; two in
/// words of nine letters or more.
fn misspells(one: &str, other: &str) -> bool {
    let (short, long) = (one.chars().count(), other.chars().count());
    if one.chars().next() != other.chars().next()
        || short.abs_diff(long) > 2
        || long > 24
        || one == other
    {
        return false;
    }
    let allowed = if short.min(long) >= 9 { 2 } else { 1 };
    strsim::osa_distance(one, other) <= allowed
}

/// The name in a mention without titles and roles; `None` where it holds none.
fn core(scene: &Scene, at: At) -> Option<Core> {
    let paragraph = &scene.paragraphs[at.paragraph];
    let mention = &paragraph.mentions[at.mention];
    let tokens = &paragraph.tokens.list[mention.first..=mention.last];
    let nouns = scene.lexicon.habits.noun_capitals;
    let (start, end) = name_range(tokens, nouns, scene.body)?;
    let named = &tokens[start..end];
    let flags = named
        .iter()
        .fold(Flags::default(), |all, token| all | token.flags);
    let first_name = named[0].has(Flags::FIRST_NAME);
    let before = &tokens[..start];
    let gender = gender(named, before, scene.body);
    let role_tells = before.iter().any(|token| {
        token.has(Flags::MISTER | Flags::MISSIS) || role_gender(token, scene.body).is_some()
    });
    let titled = before
        .iter()
        .any(|token| token.has(Flags::HONORIFIC | Flags::ROLE));
    let ends_as_body = named.len() > 1 && named[named.len() - 1].has(Flags::ORG);
    let body = flags.has(Flags::ORG) && !first_name
        || ends_as_body
        || named.len() == 1 && flags.has(Flags::PLACE);
    let stop = named.len() == 1 && flags.has(Flags::STOP | Flags::GROUP | Flags::TIME);
    if stop {
        return None;
    }
    let words: Vec<Span> = named
        .iter()
        .filter(|token| token.capital)
        .map(|token| Span::new(token.span.start, token.stem_end))
        .collect();
    let suffix = tokens.get(end).filter(|token| is_suffix(token, scene.body));
    let apposed = role_noun_before(scene, at);
    let role = role_before(before, scene.body)
        .or_else(|| apposed.and_then(|noun| noun_phrase(scene, noun)))
        .or_else(|| role_after(scene, at));
    Some(Core {
        words,
        role,
        gender,
        gender_sure: gender.is_some() && (named.len() > 1 || role_tells),
        human: !body
            && (titled
                || apposed.is_some()
                || first_name && named.len() > 1
                || before.iter().any(|token| token.has(Flags::HONORIFIC))),
        body,
        suffix: suffix.map(|token| token.stem_end),
        flags: mention.flags,
    })
}

/// The tokens of a mention that are the name itself.
fn name_range(tokens: &[Token], nouns: bool, body: &str) -> Option<(usize, usize)> {
    let before_name = |token: &Token| {
        token.has(
            Flags::ROLE
                | Flags::HONORIFIC
                | Flags::DET
                | Flags::GROUP
                | Flags::POSSESSIVE
                | Flags::ANONYMOUS,
        ) && !token.has(Flags::FIRST_NAME)
            || token.possessive()
    };
    let capital = |token: &Token| token.is_word() && token.capital;
    let mut start = 0;
    for (at, token) in tokens.iter().enumerate() {
        let followed = tokens.get(at + 1).is_some_and(capital);
        let named = token.has(Flags::FIRST_NAME)
            && token.capital
            && followed
            && !token.has(Flags::HONORIFIC);
        // "Virginia Gov. Terry McAuliffe" is not called Virginia.
        if named && !tokens[at + 1].has(Flags::ROLE | Flags::HONORIFIC) {
            start = at;
            break;
        }
        let last = at + 1 == tokens.len();
        let particle = at > start && !token.capital && token.has(Flags::DET) && followed;
        if before_name(token)
            && !particle
            && !(last && token.possessive() && !token.has(Flags::ROLE))
        {
            start = at + 1;
        }
    }
    while start < tokens.len() && !capital(&tokens[start]) {
        start += 1;
    }
    // "WATCHED Giuliani": a word that shouts before one that does not is no name.
    let last = tokens.len() - 1;
    if start < last
        && tokens[start + 1].capital
        && shouts(&tokens[start], body)
        && !shouts(&tokens[start + 1], body)
        && !tokens[start].has(Flags::ORG | Flags::FIRST_NAME)
        && !tokens[last].has(Flags::ORG | Flags::PLACE)
    {
        start += 1;
    }
    let mut end = tokens.len();
    while end > start + 1 && (!capital(&tokens[end - 1]) || is_suffix(&tokens[end - 1], body)) {
        end -= 1;
    }
    if start >= end || end - start > 5 || nouns && end - start > 4 {
        return None;
    }
    Some((start, end))
}

/// Whether a word of five letters or more is all in capitals.
fn shouts(token: &Token, body: &str) -> bool {
    let word = token.stem(body);
    word.chars().count() > 4 && word.chars().all(char::is_uppercase)
}

/// Jr., Sr., III.
fn is_suffix(token: &Token, body: &str) -> bool {
    let number = matches!(token.stem(body), "II" | "III" | "IV");
    number || token.has(Flags::TITLE) && token.has(Flags::ABBREVIATION) && token.span.len() <= 3
}

fn gender(named: &[Token], before: &[Token], body: &str) -> Option<Gender> {
    let title = |flag| before.iter().any(|token| token.has(flag));
    if title(Flags::MISTER) {
        return Some(Gender::Male);
    }
    if title(Flags::MISSIS) {
        return Some(Gender::Female);
    }
    if named.len() > 1 || named[0].has(Flags::FIRST_NAME) {
        match (named[0].has(Flags::MALE), named[0].has(Flags::FEMALE)) {
            (true, false) => return Some(Gender::Male),
            (false, true) => return Some(Gender::Female),
            _ => {}
        }
    }
    before.iter().find_map(|token| role_gender(token, body))
}

/// What a role word tells: spokeswoman, congressman, Sprecherin.
pub(super) fn role_gender(token: &Token, body: &str) -> Option<Gender> {
    if !token.has(Flags::ROLE) {
        return None;
    }
    lowered(token.stem(body), |word| {
        let female = [
            "woman",
            "actress",
            "mother",
            "sister",
            "daughter",
            "wife",
            "widow",
            "girl",
            "aunt",
            "queen",
            "princess",
            "duchess",
            "erin",
            "tin",
            "rin",
            "lerin",
            "sidentin",
            "frau",
            "mutter",
            "présidente",
            "trice",
            "presidenta",
            "ministra",
            "directora",
            "donna",
            "femme",
            "mujer",
            "mulher",
            "vrouw",
            "vocera",
        ];
        let male = [
            "father",
            "brother",
            "son",
            "husband",
            "uncle",
            "boy",
            "king",
            "prince",
            "pope",
            "businessman",
            "spokesman",
            "congressman",
            "chairman",
            "councilman",
            "fisherman",
            "mann",
            "homme",
            "hombre",
            "uomo",
            "homem",
            "papst",
            "pape",
            "papa",
        ];
        let ends = |list: &[&str]| list.iter().any(|end| word.ends_with(end));
        if ends(&female) {
            Some(Gender::Female)
        } else if word == "man" || ends(&male) {
            Some(Gender::Male)
        } else {
            None
        }
    })
}

/// "Russian President", "chief engineer": the words before the name, without article and
/// courtesy titles. A doctor's degree is no role either.
fn role_before(before: &[Token], body: &str) -> Option<Span> {
    let last = before.iter().rposition(|token| {
        let courtesy = token.has(Flags::MISTER | Flags::MISSIS)
            || matches!(token.stem(body).trim_end_matches('.'), "Dr" | "dr" | "DR");
        token.has(Flags::ROLE) || token.has(Flags::TITLE) && !courtesy
    })?;
    let stop = before[..=last]
        .iter()
        .rposition(|token| token.has(Flags::DET | Flags::POSSESSIVE) || token.possessive())
        .map_or(0, |at| at + 1);
    // A title in capitals takes capitals and little else before it: "whose views resemble Sen.".
    let part = |token: &Token| {
        let time = matches!(
            token.stem(body),
            "former" | "acting" | "then" | "late" | "deputy"
        );
        token.capital || token.has(Flags::ROLE | Flags::GROUP) || time
    };
    let first = match before[last].capital {
        true => (stop..=last)
            .rev()
            .take_while(|&at| part(&before[at]))
            .last()?,
        false => stop,
    };
    (first <= last).then(|| Span::new(before[first].span.start, before[last].stem_end))
}

/// "The foreign minister, X, said": the role before the name of a mention.
pub(super) fn role_noun_before(scene: &Scene, at: At) -> Option<At> {
    let noun = At {
        mention: at.mention.checked_sub(1)?,
        ..at
    };
    (apposed_name(scene, noun) == Some(at)).then_some(noun)
}

/// The name that stands behind a role and a comma, in commas. Behind a noun that no list knows as
/// a role ("the librarian, Teodora Haas,") a full name is asked for.
pub(super) fn apposed_name(scene: &Scene, noun: At) -> Option<At> {
    let part = &scene.paragraphs[noun.paragraph];
    let role = &part.mentions[noun.mention];
    let name = part.mentions.get(noun.mention + 1)?;
    let tokens = &part.tokens.list;
    let closed = tokens.get(name.last + 1).is_none_or(|next| !next.is_word());
    let full = name.last > name.first && !name.flags.has(Flags::ORG | Flags::PLACE);
    let definite = tokens[role.first].has(Flags::DET) && !role.flags.has(Flags::INDEFINITE);
    let telling = role.flags.has(Flags::ROLE)
        || full && definite && !role.flags.has(Flags::ORG | Flags::PLACE | Flags::ANONYMOUS);
    let fits = role.look == Look::Noun
        && telling
        && name.look == Look::Name
        && name.first == role.last + 2
        && is_comma(&tokens[role.last + 1])
        && closed;
    fits.then_some(At {
        mention: noun.mention + 1,
        ..noun
    })
}

/// A noun phrase without its article; with it where the article is an owner's ("the authority's
/// chief engineer").
fn noun_phrase(scene: &Scene, at: At) -> Option<Span> {
    let part = &scene.paragraphs[at.paragraph];
    let noun = &part.mentions[at.mention];
    let tokens = &part.tokens.list[noun.first..=noun.last];
    let skip = tokens
        .iter()
        .take_while(|token| token.has(Flags::DET | Flags::POSSESSIVE))
        .count();
    let first = tokens.get(if is_owned(tokens) { 0 } else { skip })?;
    Some(Span::new(
        first.span.start,
        tokens[tokens.len() - 1].stem_end,
    ))
}

/// Whether a phrase opens with an owner's article within its sentence: "the authority's …".
fn is_owned(phrase: &[Token]) -> bool {
    let article = phrase.first().is_some_and(|token| {
        token.has(Flags::DET) && !token.has(Flags::POSSESSIVE) && !token.capital
    });
    article && phrase.iter().any(Token::possessive)
}

/// "X, a doctor from Y,": the apposition without its article, unless that is an owner's.
fn role_after(scene: &Scene, at: At) -> Option<Span> {
    let paragraph = &scene.paragraphs[at.paragraph];
    let tokens = &paragraph.tokens.list;
    let last = paragraph.mentions[at.mention].last;
    let next = paragraph.mentions.get(at.mention + 1)?;
    if !is_comma(tokens.get(last + 1)?) || next.first > last + 3 || !next.flags.has(Flags::ROLE) {
        return None;
    }
    let head = tokens[next.last].stem(scene.body);
    if scene.lexicon.habits.english && head.ends_with('s') && !head.ends_with("ss") {
        // "X, members of the board": several people are nobody's role.
        return None;
    }
    let mut first = next.first;
    let owned = is_owned(&tokens[first..=next.last]);
    while !owned && tokens[first].has(Flags::DET) && first < next.last {
        first += 1;
    }
    if next.look == Look::Name && tokens[next.last].capital && !tokens[next.last].has(Flags::ROLE) {
        let glued = tokens[first..=next.last]
            .iter()
            .any(|token| token.has(Flags::PREP));
        if !glued && !tokens[first].has(Flags::ROLE) {
            return None;
        }
    }
    let stop = (first..tokens.len().min(first + 9)).find(|&at| !tokens[at].is_word());
    let end = stop
        .filter(|&stop| is_comma(&tokens[stop]) && stop > next.last)
        .map_or(next.last, |stop| stop - 1);
    tokens
        .get(end)
        .map(|token| Span::new(tokens[first].span.start, token.stem_end))
}
