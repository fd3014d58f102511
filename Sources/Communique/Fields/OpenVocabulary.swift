/// A vocabulary with known tokens that others may extend.
///
/// A value is a known token, a private token that starts with `x-`, or an absolute IRI. Readers keep any other token
/// too, and ``Dossier/diagnostics()`` warns about it.
public protocol OpenVocabulary: ScalarValue, RawRepresentable<String>, ExpressibleByStringLiteral {
  /// What the vocabulary is of, in words: “meeting kind”.
  static var vocabularyName: String { get }
  /// The known tokens, in the order of the documentation.
  static var terms: [VocabularyTerm] { get }
  /// Takes any token.
  init(rawValue: String)
}

/// A known token of a vocabulary.
public struct VocabularyTerm: Hashable, Sendable {
  /// The token, in lower camel case.
  public let token: String
  /// What it means, in one sentence.
  public let summary: String

  /// Describes a token.
  public init(_ token: String, _ summary: String) {
    self.token = token
    self.summary = summary
  }
}

extension OpenVocabulary {
  /// The vocabulary with its tokens.
  public static var scalarType: ScalarType {
    ScalarType(
      name: vocabularyName, form: .vocabulary(terms: terms),
      expectation: "a \(vocabularyName): \(terms.map(\.token).joined(separator: ", ")), an x- token or an absolute IRI")
  }

  /// Yes: readers keep tokens that are not known.
  @inlinable
  public static var isFreeText: Bool { true }
  /// Yes.
  @inlinable
  public static var isToken: Bool { true }
  /// Takes any token that is not empty.
  @inlinable
  public init(text: String) throws(MalformedScalar) { self.init(rawValue: text) }
  /// The token.
  @inlinable
  public var text: String { rawValue }
  /// Takes any token.
  @inlinable
  public init(stringLiteral token: String) { self.init(rawValue: token) }

  /// Whether the value is a known token, a private `x-` token or an absolute IRI.
  public var isRecognized: Bool {
    Self.terms.contains { $0.token == rawValue }
      || (rawValue.utf8.count > 2 && rawValue.utf8.starts(with: "x-".utf8))
      || IRI.isAbsolute(rawValue)
  }
}

// Without these, the conformances that come with RawRepresentable and with ScalarValue are equally good, and the compiler
// takes neither but makes one of its own.
extension OpenVocabulary {
  /// Reads the token from a single string.
  public init(from decoder: any Decoder) throws {
    self.init(rawValue: try decoder.singleValueContainer().decode(String.self))
  }

  /// Writes the token as a single string.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}
