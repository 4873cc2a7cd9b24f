//! The window: as it was left and in the page's colour from its first moment, on a screen that is
//! there, hidden in the tray where the user wants that, and called to the front.

use std::borrow::Cow;
use std::time::Duration;

use nutgraf_commands::Context;
use tauri::webview::WebviewWindowBuilder;
use tauri::window::Color;
use tauri::{
    AppHandle, Manager, PhysicalPosition, PhysicalSize, Theme, WebviewWindow, Window, WindowEvent,
};

use crate::label::MAIN;

/// The page's own backgrounds, so that the window does not flash before the page is painted.
const LIGHT: Color = Color(0xfb, 0xfa, 0xf7, 0xff);
const DARK: Color = Color(0x16, 0x17, 0x1a, 0xff);
const SEPIA: Color = Color(0xf4, 0xec, 0xd8, 0xff);

/// How long the first window waits for the words of its menu bar.
const PATIENCE: Duration = Duration::from_secs(3);

/// How much of a window's upper edge must be on a screen, so that it can be taken and moved.
const HOLD: i32 = 96;

/// Opens the window. The first time of all it stays hidden until the page has said the words of
/// the menu bar, which would push it down otherwise.
pub(crate) fn open(app: &AppHandle, context: &Context) -> tauri::Result<()> {
    let Some(config) = app.config().app.windows.first() else {
        return Ok(());
    };
    let document = context.first_page();
    if !document.is_kept() {
        context.read_ahead();
    }
    let settings = context.settings();
    let window = WebviewWindowBuilder::from_config(app, config)?
        .background_color(background(&settings.theme, Theme::Light))
        .visible(!settings.words.is_empty())
        .initialization_script(document.script())
        .on_web_resource_request(move |asked, answer| {
            if let Some(body) = document.answer(asked.uri().path(), answer.body()) {
                *answer.body_mut() = Cow::Owned(body);
            }
        })
        .build()?;
    paint(&window, &settings.theme)?;
    window.set_zoom(settings.zoom)?;
    if settings.words.is_empty() {
        reveal_at_last(app.clone());
    }
    let least = PhysicalSize::new(
        config.min_width.unwrap_or_default() as u32,
        config.min_height.unwrap_or_default() as u32,
    );
    let usual = PhysicalSize::new(config.width as u32, config.height as u32);
    settle(&window, least, usual)
}

/// Gives the window the background of a theme.
pub(crate) fn paint(window: &WebviewWindow, theme: &str) -> tauri::Result<()> {
    let system = window.theme().unwrap_or(Theme::Light);
    window.set_background_color(Some(background(theme, system)))
}

/// Brings the window to the front, from the tray too.
pub(crate) fn focus(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(MAIN) {
        // A window manager may refuse; there is nothing better to do then.
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}

/// Shows the window that waited for its menu bar.
pub(crate) fn reveal(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(MAIN)
        && !window.is_visible().unwrap_or(true)
    {
        // It cannot be shown only when it is closing.
        let _ = window.show();
    }
}

/// Whatever keeps the page from speaking, the user sees a window.
fn reveal_at_last(app: AppHandle) {
    std::thread::spawn(move || {
        std::thread::sleep(PATIENCE);
        reveal(&app);
    });
}

/// Closes the window as its own button does.
pub(crate) fn close(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(MAIN) {
        // It fails only where the window is gone already.
        let _ = window.close();
    }
}

/// Fills the screen, or no longer.
pub(crate) fn turn_fullscreen(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(MAIN) {
        let full = window.is_fullscreen().unwrap_or(false);
        // A window manager may refuse.
        let _ = window.set_fullscreen(!full);
    }
}

/// Hides a window that is closed where the user wants the app to stay in the tray.
pub(crate) fn on_event(window: &Window, event: &WindowEvent) {
    if let WindowEvent::CloseRequested { api, .. } = event
        && window.state::<Context>().settings().hides()
        && window.hide().is_ok()
    {
        api.prevent_close();
    }
}

fn background(theme: &str, system: Theme) -> Color {
    match (theme, system) {
        ("sepia", _) => SEPIA,
        ("dark", _) | ("system", Theme::Dark) => DARK,
        _ => LIGHT,
    }
}

/// Puts a remembered place right that the screens of today cannot show.
fn settle(
    window: &WebviewWindow,
    least: PhysicalSize<u32>,
    usual: PhysicalSize<u32>,
) -> tauri::Result<()> {
    if window.is_maximized()? {
        return Ok(());
    }
    let screens: Vec<Place> = window
        .available_monitors()?
        .iter()
        .map(|screen| Place {
            at: *screen.position(),
            size: *screen.size(),
        })
        .collect();
    let scale = window.scale_factor()?;
    let scaled = |size: PhysicalSize<u32>| {
        PhysicalSize::new(
            (f64::from(size.width) * scale) as u32,
            (f64::from(size.height) * scale) as u32,
        )
    };
    let is = Place {
        at: window.outer_position()?,
        size: window.inner_size()?,
    };
    let should = is.settled(&screens, scaled(least), scaled(usual));
    if should.size != is.size {
        window.set_size(should.size)?;
    }
    if should.at != is.at {
        window.set_position(should.at)?;
    }
    Ok(())
}

/// Where a window or a screen is, and how large.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Place {
    at: PhysicalPosition<i32>,
    size: PhysicalSize<u32>,
}

