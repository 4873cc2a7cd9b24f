//! Walks a document once and makes a page of it: leaves of text inside nested boxes.

use dom_query::{Document, NodeData, NodeRef};
use nutgraf_model::BlockKind;
use rustc_hash::FxHashMap;

use super::element::{is_block, is_data_table, read_attr};
use super::marks::{self, Attrs, Mark};
use super::page::{Leaf, PageBox, WebPage};
use crate::text::{initials, tidy, words};

/// More leaves than this are not looked at; a book page has fewer.
const MOST_LEAVES: usize = 50_000;

/// What of a page is taken for furniture from the start.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Strictness {
    /// Whatever its boxes are called after.
    Full,
    /// The same, but what is said to browsers without scripts is text.
    WithNoscript,
    /// Nothing.
    Unmarked,
}

/// Walks a document, marking its boxes as strictly as said.
pub(super) fn page(document: &Document, strictness: Strictness) -> WebPage {
    let mut walk = Walk {
        strictness,
        page: WebPage::default(),
        flow: Flow::default(),
        after_picture: false,
        after_line: false,
        purposes: FxHashMap::default(),
    };
    let root = document.body().unwrap_or_else(|| document.root());
    walk.page.boxes.push(PageBox {
        parent: 0,
        mark: None,
        hint: 0,
        holds_text: false,
        is_aria_hidden: false,
        is_dialog: false,
        is_heading: false,
        is_paragraph: false,
        class_and_id: String::new(),
        from: 0,
        to: 0,
    });
    let context = Context {
        within: 0,
        kind: BlockKind::Paragraph,
        level: 0,
        in_link: false,
        in_time: false,
        in_bold: false,
        in_italics: false,
    };
    walk.children(&root, context);
    walk.flush(context);
    walk.page.boxes[0].to = walk.page.leaves.len();
    walk.page.demote_headings();
    walk.page.show_what_a_dialog_covers();
    walk.page
}

#[derive(Clone, Copy)]
struct Context {
    within: usize,
    kind: BlockKind,
    level: u8,
    in_link: bool,
    in_time: bool,
    in_bold: bool,
    in_italics: bool,
}

#[derive(Default)]
struct Flow {
    text: String,
    linked: usize,
    bold: usize,
    italic: usize,
    breaks: u8,
    /// Where an element ends that holds the paragraph's first letter alone; 0 for none does.
    initial: usize,
}

struct Walk {
    strictness: Strictness,
    page: WebPage,
    flow: Flow,
    /// Whether a picture was passed since the last leaf.
    after_picture: bool,
    /// Whether a drawn line was.
    after_line: bool,
    purposes: FxHashMap<String, (Option<Mark>, u8, bool)>,
}

impl Walk {
    fn children(&mut self, node: &NodeRef, context: Context) {
        let mut child = node.first_child();
        while let Some(node) = child {
            if self.page.leaves.len() < MOST_LEAVES {
                self.node(&node, context);
            }
            child = node.next_sibling();
        }
    }

    fn node(&mut self, node: &NodeRef, context: Context) {
        let seen = node.query(|n| match &n.data {
            NodeData::Text { contents } => Seen::Text(contents.to_string()),
            NodeData::Element(element) => {
                let mut attrs = Attrs::default();
                for attr in &element.attrs {
                    read_attr(&mut attrs, &attr.name.local, &attr.value);
                }
                Seen::Element(element.name.local.to_string(), attrs)
            }
            _ => Seen::Nothing,
        });
        match seen {
            Some(Seen::Text(text)) => self.text(&text, context),
            Some(Seen::Element(tag, attrs)) => self.element(node, &tag, attrs, context),
            _ => {}
        }
    }

    fn text(&mut self, text: &str, context: Context) {
        if text.chars().any(|c| !c.is_whitespace()) {
            self.flow.breaks = 0;
        }
        self.flow.text.push_str(text);
        if context.in_link || context.in_bold || context.in_italics {
            let chars = text.chars().filter(|c| !c.is_whitespace()).count();
            self.flow.linked += if context.in_link { chars } else { 0 };
            self.flow.bold += if context.in_bold { chars } else { 0 };
            self.flow.italic += if context.in_italics { chars } else { 0 };
        }
    }

