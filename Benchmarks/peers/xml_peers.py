#!/usr/bin/env python3
"""Measures lxml, as `communique-bench measure` and `communique validate` are measured.

Usage: xml_peers.py xml-write CORPUS.jsonl       elements from dictionaries that are in memory, serialized
       xml_peers.py xml-read CORPUS.xml          a document that is in memory, parsed and made into dictionaries
       xml_peers.py validate CORPUS.xml SCHEMA [events|tree|parser|iterparse]
                                                 a whole process; exits with 1 where the document is not valid

The dictionaries are those of canonical JSON. Writing and reading print one JSON object, as json_peers.py does; neither
checks anything. Of the ways to validate, `events` is the fastest, and what is taken where none is named.
"""

import io
import pathlib
import sys

import orjson
from lxml import etree
from lxml.etree import Element, SubElement

from json_peers import measure, read_lines

NAMESPACE = "https://w3id.org/communique/xml"
DOSSIER = f"{{{NAMESPACE}}}dossier"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"

# The lists of a dossier, and what an entity of each is called.
ENTITIES = {
    "sources": "source", "people": "person", "organizations": "organization", "memberships": "membership",
    "places": "place", "topics": "topic", "documents": "document", "meetings": "meeting", "agendaItems": "agendaItem",
    "decisions": "decision", "statements": "statement", "commitments": "commitment", "figures": "figure",
    "discrepancies": "discrepancy", "extractions": "extraction",
}
REFERENCES = (
    "agendaItem agent announcedAt broader decidedAt decision madeIn meeting membership onBehalfOf organization parent"
    " partOf person place reports respondsTo source statement target").split()
# Those of `bodies` are references in meetings, and parties in decisions.
REFERENCE_LISTS = "about bodies documents mentions outputs subjects topics".split()
LOCALIZED = (
    "capacity conditions configuration evaluation name note reason role shortName subject subtitle text title").split()
RECORDS = "claimant issuer link money originator party publisher quantity reviewer vote".split()
RECORD_LISTS = (
    "actors addressees amounts attestations authors ballots beneficiaries blocks contacts derivedFrom identifiers"
    " images links measures participations quantities readings related segments speakers stances via").split()
TEXT_LISTS = "nameVariants sameAs".split()
NUMBERS = "absent abstaining against inFavour level".split()


# Writing

IS_REFERENCE = frozenset(REFERENCES + REFERENCE_LISTS)
IS_LOCALIZED = frozenset(LOCALIZED)


def written(dossier):
    """A dossier as a document.

    The names of elements carry no namespace, which the root declares: a reader sees the same. With {namespace}name,
    which lxml takes apart for each element, writing takes a third longer.
    """
    root = Element("dossier", nsmap={None: NAMESPACE})
    fill_dossier(root, dossier)
    return etree.tostring(root, pretty_print=True, encoding="UTF-8", xml_declaration=False)


def fill_dossier(root, dossier):
    fill(root, {name: value for name, value in dossier.items() if name not in ENTITIES})
    for name, entity in ENTITIES.items():
        if name in dossier:
            wrapper = SubElement(root, name)
            for record in dossier[name]:
                element = SubElement(wrapper, entity)
                if entity == "extraction":
                    # The subject of a figure is a text.
                    SubElement(element, "subject").set("ref", record["subject"])
                    record = {name: value for name, value in record.items() if name != "subject"}
                fill(element, record)


def fill(element, record):
    for name, value in record.items():
        kind = type(value)
        if kind is str:
            if name in IS_REFERENCE:
                SubElement(element, name).set("ref", value)
            elif name == "id":
                element.set("id", value)
            else:
                SubElement(element, name).text = value
        elif kind is list:
            add_all(element, name, value)
        elif kind is not dict:
            SubElement(element, name).text = str(value)
        elif name in IS_LOCALIZED:
            for language, text in value.items():
                child = SubElement(element, name)
                child.set(LANGUAGE, language)
                child.text = text
        else:
            fill(SubElement(element, name), value)


def add_all(element, name, values):
    for value in values:
        child = SubElement(element, name)
        if type(value) is dict:
            fill(child, value)
        elif name in IS_REFERENCE:
            child.set("ref", value)
        else:
            child.text = value


def xml_write(path):
    """Makes the operation, and says how many bytes it handles."""
    dossiers = [orjson.loads(line) for line in read_lines(path)]

    def run():
        for dossier in dossiers:
            written(dossier)

    return run, sum(len(written(dossier)) for dossier in dossiers)


# Reading


def elements(document):
    """The dossiers of a document, each until the next is asked for.

    To have the white space between elements removed would be faster, but iterparse then loses a text of mere white space
    where its buffer ends in one.
    """
    for _, element in etree.iterparse(document, tag=DOSSIER, remove_comments=True, remove_pis=True):
        yield element
        drop(element)


def drop(element):
    """Forgets an element and those before it."""
    element.clear()
    while element.getprevious() is not None:
        del element.getparent()[0]


