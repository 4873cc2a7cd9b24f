### Español.
###
### Glosario: article artículo · source (the outlet) fuente · story tema · edition edición ·
### digest resumen del día · lead apertura · brief breve («En breve») · quote cita ·
### speaker quien habla, en la lista «Voces» · receipt recibo · import importación ·
### library biblioteca · tag etiqueta · saved guardado · kept search búsqueda guardada ·
### headline titular · byline firma · caption pie de foto.
### Infinitivo antes que «tú» o «usted». Comillas «así»; ¿ y ¡ al abrir.

app = Nutgraf
skip = Ir al contenido
dot = { " · " }
loading = Leyendo…

# Lo que pone en una tecla.
keycaps =
    .ctrl = Ctrl
    .enter = Intro
    .space = Espacio
    .esc = Esc

counts-articles =
    { $n ->
        [one] { $n } artículo
       *[other] { $n } artículos
    }
counts-stories =
    { $n ->
        [one] { $n } tema
       *[other] { $n } temas
    }
counts-quotes =
    { $n ->
        [one] { $n } cita
       *[other] { $n } citas
    }
counts-sources =
    { $n ->
        [one] { $n } fuente
       *[other] { $n } fuentes
    }
counts-items =
    { $n ->
        [one] { $n } elemento
       *[other] { $n } elementos
    }
counts-minutes = { $n } min

## La columna lateral

nav-label = Vistas
nav-menu = Menú
nav-closeMenu = Cerrar el menú
nav-search = Buscar o ir a
nav-digest = Hoy
nav-editions = Ediciones
nav-stories = Temas
nav-speakers = Voces
nav-library = Biblioteca
nav-saved = Guardados
nav-imports = Importaciones
nav-settings = Ajustes
nav-help = Teclas y ayuda
nav-addFiles = Añadir archivos…
nav-addFolder = Añadir carpeta…
nav-paste = Pegar texto…

## Lo que falló

failures-title = No se pudo leer
failures-again = Intentar de nuevo
failures-opening = No se pudo abrir la biblioteca
failures-because = { $what } ({ $detail })
failures-codes =
    .not-found = Esto ya no está en la biblioteca.
    .nothing-chosen = Un artículo necesita al menos un bloque.
    .cannot-reread = El artículo ya no se puede leer de su original. Queda como está.
    .bad-name = Un nombre tiene de uno a sesenta caracteres y no lleva comillas.
    .no-hour = Un día termina a una hora de 0 a 23.
    .ambiguous = Varias personas se llaman así. Indicar el nombre completo.
    .same-speaker = Ya son la misma persona.
    .whole-story = Son todos los artículos del tema; no quedaría nada de él.
    .already-undone = Esta importación ya está deshecha.
    .still-running = Esta importación sigue en marcha.
    .library-read-only = No se puede escribir en la biblioteca. No se ha cambiado nada.
    .busy = La biblioteca está ocupada. Intentarlo de nuevo en un momento.
    .not-the-words = Estas palabras no están en ese lugar del artículo.
    .too-many = Este artículo no puede tener más subrayados.
    .too-long = La nota es demasiado larga.
    .cannot-speak = Esto no se puede leer en voz alta.
    .library-too-new = Una versión más reciente de Nutgraf ha abierto esta biblioteca. Para abrirla aquí hay que actualizar.
    .disk-full = El disco está lleno. Hacer sitio e intentarlo de nuevo; no se ha perdido nada.
    .library-damaged = El archivo de la biblioteca está dañado.
    .library-cannot-open = El archivo de la biblioteca no se puede abrir.
    .library-failed = La biblioteca no pudo hacerlo.
    .no-data-folder = El sistema no indica ninguna carpeta para la biblioteca.
    .bad-address = Solo se pueden abrir direcciones que empiezan por http: o https:.
    .no-opener = No se pudo abrir ningún navegador.
    .internal = Algo salió mal dentro de Nutgraf.
    .there-again = Este artículo se añadió de nuevo después: ya está en la biblioteca.
    .no-tray = Este sistema no muestra iconos en la bandeja.
    .no-file-manager = No se pudo mostrar la carpeta.

## El resumen del día

digest-edition = Edición { $n }
digest-byPublication = Todo lo publicado ese día
digest-midnight = medianoche
digest-closes = cierre: { $time }, { $zone }
digest-closed = cerrada: { $time }, { $zone }
digest-facts = En cifras
digest-since-label = Desde la edición anterior
digest-since-new =
    { $n ->
        [one] { $n } nuevo
       *[other] { $n } nuevos
    }
digest-since-developing = { $n } en curso
digest-since-quiet =
    { $n ->
        [one] { $n } tranquilo
       *[other] { $n } tranquilos
    }
digest-since-yesterday = desde ayer
digest-since-day = desde el { $day }
digest-since-first = La primera edición: todo es nuevo.
digest-length = Extensión
digest-lengths =
    .short = Corta
    .normal = Normal
    .long = Larga
digest-by = Qué día cuenta
digest-bys =
    .arrival = Por llegada
    .publication = Por publicación
digest-previous = Edición anterior
digest-next = Edición siguiente
digest-calendar = Todas las ediciones
digest-states =
    .new = Nuevo
    .developing = En curso
    .quiet = Tranquilo
