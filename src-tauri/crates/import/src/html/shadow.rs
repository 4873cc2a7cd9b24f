//! Declarative shadow roots: `<template shadowrootmode="open">` holds what a page shows, unlike
//! other templates. They are made plain boxes, as browsers and SingleFile show them.

use std::borrow::Cow;

use super::depth_limit::Scan;

/// The element that stands for a shadow root.
const OPENING: &str = "<div>";
const END: &str = "</div>";

/// `html` with its shadow roots as boxes; borrowed where it has none.
pub(super) fn opened(html: &str) -> Cow<'_, str> {
    if !html.contains("shadowroot") {
        return Cow::Borrowed(html);
    }
    let mut out = String::with_capacity(html.len());
    let mut scan = Scan::of(html);
    let mut open = Vec::new();
    let mut from = 0;
    while let Some(tag) = scan.next() {
        let text = &html[tag.start..tag.end];
        if !is_template(text) {
            continue;
        }
        let is_shadow = match tag.is_end {
            true => open.pop().unwrap_or(false),
            false => {
                open.push(is_shadow_root(text));
                open.last() == Some(&true)
            }
        };
        if is_shadow {
            out.push_str(&html[from..tag.start]);
            out.push_str(if tag.is_end { END } else { OPENING });
            from = tag.end;
        }
    }
    out.push_str(&html[from..]);
    Cow::Owned(out)
}

fn is_template(tag: &str) -> bool {
    let name = tag.trim_start_matches(['<', '/']).as_bytes();
    name.get(..8)
        .is_some_and(|name| name.eq_ignore_ascii_case(b"template"))
}

fn is_shadow_root(tag: &str) -> bool {
    let tag = tag.to_ascii_lowercase();
    tag.contains(" shadowrootmode") || tag.contains(" shadowroot=") || tag.contains(" shadowmode=")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shadow_roots_are_boxes_and_other_templates_stay() {
        assert_eq!(
            opened(
                "<a-b><template shadowrootmode=open><p>One</p><template>x</template></template></a-b>"
            ),
            "<a-b><div><p>One</p><template>x</template></div></a-b>"
        );
        assert!(matches!(opened("<template>x</template>"), Cow::Borrowed(_)));
        assert_eq!(
            opened("shadowroot <script>'<template>'</script>"),
            "shadowroot <script>'<template>'</script>"
        );
    }
}
