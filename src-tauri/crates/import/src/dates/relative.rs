//! Dates that need another day to be read: "3 hours ago", "gestern, 21:14 Uhr", "27 February".
//!
//! They are counted back from the day the item was saved, or completed from it or from another
//! date on the page; such a date says so ([`DateMatch::is_counted`]).

use jiff::civil::{Date, DateTime, Weekday};
use jiff::{Span, ToSpan};

use super::printed::{day_and_month, find_in, month_and_day, with_time};
use super::tokens::{Token, tokens};
use super::{DateMatch, Order};
use crate::text::words;

/// A line with such a date is short (bytes).
const LONGEST: usize = 300;

/// The first date in a line, be it full or counted from `anchor`, when the line could be read
/// first; the day is the last that fits, since news is dated back and never ahead.
pub(crate) fn find_by(line: &str, order: Order, anchor: DateTime) -> Option<DateMatch> {
    let tokens = tokens(words::head(line, LONGEST));
    let full = find_in(&tokens, order).into_iter().next();
    full.or_else(|| counted(&tokens, anchor))
        .or_else(|| yearless(&tokens, anchor))
}

/// What is said beside the number: units before it, or "ago" behind.
struct Unit {
    names: &'static [&'static str],
    span: fn(i64) -> Span,
}

#[rustfmt::skip]
const UNITS: &[Unit] = &[
    Unit { names: &["second", "seconds", "sec", "secs", "sekunde", "sekunden", "seconde", "secondes", "segundo", "segundos", "secondi", "seconden", "секунд", "секунды", "秒", "초"], span: |n| n.seconds() },
    Unit { names: &["minute", "minutes", "min", "mins", "minuten", "minuto", "minutos", "minuti", "minuut", "минута", "минуту", "минуты", "минут", "мин", "minuter", "minut", "minuty", "dakika", "分钟", "分鐘", "分", "분", "دقيقة", "دقائق", "phút", "menit", "मिनट"], span: |n| n.minutes() },
    Unit { names: &["hour", "hours", "hr", "hrs", "h", "stunde", "stunden", "std", "heure", "heures", "hora", "horas", "ora", "ore", "uur", "uren", "час", "часа", "часов", "timme", "timmar", "timer", "time", "godzinę", "godziny", "godzin", "saat", "小时", "小時", "時間", "시간", "ساعة", "ساعات", "giờ", "jam", "घंटा", "घंटे"], span: |n| n.hours() },
    Unit { names: &["day", "days", "d", "tag", "tage", "tagen", "jour", "jours", "día", "días", "dia", "dias", "giorno", "giorni", "dag", "dagen", "dagar", "dage", "день", "дня", "дней", "dzień", "dni", "gün", "天", "日", "일", "يوم", "أيام", "ngày", "hari", "दिन"], span: |n| n.days() },
    Unit { names: &["week", "weeks", "w", "woche", "wochen", "semaine", "semaines", "semana", "semanas", "settimana", "settimane", "weken", "неделю", "недели", "недель", "vecka", "veckor", "tydzień", "tygodnie", "hafta", "周", "週間", "주", "أسبوع", "أسابيع", "tuần", "minggu"], span: |n| n.weeks() },
    Unit { names: &["month", "months", "monat", "monate", "monaten", "mois", "mes", "meses", "mês", "mese", "mesi", "maand", "maanden", "месяц", "месяца", "месяцев", "个月", "個月", "か月", "ヶ月", "개월", "شهر", "أشهر", "tháng", "bulan"], span: |n| n.months() },
    Unit { names: &["year", "years", "jahr", "jahre", "jahren", "an", "ans", "año", "años", "ano", "anos", "anno", "anni", "jaar", "год", "года", "лет", "年", "년", "سنة", "سنوات", "năm", "tahun"], span: |n| n.years() },
];

/// Words for one that stand in place of a number.
const ONE: &[&str] = &[
    "a", "an", "one", "ein", "eine", "einer", "einem", "un", "une", "una", "uno", "um", "uma",
    "een", "en", "ett", "один", "одну",
];
/// Words before a number that say "ago".
const BEFORE: &[&str] = &["vor", "hace", "há", "ha", "منذ", "قبل", "för"];
/// Words behind a unit that say "ago".
const BEHIND: &[&str] = &[
    "ago",
    "fa",
    "atrás",
    "geleden",
    "назад",
    "sedan",
    "siden",
    "temu",
    "önce",
    "前",
    "전",
    "trước",
    "lalu",
    "yang",
    "पहले",
];