digest-newSentence = nuevo:{ " " }
digest-stories = Temas
digest-othersAdd = Otros añaden
digest-theyDiffer = Las versiones difieren
digest-said = Quién dijo qué
digest-briefs = En breve
digest-moreStories = { $n } más
digest-moreOf = { $section }: { $n } más
digest-sections =
    .politics = Política
    .economy = Economía
    .world = Mundo
    .local = Local
    .culture = Cultura
    .science = Ciencia y salud
    .sport = Deportes
    .life = Vida
    .opinion = Opinión
    .other = Otras noticias
digest-unused = No utilizado, y por qué
digest-end = Eso es todo por hoy.
digest-endOf = Eso es todo del { $day }.
digest-moreSources = y { $n } más
digest-place = { $source } ¶{ $paragraph } ↵
digest-noSource = Fuente desconocida
digest-contents = En esta edición
digest-quoted = A quién se cita
digest-outlets = Fuentes
digest-reasons =
    .duplicate =
        { $n ->
            [one] { $n } duplicado de un tema anterior
           *[other] { $n } duplicados de temas anteriores
        }
    .unreadable =
        { $n ->
            [one] { $n } archivo no se pudo leer
           *[other] { $n } archivos no se pudieron leer
        }
    .undated =
        { $n ->
            [one] { $n } artículo sin fecha
           *[other] { $n } artículos sin fecha
        }
    .very-short =
        { $n ->
            [one] { $n } artículo es demasiado corto
           *[other] { $n } artículos son demasiado cortos
        }
    .withdrawn =
        { $n ->
            [one] { $n } artículo fue retirado por su agencia
           *[other] { $n } artículos fueron retirados por su agencia
        }
    .embargoed =
        { $n ->
            [one] { $n } artículo espera el fin de su embargo
           *[other] { $n } artículos esperan el fin de su embargo
        }
digest-quietDay = Un día tranquilo
digest-quietToday = Hoy no ha llegado nada. Arrastrar artículos a la ventana o leer una edición anterior.
digest-quietPast = No hay nada archivado en este día.
digest-sparkline = Artículos por día sobre «{ $headline }»
digest-day = Día
digest-articles = Artículos
digest-source = Fuente
digest-speaker = Quién
digest-quotes = Citas

## Las citas, y quién habla

quote-unclear = No está claro quién habla
quote-said = Lo dijo { $name }
quote-from = { $source }, { $when }
quote-corrected = corregido a mano
quote-menu = Más sobre esta cita
quote-correct = Corregir el nombre…
quote-notAQuote = No es una cita
quote-aQuote = Sí es una cita
quote-open = Abrir en el artículo
quote-evidence = Las palabras que dan el nombre están subrayadas con puntos.
quote-noEvidence = Ninguna palabra al lado dice quién habla.

correct-who = ¿Quién dijo esto?
correct-whoElse = ¿Quién más es { $name }?
correct-whose = ¿De quién son estas palabras, si no de { $name }?
correct-splitHint =
    { $quotes ->
        [one] { $quotes } cita elegida
       *[other] { $quotes } citas elegidas
    }{ $articles ->
        [0] { "" }
        [one] , y todas las de { $articles } artículo
       *[other] , y todas las de { $articles } artículos
    }
correct-hint = Escribir un nombre
correct-name = Nombre de la persona
correct-here = En este artículo
correct-library = En la biblioteca
correct-use = Usar «{ $name }»
correct-cancel = Cancelar

## Un artículo

article-back = Volver
article-backTo =
    .digest = Volver al resumen
    .story = Volver al tema
    .speaker = Volver a la voz
    .library = Volver a la biblioteca
    .search = Volver a la búsqueda
    .saved = Volver a los guardados
    .imports = Volver a las importaciones
    .article = Volver al artículo anterior
    .blocks = Volver a los bloques
    .stories = Volver a los temas
    .speakers = Volver a las voces
    .editions = Volver a las ediciones
    .settings = Volver a los ajustes
    .help = Volver a la ayuda
article-earlier = Este es el texto tal como era el { $when }, pues así lo cita la edición. Ha cambiado desde entonces.
article-updatedSince = Actualizado desde el { $when }:
article-updatedSinceRead = Actualizado desde que se leyó la versión del { $when }:
article-changes =
    { $fresh ->
        [one] { $fresh } frase nueva
       *[other] { $fresh } frases nuevas
    }{ $gone ->
        [0] { "" }
       *[other] , { $gone } menos
    }.
article-headlineWas = El titular era
article-gone =
    { $n ->
        [one] La frase que ya no está
       *[other] Las { $n } frases que ya no están
    }
article-openEarlier = Verla en el texto anterior
article-present = Ver el texto actual
article-removed = Este artículo se quitó de la biblioteca. Una edición cerrada todavía lo cita.
article-bringBack = Recuperarlo
article-original = Original
article-text = Texto
article-readAloud = Leer en voz alta
article-endReading = Dejar de leer
article-save = Guardar
article-saved = Guardado
article-markRead = Marcar como leído
article-markUnread = Marcar como no leído
article-remove = Quitar
article-words =
    { $n ->
        [one] { $n } palabra
       *[other] { $n } palabras
    }
