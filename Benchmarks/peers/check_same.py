#!/usr/bin/env python3
"""Compares the folders that several programs wrote for one corpus: table by table, row by row, cell by cell.

Usage: check_same.py OURS OTHER...

The cells are compared after reading them, because the programs differ in which fields they put in quotation marks. Exits
with 1 where anything differs or a table is missing.
"""

import csv
import itertools
import os
import sys

csv.field_size_limit(sys.maxsize)
SHOWN = 5
LONGEST = 120


def tables(folder):
    return {name for name in os.listdir(folder) if name.endswith(".csv")}


def rows(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8", newline="") as file:
        yield from csv.reader(file, strict=True)


def differences(ours, other, name):
    """Describes each row that differs; the number of rows is a difference too."""
    header = next(rows(ours, name), [])
    for number, (left, right) in enumerate(itertools.zip_longest(rows(ours, name), rows(other, name))):
        if left == right:
            continue
        if left is None or right is None:
            yield f"row {number}: only in {other if left is None else ours}"
        elif len(left) != len(right):
            yield f"row {number}: {len(left)} cells, {len(right)} in {other}"
        else:
            for column, a, b in zip(header, left, right):
                if a != b:
                    yield f"row {number}, {column}: {shortened(a)}, {shortened(b)} in {other}"


def shortened(cell):
    text = repr(cell)
    return text if len(text) <= LONGEST else text[:LONGEST] + "…"


def same_bytes(ours, other, name):
    with open(os.path.join(ours, name), "rb") as a, open(os.path.join(other, name), "rb") as b:
        while True:
            left, right = a.read(1 << 20), b.read(1 << 20)
            if left != right:
                return False
            if not left:
                return True


def compare(ours, other):
    found = 0
    for name in sorted(tables(ours) ^ tables(other)):
        found += 1
        print(f"{name}: only in {ours if name in tables(ours) else other}")
    both = sorted(tables(ours) & tables(other))
    identical = 0
    for name in both:
        if same_bytes(ours, other, name):
            identical += 1
            continue
        count = 0
        for count, text in enumerate(differences(ours, other, name), 1):
            if count <= SHOWN:
                print(f"{name}: {text}")
        if count > SHOWN:
            print(f"{name}: {count} differences in all")
        found += count
    if not found:
        print(f"{other}: {len(both)} tables with equal cells, {identical} of them byte for byte")
    return found


def main():
    if len(sys.argv) < 3:
        sys.exit("usage: check_same.py OURS OTHER...")
    ours, *others = sys.argv[1:]
    if not tables(ours):
        sys.exit(f"{ours} holds no tables")
    sys.exit(1 if sum([compare(ours, other) for other in others]) else 0)


if __name__ == "__main__":
    main()
