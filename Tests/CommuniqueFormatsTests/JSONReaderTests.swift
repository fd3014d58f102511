import Communique
import CommuniqueFormats
import CommuniqueTesting
import Foundation
import Testing

@Suite("Reading JSON")
struct JSONReaderTests {
  @Test("Members may stand in any order, and keys may hold escapes")
  func anyOrder() throws {
    let text =
      #"{"people":[{"name":"A","id":"p"}],"language":"fr","t\u0069tle":"Bonjour","id":"d","schemaVersion":"1.0"}"#
    let dossier = try Dossier(json: text)
    #expect(dossier.title == ["fr": "Bonjour"])
    #expect(dossier.people.first?.name == "A")
  }

  @Test("Escapes are resolved")
  func escapes() throws {
    let text = #"{"schemaVersion":"1.0","id":"d","generator":"\" \\ \/ \b \f \n \r \t \u00e9 \ud83d\ude00 \u2028"}"#
    #expect(try Dossier(json: text).generator == "\" \\ / \u{8} \u{C} \n \r \t é 😀 \u{2028}")
  }

  @Test("Absent and empty are the same")
  func empties() throws {
    let text = #"""
      {"schemaVersion":"1.0","id":"d","title":{},"generator":"","about":[],"sources":[{"id":"s","title":"","number":"",
      "links":[{}],"publisher":{}}],"figures":[{"id":"f","text":"x","quantity":{"unit":""},"claimant":{}}],
      "people":[{"id":"p","name":"A","nameVariants":["",""]}]}
      """#
    let dossier = try Dossier(json: text)
    var expected = Dossier(id: "d")
    expected.sources = [Source(id: "s")]
    expected.sources[0].links = [Link()]
    expected.figures = [Figure(id: "f", text: "x")]
    expected.people = [Person(id: "p", name: "A")]
    #expect(dossier == expected)
    #expect(
      try dossier.jsonString()
        == #"{"schemaVersion":"1.0","id":"d","sources":[{"id":"s","links":[{}]}],"people":[{"id":"p","name":"A"}],"figures":[{"id":"f","text":{"und":"x"}}]}"#
    )
  }

  @Test("A byte order mark is passed over, another encoding is named")
  func encodings() throws {
    let text = #"{"schemaVersion":"1.0","id":"d"}"#
    #expect(try Dossier(json: [0xEF, 0xBB, 0xBF] + Array(text.utf8)).id == "d")
    for encoding in [String.Encoding.utf16, .utf16BigEndian, .utf16LittleEndian, .utf32] {
      let bytes = try #require(text.data(using: encoding))
      #expect(JSONReader().read(Array(bytes)).diagnostics.map(\.code) == [.jsonEncoding])
    }
    let latin = Array(#"{"schemaVersion":"1.0","id":"d","generator":""#.utf8) + [0xE9, 0x22, 0x7D]
    let finding = try #require(JSONReader().read(latin).diagnostics.first)
    #expect(finding.code == .jsonUTF8)
    #expect(finding.location?.column == 46)
  }

  @Test("Nothing at all is a finding, not a crash", arguments: ["", " ", "\n\n", "\u{FEFF}"])
  func nothing(text: String) { #expect(JSONReader().read(Array(text.utf8)).diagnostics.map(\.code) == [.jsonEmpty]) }

  @Test("Depth is bounded")
  func depth() {
    let deep = [UInt8](repeating: UInt8(ascii: "["), count: 5_000_000)
    #expect(JSONReader().read(deep).diagnostics.map(\.code) == [.jsonDepth])
    let objects = Array(String(repeating: #"{"a":"#, count: 100_000).utf8)
    #expect(JSONReader().read(objects).diagnostics.map(\.code) == [.jsonDepth])
    let options = JSONReadingOptions(maximumDepth: 1)
    #expect(JSONReader(options: options).read(Array(#"{"id":[]}"#.utf8)).diagnostics.map(\.code) == [.jsonDepth])
  }

  @Test("Size is bounded")
  func size() {
    let options = JSONReadingOptions(maximumBytes: 10)
    #expect(JSONReader(options: options).read(Array(#"{"id":"abc"}"#.utf8)).diagnostics.map(\.code) == [.jsonSize])
  }

  @Test("Findings are bounded, and what is left out is counted")
  func findings() {
    let meetings = Array(repeating: "{}", count: 600).joined(separator: ",")
    let options = JSONReadingOptions(maximumDiagnostics: 10)
    let result = JSONReader(options: options).read(
      Array(#"{"schemaVersion":"1.0","id":"d","meetings":[\#(meetings)]}"#.utf8))
    #expect(result.diagnostics.count == 11)
    #expect(result.diagnostics.last?.code == .jsonDiagnosticLimit)
    #expect(result.diagnostics.last?.message == "1190 more findings are left out")
  }

  @Test("All findings of a document are reported in one run")
  func all() {
    let text = #"{"schemaVersion":"1.0","id":"1","titel":"x","meetings":[{"id":"m","start":"soon"},{"title":"x"}]}"#
    let codes = JSONReader().read(Array(text.utf8)).diagnostics.map(\.code)
    #expect(Set(codes) == [.idMalformed, .jsonKeyUnknown, .dateMalformed, .jsonKeyMissing])
    #expect(codes.count == 5)
  }

  @Test("An unknown key comes with the nearest known one")
  func nearestKey() {
    let text = #"{"schemaVersion":"1.0","id":"d","meetngs":[]}"#
    #expect(JSONReader().read(Array(text.utf8)).diagnostics.first?.hint == "Did you mean “meetings”?")
  }

  @Test("Random bytes and random damage never stop the reader")
  func damage() throws {
    var random = SplitMix64(seed: 5)
    var generator = DossierGenerator(seed: 5)
    for _ in 0..<2000 {
      var bytes = try generator.next().jsonBytes()
      for _ in 0..<(1 + Int(random.next() % 4)) {
        let position = Int(random.next() % UInt64(bytes.count))
        switch random.next() % 4 {
        case 0: bytes[position] = UInt8(truncatingIfNeeded: random.next())
        case 1: bytes.remove(at: position)
        case 2: bytes.insert(UInt8(truncatingIfNeeded: random.next()), at: position)
        default: bytes.removeSubrange(position..<min(bytes.count, position + 20))
        }
        if bytes.isEmpty { bytes = [0x7B] }
      }
      let result = JSONReader().read(bytes)
      #expect((result.dossier == nil) == result.diagnostics.contains { $0.severity == .error })
    }
  }

  @Test("A single record can be read")
  func record() throws {
    let meeting = try JSONReader().record(Meeting.self, from: Array(#"{"id":"m","title":{"en":"x"}}"#.utf8))
    #expect(meeting == Meeting(id: "m", title: ["en": "x"]))
    #expect(throws: DiagnosticsError.self) { try JSONReader().record(Meeting.self, from: Array("{}".utf8)) }
  }

  @Test("Codable agrees with canonical JSON, on the samples' shape and on 500 generated dossiers")
  func codable() throws {
    var generator = DossierGenerator(seed: 99)
    let encoder = JSONEncoder()
    let decoder = JSONDecoder()
    for number in 0..<500 {
      let dossier = generator.next()
      let ours = try dossier.jsonBytes()
      let theirs = try encoder.encode(dossier)
      try #require(
        try Dossier(json: Array(theirs)).jsonBytes() == ours, "dossier \(number): JSONEncoder wrote something else")
      try #require(
        try decoder.decode(Dossier.self, from: Data(ours)).jsonBytes() == ours,
        "dossier \(number): JSONDecoder read something else")
    }
    let plain =
      #"{"title":"Bonjour","schemaVersion":"1.0","id":"d","language":"fr","meetings":[{"id":"m","title":"x"}]}"#
    #expect(try decoder.decode(Dossier.self, from: Data(plain.utf8)) == Dossier(json: plain))
    #expect(
      try decoder.decode(Meeting.self, from: Data(#"{"id":"m","title":"x"}"#.utf8)) == Meeting(id: "m", title: "x"))
  }
}

@Suite("Reading JSON Lines")
struct JSONLinesTests {
  private func items(_ text: String, chunkSize: Int = .max, options: JSONReadingOptions = .init()) throws
    -> [ReadingItem]
  {
    var reader = JSONDossierReader(
      MemorySource(Array(text.utf8), chunkSize: chunkSize), form: .lines, file: "c.jsonl", options: options)
    var items: [ReadingItem] = []
    while let item = try reader.next() { items.append(item) }
    return items
  }

  private let corpus = """
    {"schemaVersion":"1.0","id":"a"}\r
    {"schemaVersion":"1.0","id":"é"}

    \u{20}\t
    {"schemaVersion":"1.0","id":"b","meetings":[{"id":"m","title":"x","start":"soon"}]}
    not json
    {"schemaVersion":"1.0","id":"c"}
    """

  @Test("A wrong line is reported with its number, and the others go on", arguments: [1, 2, 3, 7, 64, 100, .max])
  func lines(chunkSize: Int) throws {
    let items = try items(corpus, chunkSize: chunkSize)
    #expect(items.map { $0.result.dossier?.id.rawValue } == ["a", nil, nil, nil, "c"])
    let findings = items.flatMap(\.result.diagnostics)
    #expect(findings.map(\.code) == [.idMalformed, .dateMalformed, .jsonLiteral])
    #expect(findings.map { $0.location?.line } == [2, 5, 6])
    #expect(findings.map { $0.location?.column } == [29, 75, 1])
    #expect(findings.map(\.path) == ["/id", "/meetings/0/start", ""])
    let offset = try #require(findings[1].location?.offset)
    #expect(Array(corpus.utf8)[offset...].starts(with: Array(#""soon""#.utf8)))
    #expect(
      items[2].line(around: try #require(findings[1].location)).map { $0.before + $0.after }
        == corpus.split(separator: "\n", omittingEmptySubsequences: false)[3].description)
  }

  @Test("A line over the limit is refused without being kept, and the others go on", arguments: [1, 16, .max])
  func longLine(chunkSize: Int) throws {
    let long = #"{"schemaVersion":"1.0","id":"long","generator":"\#(String(repeating: "x", count: 500))"}"#
    let text = #"{"schemaVersion":"1.0","id":"a"}"# + "\n" + long + "\n" + #"{"schemaVersion":"1.0","id":"b"}"# + "\n"
    let items = try items(text, chunkSize: chunkSize, options: JSONReadingOptions(maximumBytes: 100))
    #expect(items.map { $0.result.dossier?.id.rawValue } == ["a", nil, "b"])
    #expect(items[1].result.diagnostics.map(\.code) == [.jsonSize])
    #expect(items[1].result.diagnostics.first?.location?.line == 2)
  }

  @Test("An empty corpus has no dossiers", arguments: ["", "\n", "\n\n \n"])
  func empty(text: String) throws { #expect(try items(text).isEmpty) }

  @Test("A finding of the rules is placed at the nearest value that there is")
  func placed() throws {
    var items = try items(#"{"schemaVersion":"1.0","id":"d","statements":[{"id":"s","text":"x","kind":"answer"}]}"#)
    items[0].checkRules()
    let finding = try #require(items[0].result.diagnostics.first)
    #expect(finding.code == .answerWithoutQuestion)
    #expect(finding.location?.column == 75)
  }
}
