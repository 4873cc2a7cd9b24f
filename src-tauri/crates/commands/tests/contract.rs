//! Every command as the page reaches it: by its name, with JSON. Good arguments reach the engine,
//! bad ones are a failure with a code, and nothing panics.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use nutgraf_commands::{
    Answer, Command, Context, Desktop, Event, FileChoice, Later, Licence, Place, Settings, call,
    commands,
};
use nutgraf_model::{EditionKey, Language};
use nutgraf_newsroom::SystemClock;
use serde_json::{Map, Value, json};
use tempfile::TempDir;

/// A desktop that does nothing and hears everything.
#[derive(Default)]
struct Nobody {
    told: Mutex<Vec<&'static str>>,
    opened: Mutex<Vec<String>>,
}

impl Desktop for Nobody {
    fn tell(&self, event: Event) {
        self.told.lock().expect("sound").push(event.name());
    }

    fn choose(&self, _choice: FileChoice) -> Later<'_, Vec<PathBuf>> {
        Box::pin(async { Vec::new() })
    }

    fn open_url(&self, url: &str) -> Answer<()> {
        self.opened.lock().expect("sound").push(url.to_owned());
        Ok(())
    }

    fn open_folder(&self, _folder: &Path) -> Answer<()> {
        Ok(())
    }

    fn set_appearance(&self, _before: &Settings, _now: &Settings) -> Answer<()> {
        Ok(())
    }

    fn set_window_prefs(&self, _before: &Settings, _now: &Settings) -> Answer<()> {
        Ok(())
    }

    fn can_speak(&self) -> bool {
        false
    }

    fn speak<'a>(&'a self, _text: &'a str, _language: Option<Language>) -> Later<'a, Answer<bool>> {
        Box::pin(async { Ok(true) })
    }

    fn end_speech(&self) {}

    fn notify(&self, _key: EditionKey, _title: &str, _text: &str) {}

    fn is_in_front(&self) -> bool {
        true
    }

    fn licences(&self) -> Vec<Licence> {
        Vec::new()
    }
}

/// An empty library, and the desktop around it.
fn empty() -> (TempDir, Arc<Nobody>, Context) {
    let dir = tempfile::tempdir().expect("a folder");
    let place = Place {
        library: Some(dir.path().join("library")),
        settings: Some(dir.path().join("window.json")),
        last_page: Some(dir.path().join("page.json")),
    };
    let desktop = Arc::new(Nobody::default());
    let runtime = tokio::runtime::Handle::current();
    let context = Context::new(place, Arc::new(SystemClock), desktop.clone(), runtime);
    (dir, desktop, context)
}

/// An argument of a type, as the page would give it.
fn sample(rust: &str) -> Value {
    let page = json!({ "language": "en", "face": "serif", "measure": "normal", "length": "short" });
    match rust.replace(' ', "").as_str() {
        "bool" => json!(true),
        "u8" | "usize" => json!(4),
        // No address: nothing is fetched.
        "String" => json!("some words"),
        "Vec<String>" => json!(["some words"]),
        "Vec<PathBuf>" => json!(["/nowhere/at/all.txt"]),
        "Option<Cited>" | "Option<EditionKey>" | "Option<Language>" | "Option<Vec<ArticleId>>" => {
            Value::Null
        }
        "Cited" => json!({ "span": { "start": 0, "end": 5 }, "text": "words" }),
        "By" => json!("arrival"),
        "EditionKey" => json!({ "by": "arrival", "day": "2026-11-22" }),
        "ArticleFilter" => json!({
            "query": null, "day": null, "source": null, "language": null,
            "unread": false, "saved": false, "tag": null,
        }),
        "SpeakerFilter" => json!({ "name": "", "kind": null, "order": "quotes" }),
        "Verdict" => json!({ "kind": "unclear" }),
        "Parted" => json!({ "kind": "new", "name": "Ana Voss" }),
        "Appearance" => json!({ "theme": "dark", "page": page, "words": {} }),
        "WindowPrefs" => {
            json!({ "zoom": 1, "tray": false, "close_to_tray": false, "morning": false })
        }
        "PageSnapshot" => json!({ "markup": "", "style": "", "lang": "en", "look": page }),
        "Box<RawValue>" => json!({ "form": 1 }),
        list if list.starts_with("Vec<") => json!([1]),
        id if id.ends_with("Id") => json!(1),
        other => panic!("say what {other} may be, in this list"),
    }
}

