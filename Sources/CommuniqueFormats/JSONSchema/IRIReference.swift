/// A reference to a resource, in its parts, and how it is resolved against a base (RFC 3986, section 5; RFC 3987).
///
/// Only the splitting and the resolving are here; whether the characters are allowed is the business of the formats.
struct IRIReference: Sendable {
  private var scheme: Substring?
  private var authority: Substring?
  private var path: Substring
  private var query: Substring?
  /// What follows after `#`, still percent-encoded; `nil` where there is no `#`.
  private(set) var fragment: Substring?

  /// Splits a reference; anything is one.
  init(_ text: String) {
    var rest = text[...]
    if let hash = rest.utf8.firstIndex(of: UInt8(ascii: "#")) {
      fragment = rest[rest.utf8.index(after: hash)...]
      rest = rest[..<hash]
    }
    if let mark = rest.utf8.firstIndex(of: UInt8(ascii: "?")) {
      query = rest[rest.utf8.index(after: mark)...]
      rest = rest[..<mark]
    }
    if let colon = rest.utf8.firstIndex(of: UInt8(ascii: ":")), Self.isScheme(rest[..<colon]) {
      scheme = rest[..<colon]
      rest = rest[rest.utf8.index(after: colon)...]
    }
    if rest.utf8.starts(with: "//".utf8) {
      rest = rest.dropFirst(2)
      let end = rest.utf8.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
      authority = rest[..<end]
      rest = rest[end...]
    }
    path = rest
  }

  private static func isScheme(_ text: Substring) -> Bool {
    guard let first = text.utf8.first, (first | 0x20) >= 0x61, (first | 0x20) <= 0x7A else { return false }
    return text.utf8.allSatisfy { byte in
      (byte >= 0x30 && byte <= 0x39) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A) || byte == 0x2B
        || byte == 0x2D || byte == 0x2E
    }
  }

  /// Whether it says where to begin by itself.
  var isAbsolute: Bool { scheme != nil }

  /// The reference without its fragment.
  var withoutFragment: String {
    var text = ""
    if let scheme { text += "\(scheme):" }
    if let authority { text += "//\(authority)" }
    text += path
    if let query { text += "?\(query)" }
    return text
  }

  /// What the reference refers to, seen from a base (section 5.2.2).
  func resolved(against base: IRIReference) -> IRIReference {
    var target = self
    if scheme != nil {
      target.path = Self.removingDots(path)
      return target
    }
    target.scheme = base.scheme
    if authority != nil {
      target.path = Self.removingDots(path)
      return target
    }
    target.authority = base.authority
    guard !path.isEmpty else {
      target.path = base.path
      target.query = query ?? base.query
      return target
    }
    target.path = Self.removingDots(path.utf8.first == UInt8(ascii: "/") ? path : merged(with: base))
    return target
  }

  private func merged(with base: IRIReference) -> Substring {
    if base.authority != nil, base.path.isEmpty { return "/" + path }
    guard let slash = base.path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return base.path[...slash] + path
  }

  /// Resolves `.` and `..` (section 5.2.4).
  private static func removingDots(_ path: Substring) -> Substring {
    guard path.utf8.contains(UInt8(ascii: ".")) else { return path }
    let isRooted = path.utf8.first == UInt8(ascii: "/")
    let segments = path.split(separator: "/", omittingEmptySubsequences: false)
    var output: [Substring] = []
    for (position, segment) in segments.enumerated().dropFirst(isRooted ? 1 : 0) {
      let isLast = position == segments.count - 1
      switch segment {
      case ".":
        if isLast { output.append("") }
      case "..":
        if !output.isEmpty { output.removeLast() }
        if isLast { output.append("") }
      default: output.append(segment)
      }
    }
    return Substring((isRooted ? "/" : "") + output.joined(separator: "/"))
  }

  /// A fragment with its percent-encoding resolved; `nil` where that is malformed or not UTF-8.
  static func decoded(_ fragment: Substring) -> String? {
    guard fragment.utf8.contains(UInt8(ascii: "%")) else { return String(fragment) }
    var bytes: [UInt8] = []
    var rest = fragment.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst()?.hexadecimalValue, let low = rest.popFirst()?.hexadecimalValue else {
        return nil
      }
      bytes.append(high << 4 | low)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  /// A JSON pointer as a fragment writes it (RFC 6901, section 6).
  static func encoded(pointer: String) -> String {
    var text = ""
    for byte in pointer.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "&"), UInt8(ascii: "'"),
        UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: ","),
        UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "/"),
        UInt8(ascii: "?"):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        text += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return text
  }
}
