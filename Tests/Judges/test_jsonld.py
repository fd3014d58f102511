"""Other people's tools read the linked data we write, and find in it what the dossier says."""

import collections
import functools
import hashlib
import json
import re
import subprocess
from concurrent.futures import ProcessPoolExecutor
from urllib.parse import unquote

import jsonschema
import pytest
import rdflib
from rdflib.namespace import OWL, RDF, RDFS, SH, SKOS

import linked_data
from conftest import ROOT, TOOLS, generated, run

FOLDER = linked_data.FOLDER
SCHEMA = FOLDER / "jsonld.schema.json"
MUTATIONS = ROOT / "Tests" / "CommuniqueFormatsTests" / "JSONLD"
BASE = (MUTATIONS / "base.jsonld").read_text(encoding="utf-8")
OWN = "https://w3id.org/communique/ns#"
TOKENS = "https://w3id.org/communique/vocabulary/"
SCHEMA_ORG = "http://schema.org/"
OA = rdflib.Namespace("http://www.w3.org/ns/oa#")
SDO = rdflib.Namespace(SCHEMA_ORG)
COMMUNIQUE = rdflib.Namespace(OWN)
DCTERMS, PROV, XSD = rdflib.DCTERMS, rdflib.PROV, rdflib.XSD
ELI = rdflib.Namespace("http://data.europa.eu/eli/eli-draft-legislation-ontology#")


@pytest.fixture(scope="session")
def sample_texts(communique, samples):
    """JSON-LD, JSON-LD with the address of its context, and N-Quads of each sample."""
    return {
        path.parent.name: tuple(
            communique("convert", path, "--to", *kind)
            for kind in (["jsonld"], ["jsonld", "--set", "context=address"], ["nquads"])
        )
        for path in samples
    }


@pytest.fixture(scope="session")
def generated_texts(communique, programs, tmp_path_factory):
    """The same of each of 2,000 generated dossiers."""
    folder = tmp_path_factory.mktemp("jsonld")
    source = generated(programs, folder, 2_000, 31)
    made = []
    for name, kind in (("i", ["ndjsonld"]), ("a", ["ndjsonld", "--set", "context=address"]), ("n", ["nquads"])):
        target = folder / name
        communique("convert", source, "--to", *kind, "-o", target, "--quiet")
        lines = target.read_bytes().splitlines(keepends=True)
        made.append(linked_data.dossiers(lines) if name == "n" else lines)
    assert [len(texts) for texts in made] == [2_000] * 3
    return list(zip(*made))


