"""Tables that went through LibreOffice come back as the dossier that they were, or are refused with a finding."""

import csv
import json
import shutil

import pytest

import libreoffice_judge

csv.field_size_limit(1 << 30)

NAMES = ["nato-foreign-ministers-2023-11", "nato-foreign-ministers-2024-12"]
PROFILES = ["package", "spreadsheet"]
# “quoted” changes the same of the samples as “dialog”.
SETTINGS = ["dialog", "text", "headless"]


def cells(folder):
    """Every cell of a package: its table, row, column and text."""
    found = {}
    for path in sorted(folder.glob("*.csv")):
        with open(path, newline="", encoding="utf-8-sig") as file:
            rows = list(csv.reader(file, strict=True))
        for number, row in enumerate(rows, 1):
            for name, cell in zip(rows[0], row, strict=True):
                found[path.stem, number, name] = cell
    return found


def changes(before, after):
    before, after = cells(before), cells(after)
    assert before.keys() == after.keys()
    return {place: (text, after[place]) for place, text in before.items() if after[place] != text}


def findings(communique, folder, expect):
    """What `validate` finds, without notes."""
    output = communique("validate", folder, "--diagnostics", "json", expect=expect)
    found = [json.loads(line) for line in output.decode().split("\n") if line]
    return [finding for finding in found if finding["severity"] != "note"]


@pytest.fixture(scope="session")
def resaved(packages, tmp_path_factory):
    """The packages of the samples, opened with each of LibreOffice's settings and saved again."""
    folder = tmp_path_factory.mktemp("libreoffice")
    originals = {f"{name}-{profile}": packages[name, profile, "crlf"] for name in NAMES for profile in PROFILES}
    return {
        settings: libreoffice_judge.resave(originals, folder / settings, settings)
        for settings in SETTINGS
    }


# What becomes of the samples' cells. Nothing where all columns are opened as text; with what the dialog proposes, a number
# loses zeros at its end; where special numbers are looked for, texts that look like dates or amounts become such.
TRIMMED = {("dossiers", 2, "schema_version"): ("1.0", "1")}
CONVERTED = {
    ("attestation_readings", 4, "value"): ("November 29, 2023", "11/29/23"),
    ("attestation_readings", 7, "value"): ("November 28, 2023", "11/28/23"),
    ("attestation_readings", 34, "value"): ("July 2024", "07/01/24"),
    ("attestation_readings", 144, "value"): ("50%", "50.00%"),
    ("figures", 8, "quantity_text"): ("50%", "50.00%"),
    **{
        ("attestation_readings", row, "value"): (f"({number})", f"-{number}")
        for row, number in [(42, 2), (44, 4), (47, 1), (48, 3), (49, 5), (51, 6)]
    },
}


@pytest.mark.parametrize("settings", SETTINGS)
@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("name", NAMES)
def test_what_libreoffice_changes(packages, resaved, name, profile, settings):
    """Exactly the cells that are known to change; every other of some thousand is the same."""
    changed = changes(packages[name, profile, "crlf"], resaved[settings][f"{name}-{profile}"])
    expected = {} if settings == "text" else dict(TRIMMED)
    if settings == "headless" and name == NAMES[0] and profile == "package":
        expected |= CONVERTED
    assert changed == expected


@pytest.mark.parametrize("settings", SETTINGS)
@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("name", NAMES)
def test_samples_come_back(communique, samples, resaved, tmp_path, name, profile, settings):
    """The dossier is that of the sample; in that of 2023, what LibreOffice takes for dates and numbers is different.

    The profile spreadsheet protects such texts.
    """
    folder = resaved[settings][f"{name}-{profile}"]
    source = next(path for path in samples if path.parent.name == name)
    communique("convert", folder, "--to", "json", "-o", tmp_path / "back.json", "--quiet")
    expected = json.loads(source.read_text(encoding="utf-8"))
    back = json.loads((tmp_path / "back.json").read_text(encoding="utf-8"))
    if settings == "headless" and name == NAMES[0] and profile == "package":
        changed = sorted(different(expected, back))
        assert changed == sorted(CONVERTED.values())
    else:
        assert back == expected


def different(before, after):
    """The texts and numbers in which two dossiers of one shape differ."""
    if isinstance(before, dict):
        assert isinstance(after, dict) and before.keys() == after.keys()
        for key in before:
            yield from different(before[key], after[key])
    elif isinstance(before, list):
        assert isinstance(after, list) and len(before) == len(after)
        for left, right in zip(before, after):
            yield from different(left, right)
    elif before != after:
        yield before, after


