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
    "writing.txt" {
        /// Ranges of Unicode code points, in hexadecimal: the script that only this language uses.
        Script = "script";
        /// Letters that hardly any other language writes. A text whose letters are to one part in
        /// a hundred of these is in the language.
        OwnLetter = "own letters";
    }
    "days.txt" {
        /// Names of the month in all cases that dates use.
        January = "january";
        /// Names of the month in all cases that dates use.
        February = "february";
        /// Names of the month in all cases that dates use.
        March = "march";
        /// Names of the month in all cases that dates use.
        April = "april";
        /// Names of the month in all cases that dates use.
        May = "may";
        /// Names of the month in all cases that dates use.
        June = "june";
        /// Names of the month in all cases that dates use.
        July = "july";
        /// Names of the month in all cases that dates use.
        August = "august";
        /// Names of the month in all cases that dates use.
        September = "september";
        /// Names of the month in all cases that dates use.
        October = "october";
        /// Names of the month in all cases that dates use.
        November = "november";
        /// Names of the month in all cases that dates use.
        December = "december";
        /// Short names of the month, without a stop.
        JanuaryShort = "january short";
        /// Short names of the month, without a stop.
        FebruaryShort = "february short";
        /// Short names of the month, without a stop.
        MarchShort = "march short";
        /// Short names of the month, without a stop.
        AprilShort = "april short";
        /// Short names of the month, without a stop.
        MayShort = "may short";
        /// Short names of the month, without a stop.
        JuneShort = "june short";
        /// Short names of the month, without a stop.
        JulyShort = "july short";
        /// Short names of the month, without a stop.
        AugustShort = "august short";
        /// Short names of the month, without a stop.
        SeptemberShort = "september short";
        /// Short names of the month, without a stop.
        OctoberShort = "october short";
        /// Short names of the month, without a stop.
        NovemberShort = "november short";
        /// Short names of the month, without a stop.
        DecemberShort = "december short";
        /// A word that is glued to the front of a month and means "in".
        MonthPrefix = "month prefix";
        /// A word before the number of a month: "tháng 2".
        NumberedMonth = "numbered month";
        /// Names of the weekday in all cases that dates use.
        Monday = "monday";
        /// Names of the weekday in all cases that dates use.
        Tuesday = "tuesday";
        /// Names of the weekday in all cases that dates use.
        Wednesday = "wednesday";
        /// Names of the weekday in all cases that dates use.
        Thursday = "thursday";
        /// Names of the weekday in all cases that dates use.
        Friday = "friday";
        /// Names of the weekday in all cases that dates use.
        Saturday = "saturday";
        /// Names of the weekday in all cases that dates use.
        Sunday = "sunday";
        /// Short names of the weekday, and names that are also other words.
        MondayShort = "monday short";
        /// Short names of the weekday, and names that are also other words.
        TuesdayShort = "tuesday short";
        /// Short names of the weekday, and names that are also other words.
        WednesdayShort = "wednesday short";
        /// Short names of the weekday, and names that are also other words.
        ThursdayShort = "thursday short";
        /// Short names of the weekday, and names that are also other words.
        FridayShort = "friday short";
        /// Short names of the weekday, and names that are also other words.
        SaturdayShort = "saturday short";
        /// Short names of the weekday, and names that are also other words.
        SundayShort = "sunday short";
        /// Words for this day and this moment.
        Today = "today";
        /// Words for the day before.
        Yesterday = "yesterday";
        /// Words for two days before.
        BeforeYesterday = "before yesterday";
        /// The unit of time in all forms that stand beside a number.
        Second = "second";
        /// The unit of time in all forms that stand beside a number.
        Minute = "minute";
        /// The unit of time in all forms that stand beside a number.
        Hour = "hour";
        /// The unit of time in all forms that stand beside a number.
        Day = "day";
        /// The unit of time in all forms that stand beside a number.
        Week = "week";
        /// The unit of time in all forms that stand beside a number.
        Month = "month";
        /// The unit of time in all forms that stand beside a number.
        Year = "year";
        /// Words for one that stand in place of a number: "an hour ago".
        One = "one";
        /// Words before a number that say how long ago: "vor 3 Stunden".
        AgoBefore = "ago before";
        /// Words behind a unit that say how long ago: "3 hours ago".
        AgoBehind = "ago behind";
        /// Words that say how long ago, in one word with the unit: "3小时前".
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
        /// The word for month that stands behind its number without a space.
        MonthSign = "month sign";
        /// The word for day that stands behind its number without a space.
        DaySign = "day sign";
        /// The word for hour that stands behind its number without a space.
        HourSign = "hour sign";
        /// The word for minute that stands behind its number without a space.
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
        /// Verbs that often report speech, in all forms.
        Report = "report";
        /// Verbs in the mood of reported speech.
        Subjunctive = "subjunctive";
        /// Nouns for something said: statement, letter.
        SpeechNoun = "speech nouns";
        /// Words after which quotation marks hold a name or a title.
        Named = "named";
        /// Phrases that mean "according to".
        According = "according to";
        /// Words that mean "according to" and stand behind the noun.
        AccordingBehind = "according to, behind";
        /// Words that open a quote which goes on from what was said before: and, but.
        QuoteLink = "quote links";
        /// How a quote opens that greets or thanks.
        Greeting = "greetings";
        /// Stems of words that carry opinion, promise, accusation or decision; a stem of fewer than five letters is a whole word.
        TellingStem = "telling stems";
        /// Verbs of speech that follow a quotation with a capital before them: “Go!” Smith said.
        VerbBehindQuote = "verbs behind a quote";
        /// Words that open a clause of their own behind a quotation.
        ClauseBehindQuote = "clause openers behind a quote";
        /// Verbs of speech at the end of a clause without spaces.
        VerbEndingClause = "verbs that end a clause";
        /// Words that end like a verb of speech and are none.
        NoVerbOfSpeech = "no verbs of speech";
        /// Particles that join a quotation to the sentence it stands in.
        ParticleBehindQuote = "particles behind a quote";
        /// Verbs that report speech with "back" behind them: shot back.
        VerbWithBack = "verbs with back";
        /// Verbs that report speech with "in" behind them: chimed in.
        VerbWithIn = "verbs with in";
        /// Verbs whose object hears what is said: told.
        VerbOfTelling = "verbs of telling";
        /// Words by which an interviewer asks.
        InterviewVerb = "interview verbs";
        /// Openings of words that say a quotation is not meant so.
        SoCalled = "so-called";
        /// Words before a verb of speech by which somebody did not say it: denied, refused, never.
        Denial = "denials";
        /// Verbs by which an outlet tells what somebody else said: quoted, reports.
        CitingVerb = "verbs of citing";
        /// Things that bear words and speak for nobody: sign, banner, shirt.
        Lettered = "things with words on them";
        /// Words for words that stand on such a thing: "with the words".
        Lettering = "words for lettering";
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
        /// Articles and their like that do not say which one: a, some.
        Indefinite = "indefinite articles";
        /// Stop words: words of grammar that carry no news. Replaces the list of the `stop-words` library.
        StopWord = "stop words";
        /// Subject pronouns that hang on the verb by a hyphen: dit-il.
        HyphenPronoun = "hyphen pronouns";
        /// Pronouns by which a speaker is named behind a quotation: he said.
        PronounBehindQuote = "pronouns behind a quote";
        /// Short words between a subject and its verb: se, me.
        Clitic = "clitics";
        /// Articles and pronouns whose form is never a subject's.
        Oblique = "oblique words";
        /// Articles and pronouns whose form is never a subject's, where all nouns are capitalised.
        Accusative = "accusative words";
        /// Articles that behind a noun are a genitive's.
        GenitiveArticle = "genitive articles";
        /// The reflexive pronoun.
        Reflexive = "reflexive";
        /// Words that join a second verb to the first: and, or.
        ClauseJoiner = "clause joiners";
        /// Prepositions that say from whom: of, by.
        OriginPreposition = "origin prepositions";
        /// Auxiliary verbs of the passive.
        PassiveAuxiliary = "passive auxiliaries";
        /// Prepositions before who acts in a passive clause.
        AgentPreposition = "agent prepositions";
        /// "As" before a noun that is no subject: "Als Antwort sagte Gall".
        As = "as";
        /// The preposition behind a noun of opinion: "Ihrer Ansicht nach".
        ViewPreposition = "view preposition";
        /// The verb of "it says" where a text is read from.
        ItSays = "it says";
        /// The pronoun behind the verb of "it says".
        ItOfItSays = "it of it says";
        /// Prepositions before the text that is read from.
        ReadingPreposition = "reading prepositions";
        /// Endings of nouns that name no person and no body.
        AbstractEnding = "endings of abstract nouns";
        /// Endings of adverbs between a subject and its verb.
        AdverbEnding = "endings of adverbs";
        /// Endings of adverbs that open a sentence with a capital, where all nouns have one.
        OpeningAdverbEnding = "endings of opening adverbs";
        /// Endings of verbs that stand behind a role and its genitive: "prezydent spotkał".
        VerbEnding = "endings of verbs";
        /// Endings of finite verbs.
        FiniteEnding = "endings of finite verbs";
        /// Frequent finite verbs without one of these endings.
        FiniteVerb = "finite verbs";
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
        /// Words before or behind a name that are no part of it; lower case, without accents and stops.
        NameTitle = "titles around names";
        /// Which of several of one name: jr.
        NameSuffix = "name suffixes";
        /// Particles that are first names, too, where they open a name with a capital.
        ParticleTooName = "particles that are first names";
        /// Articles that a hyphen joins to a surname: al-Sisi.
        JoinedArticle = "joined articles";
        /// Particles that join two capitalised words to one name.
        JoiningParticle = "joining particles";
        /// Pet forms of first names and the names they stand for; without accents.
        Nickname = "nicknames" Kind::Pairs;
        /// Articles before the name of a body.
        BodyArticle = "articles before bodies";
        /// Legal forms behind the name of a company.
        LegalForm = "legal forms";
        /// Roles of politics, office, law, business, science, medicine, police, army and press; without accents.
        PublicRole = "public roles";
        /// Roles of sport; without accents.
        SportRole = "sport roles";
        /// Roles of stage, screen, music and books; without accents.
        ArtsRole = "arts roles";
        /// Roles of a church; without accents.
        ClergyRole = "clergy roles";
        /// Trades, neighbours, pupils; without accents.
        EverydayRole = "everyday roles";
        /// Words of a role that say nothing of what it is.
        EmptyRoleWord = "empty role words";
        /// Endings of compounds that are roles: "Kultusministerin".
        RoleEnding = "endings of roles";
        /// Endings of roles that women bear.
        WomanEnding = "endings of women";
        /// Endings of roles that men bear.
        ManEnding = "endings of men";
        /// Whole words that say a man; their letters end roles of women too.
        ManWord = "words for a man";
        /// Words for a head of state or government behind a nation's name: leader.
        Leader = "leaders";
        /// Words in the offices that a leader holds.
        LeaderOffice = "offices of leaders";
        /// Words that say when a role was held: former, acting.
        Former = "former";
        /// Courtesy titles that follow a name and nothing else.
        CourtesyBehind = "courtesy behind a name";
        /// Endings of the names of offices and places of work.
        OfficeEnding = "endings of offices";
        /// The commonest surnames, where a name is written without spaces.
        Surname = "surnames";
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
        /// Nouns that behind "The" at a sentence's start name what the sentence before told of.
        PointingNoun = "pointing nouns";
        /// Words behind a pointing noun that name which one is meant: of, who.
        NamingWord = "naming words";
        /// Words that open many sentences and end no names, with a capital: for sentences that a page glued together.
        GluedOpener = "glued openers";
        /// Words that open a sentence before an apostrophe.
        ElidedWord = "elided words";
        /// Words with a capital that open a sentence behind an abbreviation.
        OpenerBehindAbbreviation = "openers behind an abbreviation";
        /// Words before an ordinal with a stop: der 2. Weltkrieg.
        BeforeOrdinal = "before an ordinal";
        /// Shortened titles and names that end no sentence, in texts of any language.
        TitleStop = "titles before a stop";
        /// Shortened titles and names that end no sentence, in texts of this language alone.
        OwnTitleStop = "own titles before a stop";
        /// Shortened titles behind which a capital opens a name, not a sentence.
        TitleBeforeName = "titles behind which a name stands";
        /// Abbreviations of "number" before a numeral.
        NumberStop = "number abbreviations";
        /// Shortened forms of firms and names that may end a sentence, in texts of any language.
        FirmStop = "firm abbreviations";
        /// Small words within a name between a quotation and its verb.
        SmallNameWord = "small words of names";
        /// Words that lost their start to an apostrophe: ’nineties.
        ClippedWord = "clipped words";
    }
    "head.txt" {
        /// What opens a byline before its names: "By", "Posted by".
        BylineOpening = "byline openings" Kind::Patterns;
        /// What opens a byline where a page glues it to the name: "ByAna Sorel".
        GluedByline = "glued byline";
        /// Words before the name in a link to an author's page: "All posts by".
        AuthorLink = "author links" Kind::Patterns;
        /// Labels that say who wrote an article: "written by".
        AuthorLabel = "author labels";
        /// Words between two names: and, with.
        NameJoiner = "name joiners";
        /// Small words inside names: von, de.
        NameParticle = "name particles";
        /// Small words that open a surname: St, Mc.
        NameBeginning = "name beginnings";
        /// Words that make a capitalised phrase a role or a page's furniture instead of a name.
        NoName = "no names";
        /// Names of months and weekdays that are people's names too.
        DayNameToo = "dates that are names";
        /// Names of a newsroom's accounts: admin, editor.
        Account = "accounts";
        /// News agencies, in lower case.
        Agency = "agencies";
        /// Words of a date line beside its dates, folded.
        DateLineWord = "date line words";
        /// Words of a date line that say its date is that of publication.
        Published = "published";
        /// Stems that say a date is that of a change.
        Updated = "updated";
        /// Words anywhere in a line that say its date is that of publication.
        PublicationLabel = "publication labels" Kind::Patterns;
        /// Time zones by their distance from UTC, in hours or hours and minutes.
        Zone = "zones" Kind::Pairs;
        /// Time zones of the United States that move in summer, by their distance in winter.
        SummerZone = "summer zones" Kind::Pairs;
        /// Zones that are no other word of a date line.
        ZoneBesideDate = "zones beside dates";
        /// Words that begin a role behind a name: "Ana Sorel Staff Writer". Lower case.
        RoleBehindName = "roles behind names";
        /// Words beside the dates of somebody's life. Lower case.
        LifeDate = "life dates";
        /// Words of an outlet's name and hardly ever a person's.
        OutletWord = "outlet words";
        /// Sections of an outlet, as its menu names them.
        SectionName = "section names";
    }
    "kinds.txt" {
        /// What sections, addresses and headlines call columns, editorials and letters. Folded.
        OpinionLabel = "opinion labels";
        /// The same for analyses and explanations.
        ExplainerLabel = "explainer labels";
        /// The same for interviews.
        InterviewLabel = "interview labels";
        /// The same for running reports of posts with times.
        LiveLabel = "live labels";
        /// The same for recipes.
        RecipeLabel = "recipe labels";
        /// The same for reports of one match.
        MatchLabel = "match labels";
        /// The same for obituaries and notices of death.
        ObituaryLabel = "obituary labels";
        /// The same for columns of corrections.
        CorrectionLabel = "correction labels";
        /// The same for press releases and advertisers' articles.
        ReleaseLabel = "release labels";
        /// The same for newsletters.
        NewsletterLabel = "newsletter labels";
        /// The same for reviews.
        ReviewLabel = "review labels";
        /// The same for pages about a film.
        VideoLabel = "video labels";
        /// The same for horoscopes.
        HoroscopeLabel = "horoscope labels";
        /// What a list counts in its headline: "7 things". Folded.
        RankingNoun = "list nouns";
        /// Headings over what a recipe takes. Folded.
        IngredientsHeading = "ingredients headings";
        /// Headings over the steps of a recipe. Folded.
        StepsHeading = "steps headings";
        /// Phrases that only notices of a death use. Folded.
        DeathPhrase = "death phrases";
        /// Phrases that only press releases use. Folded.
        ReleasePhrase = "release phrases";
        /// Words of reports of a match, beside its score in the headline. Folded.
        MatchWord = "match words";
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
        /// Words of pages, not of articles, anywhere in a sentence; lower case.
        PageWord = "page words";
        /// Who stands where in a picture.
        PhotoSide = "photo sides";
        /// Phrases of sentences that credit reporters and nothing else.
        ReportersCredit = "reporters’ credits";
        /// How a sentence begins that is a byline.
        BylineStart = "byline starts";
        /// Small words between the names of a byline.
        BylineSmallWord = "small words of bylines";
        /// Headings of a note of correction, before a stop or colon.
        CorrectionTitle = "correction titles" Kind::Patterns;
        /// Openings of a sentence that says an article was corrected.
        CorrectionOpening = "correction openings" Kind::Patterns;
        /// Openings of an editor's note.
        EditorsNote = "editors’ notes" Kind::Patterns;
        /// Words by which such a note says that the article was wrong.
        CorrectionWord = "correction words" Kind::Patterns;
        /// Words that stand in every credit behind a caption, in lower case; before patterns are tried.
        CaptionSign = "caption signs";
        /// Words that stand in every scene, in lower case; before patterns are tried.
        SceneSign = "scene signs";
        /// Phrases only captions use.
        Scene = "scenes" Kind::Patterns;
        /// Phrases only captions use, whose capitals count.
        SceneMark = "scene marks" Kind::Patterns;
        /// Words of a credit in brackets.
        CreditWord = "credit words" Kind::Patterns;
        /// Agencies that sell pictures.
        PictureAgency = "picture agencies" Kind::Patterns;
        /// Words that open a line of credit before a colon.
        CreditOpening = "credit openings" Kind::Patterns;
        /// Words that open a credit at a caption's end.
        TrailingCredit = "trailing credits" Kind::Patterns;
        /// Words of a page's notice about its cookies, in lower case.
        CookieNotice = "words of cookie notices";
        /// Phrases of requests for consent to cookies and tracking. Folded.
        ConsentPhrase = "consent phrases";
        /// Phrases of the legal notices behind a text. Folded.
        LegalPhrase = "legal phrases";
        /// Phrases that offer the rest of an article to subscribers. Folded.
        PaywallPhrase = "paywall phrases";
        /// Common words whose first letter is set apart as an initial: "T he island". Lower case.
        InitialWord = "words after initials";
        /// Openings of a document's title that is a place holder, in lower case.
        NoTitle = "no titles";
    }
    "sections.txt" {
        /// Words by which an article on politics is known.
        PoliticsWord = "politics words";
        /// Words by which an article on the economy is known.
        EconomyWord = "economy words";
        /// Words by which an article on the world abroad is known.
        WorldWord = "world words";
        /// Words by which an article on the town: police, courts, schools, accidents is known.
        LocalWord = "local words";
        /// Words by which an article on culture is known.
        CultureWord = "culture words";
        /// Words by which an article on science, health and technology is known.
        ScienceWord = "science words";
        /// Words by which an article on sport is known.
        SportWord = "sport words";
        /// Words by which an article on life: food, travel, home, style is known.
        LifeWord = "life words";
        /// What outlets call their section on politics, as addresses spell it.
        PoliticsName = "politics names";
        /// What outlets call their section on the economy, as addresses spell it.
        EconomyName = "economy names";
        /// What outlets call their section on the world, as addresses spell it.
        WorldName = "world names";
        /// What outlets call their section on the town, as addresses spell it.
        LocalName = "local names";
        /// What outlets call their section on culture, as addresses spell it.
        CultureName = "culture names";
        /// What outlets call their section on science, as addresses spell it.
        ScienceName = "science names";
        /// What outlets call their section on sport, as addresses spell it.
        SportName = "sport names";
        /// What outlets call their section on life, as addresses spell it.
        LifeName = "life names";
        /// What outlets call their section on opinion, as addresses spell it.
        OpinionName = "opinion names";
    }
    "telling.txt" {
        /// How a headline says that its page is written on while things happen: live.
        LiveHeadline = "live headlines" Kind::Patterns;
        /// Labels of a headline that is no report's: opinion, video, podcast; and headlines cut short.
        LabelledHeadline = "labelled headlines" Kind::Patterns;
        /// How a headline opens that asks, explains, counts or speaks for its writer.
        AskingHeadline = "asking headlines" Kind::Patterns;
        /// Lines over a text that say it is an opinion.
        OpinionLine = "opinion lines" Kind::Patterns;
        /// How a sentence reads that tells what a picture shows.
        Caption = "captions" Kind::Patterns;
        /// How a sentence speaks to those who read it.
        Chat = "chat" Kind::Patterns;
        /// Sentences about the article, its author or the show that it comes from.
        ShowFrame = "shows and frames" Kind::Patterns;
        /// How a sentence says that a thing is still to come.
        Coming = "coming" Kind::Patterns;
        /// How a sentence says that a thing has come.
        Came = "came" Kind::Patterns;
        /// Words that make a figure behind them rough: about, at least.
        RoughWord = "rough words";
        /// Acronyms that need no introduction.
        StandingName = "standing names" Kind::Patterns;
    }
}
