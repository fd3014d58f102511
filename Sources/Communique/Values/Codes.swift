/// A country: two capital letters, as in ISO 3166-1 alpha-2. Whether the code is assigned is a rule of
/// ``Dossier/diagnostics()``; the user-assigned codes, such as `XK`, are allowed.
public struct CountryCode: Hashable, Sendable {
  /// The code.
  public let text: String

  /// Takes two capital letters.
  ///
  /// - Throws: ``MalformedScalar`` for any other text.
  public init(text: String) throws(MalformedScalar) {
    guard text.isCapitals(count: 2) else { throw MalformedScalar(suggestion: text.capitalsSuggestion(count: 2)) }
    self.text = text
  }
}

extension CountryCode: ScalarValue {
  /// ISO 3166-1 alpha-2.
  public static var scalarType: ScalarType {
    ScalarType(
      name: "country", form: .pattern, pattern: "^[A-Z]{2}$",
      expectation: "an ISO 3166-1 country code of two capital letters, such as BE", malformed: .countryMalformed)
  }
}

/// A currency: three capital letters, as in ISO 4217. Whether the code is assigned is a rule of
/// ``Dossier/diagnostics()``.
public struct CurrencyCode: Hashable, Sendable {
  /// The code.
  public let text: String

  /// Takes three capital letters.
  ///
  /// - Throws: ``MalformedScalar`` for any other text.
  public init(text: String) throws(MalformedScalar) {
    guard text.isCapitals(count: 3) else {
      let symbols = ["€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY"]
      throw MalformedScalar(suggestion: symbols[text] ?? text.capitalsSuggestion(count: 3))
    }
    self.text = text
  }
}

extension CurrencyCode: ScalarValue {
  /// ISO 4217.
  public static var scalarType: ScalarType {
    ScalarType(
      name: "currency", form: .pattern, pattern: "^[A-Z]{3}$",
      expectation: "an ISO 4217 currency code of three capital letters, such as EUR", malformed: .currencyMalformed)
  }
}

/// A SHA-256 digest (FIPS 180-4): 64 hexadecimal digits in lower case.
public struct Digest: Hashable, Sendable {
  /// The hexadecimal digits.
  public let text: String

  /// Takes 64 hexadecimal digits in lower case.
  ///
  /// - Throws: ``MalformedScalar`` for any other text.
  public init(text: String) throws(MalformedScalar) {
    guard Digest.isWellFormed(text) else {
      let lowered = text.lowercased()
      throw MalformedScalar(suggestion: Digest.isWellFormed(lowered) ? lowered : nil)
    }
    self.text = text
  }

  private static func isWellFormed(_ text: String) -> Bool {
    text.utf8.count == 64 && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}

extension Digest: ScalarValue {
  /// FIPS 180-4.
  public static var scalarType: ScalarType {
    ScalarType(
      name: "digest", form: .pattern, pattern: "^[0-9a-f]{64}$",
      expectation: "a SHA-256 digest: 64 hexadecimal digits in lower case", malformed: .digestMalformed)
  }
}

/// The version of the model that a dossier follows: `major.minor`. Minor versions only add.
public struct SchemaVersion: Hashable, Sendable {
  /// Changes that a reader of the former version would misunderstand raise it.
  public let major: Int
  /// Additions raise it.
  public let minor: Int

  /// The version that this library writes.
  public static let current = SchemaVersion(major: 1, minor: 0)

  /// Makes a version.
  public init(major: Int, minor: Int) {
    self.major = major
    self.minor = minor
  }

  /// Takes `major.minor`.
  ///
  /// - Throws: ``MalformedScalar`` for any other text.
  public init(text: String) throws(MalformedScalar) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let major = Int(parts[0]), let minor = Int(parts[1]), text == "\(major).\(minor)",
      major >= 0, minor >= 0
    else { throw MalformedScalar(suggestion: SchemaVersion.current.text) }
    self.init(major: major, minor: minor)
  }

  /// `major.minor`.
  public var text: String { "\(major).\(minor)" }
}

extension SchemaVersion: ScalarValue {
  /// `major.minor`.
  public static var scalarType: ScalarType {
    ScalarType(
      name: "schemaVersion", form: .pattern, pattern: "^\(SchemaVersion.current.major)\\.(0|[1-9][0-9]*)$",
      expectation: "a schema version such as \(SchemaVersion.current.text)", malformed: .schemaVersionMalformed)
  }
}

extension CountryCode: ExpressibleByStringLiteral, CustomStringConvertible {
  /// Takes a literal code. A literal that is not two capital letters is a mistake in the program and stops it.
  public init(stringLiteral text: String) {
    precondition(text.isCapitals(count: 2), "“\(text)” is not \(Self.scalarType.expectation)")
    self.text = text
  }
  /// The code.
  public var description: String { text }
}

extension CurrencyCode: ExpressibleByStringLiteral, CustomStringConvertible {
  /// Takes a literal code. A literal that is not three capital letters is a mistake in the program and stops it.
  public init(stringLiteral text: String) {
    precondition(text.isCapitals(count: 3), "“\(text)” is not \(Self.scalarType.expectation)")
    self.text = text
  }
  /// The code.
  public var description: String { text }
}

extension String {
  fileprivate func isCapitals(count: Int) -> Bool {
    utf8.count == count && utf8.allSatisfy { (0x41...0x5A).contains($0) }
  }

  fileprivate func capitalsSuggestion(count: Int) -> String? {
    let capitals = uppercased()
    return capitals.isCapitals(count: count) ? capitals : nil
  }
}
