/// A language tag of BCP 47 (RFC 5646).
///
/// Tags are kept in the canonical case of RFC 5646, section 2.1.1 (`zh-Hant-TW`), so tags that differ in case only
/// are equal.
public struct LanguageTag: Hashable, Sendable, Comparable {
  /// The tag.
  public let text: String

  /// English.
  public static let english = LanguageTag(unchecked: "en")
  /// French.
  public static let french = LanguageTag(unchecked: "fr")
  /// A language that is not determined.
  public static let undetermined = LanguageTag(unchecked: "und")

  init(unchecked text: String) { self.text = text }

  /// Takes a tag that is well-formed under RFC 5646, section 2.1; regular grandfathered tags included.
  ///
  /// - Throws: ``MalformedScalar`` for any other text.
  public init(text: String) throws(MalformedScalar) {
    // Nearly every tag in practice is two lower-case letters, and a corpus holds millions.
    let bytes = text.utf8
    if bytes.count == 2, bytes.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) {
      self.text = text
      return
    }
    guard let canonical = LanguageTag.canonicalForm(of: text) else {
      throw MalformedScalar(suggestion: LanguageTag.canonicalForm(of: text.replacing("_", with: "-")))
    }
    self.text = canonical
  }

  /// The primary language subtag, in lower case; `nil` for a tag of private use only.
  public var language: Substring? {
    let primary = text.prefix { $0 != "-" }
    return primary == "x" || primary == "i" ? nil : primary
  }

  /// Byte order of the texts.
  public static func < (left: LanguageTag, right: LanguageTag) -> Bool { left.text < right.text }
}

extension LanguageTag {
  private enum Part: Int { case language, extlang, script, region, variant, extensions, privateUse }

  private static func canonicalForm(of text: String) -> String? {
    guard text.utf8.count <= 255, text.utf8.allSatisfy({ isAlphanumeric($0) || $0 == UInt8(ascii: "-") }) else {
      return nil
    }
    let subtags = text.split(separator: "-", omittingEmptySubsequences: false).map { $0.lowercased() }
    guard let first = subtags.first, subtags.allSatisfy({ (1...8).contains($0.utf8.count) }) else { return nil }
    if first == "x" { return subtags.count > 1 ? subtags.joined(separator: "-") : nil }
    if first == "i" { return subtags.count == 2 ? subtags.joined(separator: "-") : nil }
    guard first.utf8.count >= 2, isAlphabetic(first) else { return nil }
    var canonical = [first]
    var part = Part.language
    var extlangs = 0
    var singletons: Set<String> = []
    var awaitsSubtag = false
    for subtag in subtags.dropFirst() {
      let count = subtag.utf8.count
      if part == .privateUse {
        awaitsSubtag = false
      } else if count == 1 {
        guard !awaitsSubtag else { return nil }
        if subtag == "x" { part = .privateUse } else { part = .extensions }
        guard singletons.insert(subtag).inserted else { return nil }
        awaitsSubtag = true
      } else if part == .extensions {
        awaitsSubtag = false
      } else if count == 3, isAlphabetic(subtag), first.utf8.count <= 3, part.rawValue <= Part.extlang.rawValue,
        extlangs < 3
      {
        part = .extlang
        extlangs += 1
      } else if count == 4, isAlphabetic(subtag), part.rawValue < Part.script.rawValue {
        part = .script
        canonical.append(subtag.prefix(1).uppercased() + subtag.dropFirst())
        continue
      } else if (count == 2 && isAlphabetic(subtag)) || (count == 3 && isNumeric(subtag)),
        part.rawValue < Part.region.rawValue
      {
        part = .region
        canonical.append(subtag.uppercased())
        continue
      } else if count >= 5 || (count == 4 && subtag.utf8.first.map(isDigit) == true) {
        part = .variant
      } else {
        return nil
      }
      canonical.append(subtag)
    }
    return awaitsSubtag ? nil : canonical.joined(separator: "-")
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
  private static func isAlphanumeric(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }
  private static func isAlphabetic(_ text: String) -> Bool { text.utf8.allSatisfy(isLetter) }
  private static func isNumeric(_ text: String) -> Bool { text.utf8.allSatisfy(isDigit) }
}

extension LanguageTag: ScalarValue {
  /// BCP 47.
  public static var scalarType: ScalarType {
    ScalarType(
      name: "language", form: .pattern,
      pattern: "^([A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*|[xXiI](-[A-Za-z0-9]{1,8})+)$",
      expectation: "a BCP 47 language tag such as en or fr-BE", malformed: .languageMalformed)
  }
}

extension LanguageTag: ExpressibleByStringLiteral, CustomStringConvertible {
  /// Takes a literal tag. A literal that is no language tag is a mistake in the program and stops it; for text that
  /// comes from elsewhere use ``init(text:)``.
  public init(stringLiteral text: String) {
    let canonical = LanguageTag.canonicalForm(of: text)
    precondition(canonical != nil, "“\(text)” is not \(Self.scalarType.expectation)")
    self.text = canonical ?? text
  }
  /// The tag.
  public var description: String { text }
}
