#!/usr/bin/env python3
"""stories.py TOOL DATA background|network --write FILE: learns what src/stories/ knows in numbers.

TOOL is the built example: cargo build --release -p nutgraf-analysis --features training --example story_features

DATA is a folder with stories/*.dev.jsonl ({"title","text","date","source","lang","story"}), digests/, summaries/ and
quotes/ (any news text). Needs numpy, scikit-learn and, for the background, stopwordsiso (MIT).

background.bin    how common words and pairs of words are in news at large, by language
link/weights.txt  the network that says how likely two articles tell one story: three networks of twelve units, trained on
                  pairs of labelled articles and averaged before the last step, which makes them one of 36

`check_stories.py TOOL DATA` cross-validates what this learns.
"""
import collections, datetime, hashlib, json, math, pathlib, random, subprocess, sys

import numpy as np
from sklearn.neural_network import MLPClassifier

# The built example; the first argument of the script.
TOOL = sys.argv[1]

# How much each set weighs: the sets differ in size, and each stands for a way of reading.
WEIGHTS = dict(dated=3, headlines=1.5, long_stories=2, look_alikes=2, vietnamese=1.5, undated=1, triples=1,
               long_undated=1, vietnamese_headlines=0.7, small=6)
# How much each pair weighs in libraries of articles that have nothing to do with each other, of which few are of one story.
STRANGERS = dict(few_strangers=0.2, many_strangers=0.1)
# What is built of several stories is built of those of one fold, so that it can be cross-validated.
FOLDS = 4
# Networks, and units of each.
NETWORKS, UNITS = 3, 12
FEATURES = ("cosine days undated terms headline headline-told headline-told-less lead names numbers pairs rarest one-outlet words "
            "more-words signature share-of-best share-of-lesser third-best crowd").split()


