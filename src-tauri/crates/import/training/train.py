#!/usr/bin/env python3
"""Trains the boilerplate classifier, `src/boilerplate/weights`, and reports what it brings.

  train.py page|copy SET [SET …] [--write FOLDER]

For each SET: SET.pieces has the features of its pages (example `pieces`), SET.gold.jsonl what should be kept:
{"id", "text"}, or {"id", "with": [sentences that belong to it], "without": [sentences that do not]} (`prepare.py`).
The engine itself computes the features, so training and use share one code. The pages are other people's: only
numbers are written.

A piece's label is the share of its words that stand in the kept text, after both were aligned. Pages of which
annotators kept less than 45 % of what the rules keep are left out: their text was cut by hand. There are two sets
of trees: the second also sees the probabilities of the first for a piece and those around it, from first trees that
were trained on other pages.
Without --write: three-fold cross-validation over pages, and each set judged by what was learned from the others.
"""
import argparse, collections, difflib, hashlib, json, re

import lightgbm as lgb
import numpy as np

WORD = re.compile(r"\w+", re.U)
TREES, LEAVES, RATE, FEWEST = 100, 20, 0.07, 30
# As in `boilerplate/mod.rs`: a kept piece below is cut, a cut piece above is kept; within the likeliest stretch, and beside it.
BOUNDS = {"page": ((0.5, 0.5), (0.5, 0.5)), "copy": ((0.35, 0.55), (0.8, 0.95))}
LIKELY = 0.4
# What no tree brings back.
FINAL = {"Some(Byline)", "Some(DateLine)", "Some(Credit)"}
# As in `boilerplate/neighbours.rs`.
REACH, HEAVIEST = 5, 60


def fold(page, parts, salt=""):
    return int(hashlib.md5((page["id"] + salt).encode()).hexdigest(), 16) % parts


def load(path):
    gold = {g["id"]: g for g in map(json.loads, open(path + ".gold.jsonl", encoding="utf-8"))}
    pages = []
    for page in map(json.loads, open(path + ".pieces", encoding="utf-8")):
        pieces, page["gold"] = page["pieces"], gold[page["id"]]
        if not pieces:
            continue
        page["text"] = [p["text"] for p in pieces]
        page["kept"] = np.array([p["kept"] for p in pieces], bool)
        page["kind"] = [p["kind"] for p in pieces]
        page["rows"] = np.array([p["features"] for p in pieces], np.float32).reshape(len(pieces), -1)
        page["labels"], page["weights"] = labels(page)
        pages.append(page)
    return pages


def labels(page):
    texts, gold = [WORD.findall(t) for t in page["text"]], page["gold"]
    if "text" not in gold:
        plain = lambda t: " ".join(t.split())
        hits = lambda text, wanted: sum(plain(w) in plain(text) for w in wanted)
        yes = np.array([hits(t, gold["with"]) for t in page["text"]])
        no = np.array([hits(t, gold["without"]) for t in page["text"]])
        return (yes > 0).astype(float), np.minimum(np.sqrt((yes + no) * 4.5) / 5, 2)
    words = [w.lower() for w in WORD.findall(gold["text"])]
    found = [w.lower() for text in texts for w in text]
    hit = np.zeros(len(found))
    matcher = difflib.SequenceMatcher(None, words, found, autojunk=len(found) > 20000)
    for _, at, length in matcher.get_matching_blocks():
        if length >= 3:
            hit[at:at + length] = 1
    ends = np.cumsum([0] + [len(t) for t in texts])
    share = np.array([hit[a:b].mean() if b > a else 0.0 for a, b in zip(ends, ends[1:])])
    size = np.array([len(t) for t in texts]) / max(30, len(words))
    kept = sum(len(t) for t, k in zip(texts, page["kept"]) if k)
    agreed = sum(len(t) * s for t, k, s in zip(texts, page["kept"], share) if k)
    page["cut_by_hand"] = kept > 0 and agreed / kept < 0.45
    return share, np.minimum(np.sqrt(size * 30) / 5, 2) + 0.02


def learn(pages, rows):
    use = [i for i, page in enumerate(pages) if not page.get("cut_by_hand")]
    x = np.vstack([rows[i] for i in use])
    y = np.concatenate([pages[i]["labels"] for i in use])
    w = np.concatenate([pages[i]["weights"] for i in use])
    options = dict(objective="cross_entropy", num_leaves=LEAVES, learning_rate=RATE, min_data_in_leaf=FEWEST, verbose=-1,
                   feature_fraction=.5, bagging_fraction=.8, bagging_freq=1, lambda_l2=5, seed=0, deterministic=True)
    return lgb.train(options, lgb.Dataset(x[w > 0], y[w > 0], weight=w[w > 0]), TREES)


# As in `boilerplate/neighbours.rs`.
NEIGHBOURS = ["chance", "of_kind", "of_previous", "of_next", "of_before", "of_behind", "share_before_chance", "of_previous2",
              "of_next2"]


