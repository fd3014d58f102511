"""What other people's validators say about a folder of CSV tables, each in this process."""

import pathlib
import warnings

import csvw
import duckdb
import frictionless

import duckdb_judge


def frictionless_refuses(folder):
    return not frictionless.Package(str(pathlib.Path(folder) / "datapackage.json")).validate().valid


def csvw_refuses(folder):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return not csvw.CSVW(str(pathlib.Path(folder) / "csv-metadata.json"), validate=True).is_valid
        # Its own errors, those of Python's csv and codecs, and what it trips over where a file or a column is missing.
        except Exception:
            return True


def duckdb_refuses(folder):
    try:
        duckdb_judge.load(folder)
    except (duckdb.Error, AssertionError, OSError, ValueError, StopIteration):
        return True
    except Exception as error:
        # Python's csv, with which its rows are counted.
        if type(error).__module__ == "_csv":
            return True
        raise
    return False


PEERS = {"frictionless": frictionless_refuses, "csvw": csvw_refuses, "duckdb": duckdb_refuses}
