#!/usr/bin/env python3
"""Measures validators of JSON Schema, as `communique-bench measure schema-validate` measures ours.

Usage: schema_peers.py jsonschema DOSSIER SCHEMA      json.loads, and all errors of jsonschema
       schema_peers.py jsonschema-rs DOSSIER SCHEMA   orjson.loads, and the verdict of jsonschema-rs

Text in memory to verdict, the schema compiled before; once to warm up and then as often as takes a second. Prints one JSON
object. Megabytes are 1,000,000 bytes of what is validated.
"""

import gc
import json
import sys
import time


def python(text, schema):
    import jsonschema

    validator = jsonschema.Draft202012Validator(json.loads(schema))
    return lambda: not list(validator.iter_errors(json.loads(text)))


def rust(text, schema):
    import jsonschema_rs
    import orjson

    validator = jsonschema_rs.Draft202012Validator(orjson.loads(schema))
    return lambda: validator.is_valid(orjson.loads(text))


def main():
    makers = {"jsonschema": python, "jsonschema-rs": rust}
    if len(sys.argv) != 4 or sys.argv[1] not in makers:
        sys.exit("usage: schema_peers.py {jsonschema|jsonschema-rs} DOSSIER SCHEMA")
    name, *paths = sys.argv[1:]
    text, schema = (open(path, "rb").read() for path in paths)
    run = makers[name](text, schema)
    if not run():
        sys.exit(f"{paths[0]} is not valid")
    gc.collect()
    gc.disable()
    count, start = 0, time.perf_counter()
    while count == 0 or time.perf_counter() - start < 1:
        run()
        count += 1
    seconds = time.perf_counter() - start
    size = len(text) * count
    print(json.dumps({"name": name, "megabytesPerSecond": size / 1e6 / seconds, "bytes": size, "seconds": seconds}))


if __name__ == "__main__":
    main()
