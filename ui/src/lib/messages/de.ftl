### Deutsch.
###
### Wortliste: article Artikel · source (the outlet) Quelle · story Thema · edition Ausgabe ·
### digest Tagesübersicht · lead Aufmacher · brief Meldung („In Kürze“) · quote Zitat ·
### speaker wer spricht, im Verzeichnis „Stimmen“ · receipt Beleg · import Import ·
### library Bibliothek · tag Schlagwort · saved gemerkt · kept search gemerkte Suche ·
### headline Schlagzeile · byline Autorenzeile · caption Bildunterschrift.
### Anrede: keine, wo es ohne geht (Infinitiv: „Dateien hinzufügen“). Anführung „so“.

app = Nutgraf
skip = Zum Inhalt
dot = { " · " }
loading = Wird gelesen …

# Was auf einer Taste steht.
keycaps =
    .ctrl = Strg
    .enter = Eingabe
    .space = Leertaste
    .esc = Esc

counts-articles =
    { $n ->
        [one] { $n } Artikel
       *[other] { $n } Artikel
    }
counts-stories =
    { $n ->
        [one] { $n } Thema
       *[other] { $n } Themen
    }
counts-quotes =
    { $n ->
        [one] { $n } Zitat
       *[other] { $n } Zitate
    }
counts-sources =
    { $n ->
        [one] { $n } Quelle
       *[other] { $n } Quellen
    }
counts-items =
    { $n ->
        [one] { $n } Element
       *[other] { $n } Elemente
    }
counts-minutes = { $n } Min.

## Die Seitenleiste

nav-label = Ansichten
nav-menu = Menü
nav-closeMenu = Menü schließen
nav-search = Suchen …
nav-digest = Heute
nav-editions = Ausgaben
nav-stories = Themen
nav-speakers = Stimmen
nav-library = Bibliothek
nav-saved = Gemerkt
nav-imports = Importe
nav-settings = Einstellungen
nav-help = Tasten und Hilfe
nav-addFiles = Dateien wählen …
nav-addFolder = Ordner wählen …
nav-paste = Text einfügen …

## Was misslang

failures-title = Das ließ sich nicht lesen
failures-again = Noch einmal versuchen
failures-opening = Die Bibliothek ließ sich nicht öffnen
failures-because = { $what } ({ $detail })
failures-codes =
    .not-found = Das ist nicht mehr in der Bibliothek.
    .nothing-chosen = Ein Artikel braucht mindestens einen Block.
    .cannot-reread = Der Artikel lässt sich aus seinem Original nicht mehr lesen. Er bleibt, wie er ist.
    .bad-name = Ein Name hat ein bis sechzig Zeichen und keine Anführungszeichen.
    .no-hour = Ein Tag endet zu einer Stunde von 0 bis 23.
    .ambiguous = Mehrere Personen heißen so. Bitte den ganzen Namen angeben.
    .same-speaker = Das ist bereits ein und dieselbe Person.
    .whole-story = Das sind alle Artikel des Themas; es bliebe nichts davon übrig.
    .already-undone = Dieser Import ist schon rückgängig gemacht.
    .still-running = Dieser Import läuft noch.
    .library-read-only = In die Bibliothek kann nicht geschrieben werden. Es wurde nichts geändert.
    .busy = Die Bibliothek ist gerade beschäftigt. Gleich noch einmal versuchen.
    .not-the-words = Diese Wörter stehen nicht an dieser Stelle des Artikels.
    .too-many = Mehr Markierungen kann dieser Artikel nicht haben.
    .too-long = Die Notiz ist zu lang.
    .cannot-speak = Das lässt sich nicht vorlesen.
    .library-too-new = Eine neuere Version von Nutgraf hat diese Bibliothek geöffnet. Hier öffnet sie sich erst nach einer Aktualisierung.
    .disk-full = Der Datenträger ist voll. Bitte Platz schaffen und noch einmal versuchen; es ist nichts verloren.
    .library-damaged = Die Datei der Bibliothek ist beschädigt.
    .library-cannot-open = Die Datei der Bibliothek lässt sich nicht öffnen.
    .library-failed = Die Bibliothek konnte das nicht ausführen.
    .no-data-folder = Das System nennt keinen Ordner für die Bibliothek.
    .bad-address = Nur Adressen, die mit http: oder https: beginnen, lassen sich öffnen.
    .no-opener = Es ließ sich kein Browser öffnen.
    .internal = In Nutgraf ist etwas schiefgegangen.
    .there-again = Dieser Artikel wurde inzwischen neu hinzugefügt: Er ist schon in der Bibliothek.
    .no-tray = Dieses System zeigt keine Symbole im Infobereich.
    .no-file-manager = Der Ordner konnte nicht gezeigt werden.

## Die Tagesübersicht

digest-edition = Ausgabe { $n }
digest-byPublication = Alles, was an diesem Tag erschienen ist
digest-midnight = Mitternacht
digest-closes = Redaktionsschluss { $time }, { $zone }
digest-closed = Redaktionsschluss war { $time }, { $zone }
digest-facts = In Zahlen
digest-since-label = Seit der Ausgabe davor
digest-since-new = { $n } neu
digest-since-developing = { $n } mit Neuem
digest-since-quiet = { $n } ruhig
digest-since-yesterday = seit gestern
digest-since-day = seit { $day }
digest-since-first = Die erste Ausgabe: Alles ist neu.
digest-length = Länge
digest-lengths =
    .short = Kurz
    .normal = Normal
    .long = Lang
digest-by = Welcher Tag zählt
digest-bys =
    .arrival = Nach Eingang
    .publication = Nach Erscheinen
digest-previous = Vorige Ausgabe
digest-next = Nächste Ausgabe
digest-calendar = Alle Ausgaben
digest-states =
    .new = Neu
    .developing = Läuft weiter
    .quiet = Ruhig
