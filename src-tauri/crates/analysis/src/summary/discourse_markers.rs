//! Anaphora and discourse markers at the start of a sentence, which make it depend on the sentence
//! before, by language.

/// Pronouns and connectives that open a sentence leaning on the one before. Lower case. A
/// pronoun followed by one of [`OWN_SENSE`] does not lean.
const LEANING: [(&str, &[&str]); 8] = [
    (
        "en",
        &[
            "he",
            "she",
            "it",
            "they",
            "him",
            "his",
            "her",
            "hers",
            "its",
            "their",
            "them",
            "this",
            "that",
            "these",
            "those",
            "but",
            "and",
            "however",
            "so",
            "also",
            "instead",
            "yet",
            "then",
            "thus",
            "therefore",
            "moreover",
            "furthermore",
            "besides",
            "or",
            "nor",
            "nevertheless",
            "nonetheless",
            "still",
            "meanwhile",
            "consequently",
            "hence",
            "otherwise",
            "similarly",
            "additionally",
            "likewise",
            "such",
            "both",
            "neither",
            "another",
            "others",
            "either",
            "afterwards",
            "again",
            "indeed",
            "here",
            "because",
            "yes",
        ],
    ),
    (
        "fr",
        &[
            "il",
            "elle",
            "ils",
            "elles",
            "ce",
            "cela",
            "ça",
            "c",
            "cette",
            "cet",
            "ces",
            "celui",
            "celle",
            "ceux",
            "celles",
            "son",
            "sa",
            "ses",
            "leur",
            "leurs",
            "mais",
            "et",
            "or",
            "donc",
            "ainsi",
            "pourtant",
            "cependant",
            "toutefois",
            "néanmoins",
            "puis",
            "ensuite",
            "enfin",
            "alors",
            "aussi",
            "également",
            "car",
            "ni",
            "lui",
            "eux",
            "bref",
        ],
    ),
    (
        "de",
        &[
            "er",
            "sie",
            "es",
            "dies",
            "diese",
            "dieser",
            "dieses",
            "diesen",
            "ihr",
            "ihre",
            "sein",
            "seine",
            "aber",
            "und",
            "doch",
            "jedoch",
            "dennoch",
            "deshalb",
            "daher",
            "darum",
            "also",
            "zudem",
            "außerdem",
            "dabei",
            "dann",
            "danach",
            "denn",
            "oder",
            "trotzdem",
            "dadurch",
            "damit",
            "dazu",
            "dagegen",
            "ihn",
            "ihm",
            "ebenso",
            "allerdings",
            "hingegen",
        ],
    ),
    (
        "es",
        &[
            "él", "ella", "ellos", "ellas", "esto", "eso", "este", "esta", "estos", "estas", "ese",
            "esa", "esos", "esas", "su", "sus", "pero", "y", "o", "además", "también", "entonces",
            "luego", "así", "aunque", "asimismo", "tampoco",
        ],
    ),
    (
        "it",
        &[
            "egli", "lui", "lei", "loro", "essi", "esso", "questo", "questa", "questi", "queste",
            "quello", "quella", "ma", "e", "ed", "però", "quindi", "dunque", "inoltre", "anche",
            "così", "poi", "tuttavia", "invece", "infatti", "o", "suo", "sua",
        ],
    ),
    (
        "pt",
        &[
            "ele",
            "ela",
            "eles",
            "elas",
            "isso",
            "isto",
            "este",
            "esta",
            "esse",
            "essa",
            "estes",
            "esses",
            "seu",
            "sua",
            "mas",
            "e",
            "porém",
            "contudo",
            "também",
            "além",
            "então",
            "assim",
            "portanto",
            "ou",
            "entretanto",
            "ainda",
        ],
    ),
    (
        "nl",
        &[
            "hij",
            "zij",
            "ze",
            "het",
            "dit",
            "dat",
            "deze",
            "die",
            "zijn",
            "haar",
            "hun",
            "maar",
            "en",
            "of",
            "echter",
            "dus",
            "daarom",
            "toch",
            "ook",
            "bovendien",
            "daarna",
            "toen",
            "daarnaast",
            "vervolgens",
        ],
    ),
    (
        "ru",
        &[
            "он",
            "она",
            "оно",
            "они",
            "это",
            "этот",
            "эта",
            "эти",
            "его",
            "ее",
            "её",
            "их",
            "но",
            "и",
            "а",
            "однако",
            "поэтому",
            "также",
            "затем",
            "так",
            "зато",
        ],
    ),
];

