"""Packages that want to do harm: the command ends soon, with an error that says why, in little memory, and writes nothing."""

import json
import os
import pathlib
import resource
import shutil
import subprocess
import time

import pytest

import csv_mutations

SECONDS = 20
MEBIBYTE = 1 << 20


@pytest.fixture(scope="session")
def base(communique, tmp_path_factory):
    folder = tmp_path_factory.mktemp("hostile") / "base"
    communique("convert", csv_mutations.BASE, "--to", "csv", "-o", folder, "--quiet")
    return folder


@pytest.fixture
def package(base, tmp_path):
    return shutil.copytree(base, tmp_path / "package")


def snapshot(folder):
    """Everything below a folder: its kind, size and, of links, where they lead."""
    found = {}
    for path in sorted(folder.rglob("*")):
        status = path.lstat()
        found[str(path)] = (status.st_mode, status.st_size, os.readlink(path) if path.is_symlink() else None)
    return found


def ask(programs, *arguments, memory=1024):
    """Runs the command with little memory and a time limit: its exit status, findings, and the rest of what it says."""
    limit = memory * MEBIBYTE
    start = time.perf_counter()
    done = subprocess.run(
        [str(part) for part in (programs / "communique", *arguments)], capture_output=True, timeout=SECONDS,
        stdin=subprocess.DEVNULL, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (limit, limit)),
    )
    assert time.perf_counter() - start < SECONDS
    text = done.stdout.decode() + done.stderr.decode()
    assert done.returncode in (0, 1, 2), f"ended with {done.returncode}:\n{text[-3000:]}"
    assert "Fatal error" not in text and "Stack dump" not in text and "runtime error" not in text
    return done.returncode, text


def refused(programs, package, code, path=None, memory=1024, written=()):
    """Both validating and converting refuse a package, with the code; nothing is written, or what can be of a corpus."""
    outside = package.parent
    before = snapshot(outside)
    status, text = ask(programs, "validate", package, "--diagnostics", "json", memory=memory)
    assert status in (1, 2), text[-2000:]
    findings = [json.loads(line) for line in text.splitlines() if line.startswith("{")]
    matching = [finding for finding in findings if finding["code"] == code]
    assert matching, text[-3000:]
    if path is not None:
        assert path in [finding["path"] for finding in matching], matching[:3]
    # However long a cell is, what is said about it is not.
    assert len(text) < 1_000_000 and all(len(line) < 10_000 for line in text.splitlines())
    status, text = ask(programs, "convert", package, "--to", "json", "-o", outside / "out.json", memory=memory)
    assert status in (1, 2) and code in text
    after = snapshot(outside)
    assert {path for path in after if path not in before} == {str(outside / name) for name in written}
    assert {path: after.get(path) for path in before} == before


def in_place(package, name, make):
    """Puts something else into the place of a table."""
    path = package / name
    path.unlink()
    make(path)
    return package


@pytest.mark.parametrize("target", [
    "../outside.csv", "/etc/passwd", "statements_flat.csv", "nowhere.csv", "statements.csv", "/dev/zero", "/dev/full",
    "/dev/random", "/dev/stdin", "/proc/self/mem", "..",
])
def test_links(programs, package, target):
    """No link is followed: neither out of the folder nor within it, neither to nothing nor to itself."""
    (package.parent / "outside.csv").write_bytes((package / "statements.csv").read_bytes())
    in_place(package, "statements.csv", lambda path: path.symlink_to(target))
    refused(programs, package, "csv.table.unreadable", "/statements")


def test_a_link_in_the_place_of_the_metadata(programs, package):
    """They say the profile only; a link in their place is not followed, and is said to be none."""
    (package / "csv-metadata.json").unlink()
    (package / "csv-metadata.json").symlink_to("/dev/zero")
    status, text = ask(programs, "validate", package, "--diagnostics", "json")
    assert status in (0, 1) and "csv.metadata.unreadable" in text, text[-2000:]


def test_a_pipe(programs, package):
    """Nobody writes into it; the command must not wait."""
    refused(programs, in_place(package, "statements.csv", os.mkfifo), "csv.table.unreadable", "/statements")


def test_a_folder(programs, package):
    refused(programs, in_place(package, "statements.csv", os.mkdir), "csv.table.unreadable", "/statements")


def test_a_device(programs, package):
    def make(path):
        try:
            os.mknod(path, 0o600 | 0o020000, os.makedev(1, 5))
        except OSError as error:
            pytest.skip(f"devices cannot be made here: {error}")

    in_place(package, "statements.csv", make)
    refused(programs, package, "csv.table.unreadable", "/statements")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file(programs, package):
    (package / "statements.csv").chmod(0)
    refused(programs, package, "csv.table.unreadable", "/statements")


