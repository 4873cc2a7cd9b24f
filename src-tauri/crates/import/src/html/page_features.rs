//! The features of a leaf beyond its words: its links, its boxes, and the names of these.

use std::collections::{BTreeSet, HashSet};
use std::ops::Range;

use rustc_hash::FxHashMap;

use super::marks::Mark;
use super::page::WebPage;
use crate::draft::PageFeatures;

/// Boxes around a leaf whose names are read.
const NEAR: usize = 3;

/// The features of the leaves of `shown`.
pub(super) fn of(
    page: &WebPage,
    marks: &[Option<Mark>],
    stated: &HashSet<usize>,
    inside: &BTreeSet<usize>,
    shown: &Range<usize>,
) -> Vec<PageFeatures> {
    let depths = depths(page);
    let (links, sums_of_words) = sums(page);
    let kind_of = kinds_of(page);
    let kind = |at: usize| kind_of[page.leaves[at].within] as usize;
    let most = kind_of.iter().max().map_or(0, |most| *most as usize + 1);
    let mut kinds = vec![(0.0f32, 0.0f32); most];
    let (mut all, mut deep) = (0.0, 0.0);
    for &at in inside {
        let leaf = &page.leaves[at];
        let weight = match marks[at] {
            None if leaf.linked <= 0.5 => leaf.words as f32,
            _ => 0.0,
        };
        let found = &mut kinds[kind(at)];
        *found = (found.0 + weight, found.1 + 1.0);
        all += weight;
        deep += weight * f32::from(depths[leaf.within]);
    }
    let usual = deep / f32::max(all, 1.0);
    let under_links = under_links(page, shown.end);
    let mut likes = vec![Like::default(); most];
    for at in shown.clone() {
        let leaf = &page.leaves[at];
        let like = &mut likes[kind(at)];
        like.count += 1.0;
        like.words += leaf.words as f32;
        like.teasers += f32::from(under_links[at] == Some(true));
    }
    let mut named: FxHashMap<&str, u16> = FxHashMap::default();
    let mut headlines = 0u16;
    let mut last_headline = None;
    let mut heading_linked = -1.0;
    let mut features = Vec::with_capacity(shown.len());
    for (at, leaf) in page.leaves.iter().enumerate().take(shown.end) {
        if leaf.level == 1 {
            last_headline = Some(at);
            headlines += u16::from(inside.contains(&at));
        }
        if at < shown.start {
            continue;
        }
        let own = &page.boxes[leaf.within];
        let outer = &page.boxes[own.parent];
        let range = |b: &super::page::PageBox| (b.from, b.to.max(b.from));
        let (from, to) = range(outer);
        let outer_words = sums_of_words[to] - sums_of_words[from];
        let (kind_words, kind_count) = kinds[kind(at)];
        if leaf.level > 0 {
            heading_linked = leaf.linked;
        }
        let like = likes[kind(at)];
        let near: Vec<&super::page::PageBox> = page.around(at).take(NEAR).collect();
        features.push(PageFeatures {
            kind: kind(at) as u32,
            linked: leaf.linked,
            level: leaf.level,
            is_inside: inside.contains(&at),
            is_stated: stated.contains(&at),
            has_stated: !stated.is_empty(),
            mark: marks[at].map_or(0, code),
            near_mark: near.iter().find_map(|b| b.mark).map_or(0, code),
            hint: page.around(at).map(|b| b.hint).max().unwrap_or(0),
            siblings: range(own).1 - range(own).0,
            cousins: to - from,
            outer_share: outer_words / f32::max(all, 1.0),
            outer_links: (links[to] - links[from]) / f32::max(outer_words, 1.0),
            kind_share: kind_words / f32::max(all, 1.0),
            kind_count,
            depth: f32::from(depths[leaf.within]) - usual,
            behind_headline: last_headline.map_or(-1.0, |h| (at - h) as f32),
            headlines,
            is_paragraph: own.is_paragraph,
            names: near.iter().fold(0, |sum, held| {
                let class = held.class_and_id.as_str();
                sum | *named.entry(class).or_insert_with(|| names(class))
            }),
            with_previous: at > 0 && page.leaves[at - 1].within == leaf.within,
            kin_previous: at > 0 && kind(at - 1) == kind(at),
            kin_next: at + 1 < page.leaves.len() && kind(at + 1) == kind(at),
            bold: leaf.bold,
            italic: leaf.italic,
            after_picture: leaf.after_picture,
            before_picture: page.leaves.get(at + 1).is_some_and(|l| l.after_picture),
            after_line: leaf.after_line,
            heading_linked,
            kind_teasers: like.teasers / like.count.max(1.0),
            kind_words: like.words / like.count.max(1.0),
        });
    }
    features
}

