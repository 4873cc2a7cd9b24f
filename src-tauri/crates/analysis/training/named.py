#!/usr/bin/env python3
"""Learns the trees of ../src/quotation/weights/*/named.txt: whether a quote's speaker is right.

usage: named.py TOOL FOLDS GOLD.jsonl [GOLD.jsonl ...] [--write=FILE] [--language=TAG] [--entities=FILE]
  TOOL      the built example (see quotes.py)
  FOLDS     weights of each fold, as quotes.py --check --keep=FOLDS leaves them
  ENTITIES  JSON list of {id, quote_start, entity}: whom a pronoun means (see pronouns.py)
Every row comes from weights that never saw its article. Prints, for trees learned from the other folds, how right
they are from each probability (of all articles, or of those in one language); --write writes trees learned from all.
Needs numpy and lightgbm.
"""
import json
import sys
from pathlib import Path

import lightgbm as lgb
import numpy as np

from quotes import FOREIGN, accepts, fold_of, gold_match, load, run, words

FOLDS = 5
PARAMETERS = dict(
    objective="binary", learning_rate=0.1, num_leaves=8, min_data_in_leaf=25, lambda_l2=5.0,
    feature_fraction=0.6, bagging_fraction=0.8, bagging_freq=1, seed=1, deterministic=True, num_threads=1, verbose=-1,
)
TREES = 60


def rows_of(tool, folds, articles):
    """One row per quote with a speaker: article, quote, measures, how sure the person is, right or not, gold."""
    rows = []
    for fold in range(FOLDS):
        unseen = [a for a in articles if fold_of(a, FOLDS) == fold]
        for article, dump in zip(unseen, run(tool, "named", unseen, Path(folds, str(fold)))):
            text = article["text"]
            gold = [(q, words(text, q["start"], q["end"])) for q in article["quotes"]]
            for one in dump["quotes"]:
                share, quote = gold_match(text, gold, one["start"], one["end"])
                if quote is not None and quote["kind"] == "indirect":
                    continue
                spoken = quote is not None and share >= 0.5 and quote["speaker"] is not None
                right = spoken and accepts(text, quote, dict(start=one["from"], end=one["to"]))
                rows.append(dict(article=article, one=one, right=right, quote=quote if spoken else None, fold=fold))
    return rows


def learn(rows, names):
    weight = [FOREIGN if r["article"].get("language", "en") != "en" else 1 for r in rows]
    data = lgb.Dataset(
        np.array([r["one"]["row"] for r in rows]), np.array([r["right"] for r in rows], float), weight=weight, feature_name=names
    )
    return lgb.train(PARAMETERS, data, TREES)


def written(node):
    if "leaf_value" in node:
        return [f"{node['leaf_value']:.4g}"]
    assert node["decision_type"] == "<="
    split = f"{node['split_feature']}<{node['threshold']:.5g}"
    return [split] + written(node["left_child"]) + written(node["right_child"])


def write(path, model, names):
    lines = ["# Learned by training/named.py.", "features: " + " ".join(names)]
    lines += [" ".join(written(tree["tree_structure"])) for tree in model.dump_model()["tree_info"]]
    Path(path).write_text("\n".join(lines) + "\n")


def curve(rows, judged, least=6):
    """Precision and recall of shown speakers of quotes from `least` words, and the reliability of the probabilities."""
    long = [(p, r) for p, r in zip(judged, rows) if len(r["article"]["text"][r["one"]["start"] : r["one"]["end"]].split()) >= least]
    texts = {id(r["article"]): r["article"] for r in rows}
    wanted = sum(
        q["kind"] != "indirect" and q["speaker"] is not None and len(a["text"][q["start"] : q["end"]].split()) >= least
        for a in texts.values() for q in a["quotes"]
    )
    for bound in (0.5, 0.7, 0.8, 0.85, 0.9, 0.92, 0.94, 0.95, 0.96, 0.97, 0.98, 0.985, 0.99):
        some = [r["right"] for p, r in long if p >= bound]
        if some:
            print(f"from {bound}: P {100 * np.mean(some):.1f} R {100 * sum(some) / wanted:.1f} ({len(some)} shown, {len(some) - sum(some)} wrong)")
    for low, high in ((0, 0.5), (0.5, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 0.95), (0.95, 0.98), (0.98, 1.01)):
        some = [(p, r["right"]) for p, r in zip(judged, rows) if low <= p < high]
        if some:
            print(f"{low}-{high}: {len(some)} said {np.mean([p for p, _ in some]):.3f} right {np.mean([ok for _, ok in some]):.3f}")


def main():
    flags = dict(f[2:].split("=") for f in sys.argv[1:] if f.startswith("--"))
    tool, folds, *gold = [a for a in sys.argv[1:] if not a.startswith("--")]
    articles = [a for path in gold for a in load(path)]
    names = json.loads(run_templates(tool))["named"]
    rows = rows_of(tool, folds, articles)
    judged = np.zeros(len(rows))
    for fold in range(FOLDS):
        model = learn([r for r in rows if r["fold"] != fold], names)
        at = [i for i, r in enumerate(rows) if r["fold"] == fold]
        judged[at] = model.predict(np.array([rows[i]["one"]["row"] for i in at]))
    judged *= np.array([r["one"]["sure"] for r in rows])
    tag = flags.get("language")
    kept = [i for i, r in enumerate(rows) if tag is None or r["article"].get("language", "en") == tag]
    curve([rows[i] for i in kept], judged[kept])
    if "dump" in flags:
        out = [dict(id=r["article"]["id"], start=r["one"]["start"], end=r["one"]["end"], p=float(p), right=bool(r["right"]), sure=r["one"]["sure"],
                    mention=[r["one"]["from"], r["one"]["to"]], row=r["one"]["row"], gold=r["quote"] and r["quote"]["speaker"], language=r["article"].get("language", "en")) for r, p in zip(rows, judged)]
        Path(flags["dump"]).write_text(json.dumps(out))
    if "write" in flags:
        write(flags["write"], learn(rows, names), names)


def run_templates(tool):
    import subprocess

    return subprocess.run([tool, "templates"], capture_output=True, text=True, check=True).stdout


if __name__ == "__main__":
    main()
