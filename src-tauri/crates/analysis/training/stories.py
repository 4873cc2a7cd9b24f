#!/usr/bin/env python3
"""stories.py DATA [background] [network]: learns what src/stories/ knows in numbers, and writes it there; both unless one is
named.

DATA is a folder with stories/*.dev.jsonl ({"title","text","date","source","lang","story"}), digests/, summaries/ and
quotes/ (any news text). Needs numpy, scikit-learn and, for the background, stopwordsiso (MIT).

background.bin  how common words and pairs of words are in news at large, by language
link/weights.rs the network that says how likely two articles tell one story: four networks of eight units, trained on
                pairs of labelled articles and averaged before the last step, which makes them one of 32
"""
import collections, datetime, json, pathlib, random, subprocess, sys

import numpy as np
from sklearn.neural_network import MLPClassifier

HERE = pathlib.Path(__file__).resolve().parent
ROOM = HERE.parent / "src" / "stories"
TOOL = ["cargo", "run", "--quiet", "--release", "-p", "nutgraf-analysis", "--features", "training", "--example", "train_stories", "--"]

# How much each set weighs: the sets differ in size, and each stands for a way of reading.
WEIGHTS = dict(dated=3, headlines=1.5, long_stories=2, look_alikes=2, vietnamese=1.5, undated=1, triples=1,
               long_undated=1, vietnamese_headlines=0.7, small=6)
MEASURES = ("cosine days undated terms title told told_less lead names numbers pairs rarest one_outlet words more_words "
            "signature share_of_best share_of_lesser third_best crowd").split()


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
    return subprocess.run(TOOL + [verb], input=text.encode(), stdout=subprocess.PIPE, check=True).stdout


def background(data):
    import stopwordsiso
    lines = []
    for path, language in [("stories/allsides", "en"), ("summaries/cnndm", "en"), ("quotes/polnear_en", "en"),
                           ("stories/vi_clusters", "vi"), ("summaries/orangesum_fr", "fr"), ("quotes/wikinews_de", "de")]:
        for row in rows(data / f"{path}.dev.jsonl"):
            lines.append({"language": language, "title": row.get("title") or "", "text": row["text"]})
    for row in rows(data / "digests/mds_allsides_full.dev.jsonl"):
        lines += [{"language": "en", "title": doc["title"] or "", "text": doc["text"]} for doc in row["docs"]]
    for language in sorted(stopwordsiso.langs() - {"en", "vi", "fr"}):
        lines.append({"language": language, "function_words": "\n".join(sorted(stopwordsiso.stopwords(language)))})
    (ROOM / "background.bin").write_bytes(run("background", lines))


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


def pairs(data):
    """Measures, labels, weights of all pairs."""
    measures, labels, weights = [], [], []
    for name, lines in sets(data):
        table = [line.split("\t") for line in run("pairs", lines).decode().splitlines()]
        label = np.array([row[0] == "1" for row in table])
        measures.append(np.array([row[3:] for row in table], dtype=np.float32))
        labels.append(label)
        weights.append(np.full(len(label), min(5, WEIGHTS[name] * 500 / label.sum())))
        print(name, len(label), "pairs", label.sum(), "of one story", file=sys.stderr)
    return np.concatenate(measures), np.concatenate(labels), np.concatenate(weights)


def train(measures, labels, weights):
    """One network with the four's units side by side, working on measures as they come."""
    mean, spread = measures.mean(0), measures.std(0) + 1e-9
    drawn = np.random.RandomState(0).choice(len(labels), 60000, p=weights / weights.sum())
    inputs, inner, outer, bias = ((measures - mean) / spread)[drawn], [], [], 0
    for seed in range(4):
        net = MLPClassifier((8,), alpha=0.02, max_iter=20, random_state=seed, learning_rate_init=0.004)
        net.fit(inputs, labels[drawn])
        scaled = net.coefs_[0] / spread[:, None]
        inner.append(np.vstack([scaled, net.intercepts_[0] - mean @ scaled]))
        outer.append(net.coefs_[1][:, 0] / 4)
        bias += net.intercepts_[1][0] / 4
    return np.hstack(inner), np.append(np.concatenate(outer), bias)


def write(inner, outer):
    assert inner.shape[0] == len(MEASURES) + 1
    numbers = lambda row: "[" + ", ".join(f"{x:.4}" if "." in f"{x:.4}" or "e" in f"{x:.4}" else f"{x:.4}.0" for x in row) + "]"
    rust = "//! Written by `training/stories.py`; not for hands.\n"
    rust += "#![allow(clippy::approx_constant, reason = \"learned numbers may look like any\")]\n\n/// Units of the hidden layer.\n"
    rust += f"pub(super) const HIDDEN: usize = {inner.shape[1]};\n\n"
    rust += "/// What each measure says to each unit; the last row is added to them.\n#[rustfmt::skip]\n"
    rust += f"pub(super) static INNER: [[f32; HIDDEN]; {inner.shape[0]}] = [\n"
    rust += "".join(f"    {numbers(row)}, // {name}\n" for row, name in zip(inner, MEASURES + ["constant"])) + "];\n\n"
    rust += "/// What each unit says to the sum; the last is added to it.\n#[rustfmt::skip]\n"
    rust += f"pub(super) static OUTER: [f32; HIDDEN + 1] = {numbers(outer)};\n"
    (ROOM / "link" / "weights.rs").write_text(rust)


if __name__ == "__main__":
    data, parts = pathlib.Path(sys.argv[1]), sys.argv[2:] or ["background", "network"]
    if "background" in parts:
        background(data)
    if "network" in parts:
        write(*train(*pairs(data)))