def in_processes(function, cases):
    """The results of a function for all cases, computed on two processors."""
    with ProcessPoolExecutor(2) as pool:
        return list(pool.map(function, cases, chunksize=max(1, min(20, len(cases) // 8))))


# MARK: The data set


def test_pyld_reads_the_same_statements(sample_texts, generated_texts):
    """PyLD fetches nothing, drops nothing, and makes of our JSON-LD what we write as N-Quads."""
    cases = [(name, *texts) for name, texts in sample_texts.items()]
    # The context by its address is asked about for each tenth only, because it takes PyLD as long as all else.
    cases += [
        (f"generated {number}", inline, address if number % 10 == 0 else None, quads)
        for number, (inline, address, quads) in enumerate(generated_texts)
    ]
    results = in_processes(linked_data.judge_statements, cases)
    problems = [problem for found, _ in results for problem in found]
    assert not problems, "\n".join(problems[:5])
    assert len(results) == 2_000 + len(sample_texts)


def test_the_canonical_form_of_whole_documents_is_the_same(sample_texts, generated_texts):
    """The hash of RDFC-1.0 over a whole dataset, which parts that are alike make slow."""
    texts = [(inline, quads) for inline, _, quads in [*sample_texts.values(), *generated_texts[:40]]]
    cases = [(kind, text) for pair in texts for kind, text in zip(("jsonld", "nquads"), pair)]
    hashes = [hashlib.sha256(text.encode()).hexdigest() for text in in_processes(linked_data.canonical_of, cases)]
    assert hashes[::2] == hashes[1::2]
    assert len(set(hashes)) == len(texts)


def test_another_form_of_the_same_document_is_refused(communique, sample_texts, tmp_path):
    """Expanded, it says the same to others; our reader, which is no processor of JSON-LD, says what to do."""
    for name, (inline, _, _) in sample_texts.items():
        path = tmp_path / f"{name}.jsonld"
        path.write_text(json.dumps(linked_data.expand(json.loads(inline))[0]), encoding="utf-8")
        output = communique("validate", path, "--from", "jsonld", "--diagnostics", "json", expect=1)
        assert json.loads(output)["code"] == "jsonld.form.expanded"


# MARK: The vocabulary and the shapes


@pytest.fixture(scope="session")
def vocabulary():
    return rdflib.Graph().parse(FOLDER / "vocabulary.ttl")


def test_turtle_files_are_well_formed(vocabulary):
    found = sorted(path.name for path in FOLDER.glob("*.ttl"))
    assert found == ["shapes.ttl", "vocabulary.ttl"]
    assert len(linked_data.shapes()) > 1_000 and len(vocabulary) > 1_000
    ontologies = list(vocabulary.subjects(RDF.type, OWL.Ontology))
    assert rdflib.URIRef(OWN) in ontologies


def declared(vocabulary):
    """Whatever the vocabulary declares: classes, properties, concepts."""
    kinds = (RDFS.Class, OWL.Class, RDF.Property, OWL.ObjectProperty, OWL.DatatypeProperty, SKOS.Concept)
    return {str(node) for kind in kinds for node in vocabulary.subjects(RDF.type, kind)}


def test_rdflib_and_pyshacl_accept(sample_texts, generated_texts, vocabulary):
    """Every line is a triple, every dossier has our shapes, and every term in our namespace is declared."""
    cases = [(name, quads) for name, (_, _, quads) in sample_texts.items()]
    cases += [(f"generated {number}", quads) for number, (_, _, quads) in enumerate(generated_texts[:300])]
    results = in_processes(linked_data.judge_graph, cases)
    problems = [problem for found, _ in results for problem in found]
    assert not problems, "\n".join(problems[:3])
    known = declared(vocabulary)
    iris = set().union(*(found for _, found in results))
    assert not sorted(iri for iri in iris if iri.startswith(OWN) and iri not in known)
    of_samples = set().union(*(found for _, found in results[:len(sample_texts)]))
    tokens = {iri for iri in of_samples if iri.startswith(TOKENS)}
    assert len(tokens) > 60
    unknown = {iri for iri in tokens if iri not in known}
    assert not sorted(iri for iri in unknown if not re.fullmatch(r"[a-z-]+/x-.+", unquote(iri.removeprefix(TOKENS))))


def test_the_whole_stream_is_read(generated_texts):
    """Several dossiers in one file: no label of a blank node stands for two nodes."""
    parts = [quads for _, _, quads in generated_texts[:40]]
    labels = [set(re.findall(rb"^_:[^ ]+", part, re.MULTILINE)) for part in parts]
    assert all(labels) and sum(map(len, labels)) == len(set().union(*labels))
    whole = b"".join(parts)
    assert len(linked_data.graph(whole)) == len(set(whole.splitlines()))


def test_every_term_of_the_context_is_known(vocabulary):
    """Each name stands for something in a namespace of the prefixes that the vocabulary uses, ours declared there."""
    context = linked_data.context()["@context"]
    known = declared(vocabulary)
    namespaces = [
        SCHEMA_ORG, "http://www.w3.org/ns/org#", "http://www.w3.org/ns/prov#", str(OA), str(SKOS),
        "http://purl.org/dc/terms/", "http://data.europa.eu/eli/eli-draft-legislation-ontology#", OWN,
    ]
    used = set()
    for key, definition in context.items():
        if key in ("@version", "id", "type"):
            continue
        members = {"@id": definition} if isinstance(definition, str) else definition
        iri = members.get("@id") or members["@reverse"]
        (namespace,) = [prefix for prefix in namespaces if iri.startswith(prefix)]
        used.add(namespace)
        assert re.fullmatch(r"[A-Za-z_]+", iri.removeprefix(namespace)), iri
        assert namespace != OWN or iri in known, f"{key}: {iri} is not declared"
        scoped = members.get("@context", {})
        if scoped:
            assert scoped["@vocab"].startswith(TOKENS)
            assert any(node.startswith(scoped["@vocab"]) for node in known), f"{key}: no concepts"
            for token, stands_for in scoped.items():
                assert token == "@vocab" or (stands_for == scoped["@vocab"] + token and stands_for in known), token
    assert used == set(namespaces)


# MARK: Broken graphs


@pytest.fixture(scope="session")
def small(communique, tmp_path_factory):
    path = tmp_path_factory.mktemp("small") / "base.jsonld"
    path.write_text(BASE, encoding="utf-8")
    quads = communique("convert", path, "--to", "nquads")
    assert linked_data.conforms(linked_data.graph(quads))[0]
    return quads


ENTITY = rdflib.Namespace("https://example.org/d#")
STEP = rdflib.URIRef("https://example.org/d#d1/attestation/src")


def exchange(subject, path, *values, behind=None):
    """Gives a property other values: of a named node, or of the one behind a property of it."""
    def change(data):
        node = ENTITY[subject]
        if behind is not None:
            (node,) = data.objects(node, behind)
        data.remove((node, path, None))
        for value in values:
            data.add((node, path, value))
    return change


def add(subject, path, value):
    return lambda data: data.add((ENTITY[subject], path, value))


def anywhere(path, *values):
    """Gives a property other values, where one node has it."""
    def change(data):
        (node,) = data.subjects(path)
        data.remove((node, path, None))
        for value in values:
            data.add((node, path, value))
    return change


def literal(text, datatype):
    return rdflib.Literal(text, datatype=datatype)


def unlist(data):
    """Takes the end of a list away."""
    (cell,) = data.objects(ENTITY["d1"], COMMUNIQUE.measure)
    data.remove((cell, RDF.rest, None))


def measure_of_another_class(data):
    (cell,) = data.objects(ENTITY["d1"], COMMUNIQUE.measure)
    data.set((cell, RDF.first, ENTITY["rutte"]))


# A path of several steps, and not of one property.
SEQUENCE = object()
BROKEN_GRAPHS = {
    "no name": (exchange("rutte", SDO.name), SDO.name),
    "two names": (add("rutte", SDO.name, rdflib.Literal("M. R.")), SDO.name),
    "an empty name": (exchange("rutte", SDO.name, rdflib.Literal("")), SDO.name),
    "a name in a language": (exchange("rutte", SDO.name, rdflib.Literal("Mark", lang="en")), SDO.name),
    "two titles in a language": (add("d1", SDO.name, rdflib.Literal("Plan", lang="en")), SDO.name),
    "a number for a title": (exchange("d1", SDO.name, literal("1", XSD.integer)), SDO.name),
    "a property of our own that is none": (add("rutte", COMMUNIQUE.colour, rdflib.Literal("red")), COMMUNIQUE.colour),
    "a property of another vocabulary": (add("rutte", SDO.jobTitle, rdflib.Literal("SG")), SDO.jobTitle),
    "a class too few": (lambda data: data.remove((ENTITY["d1"], RDF.type, SDO.Action)), RDF.type),
    "a class too many": (add("rutte", RDF.type, SDO.Thing), RDF.type),
    "no dossier": (exchange("rutte", DCTERMS.isPartOf), DCTERMS.isPartOf),
    "a dossier that is none": (exchange("rutte", DCTERMS.isPartOf, ENTITY["nato"]), DCTERMS.isPartOf),
    "a place that is a person": (exchange("nuc", SDO.location, ENTITY["rutte"]), SDO.location),
    "a meeting that is not there": (exchange("nuc", SDO.superEvent, ENTITY["nowhere"]), SDO.superEvent),
    "text for a meeting": (exchange("nuc", SDO.superEvent, rdflib.Literal("m1")), SDO.superEvent),
    "a token as text": (exchange("d1", COMMUNIQUE.verb, rdflib.Literal("approved")), COMMUNIQUE.verb),
    "a date without datatype": (exchange("m1", SDO.startDate, rdflib.Literal("2024-12-03")), SDO.startDate),
    "a day that there is not": (exchange("m1", SDO.startDate, literal("2024-02-30", XSD.date)), SDO.startDate),
    "two starts": (add("m1", SDO.startDate, literal("2024", XSD.gYear)), SDO.startDate),
    "EDTF that is none": (
        exchange("m1", SDO.startDate, literal("spring", rdflib.URIRef("http://id.loc.gov/datatypes/edtf/EDTF"))),
        SDO.startDate,
    ),
    "a negative offset": (anywhere(OA.start, literal("-1", XSD.nonNegativeInteger)), OA.start),
    "no offset": (anywhere(OA.end), OA.end),
    "a segment of no source": (anywhere(OA.hasSource), OA.hasSource),
    "a segment of no kind": (anywhere(COMMUNIQUE.segmentKind), COMMUNIQUE.segmentKind),
    "an amount as text": (
        exchange("c1", SDO.value, rdflib.Literal("61.4"), behind=COMMUNIQUE.money), SDO.value,
    ),
    "an amount that is no number": (
        exchange("c1", SDO.value, literal("61,4", XSD.decimal), behind=COMMUNIQUE.money), SDO.value,
    ),
    "a currency in words": (
        exchange("c1", SDO.currency, rdflib.Literal("dollars"), behind=COMMUNIQUE.money), SDO.currency,
    ),
    "an attestation of nothing": (lambda data: data.remove((STEP, OA.hasBody, None)), OA.hasBody),
    "an attestation of a person": (lambda data: data.set((STEP, OA.hasBody, ENTITY["rutte"])), OA.hasBody),
    "an attestation without source": (lambda data: data.remove((STEP, OA.hasTarget, None)), OA.hasTarget),
    "an attestation by a person": (lambda data: data.set((STEP, OA.hasTarget, ENTITY["rutte"])), OA.hasTarget),
    "an agent that is a place": (
        exchange("d1", PROV.agent, ENTITY["brussels"], behind=SDO.agent), PROV.agent,
    ),
    "a body without a node": (exchange("d1", SDO.agent, ENTITY["nato"]), SDO.agent),
    "a list without an end": (unlist, COMMUNIQUE.measure),
    "a list of something else": (measure_of_another_class, SEQUENCE),
    "a derivation of nothing": (exchange("src", PROV.entity, behind=PROV.qualifiedDerivation), PROV.entity),
    "a reading without its source": (
        exchange("x1", COMMUNIQUE.source, behind=COMMUNIQUE.sourceReading), COMMUNIQUE.source,
    ),
    "an extraction of nothing": (exchange("e1", COMMUNIQUE.extractionSubject), COMMUNIQUE.extractionSubject),
    "an extraction of two": (
        add("e1", COMMUNIQUE.extractionSubject, ENTITY["d1"]), COMMUNIQUE.extractionSubject,
    ),
    "a confidence as text": (
        exchange("e1", COMMUNIQUE.confidence, rdflib.Literal("role")), COMMUNIQUE.confidence,
    ),
    "a reviewer without a node": (
        exchange("e1", PROV.qualifiedAssociation, ENTITY["rutte"]), PROV.qualifiedAssociation,
    ),
    "an extraction that is no activity": (
        lambda data: data.remove((ENTITY["e1"], RDF.type, PROV.Activity)), RDF.type,
    ),
    "no version": (exchange("dossier/fm", SDO.version), SDO.version),
    "version 2": (exchange("dossier/fm", SDO.version, rdflib.Literal("2.0")), SDO.version),
    "a country in words": (exchange("brussels", COMMUNIQUE.country, rdflib.Literal("Belgium")), COMMUNIQUE.country),
    "an entity of no class": (exchange("rutte", RDF.type), None),
}


@pytest.mark.parametrize("name", BROKEN_GRAPHS)
def test_pyshacl_refuses(small, name):
    change, path = BROKEN_GRAPHS[name]
    data = linked_data.graph(small)
    before = set(data)
    change(data)
    assert set(data) != before
    verdict, text, results = linked_data.conforms(data)
    assert not verdict
    paths = {results.value(result, SH.resultPath) for result in results.subjects(RDF.type, SH.ValidationResult)}
    found = any(isinstance(path, rdflib.BNode) for path in paths) if path is SEQUENCE else path in paths
    assert found, text


# MARK: JSON Schema


def test_the_schema_follows_its_metaschema():
    run(TOOLS / "check-jsonschema", "--check-metaschema", SCHEMA)


def test_the_schema_accepts(sample_texts, generated_texts, tmp_path):
    paths = []
    for name, (inline, address, _) in sample_texts.items():
        for kind, text in (("inline", inline), ("address", address)):
            paths.append(tmp_path / f"{name}-{kind}.json")
            paths[-1].write_bytes(text)
    run(TOOLS / "check-jsonschema", "--schemafile", SCHEMA, *paths)
    # The context in each document is most of it, and checked member by member.
    texts = [address for _, address, _ in generated_texts[:300]] + [inline for inline, _, _ in generated_texts[:20]]
    problems = in_processes(schema_problem, texts)
    assert not any(problems), next(filter(None, problems))


def schema_problem(text):
    error = next(validator().iter_errors(json.loads(text)), None)
    return error and f"{error.json_path}: {error.message[:500]}"


@functools.cache
def validator():
    return jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))


MUTATION_LIST = json.loads((MUTATIONS / "mutations.json").read_text(encoding="utf-8"))


def with_inline_context():
    """The document with its context in it, as it stands in the schemas."""
    context = (FOLDER / "context.jsonld").read_text(encoding="utf-8")
    members = context[context.index('\n    "@version"'):context.rindex("\n}")]
    line = next(line for line in BASE.split("\n") if '"@context"' in line)
    return BASE.replace(line, f'  "@context": {{\n    "@base": "https://example.org/d",{members},')


def mutated(mutation):
    text = with_inline_context() if mutation.get("inline") else BASE
    for piece, replacement in [(mutation["find"], mutation["replacement"]), *filter(None, [mutation.get("and")])]:
        assert text.count(piece) == 1, piece
        text = text.replace(piece, replacement)
    return text.replace("◆", "")


class Repeated(ValueError):
    pass


def strictly(text):
    """What JSON says of a text, which the module json is lax about in places."""
    def members(pairs):
        if len(dict(pairs)) != len(pairs):
            raise Repeated
        return dict(pairs)

    def refuse(name):
        raise ValueError(name)

    value = json.loads(text, parse_constant=refuse, object_pairs_hook=members)
    json.dumps(value, ensure_ascii=False).encode()
    return value


@pytest.mark.parametrize("number", range(len(MUTATION_LIST)))
def test_each_layer_sees_what_it_can_see(number):
    """What breaks JSON, Python refuses; what the schema can see, it refuses; what it cannot, it accepts."""
    mutation = MUTATION_LIST[number]
    layer, text = mutation["layer"], mutated(mutation)
    if layer == "syntax":
        with pytest.raises(ValueError):
            strictly(text)
    elif mutation["code"] == "json.key.duplicate" and "nameMap" not in mutation["path"]:
        with pytest.raises(Repeated):
            strictly(text)
    else:
        refused = any(validator().iter_errors(strictly(text)))
        assert refused == (layer in ("form", "schema"))


def test_pyld_reads_the_document_before_it_is_broken(small):
    """The same statements, wherever the context stands."""
    ours = linked_data.canonical(linked_data.parsed(small))
    for text in (BASE, with_inline_context()):
        expanded, dropped = linked_data.expand(json.loads(text), linked_data.know_our_context)
        assert not dropped
        assert linked_data.canonical(linked_data.statements(expanded)) == ours


# MARK: schema.org


def judge_schema_org(*arguments):
    """What the judge finds, a line each."""
    judge = ROOT / "Tests" / "Judges" / "schemaorg_judge.py"
    done = subprocess.run([TOOLS.parent / "schemaorg" / "bin" / "python", judge, *arguments], capture_output=True)
    assert not done.stderr, done.stderr.decode()
    return done.stdout.decode().splitlines()


def expanded_text(text):
    """The expanded document, but for dates that only EDTF can say, which have its datatype and not schema.org's."""
    def without(value):
        if isinstance(value, list):
            return [without(inner) for inner in value if not is_edtf(inner)]
        if isinstance(value, dict):
            kept = {key: without(inner) for key, inner in value.items()}
            return {key: inner for key, inner in kept.items() if inner != []}
        return value

    def is_edtf(value):
        return isinstance(value, dict) and value.get("@type") == "http://id.loc.gov/datatypes/edtf/EDTF"

    return without(linked_data.expand(json.loads(text))[0])


# What is known to lie outside: a discrepancy, which is nothing that schema.org knows, says what it is the same as, or is
# mentioned.
OUTSIDE = re.compile(
    r"\(no class of schema\.org\): sameAs: a node without a class of schema\.org has it"
    r"|CreativeWork( Question| Answer)?: mentions: the value has no class of schema\.org, expected Thing"
)


def test_schema_org_accepts_what_all_is_written_as(sample_texts, generated_texts, tmp_path):
    """Terms of schema.org have their published domains and ranges, beside those of other vocabularies."""
    for name, texts in {
        "samples": [inline for inline, _, _ in sample_texts.values()],
        "generated": [inline for inline, _, _ in generated_texts[:200]],
    }.items():
        path = tmp_path / f"{name}.ndjsonld"
        path.write_text("".join(json.dumps(expanded) + "\n" for expanded in in_processes(expanded_text, texts)))
        findings = [line.split(": ", 1)[1] for line in judge_schema_org("--expanded", path)]
        assert not [finding for finding in findings if not (name == "generated" and OUTSIDE.match(finding))]


def test_schema_org_accepts_what_is_written_for_search_engines(communique, samples, tmp_path):
    paths = [tmp_path / f"{path.parent.name}.jsonld" for path in samples]
    for source, path in zip(samples, paths):
        communique("convert", source, "--to", "jsonld", "--profile", "searchEngine", "-o", path, "--quiet")
    assert judge_schema_org(*paths) == []


# MARK: Queries


def parts_of(text):
    """A localized text as literals; a plain string is in the language of the dossier, which is English."""
    return [rdflib.Literal(words, lang=tag.lower()) for tag, words in text.items()] if isinstance(text, dict) else [
        rdflib.Literal(text, lang="en")
    ]


class Expected:
    """What the queries of the README should find, from the canonical JSON alone."""

    def __init__(self, dossier):
        self.dossier = dossier
        self.names = {}
        for person in dossier.get("people", []):
            self.names[person["id"]] = [rdflib.Literal(person["name"])]
        for organization in dossier.get("organizations", []):
            self.names[organization["id"]] = parts_of(organization["name"])

    def iri(self, identifier):
        return rdflib.URIRef(self.dossier["base"] + identifier)

    def who(self, party):
        names = list(self.names.get(party.get("agent"), []))
        return names + ([rdflib.Literal(party["label"])] if "label" in party else [])

    def statements(self):
        topics = {topic["id"]: topic for topic in self.dossier["topics"]}

        def is_below(topic):
            while topic is not None:
                if topics[topic]["name"].get("en") == "Support for Ukraine":
                    return True
                topic = topics[topic].get("broader")
            return False

        return {
            (speaker, words, self.iri(statement["id"]))
            for statement in self.dossier["statements"] if any(map(is_below, statement.get("topics", [])))
            for party in statement.get("speakers", []) for speaker in self.who(party)
            for words in parts_of(statement["text"])
        }

    def decisions(self):
        return self.of_one_source("decisions", "title")

    def of_one_source(self, kind, label):
        groups = {source["id"]: {source["id"]} for source in self.dossier["sources"]}
        for source in self.dossier["sources"]:
            for derivation in source.get("derivedFrom", []):
                joined = groups[source["id"]] | groups[derivation["source"]]
                groups.update((member, joined) for member in joined)
        found = set()
        for item in self.dossier[kind]:
            sources = {attestation["source"] for attestation in item.get("attestations", [])}
            if len({frozenset(groups[source]) for source in sources}) == 1:
                found |= {(text, self.iri(item["id"])) for text in parts_of(item[label])}
        return found

    def pledges(self):
        return {
            (rdflib.Literal(money["currency"]), literal(money["value"], XSD.decimal), who, self.iri(pledge["id"]))
            for pledge in self.dossier["commitments"] for money in pledge.get("amounts", [])
            if "currency" in money and float(money.get("value", 0)) > 1e10
            for party in pledge.get("actors", []) for who in self.names.get(party.get("agent"), [])
        }

    def contradictions(self):
        return {
            (self.iri(subject), rdflib.Literal(discrepancy["field"]) if "field" in discrepancy else None,
             self.iri(reading["source"]), rdflib.Literal(reading["value"]))
            for discrepancy in self.dossier["discrepancies"] if discrepancy["kind"] == "contradiction"
            for subject in discrepancy["subjects"] for reading in discrepancy["readings"]
        }


def test_the_queries_of_the_readme(communique, samples, sample_texts):
    """They find what plain Python finds in the JSON, and what the command says of independent sources."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    prefixes, *queries = re.findall(r"```sparql\n(.*?)```", readme, re.DOTALL)
    assert len(queries) == 4
    found = collections.Counter()
    for path in samples:
        expected = Expected(json.loads(path.read_text(encoding="utf-8")))
        data = linked_data.graph(sample_texts[path.parent.name][2])
        kinds = (expected.statements, expected.decisions, expected.pledges, expected.contradictions)
        for query, wanted in zip(queries, kinds):
            rows = list(map(tuple, data.query(prefixes + query)))
            assert set(rows) == wanted(), query
            found[wanted.__name__] += len(rows)
            if query == queries[2]:
                order = [(str(currency), -amount.value) for currency, amount, *_ in rows]
                assert order == sorted(order)
        # Of the statements, unlike of the decisions, some have two sources that are one, made from the same release.
        about_statements = queries[1].replace("eli-dl:Decision ; schema:name", "communique:Statement ; schema:text")
        for query, kind, label in ((queries[1], "decisions", "title"), (about_statements, "statements", "text")):
            wanted = expected.of_one_source(kind, label)
            assert set(map(tuple, data.query(prefixes + query))) == wanted
            page = json.loads(communique("inspect", path, "--section", kind, "--json"))[kind]
            alone = [item for item in page if item["independentSourceCount"] == 1]
            assert {expected.iri(item["id"]) for item in alone} == {iri for _, iri in wanted}
            found["joined"] += sum(item["sourceCount"] > 1 for item in alone)
    assert found["statements"] > 20 and found["decisions"] > 5 and found["pledges"] == 4 and found["contradictions"] > 4
    assert found["joined"] >= 3
