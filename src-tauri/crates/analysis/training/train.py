#!/usr/bin/env python3
"""Learns the weights of `src/summary/weights/LANGUAGE.txt` and reports what they bring.

  cargo run --release -p nutgraf-analysis --example measures < articles.jsonl > measures.jsonl
  train.py articles.jsonl measures.jsonl LANGUAGE --sentences 3 --words 60 [--write weights.txt]

`articles.jsonl` has a line per article: {"id", "text", "title", "language", "reference"}; the
measures come from the engine itself, so training and use share one code. Needs
`pip install numpy lightgbm nltk`. The articles are other people's: only numbers are written.

A sentence's label is half its ROUGE-1 plus ROUGE-2 F1 with the reference (the best of its article
is 1), half whether the greedy oracle of three sentences takes it. Choice is as in `choose.rs`.
Without --write, five-fold cross-validation against Lead: gains in ROUGE-1 and ROUGE-2 F1.
"""
import argparse, hashlib, json, re
from collections import Counter

import lightgbm as lgb
import numpy as np
from nltk.stem.porter import PorterStemmer

FOLDS, SAME = 5, 0.7
STEMMER, STEMS = PorterStemmer(), {}


def tokens(text, language):
    """As rouge-score takes them: English stemmed from four letters on."""
    if language != "en":
        return re.findall(r"\w+", text.lower())
    out = []
    for word in re.findall(r"[a-z0-9]+", text.lower()):
        if len(word) > 3:
            if word not in STEMS:
                STEMS[word] = STEMMER.stem(word)
            word = STEMS[word]
        out.append(word)
    return out


def grams(text, language):
    found = tokens(text, language)
    return Counter(found), Counter(zip(found, found[1:]))


def f1(common, a, b):
    return 2 * common / (a + b) if common else 0.0


def interleaved(documents):
    """Sentences in lead order: the first of each document, the second of each, …"""
    seen, keys = Counter(), []
    for index, document in enumerate(documents):
        keys.append((seen[document], document, index))
        seen[document] += 1
    return [index for _, _, index in sorted(keys)]


class Article:
    def __init__(self, source, measured, language):
        self.id = source["id"]
        rows = measured["sentences"]
        reference = source["reference"]
        self.reference = grams(reference if isinstance(reference, str) else "\n".join(reference), language)
        self.texts = [row["text"] for row in rows]
        self.standing = [row["standing"] for row in rows]
        self.rows = np.array([row["measures"] for row in rows], dtype=np.float32)
        self.likeness = np.array([row["likeness"] for row in rows], dtype=np.float32)
        self.grams = [grams(text, language) for text in self.texts]
        self.words = [len(text.split()) for text in self.texts]
        self.log_words = self.rows[:, measured["names"].index("log_words")]
        self.leads = interleaved([row["document"] for row in rows])
        self.label()

    def rouge(self, chosen):
        one, two = Counter(), Counter()
        for index in chosen:
            one.update(self.grams[index][0])
            two.update(self.grams[index][1])
        pair = zip((one, two), self.reference)
        return [f1((mine & theirs).total(), mine.total(), theirs.total()) for mine, theirs in pair]

    def oracle(self, most):
        chosen, best = [], 0.0
        while len(chosen) < most:
            rest = [i for i in range(len(self.texts)) if i not in chosen]
            value, index = max(((sum(self.rouge(chosen + [i])), i) for i in rest), default=(0, None))
            if value <= best + 1e-9:
                break
            chosen, best = chosen + [index], value
        return chosen

    def label(self):
        alone = np.array([sum(self.rouge([i])) for i in range(len(self.texts))])
        self.labels = 0.5 * alone / max(1e-9, alone.max())
        self.labels[self.oracle(3)] += 0.5


