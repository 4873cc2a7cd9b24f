### Français.
###
### Lexique : article article · source (the outlet) source · story sujet · edition édition ·
### digest revue du jour · lead ouverture · brief brève (« En bref ») · quote citation ·
### speaker qui parle, dans la liste « Voix » · receipt reçu · import import · library bibliothèque ·
### tag étiquette · saved gardé · kept search recherche gardée · headline titre ·
### byline signature · caption légende · to undo annuler (to cancel : interrompre).
### Infinitif plutôt que « vous ». Espace insécable avant : et dans « », fine insécable avant ; ! ?

app = Nutgraf
skip = Aller au contenu
dot = { " · " }
loading = Lecture en cours…

# Ce qui est écrit sur une touche.
keycaps =
    .ctrl = Ctrl
    .enter = Entrée
    .space = Espace
    .esc = Échap

counts-articles =
    { $n ->
        [one] { $n } article
       *[other] { $n } articles
    }
counts-stories =
    { $n ->
        [one] { $n } sujet
       *[other] { $n } sujets
    }
counts-quotes =
    { $n ->
        [one] { $n } citation
       *[other] { $n } citations
    }
counts-sources =
    { $n ->
        [one] { $n } source
       *[other] { $n } sources
    }
counts-items =
    { $n ->
        [one] { $n } élément
       *[other] { $n } éléments
    }
counts-minutes = { $n } min

## La colonne de gauche

nav-label = Vues
nav-menu = Menu
nav-closeMenu = Fermer le menu
nav-search = Chercher ou aller à
nav-digest = Aujourd’hui
nav-editions = Éditions
nav-stories = Sujets
nav-speakers = Voix
nav-library = Bibliothèque
nav-saved = Gardés
nav-imports = Imports
nav-settings = Réglages
nav-help = Touches et aide
nav-addFiles = Ajouter des fichiers…
nav-addFolder = Ajouter un dossier…
nav-paste = Coller du texte…

## Ce qui a échoué

failures-title = Lecture impossible
failures-again = Réessayer
failures-opening = La bibliothèque n’a pas pu être ouverte
failures-because = { $what } ({ $detail })
failures-codes =
    .not-found = Ceci n’est plus dans la bibliothèque.
    .nothing-chosen = Un article a besoin d’au moins un bloc.
    .cannot-reread = L’article ne peut plus être lu dans son original. Il reste tel quel.
    .bad-name = Un nom compte de un à soixante caractères, sans guillemets.
    .no-hour = Une journée se termine à une heure de 0 à 23.
    .ambiguous = Plusieurs personnes portent ce nom. Indiquer le nom entier.
    .same-speaker = C’est déjà une seule et même personne.
    .whole-story = Ce sont tous les articles du sujet ; il n’en resterait rien.
    .already-undone = Cet import est déjà annulé.
    .still-running = Cet import est encore en cours.
    .library-read-only = Impossible d’écrire dans la bibliothèque. Rien n’a été modifié.
    .busy = La bibliothèque est occupée. Réessayer dans un instant.
    .not-the-words = Ces mots ne se trouvent pas à cet endroit de l’article.
    .too-many = Cet article ne peut pas avoir plus de passages surlignés.
    .too-long = La note est trop longue.
    .cannot-speak = Ceci ne peut pas être lu à voix haute.
    .library-too-new = Une version plus récente de Nutgraf a ouvert cette bibliothèque. Une mise à jour est nécessaire pour l’ouvrir ici.
    .disk-full = Le disque est plein. Faire de la place puis réessayer ; rien n’est perdu.
    .library-damaged = Le fichier de la bibliothèque est endommagé.
    .library-cannot-open = Le fichier de la bibliothèque ne s’ouvre pas.
    .library-failed = La bibliothèque n’a pas pu le faire.
    .no-data-folder = Le système n’indique aucun dossier pour la bibliothèque.
    .bad-address = Seules les adresses commençant par http: ou https: peuvent être ouvertes.
    .no-opener = Aucun navigateur n’a pu être ouvert.
    .internal = Quelque chose a mal tourné dans Nutgraf.
    .there-again = Cet article a été ajouté de nouveau depuis : il est déjà dans la bibliothèque.
    .no-tray = Ce système n’affiche pas d’icônes dans la zone de notification.
    .no-file-manager = Impossible d’afficher le dossier.

## La revue du jour

digest-edition = Édition { $n }
digest-byPublication = Tout ce qui a paru ce jour-là
digest-midnight = minuit
digest-closes = bouclage à { $time }, { $zone }
digest-closed = bouclée à { $time }, { $zone }
digest-facts = En chiffres
digest-since-label = Depuis l’édition précédente
digest-since-new =
    { $n ->
        [one] { $n } nouveau
       *[other] { $n } nouveaux
    }
digest-since-developing = { $n } en cours
digest-since-quiet =
    { $n ->
        [one] { $n } calme
       *[other] { $n } calmes
    }
digest-since-yesterday = depuis hier
digest-since-day = depuis le { $day }
digest-since-first = La première édition : tout est nouveau.
digest-length = Longueur
digest-lengths =
    .short = Courte
    .normal = Normale
    .long = Longue
digest-by = Quel jour compte
digest-bys =
    .arrival = Par arrivée
    .publication = Par parution
digest-previous = Édition précédente
digest-next = Édition suivante
digest-calendar = Toutes les éditions
digest-states =
    .new = Nouveau
    .developing = En cours
    .quiet = Calme
