//! The character sets that RTF names by number.

use encoding_rs::{
    BIG5, EUC_KR, Encoding, GBK, IBM866, MACINTOSH, SHIFT_JIS, UTF_8, WINDOWS_874, WINDOWS_1250,
    WINDOWS_1251, WINDOWS_1252, WINDOWS_1253, WINDOWS_1254, WINDOWS_1255, WINDOWS_1256,
    WINDOWS_1257, WINDOWS_1258, X_MAC_CYRILLIC,
};

/// The set of a code page.
pub(super) fn of_page(page: i32) -> Option<&'static Encoding> {
    let found = match page {
        866 => IBM866,
        874 => WINDOWS_874,
        932 => SHIFT_JIS,
        936 => GBK,
        949 | 1361 => EUC_KR,
        950 => BIG5,
        1250 => WINDOWS_1250,
        1251 => WINDOWS_1251,
        1252 | 819 => WINDOWS_1252,
        1253 => WINDOWS_1253,
        1254 => WINDOWS_1254,
        1255 => WINDOWS_1255,
        1256 => WINDOWS_1256,
        1257 => WINDOWS_1257,
        1258 => WINDOWS_1258,
        10000 => MACINTOSH,
        10007 => X_MAC_CYRILLIC,
        65001 => UTF_8,
        _ => return None,
    };
    Some(found)
}

/// The set of a font by its `\fcharset`; 0 and 1 mean the document's own.
pub(super) fn of_font(charset: i32) -> Option<&'static Encoding> {
    let page = match charset {
        77 => 10000,
        128 => 932,
        129 => 949,
        130 => 1361,
        134 => 936,
        136 => 950,
        161 => 1253,
        162 => 1254,
        163 => 1258,
        177 => 1255,
        178 => 1256,
        186 => 1257,
        204 => 1251,
        222 => 874,
        238 => 1250,
        _ => return None,
    };
    of_page(page)
}

/// The tag of a language that Windows names by number; only those whose numeric dates or
/// texts we tell apart.
pub(super) fn language(number: i32) -> Option<&'static str> {
    let tag = match number {
        1031 => "de-DE",
        2055 => "de-CH",
        3079 => "de-AT",
        1033 => "en-US",
        2057 => "en-GB",
        3081 => "en-AU",
        4105 => "en-CA",
        6153 => "en-IE",
        1034 | 3082 => "es-ES",
        1036 => "fr-FR",
        1040 => "it-IT",
        1043 => "nl-NL",
        1045 => "pl-PL",
        1046 => "pt-BR",
        2070 => "pt-PT",
        1049 => "ru-RU",
        1053 => "sv-SE",
        1055 => "tr-TR",
        1041 => "ja-JP",
        2052 => "zh-CN",
        _ => return None,
    };
    Some(tag)
}