# What LibreOffice does to single values: the field, its text, and what the reader says to what was saved, for each profile,
# where the dialog's settings or those of a program opened it. `same`: it comes back. `other`: LibreOffice wrote another value
# that is as good as any, which nobody can tell. Otherwise the code of the finding with which it is refused.
CASES = [
    ("text", "plain", ("same", "same"), ("same", "same")),
    ("text", "2024", ("same", "same"), ("same", "same")),
    ("text", "2024-12-03", ("same", "same"), ("same", "same")),
    ("text", "-5", ("same", "same"), ("same", "same")),
    ("text", "-x", ("same", "same"), ("same", "same")),
    ("text", "@x", ("same", "same"), ("same", "same")),
    ("text", "'x", ("same", "same"), ("same", "same")),
    ("text", "  x ", ("same", "same"), ("same", "same")),
    ("text", "#x", ("same", "same"), ("same", "same")),
    ("text", 'a, "b"\nc', ("same", "same"), ("same", "same")),
    ("text", "=1+1", ("other", "same"), ("other", "same")),
    ("text", "+5", ("other", "same"), ("other", "same")),
    ("text", "a\r\nb", ("other", "other"), ("other", "other")),
    ("text", "a\rb", ("other", "other"), ("other", "other")),
    ("text", "007", ("other", "same"), ("other", "same")),
    ("text", "1.10", ("other", "same"), ("other", "same")),
    ("text", "1E5", ("other", "same"), ("other", "same")),
    ("text", "12345678901234567890", ("other", "same"), ("other", "same")),
    ("text", "true", ("same", "same"), ("other", "same")),
    ("text", "50%", ("same", "same"), ("other", "same")),
    ("text", "(2)", ("same", "same"), ("other", "same")),
    ("text", "10:30", ("same", "same"), ("other", "same")),
    ("text", "July 2024", ("same", "same"), ("other", "same")),
    ("decimal", "61.4", ("same", "same"), ("same", "same")),
    ("decimal", "-0.5", ("same", "same"), ("same", "same")),
    ("decimal", "77000000000", ("same", "same"), ("same", "same")),
    ("decimal", "1.50", ("other", "other"), ("other", "other")),
    ("decimal", "12345.678901234567", ("other", "other"), ("other", "other")),
    ("decimal", "12345678901234567890", 2 * ("value.decimal.malformed",), 2 * ("value.decimal.malformed",)),
    ("date", "2024-12-03", ("same", "same"), ("same", "same")),
    ("date", "2024-12", ("same", "same"), ("same", "same")),
    ("date", "2024", ("same", "same"), ("same", "same")),
    ("date", "2024-12-03T10:30:00Z", ("same", "same"), ("same", "same")),
    ("date", "2024-12-03/2024-12-04", ("same", "same"), ("same", "same")),
    ("date", "0099", 2 * ("value.date.malformed",), 2 * ("value.date.malformed",)),
    ("id", "may-2024", ("same", "same"), 2 * ("csv.row.orphan",)),
]


def dossier_of(field, text):
    """A dossier with the value in it."""
    dossier = {"schemaVersion": "1.0", "id": text if field == "id" else "d"}
    meeting = {"id": "m", "title": {"en": "Meeting"}}
    figure = {"id": "f", "text": {"en": "A figure"}, "quantity": {"value": "1"}}
    if field == "date":
        meeting["start"] = text
    if field == "text":
        meeting["number"] = text
    if field == "decimal":
        figure["quantity"]["value"] = text
    return dossier | {"meetings": [meeting], "figures": [figure]}


@pytest.fixture(scope="session")
def cases(communique, tmp_path_factory):
    """A package for each case and profile, opened and saved with both settings."""
    folder = tmp_path_factory.mktemp("cases")
    made = {}
    for number, (field, text, *_) in enumerate(CASES):
        source = folder / f"{number}.json"
        source.write_text(json.dumps(dossier_of(field, text)), encoding="utf-8", newline="")
        for profile in PROFILES:
            target = folder / f"{number}-{profile}"
            communique("convert", source, "--to", "csv", "-o", target, "--quiet", "--profile", profile)
            made[f"{number}-{profile}"] = target
            for path in target.glob("*.csv"):
                # Only what the case is about is opened: the schema version has a test of its own.
                if path.stem not in ("meetings", "figures"):
                    path.rename(path.with_suffix(".kept"))
    for settings in ("dialog", "headless"):
        for path in libreoffice_judge.resave(made, folder / settings, settings).values():
            for kept in path.glob("*.kept"):
                kept.rename(kept.with_suffix(".csv"))
    return folder


@pytest.mark.parametrize("settings", ["dialog", "headless"])
@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("number", range(len(CASES)))
def test_values(communique, cases, tmp_path, number, profile, settings):
    field, text, *outcomes = CASES[number]
    expected = outcomes[settings == "headless"][profile == "spreadsheet"]
    folder = cases / settings / f"{number}-{profile}"
    if expected not in ("same", "other"):
        found = findings(communique, folder, expect=1)
        assert expected in [finding["code"] for finding in found]
        return
    communique("convert", folder, "--to", "json", "-o", tmp_path / "back.json", "--quiet")
    back = json.loads((tmp_path / "back.json").read_text(encoding="utf-8"))
    # The derived table was not opened, and still has what was exported; it warns where the statements are others.
    assert (back == dossier_of(field, text)) == (expected == "same"), back