def test_an_unreadable_file_as_somebody_else(programs, package):
    """Root may read everything, so the command is run as nobody."""
    if os.geteuid() != 0:
        pytest.skip("only root can become somebody else")
    for path in [package, *package.parents]:
        if path.stat().st_uid == 0 and str(path).startswith("/tmp/"):
            path.chmod(0o755)
    (package / "statements.csv").chmod(0)
    program = shutil.copy(programs / "communique", package.parent / "communique")
    done = subprocess.run(
        [program, "validate", package, "--diagnostics", "json"], capture_output=True, timeout=SECONDS, user=65534, group=65534,
        extra_groups=[],
    )
    text = done.stdout.decode() + done.stderr.decode()
    assert done.returncode == 1 and "csv.table.unreadable" in text, text[-2000:]


@pytest.mark.parametrize("content, code", [
    (b"", "csv.table.empty"),
    (b"\r\n", "csv.table.empty"),
    (b"\xef\xbb\xbf", "csv.table.empty"),
    (b"\x00", None),
    (b"\xff\xfei\x00d\x00", "csv.encoding.invalid"),
    (b"\xfe\xff\x00i\x00d", "csv.encoding.invalid"),
    (b"\xff" * 1000, "csv.encoding.invalid"),
    (b"\x00" * 1_000_000, "csv.text.nul"),
    (b'"', "csv.quote.unclosed"),
    (b"PK\x03\x04\x14\x00\x08\x08", "csv.header.unknown"),
    (b"\x1f\x8b\x08\x00\x00", "csv.encoding.invalid"),
], ids=range(11))
def test_what_is_no_table(programs, package, content, code):
    (package / "statements.csv").write_bytes(content)
    if code is not None:
        return refused(programs, package, code)
    status, _ = ask(programs, "validate", package)
    assert status == 1


HEADER = b"id,dossier_id,ordinal,text,kind,text_status,date,polarity,note,text_language\r\n"


def huge(package, *parts):
    """Writes a table in pieces."""
    with open(package / "statements.csv", "wb") as file:
        file.write(HEADER)
        for part, count in parts:
            for _ in range(count):
                file.write(part)
    return package


def test_a_row_of_100_megabytes(programs, package):
    text = b"word " * 200_000
    huge(package, (b"fm:s1,fm,1,", 1), (text, 100), (b",,,,,,\r\n", 1))
    refused(programs, package, "csv.row.too-long", "/statements/2")


def test_a_quotation_mark_that_is_never_closed(programs, package):
    row = b"fm:s1,fm,1,words,,,,,,en\r\n"
    huge(package, (b'fm:s0,fm,9,"words,,,,,,en\r\n', 1), (row * 1000, 4000))
    refused(programs, package, "csv.row.too-long", "/statements/2/text")


def test_a_million_columns(programs, package):
    (package / "statements.csv").write_bytes(HEADER.rstrip() + b",x" * 1_000_000 + b"\r\n")
    refused(programs, package, "csv.header.duplicate")


def test_a_million_cells(programs, package):
    huge(package, (b"fm:s1,fm,1,words" + b"," * 1_000_000 + b"\r\n", 1))
    refused(programs, package, "csv.row.too-many-cells", "/statements/2")


def test_a_million_quotation_marks(programs, package):
    huge(package, (b'fm:s1,fm,1,"' + b'""' * 1_000_000 + b'" x,,,,,,\r\n', 1), (b'fm:s1,fm,1,a"b"c"d,,,,,,\r\n', 100_000))
    refused(programs, package, "csv.quote.trailing", "/statements/2/text")


@pytest.mark.parametrize("row", [b"\r\n", b"\n", b",,,,,,,,,\r\n", b'"",,,\r\n', b"\r"])
def test_a_million_empty_rows(programs, package, row):
    """They are passed over, as where somebody deleted the cells of a spreadsheet."""
    rows = (package / "statements.csv").read_bytes()[len(HEADER):]
    huge(package, (row, 1_000_000), (rows, 1))
    status, text = ask(programs, "validate", package, memory=512)
    assert status == 0, text[-2000:]
    back = subprocess.run(
        [programs / "communique", "convert", package, "--to", "jsonl", "--quiet"], capture_output=True, check=True).stdout
    expected = csv_mutations.BASE.read_text(encoding="utf-8").splitlines()
    assert [json.loads(line) for line in back.splitlines()] == [json.loads(line) for line in expected]


def test_a_million_findings(programs, package):
    """They are counted, and not all shown."""
    huge(package, (b"fm:s1,fm,x,,,,soon,,,en\r\n" * 1000, 1000))
    refused(programs, package, "csv.limit.diagnostics")


def test_a_million_orphans(programs, package):
    huge(package, (b"other1:s1,other1,1,words,,,,,,en\r\n" * 1000, 1000))
    refused(programs, package, "csv.row.orphan")


def test_rows_of_dossiers_by_turns(programs, package):
    """Rows of two dossiers by turns are as many runs; the time stays linear."""
    with open(package / "statements.csv", "wb") as file:
        file.write(HEADER)
        for number in range(200_000):
            dossier = b"fm" if number % 2 else b"other"
            file.write(b"%s:t%d,%s,%d,words,,,,,,en\r\n" % (dossier, number, dossier, number + 1))
    status, text = ask(programs, "validate", package, memory=2048)
    assert status == 1 and "csv.row.orphan" in text, text[-2000:]