digest-newSentence = nouveau :{ " " }
digest-stories = Sujets
digest-othersAdd = D’autres ajoutent
digest-theyDiffer = Les récits divergent
digest-said = Qui a dit quoi
digest-briefs = En bref
digest-moreStories =
    { $n ->
        [one] { $n } autre
       *[other] { $n } autres
    }
digest-moreOf = { $section } : { $n ->
        [one] { $n } autre
       *[other] { $n } autres
    }
digest-sections =
    .politics = Politique
    .economy = Économie
    .world = Monde
    .local = Local
    .culture = Culture
    .science = Sciences et santé
    .sport = Sport
    .life = Vie pratique
    .opinion = Opinions
    .other = Autres nouvelles
digest-unused = Non retenus, et pourquoi
digest-end = C’est tout pour aujourd’hui.
digest-endOf = C’est tout pour le { $day }.
digest-moreSources =
    { $n ->
        [one] et { $n } autre
       *[other] et { $n } autres
    }
digest-place = { $source } ¶{ $paragraph } ↵
digest-noSource = Source inconnue
digest-contents = Dans cette édition
digest-quoted = Qui est cité
digest-outlets = Sources
digest-reasons =
    .duplicate =
        { $n ->
            [one] { $n } doublon d’un sujet ci-dessus
           *[other] { $n } doublons de sujets ci-dessus
        }
    .unreadable =
        { $n ->
            [one] { $n } fichier illisible
           *[other] { $n } fichiers illisibles
        }
    .undated =
        { $n ->
            [one] { $n } article sans date
           *[other] { $n } articles sans date
        }
    .very-short =
        { $n ->
            [one] { $n } article trop court
           *[other] { $n } articles trop courts
        }
    .withdrawn =
        { $n ->
            [one] { $n } article a été retiré par son agence
           *[other] { $n } articles ont été retirés par leur agence
        }
    .embargoed =
        { $n ->
            [one] { $n } article attend la fin de son embargo
           *[other] { $n } articles attendent la fin de leur embargo
        }
digest-quietDay = Une journée calme
digest-quietToday = Rien n’est arrivé aujourd’hui. Déposer des articles sur la fenêtre, ou lire une édition plus ancienne.
digest-quietPast = Rien n’est classé à cette date.
digest-sparkline = Articles par jour sur « { $headline } »
digest-day = Jour
digest-articles = Articles
digest-source = Source
digest-speaker = Qui
digest-quotes = Citations

## Les citations, et qui parle

quote-unclear = On ne sait qui parle
quote-said = Dit par { $name }
quote-from = { $source }, { $when }
quote-corrected = corrigé à la main
quote-menu = Plus sur cette citation
quote-correct = Corriger le nom…
quote-notAQuote = Pas une citation
quote-aQuote = C’est bien une citation
quote-open = Ouvrir dans l’article
quote-evidence = Les mots qui donnent le nom sont soulignés en pointillé.
quote-noEvidence = Aucun mot à côté ne dit qui parle.

correct-who = Qui a dit cela ?
correct-whoElse = Qui d’autre est { $name } ?
correct-whose = De qui sont ces mots, sinon de { $name } ?
correct-splitHint =
    { $quotes ->
        [one] { $quotes } citation choisie
       *[other] { $quotes } citations choisies
    }{ $articles ->
        [0] { "" }
        [one] , et toutes celles de { $articles } article
       *[other] , et toutes celles de { $articles } articles
    }
correct-hint = Taper un nom
correct-name = Nom de la personne
correct-here = Dans cet article
correct-library = Dans la bibliothèque
correct-use = Utiliser « { $name } »
correct-cancel = Annuler

## Un article

article-back = Retour
article-backTo =
    .digest = Retour à la revue
    .story = Retour au sujet
    .speaker = Retour à la voix
    .library = Retour à la bibliothèque
    .search = Retour à la recherche
    .saved = Retour aux articles gardés
    .imports = Retour aux imports
    .article = Retour à l’article précédent
    .blocks = Retour aux blocs
    .stories = Retour aux sujets
    .speakers = Retour aux voix
    .editions = Retour aux éditions
    .settings = Retour aux réglages
    .help = Retour à l’aide
article-earlier = Voici le texte tel qu’il était le { $when }, car l’édition le cite ainsi. Il a changé depuis.
article-updatedSince = Modifié depuis le { $when } :
article-updatedSinceRead = Modifié depuis votre lecture de la version du { $when } :
article-changes =
    { $fresh ->
        [one] { $fresh } nouvelle phrase
       *[other] { $fresh } nouvelles phrases
    }{ $gone ->
        [0] { "" }
       *[other] , { $gone } en moins
    }.
article-headlineWas = Le titre était
article-gone =
    { $n ->
        [one] La phrase qui a disparu
       *[other] Les { $n } phrases qui ont disparu
    }
article-openEarlier = La montrer dans le texte antérieur
article-present = Voir le texte actuel
article-removed = Cet article a été retiré de la bibliothèque. Une édition close le cite encore.
article-bringBack = Le remettre
article-original = Original
article-text = Texte
article-readAloud = Lire à voix haute
article-endReading = Arrêter la lecture
article-save = Garder
article-saved = Gardé
article-markRead = Marquer comme lu
article-markUnread = Marquer comme non lu
article-remove = Retirer
article-words =
    { $n ->
        [one] { $n } mot
       *[other] { $n } mots
    }
