//! How fast the app is in its real window, on the library that `NUTGRAF_BENCH_LIBRARY` names:
//! `script/bench app`. It judges nothing; the figures of an empty window stand beside ours.
#![allow(clippy::print_stdout, reason = "a report")]
#![allow(dead_code, reason = "the driver is shared with the tests")]

mod driver;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use driver::{App, Start};
use serde_json::Value;

/// Starts of each kind; the median counts.
const STARTS: usize = 7;

/// What is typed into the search, hard cases among it: a word of nearly every article, a beginning,
/// Chinese, a phrase in one outlet, a speaker.
const QUERIES: [&str; 6] = [
    "the",
    "ha",
    "harbour delayed",
    "港口",
    "\"was delayed on friday\" source:ledger",
    "speaker:ba council",
];

#[tokio::main]
async fn main() {
    let library = std::env::var_os("NUTGRAF_BENCH_LIBRARY").map(PathBuf::from);
    let Some(library) = library.filter(|dir| dir.is_dir()) else {
        println!("NUTGRAF_BENCH_LIBRARY names no library; see script/bench");
        return;
    };
    let home = tempfile::tempdir().expect("a folder");
    std::os::unix::fs::symlink(&library, driver::library(home.path())).expect("a link");

    starts(home.path()).await;

    let app = App::start(home.path(), Start::default()).await;
    app.wait_for("[data-testid=excerpt]").await;
    tokio::time::sleep(Duration::from_secs(4)).await;
    report(&app, "key j to painted focus", KEYS).await;
    report(&app, "length chosen to painted", LENGTHS).await;
    report(&app, "a sentence to its painted article, and back", PROOFS).await;
    report(&app, "Stories opened to painted", &opening(3)).await;
    report(&app, "Speakers opened to painted", &opening(4)).await;
    report(&app, "Library opened to painted", &opening(5)).await;
    app.script("document.querySelector('.side nav li:nth-child(5) a').click()")
        .await;
    app.wait_for("[data-testid=article-row]").await;
    for query in QUERIES {
        let typed = SEARCH.replace("QUERY", &serde_json::to_string(query).expect("JSON"));
        report(&app, &format!("search as one types {query}"), &typed).await;
    }
    report(&app, "a frame while the library scrolls", SCROLL).await;
    let blank = app.script("return window.blank").await;
    println!("rows that were blank while scrolling     {blank:>8}");
    println!(
        "memory of all its processes              {:>8} MiB",
        memory(&app.process().expect("it runs")) / 1024
    );
    app.quit().await;
}

/// Starts the app and an empty window in turns, with the page of the last time and without it.
async fn starts(home: &Path) {
    let nothing = Path::new(driver::APP).with_file_name("examples/empty-window");
    let ours = Path::new(driver::APP);
    let page = keep_page(home).await;
    let [mut empty, mut last, mut answers, mut first] = [const { Vec::new() }; 4];
    for _ in 0..STARTS {
        empty.push(start_of(home, &nothing).await.0);
        let (painted, ready) = start_of(home, ours).await;
        last.push(painted);
        answers.push(ready);
        fs::remove_file(&page).expect("the page that was kept");
        first.push(start_of(home, ours).await.0);
        keep_page(home).await;
    }
    let empty = median(&mut empty);
    println!("start to painted, an empty window                    {empty:>6.0} ms");
    for (what, times) in [
        ("start to the painted digest of the last time", &mut last),
        ("start to a digest that answers to keys", &mut answers),
        ("start to the painted digest, no page kept", &mut first),
    ] {
        let time = median(times);
        let ratio = time / empty;
        println!("{what:<52} {time:>6.0} ms, {ratio:.2} times the empty window");
    }
}

/// Leaves the app open until its page is kept for the next start; gives the file.
async fn keep_page(home: &Path) -> PathBuf {
    let cache = home.join("cache/org.nutgraf.desktop");
    let kept = || {
        let files = fs::read_dir(&cache).ok()?.flatten();
        let mut files = files.map(|file| file.path());
        files.find(|file| file.to_string_lossy().ends_with(".page.json"))
    };
    let app = App::start(home, Start::default()).await;
    let file = loop {
        match kept() {
            Some(file) => break file,
            None => tokio::time::sleep(Duration::from_millis(100)).await,
        }
    };
    app.quit().await;
    file
}

/// Milliseconds from the process's beginning to the first painted content, and until it answers
/// to keys, where it does so.
async fn start_of(home: &Path, program: &Path) -> (f64, f64) {
    let app = App::start_program(home, program, Start::default()).await;
    let begun = begun(&app.process().expect("it runs"));
    let moments = "const done = arguments[0];
        const moment = (name) => performance.getEntriesByName(name)[0]?.startTime;
        const look = () => {
            const [painted, ready] = [moment('painted'), moment('ready')];
            const whole = painted !== undefined && (!window.nutgraf || ready !== undefined);
            if (!whole) return setTimeout(look, 20);
            done([painted, ready ?? painted].map((time) => performance.timeOrigin + time));
        };
        look();";
    let moments = app.wait_script(moments).await;
    app.quit().await;
    let since = |which: usize| moments[which].as_f64().expect("a moment") - begun;
    (since(0), since(1))
}

