import Communique
import CommuniqueFormats
import Testing

@Suite("Broken JSON")
struct JSONMutationTests {
  /// One way to break the dossier: a piece of its text and what stands in its place. `◆` marks where the finding is
  /// expected, and is taken out before reading.
  struct Mutation: CustomTestStringConvertible, Sendable {
    let code: Diagnostic.Code
    let path: String
    let find: String
    let replacement: String
    var testDescription: String { "\(code): \(replacement)" }

    init(_ code: Diagnostic.Code, _ path: String, _ find: String, _ replacement: String) {
      self.code = code
      self.path = path
      self.find = find
      self.replacement = replacement
    }
  }

  static let text = """
    {
      "schemaVersion": "1.0",
      "id": "nato-fm",
      "title": {"en": "Réunion — 会议"},
      "base": "https://example.org/",
      "language": "en",
      "about": ["fm"],
      "sources": [{"id": "src", "published": "2024-12-04", "blocks": [{"kind": "heading", "level": 1}]}],
      "people": [{"id": "rutte", "name": "Mark Rutte", "nameVariants": ["M. Rutte"]}],
      "places": [{"id": "brussels", "name": {"en": "Brussels"}, "country": "BE", "latitude": "50.85"}],
      "meetings": [
        {"id": "fm", "title": {"en": "Ministers 👩‍👩‍👧"}, "kind": "ministerial", "start": "2024-12-03", "end": "2024-12-04"},
        {"id": "nuc", "title": "NATO-Ukraine Council", "parent": "fm", "start": "2024-12-04", "place": "brussels"}
      ],
      "statements": [
        {"id": "s1", "text": {"en": "We stand"}, "speakers": [{"agent": "rutte"}], "meeting": "fm",
          "attestations": [{"source": "src", "segments": [{"kind": "quoted", "text": "We stand", "span": {"start": 4, "end": 12}}]}]}
      ],
      "commitments": [{"id": "c1", "text": {"en": "Pledge"}, "amounts": [{"value": "61.4", "currency": "USD"}]}]
    }

    """

  @Test("The text before it is broken is right")
  func right() {
    let result = JSONReader().read(Array(Self.text.utf8))
    #expect(result.diagnostics == [])
    #expect(result.dossier?.diagnostics() == [])
    #expect(result.dossier?.meetings[1].title == ["en": "NATO-Ukraine Council"])
  }

