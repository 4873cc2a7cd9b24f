//! What services export as JSON, turned into records as every program writes them: Ghost, Telegram,
//! Mastodon, Twitter, programs that write down speech.

use serde_json::{Map, Value, json};

use crate::draft::{Clues, Draft, Layout};
use crate::formats::transcript::{self, Cue};
use nutgraf_model::Format;

/// Posts of one export that are looked at.
const MOST: usize = 20_000;

/// A document as records; itself where no service is known that writes such.
pub(super) fn records(value: Value) -> Value {
    let found = [ghost, telegram, mastodon, twitter]
        .iter()
        .find_map(|service| service(&value));
    found.map_or(value, Value::Array)
}

/// Ghost: posts beside tables of their authors and tags.
fn ghost(value: &Value) -> Option<Vec<Value>> {
    let data = value.pointer("/db/0/data").or(value.get("data"))?;
    let posts = data.get("posts")?.as_array()?;
    let table = |name: &str| data.get(name).and_then(Value::as_array);
    let named = |name: &str, id: &Value| {
        let row = table(name)?.iter().find(|row| row.get("id") == Some(id))?;
        row.get("name").cloned()
    };
    let joined = |names: &str, links: &str, key: &str, post: &Value| -> Vec<Value> {
        let links = table(links).into_iter().flatten();
        let own = links.filter(|link| link.get("post_id") == post.get("id"));
        own.filter_map(|link| named(names, link.get(key)?))
            .collect()
    };
    let mut settings = table("settings").into_iter().flatten();
    let site = settings.find(|row| row.get("key").and_then(Value::as_str) == Some("title"));
    let site = site.and_then(|row| row.get("value")).cloned();
    let posts = posts.iter().take(MOST).filter_map(|post| {
        let mut post = post.as_object()?.clone();
        let whole = Value::Object(post.clone());
        let mut authors = joined("users", "posts_authors", "author_id", &whole);
        authors.extend(
            post.get("author_id")
                .filter(|_| authors.is_empty())
                .and_then(|id| named("users", id)),
        );
        post.insert("authors".to_owned(), Value::Array(authors));
        post.insert(
            "tags".to_owned(),
            Value::Array(joined("tags", "posts_tags", "tag_id", &whole)),
        );
        if let Some(site) = &site {
            post.insert("site_name".to_owned(), site.clone());
        }
        for key in [
            "created_at",
            "uuid",
            "id",
            "mobiledoc",
            "lexical",
            "plaintext",
            "type",
        ] {
            post.remove(key);
        }
        Some(Value::Object(post))
    });
    Some(posts.collect())
}

/// Telegram: the messages of a channel; a text is a string, or strings and marked parts.
fn telegram(value: &Value) -> Option<Vec<Value>> {
    let messages = value.get("messages")?.as_array()?;
    let is_export = value.get("type").is_some()
        && messages
            .iter()
            .any(|m| m.get("date_unixtime").is_some() || m.get("text_entities").is_some());
    if !is_export {
        return None;
    }
    let is_channel = value
        .get("type")
        .and_then(Value::as_str)
        .is_some_and(|kind| kind.contains("channel"));
    let told = messages
        .iter()
        .take(MOST)
        .filter(|m| m.get("type").and_then(Value::as_str) == Some("message"));
    let records = told.map(|message| {
        let text = plain(message.get("text").unwrap_or(&Value::Null));
        let mut record = json!({
            "content_text": text,
            "date": message.get("date"),
            "site_name": value.get("name"),
            "id": message.get("id").map(|id| format!("{}-{id}", value.get("id").unwrap_or(&Value::Null))),
        });
        let author = message.get("author").or(message.get("from").filter(|_| !is_channel));
        if let (Some(author), Some(record)) = (author, record.as_object_mut()) {
            record.insert("author".to_owned(), author.clone());
        }
        record
    });
    Some(records.collect())
}

/// A text of strings and of objects that mark a part of it.
fn plain(text: &Value) -> String {
    match text {
        Value::String(text) => text.clone(),
        Value::Array(parts) => parts
            .iter()
            .take(MOST)
            .map(|part| {
                part.get("text")
                    .unwrap_or(part)
                    .as_str()
                    .unwrap_or_default()
            })
            .collect(),
        _ => String::new(),
    }
}

