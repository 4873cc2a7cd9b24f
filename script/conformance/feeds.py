#!/usr/bin/env python3
"""How the feeds in other programs' test suites are read.

  feeds.py NUTGRAF FOLDER...

FOLDER holds the unpacked packages, from their registries: the crate `feed-rs`, the source package of
`feedparser`. Prints how many files are read or offered, how many are refused and why, and the titles
and texts in which a tag of HTML is still to be seen. Nothing of the suites is kept.
"""
import collections, json, pathlib, re, subprocess, sys, tempfile

TAG = re.compile(r"<(?:/?(?:p|a|b|i|em|strong|span|div|img|br|time|abbr|del|ins|object|embed|iframe|script|style))(?:\s[^<>]*)?/?>", re.I)


def run(nutgraf, library, *args):
    done = subprocess.run([nutgraf, "--library", library, *args], capture_output=True, text=True)
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]


def main(nutgraf, folders):
    for folder in folders:
        files = [str(p) for p in sorted(pathlib.Path(folder).rglob("*.xml"))]
        with tempfile.TemporaryDirectory() as library:
            outcomes = collections.Counter()
            for start in range(0, len(files), 500):
                for receipt in run(nutgraf, library, "import", *files[start:start + 500], "--json"):
                    outcome = receipt.get("outcome")
                    if outcome:
                        outcomes[outcome["kind"] + (" " + outcome["code"] if "code" in outcome else "")] += 1
            articles = [line for line in run(nutgraf, library, "list", "--json", "--limit", "100000") if "id" in line]
            tagged = [a["headline"] for a in articles if TAG.search(a["headline"] or "")]
        print(folder, len(files), "files;", dict(outcomes), "; titles with a tag:", len(tagged))
        for title in tagged[:20]:
            print("   ", title[:120])


main(sys.argv[1], sys.argv[2:])