/// Prints the middle and the slowest of what a script measured, in milliseconds.
async fn report(app: &App, what: &str, script: &str) {
    let measured = app
        .wait_script(&format!("const done = arguments[0]; {HELP} {script}"))
        .await;
    let Value::Array(times) = &measured else {
        println!("{what:<52} not measured: {measured}");
        return;
    };
    let mut times: Vec<f64> = times.iter().filter_map(Value::as_f64).collect();
    let middle = median(&mut times);
    let slowest = times.last().copied().unwrap_or_default();
    println!("{what:<52} {middle:>6.0} ms, at most {slowest:.0} ms");
}

fn median(times: &mut [f64]) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or_default()
}

/// Waits until something is so and painted; the time it took.
const HELP: &str = "
    const frame = () => new Promise((on) => requestAnimationFrame(() => setTimeout(on)));
    const pause = (ms) => new Promise((on) => setTimeout(on, ms));
    const key = (key) => (document.activeElement ?? document.body).dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    const until = async (isSo) => {
        const end = performance.now() + 10000;
        while (!isSo() && performance.now() < end) await new Promise((on) => setTimeout(on));
        await frame();
    };
    const timed = async (deed, isSo) => {
        const begun = performance.now();
        deed();
        await until(isSo);
        return performance.now() - begun;
    };";

/// Opens a view from the side column, and the digest again, some times over.
fn opening(entry: usize) -> String {
    let lead = |entry: usize| {
        format!("document.querySelector('.side nav li:nth-child({entry}) a').click()")
    };
    format!(
        "(async () => {{
    const times = [];
    for (let at = 0; at < 5; at += 1) {{
        times.push(await timed(() => {}, () =>
            !document.querySelector('[data-testid=digest]')
            && [...document.querySelectorAll('main ul li')].some((row) => row.textContent.trim())));
        await pause(300);
        {};
        await until(() => document.querySelector('[data-testid=digest]'));
        await pause(300);
    }}
    done(times);
}})();",
        lead(entry),
        lead(1)
    )
}

const KEYS: &str = "(async () => {
    const times = [];
    for (let at = 0; at < 20; at += 1) {
        const before = document.activeElement;
        times.push(await timed(() => key('j'), () => document.activeElement !== before));
    }
    done(times);
})();";

const LENGTHS: &str = "(async () => {
    const times = [];
    const choose = (length) => document.querySelector(`input[value=${length}]`).click();
    const shown = () => document.querySelectorAll('[data-testid=excerpt]').length;
    for (const length of ['long', 'short', 'long', 'normal']) {
        const before = shown();
        times.push(await timed(() => choose(length), () => shown() !== before));
    }
    done(times);
})();";

const PROOFS: &str = "(async () => {
    const times = [];
    for (let at = 0; at < 6; at += 1) {
        const sentence = document.querySelectorAll('[data-testid=excerpt]')[at];
        times.push(await timed(() => sentence.click(),
            () => document.querySelector('mark[data-testid=proof]')));
        await pause(300);
        times.push(await timed(() => key('Escape'),
            () => document.querySelector('[data-testid=digest]')));
        await pause(300);
    }
    done(times);
})();";

const SEARCH: &str = "(async () => {
    const field = document.querySelector('main input[type=search]');
    const times = [];
    const type = (value) => {
        field.value = value;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    };
    const answered = (value) => () =>
        document.querySelector('[data-answered]')?.dataset.answered === value.trim();
    for (let end = 1; end <= QUERY.length; end += 1) {
        const value = QUERY.slice(0, end);
        if (value.trim() === QUERY.slice(0, end - 1).trim()) continue;
        times.push(await timed(() => type(value), answered(value)));
    }
    type('');
    await until(answered(''));
    done(times);
})();";

const SCROLL: &str = "(async () => {
    const times = [];
    window.blank = 0;
    let last = performance.now();
    for (let at = 0; at < 240; at += 1) {
        window.scrollBy(0, 260);
        await new Promise(requestAnimationFrame);
        const now = performance.now();
        times.push(now - last);
        last = now;
        const rows = document.querySelectorAll('main li');
        if (rows.length === 0) window.blank += 1;
        for (const row of rows) {
            const place = row.getBoundingClientRect();
            const seen = place.bottom > 0 && place.top < innerHeight;
            if (seen && row.textContent.trim() === '') window.blank += 1;
        }
    }
    done(times);
})();";

/// Kibibytes of a process and those it began, what they share counted once among them.
fn memory(process: &str) -> u64 {
    let share = |process: &str| -> u64 {
        let rollup =
            fs::read_to_string(format!("/proc/{process}/smaps_rollup")).unwrap_or_default();
        let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:"));
        line.and_then(|line| line.split_whitespace().next()?.parse().ok())
            .unwrap_or_default()
    };
    let children = format!("/proc/{process}/task/{process}/children");
    let children = fs::read_to_string(children).unwrap_or_default();
    share(process) + children.split_whitespace().map(memory).sum::<u64>()
}

/// Now, as the page counts it.
fn now() -> f64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(0.0, |since| since.as_secs_f64() * 1e3)
}

/// When a process began, in milliseconds since 1970.
fn begun(process: &str) -> f64 {
    const TICK: f64 = 10.0;
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    let after = stat.rsplit(')').next().unwrap_or_default();
    let ticks: f64 = after
        .split_whitespace()
        .nth(19)
        .and_then(|ticks| ticks.parse().ok())
        .unwrap_or_default();
    let uptime = fs::read_to_string("/proc/uptime").unwrap_or_default();
    let up: f64 = uptime
        .split_whitespace()
        .next()
        .and_then(|up| up.parse().ok())
        .unwrap_or_default();
    now() - (up * 1e3 - ticks * TICK)
}
