//! No circles of imports: within a crate, no two modules need each other. What a module takes from
//! one of its ancestors does not count, since a folder may own the types its files share.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use regex::Regex;

/// A module's path within its crate, from the root; the root is empty.
type Module = Vec<String>;

/// The modules of one crate and what each imports.
#[derive(Default)]
struct Imports {
    sources: BTreeMap<Module, String>,
    /// `pub use` of each module: the name it gives, and the path it stands for.
    reexports: BTreeMap<Module, BTreeMap<String, Module>>,
}

impl Imports {
    fn read(root: &Path) -> Self {
        let mut imports = Self::default();
        for file in rust_files(root) {
            let source = fs::read_to_string(&file).expect("a source file");
            let module = module_of(file.strip_prefix(root).expect("a file below the root"));
            imports.sources.insert(module, without_tests(&source));
        }
        let public = regex(r"pub(?:\([^)]*\))?\s+use\s+([^;]+);");
        for (module, source) in imports.sources.clone() {
            for found in public.captures_iter(&source) {
                for path in expand(&found[1]) {
                    let Some(target) = imports.absolute(&path, &module) else {
                        continue;
                    };
                    let Some(name) = target.last().cloned() else {
                        continue;
                    };
                    let names = imports.reexports.entry(module.clone()).or_default();
                    names.insert(name, target);
                }
            }
        }
        imports
    }

    /// A path as it is written in a module, from the root of the crate; `None` for other crates.
    fn absolute(&self, path: &str, module: &Module) -> Option<Module> {
        let mut parts: Vec<String> = path
            .split("::")
            .map(|part| part.trim().to_owned())
            .collect();
        let mut base = module.clone();
        match parts.first().map(String::as_str) {
            Some("crate") => {
                base.clear();
                parts.remove(0);
            }
            Some("self") => drop(parts.remove(0)),
            Some("super") => {
                while parts.first().is_some_and(|part| part == "super") {
                    parts.remove(0);
                    base.pop();
                }
            }
            Some(first) => {
                let child: Module = base.iter().cloned().chain([first.to_owned()]).collect();
                self.sources.get(&child)?;
            }
            None => return None,
        }
        base.extend(parts);
        Some(base)
    }

    /// The module that defines what a path names.
    fn defining(&self, path: &Module, depth: usize) -> Option<Module> {
        for length in (0..=path.len()).rev() {
            let module = path[..length].to_vec();
            if !self.sources.contains_key(&module) {
                continue;
            }
            let reexport = path
                .get(length)
                .and_then(|name| self.reexports.get(&module)?.get(name));
            return match reexport {
                Some(target) if depth < 5 => {
                    let rest = path[length + 1..].iter().cloned();
                    self.defining(&target.iter().cloned().chain(rest).collect(), depth + 1)
                }
                _ => Some(module),
            };
        }
        None
    }

    fn edges(&self) -> BTreeMap<Module, BTreeSet<Module>> {
        let uses = regex(r"\buse\s+([^;]+);");
        let public = regex(r"pub(?:\([^)]*\))?\s+use\s+[^;]+;");
        let rooted = regex(r"\b(?:crate|super|self)(?:::\w+)+");
        let nested = regex(r"\b\w+(?:::\w+)+");
        let mut edges = BTreeMap::new();
        for (module, source) in &self.sources {
            let source = public.replace_all(source, "");
            let mut paths: Vec<String> = uses
                .captures_iter(&source)
                .flat_map(|found| expand(&found[1]))
                .collect();
            let body = uses.replace_all(&source, "");
            paths.extend(
                rooted
                    .find_iter(&body)
                    .map(|found| found.as_str().to_owned()),
            );
            paths.extend(
                nested
                    .find_iter(&body)
                    .map(|found| found.as_str().to_owned()),
            );
            let targets = paths
                .iter()
                .filter_map(|path| self.absolute(path, module))
                .filter_map(|path| self.defining(&path, 0))
                .filter(|target| !module.starts_with(target));
            edges.insert(module.clone(), targets.collect());
        }
        edges
    }
}

