#!/usr/bin/env python3
"""Learns the weights in `src/summary/weights` and reports what they bring.

  summary_features < articles.jsonl > GROUP.features.jsonl         (cargo run --release -p nutgraf-analysis
  summary_features words < articles.jsonl > GROUP.words.jsonl       --features training --example summary_features)
  summary.py GROUP [GROUP …] --sentences 3 --words 60 [--write NAME.txt] [--note …]

GROUP is the path of a kind of articles: GROUP.articles.jsonl has a line per article: {"id", "text",
"title", "language", "references"}, or "docs" in place of text and title. The measures come from the
engine itself, so training and use share one code. Needs `pip install numpy scipy lightgbm nltk`.
The articles are other people's: only numbers are written. Several groups are learned together.

Boosted trees are learned, which score a sentence (NAME.txt); `content_words.py` learns what words and pairs of
words a summary has (NAME.content-words.txt), which the choice of sentences needs too. A sentence's label is half its ROUGE-1 plus
twice ROUGE-2 F1 with the reference (the best of its article is 1), half whether the greedy oracle
of three sentences takes it. Choice is as in `beam_search.rs`.
Without --write, five-fold cross-validation against the leads: gains in ROUGE-1 and ROUGE-2 F1.
"""
import argparse, json, re
from collections import Counter

import lightgbm as lgb
import numpy as np
from nltk.stem.porter import PorterStemmer

import content_words

SAME, COPY, REPEATED, WIDTH, DEPTH, SPARE, MOST = 0.7, 0.95, 2.0, 12, 6, 7, 60
FREE_LENGTH, SENTENCE_WORDS = 12, 20
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
    def __init__(self, source, described, story):
        language, rows = source["language"], described["sentences"]
        self.id, self.fold, self.story = source["id"], story.fold, story
        self.names = described["names"]
        self.references = [grams(reference, language) for reference in source["references"]]
        self.self_contained = [row["self_contained"] for row in rows]
        if "Alone" not in self.self_contained:
            self.self_contained = ["Alone"] * len(rows)
        self.rows = np.array([row["features"] for row in rows], dtype=np.float32)
        self.similarity = np.array([row["similarity"] for row in rows], dtype=np.float32)
        self.grams = [grams(row["text"], language) for row in rows]
        self.words = [len(row["text"].split()) for row in rows]
        self.log_words = np.maximum(self.rows[:, described["names"].index("log_words")], np.log1p(FREE_LENGTH))
        documents = [row["document"] for row in rows]
        self.leads = interleaved(documents)
        self.opens = [i == 0 or documents[i - 1] != d for i, d in enumerate(documents)]
        self.label()

    def rouge(self, chosen):
        one, two = Counter(), Counter()
        for index in chosen:
            one.update(self.grams[index][0])
            two.update(self.grams[index][1])
        each = [[f1((mine & theirs).total(), mine.total(), theirs.total())
                 for mine, theirs in zip((one, two), reference)] for reference in self.references]
        return np.mean(each, axis=0)

    def worth(self, chosen):
        return float(self.rouge(chosen) @ (1, 2))

    def label(self):
        alone = np.array([self.worth([i]) for i in range(len(self.grams))])
        self.labels = 0.5 * alone / max(1e-9, alone.max())
        chosen, best = [], 0.0
        while len(chosen) < 3:
            rest = [int(i) for i in np.argsort(-alone)[:25] if i not in chosen]
            value, index = max(((self.worth(chosen + [i]), i) for i in rest), default=(0, None))
            if value <= best + 1e-9:
                break
            chosen, best = chosen + [index], value
        self.labels[chosen] += 0.5

    def lead(self, most, words):
        chosen, used = [], 0
        for i in self.leads:
            if len(chosen) == most or (words and chosen and used + self.words[i] > words):
                break
            chosen.append(i)
            used += self.words[i]
        return chosen


def stands(article, index, chosen):
    state = article.self_contained[index]
    return state == "Alone" or state == "AfterPrevious" and not article.opens[index] and index - 1 in chosen


def candidates(article, scores, most):
    chosen, like = [], np.zeros(len(scores))
    open_ = np.ones(len(scores), bool)
    while len(chosen) < min(most, MOST):
        value = np.where(open_ & (like < COPY), scores - REPEATED * like, -np.inf)
        value[[i for i in range(len(scores)) if not stands(article, i, chosen)]] = -np.inf
        best = int(np.argmax(value))
        if not np.isfinite(value[best]):
            break
        open_[best] = False
        chosen.append(best)
        like = np.maximum(like, article.similarity[best])
    return chosen