article-minutes = { counts-minutes }
article-undated = No se encontró la fecha
article-arrived = recibido: { $when }
article-inferred = deducida
article-inferredWhy = La fecha se deduce de las palabras del artículo: ese día o después.
article-ofFile = del archivo
article-ofFileWhy = El día en que se creó el archivo; el artículo puede ser anterior o posterior.
article-ofChange = última modificación
article-ofChangeWhy = Solo se indica cuándo se modificó por última vez; se publicó ese día o antes.
article-updated = actualizado: { $when }
article-story = Tema:
article-address = Abrir en el navegador
article-from = De { $item }
article-summary = Resumen
article-noSummary = Ninguna frase representa este texto.
article-quoted = Citados aquí
article-noQuotes = No se cita a nadie.
article-notQuotes = No son citas, según usted
# Lo que rodeaba el artículo, como se nombra en una enumeración.
article-rules =
    .caption = pie de foto
    .credit = crédito
    .repeated = texto repetido
    .date-line = línea de fecha
    .byline = firma
    .sign-off = iniciales
    .related = enlaces a otros artículos
    .chrome = controles de la página
    .mail-frame = encabezado o pie del correo
    .page-frame = encabezado, pie o número de página
    .note = nota
    .by-reader = omitido a mano
    .unlike = distinto del texto de alrededor
article-hidden =
    Oculto: { $what } · { $lines ->
        [one] { $lines } línea
       *[other] { $lines } líneas
    }
article-hiddenAtEnd =
    Final de la página, oculto: { $what } · { $lines ->
        [one] { $lines } línea
       *[other] { $lines } líneas
    }
article-show = Mostrar
article-hide = Ocultar
article-kinds =
    .opinion = Opinión
    .explainer = Análisis
    .interview = Entrevista
    .live-blog = En directo
    .list = Lista
    .recipe = Receta
    .match-report = Crónica del partido
    .obituary = Obituario
    .correction = Fe de errores
    .press-release = Nota de prensa
    .newsletter = Boletín
    .review = Reseña
    .video = Vídeo
    .horoscope = Horóscopo
article-warnings =
    .undated = No se encontró la fecha; está archivado en el día en que llegó.
    .date-inferred = La fecha está deducida y puede ser demasiado temprana.
    .date-of-file = La fecha es la del archivo; el artículo no da ninguna.
    .date-of-change = La fecha es la de la última modificación; no se indica cuándo se publicó.
    .several-in-one = El archivo parece contener varios artículos que no se pudieron separar.
    .headline-guessed = El titular se tomó del texto o del nombre del archivo.
    .damaged-encoding = Algunos caracteres no se pudieron leer y se sustituyeron.
    .very-short = Apenas se encontró texto. Puede que el original tenga más.
    .truncated = Se dejó fuera el final de un texto muy largo. El original lo tiene todo.
    .opening-only = El archivo solo contiene el comienzo de este artículo.
    .withdrawn = La agencia ha retirado este artículo.
    .embargoed = La agencia lo marcó como embargado hasta una fecha.
    .draft = Es un borrador: aún no se había publicado.
article-originalTitle = El original: { $item }
article-originalNote = { $size } · mostrado sin scripts y sin red
highlights-title = Subrayados y notas
highlights-none = Aún no hay. Seleccionar texto y pulsar h o n.
highlights-bar = Palabras seleccionadas
highlights-highlight = Subrayar
highlights-note = Nota
highlights-keep = Guardar
highlights-remove = Quitar el subrayado
highlights-edit = Nota sobre «{ $words }»
highlights-earlier = en un texto anterior del artículo
highlights-select = Seleccionar antes unas palabras: h las subraya, n anota algo sobre ellas.
highlights-made = Subrayado.
highlights-kept = Nota guardada.
highlights-count =
    { $n ->
        [one] { $n } subrayado
       *[other] { $n } subrayados
    }
highlights-empty = No hay nada subrayado
highlights-emptyHint = Seleccionar palabras en un artículo y pulsar h, o n para anotar algo sobre ellas.
highlights-more = Mostrar más

## Elegir el bloque correcto

blocks-title = Elegir el bloque correcto
blocks-hint = Esto es todo lo que hay en el archivo. Lo marcado es el artículo: marcar lo que falta y desmarcar lo que sobra. El original queda como está, y Ctrl+Z deshace la elección.
blocks-boxes = Dónde está el artículo
# $n (number)
blocks-moreBoxes = Mostrar { $n } más
blocks-list = Bloque a bloque
# $n (number)
blocks-folded =
    { $n ->
        [one] { $n } bloque oculto
       *[other] { $n } bloques ocultos
    }
blocks-head = Titular o entradilla
blocks-outside = Fuera del artículo
blocks-begins = Empezar aquí
# $words (text)
blocks-beginsWith = Empezar aquí, el artículo empieza con: { $words }
blocks-ends = Terminar aquí
# $words (text)
blocks-endsWith = Terminar aquí, el artículo termina con: { $words }
blocks-acts = Qué hacer con la elección
# $n (number)
blocks-number =
    { $n ->
        [one] { $n } bloque
       *[other] { $n } bloques
    }
# $words (text), $blocks (text)
blocks-sizeOf = { $words } en { $blocks }
blocks-use = Usar este texto
blocks-reset = Empezar de nuevo
blocks-cancel = Cancelar
blocks-give = Como lo lee Nutgraf
blocks-wrong = ¿El texto no es correcto?
blocks-yours = Los bloques de este texto se eligieron a mano.

## Extraer de nuevo los originales

