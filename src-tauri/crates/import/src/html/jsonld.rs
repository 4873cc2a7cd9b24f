//! What a page says of its article in JSON-LD.

use serde_json::Value;

use super::clean::clean;

/// What was found; empty strings never.
#[derive(Debug, Default)]
pub(super) struct JsonLd {
    pub(super) headline: Option<String>,
    pub(super) description: Option<String>,
    pub(super) authors: Vec<String>,
    pub(super) published: Option<String>,
    pub(super) updated: Option<String>,
    pub(super) publisher: Option<String>,
    pub(super) body: Option<String>,
    pub(super) url: Option<String>,
    pub(super) language: Option<String>,
    /// The types of the article.
    pub(super) types: Vec<String>,
    pub(super) sections: Vec<String>,
    /// Whether the article, or a part of it, is for subscribers.
    pub(super) is_paid: bool,
    /// Words of its text, as the page counts them.
    pub(super) words: Option<usize>,
}

/// How deep objects may nest.
const DEEPEST: usize = 12;

/// Reads the page's JSON-LD scripts; the first article in them wins, field by field.
pub(super) fn read(scripts: &[String]) -> JsonLd {
    let documents: Vec<Value> = scripts.iter().filter_map(|script| parse(script)).collect();
    let mut nodes = Vec::new();
    for document in &documents {
        collect(document, 0, &mut nodes);
    }
    let mut said = JsonLd::default();
    for wanted in [is_article as fn(&str) -> bool, is_page] {
        for node in nodes
            .iter()
            .filter(|node| types(node).iter().any(|t| wanted(t)))
        {
            fill(&mut said, node, &nodes);
            if said.types.is_empty() {
                said.types = types(node).iter().map(|kind| kind.to_string()).collect();
                said.sections = sections(node);
            }
            said.is_paid |= is_paid(node);
            said.words = said.words.or_else(|| word_count(node));
        }
    }
    if said.published.is_none() {
        let dated = nodes.iter().filter(|node| !is_aside(node));
        said.published = dated.filter_map(|node| text(&node["datePublished"])).next();
    }
    if said.publisher.is_none() {
        let site = nodes.iter().find(|node| types(node).contains(&"WebSite"));
        said.publisher = site.and_then(|site| text(&site["name"]));
    }
    said
}

fn parse(script: &str) -> Option<Value> {
    let script = script
        .trim()
        .trim_start_matches("<!--")
        .trim_end_matches("-->")
        .trim();
    let script = script
        .trim_start_matches("//<![CDATA[")
        .trim_start_matches("<![CDATA[");
    let script = script
        .trim_end_matches("//]]>")
        .trim_end_matches("]]>")
        .trim()
        .trim_end_matches(';');
    serde_json::from_str(script).ok().or_else(|| {
        let mended: String = script
            .chars()
            .map(|c| if c.is_control() { ' ' } else { c })
            .collect();
        serde_json::from_str(&mended).ok()
    })
}

fn collect<'a>(value: &'a Value, depth: usize, nodes: &mut Vec<&'a Value>) {
    if depth > DEEPEST || nodes.len() > 2000 {
        return;
    }
    match value {
        Value::Array(items) => items
            .iter()
            .for_each(|item| collect(item, depth + 1, nodes)),
        Value::Object(fields) => {
            nodes.push(value);
            for key in [
                "@graph",
                "mainEntity",
                "mainEntityOfPage",
                "itemListElement",
                "item",
            ] {
                if let Some(inner) = fields.get(key) {
                    collect(inner, depth + 1, nodes);
                }
            }
        }
        _ => {}
    }
}

