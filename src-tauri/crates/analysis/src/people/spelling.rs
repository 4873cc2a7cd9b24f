//! How names are spelled: folding, and when two spellings can be one name's.

use deunicode::deunicode_char;

/// A word in lower-case ASCII letters and digits as far as its script can be written so. Han,
/// kana and hangul stay: their readings differ by language.
pub(super) fn folded(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for c in word.chars() {
        if c.is_ascii() {
            folded.push(c.to_ascii_lowercase());
        } else if is_east_asian(c) {
            folded.push(c);
        } else {
            let written = deunicode_char(c).unwrap_or_default();
            let letters = written.chars().filter(|c| c.is_ascii_alphanumeric());
            folded.extend(letters.map(|c| c.to_ascii_lowercase()));
        }
    }
    folded
}

fn is_east_asian(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}'
        | '\u{20000}'..='\u{2ffff}')
}

/// Whether a word is a whole East Asian name, surname and given name in one.
pub(super) fn is_whole_han(word: &str) -> bool {
    word.chars().count() >= 2 && word.chars().all(is_east_asian)
}

/// What is left of a word where spellings of one name differ least: its consonants, alike ones
/// as one. “Zelenskyy”, “Selenskyj” and “Zelensky” are all `slnsk`, “Netanyhau” is `ntn`.
pub(super) fn skeleton(word: &str) -> String {
    let mut sounds = sounds(word);
    sounds.retain(|c| !matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'h'));
    if sounds.is_empty() {
        word.to_owned()
    } else {
        sounds
    }
}

/// Letters by their sound, roughly, as languages of Europe write foreign names.
fn sounds(word: &str) -> String {
    const ALIKE: [(&str, &str); 21] = [
        ("schtsch", "s"),
        ("tsch", "k"),
        ("tch", "k"),
        ("shch", "s"),
        ("sch", "s"),
        ("sh", "s"),
        ("zh", "s"),
        ("ch", "k"),
        ("cz", "k"),
        ("ck", "k"),
        ("kh", "k"),
        ("ph", "f"),
        ("th", "t"),
        ("ts", "s"),
        ("tz", "s"),
        ("dj", "i"),
        ("x", "ks"),
        ("gh", "g"),
        ("qu", "k"),
        ("qv", "k"),
        ("dzh", "i"),
    ];
    let mut left = word;
    let mut sounds = String::with_capacity(word.len());
    while let Some(c) = left.chars().next() {
        if let Some((letters, sound)) = ALIKE.iter().find(|(letters, _)| left.starts_with(letters))
        {
            push_sounds(&mut sounds, sound);
            left = &left[letters.len()..];
            continue;
        }
        left = &left[c.len_utf8()..];
        let sound = match c {
            'z' | 's' => 's',
            'w' | 'v' => 'v',
            'y' | 'j' | 'i' => 'i',
            'c' | 'q' | 'k' => 'k',
            other => other,
        };
        let mut buffer = [0; 4];
        push_sounds(&mut sounds, sound.encode_utf8(&mut buffer));
    }
    sounds
}

/// Doubled letters sound once.
fn push_sounds(sounds: &mut String, more: &str) {
    for c in more.chars() {
        if !sounds.ends_with(c) {
            sounds.push(c);
        }
    }
}

/// Whether two words are one but for ä written ae, ö oe, ü ue, å aa, ø oe.
pub(super) fn same_but_for_umlauts(one: &str, other: &str) -> bool {
    let plain = |word: &str| {
        let word = word
            .replace("ae", "a")
            .replace("oe", "o")
            .replace("ue", "u");
        word.replace("aa", "a")
    };
    plain(one) == plain(other)
}

/// Whether two words can be spellings or misspellings of one: they sound alike, or differ by one
/// slip (a sound more, less, wrong, or two swapped) in six sounds, two in nine.
pub(super) fn alike(one: &str, other: &str) -> bool {
    if one == other {
        return true;
    }
    let (short, long) = (one.chars().count(), other.chars().count());
    if short.min(long) < 4 || long.max(short) > 40 {
        return false;
    }
    let (one, other) = (sounds(one), sounds(other));
    if one == other {
        return true;
    }
    let (short, long) = (one.chars().count(), other.chars().count());
    let slips = match short.min(long) {
        0..=5 => return false,
        6..=8 => 1,
        _ => 2,
    };
    one.chars().next() == other.chars().next()
        && short.abs_diff(long) <= slips
        && strsim::osa_distance(&one, &other) <= slips
}

/// Whether two first names can be spellings of one: the same consonants, three at least, and the
/// same first and last sound. Stricter than [`alike`]: Daniel and Daniela, Anna and Anne are two.
pub(super) fn alike_given(one: &str, other: &str) -> bool {
    let (a, b) = (sounds(one), sounds(other));
    let ends = |word: &str| (word.chars().next(), word.chars().next_back());
    let consonants = skeleton(one);
    a == b && a.chars().count() >= 4
        || ends(&a) == ends(&b) && consonants.chars().count() >= 3 && consonants == skeleton(other)
}