class BeamSearch:
    """As `beam_search.rs` does."""

    def __init__(self, article, scores, amounts, length, learned_length):
        self.article, self.scores, self.length = article, scores, length
        _, self.repeated, self.by_words, self.by_pairs = amounts
        story = article.story
        scale = min(6.0, max(0.5, length / learned_length))
        self.expected = np.minimum(story.expected * scale, content_words.MOST_WORDS)
        self.expected_pairs = np.minimum(story.expected_pairs * scale, content_words.MOST_PAIRS)
        if not hasattr(story, "counts"):
            number = {tuple(pair): i for i, pair in enumerate(story.of.tolist())}
            story.counts = [(np.bincount(s, minlength=len(story.words)), np.bincount(
                [number[pair] for pair in zip(s, s[1:])], minlength=len(story.pairs))) for s in story.sentences]

    def value(self, chosen):
        words, pairs = (sum(self.article.story.counts[i][kind] for i in chosen) for kind in (0, 1))
        held = np.minimum(words, self.expected).sum(), np.minimum(pairs, self.expected_pairs).sum()
        like = sum(self.article.similarity[i, j] for i in chosen for j in chosen if i < j)
        return (self.scores[list(chosen)].sum() - self.repeated * like
                + self.by_words * 2 * held[0] / (words.sum() + self.length)
                + self.by_pairs * 2 * held[1] / (pairs.sum() + self.length - 1))

    def best(self, most, words):
        a = self.article
        among = candidates(a, self.scores, (words // SENTENCE_WORDS if words else most) + SPARE)
        sets, best, depth = [()], (-np.inf, among[:1]), 0
        while sets and (words or depth < most):
            found = {}
            for chosen in sets:
                for i in among:
                    members = tuple(sorted((*chosen, i)))
                    if i in chosen or members in found or not stands(a, i, chosen):
                        continue
                    if any(a.similarity[i, j] >= SAME for j in chosen):
                        continue
                    if words and len(members) > 1 and sum(a.words[j] for j in members) > words:
                        continue
                    found[members] = self.value(members)
            order = sorted(found.items(), key=lambda pair: -pair[1])[: WIDTH if depth < DEPTH else 1]
            if order and (order[0][1] > best[0] or not words):
                best = (order[0][1], order[0][0])
            sets, depth = [members for members, _ in order], depth + 1
        return best[1]


def learn(articles):
    model = lgb.LGBMRegressor(
        n_estimators=150, learning_rate=0.04, num_leaves=8, min_child_samples=50, subsample=0.7,
        subsample_freq=1, colsample_bytree=0.4, reg_lambda=10, random_state=0, n_jobs=1, verbose=-1,
        deterministic=True)
    return model.fit(np.vstack([a.rows for a in articles]), np.concatenate([a.labels for a in articles]))


def standard(values):
    return (values - values.mean()) / (values.std() + 1e-6)


def read(group, story_of):
    with open(group + ".articles.jsonl", encoding="utf-8") as f, open(group + ".features.jsonl", encoding="utf-8") as g:
        pairs = zip(map(json.loads, f), map(json.loads, g))
        return [Article(s, m, story_of[s["id"]]) for s, m in pairs if m["sentences"] and s["id"] in story_of]


def evaluate(name, articles, scores, learned_length, amounts, most, words):
    gains = []
    for a in articles:
        scored = scores[a.id] - amounts[0] * (a.log_words - a.log_words.mean())
        length = max(10.0, 0.8 * words if words else 13.0 * most)
        chosen = BeamSearch(a, scored, amounts, length, learned_length).best(most, words)
        gains.append(a.rouge(chosen) - a.rouge(a.lead(most, words)))
    gain = "%+.2f %+.2f" % tuple(100 * np.mean(gains, axis=0))
    print(f"{name} {f'{words} words' if words else f'{most} sentences'} {amounts}: {gain}", flush=True)


def written(node):
    if "leaf_value" in node:
        return "%.4g" % node["leaf_value"]
    head = "%d<%.5g" % (node["split_feature"], node["threshold"])
    return " ".join([head, written(node["left_child"]), written(node["right_child"])])


def write(path, articles, note):
    trees = learn(articles).booster_.dump_model()["tree_info"]
    with open(path, "w", encoding="utf-8") as f:
        f.write(f"# Written by training/train.py: {len(articles)} articles, {len(trees)} trees. {note}\n")
        f.write("features: " + " ".join(articles[0].names) + "\n")
        f.writelines(written(tree["tree_structure"]) + "\n" for tree in trees)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("groups", nargs="+")
    ap.add_argument("--sentences", type=int)
    ap.add_argument("--words", type=int)
    ap.add_argument("--amounts", default="1,1,30,30", help="loss for length, for repetition, gain by words, by pairs; more after ;")
    ap.add_argument("--unseen", nargs="*", default=[], help="groups not learned from, to judge by all of the others")
    ap.add_argument("--note", default="")
    ap.add_argument("--write")
    args = ap.parse_args()
    stories, parts, length = content_words.read([group + ".words.jsonl" for group in args.groups])
    by_id = {story.id: story for story in stories}
    groups = {group: read(group, by_id) for group in args.groups}
    articles = [article for group in groups.values() for article in group]
    if args.write:
        write(args.write, articles, args.note)
        return
    weights, scores = content_words.learn(stories, parts), {}
    for held in range(content_words.FOLDS):
        model = learn([a for a in articles if a.fold != held])
        scores.update({a.id: standard(model.predict(a.rows)) for a in articles if a.fold == held})
    if args.unseen:
        model = learn(articles)
    for group in args.unseen:
        others, _, _ = content_words.read([group + ".words.jsonl"])
        content_words.apply(others, parts, weights)
        groups[group] = read(group, {story.id: story for story in others})
        scores.update({a.id: standard(model.predict(a.rows)) for a in groups[group]})
    for group, members in groups.items():
        for amounts in args.amounts.split(";"):
            amounts = tuple(map(float, amounts.split(",")))
            for most, words in ((args.sentences, None), (10**9, args.words)):
                if most and (words or most < 10**9):
                    evaluate(group.rsplit("/")[-1], members, scores, length, amounts, most, words)


if __name__ == "__main__":
    main()
