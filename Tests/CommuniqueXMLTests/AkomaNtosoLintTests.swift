import Communique
import CommuniqueFormats
import CommuniqueTesting
import CommuniqueXML
import Foundation
import Testing

/// `AkomaNtoso/lint-mutations.json` breaks `AkomaNtoso/lint-base.xml`, which is valid and has no findings.
@Suite("The Akoma Ntoso lint")
struct AkomaNtosoLintTests {
  /// One way to break the document: a piece of its text and what stands in its place. `◆` marks where the finding is
  /// expected, and is taken out before reading.
  struct Mutation: Decodable, CustomTestStringConvertible, Sendable {
    let code: String
    /// What the path of the finding ends with.
    let path: String
    let find: String
    let replacement: String
    /// Other findings that follow from the change.
    let also: [String]?
    /// What the hint says, where it is worth telling.
    let hint: String?
    var testDescription: String { "\(code): \(replacement)" }
  }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "AkomaNtoso")
  static let base = (try? String(contentsOf: folder.appending(path: "lint-base.xml"), encoding: .utf8)) ?? ""
  static let mutations: [Mutation] = {
    let data = (try? Data(contentsOf: folder.appending(path: "lint-mutations.json"))) ?? Data()
    return (try? JSONDecoder().decode([Mutation].self, from: data)) ?? []
  }()

  static func findings(
    _ text: String, level: AkomaNtosoLint.Level = .two, options: XMLReadingOptions = XMLReadingOptions()
  ) throws -> [Diagnostic] {
    try findings(Array(text.utf8), level: level, options: options)
  }

  static func findings(
    _ bytes: [UInt8], level: AkomaNtosoLint.Level = .two, options: XMLReadingOptions = XMLReadingOptions()
  ) throws -> [Diagnostic] {
    try AkomaNtosoLint(level: level, options: options).diagnostics(of: MemorySource(bytes), file: "x.xml")
  }

  @Test("The document before it is broken has no findings", arguments: AkomaNtosoLint.Level.allCases)
  func right(level: AkomaNtosoLint.Level) throws {
    #expect(Self.base.count > 10_000)
    #expect(try Self.findings(Self.base, level: level) == [])
  }

  @Test("There are 100 mutations at least, and one of every code")
  func count() {
    #expect(Self.mutations.count >= 100)
    #expect(Set(Self.mutations.map(\.code)) == Set(Diagnostic.Code.akomaNtosoLint.map(\.name)))
  }

  @Test("Each mutation is found at its line, column and path, with its code", arguments: mutations)
  func broken(mutation: Mutation) throws {
    let broken = try MarkedText(Self.base, replacing: mutation.find, with: mutation.replacement)
    let findings = try Self.findings(broken.bytes)
    let position = try #require(findings.firstIndex { $0.code.name == mutation.code }, "\(findings)")
    let finding = findings[position]
    #expect(finding.location?.line == broken.line)
    #expect(finding.location?.column == broken.column)
    #expect(finding.location?.offset == broken.offset, "\(findings)")
    #expect(finding.location?.file == "x.xml")
    #expect(finding.path.hasSuffix(mutation.path), "\(finding.path)")
    let hint = try #require(finding.hint)
    if let expected = mutation.hint { #expect(hint.contains(expected), "\(hint)") }
    var others = findings
    others.remove(at: position)
    #expect(Set(others.map(\.code.name)) == Set(mutation.also ?? []), "\(others)")
  }

  @Test("What only level 2 demands is no error at level 1", arguments: mutations)
  func levels(mutation: Mutation) throws {
    let text = Self.base.replacing(mutation.find, with: mutation.replacement.replacing("◆", with: ""))
    let (one, two) = (try Self.findings(text, level: .one), try Self.findings(text, level: .two))
    #expect(one.map(\.message) == two.map(\.message))
    let basic = [
      "akn.namespace", "akn.root", "akn.eid.duplicate", "akn.reference.form", "akn.reference.dangling",
      "akn.reference.kind", "akn.by.empty", "akn.href.dangling",
    ]
    for (lower, upper) in zip(one, two) where lower.severity != upper.severity {
      #expect(lower.severity == .warning && upper.severity == .error && !basic.contains(lower.code.name))
    }
    for finding in one where finding.severity == .error { #expect(basic.contains(finding.code.name)) }
  }

  @Test("The example of the notes on Akoma Ntoso has neither errors nor warnings")
  func example() throws {
    let notes = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/reference/akn.md")
    guard let text = try? String(contentsOf: notes, encoding: .utf8) else {
      print("There is no \(notes.path()), so its example is not looked at")
      return
    }
    let start = try #require(text.range(of: "```xml\n"))
    let end = try #require(text.range(of: "```", range: start.upperBound..<text.endIndex))
    #expect(try Self.findings(String(text[start.upperBound..<end.lowerBound])) == [])
  }

  // MARK: What the naming convention leaves open

  @Test(
    "A num is found in an eId",
    arguments: [
      ("Art. 11.2 bis", "11-2bis"), ("I.", "I"), ("(a)", "a"), ("Annex A", "A"), ("Item 3", "3"), ("§ 5", "5"),
      ("Point 4 bis", "4bis"), ("1/2031", "1-2031"), ("1.", "1"),
    ])
  func number(num: String, number: String) throws {
    let text = Self.base.replacing("item_I\"", with: "item_X\"").replacing("item_I_", with: "item_X_")
      .replacing("\"><num>I.</num><p>", with: "\"><num>X</num><p>")
      .replacing("<num>Item 11.2 bis</num>", with: "<num>\(num)</num>").replacing("11-2bis", with: number)
    #expect(try Self.findings(text) == [])
  }

  @Test(
    "Where the convention leaves room, nothing is found",
    arguments: [
      // Without a prefix, the context is the document.
      ("dbsect_I__narrative_1", "narrative_1"),
      // A count with like elements that have no eId, and without them.
      ("eId=\"dbsect_I__speech_2__p_2\" wId=\"dbsect_I__speech_2__p_1\"", "eId=\"dbsect_I__speech_2__p_1\""),
      // The metadata of a voting may be numbered without it.
      ("voting_1__count_", "count_"),
      ("<mainBody eId=\"body\">", "<mainBody>"),
      // Labels are the author's.
      ("eId=\"kwFog\"", "eId=\"__fog__\""),
      // A picture beside the file.
      ("<p>Is it safe?</p>", "<p>Is it safe? <img src=\"media/fog.png\"/></p>"),
      ("<FRBRformat value=\"xml\"/>", "<FRBRformat value=\"application/akn+xml\"/>"),
      // An address of part of the document.
      (
        "href=\"#dbsect_I\">Fog",
        "href=\"/akn/xx-lighthouse/debateReport/report/assembly/2031-05-04/LA_7-2031#dbsect_I\">Fog"
      ),
      // The expression that is current, or that is computed.
      ("LA_7-2031/eng@", "LA_7-2031/eng"), ("LA_7-2031/eng@", "LA_7-2031/eng:2031-05-06"),
      ("/assembly/2031", "/lighthouse.assembly/2031"), ("/assembly/2031", "/keepers/2031"),
      ("/assembly/2031", "/ALK/2031"), ("/assembly/2031", "/2031"),
      ("/report/assembly/2031", "/assembly/2031"), ("/assembly/2031-05-04/", "/assembly/2031/"),
    ])
  func lenience(text: String, replacement: String) throws {
    #expect(Self.base.contains(text))
    #expect(try Self.findings(Self.base.replacing(text, with: replacement)) == [])
  }

  @Test("Without any eId, none is asked for")
  func withoutIds() throws {
    let text = Self.base.replacing(#/\ eId="[^"]*"/#, with: "")
    #expect(try !Self.findings(text).contains { $0.code == .aknEIdMissing })
  }

  @Test("Another convention may be followed where the aliases follow this one")
  func otherConvention() throws {
    let text = Self.base.replacing(/(FRBR(?:this|uri)) value="\/akn\/xx-lighthouse/) {
      "\($0.output.1) value=\"/eli/xx"
    }.replacing(/(<FRBRuri [^>]*\/>)/) { "\($0.output.1)<FRBRalias name=\"akn\" value=\"/akn/xx/doc/2031/1\"/>" }
    #expect(try Self.findings(text).filter { $0.severity == .error } == [])
  }

  @Test("A dangling reference in components at the root is found, and an eId that stands there, too")
  func components() throws {
    let document = """
      <components><component eId="cmp_1"><doc name="x"><meta><identification source="#secretariat"/></meta>\
      <mainBody><p eId="cmp_1__p_1">a</p><p eId="dbsect_2__p_1">b</p></mainBody></doc></component></components>
      """
    let text = Self.base.replacing("</debateReport>", with: "</debateReport><components eId=\"cmpnts\">")
      .replacing(
        "<components eId=\"cmpnts\">", with: document.replacing("<components>", with: "<components eId=\"cmpnts\">"))
    let findings = try Self.findings(text)
    #expect(findings.map(\.code) == [.aknEIdPrefix, .aknEIdDuplicate] || findings.map(\.code) == [.aknEIdDuplicate])
  }

  @Test("An eId that stands twice in a file is proposed anew, and an unknown one by the nearest")
  func hints() throws {
    let text = Self.base.replacing("dbsect_I__speech_2\"", with: "dbsect_I__speech_1\"")
      .replacing("by=\"#reporter1\"", with: "by=\"#reporter\"")
    let findings = try Self.findings(text)
    let duplicate = try #require(findings.first { $0.code == .aknEIdDuplicate })
    #expect(duplicate.message == "“dbsect_I__speech_1” is the eId of the speech in line 123 already")
    #expect(duplicate.hint == "Write “dbsect_I__speech_2”, and mend the references")
    let dangling = try #require(findings.first { $0.code == .aknReferenceDangling && $0.message.contains("reporter") })
    #expect(dangling.message == "by refers to “#reporter”, which no element has as eId")
    #expect(
      dangling.hint == "Write “#reporter1”, or declare a TLCPerson or TLCOrganization with the eId “reporter”")
  }

  @Test("A document in the document that is a component has the IRI of the whole")
  func part() throws {
    let end = try #require(Self.base.range(of: "<attachments>"))
    let text =
      String(Self.base[..<end.lowerBound])
      + String(Self.base[end.lowerBound...]).replacing("2031-05-04/LA_7-2031", with: "2031-05-04/LA_8-2031")
    let findings = try Self.findings(text)
    #expect(findings.map(\.code) == [.aknFRBRMismatch])
    #expect(findings.first?.severity == .warning)
    #expect(findings.first?.hint?.contains("LA_7-2031") == true)
    // One that is a work of its own is held to all that a work is.
    let own = text.replacing("!annex_1", with: "!main")
    #expect(try Self.findings(own).contains { $0.code == .aknFRBRMissing && $0.path.contains("attachment") })
  }

  @Test("Findings are reported with their lines")
  func lines() throws {
    let text = Self.base.replacing("by=\"#bo\"", with: "by=\"#nobody\"")
    final class Lines { var found: [String] = [] }
    let lines = Lines()
    try AkomaNtosoLint().validate(MemorySource(Array(text.utf8)), file: "x.xml") { item in
      for location in item.result.diagnostics.compactMap(\.location) {
        if let line = item.line(around: location) { lines.found.append(line.before + "◆" + line.after) }
      }
    }
    #expect(lines.found.count == 1)
    #expect(lines.found.first?.hasPrefix("        <speech eId=\"dbsect_I__speech_2\" ◆by=\"#nobody\"") == true)
  }

  @Test("Scalars are counted from the start of the line, however long it is")
  func columns() throws {
    let line = Self.base.replacing("by=\"#bo\"", with: "by=\"#nobody\"").replacing("\n", with: " ")
    let place = try #require(line.firstRange(of: "by=\"#nobody\""))
    final class Columns { var found: [Int?] = [] }
    let columns = Columns()
    try AkomaNtosoLint().validate(MemorySource(Array(line.utf8)), file: "x.xml") { item in
      columns.found += item.result.diagnostics.compactMap(\.location).map { item.scalarColumn(of: $0) }
    }
    #expect(columns.found == [line[..<place.lowerBound].unicodeScalars.count + 1])
  }

  // MARK: Hostile documents

  static let akn = "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\">"

  @Test("What cannot be read is told in one finding")
  func unreadable() throws {
    #expect(try Self.findings("").map(\.code) == [.xmlEmpty])
    #expect(try Self.findings("\(Self.akn)<doc>").map(\.code) == [.xmlEnd])
    #expect(try Self.findings("<!DOCTYPE a>\(Self.akn)</akomaNtoso>").map(\.code) == [.xmlDoctype])
    #expect(try Self.findings("\(Self.akn)<doc name='a' name='b'/></akomaNtoso>").map(\.code) == [.xmlAttribute])
    let deep = String(repeating: "<div eId='a'>", count: 5_000)
    #expect(try Self.findings("\(Self.akn)<doc>\(deep)").map(\.code) == [.xmlDepth])
  }

  @Test("Elements may be nested as deep as the parser allows")
  func deep() throws {
    let start = (0..<250).map { "<div eId='\(String(repeating: "div_1__", count: $0))div_1'>" }.joined()
    let text = "\(Self.akn)<doc name='a'>\(start)\(String(repeating: "</div>", count: 250))</doc></akomaNtoso>"
    #expect(try Self.findings(text) == [])
  }

  @Test("A document that is cut off anywhere has a finding")
  func truncated() throws {
    let document = Array(Self.base.utf8)
    let end = try #require(document.lastIndex(of: UInt8(ascii: ">")))
    for count in stride(from: 0, to: end, by: 23) {
      let findings = try Self.findings(Array(document[..<count]))
      try #require(findings.count == 1, "cut after \(count): \(findings)")
    }
  }

  @Test("No change of bytes crashes the lint")
  func noise() throws {
    var random = SplitMix64(seed: 7)
    let document = Array(Self.base.utf8)
    // Most leave the document well-formed, so that the rules see it.
    let alphabet = Array("#_/!@.:; \n1aI~-é".utf8) + Array("<>&\"".utf8)
    var read = 0
    for _ in 0..<500 {
      var bytes = document
      for _ in 0...Int(random.next() % 6) {
        let position = Int(random.next() % UInt64(bytes.count))
        let byte = alphabet[Int(random.next() % UInt64(alphabet.count))]
        switch random.next() % 3 {
        case 0: bytes[position] = byte
        case 1: bytes.insert(byte, at: position)
        default: bytes.remove(at: position)
        }
      }
      let findings = try Self.findings(bytes)
      if findings.allSatisfy({ $0.code.name.hasPrefix("akn.") }) { read += 1 }
      for finding in findings {
        let offset = try #require(finding.location?.offset)
        try #require(offset <= bytes.count)
      }
    }
    #expect(read > 100)
  }

  @Test("Attributes of any value, on any element, crash nothing")
  func values() throws {
    let values = [
      "", " ", "#", "##", "_", "__", "___", "____", "a__", "__a", "#__", "/", "//", "/!", "/akn/", "/akn//", "!", "/!.",
      "@",
      ".", "é", "\u{1F5FC}", "/akn/ontology/", "/akn/xx/doc/", "/akn/xx/doc/1", "#a b", "a:b", ":", "-", "1",
    ]
    for attribute in [
      "eId", "wId", "by", "refersTo", "href", "value", "date", "language", "name", "startQuote", "source",
    ] {
      let pieces = Self.base.split(separator: " \(attribute)=\"", omittingEmptySubsequences: false)
      for value in values {
        // The first piece is before the first such attribute; each other one begins with its value.
        let text = pieces.dropFirst().reduce(String(pieces[0])) { text, piece in
          text + " \(attribute)=\"\(value)\""
            + (piece.firstIndex(of: "\"").map { piece[piece.index(after: $0)...] } ?? "")
        }
        let findings = try Self.findings(text)
        #expect(findings.allSatisfy { $0.location != nil && $0.hint != nil })
      }
    }
  }

  @Test("100,000 dangling references are limited, and counted")
  func manyFindings() throws {
    let speeches = (0..<100_000).map { "<p refersTo='#a\($0)'/>" }.joined()
    let text = "\(Self.akn)<doc name='a'><mainBody>\(speeches)</mainBody></doc></akomaNtoso>"
    let findings = try Self.findings(text, options: XMLReadingOptions(maximumDiagnostics: 10))
    #expect(findings.count == 11)
    #expect(findings.dropLast().allSatisfy { $0.code == .aknReferenceDangling })
    #expect(findings.last?.code == .xmlDiagnosticLimit)
    #expect(findings.last?.severity == .error)
    #expect(findings.last?.message == "99990 more findings are left out")
    #expect(try Self.findings(text).count == 1_001)
  }

  /// Bodies that cost more than they look.
  static let costly: [(name: String, body: @Sendable () -> String)] = [
    ("one eId on all", { String(repeating: "<p eId='p_1'/>", count: 50_000) }),
    ("ids that continue nothing", { (0..<50_000).map { "<p eId='x\($0)__p_1'/>" }.joined() }),
    ("links that almost lead somewhere", { (0..<20_000).map { "<p eId='p_\($0 + 1)' for='#p_\($0)x'/>" }.joined() }),
    ("headings", { "<div eId='div_1'>" + String(repeating: "<num>1</num>", count: 50_000) + "</div>" }),
    (
      "blank narratives in each other",
      {
        String(repeating: "<narrative>", count: 200) + String(repeating: " <b/>", count: 20_000)
          + String(repeating: "</narrative>", count: 200)
      }
    ),
    (
      "attachments",
      { "<attachments>" + String(repeating: "<attachment><doc/></attachment>", count: 20_000) + "</attachments>" }
    ),
    ("components", { (0..<20_000).map { "<componentData eId='c\($0)' name='x\($0)' href='#c\($0)'/>" }.joined() }),
    (
      "a section with many findings before many elements",
      {
        "<div>" + (0..<5_000).map { "<p by='\($0)'/>" }.joined() + "</div>" + String(repeating: "<ol/>", count: 50_000)
      }
    ),
    ("long values", { String(repeating: "<p eId='\(String(repeating: "a_", count: 20_000))' by='# #'/>", count: 50) }),
    ("a long list", { "<p refersTo='\(String(repeating: "#a ", count: 20_000))'/>" }),
    ("a long num", { "<div eId='div_1'><num>\(String(repeating: "a1 . ", count: 200_000))</num></div>" }),
  ]

  // What grows with a square takes many minutes here.
  @Test("What costs more than it looks does not", .timeLimit(.minutes(5)), arguments: costly.indices)
  func cost(number: Int) throws {
    let text = "\(Self.akn)<doc name='a'><mainBody>\(Self.costly[number].body())</mainBody></doc></akomaNtoso>"
    #expect(try Self.findings(text).count <= 1_001)
  }

  /// A debate of many sections, with references between them.
  static func debate(sections: Int) throws -> String {
    let start = try #require(base.range(of: "<debateSection eId=\"dbsect_I\""))
    let end = try #require(base.range(of: "<debateSection eId=\"dbsect_2\""))
    let section = String(base[start.lowerBound..<end.lowerBound]).replacing("<num>I.</num>", with: "<num>N</num>")
    let more = (0..<sections).map {
      section.replacing("dbsect_I", with: "dbsect_x\($0)").replacing("<num>N<", with: "<num>x\($0)<")
    }
    return base.replacing("<debateSection eId=\"dbsect_2\"", with: more.joined() + "<debateSection eId=\"dbsect_2\"")
  }

  @Test(
    "A document of thousands of sections is linted, with as many findings as are told at most", .timeLimit(.minutes(5)))
  func many() throws {
    let text = try Self.debate(sections: 4_000)
    #expect(try Self.findings(text).isEmpty)
    #expect(try Self.findings(text.replacing("#metre", with: "#meter")).count == 1_001)
  }
}
