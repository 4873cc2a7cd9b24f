#!/usr/bin/env python3
"""Writes the articles of a data set as `summary.py` and `content_words.py` read them.

  prepare.py GROUP DATA > GROUP.articles.jsonl

GROUP is one of those below. DATA is the folder with the data sets; `README.md` says what they hold.
"""
import json, sys
from pathlib import Path

# Of each group the file, its language, and which of its lines are taken.
GROUPS = {
    "cnndm": ("summaries/cnndm.dev.jsonl", "en", slice(None)),
    "orangesum": ("summaries/orangesum_fr.dev.jsonl", "fr", slice(None)),
    "orangesum-quarter": ("summaries/orangesum_fr.dev.jsonl", "fr", slice(3, None, 4)),
    "allsides": ("digests/mds_allsides_full.dev.jsonl", "en", slice(None)),
    "vietnamese": ("digests/mds_vi.dev.jsonl", "vi", slice(None)),
}


def article(row, language):
    """An article, or several on one event, with the summaries that people wrote of it."""
    reference = row["reference"]
    if isinstance(reference, list):
        reference = "\n".join(reference)
    out = {"id": row["id"], "language": language, "references": row.get("references") or [reference]}
    if "docs" in row:
        out["docs"] = [{"title": doc.get("title") or "", "text": doc["text"]} for doc in row["docs"]]
    else:
        out.update(title=row.get("title") or "", text=row["text"])
    return out


def main():
    file, language, lines = GROUPS[sys.argv[1]]
    rows = Path(sys.argv[2], file).read_text(encoding="utf-8").splitlines()
    for row in rows[lines]:
        print(json.dumps(article(json.loads(row), language), ensure_ascii=False))


if __name__ == "__main__":
    main()
