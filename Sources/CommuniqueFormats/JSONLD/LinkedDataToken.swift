internal import Communique

/// Tokens of open vocabularies as the last part of an IRI. A token that is an absolute IRI stays one; of any other,
/// characters that could make it something else are percent-encoded (RFC 3986, section 2.1), so that every token comes
/// back as it was. The first character of a token that is a name of the context is, too, because a processor would take it
/// for that, unless it is a known token, which the context tells apart.
enum LinkedDataToken {
  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// Whether a token consists of characters that stand for themselves.
  @inline(__always)
  private static func isPlain(_ token: String) -> Bool {
    var token = token
    return token.withUTF8 { bytes in
      for byte in bytes where !isPlain(byte) { return false }
      return true
    }
  }

  /// What tokens look like in JSON-LD, as an anchored regular expression: encoded, or an absolute IRI.
  static let pattern = "^(([A-Za-z0-9_-]|%[0-9A-F]{2})+|[A-Za-z][A-Za-z0-9+.-]*:[^ <>\"{}|\\\\^`]+)$"

  /// Whether a token stands for itself as an IRI.
  static func isIRI(_ token: String) -> Bool { (try? IRI(text: token)) != nil }

  /// The token of a value as it stands in JSON-LD.
  @inline(__always)
  static func encoded<Value: ScalarValue>(_ value: Value) -> String {
    let token = value.text
    if isPlain(token), !mayBeName(token) || !JSONLDContext.current.names.contains(token) || value.isRecognized {
      return token
    }
    return encodedSlowly(token)
  }

  /// For each length, which first and which last characters the names of the context have.
  private static let nameShapes: [(first: UInt64, last: UInt64)] = {
    var shapes = [(first: UInt64, last: UInt64)](repeating: (0, 0), count: 64)
    for name in JSONLDContext.current.names {
      guard let first = name.utf8.first, let last = name.utf8.last else { continue }
      shapes[name.utf8.count & 63].first |= 1 << UInt64(first & 63)
      shapes[name.utf8.count & 63].last |= 1 << UInt64(last & 63)
    }
    return shapes
  }()

  /// Whether a token has the shape of a name of the context; most have not, and hashing takes longer than looking.
  @inline(__always)
  private static func mayBeName(_ token: String) -> Bool {
    var token = token
    return token.withUTF8 { bytes in
      guard let first = bytes.first, let last = bytes.last else { return false }
      let shape = nameShapes[bytes.count & 63]
      return shape.first >> UInt64(first & 63) & shape.last >> UInt64(last & 63) & 1 != 0
    }
  }

  private static func encodedSlowly(_ token: String) -> String {
    if isIRI(token) { return token }
    var encoded: [UInt8] = []
    let isName = JSONLDContext.current.names.contains(token)
    for (position, byte) in token.utf8.enumerated() {
      if isPlain(byte), position > 0 || !isName {
        encoded.append(byte)
      } else {
        encoded += "%\(byte < 16 ? "0" : "")\(String(byte, radix: 16, uppercase: true))".utf8
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }

  /// The token that stands in JSON-LD like this; `nil` where none does.
  static func decoded(_ text: String) -> String? {
    if isPlain(text) || isIRI(text) { return text }
    var decoded: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if isPlain(byte) {
        decoded.append(byte)
      } else if byte == UInt8(ascii: "%"), let high = rest.popFirst()?.hexadecimalValue,
        let low = rest.popFirst()?.hexadecimalValue
      {
        decoded.append(high << 4 | low)
      } else {
        return nil
      }
    }
    return String(validating: decoded, as: UTF8.self)
  }
}
