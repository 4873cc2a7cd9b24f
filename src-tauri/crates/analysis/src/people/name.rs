//! A person's name in its parts: given names, surname, what stands around them.

use nutgraf_language::{List, Words};
use nutgraf_model::SpeakerKind;

use super::{organisations, spelling};

/// A name taken apart. Titles, pet forms in quotation marks and particles ("von der") are left out.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Name {
    /// First and middle names in order, folded; an initial is one letter.
    pub(super) given: Vec<String>,
    /// The surname, folded; of a name of one word that word.
    pub(super) surname: String,
    /// "jr", "sr", "iii".
    pub(super) suffix: Option<String>,
}

/// Words before or behind a name that are no part of it, folded.
static TITLES: Words = Words::new(List::NameTitle);
/// Which of several of one name.
static SUFFIXES: Words = Words::new(List::NameSuffix);
/// Small words within surnames, folded.
static PARTICLES: Words = Words::new(List::NameParticle);
/// Particles that are first names, too, where they open a name with a capital.
static FIRST_NAMES_TOO: Words = Words::new(List::ParticleTooName);
/// Articles that a hyphen joins to a surname.
static JOINED: Words = Words::new(List::JoinedArticle);

struct NamePart {
    folded: String,
    capital: bool,
}

impl Name {
    /// Takes a name apart. Never fails: what is no name comes out as one word or none.
    pub fn of(text: &str) -> Name {
        let text = without_quoted(text);
        let text = given_first(&text);
        let mut words = words(&text);
        let suffix = take_suffix(&mut words);
        take_titles(&mut words);
        let surname = words.pop().map(|word| word.folded).unwrap_or_default();
        let last = words.len();
        let particle = |(place, word): &(usize, NamePart)| {
            let opens = *place == 0 && word.capital;
            let first_name = opens && FIRST_NAMES_TOO.has(&word.folded) && last < 3;
            PARTICLES.has(&word.folded) && !first_name
        };
        let given = words.into_iter().enumerate().filter(|word| !particle(word));
        Name {
            given: given.map(|(_, word)| word.folded).collect(),
            surname,
            suffix,
        }
    }

    /// Whether it is more than a surname and says the first name in full, or two initials.
    pub fn is_full(&self) -> bool {
        match self.given.as_slice() {
            [] => spelling::is_whole_han(&self.surname),
            [one] => !is_initial(one),
            [one, two, ..] => !is_initial(one) || is_initial(two),
        }
    }

    /// Whether it is a surname, or any one word.
    pub fn is_single(&self) -> bool {
        self.given.is_empty() && !spelling::is_whole_han(&self.surname)
    }
}

/// The names that a name is compared with: all of the same block. `None` for what is no name
/// across articles: an anonymous source, and a body that has no name ("the company").
pub fn block(name: &str, kind: SpeakerKind) -> Option<String> {
    match kind {
        SpeakerKind::Anonymous => None,
        SpeakerKind::Person => {
            let surname = Name::of(name).surname;
            (!surname.is_empty()).then(|| format!("p {}", spelling::skeleton(&surname)))
        }
        SpeakerKind::Organisation => {
            let key = organisations::key(name);
            (organisations::is_name(name) && !key.is_empty()).then(|| format!("o {key}"))
        }
    }
}

/// A first name that is given as a letter.
pub(super) fn is_initial(given: &str) -> bool {
    given.chars().count() == 1
}

/// “Dwayne “The Rock” Johnson” without the words in quotation marks or brackets.
fn without_quoted(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut until = None;
    for c in text.chars() {
        match until {
            Some(end) if c == end => until = None,
            Some(_) => {}
            None => match c {
                '“' | '„' | '”' => until = Some('”'),
                '«' => until = Some('»'),
                '"' => until = Some('"'),
                '(' => until = Some(')'),
                _ => kept.push(c),
            },
        }
    }
    // An opening mark that nothing closes belongs to nobody's pet form.
    if until.is_some() {
        return text.replace(['“', '„', '”', '"', '«', '»', '(', ')'], " ");
    }
    kept
}

/// “Sorel, Ana” as “Ana Sorel”; “King, Jr.” as it is.
fn given_first(text: &str) -> String {
    let parts: Vec<&str> = text.split(',').map(str::trim).collect();
    match parts.as_slice() {
        [surname, given] if !given.is_empty() && !surname.is_empty() => {
            let rest = spelling::folded(given).replace('.', "");
            let behind = |word: &str| SUFFIXES.has(word) || TITLES.has(word);
            if rest.split_whitespace().all(behind) {
                format!("{surname} {given}")
            } else {
                format!("{given} {surname}")
            }
        }
        _ => text.replace(',', " "),
    }
}

/// The words in order: initials run together are parted, hyphens in first names part words,
/// those in surnames do not.
fn words(text: &str) -> Vec<NamePart> {
    let chunks: Vec<&str> = text.split_whitespace().collect();
    let shouted = chunks
        .iter()
        .all(|chunk| !chunk.chars().any(char::is_lowercase));
    let mut words: Vec<NamePart> = Vec::new();
    for (place, chunk) in chunks.iter().enumerate() {
        let last = place + 1 == chunks.len();
        let capital = chunk.chars().next().is_some_and(char::is_uppercase);
        let mut push = |part: &str| {
            let folded: String = spelling::folded(part)
                .chars()
                .filter(|c| *c != '.')
                .collect();
            if !folded.is_empty() {
                words.push(NamePart { folded, capital });
            }
        };
        let letters = chunk.chars().filter(|c| c.is_alphabetic()).count();
        let word = is_title(chunk) || is_suffix_word(chunk);
        let dotted = chunk.contains('.') && letters <= 3;
        let run = !shouted
            && (2..=3).contains(&letters)
            && !last
            && chunk.chars().all(char::is_uppercase);
        if (dotted || run) && !word {
            let initials = chunk.chars().filter(|c| c.is_alphabetic());
            initials.for_each(|letter| push(&letter.to_string()));
        } else if last {
            let bare = without_article(chunk);
            push(&bare.replace(['-', '‐', '‑', '–', '\'', '’', 'ʼ'], ""));
        } else {
            chunk.split(['-', '‐', '‑', '–', '·']).for_each(|part| {
                push(&part.replace(['\'', '’', 'ʼ'], ""));
            });
        }
    }
    words
}

/// “al-Sisi” as “Sisi”.
fn without_article(chunk: &str) -> &str {
    let rest = chunk.split_once(['-', '‐', '‑']).filter(|(article, rest)| {
        let article = spelling::folded(article);
        !rest.is_empty() && JOINED.has(&article)
    });
    rest.map_or(chunk, |(_, rest)| rest)
}

fn is_title(chunk: &str) -> bool {
    let folded = spelling::folded(chunk).replace('.', "");
    TITLES.has(&folded)
}

fn is_suffix_word(chunk: &str) -> bool {
    let folded = spelling::folded(chunk).replace('.', "");
    SUFFIXES.has(&folded)
}

fn take_suffix(words: &mut Vec<NamePart>) -> Option<String> {
    let last = words.last()?;
    if words.len() < 2 || !SUFFIXES.has(&last.folded) {
        return None;
    }
    let word = words.pop()?.folded;
    Some(match word.as_str() {
        "junior" => "jr".to_owned(),
        "senior" => "sr".to_owned(),
        _ => word,
    })
}

fn take_titles(words: &mut Vec<NamePart>) {
    let title = |word: &NamePart| TITLES.has(&word.folded);
    while words.len() > 1 && title(&words[0]) {
        words.remove(0);
    }
    while words.len() > 1 && words.last().is_some_and(title) {
        words.pop();
    }
}
