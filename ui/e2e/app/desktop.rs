//! The app among other programs: its menu bar, its data folder, a second start, a screen that
//! shrank, the tray, and notes.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::sync::Arc;

use nutgraf_newsroom::{Newsroom, SystemClock};

use crate::access;
use crate::driver::{App, Start, library, start_again, start_again_with};
use crate::{DIGEST, ESCAPE, EXCERPT, FIRST_RUN, article, assert_clean, home, wait_until};

const SETTINGS: &str = "config/org.nutgraf.desktop/window.json";
const WINDOW_STATE: &str = "config/org.nutgraf.desktop/.window-state.json";

fn put(file: &Path, content: &str) {
    fs::create_dir_all(file.parent().expect("a folder")).expect("the folder");
    fs::write(file, content).expect("a file");
}

async fn with_article(home: &Path) -> App {
    let file = article(home, 1);
    let app = App::start_with(home, &[&file]).await;
    app.wait_for(EXCERPT).await;
    app
}

#[tokio::test]
async fn the_menu_bar_leads_through_the_app_and_ends_it() {
    let home = home();
    let app = with_article(home.path()).await;
    access::press(&["View", "Library"]).await;
    app.wait_for("main input[type=search]").await;
    app.picture("menu-library").await;
    access::press(&["View", "Theme", "Sepia"]).await;
    app.wait_for("html[data-theme=sepia]").await;
    app.picture("menu-sepia").await;
    access::press(&["View", "Larger"]).await;
    let zoom = "return Math.round(100 * outerWidth / innerWidth)";
    access::until("the page is larger", async || {
        app.script(zoom).await.as_i64() >= Some(109)
    })
    .await;
    access::press(&["View", "Usual size"]).await;
    access::press(&["Go", "Back"]).await;
    access::press(&["View", "Today"]).await;
    app.wait_for(DIGEST).await;

    // Undo in the menu is the undo of the page.
    let save = "document.querySelector('[data-testid=digest] [data-testid=excerpt]').focus()";
    app.script(save).await;
    app.type_keys("s").await;
    let newsroom = assert_clean(home.path());
    let saved = || newsroom.counts().expect("counts").saved;
    wait_until("it is saved", || saved() == 1).await;
    access::press(&["Edit", "Undo"]).await;
    wait_until("it is saved no longer", || saved() == 0).await;

    access::press(&["File", "Quit"]).await;
    wait_until("the app has ended", || !app.is_running()).await;
}

#[tokio::test]
async fn a_key_of_the_menu_bar_is_one_act() {
    let home = home();
    let app = with_article(home.path()).await;
    let first = "document.querySelector('[data-testid=digest] [data-testid=excerpt]').focus()";
    app.script(first).await;
    app.type_keys("s").await;
    let newsroom = assert_clean(home.path());
    let counts = || newsroom.counts().expect("counts");
    wait_until("it is saved", || counts().saved == 1).await;
    app.script(first).await;
    app.type_keys("t").await;
    app.wait_for("dialog input[type=text]").await;
    app.type_keys("harbours\u{e007}").await;
    let tags = || newsroom.tags().expect("tags").len();
    wait_until("it is tagged", || tags() == 1).await;
    app.press(ESCAPE).await;
    app.script(first).await;
    // A real key press, which the window hears before the page: the tag goes, the saving stays.
    access::real_key("ctrl+z").await;
    wait_until("the tag is taken off", || tags() == 0).await;
    assert_eq!(counts().saved, 1, "one press took back one act");
    access::real_key("ctrl+z").await;
    wait_until("the saving, too", || counts().saved == 0).await;
    app.quit().await;
}

#[tokio::test]
async fn about_tells_the_version_and_opens_the_data_folder() {
    let home = home();
    // A file manager that notes what it was asked to show.
    let (manager, asked) = (home.path().join("bin/xdg-open"), home.path().join("asked"));
    put(
        &manager,
        &format!("#!/bin/sh\necho \"$1\" > {}\n", asked.display()),
    );
    fs::set_permissions(&manager, fs::Permissions::from_mode(0o755)).expect("executable");
    let app = App::start(home.path(), Start::default()).await;
    app.wait_for(FIRST_RUN).await;
    access::press(&["Help", "About Nutgraf"]).await;
    let told = app.wait_for("[data-testid=about] dl").await;
    assert!(told.contains(env!("CARGO_PKG_VERSION")), "{told}");
    let folder = library(home.path());
    access::until("the folder is named", async || {
        app.wait_for("[data-testid=about] .path").await == folder.to_string_lossy()
    })
    .await;
    app.click("[data-testid=about] summary").await;
    app.wait_for("[data-testid=about] li").await;
    app.picture("about").await;
    app.click("[data-testid=open-data-folder]").await;
    let shown = || fs::read_to_string(&asked).unwrap_or_default();
    wait_until("the folder is shown", || {
        Path::new(shown().trim()) == folder
    })
    .await;
    fs::remove_file(&asked).expect("noted");
    app.press(ESCAPE).await;
    access::press(&["File", "Open data folder"]).await;
    wait_until("it is shown again", || Path::new(shown().trim()) == folder).await;
    app.quit().await;
}

