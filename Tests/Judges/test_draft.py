"""Briefings drafted, and what other tools make of the dossiers; PDF files by way of pdftotext."""

import json
import pathlib
import subprocess

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen import canvas

ROOT = pathlib.Path(__file__).resolve().parents[2]
PASSAGES = sorted((ROOT / "Tests/CommuniqueDraftTests/Passages").glob("*/*.*"))
TEXTS = [path for path in PASSAGES if path.suffix in (".txt", ".md", ".html")]
SEEDS = sorted((ROOT.parent / "shared/seeds").glob("0*.txt"))


def draft(program, path, *arguments):
    run = subprocess.run([program, "draft", str(path), "-q", *arguments], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


def quotations(dossier):
    """The quoted words of each statement, in the order of the text."""
    found = []
    for statement in dossier.get("statements", []):
        for attestation in statement["attestations"]:
            words = [s.get("text", "") for s in attestation.get("segments", []) if s["kind"] == "quoted"]
            if words:
                found.append(" ".join(words))
    return found


@pytest.fixture(scope="session")
def program(programs):
    return programs / "communique"


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
@pytest.mark.parametrize("format", ["csv", "jsonld", "xml", "akn"])
def test_converts_straight_through(program, path, format, tmp_path):
    target = tmp_path / (f"out.{format}" if format != "csv" else "out")
    run = subprocess.run(
        [program, "convert", path, "--to", format, "-o", target], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert "[draft.notice]" in run.stderr
    if format == "jsonld":
        assert json.loads(target.read_text())
        return
    check = [program, "validate", *(["--as", "akn"] if format == "akn" else []), target]
    validation = subprocess.run(check, capture_output=True, text=True)
    assert validation.returncode == 0, validation.stdout


@pytest.mark.parametrize("path", TEXTS[:4], ids=lambda path: path.name)
def test_frictionless_accepts_the_tables(program, path, tmp_path):
    from frictionless import Package

    subprocess.run([program, "convert", path, "--to", "csv", "-o", tmp_path / "out", "-q"], check=True)
    report = Package(str(tmp_path / "out/datapackage.json")).validate()
    assert report.valid, report.flatten(["type", "message"])[:5]


def as_pdf(text, path):
    """A PDF file as a word processor makes one: paragraphs broken into lines, pages with a running head and a number."""
    page = canvas.Canvas(str(path), pagesize=A4)
    width, height = A4
    line_height, margin, size = 15, 72, 11
    number, y = 1, height - margin

    def begin():
        page.setFont("Helvetica", 8)
        page.drawString(margin, height - 40, "Summary of a meeting")
        page.drawCentredString(width / 2, 36, str(number))
        page.setFont("Helvetica", size)

    begin()
    for paragraph in text.split("\n"):
        line = ""
        for word in [*paragraph.split(), None]:
            wide = word is not None and stringWidth(f"{line} {word}", "Helvetica", size) > width - 2 * margin
            if line and (word is None or wide):
                if y < margin:
                    page.showPage()
                    number += 1
                    y = height - margin
                    begin()
                page.drawString(margin, y, line)
                y -= line_height
                line = ""
            if word is not None:
                line = f"{line} {word}".strip()
        if not paragraph.strip():
            y -= line_height
    page.save()


PDF_TEXTS = [
    path for path in [*SEEDS[2:], *TEXTS]
    if path.suffix == ".txt" and "".join(path.read_text().split()).encode("cp1252", "ignore").decode("cp1252")
    == "".join(path.read_text().split())]


@pytest.mark.parametrize("layout", [[], ["-layout"]], ids=["raw", "layout"])
@pytest.mark.parametrize("path", PDF_TEXTS, ids=lambda path: path.name)
def test_pdf_gives_what_the_text_gives(program, path, layout, tmp_path):
    as_pdf(path.read_text(), tmp_path / "briefing.pdf")
    subprocess.run(["pdftotext", *layout, tmp_path / "briefing.pdf", tmp_path / "briefing.txt"], check=True)
    expected = quotations(draft(program, path))
    found = quotations(draft(program, tmp_path / "briefing.txt"))
    missing = [words for words in expected if words not in found]
    # A page's end can fall anywhere. Without -layout, blank lines between paragraphs are lost too, and with them where a
    # quotation of several paragraphs goes on.
    assert len(missing) <= len(expected) / (10 if layout else 4), missing


def test_pdf_itself_is_refused_with_what_to_do(program, tmp_path):
    as_pdf("One line.", tmp_path / "briefing.pdf")
    run = subprocess.run([program, "draft", tmp_path / "briefing.pdf"], capture_output=True, text=True)
    assert run.returncode == 2
    assert "pdftotext -layout" in run.stderr
