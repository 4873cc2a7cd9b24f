//! Reads the folders under `languages/` and writes their lists as Rust statics, so that the
//! engine parses nothing when it runs. A mistake in a folder stops the build and names its file
//! and line.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs, process};

#[path = "src/folder.rs"]
mod folder;
#[path = "src/lists.rs"]
#[allow(dead_code, unreachable_pub, reason = "the crate uses the rest")]
mod lists;

fn main() {
    println!("cargo::rerun-if-changed=languages");
    let folders = Path::new(&env::var("CARGO_MANIFEST_DIR").unwrap_or_default()).join("languages");
    match folder::read_all(&folders) {
        Ok(read) => write(&read),
        Err(mistakes) => {
            for mistake in mistakes {
                println!("cargo::error={mistake}");
            }
            process::exit(1);
        }
    }
}

/// Writes every folder as a static; an unused list is an empty slice.
fn write(folders: &[folder::Folder]) {
    let mut code = String::new();
    for folder in folders {
        let name = folder.name.to_uppercase();
        let _ = writeln!(
            code,
            "static {name}: Folder = Folder {{ name: {:?}, lists: [",
            folder.name
        );
        for list in lists::List::ALL {
            let entries = folder.lists.get(list.key()).map_or(&[][..], Vec::as_slice);
            let _ = writeln!(code, "    &{entries:?},");
        }
        let _ = writeln!(code, "], examples: &[");
        for folder::Example { asked, text, found } in &folder.examples {
            let _ = writeln!(
                code,
                "    Example {{ asked: {asked:?}, text: {text:?}, found: {found:?} }},"
            );
        }
        let _ = writeln!(code, "] }};");
    }
    let names = folders.iter().map(|folder| folder.name.to_uppercase());
    let listed: Vec<String> = names.map(|name| format!("&{name}")).collect();
    let _ = writeln!(
        code,
        "static FOLDERS: [&Folder; {}] = [{}];",
        folders.len(),
        listed.join(", ")
    );
    let out = Path::new(&env::var("OUT_DIR").unwrap_or_default()).join("folders.rs");
    if let Err(error) = fs::write(&out, code) {
        println!("cargo::error={}: {error}", out.display());
        process::exit(1);
    }
}
