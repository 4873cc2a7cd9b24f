//! Files that are written from the registry of formats: `docs/formats.md`, and the associations
//! in `tauri.conf.json`. A test that finds one stale writes it anew and fails; commit what it
//! writes.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use nutgraf_import::file_types::{
    FileType, FormatInfo, article_formats, container_formats, formats,
};

/// Compares a file of the repository with what it should hold, and writes that.
fn check(path: &str, wanted: impl FnOnce(&str) -> String) {
    let path = root().join(path);
    let found = fs::read_to_string(&path).unwrap_or_default();
    let wanted = wanted(&found);
    if found != wanted {
        fs::write(&path, wanted).expect("written");
        panic!(
            "{} was stale and is written anew: commit it",
            path.display()
        );
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..")
}

fn by_kind(formats: impl Iterator<Item = &'static FormatInfo>) -> Vec<&'static FormatInfo> {
    let mut formats: Vec<_> = formats.collect();
    formats.sort_by_key(|format| format.kind);
    formats
}

#[test]
fn the_table_of_formats_is_fresh() {
    check("docs/formats.md", |_| {
        let mut page = "# Formats\n\nThis file is written by `cargo test -p nutgraf-import --test generated`. \
             Do not edit it.\n\nA file is recognised by its bytes; the ending of its name only decides where the \
             bytes leave it open.\n\n## Articles\n\n"
            .to_owned();
        table(&mut page, article_formats());
        page.push_str("\n## Containers\n\n");
        table(&mut page, container_formats());
        page
    });
}

fn table(page: &mut String, formats: impl Iterator<Item = &'static FormatInfo>) {
    page.push_str(
        "| format | id | endings | media types | what a file holds |\n|---|---|---|---|---|\n",
    );
    for format in by_kind(formats) {
        let endings = format.files.iter().flat_map(|file| file.endings);
        let endings: Vec<_> = endings.map(|ending| format!("`.{ending}`")).collect();
        let mut types: Vec<&str> = Vec::new();
        for file in format.files {
            if !types.contains(&file.media_type) {
                types.push(file.media_type);
            }
        }
        writeln!(
            page,
            "| {} | `{}` | {} | {} | {} |",
            format.name,
            format.id,
            endings.join(" "),
            types.join(", "),
            format.holds,
        )
        .expect("a string");
    }
}

#[test]
fn the_associations_of_packages_are_fresh() {
    check("tauri.conf.json", |found| {
        const OPEN: &str = "\"fileAssociations\": [\n";
        const CLOSE: &str = "\n    ]";
        let start = found.find(OPEN).expect("the associations") + OPEN.len();
        let end = start + found[start..].find(CLOSE).expect("their end");
        let files = by_kind(formats())
            .into_iter()
            .flat_map(|format| format.files);
        let lines: Vec<_> = files
            .filter(|file| file.is_associated)
            .map(association)
            .collect();
        format!("{}{}{}", &found[..start], lines.join(",\n"), &found[end..])
    });
}

/// The system offers the app beside the programs it already has for such files, never before them.
fn association(file: &FileType) -> String {
    let endings: Vec<_> = file
        .endings
        .iter()
        .map(|end| format!("\"{end}\""))
        .collect();
    format!(
        "      {{ \"name\": \"{}\", \"ext\": [{}], \"mimeType\": \"{}\", \"role\": \"Viewer\", \"rank\": \"Alternate\" }}",
        file.name,
        endings.join(", "),
        file.media_type,
    )
}