digest-newSentence = neu:{ " " }
digest-stories = Themen
digest-othersAdd = Andere ergänzen
digest-theyDiffer = Die Berichte weichen voneinander ab
digest-said = Wer hat was gesagt
digest-briefs = In Kürze
digest-moreStories = { $n } weitere
digest-moreOf = { $section }: { $n } weitere
digest-sections =
    .politics = Politik
    .economy = Wirtschaft
    .world = Welt
    .local = Lokales
    .culture = Kultur
    .science = Wissenschaft und Gesundheit
    .sport = Sport
    .life = Leben
    .opinion = Meinung
    .other = Weiteres
digest-unused = Nicht verwendet, und warum
digest-end = Das war alles für heute.
digest-endOf = Das war alles für { $day }.
digest-moreSources = und { $n } weitere
digest-place = { $source } ¶{ $paragraph } ↵
digest-noSource = Quelle unbekannt
digest-contents = In dieser Ausgabe
digest-quoted = Wer zitiert wird
digest-outlets = Quellen
digest-reasons =
    .duplicate =
        { $n ->
            [one] { $n } Doppel eines Themas oben
           *[other] { $n } Doppel von Themen oben
        }
    .unreadable =
        { $n ->
            [one] { $n } Datei war nicht lesbar
           *[other] { $n } Dateien waren nicht lesbar
        }
    .undated =
        { $n ->
            [one] { $n } Artikel ohne Datum
           *[other] { $n } Artikel ohne Datum
        }
    .very-short =
        { $n ->
            [one] { $n } Artikel ist zu kurz
           *[other] { $n } Artikel sind zu kurz
        }
    .withdrawn =
        { $n ->
            [one] { $n } Artikel wurde von der Agentur zurückgezogen
           *[other] { $n } Artikel wurden von der Agentur zurückgezogen
        }
    .embargoed =
        { $n ->
            [one] { $n } Artikel wartet auf das Ende der Sperrfrist
           *[other] { $n } Artikel warten auf das Ende der Sperrfrist
        }
digest-quietDay = Ein ruhiger Tag
digest-quietToday = Heute ist nichts eingegangen. Artikel auf das Fenster ziehen oder eine ältere Ausgabe lesen.
digest-quietPast = Unter diesem Tag ist nichts abgelegt.
digest-sparkline = Artikel pro Tag zu „{ $headline }“
digest-day = Tag
digest-articles = Artikel
digest-source = Quelle
digest-speaker = Wer
digest-quotes = Zitate

## Zitate, und wer spricht

quote-unclear = Unklar, wer spricht
quote-said = Gesagt von { $name }
quote-from = { $source }, { $when }
quote-corrected = eigene Berichtigung
quote-menu = Mehr zu diesem Zitat
quote-correct = Namen berichtigen …
quote-notAQuote = Kein Zitat
quote-aQuote = Doch ein Zitat
quote-open = Im Artikel öffnen
quote-evidence = Die Wörter, die den Namen belegen, sind gepunktet unterstrichen.
quote-noEvidence = Keine Wörter daneben nennen, wer spricht.

correct-who = Wer hat das gesagt?
correct-whoElse = Wer ist { $name } noch?
correct-whose = Wer spricht hier, wenn nicht { $name }?
correct-splitHint =
    { $quotes ->
        [one] { $quotes } Zitat gewählt
       *[other] { $quotes } Zitate gewählt
    }{ $articles ->
        [0] { "" }
        [one] , dazu alle aus { $articles } Artikel
       *[other] , dazu alle aus { $articles } Artikeln
    }
correct-hint = Namen eingeben
correct-name = Name der Person
correct-here = In diesem Artikel
correct-library = In der Bibliothek
correct-use = „{ $name }“ verwenden
correct-cancel = Abbrechen

## Ein Artikel

article-back = Zurück
article-backTo =
    .digest = Zurück zur Übersicht
    .story = Zurück zum Thema
    .speaker = Zurück zur Stimme
    .library = Zurück zur Bibliothek
    .search = Zurück zur Suche
    .saved = Zurück zu Gemerktem
    .imports = Zurück zu den Importen
    .article = Zurück zum Artikel davor
    .blocks = Zurück zu den Blöcken
    .stories = Zurück zu den Themen
    .speakers = Zurück zu den Stimmen
    .editions = Zurück zu den Ausgaben
    .settings = Zurück zu den Einstellungen
    .help = Zurück zur Hilfe
article-earlier = So lautete der Text am { $when }, als die Ausgabe ihn zitierte. Seitdem hat er sich geändert.
article-updatedSince = Geändert seit { $when }:
article-updatedSinceRead = Geändert, seit Sie ihn in der Fassung vom { $when } gelesen haben:
article-changes =
    { $fresh ->
        [one] { $fresh } neuer Satz
       *[other] { $fresh } neue Sätze
    }{ $gone ->
        [0] { "" }
       *[other] , { $gone } weggefallen
    }.
article-headlineWas = Die Überschrift war
article-gone =
    { $n ->
        [one] Der weggefallene Satz
       *[other] Die { $n } weggefallenen Sätze
    }
article-openEarlier = Im früheren Text zeigen
article-present = Heutigen Text zeigen
article-removed = Dieser Artikel wurde aus der Bibliothek entfernt. Eine abgeschlossene Ausgabe zitiert ihn noch.
article-bringBack = Zurückholen
article-original = Original
article-text = Text
article-readAloud = Vorlesen
article-endReading = Vorlesen beenden
article-save = Merken
article-saved = Gemerkt
article-markRead = Als gelesen markieren
article-markUnread = Als ungelesen markieren
article-remove = Entfernen
article-words =
    { $n ->
        [one] { $n } Wort
       *[other] { $n } Wörter
    }
