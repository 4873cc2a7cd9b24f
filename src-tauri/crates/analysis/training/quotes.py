#!/usr/bin/env python3
"""Trains the weights in ../src/quotation/weights from annotated articles.

usage: quotes.py TOOL OUT GOLD.jsonl [GOLD.jsonl ...] [--folds=N] [--check=SCORER] [--speaker=L2] [--is_quote=L2] [--confidence=L2] [--keep=FOLDER]
  TOOL    the built example:  cargo build --release -p nutgraf-analysis --features training --example quote_features
  OUT     the folder for speaker.txt, is_quote.txt, confidence.txt
  GOLD    JSON Lines {id, text, language?, quotes: [{start, end, kind, speaker, speaker_start, speaker_end}]}
  SCORER  a Python file whose functions flat, score and show say how right predictions are
OUT is written from all articles. --check instead learns from all folds but one, predicts that one, prints the scores, and
leaves the predictions in OUT where that is a folder. --keep leaves the weights of each fold, for named.py, with or without --check. Needs numpy and scipy. No article goes into the repository, only the
weights.

Three models, all linear: `speaker` (softmax over the candidates of a quote; right are all mentions that
`accepts` takes), `is_quote` (quote or not), `confidence` (attribution right or not); the latter two
are trained on what `speaker` says of articles it was not trained on.
"""
import hashlib
import importlib.util
import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

L2 = {"speaker": 4.0, "is_quote": 4.0, "confidence": 10.0}
# How many times an article in another language than English counts, for there are few.
FOREIGN = 3
# The names of the real numbers of each model, in the order of their columns.
NUMBERS = {"speaker": [], "is_quote": ["number-speaker"], "confidence": ["number-speaker", "number-is-quote", "number-margin"]}
# The models that take frequent words as values, and so repeat the list of words.
WITH_WORDS = {"speaker", "is_quote"}


def load(path):
    """The articles of a file. One without a language has that of the file's name, as in `wikinews_de.dev.jsonl`."""
    articles = [json.loads(line) for line in open(path, encoding="utf8")]
    tag = re.search(r"_([a-z]{2})[._]", Path(path).name)
    for article in articles:
        article.setdefault("language", tag[1] if tag else "en")
    return articles


# A word of a text.
WORD = re.compile(r"[\w’'$%-]*\w")
# Words that name nobody by themselves.
PRONOUNS = set("he she they it i we you who him her them his their er sie es wir ich dieser diese der die das".split())


def words(text, start, end):
    """The places of the words of a stretch of text."""
    return {match.start() for match in WORD.finditer(text, start, end)}


def last_name(name):
    """The last capitalised word of a name, without what stands behind it ("of", "from", a comma)."""
    name = re.split(r",| of | from | who | in | for ", re.sub(r"[’']s\b", "", name or ""))[0]
    found = WORD.findall(name)
    capital = [word for word in found if word[:1].isupper() and word.lower() not in ("jr", "sr", "iii")]
    found = capital or found
    return found[-1].lower() if found else ""


