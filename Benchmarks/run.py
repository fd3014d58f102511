#!/usr/bin/env python3
"""Runs the benchmarks: ours and a peer by turns, medians, ratios, and whether each ratio reaches its target.

Run by `make bench`, with the Python into which Benchmarks/setup installed orjson and lxml. See Benchmarks/README.md.
"""

import argparse
import json
import os
import pathlib
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass

HERE = pathlib.Path(__file__).resolve().parent
PEERS = HERE / "peers"
RUST = PEERS / "rust"
RUST_CONVERT = RUST / "target" / "release" / "convert"
SCHEMA = HERE.parent / "Schemas" / "xml" / "communique.xsd"
JSON_SCHEMA = HERE.parent / "Schemas" / "json" / "dossier.schema.json"
# The larger of the samples.
DOSSIER = HERE.parent / "Samples" / "nato-foreign-ministers-2023-11" / "dossier.json"
MEBIBYTE = 1024 * 1024
UNITS = {"K": 1000, "M": 1000**2, "G": 1000**3}


@dataclass
class Result:
    name: str
    ours: float
    peer: float
    unit: str
    # How much better ours is than the peer, or than the limit; larger is better.
    ratio: float
    target: float
    met: bool


def throughput(name, ours, peer, target):
    return result(name, ours, peer, "MB/s", ours / peer, target)


def duration(name, ours, peer, target):
    return result(name, ours, peer, "s", peer / ours, target)


def limit(name, ours, most, unit, target=1):
    return result(name, ours, most, unit, most / max(ours, 1e-9), target)


def result(name, ours, peer, unit, ratio, target):
    return Result(name, ours, peer, unit, ratio, target, ratio >= target)


def fail(message):
    print(f"run.py: error: {message}", file=sys.stderr)
    sys.exit(2)


# Programs


@dataclass
class Usage:
    seconds: float
    peak: int  # bytes


def run(command, output=None):
    """Runs a program to its end: how long it took, and the most memory that it held."""
    with tempfile.TemporaryFile() as errors, open(output or os.devnull, "wb") as out:
        command = [str(part) for part in command]
        start = time.perf_counter()
        process = os.posix_spawnp(
            command[0], command, os.environ,
            file_actions=[(os.POSIX_SPAWN_DUP2, out.fileno(), 1), (os.POSIX_SPAWN_DUP2, errors.fileno(), 2)])
        _, status, usage = os.wait4(process, 0)
        seconds = time.perf_counter() - start
        if status != 0:
            errors.seek(0)
            text = errors.read().decode(errors="replace")
            fail(f"{' '.join(command)} ended with {os.waitstatus_to_exitcode(status)}\n{text}")
    return Usage(seconds, usage.ru_maxrss * 1024)


def measured(command, key="megabytesPerSecond"):
    """Runs a program that prints one JSON object with its figure."""
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    if done.returncode != 0:
        fail(f"{' '.join(map(str, command))} ended with {done.returncode}\n{done.stderr}")
    return json.loads(done.stdout)[key]


def by_turns(rounds, *measures):
    """Calls each of the measures in each round: the list of what each gave."""
    taken = [[] for _ in measures]
    for _ in range(rounds):
        for values, measure in zip(taken, measures):
            values.append(measure())
    return taken


def medians(rounds, *measures):
    return [statistics.median(values) for values in by_turns(rounds, *measures)]


def filled(command, corpus):
    """A command with the corpus where `...` stands."""
    return [corpus if part is ... else part for part in command]


# The benchmarks


