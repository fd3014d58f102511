"""Other people's XML tools read what we write, and agree about what is broken."""

import json
import re
import subprocess
from random import Random

import lxml.etree
import pytest
import xmlschema

from conftest import ROOT, generated, run

SCHEMA = ROOT / "Schemas" / "xml" / "communique.xsd"
MUTATIONS = ROOT / "Tests" / "CommuniqueXMLTests" / "Mutations"
NAMESPACE = "https://w3id.org/communique/xml"


@pytest.fixture(scope="session")
def documents(communique, samples, programs, tmp_path_factory):
    """XML of each sample, and a corpus of 1,000 generated dossiers; each indented and compact."""
    folder = tmp_path_factory.mktemp("xml")
    sources = [(path.parent.name, path) for path in samples]
    sources.append(("generated", generated(programs, folder, 1_000, 23)))
    made = []
    for name, source in sources:
        for layout in ("indented", "compact"):
            target = folder / f"{name}-{layout}.xml"
            communique(
                "convert", source, "--to", "xml", "-o", target, "--quiet",
                "--set", f"layout={layout}", "--set", "forbidden-characters=escape",
            )
            made.append(target)
    return made


@pytest.fixture(scope="session")
def lxml_schema():
    return lxml.etree.XMLSchema(lxml.etree.parse(SCHEMA))


def test_xmllint_accepts(documents):
    for document in documents:
        run("xmllint", "--noout", "--nonet", "--schema", SCHEMA, document)
        run("xmllint", "--noout", "--nonet", "--stream", "--schema", SCHEMA, document)


def test_lxml_accepts(documents, lxml_schema):
    for document in documents:
        assert lxml_schema.validate(lxml.etree.parse(document)), lxml_schema.error_log.last_error


def test_xmlschema_accepts(documents):
    """A second implementation of XML Schema, in Python."""
    schema = xmlschema.XMLSchema(SCHEMA)
    for document in documents:
        if document.name.startswith("generated-compact"):
            continue
        errors = [str(error.reason) for error in schema.iter_errors(document)]
        assert not errors, errors[:3]


def test_we_accept(communique, documents):
    communique("validate", *documents)


def test_layouts_have_the_same_content(documents):
    """Indented and compact differ in white space between elements only."""
    for indented, compact in zip(documents[::2], documents[1::2]):
        parser = lxml.etree.XMLParser(remove_blank_text=True, huge_tree=True)
        left, right = (lxml.etree.parse(path, parser) for path in (indented, compact))
        assert lxml.etree.tostring(left, method="c14n") == lxml.etree.tostring(right, method="c14n")


def test_nothing_is_lost(communique, documents, tmp_path):
    """Back to canonical JSON: the same bytes as without the way through XML."""
    for document in documents:
        back = tmp_path / (document.stem + ".jsonl")
        communique("convert", document, "--to", "jsonl", "-o", back, "--quiet")
        again = tmp_path / (document.stem + ".xml")
        layout = document.stem.rsplit("-", 1)[1]
        communique(
            "convert", back, "--to", "xml", "-o", again, "--quiet",
            "--set", f"layout={layout}", "--set", "forbidden-characters=escape",
        )
        assert again.read_bytes() == document.read_bytes()


def test_samples_come_back_byte_for_byte(communique, samples, tmp_path):
    for sample in samples:
        document, back = tmp_path / "x.xml", tmp_path / "x.json"
        communique("convert", sample, "-o", document, "--quiet")
        communique("convert", document, "-o", back, "--quiet")
        assert back.read_bytes() == sample.read_bytes()


MUTATION_LIST = json.loads((MUTATIONS / "mutations.json").read_text(encoding="utf-8"))


def mutated(mutation):
    base = (MUTATIONS / "base.xml").read_text(encoding="utf-8")
    return base.replace(mutation["find"], mutation["replacement"]).replace("◆", "")


@pytest.mark.parametrize("number", range(len(MUTATION_LIST)))
def test_xmllint_agrees_about_mutations(number, tmp_path):
    """What a schema can see, xmllint sees too; what it cannot, it accepts."""
    mutation = MUTATION_LIST[number]
    path = tmp_path / "broken.xml"
    path.write_text(mutated(mutation), encoding="utf-8", errors="surrogatepass")
    # 0 valid, 1 not well-formed, 3 invalid
    expected = {"valid": [0], "malformed": [1], "invalid": [3], "any": [0, 1, 3]}[mutation["xmllint"]]
    done = subprocess.run(["xmllint", "--noout", "--nonet", "--schema", SCHEMA, path], capture_output=True)
    assert done.returncode in expected, done.stderr.decode()


