import Communique
import CommuniqueFormats
import CommuniqueTesting
import CommuniqueXML
import Testing

@Suite("Hostile XML")
struct XMLHostileTests {
  static let namespace = "https://w3id.org/communique/xml"
  static let root = "<dossier xmlns=\"\(namespace)\" id=\"d\"><schemaVersion>1.0</schemaVersion>"

  /// The findings about a document, and how many dossiers came out of it.
  static func read(
    _ source: any ByteSource, _ options: XMLReadingOptions = XMLReadingOptions()
  ) throws -> (findings: [Diagnostic], dossiers: Int) {
    var reader = XMLDossierReader(source, options: options)
    var findings: [Diagnostic] = []
    var dossiers = 0
    while var item = try reader.next() {
      item.checkRules()
      findings += item.result.diagnostics
      if item.result.dossier != nil { dossiers += 1 }
    }
    return (findings, dossiers)
  }

  static func codes(_ bytes: [UInt8], chunkSize: Int = 1 << 16) throws -> [String] {
    try read(MemorySource(bytes, chunkSize: chunkSize)).findings.map(\.code.name)
  }

  struct Attack: CustomTestStringConvertible, Sendable {
    let name: String
    let code: String
    let bytes: [UInt8]
    var testDescription: String { name }

    init(_ name: String, _ code: String, _ text: String) {
      self.init(name, code, bytes: Array(text.utf8))
    }
    init(_ name: String, _ code: String, bytes: [UInt8]) {
      self.name = name
      self.code = code
      self.bytes = bytes
    }
  }