impl Place {
    /// This place on screens: not too small to be used, not larger than its screen, its upper
    /// edge where it can be taken. Without screens it stays as it is.
    fn settled(
        self,
        screens: &[Place],
        least: PhysicalSize<u32>,
        usual: PhysicalSize<u32>,
    ) -> Place {
        let held = screens.iter().find(|screen| self.can_be_taken_on(screen));
        let Some(screen) = held.or(screens.first()) else {
            return self;
        };
        let whole = self.size.width >= least.width && self.size.height >= least.height;
        let wanted = if whole { self.size } else { usual };
        let size = PhysicalSize::new(
            wanted.width.min(screen.size.width),
            wanted.height.min(screen.size.height),
        );
        let middle =
            |at: i32, screen: u32, size: u32| at + (screen.saturating_sub(size) / 2) as i32;
        let at = match held {
            Some(_) => self.at,
            None => PhysicalPosition::new(
                middle(screen.at.x, screen.size.width, size.width),
                middle(screen.at.y, screen.size.height, size.height),
            ),
        };
        Place { at, size }
    }

    fn can_be_taken_on(&self, screen: &Place) -> bool {
        let (left, right) = (
            self.at.x,
            self.at.x.saturating_add_unsigned(self.size.width),
        );
        let screen_right = screen.at.x.saturating_add_unsigned(screen.size.width);
        let screen_bottom = screen.at.y.saturating_add_unsigned(screen.size.height);
        let across = right
            .min(screen_right)
            .saturating_sub(left.max(screen.at.x));
        across >= HOLD && self.at.y >= screen.at.y - HOLD / 2 && self.at.y <= screen_bottom - HOLD
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(x: i32, y: i32, width: u32, height: u32) -> Place {
        Place {
            at: PhysicalPosition::new(x, y),
            size: PhysicalSize::new(width, height),
        }
    }

    #[test]
    fn a_remembered_place_is_put_right_only_where_the_screens_cannot_show_it() {
        let (least, usual) = (PhysicalSize::new(560, 420), PhysicalSize::new(1280, 860));
        let one = place(0, 0, 1920, 1080);
        let left = place(-1600, 0, 1600, 900);
        let cases = [
            (
                "as it was",
                place(80, 60, 900, 700),
                place(80, 60, 900, 700),
            ),
            (
                "on the left screen",
                place(-1500, 40, 900, 700),
                place(-1500, 40, 900, 700),
            ),
            (
                "far away",
                place(9000, 9000, 900, 700),
                place(510, 190, 900, 700),
            ),
            (
                "above the screen",
                place(100, -3000, 900, 700),
                place(510, 190, 900, 700),
            ),
            (
                "too small",
                place(80, 60, 10, 10),
                place(320, 110, 1280, 860),
            ),
            ("small", place(80, 60, 200, 90), place(80, 60, 1280, 860)),
            ("nothing", place(80, 60, 0, 0), place(320, 110, 1280, 860)),
            (
                "too large",
                place(0, 0, 9999, 9999),
                place(0, 0, 1920, 1080),
            ),
            (
                "numbers of a damaged file",
                place(i32::MAX, i32::MIN, u32::MAX, u32::MAX),
                place(0, 0, 1920, 1080),
            ),
        ];
        for (what, was, should) in cases {
            assert_eq!(was.settled(&[one, left], least, usual), should, "{what}");
            assert_eq!(was.settled(&[], least, usual), was, "no screen: {what}");
        }
    }

    #[test]
    fn the_window_has_the_background_of_its_theme() {
        assert_eq!(background("sepia", Theme::Dark), SEPIA);
        assert_eq!(background("system", Theme::Dark), DARK);
        assert_eq!(background("light", Theme::Dark), LIGHT);
        assert_eq!(background("no such theme", Theme::Light), LIGHT);
    }
}