def test_the_escape_is_recorded_and_reversible(communique, tmp_path):
    source = tmp_path / "x.json"
    dossier = {"schemaVersion": "1.0", "id": "d", "title": {"en": "bell \u0007 and C:\\new"}}
    source.write_text(json.dumps(dossier), encoding="utf-8")
    refused = communique("convert", source, "--to", "xml", "-o", tmp_path / "no.xml", expect=1)
    assert not (tmp_path / "no.xml").exists(), refused
    document = tmp_path / "x.xml"
    communique("convert", source, "--to", "xml", "-o", document, "--set", "forbidden-characters=escape")
    root = lxml.etree.parse(document).getroot()
    assert root.get("characterEscapes") == "backslash"
    assert root.findtext(f"{{{NAMESPACE}}}title") == r"bell \u0007 and C:\\new"
    assert json.loads(communique("convert", document, "--to", "json")) == dossier


def test_any_xml_against_any_schema(communique, tmp_path):
    """--schema agrees with xmllint about documents and schemas that are not ours."""
    schema = tmp_path / "order.xsd"
    schema.write_text(
        """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:include schemaLocation="types.xsd"/>
  <xs:element name="order"><xs:complexType><xs:sequence>
    <xs:element name="item" type="item" maxOccurs="unbounded"/></xs:sequence>
    <xs:attribute name="number" type="xs:int" use="required"/></xs:complexType></xs:element>
</xs:schema>""", encoding="utf-8")
    (tmp_path / "types.xsd").write_text(
        """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:complexType name="item"><xs:simpleContent><xs:extension base="xs:decimal">
    <xs:attribute name="unit" type="xs:token"/></xs:extension></xs:simpleContent></xs:complexType>
</xs:schema>""", encoding="utf-8")
    cases = {
        '<order number="1"><item unit="x">1.5</item><item>2</item></order>': [],
        '<order number="1">\n<item>1,5</item>\n  <item>x</item></order>':
            [("xml.schema.value", 2, 7, "/order/item"), ("xml.schema.value", 3, 9, "/order/item[2]")],
        '<order number="a"><item>1</item></order>': [("xml.schema.value", 1, 8, "/order")],
        '<order><item>1</item></order>': [("xml.schema.attribute", 1, 1, "/order")],
        '<order number="1"/>': [("xml.schema.content", 1, 1, "/order")],
        '<order number="1"><Item>1</Item></order>': [("xml.schema.element", 1, 19, "/order/Item")],
        '<order number="1">text<item>1</item></order>': [("xml.schema.text", 1, 19, "/order")],
        '<order number="1"><item>1</item><item color="red">1</item></order>':
            [("xml.schema.attribute", 1, 39, "/order/item[2]")],
        '<other/>': [("xml.schema.root", 1, 1, "/other")],
        '<order number="1"><item>1</order>': [("xml.syntax.tag-mismatch", 1, 26, "/order/item")],
    }
    document = tmp_path / "x.xml"
    for text, expected in cases.items():
        document.write_text(text, encoding="utf-8")
        status = 1 if expected else 0
        output = communique("validate", "--schema", schema, "--diagnostics", "json", document, expect=status)
        found = [json.loads(line) for line in output.decode().splitlines()]
        assert [(f["code"], f["line"], f["column"], f["path"]) for f in found] == expected, text
        judged = subprocess.run(["xmllint", "--noout", "--nonet", "--schema", schema, document], capture_output=True)
        assert (judged.returncode == 0) == (not expected)


def test_a_schema_is_never_fetched(communique, tmp_path):
    schema = tmp_path / "x.xsd"
    schema.write_text(
        """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="http://127.0.0.1:9/xml.xsd"/>
  <xs:element name="a"><xs:complexType><xs:attribute ref="xml:lang" xmlns:xml="http://www.w3.org/XML/1998/namespace"/>
  </xs:complexType></xs:element></xs:schema>""", encoding="utf-8")
    document = tmp_path / "x.xml"
    document.write_text("<a/>", encoding="utf-8")
    output = communique("validate", "--schema", schema, document, expect=2)
    assert b"xml.schema.unusable" in output


