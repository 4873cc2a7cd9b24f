"""Learns whether an article belongs under a told story (src/stories/membership/weights.txt).

    membership.py FEATURES STORIES... LABELS WEIGHTS

FEATURES is the example `story_features`; STORIES are the files of dated articles (`stories/*.dev.jsonl`);
LABELS is a table of judgements, a line each: the article a story is told from, the other article, all
articles of the story (identifiers with commas between them), and `y` or `n`. Judges read both headlines
and openings without seeing what the engine thinks. Prints the figures of ten-fold cross-validation by
story, then writes the weights of all judgements.
"""

import datetime
import json
import subprocess
import sys

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import GroupKFold, cross_val_predict
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

PENALTY = 0.1
FOLDS = 10


def days(date):
    """Days since 1970; None where there is no date."""
    if not date:
        return None
    moment = datetime.datetime.fromisoformat(date)
    return moment.replace(tzinfo=datetime.timezone.utc).timestamp() / 86_400


def judgements(path):
    """The judged pairs: told, other, story, foreign."""
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            told, other, story, label = line.rstrip("\n").split("\t")
            if label in "yn":
                yield told, other, story.split(","), label == "n"


def features(example, articles, judged):
    """A row of features for each judged pair, and their names."""
    lines = []
    for library, (told, other, story, _) in enumerate(judged):
        rest = [one for one in story if one not in (told, other)]
        for one in [told, other, *rest]:
            article = articles[one]
            line = {
                "language": article["lang"],
                "title": article["title"],
                "text": article["text"],
                "library": library,
                "when": days(article["date"]),
                "source": article["source"],
            }
            lines.append(json.dumps(line))
    done = subprocess.run(
        [example, "membership"], input="\n".join(lines), capture_output=True, text=True, check=True
    )
    head, *rows = done.stdout.splitlines()
    first = [row.split("\t") for row in rows if row.split("\t")[1] == "1"]
    return np.array([[float(value) for value in row[2:]] for row in first]), head.split("\t")[2:]


def model():
    return make_pipeline(StandardScaler(), LogisticRegression(C=PENALTY, max_iter=1000))


def report(foreign, chances):
    """What each threshold sets apart, from outside the fit."""
    print(f"AUC {roc_auc_score(foreign, chances):.3f}, {foreign.mean():.3f} foreign of {len(foreign)}")
    for threshold in (0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85):
        apart = chances > 1 - threshold
        caught = (apart & foreign).sum() / foreign.sum()
        right = foreign[apart].mean() if apart.any() else 1.0
        left = foreign[~apart].mean()
        print(
            f"belongs at {threshold}: {apart.mean():.3f} set apart, {right:.2f} of them foreign; "
            f"{caught:.2f} of the foreign found, {left:.3f} of the rest foreign"
        )


def main():
    example, *stories, labels, weights = sys.argv[1:]
    articles = {}
    for path in stories:
        with open(path, encoding="utf-8") as lines:
            articles |= {article["id"]: article for article in map(json.loads, lines)}
    judged = list(judgements(labels))
    rows, names = features(example, articles, judged)
    foreign = np.array([one[3] for one in judged])
    groups = [one[0] for one in judged]
    chances = cross_val_predict(
        model(), rows, foreign, groups=groups, cv=GroupKFold(FOLDS), method="predict_proba"
    )[:, 1]
    report(foreign, chances)
    fitted = model().fit(rows, ~foreign)
    scaler, regression = fitted[0], fitted[1]
    coefficients = regression.coef_[0] / scaler.scale_
    constant = regression.intercept_[0] - (coefficients * scaler.mean_).sum()
    with open(weights, "w", encoding="utf-8") as out:
        out.write("# Learned by training/membership.py. The weight of each feature in the sum.\n")
        for name, value in zip(names, coefficients):
            out.write(f"{name} {value:.4g}\n")
        out.write(f"constant {constant:.4g}\n")


main()
