//! Damages every fixture in many ways and reads the result: `mutate SECONDS [NAME]`.
//!
//! A panic inside a reader becomes a receipt in the app and is a finding here, as is an item
//! that takes long. Parts of ZIP files are damaged inside, too. Works on any stable toolchain.

#![expect(clippy::print_stdout, reason = "it talks to the person who runs it")]

use std::fs;
use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use nutgraf_import::{Item, outline, read, show};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// Reading one damaged item takes longer than this only where something is wrong.
const LONG: Duration = Duration::from_secs(5);

static PANICS: AtomicUsize = AtomicUsize::new(0);

fn main() {
    let mut arguments = std::env::args().skip(1);
    let seconds = arguments.next().and_then(|seconds| seconds.parse().ok());
    let wanted = arguments.next().unwrap_or_default();
    std::panic::set_hook(Box::new(|panic| {
        PANICS.fetch_add(1, Ordering::SeqCst);
        println!("  panic: {panic}");
    }));
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let mut inputs: Vec<PathBuf> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .filter(|case| case.file_name().to_string_lossy().contains(&wanted))
        .filter_map(|case| {
            let mut files = fs::read_dir(case.path()).ok()?.flatten();
            let input = files.find(|file| file.file_name().to_string_lossy().starts_with("input"));
            input.map(|file| file.path())
        })
        .collect();
    inputs.sort();
    for input in inputs {
        fuzz(&input, Duration::from_secs(seconds.unwrap_or(10)));
    }
}

fn fuzz(input: &Path, time: Duration) {
    let Ok(whole) = fs::read(input) else {
        return;
    };
    let name = input.file_name().unwrap_or_default().to_string_lossy();
    let mut chance = Chance(0x9e37_79b9_7f4a_7c15);
    let (start, before) = (Instant::now(), PANICS.load(Ordering::SeqCst));
    let (mut runs, mut slowest) = (0, Duration::ZERO);
    while start.elapsed() < time {
        let bytes = match whole.starts_with(b"PK") && chance.below(3) > 0 {
            true => damaged_inside(&whole, &mut chance).unwrap_or_else(|| whole.clone()),
            false => damaged(whole.clone(), &mut chance),
        };
        let item = Item {
            name: &name,
            bytes: &bytes,
            url: None,
            saved: None,
        };
        let (from, panics) = (Instant::now(), PANICS.load(Ordering::SeqCst));
        let _ = read(&item);
        show(&item);
        let _ = outline(&item, 0, None);
        let took = from.elapsed();
        slowest = slowest.max(took);
        runs += 1;
        if took > LONG || PANICS.load(Ordering::SeqCst) > panics {
            let kept = std::env::temp_dir().join(format!("nutgraf-mutate-{runs}-{name}"));
            let _ = fs::write(&kept, &bytes);
            println!("  {took:?}: {}", kept.display());
        }
    }
    let panics = PANICS.load(Ordering::SeqCst) - before;
    let case = input.parent().unwrap_or(input).display();
    println!("{runs} items, {panics} panics, slowest {slowest:?}: {case}");
}

/// A few changes: bytes, cuts, copies, words that formats know.
fn damaged(mut bytes: Vec<u8>, chance: &mut Chance) -> Vec<u8> {
    const WORDS: &[&[u8]] = &[
        b"",
        b"\0",
        b"\xff\xff\xff\xff",
        b"{",
        b"}",
        b"<",
        b">",
        b"\\u-1?",
        b"\\'",
        b"99999999999",
        b"-1",
        b"/Kids [3 0 R]",
        b"endstream",
        b"endobj",
        b"<![CDATA[",
        b"&#x110000;",
        b"\r\n\r\n",
        b"Content-Type: multipart/mixed; boundary=x\r\n",
        b"<svg>",
        b"<table>",
        b"q ",
        b" Do ",
    ];
    for _ in 0..=chance.below(6) {
        if bytes.is_empty() {
            break;
        }
        let at = chance.below(bytes.len());
        let to = (at + 1 + chance.below(64)).min(bytes.len());
        match chance.below(7) {
            0 => bytes[at] = chance.below(256) as u8,
            1 => bytes[at] ^= 1 << chance.below(8),
            2 => drop(bytes.drain(at..to)),
            3 => {
                let copy = bytes[at..to].to_vec();
                let times = 1 + chance.below(40);
                bytes.splice(at..at, copy.repeat(times));
            }
            4 if chance.below(8) == 0 => bytes.truncate(at),
            _ => {
                let word = WORDS[chance.below(WORDS.len())];
                bytes.splice(at..at, word.iter().copied());
            }
        }
    }
    bytes
}

/// A ZIP file with one of its parts damaged.
fn damaged_inside(bytes: &[u8], chance: &mut Chance) -> Option<Vec<u8>> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    let chosen = chance.below(zip.len().max(1));
    for at in 0..zip.len() {
        let mut part = zip.by_index(at).ok()?;
        let mut content = Vec::new();
        part.read_to_end(&mut content).ok()?;
        let name = part.name().to_owned();
        if at == chosen || chance.below(6) == 0 {
            content = damaged(content, chance);
        }
        out.start_file(name, SimpleFileOptions::default()).ok()?;
        out.write_all(&content).ok()?;
    }
    Some(out.finish().ok()?.into_inner())
}

/// Xorshift: the same damage in every run (G. Marsaglia, 2003).
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end.max(1) as u64) as usize
    }
}
