# Writes COUNT articles of our own words to FOLDER: KIND is "text" (4 KB each) or "html" (80 KB each, an article among menus, styles,
# data and teasers). Each is of other places and people, so that none is taken for another.
#   awk -v kind=html -v count=1000 -v folder=/tmp/pages -f script/bench-articles.awk

function one(list,   parts, n) { n = split(list, parts, ";"); return parts[1 + int(rand() * n)] }

function name(   made, syllables) {
  made = ""
  for (syllables = 2 + int(rand() * 2); syllables > 0; syllables--)
    made = made substr("bdfgklmnprstvz", 1 + int(rand() * 14), 1) substr("aeiou", 1 + int(rand() * 5), 1)
  return toupper(substr(made, 1, 1)) substr(made, 2)
}

function headline() { return one(who) " of " name() " " one(does) " " one(what) }

function sentence() {
  return one(who) " in " (rand() < .5 ? here : there) " " one(does) " " one(what) " " one(how) ", " one(told) " of " name() " said."
}

function paragraph(   text, more) {
  text = sentence()
  for (more = 1 + int(rand() * 3); more > 0; more--) text = text " " sentence()
  if (rand() < .35) text = text " “We " one(must) " " one(act) " " one(how) ",” said " speaker ", " one(role) " of " here "."
  return text
}

function article(   size, n) {
  here = name(); there = name(); speaker = name() " " name(); title = headline(); paragraphs = 0; size = 0
  while (size < 3700) { n = ++paragraphs; body[n] = paragraph(); size += length(body[n]) }
}

function repeated(text, times,   out, n) { out = ""; for (n = 1; n <= times; n++) out = out sprintf(text, n, n, n); return out }

function page(   out, n) {
  out = "<!DOCTYPE html>\n<html lang=\"en\"><head><title>" title " | The Port Ledger</title>" styles "<meta property=\"og:title\" content=\"" title "\">"
  out = out "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"" title "\",\"datePublished\":\"2026-11-" day "T08:00:00+01:00\"," \
    "\"author\":{\"@type\":\"Person\",\"name\":\"" speaker "\"}}</script></head>\n<body><header><nav><ul>" menu "</ul></nav></header>\n<main><article><h1>" title "</h1>" \
    "<p class=\"byline\">By " speaker "</p><div class=\"article__body\">\n"
  for (n = 1; n <= paragraphs; n++) out = out "<p class=\"article__paragraph\">" body[n] "</p>\n"
  out = out "</div></article><aside class=\"related\">"
  for (n = 1; n <= 30; n++) out = out "<div class=\"card teaser\"><a href=\"/story/" n "\"><img src=\"/i/" n ".jpg\" alt=\"\"><h3 class=\"card__title\">" headline() "</h3></a><span class=\"time\">" n " hours ago</span></div>\n"
  return out "</aside></main>" data "<footer><ul>" menu "</ul></footer></body></html>\n"
}

BEGIN {
  srand(2026)
  who = "The harbour board;The city council;A spokeswoman for the port;The engineers;Two witnesses;The ferry company;The union;The school;The regional hospital;Farmers in the valley;The museum"
  does = "voted to close;approved;rejected;announced;postponed;promised to repair;warned about;paid for;reopened;measured;sold;inspected"
  what = "the old pier;the night ferry;a new timetable;the bridge at Sollas;the water tower;repairs of the dam;a tax on visitors;the market hall;a bus line;the orchard road;the archive"
  how = "until the spring;after a storm in November;for the third time this year;despite protests;with a loan of 3 million;in a meeting on Tuesday;without giving a reason;to save money;before the election"
  told = "officials;residents;reporters;lawyers"; must = "will;cannot;must"; act = "wait;pay;decide;explain"; role = "the mayor;a spokeswoman;the director"
  if (kind == "html") {
    menu = repeated("<li class=\"nav__item\"><a class=\"nav__link\" href=\"/section/%d\" title=\"Section %d\">Section %d</a></li>\n", 118)
    styles = "<style>" repeated(".c%d{color:#246;margin:%dpx;padding:%dpx;display:block;border:0 solid #123456}\n", 280) "</style>"
    data = "<script>window.page={" repeated("\"key%d\":\"0123456789abcdef0123456789abcdef\",\"more%d\":%d,\n", 370) "\"end\":0};</script>"
  }
  for (n = 0; n < count; n++) {
    article()
    day = sprintf("%02d", 1 + n % 28)
    file = folder "/" n (kind == "html" ? ".html" : ".txt")
    if (kind == "html") printf "%s", page() > file
    else {
      printf "%s\n\nBy %s\n\nPublished %d November 2026\n", title, speaker, day > file
      for (i = 1; i <= paragraphs; i++) printf "\n%s\n", body[i] > file
    }
    close(file)
  }
}