  static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { bigEndian ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  static let declarations: [Attack] = {
    let laughs = (1...9).map { "<!ENTITY l\($0) \"\(String(repeating: "&l\($0 - 1);", count: 10))\">" }.joined()
    let parameters = (1...20).map { "<!ENTITY % p\($0) '%p\($0 - 1);%p\($0 - 1);'>" }.joined()
    return [
      ("no subset", "<!DOCTYPE dossier>"), ("empty subset", "<!DOCTYPE dossier []>"),
      ("harmless entity", "<!DOCTYPE dossier [<!ENTITY a 'b'>]>"),
      ("billion laughs", "<!DOCTYPE d [<!ENTITY l0 'ha'>\(laughs)]>"),
      ("quadratic blow-up", "<!DOCTYPE d [<!ENTITY a '\(String(repeating: "a", count: 60_000))'>]>"),
      ("parameter entities", "<!DOCTYPE d [<!ENTITY % p0 'x'>\(parameters)%p20;]>"),
      ("external entity", "<!DOCTYPE d [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"),
      ("external parameter entity", "<!DOCTYPE d [<!ENTITY % a SYSTEM 'http://localhost:9/x.dtd'>%a;]>"),
      ("external subset", "<!DOCTYPE d SYSTEM 'file:///etc/passwd'>"),
      ("public identifier", "<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN' 'http://www.w3.org/x.dtd'>"),
      ("default attribute", "<!DOCTYPE d [<!ATTLIST dossier id CDATA 'x'>]>"),
      ("unclosed", "<!DOCTYPE d ["),
    ].map { Attack("DOCTYPE: \($0.0)", "xml.doctype", "<?xml version=\"1.0\"?>\($0.1)\(root)</dossier>") }
  }()

  static let encodings: [Attack] = {
    let text = "<?xml version=\"1.0\"?>\(root)</dossier>"
    let broken: [(String, [UInt8])] = [
      ("lone continuation", [0x80]), ("overlong slash", [0xC0, 0xAF]), ("overlong NUL", [0xC0, 0x80]),
      ("surrogate", [0xED, 0xA0, 0x80]), ("beyond Unicode", [0xF4, 0x90, 0x80, 0x80]),
      ("five bytes", [0xF8, 0x88, 0x80]),
      ("FF", [0xFF]), ("FE", [0xFE]), ("truncated sequence", [0xE2, 0x82]), ("Latin-1", [0xE9]),
    ]
    return [
      Attack("UTF-16 LE with mark", "xml.syntax.encoding", bytes: [0xFF, 0xFE] + utf16(text, bigEndian: false)),
      Attack("UTF-16 BE with mark", "xml.syntax.encoding", bytes: [0xFE, 0xFF] + utf16(text, bigEndian: true)),
      Attack("UTF-16 LE", "xml.syntax.encoding", bytes: utf16(text, bigEndian: false)),
      Attack("UTF-16 BE", "xml.syntax.encoding", bytes: utf16(text, bigEndian: true)),
      Attack("UTF-32", "xml.syntax.encoding", bytes: [0, 0, 0xFE, 0xFF, 0, 0, 0, 0x3C]),
      Attack("gzip", "xml.syntax.encoding", bytes: [0x1F, 0x8B, 0x08, 0x00, 0x00]),
      Attack("EBCDIC", "xml.syntax.encoding", bytes: [0x4C, 0x6F, 0xA7, 0x94, 0x93]),
      Attack("states UTF-16", "xml.syntax.encoding", "<?xml version='1.0' encoding='UTF-16'?>\(root)</dossier>"),
      Attack("states Latin-1", "xml.syntax.encoding", "<?xml version='1.0' encoding='ISO-8859-1'?>\(root)</dossier>"),
      Attack(
        "states Latin-1 far from its start", "xml.syntax.encoding",
        "<?xml version='1.0'\(String(repeating: " ", count: 3_000))encoding='ISO-8859-1'?>\(root)</dossier>"),
      Attack(
        "states UTF-7", "xml.syntax.encoding", "<?xml version='1.0' encoding='UTF-7'?>\(root)+ADw-x/+AD4-</dossier>"),
      Attack("states nonsense", "xml.syntax.encoding", "<?xml version='1.0' encoding='x-nonsense'?>\(root)</dossier>"),
    ]
      + broken.map {
        Attack(
          "\($0.0) in a text", "xml.syntax.utf8",
          bytes: Array("\(root)<title>a".utf8) + $0.1 + Array("b</title></dossier>".utf8))
      }
  }()

  static let others: [Attack] = [
    Attack("empty", "xml.syntax.empty", ""), Attack("white space", "xml.syntax.empty", " \n\t "),
    Attack("a byte order mark alone", "xml.syntax.empty", bytes: [0xEF, 0xBB, 0xBF]),
    Attack("NUL", "xml.character.forbidden", "\(root)<title>a\0b</title></dossier>"),
    Attack("NUL in a tag", "xml.character.forbidden", "\(root)<ti\0tle>ab</title></dossier>"),
    Attack("NULs only", "xml.character.forbidden", String(repeating: "\0", count: 5000)),
    Attack("JSON", "xml.syntax.malformed", "{\"id\": \"x\"}"),
    Attack("HTML", "xml.root", "<html><body>x</body></html>"),
    Attack("processing instruction unclosed", "xml.syntax.end", "\(root)<?x"),
    Attack("comment unclosed", "xml.syntax.end", "\(root)<!-- "),
    Attack("CDATA unclosed", "xml.syntax.end", "\(root)<title><![CDATA[ x"),
    Attack("quotation mark unclosed", "xml.syntax.attribute", "\(root)<about ref=\"x></dossier>"),
    Attack("deep", "xml.limit.depth", root + String(repeating: "<a>", count: 10_000)),
    Attack(
      "50,000 attributes", "xml.limit.attributes",
      "\(root)<about \((0..<5_000).map { "a\($0)=\"\"" }.joined(separator: " "))/></dossier>"),
    Attack("a long tag", "xml.limit.tag", "\(root)<about ref=\"\(String(repeating: "x", count: 70_000))\"/></dossier>"),
    Attack("a long name", "xml.limit.tag", "\(root)<\(String(repeating: "x", count: 70_000))/></dossier>"),
  ]