article-minutes = { counts-minutes }
article-undated = Kein Datum gefunden
article-arrived = Eingang { $when }
article-inferred = erschlossen
article-inferredWhy = Das Datum ist aus den Worten des Artikels erschlossen: an diesem Tag oder später.
article-ofFile = der Datei
article-ofFileWhy = Der Tag, an dem die Datei entstand; der Artikel kann älter oder neuer sein.
article-ofChange = letzte Änderung
article-ofChangeWhy = Es steht nur dabei, wann der Artikel zuletzt geändert wurde; erschienen ist er da oder früher.
article-updated = Stand { $when }
article-story = Thema:
article-address = Im Browser öffnen
article-from = Aus { $item }
article-summary = Zusammenfassung
article-noSummary = Kein Satz steht für diesen Text.
article-quoted = Hier zitiert
article-noQuotes = Niemand wird zitiert.
article-notQuotes = Für Sie keine Zitate
# Was den Artikel umgab, wie es in einer Aufzählung heißt.
article-rules =
    .caption = Bildunterschrift
    .credit = Bildnachweis
    .repeated = wiederholter Text
    .date-line = Datumszeile
    .byline = Autorenzeile
    .sign-off = Kürzel
    .related = Verweise auf andere Artikel
    .chrome = Bedienelemente der Seite
    .mail-frame = Kopf oder Fuß der Mail
    .page-frame = Kopf, Fuß oder Zahl der Seite
    .note = Anmerkung
    .by-reader = von Hand weggelassen
    .unlike = anders als der Text ringsum
article-hidden =
    { $what } ausgeblendet · { $lines ->
        [one] { $lines } Zeile
       *[other] { $lines } Zeilen
    }
article-hiddenAtEnd =
    Seitenende: { $what } ausgeblendet · { $lines ->
        [one] { $lines } Zeile
       *[other] { $lines } Zeilen
    }
article-show = Zeigen
article-hide = Ausblenden
article-kinds =
    .opinion = Meinung
    .explainer = Hintergrund
    .interview = Interview
    .live-blog = Liveblog
    .list = Liste
    .recipe = Rezept
    .match-report = Spielbericht
    .obituary = Nachruf
    .correction = Berichtigung
    .press-release = Pressemitteilung
    .newsletter = Newsletter
    .review = Rezension
    .video = Video
    .horoscope = Horoskop
article-warnings =
    .undated = Es wurde kein Datum gefunden; der Artikel liegt unter dem Tag seines Eingangs.
    .date-inferred = Das Datum ist erschlossen und womöglich zu früh.
    .date-of-file = Das Datum ist der Tag, an dem die Datei entstand; der Artikel nennt keines.
    .date-of-change = Das Datum ist das der letzten Änderung; wann der Artikel erschien, steht nicht dabei.
    .several-in-one = Die Datei enthält wohl mehrere Artikel, die sich nicht trennen ließen.
    .headline-guessed = Die Schlagzeile stammt aus dem Text oder dem Namen der Datei.
    .damaged-encoding = Einige Zeichen waren nicht lesbar und wurden ersetzt.
    .very-short = Es wurde kaum Text gefunden. Vielleicht enthält das Original mehr.
    .truncated = Das Ende eines sehr langen Textes wurde weggelassen. Das Original enthält es.
    .opening-only = Die Datei enthält nur den Anfang dieses Artikels.
    .withdrawn = Die Agentur hat diesen Artikel zurückgezogen.
    .embargoed = Die Agentur hat für diesen Artikel eine Sperrfrist gesetzt.
    .draft = Ein Entwurf: noch nicht veröffentlicht.
article-originalTitle = Das Original: { $item }
article-originalNote = { $size } · gezeigt ohne Skripte und ohne Netz
highlights-title = Markierungen und Notizen
highlights-none = Noch keine. Text auswählen und h oder n drücken.
highlights-bar = Ausgewählte Wörter
highlights-highlight = Markieren
highlights-note = Notiz
highlights-keep = Behalten
highlights-remove = Markierung entfernen
highlights-edit = Notiz zu „{ $words }“
highlights-earlier = in einem früheren Text des Artikels
highlights-select = Zuerst Wörter auswählen: h markiert sie, n notiert etwas dazu.
highlights-made = Markiert.
highlights-kept = Notiz behalten.
highlights-count =
    { $n ->
        [one] { $n } Markierung
       *[other] { $n } Markierungen
    }
highlights-empty = Nichts ist markiert
highlights-emptyHint = In einem Artikel Wörter auswählen und h drücken, oder n, um etwas dazu zu notieren.
highlights-more = Mehr zeigen

## Den richtigen Block wählen

blocks-title = Den richtigen Block wählen
blocks-hint = Das ist alles, was in der Datei steht. Was angekreuzt ist, ist der Artikel: ankreuzen, was fehlt, und das Kreuz wegnehmen, wo etwas nicht dazugehört. Das Original bleibt, wie es ist, und Strg+Z nimmt die Wahl zurück.
blocks-boxes = Wo der Artikel steht
# $n (number)
blocks-moreBoxes = { $n } weitere zeigen
blocks-list = Block für Block
# $n (number)
blocks-folded =
    { $n ->
        [one] { $n } Block ausgeblendet
       *[other] { $n } Blöcke ausgeblendet
    }
blocks-head = Überschrift oder Vorspann
blocks-outside = Nicht im Artikel
blocks-begins = Hier beginnen
# $words (text)
blocks-beginsWith = Hier beginnen, der Artikel beginnt mit: { $words }
blocks-ends = Hier enden
# $words (text)
blocks-endsWith = Hier enden, der Artikel endet mit: { $words }
blocks-acts = Was mit der Wahl geschehen soll
# $n (number)
blocks-number =
    { $n ->
        [one] { $n } Block
       *[other] { $n } Blöcken
    }
# $words (text), $blocks (text)
blocks-sizeOf = { $words } in { $blocks }
blocks-use = Diesen Text verwenden
blocks-reset = Von vorn
blocks-cancel = Abbrechen
blocks-give = Wie Nutgraf ihn liest
blocks-wrong = Stimmt der Text nicht?
blocks-yours = Die Blöcke dieses Textes sind von Hand gewählt.

