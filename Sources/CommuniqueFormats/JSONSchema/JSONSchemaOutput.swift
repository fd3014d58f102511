/// What came of a validation, in one of the forms of the specification (core, section 12.4).
public struct JSONSchemaOutput: Hashable, Sendable {
  /// How much an output says.
  public enum Form: String, Hashable, Sendable, CaseIterable {
    /// Whether the instance is valid, and no more.
    case flag
    /// A list of all errors, or of all annotations.
    case basic
    /// A tree of the errors or annotations, in which a keyword with one result is that result.
    case detailed
  }

  /// Whether the instance is valid.
  public let isValid: Bool
  /// The output as JSON, on one line.
  public let bytes: [UInt8]
}
