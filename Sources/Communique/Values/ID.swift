/// The identifier of an entity, typed by what it names.
///
/// A letter, then letters, digits, `.`, `_` and `-`, at most 256 in all: a subset of XML's NCName (Namespaces in XML 1.0, section 3), so
/// that one string serves as XML id, CSV key, base of an Akoma Ntoso eId and fragment of an IRI. Identifiers are
/// compared byte for byte.
public struct ID<Subject>: Hashable, Sendable {
  /// The identifier's text; empty only in a record's template.
  public let rawValue: String

  @usableFromInline
  package init(unchecked rawValue: String) { self.rawValue = rawValue }

  /// Takes an identifier.
  ///
  /// - Throws: ``MalformedScalar`` where the text is not a letter followed by letters, digits, `.`, `_` and `-`.
  public init(text: String) throws(MalformedScalar) {
    guard ID.isWellFormed(text) else { throw MalformedScalar(suggestion: ID.suggestion(for: text)) }
    rawValue = text
  }

  /// Stands in the place of the identifier that a template lacks.
  @inlinable
  public static var missing: ID { ID(unchecked: "") }

  static func isWellFormed(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard let first = bytes.first, isLetter(first), bytes.count <= 256 else { return false }
      for byte in bytes where !isLetter(byte) {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"): break
        default: return false
        }
      }
      return true
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

  private static func suggestion(for text: String) -> String? {
    var mended = ""
    for scalar in text.unicodeScalars.prefix(64) {
      let isAllowed = scalar.isASCII && ID.isWellFormed("a\(scalar)")
      if isAllowed {
        mended.unicodeScalars.append(scalar)
      } else if !mended.isEmpty, !mended.hasSuffix("-") {
        mended.append("-")
      }
    }
    while mended.hasSuffix("-") { mended.removeLast() }
    if !mended.isEmpty, !ID.isWellFormed(mended) { mended = "id-" + mended }
    return ID.isWellFormed(mended) ? mended : nil
  }
}

extension ID: ExpressibleByStringLiteral {
  /// Takes a literal identifier. A literal that is no identifier is a mistake in the program and stops it; for text
  /// that comes from elsewhere use ``init(text:)``.
  public init(stringLiteral text: String) {
    precondition(ID.isWellFormed(text), "“\(text)” is not an identifier: \(Self.scalarType.expectation)")
    rawValue = text
  }
}

extension ID: CustomStringConvertible {
  /// The identifier's text.
  public var description: String { rawValue }
}

extension ID: ScalarValue {
  /// A subset of XML's NCName.
  public static var scalarType: ScalarType {
    ScalarType(
      name: "id", form: .pattern, pattern: "^[A-Za-z][A-Za-z0-9._-]{0,255}$", maximumLength: 256,
      expectation: "an identifier: a letter, then letters, digits, “.”, “_” and “-”, at most 256 in all",
      malformed: .idMalformed)
  }
  /// The identifier's text.
  @inlinable
  public var text: String { rawValue }
}

extension ID where Subject == Agent {
  /// Names a person as an agent.
  public init(_ person: ID<Person>) { rawValue = person.rawValue }
  /// Names an organization as an agent.
  public init(_ organization: ID<Organization>) { rawValue = organization.rawValue }
}

extension ID where Subject == Occasion {
  /// Names a meeting as an occasion.
  public init(_ meeting: ID<Meeting>) { rawValue = meeting.rawValue }
  /// Names a decision as an occasion.
  public init(_ decision: ID<Decision>) { rawValue = decision.rawValue }
  /// Names a statement as an occasion.
  public init(_ statement: ID<Statement>) { rawValue = statement.rawValue }
}

extension ID where Subject == AnyEntity {
  /// Names an entity of some kind.
  public init<Named: Entity>(_ entity: ID<Named>) { rawValue = entity.rawValue }
}