## Originale neu auslesen

reread-one = Neu auslesen
reread-running = Wird neu ausgelesen
reread-analysing = Artikel werden nach einer Aktualisierung neu ausgewertet
# $done (number), $total (number)
reread-of =
    { $total ->
        [one] { $done } von { $total } Artikel
       *[other] { $done } von { $total } Artikeln
    }
# $n (number)
reread-older =
    { $n ->
        [one] { $n } Artikel hat eine ältere Version von Nutgraf gelesen.
       *[other] { $n } Artikel hat eine ältere Version von Nutgraf gelesen.
    }
# $reason (text)
reread-failed = Der Artikel lässt sich nicht neu auslesen. { $reason }
reread-changed = Neu ausgelesen: Der Text hat sich geändert.
reread-same = Nichts hat sich geändert.
# $done (number), $changed (number), $failed (number)
reread-all =
    { $done ->
        [one] { $done } Artikel neu ausgelesen: { $changed } geändert, { $failed } nicht lesbar.
       *[other] { $done } Artikel neu ausgelesen: { $changed } geändert, { $failed } nicht lesbar.
    }
# $done (number), $changed (number)
reread-stopped =
    { $done ->
        [one] Nach { $done } Artikel angehalten: { $changed } geändert.
       *[other] Nach { $done } Artikeln angehalten: { $changed } geändert.
    }

## Die Bibliothek

library-title = Bibliothek
library-search = In der Bibliothek suchen
library-hint = Wörter, "genaue Folge", speaker:Name
library-found = { counts-articles } mit „{ $query }“
library-all = { counts-articles }
library-unread = Nur ungelesene
library-saved = Nur gemerkte
library-allSources = Alle Quellen
library-source = Quelle
library-allLanguages = Alle Sprachen
library-language = Sprache
library-allTags = Alle Schlagwörter
library-tag = Schlagwort
library-choose = „{ $headline }“ auswählen
library-chooseSome = Artikel auswählen
library-chosen = { $n } ausgewählt
library-chosenActs = Was mit den ausgewählten Artikeln geschehen soll
library-chooseAll = Alle { $n } auswählen
library-markRead = Als gelesen markieren
library-markUnread = Als ungelesen markieren
library-endChoosing = Fertig
library-none = Kein Artikel passt.
library-noneHint = Weniger Wörter eingeben oder einen Filter wegnehmen.
library-empty = Die Bibliothek ist leer
library-emptyHint = Artikeldateien auf das Fenster ziehen oder hier hinzufügen.
library-unreadMark = Ungelesen
library-savedMark = Gemerkt
library-noDate = ohne Datum

tags-open = Schlagwörter
tags-title =
    { $n ->
        [1] Schlagwörter dieses Artikels
        [one] Schlagwörter von { $n } Artikel
       *[other] Schlagwörter von { $n } Artikeln
    }
tags-name = Schlagwort
tags-hint = Ein Schlagwort, neu oder bekannt
tags-add = „{ $tag }“ hinzufügen
tags-none = Noch keine Schlagwörter. Eines eintippen und die Eingabetaste drücken.
tags-done = Fertig

searches-keep = Diese Suche merken
searches-keepIt = Merken
searches-name = Name der Suche
searches-note = gemerkte Suche
searches-kept = „{ $name }“ steht jetzt unter der Bibliothek.
searches-remove = Diese Suche entfernen

saved-title = Gemerkt
saved-show = Was gezeigt wird
saved-kinds =
    .articles = Artikel
    .highlights = Markierungen
saved-empty = Noch nichts gemerkt
saved-emptyHint = Die Taste s merkt einen Satz, eine Zeile oder einen Artikel; er steht dann hier.

## Themen

stories-title = Themen
stories-count = { counts-stories }
stories-strip = Die letzten zwei Wochen
stories-story = Thema
stories-empty = Noch keine Themen
stories-emptyHint = Ein Thema versammelt die Artikel zu einem Ereignis. Zuerst einige Artikel hinzufügen.
stories-line =
    { $articles ->
        [one] { $articles } Artikel
       *[other] { $articles } Artikel
    }, { $sources ->
        [one] { $sources } Quelle
       *[other] { $sources } Quellen
    }
stories-span = { $first } – { $last }
stories-timeline = Was wann geschah
stories-related = Frühere Geschichten dazu
stories-alsoSpeaking = mit { $names }
stories-alsoIn = auch in
stories-sameTopic = Zum selben Thema:
stories-newInUpdate = neu in einer Aktualisierung:{ " " }
stories-sources = Artikel, der früheste zuerst
stories-quotes = Wer hat was gesagt
stories-notThis = Nicht dieses Thema
stories-notThisOne = Nicht dieses Thema: { $headline }
stories-move = Verschieben …
stories-moveOne = Verschieben … in ein anderes Thema: { $headline }
stories-moveTitle = In welches Thema verschieben?
stories-merge = Vereinen …
stories-mergeOne = Vereinen … mit einem anderen Thema: { $headline }
stories-mergeTitle = Mit welchem Thema vereinen?
stories-find = Wörter der Schlagzeile
stories-noneFound = Kein anderes Thema enthält diese Wörter.
stories-found = { counts-stories }

## Stimmen

speakers-title = Stimmen
speakers-count =
    { $n ->
        [one] { $n } Stimme
       *[other] { $n } Stimmen
    }
speakers-countUnnamed =
    { $n ->
        [one] { $n } Quelle ohne Namen
       *[other] { $n } Quellen ohne Namen
    }
speakers-filter = Eine Stimme finden
speakers-empty = Noch niemand zitiert
speakers-emptyHint = Hier stehen alle, die ein Artikel mit Namen zitiert.
speakers-none = Niemand mit diesem Namen.
speakers-last = zuletzt am { $when }
speakers-kinds =
    .person = Person
    .organisation = Organisation
    .anonymous = Ungenannt
