//! The app under a WebDriver: started on a library of its own, looked at, ended.

use std::ffi::OsStr;
use std::fs;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::time::{sleep, timeout};

/// The app as cargo built it for this test.
pub(crate) const APP: &str = env!("CARGO_BIN_EXE_nutgraf-desktop");

/// What one step may take on a slow, loaded machine before the test gives up.
const PATIENCE: Duration = Duration::from_secs(60);

/// The app in its window.
pub(crate) struct App {
    pub(crate) client: Client,
    home: PathBuf,
    program: PathBuf,
    _driver: Driver,
}

/// How the app is started.
#[derive(Default)]
pub(crate) struct Start<'a> {
    /// Files named on the command line.
    pub(crate) files: &'a [&'a Path],
    /// Where the system's theme is dark.
    pub(crate) dark: bool,
}

impl App {
    /// Starts the app with its library and all it writes in `home`.
    pub(crate) async fn start(home: &Path, start: Start<'_>) -> App {
        App::start_program(home, Path::new(APP), start).await
    }

    /// The same with files named on the command line.
    pub(crate) async fn start_with(home: &Path, files: &[&Path]) -> App {
        let start = Start {
            files,
            ..Start::default()
        };
        App::start(home, start).await
    }

    /// The same for another program.
    pub(crate) async fn start_program(home: &Path, program: &Path, start: Start<'_>) -> App {
        let (port, native_port) = (free_port(), free_port());
        let driver = driver(home, port, native_port, start.dark);
        wait_for_listener(native_port).await;
        wait_for_listener(port).await;
        App {
            client: connect(port, program, start.files).await,
            home: home.to_path_buf(),
            program: program.to_path_buf(),
            _driver: driver,
        }
    }

    /// Waits until something with this test id is there, and gives its text.
    pub(crate) async fn wait_for(&self, css: &str) -> String {
        let begun = Instant::now();
        loop {
            let found = match self.client.find(Locator::Css(css)).await {
                Ok(element) => element.text().await,
                Err(error) => Err(error),
            };
            // It may not be there yet, or be drawn anew between the look at it and at its words.
            match found {
                Ok(text) => return text,
                Err(error) if begun.elapsed() > PATIENCE => {
                    self.picture("failed").await;
                    panic!("nothing like {css} appeared: {error}");
                }
                Err(_) => sleep(Duration::from_millis(50)).await,
            }
        }
    }

    /// Waits until as many things as `wanted` answer to `css`.
    pub(crate) async fn wait_for_count(&self, css: &str, wanted: usize) {
        let begun = Instant::now();
        loop {
            let found = self.count(css).await;
            if found == wanted {
                return;
            }
            if begun.elapsed() > PATIENCE {
                self.picture("failed").await;
                panic!("{found} instead of {wanted} of {css}");
            }
            sleep(Duration::from_millis(100)).await;
        }
    }

    /// How many things answer to `css`.
    pub(crate) async fn count(&self, css: &str) -> usize {
        let all = self.client.find_all(Locator::Css(css)).await;
        all.expect("a look at the page").len()
    }

    /// Clicks on what answers to `css`.
    pub(crate) async fn click(&self, css: &str) {
        for last_try in [false, false, true] {
            self.wait_for(css).await;
            let clicked = match self.client.find(Locator::Css(css)).await {
                Ok(element) => element.click().await,
                Err(error) => Err(error),
            };
            match clicked {
                Ok(()) => return,
                // Drawn anew between the look at it and the click.
                Err(error) if error.is_stale_element_reference() && !last_try => {}
                Err(error) => panic!("{css} cannot be clicked: {error}"),
            }
        }
    }

    /// Presses a key where the focus is.
    pub(crate) async fn press(&self, key: char) {
        let focused = self.client.active_element().await.expect("a focus");
        focused.send_keys(&key.to_string()).await.expect("a key");
    }

    /// Types keys where the focus is; modifiers hold to the end.
    pub(crate) async fn type_keys(&self, keys: &str) {
        let focused = self.client.active_element().await.expect("a focus");
        focused.send_keys(keys).await.expect("keys");
    }

    /// What a script answers.
    pub(crate) async fn script(&self, script: &str) -> Value {
        let answer = self.client.execute(script, Vec::new()).await;
        answer.expect("a script that runs")
    }

    /// What a script says when it calls its last argument.
    pub(crate) async fn wait_script(&self, script: &str) -> Value {
        let answer = self.client.execute_async(script, Vec::new()).await;
        answer.expect("a script that answers")
    }

