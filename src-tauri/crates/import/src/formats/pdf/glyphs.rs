//! The characters of a page and where they stand.

use std::collections::HashSet;
use std::ops::RangeInclusive;

use hayro_interpret::font::{Glyph, GlyphRun};
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::hayro_syntax::object::Dict;
use hayro_interpret::hayro_syntax::page::Page;
use hayro_interpret::kurbo::{Affine, BezPath, Point, Rect, Shape};
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps,
    InterpreterCache, InterpreterSettings, SoftMask, TransformExt, interpret_page,
};

use super::character::Char;
use super::marks::{self, Mark};

/// Characters of one page that are read.
const MOST: usize = 200_000;
/// Steps that the drawing of one page may take.
const MOST_STEPS: usize = 2_000_000;
/// Marked parts inside each other that are counted.
const MOST_MARKS: usize = 1_000;
/// Small things drawn on a page that are kept, and how large they are, in points.
const MOST_DRAWN: usize = 400;
const DOT: RangeInclusive<f64> = 1.5..=8.0;
/// Smaller letters, in points, are not meant to be read.
const SMALLEST: f32 = 1.5;

/// What stands on a page.
#[derive(Default)]
pub(super) struct Glyphs {
    pub(super) chars: Vec<Char>,
    /// Characters without a meaning.
    pub(super) unknown: usize,
    /// Pictures.
    pub(super) images: usize,
    pub(super) width: f32,
    pub(super) height: f32,
}

/// The characters of a page. A page that draws without end is given up as if the library had
/// failed.
pub(super) fn of<'a>(page: &Page<'a>, cache: &InterpreterCache<'a>) -> Glyphs {
    let (width, height) = page.render_dimensions();
    let mut device = Reader {
        glyphs: Glyphs {
            width,
            height,
            ..Glyphs::default()
        },
        seen: HashSet::new(),
        marked: Vec::new(),
        drawn: Vec::new(),
        steps: 0,
    };
    let frame = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
    let upright: Affine = page.initial_transform(true).to_kurbo();
    let settings = InterpreterSettings::default();
    let mut context = Context::new(upright, frame, cache, page.xref(), settings);
    interpret_page(page, &mut context, &mut device);
    let mut glyphs = device.glyphs;
    let set = marks::set(&mut glyphs.chars, &device.drawn);
    glyphs.unknown = glyphs.unknown.saturating_sub(set);
    glyphs
}

/// A character as it is read: wkhtmltopdf writes tabs for spaces, and ligatures are letters.
fn plain(text: String) -> String {
    let ligature = match text.as_str() {
        "ﬀ" => "ff",
        "ﬁ" => "fi",
        "ﬂ" => "fl",
        "ﬃ" => "ffi",
        "ﬄ" => "ffl",
        "ﬅ" | "ﬆ" => "st",
        _ if !text.is_empty() && text.chars().all(char::is_whitespace) => " ",
        _ => return text,
    };
    ligature.to_owned()
}

/// Listens to the drawing of a page and draws nothing.
struct Reader {
    glyphs: Glyphs,
    /// Characters by place, because fat and shaded type is drawn twice.
    seen: HashSet<(String, i32, i32, i32)>,
    /// Of the marked parts open at this place, whether each is the page's own.
    marked: Vec<bool>,
    /// Small things drawn that may be marks of lists.
    drawn: Vec<Mark>,
    /// Steps of the drawing so far.
    steps: usize,
}

impl Reader {
    /// Forms that draw each other twice draw without end, and nothing else stops the library.
    fn step(&mut self) {
        self.steps += 1;
        if self.steps > MOST_STEPS {
            std::panic::resume_unwind(Box::new("a page draws without end"));
        }
    }

    fn glyph(&mut self, glyph: &Glyph, transform: Affine) {
        let [a, b, c, d, _, _] = transform.as_coeffs();
        let size = (c.hypot(d) * 1000.0) as f32;
        let width = match glyph {
            Glyph::Outline(outline) => outline.advance_width(),
            Glyph::Type3(drawn) => drawn.advance_width(),
        };
        let start = transform * Point::ZERO;
        let end = transform * Point::new(f64::from(width.unwrap_or(500.0)), 0.0);
        // Type that runs up the page's edge, or upside down, is no running text.
        let is_upright = a > 0.0 && b.abs() < a * 0.2;
        let (x, y) = (start.x as f32, start.y as f32);
        let is_on_page = (-1.0..=self.glyphs.width + 1.0).contains(&x)
            && (-1.0..=self.glyphs.height + 1.0).contains(&y);
        if !is_upright || !is_on_page || !(SMALLEST..5000.0).contains(&size) {
            return;
        }
        let text = match glyph.as_unicode() {
            Some(BfString::Char(c)) => c.to_string(),
            Some(BfString::String(text)) => text.chars().take(8).collect(),
            None => '\u{fffd}'.to_string(),
        };
        let text = plain(text);
        self.glyphs.unknown += usize::from(marks::is_unknown(&text));
        let step = size * 0.1;
        let (column, row) = ((x / step).round() as i32, (y / step).round() as i32);
        let tenths = (size * 10.0).round() as i32;
        let is_drawn = |at: i32| {
            let place = (text.clone(), tenths, column.saturating_add(at), row);
            self.seen.contains(&place)
        };
        if !text.trim().is_empty() && (is_drawn(0) || is_drawn(-1) || is_drawn(1)) {
            return;
        }
        self.seen.insert((text.clone(), tenths, column, row));
        self.glyphs.chars.push(Char {
            text,
            x,
            end: (end.x as f32).max(x),
            y,
            size,
            is_artifact: self.marked.contains(&true),
        });
    }
}

impl<'a> Device<'a> for Reader {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, _: &DrawMode) {
        self.step();
        for glyph in run.glyphs() {
            if self.glyphs.chars.len() >= MOST {
                return;
            }
            self.glyph(glyph, props.transform * glyph.transform());
        }
    }

    fn draw_image(&mut self, _: Image<'a, '_>, _: ImageDrawProps<'a>) {
        self.step();
        self.glyphs.images += 1;
    }

    fn begin_marked_content(&mut self, tag: &[u8], _: Option<&Dict<'_>>) {
        self.step();
        if self.marked.len() < MOST_MARKS {
            self.marked.push(tag == b"Artifact");
        }
    }

    fn end_marked_content(&mut self) {
        self.marked.pop();
    }

    fn draw_path(&mut self, path: &BezPath, props: DrawProps<'a>, _: &DrawMode) {
        self.step();
        // A dot has few curves, and a page few dots.
        if path.elements().len() <= 20 && self.drawn.len() < MOST_DRAWN {
            let bounds = props.transform.transform_rect_bbox(path.bounding_box());
            if DOT.contains(&bounds.width()) && DOT.contains(&bounds.height()) {
                self.drawn.push(Mark {
                    x: bounds.x0 as f32,
                    end: bounds.x1 as f32,
                    top: bounds.y0 as f32,
                    foot: bounds.y1 as f32,
                });
            }
        }
    }

    fn push_clip_path(&mut self, _: &ClipPath) {
        self.step();
    }

    fn push_clip_rect(&mut self, _: &Rect) {
        self.step();
    }

    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {
        self.step();
    }

    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
    fn draw_rect(&mut self, _: &Rect, _: DrawProps<'a>, _: &DrawMode) {
        self.step();
    }
}
