//! Writes the page's side of the contract, `ui/src/lib/commands.ts`: a typed function for every
//! command and every event. The types themselves are written by ts-rs, each in its own file.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use crate::{Command, EVENTS, EventKind};

const FILE: &str = "../../../ui/src/lib/commands.ts";
const TYPES: &str = "../../../ui/src/lib/types";

const HEAD: &str = "\
// Written by `cargo test -p nutgraf-commands`; do not edit. What the page can ask the engine for,
// and what it is told.

import { invoke, listen, type Unlisten } from './ipc';
";

/// A Rust type as TypeScript. A name it does not know is a type of ours, which has a file.
fn typescript(rust: &str) -> String {
    let rust = rust.trim();
    if let Some(items) = rust
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'))
    {
        if items.is_empty() {
            return "void".to_owned();
        }
        let items: Vec<_> = split(items).into_iter().map(typescript).collect();
        return format!("[{}]", items.join(", "));
    }
    let (name, inner) = match rust.split_once('<') {
        Some((name, rest)) => (name.trim(), rest.trim_end().strip_suffix('>')),
        None => (rust, None),
    };
    let inner = inner.unwrap_or_default().trim();
    match name {
        "bool" => "boolean".to_owned(),
        "u8" | "usize" | "f64" => "number".to_owned(),
        "String" | "PathBuf" => "string".to_owned(),
        "Vec" => format!("{}[]", typescript(inner)),
        "Option" => format!("{} | null", typescript(inner)),
        // JSON of the page's own making.
        "Box" if inner == "RawValue" => "unknown".to_owned(),
        _ if inner.is_empty() => name.to_owned(),
        _ => format!("{name}<{}>", typescript(inner)),
    }
}

/// A list of types, parted at the commas outside of brackets.
fn split(list: &str) -> Vec<&str> {
    let (mut depth, mut from, mut parts) = (0, 0, Vec::new());
    for (at, c) in list.char_indices() {
        match c {
            '<' | '(' => depth += 1,
            '>' | ')' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(&list[from..at]);
                from = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&list[from..]);
    parts
}

/// `get_article` or `library-changed` as `getArticle`, `libraryChanged`.
fn camel(name: &str) -> String {
    let mut words = name.split(['_', '-']);
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |name, word| {
        let (initial, rest) = word.split_at(1);
        name + &initial.to_uppercase() + rest
    })
}

/// Whatever of a type has a file of its own.
fn names(rust: &str) -> impl Iterator<Item = &str> {
    let known = ["Vec", "Option", "String", "PathBuf", "Box", "RawValue"];
    rust.split(|c: char| !c.is_alphanumeric())
        .filter(|name| name.starts_with(char::is_uppercase))
        .filter(move |name| !known.contains(name))
}

fn comment(doc: &str) -> String {
    let lines: Vec<_> = doc.lines().map(str::trim).collect();
    match lines.as_slice() {
        [line] => format!("/** {line} */\n"),
        lines => format!("/**\n * {}\n */\n", lines.join("\n * ")),
    }
}

fn command(command: &Command) -> String {
    let nullable = |rust: &str| rust.starts_with("Option");
    // What may be left out stands last.
    let first_optional = command.arguments.len()
        - command
            .arguments
            .iter()
            .rev()
            .take_while(|(_, rust)| nullable(rust))
            .count();
    let parameters: Vec<_> = (0..)
        .zip(command.arguments)
        .map(|(at, (name, rust))| {
            let default = if at >= first_optional { " = null" } else { "" };
            format!("{name}: {}{default}", typescript(rust))
        })
        .collect();
    let names: Vec<_> = command.arguments.iter().map(|(name, _)| *name).collect();
    let given = if names.is_empty() {
        String::new()
    } else {
        format!(", {{ {} }}", names.join(", "))
    };
    format!(
        "{}export const {} = ({}) =>\n  invoke<{}>('{}'{given});\n",
        comment(command.doc),
        camel(command.name),
        parameters.join(", "),
        typescript(command.answer),
        command.name,
    )
}

fn event(event: &EventKind) -> String {
    let name = event.name;
    let on = camel(&format!("on-{name}"));
    let payload = event.payload.map_or("null".to_owned(), typescript);
    let heard = event
        .payload
        .map_or(String::new(), |_| format!("payload: {payload}"));
    format!(
        "{}export const {on} = (hear: ({heard}) => void): Promise<Unlisten> =>\n  \
         listen<{payload}>('{name}', hear);\n",
        comment(event.doc),
    )
}

fn contract() -> String {
    let rust = crate::commands()
        .flat_map(|command| {
            command
                .arguments
                .iter()
                .map(|(_, rust)| *rust)
                .chain([command.answer])
        })
        .chain(EVENTS.iter().filter_map(|event| event.payload));
    let types: BTreeSet<_> = rust.flat_map(names).collect();
    let mut written = HEAD.to_owned();
    for name in types {
        writeln!(written, "import type {{ {name} }} from './types/{name}';").expect("a string");
    }
    for command in crate::commands().map(command) {
        write!(written, "\n{command}").expect("a string");
    }
    for event in EVENTS.iter().map(event) {
        write!(written, "\n{event}").expect("a string");
    }
    written
}

#[test]
fn the_pages_side_of_the_contract_is_written_down() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(FILE);
    let written = contract();
    // Untouched where it is fresh, so that nothing is built anew for it.
    if std::fs::read_to_string(&file).ok().as_ref() != Some(&written) {
        std::fs::write(file, written).expect("written");
    }
}

#[test]
fn every_type_of_the_contract_has_a_file() {
    let types = Path::new(env!("CARGO_MANIFEST_DIR")).join(TYPES);
    let written = contract();
    for line in written
        .lines()
        .filter(|line| line.starts_with("import type"))
    {
        let (_, file) = line.split_once("./types/").expect("a file");
        let file = file.trim_end_matches("';");
        // Ours are written by other tests of this run.
        let ours = [
            "About",
            "Appearance",
            "DragSummary",
            "Failure",
            "Licence",
            "PageSnapshot",
            "WindowPrefs",
        ];
        let there = types.join(format!("{file}.ts")).exists();
        assert!(
            there || ours.contains(&file),
            "no ts-rs type is called {file}"
        );
    }
}

#[test]
fn a_rust_type_is_the_page_s_type() {
    for (rust, page) in [
        ("()", "void"),
        ("Vec<(String, usize)>", "[string, number][]"),
        ("Option < Vec < ArticleId > >", "ArticleId[] | null"),
        ("Page<SearchHit>", "Page<SearchHit>"),
        ("Vec<(Language, usize)>", "[Language, number][]"),
        ("Box<RawValue>", "unknown"),
    ] {
        assert_eq!(typescript(rust), page, "{rust}");
    }
}

#[test]
fn no_name_stands_twice() {
    let all: Vec<_> = crate::commands().map(|command| command.name).collect();
    let different: BTreeSet<_> = all.iter().collect();
    assert_eq!(different.len(), all.len());
}