article-minutes = { counts-minutes }
article-undated = Aucune date trouvée
article-arrived = reçu : { $when }
article-inferred = déduite
article-inferredWhy = La date est déduite des mots de l’article : ce jour-là ou plus tard.
article-ofFile = du fichier
article-ofFileWhy = Le jour où le fichier a été créé ; l’article peut être plus ancien ou plus récent.
article-ofChange = dernière modification
article-ofChangeWhy = Seule la date de la dernière modification est indiquée ; l’article est paru ce jour-là ou plus tôt.
article-updated = mis à jour : { $when }
article-story = Sujet :
article-address = Ouvrir dans le navigateur
article-from = De { $item }
article-summary = Résumé
article-noSummary = Aucune phrase ne représente ce texte.
article-quoted = Cités ici
article-noQuotes = Personne n’est cité.
article-notQuotes = Pas des citations, selon vous
# Ce qui entourait l’article, nommé dans une énumération.
article-rules =
    .caption = légende
    .credit = crédit
    .repeated = texte répété
    .date-line = ligne de date
    .byline = signature
    .sign-off = initiales
    .related = liens vers d’autres articles
    .chrome = boutons de la page
    .mail-frame = en-tête ou pied du message
    .page-frame = en-tête, pied ou numéro de page
    .note = note
    .by-reader = écarté à la main
    .unlike = différent du texte alentour
article-hidden =
    Masqué : { $what } · { $lines ->
        [one] { $lines } ligne
       *[other] { $lines } lignes
    }
article-hiddenAtEnd =
    Fin de page, masqué : { $what } · { $lines ->
        [one] { $lines } ligne
       *[other] { $lines } lignes
    }
article-show = Afficher
article-hide = Masquer
article-kinds =
    .opinion = Opinion
    .explainer = Décryptage
    .interview = Entretien
    .live-blog = Direct
    .list = Liste
    .recipe = Recette
    .match-report = Compte rendu de match
    .obituary = Nécrologie
    .correction = Rectificatif
    .press-release = Communiqué de presse
    .newsletter = Lettre d’information
    .review = Critique
    .video = Vidéo
    .horoscope = Horoscope
article-warnings =
    .undated = Aucune date n’a été trouvée ; l’article est classé au jour de son arrivée.
    .date-inferred = La date est déduite et peut être trop ancienne.
    .date-of-file = La date est celle du fichier ; l’article n’en donne aucune.
    .date-of-change = La date est celle de la dernière modification ; la date de parution n’est pas indiquée.
    .several-in-one = Le fichier semble contenir plusieurs articles, qui n’ont pas pu être séparés.
    .headline-guessed = Le titre vient du texte ou du nom du fichier.
    .damaged-encoding = Certains caractères étaient illisibles et ont été remplacés.
    .very-short = Presque aucun texte n’a été trouvé. L’original en contient peut-être plus.
    .truncated = La fin d’un texte très long a été laissée de côté. L’original est entier.
    .opening-only = Le fichier ne contient que le début de cet article.
    .withdrawn = L’agence a retiré cet article.
    .embargoed = L’agence a placé cet article sous embargo jusqu’à une date.
    .draft = C’est un brouillon : il n’était pas publié.
article-originalTitle = L’original : { $item }
article-originalNote = { $size } · affiché sans scripts et sans réseau
highlights-title = Passages surlignés et notes
highlights-none = Aucun pour l’instant. Sélectionner du texte, puis h ou n.
highlights-bar = Mots sélectionnés
highlights-highlight = Surligner
highlights-note = Note
highlights-keep = Garder
highlights-remove = Retirer le surlignage
highlights-edit = Note sur « { $words } »
highlights-earlier = dans un texte antérieur de l’article
highlights-select = Sélectionner d’abord des mots : h les surligne, n y joint une note.
highlights-made = Surligné.
highlights-kept = Note gardée.
highlights-count =
    { $n ->
        [one] { $n } passage surligné
       *[other] { $n } passages surlignés
    }
highlights-empty = Rien n’est surligné
highlights-emptyHint = Sélectionner des mots dans un article, puis h, ou n pour y joindre une note.
highlights-more = Afficher plus

## Choisir le bon bloc

blocks-title = Choisir le bon bloc
blocks-hint = Voici tout ce que contient le fichier. Ce qui est coché forme l’article : cocher ce qui manque, décocher ce qui n’en fait pas partie. L’original reste tel quel, et Ctrl+Z annule le choix.
blocks-boxes = Où se trouve l’article
# $n (number)
blocks-moreBoxes = En montrer { $n } de plus
blocks-list = Bloc par bloc
# $n (number)
blocks-folded =
    { $n ->
        [one] { $n } bloc masqué
       *[other] { $n } blocs masqués
    }
blocks-head = Titre ou chapeau
blocks-outside = Hors de l’article
blocks-begins = Commencer ici
# $words (text)
blocks-beginsWith = Commencer ici, l’article commence par : { $words }
blocks-ends = Finir ici
# $words (text)
blocks-endsWith = Finir ici, l’article finit par : { $words }
blocks-acts = Que faire de ce choix
# $n (number)
blocks-number =
    { $n ->
        [one] { $n } bloc
       *[other] { $n } blocs
    }
# $words (text), $blocks (text)
blocks-sizeOf = { $words } en { $blocks }
blocks-use = Utiliser ce texte
blocks-reset = Recommencer
blocks-cancel = Annuler
blocks-give = Comme Nutgraf le lit
blocks-wrong = Le texte n’est pas le bon ?
blocks-yours = Les blocs de ce texte sont choisis à la main.