def test_every_element_is_documented():
    tree = lxml.etree.parse(SCHEMA)
    xs = "{http://www.w3.org/2001/XMLSchema}"
    for kind in ("element", "complexType", "simpleType", "enumeration"):
        for node in tree.iter(xs + kind):
            if node.get("ref") or (kind in ("complexType", "simpleType") and not node.get("name")):
                continue
            if kind == "element" and node.getparent().tag == xs + "sequence" and node.get("name") == node.get("type"):
                continue
            if kind == "enumeration" and node.get("value") == "backslash":
                continue
            text = node.findtext(f"{xs}annotation/{xs}documentation")
            assert text and re.search(r"\w", text), lxml.etree.tostring(node)[:200]


# What a value, an attribute or an element can be, beside what is in the document.
VALUES = [
    "", " ", "\u00a0", "+1", "007", "-0", "1e2", "1.0", "01.5", ".5", "9007199254740993", "EN", "en-us", "en_US", "x-own",
    "2024", "2024-1X", "2024-02-30", "2024-12-04T10:00:00Z", "../2024", "2024/..", " 2024 ", "2.0", "1.01", "a:b", "a: b",
    "eur", "EUR", "ZZ", "X" * 256, "X" * 257, "a b", "1a", "É", "20<!-- c -->24", "<![CDATA[2024]]>", "&#32;", "&lt;",
    "d" * 64, "token", "x-", "\u2028", "<b/>",
]
ATTRIBUTES = [
    'xml:space="preserve"', 'xml:lang="en"', 'xml:lang=""', 'xml:id="a"', 'id="zz"', 'ref="zz"', 'a="&amp;"',
    'xmlns:q="urn:q" q:a="1"', 'xmlns:q="urn:q"',
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="a"',
]
LINES = [
    "<meetings/>", "<x/>", "text", "<![CDATA[ ]]>", "&#160;", "<?p?>", "<!-- a -->", "<statements/>", "<start>1</start>",
    '<note xml:lang="en">n</note>', "<name>n</name>", "<language>fr</language>",
]


def changed(document, random):
    """The document with one thing changed at random."""
    kind = random.choice(["value", "value", "attribute", "attribute value", "line", "line", "line"])
    pattern = {"value": r">([^<>\n]+)</", "attribute": r"<[a-zA-Z]+(?=[ />])", "attribute value": r'(?:id|ref)="([^"]*)"'}
    if kind != "line":
        place = random.choice(list(re.finditer(pattern[kind], document)))
        if kind == "attribute":
            return f"{document[:place.end()]} {random.choice(ATTRIBUTES)}{document[place.end():]}"
        values = [value for value in VALUES if "<" not in value] if kind == "attribute value" else VALUES
        return document[:place.start(1)] + random.choice(values) + document[place.end(1):]
    lines = document.split("\n")
    place = random.randrange(2, len(lines) - 2)
    change = random.choice(["repeat", "remove", "exchange", "insert"])
    if change == "repeat":
        lines.insert(place, lines[place])
    elif change == "remove":
        lines.pop(place)
    elif change == "exchange":
        lines[place], lines[place + 1] = lines[place + 1], lines[place]
    else:
        lines.insert(place, random.choice(LINES))
    return "\n".join(lines)


def test_we_refuse_what_the_schema_refuses(communique, tmp_path, lxml_schema):
    """Over 2,000 random changes: what lxml finds invalid, so do we; what only we refuse breaks a rule beyond the schema."""
    random = Random(11)
    base = (MUTATIONS / "base.xml").read_text(encoding="utf-8")
    verdicts = {}
    for number in range(2_000):
        document = changed(base, random)
        if random.random() < 0.3:
            document = changed(document, random)
        path = tmp_path / f"{number}.xml"
        path.write_text(document, encoding="utf-8")
        try:
            verdicts[str(path)] = lxml_schema.validate(lxml.etree.fromstring(document.encode()))
        except lxml.etree.XMLSyntaxError:
            verdicts[str(path)] = False
    output = communique("validate", "--diagnostics", "json", tmp_path, expect=1).decode()
    codes = {}
    # Not splitlines: a message can hold U+2028.
    for finding in map(json.loads, filter(None, output.split("\n"))):
        if finding["severity"] == "error":
            codes.setdefault(finding["file"], []).append(finding["code"])
    beyond = ("model.", "value.", "xml.language.repeated")
    accepted = [path for path, valid in verdicts.items() if not valid and path not in codes]
    refused = [
        (path, codes[path]) for path, valid in verdicts.items()
        if valid and not all(code.startswith(beyond) for code in codes.get(path, []))
    ]
    assert not accepted, f"we accept {accepted[:3]}"
    assert not refused, f"the schema accepts {refused[:3]}"
    assert 200 < sum(verdicts.values()) < 1_800