  /// Documents that cost more than they look, and how many findings they have.
  static let costly: [(String, @Sendable () -> String, Int)] = [
    (
      "a corpus in which every dossier has a new name",
      { "<corpus xmlns=\"\(namespace)\">" + (0..<20_000).map { "\(root)<n\($0)/></dossier>" }.joined() + "</corpus>" },
      20_000
    ),
    ("elements that nobody knows", { root + String(repeating: "<x/>", count: 200_000) + "</dossier>" }, 1_001),
    ("text beside elements", { root + String(repeating: "<x>t<y/></x>", count: 100_000) + "</dossier>" }, 1_001),
    (
      "text beside elements of ours", { root + String(repeating: "t<about ref='a'/>", count: 100_000) + "</dossier>" },
      1
    ),
    (
      "entities that all lack something",
      { root + "<statements>" + String(repeating: "<statement/>", count: 50_000) + "</statements></dossier>" }, 1_001
    ),
    (
      "namespaces over namespaces",
      {
        root
          + (0..<100).map { level in "<a " + (0..<200).map { "xmlns:n\(level)x\($0)='u'" }.joined(separator: " ") + ">"
          }.joined()
      }, 1
    ),
  ]

  @Test("What costs more than it looks does not", arguments: costly.indices)
  func cost(number: Int) throws {
    let (name, make, count) = Self.costly[number]
    let (findings, _) = try Self.read(MemorySource(Array(make().utf8), chunkSize: 1 << 20))
    #expect(findings.count == count, "\(name): \(findings.count)")
  }

  @Test("Each attack ends with its diagnostic", arguments: declarations + encodings + others)
  func attack(attack: Attack) throws {
    for chunkSize in [1 << 16, 1000, 3] {
      let findings = try Self.codes(attack.bytes, chunkSize: chunkSize)
      #expect(findings == [attack.code], "in pieces of \(chunkSize): \(findings)")
    }
  }

  /// A document of any length that is made while it is read.
  struct EndlessSource: ByteSource {
    var start: [UInt8]
    let piece: [UInt8]
    var count: Int

    init(_ start: String, _ piece: String, bytes: Int) {
      self.start = Array(start.utf8)
      self.piece = Array(String(repeating: piece, count: max(1, (1 << 20) / piece.utf8.count)).utf8)
      count = bytes / self.piece.count
    }

    mutating func read(into bytes: inout [UInt8]) -> Bool {
      if !start.isEmpty {
        bytes += start
        start = []
        return true
      }
      guard count > 0 else { return false }
      count -= 1
      bytes += piece
      return true
    }
  }

  @Test(
    "A text, comment, section or instruction of 1 GB ends at the limit",
    arguments: [
      ("<title>", "text "), ("<!--", "text "), ("<title><![CDATA[", "text "), ("<?x ", "text "), ("<title>", "&amp;"),
    ])
  func gigabyte(start: String, piece: String) throws {
    let (findings, dossiers) = try Self.read(EndlessSource(Self.root + start, piece, bytes: 1 << 30))
    #expect(findings.map(\.code) == [.xmlTextSize])
    #expect(dossiers == 0)
  }

  @Test("A text in a million pieces is read in linear time")
  func pieces() throws {
    let pieces = String(repeating: "a&lt;<!---->", count: 500_000)
    let text = "\(Self.root)<title xml:lang=\"en\">\(pieces)</title></dossier>"
    var reader = XMLDossierReader(MemorySource(Array(text.utf8), chunkSize: 1 << 16))
    let title = try #require(try reader.next()?.result.dossier?.title?[.english])
    #expect(title == String(repeating: "a<", count: 500_000))
  }

  @Test("Nothing is loaded, whatever a document asks for")
  func loading() throws {
    let text = """
      <dossier xmlns="\(Self.namespace)" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="d"
        xsi:schemaLocation="\(Self.namespace) file:///nowhere/other.xsd"><schemaVersion>1.0</schemaVersion></dossier>
      """
    #expect(try Self.read(MemorySource(Array(text.utf8))).findings == [])
    let include =
      "\(Self.root)<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\" parse=\"text\"/></dossier>"
    #expect(try Self.codes(Array(include.utf8)) == ["xml.element.unknown"])
  }

