//! The least a Tauri app can be: what `script/bench app` holds the start of ours against.

fn main() {
    let context = tauri::generate_context!("ui/e2e/app/empty/tauri.conf.json");
    if let Err(error) = tauri::Builder::default().run(context) {
        eprintln!("error: {error}");
        std::process::exit(1);
    }
}
