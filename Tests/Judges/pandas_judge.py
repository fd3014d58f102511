"""Reads every table of a CSV package with pandas, and compares it cell by cell with Python's csv.

Usage: pandas_judge.py FOLDER
"""

import csv
import json
import pathlib
import sys

import pandas

csv.field_size_limit(1 << 30)


def read(folder):
    folder = pathlib.Path(folder)
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    frames = {}
    for table in package["resources"]:
        path = folder / table["path"]
        columns = [field["name"] for field in table["schema"]["fields"]]
        frame = pandas.read_csv(path, dtype=str, keep_default_na=False, na_values=[], encoding="utf-8-sig")
        with open(path, newline="", encoding="utf-8-sig") as file:
            header, *rows = csv.reader(file, strict=True)
        assert header == columns == list(frame.columns), f"{path.name}: {header}"
        assert all(len(row) == len(columns) for row in rows), f"{path.name}: rows of different lengths"
        assert frame.values.tolist() == rows, f"{path.name}: pandas and csv read different cells"
        frames[table["name"]] = frame
    return frames


if __name__ == "__main__":
    frames = read(sys.argv[1])
    rows = sum(len(frame) for frame in frames.values())
    print(f"pandas read {rows} rows from {len(frames)} tables; every cell is what csv reads")
