#!/usr/bin/env python3
"""Fits the weights of ../src/quotation/coreference/weights.txt from pronouns whose meaning is known.

usage: pronouns.py TOOL ARTICLES.jsonl ENTITIES.json [ENTITIES.json ...] [--write FILE]
  TOOL      the built example (see quotes.py)
  ENTITIES  JSON list of {id, quote_start, entity}: a word of the name that the pronoun means, or of the noun where it has
            no name; empty where nobody was mentioned
Prints the share resolved rightly by weights fitted on the other folds, then weights fitted on all;
the weights that stand there now are the prior.
"""
import hashlib
import json
import re
import subprocess
import sys

from pathlib import Path

import numpy as np
from scipy.optimize import minimize

L2 = 4
WEIGHTS = Path(__file__).parent.parent / "src/quotation/coreference/weights.txt"


def words(name):
    return {w.lower() for w in re.findall(r"[\w’'-]+", re.sub(r"[’']s\b", "", name or ""))}


def main():
    target = None
    given = sys.argv[1:]
    if "--write" in given:
        target = given.pop(given.index("--write") + 1)
        given.remove("--write")
    tool, articles_path, *paths = given
    entities = [e for path in paths for e in json.load(open(path, encoding="utf8"))]
    wanted = {e["id"] for e in entities}
    articles = [a for a in map(json.loads, open(articles_path, encoding="utf8")) if a["id"] in wanted]
    lines = "\n".join(json.dumps({k: a[k] for k in ("id", "text")}) for a in articles)
    out = subprocess.run([tool, "pronouns"], input=lines, capture_output=True, text=True, check=True).stdout
    seen = {(a["id"], q["start"]): q["offers"] for a in map(json.loads, out.splitlines()) for q in a["quotes"]}
    names, cases = [], []
    for e in entities:
        offers = seen.get((e["id"], e["quote_start"]), [])
        right = [e["entity"].lower() in words(o["name"]) for o in offers]
        names += [h for o in offers for h in o["features"]]
        # Nobody who was mentioned is a choice, too: right where none of them is.
        offers = [o["features"] for o in offers] + [["nobody"]]
        names.append("nobody")
        cases.append((offers, right + [not any(right)]))
    known = dict(line.split() for line in WEIGHTS.read_text().splitlines() if not line.startswith("#"))
    names = [name for name in known if name in set(names)]
    prior = np.array([float(known[n]) for n in names])
    number = {n: i for i, n in enumerate(names)}
    cases = [(np.array([np.bincount([number[h] for h in hs], minlength=len(names)) for hs in offers], float), np.array(right, bool)) for offers, right in cases]

    def fit(part):
        def loss(w):
            d = w - prior
            value, grad = L2 * (d @ d) / 2, L2 * d
            for X, right in part:
                s = X @ w
                e = np.exp(s - s.max())
                p, good = e / e.sum(), np.where(right, e, 0)
                value -= np.log(good.sum() / e.sum())
                grad = grad + X.T @ (p - good / good.sum())
            return value, grad

        return minimize(loss, prior, jac=True, method="L-BFGS-B").x

    def fold_of(entity):
        return int(hashlib.sha1(entity["id"].encode()).hexdigest(), 16) % 10

    judged = []
    for fold in range(10):
        w = fit([c for e, c in zip(entities, cases) if fold_of(e) != fold])
        for e, (X, right) in zip(entities, cases):
            if fold_of(e) == fold:
                s = np.exp(X @ w - (X @ w).max())
                best = s[:-1].argmax() if len(s) > 1 else -1
                judged.append((s[best] / s.sum(), bool(right[best]) and best >= 0))
    offered = sum(bool(r[:-1].any()) for _, r in cases)
    print("offered", offered, "resolved", sum(ok for _, ok in judged), "of", len(judged))
    for least in (0.5, 0.7, 0.8, 0.9, 0.95):
        some = [ok for p, ok in judged if p >= least]
        print(f"from {least}: {len(some)} shown, {sum(some)} right")
    w = fit(cases)
    fitted = {n: f"{w[i]:.2f}" for n, i in number.items()}
    if target:
        lines = ["# Learned by training/pronouns.py."] + [f"{n} {fitted.get(n, weight)}" for n, weight in known.items()]
        Path(target).write_text("\n".join(lines) + "\n")
    else:
        print("\n".join(f"{n} {weight}" for n, weight in fitted.items()))


if __name__ == "__main__":
    main()
