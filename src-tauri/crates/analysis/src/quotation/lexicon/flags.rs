//! Word classes as bits.

use std::ops::{BitAnd, BitOr, BitOrAssign, Not};

use nutgraf_language::List;

/// A set of word classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::quotation) struct Flags(u64);

macro_rules! classes {
    ($($(#[$doc:meta])* $name:ident = $list:ident;)*) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
        enum Bit { $($name),* }
        impl Flags {
            $($(#[$doc])* pub(in crate::quotation) const $name: Flags = Flags(1 << Bit::$name as u64);)*

            /// The list that holds each class's words.
            pub(super) const LISTS: &'static [(List, Flags)] = &[$((List::$list, Flags::$name),)*];
        }
    };
}

classes! {
    /// Verbs that almost always report speech.
    SAY = Say;
    /// Verbs that often do.
    REPORT = Report;
    /// Auxiliaries.
    AUX = Auxiliary;
    /// Adverbs that stand between subject and verb.
    ADVERB = Adverb;
    /// Words that open a clause.
    BOUND = ClauseOpener;
    /// Prepositions.
    PREP = Preposition;
    /// He, him.
    HE = He;
    /// She.
    SHE = She;
    /// It, this.
    IT = It;
    /// They, them.
    THEY = They;
    /// I, we, you and their forms.
    FIRST = FirstPerson;
    /// Who.
    WHO = Who;
    /// His.
    HIS = His;
    /// Her.
    HER = Her;
    /// Their, its.
    THEIR = Their;
    /// Days, months, times of day.
    TIME = WhenWords;
    /// Titles of men.
    MISTER = Mister;
    /// Titles of women.
    MISSIS = Missis;
    /// Other titles before a name.
    TITLE = Title;
    /// Offices, professions, relations; bodies that speak.
    ROLE = Role;
    /// Roles that name nobody.
    ANONYMOUS = Anonymous;
    /// Nouns that stand for something said.
    NOUN = SpeechNoun;
    /// Words after which quotation marks hold a name or a title.
    NAMED = Named;
    /// Articles and their like.
    DET = Article;
    /// Indefinite ones.
    INDEFINITE = Indefinite;
    /// "According to".
    ACCORDING = According;
    /// "According to", behind its noun.
    POSTCORDING = AccordingBehind;
    /// Abbreviations that keep their dot.
    ABBREVIATION = Abbreviation;
    /// Words in names of bodies.
    ORG = Body;
    /// Names of places.
    PLACE = Place;
    /// Words that open sentences with a capital and are no names.
    STOP = Opener;
    /// Nations, parties, creeds.
    GROUP = Group;
    /// Verbs in the mood of reported speech.
    SUBJUNCTIVE = Subjunctive;
    /// First names of men.
    MALE = Male;
    /// First names of women.
    FEMALE = Female;
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
