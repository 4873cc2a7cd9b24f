#!/usr/bin/env python3
"""check_stories.py TOOL DATA: four-fold cross-validation by story of what `stories.py` learns, at several thresholds.

For each set BCubed precision/recall and F1; for strangers, whose articles mostly stand alone, the share of articles put
together with one of another story, and the recall of those that have a partner. "triples" and "small" are left out: they share
articles with the others. The grouping is that of `src/stories/link/cluster.rs`, the bounds those of `link/scorer.rs`.
"""
import collections, heapq, pathlib, sys, warnings

import numpy as np

from stories import FOLDS, alike, fold, measured, sets, train

KEPT = 20
UNLIKELY = 0.03
CHECKED = ["dated", "headlines", "long_stories", "look_alikes", "vietnamese", "few_strangers", "many_strangers"]
THRESHOLDS = (0.28, 0.32, 0.34, 0.36, 0.4)


def credible(m):
    """`scorer::credible`."""
    told, cosine = np.where(m[:, 12] > 0, m[:, 5] / 0.3, 1), m[:, 0] / 0.06
    pairs = np.where((m[:, 13] >= 0.50742) & (m[:, 13] < 0.7993) & (m[:, 10] == 0), 0.4, 1)
    return np.minimum(np.minimum(told, cosine), np.minimum(pairs, 1))


def cluster(count, places, chances, threshold):
    """`cluster::cluster`: the group of each article."""
    sums, size, parent, queue = [{} for _ in range(count)], [1] * count, list(range(count)), []
    average = lambda a, b: sums[a][b] / (min(size[a], size[b]) * min(max(size[a], size[b]), KEPT))
    offer = lambda a, b: average(a, b) >= threshold and heapq.heappush(queue, (-average(a, b), min(a, b), max(a, b)))
    for (a, b), x in zip(places.tolist(), chances.tolist()):
        if x >= UNLIKELY:
            sums[a][b] = sums[b][a] = x
            offer(a, b)
    while queue:
        less, a, b = heapq.heappop(queue)
        if parent[a] != a or parent[b] != b or b not in sums[a] or abs(average(a, b) + less) > 1e-12:
            continue
        if len(sums[a]) < len(sums[b]):
            a, b = b, a
        parent[b], size[a] = a, size[a] + size[b]
        del sums[a][b]
        for other, total in sums[b].items():
            sums[other].pop(b, None)
            if other != a:
                sums[a][other] = sums[other][a] = sums[a].get(other, 0) + total
        for other in sums[a]:
            offer(a, other)
    def root(at):
        while parent[at] != at:
            at = parent[at]
        return at
    return [root(at) for at in range(count)]


def main(data):
    known = {}
    for name, lines in sets(data):
        if name not in ("triples", "small"):
            label, places, features, weight, drawn = measured(name, lines)
            story = [line["story"] and f"{line.get('library')}/{line['story']}" for line in lines]
            parts = np.array([line["fold"] if "fold" in line else fold(line["story"]) if line["story"] else -1 for line in lines])
            known[name] = label, places, features, weight, drawn, story, parts
    found = collections.defaultdict(lambda: ([], [], []))
    for part in range(FOLDS):
        learned = [(m[use], label[use], weight[use], drawn[use]) for label, places, m, weight, drawn, _, parts in known.values()
                   for use in [(label >= 0) & (parts[places] != part).all(1)]]
        network = train(*(np.concatenate(column) for column in zip(*learned)))
        for name in CHECKED:
            _, places, features, _, _, story, parts = known[name]
            chances = alike(network, features) * credible(features)
            for threshold in THRESHOLDS:
                group = cluster(len(story), places, chances, threshold)
                labelled = [at for at in range(len(story)) if story[at]]
                of_story, of_group = (collections.Counter(of[at] for at in labelled) for of in (story, group))
                both = collections.Counter((story[at], group[at]) for at in labelled)
                precision, recall, shared = found[name, threshold]
                for at in labelled:
                    if parts[at] == part:
                        right = both[story[at], group[at]]
                        precision.append(right / of_group[group[at]])
                        recall.append(right / of_story[story[at]])
                        shared.append(of_story[story[at]] > 1)
    for threshold in THRESHOLDS:
        words = []
        for name in CHECKED:
            precision, recall, shared = map(np.array, found[name, threshold])
            p, r = precision.mean(), recall.mean()
            words.append(f"{name} {p:.3f}/{r:.3f} {2 * p * r / (p + r):.3f}" if not name.endswith("strangers") else
                         f"{name}: wrong {(precision < 1).mean():.3f}, recall of shared {recall[shared].mean():.3f}")
        print(threshold, " | ".join(words))


if __name__ == "__main__":
    warnings.filterwarnings("ignore")
    main(pathlib.Path(sys.argv[2]))