def dossier(element):
    return read(element, {"id": element.get("id")}, DOSSIER_FIELDS)


def read(element, record, fields):
    for child in element:
        name, add = fields[child.tag]
        if add is None:
            record[name] = child.text
        else:
            add(record, name, child)
    return record


def add_entities(record, name, element):
    record[name] = [read(entity, {"id": entity.get("id")}, FIELDS) for entity in element]


def add_extractions(record, name, element):
    record[name] = [read(entity, {"id": entity.get("id")}, EXTRACTION_FIELDS) for entity in element]


def add_to_texts(record, name, element):
    record.setdefault(name, []).append(element.text)


def add_localized(record, name, element):
    # The only attribute. To get it by name takes lxml longer.
    language = element.values()
    if not language:
        record[name] = element.text
    elif name in record:
        record[name][language[0]] = element.text
    else:
        record[name] = {language[0]: element.text}


def add_number(record, name, element):
    record[name] = int(element.text)


def add_reference(record, name, element):
    record[name], = element.values()


def add_to_references(record, name, element):
    record.setdefault(name, []).extend(element.values())


def add_record(record, name, element):
    record[name] = read(element, {}, FIELDS)


def add_to_records(record, name, element):
    record.setdefault(name, []).append(read(element, {}, FIELDS))


def add_to_bodies(record, name, element):
    record.setdefault(name, []).append(element.get("ref") or read(element, {}, FIELDS))


def add_span(record, name, element):
    # Elsewhere start and end are dates.
    span = read(element, {}, FIELDS)
    span["start"] = int(span["start"])
    span["end"] = int(span["end"])
    record[name] = span


class Fields(dict):
    """The name of a field and the function that adds it to a record, by the tag of its element; None for mere text."""

    ADD = {
        **dict.fromkeys(REFERENCES, add_reference),
        **dict.fromkeys(REFERENCE_LISTS, add_to_references),
        **dict.fromkeys(LOCALIZED, add_localized),
        **dict.fromkeys(RECORDS, add_record),
        **dict.fromkeys(RECORD_LISTS, add_to_records),
        **dict.fromkeys(TEXT_LISTS, add_to_texts),
        **dict.fromkeys(NUMBERS, add_number),
        "bodies": add_to_bodies,
        "span": add_span,
    }

    def __missing__(self, tag):
        name = etree.QName(tag).localname
        self[tag] = field = (name, self.ADD.get(name))
        return field


FIELDS = Fields()
EXTRACTION_FIELDS = Fields({f"{{{NAMESPACE}}}subject": ("subject", add_reference)})
DOSSIER_FIELDS = Fields({f"{{{NAMESPACE}}}{name}": (name, add_entities) for name in ENTITIES})
DOSSIER_FIELDS[f"{{{NAMESPACE}}}extractions"] = ("extractions", add_extractions)


def xml_read(path):
    document = pathlib.Path(path).read_bytes()

    def run():
        for element in elements(io.BytesIO(document)):
            dossier(element)

    return run, len(document)


# Validating: each way gives the errors, or raises the first


def validate_events(corpus, schema):
    """Makes neither elements nor calls. Such a parser does not raise what the schema finds: it stands in its log."""

    class Nothing:
        def close(self):
            pass

    parser = etree.XMLParser(schema=schema, target=Nothing())
    etree.parse(corpus, parser)
    return parser.error_log


def validate_tree(corpus, schema):
    schema.validate(etree.parse(corpus, etree.XMLParser(remove_blank_text=True)))
    return schema.error_log


def validate_parser(corpus, schema):
    etree.parse(corpus, etree.XMLParser(schema=schema, remove_blank_text=True))
    return []


def validate_iterparse(corpus, schema):
    for _, element in etree.iterparse(corpus, tag=DOSSIER, schema=schema):
        drop(element)
    return []


WAYS = {
    "events": validate_events, "tree": validate_tree, "parser": validate_parser, "iterparse": validate_iterparse,
}


def validate(corpus, schema, way="events"):
    try:
        errors = list(WAYS[way](corpus, etree.XMLSchema(file=schema)))
    except etree.XMLSyntaxError as error:
        errors = [error]
    for error in errors:
        print(error, file=sys.stderr)
    return 1 if errors else 0


OPERATIONS = {"xml-write": xml_write, "xml-read": xml_read}


def main():
    match sys.argv[1:]:
        case ["validate", corpus, schema]:
            sys.exit(validate(corpus, schema))
        case ["validate", corpus, schema, way] if way in WAYS:
            sys.exit(validate(corpus, schema, way))
        case [name, path] if name in OPERATIONS:
            measure(name, *OPERATIONS[name](path))
        case _:
            sys.exit("usage: xml_peers.py {xml-write|xml-read} CORPUS\n"
                     f"       xml_peers.py validate CORPUS SCHEMA [{'|'.join(WAYS)}]")


if __name__ == "__main__":
    main()