#[rustfmt::skip]
const DAYS: &[(i64, &[&str])] = &[
    (2, &["vorgestern", "avant-hier", "avant hier", "anteayer", "anteontem", "l altro ieri", "eergisteren", "позавчера", "前天", "一昨日", "おととい", "그저께"]),
    (1, &["yesterday", "gestern", "hier", "ayer", "ieri", "ontem", "gisteren", "вчера", "昨天", "昨日", "きのう", "어제", "أمس", "igår", "i går", "wczoraj", "dün", "hôm qua", "kemarin", "कल"]),
    (0, &["today", "heute", "aujourd hui", "hoy", "oggi", "hoje", "vandaag", "сегодня", "今天", "今日", "きょう", "오늘", "اليوم", "idag", "i dag", "dziś", "dzisiaj", "bugün", "hôm nay", "hari ini", "आज", "just now", "gerade eben", "soeben", "à l instant", "ahora mismo", "только что", "刚刚", "たった今", "방금"]),
];

#[rustfmt::skip]
const WEEKDAYS: [(Weekday, &[&str]); 7] = [
    (Weekday::Monday, &["monday", "montag", "lundi", "lunes", "lunedì", "maandag", "понедельник"]),
    (Weekday::Tuesday, &["tuesday", "dienstag", "mardi", "martes", "martedì", "dinsdag", "вторник"]),
    (Weekday::Wednesday, &["wednesday", "mittwoch", "mercredi", "miércoles", "mercoledì", "woensdag", "среда", "среду"]),
    (Weekday::Thursday, &["thursday", "donnerstag", "jeudi", "jueves", "giovedì", "donderdag", "четверг"]),
    (Weekday::Friday, &["friday", "freitag", "vendredi", "viernes", "venerdì", "vrijdag", "пятница", "пятницу"]),
    (Weekday::Saturday, &["saturday", "samstag", "sonnabend", "samedi", "sábado", "sabato", "zaterdag", "суббота", "субботу"]),
    (Weekday::Sunday, &["sunday", "sonntag", "dimanche", "domingo", "domenica", "zondag", "воскресенье"]),
];

/// "3 hours ago", "vor 3 Stunden", "yesterday", "3小时前", "Wednesday 9:14 PM".
fn counted(tokens: &[Token], anchor: DateTime) -> Option<DateMatch> {
    let by_span = (0..tokens.len()).find_map(|at| {
        let (span, len) = ago_at(&tokens[at..]).filter(|_| !is_prefixed(tokens, at))?;
        let then = anchor.checked_sub(span).ok()?;
        Some(found(tokens, at, len, then.date()))
    });
    let by_word = || {
        (0..tokens.len()).find_map(|at| {
            let (days, len) = day_at(&tokens[at..])?;
            let day = anchor.date().checked_sub(days.days()).ok()?;
            Some(with_time(tokens, 0..tokens.len(), at..at + len, day))
        })
    };
    let by_weekday = || {
        (0..tokens.len()).find_map(|at| {
            let day = weekday(tokens[at].word()?, anchor.date())?;
            Some(with_time(tokens, 0..tokens.len(), at..at + 1, day))
        })
    };
    // "Wednesday, 27 February" is told by its number.
    let by_weekday =
        || by_weekday().filter(|_| !(0..tokens.len()).any(|at| partial(tokens, at).is_some()));
    let mut found = by_span.or_else(by_word).or_else(by_weekday)?;
    found.is_counted = true;
    Some(found)
}

fn found(tokens: &[Token], at: usize, len: usize, day: Date) -> DateMatch {
    DateMatch {
        start: tokens[at].start,
        end: tokens[at + len - 1].end(),
        day,
        time: None,
        offset: None,
        is_counted: true,
    }
}

/// "more than 3 hours ago" and the like count no exact distance, but days are days.
fn is_prefixed(tokens: &[Token], at: usize) -> bool {
    at > 0 && tokens[at - 1].is(&['.', ':', '-']) && tokens[at].number().is_some()
}

/// A distance that begins with the first token: what it is, and how many tokens it takes.
fn ago_at(tokens: &[Token]) -> Option<(Span, usize)> {
    let word = |at: usize| tokens.get(at).and_then(Token::word);
    let is_before = word(0).is_some_and(|w| BEFORE.contains(&w));
    let is_il_y_a = word(0) == Some("il") && word(1) == Some("y") && word(2) == Some("a");
    let at = if is_il_y_a { 3 } else { usize::from(is_before) };
    let is_told = is_before || is_il_y_a;
    let mut used = at;
    let number = match tokens.get(at)?.number() {
        Some((n @ 0..1000, _)) => {
            used += 1;
            n
        }
        Some(_) => return None,
        None if word(at).is_some_and(|w| ONE.contains(&w)) => {
            used += 1;
            1
        }
        // "منذ ساعة": the noun alone says one.
        None if is_told && word(at).is_some_and(|w| !w.is_ascii()) => 1,
        None => return None,
    };
    let (unit, rest) = unit_at(tokens.get(used..)?)?;
    used += rest.used;
    let is_behind = rest.is_ago
        || word(used).is_some_and(|w| BEHIND.contains(&w)) && {
            used += 1;
            true
        };
    (is_told || is_behind).then_some(((unit.span)(number), used))
}