reread-one = Extraer de nuevo
reread-running = Extrayendo de nuevo
reread-analysing = Analizando de nuevo los artículos tras una actualización
# $done (number), $total (number)
reread-of =
    { $total ->
        [one] { $done } de { $total } artículo
       *[other] { $done } de { $total } artículos
    }
# $n (number)
reread-older =
    { $n ->
        [one] { $n } artículo fue leído por una versión anterior de Nutgraf.
       *[other] { $n } artículos fueron leídos por una versión anterior de Nutgraf.
    }
# $reason (text)
reread-failed = No se puede extraer de nuevo. { $reason }
reread-changed = Extraído de nuevo: el texto ha cambiado.
reread-same = Nada ha cambiado.
# $done (number), $changed (number), $failed (number)
reread-all =
    { $done ->
        [one] { $done } artículo extraído de nuevo: { $changed } cambiado, { $failed } ilegible.
       *[other] { $done } artículos extraídos de nuevo: { $changed } cambiados, { $failed } ilegibles.
    }
# $done (number), $changed (number)
reread-stopped =
    { $done ->
        [one] Detenido tras { $done } artículo: { $changed } cambiado.
       *[other] Detenido tras { $done } artículos: { $changed } cambiados.
    }

## La biblioteca

library-title = Biblioteca
library-search = Buscar en la biblioteca
library-hint = Palabras, "una frase", speaker:nombre
library-found = { counts-articles } con «{ $query }»
library-all = { counts-articles }
library-unread = Solo no leídos
library-saved = Solo guardados
library-allSources = Todas las fuentes
library-source = Fuente
library-allLanguages = Todos los idiomas
library-language = Idioma
library-allTags = Todas las etiquetas
library-tag = Etiqueta
library-choose = Elegir «{ $headline }»
library-chooseSome = Elegir artículos
library-chosen =
    { $n ->
        [one] { $n } elegido
       *[other] { $n } elegidos
    }
library-chosenActs = Qué hacer con los artículos elegidos
library-chooseAll = Elegir los { $n }
library-markRead = Marcar como leído
library-markUnread = Marcar como no leído
library-endChoosing = Listo
library-none = Ningún artículo coincide.
library-noneHint = Probar con menos palabras o quitar un filtro.
library-empty = La biblioteca está vacía
library-emptyHint = Arrastrar archivos de artículos a la ventana, o añadirlos aquí.
library-unreadMark = No leído
library-savedMark = Guardado
library-noDate = sin fecha

tags-open = Etiquetas
tags-title =
    { $n ->
        [1] Etiquetas de este artículo
        [one] Etiquetas de { $n } artículo
       *[other] Etiquetas de { $n } artículos
    }
tags-name = Etiqueta
tags-hint = Una etiqueta, nueva o conocida
tags-add = Añadir «{ $tag }»
tags-none = Aún no hay etiquetas. Escribir una y pulsar Intro.
tags-done = Listo

searches-keep = Guardar esta búsqueda
searches-keepIt = Guardar
searches-name = Nombre de la búsqueda
searches-note = búsqueda guardada
searches-kept = «{ $name }» queda guardada bajo la biblioteca.
searches-remove = Quitar esta búsqueda

saved-title = Guardados
saved-show = Qué mostrar
saved-kinds =
    .articles = Artículos
    .highlights = Subrayados
saved-empty = Aún no hay nada guardado
saved-emptyHint = La tecla s guarda aquí el artículo de una frase, de una línea o de una página.

## Los temas

stories-title = Temas
stories-count = { counts-stories }
stories-strip = Las dos últimas semanas
stories-story = Tema
stories-empty = Aún no hay temas
stories-emptyHint = Un tema reúne los artículos sobre un mismo hecho. Añadir antes algunos artículos.
stories-line =
    { $articles ->
        [one] { $articles } artículo
       *[other] { $articles } artículos
    }, { $sources ->
        [one] { $sources } fuente
       *[other] { $sources } fuentes
    }
stories-span = { $first } – { $last }
stories-timeline = Qué pasó y cuándo
stories-related = Historias anteriores relacionadas
stories-alsoSpeaking = con { $names }
stories-alsoIn = también en
stories-sameTopic = Sobre el mismo tema:
stories-newInUpdate = nuevo en una actualización:{ " " }
stories-sources = Artículos, del primero al último
stories-quotes = Quién dijo qué
stories-notThis = No es este tema
stories-notThisOne = No es este tema: { $headline }
stories-move = Mover…
stories-moveOne = Mover… a otro tema: { $headline }
stories-moveTitle = ¿A qué tema mover?
stories-merge = Unir…
stories-mergeOne = Unir… con otro tema: { $headline }
stories-mergeTitle = ¿Con qué tema unir?
stories-find = Palabras de su titular
stories-noneFound = Ningún otro tema tiene estas palabras.
stories-found = { counts-stories }

## Las voces

speakers-title = Voces
speakers-count =
    { $n ->
        [one] { $n } voz
       *[other] { $n } voces
    }
speakers-countUnnamed =
    { $n ->
        [one] { $n } fuente sin nombre
       *[other] { $n } fuentes sin nombre
    }
speakers-filter = Buscar una voz
speakers-empty = Aún no se cita a nadie
speakers-emptyHint = Las voces aparecen aquí en cuanto un artículo las cita por su nombre.
speakers-none = Nadie con ese nombre.
speakers-last = última vez: { $when }
speakers-kinds =
    .person = Persona
    .organisation = Organización
    .anonymous = Sin nombre