    /// Takes a picture of the window, where pictures are wanted.
    pub(crate) async fn picture(&self, name: &str) {
        let Some(folder) = std::env::var_os("NUTGRAF_PICTURES") else {
            return;
        };
        // What is in the page may not be painted yet.
        let painted = "const done = arguments[0];
            requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 300)))";
        let _ = self.client.execute_async(painted, Vec::new()).await;
        // It is for people to judge; a test never fails for want of one.
        if let Ok(picture) = self.client.screenshot().await {
            let _ = fs::write(Path::new(&folder).join(format!("{name}.png")), picture);
        }
    }

    /// Ends the app the way a reader does.
    pub(crate) async fn quit(self) {
        let _ = self.client.clone().close().await;
        let begun = Instant::now();
        while self.is_running() && begun.elapsed() < LEAVING {
            sleep(Duration::from_millis(50)).await;
        }
        // What is left is ended with `self`.
    }

    /// Whether the app's process is there.
    pub(crate) fn is_running(&self) -> bool {
        self.process().is_some()
    }

    /// Ends the app the way a power cut does.
    pub(crate) fn kill(self) {
        let process = self.process().expect("the running app");
        let killed = Command::new("kill").args(["-KILL", &process]).status();
        assert!(killed.is_ok_and(|status| status.success()), "kill the app");
    }

    /// The number of the app's process: the one that runs our program on our library.
    pub(crate) fn process(&self) -> Option<String> {
        let ours = format!("NUTGRAF_LIBRARY={}", library(&self.home).display());
        // As the system names it, whatever way leads there.
        let own = fs::canonicalize(&self.program).ok()?;
        let processes = fs::read_dir("/proc").ok()?.flatten();
        let found = processes.filter(|process| {
            let program = fs::read_link(process.path().join("exe"));
            let environment = fs::read(process.path().join("environ")).unwrap_or_default();
            program.is_ok_and(|program| program == own)
                && environment
                    .split(|byte| *byte == 0)
                    .any(|entry| entry == ours.as_bytes())
        });
        let mut names = found.map(|process| process.file_name().to_string_lossy().into_owned());
        names.next()
    }
}

/// What an app may take to go once its window is closed.
const LEAVING: Duration = Duration::from_secs(5);

impl Drop for App {
    fn drop(&mut self) {
        // Left behind, it would be seen in place of the next one.
        if let Some(process) = self.process() {
            eprintln!("the app {process} is still there and is ended");
            let _ = Command::new("kill").args(["-KILL", &process]).status();
        }
    }
}

/// `tauri-driver`, and WebKit's own driver below it.
struct Driver(Child);

impl Drop for Driver {
    fn drop(&mut self) {
        // Asked to end, it ends WebKit's driver, too; killed, it would leave that behind.
        let number = self.0.id().to_string();
        let _ = Command::new("kill").args(["-TERM", &number]).status();
        let _ = self.0.wait();
    }
}

/// Where the library of an app at home in `home` lies.
pub(crate) fn library(home: &Path) -> PathBuf {
    home.join("library")
}

/// Starts the app a second time, beside the one that runs, and waits for that to end.
pub(crate) fn start_again(home: &Path, file: &Path) {
    start_again_with(home, &[file.as_os_str()]);
}

/// The same, with several arguments.
pub(crate) fn start_again_with(home: &Path, arguments: &[&OsStr]) {
    let status = at_home(Command::new(APP).args(arguments), home).status();
    assert!(
        status.expect("a second start").success(),
        "it hands over and ends"
    );
}

fn driver(home: &Path, port: u16, native_port: u16, dark: bool) -> Driver {
    let program = std::env::var_os("NUTGRAF_TAURI_DRIVER")
        .expect("NUTGRAF_TAURI_DRIVER names the driver; script/e2e sets it");
    let mut driver = Command::new(program);
    driver
        .args(["--port", &port.to_string()])
        .args(["--native-port", &native_port.to_string()])
        .stdout(Stdio::null());
    if dark {
        driver.env("GTK_THEME", "Adwaita:dark");
    }
    Driver(at_home(&mut driver, home).spawn().expect("tauri-driver"))
}

fn at_home<'a>(command: &'a mut Command, home: &Path) -> &'a mut Command {
    // Programs that a test puts there stand for the system's.
    let path = std::env::var("PATH").unwrap_or_default();
    command
        .env("PATH", format!("{}:{path}", home.join("bin").display()))
        .env("NUTGRAF_LIBRARY", library(home))
        .env("XDG_CONFIG_HOME", home.join("config"))
        .env("XDG_DATA_HOME", home.join("data"))
        .env("XDG_CACHE_HOME", home.join("cache"))
}

async fn connect(port: u16, program: &Path, files: &[&Path]) -> Client {
    let mut capabilities = Capabilities::new();
    let options = json!({ "application": program, "args": files });
    capabilities.insert("tauri:options".into(), options);
    for last_try in [false, true] {
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(capabilities.clone());
        let address = format!("http://127.0.0.1:{port}");
        // WebKit's driver waits for ever for an app that ended before it had a window.
        let Ok(session) = timeout(PATIENCE, builder.connect(&address)).await else {
            panic!("the app does not start within {PATIENCE:?}");
        };
        match session {
            Ok(client) => return client,
            // WebKit's driver refuses one start in thirty right after another app has quit.
            Err(error) if error.to_string().contains("match capabilities") && !last_try => {
                eprintln!("note: starting once again after: {error}");
                sleep(Duration::from_secs(1)).await;
            }
            Err(error) => panic!("the app does not start: {error:?}"),
        }
    }
    unreachable!("the last try ends in a session or a panic")
}

async fn wait_for_listener(port: u16) {
    let begun = Instant::now();
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        assert!(begun.elapsed() < PATIENCE, "nothing listens on {port}");
        sleep(Duration::from_millis(50)).await;
    }
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("its number").port()
}
