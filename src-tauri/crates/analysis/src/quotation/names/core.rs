//! The name in one mention: what is name, title and role, and what they tell.

use nutgraf_model::Span;

use super::super::annotated::{AnnotatedDocument, MentionId};
use super::super::lexicon::{Flags, Habits};
use super::super::token::Token;
use super::Gender;
use super::roles::{noun_phrase, role_after, role_before, role_gender, role_noun_before};

/// The name in a mention.
pub(super) struct Core {
    pub(super) words: Vec<Span>,
    pub(super) role: Option<Span>,
    pub(super) gender: Option<Gender>,
    pub(super) gender_sure: bool,
    pub(super) human: bool,
    pub(super) body: bool,
    /// Where "Jr." behind the name ends.
    pub(super) suffix: Option<usize>,
    pub(super) flags: Flags,
}

impl Core {
    /// The name as printed, with "Jr.".
    pub(super) fn name(&self) -> Span {
        let end = self.words[self.words.len() - 1].end;
        Span::new(self.words[0].start, self.suffix.unwrap_or(end))
    }
}

/// The name in a mention without titles and roles; `None` where it holds none.
pub(super) fn core(annotated: &AnnotatedDocument, at: MentionId) -> Option<Core> {
    let paragraph = &annotated.paragraphs[at.paragraph];
    let mention = &paragraph.mentions[at.mention];
    let tokens = &paragraph.tokens.list[mention.first..=mention.last];
    let (start, end) = name_range(tokens, annotated.lexicon.habits, annotated.body)?;
    let named = &tokens[start..end];
    let flags = named
        .iter()
        .fold(Flags::default(), |all, token| all | token.flags);
    let first_name = named[0].has(Flags::FIRST_NAME);
    let before = &tokens[..start];
    let gender = gender(named, before, annotated.body);
    let role_tells = before.iter().any(|token| {
        token.has(Flags::MISTER | Flags::MISSIS) || role_gender(token, annotated.body).is_some()
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
    let suffix = tokens
        .get(end)
        .filter(|token| is_suffix(token, annotated.body));
    let apposed = role_noun_before(annotated, at);
    let role = role_before(before, annotated.body)
        .or_else(|| apposed.and_then(|noun| noun_phrase(annotated, noun)))
        .or_else(|| role_after(annotated, at));
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
fn name_range(tokens: &[Token], habits: Habits, body: &str) -> Option<(usize, usize)> {
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
        // "Dirección General de Salud": a body whose name holds a word for a role.
        let inner = !habits.english && at > start && tokens[at - 1].capital && token.capital;
        let particle_follows = tokens.get(at + 1).is_some_and(|next| !next.capital);
        if inner && particle_follows && tokens[at + 1..].iter().any(capital) {
            break;
        }
        // "Union of Hauliers": a body that is named by what it is of.
        let of = tokens.get(at + 1).is_some_and(|next| next.has(Flags::PREP));
        if token.capital && token.has(Flags::ORG) && of && tokens[at + 2..].iter().any(capital) {
            break;
        }
        let last = at + 1 == tokens.len();
        let particle = at > start && !token.capital && token.has(Flags::DET) && followed;
        // "Harbour Safety Board", "Salter Jr.": what ends a name does not stand before one.
        let ends = at > start
            && tokens[at - 1].capital
            && (is_suffix(token, body)
                || habits.spaceless && !token.capital
                || last && token.capital && token.has(Flags::ORG) && !before_name(&tokens[at - 1]));
        let owner = last && token.possessive() && !token.has(Flags::ROLE);
        if before_name(token) && !(particle || ends || owner) {
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
    // "Премьер-министр Японии Синдзо Абэ": behind a role and its genitive, the last two words are the name.
    let words = (start..end).filter(|&at| capital(&tokens[at])).count();
    if habits.genitives && words > 2 && tokens[..start].iter().any(|token| token.has(Flags::ROLE)) {
        let patronymic =
            |token: &Token| PATRONYMIC.iter().any(|end| token.stem(body).ends_with(end));
        let kept = if patronymic(&tokens[end - 2]) { 3 } else { 2 };
        start = start.max(end - kept);
    }
    // "Rio (FGV) Ivar Hartmann": a name does not go over a dropped aside.
    let parts = |at: &usize| tokens[*at].span.start > tokens[*at - 1].span.end + 2;
    if let Some(after) = (start + 1..end).rev().find(parts) {
        start = after;
    }
    // "ФРГ Ангела Меркель": a country before a full name.
    let landed = !habits.english && end - start > 2 && tokens[start].has(Flags::PLACE);
    if landed && !tokens[start].has(Flags::FIRST_NAME) && tokens[start + 1].capital {
        start += 1;
    }
    // "recordó a DW Hugo Contreras": the letters of an outlet before a full name.
    let outlet = |word: &str| {
        (2..=4).contains(&word.chars().count()) && word.chars().all(char::is_uppercase)
    };
    if !habits.english && end - start > 2 && outlet(tokens[start].stem(body)) {
        start += 1;
    }
    if start >= end || end - start > 5 || habits.noun_capitals && end - start > 4 {
        return None;
    }
    Some((start, end))
}

/// Endings of patronymics.
const PATRONYMIC: [&str; 4] = ["вич", "вна", "ична", "ьич"];

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
