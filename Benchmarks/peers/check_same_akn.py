#!/usr/bin/env python3
"""Compares what we and the peer write as Akoma Ntoso for a corpus.

Usage: check_same_akn.py CORPUS.jsonl OURS

OURS is the folder of documents that `communique convert CORPUS.jsonl --to akn -o OURS` writes. They are compared as
canonical XML (C14N) without the white space between blocks. Exits with 1 where anything differs or a document is
missing.
"""

import itertools
import pathlib
import re
import sys

import orjson
from lxml import etree

import akn_peers
from check_same_xml import SHOWN, shortened
from json_peers import read_lines

# The elements in which white space is text although they hold elements; the others hold text or blocks.
MIXED = {f"{{{akn_peers.AKOMA_NTOSO}}}{name}" for name in ("p", "from", "narrative", "summary")}
BETWEEN_TAGS = re.compile("(?<=>)(?=<)")


def canonical(document):
    root = etree.fromstring(document)
    for element in root.iter():
        if len(element) and element.tag not in MIXED:
            if is_blank(element.text):
                element.text = None
            for child in element:
                if is_blank(child.tail):
                    child.tail = None
    return etree.tostring(root, method="c14n").decode()


def is_blank(text):
    return text is not None and not text.strip(akn_peers.WHITE_SPACE)


def differences(record, path):
    """Describes each piece that differs, of documents that are cut between tags."""
    if not path.exists():
        yield f"{path} is missing"
        return
    canonicals = canonical(path.read_bytes()), canonical(akn_peers.written(record))
    for left, right in itertools.zip_longest(*[BETWEEN_TAGS.split(text) for text in canonicals]):
        if left != right:
            yield f"{shortened(left)}, {shortened(right)} by the peer"


def file_names(records):
    """How the documents are called: by the dossier, so that no two differ in case only."""
    names = set()
    for record in records:
        name = base = record["id"][:200]
        count = 1
        while name.lower() in names:
            count += 1
            name = f"{base}~{count}"
        names.add(name.lower())
        yield name + ".xml"


def main():
    if len(sys.argv) != 3:
        sys.exit("usage: check_same_akn.py CORPUS.jsonl OURS")
    records = [orjson.loads(line) for line in read_lines(sys.argv[1])]
    if not records:
        sys.exit(f"{sys.argv[1]} holds no dossiers")
    folder = pathlib.Path(sys.argv[2])
    found = 0
    for number, (record, name) in enumerate(zip(records, file_names(records)), 1):
        for text in differences(record, folder / name):
            found += 1
            if found <= SHOWN:
                print(f"dossier {number}: {text}")
    count = len(list(folder.iterdir()))
    if count > len(records):
        found += 1
        print(f"{folder} holds {count} documents, {len(records)} dossiers are in {sys.argv[1]}")
    if found > SHOWN:
        print(f"{found} differences in all")
    if not found:
        print(f"{len(records)} documents are the same")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
