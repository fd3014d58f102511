import CommuniqueDraft
import Testing

@Suite("Texts of briefings")
struct TextTests {
  @Test("Line ends of all kinds count as one scalar; everything else stays")
  func lineEnds() {
    let text = BriefingText("\u{FEFF}a\r\nb\rc\nd\n\re")
    #expect(String(String.UnicodeScalarView(text.scalars)) == "\u{FEFF}a\nb\nc\nd\n\ne")
    #expect(text.lineStarts == [0, 3, 5, 7, 9, 10])
    #expect(text.line(of: 0) == 1)
    #expect(text.line(of: 3) == 2)
    #expect(text.line(of: 10) == 6)
    #expect(text.line(of: 99) == 6)
    #expect(text.string(3..<4) == "b")
    #expect(text.string(8..<99) == "\n\ne")
  }

  @Test("Bytes that are no text become a text all the same")
  func bytes() {
    #expect(BriefingText(decoding: [0x61, 0xFF, 0x62]).scalars == ["a", "\u{FFFD}", "b"])
    #expect(BriefingText(decoding: []).lineStarts == [0])
  }

  @Test(
    "Letters lose their diacritics",
    arguments: [
      ("Erdoğan", "erdogan"), ("Krišjānis Kariņš", "krisjanis-karins"), ("Jens  Stoltenberg", "jens-stoltenberg"),
      ("Łukasz Żółć", "lukasz-zolc"), ("Straße", "strasse"), ("Côte d’Ivoire", "cote-divoire"), ("東京", ""),
      ("e\u{301}te\u{301}", "ete"), ("NATO-Ukraine Council (NUC)", "nato-ukraine-council-nuc"), ("--", ""),
    ])
  func slugs(words: String, slug: String) {
    #expect(LatinFolding.slug(words, limit: 40) == slug)
  }

  @Test("An identifier is cut between words")
  func longSlug() {
    #expect(LatinFolding.slug("alpha beta gamma", limit: 11) == "alpha-beta")
    #expect(LatinFolding.slug(String(repeating: "a", count: 99), limit: 10) == "aaaaaaaaaa")
  }
}