/// Words after "this", "that", "it", … that give the opening a sense of its own: "This week".
const OWN_SENSE: [&str; 38] = [
    "week",
    "month",
    "year",
    "morning",
    "afternoon",
    "evening",
    "summer",
    "winter",
    "spring",
    "autumn",
    "weekend",
    "season",
    "time",
    "semaine",
    "année",
    "mois",
    "matin",
    "soir",
    "été",
    "hiver",
    "woche",
    "jahr",
    "monat",
    "week-end",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "lundi",
    "mardi",
    "mercredi",
    "jeudi",
    "vendredi",
    "samedi",
    "dimanche",
];

/// Whether a sentence opens with a word that leans on the sentence before it.
pub(super) fn leans(text: &str, language: &str) -> bool {
    let mut words = crate::words::words(text);
    let Some(first) = words.next() else {
        return false;
    };
    let Some((_, leaning)) = LEANING.iter().find(|(tag, _)| *tag == language) else {
        return false;
    };
    if !leaning.contains(&crate::words::lower(first.text).as_ref()) {
        return false;
    }
    let second = words
        .next()
        .map(|word| crate::words::lower(word.text).into_owned());
    !second.is_some_and(|second| OWN_SENSE.contains(&second.as_str()))
}

/// Nouns that, after "The" at the start, name what or whom the sentence before told of:
/// "The incident, …", "The suspect …".
const POINTING_BACK: [&str; 38] = [
    "suspect",
    "suspects",
    "victim",
    "victims",
    "man",
    "woman",
    "couple",
    "boy",
    "girl",
    "teenager",
    "crash",
    "accident",
    "incident",
    "move",
    "decision",
    "announcement",
    "latter",
    "former",
    "pair",
    "duo",
    "trio",
    "revelation",
    "comments",
    "remarks",
    "allegations",
    "accusations",
    "claims",
    "findings",
    "development",
    "same",
    "statement",
    "proposal",
    "ruling",
    "verdict",
    "measure",
    "agreement",
    "attack",
    "dispute",
];

/// Whether a sentence opens by pointing back at an event told before it.
pub(super) fn points_back(text: &str, language: &str) -> bool {
    if language != "en" {
        return false;
    }
    let Some(rest) = text.strip_prefix("The ") else {
        return false;
    };
    let mut words = rest.split(' ');
    let noun = words.next().unwrap_or_default();
    // "The decision of the board", "the attack on the port" say themselves which.
    let named = matches!(
        words.next(),
        Some("of" | "on" | "by" | "in" | "to" | "at" | "against" | "between" | "who")
    );
    let noun = noun.trim_end_matches(',');
    POINTING_BACK.contains(&noun) && !named
}

/// Whether the words after a quotation name its speaker by a pronoun: `he said`, `said she`.
pub(super) fn names_by_pronoun(after: &str, language: &str) -> bool {
    let pronouns: &[&str] = match language {
        "en" => &["he", "she", "they", "it"],
        "fr" => &["il", "elle", "ils", "elles"],
        "de" => &["er", "sie"],
        "es" => &["él", "ella"],
        "nl" => &["hij", "zij", "ze"],
        _ => return false,
    };
    crate::words::words(after)
        .take(4)
        .any(|word| pronouns.contains(&crate::words::lower(word.text).as_ref()))
}

/// Whether a word in lower case reports what somebody says.
pub(super) fn reports(word: &str, language: &str) -> bool {
    let verbs: &[&str] = match language {
        "en" => &["said", "says", "told", "added", "according"],
        "fr" => &[
            "dit",
            "déclaré",
            "affirmé",
            "expliqué",
            "indiqué",
            "selon",
            "précisé",
            "estimé",
        ],
        "de" => &["sagte", "sagt", "erklärte", "teilte", "laut", "betonte"],
        "es" => &["dijo", "según", "afirmó", "explicó", "aseguró"],
        _ => return false,
    };
    verbs.contains(&word)
}

/// Whether a word in lower case means the author or the audience ("we", "you").
pub(super) fn is_first_person(word: &str, language: &str) -> bool {
    let own: &[&str] = match language {
        "en" => &["i", "we", "my", "our", "you", "your"],
        "fr" => &["je", "j", "nous", "vous", "notre"],
        "de" => &["ich", "wir", "unser"],
        _ => return false,
    };
    own.contains(&word)
}
