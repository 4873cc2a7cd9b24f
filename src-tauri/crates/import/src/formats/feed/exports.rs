//! Exports of whole weblogs in the form of a feed: of WordPress (WXR) and of Blogger. Beside posts
//! they hold menus, attachments, templates, settings and comments, which are no articles.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::formats::metadata;
use crate::text::pattern::{Pattern, pattern};
use crate::xml::tree::Element;

/// Blogger's scheme for what an entry is.
const BLOGGER_KIND: &str = "schemas.google.com/g/2005#kind";

/// What a feed is an export of.
#[derive(Default)]
pub(super) struct Export {
    is_wordpress: bool,
    /// Whether entries that answer others stand beside those they answer.
    has_replies: bool,
    /// The names of authors by what they log in with.
    names: HashMap<String, String>,
}

impl Export {
    /// Of a feed.
    pub(super) fn of(root: &Element) -> Export {
        let head = root.child("channel").unwrap_or(root);
        let is_wordpress = head
            .elements()
            .any(|inner| inner.name.ends_with("wxr_version"));
        let name_of = |author: &Element| {
            let said = |name: &str| Some(local(author, name)?.text().trim().to_owned());
            let login = said("author_login")?.to_lowercase();
            let whole = || {
                let first = said("author_first_name").unwrap_or_default();
                let last = said("author_last_name").unwrap_or_default();
                metadata::some_line(&format!("{first} {last}"))
            };
            let shown = said("author_display_name").filter(|name| !name.is_empty());
            Some((login, shown.or_else(whole)?))
        };
        let authors = head
            .elements()
            .filter(|inner| inner.name.ends_with(":author"));
        let is_reply = |entry: &Element| local(entry, "in-reply-to").is_some();
        let answered = head.all("entry").filter(|entry| !is_reply(entry)).count();
        Export {
            is_wordpress,
            has_replies: answered > 0 && head.all("entry").any(is_reply),
            names: authors.filter_map(name_of).collect(),
        }
    }

    /// Whether an entry is an article.
    pub(super) fn is_article(&self, entry: &Element) -> bool {
        let said = |name: &str| Some(local(entry, name)?.text().trim().to_ascii_lowercase());
        if self.is_wordpress {
            const OTHER: &[&str] = &[
                "attachment",
                "nav_menu_item",
                "revision",
                "custom_css",
                "customize_changeset",
                "oembed_cache",
                "user_request",
                "acf-field",
                "acf-field-group",
                "feedback",
                "elementor_library",
            ];
            let kind = said("post_type").unwrap_or_default();
            let status = said("status").unwrap_or_default();
            let is_kept = !matches!(status.as_str(), "auto-draft" | "trash" | "inherit");
            return is_kept && !OTHER.contains(&kind.as_str()) && !kind.starts_with("wp_");
        }
        let mut kinds = entry.all("category").filter(|category| {
            category
                .attr("scheme")
                .is_some_and(|scheme| scheme.contains(BLOGGER_KIND))
        });
        if let Some(kind) = kinds.next() {
            let term = kind.attr("term").unwrap_or_default();
            return term.ends_with("#post") || term.ends_with("#page");
        }
        if let Some(kind) = entry.child("blogger:type").map(Element::text) {
            return matches!(kind.trim(), "POST" | "PAGE");
        }
        !(self.has_replies && local(entry, "in-reply-to").is_some())
    }

    /// Whether an entry was not published.
    pub(super) fn is_draft(&self, entry: &Element) -> bool {
        let said = |name: &str| Some(local(entry, name)?.text().trim().to_ascii_lowercase());
        let is_word = |name: &str, words: &[&str]| {
            said(name).is_some_and(|word| words.contains(&word.as_str()))
        };
        let control = local(entry, "control").and_then(|control| local(control, "draft"));
        self.is_wordpress && is_word("status", &["draft", "pending", "future"])
            || control.is_some_and(|draft| draft.text().trim().eq_ignore_ascii_case("yes"))
            || entry
                .child("blogger:status")
                .is_some_and(|status| status.text().trim() == "DRAFT")
    }

    /// Authors by their names.
    pub(super) fn named(&self, authors: Vec<String>) -> Vec<String> {
        let name = |author: String| {
            self.names
                .get(&author.to_lowercase())
                .cloned()
                .unwrap_or(author)
        };
        authors.into_iter().map(name).collect()
    }

    /// A text of WordPress without its short codes: of a caption its words stay, as one.
    pub(super) fn without_codes<'t>(&self, text: &'t str) -> Cow<'t, str> {
        static CAPTION: Pattern = Pattern::new(|| {
            pattern(r"(?s)\[(?:wp_)?caption\b[^\]]*\](.{0,4000}?)\[/(?:wp_)?caption\]")
        });
        static CODE: Pattern = Pattern::new(|| {
            pattern(
                r#"\[/?(?:gallery|embed|audio|video|playlist|caption|soundcloud|youtube|vimeo|twitter|instagram)\b[^\]]*\]|\[/[a-z][a-z0-9_-]*\]|\[[a-z][a-z0-9_-]*(?:\s+[\w-]+=(?:"[^"]*"|'[^']*'|[^\s\]]+))+\s*/?\]"#,
            )
        });
        if !self.is_wordpress || !text.contains('[') {
            return Cow::Borrowed(text);
        }
        let shown = CAPTION.replace_all(text, "<figure><figcaption>$1</figcaption></figure>");
        Cow::Owned(CODE.replace_all(&shown, "").into_owned())
    }
}

/// The first element inside whose name is this, whatever its prefix.
fn local<'e>(element: &'e Element, name: &str) -> Option<&'e Element> {
    let mut inner = element.elements();
    inner.find(|inner| inner.name.rsplit(':').next() == Some(name))
}