speakers-show = Zeigen
speakers-sets =
    .all = Alle
    .person = Personen
    .organisation = Organisationen
    .unnamed = Ungenannte
speakers-order = Sortieren nach
speakers-orders =
    .quotes = Meistzitiert
    .recent = Zuletzt
    .name = Name
speakers-unnamedHint = Quellen ohne Namen, eine nach der anderen: Ob zwei dieselbe sind, kann niemand wissen.
speakers-noUnnamed = Keine ungenannte Quelle wird zitiert.
speakers-roles = Genannte Rollen
speakers-roleIn = { $sources }, { $when }
speakers-span = { $first } bis { $last }
speakers-names = Auch genannt
speakers-outlets = Zitiert von
speakers-quotes = Zitate, das neueste zuerst
speakers-story = Thema:
speakers-rename = Umbenennen …
speakers-renameTo = Unter welchem Namen bekannt
speakers-renamed = Umbenennen
speakers-merge = Vereinen …
speakers-split = Trennen …
speakers-splitting = Zitate und Artikel auswählen, die zu jemand anderem gehören.
speakers-splitQuote = Dieses Zitat gehört zu jemand anderem
speakers-splitArticle = Alle Zitate in diesem Artikel
speakers-splitGo = { counts-quotes } zuordnen …
speakers-splitEnd = So lassen

## Ausgaben

editions-title = Ausgaben
editions-count =
    { $n ->
        [one] { $n } Ausgabe
       *[other] { $n } Ausgaben
    }
editions-empty = Noch keine Ausgaben
editions-emptyHint = Die erste Ausgabe erscheint mit dem ersten Artikel.
editions-previousMonth = Voriger Monat
editions-nextMonth = Nächster Monat
editions-list = Die neueste zuerst
editions-open = offen, bis der Tag vorbei ist
editions-more = Ältere Ausgaben zeigen
editions-line = { $day }, { counts-articles }

## Importe und ihre Belege

imports-title = Importe
imports-panel = Import
imports-empty = Noch nichts importiert
imports-emptyHint = Dateien oder Ordner irgendwo auf das Fenster ziehen. Zu jedem Element steht hier ein Beleg.
imports-started =
    { $n ->
        [0] Import läuft.
        [one] { $n } Element wird importiert.
       *[other] { $n } Elemente werden importiert.
    }
imports-ended = Import beendet: { $added } hinzugefügt, { $had } schon vorhanden, { $updated } aktualisiert, { $rejected } abgelehnt.
imports-running = Import läuft
imports-done = Importiert
imports-on = Importiert: { $when }
imports-of =
    { $total ->
        [one] { $done } von { $total } Element
       *[other] { $done } von { $total } Elementen
    }
imports-perSecond = { $n } pro Sekunde
imports-secondsLeft = noch etwa { $n } s
imports-minutesLeft = noch etwa { $n } Min.
imports-cancel = Abbrechen
imports-cancelled = abgebrochen
imports-undone = rückgängig gemacht
imports-samples = Beispiele
imports-unfinished = nicht beendet; geht beim nächsten Start weiter
imports-undo = Diesen Import rückgängig machen
imports-outcomes =
    .waiting = Wartet
    .added = Hinzugefügt
    .already-had = Vorhanden
    .updated = Aktualisiert
    .rejected = Abgelehnt
    .opened = Geöffnet
    .offered = Adressen
imports-why =
    .empty = Die Datei ist leer: den Artikel noch einmal speichern und diese Kopie hinzufügen.
    .unknown-format = Dieses Format liest Nutgraf nicht: als Text, HTML, .docx, .odt, EPUB oder PDF speichern und das hinzufügen.
    .too-large = Größer als erlaubt: aufteilen oder den Artikel allein speichern.
    .no-article = Darin fand sich kein Artikeltext: die Seite öffnen, bis der Text zu sehen ist, und neu speichern oder den Text kopieren und einfügen.
    .locked = Durch ein Passwort oder den Buchhändler gesperrt: eine Kopie ohne Sperre hinzufügen oder den Text kopieren und einfügen.
    .no-text = Die Seiten enthalten keinen lesbaren Text: eine Texterkennung (OCR) laufen lassen und deren Ergebnis hinzufügen.
    .not-found = Nicht mehr an seinem Ort: verschoben oder geändert? Bitte noch einmal hinzufügen.
    .not-readable = Das System erlaubt das Lesen nicht.
    .network = Die Adresse ließ sich nicht abrufen: später noch einmal versuchen oder die Seite speichern und die Datei hinzufügen.
    .bad-address = Keine Webadresse, die sich abrufen lässt: nur http: und https: werden verfolgt.
    .too-slow = Es dauerte zu lange: den Artikel allein speichern oder den Text kopieren und einfügen.
    .reader-failed = Nicht lesbar, vielleicht beschädigt: noch einmal speichern oder den Text kopieren und einfügen.
    .library-read-only = In die Bibliothek kann nicht geschrieben werden.
    .cancelled = Der Import endete, bevor dies an der Reihe war; ein neuer Versuch liest weiter.
    .too-many = Mehr, als auf einmal gelesen wird: aufteilen oder mit einem neuen Versuch weiterlesen.
    .damaged = Beschädigt oder abgeschnitten: neu herunterladen oder auspacken und den Inhalt hinzufügen.
    .too-deep = Ein Archiv im Archiv im Archiv: auspacken und den Inhalt hinzufügen.
    .too-tight = Ausgepackt wäre es weit größer als zulässig, wie bei Archiven, die Datenträger füllen sollen: nur selbst auspacken, wenn die Herkunft vertrauenswürdig ist.
imports-outcomeCounts =
    .added = { $n } hinzugefügt
    .already-had = { $n } schon vorhanden
    .updated = { $n } aktualisiert
    .rejected = { $n } abgelehnt
    .offered = { $n } mit Adressen
