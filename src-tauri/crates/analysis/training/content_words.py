#!/usr/bin/env python3
"""Learns how often a word or pair of words of a story stands in a summary that a person writes:
the weights of `src/summary/weights/*.content-words.txt`.

  summary_features words < articles.jsonl > words.jsonl     (see summary.py; `references` or `reference`)
  content_words.py words.jsonl [words.jsonl …] --write weights.txt [--note …]

Ridge regression on the slots that the engine itself fills (`src/summary/occurrence.rs`): first of
words, then of pairs, which see what is expected of their words by weights from the other folds.
Several files are several kinds of summaries: the counts in each are scaled to the mean length of
the first, as the engine scales them back. Without --write, the correlation of what is expected
with what is said, in five-fold cross-validation. Needs `pip install numpy scipy`.
"""
import argparse, hashlib, json

import numpy as np
from scipy.sparse import csr_matrix

FOLDS, PENALTY = 5, 5.0
MOST_WORDS, MOST_PAIRS = 3, 2


def fold(name):
    return int(hashlib.sha1(name.split("#")[0].encode()).hexdigest(), 16) % FOLDS


class Story:
    def __init__(self, row):
        self.id, self.fold = row["id"], fold(row["id"])
        self.words = self.slots(row["words"], len(row["words_said"]))
        self.pairs = self.slots(row["pairs"], len(row["pairs_said"]))
        self.of = np.array(row["pairs_of"], np.int32).reshape(-1, 2)
        self.words_said = np.minimum(np.array(row["words_said"], float), MOST_WORDS).mean(1)
        self.pairs_said = np.minimum(np.array(row["pairs_said"], float), MOST_PAIRS).mean(1)
        self.sentences = row["sentences"]

    @staticmethod
    def slots(digits, rows):
        return np.frombuffer(bytes.fromhex(digits), ">u2").astype(np.int32).reshape(rows, -1)


class Parts:
    """The parts of a pair's slots, to fill those that say what is expected of its words."""

    def __init__(self, row):
        self.names = {"word": row["word_parts"], "pair": row["pair_parts"]}
        self.sizes = [size for _, size in row["pair_parts"]]
        self.expected, self.product = row["expected"], row["product"]
        self.starts = np.cumsum([0] + self.sizes[:-1])
        self.total = sum(self.sizes)

    def filled(self, story):
        """As `Occurrences::pair` does: parts 14 to 19."""
        step = lambda values, steps: np.searchsorted(np.float32(steps), np.float32(values), side="left")
        slots = story.pairs.copy()
        one, two = story.expected[story.of[:, 0]], story.expected[story.of[:, 1]]
        a, b, product = step(one, self.expected), step(two, self.expected), step(one * two, self.product)
        at = lambda part: slots[:, part] - self.starts[part]
        often, first, documents = at(0), at(1), at(7)
        for part, value in ((14, a), (15, b), (16, a * 11 + b), (17, often * 11 + product),
                            (18, documents * 11 + product), (19, first * 11 + product)):
            slots[:, part] = value + self.starts[part]
        return slots


def read(paths):
    stories, parts, length = [], None, None
    for path in paths:
        with open(path, encoding="utf-8") as f:
            rows = [json.loads(line) for line in f]
        parts = parts or Parts(rows[0])
        own = np.mean([row["length"] for row in rows])
        length = length or own
        for row in rows:
            if row["words_said"] and row["pairs_said"]:
                story = Story(row)
                story.scale = length / own
                stories.append(story)
    return stories, parts, length


def normal(slots, said, size):
    rows = csr_matrix((np.ones(slots.size), slots.ravel(), np.arange(0, slots.size + 1, slots.shape[1])),
                      shape=(len(slots), size))
    return (rows.T @ rows).toarray(), rows.T @ said


def solved(parts):
    matrix, right = sum(p[0] for p in parts), sum(p[1] for p in parts)
    return np.linalg.solve(matrix + PENALTY * np.eye(len(matrix)), right)


def ridge(stories, slots, said, size):
    """Weights without each fold, and of all."""
    by_fold = []
    for held in range(FOLDS):
        part = [s for s in stories if s.fold == held]
        sums = [normal(slots(s), said(s) * s.scale, size) for s in part]
        by_fold.append((sum(m for m, _ in sums), sum(r for _, r in sums)) if sums else (0, 0))
    without = [solved([p for i, p in enumerate(by_fold) if i != held]) for held in range(FOLDS)]
    return without, solved(by_fold)


def predict(stories, weights, slots, name, most):
    for s in stories:
        setattr(s, name, np.clip(weights[s.fold][slots(s)].sum(1), 0, most))


def learn(stories, parts):
    """Weights of words and of pairs; leaves in the stories what is expected by other folds."""
    size = max(int(s.words.max()) for s in stories) + 1
    folds, words = ridge(stories, lambda s: s.words, lambda s: s.words_said, size)
    predict(stories, folds, lambda s: s.words, "expected", MOST_WORDS)
    folds, pairs = ridge(stories, parts.filled, lambda s: s.pairs_said, parts.total)
    predict(stories, folds, parts.filled, "expected_pairs", MOST_PAIRS)
    return words, pairs


def apply(stories, parts, weights):
    """Leaves in stories not learned from what all weights expect."""
    words, pairs = weights
    predict(stories, [words] * FOLDS, lambda s: s.words, "expected", MOST_WORDS)
    predict(stories, [pairs] * FOLDS, parts.filled, "expected_pairs", MOST_PAIRS)


def write(path, parts, words, pairs, length, note):
    with open(path, "w", encoding="utf-8") as f:
        f.write(f"# Written by training/content_words.py: {note}\nlength {length:.1f}\n")
        for kind, weights in (("word", words), ("pair", pairs)):
            start = 0
            for name, size in parts.names[kind]:
                f.write(f"{kind}.{name} " + " ".join("%.3g" % w for w in weights[start:start + size]) + "\n")
                start += size


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("words", nargs="+")
    ap.add_argument("--note", default="")
    ap.add_argument("--write")
    args = ap.parse_args()
    stories, parts, length = read(args.words)
    words, pairs = learn(stories, parts)
    for name, said in (("expected", "words_said"), ("expected_pairs", "pairs_said")):
        mine = np.concatenate([getattr(s, name) for s in stories])
        theirs = np.concatenate([getattr(s, said) * s.scale for s in stories])
        print(name, "correlation %.3f" % np.corrcoef(mine, theirs)[0, 1])
    if args.write:
        write(args.write, parts, words, pairs, length, f"{len(stories)} articles. {args.note}")


if __name__ == "__main__":
    main()
