import Communique
import Testing

@Suite("Scalar types")
struct ScalarTests {
  @Test("Identifiers are a subset of NCName", arguments: ["a", "Z", "fm-2024.12_x", "a1", "A-", "a..b"])
  func identifiers(text: String) throws { #expect(try ID<Meeting>(text: text).rawValue == text) }

  @Test(
    "Other identifiers are refused",
    arguments: ["", "1", "-a", "_a", ".a", "a b", "a:b", "a/b", "é", "a\u{301}", "a\n", "a\0"])
  func badIdentifiers(text: String) { #expect(throws: MalformedScalar.self) { try ID<Meeting>(text: text) } }

  @Test("A malformed identifier comes with a mended one")
  func identifierSuggestion() {
    #expect(throws: MalformedScalar(suggestion: "Foreign-Ministers")) { try ID<Meeting>(text: "Foreign Ministers!") }
    #expect(throws: MalformedScalar(suggestion: "id-2024")) { try ID<Meeting>(text: "2024") }
    #expect(throws: MalformedScalar(suggestion: nil)) { try ID<Meeting>(text: "…") }
  }

  @Test(
    "Language tags are kept in canonical case",
    arguments: [
      ("en", "en"), ("EN", "en"), ("fr-be", "fr-BE"), ("zh-hant-tw", "zh-Hant-TW"), ("ZH-HANT", "zh-Hant"),
      ("de-ch-1996", "de-CH-1996"), ("sl-rozaj-biske", "sl-rozaj-biske"), ("es-419", "es-419"), ("x-Own", "x-own"),
      ("en-x-A-b", "en-x-a-b"), ("zh-yue-hk", "zh-yue-HK"), ("de-u-co-phonebk", "de-u-co-phonebk"),
      ("i-klingon", "i-klingon"),
      ("und", "und"), ("sr-Latn-RS", "sr-Latn-RS"),
    ])
  func languages(text: String, canonical: String) throws { #expect(try LanguageTag(text: text).text == canonical) }

  @Test(
    "Other language tags are refused",
    arguments: [
      "", "e", "english words", "en_GB", "en-", "-en", "en--GB", "123", "en-GB-GB", "en-a", "en-x", "e1",
      "toolonglanguage", "en-é",
    ])
  func badLanguages(text: String) { #expect(throws: MalformedScalar.self) { try LanguageTag(text: text) } }

  @Test("An underscore in a language tag is mended")
  func languageSuggestion() {
    #expect(throws: MalformedScalar(suggestion: "en-GB")) { try LanguageTag(text: "en_gb") }
  }

  @Test(
    "Decimals keep their digits",
    arguments: ["0", "-0", "1.50", "61400000000", "-12.5", "0.10", "123456789012345678901234567890"])
  func decimals(text: String) throws { #expect(try ExactDecimal(text: text).text == text) }

  @Test(
    "Other decimals are refused",
    arguments: ["", "-", "1.", ".5", "01", "1e5", "1,000", "+1", "1 000", "NaN", "1.2.3", "--1", "0x1", "٣"])
  func badDecimals(text: String) { #expect(throws: MalformedScalar.self) { try ExactDecimal(text: text) } }

  @Test("Decimals compare as numbers")
  func decimalOrder() {
    let ascending: [ExactDecimal] = ["-100", "-12.5", "-12.05", "-0.1", "0", "0.05", "0.5", "2", "10", "10.01"]
    for (position, left) in ascending.enumerated() {
      for (other, right) in ascending.enumerated() { #expect(left.isLessThan(right) == (position < other)) }
    }
    #expect(!ExactDecimal("1.0").isLessThan("1.00"))
    #expect(!ExactDecimal("-0").isLessThan("0"))
    #expect(!ExactDecimal("0").isLessThan("-0.0"))
  }

  @Test(
    "IRIs are absolute",
    arguments: ["https://example.org/", "urn:x:y", "mailto:a@b.example", "https://example.org/é?q=中#x"])
  func iris(text: String) throws { #expect(try IRI(text: text).text == text) }

  @Test(
    "Other IRIs are refused",
    arguments: [
      "", "example.org", "/path", "http:", "http:/ /x", "ht tp://x", "https://a b", "https://a\"b", "a<b:c", "://x",
      "https://x\n",
    ])
  func badIRIs(text: String) { #expect(throws: MalformedScalar.self) { try IRI(text: text) } }

  @Test("Codes have their form, and what was meant is offered")
  func codes() throws {
    #expect(try CountryCode(text: "BE").text == "BE")
    #expect(throws: MalformedScalar(suggestion: "BE")) { try CountryCode(text: "be") }
    #expect(throws: MalformedScalar(suggestion: nil)) { try CountryCode(text: "Belgium") }
    #expect(throws: MalformedScalar(suggestion: "EUR")) { try CurrencyCode(text: "€") }
    #expect(throws: MalformedScalar(suggestion: "USD")) { try CurrencyCode(text: "usd") }
    #expect(throws: MalformedScalar(suggestion: "1.0")) { try SchemaVersion(text: "1") }
    #expect(throws: MalformedScalar.self) { try SchemaVersion(text: "1.00") }
    #expect(throws: MalformedScalar.self) { try Digest(text: String(repeating: "g", count: 64)) }
    #expect(throws: MalformedScalar(suggestion: String(repeating: "a", count: 64))) {
      try Digest(text: String(repeating: "A", count: 64))
    }
  }

  @Test("Open vocabularies keep unknown tokens and know their own")
  func vocabularies() {
    #expect(MeetingKind.summit.isRecognized)
    #expect(MeetingKind("x-retreat").isRecognized)
    #expect(MeetingKind("https://example.org/kinds#retreat").isRecognized)
    #expect(!MeetingKind("retreat").isRecognized)
    #expect(!MeetingKind("x-").isRecognized)
    #expect(MeetingKind("retreat").text == "retreat")
  }
}

@Suite("Texts in several languages")
struct LocalizedTextTests {
  @Test("Entries stand in the order of their tags, whatever the order of making")
  func order() {
    var one = LocalizedText("one", language: "fr")
    one["en"] = "two"
    one["de"] = "three"
    #expect(one.entries.map(\.language) == ["de", "en", "fr"])
    #expect(one == ["fr": "one", "de": "three", "en": "two"])
    #expect(one["en"] == "two")
    #expect(one["it"] == nil)
  }

  @Test("An empty text removes its entry")
  func removal() {
    var text: LocalizedText = ["en": "a", "fr": "b"]
    text["en"] = ""
    #expect(text == ["fr": "b"])
    text["fr"] = nil
    #expect(text.isEmpty)
    #expect(
      LocalizedText(
        ["en": ""].map { LocalizedText.Entry(language: LanguageTag(stringLiteral: $0.key), text: $0.value) }
      ).isEmpty)
  }

  @Test("The text to show is that of the language asked for, or the first")
  func preference() {
    let text: LocalizedText = ["en": "a", "fr": "b"]
    #expect(text.text(preferring: "fr") == "b")
    #expect(text.text(preferring: "de") == "a")
    #expect(text.text(preferring: nil) == "a")
    #expect(LocalizedText("x").text(preferring: "en") == "x")
    #expect(LocalizedText("x").entries.first?.language == .undetermined)
  }
}
