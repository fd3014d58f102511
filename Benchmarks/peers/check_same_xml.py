#!/usr/bin/env python3
"""Compares what we and the peer write as XML for a corpus, and what the peer reads from ours with the corpus.

Usage: check_same_xml.py CORPUS.jsonl OURS.xml

Written dossiers are compared as canonical XML (C14N) without the white space between elements, read ones as
dictionaries. Exits with 1 where anything differs or a dossier is missing.
"""

import itertools
import sys

import orjson
from lxml import etree

import xml_peers
from json_peers import read_lines

SHOWN = 5
LONGEST = 120
MISSING = object()


def canonical(document):
    root = etree.fromstring(document, etree.XMLParser(remove_blank_text=True))
    return etree.tostring(root, method="c14n")


def written_differences(record, ours):
    """Describes each line that differs, of documents that are indented in the same way."""
    canonicals = canonical(etree.tostring(ours, with_tail=False)), canonical(xml_peers.written(record))
    if canonicals[0] == canonicals[1]:
        return
    texts = [etree.tostring(etree.fromstring(text), pretty_print=True, encoding="unicode") for text in canonicals]
    for left, right in itertools.zip_longest(*[text.split("\n") for text in texts]):
        if left != right:
            yield f"written: {shortened(left)}, {shortened(right)} by the peer"


def read_differences(expected, found, path=""):
    """Describes each value that differs."""
    if type(expected) is dict and type(found) is dict:
        for name in {**expected, **found}:
            yield from read_differences(expected.get(name, MISSING), found.get(name, MISSING), f"{path}/{name}")
    elif type(expected) is list and type(found) is list:
        for position, (left, right) in enumerate(itertools.zip_longest(expected, found, fillvalue=MISSING)):
            yield from read_differences(left, right, f"{path}/{position}")
    elif type(expected) is not type(found) or expected != found:
        yield f"read: {path}: {shortened(expected)}, {shortened(found)} by the peer"


def shortened(value):
    text = "nothing" if value is MISSING or value is None else repr(value)
    return text if len(text) <= LONGEST else text[:LONGEST] + "…"


def differences(line, element):
    if line is MISSING or element is MISSING:
        yield f"only in {'the XML' if line is MISSING else 'the JSON Lines'}"
        return
    record = orjson.loads(line)
    written = list(written_differences(record, element))
    # What is written otherwise is not read the same either.
    yield from written or read_differences(record, xml_peers.dossier(element))


def main():
    if len(sys.argv) != 3:
        sys.exit("usage: check_same_xml.py CORPUS.jsonl OURS.xml")
    lines, elements = read_lines(sys.argv[1]), xml_peers.elements(sys.argv[2])
    if not lines:
        sys.exit(f"{sys.argv[1]} holds no dossiers")
    found = 0
    for number, pair in enumerate(itertools.zip_longest(lines, elements, fillvalue=MISSING), 1):
        for text in differences(*pair):
            found += 1
            if found <= SHOWN:
                print(f"dossier {number}: {text}")
    if found > SHOWN:
        print(f"{found} differences in all")
    if not found:
        print(f"{len(lines)} dossiers are the same, written and read")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
