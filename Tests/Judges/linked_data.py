"""What PyLD, rdflib and pySHACL say about our JSON-LD and N-Quads; test_jsonld.py calls it in several processes."""

import collections
import functools
import json
import re
import time

import pyshacl
import rdflib
from pyld import jsonld
from pyld.canon import URDNA2015
from rdflib.namespace import RDF, XSD

from conftest import ROOT

FOLDER = ROOT / "Schemas" / "json-ld"
ADDRESS = "https://w3id.org/communique/schemas/1.0/context.jsonld"
RDF_TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
START = re.compile(rf"<[^>]*> {RDF_TYPE} <http://schema\.org/Dataset> \.\n".encode())

# Literals stay as they are written, or triples that differ in form only would be one.
rdflib.NORMALIZE_LITERALS = False


def refuse(url, options=None):
    raise AssertionError(f"{url} would be fetched")


@functools.cache
def context():
    return json.loads((FOLDER / "context.jsonld").read_text(encoding="utf-8"))


def know_our_context(url, options=None):
    assert url == ADDRESS, f"{url} would be fetched"
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": context()}


def expand(document, loader=refuse):
    """The expanded document, and the properties that were dropped on the way."""
    dropped = []
    return jsonld.expand(document, {"documentLoader": loader}, on_property_dropped=dropped.append), dropped


def statements(document, dropped=None):
    """The statements of a document, as PyLD has them; notes the properties that it drops on the way."""
    processor = jsonld.JsonLdProcessor(on_property_dropped=[].append if dropped is None else dropped.append)
    return processor.to_rdf(document, {"documentLoader": refuse}).get("@default", [])


def graph(quads):
    return rdflib.Graph().parse(data=quads, format="nt")


def parsed(quads):
    """The statements in N-Quads as rdflib reads them, in the form of PyLD, which knows few of the escapes itself."""
    def term(node):
        if isinstance(node, rdflib.Literal):
            datatype = RDF.langString if node.language else node.datatype or XSD.string
            language = {"language": node.language} if node.language else {}
            return {"type": "literal", "value": str(node), "datatype": str(datatype), **language}
        if isinstance(node, rdflib.BNode):
            return {"type": "blank node", "value": f"_:{node}"}
        return {"type": "IRI", "value": str(node)}

    return [dict(zip(("subject", "predicate", "object"), map(term, triple))) for triple in graph(quads)]


def canonical(triples):
    """The canonical N-Quads of a dataset (RDF Dataset Canonicalization, RDFC-1.0)."""
    return URDNA2015().main({"@default": triples}, {"algorithm": "URDNA2015", "format": "application/n-quads"})


def components(triples):
    """The canonical N-Quads of each part of a dataset, parts being what shares blank nodes; and how often each is there.

    No blank node stands in two parts, so two datasets are the same but for labels if and only if these are equal. It takes
    time in proportion to the parts, where alike nodes all over a large dataset would have to be told from each other.
    """
    leaders = {}

    def leader(label):
        while leaders[label] != label:
            leaders[label] = leaders[leaders[label]]
            label = leaders[label]
        return label

    def labels(triple):
        return [triple[key]["value"] for key in ("subject", "object") if triple[key]["type"] == "blank node"]

    for triple in triples:
        found = labels(triple)
        for label in found:
            leaders.setdefault(label, label)
        if len(found) == 2:
            leaders[leader(found[0])] = leader(found[1])
    parts = collections.defaultdict(list)
    for triple in triples:
        found = labels(triple)
        parts[leader(found[0]) if found else None].append(triple)
    return collections.Counter(canonical(part) for part in parts.values())


def dossiers(lines):
    """The N-Quads of each dossier in the lines of a stream of them."""
    parts = []
    for line in lines:
        if START.fullmatch(line):
            parts.append([])
        parts[-1].append(line)
    return list(map(b"".join, parts))


def judge_statements(case):
    """Whether PyLD drops nothing, and makes the statements that we write; gives the problems, and the seconds taken."""
    name, document, by_address, quads = case
    start = time.process_time()
    problems = []
    dropped = []
    ours, theirs = components(parsed(quads)), components(statements(json.loads(document), dropped))
    if dropped:
        problems.append(f"{name}: PyLD drops {dropped[:3]}")
    if by_address is not None and expand(json.loads(by_address), know_our_context) != expand(json.loads(document)):
        problems.append(f"{name}: the context by its address gives another expansion")
    if ours != theirs:
        problems.append(f"{name}: only we say {list(ours - theirs)[:2]}, only PyLD says {list(theirs - ours)[:2]}")
    return problems, time.process_time() - start


def canonical_of(case):
    """The canonical N-Quads of a JSON-LD document or of N-Quads."""
    kind, text = case
    return canonical(parsed(text) if kind == "nquads" else statements(json.loads(text)))


@functools.cache
def shapes():
    return rdflib.Graph().parse(FOLDER / "shapes.ttl")


def conforms(data):
    """Whether a graph has our shapes, what pySHACL reports, and its report as a graph."""
    verdict, results, text = pyshacl.validate(data, shacl_graph=shapes(), inplace=True)
    assert verdict in (True, False), verdict
    return verdict, text, results


def judge_graph(case):
    """Whether rdflib reads N-Quads, and pySHACL finds them right; gives the problems, and the IRIs that are used."""
    name, quads = case
    data = graph(quads)
    problems = []
    lines = set(quads.splitlines())
    if len(data) != len(lines):
        problems.append(f"{name}: {len(lines)} different lines, but {len(data)} triples")
    iris = {str(predicate) for predicate in data.predicates()}
    iris |= {str(node) for node in data.objects() if isinstance(node, rdflib.URIRef)}
    verdict, text, _ = conforms(data)
    if not verdict:
        problems.append(f"{name}: {text[:2000]}")
    return problems, iris