## Extraire à nouveau les originaux

reread-one = Extraire à nouveau
reread-running = Nouvelle extraction
reread-analysing = Nouvelle analyse des articles après une mise à jour
# $done (number), $total (number)
reread-of =
    { $total ->
        [one] { $done } sur { $total } article
       *[other] { $done } sur { $total } articles
    }
# $n (number)
reread-older =
    { $n ->
        [one] { $n } article a été lu par une version plus ancienne de Nutgraf.
       *[other] { $n } articles ont été lus par une version plus ancienne de Nutgraf.
    }
# $reason (text)
reread-failed = Impossible de l’extraire à nouveau. { $reason }
reread-changed = Extrait à nouveau : le texte a changé.
reread-same = Rien n’a changé.
# $done (number), $changed (number), $failed (number)
reread-all =
    { $done ->
        [one] { $done } article extrait à nouveau : { $changed } modifié, { $failed } illisible.
       *[other] { $done } articles extraits à nouveau : { $changed } modifiés, { $failed } illisibles.
    }
# $done (number), $changed (number)
reread-stopped =
    { $done ->
        [one] Arrêté après { $done } article : { $changed } modifié.
       *[other] Arrêté après { $done } articles : { $changed } modifiés.
    }

## La bibliothèque

library-title = Bibliothèque
library-search = Chercher dans la bibliothèque
library-hint = Des mots, "une suite exacte", speaker:nom
library-found = { counts-articles } avec « { $query } »
library-all = { counts-articles }
library-unread = Non lus seulement
library-saved = Gardés seulement
library-allSources = Toutes les sources
library-source = Source
library-allLanguages = Toutes les langues
library-language = Langue
library-allTags = Toutes les étiquettes
library-tag = Étiquette
library-choose = Choisir « { $headline } »
library-chooseSome = Choisir des articles
library-chosen =
    { $n ->
        [one] { $n } choisi
       *[other] { $n } choisis
    }
library-chosenActs = Que faire des articles choisis
library-chooseAll = Choisir les { $n }
library-markRead = Marquer comme lu
library-markUnread = Marquer comme non lu
library-endChoosing = Terminé
library-none = Aucun article ne correspond.
library-noneHint = Essayer moins de mots, ou retirer un filtre.
library-empty = La bibliothèque est vide
library-emptyHint = Déposer des fichiers d’articles sur la fenêtre, ou les ajouter ici.
library-unreadMark = Non lu
library-savedMark = Gardé
library-noDate = sans date

tags-open = Étiquettes
tags-title =
    { $n ->
        [1] Étiquettes de cet article
        [one] Étiquettes de { $n } article
       *[other] Étiquettes de { $n } articles
    }
tags-name = Étiquette
tags-hint = Une étiquette, nouvelle ou connue
tags-add = Ajouter « { $tag } »
tags-none = Pas encore d’étiquettes. En taper une, puis Entrée.
tags-done = Terminé

searches-keep = Garder cette recherche
searches-keepIt = Garder
searches-name = Nom de la recherche
searches-note = recherche gardée
searches-kept = « { $name } » est gardée sous la bibliothèque.
searches-remove = Retirer cette recherche

saved-title = Gardés
saved-show = Ce qui est affiché
saved-kinds =
    .articles = Articles
    .highlights = Surlignés
saved-empty = Rien de gardé pour l’instant
saved-emptyHint = La touche s garde ici l’article d’une phrase, d’une ligne ou d’une page.

## Les sujets

stories-title = Sujets
stories-count = { counts-stories }
stories-strip = Les deux dernières semaines
stories-story = Sujet
stories-empty = Pas encore de sujets
stories-emptyHint = Un sujet rassemble les articles sur un même événement. Ajouter d’abord quelques articles.
stories-line =
    { $articles ->
        [one] { $articles } article
       *[other] { $articles } articles
    }, { $sources ->
        [one] { $sources } source
       *[other] { $sources } sources
    }
stories-span = { $first } – { $last }
stories-timeline = Ce qui s’est passé, et quand
stories-related = Sujets antérieurs apparentés
stories-alsoSpeaking = avec { $names }
stories-alsoIn = aussi dans
stories-sameTopic = Sur le même sujet :
stories-newInUpdate = nouveau dans une mise à jour :{ " " }
stories-sources = Articles, du plus ancien au plus récent
stories-quotes = Qui a dit quoi
stories-notThis = Pas ce sujet
stories-notThisOne = Pas ce sujet : { $headline }
stories-move = Déplacer…
stories-moveOne = Déplacer… vers un autre sujet : { $headline }
stories-moveTitle = Vers quel sujet déplacer ?
stories-merge = Fusionner…
stories-mergeOne = Fusionner… avec un autre sujet : { $headline }
stories-mergeTitle = Avec quel sujet fusionner ?
stories-find = Mots de son titre
stories-noneFound = Aucun autre sujet ne contient ces mots.
stories-found = { counts-stories }

## Les voix

speakers-title = Voix
speakers-count =
    { $n ->
        [one] { $n } voix
       *[other] { $n } voix
    }
speakers-countUnnamed =
    { $n ->
        [one] { $n } source sans nom
       *[other] { $n } sources sans nom
    }
