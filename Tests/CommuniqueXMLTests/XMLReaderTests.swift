import Communique
import CommuniqueFormats
import CommuniqueXML
import Testing

@Suite("Reading XML")
struct XMLReaderTests {
  static let expected = XMLMutationTests.base

  @Test("However it is written, it is the same dossier")
  func variants() throws {
    let dossier = try #require(try XMLRoundTripTests.read(Array(Self.expected.utf8)).first)
    let namespace = "https://w3id.org/communique/xml"
    let variants: [(String, String)] = [
      ("a byte order mark", "\u{FEFF}" + Self.expected),
      ("no declaration", String(Self.expected.drop { $0 != "\n" }.dropFirst())),
      ("single quotation marks", Self.expected.replacing("\"", with: "'")),
      ("line ends of DOS", Self.expected.replacing("\n", with: "\r\n")),
      ("comments and instructions", Self.expected.replacing("<base>", with: "<!-- <x> --><?x y?><base>")),
      ("a comment in a text", Self.expected.replacing("Mark Rutte", with: "Mark<!-- x --> Rutte")),
      ("a section", Self.expected.replacing("We stand &amp; stay", with: "<![CDATA[We stand & stay]]>")),
      ("references to characters", Self.expected.replacing("Réunion", with: "R&#233;uni&#x6F;n")),
      (
        "white space in tags",
        Self.expected.replacing("<about ref=\"fm\"/>", with: "<about\n  ref = \"fm\"\n></about >")
      ),
      (
        "white space around values",
        Self.expected.replacing("<end>2024-12-04</end>", with: "<end>\n 2024-12-04\t</end>")
      ),
      (
        "a schema's location",
        Self.expected.replacing(
          " id=\"nato-fm\"",
          with:
            " id=\"nato-fm\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"\(namespace) x.xsd\""
        )
      ),
      ("a prefix", prefixed(Self.expected)),
      ("no line ends", Self.expected.split(separator: "\n").map { $0.drop { $0 == " " } }.joined()),
    ]
    for (name, text) in variants {
      for chunkSize in [1 << 20, 3] {
        let read = try XMLRoundTripTests.read(Array(text.utf8), chunkSize: chunkSize)
        #expect(read == [dossier], "\(name)")
      }
    }
  }

  private func prefixed(_ text: String) -> String {
    text.replacing("xmlns=", with: "xmlns:c=").replacing("<", with: "<c:").replacing("<c:/", with: "</c:")
      .replacing("<c:?", with: "<?")
  }

  @Test("In a corpus, a broken dossier is reported with its number, and the others are read")
  func corpus() throws {
    let good = Self.expected.drop { $0 != "\n" }.dropFirst()
    let bad = good.replacing("<start>2024-12-03", with: "<start>soon")
    let text = "<corpus xmlns=\"https://w3id.org/communique/xml\">\n\(good)\(bad)<other/>\(good)</corpus>"
    let items = try XMLMutationTests.items(Array(text.utf8), chunkSize: 777)
    #expect(items.map { $0.result.dossier != nil } == [true, false, false, true])
    #expect(items[1].result.diagnostics.map(\.path) == ["/corpus/dossier[2]/meetings/meeting[1]/start"])
    #expect(items[1].result.diagnostics.first?.location?.line == 1 + good.count { $0 == "\n" } + 34)
    #expect(items[2].result.diagnostics.map(\.code) == [.xmlElementUnknown])
  }