speakers-show = Mostrar
speakers-sets =
    .all = Todas
    .person = Personas
    .organisation = Organizaciones
    .unnamed = Sin nombre
speakers-order = Ordenar por
speakers-orders =
    .quotes = Más citadas
    .recent = Últimas
    .name = Nombre
speakers-unnamedHint = Fuentes sin nombre, una por una: nadie puede saber si dos son la misma.
speakers-noUnnamed = No se cita ninguna fuente sin nombre.
speakers-roles = Cargos mencionados
speakers-roleIn = { $sources }, { $when }
speakers-span = del { $first } al { $last }
speakers-names = También con el nombre de
speakers-outlets = Lo citan
speakers-quotes = Citas, de la última a la primera
speakers-story = Tema:
speakers-rename = Cambiar el nombre…
speakers-renameTo = El nombre con que se le conoce
speakers-renamed = Cambiar
speakers-merge = Unir…
speakers-split = Separar…
speakers-splitting = Elegir las citas y los artículos que son de otra persona.
speakers-splitQuote = Esta cita es de otra persona
speakers-splitArticle = Todas sus citas en este artículo
speakers-splitGo = Asignar { counts-quotes } a…
speakers-splitEnd = Dejar como está

## Las ediciones

editions-title = Ediciones
editions-count =
    { $n ->
        [one] { $n } edición
       *[other] { $n } ediciones
    }
editions-empty = Aún no hay ediciones
editions-emptyHint = La primera edición aparece con el primer artículo.
editions-previousMonth = Mes anterior
editions-nextMonth = Mes siguiente
editions-list = De la última a la primera
editions-open = abierta hasta que acabe el día
editions-more = Mostrar ediciones anteriores
editions-line = { $day }, { counts-articles }

## Las importaciones y sus recibos

imports-title = Importaciones
imports-panel = Importación
imports-empty = Aún no se ha importado nada
imports-emptyHint = Arrastrar archivos o carpetas a cualquier parte de la ventana. Cada elemento recibe aquí su recibo.
imports-started =
    { $n ->
        [0] Importando.
        [one] Importando { $n } elemento.
       *[other] Importando { $n } elementos.
    }
imports-ended = Importación terminada. Añadidos: { $added }; ya presentes: { $had }; actualizados: { $updated }; rechazados: { $rejected }.
imports-running = Importando
imports-done = Importado
imports-on = Importado: { $when }
imports-of =
    { $total ->
        [one] { $done } de { $total } elemento
       *[other] { $done } de { $total } elementos
    }
imports-perSecond = { $n } por segundo
imports-secondsLeft = quedan unos { $n } s
imports-minutesLeft = quedan unos { $n } min
imports-cancel = Cancelar
imports-cancelled = cancelada
imports-undone = deshecha
imports-samples = ejemplos
imports-unfinished = sin terminar; seguirá al próximo inicio
imports-undo = Deshacer esta importación
imports-outcomes =
    .waiting = En espera
    .added = Añadido
    .already-had = Ya presente
    .updated = Actualizado
    .rejected = Rechazado
    .opened = Abierto
    .offered = Direcciones
imports-why =
    .empty = El archivo está vacío: guardar otra vez el artículo y añadir esa copia.
    .unknown-format = Nutgraf no lee este formato: guardarlo como texto, HTML, .docx, .odt, EPUB o PDF, y añadir eso.
    .too-large = Supera el límite: dividirlo, o guardar el artículo solo.
    .no-article = No se encontró en él texto de un artículo: abrir la página hasta ver el texto y guardarla otra vez, o copiar el texto y pegarlo.
    .locked = Está bloqueado por una contraseña o por la tienda: añadir una copia sin bloqueo, o copiar el texto y pegarlo.
    .no-text = Sus páginas no tienen texto legible: pasar un reconocimiento de texto (OCR) y añadir el resultado.
    .not-found = Ya no está en su sitio: ¿se movió o cambió? Añadirlo de nuevo.
    .not-readable = El sistema no permite leerlo.
    .network = No se pudo descargar la dirección: intentarlo más tarde, o guardar la página y añadir el archivo.
    .bad-address = No hay una dirección web que se pueda descargar: solo se siguen http: y https:.
    .too-slow = Tardó demasiado: guardar el artículo solo, o copiar el texto y pegarlo.
    .reader-failed = No se pudo leer y puede estar dañado: guardarlo otra vez, o copiar el texto y pegarlo.
    .library-read-only = No se puede escribir en la biblioteca.
    .cancelled = La importación terminó antes de su turno; al reintentar se sigue leyendo.
    .too-many = Contiene más de lo que se lee de una vez: dividirlo, o reintentar para seguir.
    .damaged = Está dañado o cortado: descargarlo otra vez, o descomprimirlo y añadir lo que salga.
    .too-deep = Es un archivo comprimido dentro de otro dentro de otro: descomprimirlo y añadir lo que salga.
    .too-tight = Descomprimido sería mucho mayor de lo permitido, como los archivos hechos para llenar un disco: descomprimirlo a mano si se confía en él.