imports-showMembers = Alle { $n } zeigen
imports-hideMembers = Ausblenden
imports-membersOf = Belege zum Inhalt von { $name }
imports-offers =
    { $n ->
        [one] Darin steht { $n } Adresse. Nichts wird geholt, bevor sie hinzugefügt ist.
       *[other] Darin stehen { $n } Adressen. Nichts wird geholt, bevor sie hinzugefügt sind.
    }
imports-addresses = Adressen in { $name }
imports-feed = Feed
imports-addLink = Hinzufügen
imports-addAllLinks = Alle hinzufügen
imports-linkAdded = Angefragt
imports-same = Derselbe Text wie „{ $headline }“
imports-uncertain =
    .undated = kein Datum gefunden
    .date-inferred = Datum aus dem Text erschlossen
    .date-of-file = Datum der Datei
    .date-of-change = Datum der letzten Änderung
    .several-in-one = mehrere Artikel, die sich nicht trennen ließen
    .headline-guessed = Schlagzeile aus dem Text gebildet
    .damaged-encoding = einige Zeichen waren beschädigt
    .very-short = kaum Text gefunden
    .truncated = das Ende fehlt
    .opening-only = nur der Anfang
    .withdrawn = von der Agentur zurückgezogen
    .embargoed = mit Sperrfrist
    .draft = Entwurf, nicht veröffentlicht
imports-newSentences =
    { $n ->
        [one] { $n } neuer Satz
       *[other] { $n } neue Sätze
    }
imports-goneSentences = { $n } entfallen
imports-headlineChanged = die Schlagzeile ist geändert
imports-earlier = eine frühere Fassung, hinter der jetzigen aufbewahrt
imports-leftOut = weggelassen: { $what }
imports-aside =
    .picture =
        { $n ->
            [one] { $n } Bild
           *[other] { $n } Bilder
        }
    .style =
        { $n ->
            [one] { $n } Datei für Stil, Skript oder Schrift
           *[other] { $n } Dateien für Stile, Skripte und Schriften
        }
    .recording =
        { $n ->
            [one] { $n } Ton oder Film
           *[other] { $n } Töne und Filme
        }
    .companion =
        { $n ->
            [one] { $n } Teil einer gespeicherten Seite
           *[other] { $n } Teile gespeicherter Seiten
        }
    .undelivered =
        { $n ->
            [one] { $n } Seite ohne Inhalt
           *[other] { $n } Seiten ohne Inhalt
        }
imports-from = aus { $item }
imports-retry = Noch einmal
imports-open = Öffnen
imports-all = Alle Belege ansehen
imports-closeNamed = Importliste schließen
imports-openList = Importliste zeigen
imports-more = { $n } weitere zeigen
imports-progress = Fortschritt des Imports
imports-show = Belege vom { $when }

drop-title =
    { $n ->
        [one] Loslassen, um das Element hinzuzufügen
       *[other] Loslassen, um { $n } Elemente hinzuzufügen
    }
drop-others =
    { $n ->
        [one] ein weiteres
       *[other] { $n } weitere
    }
drop-hint = Text, Markdown, gespeicherte Webseiten, Mails, PDF, EPUB, RTF, Dokumente aus Word und LibreOffice, auch in Ordnern und Archiven. Zu jedem gibt es einen Beleg; nichts verlässt diesen Rechner.

paste-title = Einen Artikel einfügen
paste-text = Text eines Artikels oder eine Webadresse
paste-hint = Eine Adresse wird einmal aus dem Netz geholt, weil darum gebeten wird. Text bleibt hier.
paste-add = Zur Bibliothek hinzufügen
paste-cancel = Abbrechen

firstRun-title = Nachrichten in den eigenen Worten der Reporter
firstRun-what = Gespeicherte Artikel auf dieses Fenster ziehen: Text, Markdown, Webseiten, Mails, Dokumente, Bücher. Nutgraf macht daraus eine Tagesübersicht aus ihren eigenen Sätzen und Zitaten, und jede Zeile führt an ihre Stelle zurück.
firstRun-private = Kein Konto und kein Server. Nichts verlässt diesen Rechner.
firstRun-drop = Dateien oder Ordner hierher ziehen
firstRun-or = oder
firstRun-samples = Eine Beispielausgabe öffnen
firstRun-opening = Beispiele werden geöffnet …
firstRun-samplesHint = Zwei Tage mit erfundenen Artikeln, mit einem Klick wieder fort.

samples-banner = Das sind Beispiele, erfunden zum Ausprobieren.
samples-remove = Entfernen

palette-title = Suchen oder springen
palette-hint = Eine Ansicht, ein Thema, eine Stimme oder Wörter eines Artikels
palette-none = Nichts gefunden.
palette-views = Ansichten
palette-stories = Themen
palette-speakers = Stimmen
palette-articles = Artikel
palette-results =
    { $n ->
        [one] { $n } Treffer
       *[other] { $n } Treffer
    }

## Einstellungen

settings-title = Einstellungen
settings-language = Sprache
settings-asSystem = Wie das System
settings-theme = Farben
settings-themes =
    .system = Wie das System
    .light = Hell
    .dark = Dunkel
    .sepia = Sepia
settings-face = Schrift
settings-faces =
    .serif = Mit Serifen
    .sans = Ohne Serifen
settings-measure = Breite des Textes
settings-measures =
    .narrow = Schmal
    .normal = Normal
    .wide = Breit
settings-length = Länge, mit der Ausgaben sich öffnen
settings-lengthHint = Sie lässt sich auf der Seite jederzeit ändern.
settings-cutOff = Ein Tag endet um
settings-cutOffHint = Dann schließt seine Ausgabe für immer. Was zwischen Mitternacht und dieser Stunde kommt, gehört noch zum Vortag.
settings-hour =
    { $hour ->
        [0] Mitternacht
       *[other] { $hour } Uhr
    }