def test_keys_with_one_beginning(programs, package):
    """Keys of a kilobyte that differ at their ends, and the same key many times."""
    with open(package / "topics.csv", "ab") as file:
        for number in range(20_000):
            file.write(b"fm:%s%d,fm,%d,Topic,,,en\r\n" % (b"x" * 240, number, number + 10))
        for number in range(20_000):
            file.write(b"fm:same,fm,%d,Topic,,,en\r\n" % (number + 100_000))
    # The package's other dossier is all right.
    refused(programs, package, "csv.key.duplicate", written=["out.json"])


def climbing(package, name):
    """Metadata in which a table has another name."""
    for file, key in [("csv-metadata.json", "url"), ("datapackage.json", "path")]:
        metadata = json.loads((package / file).read_text(encoding="utf-8"))
        for table in metadata.get("tables", metadata.get("resources", [])):
            if table[key] == "statements.csv":
                table[key] = name
        (package / file).write_text(json.dumps(metadata), encoding="utf-8")


@pytest.mark.parametrize("name", [
    "../secret.csv", "/etc/passwd", "file:///etc/passwd", "http://localhost:9/x.csv", "..\\secret.csv", "/dev/zero", "%2e%2e/secret.csv",
])
def test_names_that_climb_out(programs, package, name):
    """Tables are those with our names in the folder, whatever the metadata call them; nothing else is opened."""
    (package.parent / "secret.csv").write_text("id,secret\r\n1,hidden\r\n", encoding="utf-8")
    climbing(package, name)
    before = snapshot(package.parent)
    status, text = ask(programs, "validate", package)
    assert status == 0 and "hidden" not in text and "root:" not in text, text[-2000:]
    trace = shutil.which("strace")
    if trace:
        log = package.parent.parent / f"{package.parent.name}.trace"
        subprocess.run(
            [trace, "-f", "-e", "trace=openat,open,connect", "-o", log, programs / "communique", "validate", package],
            capture_output=True, timeout=SECONDS, check=True)
        opened = log.read_text(encoding="utf-8", errors="replace")
        assert "secret" not in opened and "/etc/passwd" not in opened and "connect(" not in opened
    assert snapshot(package.parent) == before


@pytest.mark.parametrize("content", [
    b"", b"{", b"[" * 1_000_000, b"\xff" * 1000, b'{"@context": 1, "tables": ' + b"[" * 100_000, b"null", b'"x"',
    b'{"https://w3id.org/communique/ns#csvProfile": "excel"}',
], ids=range(8))
def test_broken_metadata(programs, package, content):
    """A package can be read without its metadata: only the profile stands in them."""
    (package / "csv-metadata.json").write_bytes(content)
    (package / "datapackage.json").write_bytes(content)
    status, text = ask(programs, "validate", package)
    assert status in (0, 1), text[-2000:]


def test_a_folder_that_is_a_link(programs, package):
    """Who names a link to a package means the package."""
    link = package.parent / "link"
    link.symlink_to(package)
    status, text = ask(programs, "validate", link)
    assert status == 0, text[-2000:]


def test_names_of_files(programs, package):
    """Names that are no UTF-8, hidden, or look like options are passed over or named, and nothing breaks."""
    for name in [b"\xff\xfe.csv", b"-o.csv", b".hidden.csv", b"a\nb.csv", b"\x1b[31mred.csv", b"x" * 250 + b".csv"]:
        path = os.path.join(os.fsencode(package), name)
        with open(path, "wb") as file:
            file.write(b"id\r\n")
    status, text = ask(programs, "validate", package)
    assert status == 0 and "\x1b[31m" not in text, text[-2000:]
    assert "csv.table.unknown" in text


def test_writing_a_package_over_itself(programs, package):
    """An export replaces its own folders, when all is read; where what is read is broken, it stays."""
    status, text = ask(programs, "convert", package, "--to", "csv", "-o", package)
    assert status == 0, text
    _, back = ask(programs, "convert", package, "--to", "jsonl", "--quiet")
    expected = csv_mutations.BASE.read_text(encoding="utf-8").splitlines()
    assert [json.loads(line) for line in back.splitlines()] == [json.loads(line) for line in expected]
    (package / "statements.csv").write_bytes(b"")
    before = snapshot(package)
    status, _ = ask(programs, "convert", package, "--to", "csv", "-o", package)
    assert status in (1, 2) and snapshot(package) == before


def test_nothing_there(programs, tmp_path):
    (tmp_path / "empty").mkdir()
    for path in [tmp_path / "empty", tmp_path / "nowhere", pathlib.Path("/dev/null")]:
        status, text = ask(programs, "validate", path)
        assert status in (1, 2) and text