def scorer(path):
    spec = importlib.util.spec_from_file_location("scorer", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def run(tool, task, articles, weights=None):
    lines = "\n".join(json.dumps({k: a[k] for k in ("id", "text", "language") if k in a}) for a in articles)
    command = [tool, task] + ([str(weights)] if weights else [])
    out = subprocess.run(command, input=lines, capture_output=True, text=True, check=True).stdout
    return [json.loads(line) for line in out.splitlines()]


def fold_of(article, folds, salt="fold"):
    """An even share of the articles; without salt the ids of these sets fall into half of an even number of folds."""
    return int(hashlib.sha1((salt + article["id"]).encode()).hexdigest(), 16) % folds


def logit(p):
    p = np.clip(p, 3.4e-4, 1 - 3.4e-4)
    return np.log(p / (1 - p))


def matrix(rows, size):
    counts = [0] + [len(r) for r in rows]
    index = [f for r in rows for f in r]
    return csr_matrix((np.ones(len(index)), index, np.cumsum(counts)), shape=(len(rows), size))


def gold_match(text, gold, start, end):
    """The gold quote that shares most words with the segment, and the share."""
    mine = words(text, start, end)
    best = (0, None)
    for quote, theirs in gold:
        if mine and theirs:
            share = len(mine & theirs) / len(mine | theirs)
            best = max(best, (share, quote), key=lambda pair: pair[0])
    return best


def accepts(text, quote, one):
    """Whether a candidate is the quote's speaker: it shares a word with the marked mention, or has the same last name."""
    theirs = words(text, quote["speaker_start"], quote["speaker_end"])
    if theirs & words(text, one["start"], one["end"]):
        return True
    name, mine = quote["speaker"], text[one["start"] : one["end"]]
    pronoun = name.lower() in PRONOUNS or mine.lower() in PRONOUNS
    return not pronoun and last_name(mine) == last_name(name) != ""


def table(articles, dumps):
    """One row per segment: fold, features, labels."""
    rows = []
    for article, dump in zip(articles, dumps):
        text = article["text"]
        gold = [(q, words(text, q["start"], q["end"])) for q in article["quotes"]]
        for example in dump["quotes"]:
            share, quote = gold_match(text, gold, example["start"], example["end"])
            spoken = quote is not None and share >= 0.8 and quote["kind"] != "indirect"
            ignored = quote is not None and not spoken and share >= 0.3
            right = None
            if spoken and quote["speaker"] is not None:
                right = [accepts(text, quote, one) for one in example["candidates"]]
            rows.append(dict(article=article, example=example, spoken=spoken, ignored=ignored, right=right))
    return rows


def train_speaker(rows, size):
    used = [r for r in rows if r["right"] and any(r["right"])]
    features = [one["speaker"] for r in used for one in r["example"]["candidates"]]
    X = matrix(features, size)
    right = np.array([ok for r in used for ok in r["right"]], float)
    group = np.repeat(np.arange(len(used)), [len(r["right"]) for r in used])
    starts = np.cumsum([0] + [len(r["right"]) for r in used])[:-1]

    def loss(w):
        s = X @ w
        top = np.maximum.reduceat(s, starts)
        e = np.exp(s - top[group])
        all_, good = np.add.reduceat(e, starts), np.add.reduceat(e * right, starts) + 1e-12
        value = -(np.log(good) - np.log(all_)).sum() + L2["speaker"] * (w @ w) / 2
        grad = X.T @ (e / all_[group] - e * right / good[group]) + L2["speaker"] * w
        return value, grad

    return minimize(loss, np.zeros(size), jac=True, method="L-BFGS-B", options=dict(maxiter=250)).x


def best(w, example):
    """Index, probability and runner-up of the likeliest person, as the engine chooses."""
    ones = example["candidates"]
    if not ones:
        return None, 0.0, 0.0
    s = np.array([w[one["speaker"]].sum() for one in ones])
    e = np.exp(s - s.max())
    e /= e.sum()
    people = {}
    for i, one in enumerate(ones):
        key = ("p", one["person"]) if one["person"] is not None else ("m", i)
        share, top = people.get(key, (0.0, i))
        people[key] = (share + e[i], top if s[top] >= s[i] else i)
    order = sorted(people.values(), key=lambda pair: -pair[0])
    return order[0][1], order[0][0], order[1][0] if len(order) > 1 else 0.0


def train_logistic(rows, reals, y, size, l2):
    X = csr_matrix(np.zeros((0, 0))) if not rows else matrix(rows, size)
    R = np.array(reals)
    y = np.array(y, float)
    k = R.shape[1]

    def loss(w):
        z = X @ w[: size] + R @ w[size : size + k] + w[-1]
        p = 1 / (1 + np.exp(-z))
        value = -(y * np.log(p + 1e-12) + (1 - y) * np.log(1 - p + 1e-12)).sum() + l2 * (w[:size] @ w[:size]) / 2
        g = p - y
        return value, np.concatenate([X.T @ g + l2 * w[:size], R.T @ g, [g.sum()]])

    w = minimize(loss, np.zeros(size + k + 1), jac=True, method="L-BFGS-B", options=dict(maxiter=250)).x
    return w[:size], w[size : size + k], w[-1]


def train(rows, sizes, inner=4):
    """All three models; `is_quote` and `confidence` from what `speaker` says of unseen articles."""
    rows = [r for r in rows for _ in range(1 if r["article"].get("language", "en") == "en" else FOREIGN)]
    speaker = train_speaker(rows, sizes["speaker"])
    judged = []
    for fold in range(inner):
        seen = [r for r in rows if fold_of(r["article"], inner, "inner") != fold]
        w = train_speaker(seen, sizes["speaker"])
        judged += [(r, best(w, r["example"])) for r in rows if fold_of(r["article"], inner, "inner") == fold]
    kept = [(r, b) for r, b in judged if not r["ignored"]]
    is_quote = train_logistic(
        [r["example"]["is_quote"] for r, _ in kept], [[logit(b[1])] for _, b in kept], [r["spoken"] for r, _ in kept], sizes["is_quote"], L2["is_quote"]
    )
    X, R, y = [], [], []
    for fold in range(inner):
        seen = [p for p in kept if fold_of(p[0]["article"], inner, "inner") != fold]
        w, real, constant = train_logistic(
            [r["example"]["is_quote"] for r, _ in seen], [[logit(b[1])] for _, b in seen], [r["spoken"] for r, _ in seen], sizes["is_quote"], L2["is_quote"]
        )
        for r, b in kept:
            if fold_of(r["article"], inner, "inner") != fold:
                continue
            z = w[r["example"]["is_quote"]].sum() + real[0] * logit(b[1]) + constant
            p = 1 / (1 + np.exp(-z))
            if p < 0.5:
                continue
            index = b[0]
            X.append(r["example"]["candidates"][index]["confidence"] if index is not None else [])
            R.append([logit(b[1]), logit(p), logit(b[1] - b[2])])
            y.append(bool(r["right"] and index is not None and r["right"][index]))
    confidence = train_logistic(X, R, y, sizes["confidence"], L2["confidence"])
    return speaker, is_quote, confidence


def write(folder, templates, frequent, models):
    folder.mkdir(parents=True, exist_ok=True)
    speaker, is_quote, confidence = models
    for name, (weights, reals, constant) in dict(speaker=(speaker, [], 0.0), is_quote=is_quote, confidence=confidence).items():
        lines = ["# Learned by training/quotes.py. A template has its size, then value:weight for each weight that is not 0."]
        lines.append(f"constant {constant:.3f}")
        lines += [f"{number} {real:.3f}" for number, real in zip(NUMBERS[name], reals)]
        if name in WITH_WORDS:
            lines.append("frequent-words " + " ".join(frequent))
        offset = 0
        for template, count in templates[name]:
            pairs = [f"{v}:{weights[offset + v]:.2f}" for v in range(count) if abs(weights[offset + v]) >= 0.02]
            lines.append(" ".join([template, str(count)] + pairs))
            offset += count
        (folder / f"{name}.txt").write_text("\n".join(lines) + "\n", encoding="utf8")


def main():
    flags = [a for a in sys.argv[1:] if a.startswith("--")]
    tool, out, *gold = [a for a in sys.argv[1:] if not a.startswith("--")]
    folds = next((int(f.split("=")[1]) for f in flags if f.startswith("--folds=")), 5)
    for flag in flags:
        name, _, value = flag[2:].partition("=")
        if name in L2:
            L2[name] = float(value)
    check = next((f.split("=")[1] for f in flags if f.startswith("--check=")), None)
    sets = [load(path) for path in gold]
    articles = [a for part in sets for a in part]
    templates = json.loads(subprocess.run([tool, "templates"], capture_output=True, text=True, check=True).stdout)
    frequent = templates.pop("words")
    templates.pop("named")
    keep = next((f.split("=")[1] for f in flags if f.startswith("--keep=")), None)
    sizes = {name: sum(count for _, count in families) for name, families in templates.items()}

    def parts(fold, inside):
        return [a for a in articles if (fold_of(a, folds) == fold) == inside]

    with tempfile.TemporaryDirectory() as folder:
        # What was said before counts for what comes next: the first round learns it from the weights
        # that ship, the second from weights that never saw the article.
        rows = table(articles, run(tool, "examples", articles))
        by_fold = []
        for fold in range(folds):
            weights = Path(folder, str(fold))
            write(weights, templates, frequent, train([r for r in rows if fold_of(r["article"], folds) != fold], sizes))
            unseen = parts(fold, True)
            by_fold.append(table(unseen, run(tool, "examples", unseen, weights)))
        rows = [r for part in by_fold for r in part]
        found = [r for r in rows if r["right"] is not None]
        print("segments", len(rows), "quotes", len(found), "right candidate among them", sum(any(r["right"]) for r in found))
        if keep and check is None:
            for fold in range(folds):
                write(Path(keep, str(fold)), templates, frequent, train([r for r in rows if fold_of(r["article"], folds) != fold], sizes))
            return
        if check is None:
            write(Path(out), templates, frequent, train(rows, sizes))
            return
        S = scorer(check)
        predicted = [{} for _ in sets]
        for fold in range(folds):
            weights = Path(folder, str(fold))
            write(weights, templates, frequent, train([r for r in rows if fold_of(r["article"], folds) != fold], sizes))
            if keep:
                shutil.copytree(weights, Path(keep, str(fold)), dirs_exist_ok=True)
            for part, found in zip(sets, predicted):
                unseen = [a for a in part if fold_of(a, folds) == fold]
                for line in run(tool, "find", unseen, weights):
                    found[line["id"]] = [S.flat(q) for q in line["quotes"]]
    for path, part, found in zip(gold, sets, predicted):
        print(Path(path).name)
        if Path(out).is_dir():
            Path(out, "checked." + Path(path).name).write_text("".join(json.dumps(dict(id=k, quotes=v)) + "\n" for k, v in found.items()))
        show(S, part, found)


def show(S, articles, found):
    """End-to-end scores by kind and length, and of those that are sure."""
    for name, kinds, least in (("all", ("direct", "mixed"), 0), (">=6", ("direct", "mixed"), 6), ("direct >=6", ("direct",), 6), ("mixed", ("mixed",), 0)):
        S.show(name, S.score(articles, found, kinds, least))
    sure = []
    for least in (0.5, 0.7, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97, 0.98):
        some = {k: [q for q in v if q["confidence"] >= least] for k, v in found.items()}
        score = S.score(articles, some, ("direct", "mixed"), 6)["e2e"]
        sure.append(f"{least}: P {score['P']} R {score['R']}")
    print(">=6 words, sure from", "; ".join(sure))


if __name__ == "__main__":
    main()
