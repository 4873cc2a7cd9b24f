//! Month names of the languages newsrooms print in, full and short, all in one table.
//!
//! No name here means different months in two languages, so the language need not be known.

use std::collections::HashMap;
use std::sync::LazyLock;

/// The number of a month's name, which must be lower-case; a final stop is ignored.
pub(crate) fn month(name: &str) -> Option<i8> {
    let name = name.trim_end_matches('.');
    // Hebrew writes "in February" in one word.
    let bare = name.strip_prefix('ב').unwrap_or(name);
    NUMBERS.get(bare).or_else(|| NUMBERS.get(name)).copied()
}

static NUMBERS: LazyLock<HashMap<&'static str, i8>> = LazyLock::new(|| {
    let numbered = |(number, names): &(i8, &'static str)| {
        let number = *number;
        names
            .split(' ')
            .map(move |name| (name, number))
            .collect::<Vec<_>>()
    };
    NAMES.iter().flat_map(numbered).collect()
});

#[rustfmt::skip]
const NAMES: [(i8, &str); 12] = [
    // en de fr es it pt nl sv da nb fi pl cs ru uk tr ro hu el id ar he hi, in that order
    (1, "january jan januar jänner janvier janv enero ene gennaio gen janeiro januari tammikuuta tammikuu stycznia styczeń sty ledna leden января январь янв січня ocak oca ianuarie január ιανουαρίου يناير جانفي ינואר जनवरी"),
    (2, "february feb februar feber februari février fevrier févr fév febrero febbraio fevereiro fev februar helmikuuta lutego luty lut února únor февраля февраль фев февр лютого şubat şub februarie február φεβρουαρίου فبراير شباط فيفري פברואר फरवरी फ़रवरी"),
    (3, "march mar märz maerz mär mrz mars marzo março marco maart mrt marts maaliskuuta marca marzec března březen марта март мар березня mart martie március μαρτίου maret مارس آذار מרץ מרס मार्च"),
    (4, "april apr avril avr abril abr aprile apr huhtikuuta kwietnia kwiecień kwi dubna duben апреля апрель апр квітня nisan nis aprilie április απριλίου أبريل ابريل إبريل نيسان אפריל अप्रैल"),
    (5, "may mai mayo maggio mag maio mei maj toukokuuta maja května květen мая май травня mayıs mayis μαΐου május مايو أيار ماي מאי मई"),
    (6, "june jun juni juin junio giugno giu junho kesäkuuta czerwca czerwiec cze června červen июня июнь июн червня haziran haz iunie június ιουνίου يونيو حزيران جوان יוני जून"),
    (7, "july jul juli juillet juil julio luglio lug julho heinäkuuta lipca lipiec lip července červenec июля июль июл липня temmuz tem iulie július ιουλίου يوليو تموز جويلية יולי जुलाई"),
    (8, "august aug août aout agosto ago augustus augusti elokuuta sierpnia sierpień sie srpna srpen августа август авг серпня ağustos ağu agustus augusztus αυγούστου أغسطس اغسطس آب אוגוסט अगस्त agt"),
    (9, "september sept sep septembre septiembre setiembre settembre set setembro syyskuuta września wrzesień wrz září сентября сентябрь сен сент вересня eylül eyl septembrie szeptember σεπτεμβρίου سبتمبر أيلول ספטמבר सितंबर सितम्बर"),
    (10, "october oct oktober okt octobre octubre ottobre ott outubro out lokakuuta października październik paź října říjen октября октябрь окт жовтня ekim eki octombrie október οκτωβρίου أكتوبر اكتوبر אוקטובר अक्टूबर अक्तूबर"),
    (11, "november nov novembre noviembre novembro marraskuuta listopada listopad lis листопада ноября ноябрь ноя нояб kasım kasim kas noiembrie νοεμβρίου نوفمبر נובמבר नवंबर नवम्बर"),
    (12, "december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro joulukuuta grudnia grudzień gru prosince prosinec декабря декабрь дек грудня aralık aralik ara decembrie δεκεμβρίου desember des ديسمبر דצמבר दिसंबर दिसम्बर"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_known_in_many_languages() {
        for (name, want) in [
            ("february", 2),
            ("sept.", 9),
            ("märz", 3),
            ("août", 8),
            ("października", 10),
            ("мая", 5),
            ("aralık", 12),
        ] {
            assert_eq!(month(name), Some(want), "{name}");
        }
        assert_eq!(month("monday"), None);
    }

    #[test]
    fn no_name_stands_for_two_months() {
        let all: Vec<_> = NAMES
            .iter()
            .flat_map(|(n, s)| s.split(' ').map(move |s| (s, n)))
            .collect();
        for (name, number) in &all {
            assert_eq!(
                month(name),
                Some(**number),
                "{name} is listed under two months"
            );
        }
    }
}
