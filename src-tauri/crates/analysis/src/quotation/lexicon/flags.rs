//! Word classes as bits.

use std::ops::{BitAnd, BitOr, BitOrAssign, Not};

/// A set of word classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::quotation) struct Flags(u64);

macro_rules! classes {
    ($($(#[$doc:meta])* $name:ident = $text:literal;)*) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
        enum Bit { $($name),* }
        impl Flags {
            $($(#[$doc])* pub(in crate::quotation) const $name: Flags = Flags(1 << Bit::$name as u64);)*

            /// The class a word list names; empty for an unknown name.
            pub(super) fn of_class(name: &str) -> Flags {
                match name {
                    $($text => Flags::$name,)*
                    _ => Flags::default(),
                }
            }
        }
    };
}

classes! {
    /// Verbs that almost always report speech.
    SAY = "say";
    /// Verbs that often do.
    REPORT = "report";
    /// Auxiliaries.
    AUX = "aux";
    /// Adverbs that stand between subject and verb.
    ADVERB = "adverb";
    /// Words that open a clause.
    BOUND = "bound";
    /// Prepositions.
    PREP = "prep";
    /// He, him.
    HE = "he";
    /// She.
    SHE = "she";
    /// It, this.
    IT = "it";
    /// They, them.
    THEY = "they";
    /// I, we, you and their forms.
    FIRST = "first";
    /// Who.
    WHO = "who";
    /// His.
    HIS = "his";
    /// Her.
    HER = "her";
    /// Their, its.
    THEIR = "their";
    /// Days, months, times of day.
    TIME = "time";
    /// Titles of men.
    MISTER = "mister";
    /// Titles of women.
    MISSIS = "missis";
    /// Other titles before a name.
    TITLE = "title";
    /// Offices, professions, relations; bodies that speak.
    ROLE = "role";
    /// Roles that name nobody.
    ANONYMOUS = "anonymous";
    /// Nouns that stand for something said.
    NOUN = "noun";
    /// Words after which quotation marks hold a name or a title.
    NAMED = "named";
    /// Articles and their like.
    DET = "det";
    /// Indefinite ones.
    INDEFINITE = "indefinite";
    /// "According to".
    ACCORDING = "according";
    /// "According to", behind its noun.
    POSTCORDING = "postcording";
    /// Abbreviations that keep their dot.
    ABBREVIATION = "abbr";
    /// Words in names of bodies.
    ORG = "org";
    /// Names of places.
    PLACE = "place";
    /// Words that open sentences with a capital and are no names.
    STOP = "stop";
    /// Nations, parties, creeds.
    GROUP = "group";
    /// Verbs in the mood of reported speech.
    SUBJUNCTIVE = "subjunctive";
    /// First names of men.
    MALE = "male";
    /// First names of women.
    FEMALE = "female";
}

impl Flags {
    /// Pronouns that can be subjects.
    pub(in crate::quotation) const PRONOUN: Flags = Flags(
        Flags::HE.0 | Flags::SHE.0 | Flags::IT.0 | Flags::THEY.0 | Flags::FIRST.0 | Flags::WHO.0,
    );
    /// Possessive pronouns.
    pub(in crate::quotation) const POSSESSIVE: Flags =
        Flags(Flags::HIS.0 | Flags::HER.0 | Flags::THEIR.0);
    /// Reporting verbs.
    pub(in crate::quotation) const CUE: Flags = Flags(Flags::SAY.0 | Flags::REPORT.0);
    /// First names.
    pub(in crate::quotation) const FIRST_NAME: Flags = Flags(Flags::MALE.0 | Flags::FEMALE.0);
    /// Titles before names.
    pub(in crate::quotation) const HONORIFIC: Flags =
        Flags(Flags::MISTER.0 | Flags::MISSIS.0 | Flags::TITLE.0);
    /// Words of grammar.
    pub(in crate::quotation) const GRAMMAR: Flags =
        Flags(Flags::AUX.0 | Flags::ADVERB.0 | Flags::BOUND.0 | Flags::PREP.0);

    /// Whether any class of `other` is in it.
    pub(in crate::quotation) fn has(self, other: Flags) -> bool {
        self.0 & other.0 != 0
    }

    /// These classes but those of `other`.
    pub(in crate::quotation) fn without(self, other: Flags) -> Flags {
        self & !other
    }
}

impl BitOr for Flags {
    type Output = Flags;

    fn bitor(self, other: Flags) -> Flags {
        Flags(self.0 | other.0)
    }
}

impl BitOrAssign for Flags {
    fn bitor_assign(&mut self, other: Flags) {
        self.0 |= other.0;
    }
}

impl BitAnd for Flags {
    type Output = Flags;

    fn bitand(self, other: Flags) -> Flags {
        Flags(self.0 & other.0)
    }
}

impl Not for Flags {
    type Output = Flags;

    fn not(self) -> Flags {
        Flags(!self.0)
    }
}
