"""Real tools check our canonical JSON against our schema, and refuse broken dossiers."""

import copy
import json

import jsonschema
import pytest

from conftest import ROOT, TOOLS, run

SCHEMA = ROOT / "Schemas" / "json" / "dossier.schema.json"


def test_schema_follows_its_metaschema():
    run(TOOLS / "check-jsonschema", "--check-metaschema", SCHEMA)


def test_check_jsonschema_accepts_the_samples(samples):
    run(TOOLS / "check-jsonschema", "--schemafile", SCHEMA, *samples)


@pytest.fixture(scope="module")
def validator():
    return jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))


def test_jsonschema_accepts_generated_dossiers(validator, generated_200):
    lines = [line for line in generated_200.read_text(encoding="utf-8").split("\n") if line]
    assert len(lines) == 200
    for line in lines:
        errors = list(validator.iter_errors(json.loads(line)))
        assert not errors, errors[0]


BROKEN = {
    "unknown key": lambda d: d["meetings"][0].__setitem__("titel", "x"),
    "missing title": lambda d: d["meetings"][0].pop("title"),
    "missing id": lambda d: d.pop("id"),
    "bad id": lambda d: d["meetings"][0].__setitem__("id", "1 x"),
    "bad date": lambda d: d["meetings"][0].__setitem__("start", "4 December"),
    "month 13": lambda d: d["meetings"][0].__setitem__("start", "2024-13-04"),
    "null": lambda d: d["meetings"][0].__setitem__("start", None),
    "text for a list": lambda d: d["meetings"][0].__setitem__("documents", "doc"),
    "bad language": lambda d: d["meetings"][0].__setitem__("title", {"english": "x" * 3, "e n": "x"}),
    "empty text": lambda d: d["meetings"][0].__setitem__("title", {}),
    "negative offset": lambda d: d["sources"][0]["blocks"][0]["span"].__setitem__("start", -1),
    "bad digest": lambda d: d["sources"][0].__setitem__("digest", "ABC"),
    "bad country": lambda d: d["places"][0].__setitem__("country", "Belgium"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_the_schema_refuses(validator, samples, name):
    dossier = json.loads(samples[-1].read_text(encoding="utf-8"))
    broken = copy.deepcopy(dossier)
    BROKEN[name](broken)
    assert broken != dossier
    assert list(validator.iter_errors(broken)), name


def test_canonical_json_is_what_python_reads(communique, samples):
    """Compact and indented text hold the same data."""
    for path in samples:
        compact = communique("convert", path, "--to", "json", "--set", "layout=compact")
        assert compact.count(b"\n") == 1
        assert json.loads(compact) == json.loads(path.read_text(encoding="utf-8"))


def test_edtf_reads_our_dates(generated_200):
    """Every date that the generator makes is EDTF to the library edtf."""
    import edtf

    found = set()

    def walk(value, key=None):
        if isinstance(value, dict):
            for name, inner in value.items():
                walk(inner, name)
        elif isinstance(value, list):
            for inner in value:
                walk(inner, key)
        elif key in DATES and isinstance(value, str):
            found.add(value)

    for line in generated_200.read_text(encoding="utf-8").split("\n"):
        if line:
            walk(json.loads(line))
    assert len(found) > 500
    refused = []
    for text in sorted(found):
        try:
            edtf.parse_edtf(text)
        except Exception:
            refused.append(text)
    assert not refused


DATES = {
    "created", "published", "start", "date", "decidedOn", "announcedOn", "effectiveFrom", "effectiveTo", "period",
    "deadline", "asOf",
}