  /// A dossier with one element more, and where the finding about it is expected: `◆`.
  static let places: [(String, String)] = [
    ("value.date.malformed", "<created>\n\n   ◆2024-13-03</created>"),
    (
      "value.date.malformed",
      "<created><!-- x -->◆2024-13-03</created>".replacing("◆", with: "").replacing("<!--", with: "◆<!--")
    ),
    ("xml.text.unexpected", "<meetings>\n  ◆a > b\n</meetings>"),
    ("xml.text.unexpected", "<about ref=\"a\"/>\n\n ◆stray <!-- a>b -->\n\n more"),
    ("xml.attribute.unknown", "<about ref=\"d\" ◆xml:space=\"preserve\"/>"),
    ("xml.attribute.unknown", "<about xmlns:f=\"urn:f\" ref=\"d\" ◆f:g=\"1\"/>"),
    ("xml.attribute.unknown", "<about xmlns:xsi=\"urn:f\" ref=\"d\" ◆xsi:schemaLocation=\"a b\"/>"),
    (
      "xml.attribute.unknown",
      "<about ref=\"d\" xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\" ◆i:nil=\"true\"/>"
    ),
    ("xml.syntax.tag-mismatch", "<meetings>◆</dossier>"),
  ]

  @Test("A finding stands where the mistake is", arguments: places)
  func place(code: String, element: String) throws {
    let start = "<dossier xmlns=\"https://w3id.org/communique/xml\" id=\"d\"><schemaVersion>1.0</schemaVersion>\n"
    let isOpen = element.contains("</dossier>")
    let marked = try MarkedText(start + element + (isOpen ? "" : "</dossier>"))
    let findings = try XMLMutationTests.items(marked.bytes).flatMap(\.result.diagnostics).filter {
      !$0.code.name.hasPrefix("model.")
    }
    #expect(findings.map(\.code.name) == [code])
    #expect(findings.first?.location?.offset == marked.offset)
  }

  @Test("Where a schema is may be said with any prefix")
  func schemaLocation() throws {
    let text = """
      <dossier xmlns="https://w3id.org/communique/xml" xmlns:i="http://www.w3.org/2001/XMLSchema-instance" id="d"
        i:schemaLocation="a b"><schemaVersion>1.0</schemaVersion></dossier>
      """
    #expect(try XMLRoundTripTests.read(Array(text.utf8)).count == 1)
  }

  @Test("Around dossiers, a corpus has nothing")
  func aroundDossiers() throws {
    let start = "<corpus xmlns=\"https://w3id.org/communique/xml\""
    let dossier = "<dossier id=\"a\"><schemaVersion>1.0</schemaVersion></dossier>"
    let cases: [(String, String, Int)] = [
      ("\(start)>\n\(dossier)\n</corpus>", "", 0),
      ("\(start)>\(dossier) and more\n\(dossier)</corpus>", "xml.text.unexpected", 1),
      ("\(start) kind=\"x\">\(dossier)</corpus>", "xml.attribute.unknown", 1),
      ("\(start) xml:lang=\"en\">\(dossier)</corpus>", "xml.attribute.unknown", 1),
      ("\(start)><corpus>\(dossier)</corpus></corpus>", "xml.element.unknown", 1),
    ]
    for (text, code, line) in cases {
      let findings = try XMLMutationTests.items(Array(text.utf8), chunkSize: 10).flatMap(\.result.diagnostics)
      #expect(findings.map(\.code.name) == (code.isEmpty ? [] : [code]))
      if let location = findings.first?.location { #expect(location.line == line) }
    }
  }

  @Test("All that is wrong is found in one run")
  func several() throws {
    var text = Self.expected
    for (find, replacement) in [
      ("<base>https://example.org/</base>", "<base>example.org</base>"), ("<country>BE", "<country>Belgium"),
      ("<start>2024-12-03", "<start>soon"), ("<end>2024-12-04", "<End>2024-12-04"), ("04</end>", "04</End>"),
      ("<level>1", "<level>one"), ("<agent ref=\"rutte\"/>", "<agent/>"),
    ] { text = text.replacing(find, with: replacement) }
    let findings = try XMLMutationTests.items(Array(text.utf8)).flatMap(\.result.diagnostics)
    #expect(
      findings.map(\.code.name) == [
        "value.iri.malformed", "xml.integer.malformed", "value.country.malformed", "value.date.malformed",
        "xml.element.unknown", "xml.attribute.missing",
      ])
  }
}
