//! The dates newsrooms print, language by language. Those that need another day are counted from
//! Thursday, 28 February 2019, 10:00.

use jiff::civil::{DateTime, datetime};
use nutgraf_model::DateEvidence;

use super::{Order, find, find_by, machine};

const SAVED: DateTime = datetime(2019, 2, 28, 10, 0, 0, 0);

#[rustfmt::skip]
const PRINTED: &[(&str, &str)] = &[
    // English, month first where numbers alone stand.
    ("February 27, 2019", "2019-02-27"),
    ("FEBRUARY 27, 2019", "2019-02-27"),
    ("Feb. 27, 2019", "2019-02-27"),
    ("Feb 27 2019", "2019-02-27"),
    ("Feb 27, '19", "2019-02-27"),
    ("27 February 2019", "2019-02-27"),
    ("Wednesday 27th of February, 2019", "2019-02-27"),
    ("27-Feb-2019", "2019-02-27"),
    ("27-Feb-19", "2019-02-27"),
    ("2019 Feb 27", "2019-02-27"),
    ("Updated: Feb 27, 2019 / 09:14 PM IST", "2019-02-27T21:14:00+05:30"),
    ("Published 7:30 PM EST, Wed February 27, 2019", "2019-02-27T19:30:00-05:00"),
    ("February 27, 2019 at 11:30 p.m. EST", "2019-02-27T23:30:00-05:00"),
    ("Wed, Feb. 27, 2019, 9:14 p.m. ET", "2019-02-27T21:14:00-05:00"),
    ("02/27/2019", "2019-02-27"),
    ("2/27/19 9:14pm", "2019-02-27"),
    ("03/04/2019", "2019-03-04"),
    ("Wed, 27 Feb 2019 21:14:00 -0500", "2019-02-27T21:14:00-05:00"),
    ("2019-02-27T21:14:00-05:00", "2019-02-27T21:14:00-05:00"),
    ("2019-02-27 21:14", "2019-02-27"),
    ("3 hours ago", "2019-02-28"),
    ("14 hours ago", "2019-02-27"),
    ("2d ago", "2019-02-26"),
    ("an hour ago", "2019-02-28"),
    ("yesterday at 9:14 pm", "2019-02-27"),
    ("Wednesday 9:14 PM EST", "2019-02-27T21:14:00-05:00"),
    ("Wednesday, Feb. 27", "2019-02-27"),
    ("December 30", "2018-12-30"),
];

#[rustfmt::skip]
const DAY_FIRST: &[(&str, &str)] = &[
    ("27/02/2019", "2019-02-27"),
    ("03/04/2019", "2019-04-03"),
    ("27/2/19", "2019-02-27"),
    // German
    ("27. Februar 2019", "2019-02-27"),
    ("Mittwoch, 27. Februar 2019, 21:14 Uhr", "2019-02-27"),
    ("27.02.2019", "2019-02-27"),
    ("27.2.19", "2019-02-27"),
    ("Stand: 27.02.2019, 21.14 Uhr MEZ", "2019-02-27T21:14:00+01:00"),
    ("27. Jänner 2019", "2019-01-27"),
    ("vor 3 Stunden", "2019-02-28"),
    ("vor einem Tag", "2019-02-27"),
    ("gestern, 21:14 Uhr", "2019-02-27"),
    ("27.02., 21:14 Uhr", "2019-02-27"),
    // French
    ("27 février 2019", "2019-02-27"),
    ("Publié le 27 février 2019 à 21h14", "2019-02-27"),
    ("le 1er mars 2019", "2019-03-01"),
    ("27 févr. 2019", "2019-02-27"),
    ("il y a 2 heures", "2019-02-28"),
    ("hier à 21h14", "2019-02-27"),
    ("avant-hier", "2019-02-26"),
    ("aujourd’hui à 08h10", "2019-02-28"),
    // Spanish
    ("27 de febrero de 2019", "2019-02-27"),
    ("miércoles, 27 febrero 2019", "2019-02-27"),
    ("27 feb 2019 - 21:14 CET", "2019-02-27T21:14:00+01:00"),
    ("hace 3 horas", "2019-02-28"),
    ("hace un día", "2019-02-27"),
    ("ayer", "2019-02-27"),
    // Italian
    ("27 febbraio 2019", "2019-02-27"),
    ("mercoledì 27 febbraio 2019 alle 21:14", "2019-02-27"),
    ("1º marzo 2019", "2019-03-01"),
    ("3 ore fa", "2019-02-28"),
    ("2 giorni fa", "2019-02-26"),
    // Portuguese
    ("27 de fevereiro de 2019 às 21h14", "2019-02-27"),
    ("27 fev. 2019", "2019-02-27"),
    ("há 3 horas", "2019-02-28"),
    ("2 dias atrás", "2019-02-26"),
    ("ontem", "2019-02-27"),
    // Dutch
    ("27 februari 2019 om 21:14", "2019-02-27"),
    ("27-02-2019", "2019-02-27"),
    ("3 uur geleden", "2019-02-28"),
    ("gisteren", "2019-02-27"),
    // Russian
    ("27 февраля 2019 г., 21:14", "2019-02-27"),
    ("27 фев 2019", "2019-02-27"),
    ("3 часа назад", "2019-02-28"),
    ("вчера в 21:14", "2019-02-27"),
    // Chinese
    ("2019年2月27日", "2019-02-27"),
    ("2019年02月27日 21:14", "2019-02-27"),
    ("二〇一九年二月二十七日", "2019-02-27"),
    ("3小时前", "2019-02-28"),
    ("2 天前", "2019-02-26"),
    ("昨天", "2019-02-27"),
    ("2月27日 下午3:14", "2019-02-27"),
    // Japanese
    ("2019年2月27日（水）21時14分", "2019-02-27"),
    ("平成31年2月27日", "2019-02-27"),
    ("２０１９年２月２７日", "2019-02-27"),
    ("3時間前", "2019-02-28"),
    ("昨日", "2019-02-27"),
    // Korean
    ("2019년 2월 27일", "2019-02-27"),
    ("2019.02.27. 오후 9:14", "2019-02-27"),
    ("3시간 전", "2019-02-28"),
    ("어제", "2019-02-27"),
    // Arabic
    ("27 فبراير 2019", "2019-02-27"),
    ("٢٧ فبراير ٢٠١٩", "2019-02-27"),
    ("27 شباط/فبراير 2019", "2019-02-27"),
    ("منذ 3 ساعات", "2019-02-28"),
    ("أمس", "2019-02-27"),
    // Hindi, Hebrew, Polish, Swedish, Turkish, Vietnamese, Indonesian, Hungarian
    ("27 फ़रवरी 2019", "2019-02-27"),
    ("२७ फरवरी २०१९", "2019-02-27"),
    ("27 בפברואר 2019", "2019-02-27"),
    ("27 lutego 2019", "2019-02-27"),
    ("3 godziny temu", "2019-02-28"),
    ("27 februari 2019 kl. 21.14", "2019-02-27"),
    ("igår 21.14", "2019-02-27"),
    ("27 Şubat 2019", "2019-02-27"),
    ("27 tháng 2, 2019", "2019-02-27"),
    ("27 Februari 2019", "2019-02-27"),
    ("2019. február 27.", "2019-02-27"),
];

