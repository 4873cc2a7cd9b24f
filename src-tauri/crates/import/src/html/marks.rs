//! What a box on a page is for, as its tag, class and id say.

/// What a box is, where it is not the article's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Mark {
    /// Menus, breadcrumbs, pagination.
    Menu,
    /// The foot of a page.
    Foot,
    /// A side column, a widget.
    Side,
    /// Links to other articles.
    Related,
    /// Share buttons and the like.
    Share,
    /// Readers' comments.
    Comments,
    /// Advertisement.
    Ad,
    /// Subscription, registration, consent.
    Subscribe,
    /// A picture's words.
    Caption,
    /// Who wrote it.
    Byline,
    /// When it was published.
    Date,
    /// Keywords.
    Tags,
    /// Not shown.
    Hidden,
}

/// Words of a class or id that say what a box is.
fn of_word(word: &str) -> Option<Mark> {
    Some(match word {
        "nav" | "navbar" | "navigation" | "menu" | "submenu" | "breadcrumb" | "breadcrumbs"
        | "pagination" | "pager" | "subnav" | "navi" | "topbar" | "masthead" | "skiplink"
        | "skip" | "toolbar" | "toc" => Mark::Menu,
        "footer" | "colophon" | "copyright" | "imprint" | "disclaimer" => Mark::Foot,
        "sidebar" | "widget" | "widgets" | "rail" | "infobox" | "factbox" | "sidenav" => Mark::Side,
        "related" | "recirc" | "recirculation" | "recommended" | "recommendation"
        | "recommendations" | "popular" | "trending" | "mostread" | "outbrain" | "taboola"
        | "teaser" | "teasers" | "readmore" | "relatedposts" | "jp" | "yarpp" | "morestories"
        | "readnext" | "upnext" | "suggested" | "suggestions" | "zergnet" | "linklist"
        | "promo" | "crosslinks" | "latest" | "ticker" | "headlines" | "seealso" | "carousel"
        | "relacionadas" | "relacionados" | "correlati" | "aehnliche" => Mark::Related,
        "share" | "sharing" | "sharedaddy" | "social" | "sociable" | "addthis" | "addtoany"
        | "a2a" | "shariff" | "sharebar" | "sharethis" | "socialmedia" | "followus" | "shares"
        | "ssba" | "tweetbutton" | "likes" | "rating" | "ratings" | "print" => Mark::Share,
        "comment" | "comments" | "disqus" | "respond" | "replies" | "commentlist" | "kommentar"
        | "kommentare" | "livefyre" | "coral" | "discussion" | "vuukle" | "trackback"
        | "pingback" | "leserkommentare" | "commentform" | "reply" => Mark::Comments,
        "ad" | "ads" | "advert" | "advertisement" | "advertising" | "sponsor" | "sponsored"
        | "dfp" | "adsense" | "adslot" | "adunit" | "adbox" | "anzeige" | "werbung" | "banner"
        | "publicidad" | "promotion" | "affiliate" | "commercial" => Mark::Ad,
        "newsletter" | "subscribe" | "subscription" | "signup" | "paywall" | "cookie"
        | "cookies" | "consent" | "gdpr" | "optin" | "modal" | "popup" | "overlay" | "login"
        | "regwall" | "piano" | "donate" | "donation" | "cta" | "mailchimp" | "mailing" | "abo" => {
            Mark::Subscribe
        }
        "caption" | "captions" | "figcaption" | "imagecaption" | "wpcaption"
        | "bildunterschrift" | "photocredit" | "credit" | "credits" | "legend" | "gallery"
        | "slideshow" | "bu" => Mark::Caption,
        "byline" | "bylines" | "author" | "authors" | "authorbox" | "bio" | "contributor"
        | "contributors" | "autor" | "auteur" | "biography" => Mark::Byline,
        "date" | "timestamp" | "pubdate" | "dateline" | "datetime" | "published" | "updated"
        | "postmeta" | "meta" | "metadata" | "byliner" | "info" | "infos" => Mark::Date,
        "tags" | "tag" | "keywords" | "topics" | "categories" | "taxonomy" | "taglist"
        | "posttags" | "taglinks" => Mark::Tags,
        "hidden" | "invisible" | "hide" | "sr" | "srt" | "visuallyhidden" | "offscreen"
        | "noscript" | "displaynone" => Mark::Hidden,
        _ => return None,
    })
}