speakers-filter = Trouver une voix
speakers-empty = Personne n’est encore cité
speakers-emptyHint = Les voix apparaissent ici dès qu’un article les cite par leur nom.
speakers-none = Personne de ce nom.
speakers-last = dernière fois le { $when }
speakers-kinds =
    .person = Personne
    .organisation = Organisation
    .anonymous = Anonyme
speakers-show = Afficher
speakers-sets =
    .all = Toutes
    .person = Personnes
    .organisation = Organisations
    .unnamed = Anonymes
speakers-order = Trier par
speakers-orders =
    .quotes = Les plus citées
    .recent = Les dernières
    .name = Nom
speakers-unnamedHint = Les sources sans nom, une à une : personne ne peut dire si deux n’en font qu’une.
speakers-noUnnamed = Aucune source anonyme n’est citée.
speakers-roles = Fonctions indiquées
speakers-roleIn = { $sources }, { $when }
speakers-span = du { $first } au { $last }
speakers-names = Aussi sous le nom de
speakers-outlets = Cité par
speakers-quotes = Citations, de la plus récente à la plus ancienne
speakers-story = Sujet :
speakers-rename = Renommer…
speakers-renameTo = Le nom sous lequel on le connaît
speakers-renamed = Renommer
speakers-merge = Fusionner…
speakers-split = Séparer…
speakers-splitting = Choisir les citations et les articles qui sont de quelqu’un d’autre.
speakers-splitQuote = Cette citation est de quelqu’un d’autre
speakers-splitArticle = Toutes ses citations dans cet article
speakers-splitGo = Attribuer { counts-quotes } à…
speakers-splitEnd = Laisser ainsi

## Les éditions

editions-title = Éditions
editions-count =
    { $n ->
        [one] { $n } édition
       *[other] { $n } éditions
    }
editions-empty = Pas encore d’éditions
editions-emptyHint = La première édition paraît avec le premier article.
editions-previousMonth = Mois précédent
editions-nextMonth = Mois suivant
editions-list = De la plus récente à la plus ancienne
editions-open = ouverte jusqu’à la fin du jour
editions-more = Afficher les éditions plus anciennes
editions-line = { $day }, { counts-articles }

## Les imports et leurs reçus

imports-title = Imports
imports-panel = Import
imports-empty = Rien d’importé pour l’instant
imports-emptyHint = Déposer des fichiers ou des dossiers n’importe où sur la fenêtre. Chaque élément reçoit ici son reçu.
imports-started =
    { $n ->
        [0] Import en cours.
        [one] Import de { $n } élément.
       *[other] Import de { $n } éléments.
    }
imports-ended = Import terminé : ajoutés { $added }, déjà présents { $had }, mis à jour { $updated }, refusés { $rejected }.
imports-running = Import en cours
imports-done = Importé
imports-on = Importé : { $when }
imports-of =
    { $total ->
        [one] { $done } sur { $total } élément
       *[other] { $done } sur { $total } éléments
    }
imports-perSecond = { $n } par seconde
imports-secondsLeft = encore { $n } s environ
imports-minutesLeft = encore { $n } min environ
imports-cancel = Interrompre
imports-cancelled = interrompu
imports-undone = annulé
imports-samples = exemples
imports-unfinished = inachevé ; il reprendra au prochain démarrage
imports-undo = Annuler cet import
imports-outcomes =
    .waiting = En attente
    .added = Ajouté
    .already-had = Déjà présent
    .updated = Mis à jour
    .rejected = Refusé
    .opened = Ouvert
    .offered = Adresses
imports-why =
    .empty = Le fichier est vide : enregistrer de nouveau l’article et ajouter cette copie.
    .unknown-format = Nutgraf ne lit pas ce format : l’enregistrer en texte, HTML, .docx, .odt, EPUB ou PDF, et ajouter cela.
    .too-large = Plus grand que la limite : le diviser, ou enregistrer l’article seul.
    .no-article = Aucun texte d’article n’y a été trouvé : ouvrir la page jusqu’à voir le texte et l’enregistrer de nouveau, ou copier le texte et le coller.
    .locked = Verrouillé par un mot de passe ou par la librairie : ajouter une copie sans verrou, ou copier le texte et le coller.
    .no-text = Ses pages n’ont pas de texte lisible : passer une reconnaissance de texte (OCR) et ajouter le résultat.
    .not-found = Il n’est plus à sa place : déplacé ou modifié ? L’ajouter de nouveau.
    .not-readable = Le système n’en permet pas la lecture.
    .network = L’adresse n’a pas pu être téléchargée : réessayer plus tard, ou enregistrer la page et ajouter le fichier.
    .bad-address = Pas d’adresse web à télécharger : seules http: et https: sont suivies.
    .too-slow = Cela prenait trop de temps : enregistrer l’article seul, ou copier le texte et le coller.
    .reader-failed = Illisible, peut-être endommagé : l’enregistrer de nouveau, ou copier le texte et le coller.
    .library-read-only = Impossible d’écrire dans la bibliothèque.
    .cancelled = L’import s’est arrêté avant son tour ; réessayer reprend la lecture.
    .too-many = Il contient plus que ce qui se lit en une fois : le diviser, ou réessayer pour continuer.
    .damaged = Endommagé ou tronqué : le télécharger de nouveau, ou le décompresser et ajouter le contenu.
    .too-deep = Une archive dans une archive dans une archive : la décompresser et ajouter le contenu.
    .too-tight = Décompressé, il serait bien plus grand que permis, comme les archives faites pour remplir un disque : le décompresser soi-même si l’origine est sûre.
