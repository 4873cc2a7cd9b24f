//! Words and phrases that are counted in a piece, in the languages the pages were in.

/// Words that hold sentences together.
#[rustfmt::skip]
pub(super) const FUNCTION: &[&str] = &[
    "the", "of", "to", "and", "in", "a", "is", "that", "for", "on", "was", "with", "as", "it", "he", "she", "at", "by",
    "from", "his", "her", "be", "are", "has", "had", "have", "said", "were", "who", "this", "but", "not", "an", "they",
    "der", "die", "das", "und", "zu", "den", "von", "mit", "ist", "im", "für", "auf", "sich", "dem", "nicht", "ein",
    "eine", "es", "des", "auch", "wird", "dass", "le", "la", "les", "de", "et", "que", "un", "une", "est", "pour",
    "dans", "qui", "du", "au", "il", "el", "los", "las", "y", "en", "del", "se", "por", "con", "para", "al", "su", "o",
    "da", "do", "em", "não", "com", "uma", "di", "che", "è", "per", "i", "и", "в", "на", "не", "что", "с", "по",
];

/// Words that speak to the reader.
#[rustfmt::skip]
pub(super) const YOU: &[&str] = &[
    "you", "your", "we", "our", "us", "sie", "ihr", "ihre", "ihnen", "wir", "uns", "unsere", "unser", "vous", "votre",
    "nous", "notre", "usted", "tu", "nuestro", "nosotros", "here", "hier", "ici", "this", "diese", "dieser",
];

/// What pleas for subscriptions and gifts say.
#[rustfmt::skip]
pub(super) const PLEA: &[&str] = &[
    "subscri", "newsletter", "sign up", "signup", "inbox", "donat", "support our", "support us", "membership",
    "your account", "register", "log in", "login", "free trial", "unlimited", "journalism", "abonn", "anmeld",
    "registrier", "become a member", "contribute as little", "contribution", "download our", "our app", "the app",
    "notifications", "follow us", "join us", "join the", "ad-free", "premium", "exclusive", "free daily", "sponsor",
];

/// What notices and terms say.
#[rustfmt::skip]
pub(super) const LEGAL: &[&str] = &[
    "terms of", "privacy", "cookie", "rights reserved", "copyright", "commission", "affiliate", "disclaim", "disclos",
    "consent", "personal information", "personal data", "datenschutz", "agb", "user agreement", "may not be",
    "republish", "©", "redistribut", "editorial standards", "fact-check", "fact check", "editor's note", "this article",
    "this story", "dieser artikel", "diesen artikel", "comments", "kommentar", "moderat",
];

/// What points elsewhere.
#[rustfmt::skip]
pub(super) const POINTER: &[&str] = &[
    "read more", "see also", "related", "more from", "click here", "watch", "video", "gallery", "photos", "listen",
    "podcast", "lesen sie", "mehr zu", "hier geht", "lire aussi", "check out", "learn more", "find out", "read the",
    "scroll", "swipe", "tap to", "jump to", "next:", "more:", "also read", "sign-up", "best of", "recommended",
    "trending", "advertisement", "anzeige", "werbung",
];

/// What captions say.
#[rustfmt::skip]
pub(super) const PICTURE: &[&str] = &[
    "photo", "getty", "image", "courtesy", "pictured", "credit", "foto", "bild", "screenshot", "shutterstock", "via ",
    "reuters", "ap ", "afp", "dpa", "instagram", "file)", "left", "right)",
];

/// What is said of authors.
#[rustfmt::skip]
pub(super) const BIO: &[&str] = &[
    "author", "writer", "reporter", "editor", "follow", "contact", "email", "e-mail", "twitter", "@", "columnist",
    "correspondent", "covers", "joined", "autor", "redakt", "freelance", "based in", "university of", "contributed",
    "reach ", "journalist",
];

/// What addresses hold.
pub(super) const ADDRESS: &[&str] = &["http", "www.", "@", ".com"];