  @Test("A document that is cut off anywhere has a finding, and no dossier")
  func truncated() throws {
    let document = Array(XMLMutationTests.base.utf8)
    let end = try #require(document.lastIndex(of: UInt8(ascii: ">")))
    for count in 0..<end {
      let (findings, dossiers) = try Self.read(MemorySource(Array(document[..<count]), chunkSize: 100))
      try #require(findings.count == 1 && dossiers == 0, "cut after \(count): \(findings)")
    }
  }

  @Test("No change of bytes crashes the reader, and pieces make no difference")
  func noise() throws {
    var random = SplitMix64(seed: 5)
    let document = Array(XMLMutationTests.base.utf8)
    let alphabet = Array("<>&/\"'=![]-? \n\u{1}aé;#x".utf8) + [0x00, 0xFF, 0xC3]
    for number in 0..<3_000 {
      var bytes = document
      for _ in 0...Int(random.next() % 4) {
        let position = Int(random.next() % UInt64(bytes.count))
        let byte = alphabet[Int(random.next() % UInt64(alphabet.count))]
        if random.next() % 2 == 0 { bytes[position] = byte } else { bytes.insert(byte, at: position) }
      }
      let whole = try Self.read(MemorySource(bytes)).findings
      let pieces = try Self.read(MemorySource(bytes, chunkSize: 1 + Int(random.next() % 40))).findings
      try #require(whole == pieces, "document \(number): \(whole) as a whole, \(pieces) in pieces")
    }
  }

  @Test("More findings than the limit are counted")
  func manyFindings() throws {
    let text = Self.root + String(repeating: "<about ref=\"1\"/>", count: 2_000) + "</dossier>"
    let (findings, _) = try Self.read(
      MemorySource(Array(text.utf8)), XMLReadingOptions(maximumDiagnostics: 10))
    #expect(findings.count == 11)
    #expect(findings.last?.code == .xmlDiagnosticLimit)
    #expect(findings.last?.message == "1990 more findings are left out")
  }

  @Test("The number of elements is bounded")
  func elements() throws {
    let text = Self.root + String(repeating: "<x/>", count: 100) + "</dossier>"
    #expect(
      try Self.read(MemorySource(Array(text.utf8)), XMLReadingOptions(maximumElements: 50)).findings.map(\.code) == [
        .xmlSize
      ])
  }

  @Test("Limits are options")
  func limits() throws {
    let deep = Self.root + String(repeating: "<a>", count: 5) + String(repeating: "</a>", count: 5) + "</dossier>"
    #expect(
      try Self.read(MemorySource(Array(deep.utf8)), XMLReadingOptions(maximumDepth: 5)).findings.map(\.code) == [
        .xmlDepth
      ])
    #expect(try Self.codes(Array(deep.utf8)).contains("xml.limit.depth") == false)
    let large = Self.root + "<title>\(String(repeating: "x", count: 3_000))</title></dossier>"
    let (findings, _) = try Self.read(
      MemorySource(Array(large.utf8), chunkSize: 500), XMLReadingOptions(maximumBytes: 2_000))
    #expect(findings.map(\.code) == [.xmlSize])
  }

  @Test("Eight threads read and write at once")
  func threads() async throws {
    var generator = DossierGenerator(seed: 3, options: .init(allowsControlCharacters: false))
    let dossiers = (0..<20).map { _ in generator.next() }
    let bytes = try XMLRoundTripTests.export(dossiers)
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask {
          (try? XMLRoundTripTests.read(bytes)) == dossiers && (try? XMLRoundTripTests.export(dossiers)) == bytes
        }
      }
      for await isEqual in group { #expect(isEqual) }
    }
  }
}