imports-outcomeCounts =
    .added =
        { $n ->
            [one] { $n } ajouté
           *[other] { $n } ajoutés
        }
    .already-had =
        { $n ->
            [one] { $n } déjà présent
           *[other] { $n } déjà présents
        }
    .updated = { $n } mis à jour
    .rejected =
        { $n ->
            [one] { $n } refusé
           *[other] { $n } refusés
        }
    .offered = { $n } avec adresses
imports-showMembers = Afficher les { $n }
imports-hideMembers = Masquer
imports-membersOf = Reçus du contenu de { $name }
imports-offers =
    { $n ->
        [one] On y trouve { $n } adresse. Rien n’est téléchargé avant qu’elle soit ajoutée.
       *[other] On y trouve { $n } adresses. Rien n’est téléchargé avant qu’elles soient ajoutées.
    }
imports-addresses = Adresses dans { $name }
imports-feed = Flux
imports-addLink = Ajouter
imports-addAllLinks = Tout ajouter
imports-linkAdded = Demandé
imports-same = Le même texte que « { $headline } »
imports-uncertain =
    .undated = aucune date trouvée
    .date-inferred = date déduite du texte
    .date-of-file = date du fichier
    .date-of-change = date de la dernière modification
    .several-in-one = plusieurs articles qui n’ont pas pu être séparés
    .headline-guessed = titre tiré du texte
    .damaged-encoding = certains caractères étaient abîmés
    .very-short = presque aucun texte trouvé
    .truncated = la fin a été laissée de côté
    .opening-only = seulement le début
    .withdrawn = retiré par son agence
    .embargoed = sous embargo
    .draft = brouillon, non publié
imports-newSentences =
    { $n ->
        [one] { $n } phrase nouvelle
       *[other] { $n } phrases nouvelles
    }
imports-goneSentences =
    { $n ->
        [one] { $n } disparue
       *[other] { $n } disparues
    }
imports-headlineChanged = le titre a changé
imports-earlier = une version antérieure, gardée derrière l’actuelle
imports-leftOut = laissé de côté : { $what }
imports-aside =
    .picture =
        { $n ->
            [one] { $n } image
           *[other] { $n } images
        }
    .style =
        { $n ->
            [one] { $n } fichier de style, de script ou de police
           *[other] { $n } fichiers de styles, de scripts et de polices
        }
    .recording =
        { $n ->
            [one] { $n } son ou film
           *[other] { $n } sons et films
        }
    .companion =
        { $n ->
            [one] { $n } partie d’une page enregistrée
           *[other] { $n } parties de pages enregistrées
        }
    .undelivered =
        { $n ->
            [one] { $n } page sans contenu
           *[other] { $n } pages sans contenu
        }
imports-from = de { $item }
imports-retry = Réessayer
imports-open = Ouvrir
imports-all = Voir tous les reçus
imports-closeNamed = Fermer la liste d’import
imports-openList = Afficher la liste d’import
imports-more =
    { $n ->
        [one] Afficher { $n } de plus
       *[other] Afficher { $n } de plus
    }
imports-progress = Avancement de l’import
imports-show = Reçus du { $when }

drop-title =
    { $n ->
        [one] Déposer pour ajouter cet élément
       *[other] Déposer pour ajouter { $n } éléments
    }
drop-others =
    { $n ->
        [one] { $n } autre
       *[other] { $n } autres
    }
drop-hint = Texte, Markdown, pages web enregistrées, courriels, PDF, EPUB, RTF, documents Word et LibreOffice, aussi dans des dossiers et des archives. Chacun reçoit un reçu ; rien ne quitte cet ordinateur.

paste-title = Coller un article
paste-text = Le texte d’un article, ou une adresse web
paste-hint = Une adresse est téléchargée une seule fois, parce qu’on le demande. Le texte reste ici.
paste-add = Ajouter à la bibliothèque
paste-cancel = Annuler

firstRun-title = L’actualité, dans les mots mêmes des journalistes
firstRun-what = Déposer sur cette fenêtre des articles enregistrés : texte, Markdown, pages web, courriels, documents, livres. Nutgraf en fait une revue quotidienne avec leurs propres phrases et citations, et chaque ligne ramène à sa place.
firstRun-private = Ni compte ni serveur. Rien ne quitte cet ordinateur.
firstRun-drop = Déposer ici des fichiers ou des dossiers
firstRun-or = ou
firstRun-samples = Ouvrir une édition d’exemple
firstRun-opening = Ouverture des exemples…
firstRun-samplesHint = Deux jours d’articles inventés, qu’un clic fait disparaître.

samples-banner = Ce sont des exemples, inventés pour essayer.
samples-remove = Les retirer

palette-title = Chercher ou aller à
palette-hint = Une vue, un sujet, une voix, ou des mots d’un article
palette-none = Rien trouvé.
palette-views = Vues
palette-stories = Sujets
palette-speakers = Voix
palette-articles = Articles
palette-results =
    { $n ->
        [one] { $n } résultat
       *[other] { $n } résultats
    }

## Les réglages

settings-title = Réglages
settings-language = Langue
settings-asSystem = Comme le système
settings-theme = Couleurs
settings-themes =
    .system = Comme le système
    .light = Clair
    .dark = Sombre
    .sepia = Sépia
settings-face = Caractères
settings-faces =
    .serif = Avec empattements
    .sans = Sans empattements
settings-measure = Largeur du texte
settings-measures =
    .narrow = Étroite
    .normal = Normale
    .wide = Large
