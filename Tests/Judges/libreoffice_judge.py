"""Lets LibreOffice Calc open the tables of CSV packages and save them again as CSV, as somebody who edits them does.

Usage: libreoffice_judge.py {dialog|text|quoted|headless} FOLDER TARGET
"""

import pathlib
import shutil
import subprocess
import sys
import tempfile

# Comma, quotation mark, UTF-8, from the first row on (https://wiki.documentfoundation.org: filter options of CSV).
SEPARATED = "44,34,76,1"
COLUMNS = 200
# LibreOffice 7.4 passes over, without a word, files after some 250.
TABLES_AT_ONCE = 200

# How the tables are opened. What follows is: the formats of columns, the language (0: that of the user), whether quoted
# cells are text, whether special numbers (dates, times, percentages, currencies, booleans) are looked for.
IMPORTS = {
    # What the dialog proposes that LibreOffice shows when it opens CSV: only plain numbers and formulas are converted.
    "dialog": f"{SEPARATED},,0,false,false",
    # With all columns marked and set to “Text” in that dialog: nothing is converted.
    "text": f"{SEPARATED},{'/'.join(f'{column}/2' for column in range(1, COLUMNS + 1))},0,false,false",
    # With “Quoted field as text” ticked.
    "quoted": f"{SEPARATED},,0,true,false",
    # What a program gets that states nothing else: everything that looks like a number, date or time is converted.
    "headless": SEPARATED,
}


def convert(files, target, settings, profile):
    subprocess.run(
        [
            "soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore",
            f"--infilter=CSV:{IMPORTS[settings]}",
            "--convert-to", f"csv:Text - txt - csv (StarCalc):{SEPARATED}",
            "--outdir", target, *files,
        ],
        capture_output=True, timeout=600, check=True,
    )


def resave(folders, target, settings="dialog"):
    """Opens and saves every table of the folders, named by keys, into folders of `target` with the same keys.

    What is no table is copied, for whoever saves in place keeps it. All tables are converted in few calls, because starting
    LibreOffice takes longer than converting a table.
    """
    target = pathlib.Path(target)
    with tempfile.TemporaryDirectory(prefix="libreoffice-") as scratch:
        scratch = pathlib.Path(scratch)
        opened, saved = scratch / "opened", scratch / "saved"
        opened.mkdir()
        tables = {}
        for number, (key, folder) in enumerate(folders.items()):
            (target / key).mkdir(parents=True)
            for path in sorted(pathlib.Path(folder).iterdir()):
                if path.suffix == ".csv":
                    # Results go into one folder, so that tables need names of their own.
                    alias = f"{number}-{path.name}"
                    (opened / alias).symlink_to(path.resolve())
                    tables[alias] = target / key / path.name
                else:
                    shutil.copy(path, target / key)
        names = list(tables)
        for first in range(0, len(names), TABLES_AT_ONCE):
            convert([opened / name for name in names[first : first + TABLES_AT_ONCE]], saved, settings, scratch / "profile")
        for alias, path in tables.items():
            assert (saved / alias).exists(), f"LibreOffice did not save {path.name}"
            shutil.move(saved / alias, path)
    return {key: target / key for key in folders}


if __name__ == "__main__":
    resave({"": sys.argv[2]}, sys.argv[3], sys.argv[1])
