//! What programs that send newsletters put between their paragraphs: buttons, pleas, polls, notes.

use nutgraf_model::FurnitureRule;

/// Parts of the classes of such boxes: of Substack, Ghost, beehiiv, Mailchimp, WordPress.
const CHROME: &[&str] = &[
    "subscription-widget",
    "subscribe-widget",
    "cta-caption",
    "button-wrapper",
    "captioned-button",
    "poll-embed",
    "install-substack-app",
    "community-chat",
    "paywall-jump",
    "kg-signup-card",
    "kg-cta-card",
    "kg-button-card",
    "kg-email-card",
    "gh-post-upgrade-cta",
    "wp-block-jetpack-subscriptions",
    "wp-block-button",
    "sharedaddy",
    "feedflare",
    "mcnfollow",
    "mcnshare",
    "mcnpreviewtext",
    "preheader",
    "email-footer",
];

/// Parts of the classes of boxes that show another article.
const RELATED: &[&str] = &[
    "digest-post-embed",
    "embedded-post",
    "embedded-publication",
    "jp-relatedposts",
    "wp-block-embed-wordpress",
    "kg-bookmark-card",
];

/// Why a box of this class is no text of an article, where it is none.
pub(super) fn rule(class_and_id: &str) -> Option<FurnitureRule> {
    if class_and_id.is_empty() {
        return None;
    }
    let class = class_and_id.to_ascii_lowercase();
    let has = |parts: &[&str]| parts.iter().any(|part| class.contains(part));
    let is_note = || {
        let mut words = class.split([' ', '\t', '\n']);
        words.any(|word| matches!(word, "footnote" | "footnotes" | "footnote-content"))
    };
    if has(CHROME) {
        Some(FurnitureRule::Chrome)
    } else if has(RELATED) {
        Some(FurnitureRule::Related)
    } else {
        is_note().then_some(FurnitureRule::Note)
    }
}