/// Lines that name no day, or none that could be told.
const NONE: &[&str] = &[
    "February 2019",
    "31 February 2019",
    "version 10.12.14.2",
    "3 hours",
    "five people",
    "call 0800 27 02 20191",
    "1 of 12",
];

#[test]
fn dates_are_read_as_printed_and_never_a_day_off() {
    let month_first = PRINTED.iter().map(|case| (Order::MonthFirst, case));
    let day_first = DAY_FIRST.iter().map(|case| (Order::DayFirst, case));
    let mut wrong = Vec::new();
    for (order, (text, want)) in month_first.chain(day_first) {
        let found = find_by(text, order, SAVED);
        let got = found.map(|found| found.published(DateEvidence::Printed).rfc3339());
        if got.as_deref() != Some(want) {
            wrong.push(format!("{text}: {got:?}, not {want}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    for text in NONE {
        let got = find_by(text, Order::DayFirst, SAVED).map(|found| found.day);
        assert_eq!(got, None, "{text}");
    }
}

#[test]
fn every_language_folder_reads_its_examples() {
    for folder in nutgraf_language::languages() {
        let order = Order::of(folder.name().parse().ok(), None);
        for example in folder.examples("date") {
            let found = find_by(example.text, order, SAVED).map(|found| found.day.to_string());
            assert_eq!(
                found.as_deref(),
                Some(example.found),
                "{}: {}",
                folder.name(),
                example.text
            );
        }
    }
}

#[test]
fn what_was_counted_says_so() {
    for (text, is_counted) in [
        ("27 February 2019", false),
        ("27 February", true),
        ("3 hours ago", true),
        ("gestern", true),
        ("Wednesday", true),
    ] {
        let found = find_by(text, Order::DayFirst, SAVED).expect(text);
        assert_eq!(found.is_counted, is_counted, "{text}");
        let evidence = found.published(DateEvidence::Printed).evidence;
        let want = match is_counted {
            true => DateEvidence::Inferred,
            false => DateEvidence::Printed,
        };
        assert_eq!(evidence, want, "{text}");
    }
}

#[test]
fn without_another_day_only_full_dates_are_read() {
    for (text, _) in PRINTED.iter().chain(DAY_FIRST) {
        if let Some(found) = find(text, Order::DayFirst) {
            assert!(!found.is_counted, "{text}");
        }
    }
    assert_eq!(find("3 hours ago", Order::DayFirst), None);
    assert_eq!(machine("yesterday", Order::DayFirst), None);
}