/// Pairs of neighbouring words that say what a box is, where neither alone does.
const PAIRS: &[(&str, Mark)] = &[
    ("screen reader", Mark::Hidden),
    ("visually hidden", Mark::Hidden),
    ("read more", Mark::Related),
    ("read next", Mark::Related),
    ("see also", Mark::Related),
    ("also read", Mark::Related),
    ("more stories", Mark::Related),
    ("more from", Mark::Related),
    ("more on", Mark::Related),
    ("most read", Mark::Related),
    ("most viewed", Mark::Related),
    ("you may", Mark::Related),
    ("post navigation", Mark::Menu),
    ("story continues", Mark::Ad),
    ("back to", Mark::Menu),
    ("sign up", Mark::Subscribe),
    ("about author", Mark::Byline),
    ("in this", Mark::Side),
    ("table of", Mark::Menu),
];

/// Words that say a box holds the article: no mark of its class counts then.
const ARTICLE: &[&str] = &[
    "articlebody",
    "articlecontent",
    "storybody",
    "postbody",
    "postcontent",
    "entrycontent",
    "maincontent",
];

/// The mark of an element.
pub(super) fn mark(tag: &str, attrs: &Attrs) -> Option<Mark> {
    if attrs.is_hidden || attrs.is_aria_hidden {
        return Some(Mark::Hidden);
    }
    match tag {
        "nav" | "menu" => return Some(Mark::Menu),
        "footer" => return Some(Mark::Foot),
        "aside" => return Some(Mark::Side),
        "figcaption" | "figure" => return Some(Mark::Caption),
        "time" => return Some(Mark::Date),
        "form" | "dialog" => return Some(Mark::Subscribe),
        "address" => return Some(Mark::Byline),
        _ => {}
    }
    match attrs.role.as_str() {
        "navigation" | "menu" | "menubar" | "tablist" | "banner" | "search" => {
            return Some(Mark::Menu);
        }
        "contentinfo" => return Some(Mark::Foot),
        "complementary" => return Some(Mark::Side),
        "dialog" | "alertdialog" => return Some(Mark::Subscribe),
        _ if attrs.is_modal => return Some(Mark::Subscribe),
        _ => {}
    }
    if attrs.itemprop.contains("articlebody") {
        return None;
    }
    let words = words(&attrs.class_and_id);
    // WordPress lists an article's tags and categories among its classes.
    if words.iter().any(|word| word == "hentry") {
        return None;
    }
    if words
        .windows(2)
        .any(|pair| ARTICLE.contains(&format!("{}{}", pair[0], pair[1]).as_str()))
        || words.iter().any(|word| ARTICLE.contains(&word.as_str()))
    {
        return None;
    }
    let pair = words.windows(2).find_map(|pair| {
        PAIRS.iter().find(|(known, _)| {
            known
                .split_once(' ')
                .is_some_and(|(a, b)| a == pair[0] && b == pair[1])
        })
    });
    pair.map(|(_, mark)| *mark)
        .or_else(|| words.iter().find_map(|word| of_word(word)))
        .or_else(|| {
            let asks = words.iter().any(|word| asks_consent(word));
            asks.then_some(Mark::Subscribe)
        })
}

/// What boxes are called that ask for consent to cookies, by their makers too.
const CONSENT: &[&str] = &[
    "cookie",
    "cookies",
    "consent",
    "gdpr",
    "ccpa",
    "onetrust",
    "didomi",
    "usercentrics",
    "cookiebot",
    "truste",
    "trustarc",
    "cmp",
    "cmp2",
    "cmpbox",
    "cmplz",
    "cybotcookiebotdialog",
    "cookielaw",
    "cookieconsent",
];

fn asks_consent(word: &str) -> bool {
    CONSENT.contains(&word)
}

/// Whether a box is a dialog over the page, or asks for consent.
pub(super) fn is_dialog(tag: &str, attrs: &Attrs) -> bool {
    tag == "dialog"
        || attrs.is_modal
        || matches!(attrs.role.as_str(), "dialog" | "alertdialog")
        || words(&attrs.class_and_id)
            .iter()
            .any(|word| asks_consent(word))
}

