//! The order of the house: which room may use which, and which outside library belongs to one
//! room alone. Read from `cargo metadata`, so that no import can get past it.

use std::collections::BTreeSet;
use std::process::Command;

use serde_json::Value;

/// Every room, and the rooms it may use.
const ROOMS: &[(&str, &[&str])] = &[
    ("nutgraf-model", &[]),
    ("nutgraf-trees", &[]),
    ("nutgraf-language", &["nutgraf-model"]),
    (
        "nutgraf-import",
        &["nutgraf-model", "nutgraf-language", "nutgraf-trees"],
    ),
    ("nutgraf-wire", &["nutgraf-model"]),
    (
        "nutgraf-analysis",
        &["nutgraf-model", "nutgraf-language", "nutgraf-trees"],
    ),
    ("nutgraf-store", &["nutgraf-model"]),
    ("nutgraf-export", &["nutgraf-model"]),
    (
        "nutgraf-newsroom",
        &[
            "nutgraf-model",
            "nutgraf-import",
            "nutgraf-wire",
            "nutgraf-analysis",
            "nutgraf-store",
            "nutgraf-export",
        ],
    ),
    ("nutgraf-commands", &["nutgraf-model", "nutgraf-newsroom"]),
    (
        "nutgraf-host",
        &[
            "nutgraf-model",
            "nutgraf-store",
            "nutgraf-newsroom",
            "nutgraf-commands",
        ],
    ),
    ("nutgraf-cli", &["nutgraf-model", "nutgraf-newsroom"]),
    (
        "nutgraf-desktop",
        &["nutgraf-model", "nutgraf-newsroom", "nutgraf-commands"],
    ),
];

/// Libraries, by the beginning of their names, and the one room that may use them.
const KEPT_APART: &[(&str, &str)] = &[
    ("tauri", "nutgraf-desktop"),
    ("reqwest", "nutgraf-wire"),
    ("rusqlite", "nutgraf-store"),
];

/// A room's name and the names of all it uses, in tests and builds, too.
fn rooms() -> Vec<(String, BTreeSet<String>)> {
    let cargo = std::env::var_os("CARGO").expect("cargo runs this test");
    let output = Command::new(cargo)
        .args(["metadata", "--no-deps", "--offline", "--format-version=1"])
        .output()
        .expect("cargo metadata");
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("its JSON");
    let packages = metadata["packages"].as_array().expect("packages");
    packages.iter().map(room).collect()
}

fn room(package: &Value) -> (String, BTreeSet<String>) {
    let name = |of: &Value| of["name"].as_str().expect("a name").to_owned();
    let uses = package["dependencies"].as_array().expect("dependencies");
    (name(package), uses.iter().map(name).collect())
}

#[test]
fn every_room_uses_only_the_rooms_it_may() {
    for (room, uses) in rooms() {
        let allowed = ROOMS.iter().find(|(name, _)| *name == room);
        let (_, allowed) = allowed.unwrap_or_else(|| panic!("{room} has no place in the house"));
        for used in uses.iter().filter(|used| used.starts_with("nutgraf-")) {
            assert!(
                allowed.contains(&used.as_str()),
                "{room} may not use {used}; ARCHITECTURE.md says why"
            );
        }
    }
}

#[test]
fn window_network_and_database_each_belong_to_one_room() {
    for (room, uses) in rooms() {
        for (library, owner) in KEPT_APART {
            assert!(
                room == *owner || !uses.iter().any(|used| used.starts_with(library)),
                "{room} may not use {library}: only {owner} does"
            );
        }
    }
}

#[test]
fn every_room_of_the_plan_is_there() {
    let there: BTreeSet<_> = rooms().into_iter().map(|(name, _)| name).collect();
    for (room, _) in ROOMS {
        assert!(there.contains(*room), "{room} is missing");
    }
}
