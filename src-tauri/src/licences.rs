//! The parts the app is built of and their licences, as cargo knew them when it was built.

use nutgraf_commands::Licence;

/// All parts by name. The page's own few stand beside them: what is bundled of them.
pub(crate) fn all() -> Vec<Licence> {
    let built = include_str!(concat!(env!("OUT_DIR"), "/licences.json"));
    serde_json::from_str(built).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_names_its_licence() {
        let all = all();
        assert!(all.iter().any(|part| part.name == "tauri"), "{}", all.len());
        assert!(
            all.iter().any(|part| part.name == "svelte"),
            "the page's too"
        );
        for of_tests in ["axum", "proptest", "fantoccini"] {
            assert!(all.iter().all(|part| part.name != of_tests), "{of_tests}");
        }
        for part in all {
            assert!(!part.licence.is_empty(), "{} has none", part.name);
        }
    }
}