settings-length = Longueur des éditions à l’ouverture
settings-lengthHint = Elle peut être changée sur la page à tout moment.
settings-cutOff = Une journée se termine à
settings-cutOffHint = Son édition se clôt alors pour de bon. Ce qui arrive entre minuit et cette heure appartient encore à la veille.
settings-hour =
    { $hour ->
        [0] minuit
       *[other] { $hour } h
    }
settings-about = À propos
settings-promise = Nutgraf ne montre que ce que disent les articles, mot pour mot. Il ne va sur le réseau que pour une adresse qu’on lui donne.

## L’aide

help-title = Touches et aide
help-keys = Touches
help-does =
    .step = phrase, citation ou ligne suivante et précédente
    .proof = ouvrir l’article à cet endroit
    .back = retour, avec le défilement et le focus d’avant
    .turn = page suivante ; à la fin, l’article non lu suivant
    .read = marquer comme lu ou non lu
    .save = garder, ou ne plus garder
    .tags = étiquettes
    .choose = dans une liste : choisir l’article, pour agir sur plusieurs
    .original = dans un article : l’original, ou de nouveau le texte
    .aloud = dans un article : le lire à voix haute, ou arrêter
    .blocks = dans un article : choisir le bon bloc de l’original
    .again = dans un article : l’extraire à nouveau
    .ends = en choisissant les blocs : commencer ici, finir ici
    .highlight = dans un article : surligner les mots sélectionnés, ou ceux qui sont marqués
    .note = dans un article : y joindre une note
    .search = chercher dans la bibliothèque
    .help = cette page
    .palette = chercher ou aller à
    .files = ajouter des fichiers
    .paste = ajouter du texte collé, ou une adresse web
    .undo = annuler la dernière action
help-search = Recherche
help-queries =
    .words = tunnel port
    .phrase = "troisième tube"
    .source = source:courrier
    .speaker = speaker:"ines caldera"
    .before = before:2026-11-20
    .after = after:2026-10
    .language = language:fr
    .tag = tag:"à lire"
    .is = is:unread
help-finds =
    .words = les articles avec les deux mots ; le dernier peut être un début de mot
    .phrase = ces mots dans cet ordre
    .source = d’une source dont le nom contient ce mot
    .speaker = qui citent cette personne
    .before = parus avant un jour ; aussi un mois ou une année
    .after = parus après ; on:2026-11 pendant
    .language = dans cette langue
    .tag = avec cette étiquette
    .is = non lus ; aussi is:read (lus), is:saved (gardés), is:highlighted (surlignés)
help-how = Comment ça marche
help-points =
    .verbatim = Chaque phrase et chaque citation est celle du journaliste, à l’octet près. Entrée ou un clic la montre dans son article.
    .named = Une citation n’a de nom que si l’article en donne un ; sinon on lit « On ne sait qui parle ».
    .closed = Le jour fini, son édition est close et ne change plus jamais. Ce qui vient ensuite est dans la suivante.
    .receipts = Chaque élément ajouté reçoit un reçu : ajouté, déjà présent, mis à jour, ou refusé avec le motif.
    .undo = Rien ne demande « Êtes-vous sûr ? » : Ctrl+Z rend ce qui a été retiré.

## Ce qui est fait, et ce qui est défait

acts-undo = Annuler
acts-dismiss = Fermer
acts-saved = Gardé.
acts-unsaved = N’est plus gardé.
acts-tagged = Étiquette « { $tag } » ajoutée.
acts-untagged = Étiquette « { $tag } » retirée.
acts-samplesRemoved = Les exemples ont disparu.
acts-nothingToUndo = Rien à annuler.
acts-removed =
    { $n ->
        [one] { $n } article retiré.
       *[other] { $n } articles retirés.
    }
acts-removedBack =
    { $n ->
        [one] { $n } article rendu.
       *[other] { $n } articles rendus.
    }
acts-batchUndone =
    { $n ->
        [one] Import annulé : { $n } article en moins.
       *[other] Import annulé : { $n } articles en moins.
    }
acts-batchBack =
    { $n ->
        [one] Import rétabli : { $n } article.
       *[other] Import rétabli : { $n } articles.
    }
acts-storySplit =
    { $n ->
        [one] { $n } article forme un sujet à part.
       *[other] { $n } articles forment un sujet à part.
    }
acts-storyWhole =
    { $n ->
        [one] { $n } article remis dans le sujet.
       *[other] { $n } articles remis dans le sujet.
    }
acts-moved =
    { $n ->
        [one] { $n } article déplacé vers un autre sujet.
       *[other] { $n } articles déplacés vers un autre sujet.
    }
acts-movedBack =
    { $n ->
        [one] { $n } article remis à sa place.
       *[other] { $n } articles remis à leur place.
    }
