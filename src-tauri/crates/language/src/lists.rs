//! Every list a folder may have: its file, its key and its meaning.

/// What the entries of a list look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Words, phrases or parts of them.
    Words,
    /// Two parts with ` = ` between them.
    Pairs,
    /// Regular expressions, in the syntax of the `regex` library; upper and lower case are one.
    Patterns,
    /// Some of these and nothing else.
    Choice(&'static [&'static str]),
}

macro_rules! lists {
    ($($file:literal { $($(#[doc = $doc:literal])+ $list:ident = $key:literal $($kind:expr)?;)* })*) => {
        /// A list of words of one kind.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum List {
            $($($(#[doc = $doc])+ $list,)*)*
        }

        impl List {
            /// All lists.
            pub const ALL: &[List] = &[$($(List::$list,)*)*];

            /// The key before the colon.
            pub const fn key(self) -> &'static str {
                match self { $($(List::$list => $key,)*)* }
            }

            /// The file it belongs in.
            pub const fn file(self) -> &'static str {
                match self { $($(List::$list => $file,)*)* }
            }

            /// What its entries look like.
            pub const fn kind(self) -> Kind {
                match self { $($(List::$list => kind!($($kind)?),)*)* }
            }

            /// What the entries mean.
            pub const fn meaning(self) -> &'static str {
                match self { $($(List::$list => concat!($($doc),+),)*)* }
            }
        }
    };
}

macro_rules! kind {
    () => {
        Kind::Words
    };
    ($kind:expr) => {
        $kind
    };
}

lists! {
    "days.txt" {
        /// Names of the month in all cases that dates use, in lower case.
        January = "january";
        /// The same.
        February = "february";
        /// The same.
        March = "march";
        /// The same.
        April = "april";
        /// The same.
        May = "may";
        /// The same.
        June = "june";
        /// The same.
        July = "july";
        /// The same.
        August = "august";
        /// The same.
        September = "september";
        /// The same.
        October = "october";
        /// The same.
        November = "november";
        /// The same.
        December = "december";
        /// Short names of the month, without a stop.
        JanuaryShort = "january short";
        /// The same.
        FebruaryShort = "february short";
        /// The same.
        MarchShort = "march short";
        /// The same.
        AprilShort = "april short";
        /// The same.
        MayShort = "may short";
        /// The same.
        JuneShort = "june short";
        /// The same.
        JulyShort = "july short";
        /// The same.
        AugustShort = "august short";
        /// The same.
        SeptemberShort = "september short";
        /// The same.
        OctoberShort = "october short";
        /// The same.
        NovemberShort = "november short";
        /// The same.
        DecemberShort = "december short";
        /// A word that is glued to the front of a month and means "in".
        MonthPrefix = "month prefix";
        /// A word before the number of a month: "tháng 2".
        NumberedMonth = "numbered month";
        /// Names of the weekday in all cases that dates use.
        Monday = "monday";
        /// The same.
        Tuesday = "tuesday";
        /// The same.
        Wednesday = "wednesday";
        /// The same.
        Thursday = "thursday";
        /// The same.
        Friday = "friday";
        /// The same.
        Saturday = "saturday";
        /// The same.
        Sunday = "sunday";
        /// Short names of the weekday, and names that are also other words.
        MondayShort = "monday short";
        /// The same.
        TuesdayShort = "tuesday short";
        /// The same.
        WednesdayShort = "wednesday short";
        /// The same.
        ThursdayShort = "thursday short";
        /// The same.
        FridayShort = "friday short";
        /// The same.
        SaturdayShort = "saturday short";
        /// The same.
        SundayShort = "sunday short";
        /// Words for this day and this moment.
        Today = "today";
        /// Words for the day before.
        Yesterday = "yesterday";
        /// Words for two days before.
        BeforeYesterday = "before yesterday";
        /// The unit of time in all forms that stand beside a number.
        Second = "second";
        /// The same.
        Minute = "minute";
        /// The same.
        Hour = "hour";
        /// The same.
        Day = "day";
        /// The same.
        Week = "week";
        /// The same.
        Month = "month";
        /// The same.
        Year = "year";
        /// Words for one that stand in place of a number: "an hour ago".
        One = "one";
        /// Words before a number that say how long ago: "vor 3 Stunden".
        AgoBefore = "ago before";
        /// Words behind a unit that say so: "3 hours ago".
        AgoBehind = "ago behind";
        /// The same, written in one word with the unit: "3小时前".
        AgoJoined = "ago joined";
        /// In which order a date of numbers alone stands; day first where this is empty.
        DateOrder = "date order" Kind::Choice(&["month first"]);
        /// Ordinal ends and words between a day and its month: "27th of February".
        BehindDay = "behind day";
        /// Ordinal ends behind a day that follows its month: "February 27th".
        BehindMonthDay = "behind month day";
        /// Words between a month and its year: "febrero de 2019".
        BehindMonth = "behind month";
        /// The word for year that stands behind its number without a space.
        YearSign = "year sign";
        /// The same for the month.
        MonthSign = "month sign";
        /// The same for the day.
        DaySign = "day sign";
        /// The same for the hour.
        HourSign = "hour sign";
        /// The same for the minute.
        MinuteSign = "minute sign";
        /// Names of eras and the year before their first.
        Eras = "eras" Kind::Pairs;
        /// A word for the first year of an era.
        FirstYear = "first year";
        /// Words before an hour that say morning.
        BeforeNoon = "before noon";
        /// Words before an hour that say afternoon.
        AfterNoon = "after noon";
        /// A word behind a time of day: "21.14 Uhr".
        OClock = "o'clock";
        /// Times of day, and other words of running text that say when.
        WhenWords = "when words";
    }
    "speech.txt" {
        /// How the language writes speech.
        Habits = "habits" Kind::Choice(&[
            "subject before verb",
            "capital nouns",
            "elision",
            "hyphen pronouns",
            "dash speech",
            "no spaces",
            "genitives",
            "short months",
        ]);
        /// Verbs that almost always report speech, in all forms.
        Say = "say";
        /// Verbs that often do.
        Report = "report";
        /// Verbs in the mood of reported speech.
        Subjunctive = "subjunctive";
        /// Nouns for something said: statement, letter.
        SpeechNoun = "speech nouns";
        /// Words after which quotation marks hold a name or a title.
        Named = "named";
        /// Phrases that mean "according to".
        According = "according to";
        /// The same behind the noun.
        AccordingBehind = "according to, behind";
    }
    "grammar.txt" {
        /// Auxiliary verbs.
        Auxiliary = "auxiliary verbs";
        /// Adverbs that stand between subject and verb.
        Adverb = "adverbs";
        /// Words that open a clause.
        ClauseOpener = "clause openers";
        /// Prepositions.
        Preposition = "prepositions";
        /// He, him.
        He = "he";
        /// She.
        She = "she";
        /// It, this.
        It = "it";
        /// They, them.
        They = "they";
        /// I, we, you and their forms.
        FirstPerson = "first person";
        /// Who.
        Who = "who";
        /// His.
        His = "his";
        /// Her, before a noun.
        Her = "her";
        /// Their, its.
        Their = "their";
        /// Articles and their like.
        Article = "articles";
        /// Indefinite ones.
        Indefinite = "indefinite articles";
        /// Stop words: words of grammar that carry no news. Replaces the list of the `stop-words` library.
        StopWord = "stop words";
    }
    "people.txt" {
        /// Titles of men before a name.
        Mister = "mister";
        /// Titles of women before a name.
        Missis = "missis";
        /// Other titles before a name.
        Title = "titles";
        /// Offices, professions, relations, and bodies that speak.
        Role = "roles";
        /// Roles that name nobody: a witness, residents.
        Anonymous = "anonymous roles";
        /// Words in the names of bodies: party, ministry.
        Body = "bodies";
        /// Names of places.
        Place = "places";
        /// Nations, parties, creeds.
        Group = "groups";
        /// First names of men.
        Male = "men";
        /// First names of women.
        Female = "women";
    }
    "sentences.txt" {
        /// Abbreviations that keep their stop.
        Abbreviation = "abbreviations";
        /// Words that open sentences with a capital and are no names.
        Opener = "openers";
        /// Words at the start of a sentence that lean on the sentence before it: he, but, therefore.
        Leaning = "leaning openers";
        /// Words behind "this" that give it a sense of its own: "this week".
        OwnSense = "own sense";
        /// The few words by which a summary tells that a sentence reports speech.
        ReportingWord = "reporting words";
        /// Words for the writer and those addressed: I, we, you.
        WriterWord = "writer words";
    }
    "head.txt" {
        /// What opens a byline before its names: "By", "Posted by".
        BylineOpening = "byline openings" Kind::Patterns;
        /// The same where a page glues it to the name: "ByAna Sorel".
        GluedByline = "glued byline";
        /// What links to an author's page say before the name: "All posts by".
        AuthorLink = "author links" Kind::Patterns;
        /// Labels that say who wrote an article: "written by".
        AuthorLabel = "author labels";
        /// Words between two names: and, with.
        NameJoiner = "name joiners";
        /// Small words inside names: von, de.
        NameParticle = "name particles";
        /// The same that stand before a name alone: St, Mc.
        NameBeginning = "name beginnings";
        /// Words that make a capitalised phrase a role or a page's furniture instead of a name.
        NoName = "no names";
        /// Names of months and weekdays that are people's names too.
        DayNameToo = "dates that are names";
        /// What accounts of a newsroom are called: admin, editor.
        Account = "accounts";
        /// News agencies, in lower case.
        Agency = "agencies";
        /// Words of a date line beside its dates, folded.
        DateLineWord = "date line words";
        /// Those that say its date is that of publication.
        Published = "published";
        /// Stems that say a date is that of a change.
        Updated = "updated";
        /// Words anywhere in a line that say its date is that of publication.
        PublicationLabel = "publication labels" Kind::Patterns;
        /// Time zones by their distance from UTC, in hours or hours and minutes.
        Zone = "zones" Kind::Pairs;
        /// Those of the United States that move in summer, by their distance in winter.
        SummerZone = "summer zones" Kind::Pairs;
        /// Zones that are no other word of a date line.
        ZoneBesideDate = "zones beside dates";
        /// Words of an outlet's name and hardly ever a person's.
        OutletWord = "outlet words";
        /// Sections of an outlet, as its menu names them.
        SectionName = "section names";
    }
    "furniture.txt" {
        /// Short lines that open the tail of a page: all behind them is not the article. Folded.
        TailLine = "tail lines";
        /// Openings of lines that point to other articles. Folded.
        Pointer = "pointers";
        /// Lines that belong to the page, whole. Folded.
        PageLine = "page lines";
        /// Openings of lines that belong to the page. Folded.
        PageLineOpening = "page line openings";
    }
}