fn good(command: &Command) -> Map<String, Value> {
    let argument = |(name, rust): &(&str, &str)| ((*name).to_owned(), sample(rust));
    command.arguments.iter().map(argument).collect()
}

async fn code(context: &Context, name: &str, arguments: Value) -> Option<&'static str> {
    let answer = call(context, name, &arguments).await;
    if let Ok(json) = &answer {
        serde_json::from_str::<Value>(json).expect("an answer is JSON");
    }
    answer.err().map(|failure| failure.code)
}

#[tokio::test(flavor = "multi_thread")]
async fn every_command_takes_good_arguments() {
    let (_dir, _desktop, context) = empty();
    for command in commands() {
        let code = code(&context, command.name, good(command).into()).await;
        let understood = !matches!(code, Some("bad-arguments" | "unknown-command" | "internal"));
        assert!(understood, "{}: {code:?}", command.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_command_refuses_bad_arguments() {
    let (_dir, desktop, context) = empty();
    for command in commands() {
        let mut more = good(command);
        more.insert("surprise".to_owned(), json!(1));
        let mut bad = vec![more.into(), json!("no object"), json!([1, {}])];
        for (name, rust) in command.arguments {
            let mut wrong = good(command);
            if !rust.contains("RawValue") {
                // No argument is a number with a fraction.
                wrong.insert((*name).to_owned(), json!(-1.5));
                bad.push(wrong.into());
            }
            if !rust.starts_with("Option") {
                let mut less = good(command);
                less.remove(*name);
                bad.push(less.into());
            }
        }
        for arguments in bad {
            let said = arguments.to_string();
            let code = code(&context, command.name, arguments).await;
            assert_eq!(code, Some("bad-arguments"), "{} with {said}", command.name);
        }
    }
    let told = desktop.told.lock().expect("sound");
    assert!(told.is_empty(), "nothing was changed, {told:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unknown_command_is_a_failure() {
    let (_dir, _desktop, context) = empty();
    for name in ["", "no_such", "plugin:dialog|open", "get_today "] {
        let code = code(&context, name, json!({})).await;
        assert_eq!(code, Some("unknown-command"), "{name:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn only_addresses_of_the_web_are_opened() {
    let (_dir, desktop, context) = empty();
    for url in [
        "file:///etc/passwd",
        "javascript:alert(1)",
        "no address",
        "",
        "/bin/sh",
    ] {
        let code = code(&context, "open_url", json!({ "url": url })).await;
        assert_eq!(code, Some("bad-address"), "{url}");
    }
    let url = "https://example.org/a";
    assert_eq!(
        code(&context, "open_url", json!({ "url": url })).await,
        None
    );
    assert_eq!(*desktop.opened.lock().expect("sound"), [url]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_is_told_and_a_question_is_not() {
    let (_dir, desktop, context) = empty();
    assert_eq!(code(&context, "get_counts", Value::Null).await, None);
    assert!(desktop.told.lock().expect("sound").is_empty());
    assert_eq!(
        code(&context, "set_cut_off", json!({ "hour": 4 })).await,
        None
    );
    assert_eq!(*desktop.told.lock().expect("sound"), ["library-changed"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_library_that_cannot_be_opened_is_a_failure_of_whatever_needs_it() {
    let dir = tempfile::tempdir().expect("a folder");
    let file = dir.path().join("library");
    std::fs::write(&file, "no folder").expect("writes");
    let code = |library: Option<PathBuf>| async move {
        let place = Place {
            library,
            ..Place::default()
        };
        let runtime = tokio::runtime::Handle::current();
        let desktop = Arc::new(Nobody::default());
        let context = Context::new(place, Arc::new(SystemClock), desktop, runtime);
        code(&context, "get_counts", json!({})).await
    };
    assert_eq!(code(Some(file)).await, Some("library-cannot-open"));
    assert_eq!(code(None).await, Some("no-data-folder"));
}