fn types(node: &Value) -> Vec<&str> {
    match &node["@type"] {
        Value::String(one) => vec![one.as_str()],
        Value::Array(many) => many.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

fn sections(node: &Value) -> Vec<String> {
    let of = |value: &Value| -> Vec<String> {
        let many = value.as_array().map(Vec::as_slice);
        let all = many.unwrap_or(std::slice::from_ref(value)).iter().take(10);
        all.filter_map(text).map(|said| clean(&said)).collect()
    };
    [of(&node["articleSection"]), of(&node["genre"])].concat()
}

fn word_count(node: &Value) -> Option<usize> {
    let said = &node["wordCount"];
    let count = said
        .as_u64()
        .or_else(|| said.as_str()?.trim().parse().ok())?;
    usize::try_from(count).ok()
}

/// Whether a node, or a part of it, is said not to be free to read.
fn is_paid(node: &Value) -> bool {
    let said = &node["isAccessibleForFree"];
    let is_false = |text: &str| {
        text.rsplit('/')
            .next()
            .is_some_and(|t| t.eq_ignore_ascii_case("false"))
    };
    said.as_bool() == Some(false) || said.as_str().is_some_and(is_false)
}

/// Comments, pictures and films have dates of their own.
fn is_aside(node: &Value) -> bool {
    types(node).iter().any(|kind| {
        [
            "Comment",
            "ImageObject",
            "VideoObject",
            "AudioObject",
            "Answer",
        ]
        .contains(kind)
    })
}

fn is_article(kind: &str) -> bool {
    let kind = kind.rsplit(['/', ':']).next().unwrap_or(kind);
    kind.ends_with("Article")
        || kind.ends_with("Posting")
        || matches!(kind, "Report" | "Review" | "Recipe" | "CreativeWork")
}

fn is_page(kind: &str) -> bool {
    let kind = kind.rsplit(['/', ':']).next().unwrap_or(kind);
    matches!(kind, "WebPage" | "ItemPage" | "VideoObject")
}

fn fill(said: &mut JsonLd, node: &Value, nodes: &[&Value]) {
    let first = |fields: &[&str]| fields.iter().find_map(|field| text(&node[*field]));
    said.headline = said
        .headline
        .take()
        .or_else(|| first(&["headline", "name"]))
        .map(|headline| clean(&headline));
    let described = said.description.take().or_else(|| first(&["description"]));
    said.description = described.map(|text| clean(&text));
    said.published = said
        .published
        .take()
        .or_else(|| first(&["datePublished", "dateCreated"]));
    said.updated = said.updated.take().or_else(|| first(&["dateModified"]));
    said.body = said.body.take().or_else(|| first(&["articleBody"]));
    said.language = said.language.take().or_else(|| first(&["inLanguage"]));
    said.url = said
        .url
        .take()
        .or_else(|| first(&["url"]))
        .or_else(|| text(&node["mainEntityOfPage"]["@id"]));
    if said.authors.is_empty() {
        said.authors = names(&node["author"], nodes);
    }
    if said.authors.is_empty() {
        said.authors = names(&node["creator"], nodes);
    }
    said.publisher = said
        .publisher
        .take()
        .or_else(|| names(&node["publisher"], nodes).into_iter().next());
}

/// The names of people or organisations, references within the page followed.
fn names(value: &Value, nodes: &[&Value]) -> Vec<String> {
    match value {
        Value::String(_) => name(value).into_iter().collect(),
        Value::Array(many) => many
            .iter()
            .take(50)
            .flat_map(|one| names(one, nodes))
            .collect(),
        Value::Object(_) => {
            if let Some(name) = name(&value["name"]) {
                return vec![name];
            }
            if let Value::Array(_) = value["name"] {
                return value["name"]
                    .as_array()
                    .into_iter()
                    .flatten()
                    .filter_map(text)
                    .collect();
            }
            let id = value["@id"].as_str();
            let known = nodes
                .iter()
                .find(|node| id.is_some() && node["@id"].as_str() == id);
            known
                .and_then(|node| text(&node["name"]))
                .into_iter()
                .collect()
        }
        _ => Vec::new(),
    }
}

fn name(value: &Value) -> Option<String> {
    text(value).map(|name| clean(&name))
}

fn text(value: &Value) -> Option<String> {
    let text = match value {
        Value::String(text) => text.trim(),
        Value::Array(many) => many.first()?.as_str()?.trim(),
        _ => return None,
    };
    (!text.is_empty()).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_escaped_for_a_page_are_read_as_they_were_meant() {
        let said = read(&[
            r#"{"@type":"NewsArticle","headline":"Bread \u0026amp; tea","author":{"name":"Ana O&#39;Hara"}}"#
                .to_owned(),
        ]);
        assert_eq!(said.headline.as_deref(), Some("Bread & tea"));
        assert_eq!(said.authors, ["Ana O'Hara"]);
    }

    #[test]
    fn the_article_in_a_graph_is_found() {
        let said = read(&[r##"{"@context":"https://schema.org","@graph":[
            {"@type":"WebSite","name":"The Port Ledger"},
            {"@type":"Person","@id":"#ana","name":"Ana Sorel"},
            {"@type":["NewsArticle"],"headline":"Harbour reopens","datePublished":"2026-11-20T10:00:00+01:00",
             "author":[{"@id":"#ana"},{"@type":"Person","name":"Mark Otten"}]}]}"##
            .to_owned()]);
        assert_eq!(said.headline.as_deref(), Some("Harbour reopens"));
        assert_eq!(said.authors, ["Ana Sorel", "Mark Otten"]);
        assert_eq!(said.published.as_deref(), Some("2026-11-20T10:00:00+01:00"));
        assert_eq!(said.publisher.as_deref(), Some("The Port Ledger"));
    }

    #[test]
    fn broken_json_is_mended_or_ignored() {
        let said = read(&[
            "{\"@type\":\"Article\",\"headline\":\"Two\nlines\"}".to_owned(),
            "{".to_owned(),
        ]);
        assert_eq!(said.headline.as_deref(), Some("Two lines"));
    }
}
