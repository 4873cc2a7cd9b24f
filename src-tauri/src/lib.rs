//! The shell: the only code that names Tauri. One window, its menu bar and its tray; the page's
//! commands are passed on to `nutgraf_commands` by their names.

mod arguments;
mod desktop;
mod editing;
mod folder;
#[cfg(target_os = "linux")]
mod graphics;
mod label;
mod licences;
mod menu;
mod note;
mod page;
#[cfg(target_os = "linux")]
mod relaunch;
mod speech;
mod tray;
mod window;

use std::sync::{Arc, Once};
use std::time::Duration;

use nutgraf_commands::Context;
use nutgraf_newsroom::{Source, SystemClock};
use tauri::ipc::{Invoke, InvokeBody, InvokeError, InvokeResponseBody};
use tauri::plugin::TauriPlugin;
use tauri::webview::PageLoadEvent;
use tauri::{AppHandle, Manager, RunEvent, Wry};
use tauri_plugin_window_state::StateFlags;

use crate::desktop::AppDesktop;

/// How long files that are handed over wait for the app to open, each time.
const UNTIL_OPEN: Duration = Duration::from_millis(20);

/// Runs the app until its window is closed.
pub fn run() {
    #[cfg(target_os = "linux")]
    {
        if !graphics::has_display() {
            stop("there is no display to open a window on; `nutgraf digest` works without one");
        }
        graphics::work_around();
    }
    match builder().build(tauri::generate_context!()) {
        Ok(app) => app.run(on_event),
        Err(error) => {
            #[cfg(target_os = "linux")]
            relaunch::start_after(&error);
            stop(&format!("the app cannot start: {error}"))
        }
    }
}

fn builder() -> tauri::Builder<Wry> {
    let page_is_there = Once::new();
    tauri::Builder::default()
        // First, so that a second start ends before it has done anything.
        .plugin(single_instance())
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .plugin(window_state())
        .setup(|app| Ok(open(app.handle())?))
        .on_menu_event(|app, event| menu::act(app, &event))
        .on_window_event(window::on_event)
        .on_page_load(move |webview, load| {
            if load.event() == PageLoadEvent::Finished {
                page_is_there.call_once(|| begin(webview.app_handle()));
            }
        })
        .invoke_handler(answer)
}

/// Passes a command of the page on, and its answer back.
fn answer(invoke: Invoke<Wry>) -> bool {
    let Invoke {
        message, resolver, ..
    } = invoke;
    let context = message.webview_ref().state::<Context>().inner().clone();
    resolver.respond_async_serialized(async move {
        let none = serde_json::Value::Null;
        let arguments = match message.payload() {
            InvokeBody::Json(arguments) => arguments,
            InvokeBody::Raw(_) => &none,
        };
        nutgraf_commands::call(&context, message.command(), arguments)
            .await
            .map(InvokeResponseBody::Json)
            .map_err(InvokeError::from)
    });
    true
}

/// Opens the window as it was left, with its menu bar and its place in the tray.
fn open(app: &AppHandle) -> tauri::Result<()> {
    let desktop = Arc::new(AppDesktop::new(app.clone()));
    app.manage(desktop.clone());
    let context = Context::new(
        folder::place(app),
        Arc::new(SystemClock),
        desktop,
        tauri::async_runtime::handle().inner().clone(),
    );
    app.manage(context.clone());
    let settings = context.settings();
    if !settings.words.is_empty() {
        menu::put(app, &settings)?;
    }
    window::open(app, &context)?;
    if let Err(error) = tray::put(app, &settings) {
        eprintln!("warning: there is no icon in the tray: {error}");
    }
    Ok(())
}

/// What the app does by itself once the page can hear of it.
fn begin(app: &AppHandle) {
    let context = app.state::<Context>();
    context.begin();
    let arguments = std::env::args_os().skip(1);
    context.import_named(arguments::sources(arguments, &arguments::folder()));
}

/// Imports what another start of the app, or the system, hands over. The app may still be on its
/// way to its window then.
fn import_named(app: &AppHandle, sources: Vec<Source>) {
    match app.try_state::<Context>() {
        Some(context) => context.import_named(sources),
        None => {
            let app = app.clone();
            std::thread::spawn(move || {
                std::thread::sleep(UNTIL_OPEN);
                import_named(&app, sources);
            });
        }
    }
}

/// A second start hands its files to the window that is open. Libraries are apart: an app on
/// another library is another app.
fn single_instance() -> TauriPlugin<Wry> {
    let plugin = tauri_plugin_single_instance::Builder::new().callback(|app, arguments, folder| {
        let named = arguments.into_iter().skip(1).map(Into::into);
        import_named(app, arguments::sources(named, folder.as_ref()));
        window::focus(app);
    });
    match folder::own_name() {
        Some(name) => plugin.dbus_id(name).build(),
        None => plugin.build(),
    }
}

/// Remembers where the window stood; a place that is on no screen any more is not restored.
fn window_state() -> TauriPlugin<Wry> {
    tauri_plugin_window_state::Builder::new()
        .with_state_flags(StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED)
        .build()
}

fn on_event(app: &AppHandle, event: RunEvent) {
    match event {
        RunEvent::Exit => app.state::<Arc<AppDesktop>>().end_at_exit(),
        #[cfg(target_os = "macos")]
        RunEvent::Opened { urls } => import_named(app, arguments::opened(urls)),
        _ => {}
    }
}

fn stop(why: &str) -> ! {
    eprintln!("error: {why}");
    std::process::exit(1);
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    #[test]
    fn beside_our_own_commands_the_page_may_only_hear_events() {
        let capability: Value =
            serde_json::from_str(include_str!("../capabilities/main.json")).expect("JSON");
        assert_eq!(capability["windows"], json!([crate::label::MAIN]));
        assert_eq!(
            capability["permissions"],
            json!(["core:event:allow-listen", "core:event:allow-unlisten"])
        );
    }
}