imports-outcomeCounts =
    .added =
        { $n ->
            [one] { $n } añadido
           *[other] { $n } añadidos
        }
    .already-had =
        { $n ->
            [one] { $n } ya presente
           *[other] { $n } ya presentes
        }
    .updated =
        { $n ->
            [one] { $n } actualizado
           *[other] { $n } actualizados
        }
    .rejected =
        { $n ->
            [one] { $n } rechazado
           *[other] { $n } rechazados
        }
    .offered = { $n } con direcciones
imports-showMembers = Mostrar los { $n }
imports-hideMembers = Ocultar
imports-membersOf = Recibos del contenido de { $name }
imports-offers =
    { $n ->
        [one] Contiene { $n } dirección. No se descarga nada hasta que se añada.
       *[other] Contiene { $n } direcciones. No se descarga nada hasta que se añadan.
    }
imports-addresses = Direcciones en { $name }
imports-feed = Canal
imports-addLink = Añadir
imports-addAllLinks = Añadir todas
imports-linkAdded = Pedida
imports-same = El mismo texto que «{ $headline }»
imports-uncertain =
    .undated = no se encontró la fecha
    .date-inferred = fecha deducida del texto
    .date-of-file = fecha del archivo
    .date-of-change = fecha de la última modificación
    .several-in-one = varios artículos que no se pudieron separar
    .headline-guessed = titular tomado del texto
    .damaged-encoding = algunos caracteres estaban dañados
    .very-short = apenas se encontró texto
    .truncated = se dejó fuera el final
    .opening-only = solo el comienzo
    .withdrawn = retirado por su agencia
    .embargoed = embargado
    .draft = borrador, sin publicar
imports-newSentences =
    { $n ->
        [one] { $n } frase nueva
       *[other] { $n } frases nuevas
    }
imports-goneSentences =
    { $n ->
        [one] { $n } suprimida
       *[other] { $n } suprimidas
    }
imports-headlineChanged = ha cambiado el titular
imports-earlier = una versión anterior, guardada detrás de la actual
imports-leftOut = dejado aparte: { $what }
imports-aside =
    .picture =
        { $n ->
            [one] { $n } imagen
           *[other] { $n } imágenes
        }
    .style =
        { $n ->
            [one] { $n } archivo de estilo, script o letra
           *[other] { $n } archivos de estilos, scripts y letras
        }
    .recording =
        { $n ->
            [one] { $n } grabación o película
           *[other] { $n } grabaciones y películas
        }
    .companion =
        { $n ->
            [one] { $n } parte de una página guardada
           *[other] { $n } partes de páginas guardadas
        }
    .undelivered =
        { $n ->
            [one] { $n } página sin contenido
           *[other] { $n } páginas sin contenido
        }
imports-from = de { $item }
imports-retry = Reintentar
imports-open = Abrir
imports-all = Ver todos los recibos
imports-closeNamed = Cerrar la lista de importación
imports-openList = Mostrar la lista de importación
imports-more = Mostrar { $n } más
imports-progress = Progreso de la importación
imports-show = Recibos del { $when }

drop-title =
    { $n ->
        [one] Soltar para añadir este elemento
       *[other] Soltar para añadir { $n } elementos
    }
drop-others = { $n } más
drop-hint = Texto, Markdown, páginas web guardadas, correo, PDF, EPUB, RTF, documentos de Word y LibreOffice, también en carpetas y archivos comprimidos. Cada uno recibe un recibo; nada sale de este ordenador.

paste-title = Pegar un artículo
paste-text = Texto de un artículo, o una dirección web
paste-hint = Una dirección se descarga de la red una sola vez, porque se pide. El texto se queda aquí.
paste-add = Añadir a la biblioteca
paste-cancel = Cancelar

firstRun-title = Las noticias, con las palabras de los propios periodistas
firstRun-what = Arrastrar a esta ventana los artículos guardados: texto, Markdown, páginas web, correo, documentos, libros. Nutgraf hace con ellos un resumen diario de sus propias frases y citas, y cada línea lleva a su lugar.
firstRun-private = Sin cuenta y sin servidor. Nada sale de este ordenador.
firstRun-drop = Arrastrar aquí archivos o carpetas
firstRun-or = o
firstRun-samples = Abrir una edición de ejemplo
firstRun-opening = Abriendo los ejemplos…
firstRun-samplesHint = Dos días de artículos inventados, que se quitan con un clic.

samples-banner = Estos son ejemplos, inventados para probar.
samples-remove = Quitarlos

palette-title = Buscar o ir a
palette-hint = Una vista, un tema, una voz o palabras de un artículo
palette-none = No se encontró nada.
palette-views = Vistas
palette-stories = Temas
palette-speakers = Voces
palette-articles = Artículos
palette-results =
    { $n ->
        [one] { $n } resultado
       *[other] { $n } resultados
    }

## Los ajustes

settings-title = Ajustes
settings-language = Idioma
settings-asSystem = Como el sistema
settings-theme = Colores
settings-themes =
    .system = Como el sistema
    .light = Claro
    .dark = Oscuro
    .sepia = Sepia
settings-face = Tipo de letra
settings-faces =
    .serif = Con remates
    .sans = Sin remates
settings-measure = Ancho del texto
settings-measures =
    .narrow = Estrecho
    .normal = Normal
    .wide = Ancho
settings-length = Extensión con que se abren las ediciones
settings-lengthHint = Se puede cambiar en la página en cualquier momento.
settings-cutOff = Un día termina a las
settings-cutOffHint = Entonces su edición se cierra para siempre. Lo que llega entre la medianoche y esa hora es todavía del día anterior.
settings-hour =
    { $hour ->
        [0] medianoche
       *[other] { $hour }:00
    }
