//! The day in an article's address.

use nutgraf_model::Published;

use crate::dates::{self, Order};

/// `/2019/02/27/` or `/20190227/` in an address.
pub(super) fn in_address(url: &str) -> Option<Published> {
    let path = path(url)?;
    let run = || {
        let mut parts = path.split(['/', '-', '_', '.']);
        parts.find_map(|part| {
            let is_day = part.len() == 8 && part.starts_with("20");
            is_day.then(|| dates::machine(part, Order::DayFirst))?
        })
    };
    in_parts(path, &['/', '-', '_', '.']).or_else(run)
}

/// `/2019/02/27/` as the folders of an address: the system's own word for the day.
pub(super) fn in_folders(url: &str) -> Option<Published> {
    in_parts(path(url)?, &['/'])
}

fn path(url: &str) -> Option<&str> {
    Some(url.split_once("://")?.1.split_once('/')?.1)
}

fn in_parts(path: &str, signs: &[char]) -> Option<Published> {
    let parts: Vec<&str> = path.split(signs).collect();
    parts.windows(3).find_map(|three| {
        let [year, month, day] = three else {
            return None;
        };
        if year.len() != 4 || day.is_empty() || day.len() > 2 {
            return None;
        }
        let month = match month.len() {
            1 | 2 => (*month).to_owned(),
            _ => dates::month(&month.to_lowercase())?.to_string(),
        };
        dates::machine(&format!("{year}-{month}-{day}"), Order::DayFirst)
    })
}
