//! Embeds the page, the icons, the permissions of the window, and the licences of what is built in.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;
use std::{env, fs};

use serde_json::{Value, json};

/// What the built page holds of the packages it is made with.
const OF_THE_PAGE: [&str; 4] = [
    "svelte",
    "@tauri-apps/api",
    "@fontsource-variable/inter",
    "@fontsource-variable/source-serif-4",
];

fn main() {
    println!("cargo:rerun-if-changed=src-tauri/capabilities");
    println!("cargo:rerun-if-changed=Cargo.lock");
    println!("cargo:rerun-if-changed=ui/package-lock.json");
    let attributes =
        tauri_build::Attributes::new().capabilities_path_pattern("./src-tauri/capabilities/**/*");
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("cargo:warning={error:#}");
        std::process::exit(1);
    }
    if let Err(error) = write_licences() {
        println!("cargo:warning=the licences of the parts are not known: {error}");
        std::process::exit(1);
    }
}

/// Writes name, version and licence of every part into the build.
fn write_licences() -> Result<(), Box<dyn std::error::Error>> {
    let mut parts = crates()?;
    parts.extend(packages()?);
    parts.sort_by_key(|part| part["name"].as_str().map(str::to_lowercase));
    let file = Path::new(&env::var("OUT_DIR")?).join("licences.json");
    Ok(fs::write(file, serde_json::to_vec(&parts)?)?)
}

/// The crates of others that the app for this system is made of; not those of its tests.
fn crates() -> Result<Vec<Value>, Box<dyn std::error::Error>> {
    let target = env::var("TARGET")?;
    let told = Command::new(env::var("CARGO")?)
        .args(["metadata", "--format-version=1", "--locked", "--offline"])
        .args(["--filter-platform", &target])
        .output()?;
    if !told.status.success() {
        return Err(String::from_utf8_lossy(&told.stderr).into());
    }
    let known: Value = serde_json::from_slice(&told.stdout)?;
    let built = built(&known["resolve"]);
    let packages = known["packages"].as_array().cloned().unwrap_or_default();
    let foreign = packages.iter().filter(|package| {
        package["source"].is_string() && package["id"].as_str().is_some_and(|id| built.contains(id))
    });
    Ok(foreign
        .map(|package| part(&package["name"], &package["version"], &package["license"]))
        .collect())
}

/// The ids of all packages that cargo builds into the app.
fn built(resolve: &Value) -> BTreeSet<&str> {
    let nodes = resolve["nodes"].as_array().map_or(&[][..], Vec::as_slice);
    let by_id: BTreeMap<_, _> = nodes
        .iter()
        .map(|node| (node["id"].as_str(), node))
        .collect();
    let mut found = BTreeSet::new();
    let mut next: Vec<_> = resolve["root"].as_str().into_iter().collect();
    while let Some(id) = next.pop() {
        if !found.insert(id) {
            continue;
        }
        let uses = by_id
            .get(&Some(id))
            .and_then(|node| node["deps"].as_array());
        next.extend(uses.into_iter().flatten().filter_map(|used| {
            let kinds = used["dep_kinds"].as_array()?;
            let normal = kinds.iter().any(|kind| kind["kind"].is_null());
            used["pkg"].as_str().filter(|_| normal)
        }));
    }
    found
}

/// The packages of the page that are in what it is built to.
fn packages() -> Result<Vec<Value>, Box<dyn std::error::Error>> {
    let lock: Value = serde_json::from_str(&fs::read_to_string("ui/package-lock.json")?)?;
    Ok(OF_THE_PAGE
        .iter()
        .map(|name| {
            let package = &lock["packages"][format!("node_modules/{name}")];
            part(&json!(name), &package["version"], &package["license"])
        })
        .collect())
}

fn part(name: &Value, version: &Value, licence: &Value) -> Value {
    let licence = licence.as_str().unwrap_or("see its source");
    json!({ "name": name, "version": version, "licence": licence })
}