struct Rest {
    used: usize,
    is_ago: bool,
}

/// The unit the first token names; East Asian units stand in one word with "ago".
fn unit_at(tokens: &[Token]) -> Option<(&'static Unit, Rest)> {
    let first = tokens.first()?.word()?;
    let whole = |unit: &&Unit| unit.names.contains(&first);
    if let Some(unit) = UNITS.iter().find(whole) {
        let used = 1 + usize::from(tokens.get(1).is_some_and(|t| t.is(&['.'])));
        return Some((
            unit,
            Rest {
                used,
                is_ago: false,
            },
        ));
    }
    UNITS.iter().find_map(|unit| {
        let mut rests = unit
            .names
            .iter()
            .filter_map(|name| first.strip_prefix(name));
        rests.any(|rest| rest.starts_with(['前', '전'])).then_some((
            unit,
            Rest {
                used: 1,
                is_ago: true,
            },
        ))
    })
}

/// "yesterday" and the like at the first token.
fn day_at(tokens: &[Token]) -> Option<(i64, usize)> {
    DAYS.iter().find_map(|(days, names)| {
        names
            .iter()
            .find_map(|name| Some((*days, phrase_at(tokens, name)?)))
    })
}

/// How many tokens a phrase takes, its words parted by any one sign or none.
fn phrase_at(tokens: &[Token], phrase: &str) -> Option<usize> {
    let mut at = 0;
    for (place, part) in phrase.split([' ', '-']).enumerate() {
        if place > 0 && tokens.get(at)?.is(&['-', '\'', '’']) {
            at += 1;
        }
        if tokens.get(at)?.word() != Some(part) {
            // "昨日" is cut before the word for day.
            let joined: Vec<&str> = tokens[at..]
                .iter()
                .take(2)
                .filter_map(Token::word)
                .collect();
            if joined.len() == 2 && joined.concat() == part {
                at += 2;
                continue;
            }
            return None;
        }
        at += 1;
    }
    Some(at)
}

/// The last such weekday, `today` included.
fn weekday(word: &str, today: Date) -> Option<Date> {
    let (wanted, _) = WEEKDAYS.iter().find(|(_, names)| names.contains(&word))?;
    let back = today.weekday().since(*wanted);
    today.checked_sub(i64::from(back).days()).ok()
}

/// A day and a month without a year: the last such day, or tomorrow where zones differ.
fn yearless(tokens: &[Token], anchor: DateTime) -> Option<DateMatch> {
    (0..tokens.len()).find_map(|at| {
        let (day, month, len) = partial(tokens, at)?;
        let day = last(day, month, anchor.date())?;
        let mut found = with_time(tokens, 0..tokens.len(), at..at + len, day);
        found.is_counted = true;
        Some(found)
    })
}

/// `27 February`, `Feb. 27`, `2月27日`, `27.02.`.
fn partial(tokens: &[Token], at: usize) -> Option<(i64, i64, usize)> {
    let tokens = &tokens[at..];
    let named = day_and_month(tokens).or_else(|| month_and_day(tokens));
    named
        .or_else(|| east_asian(tokens))
        .or_else(|| dotted(tokens))
}

fn east_asian(tokens: &[Token]) -> Option<(i64, i64, usize)> {
    let (month, _) = tokens.first()?.number().filter(|(n, _)| *n <= 12)?;
    matches!(tokens.get(1)?.word(), Some("月" | "월")).then_some(())?;
    let (day, _) = tokens.get(2)?.number().filter(|(n, _)| *n <= 31)?;
    matches!(tokens.get(3)?.word(), Some("日" | "일")).then_some((day, month, 4))
}

/// `27.02.` and no year, as German prints.
fn dotted(tokens: &[Token]) -> Option<(i64, i64, usize)> {
    let number = |at: usize| {
        let (n, digits) = tokens.get(at)?.number()?;
        (digits <= 2).then_some(n)
    };
    let is_dot = |at: usize| tokens.get(at).is_some_and(|t| t.is(&['.']));
    let goes_on = tokens
        .get(4)
        .is_some_and(|t| t.number().is_some() && t.start == tokens[3].end());
    let (day, month) = (number(0)?, number(2)?);
    (is_dot(1) && is_dot(3) && !goes_on && day <= 31 && month <= 12).then_some((day, month, 4))
}

fn last(day: i64, month: i64, anchor: Date) -> Option<Date> {
    let tomorrow = anchor.tomorrow().ok()?;
    let in_year = |year: i16| Date::new(year, month.try_into().ok()?, day.try_into().ok()?).ok();
    (0..8)
        .filter_map(|back| in_year(anchor.year() - back))
        .find(|date| *date <= tomorrow)
}