/// The groups of modules that can each be reached from each other.
fn circles(edges: &BTreeMap<Module, BTreeSet<Module>>) -> Vec<Vec<String>> {
    let reachable = |from: &Module| {
        let mut seen: BTreeSet<&Module> = BTreeSet::new();
        let mut open: Vec<&Module> = edges[from].iter().collect();
        while let Some(module) = open.pop() {
            if seen.insert(module) {
                open.extend(&edges[module]);
            }
        }
        seen
    };
    let all: BTreeMap<&Module, BTreeSet<&Module>> = edges
        .keys()
        .map(|module| (module, reachable(module)))
        .collect();
    let mut found = BTreeSet::new();
    for (module, reached) in &all {
        let circle: Vec<String> = reached
            .iter()
            .filter(|other| all[*other].contains(module))
            .map(|other| other.join("::"))
            .collect();
        if circle.len() > 1 {
            found.insert(circle);
        }
    }
    found.into_iter().collect()
}

/// `a::{b, c::{d, self}}` as one path each.
fn expand(tree: &str) -> Vec<String> {
    let tree = tree.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some(open) = tree.find('{') else {
        let path = tree.split(" as ").next().unwrap_or_default();
        return vec![path.trim().to_owned()];
    };
    let close = tree.rfind('}').unwrap_or(tree.len());
    let (mut depth, mut part, mut parts) = (0, String::new(), Vec::new());
    for sign in tree[open + 1..close].chars() {
        match sign {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if sign == ',' && depth == 0 {
            parts.push(std::mem::take(&mut part));
        } else {
            part.push(sign);
        }
    }
    parts.push(part);
    let parts = parts.iter().filter(|part| !part.trim().is_empty());
    parts
        .flat_map(|part| expand(part))
        .map(|part| format!("{}{part}", tree[..open].trim()))
        .collect()
}

fn module_of(file: &Path) -> Module {
    let mut parts: Module = file
        .with_extension("")
        .iter()
        .map(|part| part.to_string_lossy().into_owned())
        .collect();
    if parts
        .last()
        .is_some_and(|last| matches!(last.as_str(), "mod" | "lib" | "main"))
    {
        parts.pop();
    }
    parts
}

/// A source without its comments and its tests.
fn without_tests(source: &str) -> String {
    let code = source
        .split("#[cfg(test)]\nmod tests {")
        .next()
        .unwrap_or_default();
    let lines = code
        .lines()
        .map(|line| line.split("//").next().unwrap_or_default());
    lines.collect::<Vec<_>>().join("\n")
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
    files
}

fn regex(pattern: &str) -> Regex {
    Regex::new(pattern).expect("a pattern")
}

/// The `src` folder of every crate, and the shell's.
fn crates() -> Vec<PathBuf> {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut folders: Vec<PathBuf> = fs::read_dir(&crates)
        .expect("the crates")
        .map(|entry| entry.expect("an entry").path().join("src"))
        .filter(|folder| folder.is_dir())
        .collect();
    folders.push(crates.join("../src"));
    folders.sort();
    folders
}

#[test]
fn no_modules_import_each_other() {
    let mut found = Vec::new();
    for folder in crates() {
        for circle in circles(&Imports::read(&folder).edges()) {
            found.push(format!("{}: {}", folder.display(), circle.join(", ")));
        }
    }
    assert!(
        found.is_empty(),
        "circles of imports:\n{}",
        found.join("\n")
    );
}

#[test]
fn a_circle_through_a_reexport_is_found() {
    let module = |path: &str| module_of(Path::new(path));
    let mut imports = Imports::default();
    for (file, source) in [
        ("lib.rs", "mod a; mod b;"),
        ("a/mod.rs", "mod inner; pub use inner::Thing;"),
        (
            "a/inner.rs",
            "use crate::b::{other, Part as Own}; pub struct Thing;",
        ),
        ("b.rs", "fn of(thing: crate::a::Thing) {}"),
    ] {
        imports.sources.insert(module(file), source.to_owned());
    }
    let target = vec!["a".to_owned(), "inner".to_owned(), "Thing".to_owned()];
    let names = BTreeMap::from([("Thing".to_owned(), target)]);
    imports.reexports.insert(module("a/mod.rs"), names);
    assert_eq!(circles(&imports.edges()), [["a::inner", "b"]]);
}
