#!/usr/bin/env python3
"""Reads and checks CSV as one would without Communique, and makes what is read and checked.

Usage: csv_peers.py read FILE|FOLDER       csv.reader over a file, or over every table of a folder
       csv_peers.py frictionless FOLDER    frictionless, the whole package: types, primary and foreign keys
       csv_peers.py duckdb FOLDER          DuckDB, the whole package into tables with the same constraints
       csv_peers.py table FILE ROWS        writes a table of six columns, a tenth of whose cells need quotation marks
       csv_peers.py statements FILE COUNT  writes a corpus of that many statements, in JSON Lines

The first three print one JSON object; what is imported before does not count. Megabytes are 1,000,000 bytes.
"""

import csv
import json
import pathlib
import random
import sys
import time

WORDS = (
    "ministers agreed that the support for partners remains essential and will continue security cooperation in region was"
    " discussed with allies who welcomed a programme of assistance commitments including air defence critical infrastructure"
).split()


def report(name, size, seconds):
    print(json.dumps({"name": name, "megabytesPerSecond": size / 1e6 / seconds, "bytes": size, "seconds": seconds}))


def tables(path):
    path = pathlib.Path(path)
    # The derived table is not read back.
    return sorted(set(path.glob("*.csv")) - {path / "statements_flat.csv"}) if path.is_dir() else [path]


def read(path):
    csv.field_size_limit(1 << 30)
    paths = tables(path)
    # Once to warm up, as ours does.
    for _ in range(2):
        start = time.perf_counter()
        for table in paths:
            with open(table, encoding="utf-8", newline="") as file:
                for _row in csv.reader(file):
                    pass
        seconds = time.perf_counter() - start
    report("csv.reader", sum(table.stat().st_size for table in paths), seconds)


def frictionless(folder):
    import frictionless

    start = time.perf_counter()
    valid = frictionless.Package(str(pathlib.Path(folder) / "datapackage.json")).validate().valid
    seconds = time.perf_counter() - start
    if not valid:
        sys.exit("frictionless refuses the package")
    report("frictionless", sum(table.stat().st_size for table in tables(folder)), seconds)


def duckdb(folder):
    sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "Tests" / "Judges"))
    import duckdb_judge

    start = time.perf_counter()
    duckdb_judge.load(folder, counts_rows=False)
    report("duckdb", sum(table.stat().st_size for table in tables(folder)), time.perf_counter() - start)


def prose(chance, pool):
    text = chance.choice(pool)
    kind = chance.random()
    if kind < 0.05:
        return text + "\nIn a second line."
    if kind < 0.1:
        return f'"{text}"'
    return text + ", he said" if kind < 0.6 else text


def pool(chance):
    return [" ".join(chance.choices(WORDS, k=chance.randint(8, 22))) for _ in range(2000)]


def table(path, rows):
    chance = random.Random(1)
    texts = pool(chance)
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "meeting_id", "ordinal", "date", "speaker", "text"])
        for row in range(int(rows)):
            writer.writerow([
                f"s{row}", f"m{row // 100}", row % 100 + 1, f"2024-{row % 12 + 1:02}-{row % 28 + 1:02}",
                f"Person {row % 500}", prose(chance, texts),
            ])


def statements(path, count):
    """Dossiers of 10 meetings, 100 decisions and 1,000 statements each."""
    chance = random.Random(2)
    texts = pool(chance)
    with open(path, "w", encoding="utf-8") as file:
        for number in range(int(count) // 1000):
            dossier = {"schemaVersion": "1.0", "id": f"d{number}", "title": {"en": f"Dossier {number}"}, "language": "en"}
            dossier["meetings"] = [
                {"id": f"m{meeting}", "title": {"en": f"Meeting {meeting}"}, "start": f"2024-12-{meeting + 1:02}"}
                for meeting in range(10)
            ]
            dossier["decisions"] = [
                {
                    "id": f"d{decision}", "title": {"en": prose(chance, texts)}, "decidedAt": f"m{decision % 10}",
                    "decidedOn": f"2024-12-{decision % 10 + 1:02}",
                }
                for decision in range(100)
            ]
            dossier["statements"] = [
                {
                    "id": f"s{statement}", "text": {"en": prose(chance, texts)}, "kind": "declaration",
                    "date": f"2024-12-{statement % 10 + 1:02}", "meeting": f"m{statement % 10}",
                }
                for statement in range(1000)
            ]
            file.write(json.dumps(dossier) + "\n")


COMMANDS = {"read": read, "frictionless": frictionless, "duckdb": duckdb, "table": table, "statements": statements}

if __name__ == "__main__":
    if len(sys.argv) < 3 or sys.argv[1] not in COMMANDS:
        sys.exit(__doc__)
    COMMANDS[sys.argv[1]](*sys.argv[2:])