    fn element(&mut self, node: &NodeRef, tag: &str, attrs: Attrs, context: Context) {
        match tag {
            "noscript" if self.strictness == Strictness::Full => return,
            "iframe" | "object" | "embed" | "video" | "audio" | "img" | "picture" => {
                self.after_picture = true;
                return;
            }
            "script" | "style" | "template" | "svg" | "math" | "canvas" | "select" | "button"
            | "textarea" | "input" | "head" | "title" | "link" | "meta" | "map" | "source"
            | "datalist" | "progress" => return,
            "br" => return self.line_break(context),
            "hr" => {
                self.flush(context);
                self.after_line = true;
                return;
            }
            "wbr" => return,
            "a" => {
                let context = Context {
                    in_link: true,
                    ..context
                };
                return self.children(node, context);
            }
            "pre" => return self.lines(node, context),
            _ => {}
        }
        if !is_block(tag) {
            return self.inline(node, tag, &attrs, context);
        }
        if tag == "table" && is_data_table(node) {
            self.flush(context);
            return self.table(node, context);
        }
        self.flush(context);
        let inner = self.open(tag, attrs, context);
        self.children(node, inner);
        self.flush(inner);
        self.page.boxes[inner.within].to = self.page.leaves.len();
    }

    /// Two line breaks end a paragraph.
    fn line_break(&mut self, context: Context) {
        self.flow.breaks += 1;
        if self.flow.breaks >= 2 {
            self.flush(context);
        } else {
            self.flow.text.push(' ');
        }
    }

    /// An element within a paragraph.
    fn inline(&mut self, node: &NodeRef, tag: &str, attrs: &Attrs, context: Context) {
        if (attrs.is_hidden || attrs.is_aria_hidden) && !context.in_time
            || marks::is_hover(&attrs.class_and_id)
        {
            return;
        }
        // Dates are often hidden from screen readers, which are told them in longer words.
        if tag == "time" && self.flow.text.ends_with(char::is_alphanumeric) {
            self.flow.text.push(' ');
        }
        if self.flow.text.ends_with(char::is_alphanumeric)
            && marks::is_beside_name(&attrs.class_and_id)
        {
            self.flow.text.push(' ');
        }
        let opens = self.flow.text.trim().is_empty();
        let context = Context {
            in_time: context.in_time || tag == "time",
            in_bold: context.in_bold || matches!(tag, "b" | "strong"),
            in_italics: context.in_italics || matches!(tag, "i" | "em"),
            ..context
        };
        self.children(node, context);
        if opens && initials::is_initial(&self.flow.text) {
            self.flow.initial = self.flow.text.len();
        }
    }