settings-about = Acerca de Nutgraf
settings-promise = Nutgraf muestra solo lo que dicen los artículos, palabra por palabra. Solo va a la red por una dirección que se le dé.

## La ayuda

help-title = Teclas y ayuda
help-keys = Teclas
help-does =
    .step = frase, cita o línea siguiente y anterior
    .proof = abrir el artículo en ese lugar
    .back = volver, con el desplazamiento y el foco como estaban
    .turn = página siguiente; al final, el siguiente artículo no leído
    .read = marcar como leído o no leído
    .save = guardar, o dejar de guardar
    .tags = etiquetas
    .choose = en una lista: elegir el artículo, para actuar sobre varios
    .original = en un artículo: el original, o de nuevo el texto
    .aloud = en un artículo: leerlo en voz alta, o parar
    .blocks = en un artículo: elegir el bloque correcto del original
    .again = en un artículo: extraerlo de nuevo
    .ends = al elegir bloques: empezar aquí, terminar aquí
    .highlight = en un artículo: subrayar las palabras seleccionadas, o las marcadas
    .note = en un artículo: anotar algo sobre ellas
    .search = buscar en la biblioteca
    .help = esta página
    .palette = buscar o ir a
    .files = añadir archivos
    .paste = añadir texto pegado, o una dirección web
    .undo = deshacer lo último
help-search = Búsqueda
help-queries =
    .words = túnel puerto
    .phrase = "tercer tubo"
    .source = source:correo
    .speaker = speaker:"ines caldera"
    .before = before:2026-11-20
    .after = after:2026-10
    .language = language:es
    .tag = tag:"por leer"
    .is = is:unread
help-finds =
    .words = artículos con ambas palabras; la última puede ser un comienzo
    .phrase = estas palabras en este orden
    .source = de una fuente cuyo nombre contiene esta palabra
    .speaker = que citan a esta persona
    .before = publicados antes de un día; también de un mes o un año
    .after = publicados después; on:2026-11 durante
    .language = en este idioma
    .tag = con esta etiqueta propia
    .is = no leídos; también is:read (leídos), is:saved (guardados), is:highlighted (subrayados)
help-how = Cómo funciona
help-points =
    .verbatim = Cada frase y cada cita es del periodista, byte por byte. Intro o un clic la muestra en su artículo.
    .named = Una cita lleva nombre solo si el artículo lo da; si no, dice «No está claro quién habla».
    .closed = Cuando acaba el día, su edición se cierra y no cambia nunca más. Lo que llega después está en la siguiente.
    .receipts = Cada elemento añadido recibe un recibo: añadido, ya presente, actualizado o rechazado con el motivo.
    .undo = Nada pregunta «¿Seguro?»: Ctrl+Z devuelve lo que se quitó.

## Lo hecho y lo deshecho

acts-undo = Deshacer
acts-dismiss = Cerrar
acts-saved = Guardado.
acts-unsaved = Ya no está guardado.
acts-tagged = Etiqueta «{ $tag }» añadida.
acts-untagged = Etiqueta «{ $tag }» quitada.
acts-samplesRemoved = Los ejemplos ya no están.
acts-nothingToUndo = No hay nada que deshacer.
acts-removed =
    { $n ->
        [one] { $n } artículo quitado.
       *[other] { $n } artículos quitados.
    }
acts-removedBack =
    { $n ->
        [one] { $n } artículo devuelto.
       *[other] { $n } artículos devueltos.
    }
acts-batchUndone =
    { $n ->
        [one] Importación deshecha: { $n } artículo menos.
       *[other] Importación deshecha: { $n } artículos menos.
    }
acts-batchBack =
    { $n ->
        [one] Importación recuperada: { $n } artículo.
       *[other] Importación recuperada: { $n } artículos.
    }
acts-storySplit =
    { $n ->
        [one] { $n } artículo forma un tema propio.
       *[other] { $n } artículos forman un tema propio.
    }
acts-storyWhole =
    { $n ->
        [one] { $n } artículo devuelto al tema.
       *[other] { $n } artículos devueltos al tema.
    }
acts-moved =
    { $n ->
        [one] { $n } artículo movido a otro tema.
       *[other] { $n } artículos movidos a otro tema.
    }
acts-movedBack =
    { $n ->
        [one] { $n } artículo devuelto a su lugar.
       *[other] { $n } artículos devueltos a su lugar.
    }
acts-storiesMerged = Dos temas ya son uno.
acts-storiesApart = Los dos temas vuelven a estar separados.
acts-saveBack = El artículo está como antes.
acts-taggedBack = Etiqueta «{ $tag }» quitada de nuevo.
acts-untaggedBack = Etiqueta «{ $tag }» puesta de nuevo.
acts-highlighted = Subrayado.
acts-highlightedBack = El subrayado ya no está.
acts-highlightRemoved = Subrayado quitado.
acts-highlightRemovedBack = El subrayado ha vuelto.
acts-noted = Nota guardada.
acts-notedBack = La nota está como antes.
acts-searchKept = «{ $name }» guardada.
acts-searchKeptBack = «{ $name }» ya no está guardada.
acts-searchRemoved = «{ $name }» quitada.
acts-searchRemovedBack = «{ $name }» devuelta.
acts-read = Marcado como leído.
acts-unread = Marcado como no leído.
acts-readBack = Marca deshecha.
acts-unclear = Anotado: no está claro quién habla.
acts-corrected = Anotado: lo dijo { $name }.
acts-notQuotes = Ya no se muestra como cita.
acts-restoredQuotes = Vuelve a mostrarse como cita.
acts-correctionBack = La corrección queda anulada.
acts-speakersMerged = { $name } ahora es { $into }.
acts-speakersApart = { $name } y { $into } vuelven a ser dos.
acts-quotesGiven =
    { $n ->
        [one] { $n } cita asignada a { $name }.
       *[other] { $n } citas asignadas a { $name }.
    }
