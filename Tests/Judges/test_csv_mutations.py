"""A small package is broken in every way: we find each, and what other validators find of it is written down.

A Swift test holds code, table, row, column and line against `CSVPackage/mutations.json`; here it is the command that is
asked, and the same folders are given to frictionless, csvw and DuckDB. `missed` says which of them let a mutation pass. csvlint,
which would see more of the syntax, is in none of the registries from which the judges are installed.
"""

import json
import shutil

import pytest

import csv_mutations
from csv_mutations import MUTATIONS
from csv_peers import PEERS

# What refers to most of the tables that are changed.
REFERRING = {"attestations", "party_agent", "statement_meeting", "statement_topics"}
# They would read from these without end.
NOT_ASKED = {"device", "pipe"}


@pytest.fixture(scope="session")
def base(communique, tmp_path_factory):
    folder = tmp_path_factory.mktemp("mutations") / "base"
    communique("convert", csv_mutations.BASE, "--to", "csv", "-o", folder, "--quiet")
    return folder


def broken(base, folder, mutation):
    shutil.copytree(base, folder)
    csv_mutations.apply(mutation, folder)
    return folder


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation["name"])
def test_we_find_it(communique, base, tmp_path, mutation):
    """The command says so with the code and the place, or converts what is legitimate to the same dossiers."""
    folder = broken(base, tmp_path / "package", mutation)
    if mutation.get("accepted"):
        back = communique("convert", folder, "--to", "jsonl", "--quiet")
        expected = csv_mutations.BASE.read_text(encoding="utf-8")
        if "reads" in mutation:
            expected = expected.replace("Allies will act.", mutation["reads"])
        assert [json.loads(line) for line in back.splitlines()] == [json.loads(line) for line in expected.splitlines()]
        return
    # That the derived table differs is a note.
    expect = 0 if mutation["kind"] == "derived" else 1
    output = communique("validate", folder, "--strict", "--diagnostics", "json", expect=expect)
    findings = [json.loads(line) for line in output.splitlines()]
    path = "/".join(str(mutation[key]) for key in ("row", "column") if key in mutation)
    path = f"/{mutation.get('in', mutation['table'])}" + (f"/{path}" if path else "")
    matching = [
        finding for finding in findings
        if finding["code"] == mutation["code"]
        and (finding["path"] == path or "column" not in mutation and finding["path"].startswith(path + "/"))
    ]
    assert matching, (path, findings)
    assert matching[0]["line"] == mutation.get("line", mutation.get("row", 1)), matching[0]


@pytest.fixture(scope="session")
def misses(base, tmp_path_factory):
    """Which validators let which mutation pass."""
    scratch = tmp_path_factory.mktemp("peers")
    found = {}
    for number, mutation in enumerate(MUTATIONS):
        if mutation.get("file") not in NOT_ASKED:
            folder = scratch / str(number)
            shutil.copytree(base, folder)
            # frictionless takes some tenths of a second for each table, so only those are kept that matter.
            csv_mutations.shrink(folder, REFERRING | {mutation["table"]})
            csv_mutations.apply(mutation, folder)
            found[mutation["name"]] = {name for name, refuses in PEERS.items() if not refuses(folder)}
            shutil.rmtree(folder)
    return found


def test_what_others_find(misses):
    """What the others let pass is what is written down; none of them finds all."""
    broken = {mutation["name"]: mutation for mutation in MUTATIONS if not mutation.get("accepted")}
    print(f"\n{'mutation':50}{''.join(f'{name:14}' for name in PEERS)}")
    for name in broken:
        if name in misses:
            states = ["missed" if peer in misses[name] else "found" for peer in PEERS]
            print(f"{name:50}{''.join(f'{state:14}' for state in states)}")
    counts = {peer: sum(peer in misses.get(name, ()) for name in broken) for peer in PEERS}
    print(f"missed of {len(broken)}: {counts}; by us: 0")
    expected = {name: set(mutation.get("missed", ())) for name, mutation in broken.items() if name in misses}
    assert {name: misses[name] for name in expected} == expected
    assert min(counts.values()) > 20


def test_others_refuse_what_is_legitimate(misses):
    """Where people save from spreadsheets, the others refuse more than is wrong; what all accept is accepted by us too."""
    refused = {
        mutation["name"]: set(PEERS) - misses[mutation["name"]] for mutation in MUTATIONS if mutation.get("accepted")
    }
    assert refused["columns in another order"] and refused["empty row"] and refused["row of empty cells"]
    assert not refused["byte order mark"] and not refused["rows that end with LF"]