    fn open(&mut self, tag: &str, attrs: Attrs, context: Context) -> Context {
        let (mark, hint, is_dialog) = self.purpose(tag, &attrs);
        self.page.boxes.push(PageBox {
            parent: context.within,
            mark,
            hint,
            holds_text: false,
            is_aria_hidden: attrs.is_aria_hidden && !attrs.is_hidden,
            is_dialog,
            is_heading: matches!(tag, "h1" | "h2" | "h3" | "h4" | "h5" | "h6"),
            is_paragraph: tag == "p",
            class_and_id: attrs.class_and_id,
            from: self.page.leaves.len(),
            to: 0,
        });
        let within = self.page.boxes.len() - 1;
        if hint >= 2 {
            self.note_text(context.within);
        }
        let (kind, level) = match tag {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                (BlockKind::Heading, tag.as_bytes()[1] - b'0')
            }
            "li" | "dd" | "dt" => (BlockKind::ListItem, 0),
            "blockquote" => (BlockKind::Quotation, 0),
            _ => (context.kind, context.level),
        };
        Context {
            within,
            kind,
            level,
            ..context
        }
    }

    /// What a box is for, how surely it holds the article, and whether it is a dialog. Boxes of one kind recur by the
    /// hundred on a page, so each kind is read once.
    fn purpose(&mut self, tag: &str, attrs: &Attrs) -> (Option<Mark>, u8, bool) {
        let is_plain = attrs.role.is_empty()
            && attrs.itemprop.is_empty()
            && !attrs.is_hidden
            && !attrs.is_aria_hidden
            && !attrs.is_modal;
        let key = is_plain.then(|| format!("{tag} {}", attrs.class_and_id));
        if let Some(known) = key.as_ref().and_then(|key| self.purposes.get(key)) {
            return *known;
        }
        let mark = match self.strictness {
            Strictness::Unmarked => None,
            _ => marks::mark(tag, attrs),
        };
        let is_dialog = mark.is_some() && marks::is_dialog(tag, attrs);
        let purpose = (mark, marks::hint(tag, attrs), is_dialog);
        if let Some(key) = key {
            self.purposes.insert(key, purpose);
        }
        purpose
    }

    fn note_text(&mut self, from: usize) {
        let mut at = from;
        while !self.page.boxes[at].holds_text {
            self.page.boxes[at].holds_text = true;
            at = self.page.boxes[at].parent;
        }
    }

    /// Closes a leaf with the text gathered so far.
    fn flush(&mut self, context: Context) {
        let flow = std::mem::take(&mut self.flow);
        let text = tidy::one_line(&tidy::tidy(&flow.text));
        let text = self.with_initial(text, &flow);
        if !text.chars().any(char::is_alphanumeric) && !is_break(&text) {
            return;
        }
        let chars = text.chars().filter(|c| !c.is_whitespace()).count().max(1);
        let share = |of: usize| (of as f32 / chars as f32).min(1.0);
        self.page.leaves.push(Leaf {
            kind: context.kind,
            level: context.level,
            words: words::count(&text),
            linked: share(flow.linked),
            bold: share(flow.bold),
            italic: share(flow.italic),
            after_picture: std::mem::take(&mut self.after_picture),
            after_line: std::mem::take(&mut self.after_line),
            within: context.within,
            text,
        });
    }

    /// A paragraph whole with its first letter, which an element or a paragraph of its own held.
    fn with_initial(&mut self, text: String, flow: &Flow) -> String {
        if flow.initial > 0 {
            let (initial, rest) = flow.text.split_at(flow.initial);
            if rest.starts_with(char::is_whitespace)
                && let Some(joined) = initials::joined(initial, &tidy::tidy(rest))
            {
                return tidy::one_line(&joined);
            }
        }
        let before =
            self.page.leaves.last_mut().filter(|leaf| {
                leaf.kind == BlockKind::Paragraph && initials::is_initial(&leaf.text)
            });
        match before.and_then(|leaf| Some((initials::joined(&leaf.text, &text)?, leaf))) {
            Some((joined, leaf)) => {
                leaf.text.clear();
                leaf.words = 0;
                joined
            }
            None => text,
        }
    }

    /// Preformatted text: its lines are joined as those of a text file are.
    fn lines(&mut self, node: &NodeRef, context: Context) {
        self.flush(context);
        for paragraph in crate::text::wrap::paragraphs(&tidy::tidy(&node.text())) {
            self.flow.text = paragraph;
            self.flush(context);
        }
    }

    /// A table of data: one leaf, its rows as lines.
    fn table(&mut self, node: &NodeRef, context: Context) {
        let mut rows = Vec::new();
        for row in node.descendants_it().filter(|n| n.has_name("tr")) {
            let cells: Vec<String> = row
                .children_it(false)
                .filter(|n| n.has_name("td") || n.has_name("th"))
                .map(|cell| tidy::one_line(&tidy::tidy(&cell.text())))
                .filter(|cell| !cell.is_empty())
                .collect();
            if !cells.is_empty() {
                rows.push(cells.join(" | "));
            }
        }
        let text = rows.join("\n");
        if text.chars().any(char::is_alphanumeric) {
            self.page.leaves.push(Leaf {
                kind: BlockKind::Table,
                level: 0,
                words: words::count(&text),
                linked: 0.0,
                bold: 0.0,
                italic: 0.0,
                after_picture: std::mem::take(&mut self.after_picture),
                after_line: std::mem::take(&mut self.after_line),
                within: context.within,
                text,
            });
        }
    }
}

enum Seen {
    Text(String),
    Element(String, Attrs),
    Nothing,
}

/// "___", "* * *": where a report breaks off and goes on.
fn is_break(text: &str) -> bool {
    let signs = text.chars().filter(|c| !c.is_whitespace());
    text.len() >= 3 && (signs.clone().all(|c| c == '_') || signs.clone().all(|c| c == '*'))
}