settings-about = Über Nutgraf
settings-promise = Nutgraf zeigt nur, was die Artikel sagen, Wort für Wort. Ins Netz geht es nur für eine Adresse, die eingegeben wurde.

## Hilfe

help-title = Tasten und Hilfe
help-keys = Tasten
help-does =
    .step = nächster und voriger Satz, Zitat oder Zeile
    .proof = den Artikel an dieser Stelle öffnen
    .back = zurück, mit Bildlauf und Fokus wie zuvor
    .turn = eine Seite weiter; am Ende der nächste ungelesene Artikel
    .read = als gelesen oder ungelesen markieren
    .save = merken oder nicht mehr merken
    .tags = Schlagwörter
    .choose = in einer Liste: den Artikel auswählen, um mehrere auf einmal zu bearbeiten
    .original = in einem Artikel: das Original oder wieder der Text
    .aloud = in einem Artikel: vorlesen oder damit aufhören
    .blocks = in einem Artikel: den richtigen Block des Originals wählen
    .again = in einem Artikel: neu auslesen
    .ends = beim Wählen der Blöcke: hier beginnen, hier enden
    .highlight = in einem Artikel: die ausgewählten oder angestrichenen Wörter markieren
    .note = in einem Artikel: etwas dazu notieren
    .search = in der Bibliothek suchen
    .help = diese Seite
    .palette = suchen oder springen
    .files = Dateien hinzufügen
    .paste = eingefügten Text oder eine Webadresse hinzufügen
    .undo = das Letzte rückgängig machen
help-search = Suchen
help-queries =
    .words = hafen tunnel
    .phrase = "dritte röhre"
    .source = source:kurier
    .speaker = speaker:"ines caldera"
    .before = before:2026-11-20
    .after = after:2026-10
    .language = language:de
    .tag = tag:"zu lesen"
    .is = is:unread
help-finds =
    .words = Artikel mit beiden Wörtern; das letzte darf ein Wortanfang sein
    .phrase = diese Wörter in dieser Folge
    .source = aus einer Quelle, deren Name dieses Wort enthält
    .speaker = die diese Person zitieren
    .before = vor einem Tag erschienen; auch vor einem Monat oder Jahr
    .after = danach erschienen; on:2026-11 innerhalb davon
    .language = in dieser Sprache
    .tag = mit diesem eigenen Schlagwort
    .is = ungelesen; auch is:read (gelesen), is:saved (gemerkt), is:highlighted (mit Markierung)
help-how = So funktioniert es
help-points =
    .verbatim = Jeder Satz und jedes Zitat stammt unverändert von den Reportern. Eingabetaste oder Klick zeigt die Stelle im Artikel.
    .named = Ein Zitat trägt nur dann einen Namen, wenn der Artikel ihn nennt; sonst steht da „Unklar, wer spricht“.
    .closed = Ist ein Tag vorbei, wird seine Ausgabe abgeschlossen und ändert sich nie mehr. Was später kommt, steht in der nächsten.
    .receipts = Zu jedem hinzugefügten Element gibt es einen Beleg: hinzugefügt, schon vorhanden, aktualisiert oder mit Begründung abgelehnt.
    .undo = Nichts fragt „Wirklich?“: Strg+Z holt zurück, was entfernt wurde.

## Was getan und zurückgenommen wurde

acts-undo = Rückgängig
acts-dismiss = Schließen
acts-saved = Gemerkt.
acts-unsaved = Nicht mehr gemerkt.
acts-tagged = Schlagwort „{ $tag }“ vergeben.
acts-untagged = Schlagwort „{ $tag }“ entfernt.
acts-samplesRemoved = Die Beispiele sind fort.
acts-nothingToUndo = Es gibt nichts rückgängig zu machen.
acts-removed =
    { $n ->
        [one] { $n } Artikel entfernt.
       *[other] { $n } Artikel entfernt.
    }
acts-removedBack =
    { $n ->
        [one] { $n } Artikel zurückgeholt.
       *[other] { $n } Artikel zurückgeholt.
    }
acts-batchUndone =
    { $n ->
        [one] Import rückgängig gemacht: { $n } Artikel fort.
       *[other] Import rückgängig gemacht: { $n } Artikel fort.
    }
acts-batchBack =
    { $n ->
        [one] Import wiederhergestellt: { $n } Artikel.
       *[other] Import wiederhergestellt: { $n } Artikel.
    }
acts-storySplit =
    { $n ->
        [one] { $n } Artikel zu einem eigenen Thema gemacht.
       *[other] { $n } Artikel zu einem eigenen Thema gemacht.
    }
acts-storyWhole =
    { $n ->
        [one] { $n } Artikel wieder im Thema.
       *[other] { $n } Artikel wieder im Thema.
    }
acts-moved =
    { $n ->
        [one] { $n } Artikel in ein anderes Thema verschoben.
       *[other] { $n } Artikel in ein anderes Thema verschoben.
    }
acts-movedBack =
    { $n ->
        [one] { $n } Artikel zurückverschoben.
       *[other] { $n } Artikel zurückverschoben.
    }