class Bench:
    def __init__(self, arguments, folder):
        self.rounds = arguments.rounds
        self.size = arguments.size
        self.folder = folder
        self.bench = program(arguments.bin, "communique-bench")
        self.communique = program(arguments.bin, "communique")
        self.corpora = {}
        self.checked = set()
        self.growth = None
        self.notes = []

    def corpus(self, size):
        """A corpus of about that many bytes; made when it is first asked for."""
        if size not in self.corpora:
            path = self.folder / f"corpus-{size}.jsonl"
            run([self.bench, "generate", "--bytes", size, "--seed", 1], output=path)
            self.corpora[size] = path
        return self.corpora[size]

    def xml_corpus(self, size):
        """A corpus in XML of about that many bytes."""
        # In XML a corpus is larger by nearly a half.
        lines = self.corpus(size * 69 // 100)
        path = lines.with_suffix(".xml")
        if not path.exists():
            run([self.communique, "convert", lines, "-o", path, "-q"])
        return lines, path

    def akn_corpus(self, size):
        """A corpus of which the documents in Akoma Ntoso take about that many bytes, and their folder."""
        # In Akoma Ntoso, with the dossiers included, a corpus is more than twice as large.
        lines = self.corpus(size * 42 // 100)
        path = lines.with_suffix("")
        if not path.exists():
            run([self.communique, "convert", lines, "--to", "akn", "-o", path, "-q"])
        return lines, path

    def ours(self, name, path=None):
        return lambda: measured([self.bench, "measure", name, path or self.corpus(self.size)])

    def seconds(self, name, path):
        """How long ours takes for a whole corpus."""
        return lambda: measured([self.bench, "measure", name, path], "seconds")

    def python(self, name, *paths, peers="json_peers.py"):
        return lambda: measured([sys.executable, PEERS / peers, name, *paths])

    def converter(self, *command):
        """Converts a corpus into a fresh folder."""
        out = self.folder / "out"

        def convert(corpus):
            shutil.rmtree(out, ignore_errors=True)
            return run([out if part is None else part for part in filled(command, corpus)])

        return convert, out

    # `...` stands for the corpus, None for the folder to write.

    def our_converter(self):
        return self.converter(self.communique, "convert", ..., "--to", "csv", "-o", None, "-q")

    def python_converter(self):
        return self.converter(sys.executable, PEERS / "convert.py", ..., None)

    def rust_converter(self):
        check_rust()
        return self.converter(RUST_CONVERT, ..., None)

    def package(self, converter, name):
        """What a converter makes of the corpus."""
        convert, out = converter
        kept = self.folder / name
        if not kept.exists():
            convert(self.corpus(self.size))
            out.rename(kept)
        return kept

    def check(self, message, *command):
        """Runs one of the programs that compare; what they found to be the same is not compared again."""
        if command in self.checked:
            return
        done = subprocess.run([sys.executable, *command], capture_output=True, text=True)
        if done.returncode != 0:
            fail(f"{message}:\n{done.stdout}{done.stderr}")
        self.checked.add(command)

    # Comparisons

    def write_csv(self, name):
        package = self.package(self.our_converter(), "ours")
        ours, peer = medians(self.rounds, self.ours("csv-write"), self.python("csv", package))
        return throughput(name, ours, peer, 20)

    def read_json(self, name):
        ours, peer = medians(self.rounds, self.ours("json-read"), self.python("loads", self.corpus(self.size)))
        return throughput(name, ours, peer, 1.5)

    def write_json(self, name):
        ours, peer = medians(self.rounds, self.ours("json-write"), self.python("dumps", self.corpus(self.size)))
        return throughput(name, ours, peer, 0.8)

    def write_json_ld(self, name):
        lines = self.corpus(self.size)
        path = lines.with_suffix(".ndjsonld")
        if not path.exists():
            run([self.communique, "convert", lines, "-o", path, "-q"])
        ours, peer = medians(self.rounds, self.ours("jsonld-write"), self.python("dumps", path))
        return throughput(name, ours, peer, 0.8)

    def encode_json_ld(self, name):
        lines = self.corpus(self.size)
        ours, peer = medians(self.rounds, self.seconds("jsonld-write", lines), self.seconds("json-encoder", lines))
        return duration(name, ours, peer, 8)

    def validate_jsonschema(self, name):
        return self.validate_json(name, "jsonschema", 50)

    def validate_jsonschema_rs(self, name):
        return self.validate_json(name, "jsonschema-rs", 1)

    def validate_json(self, name, peer_name, target):
        ours, peer = medians(
            self.rounds,
            lambda: measured([self.bench, "measure", "schema-validate", DOSSIER, "--repeats", 200]),
            self.python(peer_name, DOSSIER, JSON_SCHEMA, peers="schema_peers.py"))
        return throughput(name, ours, peer, target)

    def json_ld_memory(self, name):
        peaks = []
        for size in (1000, 10 * self.size):
            lines = self.corpus(size)
            path = lines.with_suffix(".ndjsonld")
            peaks.append(run([self.communique, "convert", lines, "-o", path, "-q"]).peak)
            path.unlink()
        return limit(name, (peaks[1] - peaks[0]) / MEBIBYTE, 64, "MiB")

    def convert_python(self, name):
        return self.convert(name, self.python_converter(), "python", 15)

    def convert_rust(self, name):
        return self.convert(name, self.rust_converter(), "rust", 1)

    def convert(self, name, peer_converter, peer_name, target):
        corpus = self.corpus(self.size)
        our_converter = self.our_converter()
        # Who compares speeds must know that both did the same. It also warms up the file cache for both.
        ours, peer = self.package(our_converter, "ours"), self.package(peer_converter, peer_name)
        self.check("The peer does not write the same tables", PEERS / "check_same.py", ours, peer)
        shutil.rmtree(peer)
        our_convert, peer_convert = our_converter[0], peer_converter[0]
        our_seconds, peer_seconds = medians(
            self.rounds, lambda: our_convert(corpus).seconds, lambda: peer_convert(corpus).seconds)
        return duration(name, our_seconds, peer_seconds, target)

    def write_xml(self, name):
        lines, _ = self.same_xml()
        ours, peer = medians(
            self.rounds, self.ours("xml-write", lines), self.python("xml-write", lines, peers="xml_peers.py"))
        return throughput(name, ours, peer, 3)

    def read_xml(self, name):
        _, corpus = self.same_xml()
        ours, peer = medians(
            self.rounds, self.ours("xml-read", corpus), self.python("xml-read", corpus, peers="xml_peers.py"))
        return throughput(name, ours, peer, 2)

    def same_xml(self):
        corpora = self.xml_corpus(self.size)
        self.check("The peer does not write or read the same XML", PEERS / "check_same_xml.py", *corpora)
        return corpora

    def write_akn(self, name):
        corpora = self.akn_corpus(self.size)
        self.check("The peer does not write the same Akoma Ntoso", PEERS / "check_same_akn.py", *corpora)
        lines, _ = corpora
        ours, peer = medians(
            self.rounds, self.ours("akn-write", lines), self.python("akn-write", lines, peers="akn_peers.py"))
        return throughput(name, ours, peer, 5)

    def validate_lxml(self, name):
        return self.validate(name, [sys.executable, PEERS / "xml_peers.py", "validate", ..., SCHEMA], 1.1)

    def validate_xmllint(self, name):
        return self.validate(name, ["xmllint", "--noout", "--stream", "--schema", SCHEMA, ...], 1)

    def validate(self, name, peer_command, target):
        _, corpus = self.xml_corpus(self.size)
        our_command = [self.communique, "validate", ...]
        for command in (our_command, peer_command):
            self.check_refusal(command)
        ours, peer = medians(
            self.rounds, lambda: run(filled(our_command, corpus)).seconds,
            lambda: run(filled(peer_command, corpus)).seconds)
        return duration(name, ours, peer, target)

    def check_refusal(self, command):
        """Who compares validators must know that each finds what is wrong: here, a reference to nothing."""
        _, corpus = self.xml_corpus(1000)
        broken = self.folder / "broken.xml"
        before, reference, after = corpus.read_bytes().rpartition(b' ref="')
        broken.write_bytes(before + reference + b"nothing-" + after)
        command = filled(command, broken)
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode <= 0 or "nothing-" not in done.stdout + done.stderr:
            fail(f"{' '.join(map(str, command))} did not find what is wrong\n{done.stdout}{done.stderr}")

    def validation_memory(self, name):
        _, corpus = self.xml_corpus(10 * self.size)
        return limit(name, run([self.communique, "validate", corpus]).peak / MEBIBYTE, 64, "MiB")

    # Of CSV

    def table(self, rows):
        """A table of six columns."""
        return self.made(f"table-{rows}.csv", "table", rows)

    def statements(self, count):
        """A package of that many statements, in ten times fewer decisions and a hundred times fewer meetings."""
        folder = self.folder / f"statements-{count}"
        if not folder.exists():
            lines = self.made(f"statements-{count}.jsonl", "statements", count)
            run([self.communique, "convert", lines, "--to", "csv", "-o", folder, "-q"])
        return folder

    def made(self, name, kind, count):
        path = self.folder / name
        if not path.exists():
            run([sys.executable, PEERS / "csv_peers.py", kind, path, count])
        return path

    def read_csv(self, name):
        return self.read_table(name, self.table(self.size // 50))

    def read_csv_statements(self, name):
        return self.read_table(name, self.package(self.our_converter(), "ours") / "statements.csv")

    def read_table(self, name, table):
        ours, peer = medians(self.rounds, self.ours("csv-read", table), self.python("read", table, peers="csv_peers.py"))
        return throughput(name, ours, peer, 4)

    def read_package(self, name):
        package = self.package(self.our_converter(), "ours")
        ours, peer = medians(
            self.rounds, self.ours("csv-package-read", package), self.python("read", package, peers="csv_peers.py"))
        return throughput(name, ours, peer, 2)

    def validate_frictionless(self, name):
        # One round is enough of what takes so long.
        return self.validate_package(name, "frictionless", 1, 5)

    def validate_duckdb(self, name):
        return self.validate_package(name, "duckdb", self.rounds, 1 / 1.5)

    def validate_package(self, name, peer_name, rounds, target):
        package = self.statements(self.size // 500)
        ours, peer = medians(
            rounds, lambda: run([self.communique, "validate", package, "-q"]).seconds,
            lambda: measured([sys.executable, PEERS / "csv_peers.py", peer_name, package], "seconds"))
        return duration(name, ours, peer, target)

    def csv_memory(self, name):
        rows = self.size // 50
        peaks = [run([self.communique, "validate", self.table(count), "-q"]).peak for count in (rows, 2 * rows)]
        self.notes.append(f"Peak memory, validating tables: {', '.join(f'{peak / MEBIBYTE:.1f}' for peak in peaks)} MiB")
        # The second may be the smaller one; that is no merit.
        return limit(name, max((peaks[1] - peaks[0]) / MEBIBYTE, 0.1), 8, "MiB")

    def conversions(self):
        """Times and peaks of conversions of a tiny corpus, the corpus and one ten times as large."""
        if self.growth is None:
            convert, out = self.our_converter()
            tiny, once, tenfold = self.corpus(1000), self.corpus(self.size), self.corpus(10 * self.size)
            runs = by_turns(self.rounds, *[lambda corpus=corpus: convert(corpus) for corpus in (tiny, once, tenfold)])
            shutil.rmtree(out)
            peaks = [statistics.median(run.peak for run in list) for list in runs]
            # The kernel starts a child's peak at that of its parent, this program. A peak that cannot be told from ours
            # counts as none, so that the growth is not made too small.
            own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
            start = peaks[0] if peaks[0] > own else 0
            texts = ", ".join(f"{peak / MEBIBYTE:.1f}" for peak in peaks)
            self.notes.append(f"Peak memory at the start, at {self.size} and at {10 * self.size} bytes: {texts} MiB")
            times = [statistics.median(run.seconds for run in list) for list in runs]
            self.notes.append(f"Time at {self.size} and at {10 * self.size} bytes: {times[1]:.3f}, {times[2]:.3f} s")
            self.growth = (peaks[2] - start, times[2] / (10 * times[1]))
        return self.growth

    def memory(self, name):
        return limit(name, self.conversions()[0] / MEBIBYTE, 64, "MiB")

    def linear(self, name):
        return limit(name, self.conversions()[1], 1.2, "times")


def comparisons(size):
    """Name, method, and whether it needs the corpus that is ten times as large."""
    return [
        ("write CSV vs Python csv.writer", Bench.write_csv, False),
        ("read canonical JSON vs orjson.loads", Bench.read_json, False),
        ("write canonical JSON vs orjson.dumps", Bench.write_json, False),
        ("JSON Lines to CSV vs Python script", Bench.convert_python, False),
        ("JSON Lines to CSV vs Rust program", Bench.convert_rust, False),
        (f"memory, {short(size)} to {short(10 * size)}", Bench.memory, True),
        ("cost linear in corpus size", Bench.linear, True),
        ("write XML vs lxml", Bench.write_xml, False),
        ("read XML vs lxml", Bench.read_xml, False),
        ("validate XML vs lxml", Bench.validate_lxml, False),
        ("validate XML vs xmllint", Bench.validate_xmllint, False),
        (f"memory, validating {short(10 * size)} of XML", Bench.validation_memory, True),
        ("write Akoma Ntoso vs lxml", Bench.write_akn, False),
        ("write JSON-LD vs orjson.dumps", Bench.write_json_ld, False),
        ("write JSON-LD vs JSONEncoder", Bench.encode_json_ld, False),
        (f"memory, writing JSON-LD of {short(10 * size)}", Bench.json_ld_memory, True),
        ("validate JSON Schema vs jsonschema", Bench.validate_jsonschema, False),
        ("validate JSON Schema vs jsonschema-rs", Bench.validate_jsonschema_rs, False),
        ("read CSV vs Python csv.reader", Bench.read_csv, False),
        ("read CSV of statements vs Python csv.reader", Bench.read_csv_statements, False),
        ("read a CSV package vs Python csv.reader", Bench.read_package, False),
        ("validate a CSV package vs frictionless", Bench.validate_frictionless, False),
        ("validate a CSV package vs DuckDB", Bench.validate_duckdb, False),
        ("memory, validating CSV and twice as much", Bench.csv_memory, True),
    ]


def short(size):
    for unit, factor in reversed(UNITS.items()):
        if size >= factor and size % factor == 0:
            return f"{size // factor} {unit}B"
    return f"{size} B"


def program(folder, name):
    path = pathlib.Path(folder).resolve() / name
    if not os.access(path, os.X_OK):
        fail(f"{path} is missing; build it with `make build`")
    return path


def check_rust():
    """The Rust program must have been built, from these sources."""
    sources = [*RUST.glob("src/*.rs"), RUST / "Cargo.toml"]
    if not RUST_CONVERT.exists():
        fail(f"{RUST_CONVERT} is missing; build it with Benchmarks/setup")
    if any(source.stat().st_mtime > RUST_CONVERT.stat().st_mtime for source in sources):
        fail(f"{RUST_CONVERT} is older than its sources; build it with Benchmarks/setup")


def check_modules():
    # In a process of its own, to keep this one small.
    if subprocess.run([sys.executable, "-c", "import duckdb, frictionless, jsonschema_rs, lxml.etree, orjson"], capture_output=True).returncode != 0:
        fail(f"{sys.executable} lacks duckdb, frictionless, jsonschema-rs, lxml or orjson; install them with Benchmarks/setup")


def check_xmllint():
    if shutil.which("xmllint") is None:
        fail("xmllint is missing; install it with Benchmarks/setup")


# Showing


def figure(number):
    return f"{number:.3f}" if abs(number) < 10 else f"{number:.1f}"


def table(results):
    rows = [("comparison", "ours", "peer or limit", "unit", "ratio", "target", "met")]
    for r in results:
        met = "yes" if r.met else "NO"
        rows.append((r.name, figure(r.ours), figure(r.peer), r.unit, f"{r.ratio:.2f}", f"{r.target:g}", met))
    widths = [max(map(len, column)) for column in zip(*rows)]
    for row in rows:
        cells = [
            cell.ljust(width) if position in (0, 3, 6) else cell.rjust(width)
            for position, (cell, width) in enumerate(zip(row, widths))
        ]
        yield "  ".join(cells).rstrip()


def parse_size(text):
    match = re.fullmatch(r"([1-9][0-9]*)([KMG]?)", text)
    if not match:
        raise argparse.ArgumentTypeError(f"“{text}” is not a size such as 50M")
    return int(match[1]) * UNITS.get(match[2], 1)


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--bin", default=HERE.parent / ".build" / "release", help="where our programs are")
    parser.add_argument("--size", type=parse_size, default="50M", help="the size of the corpus (default: 50M)")
    parser.add_argument("--rounds", type=int, default=5, help="how often each is measured (default: 5)")
    parser.add_argument("--output", default=HERE / "results.json", help="where the results go")
    parser.add_argument("--only", metavar="PATTERN", help="only comparisons whose name the regular expression matches")
    parser.add_argument("--quick", action="store_true", help="to try it out: 5M, one round, nothing tenfold")
    parser.add_argument("--work", help="where corpora and outputs go for the time (default: the system's)")
    arguments = parser.parse_args()
    if arguments.rounds < 1:
        parser.error("--rounds is at least 1")
    if arguments.quick:
        arguments.size, arguments.rounds = parse_size("5M"), 1
    return arguments


def main():
    arguments = parse_arguments()
    chosen = [
        (name, method) for name, method, is_tenfold in comparisons(arguments.size)
        if not (arguments.quick and is_tenfold) and re.search(arguments.only or "", name, re.IGNORECASE)
    ]
    if not chosen:
        fail("No comparison is chosen")
    check_modules()
    if any(method is Bench.convert_rust for _, method in chosen):
        check_rust()
    if any(method is Bench.validate_xmllint for _, method in chosen):
        check_xmllint()
    results = []
    with tempfile.TemporaryDirectory(prefix="communique-bench-", dir=arguments.work) as folder:
        bench = Bench(arguments, pathlib.Path(folder))
        for name, method in chosen:
            print(f"Measuring {name} …", file=sys.stderr, flush=True)
            results.append(method(bench, name))
    print("\n".join([*table(results), *bench.notes]))
    text = json.dumps([asdict(result) for result in results], indent=2)
    pathlib.Path(arguments.output).write_text(text + "\n", encoding="utf-8")
    sys.exit(0 if all(result.met for result in results) else 1)


if __name__ == "__main__":
    main()
