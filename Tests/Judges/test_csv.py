"""Real tools read our CSV packages, and refuse broken ones."""

import collections
import csv
import json
import re
import shutil

import pytest

import duckdb_judge
import pandas_judge
from conftest import TOOLS, run

NAMES = ["nato-foreign-ministers-2023-11", "nato-foreign-ministers-2024-12", "generated"]
VARIANTS = [(n, p, e) for n in NAMES for p in ("package", "spreadsheet") for e in ("crlf", "lf")]


def frictionless(folder, expect=0):
    run(TOOLS / "frictionless", "validate", "datapackage.json", cwd=folder, expect=expect)


def csvw(folder, expect=0):
    run(TOOLS / "csvwvalidate", "-v", "csv-metadata.json", cwd=folder, expect=expect)


@pytest.mark.parametrize("variant", VARIANTS, ids="-".join)
def test_frictionless_accepts(packages, variant):
    frictionless(packages[variant])


@pytest.mark.parametrize("variant", VARIANTS, ids="-".join)
def test_csvw_accepts(packages, variant):
    csvw(packages[variant])


@pytest.mark.parametrize("variant", VARIANTS, ids="-".join)
def test_duckdb_loads_with_keys(packages, variant):
    _, tables, rows = duckdb_judge.load(packages[variant])
    assert tables > 60 and rows > 300


@pytest.mark.parametrize("variant", VARIANTS, ids="-".join)
def test_pandas_reads(packages, variant):
    frames = pandas_judge.read(packages[variant])
    assert len(frames["statements"]) == len(frames["statements_flat"]) > 5


def test_duckdb_loads_10000_generated_dossiers(communique, generated_10000, tmp_path):
    communique("convert", generated_10000, "--to", "csv", "-o", tmp_path / "tables", "--quiet")
    database, _, rows = duckdb_judge.load(tmp_path / "tables")
    assert database.execute("SELECT count(*) FROM dossiers").fetchone()[0] == 10_000
    assert rows > 500_000


def dangling_reference(folder):
    change(folder / "statement_topics.csv", lambda rows: rows[1].__setitem__(3, rows[1][3] + "-none"))


def duplicate_key(folder):
    change(folder / "meetings.csv", lambda rows: rows.append(rows[1]))


def missing_required(folder):
    change(folder / "decisions.csv", lambda rows: rows[1].__setitem__(rows[0].index("title"), ""))


def wrong_type(folder):
    change(folder / "statements.csv", lambda rows: rows[1].__setitem__(rows[0].index("ordinal"), "first"))


def change(path, mutate):
    with open(path, newline="", encoding="utf-8") as file:
        rows = list(csv.reader(file))
    mutate(rows)
    with open(path, "w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(rows)


@pytest.mark.parametrize("break_it", [dangling_reference, duplicate_key, missing_required, wrong_type])
def test_judges_refuse_what_is_broken(packages, tmp_path, break_it):
    """A judge that accepts everything would prove nothing."""
    folder = tmp_path / "broken"
    shutil.copytree(packages["nato-foreign-ministers-2024-12", "package", "crlf"], folder)
    break_it(folder)
    frictionless(folder, expect=1)
    with pytest.raises(AssertionError):
        csvw(folder)
    with pytest.raises(Exception):
        duckdb_judge.load(folder)


def test_values_survive(packages, samples):
    """The statements' texts in the tables are those of the dossiers, apostrophes of the spreadsheet profile taken off."""
    for path in samples:
        dossier = json.loads(path.read_text(encoding="utf-8"))
        texts = [statement["text"]["en"] for statement in dossier["statements"]]
        for profile in ("package", "spreadsheet"):
            frame = pandas_judge.read(packages[path.parent.name, profile, "crlf"])["statements"]
            cells = [c[1:] if profile == "spreadsheet" and c.startswith("'") else c for c in frame["text"]]
            assert cells == texts


def test_generated_texts_survive(packages, generated_200):
    """Texts that break careless software, read back by Python's csv from both profiles."""
    expected = {}
    for line in generated_200.read_text(encoding="utf-8").split("\n"):
        if line:
            dossier = json.loads(line)
            for person in dossier.get("people", []):
                expected[f"{dossier['id']}:{person['id']}"] = person["name"]
    for profile in ("package", "spreadsheet"):
        for ending in ("crlf", "lf"):
            folder = packages["generated", profile, ending]
            with open(folder / "people.csv", newline="", encoding="utf-8-sig") as file:
                rows = list(csv.DictReader(file))
            names = {r["id"]: r["name"] for r in rows}
            if profile == "spreadsheet":
                assert not any(n and n[0] in "=+-@\t\r" for n in names.values())
                names = {k: n[1:] if n.startswith("'") else n for k, n in names.items()}
            assert names == expected


def test_metadata_follows_the_profiles_of_data_package_v2(packages):
    """Names, types and keys as the Data Package v2 and Table Schema v2 specifications spell them."""
    package = json.loads((packages[VARIANTS[0]] / "datapackage.json").read_text(encoding="utf-8"))
    names = [table["name"] for table in package["resources"]]
    assert len(names) == len(set(names))
    for table in package["resources"]:
        fields = [field["name"] for field in table["schema"]["fields"]]
        assert len(fields) == len(set(fields))
        for key in table["schema"].get("foreignKeys", []):
            assert key["reference"].get("resource", table["name"]) in names
            assert set(key["fields"]) <= set(fields)
            # No foreign key that can be null.
            for name in key["fields"]:
                field = next(f for f in table["schema"]["fields"] if f["name"] == name)
                assert field["constraints"]["required"]


def leaves(value):
    """Every text and number of a dossier, except language tags, which are keys."""
    if isinstance(value, dict):
        for inner in value.values():
            yield from leaves(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from leaves(inner)
    else:
        yield str(value)


def languages(value):
    """The language tags of a dossier's texts."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in LOCALIZED and isinstance(inner, dict):
                yield from inner
            else:
                yield from languages(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from languages(inner)


LOCALIZED = {
    "title", "subtitle", "name", "shortName", "role", "note", "configuration", "capacity", "text", "conditions", "subject",
    "reason", "evaluation",
}


@pytest.mark.parametrize("profile", ["package", "spreadsheet"])
def test_nothing_is_lost(packages, generated_200, profile):
    """Every text, number, reference and language of 200 generated dossiers stands in the tables as often as in them."""
    expected, found = collections.Counter(), collections.Counter()
    for line in generated_200.read_text(encoding="utf-8").split("\n"):
        if line:
            dossier = json.loads(line)
            expected.update((dossier["id"], leaf) for leaf in leaves(dossier))
            expected.update((dossier["id"], tag) for tag in languages(dossier))
    package = json.loads((packages["generated", profile, "crlf"] / "datapackage.json").read_text(encoding="utf-8"))
    for table in package["resources"]:
        if table["name"] in ("statements_flat", "entities"):
            continue
        with open(packages["generated", profile, "crlf"] / table["path"], newline="", encoding="utf-8-sig") as file:
            for row in csv.reader(file, strict=True):
                owner = row[0].split(":")[0]
                for cell in row:
                    text = cell[1:] if profile == "spreadsheet" and cell.startswith("'") else cell
                    found[owner, text] += 1
                    if text.startswith(owner + ":"):
                        found[owner, text[len(owner) + 1 :]] += 1
    missing = {key: count for key, count in expected.items() if found[key] < min(count, 1) or lost(key, count, found)}
    assert not missing, list(missing.items())[:5]


def lost(key, count, found):
    # A row has one column for the language of all its texts, so tags stand there less often than in the dossier.
    return found[key] < count and not re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]+)*|x-own", key[1])
