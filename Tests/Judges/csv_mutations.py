"""Breaks a small CSV package in the ways of `CSVPackage/mutations.json`, which a Swift test reads too.

Rows and cells are changed in the text as it stands, so that what is not changed stays byte for byte.
"""

import json
import os
import pathlib
import shutil

from conftest import ROOT

FOLDER = ROOT / "Tests" / "CommuniqueFormatsTests" / "CSVPackage"
BASE = FOLDER / "base.jsonl"
MUTATIONS = json.loads((FOLDER / "mutations.json").read_text(encoding="utf-8"))


def split(text):
    """The rows of a well-formed text that end with CR LF, and their cells, with the quotation marks that they have."""
    rows, row, cell, quoted = [], [], "", False
    for character in text.replace("\r\n", "\x00"):
        if character == '"':
            quoted = not quoted
        if not quoted and character in ",\x00":
            row.append(cell)
            cell = ""
            if character == "\x00":
                rows.append(row)
                row = []
        else:
            cell += "\r\n" if character == "\x00" else character
    return rows


def joined(rows):
    return "".join(",".join(row) + "\r\n" for row in rows)


def change_rows(rows, mutation):
    """Changes cells, columns and rows. Rows have the numbers that spreadsheets show: the header is 1."""
    header = rows[0]
    if "cell" in mutation:
        row, column, text = mutation["cell"]
        rows[row - 1][header.index(column)] = text
    elif "rename" in mutation:
        old, new = mutation["rename"]
        header[header.index(old)] = new
    elif "drop" in mutation:
        position = header.index(mutation["drop"])
        for row in rows:
            del row[position]
    elif "double" in mutation:
        position = header.index(mutation["double"])
        for row in rows:
            row.append(row[position])
    elif "move" in mutation:
        column, target = mutation["move"]
        position = header.index(column)
        for row in rows:
            row.insert(target, row.pop(position))
    elif "add" in mutation:
        name, text = mutation["add"]
        for row in rows:
            row.append(name if row is header else text)
    elif "dropRow" in mutation:
        del rows[mutation["dropRow"] - 1]
    elif "doubleRow" in mutation:
        rows.insert(mutation["doubleRow"], rows[mutation["doubleRow"] - 1])
    elif "insertRow" in mutation:
        row, text = mutation["insertRow"]
        rows.insert(row - 1, [text])
    elif "cutRow" in mutation:
        row, count = mutation["cutRow"]
        del rows[row - 1][count:]
    elif "growRow" in mutation:
        row, text = mutation["growRow"]
        rows[row - 1].append(text)
    else:
        return False
    return True


def replaced(data, find, replacement):
    assert data.count(find) == 1, f"“{find}” does not stand once in the table"
    return data.replace(find, replacement)


def reencoded(data, how):
    """What a file holds after it was changed as a whole, or None where it is none."""
    text = data.decode()
    rows = split(text)
    match how:
        case "empty": return b""
        case "header": return joined(rows[:1]).encode()
        case "bom": return b"\xef\xbb\xbf" + data
        case "lf": return text.replace("\r\n", "\n").encode()
        case "cr": return text.replace("\r\n", "\r").encode()
        case "unended": return data.removesuffix(b"\r\n")
        case "reversed": return joined(rows[:1] + rows[:0:-1]).encode()
        case "semicolons": return text.replace(",", ";").encode()
        case "latin-1": return text.replace("’", "'").encode("latin-1")
        case "utf-16": return b"\xff\xfe" + text.encode("utf-16-le")
        case "quoted": return joined(
            [[c if c.startswith('"') or not c else f'"{c}"' for c in row] for row in rows]).encode()


def replace_file(path, how):
    """Removes a table, or puts into its place what is no table."""
    path.rename(path.with_suffix(".away")) if how == "link" else path.unlink()
    match how:
        case "link": path.symlink_to(path.with_suffix(".away").name)
        case "device": path.symlink_to("/dev/zero")
        case "folder": path.mkdir()
        case "pipe": os.mkfifo(path)


def apply(mutation, folder):
    """Changes the tables of a package."""
    path = pathlib.Path(folder) / f"{mutation['table']}.csv"
    data = path.read_bytes()
    rows = split(data.decode())
    if change_rows(rows, mutation):
        path.write_bytes(joined(rows).encode())
    elif "replace" in mutation:
        find, replacement = mutation["replace"]
        path.write_bytes(replaced(data, find.encode(), replacement.encode()))
    elif "bytes" in mutation:
        find, replacement = mutation["bytes"]
        path.write_bytes(replaced(data, find.encode(), bytes.fromhex(replacement)))
    elif "copy" in mutation:
        shutil.copy(path, path.with_name(mutation["copy"]))
    elif (changed := reencoded(data, mutation["file"])) is not None:
        path.write_bytes(changed)
    else:
        replace_file(path, mutation["file"])


def shrink(folder, tables):
    """Leaves in a package only those tables and what they refer to, in the metadata too, for tools that are slow."""
    folder = pathlib.Path(folder)
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    resources = {resource["name"]: resource for resource in package["resources"]}
    waiting, kept = list(tables), set()
    while waiting:
        name = waiting.pop()
        if name not in kept:
            kept.add(name)
            keys = resources[name]["schema"].get("foreignKeys", [])
            waiting += [key["reference"].get("resource", name) for key in keys]
    package["resources"] = [resource for name, resource in resources.items() if name in kept]
    (folder / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
    metadata = json.loads((folder / "csv-metadata.json").read_text(encoding="utf-8"))
    metadata["tables"] = [table for table in metadata["tables"] if table["url"].removesuffix(".csv") in kept]
    (folder / "csv-metadata.json").write_text(json.dumps(metadata), encoding="utf-8")
    for path in folder.glob("*.csv"):
        if path.stem not in kept:
            path.unlink()
