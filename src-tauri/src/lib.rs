//! The shell: the only code that names Tauri. One window, the page's questions passed on to the
//! newsroom, and what happens without being asked: imports, the end of the day.

#[cfg(target_os = "linux")]
mod again;
mod announce;
mod arguments;
mod choices;
mod commands;
mod deadline;
mod editing;
mod error;
mod events;
mod folders;
#[cfg(target_os = "linux")]
mod graphics;
mod kinds;
mod last_page;
mod library;
mod licences;
mod menu;
mod morning;
mod queue;
mod speech;
mod tray;
mod window;

use std::sync::Once;

use commands::{aloud, change, import, read, window as window_of};
use tauri::plugin::TauriPlugin;
use tauri::webview::PageLoadEvent;
use tauri::{AppHandle, Manager, RunEvent, Wry};
use tauri_plugin_window_state::StateFlags;

use crate::choices::Choices;
use crate::library::Library;
use crate::queue::Queue;
use crate::speech::Speech;

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
            again::start_after(&error);
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
        .manage(Library::default())
        .manage(Queue::default())
        .manage(Speech::default())
        .setup(|app| {
            open(app.handle())?;
            Ok(())
        })
        .on_menu_event(|app, event| menu::act(app, &event))
        .on_window_event(window::on_event)
        .on_page_load(move |webview, load| {
            if load.event() == PageLoadEvent::Finished {
                page_is_there.call_once(|| begin(webview.app_handle()));
            }
        })
        .invoke_handler(tauri::generate_handler![
            read::get_today,
            read::get_edition,
            read::list_editions,
            read::get_cut_off,
            read::get_article,
            read::get_original,
            read::get_outline,
            read::count_older,
            read::search_articles,
            read::list_ids,
            read::list_sources,
            read::list_languages,
            read::find_in_article,
            read::list_highlights,
            read::list_tags,
            read::list_searches,
            read::list_stories,
            read::list_busiest,
            read::get_story,
            read::list_speakers,
            read::get_speaker,
            read::find_stories,
            read::find_speakers,
            read::tags_of_all,
            read::list_unnamed,
            read::list_people,
            read::get_counts,
            read::list_batches,
            read::list_receipts,
            read::open_url,
            change::note_opened,
            change::set_read,
            change::set_saved,
            change::set_tag,
            change::add_highlight,
            change::note_highlight,
            change::remove_highlight,
            change::keep_search,
            change::remove_search,
            change::remove_articles,
            change::correct_quotes,
            change::merge_speakers,
            change::split_speaker,
            change::rename_speaker,
            change::bring_back,
            change::set_cut_off,
            change::undo,
            change::undo_batch,
            change::split_story,
            change::move_articles,
            change::merge_stories,
            change::choose_blocks,
            change::unchoose_blocks,
            change::remove_samples,
            aloud::can_speak,
            aloud::speak,
            aloud::end_speech,
            import::import_paths,
            import::import_text,
            import::import_url,
            import::import_urls,
            import::import_samples,
            import::choose_files,
            import::choose_folder,
            import::look_at,
            import::cancel_import,
            import::retry_receipt,
            import::reread,
            window_of::dress,
            window_of::wish,
            window_of::about,
            window_of::licences,
            window_of::open_data_folder,
            window_of::keep_page,
            window_of::tell_morning,
        ])
}

/// Opens the window as it was left, with its menu bar and its place in the tray.
fn open(app: &AppHandle) -> tauri::Result<()> {
    let choices = Choices::open(app);
    let chosen = choices.now();
    app.manage(choices);
    if !chosen.words.is_empty() {
        menu::put(app, &chosen)?;
    }
    window::open(app, &chosen)?;
    if let Err(error) = tray::put(app, &chosen) {
        eprintln!("warning: there is no icon in the tray: {error}");
    }
    Ok(())
}

/// What the app does by itself once the page can hear of it.
fn begin(app: &AppHandle) {
    queue::resume(app);
    let arguments = std::env::args_os().skip(1);
    queue::import_named(app, arguments::sources(arguments, &arguments::folder()));
    deadline::keep(app.clone());
}

/// A second start hands its files to the window that is open. Libraries are apart: an app on
/// another library is another app.
fn single_instance() -> TauriPlugin<Wry> {
    let plugin = tauri_plugin_single_instance::Builder::new().callback(|app, arguments, folder| {
        let named = arguments.into_iter().skip(1).map(Into::into);
        queue::import_named(app, arguments::sources(named, folder.as_ref()));
        window::focus(app);
    });
    match library::own_name() {
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
        RunEvent::Exit => app.state::<Speech>().end_at_exit(),
        #[cfg(target_os = "macos")]
        RunEvent::Opened { urls } => queue::import_named(app, arguments::opened(urls)),
        _ => {}
    }
}

fn stop(why: &str) -> ! {
    eprintln!("error: {why}");
    std::process::exit(1);
}
