#!/usr/bin/env python3
"""Unpacks a set of annotated pages for training.

  prepare.py SET OUT

SET is a folder: html/ with the pages (some packed with gzip), and their annotations in ground-truth.json,
truth.json, plain-truth.json or evaldata.json. Writes OUT.in, a line per page ({"id", "path", "url"}); OUT.gold.jsonl,
what its article is; and the pages below OUT.pages.
"""
import gzip, json, os, sys


def annotated(folder):
    """Of each page its id, file, address and annotation."""
    def read(name):
        path = os.path.join(folder, name)
        return json.load(open(path, encoding="utf-8")) if os.path.exists(path) else None

    if pages := read("ground-truth.json"):
        return [(key, key + ".html", page.get("url"), {"text": page["articleBody"]}) for key, page in pages.items()]
    if pages := read("truth.json"):
        return [(page["html_file"], page["html_file"] + ".html", page["link"], {"text": page["text"]}) for page in pages]
    if pages := read("plain-truth.json"):
        return [(key, key + ".txt", None, {"text": page["text"]}) for key, page in pages.items()]
    if pages := read("evaldata.json"):
        marks = lambda page: {"with": page["with"], "without": page["without"]}
        return [(url, page["file"], url, marks(page)) for url, page in pages.items()]
    sys.exit(f"{folder} has no annotations")


def main():
    folder, out = sys.argv[1:3]
    os.makedirs(out + ".pages", exist_ok=True)
    with open(out + ".in", "w") as pages, open(out + ".gold.jsonl", "w") as gold:
        for number, (key, file, url, article) in enumerate(annotated(folder)):
            source = os.path.join(folder, "html", file)
            packed = os.path.exists(source + ".gz")
            with gzip.open(source + ".gz") if packed else open(source, "rb") as page:
                data = page.read()
            path = os.path.abspath(f"{out}.pages/{number:05}{os.path.splitext(file)[1]}")
            with open(path, "wb") as page:
                page.write(data)
            print(json.dumps({"id": key, "path": path, "url": url}), file=pages)
            print(json.dumps({"id": key} | article), file=gold)


if __name__ == "__main__":
    main()
