"""What the judges' tests share: the built command, the samples, generated dossiers, and their CSV packages."""

import pathlib
import subprocess
import sys

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
SAMPLES = sorted((ROOT / "Samples").glob("*/dossier.json"))
TOOLS = pathlib.Path(sys.executable).parent


def pytest_addoption(parser):
    parser.addoption("--bin", default=".build/release", help="the folder of the built programs")


def run(*arguments, expect=0, **options):
    """Runs a program; its exit status must be the expected one."""
    done = subprocess.run([str(a) for a in arguments], capture_output=True, **options)
    assert done.returncode == expect, (
        f"{arguments[0]} ended with {done.returncode}:\n{done.stdout.decode()[-4000:]}\n{done.stderr.decode()[-4000:]}"
    )
    return done.stdout


@pytest.fixture(scope="session")
def programs(request):
    folder = pathlib.Path(request.config.getoption("--bin"))
    return folder if folder.is_absolute() else ROOT / folder


@pytest.fixture(scope="session")
def communique(programs):
    return lambda *arguments, **options: run(programs / "communique", *arguments, **options)


@pytest.fixture(scope="session")
def samples():
    assert len(SAMPLES) >= 2, "the samples are missing"
    return SAMPLES


def generated(programs, folder, count, seed):
    path = folder / f"generated-{count}.jsonl"
    path.write_bytes(run(programs / "communique-bench", "generate", "--count", count, "--seed", seed))
    return path


@pytest.fixture(scope="session")
def generated_200(programs, tmp_path_factory):
    return generated(programs, tmp_path_factory.mktemp("generated"), 200, 7)


@pytest.fixture(scope="session")
def generated_10000(programs, tmp_path_factory):
    return generated(programs, tmp_path_factory.mktemp("generated"), 10_000, 11)


@pytest.fixture(scope="session")
def packages(communique, samples, generated_200, tmp_path_factory):
    """CSV packages: of each sample and of 200 generated dossiers, in both profiles and with both line ends."""
    folder = tmp_path_factory.mktemp("packages")
    made = {}
    for profile in ("package", "spreadsheet"):
        for ending in ("crlf", "lf"):
            for name, source in [(p.parent.name, p) for p in samples] + [("generated", generated_200)]:
                target = folder / f"{name}-{profile}-{ending}"
                communique(
                    "convert", source, "--to", "csv", "-o", target, "--quiet",
                    "--profile", profile, "--line-ending", ending,
                )
                made[name, profile, ending] = target
    return made