acts-storiesMerged = Deux sujets n’en font plus qu’un.
acts-storiesApart = Les deux sujets sont de nouveau séparés.
acts-saveBack = L’article est comme avant.
acts-taggedBack = Étiquette « { $tag } » retirée de nouveau.
acts-untaggedBack = Étiquette « { $tag } » remise.
acts-highlighted = Surligné.
acts-highlightedBack = Le surlignage a disparu.
acts-highlightRemoved = Surlignage retiré.
acts-highlightRemovedBack = Le surlignage est de retour.
acts-noted = Note gardée.
acts-notedBack = La note est comme avant.
acts-searchKept = « { $name } » gardée.
acts-searchKeptBack = « { $name } » n’est plus gardée.
acts-searchRemoved = « { $name } » retirée.
acts-searchRemovedBack = « { $name } » rendue.
acts-read = Marqué comme lu.
acts-unread = Marqué comme non lu.
acts-readBack = Marque annulée.
acts-unclear = Noté : on ne sait qui parle.
acts-corrected = Noté : dit par { $name }.
acts-notQuotes = N’est plus montré comme citation.
acts-restoredQuotes = De nouveau montré comme citation.
acts-correctionBack = La correction est annulée.
acts-speakersMerged = { $name } est maintenant { $into }.
acts-speakersApart = { $name } et { $into } sont de nouveau deux.
acts-quotesGiven =
    { $n ->
        [one] { $n } citation attribuée à { $name }.
       *[other] { $n } citations attribuées à { $name }.
    }
acts-quotesBack =
    { $n ->
        [one] { $n } citation rendue.
       *[other] { $n } citations rendues.
    }
acts-renamed = S’appelle maintenant { $name }.
acts-renamedBack = S’appelle comme avant.
# $n (number)
acts-readAgain =
    Extrait à nouveau : { $n ->
        [one] { $n } article modifié
       *[other] { $n } articles modifiés
    }.
acts-readAgainBack = Les textes sont comme avant.
acts-blocksChosen = L’article est fait des blocs choisis.
acts-blocksGiven = De nouveau comme Nutgraf le lit.
acts-blocksBack = Les blocs sont comme avant.

about-title = À propos de Nutgraf
about-what = Un résumé quotidien privé des articles qu’on y dépose, dans les mots des journalistes.
about-version = Version
about-licence = Licence
about-fonts = Caractères
about-fontsAre = Source Serif 4 et Inter, sous la SIL Open Font License 1.1
about-parts = Bibliothèques logicielles
about-partsHint = Nutgraf repose sur le travail de beaucoup d’autres. Chaque partie et sa licence :
about-data = La bibliothèque se trouve dans
about-open = Ouvrir le dossier des données
about-close = Fermer
drop-kinds-folder =
    { $n ->
        [one] { $n } dossier avec tout son contenu
       *[other] { $n } dossiers avec tout leur contenu
    }
drop-kinds-text =
    { $n ->
        [one] { $n } texte
       *[other] { $n } textes
    }
drop-kinds-page =
    { $n ->
        [one] { $n } page web
       *[other] { $n } pages web
    }
drop-kinds-mail =
    { $n ->
        [one] { $n } courriel
       *[other] { $n } courriels
    }
drop-kinds-document =
    { $n ->
        [one] { $n } document
       *[other] { $n } documents
    }
drop-kinds-book =
    { $n ->
        [one] { $n } livre
       *[other] { $n } livres
    }
drop-kinds-feed =
    { $n ->
        [one] { $n } fil
       *[other] { $n } fils
    }
drop-kinds-address =
    { $n ->
        [one] { $n } fichier d’adresses
       *[other] { $n } fichiers d’adresses
    }
drop-kinds-table =
    { $n ->
        [one] { $n } fichier d’enregistrements
       *[other] { $n } fichiers d’enregistrements
    }
drop-kinds-archive =
    { $n ->
        [one] { $n } archive
       *[other] { $n } archives
    }
drop-kinds-other =
    { $n ->
        [one] { $n } d’un autre type, peut-être refusé
       *[other] { $n } d’autres types, peut-être refusés
    }
morning-title = L’édition du { $day } est prête
morning-text = { $headline } · { counts-articles }
settings-window = Fenêtre
settings-zoom = Taille de la page
settings-zoomIs = { $percent } %
settings-larger = Plus grand
settings-smaller = Plus petit
settings-usual = Taille habituelle
settings-tray = Icône dans la zone de notification
settings-trayHint = Avec de quoi ouvrir la fenêtre, ajouter des fichiers et quitter.
settings-closeToTray = Fermer la fenêtre laisse Nutgraf dans la zone de notification
settings-morning = Prévenir le matin quand l’édition de la veille est prête
settings-morningHint = Une notification par jour tant que Nutgraf tourne, aucune un jour calme, aucune pendant la lecture.
settings-aboutMore = Version, licences, dossier des données…
acts-broughtBack = L’article est de nouveau dans la bibliothèque.
acts-broughtBackUndone = L’article est de nouveau retiré.
native-words =
    .file = Fichier
    .edit = Édition
    .view = Affichage
    .go = Aller
    .help = Aide
    .paste-article = Coller un article…
    .open-data-folder = Ouvrir le dossier des données
    .close-window = Fermer la fenêtre
    .quit = Quitter
    .undo = Annuler
    .cut = Couper
    .copy = Copier
    .paste = Coller
    .select-all = Tout sélectionner
    .zoom-in = Plus grand
    .zoom-out = Plus petit
    .zoom-reset = Taille habituelle
    .fullscreen = Plein écran
    .back = Retour
    .previous-edition = Édition précédente
    .next-edition = Édition suivante
    .search = Chercher dans la bibliothèque
    .palette = Chercher ou aller à…
    .keys = Touches et aide
    .about = À propos de Nutgraf
    .tray-open = Ouvrir Nutgraf
    .tray-files = Ajouter des fichiers…
    .dialog-files = Ajouter des fichiers
    .dialog-folder = Ajouter un dossier
    .dialog-articles = Articles
    .dialog-all = Tous les fichiers
    .pasted-text = texte collé