/// Whether a box is shown only while the pointer rests on a word: its words stand amid a sentence.
pub(super) fn is_hover(class_and_id: &str) -> bool {
    const NAMES: &[&str] = &["rollover", "tooltip", "popover", "hovercard", "hover-card"];
    !class_and_id.is_empty()
        && words(class_and_id)
            .last()
            .is_none_or(|last| last != "trigger")
        && NAMES.iter().any(|name| class_and_id.contains(name))
        && HELD.iter().any(|part| class_and_id.contains(part))
}

/// Whether words of an element are set beside a name by their style alone: a role, a date.
pub(super) fn is_beside_name(class_and_id: &str) -> bool {
    const NAMES: &[&str] = &[
        "title",
        "role",
        "job",
        "position",
        "occupation",
        "affiliation",
        "date",
        "handle",
        "twitter",
        "location",
        "company",
        "org",
        "prefix",
        "name",
    ];
    !class_and_id.is_empty()
        && words(class_and_id)
            .last()
            .is_some_and(|last| NAMES.contains(&last.as_str()))
}

/// What such a box is called beside that; the word it belongs to is called otherwise.
const HELD: &[&str] = &["block", "content", "body", "text", "inner", "card", "panel"];

/// How surely a box is said to hold the article: 0 not at all, 3 by its schema.
pub(super) fn hint(tag: &str, attrs: &Attrs) -> u8 {
    if attrs.itemprop.contains("articlebody") {
        return 3;
    }
    let joined: String = attrs
        .class_and_id
        .chars()
        .filter(|c| c.is_alphanumeric() || *c == ' ')
        .collect();
    let joined = joined.to_lowercase();
    if [
        "articlebody",
        "articlecontent",
        "articletext",
        "storybody",
        "storycontent",
        "postbody",
        "postcontent",
        "entrycontent",
        "bodytext",
        "posttext",
        "fulltext",
        "bodycopy",
        "articlefulltext",
        "contentbody",
        "storytext",
        "artcontent",
    ]
    .iter()
    .any(|known| joined.contains(known))
    {
        return 2;
    }
    u8::from(matches!(tag, "article" | "main") || attrs.role == "main" || attrs.role == "article")
}

/// The attributes of an element that say what it is.
#[derive(Default)]
pub(super) struct Attrs {
    pub(super) class_and_id: String,
    pub(super) role: String,
    pub(super) itemprop: String,
    pub(super) is_hidden: bool,
    /// Whether it is hidden from screen readers.
    pub(super) is_aria_hidden: bool,
    /// Whether nothing else can be used while it is open.
    pub(super) is_modal: bool,
}

/// The words of a class list: "articleBody related-links" -> article, body, related, links.
fn words(classes: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut word = String::new();
    let mut last_lower = false;
    for c in classes.chars().take(400) {
        let parts = !c.is_alphanumeric() || c.is_uppercase() && last_lower;
        if parts && !word.is_empty() {
            found.push(std::mem::take(&mut word));
        }
        if c.is_alphanumeric() {
            word.extend(c.to_lowercase());
        }
        last_lower = c.is_lowercase();
    }
    if !word.is_empty() {
        found.push(word);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(tag: &str, class: &str, want: Option<Mark>) {
        let attrs = Attrs {
            class_and_id: class.to_owned(),
            ..Attrs::default()
        };
        assert_eq!(mark(tag, &attrs), want, "<{tag} class={class}>");
    }

    #[test]
    fn what_only_a_pointer_shows_is_told_from_the_word_under_it() {
        for (class, want) in [
            ("rollover-people-block", true),
            ("tooltip__content", true),
            ("tooltip", false),
            ("tooltip-text-trigger", false),
            ("article-block", false),
            ("", false),
        ] {
            assert_eq!(is_hover(class), want, "{class}");
        }
    }

    #[test]
    fn classes_say_what_a_box_is() {
        check("div", "c-related__links", Some(Mark::Related));
        check("div", "shareButtons shareBar", Some(Mark::Share));
        check("div", "article-body with-sidebar", None);
        check("div", "screen-reader-text", Some(Mark::Hidden));
        check("nav", "", Some(Mark::Menu));
        check("div", "shadow adopt sheet", None);
        check("p", "wp-caption-text", Some(Mark::Caption));
    }
}