def choose(article, scores, repeated, most, words):
    """As `choose.rs` does."""
    chosen, like, used = [], np.zeros(len(scores)), 0
    open_ = np.array([standing != "Never" for standing in article.standing])
    if "Alone" not in article.standing:
        open_[:] = True
    while len(chosen) < most:
        value = np.where(open_ & (like < SAME), scores - repeated * like, -np.inf)
        if "Alone" in article.standing:
            for i, standing in enumerate(article.standing):
                if standing == "After" and i - 1 not in chosen:
                    value[i] = -np.inf
        best = int(np.argmax(value))
        if not np.isfinite(value[best]):
            break
        open_[best] = False
        if words and chosen and used + article.words[best] > words:
            continue
        chosen.append(best)
        used += article.words[best]
        like = np.maximum(like, article.likeness[best])
    return chosen


def learn(articles, trees, leaves, rate):
    model = lgb.LGBMRegressor(
        n_estimators=trees, learning_rate=rate, num_leaves=leaves, min_child_samples=50,
        subsample=0.7, subsample_freq=1, colsample_bytree=0.4, reg_lambda=10, random_state=0,
        n_jobs=1, verbose=-1, deterministic=True)
    return model.fit(np.vstack([a.rows for a in articles]), np.concatenate([a.labels for a in articles]))


def standard(values):
    return (values - values.mean()) / (values.std() + 1e-6)


def evaluate(articles, scores, args, loss, repeated):
    parts = []
    for most, words in ((args.sentences, None), (10**9, args.words)):
        gains = []
        for a in articles:
            long = np.maximum(a.log_words, np.log1p(args.floor))
            mine = scores[a.id] - loss * (long - long.mean())
            lead, used = [], 0
            for i in a.leads:
                if len(lead) == most or (words and lead and used + a.words[i] > words):
                    break
                lead.append(i)
                used += a.words[i]
            chosen = choose(a, mine, repeated, most, words)
            gains.append(np.subtract(a.rouge(chosen), a.rouge(lead)))
        parts.append("%+.2f %+.2f" % tuple(100 * np.mean(gains, axis=0)))
    print(f"length loss {loss} repetition {repeated}: {args.sentences} sentences {parts[0]}, "
          f"{args.words} words {parts[1]}", flush=True)


def fold(article):
    return int(hashlib.sha1(article.id.split("#")[0].encode()).hexdigest(), 16) % FOLDS


def written(node):
    if "leaf_value" in node:
        return "%.4g" % node["leaf_value"]
    head = "%d<%.5g" % (node["split_feature"], node["threshold"])
    return " ".join([head, written(node["left_child"]), written(node["right_child"])])


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("articles")
    ap.add_argument("measures")
    ap.add_argument("language")
    ap.add_argument("--sentences", type=int, default=3)
    ap.add_argument("--words", type=int, default=60)
    ap.add_argument("--trees", type=int, default=150)
    ap.add_argument("--leaves", type=int, default=8)
    ap.add_argument("--rate", type=float, default=0.04)
    ap.add_argument("--note", default="")
    ap.add_argument("--floor", type=float, default=15, help="words up to which length costs nothing")
    ap.add_argument("--losses", type=float, nargs="+", default=[0, 0.5, 1, 1.5])
    ap.add_argument("--repeated", type=float, nargs="+", default=[0, 1, 2, 3])
    ap.add_argument("--write")
    args = ap.parse_args()
    with open(args.articles, encoding="utf-8") as f, open(args.measures, encoding="utf-8") as g:
        pairs = zip(map(json.loads, f), map(json.loads, g))
        articles = [Article(s, m, args.language) for s, m in pairs if m["sentences"]]
    if args.write:
        model = learn(articles, args.trees, args.leaves, args.rate)
        trees = model.booster_.dump_model()["tree_info"]
        with open(args.write, "w", encoding="utf-8") as f:
            f.write(f"# Written by training/train.py: {args.language}, {len(articles)} articles, "
                    f"{args.trees} trees of {args.leaves} leaves, rate {args.rate}. {args.note}\n")
            f.writelines(written(tree["tree_structure"]) + "\n" for tree in trees)
        return
    scores = {}
    for held in range(FOLDS):
        model = learn([a for a in articles if fold(a) != held], args.trees, args.leaves, args.rate)
        scores.update({a.id: standard(model.predict(a.rows)) for a in articles if fold(a) == held})
    for loss in args.losses:
        for repeated in args.repeated:
            evaluate(articles, scores, args, loss, repeated)


if __name__ == "__main__":
    main()
