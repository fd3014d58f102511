"""Our reader of CSV takes texts apart as Python's csv module does, and refuses what its strict mode refuses."""

import csv
import io
import itertools
import json
from random import Random

import pytest

from conftest import run

PIECES = [
    "a", "word", "two words", " ", "", ",", '"', '""', "\r", "\n", "\r\n", ";", "'", "#", "=1+1", "é", "日本", "👩‍👩‍👧", "\u2028",
    "\ufeff", "\t", "\\", '\\"', "\x1b", "\x0b", "1.50",
]


def ours(programs, folder, texts, *options):
    """What our reader makes of each text: the rows, and the codes of what it found."""
    folder.mkdir()
    paths = []
    for number, text in enumerate(texts):
        path = folder / f"{number}.csv"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        paths.append(path)
    for batch in range(0, len(paths), 2000):
        output = run(programs / "communique-bench", "rows", *options, *paths[batch : batch + 2000])
        for line in output.split(b"\n"):
            if line:
                table = json.loads(line)
                yield table["rows"], {finding["code"] for finding in table["findings"]}


def theirs(text):
    """What Python's strict reader makes of a text: the rows, or None where it refuses it."""
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except csv.Error:
        return None
    # A row on which nothing stands has no cells there, and an empty one with us.
    return [row or [""] for row in rows]


# Where rows end in LF, Python's writer forgets to enclose cells with CR, and the other way round.
KINDS = [(csv.QUOTE_MINIMAL, "\r\n"), (csv.QUOTE_ALL, "\r\n"), (csv.QUOTE_ALL, "\n"), (csv.QUOTE_ALL, "\r")]


def written(random, quoting, ending):
    rows = [
        ["".join(random.choices(PIECES, k=random.choice([0, 1, 1, 2, 5]))) for _ in range(random.randrange(1, 6))]
        for _ in range(random.randrange(1, 8))
    ]
    file = io.StringIO(newline="")
    csv.writer(file, quoting=quoting, lineterminator=ending).writerows(rows)
    text = file.getvalue()
    # Without its first character, which both pass over where it is a byte order mark, nothing else is lost.
    return (rows, text) if not text.startswith("\ufeff") else written(random, quoting, ending)


@pytest.mark.parametrize("chunk", [1, 2, 3, 7, 4096])
def test_what_python_writes_is_read(programs, tmp_path, chunk):
    """Texts of all kinds in cells of all kinds, however the bytes arrive."""
    random = Random(chunk)
    cases = [written(random, *KINDS[number % len(KINDS)]) for number in range(600)]
    texts = [text for _, text in cases]
    for (rows, text), (read, codes) in zip(cases, ours(programs, tmp_path / "texts", texts, "--chunk", chunk), strict=True):
        assert not codes, (text, codes)
        assert read == theirs(text) == [row or [""] for row in rows], text


def verdicts(programs, folder, texts):
    """How often each outcome came, after each text was compared."""
    counts = {"read": 0, "refused by both": 0, "refused by us": 0}
    for text, (rows, codes) in zip(texts, ours(programs, folder, texts), strict=True):
        expected = theirs(text)
        if expected is None:
            # Text after a closing quotation mark, and a quotation mark that is never closed.
            assert codes & {"csv.quote.trailing", "csv.quote.unclosed"}, text
            counts["refused by both"] += 1
        elif codes:
            # RFC 4180, section 2, rule 5: a cell that is not enclosed holds no quotation mark. Python keeps it.
            assert codes == {"csv.quote.stray"}, (text, codes)
            counts["refused by us"] += 1
        else:
            assert rows == expected, text
            counts["read"] += 1
    return counts


def test_every_short_text(programs, tmp_path):
    """Every text of up to five of the characters that matter."""
    texts = ["".join(text) for length in range(6) for text in itertools.product('a,"\r\n', repeat=length)]
    counts = verdicts(programs, tmp_path / "texts", texts)
    assert len(texts) == 3906 and min(counts.values()) > 200, counts


def test_random_texts(programs, tmp_path):
    """Longer texts, most of which are broken."""
    random = Random(3)
    texts = ["x" + "".join(random.choices(PIECES, k=random.randrange(3, 30))) for _ in range(3000)]
    counts = verdicts(programs, tmp_path / "texts", texts)
    assert min(counts.values()) > 50, counts


def test_what_only_we_refuse(programs, tmp_path):
    """Python gets text from somebody who decoded it, and lets U+0000 pass; we read bytes."""
    texts = [b"a,\x00b\r\n", b"a,\xe9\r\n", b"a,\xed\xa0\x80\r\n", b"a,\xc0\xaf\r\n", b"\xff\xfea\x00,\x00", b"a,\xf4\x90\x80\x80\r\n"]
    codes = [codes for _, codes in ours(programs, tmp_path / "texts", texts)]
    assert codes == [{"csv.text.nul"}] + 5 * [{"csv.encoding.invalid"}]
    assert list(csv.reader(["a,\x00b\r\n"], strict=True)) == [["a", "\x00b"]]


def test_lenient_reading_keeps_every_character(programs, tmp_path):
    """Where quotation marks stand in the wrong place, lenient reading has no finding, and what Python's default reads."""
    texts = ['a,b "c" d\r\n', ' "a",b\r\n', '"a"b,c\r\n', '"a" "b",c\r\n', 'a,"b\r\nc']
    for text, (rows, codes) in zip(texts, ours(programs, tmp_path / "texts", texts, "--lenient"), strict=True):
        assert not codes, text
        assert rows == list(csv.reader(io.StringIO(text, newline=""))), text