def rows(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def article(row, **other):
    return dict({"language": row.get("lang") or "en", "title": row.get("title") or "", "text": row["text"],
                 "when": days(row.get("date")), "source": row.get("source"), "story": row.get("story")}, **other)


def days(date):
    if not date:
        return None
    when = datetime.datetime.fromisoformat(date if len(date) > 10 else date + "T12:00")
    return (when - datetime.datetime(1970, 1, 1)).total_seconds() / 86400


def run(verb, lines):
    text = "\n".join(json.dumps(line) for line in lines)
    return subprocess.run([TOOL, verb], input=text.encode(), stdout=subprocess.PIPE, check=True).stdout


def background(data, path):
    import stopwordsiso
    lines = []
    for name, language in [("stories/allsides", "en"), ("summaries/cnndm", "en"), ("quotes/polnear_en", "en"),
                           ("stories/vi_clusters", "vi"), ("summaries/orangesum_fr", "fr"), ("quotes/wikinews_de", "de")]:
        for row in rows(data / f"{name}.dev.jsonl"):
            lines.append({"language": language, "title": row.get("title") or "", "text": row["text"]})
    for row in rows(data / "digests/mds_allsides_full.dev.jsonl"):
        lines += [{"language": "en", "title": doc["title"] or "", "text": doc["text"]} for doc in row["docs"]]
    for language in sorted(stopwordsiso.langs() - {"en", "vi", "fr"}):
        lines.append({"language": language, "function_words": "\n".join(sorted(stopwordsiso.stopwords(language)))})
    path.write_bytes(run("background", lines))


def sets(data):
    dated, long, alike, vi = (rows(data / f"stories/{n}.dev.jsonl") for n in ("allsides", "g5w1h", "ecbplus", "vi_clusters"))
    triples = [dict(doc, story=row["id"]) for row in rows(data / "digests/mds_allsides_full.dev.jsonl") for doc in row["docs"]]
    yield "dated", [article(r) for r in dated]
    yield "headlines", [article(r, text="") for r in dated]
    yield "long_stories", [article(r) for r in long]
    yield "look_alikes", [article(r) for r in alike]
    yield "vietnamese", [article(r) for r in vi]
    yield "undated", [article(r, when=None) for r in dated]
    yield "triples", [article(r) for r in triples]
    yield "long_undated", [article(r, when=None) for r in long]
    yield "vietnamese_headlines", [article(r, text="", when=None) for r in vi]
    yield "small", small([(dated, 400), (triples, 250), (vi, 80), (long, 30), (alike, 40)])
    yield "few_strangers", strangers(data, dated, triples, vi, libraries=1400, most=40, brief=0.5)
    yield "many_strangers", strangers(data, dated, triples, vi, libraries=560, most=400, brief=0.2)


def small(sources):
    """Libraries of two stories to about seventeen, of one or two days or without dates, every other one of brief reports:
    what most readers have. Stories come from one stretch of their set, so that many share a subject."""
    chance, lines, library = random.Random(1), [], 0
    for articles, count in sources:
        stories = collections.defaultdict(list)
        for row in articles:
            if row.get("story"):
                stories[row["story"]].append(row)
        names = sorted(stories, key=lambda name: (stories[name][0].get("date") or "", name))
        for _ in range(count):
            start = chance.randrange(len(names))
            near = names[start:start + 25] if len(names) > 50 else names
            chosen = chance.sample(near, min(len(near), 2 + chance.randrange(4) + chance.randrange(12)))
            for place, name in enumerate(chosen):
                since = chance.random() * 1.6
                for row in stories[name][:5 if place < 5 else 1]:
                    when = 17000 + since + chance.random() if library % 2 else None
                    words = row["text"].split()
                    text = " ".join(words[:15 + chance.randrange(75)]) if library % 4 < 2 else row["text"]
                    lines.append(article(row, when=when, library=library, text=text))
            library += 1
    return lines


def fold(story):
    return int(hashlib.md5(str(story).encode()).hexdigest(), 16) % FOLDS


def strangers(data, dated, triples, vi, libraries, most, brief):
    """Libraries of 4 to `most` articles of which most have nothing to do with any other, of a day, of weeks or without dates,
    a share of them of `brief` reports: what a reader of many papers has. Without them the best of an article's neighbours is
    believed to tell its story, however little they share."""
    chance, lines = random.Random(most), []
    grouped = collections.defaultdict(list)
    for row in dated + triples + vi:
        if row.get("story"):
            grouped[row["story"]].append(article(row))
    by_set = [sorted({row["story"] for row in rows if row.get("story")}, key=lambda story: (grouped[story][0]["when"] or 0, str(story)))
              for rows in (dated, triples, vi)]
    english = [article(row, story="cnn" + row["id"], title=opening(row["text"]), drawn=True)
               for row in rows(data / "summaries/cnndm.dev.jsonl")]
    french = [article(row, story="fr" + row["id"], language="fr", drawn=True) for row in rows(data / "summaries/orangesum_fr.dev.jsonl")]
    kinds = [(by_set[0] + by_set[1], english), ([], english), ([], french), (by_set[0] + by_set[1], english),
             (by_set[0], []), (by_set[2], []), (by_set[1], [])]
    for library in range(libraries):
        (stories, loose), part = kinds[library % len(kinds)], library // len(kinds) % FOLDS
        stories = [story for story in stories if fold(story) == part]
        loose = [row for row in loose if fold(row["story"]) == part]
        size = round(math.exp(chance.uniform(math.log(4), math.log(most))))
        if loose and chance.random() < 0.5:
            stories = []
        many = min(len(stories), max(1, size // 2 if loose else size))
        if chance.random() < 0.5:
            start = chance.randrange(len(stories) - many + 1)
            stories = stories[start:start + many]
        else:
            stories = chance.sample(stories, many)
        chosen = [[row] for row in chance.sample(loose, min(len(loose), max(0, size - many)))]
        whole = chance.choice([0, 0, 1, 2, 4])
        chosen += [chance.sample(grouped[story], min(len(grouped[story]), chance.randrange(2, 6) if place < whole else 1))
                   for place, story in enumerate(stories)]
        dates, shortened = chance.choice(["day", "weeks", None]), chance.random() < brief
        for articles in chosen:
            since = chance.random() * (40 if dates == "weeks" else 1)
            for row in articles:
                when = dates and 17000 + since + chance.random() * (2 if dates == "weeks" else 1)
                text = " ".join(row["text"].split()[:15 + chance.randrange(75)]) if shortened else row["text"]
                source = row["source"] or (f"Paper {chance.randrange(30)}" if library % 3 else None)
                lines.append(dict(row, when=when, text=text, source=source, library=library, fold=part))
    return lines


def opening(text):
    """What could be the headline of an article that has none: its first words, without the dateline."""
    line = text.split("\n")[0]
    for mark in ("(CNN)", "--"):
        if 0 <= line.find(mark) < 60:
            line = line[line.find(mark) + len(mark):]
    return " ".join(line.split()[:11]).strip(" .,-")


def measured(name, lines):
    """Labels (-1: not labelled), places of both articles among the lines, features and weight of each pair; and whether it
    was drawn by chance from a paper, which may tell a story twice."""
    header, *written = (line.split("\t") for line in run("pairs", lines).decode().splitlines())
    assert header[3:] == FEATURES, "the engine names other features"
    table = np.array(written, dtype=np.float32)
    label, places = table[:, 0].astype(int), table[:, 1:3].astype(int)
    same = (label == 1).sum()
    print(name, (label >= 0).sum(), "pairs", same, "of one story", file=sys.stderr)
    weight = STRANGERS.get(name) or min(5, WEIGHTS[name] * 500 / same)
    drawn = np.array([line.get("drawn", False) for line in lines])[places].all(1)
    return label, places, table[:, 3:], np.full(len(label), weight), drawn


def pairs(data):
    """Features, labels, weights of all labelled pairs, and whether they were drawn."""
    known = [measured(name, lines) for name, lines in sets(data)]
    columns = [(m[label >= 0], label[label >= 0], weight[label >= 0], drawn[label >= 0]) for label, _, m, weight, drawn in known]
    return [np.concatenate(column) for column in zip(*columns)]


def train(features, labels, weights, drawn):
    """Trains twice: of what was drawn by chance, pairs that look like one story may be one and are left out the second time."""
    first = network(features, labels, weights)
    use = ~(drawn & (alike(first, features) > 0.5))
    return network(features[use], labels[use], weights[use])


def alike(learned, features):
    inner, outer = learned
    hidden = np.maximum(features @ inner[:-1] + inner[-1], 0)
    return 1 / (1 + np.exp(-hidden @ outer[:-1] - outer[-1]))


def network(features, labels, weights):
    """One network with the three's units side by side, working on features as they come."""
    mean, spread = features.mean(0), features.std(0) + 1e-9
    drawn = np.random.RandomState(0).choice(len(labels), 120000, p=weights / weights.sum())
    inputs, inner, outer, bias = ((features - mean) / spread)[drawn], [], [], 0
    for seed in range(NETWORKS):
        net = MLPClassifier((UNITS,), alpha=0.02, max_iter=30, random_state=seed, learning_rate_init=0.004)
        net.fit(inputs, labels[drawn])
        scaled = net.coefs_[0] / spread[:, None]
        inner.append(np.vstack([scaled, net.intercepts_[0] - mean @ scaled]))
        outer.append(net.coefs_[1][:, 0] / NETWORKS)
        bias += net.intercepts_[1][0] / NETWORKS
    return np.hstack(inner), np.append(np.concatenate(outer), bias)


def write(path, inner, outer):
    assert inner.shape[0] == len(FEATURES) + 1
    numbers = lambda row: " ".join(f"{x:.4}" for x in row)
    lines = ["# Learned by training/stories.py. Of each feature its weight for each unit of the hidden layer; then of each unit its "
             "weight in the sum."]
    lines += [f"{name} {numbers(row)}" for name, row in zip(FEATURES + ["constant"], inner)]
    lines += [f"output {numbers(outer[:-1])}", f"output-constant {numbers(outer[-1:])}"]
    path.write_text("\n".join(lines) + "\n")


def main():
    data, part, flag, path = pathlib.Path(sys.argv[2]), sys.argv[3], sys.argv[4], pathlib.Path(sys.argv[5])
    assert flag == "--write", __doc__
    if part == "background":
        background(data, path)
    else:
        write(path, *train(*pairs(data)))


if __name__ == "__main__":
    main()