#[tokio::test]
async fn a_second_start_hands_over_files_and_addresses_of_files_and_comes_to_the_front() {
    let home = home();
    let app = with_article(home.path()).await;
    let folder = home.path().join("with space & more");
    fs::create_dir(&folder).expect("a folder");
    let (plain, addressed) = (article(&folder, 2), article(&folder, 3));
    // As "Open with" of a file manager names them: paths, or addresses of files.
    let address = format!(
        "file://{}",
        addressed.display().to_string().replace(' ', "%20")
    );
    wait_until("the window is seen", access::is_seen).await;
    access::minimise();
    start_again_with(home.path(), &[plain.as_os_str(), address.as_ref()]);
    let newsroom = assert_clean(home.path());
    wait_until("all are in the library", || {
        newsroom.counts().expect("counts").articles == 3
    })
    .await;
    wait_until("the window is in front", access::is_in_front).await;
    start_again(home.path(), &plain);
    wait_until("what is there is not added twice", || {
        newsroom.batches().expect("batches").len() == 3
    })
    .await;
    assert_eq!(newsroom.counts().expect("counts").articles, 3);
    app.quit().await;
}

#[tokio::test]
async fn a_window_left_where_no_screen_is_opens_where_it_can_be_used() {
    for (x, y, width, height) in [(-4000, 90, 900, 700), (20, 9000, 900, 700), (30, 30, 12, 9)] {
        let home = home();
        let state = format!(
            r#"{{"main":{{"width":{width},"height":{height},"x":{x},"y":{y},"prev_x":{x},"prev_y":{y},
                "maximized":false,"visible":true,"decorated":true,"fullscreen":false}}}}"#
        );
        put(&home.path().join(WINDOW_STATE), &state);
        let app = App::start(home.path(), Start::default()).await;
        app.wait_for(FIRST_RUN).await;
        let usable = |(left, top, wide, high): (i32, i32, i32, i32)| {
            let on_screen = left > -wide + 90 && left < 1310 && (-60..910).contains(&top);
            wide >= 560 && high >= 400 && on_screen
        };
        access::until(&format!("usable: {x},{y} {width}x{height}"), async || {
            access::place().is_some_and(usable)
        })
        .await;
        app.quit().await;
    }
}

#[tokio::test]
async fn closing_to_the_tray_keeps_the_app_and_a_second_start_brings_it_back() {
    let home = home();
    put(
        &home.path().join(SETTINGS),
        r#"{"tray":true,"close_to_tray":true}"#,
    );
    let app = with_article(home.path()).await;
    access::press(&["File", "Close window"]).await;
    wait_until("the window is hidden", || !access::is_seen()).await;
    assert!(app.is_running());
    let second = article(home.path(), 2);
    start_again(home.path(), &second);
    wait_until("the window is back", access::is_seen).await;
    let newsroom = assert_clean(home.path());
    wait_until("with the article", || {
        newsroom.counts().expect("counts").articles == 2
    })
    .await;

    // Without the setting the same ends the app.
    app.script("return window.__TAURI_INTERNALS__.invoke('set_window_prefs', { prefs: { zoom: 1, tray: false, close_to_tray: false, morning: false } })").await;
    access::press(&["File", "Close window"]).await;
    wait_until("the app has ended", || !app.is_running()).await;
}

#[tokio::test]
async fn the_next_start_shows_the_last_page_before_anything_is_read() {
    let home = home();
    let app = with_article(home.path()).await;
    let cache = home.path().join("cache/org.nutgraf.desktop");
    wait_until("the page is kept", || {
        fs::read_dir(&cache).is_ok_and(|files| files.flatten().any(is_page))
    })
    .await;
    app.quit().await;
    let app = App::start(home.path(), Start::default()).await;
    app.wait_for(EXCERPT).await;
    let known = "return window.nutgraf.last.edition.lead !== null";
    assert_eq!(app.script(known).await, true);
    let painted_first = "const done = arguments[0];
        const moment = (name) => performance.getEntriesByName(name)[0]?.startTime;
        const look = () => moment('ready') === undefined ? setTimeout(look, 50)
            : done(moment('painted') < moment('ready'));
        look();";
    let painted_first = app.wait_script(painted_first).await;
    assert_eq!(painted_first, true, "painted before the page can answer");
    app.quit().await;

    // A page of somebody else's making shows nothing and breaks nothing.
    for file in fs::read_dir(&cache).expect("the cache").flatten() {
        if file.path().is_file() {
            fs::write(file.path(), "{\"form\":1}; alert(1)").expect("writes");
        }
    }
    let app = App::start(home.path(), Start::default()).await;
    app.wait_for(EXCERPT).await;
    assert_eq!(
        app.script("return window.nutgraf.last === null").await,
        true
    );
    app.quit().await;
    drop(Newsroom::open(&library(home.path()), Arc::new(SystemClock)));
}

fn is_page(file: fs::DirEntry) -> bool {
    file.file_name().to_string_lossy().ends_with(".page.json")
}

#[tokio::test]
async fn a_note_is_shown_by_the_system_and_leads_to_its_edition() {
    let home = home();
    let notes = access::Notes::hear();
    let app = with_article(home.path()).await;
    let tell = "return window.__TAURI_INTERNALS__.invoke('tell_morning', {
        key: { by: 'arrival', day: '2020-02-03' }, title: 'Ready', text: 'Gates & more' })";
    app.script(tell).await;
    let told = notes.next();
    assert_eq!(
        (told.0.as_str(), told.1.as_str()),
        ("Ready", "Gates &amp; more")
    );
    // The service answers as if the reader had clicked on it.
    access::until("the edition is shown", async || {
        app.wait_for("main h1").await.contains("2020")
    })
    .await;
    app.quit().await;
}
