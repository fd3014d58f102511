"""Loads a CSV package into DuckDB: keys and foreign keys as constraints, types from datapackage.json, strict reading.

Usage: duckdb_judge.py FOLDER
"""

import csv
import json
import pathlib
import sys

import duckdb

csv.field_size_limit(1 << 30)

TYPES = {"string": "VARCHAR", "integer": "BIGINT", "number": "VARCHAR"}


def quoted(name):
    return '"' + name.replace('"', '""') + '"'


def definition(table):
    schema = table["schema"]
    columns = []
    for field in schema["fields"]:
        constraints = field.get("constraints", {})
        text = f"{quoted(field['name'])} {TYPES[field['type']]}"
        if constraints.get("required"):
            text += " NOT NULL"
        if field["type"] == "number":
            # DECIMAL has 38 digits at most, and ours have as many as they need.
            text += f" CHECK (regexp_full_match({quoted(field['name'])}, '-?[0-9]+(\\.[0-9]+)?'))"
        if "minimum" in constraints:
            text += f" CHECK ({quoted(field['name'])} >= {constraints['minimum']})"
        columns.append(text)
    if "primaryKey" in schema:
        columns.append(f"PRIMARY KEY ({', '.join(map(quoted, schema['primaryKey']))})")
    for key in schema.get("foreignKeys", []):
        target = key["reference"].get("resource", table["name"])
        columns.append(
            f"FOREIGN KEY ({', '.join(map(quoted, key['fields']))})"
            f" REFERENCES {quoted(target)} ({', '.join(map(quoted, key['reference']['fields']))})"
        )
    return f"CREATE TABLE {quoted(table['name'])} ({', '.join(columns)})"


def in_order(tables):
    """The tables, each after those to which it refers."""
    waiting = {t["name"]: t for t in tables}
    while waiting:
        ready = [
            name
            for name, table in waiting.items()
            if all(
                key["reference"].get("resource", name) not in waiting or key["reference"].get("resource", name) == name
                for key in table["schema"].get("foreignKeys", [])
            )
        ]
        assert ready, f"tables refer to each other in a circle: {sorted(waiting)}"
        for name in ready:
            yield waiting.pop(name)


def load(folder, counts_rows=True):
    folder = pathlib.Path(folder)
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    database = duckdb.connect()
    rows = 0
    for table in in_order(package["resources"]):
        database.execute(definition(table))
        # NEW_LINE is left out: with '\\r\\n' stated, DuckDB 2.0.0 reads such a file as having no rows.
        database.execute(
            f"COPY {quoted(table['name'])} FROM '{folder / table['path']}' (FORMAT csv, HEADER true, AUTO_DETECT false,"
            f" DELIMITER ',', QUOTE '\"', ESCAPE '\"', NULLSTR '', STRICT_MODE true,"
            " ALLOW_QUOTED_NULLS false, PARALLEL false, MAX_LINE_SIZE 16777216)"
        )
        if not counts_rows:
            continue
        count = database.execute(f"SELECT count(*) FROM {quoted(table['name'])}").fetchone()[0]
        with open(folder / table["path"], newline="", encoding="utf-8-sig") as file:
            expected = sum(1 for _ in csv.reader(file, strict=True)) - 1
        assert count == expected, f"{table['path']}: DuckDB read {count} of {expected} rows"
        rows += count
    return database, len(package["resources"]), rows


if __name__ == "__main__":
    _, tables, rows = load(sys.argv[1])
    print(f"DuckDB loaded {rows} rows into {tables} tables; all keys hold")