acts-quotesBack =
    { $n ->
        [one] { $n } cita devuelta.
       *[other] { $n } citas devueltas.
    }
acts-renamed = Ahora se llama { $name }.
acts-renamedBack = Se llama como antes.
# $n (number)
acts-readAgain =
    Extraído de nuevo: { $n ->
        [one] { $n } artículo cambiado
       *[other] { $n } artículos cambiados
    }.
acts-readAgainBack = Los textos están como antes.
acts-blocksChosen = El artículo consta de los bloques elegidos.
acts-blocksGiven = De nuevo como lo lee Nutgraf.
acts-blocksBack = Los bloques están como antes.

about-title = Acerca de Nutgraf
about-what = Un resumen diario privado de los artículos que se sueltan en él, con las palabras de los periodistas.
about-version = Versión
about-licence = Licencia
about-fonts = Tipos de letra
about-fontsAre = Source Serif 4 e Inter, con la SIL Open Font License 1.1
about-parts = Bibliotecas de software
about-partsHint = Nutgraf se apoya en el trabajo de muchos. Cada parte y su licencia:
about-data = La biblioteca está en
about-open = Abrir la carpeta de datos
about-close = Cerrar
drop-kinds-folder =
    { $n ->
        [one] { $n } carpeta con todo lo que contiene
       *[other] { $n } carpetas con todo lo que contienen
    }
drop-kinds-text =
    { $n ->
        [one] { $n } texto
       *[other] { $n } textos
    }
drop-kinds-page =
    { $n ->
        [one] { $n } página web
       *[other] { $n } páginas web
    }
drop-kinds-mail =
    { $n ->
        [one] { $n } correo
       *[other] { $n } correos
    }
drop-kinds-document =
    { $n ->
        [one] { $n } documento
       *[other] { $n } documentos
    }
drop-kinds-book =
    { $n ->
        [one] { $n } libro
       *[other] { $n } libros
    }
drop-kinds-feed =
    { $n ->
        [one] { $n } canal
       *[other] { $n } canales
    }
drop-kinds-address =
    { $n ->
        [one] { $n } archivo con direcciones
       *[other] { $n } archivos con direcciones
    }
drop-kinds-table =
    { $n ->
        [one] { $n } archivo de registros
       *[other] { $n } archivos de registros
    }
drop-kinds-archive =
    { $n ->
        [one] { $n } archivo comprimido
       *[other] { $n } archivos comprimidos
    }
drop-kinds-other =
    { $n ->
        [one] { $n } de otro tipo, quizá rechazado
       *[other] { $n } de otros tipos, quizá rechazados
    }
morning-title = La edición del { $day } está lista
morning-text = { $headline } · { counts-articles }
settings-window = Ventana
settings-zoom = Tamaño de la página
settings-zoomIs = { $percent } %
settings-larger = Más grande
settings-smaller = Más pequeño
settings-usual = Tamaño habitual
settings-tray = Icono en la bandeja
settings-trayHint = Con las formas de abrir la ventana, añadir archivos y salir.
settings-closeToTray = Al cerrar la ventana, Nutgraf queda en la bandeja
settings-morning = Avisar por la mañana cuando la edición del día anterior esté lista
settings-morningHint = Un aviso al día mientras Nutgraf está abierto, ninguno en un día tranquilo, ninguno durante la lectura.
settings-aboutMore = Versión, licencias, carpeta de datos…
acts-broughtBack = El artículo está de nuevo en la biblioteca.
acts-broughtBackUndone = El artículo está quitado de nuevo.
native-words =
    .file = Archivo
    .edit = Editar
    .view = Ver
    .go = Ir
    .help = Ayuda
    .paste-article = Pegar un artículo…
    .open-data-folder = Abrir la carpeta de datos
    .close-window = Cerrar la ventana
    .quit = Salir
    .undo = Deshacer
    .cut = Cortar
    .copy = Copiar
    .paste = Pegar
    .select-all = Seleccionar todo
    .zoom-in = Más grande
    .zoom-out = Más pequeño
    .zoom-reset = Tamaño habitual
    .fullscreen = Pantalla completa
    .back = Atrás
    .previous-edition = Edición anterior
    .next-edition = Edición siguiente
    .search = Buscar en la biblioteca
    .palette = Buscar o ir a…
    .keys = Teclas y ayuda
    .about = Acerca de Nutgraf
    .tray-open = Abrir Nutgraf
    .tray-files = Añadir archivos…
    .dialog-files = Añadir archivos
    .dialog-folder = Añadir carpeta
    .dialog-articles = Artículos
    .dialog-all = Todos los archivos
    .pasted-text = texto pegado
