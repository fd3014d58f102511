#!/usr/bin/env python3
"""Measures orjson and csv.writer in one process, as `communique-bench measure` measures ours.

Usage: json_peers.py loads CORPUS    orjson.loads of every line, which are in memory
       json_peers.py dumps CORPUS    orjson.dumps of every object, which are in memory
       json_peers.py csv FOLDER      csv.writer, all rows of all tables of a CSV package, which are in memory

Does it once to warm up and once for the figure, and prints one JSON object. Megabytes are 1,000,000 bytes, of what is
read for loads and of what is written for dumps and csv. The garbage collector is off while it measures, as in timeit.
"""

import csv
import gc
import glob
import io
import json
import os
import sys
import time

import orjson


def read_lines(path):
    with open(path, "rb") as file:
        return [line for line in file.read().split(b"\n") if line]


def loads(path):
    """Makes the operation, and says how many bytes it handles."""
    lines = read_lines(path)

    def run():
        for line in lines:
            orjson.loads(line)

    return run, sum(map(len, lines))


def dumps(path):
    dossiers = [orjson.loads(line) for line in read_lines(path)]

    def run():
        for dossier in dossiers:
            orjson.dumps(dossier, option=orjson.OPT_APPEND_NEWLINE)

    return run, sum(len(orjson.dumps(dossier)) + 1 for dossier in dossiers)


def csv_writer(path):
    csv.field_size_limit(sys.maxsize)
    tables = []
    for name in sorted(glob.glob(os.path.join(glob.escape(path), "*.csv"))):
        with open(name, encoding="utf-8", newline="") as file:
            tables.append(list(csv.reader(file)))

    def write_all(file):
        writer = csv.writer(file)
        for rows in tables:
            writer.writerows(rows)
        file.flush()

    def run():
        with open(os.devnull, "w", encoding="utf-8", newline="") as file:
            write_all(file)

    written = io.BytesIO()
    with io.TextIOWrapper(written, encoding="utf-8", newline="") as file:
        write_all(file)
        return run, written.tell()


OPERATIONS = {"loads": loads, "dumps": dumps, "csv": csv_writer}


def measure(name, run, size):
    gc.collect()
    gc.disable()
    run()
    start = time.perf_counter()
    run()
    seconds = time.perf_counter() - start
    print(json.dumps({"name": name, "megabytesPerSecond": size / 1e6 / seconds, "bytes": size, "seconds": seconds}))


def main():
    if len(sys.argv) != 3 or sys.argv[1] not in OPERATIONS:
        sys.exit("usage: json_peers.py {loads|dumps|csv} PATH")
    name, path = sys.argv[1:]
    measure(name, *OPERATIONS[name](path))


if __name__ == "__main__":
    main()
