"""Tells where JSON-LD uses schema.org's terms outside their published domains and ranges.

Usage: schemaorg_judge.py FILE.jsonld…             documents whose context is https://schema.org
       schemaorg_judge.py --expanded FILE.json…    expanded documents (JSON-LD 1.1 API, section 5.1), of any vocabularies

The classes and properties are those of pydantic-schemaorg. Of an expanded document, only properties of schema.org are
looked at, and only a node's classes of schema.org count. Prints each kind of finding once, with how often it occurs and
the first node that has it; ends with 1 where there is one. (A document with the context schema.org need not be expanded:
that context maps every name to itself, and to fetch it would take a network.)
"""

import collections
import functools
import importlib
import json
import re
import sys

from pydantic_schemaorg.__types__ import types as TYPES

BASE = re.compile(r"^https?://schema\.org/")
ISO_DATE = re.compile(r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$")
ISO_MOMENT = re.compile(r"^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?$")
DURATION = re.compile(r"^P(\d+[YMWD])*(T(\d+[HMS])+)?$")
NUMBER = re.compile(r"^-?\d+(\.\d+)?$")
ADDRESS = re.compile(r"^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+$")
# A class that may stand between a property and its value (https://schema.org/Role).
ANYWHERE = "Role"
DATA_TYPES = {"Text", "URL", "Date", "DateTime", "Time", "Number", "Integer", "Float", "Boolean"}


@functools.cache
def schema_class(name):
    """The class of a name, or none."""
    if name not in TYPES:
        return None
    class_name, module, *_ = TYPES[name]
    return getattr(importlib.import_module(module), class_name)


@functools.cache
def properties(name):
    """The properties of a class and those above it, each with the names of what it expects."""
    found = {}
    for ancestor in schema_class(name).__mro__:
        if not hasattr(ancestor, "__fields__"):
            continue
        for field, annotation in ancestor.__dict__.get("__annotations__", {}).items():
            known = ancestor.__fields__.get(field)
            if known is None or known.alias.startswith("@") or not isinstance(annotation, str):
                continue
            found.setdefault(known.alias, frozenset(re.findall(r"'([A-Za-z0-9]+)'", annotation)))
    return found


@functools.cache
def is_a(name, expected):
    """Whether a class is another, or below it."""
    return schema_class(expected) is not None and issubclass(schema_class(name), schema_class(expected))


@functools.cache
def expects(expected, data_type):
    """Whether a data type is among those expected, or above one of them."""
    return any(name == data_type or is_a(name, data_type) for name in expected)


class Judge:
    def __init__(self, expanded):
        self.expanded = expanded
        self.findings = collections.Counter()
        self.first = {}
        self.nodes = {}

    def find(self, place, types, name, problem):
        key = (" ".join(types) or "(no class of schema.org)", name, problem)
        self.findings[key] += 1
        self.first.setdefault(key, place)

    # Structure

    def judge(self, document):
        if not self.expanded:
            context = document.get("@context") if isinstance(document, dict) else None
            if not isinstance(context, str) or not re.fullmatch(r"https?://schema\.org/?", context):
                self.find("the document", [], "@context", f"is {json.dumps(context)[:80]}, not https://schema.org")
                return
        self.collect(document)
        self.walk(document, True)

    def collect(self, value):
        """Notes the classes of every node by its identifier, for references."""
        if isinstance(value, list):
            for element in value:
                self.collect(element)
        elif isinstance(value, dict):
            if "@id" in value:
                self.nodes.setdefault(value["@id"], set()).update(self.classes(value))
            for key, inner in value.items():
                if key not in ("@type", "@id", "@context"):
                    self.collect(inner)

    def walk(self, value, top=False):
        if isinstance(value, list):
            for element in value:
                self.walk(element, top)
        elif isinstance(value, dict) and "@value" not in value:
            if "@graph" in value or "@list" in value or "@set" in value:
                for key in ("@graph", "@list", "@set"):
                    self.walk(value.get(key, []), True)
            if "@list" not in value and "@set" not in value:
                self.node(value, top and "@graph" in value)

    def classes(self, node):
        types = node.get("@type", [])
        types = types if isinstance(types, list) else [types]
        if self.expanded:
            return [BASE.sub("", t) for t in types if BASE.match(t)]
        return types

    # Nodes

    def node(self, node, is_wrapper):
        types = self.classes(node)
        known = [t for t in types if schema_class(t) is not None]
        place = node.get("@id", "a node without identifier")
        for name in types:
            if name not in known:
                self.find(place, types, "@type", f"{name} is no class of schema.org")
        terms = [k for k in node if not k.startswith("@")]
        if self.expanded:
            for term in terms:
                self.walk(node[term])
            for term, inner in node.get("@reverse", {}).items():
                self.walk(inner)
                if BASE.match(term):
                    for subject in inner:
                        types = [t for t in self.classes(subject) if schema_class(t) is not None]
                        self.property(subject.get("@id", place), types, BASE.sub("", term), [{"@id": place}])
            terms = [k for k in terms if BASE.match(k)]
        elif not types and (terms or not self.nodes.get(node.get("@id"))) and not is_wrapper:
            self.find(place, [], "@type", "a node has no class")
        for term in terms:
            self.property(place, known, BASE.sub("", term) if self.expanded else term, node[term])
            if not self.expanded:
                self.walk(node[term])

    def property(self, place, types, name, value):
        ranges = [properties(t)[name] for t in types if name in properties(t)]
        if not ranges:
            problem = "a node without a class of schema.org has it" if not types else "is no property of the class"
            self.find(place, types, name, problem)
            return
        expected = frozenset().union(*ranges)
        for element in self.elements(value):
            problem = self.problem(element, expected)
            if problem:
                self.find(place, types, name, problem)

    def elements(self, value):
        for element in value if isinstance(value, list) else [value]:
            if isinstance(element, dict) and ("@list" in element or "@set" in element):
                yield from self.elements(element.get("@list", element.get("@set")))
            else:
                yield element

    # Values

    def problem(self, value, expected):
        if isinstance(value, dict) and "@value" in value:
            return self.literal_problem(value["@value"], expected)
        if isinstance(value, dict):
            return self.node_problem(value, expected)
        return self.literal_problem(value, expected)

    def node_problem(self, value, expected):
        wanted = " or ".join(sorted(expected))
        reference = value.get("@id", "")
        types = set(self.classes(value)) | self.nodes.get(reference, set())
        if not types:
            if isinstance(reference, str) and BASE.match(reference):
                return self.member_problem(reference, expected)
            if "URL" in expected or (reference and reference not in self.nodes):
                return None
            return f"the value has no class of schema.org, expected {wanted}"
        types = {t for t in types if schema_class(t) is not None}
        if types and not any(is_a(t, e) for t in types for e in expected | {ANYWHERE}):
            return f"the value is a {' '.join(sorted(types))}, expected {wanted}"
        return None

    def member_problem(self, address, expected):
        """What is wrong with the address of an enumeration's member."""
        name = BASE.sub("", address)
        if schema_class(name) is None or not any(is_a(name, e) for e in expected if schema_class(e)):
            return f"{address} is no member of {' or '.join(sorted(expected))}"
        return None

    def literal_problem(self, value, expected):
        wanted = " or ".join(sorted(expected))
        if value is None:
            return "the value is null"
        if isinstance(value, bool):
            return None if expects(expected, "Boolean") else f"the value is a boolean, expected {wanted}"
        if isinstance(value, (int, float)):
            fits = any(expects(expected, t) for t in ("Integer", "Number", "Float"))
            return None if fits else f"the value is a number, expected {wanted}"
        if not isinstance(value, str):
            return f"the value is {json.dumps(value)[:40]}, expected {wanted}"
        if value == "":
            return "the value is empty"
        return self.text_problem(value, expected, wanted)

    def text_problem(self, value, expected, wanted):
        if any(e == "Text" or (e != "URL" and is_a(e, "Text")) for e in expected):
            return None
        if BASE.match(value) and any(is_a(e, "Enumeration") for e in expected if schema_class(e)):
            return self.member_problem(value, expected)
        is_numeric = any(expects(expected, t) for t in ("Number", "Integer", "Float"))
        forms = [
            ("Date" in expected and ISO_DATE, "date of ISO 8601"),
            ("DateTime" in expected and ISO_MOMENT, "date of ISO 8601"),
            ("URL" in expected and ADDRESS, "address"),
            ("Duration" in expected and DURATION, "duration of ISO 8601"),
            (is_numeric and NUMBER, "number"),
        ]
        forms = [(pattern, name) for pattern, name in forms if pattern]
        if any(pattern.match(value) for pattern, _ in forms):
            return None
        if forms:
            return f"the value is no {' and no '.join(sorted({name for _, name in forms}))}, expected {wanted}"
        return f"the value is text, expected {wanted}"


def main(arguments):
    expanded = "--expanded" in arguments
    paths = [a for a in arguments if a != "--expanded"]
    if not paths:
        sys.exit(__doc__)
    count = 0
    for path in paths:
        with open(path, encoding="utf-8") as file:
            text = file.read()
        judge = Judge(expanded)
        for document in [json.loads(text)] if not path.endswith(".ndjsonld") else map(json.loads, text.split("\n")[:-1]):
            judge.nodes = {}
            judge.judge(document)
        for (types, name, problem), times in sorted(judge.findings.items()):
            print(f"{path}: {types}: {name}: {problem} ({times} times, first {judge.first[types, name, problem]})")
        count += len(judge.findings)
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