/// The number of each box's kind: what it and the one around it are called.
fn kinds_of(page: &WebPage) -> Vec<u32> {
    let mut names: FxHashMap<&str, u32> = FxHashMap::default();
    let mut pairs: FxHashMap<(u32, u32), u32> = FxHashMap::default();
    let mut name_of: Vec<u32> = Vec::with_capacity(page.boxes.len());
    let mut kinds = Vec::with_capacity(page.boxes.len());
    for held in &page.boxes {
        let next = names.len() as u32;
        name_of.push(*names.entry(held.class_and_id.as_str()).or_insert(next));
        let own = name_of[name_of.len() - 1];
        let next = pairs.len() as u32;
        kinds.push(*pairs.entry((own, name_of[held.parent])).or_insert(next));
    }
    kinds
}

/// What is counted of boxes that are called alike.
#[derive(Clone, Copy, Default)]
struct Like {
    count: f32,
    words: f32,
    /// Those right under a heading that is a link.
    teasers: f32,
}

/// Whether each of the first leaves stands right under a heading that is a link, or under another
/// heading; `None` where no heading is near.
fn under_links(page: &WebPage, end: usize) -> Vec<Option<bool>> {
    let mut under = Vec::with_capacity(end);
    let mut heading: Option<(usize, bool)> = None;
    for (at, leaf) in page.leaves.iter().enumerate().take(end) {
        let near = heading.filter(|(place, _)| at - place <= UNDER_HEADING);
        under.push(near.map(|(_, linked)| linked));
        if leaf.level > 0 {
            heading = Some((at, leaf.linked > 0.8));
        } else if leaf.words >= 10 && leaf.linked < 0.5 {
            heading = None;
        }
    }
    under
}

/// Leaves behind a heading among which a teaser's text stands: an author and a date come first.
const UNDER_HEADING: usize = 4;

fn depths(page: &WebPage) -> Vec<u8> {
    let mut depths: Vec<u8> = Vec::with_capacity(page.boxes.len());
    for (at, held) in page.boxes.iter().enumerate() {
        let outer = if at == 0 { 0 } else { depths[held.parent] };
        depths.push(outer.saturating_add(1));
    }
    depths
}

/// Sums of linked words and of words before each leaf.
fn sums(page: &WebPage) -> (Vec<f32>, Vec<f32>) {
    let (mut links, mut words) = (vec![0.0], vec![0.0]);
    let (mut linked, mut all) = (0.0, 0.0);
    for leaf in &page.leaves {
        linked += leaf.words as f32 * leaf.linked;
        all += leaf.words as f32;
        links.push(linked);
        words.push(all);
    }
    (links, words)
}

fn code(mark: Mark) -> u8 {
    mark as u8 + 1
}

/// Kinds of names that a class or id may hold, one bit each.
const NAMES: &[&[&str]] = &[
    &[
        "dek",
        "standfirst",
        "subtitle",
        "subhead",
        "summary",
        "lead",
        "intro",
        "excerpt",
        "description",
        "abstract",
        "teaser",
        "synopsis",
        "kicker",
    ],
    &[
        "embed",
        "tweet",
        "twitter",
        "instagram",
        "facebook",
        "youtube",
        "social",
        "iframe",
    ],
    &[
        "product",
        "price",
        "shop",
        "buy",
        "offer",
        "deal",
        "card",
        "commerce",
        "affiliate",
    ],
    &[
        "note",
        "disclaimer",
        "disclosure",
        "correction",
        "editor",
        "update",
        "notice",
        "message",
        "alert",
    ],
    &[
        "image", "photo", "picture", "media", "video", "gallery", "slide", "figure", "player",
        "caption",
    ],
    &[
        "body",
        "content",
        "text",
        "article",
        "paragraph",
        "story",
        "post",
        "entry",
        "copy",
    ],
    &[
        "list", "item", "grid", "row", "box", "block", "module", "widget", "promo", "feed",
    ],
    &[
        "quote",
        "pull",
        "callout",
        "highlight",
        "key",
        "fact",
        "info",
        "table",
        "faq",
    ],
    &[
        "subscri",
        "newsletter",
        "signup",
        "paywall",
        "donat",
        "member",
        "support",
        "piano",
        "regist",
    ],
    &[
        "comment", "author", "bio", "profile", "byline", "meta", "tag",
    ],
];

fn names(class: &str) -> u16 {
    if class.is_empty() {
        return 0;
    }
    let class = class.to_lowercase();
    let mut bits = 0;
    for (bit, words) in NAMES.iter().enumerate() {
        if words.iter().any(|word| class.contains(word)) {
            bits |= 1 << bit;
        }
    }
    bits
}
