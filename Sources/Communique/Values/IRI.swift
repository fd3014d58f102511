/// An absolute IRI (RFC 3987): a scheme, a colon, and the rest, without white space and the characters that an IRI
/// cannot hold. Kept as written; two IRIs are equal when their bytes are.
public struct IRI: Hashable, Sendable {
  /// The IRI.
  public let text: String

  /// Takes an absolute IRI.
  ///
  /// - Throws: ``MalformedScalar`` where the text has no scheme or holds a character that no IRI can.
  public init(text: String) throws(MalformedScalar) {
    guard IRI.isAbsolute(text) else {
      throw MalformedScalar(suggestion: text.hasPrefix("www.") ? "https://\(text)" : nil)
    }
    self.text = text
  }

  static func isAbsolute(_ text: String) -> Bool {
    var isScheme = true
    var count = 0
    for byte in text.utf8 {
      if isScheme {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): break
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
          if count == 0 { return false }
        case UInt8(ascii: ":"):
          if count == 0 { return false }
          isScheme = false
          count = -1
        default: return false
        }
      } else {
        switch byte {
        case 0...0x20, 0x7F, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "{"),
          UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "`"):
          return false
        default: break
        }
      }
      count += 1
    }
    return !isScheme && count > 0
  }
}

extension IRI: ScalarValue {
  /// RFC 3987.
  public static var scalarType: ScalarType {
    ScalarType(
      name: "iri", form: .iri, pattern: "^[A-Za-z][A-Za-z0-9+.-]*:[^ <>\"{}|\\\\^`]+$",
      expectation: "an absolute IRI such as https://example.org/", malformed: .iriMalformed)
  }
}

extension IRI: ExpressibleByStringLiteral, CustomStringConvertible {
  /// Takes a literal IRI. A literal that is no absolute IRI is a mistake in the program and stops it; for text that
  /// comes from elsewhere use ``init(text:)``.
  public init(stringLiteral text: String) {
    precondition(IRI.isAbsolute(text), "“\(text)” is not \(Self.scalarType.expectation)")
    self.text = text
  }
  /// The IRI.
  public var description: String { text }
}