/// Mastodon and what else speaks ActivityPub: an outbox of what was written and what was passed on.
fn mastodon(value: &Value) -> Option<Vec<Value>> {
    let items = value.get("orderedItems")?.as_array()?;
    let records = items
        .iter()
        .take(MOST)
        .filter_map(|item| match item.get("object")? {
            Value::Object(object) => {
                let mut record: Map<String, Value> = Map::new();
                for key in ["content", "published", "updated", "url", "name", "id"] {
                    record.extend(object.get(key).map(|value| (key.to_owned(), value.clone())));
                }
                let actor = object
                    .get("attributedTo")
                    .or(item.get("actor"))
                    .and_then(Value::as_str);
                let host = actor.and_then(|actor| actor.split('/').nth(2));
                record.extend(host.map(|host| ("site_name".to_owned(), json!(host))));
                Some(Value::Object(record))
            }
            Value::String(address) => {
                Some(json!({ "url": address, "saved_at": item.get("published") }))
            }
            _ => None,
        });
    Some(records.collect())
}

/// Twitter: `[{"tweet": {"full_text": …}}]`.
fn twitter(value: &Value) -> Option<Vec<Value>> {
    let list = value.as_array()?;
    let tweet = |one: &Value| -> Option<Value> {
        let tweet = one
            .get("tweet")
            .or(one.get("noteTweet").and_then(|note| note.get("core")))?;
        let text = tweet.get("full_text").or(tweet.get("text"))?.as_str()?;
        let id = tweet
            .get("id_str")
            .or(tweet.get("id"))
            .and_then(Value::as_str);
        Some(json!({
            "content_text": shown(text, tweet),
            "date": tweet.get("created_at").or(one.pointer("/noteTweet/createdAt")),
            "site_name": "Twitter",
            "url": id.map(|id| format!("https://twitter.com/i/web/status/{id}")),
        }))
    };
    tweet(list.first()?)?;
    Some(list.iter().take(MOST).filter_map(tweet).collect())
}

/// A post with its addresses as they were written.
fn shown(text: &str, tweet: &Value) -> String {
    let mut text = text.to_owned();
    let urls = tweet.pointer("/entities/urls").and_then(Value::as_array);
    for url in urls.into_iter().flatten().take(20) {
        let said = |key: &str| url.get(key).and_then(Value::as_str);
        if let (Some(short), Some(whole)) = (said("url"), said("expanded_url")) {
            text = text.replace(short, whole);
        }
    }
    text
}

/// A transcript as programs that write down speech export it: segments with a time and a text.
pub(super) fn transcript(map: &Map<String, Value>) -> Option<Draft> {
    let lists = ["segments", "utterances", "monologues", "transcript"];
    let segments = lists.iter().find_map(|name| map.get(*name)?.as_array())?;
    let text = |segment: &Value| {
        let said = ["body", "text", "transcript"]
            .iter()
            .find_map(|key| segment.get(*key)?.as_str());
        said.map(str::to_owned)
    };
    let is_timed = |segment: &Value| {
        ["startTime", "start", "start_time", "offset"]
            .iter()
            .any(|key| segment.get(*key).is_some())
    };
    if segments.len() < 2
        || !segments
            .iter()
            .all(|one| is_timed(one) && text(one).is_some())
    {
        return None;
    }
    let number =
        |segment: &Value, keys: [&str; 3]| keys.iter().find_map(|key| segment.get(*key)?.as_f64());
    let cues = segments.iter().take(MOST).map(|segment| {
        let speaker = ["speaker", "speakerName", "speaker_name"]
            .iter()
            .find_map(|key| segment.get(*key));
        let speaker = speaker.map(|name| {
            name.as_str()
                .map_or_else(|| format!("Speaker {name}"), str::to_owned)
        });
        let start = number(segment, ["startTime", "start", "start_time"]);
        Cue {
            speaker: speaker.filter(|name| !name.trim().is_empty()),
            text: text(segment).unwrap_or_default(),
            time: start.zip(number(segment, ["endTime", "end", "end_time"])),
        }
    });
    let title = map.get("title").or(map.get("name")).and_then(Value::as_str);
    Some(Draft {
        name: title.map(str::to_owned),
        format: Some(Format::new(transcript::ID)),
        layout: Layout::Document,
        pieces: transcript::pieces(cues.collect()),
        clues: Clues {
            headline: title.and_then(crate::formats::metadata::some_line),
            ..Clues::default()
        },
        damaged: false,
    })
}
