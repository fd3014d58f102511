/// A value with one textual form, which is the same in every format.
public protocol ScalarValue: Codable, Hashable, Sendable {
  /// What the type is called and what its text looks like.
  static var scalarType: ScalarType { get }
  /// Reads the textual form.
  ///
  /// - Throws: ``MalformedScalar`` where the text is not one of this type.
  init(text: String) throws(MalformedScalar)
  /// The textual form.
  var text: String { get }
  /// Whether a value can be any text, so that formats must be ready for every character in it.
  static var isFreeText: Bool { get }
  /// Whether values are tokens of an ``OpenVocabulary``.
  static var isToken: Bool { get }
  /// Whether the value is one that the model knows; only tokens of open vocabularies can be others.
  var isRecognized: Bool { get }
}

extension ScalarValue {
  /// No.
  @inlinable
  public static var isFreeText: Bool { false }
  /// No.
  @inlinable
  public static var isToken: Bool { false }
  /// Yes.
  @inlinable
  public var isRecognized: Bool { true }
}

/// What a scalar type is called, and what its text looks like.
public struct ScalarType: Hashable, Sendable {
  /// What a format may do with a scalar of the type beyond writing its text.
  public enum Form: Hashable, Sendable {
    /// Free text.
    case text
    /// A token of an open vocabulary.
    case vocabulary(terms: [VocabularyTerm])
    /// A decimal number.
    case decimal
    /// An absolute IRI.
    case iri
    /// A text of a fixed pattern.
    case pattern
  }

  /// The name of the type, in lower camel case.
  public let name: String
  /// What a format may do with it.
  public let form: Form
  /// A regular expression that the whole text matches, anchored at both ends and written in the common part of
  /// ECMA-262, XML Schema and POSIX; `nil` where every non-empty text is allowed.
  public let pattern: String?
  /// How many characters the text has at most, where the pattern says so with a count of repetitions; no format needs
  /// it beside the pattern.
  public let maximumLength: Int?
  /// What is expected, as the end of a sentence: “a date such as 2024-12-04”.
  public let expectation: String
  /// The diagnostic of a text that is not of this type.
  public let malformed: Diagnostic.Code

  /// Describes a scalar type.
  public init(
    name: String, form: Form, pattern: String? = nil, maximumLength: Int? = nil, expectation: String,
    malformed: Diagnostic.Code = .valueMalformed
  ) {
    self.name = name
    self.form = form
    self.pattern = pattern
    self.maximumLength = maximumLength
    self.expectation = expectation
    self.malformed = malformed
  }
}

/// That a text is not of the type that was asked for.
public struct MalformedScalar: Error, Hashable, Sendable {
  /// What is wrong with it, where more can be said than that it does not fit; the end of a sentence.
  public let reason: String?
  /// The nearest right text, where one is known.
  public let suggestion: String?

  /// Describes a malformed text.
  public init(reason: String? = nil, suggestion: String? = nil) {
    self.reason = reason
    self.suggestion = suggestion
  }
}

extension ScalarValue {
  /// Reads the value from a single string.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    do {
      try self.init(text: text)
    } catch {
      let reason = error.reason.map { ": \($0)" } ?? ""
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "Expected \(Self.scalarType.expectation), found “\(text)”\(reason).")
    }
  }

  /// Writes the value as a single string.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

extension String: ScalarValue {
  /// Free text.
  public static var scalarType: ScalarType { ScalarType(name: "text", form: .text, expectation: "a text") }
  /// Yes.
  @inlinable
  public static var isFreeText: Bool { true }
  /// Takes the text as it is.
  @inlinable
  public init(text: String) throws(MalformedScalar) { self = text }
  /// The text itself.
  @inlinable
  public var text: String { self }
}