acts-storiesMerged = Aus zwei Themen ist eines geworden.
acts-storiesApart = Die beiden Themen sind wieder getrennt.
acts-saveBack = Merken rückgängig gemacht.
acts-taggedBack = Schlagwort „{ $tag }“ wieder entfernt.
acts-untaggedBack = Schlagwort „{ $tag }“ wieder vergeben.
acts-highlighted = Markiert.
acts-highlightedBack = Die Markierung ist fort.
acts-highlightRemoved = Markierung entfernt.
acts-highlightRemovedBack = Die Markierung ist wieder da.
acts-noted = Notiz behalten.
acts-notedBack = Die Notiz ist wie zuvor.
acts-searchKept = „{ $name }“ gemerkt.
acts-searchKeptBack = „{ $name }“ ist nicht mehr gemerkt.
acts-searchRemoved = „{ $name }“ entfernt.
acts-searchRemovedBack = „{ $name }“ zurückgeholt.
acts-read = Als gelesen markiert.
acts-unread = Als ungelesen markiert.
acts-readBack = Markierung rückgängig gemacht.
acts-unclear = Gilt jetzt als unklar.
acts-corrected = Gilt jetzt als Zitat von { $name }.
acts-notQuotes = Wird nicht mehr als Zitat gezeigt.
acts-restoredQuotes = Wird wieder als Zitat gezeigt.
acts-correctionBack = Die Berichtigung ist zurückgenommen.
acts-speakersMerged = { $name } ist jetzt { $into }.
acts-speakersApart = { $name } und { $into } sind wieder zwei.
acts-quotesGiven =
    { $n ->
        [one] { $n } Zitat { $name } zugeordnet.
       *[other] { $n } Zitate { $name } zugeordnet.
    }
acts-quotesBack =
    { $n ->
        [one] { $n } Zitat zurückgegeben.
       *[other] { $n } Zitate zurückgegeben.
    }
acts-renamed = Heißt jetzt { $name }.
acts-renamedBack = Heißt wieder wie zuvor.
# $n (number)
acts-readAgain =
    Neu ausgelesen: { $n } Artikel geändert.
acts-readAgainBack = Die Texte sind wieder wie zuvor.
acts-blocksChosen = Der Artikel besteht aus den gewählten Blöcken.
acts-blocksGiven = Wieder so, wie Nutgraf ihn liest.
acts-blocksBack = Die Blöcke sind wieder wie zuvor.

about-title = Über Nutgraf
about-what = Ein Tagesüberblick ganz für Sie aus den Artikeln, die Sie darauf ablegen, in den Worten der Reporter.
about-version = Version
about-licence = Lizenz
about-fonts = Schriften
about-fontsAre = Source Serif 4 und Inter, unter der SIL Open Font License 1.1
about-parts = Bibliotheken
about-partsHint = Nutgraf steht auf der Arbeit vieler. Jeder Teil und seine Lizenz:
about-data = Ihre Bibliothek liegt in
about-open = Datenordner öffnen
about-close = Schließen
drop-kinds-folder =
    { $n ->
        [one] { $n } Ordner mit allem darin
       *[other] { $n } Ordner mit allem darin
    }
drop-kinds-text =
    { $n ->
        [one] { $n } Text
       *[other] { $n } Texte
    }
drop-kinds-page =
    { $n ->
        [one] { $n } Webseite
       *[other] { $n } Webseiten
    }
drop-kinds-mail =
    { $n ->
        [one] { $n } Mail
       *[other] { $n } Mails
    }
drop-kinds-document =
    { $n ->
        [one] { $n } Dokument
       *[other] { $n } Dokumente
    }
drop-kinds-book =
    { $n ->
        [one] { $n } Buch
       *[other] { $n } Bücher
    }
drop-kinds-feed =
    { $n ->
        [one] { $n } Feed
       *[other] { $n } Feeds
    }
drop-kinds-address =
    { $n ->
        [one] { $n } Datei mit Adressen
       *[other] { $n } Dateien mit Adressen
    }
drop-kinds-table =
    { $n ->
        [one] { $n } Datei mit Datensätzen
       *[other] { $n } Dateien mit Datensätzen
    }
drop-kinds-archive =
    { $n ->
        [one] { $n } Archiv
       *[other] { $n } Archive
    }
drop-kinds-other =
    { $n ->
        [one] { $n } von anderer Art, vielleicht abgelehnt
       *[other] { $n } von anderer Art, vielleicht abgelehnt
    }
morning-title = Die Ausgabe vom { $day } ist fertig
morning-text = { $headline } · { counts-articles }
settings-window = Fenster
settings-zoom = Größe der Seite
settings-zoomIs = { $percent } %
settings-larger = Größer
settings-smaller = Kleiner
settings-usual = Übliche Größe
settings-tray = Symbol im Infobereich
settings-trayHint = Mit den Wegen, das Fenster zu öffnen, Dateien hinzuzufügen und zu beenden.
settings-closeToTray = Nach dem Schließen des Fensters bleibt Nutgraf im Infobereich
settings-morning = Morgens Bescheid geben, wenn die Ausgabe vom Vortag fertig ist
settings-morningHint = Ein Hinweis am Tag, solange Nutgraf läuft, keiner an einem stillen Tag, keiner während des Lesens.
settings-aboutMore = Version, Lizenzen, Datenordner …
acts-broughtBack = Der Artikel ist wieder in der Bibliothek.
acts-broughtBackUndone = Der Artikel ist wieder entfernt.
native-words =
    .file = Datei
    .edit = Bearbeiten
    .view = Ansicht
    .go = Gehe zu
    .help = Hilfe
    .paste-article = Artikel einfügen …
    .open-data-folder = Datenordner öffnen
    .close-window = Fenster schließen
    .quit = Beenden
    .undo = Rückgängig
    .cut = Ausschneiden
    .copy = Kopieren
    .paste = Einfügen
    .select-all = Alles auswählen
    .zoom-in = Größer
    .zoom-out = Kleiner
    .zoom-reset = Übliche Größe
    .fullscreen = Vollbild
    .back = Zurück
    .previous-edition = Vorige Ausgabe
    .next-edition = Nächste Ausgabe
    .search = Bibliothek durchsuchen
    .palette = Suchen oder springen …
    .keys = Tasten und Hilfe
    .about = Über Nutgraf
    .tray-open = Nutgraf öffnen
    .tray-files = Dateien hinzufügen …
    .dialog-files = Dateien hinzufügen
    .dialog-folder = Ordner hinzufügen
    .dialog-articles = Artikel
    .dialog-all = Alle Dateien
    .pasted-text = eingefügter Text