  @Test("Each mutation is found at its line, column and path, with its code", arguments: mutations)
  func broken(mutation: Mutation) throws {
    let broken = try MarkedText(Self.text, replacing: mutation.find, with: mutation.replacement)
    var reader = JSONDossierReader(MemorySource(broken.bytes), form: .document, file: "x.json")
    var item = try #require(try reader.next())
    item.checkRules()
    let findings = item.result.diagnostics.filter { $0.severity != .note }
    try #require(findings.count == 1, "\(findings)")
    #expect(findings[0].code == mutation.code)
    #expect(findings[0].location?.file == "x.json")
    #expect(findings[0].location?.line == broken.line)
    #expect(findings[0].location?.column == broken.column)
    #expect(findings[0].path == mutation.path)
    if !mutation.code.name.hasPrefix("json.syntax") { #expect(findings[0].hint != nil) }
  }

  static let mutations: [Mutation] = syntax + shape + values + rules

  static let syntax: [Mutation] = [
    Mutation(.jsonComma, "", "\"about\": [\"fm\"],", "\"about\": [\"fm\" ◆\"nuc\"],"),
    Mutation(.jsonComma, "", "\"about\": [\"fm\"],", "\"about\": [\"fm\",◆],"),
    Mutation(.jsonComma, "", "\"about\": [\"fm\"],", "\"about\": [◆,\"fm\"],"),
    Mutation(.jsonComma, "", "\"about\": [\"fm\"],\n  ", "\"about\": [\"fm\"]\n  ◆"),
    Mutation(.jsonComma, "", "\"USD\"}]}]\n}", "\"USD\"}]}],\n◆}"),
    Mutation(.jsonKey, "", "\"language\": \"en\"", "◆language: \"en\""),
    Mutation(.jsonKey, "", "\"language\": \"en\"", "◆'language': \"en\""),
    Mutation(.jsonUnexpected, "", "\"language\": \"en\"", "\"language\" ◆\"en\""),
    Mutation(.jsonUnexpected, "", "\"language\": \"en\"", "\"language\": ◆'en'"),
    Mutation(.jsonUnexpected, "", "\"language\": \"en\"", "\"language\": ◆// comment\n\"en\""),
    Mutation(.jsonUnexpected, "", "\"language\": \"en\"", "\"language\": ◆]"),
    Mutation(.jsonLiteral, "", "\"language\": \"en\"", "\"language\": ◆None"),
    Mutation(.jsonLiteral, "", "\"language\": \"en\"", "\"language\": ◆nul"),
    Mutation(.jsonLiteral, "", "\"level\": 1", "\"level\": ◆NaN"),
    Mutation(.jsonNumber, "", "\"level\": 1", "\"level\": ◆01"),
    Mutation(.jsonNumber, "", "\"level\": 1", "\"level\": ◆1."),
    Mutation(.jsonNumber, "", "\"level\": 1", "\"level\": ◆-"),
    Mutation(.jsonNumber, "", "\"level\": 1", "\"level\": ◆1e+"),
    Mutation(.jsonUnexpected, "", "\"level\": 1", "\"level\": ◆+1"),
    Mutation(.jsonEscape, "", "Mark Rutte", "Mark ◆\\Rutte"),
    Mutation(.jsonEscape, "", "Mark Rutte", "Mark ◆\\u00g0"),
    Mutation(.jsonSurrogate, "", "Mark Rutte", "Mark ◆\\ud83d Rutte"),
    Mutation(.jsonSurrogate, "", "Mark Rutte", "Mark ◆\\ude00 Rutte"),
    Mutation(.jsonControl, "", "Mark Rutte", "Mark◆\nRutte"),
    Mutation(.jsonControl, "", "会议", "会议 ◆\tx"),
    Mutation(.jsonTrailing, "", "\"USD\"}]}]\n}", "\"USD\"}]}]\n}\n◆{}"),
    Mutation(.jsonEnd, "", "\"USD\"}]}]\n}\n", "\"USD\"}]}]\n◆"),
    Mutation(.jsonEnd, "", "\"USD\"}]}]\n}\n", "◆\"USD"),
  ]

  static let shape: [Mutation] = [
    Mutation(.jsonKeyUnknown, "/titel", "\"base\": ", "◆\"titel\": \"x\",\n  \"base\": "),
    Mutation(.jsonKeyUnknown, "/meetings/0/Kind", "\"kind\": \"ministerial\"", "◆\"Kind\": \"ministerial\""),
    Mutation(
      .jsonKeyUnknown, "/statements/0/attestations/0/segments/0/span/stop", "\"end\": 12", "\"end\": 12, ◆\"stop\": 1"),
    Mutation(
      .jsonKeyUnknown, "/meetings/1/a~1b~0", "\"place\": \"brussels\"",
      "\"place\": \"brussels\", ◆\"a/b~\": {\"deep\": [1, 2]}"),
    Mutation(.jsonKeyDuplicate, "/language", "\"about\": ", "◆\"language\": \"fr\", \"about\": "),
    Mutation(
      .jsonKeyDuplicate, "/meetings/0/start", "\"start\": \"2024-12-03\",",
      "\"start\": \"2024-12-03\", ◆\"start\": \"2024-12-02\","),
    Mutation(
      .jsonKeyDuplicate, "/people/0/name", "\"name\": \"Mark Rutte\"",
      "\"name\": \"Mark Rutte\", ◆\"n\\u0061me\": \"Mark\""),
    Mutation(.jsonKeyDuplicate, "/title/EN", "{\"en\": \"Réunion — 会议\"}", "{\"en\": \"Réunion\", ◆\"EN\": \"x\"}"),
    Mutation(.jsonKeyMissing, "", "{\n  \"schemaVersion\": \"1.0\",", "◆{"),
    Mutation(.jsonKeyMissing, "/people/0", "{\"id\": \"rutte\", \"name\": \"Mark Rutte\",", "◆{\"id\": \"rutte\","),
    Mutation(
      .jsonKeyMissing, "/statements/0/attestations/0/segments/0/span", "{\"start\": 4, \"end\": 12}", "◆{\"start\": 4}"),
    Mutation(.jsonKeyMissing, "/statements/0/attestations/0", "{\"source\": \"src\", \"segments\"", "◆{\"segments\""),
    Mutation(.jsonTypeMismatch, "/title", "{\"en\": \"Réunion — 会议\"}", "◆5"),
    Mutation(.jsonTypeMismatch, "/title/en", "{\"en\": \"Réunion — 会议\"}", "{\"en\": ◆[\"x\"]}"),
    Mutation(.jsonTypeMismatch, "/about", "[\"fm\"]", "◆\"fm\""),
    Mutation(.jsonTypeMismatch, "/about/0", "[\"fm\"]", "[◆1]"),
    Mutation(
      .jsonTypeMismatch, "/people", "[{\"id\": \"rutte\", \"name\": \"Mark Rutte\", \"nameVariants\": [\"M. Rutte\"]}]",
      "◆{}"),
    Mutation(.jsonTypeMismatch, "/people/0/name", "\"Mark Rutte\"", "◆true"),
    Mutation(.jsonTypeMismatch, "/people/0/nameVariants/0", "[\"M. Rutte\"]", "[◆{}]"),
    Mutation(.jsonTypeMismatch, "/sources/0/blocks/0/level", "\"level\": 1", "\"level\": ◆\"1\""),
    Mutation(.jsonTypeMismatch, "/statements/0/speakers/0", "[{\"agent\": \"rutte\"}]", "[◆\"rutte\"]"),
    Mutation(.jsonNull, "/meetings/0/kind", "\"ministerial\"", "◆null"),
    Mutation(.jsonNull, "/statements/0/attestations/0/segments/0/span", "{\"start\": 4, \"end\": 12}", "◆null"),
    Mutation(.jsonInteger, "/sources/0/blocks/0/level", "\"level\": 1", "\"level\": ◆1.5"),
    Mutation(.jsonInteger, "/sources/0/blocks/0/level", "\"level\": 1", "\"level\": ◆-1"),
    Mutation(.jsonInteger, "/sources/0/blocks/0/level", "\"level\": 1", "\"level\": ◆1e3"),
    Mutation(.jsonInteger, "/sources/0/blocks/0/level", "\"level\": 1", "\"level\": ◆99999999999999999999"),
  ]

  static let values: [Mutation] = [
    Mutation(.jsonDecimalNumber, "/commitments/0/amounts/0/value", "\"61.4\"", "◆61.4"),
    Mutation(.decimalMalformed, "/commitments/0/amounts/0/value", "\"61.4\"", "◆\"61,4\""),
    Mutation(.decimalMalformed, "/places/0/latitude", "\"50.85\"", "◆\"50.85°\""),
    Mutation(.idMalformed, "/people/0/id", "{\"id\": \"rutte\"", "{\"id\": ◆\"Mark Rutte\""),
    Mutation(.idMalformed, "/id", "\"nato-fm\"", "◆\"\""),
    Mutation(.idMalformed, "/meetings/1/parent", "\"parent\": \"fm\"", "\"parent\": ◆\"#fm\""),
    Mutation(.dateMalformed, "/meetings/0/start", "\"2024-12-03\"", "◆\"3 December\""),
    Mutation(.dateMalformed, "/meetings/0/start", "\"2024-12-03\"", "◆\"2024-02-30\""),
    Mutation(.dateMalformed, "/meetings/0/start", "\"2024-12-03\"", "◆\"2024-12-3\""),
    Mutation(.languageMalformed, "/language", "\"language\": \"en\"", "\"language\": ◆\"english language\""),
    Mutation(.languageMalformed, "/title/e n", "{\"en\": \"Réunion — 会议\"}", "{◆\"e n\": \"x\"}"),
    Mutation(.countryMalformed, "/places/0/country", "\"BE\"", "◆\"Belgium\""),
    Mutation(.currencyMalformed, "/commitments/0/amounts/0/currency", "\"USD\"", "◆\"$\""),
    Mutation(.iriMalformed, "/base", "\"https://example.org/\"", "◆\"example.org\""),
    Mutation(.schemaVersionMalformed, "/schemaVersion", "\"schemaVersion\": \"1.0\"", "\"schemaVersion\": ◆\"one\""),
    Mutation(.jsonSchemaVersion, "/schemaVersion", "\"schemaVersion\": \"1.0\"", "\"schemaVersion\": ◆\"2.0\""),
    Mutation(.jsonNUL, "/people/0/name", "\"Mark Rutte\"", "◆\"Mark\\u0000Rutte\""),
    Mutation(.jsonNUL, "/title/en", "\"Réunion — 会议\"", "◆\"a\\u0000\""),
    Mutation(.jsonTextEmpty, "/people/0/name", "\"Mark Rutte\"", "◆\"\""),
    Mutation(.jsonTextEmpty, "/places/0/name", "{\"en\": \"Brussels\"}", "◆{}"),
    Mutation(.jsonTextEmpty, "/places/0/name", "{\"en\": \"Brussels\"}", "◆{\"en\": \"\"}"),
  ]

  static let rules: [Mutation] = [
    Mutation(.idDuplicate, "/commitments/0/id", "{\"id\": \"c1\"", "{\"id\": ◆\"src\""),
    Mutation(.referenceDangling, "/meetings/1/place", "\"place\": \"brussels\"", "\"place\": ◆\"brusels\""),
    Mutation(.referenceWrongKind, "/statements/0/meeting", "\"meeting\": \"fm\"", "\"meeting\": ◆\"rutte\""),
    Mutation(
      .dateReversed, "/meetings/1/end", "\"place\": \"brussels\"", "\"end\": ◆\"2024-12-03\", \"place\": \"brussels\""),
    Mutation(.sessionOutsideParent, "/meetings/1/start", "\"start\": \"2024-12-04\"", "\"start\": ◆\"2024-12-05\""),
    Mutation(
      .spanReversed, "/statements/0/attestations/0/segments/0/span", "{\"start\": 4, \"end\": 12}",
      "◆{\"start\": 4, \"end\": 2}"),
    Mutation(.currencyUnknown, "/commitments/0/amounts/0/currency", "\"USD\"", "◆\"USX\""),
    Mutation(.vocabularyUnknown, "/meetings/0/kind", "\"ministerial\"", "◆\"ministeral\""),
    Mutation(.partyEmpty, "/statements/0/speakers/0", "[{\"agent\": \"rutte\"}]", "[◆{}]"),
    Mutation(
      .answerWithoutQuestion, "/statements/0/kind", "{\"en\": \"We stand\"}, ",
      "{\"en\": \"We stand\"}, \"kind\": ◆\"answer\", "),
  ]

  @Test("There are at least sixty")
  func count() { #expect(Self.mutations.count >= 60) }
}
