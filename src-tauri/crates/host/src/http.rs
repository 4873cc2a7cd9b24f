//! What the host answers. Everything but `/events` is a POST with a JSON body, or none.
//!
//! - `/open {like, clock, broken}`: a new library, empty or like another (its id or a folder)
//! - `/ID/call/NAME {arguments}`: a command; 400 with `{code, message}` where it fails
//! - `/ID/clock {now}`, `/ID/idle`, `/ID/close`
//! - `/ID/age`: all articles are as if an older version had extracted them
//! - `/ID/boot`, `/ID/document {html}`: how the page opens
//! - `/ID/events`: server-sent, each `{event, payload}`; `commands::EVENTS` names and explains them
//! - `/ID/emit {event, payload}`: an event that nothing in the engine caused
//! - `/ID/stage`, `/ID/unstage {command}`, `/ID/desktop`, `/ID/end_speech {whole}`
//! - `/ID/calls`, `/ID/deeds`: what was called, and asked of the desktop

use std::collections::HashMap;
use std::convert::Infallible;
use std::path::{Path as Folder, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Path, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::map_response;
use axum::response::sse::{Event, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use futures_util::Stream;
use jiff::Zoned;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};
use tokio::sync::broadcast::error::RecvError;

use crate::library::Library;

/// All libraries of the host.
struct Host {
    folder: PathBuf,
    libraries: Mutex<HashMap<u32, Arc<Library>>>,
    opened: AtomicU32,
}

type Shared = State<Arc<Host>>;

/// A mistake of the test, not of a command.
struct Mistake(String);

impl IntoResponse for Mistake {
    fn into_response(self) -> Response {
        (StatusCode::NOT_FOUND, self.0).into_response()
    }
}

/// JSON that is written already.
struct Json(StatusCode, String);

impl IntoResponse for Json {
    fn into_response(self) -> Response {
        let kind = [(header::CONTENT_TYPE, "application/json")];
        (self.0, kind, self.1).into_response()
    }
}

type Answer = Result<Json, Mistake>;

fn done(answer: &Value) -> Answer {
    Ok(Json(StatusCode::OK, answer.to_string()))
}

/// The host's answers, with its libraries in `folder`.
pub(crate) fn router(folder: PathBuf) -> Router {
    let host = Arc::new(Host {
        folder,
        libraries: Mutex::default(),
        opened: AtomicU32::new(0),
    });
    Router::new()
        .route("/open", post(open))
        .route("/{id}/call/{name}", post(call))
        .route("/{id}/events", get(events))
        .route("/{id}/{what}", post(other))
        .layer(DefaultBodyLimit::disable())
        .layer(map_response(for_any_page))
        .with_state(host)
}

/// A page of any origin may ask.
async fn for_any_page(mut response: Response) -> Response {
    let any = HeaderValue::from_static("*");
    let headers = response.headers_mut();
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, any);
    response
}

impl Host {
    fn library(&self, id: u32) -> Result<Arc<Library>, Mistake> {
        let libraries = self
            .libraries
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let library = libraries.get(&id).cloned();
        library.ok_or_else(|| Mistake(format!("there is no library {id}")))
    }
}

/// Reads a body; without one everything is as usual.
fn read<T: DeserializeOwned>(body: &[u8]) -> Result<T, Mistake> {
    let read = if body.is_empty() {
        T::deserialize(Value::Object(Map::new()))
    } else {
        serde_json::from_slice(body)
    };
    read.map_err(|error| Mistake(error.to_string()))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Opening {
    like: Option<Like>,
    clock: Option<Zoned>,
    #[serde(default)]
    broken: bool,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Like {
    Library(u32),
    Folder(PathBuf),
}

async fn open(State(host): Shared, body: Bytes) -> Answer {
    let opening: Opening = read(&body)?;
    let (like, now) = match opening.like {
        None => (None, None),
        Some(Like::Folder(folder)) => (Some(folder), None),
        Some(Like::Library(id)) => {
            let library = host.library(id)?;
            (Some(library.dir()), library.now())
        }
    };
    let id = host.opened.fetch_add(1, Ordering::Relaxed) + 1;
    let folder = host.folder.join(id.to_string());
    let now = opening.clock.or(now);
    let opened = Library::open(
        folder,
        like.as_deref().map(Folder::new),
        now,
        opening.broken,
    );
    let library = opened.map_err(|error| Mistake(error.to_string()))?;
    let dir = library.dir();
    let mut libraries = host
        .libraries
        .lock()
        .unwrap_or_else(PoisonError::into_inner);
    libraries.insert(id, Arc::new(library));
    done(&json!({ "id": id, "dir": dir }))
}

async fn call(State(host): Shared, Path((id, name)): Path<(u32, String)>, body: Bytes) -> Answer {
    let library = host.library(id)?;
    let arguments: Value = read(&body)?;
    Ok(match library.call(&name, &arguments).await {
        Ok(answer) => Json(StatusCode::OK, answer),
        Err(failure) => Json(StatusCode::BAD_REQUEST, failure),
    })
}

async fn events(
    State(host): Shared,
    Path(id): Path<u32>,
) -> Result<Sse<impl Stream<Item = Result<Event, Infallible>>>, Mistake> {
    let events = host.library(id)?.desktop.events();
    let stream = futures_util::stream::unfold(events, |mut events| async move {
        loop {
            match events.recv().await {
                Ok(event) => return Some((Ok(Event::default().data(event.to_string())), events)),
                Err(RecvError::Lagged(_)) => {}
                Err(RecvError::Closed) => return None,
            }
        }
    });
    Ok(Sse::new(stream))
}

#[derive(Deserialize)]
struct Moment {
    now: Zoned,
}

#[derive(Deserialize)]
struct Document {
    html: String,
}

#[derive(Deserialize)]
struct Named {
    command: Option<String>,
}

#[derive(Deserialize)]
struct Said {
    whole: bool,
}

async fn other(State(host): Shared, Path((id, what)): Path<(u32, String)>, body: Bytes) -> Answer {
    let library = host.library(id)?;
    match what.as_str() {
        "clock" => library.set_clock(read::<Moment>(&body)?.now),
        "idle" => library.rest().await,
        "age" => library.age().await.map_err(Mistake)?,
        "emit" => library.desktop.emit(read(&body)?),
        "stage" => library.stages.add(read(&body)?),
        "unstage" => library
            .stages
            .remove(read::<Named>(&body)?.command.as_deref()),
        "desktop" => library.desktop.set(read(&body)?),
        "end_speech" => library.desktop.end_saying(read::<Said>(&body)?.whole),
        "calls" => return done(&library.calls().into()),
        "deeds" => return done(&library.desktop.deeds().into()),
        "boot" => {
            let page = library.context.first_page();
            let data: Value = read(page.boot_data().as_bytes())?;
            return done(&json!({ "data": data, "script": page.script() }));
        }
        "document" => {
            let Document { html } = read(&body)?;
            let answer = library.context.first_page().answer("/", html.as_bytes());
            let kept = answer.map(|body| String::from_utf8_lossy(&body).into_owned());
            return done(&json!({ "html": kept.unwrap_or(html) }));
        }
        "close" => {
            let mut libraries = host
                .libraries
                .lock()
                .unwrap_or_else(PoisonError::into_inner);
            libraries.remove(&id);
            library.remove();
        }
        _ => return Err(Mistake(format!("there is nothing called {what}"))),
    }
    done(&Value::Null)
}
