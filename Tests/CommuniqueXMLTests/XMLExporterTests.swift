import Communique
import CommuniqueFormats
import CommuniqueTesting
import CommuniqueXML
import Testing

@Suite("Writing XML")
struct XMLExporterTests {
  @Test("It passes the suite that every exporter must pass, with nothing lost")
  func suite() {
    #expect(ExporterSuite(XMLExporter(), read: { try XMLRoundTripTests.read($0[""] ?? []) }).run() == [])
  }

  @Test("One dossier is the root, several stand in a corpus, none is an empty one")
  func roots() throws {
    let dossiers = (1...3).map { Dossier(id: $0 == 1 ? "a" : $0 == 2 ? "b" : "c") }
    let one = String(decoding: try XMLRoundTripTests.export([dossiers[0]]), as: UTF8.self)
    #expect(
      one == """
        <?xml version="1.0" encoding="UTF-8"?>
        <dossier xmlns="https://w3id.org/communique/xml" id="a">
          <schemaVersion>1.0</schemaVersion>
        </dossier>

        """)
    let three = String(decoding: try XMLRoundTripTests.export(dossiers), as: UTF8.self)
    #expect(three.contains("<corpus xmlns=\"https://w3id.org/communique/xml\">\n<dossier"))
    #expect(three.hasSuffix("</dossier>\n</corpus>\n"))
    #expect(try XMLRoundTripTests.read(Array(three.utf8)) == dossiers)
    #expect(try XMLRoundTripTests.read(XMLRoundTripTests.export([])) == [])
  }

  static func dossier(title: String, text: String) -> Dossier {
    var dossier = Dossier(id: "d")
    dossier.meetings = [Meeting(id: "fm", title: ["en": "Ministers"]), Meeting(id: "nuc", title: ["en": title])]
    dossier.statements = [Statement(id: "s1", text: ["en": text])]
    return dossier
  }

  @Test("Special characters come back as they were")
  func specials() throws {
    for text in NaughtyStrings.portable + [
      "]]>", "\u{FFFD}", "\u{10FFFF}", "\u{E000}", "a\r\nb\rc\n\td ", "&#38;", "\u{7F}",
    ] {
      let dossier = Self.dossier(title: text, text: text + "x")
      let back = try XMLRoundTripTests.read(XMLRoundTripTests.export([dossier]))
      #expect(back.first?.meetings[1].title.entries.map { Array($0.text.utf8) } == [Array(text.utf8)])
    }
  }

  static let forbidden: [Unicode.Scalar] =
    (0..<0x20).compactMap { Unicode.Scalar(UInt8($0)) }.filter { !"\t\n\r".unicodeScalars.contains($0) }
    + ["\u{FFFE}", "\u{FFFF}"]

  @Test("A character that XML cannot hold is refused, naming entity, field and character", arguments: forbidden)
  func refused(scalar: Unicode.Scalar) throws {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: 4 - digits.count) + digits
    let dossier = Self.dossier(title: "a\(scalar)b", text: "fine")
    #expect {
      try XMLRoundTripTests.export([dossier])
    } throws: { error in
      guard case .dossier(let findings)? = error as? ExportError, findings.diagnostics.count == 1 else { return false }
      let finding = findings.diagnostics[0]
      return finding.code == .xmlCharacterForbidden && finding.path == "/meetings/1/title"
        && finding.message == "The title of meeting “nuc” holds \(name), which XML 1.0 cannot"
    }
  }

  @Test("With escapes they come back; a backslash does too, and only U+0000 is refused", arguments: forbidden)
  func escaped(scalar: Unicode.Scalar) throws {
    let dossier = Self.dossier(title: "a\(scalar)b", text: "C:\\new \\u0001 \\\\ \(scalar)")
    let settings = ["forbidden-characters": "escape"]
    guard scalar != "\0" else {
      #expect(throws: ExportError.self) { try XMLRoundTripTests.export([dossier], settings) }
      return
    }
    let bytes = try XMLRoundTripTests.export([dossier], settings)
    #expect(String(decoding: bytes, as: UTF8.self).contains(" characterEscapes=\"backslash\""))
    #expect(try XMLRoundTripTests.read(bytes) == [dossier])
  }

  @Test("Where nothing needs an escape, the setting changes nothing")
  func unneeded() throws {
    let dossier = Self.dossier(title: "C:\\new", text: "\\u0001")
    let plain = try XMLRoundTripTests.export([dossier])
    #expect(try XMLRoundTripTests.export([dossier], ["forbidden-characters": "escape"]) == plain)
  }

  @Test("1,000 dossiers with control characters come back equal with escapes")
  func generated() throws {
    var generator = DossierGenerator(seed: 99)
    let dossiers = (0..<1000).map { _ in generator.next() }
    let bytes = try XMLRoundTripTests.export(dossiers, ["forbidden-characters": "escape", "layout": "compact"])
    #expect(try XMLRoundTripTests.read(bytes, chunkSize: 1 << 16) == dossiers)
  }
}