def with_neighbours(page, chances):
    weights = np.array([min(max(1, len(t.split())), HEAVIEST) for t in page["text"]], float)
    kinds, own = collections.defaultdict(lambda: [0.0, 0.0]), chances * weights
    for kind, mass, weight in zip(page["kind"], own, weights):
        kinds[kind][0] += mass
        kinds[kind][1] += weight
    mass, weight = np.concatenate([[0], np.cumsum(own)]), np.concatenate([[0], np.cumsum(weights)])
    mean = lambda a, b: (mass[b] - mass[a]) / (weight[b] - weight[a]) if b > a else -1
    count = len(chances)
    other = lambda at: chances[at] if 0 <= at < count else -1
    added = []
    for at, kind in enumerate(page["kind"]):
        rest = kinds[kind][1] - weights[at]
        of_kind = -1 if kind is None or rest <= 0 else (kinds[kind][0] - own[at]) / rest
        added.append([chances[at], of_kind, other(at - 1), other(at + 1), mean(max(0, at - REACH), at),
                      mean(at + 1, min(count, at + 1 + REACH)), mass[at] / max(mass[-1], 1e-6), other(at - 2), other(at + 2)])
    return np.hstack([page["rows"], np.array(added, np.float32)])


def learn_both(pages):
    rows, seconds = [page["rows"] for page in pages], [None] * len(pages)
    for part in range(4):
        seen = [page for page in pages if fold(page, 4) != part]
        trees = learn(seen, [page["rows"] for page in seen])
        for i, page in enumerate(pages):
            if fold(page, 4) == part:
                seconds[i] = with_neighbours(page, trees.predict(page["rows"]))
    return learn(pages, rows), learn(pages, seconds)


def stretch(page, chances):
    """Whether each piece lies in the stretch that is most likely the article."""
    weights = np.array([min(max(1, len(t.split())), HEAVIEST) for t in page["text"]], float) * (chances - LIKELY)
    best, best_sum, start, total = (0, 0), 0.0, 0, 0.0
    for at, weight in enumerate(weights):
        if total <= 0:
            start, total = at, 0.0
        total += weight
        if total > best_sum:
            best, best_sum = (start, at + 1), total
    places = np.arange(len(chances))
    return (best[0] <= places) & (places < best[1])


def keeps(page, both, bounds):
    chances = both[1].predict(with_neighbours(page, both[0].predict(page["rows"])))
    returns = np.array([piece["rule"] not in FINAL for piece in page["pieces"]], bool)
    inside = stretch(page, chances)
    cut_below, keep_above = (np.where(inside, bounds[0][at], bounds[1][at]) for at in (0, 1))
    return np.where(page["kept"], chances > cut_below, (chances > keep_above) & returns)


def shingles(text):
    words = WORD.findall(text)
    return collections.Counter(tuple(words[i:i + 4]) for i in range(max(1, len(words) - 3))) if words else collections.Counter()


def score(pages, kept):
    """F1 of the mean precision and recall of 4-word shingles; or of sentences."""
    precision, recall, true, false, missed = [], [], 0, 0, 0
    for page, keep in zip(pages, kept):
        text, gold = "\n\n".join(t for t, k in zip(page["text"], keep) if k), page["gold"]
        if "text" in gold:
            want, got = shingles(gold["text"]), shingles(text)
            common = (want & got).total()
            precision += [common / got.total()] if got else []
            recall += [common / want.total()] if want else []
        else:
            plain = " ".join(text.split())
            hits = sum(" ".join(w.split()) in plain for w in gold["with"])
            true, missed = true + hits, missed + len(gold["with"]) - hits
            false += sum(" ".join(w.split()) in plain for w in gold["without"])
    if not recall:
        return 2 * true / max(1, 2 * true + false + missed)
    p, r = np.mean(precision), np.mean(recall)
    return 2 * p * r / (p + r)


def written(trees):
    def part(node):
        if "leaf_value" in node:
            return f"{node['leaf_value']:.4g}"
        return f"{node['split_feature']}<{node['threshold']:.5g} {part(node['left_child'])} {part(node['right_child'])}"
    return [part(tree["tree_structure"]) for tree in trees.dump_model()["tree_info"]]


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("kind", choices=BOUNDS)
    arguments.add_argument("sets", nargs="+")
    arguments.add_argument("--write")
    options = arguments.parse_args()
    bounds, sets = BOUNDS[options.kind], {path: load(path) for path in options.sets}
    everything = [page for pages in sets.values() for page in pages]
    if options.write:
        for number, trees in enumerate(learn_both(everything), 1):
            lines = written(trees)
            head = f"# Written by training/train.py: {len(everything)} pages, {len(lines)} trees. See training/README.md.\n"
            head += "features: " + " ".join(everything[0]["names"] + NEIGHBOURS * (number - 1)) + "\n"
            with open(f"{options.write}/{options.kind}-{number}.txt", "w") as file:
                file.write(head + "\n".join(lines) + "\n")
        return
    for part in range(3):
        both = learn_both([page for page in everything if fold(page, 3, "x") != part])
        for page in everything:
            if fold(page, 3, "x") == part:
                page["across"] = keeps(page, both, bounds)
    for path, pages in sets.items():
        print(path, f"rules {score(pages, [p['kept'] for p in pages]):.4f}",
              f"cross-validated {score(pages, [p['across'] for p in pages]):.4f}",
              f"at best {score(pages, [p['labels'] > .5 for p in pages]):.4f}")
        others = [page for other, pages in sets.items() if other != path for page in pages]
        if others and options.kind == "page":
            both = learn_both(others)
            print(path, f"from the other sets {score(pages, [keeps(p, both, bounds) for p in pages]):.4f}")


if __name__ == "__main__":
    main()
